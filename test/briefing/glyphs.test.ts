import path from 'node:path'
import PDFKit from 'pdfkit'
import { expect, it } from 'vitest'
import { registerFonts, rulerOf } from '../../electron/briefing/fonts.ts'

const ruler = rulerOf(path.join(import.meta.dirname, '../../resources/fonts'))
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

it('what pdfkit sets itself keeps its signs too, after another document with those letters ended', () => {
  const signsSet = (text: string) => {
    const doc = new PDFKit({ autoFirstPage: true, font: null as unknown as string }) // null keeps Helvetica out
    registerFonts(doc)
    doc.font('semibold').text(text)
    // pdfkit keeps the signs of its subset private.
    const { unicode } = (doc as unknown as { _font: { unicode: number[][] } })._font
    doc.end()
    return unicode.slice(1).map((codePoints) => String.fromCodePoint(...codePoints))
  }
  for (const text of ['Bijlage 1', 'Bijlage 2']) {
    rulerOf().shape('Onbekend', 'semibold')
    expect(signsSet(text).join('')).toBe(text)
  }
})
