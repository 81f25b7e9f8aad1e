import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocx } from '../../electron/documents/docx.ts'
import { readPdf } from '../../electron/documents/pdf.ts'
import { readText } from '../../electron/documents/text.ts'
import { type SourceText, sourceText } from '../../shared/records/source-text.ts'
import { readRefusals } from '../../shared/refusal.ts'
import { seeded } from '../bench/random.ts'
import { fixture, fixturePath, refusalOf, textOf } from './fixture.ts'

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

const pdfs = readdirSync(fixturePath('.'))
  .filter((name) => /\.pdf$/.test(name))
  .sort()

it('a thousand PDFs, cut short, with bytes changed, lost or blank, or with the ends of their lines changed, are read whole or refused', async () => {
  const random = seeded(11)
  const outcomes = new Map<string, number>()
  for (let run = 0; run < 1000; run++) {
    const name = pdfs[run % pdfs.length] ?? ''
    const outcome = await refusalOf(async () => isWhole(await readPdf(harmed(fixture(name), random))))
    expect([...readRefusals, 'not refused'], `${name}, run ${run}`).toContain(outcome)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  expect(outcomes.get('not refused')).toBeGreaterThan(400)
  expect((await readPdf(fixture('letter.pdf'))).text).toContain('Beantwoording')
}, 120_000)

const harmed = (file: Uint8Array, random: () => number): Uint8Array => {
  const bytes = Uint8Array.from(file)
  const place = () => Math.floor(random() * bytes.length)
  const kind = Math.floor(random() * 5)
  if (kind === 0) return bytes.subarray(0, place())
  if (kind === 1) return bytes.fill(0, ...[place(), place()].toSorted((a, b) => a - b))
  if (kind === 2) return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
  if (kind === 3) {
    const at = place()
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 50))])
  }
  for (let hit = 0; hit < 30; hit++) bytes[place()] = Math.floor(random() * 256)
  return bytes
}

it.each([
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
