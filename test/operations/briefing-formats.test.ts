import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readDocx } from '../../electron/documents/docx.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'

const all = { order: { column: 'madeAt', descending: true }, offset: 0, limit: 100 } as const

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
  const { rows } = await program.operations.run('briefings.window', all)
  const kept = new Map(rows.map(({ id, format }) => [id, format]))
  expect([word, page, text, print].map(({ id }) => kept.get(id))).toEqual(['docx', 'html', 'txt', 'pdf'])
})

it('says of no other format than PDF that originals go along', async () => {
  const { bytes } = await exported('zonder.txt')
  expect(bytes.toString('utf8')).not.toContain('Bijlagen')
})

it('refuses another ending, and writes nothing', async () => {
  const file = path.join(program.folder, 'briefing.odt')
  const { count } = await program.operations.run('briefings.window', all)
  await expect(program.operations.run('briefings.export', { dossierId, file })).rejects.toThrow(
    'briefing-format',
  )
  expect(() => readFileSync(file)).toThrow()
  expect(await program.operations.run('briefings.window', all)).toMatchObject({ count })
})

const sizeOf = (png: Buffer) => {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
const firstItem = async () => {
  const { rows } = await program.operations.run('items.list', {
    filter: {},
    order: { column: 'dueOn', descending: false },
    offset: 0,
    limit: 500,
  })
  return Number(rows[0]?.id)
}
const drawn = async (name: string, kpiId: number | null, width = 900) => {
  const file = path.join(program.folder, name)
  const made = await program.operations.run('briefings.picture', { dossierId, kpiId, width, file })
  return { ...made, png: readFileSync(file) }
}

it('draws a KPI and the timeline as a picture of the width that is asked', async () => {
  const item = await firstItem()
  const fields = { title: 'Wachttijd', unit: 'dagen', norm: 10, side: 'most', table: null } as const
  const { id } = await program.operations.run('kpis.create', { ...fields, itemId: item })
  await expect(drawn('leeg.png', id)).rejects.toThrow('nothing-to-draw')
  for (const [period, label, value] of [
    ['2026-01-01', 'januari 2026', 14],
    ['2026-02-01', 'februari 2026', 9],
  ] as const)
    await program.operations.run('kpis.measure', { kpiId: id, period, label, value, passage: null })
  const kpi = await drawn('norm.png', id)
  expect(sizeOf(kpi.png).width).toBe(900)
  expect(kpi.leftOut).toBe(0)
  const timeline = await drawn('tijdlijn.png', null, 1800)
  expect(sizeOf(timeline.png).width).toBe(1800)
  expect(Buffer.from((await drawn('nog-eens.png', id)).png).equals(kpi.png)).toBe(true)
})

it('draws nothing of what isn’t public, and says how much that is', async () => {
  const [kpi] = await program.operations.run('kpis.list', { dossierId })
  await program.operations.run('documents.describe', { id: documentId, confidentiality: 'geheim' })
  await expect(drawn('geheim.png', kpi?.id ?? 0)).rejects.toThrow('nothing-to-draw')
  await expect(drawn('geheim-tijdlijn.png', null)).rejects.toThrow('nothing-to-draw')
  expect(() => readFileSync(path.join(program.folder, 'geheim.png'))).toThrow()
})

// Windows knows no such modes.
const onUnix = it.skipIf(process.platform === 'win32')

onUnix('writes files as open as those of the user are, and leaves one as open as it was', async () => {
  const modeOf = (name: string) => statSync(path.join(program.folder, name)).mode & 0o777
  await exported('gedeeld.html')
  expect(modeOf('gedeeld.html')).toBe(0o666 & ~process.umask())
  chmodSync(path.join(program.folder, 'gedeeld.html'), 0o640)
  await exported('gedeeld.html')
  expect(modeOf('gedeeld.html')).toBe(0o640)
})

it('refuses to take the place of a file that is protected against writing', async () => {
  const file = path.join(program.folder, 'vast.html')
  writeFileSync(file, 'van mij')
  chmodSync(file, 0o444)
  await expect(exported('vast.html')).rejects.toMatchObject({ code: 'cannot-write' })
  expect(readFileSync(file, 'utf8')).toBe('van mij')
})
