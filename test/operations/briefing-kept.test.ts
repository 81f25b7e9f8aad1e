import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { type BriefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { readBack } from '../briefing/read-pdf.ts'
import { importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'

const letter = `Gemeente Waterrade
Raadsbrief
Datum: 3 maart 2026
Behandeld door: mw. drs. K.A. van der Molen
Telefoon: 038 498 24 61
Onderwerp: Wachttijden bij de Wmo

Geachte raad,

Wij zeggen u toe dat mevrouw Van der Molen uw raad uiterlijk 1 juni 2026 informeert over de wachttijden.

Hoogachtend,
burgemeester en wethouders van Waterrade
`
let program: TestProgram
let dossierId = 0
let documentId = 0

beforeAll(async () => {
  program = testProgram('2026-11-22')
  const { operations, folder } = program
  dossierId = (await operations.run('dossiers.create', { name: 'Wachttijden' })).id
  const file = path.join(folder, 'brief mevrouw van der molen.txt')
  writeFileSync(file, letter)
  documentId = (await importAndRecord(program, file)).id
  await operations.run('dossiers.put', {
    id: dossierId,
    documentIds: [documentId],
    itemIds: [],
    present: true,
  })
  return () => program[Symbol.dispose]()
}, 60_000)

const plan = (changes: Partial<BriefingPlan> = {}): BriefingPlan => ({ ...planOf('handover'), ...changes })
const exported = async (changes: Partial<BriefingPlan> = {}, name = 'briefing.pdf') => {
  const file = path.join(program.folder, name)
  const made = await program.operations.run('briefings.export', { dossierId, file, plan: plan(changes) })
  return { ...made, bytes: readFileSync(file) }
}
const again = async (id: number) => {
  const file = path.join(program.folder, 'nog-eens.pdf')
  const made = await program.operations.run('briefings.exportAgain', { id, file })
  return { ...made, bytes: readFileSync(file) }
}
const everythingIn = async (bytes: Uint8Array) => {
  const read = await readBack(bytes)
  const raw = Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  return [...read.pages, ...read.artifacts, ...read.bookmarks, read.title, raw].join('\n')
}

it('lists whom a briefing names before anything is hidden', async () => {
  const names = await program.operations.run('briefings.names', { dossierId, plan: plan() })
  const found = names.find(({ name }) => name.includes('Van der Molen'))
  expect(found).toMatchObject({ kind: 'person', public: false })
  expect(await everythingIn((await exported()).bytes)).toMatch(/Van\s+der\s+Molen/)
})

it('leaves a chosen name out of the whole file, the name of its source included', async () => {
  const names = await program.operations.run('briefings.names', { dossierId, plan: plan() })
  const hidden = names.filter((one) => !one.public).map(({ name }) => name)
  const { bytes } = await exported({ hidden })
  const words = await everythingIn(bytes)
  expect(words).toContain('[naam weggelaten]')
  expect(words).not.toMatch(/molen/i)
})

it('refuses an original that still holds a name that is left out, unless that is said', async () => {
  const hidden = ['K.A. van der Molen']
  await expect(exported({ hidden, appended: [documentId] })).rejects.toMatchObject({
    code: 'names-in-originals',
  })
  await expect(exported({ hidden, attached: [documentId] })).rejects.toMatchObject({
    code: 'names-in-originals',
  })
  const said = await exported({ hidden, appended: [documentId], namesInOriginals: true })
  expect(said.pageCount).toBeGreaterThan(1)
})

it('writes no user, host or folder of this computer into the file', async () => {
  const { bytes } = await exported({ attached: [documentId] })
  const words = await everythingIn(bytes)
  // A host of two letters stands in any file of this size.
  const own = [userInfo().homedir, hostname(), program.folder, path.basename(program.folder)]
  for (const one of own.filter(({ length }) => length > 4)) expect(words.includes(one), one).toBe(false)
  const meta = words.matchAll(/<(dc:creator|pdf:Producer|xmp:CreatorTool|dc:title)>(.*?)<\/\1>/gs)
  const told = [...meta].map(([, , text = '']) => text.replace(/<[^>]*>|\s+/g, ' ').trim())
  expect(new Set(told)).toEqual(new Set(['Briefing: Wachttijden', 'PDFKit', 'Raadsgeheugen']))
  expect(words).not.toContain('/Author')
})

it('gives the same bytes from what was kept, pages of originals included, when the register says otherwise already', async () => {
  const first = await exported({ appended: [documentId] })
  const before = (await program.operations.run('documents.open', { id: documentId })).subject
  await program.operations.run('documents.describe', { id: documentId, subject: 'Iets heel anders' })
  const second = await again(first.id)
  expect(second).toMatchObject({ same: true, pageCount: first.pageCount })
  expect(second.bytes.equals(first.bytes)).toBe(true)
  await program.operations.run('documents.describe', { id: documentId, subject: before })
})

it.each(['docx', 'html', 'txt'])(
  'makes the same %s again, without the names that were left out',
  async (format) => {
    const hidden = ['K.A. van der Molen', '038 498 24 61']
    const first = await exported({ hidden }, `briefing.${format}`)
    const file = path.join(program.folder, `nog-eens.${format}`)
    const second = await program.operations.run('briefings.exportAgain', { id: first.id, file })
    expect(second.same).toBe(true)
    expect(readFileSync(file).equals(first.bytes)).toBe(true)
    const parts = format === 'docx' ? Object.values(unzipSync(first.bytes)) : [first.bytes]
    const words = parts.map((part) => Buffer.from(part).toString('utf8')).join('\n')
    expect(words).toContain('[naam weggelaten]')
    expect(words.match(/.{0,80}molen.{0,40}/gi) ?? []).toEqual([])
    const own = [userInfo().homedir, hostname(), program.folder]
    for (const one of own.filter(({ length }) => length > 4)) expect(words.includes(one), one).toBe(false)
    const authors = [...words.matchAll(/<(dc:creator|cp:lastModifiedBy)>(.*?)<\/\1>/gs)].map(
      ([, , name]) => name,
    )
    expect(authors.filter((name) => !['', 'Raadsgeheugen'].includes(name ?? ''))).toEqual([])
  },
)

it('differs in its one time alone between two runs', async () => {
  const time =
    /\/CreationDate \([^)]*\)|\/ModDate \([^)]*\)|\/ID \[[^\]]*\]|<xmp:(?:Create|Modify)Date>[^<]*|^\(D:\d{14}Z\)$/gm
  const [one, other] = [await exported(), await exported({}, 'b.pdf')]
  const timeless = (bytes: Buffer) => bytes.toString('latin1').replace(time, '')
  const [mine, yours] = [timeless(one.bytes).split('\n'), timeless(other.bytes).split('\n')]
  expect(mine.filter((line, at) => line !== yours[at])).toEqual([])
})

it('draws a page as it was exported', async () => {
  const { id } = await exported()
  const { png } = await program.operations.run('briefings.page', { id, page: 1, width: 300 })
  expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map((char) => char.charCodeAt(0)))
})

it('tells what is otherwise in the later of two', async () => {
  const first = await exported()
  const [item] = await listed()
  await program.operations.run('items.settle', {
    ids: [Number(item?.id)],
    on: '2026-11-20',
    scope: 'whole',
    how: null,
    verdict: 'nagekomen',
    evidence: { kind: 'none', note: 'Brief ontvangen' },
  })
  const second = await exported({}, 'later.pdf')
  const changes = await program.operations.run('briefings.compare', { id: second.id, withId: first.id })
  expect(changes.length).toBeGreaterThan(0)
  expect(changes.some(({ before, after }) => before !== null || after !== null)).toBe(true)
  expect(await program.operations.run('briefings.compare', { id: first.id, withId: first.id })).toEqual([])
})

it('refuses to make it again when an original is not what it was', async () => {
  const first = await exported({ appended: [documentId] })
  const { sha256 } = program.store.documents.originalOf(documentId)
  writeFileSync(program.store.originals.fileOf(sha256), 'iets anders')
  await expect(again(first.id)).rejects.toMatchObject({ code: 'original-changed' })
})

it('refuses to save again what has become more confidential since, and says which document', async () => {
  const level = (confidentiality: 'openbaar' | 'besloten' | 'geheim') =>
    program.operations.run('documents.describe', { id: documentId, confidentiality })
  const open = await exported()
  const name = 'Wachttijden bij de Wmo'
  await level('besloten')
  const refused = { code: 'level-raised', values: { name: expect.stringContaining(name) } }
  const file = path.join(program.folder, 'niet-nog-eens.pdf')
  await expect(program.operations.run('briefings.exportAgain', { id: open.id, file })).rejects.toMatchObject(
    refused,
  )
  expect(existsSync(file)).toBe(false)
  const closed = await exported({ confidential: { levels: ['besloten'], ground: 'Voor de commissie' } })
  expect(await again(closed.id)).toMatchObject({ same: true })
  await level('geheim')
  await expect(again(closed.id)).rejects.toMatchObject(refused)
  await level('openbaar')
  expect(await again(open.id)).toMatchObject({ same: true })
})

it('refuses a briefing that was never exported', async () => {
  await expect(again(9999)).rejects.toMatchObject({ code: 'not-found-briefing' })
})

const listed = async () =>
  (
    await program.operations.run('items.list', {
      filter: { dossierId },
      order: { column: 'dueOn', descending: false },
      offset: 0,
      limit: 10,
    })
  ).rows
