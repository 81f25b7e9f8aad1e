import type { Face } from './block.ts'

type Glyph = Readonly<{ xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }>
type Font = Readonly<{
  id: string
  ref: () => unknown
  encode: (text: string) => readonly [readonly string[], readonly Glyph[]]
}>
/** What pdfkit keeps to itself. */
type Insides = Readonly<{ _font: Font; page: Readonly<{ fonts: Record<string, unknown> }> }>

type At = Readonly<{ x: number; baseline: number; face: Face; size: number; colour: string }>

const shown = new WeakMap<PDFKit.PDFDocument, Map<string, string | null>>()

/**
 * Writes a line's words into the page. pdfkit's own text() measures each line twice more and makes a buffer of every operator;
 * here the shape of a word is worked out once in a document. What has marks that stand off their letters goes pdfkit's way.
 */
export const showText = (doc: PDFKit.PDFDocument, text: string, at: At): void => {
  const { x, baseline, face, size, colour } = at
  doc.font(face).fontSize(size)
  // Private: the font that was just chosen, and the fonts that the page names.
  const { _font: font, page } = doc as unknown as Insides
  const words = shown.get(doc) ?? new Map<string, string | null>()
  shown.set(doc, words)
  const parts: string[] = []
  for (const word of text.match(/[^ ]* |[^ ]+$/g) ?? []) {
    const key = `${font.id} ${word}`
    const known = words.get(key)
    const shape = known === undefined ? shapeOf(font, word) : known
    if (known === undefined) words.set(key, shape)
    if (shape === null) {
      doc.fillColor(colour).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
      return
    }
    parts.push(shape)
  }
  if (parts.length === 0) return
  page.fonts[font.id] ??= font.ref()
  // The page is drawn from the top; letters are turned back.
  const place = `1 0 0 -1 ${short(x)} ${short(baseline)} Tm`
  // One word per operator at the end of its line, as everything else in the page has it.
  const lines = [
    'BT',
    `${rgb(colour)} rg`,
    place,
    `/${font.id} ${short(size)} Tf`,
    `[${parts.join(' ')}] TJ`,
    'ET',
  ]
  doc.addContent(lines.join('\n'))
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

/** A word as glyphs with what they stand closer or wider than their own width; null where one stands off its line. */
const shapeOf = (font: Font, word: string): string | null => {
  const [codes, glyphs] = font.encode(word)
  const parts: string[] = []
  let hex = ''
  for (const [index, code] of codes.entries()) {
    const glyph = glyphs[index]
    if (!glyph || glyph.xOffset || glyph.yOffset) return null
    hex += code
    const kern = glyph.advanceWidth - glyph.xAdvance
    if (Math.abs(kern) < 0.001) continue
    parts.push(`<${hex}> ${short(kern)}`)
    hex = ''
  }
  if (hex !== '') parts.push(`<${hex}>`)
  return parts.join(' ')
}
