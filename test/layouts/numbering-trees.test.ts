import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readText } from '../../electron/documents/text.ts'
import { recognise } from '../../electron/recognise/recognise.ts'

/** How many parts each question has, and how many parts each of those has. */
const trees = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }), {
  minLength: 2,
  maxLength: 6,
})

const numbersOf = (tree: readonly (readonly number[])[]): readonly string[] =>
  tree.flatMap((children, index) => [
    `${index + 1}`,
    ...children.flatMap((count, child) => [
      `${index + 1}.${child + 1}`,
      ...Array.from({ length: count }, (_, nth) => `${index + 1}.${child + 1}.${nth + 1}`),
    ]),
  ])

const subjects =
  'de brug,het zwembad,de bibliotheek,het fietspad,de markt,de sporthal,het veer,de haven,het plein,de school'.split(
    ',',
  )
const verbs = 'onderhouden,verkocht,uitgebreid,gesloten,verplaatst,betaald,ingericht'.split(',')

const written = (numbers: readonly string[]) =>
  numbers
    .map((number, index) => {
      const [what, done] = [subjects[index % subjects.length], verbs[index % verbs.length]]
      return `${number}. Wanneer wordt ${what} ${done}, en wie heeft dat besloten?\n\nAntwoord: Dat gebeurt in ${2020 + (index % 9)}; de raad heeft daarover besloten.\n`
    })
    .join('\n')

it('Questions keep their printed numbers and know which question they are part of, in any tree', async () => {
  await fc.assert(
    fc.asyncProperty(trees, async (tree) => {
      const numbers = numbersOf(tree)
      const head = 'Gemeente Zandwijk\n\nBeantwoording schriftelijke vragen\n\nDatum: 5 maart 2024\n\n'
      const source = readText(Buffer.from(head + written(numbers), 'utf8'))
      const { questions } = recognise(source)
      expect(questions.map(({ number }) => number)).toEqual(numbers)
      const parents = questions.map(({ parent }) => (parent === null ? null : questions[parent]?.number))
      expect(parents).toEqual(
        numbers.map((number) => (number.includes('.') ? number.replace(/\.\d+$/, '') : null)),
      )
    }),
    { numRuns: 150 },
  )
})
