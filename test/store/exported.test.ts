import { expect, it } from 'vitest'
import { type BriefingOrder, briefingColumns } from '../../shared/contract/briefings.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { testProgram } from '../fixtures/program.ts'

it('lists every briefing that was made, however many, in stretches of any order', async () => {
  using program = testProgram()
  const { operations, store } = program
  const dossier = await operations.run('dossiers.create', { name: 'Zwembad' })
  const many = 620
  for (let at = 1; at <= many; at += 1)
    store.exported.keep({
      dossierId: at % 3 === 0 ? null : at % 3 === 1 ? dossier.id : dossier.id + 1,
      holder: null,
      group: null,
      title: `${at % 2 === 0 ? 'bijlage' : 'Bijlage'} ${at}`,
      madeAt: `2026-05-20T10:${String(at % 60).padStart(2, '0')}:00Z`,
      asOf: '2026-05-20',
      format: 'pdf',
      pageCount: at % 7,
      sha256: 'a'.repeat(64),
      blocks: '[]',
      plan: planOf('debate'),
      madeOf: { mark: null, language: 'nl', originals: [] },
    })
  const listed = async (order: BriefingOrder) => {
    const ids: number[] = []
    for (let offset = 0; ; offset += 250) {
      const { rows, count } = await operations.run('briefings.window', { order, offset, limit: 250 })
      expect(count).toBe(many)
      if (rows.length === 0) return ids
      ids.push(...rows.map(({ id }) => id))
    }
  }
  for (const column of briefingColumns) {
    const up = await listed({ column, descending: false })
    expect(new Set(up).size).toBe(many)
    expect(await listed({ column, descending: true })).toEqual(up.toReversed())
  }
  // Titles by the worth of their numbers: 9 before 10.
  const byTitle = await operations.run('briefings.rows', {
    ids: (await listed({ column: 'title', descending: false })).slice(0, 12),
  })
  expect(byTitle.map(({ title }) => Number(title.split(' ')[1]))).toEqual(
    Array.from({ length: 12 }, (_, at) => at + 1),
  )
  // A dossier that is gone, everything, a dossier: by the words that stand there.
  const byDossier = await operations.run('briefings.rows', {
    ids: await listed({ column: 'dossier', descending: false }),
  })
  const stretches = byDossier.map(({ dossierId }) => dossierId).filter((one, at, all) => one !== all[at - 1])
  expect(stretches).toHaveLength(3)
  expect(stretches.at(-1)).toBe(dossier.id)
})
