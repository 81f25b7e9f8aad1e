import { describe, expect, it } from 'vitest'
import { inTurn } from '../../renderer/app/in-turn.ts'
import { askedNumber } from '../../renderer/palette/asked-number.ts'
import { matches, stillMatches } from '../../renderer/palette/matches.ts'
import { withPage } from '../../renderer/search/pages.ts'
import type { SearchResult } from '../../shared/records/search.ts'

describe('the palette', () => {
  it.for([
    ['2026-14', '2026-014'],
    ['t2026-14', 'T2026-014'],
    ['T2026-014', 'T2026-014'],
    ['M2019-1203', 'M2019-1203'],
    ['rolstoelen 2026-14', 'rolstoelen 2026-14'],
    ['2026', '2026'],
  ])('looks for the item of %s as %s', ([typed = '', asked = '']) => {
    expect(askedNumber(typed)).toBe(asked)
  })

  it('knows an act by the beginnings of its words, without accents', () => {
    expect(matches('Lijkt hierop…', 'lij hier')).toBe(true)
    expect(matches('Cliënten', 'client')).toBe(true)
    expect(matches('Lijkt hierop…', 'erop')).toBe(false)
  })

  it('keeps of an answer to fewer letters what still matches', () => {
    const item = { number: 'T2026-014', title: 'Gaat na wie de hulp krijgt' }
    for (const typed of ['ga', 'gaat na', 'T2026-0', 't2026']) expect(stillMatches(item, typed)).toBe(true)
    for (const typed of ['ga naar', 'T2026-02', 'M2026-014']) expect(stillMatches(item, typed)).toBe(false)
  })
})

describe('asking in turn', () => {
  it('never shows an earlier answer after a later one, and leaves out what nobody waits for', async () => {
    const asked: string[] = []
    const shown: string[] = []
    const open: Array<() => void> = []
    const ask = inTurn<string, string>(
      (text) => {
        asked.push(text)
        return new Promise((done) => open.push(() => done(text)))
      },
      (answer) => shown.push(answer),
      () => undefined,
    )
    for (const text of ['r', 'ro', 'rol']) ask(text)
    expect(asked).toEqual(['r'])
    open[0]?.()
    await new Promise(setImmediate)
    expect(asked).toEqual(['r', 'rol'])
    open[1]?.()
    await new Promise(setImmediate)
    expect(shown).toEqual(['r', 'rol'])
  })
})

describe('a page of a search after another', () => {
  const hit = {
    itemId: null,
    itemKind: null,
    itemNumber: null,
    in: 'text',
    page: 1,
    text: '',
    words: [],
  } as const
  const group = (documentId: number, ...starts: readonly number[]) => ({
    documentId,
    title: '',
    kind: 'raadsbrief' as const,
    date: null,
    municipality: null,
    confidentiality: 'openbaar' as const,
    hits: starts.map((start) => ({ ...hit, documentId, start, end: start + 1 })),
  })
  const result = (groups: SearchResult['groups'], next: string | null): SearchResult => ({
    groups,
    dossiers: [],
    hitCount: 5,
    more: false,
    ranked: null,
    next,
    index: { done: 1, total: 1 },
  })

  it('goes on with the document that it broke off in, and says where the next begins', () => {
    const both = withPage(
      result([group(1, 0), group(2, 0)], 'b'),
      result([group(2, 5, 9), group(3, 0)], null),
    )
    expect(both.groups.map(({ documentId, hits }) => [documentId, hits.map(({ start }) => start)])).toEqual([
      [1, [0]],
      [2, [0, 5, 9]],
      [3, [0]],
    ])
    expect(both.next).toBeNull()
  })
})
