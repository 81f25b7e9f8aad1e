import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../electron/documents/docx.ts'
import type { InputOf } from '../../shared/contract.ts'
import { defaultTermRules } from '../../shared/terms.ts'
import { filledIn } from '../fixtures/letters.ts'
import {
  fixtureText,
  importAndRecord,
  importOne,
  listAll,
  type TestProgram,
  testProgram,
} from '../fixtures/program.ts'

const blank: InputOf<'drafts.create'> = {
  kind: 'advice',
  title: 'Hulpmiddelen',
  municipality: 'Waterrade',
  dossierId: null,
  requestId: null,
  itemIds: [],
  templateId: null,
}
const begin = async ({ operations }: TestProgram, input: Partial<typeof blank> = {}) =>
  (await operations.run('drafts.create', { ...blank, ...input })).id
/** What was still to be filled in of a letter: only then can it be sent. */
const fill = async (program: TestProgram, id: number) => {
  const { parts } = await open(program, id)
  await program.operations.run('drafts.change', { id, parts: filledIn(parts) })
}
const open = ({ operations }: TestProgram, id: number) => operations.run('drafts.open', { id })
const withFolder = async (run: (folder: string) => Promise<void>) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'brieven-'))
  await run(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}
const withRules = ({ operations }: TestProgram) =>
  operations.run('municipalities.save', {
    id: null,
    name: 'Waterrade',
    rules: {
      ...defaultTermRules,
      answer: { article: 'artikel 36 van het reglement van orde', count: 30, unit: 'day' },
      adviceReaction: { article: '', count: 6, unit: 'week' },
    },
  })

describe('a letter that begins with what is known', () => {
  it('has the asked points of a request with their passages, and its term with the words that say it', async () => {
    await withFolder(async (folder) => {
      using program = testProgram()
      const file = path.join(folder, 'aanvraag.txt')
      const asked = ['Is de termijn van tien dagen haalbaar?', 'Wat missen inwoners?']
      writeFileSync(
        file,
        `Gemeente Waterrade\n\nDatum: 3 februari 2026\nOnderwerp: Adviesaanvraag hulpmiddelen\n\nGeachte adviesraad,\n\nWij vragen u advies over de volgende punten:\n\n1. ${asked[0]}\n2. ${asked[1]}\n\nWij ontvangen uw advies graag uiterlijk 1 april 2026.\n\nMet vriendelijke groet,\nhet college\n`,
      )
      const request = await importOne(program, file)
      const id = await begin(program, { requestId: request.id })
      const draft = await open(program, id)
      expect(draft.asked.map(({ number, text }) => [number, text])).toEqual([
        ['1', asked[0]],
        ['2', asked[1]],
      ])
      expect(draft.asked.map(({ passage }) => passage?.quote)).toEqual(asked)
      expect(draft.dueOn).toBe('2026-04-01')
      expect(draft.dueBecause).toContain('uiterlijk 1 april 2026')
      expect(draft.parts.opening).toContain('Op 3 februari 2026 vroeg u ons om advies over Hulpmiddelen.')
      expect(draft.unfilled).toContain('{naam adviesraad}')
      await program.operations.run('drafts.change', { id, dueOn: '2026-03-20' })
      expect(await open(program, id)).toMatchObject({ dueOn: '2026-03-20', dueBecause: '' })
    })
  })

  it('asks a dodged question again and a late promise when, each with its own words as source', async () => {
    using program = testProgram('2030-01-01')
    const { run } = program.operations
    await importAndRecord(program, fixtureText('beantwoording'))
    await importAndRecord(program, fixtureText('raadsbrief'))
    const found = await run('drafts.sources', { dossierId: null })
    const question = (await listAll(program)).find(({ kind }) => kind === 'question') ?? expect.fail()
    const promise = found.late.find(({ kind }) => kind === 'commitment') ?? expect.fail()
    await run('items.judgeAnswer', { ids: [question.id], verdict: 'doorgeschoven' })
    expect((await run('drafts.sources', { dossierId: null })).dodged.map(({ id }) => id)).toContain(
      question.id,
    )
    const id = await begin(program, { kind: 'questions', itemIds: [question.id, promise.id] })
    const [asked, late] = (await open(program, id)).points
    expect(asked?.text).toMatch(/Wanneer krijgt de raad het antwoord op deze vraag\?$/)
    expect(late?.text).toMatch(/Wanneer komt het college deze toezegging na\?$/)
    const { passage, answers } = await run('items.open', { id: question.id })
    expect(asked?.sources.map((source) => source.id)).toEqual([
      passage.id,
      ...answers.map((answer) => answer.id),
    ])
    expect(late?.about?.id).toBe(promise.id)
  })
})

describe('a letter that is sent', () => {
  const written = async (program: TestProgram, kind: 'advice' | 'questions') => {
    const source = await importAndRecord(program, fixtureText('raadsbrief'))
    const [about] = await listAll(program)
    const { id: dossierId } = await program.operations.run('dossiers.create', { name: 'Wmo' })
    const id = await begin(program, { kind, dossierId, itemIds: about ? [about.id] : [] })
    await program.operations.run('drafts.addPoint', {
      draftId: id,
      position: 9,
      text: 'Wat is de norm & waarom\n<tien> dagen 😀?',
      range: { documentId: source.id, start: 0, end: 12 },
    })
    await fill(program, id)
    return { id, dossierId, about: about ?? expect.fail() }
  }

  it('becomes a document with its points as items that count, each on its own words, with a term that can be read', async () => {
    using program = testProgram('2026-05-20')
    const { run } = program.operations
    await withRules(program)
    const { id, dossierId, about } = await written(program, 'questions')
    const letters = async (itemId: number) =>
      (await run('items.open', { id: itemId })).letters.map(({ role, sentOn }) => [role, sentOn])
    expect(await letters(about.id)).toEqual([['about', null]])
    const { documentId, itemIds, withoutSource } = await run('drafts.send', { id, on: '2026-05-18' })
    expect(withoutSource).toBe(0)
    // What was a concept is asked now; what it was about has a link instead.
    expect(await letters(itemIds[0] ?? 0)).toEqual([['point', '2026-05-18']])
    expect(await letters(about.id)).toEqual([])
    const document = await run('documents.open', { id: documentId })
    expect(document).toMatchObject({
      kind: 'schriftelijke_vragen',
      state: 'recorded',
      date: '2026-05-18',
      municipality: 'Waterrade',
      media: 'docx',
    })
    expect(document.dossiers.map((dossier) => dossier.id)).toEqual([dossierId])
    expect(document.askers).toEqual([{ name: null, group: 'Waterrade' }])
    const items = await Promise.all(itemIds.map((itemId) => run('items.open', { id: itemId })))
    expect(items.map(({ number, sourceNumber }) => [number, sourceNumber])).toEqual([
      ['V2026-001.1', '1'],
      ['V2026-001.2', '2'],
    ])
    expect(items[1]?.passage.quote).toBe('Wat is de norm & waarom\n<tien> dagen 😀?')
    expect(document.text.slice(items[1]?.passage.start, items[1]?.passage.end)).toBe(items[1]?.passage.quote)
    expect(items[0]).toMatchObject({ dueOn: '2026-06-17', officialStatus: 'open', onDate: '2026-05-18' })
    expect(items[0]?.because).toContain('18-05-2026 + 30 dagen = 17-06-2026')
    const draft = await open(program, id)
    expect(draft).toMatchObject({ state: 'sent', sentOn: '2026-05-18', documentId })
    expect(draft.points.map(({ item }) => item?.id)).toEqual(itemIds)
    expect(draft.versions[0]?.why).toBe('sent')
    expect(
      (await run('links.ofItem', { id: about.id, offset: 0, limit: 50 })).rows.map(({ kind, other }) => [
        kind,
        other.item?.id,
      ]),
    ).toContainEqual(['verwijst_naar', itemIds[0]])
    expect((await run('links.ofItem', { id: itemIds[1] ?? 0, offset: 0, limit: 50 })).count).toBe(1)
  })

  it('refuses every change, and goes on as a copy', async () => {
    using program = testProgram()
    const { run } = program.operations
    const { id } = await written(program, 'advice')
    await run('drafts.send', { id, on: '2026-05-18' })
    const { points } = await open(program, id)
    await expect(run('drafts.change', { id, title: 'Anders' })).rejects.toMatchObject({ code: 'draft-sent' })
    await expect(run('drafts.changePoint', { id: points[0]?.id ?? 0, text: 'x' })).rejects.toMatchObject({
      code: 'draft-sent',
    })
    await expect(run('drafts.send', { id, on: '2026-05-19' })).rejects.toMatchObject({ code: 'draft-sent' })
    const copy = await open(program, (await run('drafts.copy', { id, title: 'Verder' })).id)
    expect(copy).toMatchObject({ state: 'draft', documentId: null, title: 'Verder' })
    expect(copy.points.map(({ text, sources }) => [text, sources])).toEqual(
      points.map(({ text, sources }) => [text, sources]),
    )
  })

  it('comes back as it was with one undo, and is sent again with one redo', async () => {
    using program = testProgram()
    const { run } = program.operations
    const { id } = await written(program, 'advice')
    const [draft, items, library] = [
      await open(program, id),
      await listAll(program),
      await run('documents.list', {}),
    ]
    const sent = await run('drafts.send', { id, on: '2026-05-18' })
    const after = await open(program, id)
    await run('app.undo', {})
    expect(await open(program, id)).toEqual(draft)
    expect(await listAll(program)).toEqual(items)
    expect((await run('documents.list', {})).map((row) => row.id)).toEqual(library.map((row) => row.id))
    await run('app.redo', {})
    expect(await open(program, id)).toEqual(after)
    expect((await run('items.open', { id: sent.itemIds[0] ?? 0 })).state).toBe('recorded')
  })

  it('is refused with a point without words, and nothing is stored', async () => {
    using program = testProgram()
    const { run } = program.operations
    const id = await begin(program)
    await fill(program, id)
    await run('drafts.addPoint', { draftId: id, position: 0, text: ' \u200b\n', range: null })
    await expect(run('drafts.send', { id, on: '2026-05-18' })).rejects.toMatchObject({
      code: 'point-empty',
      values: { number: 1 },
    })
    expect(await run('documents.list', {})).toEqual([])
  })

  it('is refused as long as something is to be filled in, and says what; an export only warns', async () => {
    await withFolder(async (folder) => {
      using program = testProgram()
      const { run } = program.operations
      const id = await begin(program, { kind: 'questions' })
      await run('drafts.addPoint', { draftId: id, position: 0, text: 'Wat is {de norm}?', range: null })
      const { unfilled } = await open(program, id)
      expect(unfilled).toEqual(expect.arrayContaining(['{fractie}', '{de norm}']))
      await expect(run('drafts.send', { id, on: '2026-05-18' })).rejects.toMatchObject({
        code: 'letter-unfilled',
        values: { words: unfilled.join(', ') },
      })
      expect(await run('documents.list', {})).toEqual([])
      expect(await listAll(program)).toEqual([])
      expect(await run('drafts.export', { id, file: path.join(folder, 'brief.docx') })).toMatchObject({
        unfilled,
      })
    })
  })

  it('was asked for where it answers a request or says so, not where it says that, and else nobody knows', async () => {
    using program = testProgram()
    const { run } = program.operations
    const requested = async (templateId: number) => {
      const id = await begin(program, { templateId, title: `Advies ${templateId}` })
      await run('drafts.addPoint', { draftId: id, position: 0, text: 'Meet de uitval.', range: null })
      await fill(program, id)
      const { itemIds } = await run('drafts.send', { id, on: '2026-05-18' })
      return (await run('items.open', { id: itemIds[0] ?? 0 })).requested
    }
    expect([await requested(-1), await requested(-2), await requested(-3)]).toEqual([true, false, null])
  })

  it('reminds of advice whose term passed without a reaction, without making it anew', async () => {
    using program = testProgram('2026-05-20')
    const { run } = program.operations
    await withRules(program)
    const { id } = await written(program, 'advice')
    const { documentId, itemIds } = await run('drafts.send', { id, on: '2026-03-02' })
    await run('items.react', {
      ids: itemIds.slice(0, 1),
      reaction: 'overgenomen',
      reason: null,
      passage: null,
      on: '2026-04-01',
    })
    const reminder = await begin(program, { kind: 'reminder', requestId: documentId })
    const { points } = await open(program, reminder)
    expect(points.map(({ about }) => about?.id)).toEqual(itemIds.slice(1))
    expect(points[0]?.text).toContain('De termijn liep tot en met 13 april 2026.')
    const before = (await listAll(program)).length
    await fill(program, reminder)
    const sent = await run('drafts.send', { id: reminder, on: '2026-05-20' })
    expect(sent.itemIds).toEqual([])
    expect((await listAll(program)).length).toBe(before)
    const { events } = await run('items.open', { id: itemIds[1] ?? 0 })
    expect(events.at(-1)?.passage?.documentId ?? events[0]?.passage?.documentId).toBe(sent.documentId)
  })
})

describe('an export of a letter', () => {
  it('is a DOCX or PDF by its name, keeps a version, and is nothing to undo', async () => {
    await withFolder(async (folder) => {
      using program = testProgram()
      const { run } = program.operations
      const id = await begin(program)
      await run('drafts.addPoint', { draftId: id, position: 0, text: 'Meet de uitval.', range: null })
      const undo = (await run('app.overview', {})).undo
      const docx = await run('drafts.export', { id, file: path.join(folder, 'brief.docx') })
      expect(docx).toMatchObject({ pageCount: null, withoutSource: 1, leftOut: 0 })
      expect(readDocx(readFileSync(docx.file)).text).toContain('1. Meet de uitval.')
      const pdf = await run('drafts.export', { id, file: path.join(folder, 'brief.PDF') })
      expect(pdf.pageCount).toBe(1)
      expect(readFileSync(pdf.file).subarray(0, 5).toString()).toBe('%PDF-')
      await expect(run('drafts.export', { id, file: path.join(folder, 'brief.txt') })).rejects.toMatchObject({
        code: 'letter-format',
      })
      expect((await open(program, id)).versions.map(({ why }) => why)).toEqual(['exported'])
      expect((await run('app.overview', {})).undo).toEqual(undo)
    })
  })

  it('of what was sent is the very file that was kept', async () => {
    await withFolder(async (folder) => {
      using program = testProgram()
      const { run } = program.operations
      const id = await begin(program)
      await run('drafts.addPoint', { draftId: id, position: 0, text: 'Meet de uitval.', range: null })
      await fill(program, id)
      const { documentId } = await run('drafts.send', { id, on: '2026-05-18' })
      const { file } = await run('drafts.export', { id, file: path.join(folder, 'brief.docx') })
      const { sha256 } = program.store.documents.originalOf(documentId)
      expect(readFileSync(file).equals(readFileSync(program.store.originals.fileOf(sha256)))).toBe(true)
      await importOne(program, file)
      expect(await run('documents.list', {})).toHaveLength(1)
    })
  })

  it('lets a secret source out only when that is asked for, also of the file that was sent', async () => {
    await withFolder(async (folder) => {
      using program = testProgram()
      const { run } = program.operations
      const source = await importAndRecord(program, fixtureText('raadsbrief'))
      await run('documents.describe', { id: source.id, confidentiality: 'geheim' })
      const id = await begin(program)
      const range = { documentId: source.id, start: 399, end: 481 }
      await run('drafts.addPoint', { draftId: id, position: 0, text: 'Meet de uitval.', range })
      await fill(program, id)
      const { documentId } = await run('drafts.send', { id, on: '2026-05-18', secret: true })
      expect((await run('documents.open', { id: documentId })).confidentiality).toBe('geheim')
      const wordsOf = async (secret: boolean) => {
        const { file, leftOut } = await run('drafts.export', {
          id,
          file: path.join(folder, 'uit.docx'),
          secret,
        })
        return { leftOut, told: readDocx(readFileSync(file)).text.includes('alle speeltuinen') }
      }
      expect(await wordsOf(false)).toEqual({ leftOut: 1, told: false })
      expect(await wordsOf(true)).toEqual({ leftOut: 0, told: true })
    })
  })
})

it('says of a source from another municipality which one, where both are known, and sends the letter all the same', async () => {
  using program = testProgram()
  const source = async (name: string, head: string) => {
    const file = path.join(program.folder, `${name}.txt`)
    writeFileSync(file, `${head}Datum: 3 februari 2026\nOnderwerp: ${name}\n\nInwoners wachten elf weken.\n`)
    const { id, text } = await importOne(program, file)
    const start = text.indexOf('Inwoners')
    return { documentId: id, start, end: start + 'Inwoners wachten elf weken.'.length }
  }
  const own = await source('Eigen', 'Gemeente Waterrade\n')
  const other = await source('Anders', 'Gemeente Elzenburg\n')
  const unknown = await source('Onbekend', '')
  const id = await begin(program)
  const point = await program.operations.run('drafts.addPoint', {
    draftId: id,
    position: 0,
    text: 'Wij adviseren u om de wachttijd te halveren.',
    range: own,
  })
  for (const range of [other, unknown])
    await program.operations.run('drafts.addSource', { pointId: point.id, range })
  const said = async () =>
    (await open(program, id)).points.flatMap(({ sources }) =>
      sources.map(({ documentTitle, elsewhere }) => [documentTitle, elsewhere]),
    )
  expect(await said()).toEqual([
    ['Eigen', null],
    ['Anders', 'Elzenburg'],
    ['Onbekend', null],
  ])
  await program.operations.run('drafts.change', { id, municipality: null })
  expect((await said()).map(([, elsewhere]) => elsewhere)).toEqual([null, null, null])
  await program.operations.run('drafts.change', { id, municipality: 'Elzenburg' })
  expect((await said()).map(([, elsewhere]) => elsewhere)).toEqual(['Waterrade', null, null])
  await fill(program, id)
  expect((await program.operations.run('drafts.send', { id, on: '2026-05-20' })).itemIds).toHaveLength(1)
})

describe('typing in a letter', () => {
  const typed = async (program: TestProgram) => {
    const { id } = await program.operations.run('drafts.create', {
      kind: 'advice',
      title: 'Wachttijden',
      municipality: 'Elzenburg',
      dossierId: null,
      requestId: null,
      itemIds: [],
      templateId: null,
    })
    const point = await program.operations.run('drafts.addPoint', {
      draftId: id,
      position: 0,
      text: '',
      range: null,
    })
    const write = (text: string, stay: string) =>
      program.operations.run('drafts.changePoint', { id: point.id, text, stay })
    const text = async () => (await program.operations.run('drafts.open', { id })).points[0]?.text
    return { id, write, text, undo: () => program.operations.run('app.undo', {}) }
  }

  it('is one act until the field is left, with one undo and one redo', async () => {
    using program = testProgram()
    const { write, text, undo } = await typed(program)
    for (const words of ['Wij', 'Wij adviseren', 'Wij adviseren u.']) await write(words, 'een')
    await write('Wij adviseren u. Ook', 'twee')
    await undo()
    expect(await text()).toBe('Wij adviseren u.')
    await undo()
    expect(await text()).toBe('')
    await program.operations.run('app.redo', {})
    expect(await text()).toBe('Wij adviseren u.')
  })

  it('is parted by whatever else was done in between, an undo too', async () => {
    using program = testProgram()
    const { id, write, text, undo } = await typed(program)
    await write('Eerst', 'een')
    await program.operations.run('drafts.change', { id, title: 'Anders' })
    await write('Eerst dan', 'een')
    await undo()
    expect(await text()).toBe('Eerst')
    await write('Eerst toch', 'een')
    await undo()
    expect(await text()).toBe('Eerst')
    await undo()
    expect((await program.operations.run('drafts.open', { id })).title).toBe('Wachttijden')
  })
})
