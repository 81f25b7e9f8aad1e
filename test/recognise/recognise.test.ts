import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from '../../electron/recognise/recognise.ts'
import { type Recognised, recognised as shape } from '../../shared/records/recognised.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { asSource } from './as-source.ts'

const rangesOf = (found: Recognised): TextRange[] => [
  ...found.furniture,
  ...found.questions.flatMap(({ range, answers }) => [range, ...answers]),
  ...found.motions.flatMap(({ range, dictum, parts }) => [
    range,
    ...[...dictum, ...parts].map((one) => one.range),
  ]),
  ...found.head.dates.map(({ range }) => range),
  ...Object.values(found.headSources),
  ...found.findings.flatMap((one) => [
    one.range,
    ...(one.kind === 'kpi_table'
      ? [...one.rows.map(({ range }) => range), ...(one.norm === null ? [] : [one.norm.range])]
      : []),
  ]),
  ...[...found.advicePoints, ...found.commitments, ...found.decisionMoments, ...found.references].map(
    ({ range }) => range,
  ),
]
const isOrdered = (starts: readonly number[]) =>
  starts.every((start, index) => start >= (starts[index - 1] ?? 0))

/** Text out of the pieces that documents of councils are made of, in any order. */
const councilText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Vraag 1:',
        'Antwoord:',
        'Antwoord vraag 1 t/m 3',
        'Ad 2)',
        '1. Is dat zo?',
        '2.1 Waarom?',
        'a) Hoe?',
        '• Kan dat?',
        '> Ja.',
        '- dat het zo is;',
        'Zie antwoord 2.1',
        '5',
        '3/5',
        'Pagina 2 van 3',
        'VVD',
        'Motie: Groen',
        'Verzoekt het college:',
        '| 1 | Hoe? | Zo. |',
        'Onderwerp:',
        'Datum 3 mei 2021',
        'De wethouder zegt toe de raad voor de zomer te informeren.',
        'Wij adviseren u te wachten.',
        'Adviesraad Waterrade',
        'Geacht college,',
        'Advies 1. Rust',
        'Reactie: Wij nemen dit niet over.',
        'U vraagt ons advies over:',
        'juli 25 14 1,60%',
        'aug 15 10 0,70%',
        'norm: max 1%',
        'M1 SP Zwemles AANGENOMEN',
        'Besluitenlijst',
        'Burgemeester en wethouders van Waterrade',
        '\f',
        '',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    { maxLength: 40 },
  )
  .map((lines) => lines.join('\n'))

describe('any text at all', () => {
  it('is recognised in the agreed shape, with every passage inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(councilText, fc.string({ unit: 'binary' })), (text) => {
        const found = recognise(asSource(text))
        expect(shape.safeParse(found).error).toBeUndefined()
        for (const { start, end } of rangesOf(found)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        expect(isOrdered(found.questions.map(({ range }) => range.start))).toBe(true)
        expect(isOrdered(found.furniture.map(({ start }) => start))).toBe(true)
        for (const [index, { parent }] of found.questions.entries())
          if (parent !== null) expect(parent).toBeLessThan(index)
        for (const { dictum } of found.motions) {
          expect(isOrdered(dictum.map(({ range }) => range.start))).toBe(true)
          for (const [index, { parent }] of dictum.entries())
            if (parent !== null) expect(parent).toBeLessThan(index)
        }
        for (const points of [found.advicePoints, found.head.dates, found.findings])
          expect(isOrdered(points.map(({ range }) => range.start))).toBe(true)
        for (const { answers } of found.questions)
          expect(isOrdered(answers.flatMap(({ start, end }) => [start, end]))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same proposals the second time', () => {
    fc.assert(
      fc.property(councilText, (text) => {
        expect(recognise(asSource(text))).toEqual(recognise(asSource(text)))
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['marks without blanks', '?'.repeat(400_000)],
    ['open quotes', '“'.repeat(200_000)],
    ['one paragraph of many sentences', 'Het college gaat dit na. Is dat zo? '.repeat(10_000)],
    ['many questions', '1. Is dit zo?\nJa.\n'.repeat(15_000)],
    [
      'a thousand pages of advice',
      `Adviesraad Waterrade\nGeacht college,\n${'Advies 1. Rust\nWij missen rust. Neem rust op in het plan van de gemeente Waterrade.\n'.repeat(12_000)}`,
    ],
    [
      'a thousand pages of a motion',
      `Motie: Rust\nVerzoekt het college:\n${'1. rust te nemen:\na. in de wijk;\n'.repeat(15_000)}`,
    ],
    ['months without end', 'juli 25 14 11 1,60%\n'.repeat(20_000)],
    [
      'a reaction without end',
      `Aan de Adviesraad Waterrade\nGeachte leden,\n${'U vraagt om rust. Wij nemen dit over.\n'.repeat(10_000)}Burgemeester en wethouders`,
    ],
    ['many labels', 'Onderwerp:\nAntwoord 1 en 2 en\n'.repeat(10_000)],
  ])(
    'is read in time that grows with its length only: %s',
    (_name, text) => {
      const begun = process.cpuUsage()
      recognise(asSource(text))
      // Quadratic work takes minutes here; the bound leaves a slow machine room.
      const { user, system } = process.cpuUsage(begun)
      expect((user + system) / 1000).toBeLessThan(15_000)
    },
    180_000,
  )
})

it('ties head, questions and groups together', () => {
  const found = recognise(
    asSource('Technische vragen begroting\nSP\n1. Kan dat?\nAntwoord: Ja.\nVVD\n1. Mag dat?\nAntwoord: Nee.'),
  )
  expect(found.head.askers.map(({ group }) => group)).toEqual(['SP', 'VVD'])
  expect(found.questions.map(({ group, answerText }) => [group, answerText])).toEqual([
    ['SP', 'Ja.'],
    ['VVD', 'Nee.'],
  ])
})

const corpus = '../shared/corpus'
describe.runIf(existsSync(corpus))('the sample corpus', () => {
  const read = (start: string) => {
    const name = readdirSync(corpus).find((file) => file.startsWith(start)) ?? ''
    return recognise(asSource(readFileSync(`${corpus}/${name}`, 'utf8').replace(/\r\n?/g, '\n'))).questions
  }

  it('gives five questions with five answers', () => {
    const questions = read('000_')
    expect(questions.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5'])
    expect(questions.every(({ answerText }) => answerText !== null)).toBe(true)
  })

  it('gives 27 questions with answers, per group', () => {
    const questions = read('003_').filter(({ answerText }) => answerText !== null)
    const perGroup = Object.entries(Object.groupBy(questions, ({ group }) => group ?? '')).map(
      ([group, all]) => [group, all?.length],
    )
    expect(perGroup).toEqual([
      ['SP', 10],
      ['Swollwacht', 3],
      ['GroenLinks', 14],
    ])
  })

  it('gives 24 numbered questions in a tree, 22 answered, 10 of them by reference', () => {
    const questions = read('004_')
    expect(questions).toHaveLength(24)
    expect(questions.filter(({ answerText }) => answerText !== null)).toHaveLength(22)
    expect(questions.filter(({ refersTo }) => refersTo !== null)).toHaveLength(10)
    expect(
      questions.every(({ number, parent }) => (number?.includes('.') === true) === (parent !== null)),
    ).toBe(true)
  })
})
