import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../electron/documents/docx.ts'
import { readText } from '../../electron/documents/text.ts'
import { recognise } from '../../electron/recognise/recognise.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import type { Block, Made } from './model.ts'
import { nothing } from './model.ts'
import { blocks, toDocx } from './random-documents.ts'
import { toText } from './to-text.ts'
import { wordsIn, wordsOf } from './words.ts'

const madeOf = (content: readonly Block[]): Made => ({
  name: 'willekeurig',
  format: 'txt',
  sheet: { font: '', size: 10 },
  blocks: content,
  label: { ...nothing, type: 'letter', municipality: 'Zandwijk', dates: [] },
})

const readers: readonly (readonly [
  string,
  (content: readonly Block[]) => SourceText | Promise<SourceText>,
])[] = [
  ['a Word file', (content) => readDocx(toDocx(content))],
  ['a plain text', (content) => readText(Buffer.from(toText(madeOf(content)), 'utf8'))],
]

describe.each(readers)('Any document as %s', (_, read) => {
  it('is read with every word in its place', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (content) => {
        const { text } = await read(content)
        const words = wordsOf(text)
        const { running } = wordsIn(madeOf(content))
        let at = 0
        for (const word of running) {
          const next = words.indexOf(word, at)
          expect([word, next]).not.toEqual([word, -1])
          at = next + 1
        }
      }),
      { numRuns: 120 },
    )
  })

  it('has lines that hold what their offsets say, in order and without overlap, on pages that hold the whole text', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (content) => {
        const { text, lines, pages } = await read(content)
        let end = 0
        for (const line of lines) {
          expect(line.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(end, line.start).trim()).toBe('')
          expect(text.slice(line.start, line.end)).toMatch(/^\S(?:[\s\S]*\S)?$/)
          const page = pages[line.page - 1]
          expect(page !== undefined && page.start <= line.start && line.end <= page.end).toBe(true)
          end = line.end
        }
        if (lines.length > 0) expect(text.slice(end).trim()).toBe('')
        expect(pages.map((page) => text.slice(page.start, page.end)).join('')).toBe(text)
      }),
      { numRuns: 120 },
    )
  })

  it('gives proposals whose passages lie inside the text and hold their first word', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (content) => {
        const source = await read(content)
        const { questions, motions, advicePoints, commitments, references, furniture } = recognise(source)
        const found = [
          ...questions,
          ...motions.flatMap(({ dictum }) => dictum),
          ...advicePoints,
          ...commitments,
        ]
        for (const { start, end } of [
          ...found.map(({ range }) => range),
          ...references.map(({ range }) => range),
          ...furniture,
        ]) {
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(source.text.length)
        }
        for (const { range, text } of found)
          expect(wordsOf(source.text.slice(range.start, range.end))).toEqual(
            expect.arrayContaining(wordsOf(text).slice(0, 1)),
          )
      }),
      { numRuns: 60 },
    )
  })
})
