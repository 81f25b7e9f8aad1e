import { expect, it } from 'vitest'
import { recognise } from '../../electron/recognise/recognise.ts'

// Each of these once took half a minute or broke off: a test that hangs fails by its own time.
it.each([
  ['cells between bars', '|a'.repeat(500_000)],
  ['a chain of hyphens', 'a-'.repeat(500_000)],
  ['opening quotation marks', '“'.repeat(1_000_000)],
  ['words, above another,', `${'raad '.repeat(200_000)}\nMolenrak`],
])(
  'a line of a megabyte of %s is read and holds nothing',
  (_, text) => {
    const { questions, commitments } = recognise({
      media: 'txt',
      text,
      pages: [{ start: 0, end: text.length }],
      lines: [],
      warnings: [],
    })
    expect({ questions, commitments }).toEqual({ questions: [], commitments: [] })
  },
  120_000,
)

it.each([
  ['20,000 rows of 8 cells', 20_000, 8],
  ['a row of 200,000 cells', 1, 200_000],
])(
  'a sheet of %s is read and holds nothing',
  (_, rows, columns) => {
    const lines = Array.from({ length: rows * columns }, (_cell, at) => ({
      start: at * 2,
      end: at * 2 + 1,
      page: 1,
      role: 'cell' as const,
      cell: { table: 0, row: Math.floor(at / columns), column: at % columns },
    }))
    const text = 'x\n'.repeat(rows * columns)
    const { questions, findings } = recognise({
      media: 'xlsx',
      text,
      pages: [{ start: 0, end: text.length }],
      lines,
      warnings: [],
    })
    expect({ questions, findings }).toEqual({ questions: [], findings: [] })
  },
  120_000,
)
