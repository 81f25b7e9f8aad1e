import { expect, it } from 'vitest'
import { wordsOf } from '../../electron/briefing/block.ts'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { makeSources } from '../../electron/briefing/sources.ts'
import type { BriefingData, BriefingItem } from '../../shared/records/briefing.ts'
import { waterrade } from '../fixtures/briefing-data.ts'

const said = (data: BriefingData) => wordsOf(composeBriefing(data)).replaceAll('\u00a0', ' ')
const only = (kind: BriefingItem['kind'], change: (item: BriefingItem) => BriefingItem = (item) => item) =>
  said({
    ...waterrade,
    conflicts: [],
    kpis: [],
    missing: [],
    items: waterrade.items.filter((item) => item.kind === kind).map(change),
  })

it('late advice says in its row how late, and the figure says what it counts', () => {
  const text = only('advice_point', (item) =>
    item.id === 43 ? { ...item, dueOn: '2026-11-12', isLate: true, daysLate: 10 } : item,
  )
  expect(text).toContain('○ Geen reactie\n▲ 10 dagen te laat')
  expect(text).toContain('1\nonderdeel te laat')
  expect(only('advice_point')).toContain('0\nonderdelen te laat')
})

it('says of all alike that they are all alike', () => {
  const none = only('advice_point', (item) =>
    item.kind === 'advice_point' ? { ...item, reaction: 'geen_reactie', reason: null } : item,
  )
  expect(none).toContain('Op geen van de 4 adviespunten is een reactie vastgelegd.')
  expect(none).not.toMatch(/4 geen reactie/)
  const taken = only('advice_point', (item) =>
    item.kind === 'advice_point' ? { ...item, reaction: 'overgenomen' } : item,
  )
  expect(taken).toContain('4 adviespunten: alle overgenomen.')
  const open = only('commitment', (item) => ({ ...item, officialStatus: 'open', settledOn: null }))
  expect(open).toContain('Alle 6 toezeggingen staan open.')
  expect(open).not.toContain('Van de 6 toezeggingen')
})

it('names who promised in the middle of a sentence, and leaves names as they are', () => {
  const by = (madeBy: string) => only('commitment', (item) => ({ ...item, madeBy }) as BriefingItem)
  expect(by('De wethouder')).toContain('door de wethouder')
  expect(by('Het college')).toContain('door het college')
  expect(by('De Vries')).toContain('door De Vries')
})

it('cites sources by their number, whatever order they are asked in', () => {
  const sources = makeSources(waterrade.documents)
  for (const documentId of [1, 2, 3]) sources.cite([{ documentId }])
  const cited = sources.cite([{ documentId: 3 }, { documentId: 1 }, { documentId: 2 }])
  expect(cited.map(({ text }) => text).join('')).toBe('[1] [2] [3]')
})

it('names an item with its municipality where another has the same number, and only there', () => {
  const documents = waterrade.documents.map((document) =>
    document.id === 1 ? { ...document, municipality: 'Zuiderveen' } : document,
  )
  const twice = waterrade.items.map((item) =>
    item.number === 'T2025-031' ? { ...item, number: 'T2026-014' } : item,
  )
  const text = said({ ...waterrade, documents, items: twice })
  expect(text).toContain('Waterrade T2026-014')
  expect(text).toContain('Zuiderveen T2026-014')
  expect(said({ ...waterrade, documents })).not.toContain('Waterrade T2025-031')
})
