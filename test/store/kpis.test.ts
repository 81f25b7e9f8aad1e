import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { periodsOf } from '../../shared/kpi-periods.ts'
import { breaksNorm } from '../../shared/records/kpi.ts'
import { importAndRecord, listAll, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'
import { hasCorpus } from '../recognise/given.ts'

const promise = 'Wij houden het aantal klachten op hoogstens 1%.'
const fields = { title: 'Klachten', unit: '%', norm: 1, side: 'most' as const }

it('names the months over the norm; on the norm is not over it', async () => {
  using program = testProgram()
  const { ids } = recordedItems(program, promise, [{ quote: promise }])
  const { id } = await program.operations.run('kpis.create', { ...fields, itemId: ids[0] ?? 0, table: null })
  const months = [
    ['2023-03-01', 'maart 2023', 1.2],
    ['2023-01-01', 'januari 2023', 1],
    ['2023-02-01', 'februari 2023', 1.01],
  ] as const
  for (const [period, label, value] of months)
    await program.operations.run('kpis.measure', { kpiId: id, period, label, value, passage: null })
  const [kpi] = await program.operations.run('kpis.ofItem', { id: ids[0] ?? 0 })
  expect(kpi?.measurements.map(({ label }) => label)).toEqual(['januari 2023', 'februari 2023', 'maart 2023'])
  expect(kpi?.over.map(({ label }) => label)).toEqual(['februari 2023', 'maart 2023'])
  expect(breaksNorm({ norm: 80, side: 'least' }, 79.9)).toBe(true)
  expect(breaksNorm({ norm: 80, side: 'least' }, 80)).toBe(false)
})

it('replaces a measurement of the same month, and comes back whole after its removal is undone', async () => {
  using program = testProgram()
  const { ids, documentId } = recordedItems(program, promise, [{ quote: promise }])
  const itemId = ids[0] ?? 0
  const { id } = await program.operations.run('kpis.create', { ...fields, itemId, table: null })
  const passage = { documentId, start: 0, end: 20 }
  const month = { kpiId: id, period: '2023-01-01', label: 'januari 2023' }
  await program.operations.run('kpis.measure', { ...month, value: 2, passage: null })
  await program.operations.run('kpis.measure', { ...month, value: 0.5, passage })
  const before = await program.operations.run('kpis.list', {})
  expect(before).toMatchObject([
    { measurements: [{ value: 0.5, passage: { quote: promise.slice(0, 20) } }], over: [] },
  ])
  await program.operations.run('kpis.remove', { id })
  expect(await program.operations.run('kpis.list', {})).toEqual([])
  await program.operations.run('app.undo', {})
  expect(await program.operations.run('kpis.list', {})).toEqual(before)
  const kinds = (await program.operations.run('items.open', { id: itemId })).events.map(({ kind }) => kind)
  expect(kinds).toEqual(['recorded', 'kpi', 'measured', 'measured', 'kpi', 'undone'])
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('takes another norm and the measurements of a table over as one act, that one undo takes back', async () => {
  using program = testProgram()
  const { ids, documentId } = recordedItems(program, promise, [{ quote: promise }])
  const rows = ['januari', 'februari'].map((label, at) => ({
    label,
    period: `2026-0${at + 1}-01`,
    range: { start: 0, end: 10 },
    values: [at + 1],
  }))
  const found = {
    kind: 'kpi_table' as const,
    range: { start: 0, end: 10 },
    title: 'Klachten',
    columns: ['klachten'],
    rows,
    measured: 0,
    unit: '',
    norm: null,
  }
  const label = { key: 'change.documents.describe', values: { title: '' } }
  program.store.changes.change({ operation: 'documents.describe', label }, () =>
    program.store.findings.set(documentId, [found]),
  )
  const { id } = await program.operations.run('kpis.create', { ...fields, itemId: ids[0] ?? 0, table: null })
  const before = await program.operations.run('kpis.list', {})
  const table = { documentId, finding: 0, column: 0 }
  const other = { title: 'Klachten per maand', unit: '', norm: 1, side: 'most' as const }
  expect(await program.operations.run('kpis.describe', { ...other, id, table })).toEqual({
    taken: 2,
    leftOut: 0,
  })
  expect(await program.operations.run('kpis.list', {})).toMatchObject([
    { title: 'Klachten per maand', over: [{ label: 'februari 2026' }] },
  ])
  await program.operations.run('app.undo', {})
  expect(await program.operations.run('kpis.list', {})).toEqual(before)
})

it('goes on over the end of the year where a person gives the year of the first month, and guesses none otherwise', () => {
  const rows = ['nov', 'dec', 'januari', 'totaal'].map((label) => ({ label, period: null }))
  expect(periodsOf(rows, 2022)).toEqual(['2022-11-01', '2022-12-01', '2023-01-01', null])
  expect(periodsOf(rows, undefined)).toEqual([null, null, null, null])
})

it.runIf(hasCorpus)(
  'takes the complaints of a real letter over: no month without its year, three of five over the norm',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-corpus-'))
    try {
      using program = testProgram()
      const name = '001_48fe55fd0bd9fd7d.txt'
      const file = path.join(folder, 'brief.txt')
      copyFileSync(path.join(import.meta.dirname, '../../../shared/corpus', name), file)
      await importAndRecord(program, file)
      const promises = (await listAll(program)).filter(({ kind }) => kind === 'commitment')
      const itemId = promises[0]?.id ?? 0
      const [found] = await program.operations.run('kpis.tables', { id: itemId })
      expect(found?.table).toMatchObject({ measured: 4, norm: { value: 1, side: 'most' } })
      const table = { documentId: found?.documentId ?? 0, finding: found?.finding ?? -1, column: 4 }
      const bare = await program.operations.run('kpis.create', { ...fields, itemId, table })
      expect(bare).toMatchObject({ taken: 0, leftOut: 5 })
      const from = { ...table, year: 2022 }
      expect(await program.operations.run('kpis.describe', { ...fields, id: bare.id, table: from })).toEqual({
        taken: 5,
        leftOut: 0,
      })
      const [kpi] = await program.operations.run('kpis.ofItem', { id: itemId })
      expect(kpi?.measurements.map(({ label, value }) => [label, value])).toEqual([
        ['juli 2022', 1.6],
        ['aug 2022', 0.7],
        ['sept 2022', 1.19],
        ['okt 2022', 1.84],
        ['nov 2022', 0.92],
      ])
      expect(kpi?.over.map(({ label }) => label)).toEqual(['juli 2022', 'sept 2022', 'okt 2022'])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
