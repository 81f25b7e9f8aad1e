import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuestions } from '../../../electron/recognise/questions/questions.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { documentKinds } from '../../../shared/records/document.ts'
import { asSource } from '../as-source.ts'

/** How a document prints the numbers of its questions, two deep. */
const styles = {
  '1. and 1.1': {
    top: (n: number) => `${n}.`,
    sub: (n: number, m: number) => `${n}.${m}`,
    name: (n: number, m: number) => `${n}.${m}`,
  },
  '1) and a)': {
    top: (n: number) => `${n})`,
    sub: (_: number, m: number) => `${letter(m)})`,
    name: (n: number, m: number) => `${n}${letter(m)}`,
  },
  '1. and a.': {
    top: (n: number) => `${n}.`,
    sub: (_: number, m: number) => `${letter(m)}.`,
    name: (n: number, m: number) => `${n}${letter(m)}`,
  },
  '1. and 1a.': {
    top: (n: number) => `${n}.`,
    sub: (n: number, m: number) => `${n}${letter(m)}.`,
    name: (n: number, m: number) => `${n}${letter(m)}`,
  },
  '1 and 1a': {
    top: (n: number) => `${n}`,
    sub: (n: number, m: number) => `${n}${letter(m)}`,
    name: (n: number, m: number) => `${n}${letter(m)}`,
  },
  'Vraag 1: and Vraag 1a:': {
    top: (n: number) => `Vraag ${n}:`,
    sub: (n: number, m: number) => `Vraag ${n}${letter(m)}:`,
    name: (n: number, m: number) => `${n}${letter(m)}`,
  },
  '(1) and (a)': {
    top: (n: number) => `(${n})`,
    sub: (_: number, m: number) => `(${letter(m)})`,
    name: (n: number, m: number) => `${n}${letter(m)}`,
  },
}
const letter = (m: number) => String.fromCharCode(96 + m)

const labels = ['Antwoord:\n', 'Antwoord: ', 'Reactie van het college\n', ''] as const
const asked = [
  'Hoeveel woningen zijn er vorig jaar gebouwd?',
  'Is het college bereid de weg te verbreden? Zo nee, waarom niet?',
  'In de nota staat dat de brug dicht blijft. Tot wanneer is dat?',
  'Wat vindt u van dit plan?',
]
const said = [
  'Er zijn er zestig gebouwd.',
  'Het college kiest voor de volgende maatregelen:\n1. de weg wordt smaller;\n2. de bocht verdwijnt;\n3. er komt een drempel.',
  'Dat is nog niet bekend. De provincie besluit daarover in het jaar\n2026 of later.',
  'De raad ontvangt de volgende stukken:\n- het rapport;\n- de begroting.',
]

const tree = fc.record({
  style: fc.constantFrom(...(Object.keys(styles) as (keyof typeof styles)[])),
  label: fc.constantFrom(...labels),
  /** Per group how many parts each of its questions has. */
  groups: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 6 }), {
    minLength: 1,
    maxLength: 3,
  }),
  words: fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 12 }),
  blanks: fc.boolean(),
})

const names = ['VVD', 'D66', 'GroenLinks']

describe('numbering trees', () => {
  it('are found back exactly: every number with its own words, parent and answer, decoys in the answers left alone', () => {
    fc.assert(
      fc.property(tree, ({ style, label, groups, words, blanks }) => {
        const { top, sub, name } = styles[style]
        const lines: string[] = ['Beantwoording vragen over de Dijkweg', '']
        const expected: [string, string, string | null, string][] = []
        const answers: string[] = []
        const pick = <T>(list: readonly T[]): T => {
          const at = words[expected.length % words.length] ?? 0
          // A list always has what is picked by a number below its length.
          return list[at % list.length] as T
        }
        const put = (printed: string, number: string, parent: string | null, group: string) => {
          const [question, answer] = [pick(asked), pick(said)]
          expected.push([number, question, parent, group])
          answers.push(answer.replaceAll('\n', ' '))
          lines.push(
            `${printed} ${question}`,
            ...(blanks ? [''] : []),
            `${label}${answer}`,
            ...(blanks ? [''] : []),
          )
        }
        for (const [at, counts] of groups.entries()) {
          const group = names[at] ?? ''
          if (groups.length > 1) lines.push(group)
          for (const [index, count] of counts.entries()) {
            const n = index + 1
            put(top(n), `${n}`, null, group)
            for (let m = 1; m <= count; m += 1) put(sub(n, m), name(n, m), `${n}`, group)
          }
        }
        const found = findQuestions(layOut(asSource(lines.join('\n'))), { kind: 'beantwoording', askers: [] })
        expect(
          found.map(({ number, text, parent, group }) => [
            number,
            text,
            parent === null ? null : (found[parent]?.number ?? '?'),
            group ?? '',
          ]),
        ).toEqual(
          expected.map(([number, text, parent, group]) => [
            number,
            text,
            parent,
            groups.length > 1 ? group : '',
          ]),
        )
        expect(found.map(({ answerText }) => answerText)).toEqual(answers)
      }),
      { numRuns: 150 },
    )
  })
})

describe('any text', () => {
  const pieces = [
    '1.',
    '1.1',
    'a)',
    'ii.',
    '2',
    '-',
    '>',
    '|',
    'Vraag',
    'Vraag 2:',
    'Antwoord',
    'Antwoord 1 t/m 3:',
    'Ad 1)',
    'Zie 1.',
    'Hoeveel kost dat?',
    'Het kost veel.',
    'VVD',
    'Nr  Vraag  Antwoord',
    'Wethouder Blok:',
    'Met vriendelijke groet,',
    '\n',
    '\n',
    '\n\n',
    '\t',
    '¹',
    'verge-',
    '\u00ad',
  ]
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(' ')),
  )

  it('gives questions in the order of the text, inside it, none inside the answer of another', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...documentKinds), (text, kind) => {
        const found = findQuestions(layOut(asSource(text)), { kind, askers: [] })
        const ranges = found.flatMap(({ range, answers }) => [range, ...answers])
        for (const { start, end } of ranges)
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
        const starts = found.map(({ range }) => range.start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        for (const [index, { parent, answers }] of found.entries()) {
          expect(parent === null || parent < index).toBe(true)
          for (const answer of answers)
            for (const [other, { range }] of found.entries())
              if (other !== index) expect(range.start >= answer.end || range.end <= answer.start).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
  })
})
