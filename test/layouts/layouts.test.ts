import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { families } from './families/all.ts'
import { fallen, figuresOf, type Outcome, type Row, readTable, tryDocument } from './figures.ts'

const outcomes = new Map<string, readonly Outcome[]>()
let now: readonly Row[] = []

beforeAll(async () => {
  for (const { name, documents } of families) {
    const seen: Outcome[] = []
    for (const made of documents) seen.push(await tryDocument(made))
    outcomes.set(name, seen)
  }
  now = [...outcomes].map(([name, seen]) => ({ name, figures: figuresOf(seen) }))
})

describe('Documents in many layouts', () => {
  it('are at least two in each of at least 28 families', () => {
    expect(families.length).toBeGreaterThanOrEqual(28)
    expect(families.filter(({ documents }) => documents.length < 2)).toEqual([])
  })

  it('are read and recognised no worse than the table says; what became better is written by make-figures.ts', () => {
    const kept = readTable(readFileSync(join(import.meta.dirname, 'FIGURES.md'), 'utf8'))
    expect(kept.map(({ name }) => name)).toEqual(families.map(({ name }) => name))
    expect(fallen(kept, now)).toEqual([])
  })

  it.each(families.map(({ name }) => name))('%s: every word stands in what was read', (name) => {
    expect(outcomes.get(name)?.map(({ kept }) => kept.lost)).toEqual(outcomes.get(name)?.map(() => []))
  })
})
