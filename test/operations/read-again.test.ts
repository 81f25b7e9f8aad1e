import { writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readerVersion } from '../../electron/documents/reader-version.ts'
import { storeFile } from '../../electron/store/open.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { defaultTermRules } from '../../shared/terms.ts'
import {
  fixtureText,
  importAndRecord,
  importOne,
  type TestProgram,
  testProgram,
} from '../fixtures/program.ts'

const open = ({ operations }: TestProgram, id: number) => operations.run('documents.open', { id })
const reread = async ({ operations }: TestProgram, id: number) =>
  (await operations.run('documents.reread', { ids: [id] }))[0]
const found = (document: DocumentDetail | undefined, words: string) =>
  document?.items.find(({ text }) => text.includes(words))
const sound = async ({ operations }: TestProgram) =>
  expect((await operations.run('data.check', {})).findings).toEqual([])

/** The program as it is after an older one took the document in, which did not find what says `words`. */
const withoutFind = async (program: TestProgram, words: string): Promise<[TestProgram, DocumentDetail]> => {
  const document = await importOne(program, fixtureText('beantwoording'))
  program.close()
  const store = new Database(storeFile(program.folder))
  store.pragma('foreign_keys = ON')
  store.prepare('DELETE FROM item WHERE id = ?').run(found(document, words)?.id ?? 0)
  store.close()
  const later = program.reopen()
  return [later, await open(later, document.id)]
}

describe('what a newer reader finds', () => {
  it('is proposed beside what a document has, and counts for nothing until somebody accepts it', async () => {
    using first = testProgram()
    const [program, before] = await withoutFind(first, 'hek om de speeltuin')
    await program.operations.run('documents.record', { id: before.id, accept: 'all' })
    const recorded = await open(program, before.id)
    expect(await reread(program, before.id)).toMatchObject({ outcome: 'same', found: 1 })
    const after = await open(program, before.id)
    expect(after.items.filter(({ foundAgain }) => !foundAgain)).toEqual(recorded.items)
    const third = found(after, 'hek om de speeltuin')
    expect(third).toMatchObject({ kind: 'question', state: 'proposed', foundAgain: true, sourceNumber: '3' })
    expect(await reread(program, before.id)).toMatchObject({ outcome: 'same', found: 0 })
    await sound(program)
    await program.operations.run('found.accept', { ids: [third?.id ?? 0] })
    expect(found(await open(program, before.id), 'hek om')).toMatchObject({ state: 'recorded' })
    await sound(program)
    program.close()
  })

  it('goes back with the one undo of reading again', async () => {
    using first = testProgram()
    const [program, before] = await withoutFind(first, 'uiterlijk 1 mei 2026')
    await reread(program, before.id)
    expect((await open(program, before.id)).items.some(({ foundAgain }) => foundAgain)).toBe(true)
    await program.operations.run('app.undo', {})
    expect(await open(program, before.id)).toEqual(before)
    await sound(program)
    program.close()
  })

  it('is not proposed again where a person dropped it, moved its ends or called it something else', async () => {
    using program = testProgram()
    const { operations } = program
    const document = await importOne(program, fixtureText('beantwoording'))
    const [dropped, moved, renamed] = [
      found(document, 'hek om de speeltuin'),
      found(document, 'afgekeurd?'),
      found(document, 'uiterlijk 1 mei 2026'),
    ]
    await operations.run('found.drop', { ids: [dropped?.id ?? 0] })
    const { start = 0, end = 0 } = moved ?? {}
    await operations.run('found.move', { id: moved?.id ?? 0, start: start + 8, end })
    await operations.run('found.change', { id: renamed?.id ?? 0, fields: { kind: 'advice_point' } })
    await operations.run('documents.record', { id: document.id, accept: 'all' })
    const before = await open(program, document.id)
    expect(await reread(program, document.id)).toMatchObject({ found: 0 })
    expect((await open(program, document.id)).items).toEqual(before.items)
  })
})

describe('a head that would be read otherwise', () => {
  /** A letter of which the head was read otherwise once: without a person having changed it. */
  const readOtherwise = async (program: TestProgram) => {
    const document = await importAndRecord(program, fixtureText('raadsbrief'))
    program.store.changes.change(
      { operation: 'documents.reread', label: { key: 'change.documents.reread', values: { title: 'oud' } } },
      () =>
        program.store.documents.describe(document.id, {
          kind: 'advies',
          subject: 'Stand van zaken',
          date: '2026-04-16',
          dateOrigin: 'in_text',
        }),
    )
    return document
  }

  it('waits for a person, who takes each part over or leaves it', async () => {
    using program = testProgram()
    const { operations } = program
    const { id, subject } = await readOtherwise(program)
    expect(await reread(program, id)).toMatchObject({ outcome: 'same', readings: 3 })
    const asked = await open(program, id)
    expect(asked).toMatchObject({ kind: 'advies', subject: 'Stand van zaken', date: '2026-04-16' })
    expect(asked.headReadings.map(({ name, now }) => [name, now[name as 'kind']])).toEqual([
      ['kind', 'raadsbrief'],
      ['date', '2026-04-20'],
      ['subject', subject],
    ])
    await operations.run('documents.settleHeadReading', { id, name: 'date', take: true })
    await operations.run('documents.settleHeadReading', { id, name: 'subject', take: true })
    await operations.run('documents.settleHeadReading', { id, name: 'kind', take: false })
    const after = await open(program, id)
    expect(after).toMatchObject({
      kind: 'advies',
      subject,
      date: '2026-04-20',
      dateOrigin: 'in_text',
      headReadings: [],
    })
    const { start = 0, end = 0 } = after.headSources.subject ?? {}
    expect(after.text.slice(start, end)).toContain('speeltuin Vlietkade')
    expect(await reread(program, id)).toMatchObject({ outcome: 'same', readings: 0 })
    await sound(program)
  })

  it('is as it was after the undo of what was taken over', async () => {
    using program = testProgram()
    const { id } = await readOtherwise(program)
    await reread(program, id)
    const before = await open(program, id)
    await program.operations.run('documents.settleHeadReading', { id, name: 'date', take: true })
    await program.operations.run('app.undo', {})
    expect(await open(program, id)).toEqual(before)
    const again = { id, name: 'reference', take: true } as const
    await expect(program.operations.run('documents.settleHeadReading', again)).rejects.toMatchObject({
      code: 'not-found-passage',
    })
  })

  it('asks nothing of what a person filled in', async () => {
    using program = testProgram()
    const document = await importOne(program, fixtureText('raadsbrief'))
    const mine = { kind: 'advies', subject: 'Mijn naam', date: '2026-04-16' } as const
    await program.operations.run('documents.describe', { id: document.id, ...mine })
    expect(await reread(program, document.id)).toMatchObject({ readings: 0 })
    expect(await open(program, document.id)).toMatchObject({ ...mine, dateOrigin: 'user', headReadings: [] })
  })
})

describe('a day that was read wrongly', () => {
  const questions = `Gemeente Elzenburg

Schriftelijke vragen ex artikel 36 Reglement van Orde

Aan het college van burgemeester en wethouders
Datum: 11 september 2020
Ontvangen: 14 september 2020
Onderwerp: Vragen over de speeltuin

1. Hoeveel speeltoestellen zijn er afgekeurd?
`
  const recordedQuestions = async (program: TestProgram) => {
    const answer = { article: 'art. 36', count: 30, unit: 'day', start: 'received' } as const
    await program.operations.run('municipalities.save', {
      id: null,
      name: 'Elzenburg',
      rules: { ...defaultTermRules, answer },
    })
    const file = path.join(program.folder, 'vragen.txt')
    writeFileSync(file, questions)
    const document = await importAndRecord(program, file)
    return { document, itemId: document.items[0]?.id ?? 0 }
  }

  it('is corrected in the head: the term counts from it, with the old date in the history, and undo brings it back', async () => {
    using program = testProgram()
    const { operations } = program
    const { document, itemId } = await recordedQuestions(program)
    const { id } = document
    const why = () => operations.run('items.why', { id: itemId })
    expect(await why()).toMatchObject({
      dueOn: '2020-10-14',
      start: { origin: 'ontvangen' },
      startByUser: false,
    })
    await operations.run('documents.describe', { id, dates: [{ role: 'ontvangen', date: '2020-09-17' }] })
    expect(await why()).toMatchObject({
      dueOn: '2020-10-17',
      start: { date: '2020-09-17', origin: 'ontvangen' },
      startByUser: true,
      earlier: [{ dueOn: '2020-10-14' }],
    })
    const after = await open(program, id)
    expect(after.dates.filter(({ role }) => role === 'ontvangen')).toEqual([
      { role: 'ontvangen', date: '2020-09-17', range: null },
    ])
    expect(after.date).toBe(document.date)
    await operations.run('app.undo', {})
    expect((await why()).dueOn).toBe('2020-10-14')
    expect(await open(program, id)).toEqual(document)
    await sound(program)
  })

  it('can be taken away, and filled in where the text has none', async () => {
    using program = testProgram()
    const { operations } = program
    const { document, itemId } = await recordedQuestions(program)
    const { id } = document
    await operations.run('documents.describe', { id, dates: [{ role: 'ontvangen', date: null }] })
    expect((await open(program, id)).dates.some(({ role }) => role === 'ontvangen')).toBe(false)
    await operations.run('documents.describe', { id, dates: [{ role: 'ingediend', date: '2020-09-12' }] })
    expect(await operations.run('items.why', { id: itemId })).toMatchObject({
      dueOn: '2020-10-12',
      start: { date: '2020-09-12', origin: 'ingediend', instead: true },
    })
  })

  it('stays corrected, or taken away, when the document is read again', async () => {
    using program = testProgram()
    const { operations, store } = program
    const { document, itemId } = await recordedQuestions(program)
    const { id, text } = document
    await operations.run('documents.describe', { id, dates: [{ role: 'ontvangen', date: '2020-09-17' }] })
    const older = text.replace('Hoeveel ', 'Hoeveel\n')
    store.changes.change({ operation: 'documents.reread', label: { key: 'change.documents.reread' } }, () =>
      store.texts.replace(id, {
        source: {
          media: 'txt',
          text: older,
          pages: [{ start: 0, end: older.length }],
          lines: [],
          warnings: [],
        },
        furniture: [],
        maker: 'reader',
        reader: readerVersion - 1,
      }),
    )
    expect(await reread(program, id)).toMatchObject({ outcome: 'newer', readings: 0 })
    expect((await operations.run('items.why', { id: itemId })).dueOn).toBe('2020-10-17')
    await operations.run('documents.describe', { id, dates: [{ role: 'ontvangen', date: null }] })
    await reread(program, id)
    expect((await open(program, id)).dates.some(({ role }) => role === 'ontvangen')).toBe(false)
    await sound(program)
  })
})
