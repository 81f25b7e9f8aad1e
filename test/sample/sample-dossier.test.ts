import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readDocx } from '../../electron/documents/docx.ts'
import { readPdf } from '../../electron/documents/pdf.ts'
import { readText } from '../../electron/documents/text.ts'
import { recognise } from '../../electron/recognise/recognise.ts'
import { isIsoDate } from '../../shared/dates.ts'
import { answerVerdicts, reactions, settledHows, verdicts } from '../../shared/records/item.ts'
import { municipality } from '../../shared/records/municipality.ts'
import { readTerm } from '../../shared/term-rules.ts'
import { makeSample } from '../fixtures/make-sample.ts'
import { expected } from './expected.ts'

const folder = new URL('../../resources/sample/', import.meta.url)
const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(encodeURIComponent(file), folder)))

const passage = { document: z.string(), quote: z.string().min(1) }
const evidence = z.strictObject(passage)
const step = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('reaction'),
    ...passage,
    reaction: z.enum(reactions),
    on: z.iso.date(),
    evidence,
  }),
  z.strictObject({ act: z.literal('answerVerdict'), ...passage, verdict: z.enum(answerVerdicts) }),
  z.strictObject({ act: z.literal('extend'), ...passage, on: z.iso.date(), to: z.iso.date(), evidence }),
  z.strictObject({
    act: z.literal('settle'),
    ...passage,
    on: z.iso.date(),
    how: z.enum(settledHows),
    verdict: z.enum(verdicts),
    note: z.string().optional(),
    evidence,
  }),
])
const sampleFile = z.strictObject({
  dossier: z.strictObject({ name: z.string(), note: z.string() }),
  municipality: municipality.omit({ id: true }),
  portfolioHolders: z.array(z.strictObject({ name: z.string(), role: z.string(), portfolio: z.string() })),
  documents: z.array(z.string()),
  steps: z.array(step),
})

const sample = sampleFile.parse(JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8')))

const sourceOf = async (file: string) => {
  const bytes = bytesOf(file)
  if (file.endsWith('.pdf')) return readPdf(bytes)
  return file.endsWith('.docx') ? readDocx(bytes) : readText(bytes)
}

/** The text with line ends as spaces: a quote runs on over them. */
const textOf = async (file: string) => (await sourceOf(file)).text.replace(/\s+/g, ' ')

const recognisedIn = async (file: string) =>
  recognise(await sourceOf(file), { municipalities: [sample.municipality.name] })

describe('the sample dossier', () => {
  it('is made again from its sources, byte for byte', async () => {
    const made = await makeSample()
    expect([...made.keys()]).toEqual(sample.documents)
    for (const [file, bytes] of made) expect(Buffer.from(bytes).equals(bytesOf(file)), file).toBe(true)
  })

  it('lists every document in its folder, oldest first', () => {
    const files = readdirSync(folder).filter((file) => file !== 'sample.json')
    expect([...sample.documents].sort()).toEqual(files.sort())
    const days = sample.documents.map((file) => file.slice(0, 10))
    expect(days.every(isIsoDate)).toBe(true)
    expect(days).toEqual([...days].sort())
  })

  it('has at least six documents of different kinds, in every format that is read', () => {
    expect(Object.keys(expected)).toEqual(sample.documents)
    expect(new Set(Object.values(expected).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6)
    for (const format of ['.pdf', '.docx', '.txt'])
      expect(sample.documents.filter((file) => file.endsWith(format)).length).toBeGreaterThanOrEqual(2)
  })

  it('quotes its own documents literally, in what is done after loading and in what is expected of it', async () => {
    const quotes = [
      ...sample.steps,
      ...sample.steps.flatMap((one) => ('evidence' in one ? [one.evidence] : [])),
      ...Object.entries(expected).flatMap(([document, { commitments }]) =>
        commitments.map(({ quote }) => ({ document, quote })),
      ),
    ]
    const texts = new Map<string, string>()
    for (const file of sample.documents) texts.set(file, await textOf(file))
    const unfound = quotes.filter(({ document, quote }) => texts.get(document)?.split(quote).length !== 2)
    expect(unfound, 'each quote stands in its document exactly once').toEqual([])
  })

  it('does nothing after loading to an item that the program does not find', async () => {
    for (const { document, quote } of sample.steps) {
      const { questions, advicePoints, commitments } = await recognisedIn(document)
      const texts = [...questions, ...advicePoints, ...commitments].map(({ text }) => text)
      expect(texts.filter((text) => text.startsWith(quote)).length, quote).toBe(1)
    }
  })

  it.each(Object.entries(expected))(
    '%s gives the questions, answers and points that it has',
    async (file, wanted) => {
      const found = await recognisedIn(file)
      const { questions, motions, advicePoints, decisionMoments } = found
      expect({
        date: found.head.date,
        municipality: found.head.municipality,
        questions: questions.length,
        answers: questions.filter(({ answers }) => answers.length > 0).length,
        advicePoints: advicePoints.length,
        dictumPoints: motions.flatMap(({ dictum }) => dictum).length,
        decisionMoments: decisionMoments.length,
      }).toEqual({
        date: wanted.date,
        municipality: 'Waterrade',
        questions: wanted.questions,
        answers: wanted.answers,
        advicePoints: wanted.advicePoints,
        dictumPoints: wanted.dictumPoints,
        decisionMoments: wanted.decisionMoments,
      })
    },
  )

  it('rests on evidence that was there on the day of the act', () => {
    for (const one of sample.steps)
      if ('evidence' in one) expect(one.evidence.document.slice(0, 10) <= one.on, one.quote).toBe(true)
  })

  it('shows on 22 November 2026 two late promises, one of them with a hard date', () => {
    const acted = new Set(sample.steps.map(({ quote }) => quote))
    const open = Object.values(expected).flatMap(({ date, commitments }) =>
      commitments
        .filter(({ quote }) => !acted.has(quote))
        .map(({ quote, term, from }) => ({
          quote,
          ...readTerm(term ?? '', from ?? date, sample.municipality.rules),
        })),
    )
    const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < '2026-11-22')
    expect(late.map(({ quote, dueOn, certainty }) => ({ quote, dueOn, certainty }))).toEqual([
      {
        quote: 'Bij de begroting komen wij hierop bij u terug.',
        dueOn: '2026-11-12',
        certainty: 'conditional',
      },
      {
        quote: 'Wij sturen u uiterlijk 1 november 2026 een overzicht',
        dueOn: '2026-11-01',
        certainty: 'exact',
      },
    ])
  })

  it('promises news on the contract for a quarter that ends after the choice has to be made', () => {
    const { rules } = sample.municipality
    const choice = readTerm('uiterlijk 1 december 2026', '2026-10-06', rules).dueOn
    const news = readTerm('In het vierde kwartaal van 2026', '2026-10-06', rules).dueOn
    expect([choice, news]).toEqual(['2026-12-01', '2026-12-31'])
  })

  it('has the latest dates that its own rules give', () => {
    for (const { date, commitments } of Object.values(expected))
      for (const { quote, term, from, dueOn } of commitments)
        expect(readTerm(term ?? '', from ?? date, sample.municipality.rules).dueOn, quote).toBe(dueOn)
  })
})
