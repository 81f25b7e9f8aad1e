import path from 'node:path'
import PDFKit from 'pdfkit'
import { expect, it } from 'vitest'
import { registerFonts, rulerOf } from '../../electron/briefing/fonts.ts'

const folder = path.join(import.meta.dirname, '../../resources/fonts')
const ruler = rulerOf(folder)
const signs = (text: string) =>
  ruler
    .shape(text, 'regular')
    ?.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('')

it('a word is kept with its own signs, whatever other signs led to the same glyphs before', () => {
  const words = [
    'co\u00ef\ufb03ci\u00ebnt',
    'coefficient',
    'ef\ufb01cient',
    'efficient',
    '\u2126',
    '\u03a9',
    '\u00b5',
    '\u03bc',
    'a\u00a0b',
    'a-b',
    'a\u2010b',
    'a\u2011b',
  ]
  for (const word of [...words, ...words.toReversed()]) expect(signs(word), word).toBe(word)
})

it('what pdfkit sets itself keeps its signs too, after a document that took the same letters from their places ended', () => {
  const text = 'Bijlage 1'
  const ids = ruler.shape(text, 'semibold')?.glyphs.map(({ id }) => id) ?? []
  const doc = new PDFKit({ autoFirstPage: true, font: null as unknown as string }) // null keeps Helvetica out
  registerFonts(doc, folder)
  doc.font('semibold')
  // pdfkit keeps its font and the signs of its subset private.
  type Embedded = { font: { _glyphs: object; getGlyph: (id: number) => unknown }; unicode: number[][] }
  const embedded = (doc as unknown as { _font: Embedded })._font
  embedded.font._glyphs = {}
  for (const id of ids) embedded.font.getGlyph(id)
  doc.text(text)
  doc.end()
  expect(embedded.unicode.slice(1).map((points) => String.fromCodePoint(...points))).toEqual([...text])
})
