import { describe, expect, it } from 'vitest'
import { findingNote, missedRows, normWords } from '../../renderer/imports/findings.ts'
import { linesOf } from '../../renderer/settings/learned.ts'
import type { FoundKpiTable } from '../../shared/records/finding.ts'
import type { SenderProfile } from '../../shared/records/sender-profile.ts'

const range = { start: 0, end: 9 }
const row = (label: string, ...values: (number | null)[]) => ({ range, label, period: null, values })
const table = (fields: Partial<FoundKpiTable> = {}): FoundKpiTable => ({
  kind: 'kpi_table',
  range,
  title: 'Klachten',
  columns: ['Aantal', '%'],
  measured: 1,
  unit: '%',
  norm: { range, literal: 'maximaal 1%', value: 1, side: 'most' },
  rows: [row('januari', 40, 0.9), row('februari', 61, 1.4), row('maart', 12, null), row('april', 44, 1)],
  ...fields,
})

describe('A table of measurements', () => {
  it('names the months over the norm; the norm itself is kept, and what isn’t measured says nothing', () => {
    expect(missedRows(table()).map(({ label }) => label)).toEqual(['februari'])
    expect(normWords(table())).toBe('Boven de norm (maximaal 1%): februari.')
    expect(findingNote(table())).toBe('1 × boven de norm')
  })

  it('looks the other way where the norm is a least', () => {
    const norm = { range, literal: 'ten minste 1%', value: 1, side: 'least' } as const
    expect(normWords(table({ norm }))).toBe('Onder de norm (ten minste 1%): januari.')
  })

  it('judges nothing without a norm, or where it isn’t clear what the norm is about', () => {
    expect(missedRows(table({ norm: null }))).toEqual([])
    expect(normWords(table({ norm: null }))).toBe('geen norm gevonden')
    expect(normWords(table({ measured: null }))).toBe('Norm: maximaal 1%')
  })

  it('says so when all is well', () => {
    expect(normWords(table({ rows: [row('januari', 40, 0.9)] }))).toBe('Alles volgens de norm (maximaal 1%).')
  })
})

describe('What was learned of a sender', () => {
  it('is told in the words of the documents, without what was not learned', () => {
    const profile: SenderProfile = {
      id: 1,
      municipality: 'Waterrade',
      sender: 'college',
      documents: 2,
      questionLabels: [],
      answerLabels: ['reactie college', 'antwoord'],
      furniture: [],
      dateLabels: [],
      kindTitles: [{ words: 'memo', kind: 'raadsbrief' }],
      promises: [],
      noPromises: [],
    }
    expect(linesOf(profile)).toEqual([
      { label: 'Voor een antwoord staat', words: ['“reactie college”', '“antwoord”'] },
      { label: 'Soort document aan de titel', words: ['“memo” is een raadsbrief'] },
    ])
  })
})
