import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { matchReactions } from '../../electron/operations/advice-match.ts'
import { standingOf } from '../../shared/records/advice.ts'
import type { FoundReaction } from '../../shared/records/finding.ts'
import { importAndRecord, importOne, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const points = [
  'Wij adviseren u de wachttijden voor de keukentafelgesprekken te meten.',
  'Wij adviseren u cliënten te vragen wat zij van de huishoudelijke hulp vinden.',
  'Wij adviseren u het vervoer naar de dagbesteding te vergoeden.',
]
type Given = Readonly<{
  date: string | null
  requested?: boolean
  count?: number
  municipality?: string | null
  recipient?: string
  secret?: boolean
}>

/** An advice of some of these points, given on a day. */
const advice = (
  program: TestProgram,
  { date, requested, count = 3, municipality = 'Elzenburg', recipient, secret = false }: Given,
) =>
  recordedItems(
    program,
    [`Advies van ${date ?? 'onbekend'}`, ...points].join('\n'),
    points.slice(0, count).map((quote) => ({
      kind: 'advice_point' as const,
      quote,
      ...(requested === undefined ? {} : { requested }),
    })),
    {
      kind: 'advies',
      subject: `Advies ${date ?? 'zonder dag'}`,
      municipality,
      recipient: recipient ?? null,
      date,
      dateOrigin: date === null ? 'unknown' : 'in_text',
      confidentiality: secret ? 'geheim' : 'openbaar',
    },
  )

const withTerm = async (program: TestProgram, weeks = 6) => {
  const [known] = (await program.operations.run('municipalities.list', {})).filter(
    ({ name }) => name === 'Elzenburg',
  )
  if (known === undefined) throw new Error('no such municipality')
  const adviceReaction = { article: 'art. 5', count: weeks, unit: 'week' as const }
  await program.operations.run('municipalities.save', { ...known, rules: { ...known.rules, adviceReaction } })
}

describe('where a point of advice stands', () => {
  it('waits as long as its term runs, the last day too; then silence is a result', () => {
    const silent = { reaction: 'geen_reactie', reactedOn: null, dueOn: '2026-05-20' } as const
    expect(standingOf(silent, '2026-05-20')).toBe('wacht')
    expect(standingOf(silent, '2026-05-21')).toBe('geen_reactie')
    expect(standingOf({ ...silent, dueOn: null }, '2030-01-01')).toBe('wacht')
    expect(standingOf({ ...silent, reactedOn: '2026-04-01' }, '2026-04-02')).toBe('geen_reactie')
    expect(standingOf({ ...silent, reaction: 'overgenomen', reactedOn: '2026-06-01' }, '2026-06-02')).toBe(
      'overgenomen',
    )
  })
})

describe('which reaction is about which point', () => {
  const reaction = (
    number: string | null,
    advice: string | null,
    text = 'Dit nemen wij over.',
  ): FoundReaction => ({
    kind: 'reaction',
    range: { start: 0, end: 1 },
    number,
    advice,
    text,
    reaction: 'overgenomen',
    why: [],
  })
  const bare = points.map((text, at) => ({ id: at + 1, sourceNumber: null, text }))

  it('follows the number that both give', () => {
    const numbered = bare.map((point, at) => ({ ...point, sourceNumber: `${at + 1}.` }))
    const found = matchReactions(numbered, [reaction('3', null), reaction('1', null)])
    expect(
      found
        .map(({ pointId, byNumber, sure }) => [pointId, byNumber, sure])
        .sort(([a], [b]) => Number(a) - Number(b)),
    ).toEqual([
      [1, true, true],
      [3, true, true],
    ])
  })

  it('follows the words where the number is of more than one point', () => {
    const twice = bare.map((point) => ({ ...point, sourceNumber: '1' }))
    const [found] = matchReactions(twice, [
      reaction('1', 'U adviseert het vervoer naar de dagbesteding te vergoeden.'),
    ])
    expect(found).toMatchObject({ pointId: 3, byNumber: false, sure: true })
  })

  it('is not sure where number and words disagree, or where it is unclear what is said', () => {
    const numbered = bare.map((point, at) => ({ ...point, sourceNumber: String(at + 1) }))
    const [other] = matchReactions(numbered, [
      reaction('1', 'Uw suggestie over het vervoer naar de dagbesteding.'),
    ])
    expect(other?.sure).toBe(false)
    const [unclear] = matchReactions(numbered, [{ ...reaction('1', null), reaction: 'onduidelijk' }])
    expect(unclear?.sure).toBe(false)
  })

  it('ties nothing to a point that it shares no words with', () => {
    expect(matchReactions(bare, [reaction(null, 'De adviesraad vraagt om een nieuw zwembad.')])).toEqual([])
  })
})

const letter = `Betreft: reactie op uw advies over de hulp
Elzenburg, 2 maart 2026

Geachte adviesraad,

Advies 1: de wachttijden voor de keukentafelgesprekken meten.
Reactie: Wij nemen dit advies over. Wij meten de wachttijden vanaf april.

Advies 2: cliënten vragen wat zij van de huishoudelijke hulp vinden.
Reactie: Wij nemen dit advies niet over, omdat er al een landelijk onderzoek loopt.

Met vriendelijke groet,
burgemeester en wethouders
`

it('gets each point its own reaction from the letter in one act, with its words and its reason', async () => {
  using program = testProgram('2026-05-20')
  const { documentId, ids } = advice(program, { date: '2026-01-12', requested: true })
  const { store, operations } = program
  const file = path.join(program.folder, 'reactie.txt')
  writeFileSync(file, letter)
  const reply = await importAndRecord(program, file)
  await operations.run('documents.describe', {
    id: reply.id,
    kind: 'collegereactie',
    municipality: 'Elzenburg',
    date: '2026-03-02',
  })
  const open = await operations.run('advice.open', { documentId })
  expect(open.letterId).toBe(reply.id)
  expect(open.points.map(({ proposal }) => proposal && [proposal.reaction, proposal.sure])).toEqual([
    ['overgenomen', true],
    ['niet_overgenomen', true],
    null,
  ])
  expect(open.points[1]?.proposal?.reason).toBe(
    'Wij nemen dit advies niet over, omdat er al een landelijk onderzoek loopt.',
  )
  expect(open.counts).toMatchObject({ wacht: 3, overgenomen: 0 })

  await operations.run('advice.react', {
    documentId,
    on: '2026-03-02',
    points: open.points.flatMap(({ item, proposal }) => {
      if (proposal === null) return []
      const { start, end } = proposal.passage
      return [
        {
          id: item.id,
          reaction: proposal.reaction,
          reason: proposal.reason,
          passage: { documentId: reply.id, start, end },
        },
      ]
    }),
  })
  const after = await operations.run('advice.open', { documentId })
  expect(after.counts).toMatchObject({ wacht: 1, overgenomen: 1, niet_overgenomen: 1 })
  expect(after.points[1]).toMatchObject({ reactedOn: '2026-03-02', reason: open.points[1]?.proposal?.reason })
  expect(after.points[1]?.reactionPassage?.quote).toContain('omdat er al een landelijk onderzoek loopt')
  expect(after.term.firstOn).toBe('2026-03-02')
  // A key alone changes the reaction; the words that were tied to it stay.
  await operations.run('advice.react', {
    documentId,
    on: '2026-03-02',
    points: [{ id: ids[1] ?? 0, reaction: 'in_beraad' }],
  })
  expect((await operations.run('advice.open', { documentId })).points[1]).toMatchObject({
    reason: open.points[1]?.proposal?.reason,
    reactionPassage: { quote: after.points[1]?.reactionPassage?.quote },
  })
  // It settles nothing, and has its day in time all the same.
  const dossier = await operations.run('dossiers.create', { name: 'Hulp', documentIds: [documentId] })
  const reacted = async () =>
    (await operations.run('dossiers.open', dossier)).moments.filter(
      ({ what, itemId }) => what === 'reaction' && itemId === ids[1],
    )
  expect(await reacted()).toMatchObject([{ on: '2026-03-02' }])
  await operations.run('advice.react', {
    documentId,
    on: null,
    points: [{ id: ids[1] ?? 0, reaction: 'onduidelijk' }],
  })
  expect(await reacted()).toEqual([])
  await operations.run('app.undo', {})
  expect(await reacted()).toMatchObject([{ on: '2026-03-02' }])
  await operations.run('app.undo', {})
  await operations.run('app.undo', {})
  await operations.run('app.undo', {})
  expect((await operations.run('advice.open', { documentId })).counts).toMatchObject({ wacht: 3 })
  expect(store.events.drifted()).toEqual([])
})

it('says of a letter that is still checked which advice it reacts to, the one with the most points first', async () => {
  using program = testProgram()
  advice(program, { date: '2026-03-20', count: 1 })
  const { documentId } = advice(program, { date: '2026-01-15' })
  advice(program, { date: '2026-01-16', municipality: 'Verweg' })
  const later = advice(program, { date: '2027-01-16' })
  const file = path.join(program.folder, 'reactie.txt')
  writeFileSync(file, `Gemeente Elzenburg\nDatum: 9 april 2026\n${letter}`)
  const { id } = await importOne(program, file)
  const found = await program.operations.run('advice.ofLetter', { documentId: id })
  expect(found[0]?.document.id).toBe(documentId)
  expect(found[0]?.proposals).toBe(2)
  expect(found.map(({ document }) => document.id)).not.toContain(later.documentId)
  expect(found.map(({ document }) => document.municipality)).not.toContain('Verweg')
})

describe('the letter for an advice without a municipality', () => {
  const reply = async (program: TestProgram) => {
    const file = path.join(program.folder, 'reactie.txt')
    writeFileSync(file, letter)
    const { id } = await importAndRecord(program, file)
    await program.operations.run('documents.describe', {
      id,
      kind: 'collegereactie',
      municipality: 'Elzenburg',
      date: '2026-03-02',
    })
    return id
  }
  const found = async ({ operations }: TestProgram, documentId: number) =>
    (await operations.run('advice.open', { documentId })).letters.map(({ document }) => document.id)

  it('is found by whom the advice is to, or by their dossier', async () => {
    using program = testProgram('2026-05-20')
    const id = await reply(program)
    const { documentId } = advice(program, { date: '2026-01-12', municipality: null })
    expect(await found(program, documentId)).toEqual([])
    await program.operations.run('dossiers.create', { name: 'Hulp' })
    const [dossier] = await program.operations.run('dossiers.list', {})
    program.store.changes.change(
      {
        operation: 'dossiers.create',
        label: { key: 'change.documents.discard', values: { title: 'proef' } },
      },
      () => program.store.dossiers.put(dossier?.id ?? 0, [documentId, id], []),
    )
    expect(await found(program, documentId)).toEqual([id])
    const { documentId: addressed } = advice(program, {
      date: '2026-01-13',
      municipality: null,
      recipient: 'Aan het college van burgemeester en wethouders van Elzenburg',
    })
    expect(await found(program, addressed)).toEqual([id])
  })

  it('can be chosen by hand from what came after it', async () => {
    using program = testProgram('2026-05-20')
    const id = await reply(program)
    const { documentId } = advice(program, { date: '2026-01-12', municipality: null })
    const before = await program.operations.run('advice.open', { documentId })
    expect([before.letterId, before.others.map((document) => document.id)]).toEqual([null, [id]])
    const chosen = await program.operations.run('advice.open', { documentId, letterId: id })
    expect(chosen.letterId).toBe(id)
    expect(chosen.points.map(({ proposal }) => proposal?.reaction ?? null)).toEqual([
      'overgenomen',
      'niet_overgenomen',
      null,
    ])
  })
})

it('has no day where nobody gave one, and then counts in no median', async () => {
  using program = testProgram('2026-05-20')
  const { documentId, ids } = advice(program, { date: '2026-01-12', requested: true })
  await program.operations.run('advice.react', {
    documentId,
    on: null,
    points: [{ id: ids[0] ?? 0, reaction: 'overgenomen' }],
  })
  const { points, term } = await program.operations.run('advice.open', { documentId })
  expect([points[0]?.standing, points[0]?.reactedOn, term.firstOn]).toEqual(['overgenomen', null, null])
  const { days } = await program.operations.run('advice.year', { municipality: 'Elzenburg', year: 2026 })
  expect(days.measured).toBe(0)
})

it('changes no point of another advice, and then nothing at all', async () => {
  using program = testProgram()
  const [one, two] = [advice(program, { date: '2026-01-12' }), advice(program, { date: '2026-01-13' })]
  const both = [one.ids[0] ?? 0, two.ids[0] ?? 0].map((id) => ({ id, reaction: 'overgenomen' as const }))
  await expect(
    program.operations.run('advice.react', { documentId: one.documentId, on: '2026-03-02', points: both }),
  ).rejects.toThrow('wrong-kind')
  expect(program.store.items.row(one.ids[0] ?? 0).reaction).toBe('geen_reactie')
})

/** Counted by hand: three letters in 2026 (3 requested points, 2 unrequested, 3 that do not say), one in 2025, one without a date. */
const aYear = async (program: TestProgram) => {
  const requested = advice(program, { date: '2026-01-12', requested: true })
  const unrequested = advice(program, { date: '2026-02-02', requested: false, count: 2 })
  const unsaid = advice(program, { date: '2026-04-20' })
  advice(program, { date: '2025-06-01', requested: true })
  advice(program, { date: null })
  advice(program, { date: '2026-03-03', municipality: 'Verweg' })
  await withTerm(program)
  const react = (
    documentId: number,
    on: string,
    reactions: readonly (readonly [
      number | undefined,
      'overgenomen' | 'niet_overgenomen' | 'al_bestaand_beleid',
    ])[],
  ) =>
    program.operations.run('advice.react', {
      documentId,
      on,
      points: reactions.map(([id = 0, reaction]) => ({ id, reaction })),
    })
  // 12 January + 6 weeks = 23 February: the first after 35 days, in time.
  await react(requested.documentId, '2026-02-16', [
    [requested.ids[0], 'overgenomen'],
    [requested.ids[1], 'niet_overgenomen'],
  ])
  // 2 February + 6 weeks = 16 March: after 50 days, too late.
  await react(unrequested.documentId, '2026-03-24', [
    [unrequested.ids[0], 'overgenomen'],
    [unrequested.ids[1], 'al_bestaand_beleid'],
  ])
  await program.operations.run('items.realise', { ids: [requested.ids[0] ?? 0], realisation: 'gerealiseerd' })
  return { requested, unrequested, unsaid }
}

describe('a year of advice', () => {
  it('is what one counts by hand', async () => {
    using program = testProgram('2026-05-20')
    await aYear(program)
    const year = await program.operations.run('advice.year', { municipality: 'Elzenburg', year: 2026 })
    expect(year.all).toMatchObject({ advices: 3, points: 8 })
    // The third point of January's advice got none in its term; April's term runs until 1 June.
    expect(year.all.counts).toEqual({
      overgenomen: 2,
      gedeeltelijk_overgenomen: 0,
      niet_overgenomen: 1,
      al_bestaand_beleid: 1,
      in_beraad: 0,
      onduidelijk: 0,
      geen_reactie: 1,
      wacht: 3,
    })
    expect(year.byKind.requested).toMatchObject({
      advices: 1,
      points: 3,
      counts: { overgenomen: 1, niet_overgenomen: 1, geen_reactie: 1 },
    })
    expect(year.byKind.unrequested).toMatchObject({
      advices: 1,
      points: 2,
      counts: { overgenomen: 1, al_bestaand_beleid: 1 },
    })
    expect(year.byKind.unsaid).toMatchObject({ advices: 1, points: 3, counts: { wacht: 3 } })
    expect(year.all.realised).toEqual({ onbekend: 7, gerealiseerd: 1, deels: 0, niet: 0 })
    expect(year.days).toEqual({ measured: 2, median: 42.5, longest: 50 })
    expect(year.term).toEqual({ onTime: 1, judged: 2 })
    expect(year.undated).toBe(1)
    expect(year.years).toEqual([2026, 2025])
  })

  it('counts silence once the term has passed, on the day that one looks', async () => {
    using program = testProgram('2026-06-02')
    await aYear(program)
    const year = await program.operations.run('advice.year', { municipality: 'Elzenburg', year: 2026 })
    expect(year.all.counts).toMatchObject({ geen_reactie: 4, wacht: 0 })
    expect(year.term).toEqual({ onTime: 1, judged: 3 })
  })

  it('is of all municipalities where none is named', async () => {
    using program = testProgram('2026-05-20')
    await aYear(program)
    expect(
      (await program.operations.run('advice.year', { municipality: null, year: 2026 })).all,
    ).toMatchObject({ advices: 4, points: 11 })
    expect((await program.operations.run('advice.list', {})).map(({ date }) => date)).toEqual([
      '2026-04-20',
      '2026-03-03',
      '2026-02-02',
      '2026-01-12',
      '2025-06-01',
      null,
    ])
  })

  it('goes out as a workbook with numbers that add up, and as an accessible PDF', async () => {
    using program = testProgram('2026-05-20')
    await aYear(program)
    advice(program, { date: '2026-05-01', secret: true })
    const asked = { municipality: 'Elzenburg', year: 2026 }
    const sheet = path.join(program.folder, 'advies.xlsx')
    expect(await program.operations.run('advice.exportYear', { ...asked, file: sheet })).toMatchObject({
      count: 3,
      leftOut: 1,
    })
    const { 'xl/worksheets/sheet1.xml': cells = new Uint8Array() } = unzipSync(readFileSync(sheet))
    const xml = strFromU8(cells)
    const rows = [...xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/g)].map(([, , cells = '']) =>
      [...cells.matchAll(/<c r="E\d+" s="3"><v>(\d+)<\/v>/g)].map(([, points]) => Number(points)),
    )
    // Per letter its points, then the sums of each kind and of all.
    expect(rows.flat()).toEqual([3, 2, 3, 3, 2, 3, 8])
    expect(xml).not.toContain('Advies 2026-05-01')
    const paper = path.join(program.folder, 'advies.pdf')
    await program.operations.run('advice.exportYear', { ...asked, file: paper })
    expect(existsSync(paper)).toBe(true)
    const bytes = readFileSync(paper).toString('latin1')
    expect(bytes).toContain('/StructTreeRoot')
    expect(bytes).toContain('/Figure')
    const secret = await program.operations.run('advice.exportYear', { ...asked, file: paper, secret: true })
    expect(secret).toMatchObject({ count: 4, leftOut: 0 })
  })
})
