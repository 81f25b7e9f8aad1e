import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readDocx } from '../../electron/documents/docx.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'

const letter = `Gemeente Waterrade
Raadsbrief
Datum: 3 maart 2026
Onderwerp: Wachttijden & <hulpmiddelen>

Geachte raad,

Wij zeggen u toe dat wij uw raad uiterlijk 1 juni 2026 informeren over de wachttijden.

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
  const file = path.join(folder, 'brief.txt')
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

const exported = async (name: string) => {
  const file = path.join(program.folder, name)
  const plan = { ...planOf('handover'), attached: [documentId] }
  const made = await program.operations.run('briefings.export', { dossierId, file, plan })
  return { ...made, bytes: readFileSync(file) }
}
const promise = 'Wij zeggen u toe dat wij uw raad uiterlijk 1 juni 2026 informeren over de wachttijden.'

it('writes the format that the file is named for, and keeps it with that format', async () => {
  const word = await exported('briefing.docx')
  expect(readDocx(word.bytes).text).toContain(promise)
  const page = await exported('briefing.HTML')
  expect(page.bytes.toString('utf8')).toContain(promise)
  expect(page.bytes.toString('utf8')).toContain('Wachttijden &amp; &lt;hulpmiddelen&gt;')
  const text = await exported('briefing.txt')
  expect(text.bytes.toString('utf8')).toContain(promise)
  const print = await exported('briefing.pdf')
  expect(print.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const rows = await program.operations.run('briefings.list', {})
  const kept = new Map(rows.map(({ id, format }) => [id, format]))
  expect([word, page, text, print].map(({ id }) => kept.get(id))).toEqual(['docx', 'html', 'txt', 'pdf'])
})

it('says of no other format than PDF that originals go along', async () => {
  const { bytes } = await exported('zonder.txt')
  expect(bytes.toString('utf8')).not.toContain('Bijlagen')
})

it('refuses another ending, and writes nothing', async () => {
  const file = path.join(program.folder, 'briefing.odt')
  const { length } = await program.operations.run('briefings.list', {})
  await expect(program.operations.run('briefings.export', { dossierId, file })).rejects.toThrow(
    'briefing-format',
  )
  expect(() => readFileSync(file)).toThrow()
  expect(await program.operations.run('briefings.list', {})).toHaveLength(length)
})
