import type { Face } from './block.ts'
import type { Ruler } from './fonts.ts'
import type { Glyph, Shape } from './letters.ts'

type Font = Readonly<{
  id: string
  ref: () => unknown
  subset: Readonly<{ includeGlyph: (id: number) => number }>
  /** By the number that a glyph has in the file. */
  widths: number[]
  unicode: (readonly number[])[]
}>
/** What pdfkit keeps to itself. */
type Insides = Readonly<{ _font: Font; page: Readonly<{ fonts: Record<string, unknown> }> }>

type At = Readonly<{ x: number; baseline: number; face: Face; size: number; colour: string }>

/** What was written of a font in a document: each letter as its number there, each word as its letters. */
type Written = Readonly<{ letters: Map<Glyph, string>; words: Map<Shape, string> }>
const written = new WeakMap<Font, Written>()

/**
 * Writes a line's words into the page. pdfkit's own text() measures each line twice more and makes a buffer of every operator;
 * here words are drawn as the ruler measured them. What has marks that stand off their letters goes pdfkit's way.
 */
export const showText = (doc: PDFKit.PDFDocument, ruler: Ruler, text: string, at: At): void => {
  const { x, baseline, face, size, colour } = at
  doc.font(face).fontSize(size)
  // Private: the font that was just chosen, and the fonts that the page names.
  const { _font: font, page } = doc as unknown as Insides
  const of: Written = written.get(font) ?? { letters: new Map(), words: new Map() }
  written.set(font, of)
  let inside = ''
  for (const word of text.match(/ |[^ ]+/g) ?? []) {
    const shape = ruler.shape(word, face)
    if (shape === null) {
      doc.fillColor(colour).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
      return
    }
    const known = of.words.get(shape)
    const letters = known ?? lettersOf(font, of.letters, shape)
    if (known === undefined) of.words.set(shape, letters)
    inside += letters
  }
  if (inside === '') return
  page.fonts[font.id] ??= font.ref()
  // The page is drawn from the top; letters are turned back.
  doc.addContent(
    `BT\n${rgb(colour)} rg\n1 0 0 -1 ${short(x)} ${short(baseline)} Tm\n/${font.id} ${short(size)} Tf\n[<${inside}>] TJ\nET`,
  )
}

const short = (n: number) => Math.round(n * 1000) / 1000

const rgbs = new Map<string, string>()
const rgb = (colour: string): string => {
  const seen = rgbs.get(colour)
  if (seen !== undefined) return seen
  const parts = [1, 3, 5].map((at) => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  rgbs.set(colour, parts.join(' '))
  return parts.join(' ')
}

/** A word as its letters with what they stand closer than their own width, as it is written between < and >. */
const lettersOf = (font: Font, known: Map<Glyph, string>, { glyphs, gaps }: Shape): string => {
  let hex = ''
  for (const [index, glyph] of glyphs.entries()) {
    const seen = known.get(glyph)
    const letter = seen ?? numberOf(font, glyph)
    if (seen === undefined) known.set(glyph, letter)
    const gap = gaps?.[index] ?? 0
    hex += Math.abs(gap) < 0.001 ? letter : `${letter}> ${short(gap)} <`
  }
  return hex
}

/** Takes a letter along in the file, and gives its number there. */
const numberOf = (font: Font, { id, width, codePoints }: Glyph): string => {
  const number = font.subset.includeGlyph(id)
  font.widths[number] ??= width
  font.unicode[number] ??= codePoints
  return number.toString(16).padStart(4, '0')
}
