import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocx } from '../../electron/documents/docx.ts'
import { readPdf } from '../../electron/documents/pdf.ts'
import { readText } from '../../electron/documents/text.ts'
import { type SourceText, sourceText } from '../../shared/records/source-text.ts'
import { readRefusals } from '../../shared/refusal.ts'
import { fixture, refusalOf, textOf } from './fixture.ts'

const damage = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })),
  {
    minLength: 1,
    maxLength: 20,
  },
)

/** What every reader promises of every text that it gives. */
const isWhole = (source: SourceText) => {
  expect(sourceText.safeParse(source).success).toBe(true)
  expect(source.pages.map((page) => textOf(source, page)).join('')).toBe(source.text)
  let end = -1
  for (const line of source.lines) {
    expect(line.start).toBeGreaterThan(end)
    expect(textOf(source, line)).toMatch(/^\S(?:.*\S)?$/)
    end = line.end
  }
}

it.each([
  ['letter.pdf', readPdf],
  ['table.pdf', readPdf],
  ['lists-and-tables.docx', readDocx],
  ['windows1252.txt', readText],
] as const)('%s, damaged anywhere, is read whole or refused by a code', async (name, read) => {
  const original = fixture(name)
  await fc.assert(
    fc.asyncProperty(damage, async (hits) => {
      const bytes = Uint8Array.from(original)
      for (const [place, byte] of hits) bytes[Math.floor(place * (bytes.length - 1))] = byte
      const outcome = await refusalOf(async () => isWhole(await read(bytes)))
      expect([...readRefusals, 'not refused']).toContain(outcome)
    }),
    { numRuns: 60 },
  )
})
