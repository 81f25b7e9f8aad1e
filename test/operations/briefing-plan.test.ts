import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../electron/documents/read-document.ts'
import { type BriefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { fixtureText, importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'

const dossierOf = ({ store }: TestProgram) => Number(store.dossiers.sampleIds()[0])
const textOf = async (file: string) => (await readDocument(file)).source
const debate = planOf('debate')
let loaded: TestProgram
let dossierId: number

beforeAll(async () => {
  loaded = testProgram('2026-11-22')
  await loaded.operations.run('sample.load', {})
  dossierId = dossierOf(loaded)
  return () => loaded[Symbol.dispose]()
}, 60_000)

describe('a preview', () => {
  it('is the very file that an export gives, and says where each part begins', async () => {
    const plan: BriefingPlan = { ...debate, pages: 2 }
    const preview = await loaded.operations.run('briefings.preview', { dossierId, plan })
    const file = path.join(loaded.folder, 'twee.pdf')
    const made = await loaded.operations.run('briefings.export', { dossierId, plan, file })
    expect(made.pageCount).toBe(preview.pageCount)
    expect(preview.starts).toHaveLength(plan.parts.length)
    const { text, pages } = await textOf(file)
    for (const [at, heading] of [
      ['conflicts', 'Let op'],
      ['core', 'Kern in vijf regels'],
      ['commitments', 'Toezeggingen'],
      ['sources', 'Bronnen'],
    ] as const) {
      const start =
        preview.starts[plan.parts.findIndex((part) => part.kind === 'section' && part.section === at)]
      const page = pages[(start ?? 0) - 1]
      expect(text.slice(page?.start, page?.end)).toContain(heading)
    }
    expect(preview.cut.map(({ section }) => section)).toContain('timeline')
    expect(text.replace(/\s+/g, ' ')).toContain('Weggelaten om de briefing kort te houden')
  })

  it('gives its pages as pictures', async () => {
    const picture = await loaded.operations.run('briefings.previewPage', { dossierId, page: 1, width: 400 })
    expect([...picture.png.slice(1, 4)]).toEqual([...Buffer.from('PNG')])
    expect(picture.width).toBe(400)
    expect(picture.pageHeight / picture.pageWidth).toBeCloseTo(Math.SQRT2, 2)
  })

  it('is made anew after a change', async () => {
    const { operations } = loaded
    const before = await operations.run('briefings.preview', { dossierId })
    await operations.run('dossiers.describe', { id: dossierId, name: 'Een nieuwe naam', note: '' })
    expect((await operations.run('briefings.preview', { dossierId })).title).toBe('Briefing: Een nieuwe naam')
    await operations.run('app.undo', {})
    expect((await operations.run('briefings.preview', { dossierId })).title).toBe(before.title)
  })
})

it('refuses what is secret without the ground for it, and warns of that before', async () => {
  const plan: BriefingPlan = { ...debate, confidential: { levels: ['geheim'], ground: ' ' } }
  const { warnings } = await loaded.operations.run('briefings.preview', { dossierId, plan })
  expect(warnings.join()).toContain('op welke grond')
  const file = path.join(loaded.folder, 'zonder-grond.pdf')
  await expect(loaded.operations.run('briefings.export', { dossierId, plan, file })).rejects.toMatchObject({
    code: 'ground-needed',
  })
})

it('is of one portfolio holder or of everything where that is asked', async () => {
  const { operations } = loaded
  const { holders } = await operations.run('app.choices', {})
  const [holder] = holders
  if (holder === undefined) throw new Error('the sample has portfolio holders')
  const items = (
    only: Readonly<{ holder: string | null; group: string | null }>,
    of: number | null = dossierId,
  ) => loaded.store.briefings.data(of, '2026-11-22', '2026-11-22T08:00:00Z', only).items
  const his = items({ holder, group: null })
  expect(his.length).toBeGreaterThan(0)
  expect(his.length).toBeLessThan(items({ holder: null, group: null }).length)
  const roots = his.filter(
    ({ id, parentId }) => parentId === null && his.every((other) => other.parentId !== id),
  )
  expect(new Set(roots.map((item) => item.holder))).toEqual(new Set([holder]))
  const everything = await operations.run('briefings.preview', { dossierId: null })
  expect(everything.title).toBe('Briefing: Alle dossiers')
  expect(items({ holder: null, group: null }, null).length).toBeGreaterThanOrEqual(
    items({ holder: null, group: null }).length,
  )
})

it('keeps own plans under their names, with undo', async () => {
  const { operations } = loaded
  const { id } = await operations.run('briefings.saveTemplate', {
    id: null,
    name: 'Fractieoverleg',
    plan: debate,
  })
  expect(await operations.run('briefings.templates', {})).toEqual([
    { id, name: 'Fractieoverleg', plan: debate },
  ])
  const save = operations.run('briefings.saveTemplate', { id: null, name: 'fractieoverleg', plan: debate })
  await expect(save).rejects.toMatchObject({ code: 'name-taken' })
  await operations.run('briefings.removeTemplate', { id })
  expect(await operations.run('briefings.templates', {})).toEqual([])
  await operations.run('app.undo', {})
  expect(await operations.run('briefings.templates', {})).toHaveLength(1)
})

it('prints answers and a letter about one supplier in at most four pages, with the conflict of dates on the first', async () => {
  using program = testProgram('2026-05-10')
  const { operations } = program
  const answers = await importAndRecord(program, fixtureText('beantwoording'))
  const letter = await importAndRecord(program, fixtureText('brief-zonder-datum'))
  await operations.run('documents.describe', { id: letter.id, date: '2026-01-24' })
  const { id } = await operations.run('dossiers.create', {
    name: 'Leverancier van hulpmiddelen',
    documentIds: [answers.id, letter.id],
  })
  const file = path.join(program.folder, 'dossier.pdf')
  const made = await operations.run('briefings.export', { dossierId: id, file })
  expect(made.pageCount).toBeLessThanOrEqual(4)
  const { text, pages } = await textOf(file)
  const first = text.slice(pages[0]?.start, pages[0]?.end).replace(/\s+/g, ' ')
  expect(first).toContain('Kan na het besluit komen')
})
