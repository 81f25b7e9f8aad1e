import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line.ts'
import { readDocument } from '../../electron/documents/read-document.ts'
import { briefingFormats, planOf, purposes } from '../../shared/records/briefing-plan.ts'
import { listLayouts } from '../../shared/records/list-exchange.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

/** Each line has a word that stands nowhere else. */
const secretLines = [
  'Geheim. Aan de raad. Kanariebrief van mevrouw Kanariezender.',
  'Wij zeggen toe de kanariehal te sluiten voor 1 mei 2026.',
  'De speelplaats is af, zo blijkt uit de kanarieproef.',
  'Het duurt langer door de kanarieziekte.',
  'Wij stellen voor dit af te doen wegens kanarievoorstel.',
  'De motie is uitgevoerd met kanariegeld.',
  'Wij nemen het advies niet over omdat kanariereden.',
  'Ja, de bank staat er door kanarieantwoord.',
  'In maart was het 4,5 procent volgens kanarietelling.',
] as const
const publicLines = [
  'Wij zeggen toe de speelplaats te maken.',
  'Wij zeggen toe de goot te herstellen.',
  'Wij zeggen toe het hek te verven.',
  'De raad verzoekt het college een boom te planten.',
  'Wij adviseren u een pad aan te leggen.',
  'Staat de bank er al?',
] as const
const [promised, gutter, fence, motion, advice, question] = publicLines

type Filled = Readonly<{ program: TestProgram; dossierId: number; ids: readonly number[]; draftId: number }>

/** A public letter of which every item is followed with the words of a secret one. */
const fill = async (): Promise<Filled> => {
  const program = testProgram('2026-06-01')
  const { run } = program.operations
  const open = recordedItems(program, publicLines.join('\n\n'), [
    { quote: promised },
    { quote: gutter },
    { quote: fence },
    { quote: motion, kind: 'motion' },
    { quote: advice, kind: 'advice_point' },
    { quote: question, kind: 'question' },
  ])
  const text = secretLines.join('\n\n')
  const holder = 'Wethouder Kanariehouder'
  const secret = recordedItems(program, text, [{ quote: secretLines[1], holder }], {
    subject: 'Kanariebrief',
    sender: 'Mevrouw Kanariezender',
    reference: 'KANARIE-1',
    confidentiality: 'geheim',
  })
  const words = (line: number) => {
    const quote = String(secretLines[line])
    return {
      documentId: secret.documentId,
      start: text.indexOf(quote),
      end: text.indexOf(quote) + quote.length,
    }
  }
  const [play, drain, rail, tree, path, bench] = open.ids.map(Number)
  const id = (one: number | undefined) => Number(one)
  const on = '2026-05-20'
  const both = [open.documentId, secret.documentId]
  const { id: dossierId } = await run('dossiers.create', { name: 'Speeltuin', documentIds: both })
  const term = { literal: null, dueOn: '2026-04-01', certainty: 'exact' } as const
  await run('items.setTerm', { ids: [id(play), id(drain), id(rail), id(secret.ids[0])], ...term })
  const proof = { kind: 'passage', range: words(2) } as const
  await run('items.settle', {
    ids: [id(play)],
    on,
    scope: 'part',
    how: null,
    evidence: proof,
    note: 'Zie kanarieproef',
  })
  const later = { on, to: '2026-05-30', reason: 'kanarieziekte', passage: words(3) }
  await run('items.holdingAnswer', { ids: [id(drain)], ...later })
  const proposal = { by: 'college', on, words: secretLines[4], passage: words(4) } as const
  await run('items.proposeSettlement', { ids: [id(rail)], ...proposal })
  await run('items.addEvidence', { ids: [id(rail)], range: words(2), note: 'kanariebewijs' })
  const carried = { execution: 'uitgevoerd', words: secretLines[5], passage: words(5), on } as const
  await run('motions.execute', { ids: [id(tree)], ...carried })
  const reaction = {
    id: id(path),
    reaction: 'niet_overgenomen',
    reason: secretLines[6],
    passage: words(6),
  } as const
  await run('advice.react', { documentId: open.documentId, on, points: [reaction] })
  const link = { scope: 'whole', note: 'kanarienoot' } as const
  const item = (itemId: number | undefined) => ({ itemId: id(itemId), range: null })
  const there = (line: number) => ({ itemId: null, range: words(line) })
  await run('links.add', { kind: 'spreekt_tegen', from: item(play), to: there(2), ...link })
  await run('links.add', { kind: 'beantwoordt', from: there(7), to: item(bench), ...link })
  await run('links.add', { kind: 'herhaalt', from: item(play), to: item(secret.ids[0]), ...link })
  const kpi = { title: 'Klachten', unit: '%', norm: 1, side: 'most', table: null } as const
  const { id: kpiId } = await run('kpis.create', { itemId: id(play), ...kpi })
  const measured = { period: '2026-03-01', label: 'maart (kanarietelling)', value: 4.5, passage: words(8) }
  await run('kpis.measure', { kpiId, ...measured })
  const letter = {
    kind: 'questions',
    title: 'Vragen',
    municipality: null,
    requestId: null,
    templateId: null,
  } as const
  const { id: draftId } = await run('drafts.create', {
    ...letter,
    dossierId,
    itemIds: [id(play), id(secret.ids[0])],
  })
  return { program, dossierId, ids: [...open.ids, ...secret.ids], draftId }
}

let filled: Filled
beforeAll(async () => {
  filled = await fill()
}, 60_000)
afterAll(() => filled.program[Symbol.dispose]())

/** Everything that a file says: its bytes as they are, its parts where it is packed, and its text as it is read. */
const said = async (file: string): Promise<string> => {
  const bytes = readFileSync(file)
  const parts = /\.(?:docx|xlsx)$/.test(file)
    ? Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8'))
    : []
  const read = file.endsWith('.pdf') ? [(await readDocument(file)).source.text] : []
  const wide = Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')
  return [bytes.toString('latin1'), bytes.toString('utf16le'), wide, ...parts, ...read].join('\n')
}
/** What of the secret letter a file tells; it must be nothing. */
const told = async (file: string): Promise<readonly string[]> => [
  ...new Set((await said(file)).match(/.{0,30}kanarie.{0,20}/gi) ?? []),
]
const inFolder = (name: string) => path.join(filled.program.folder, name)

it.each(['csv', 'xlsx', 'json', 'ics', 'pdf'] as const)(
  'says nothing of a secret letter in a list as %s, where public items were followed with its words',
  async (format) => {
    for (const layout of listLayouts) {
      const file = inFolder(`lijst-${layout}.${format}`)
      await filled.program.operations.run('lists.export', { file, format, filter: {}, layout })
      expect(await told(file)).toEqual([])
    }
    const file = inFolder(`alles.${format}`)
    await filled.program.operations.run('lists.export', { file, format, filter: {}, secret: true })
    expect(await told(file)).not.toEqual([])
  },
  30_000,
)

it('leaves an item out of a list where its reaction or answer stands in a secret letter, and counts it', async () => {
  const { operations } = filled.program
  const { count, leftOut } = await operations.run('lists.export', {
    file: inFolder('geteld.csv'),
    format: 'csv',
    filter: {},
  })
  expect({ count, leftOut }).toEqual({ count: 5, leftOut: 2 })
  expect(readFileSync(inFolder('geteld.csv'), 'utf8')).not.toContain('Niet overgenomen')
})

it.each(purposes)(
  'says nothing of a secret letter in a briefing for %s, in any format',
  async (purpose) => {
    for (const format of briefingFormats) {
      const file = inFolder(`briefing-${purpose}.${format}`)
      const asked = { dossierId: filled.dossierId, file, plan: { ...planOf(purpose), since: '2026-01-01' } }
      await filled.program.operations.run('briefings.export', asked)
      expect(await told(file), format).toEqual([])
    }
  },
  60_000,
)

it('says nothing of a secret letter in the chain of any item', async () => {
  for (const id of filled.ids) {
    const file = inFolder(`keten-${id}.pdf`)
    await filled.program.operations.run('items.exportChain', { id, file })
    expect(await told(file)).toEqual([])
  }
}, 60_000)

it.each(['pdf', 'xlsx'])(
  'leaves advice with a secret reaction out of the year as %s, and counts it',
  async (format) => {
    const file = inFolder(`jaar.${format}`)
    const asked = { municipality: null, year: 2026, file }
    expect(await filled.program.operations.run('advice.exportYear', asked)).toMatchObject({
      count: 0,
      leftOut: 1,
    })
    expect(await told(file)).toEqual([])
  },
)

it('finds nothing of a secret document, nor its names, where only what is public is asked for', async () => {
  const { operations } = filled.program
  const found = await operations.run('search.find', {
    text: 'hal OR ziekte',
    filter: {},
    order: 'newest',
    limit: 20,
  })
  expect(JSON.stringify(found)).not.toContain('kanariehal')
  for (const of of ['people', 'groups', 'municipalities'] as const)
    expect(JSON.stringify(await operations.run('search.facets', { of, text: '', limit: 20 }))).not.toMatch(
      /kanarie/i,
    )
  const [alike] = filled.ids
  expect(
    JSON.stringify(await operations.run('search.alike', { of: { itemId: Number(alike) }, limit: 20 })),
  ).not.toMatch(/kanarie/i)
})

it.each(['pdf', 'docx'])(
  'writes no letter as %s with the words of a secret document, unless asked for',
  async (format) => {
    const { program, draftId } = filled
    const { run } = program.operations
    const file = inFolder(`brief.${format}`)
    await expect(run('drafts.export', { id: draftId, file })).rejects.toMatchObject({
      code: 'letter-secret',
      values: { number: 2 },
    })
    expect(existsSync(file)).toBe(false)
    await run('drafts.export', { id: draftId, file, secret: true })
    expect(await told(file)).not.toEqual([])
  },
)

it('keeps a letter that was sent with secret words as secret as those, also where it lists no sources', async () => {
  const { program, draftId } = filled
  const { run } = program.operations
  const { id } = await run('drafts.copy', { id: draftId, title: 'Nog een keer' })
  const { parts } = await run('drafts.open', { id })
  const filledIn = Object.fromEntries(Object.keys(parts).map((name) => [name, 'Woorden van de fractie']))
  const flags = { repeatAsked: false, listSources: false, sayUnsourced: false }
  await run('drafts.change', { id, parts: { ...filledIn, ...flags } })
  await expect(run('drafts.send', { id, on: '2026-05-30' })).rejects.toMatchObject({ code: 'letter-secret' })
  const { documentId } = await run('drafts.send', { id, on: '2026-05-30', secret: true })
  expect((await run('documents.open', { id: documentId })).confidentiality).toBe('geheim')
})

it('lets a letter leave that says in own words what a secret document is about, without naming that document', async () => {
  const { run } = filled.program.operations
  const { id } = await run('drafts.copy', { id: filled.draftId, title: 'In eigen woorden' })
  const [, second] = (await run('drafts.open', { id })).points
  await run('drafts.changePoint', { id: Number(second?.id), text: 'Wat is er met de hal?' })
  const file = inFolder('eigen.docx')
  expect(await run('drafts.export', { id, file })).toMatchObject({ leftOut: 1 })
  expect(await told(file)).toEqual([])
})

it('says nothing of a secret letter on the command line, but that it left something out', async () => {
  const { program } = await fill()
  using _ = program
  program.close()
  const ask = async (...args: readonly string[]) => {
    const [out, error]: [string[], string[]] = [[], []]
    const terminal = { out: (text: string) => out.push(text), error: (text: string) => error.push(text) }
    expect(await runCommandLine([...args, '--data', program.folder], terminal)).toBe(0)
    return { out: out.join('\n'), error: error.join('\n') }
  }
  for (const json of [[], ['--json']])
    for (const asked of [['list'], ['stats'], ['since', '2026-01-01', '--dossier', 'Speeltuin']]) {
      const open = await ask(...asked, ...json)
      expect(open.out, asked[0]).not.toMatch(/kanarie/i)
      expect(open.error, asked[0]).toContain('Met --secret staat het erbij.')
      const all = await ask(...asked, ...json, '--secret')
      expect(all.out, asked[0]).toMatch(/kanarie|Klachten/i)
      expect(all.error, asked[0]).toBe('')
    }
}, 60_000)
