import { expect, it } from 'vitest'
import type { Block } from '../../electron/briefing/block.ts'
import { compareBriefings } from '../../electron/briefing/compare.ts'

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
const said = (text: string, source = '[1]'): Block => ({
  kind: 'paragraph',
  paragraphs: [{ runs: [{ text }] }],
  sources: [{ text: source, to: 'bron-1' }],
})
const table = (...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: [{ title: 'Nr', width: 1 }],
  rows: rows.map((cells) => ({ cells: cells.map((text) => [{ runs: [{ text }] }]) })),
})

it('tells what came, went and changed under its heading', () => {
  const before = [
    heading('Toezeggingen'),
    table(['T2026-001', 'De raad informeren', 'Open'], ['T2026-002', 'Een nota sturen', 'Open']),
    heading('Moties'),
    said('Motie M1 is aangehouden.'),
  ]
  const after = [
    heading('Toezeggingen'),
    table(['T2026-001', 'De raad informeren', 'Afgedaan'], ['T2026-003', 'Wachttijden meten', 'Nieuw']),
    heading('Cijfers'),
    said('De norm is 1%.'),
  ]
  expect(compareBriefings(before, after)).toEqual([
    {
      heading: 'Toezeggingen',
      before: 'T2026-001 · De raad informeren · Open',
      after: 'T2026-001 · De raad informeren · Afgedaan',
    },
    { heading: 'Toezeggingen', before: 'T2026-002 · Een nota sturen · Open', after: null },
    { heading: 'Toezeggingen', before: null, after: 'T2026-003 · Wachttijden meten · Nieuw' },
    { heading: 'Moties', before: 'Motie M1 is aangehouden.', after: null },
    { heading: 'Cijfers', before: null, after: 'De norm is 1%.' },
  ])
})

it('says nothing of another number of the same source', () => {
  expect(
    compareBriefings([said('Het college zegt toe.')], [said('Het college zegt toe.', '[7] p. 3')]),
  ).toEqual([])
})

it('says nothing of a line that only has another place in its list', () => {
  const list = (...lines: readonly string[]): Block => ({
    kind: 'list',
    items: lines.map((text, at) => ({
      label: `${at + 1}.`,
      paragraphs: [{ runs: [{ text }] }],
      sources: [],
    })),
  })
  expect(
    compareBriefings([list('Er is iets te laat.', 'Er komt een besluit.')], [list('Er komt een besluit.')]),
  ).toEqual([{ heading: '', before: 'Er is iets te laat.', after: null }])
})

it('names the part that a small heading is in', () => {
  const under = (text: string) => [heading('Vragen'), heading('VVD', 3), said(text)]
  expect(compareBriefings(under('Wie betaalt het?'), under('Waarom nu?'))).toEqual([
    { heading: 'Vragen – VVD', before: 'Wie betaalt het?', after: null },
    { heading: 'Vragen – VVD', before: null, after: 'Waarom nu?' },
  ])
})

it('compares thousands of lines without looking at every pair', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [`Rij ${at}`, `woord${at}`])
  expect(compareBriefings([table(...rows)], [table(...rows.slice(1))])).toEqual([
    { heading: '', before: 'Rij 0 · woord0', after: null },
  ])
})
