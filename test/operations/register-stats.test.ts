import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line.ts'
import { testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

it('prints the figures of the store as JSON, and in sentences', async () => {
  const program = testProgram('2026-05-20')
  try {
    const text = 'Waarom is het hek weg?'
    const question = { quote: text, kind: 'question', termLiteral: 'uiterlijk 31-01-2026' } as const
    const { ids } = recordedItems(program, text, [question], {
      kind: 'schriftelijke_vragen',
      date: '2026-01-01',
      askers: [{ name: null, group: 'Groen' }],
      portfolioHolder: 'Dijk',
    })
    await program.operations.run('items.settle', {
      ids,
      on: '2026-01-31',
      scope: 'whole',
      how: null,
      evidence: { kind: 'none', note: 'brief' },
    })
    const kpi = { title: 'Klachten', unit: '%', norm: 1, side: 'most', table: null } as const
    const { id } = await program.operations.run('kpis.create', { ...kpi, itemId: Number(ids[0]) })
    const month = { period: '2026-01-01', label: 'januari 2026', value: 1.5, passage: null }
    await program.operations.run('kpis.measure', { kpiId: id, ...month })
    program.close()
    const run = async (...args: readonly string[]) => {
      const out: string[] = []
      const terminal = { out: (line: string) => out.push(line), error: (line: string) => out.push(line) }
      expect(await runCommandLine(['stats', ...args, '--data', program.folder], terminal)).toBe(0)
      return out.join('\n')
    }
    const figures = JSON.parse(await run('--json'))
    expect(figures.answers.group).toMatchObject([{ key: 'Groen', onTime: 1, judged: 1, medianDays: 30 }])
    expect(figures.standing.holder).toMatchObject([{ key: 'Dijk', open: 0, settled: 1 }])
    expect(figures.kpis).toMatchObject([{ title: 'Klachten', over: ['januari 2026'] }])
    expect(await run()).toContain('Vragen van Groen: 1 gesteld, 1 van 1 binnen termijn, mediaan 30 dagen')
  } finally {
    rmSync(program.folder, { recursive: true, force: true })
  }
})

it('counts the days of questions in a list from the day that the list gives beside them', async () => {
  using program = testProgram('2026-05-20')
  const file = path.join(program.folder, 'vragen.csv')
  const rows = [
    'Nr;Soort;Onderwerp;Datum;Uiterste datum;Datum afdoening;Status',
    '1;Schriftelijke vraag;Op de dag;1-3-2026;31-3-2026;31-3-2026;Afgedaan',
    '2;Schriftelijke vraag;Te laat;1-3-2026;31-3-2026;1-4-2026;Afgedaan',
    '3;Schriftelijke vraag;Zonder termijn;1-3-2026;;15-3-2026;Afgedaan',
    '4;Schriftelijke vraag;Open, te laat;1-4-2026;1-5-2026;;Open',
    '5;Schriftelijke vraag;Open;1-5-2026;1-6-2026;;Open',
    '6;Schriftelijke vraag;Zonder datum;;31-3-2026;30-3-2026;Afgedaan',
  ]
  writeFileSync(file, rows.join('\n'))
  await program.operations.run('lists.import', { file, municipality: 'Elzenburg' })
  expect(await program.operations.run('statistics.answers', { by: 'municipality' })).toMatchObject([
    { asked: 6, answered: 4, onTime: 2, judged: 4, late: 1, measured: 3, medianDays: 30 },
  ])
})
