import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../electron/briefing/block.ts'
import { blocksOf, composeBriefing, composePack } from '../../electron/briefing/compose.ts'
import { checkDocument } from '../../electron/briefing/conformance/check.ts'
import { plannedPages } from '../../electron/briefing/measure.ts'
import { appendOriginals } from '../../electron/briefing/pack/append.ts'
import { openOriginal } from '../../electron/briefing/pack/fitness.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { type Look, planOf, purposes } from '../../shared/records/briefing-plan.ts'
import { waterrade } from '../fixtures/briefing-data.ts'

/** Packs as they are judged: of one, some thirty and five hundred pages, of every purpose, in every look. */
const madeAt = '2026-11-22T18:30:00Z'
const looks: readonly Look[] = [
  { form: 'pack', paper: 'a4', theme: 'warm', large: false },
  { form: 'pack', paper: 'a5', theme: 'plain', large: false },
  { form: 'pack', paper: 'a4', theme: 'plain', large: true },
]

const hostile: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'R&D <b> “Zoë” 👩‍👧 \uf0b7 משה' },
  {
    kind: 'quote',
    paragraphs: [
      { runs: [{ text: 'Een \uf0b7 bullet, een \ufeff teken, \u0007 en 👩‍👧 van משה. '.repeat(150) }] },
    ],
    sources: [],
  },
  {
    kind: 'table',
    caption: '400 rijen',
    columns: [
      { title: 'Nr', width: 1 },
      { title: 'Tekst & <b>', width: 3 },
    ],
    rows: Array.from({ length: 60 }, (_, row) => ({
      cells: [[{ runs: [{ text: `Rij ${row}` }] }], [{ runs: [{ text: 'ab'.repeat(row * 20) }] }]],
    })),
  },
]

/** The blocks of a briefing again and again, with their contents before and their sources behind them. */
const repeated = (blocks: readonly Block[], times: number): readonly Block[] => {
  const [title, ...rest] = blocks.filter(({ kind }) => kind !== 'contents')
  const body = rest.filter(({ kind }) => kind !== 'sources')
  const sources = rest.filter(({ kind }) => kind === 'sources')
  return [
    ...(title ? [title] : []),
    { kind: 'contents', title: 'Inhoud' },
    ...Array.from({ length: times }, () => body).flat(),
    ...sources,
  ]
}

describe.each(purposes)('a briefing for %s', (purpose) => {
  const blocks = composeBriefing(waterrade, planOf(purpose))

  it('has no fault on one page', async () => {
    const plan = { ...planOf(purpose), form: 'card' as const }
    const card = composePack(waterrade, plan, (made) => plannedPages(made, plan).pageCount)
    const { bytes, pageCount } = renderBriefing(blocksOf(card), { title: 'Kaart', madeAt, look: plan })
    expect(pageCount).toBe(1)
    expect(await checkDocument(bytes)).toEqual([])
  })

  it('has no fault on some thirty pages, with the worst words that there are', async () => {
    const look = looks[purposes.indexOf(purpose) % looks.length] ?? looks[0]
    const { bytes, pageCount } = renderBriefing([...repeated(blocks, 4), ...hostile], {
      title: 'R&D <b> “Zoë” 👩‍👧',
      madeAt,
      ...(look ? { look } : {}),
    })
    expect(pageCount).toBeGreaterThan(20)
    expect(await checkDocument(bytes)).toEqual([])
  })
})

it('has no fault on five hundred pages, with tagged originals behind them', async () => {
  const { bytes, pageCount } = renderBriefing(repeated(composeBriefing(waterrade), 75), {
    title: 'Alles',
    madeAt,
  })
  expect(pageCount).toBeGreaterThan(450)
  const source = await openOriginal(
    readFileSync(path.join(import.meta.dirname, '../fixtures/originals/tagged.pdf')),
  )
  if (!('document' in source)) throw new Error(source.state)
  const pack = await appendOriginals(bytes, [{ number: 1, label: 'Bijlage 1', title: 'Brief', source }])
  expect(await checkDocument(pack.bytes)).toEqual([])
}, 120_000)
