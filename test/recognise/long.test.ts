import { expect, it } from 'vitest'
import { recognise } from '../../electron/recognise/recognise.ts'

// Each of these once took half a minute or broke off: a test that hangs fails by its own time.
it.each([
  ['cells between bars', '|a'.repeat(500_000)],
  ['a chain of hyphens', 'a-'.repeat(500_000)],
  ['opening quotation marks', '“'.repeat(1_000_000)],
])(
  'a megabyte of %s on one line is read and holds nothing',
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
  30_000,
)
