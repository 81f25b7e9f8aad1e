import { describe, expect, it } from 'vitest'
import { findKpiTables } from '../../../electron/recognise/kpi/kpi.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { asSource, withLines } from '../as-source.ts'
import { corpusText, hasCorpus } from '../given.ts'

const tables = (text: string) => findKpiTables(layOut(asSource(text)))

describe('a table of measurements', () => {
  it('has its header, unit, months and norm', () => {
    const text =
      'Telefonie in 2023\n\nAfgesproken norm: minimaal 80% binnen een minuut.\n\nTabel 1: bereikbaarheid 2023\n\nmaand    gesprekken    bereikbaarheid %\njanuari  1.048         78,5%\nfebruari 990           81%\nmrt      -             83,25%\n'
    expect(tables(text)).toMatchObject([
      {
        title: 'Tabel 1: bereikbaarheid 2023',
        columns: ['gesprekken', 'bereikbaarheid %'],
        measured: 1,
        unit: '%',
        norm: { value: 80, side: 'least' },
        rows: [
          { label: 'januari', period: '2023-01-01', values: [1048, 78.5] },
          { label: 'februari', period: '2023-02-01', values: [990, 81] },
          { label: 'mrt', period: '2023-03-01', values: [null, 83.25] },
        ],
      },
    ])
  })

  it('may be in cells, with quarters', () => {
    const cell = (row: number, column: number, words: string) => ({ words, cell: { table: 0, row, column } })
    const [table] = findKpiTables(
      layOut(
        withLines([
          { words: 'De wachttijd is maximaal 28 dagen (contractuele norm).' },
          cell(0, 0, 'Periode'),
          cell(0, 1, 'Wachttijd in dagen'),
          cell(1, 0, 'Q1 2024'),
          cell(1, 1, '31'),
          cell(2, 0, 'Q2 2024'),
          cell(2, 1, '27'),
        ]),
      ),
    )
    expect(table).toMatchObject({
      columns: ['Wachttijd in dagen'],
      unit: 'dagen',
      norm: { value: 28, side: 'most' },
      rows: [{ period: '2024-01-01' }, { period: '2024-04-01' }],
    })
  })

  it('has no period where no year is given, and no norm where none is', () => {
    expect(tables('Klachten\njuli 25 11\naug 15 5\n')).toMatchObject([
      { norm: null, measured: null, rows: [{ period: null }, { period: null }] },
    ])
  })

  it.each([
    'mei 2024\njuni 2024\n',
    'In mei 3 mensen.\nIn juni 4 mensen.\n',
    '1. januari 5\nDe kade.\n',
    '2021 5\n2022 6\n',
  ])('is not every line with a month or a year: %j', (text) => expect(tables(text)).toEqual([]))

  it.runIf(hasCorpus)('of complaints in a real letter is read with its stacked header and its norm', () => {
    expect(tables(corpusText('001_48fe55fd0bd9fd7d.txt').replace(/\r\n?/g, '\n'))).toMatchObject([
      {
        columns: ['aantal', 'Externe factoren', 'Invloed Welzorg', 'Aantal transacties', '%'],
        measured: 4,
        unit: '%',
        norm: { value: 1, side: 'most', literal: '1% max' },
        rows: [{ label: 'juli' }, { label: 'aug' }, { label: 'sept' }, { label: 'okt' }, { label: 'nov' }],
      },
    ])
  })
})
