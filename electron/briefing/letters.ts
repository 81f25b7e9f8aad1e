/** A letter as it is drawn: its place in the font, its own width in points of 1000, and what it says. */
export type Glyph = Readonly<{ id: number; width: number; codePoints: readonly number[] }>
/** A word as its letters; each stands `gaps` closer than its width to the next, where that is anything at all. */
export type Shape = Readonly<{ width: number; glyphs: readonly Glyph[]; gaps: readonly number[] | null }>

/** So many different words are remembered per face; a pack of 500 pages has some 20,000. */
const remembered = 100_000

type Run = Readonly<{
  advanceWidth: number
  glyphs: readonly Readonly<{ id: number; advanceWidth: number; codePoints: readonly number[] }>[]
  positions: readonly Readonly<{ xAdvance: number; xOffset: number; yOffset: number }>[]
}>

/** The part of fontkit's fonts that is used here; pdfkit takes one as a font of its own, so each file is read once. */
export type FontkitFont = Uint8Array & {
  /** Private: what it made of glyphs so far. */
  _glyphs: object
  layout: (text: string, ...how: readonly unknown[]) => Run
} & Readonly<{
    unitsPerEm: number
    hasGlyphForCodePoint: (codePoint: number) => boolean
  }>

/**
 * fontkit keeps each glyph with the first signs that led to it in any document, or with none where a document that ends
 * asked for its outline: they would be read back for others. Whoever sets text in the font, pdfkit too, gets them anew.
 */
const forgetGlyphs = (font: FontkitFont): void => {
  const layout = font.layout.bind(font)
  font.layout = (text, ...how) => {
    font._glyphs = {}
    return layout(text, ...how)
  }
}

/** `letters` is null where one stands off its line. */
type Word = Readonly<{ width: number; letters: Shape | null }>

/** What measures and spells words in a font; both are remembered. */
export const openFace = (font: FontkitFont) => {
  forgetGlyphs(font)
  const scale = 1000 / font.unitsPerEm
  const words = new Map<string, Word>()
  // One glyph may be reached by more than one sign: it is kept once for each.
  const glyphs = new Map<number, Glyph[]>()
  const glyphOf = (id: number, width: number, codePoints: readonly number[]): Glyph => {
    const known = glyphs.get(id) ?? []
    const seen = known.find((one) => one.codePoints.join() === codePoints.join())
    if (seen) return seen
    const glyph: Glyph = { id, width: width * scale, codePoints: [...codePoints] }
    glyphs.set(id, [...known, glyph])
    return glyph
  }
  const shaped = (text: string): Word => {
    const run = font.layout(text)
    const width = run.advanceWidth * scale
    if (!isOnLine(run.positions)) return { width, letters: null }
    const gaps = run.positions.map(({ xAdvance }, at) => (run.glyphs[at]?.advanceWidth ?? 0) - xAdvance)
    const letters = run.glyphs.map(({ id, advanceWidth, codePoints }) =>
      glyphOf(id, advanceWidth, codePoints),
    )
    return { width, letters: { width, glyphs: letters, gaps: scaled(gaps, scale) } }
  }
  const composed = composer(font, glyphOf)
  const word = (text: string): Word => {
    const seen = words.get(text)
    if (seen !== undefined) return seen
    const found = composed(text) ?? shaped(text)
    if (words.size >= remembered) words.clear()
    words.set(text, found)
    return found
  }
  return { font, word }
}

const isOnLine = (positions: Run['positions']) =>
  positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0)

const scaled = (gaps: readonly number[], scale: number) =>
  gaps.some((gap) => gap !== 0) ? gaps.map((gap) => gap * scale) : null

/**
 * Latin letters, figures and the usual signs, which these fonts draw each by itself and move apart by pairs: of a word of 15 letters
 * fontkit tries hundreds of rules that none of them can meet. "ff" and "ft" become one drawing, and a dot in the middle joins two l's.
 */
const sideBySide = /^(?:(?!ff|ft)[ -~\xa1-\xac\xae-\xb6\xb8-\u017e‘’“”„–—…€•])+$/

/** A word of signs that stand side by side, put together from what each pair of them is; null where that isn't so. */
const composer = (
  font: FontkitFont,
  glyphOf: (id: number, width: number, codePoints: readonly number[]) => Glyph,
) => {
  const scale = 1000 / font.unitsPerEm
  const signs = new Map<string, Readonly<{ glyph: Glyph; advance: number }> | null>()
  const signOf = (sign: string) => {
    const { glyphs, positions } = font.layout(sign)
    const [only] = glyphs
    if (glyphs.length !== 1 || !only || !isOnLine(positions)) return null
    const { id, advanceWidth: advance, codePoints } = only
    return { glyph: glyphOf(id, advance, codePoints), advance }
  }
  /** How much closer than its width a sign stands to the next, in units of the font. */
  const kerns = new Map<string, number | null>()
  const kernOf = (pair: string) => {
    const { glyphs, positions } = font.layout(pair)
    const [[first], [at]] = [glyphs, positions]
    return glyphs.length === 2 && first && at && isOnLine(positions) ? first.advanceWidth - at.xAdvance : null
  }
  return (text: string): Word | null => {
    if (!sideBySide.test(text)) return null
    const glyphs: Glyph[] = []
    const gaps: number[] = []
    let wide = 0
    for (let at = 0; at < text.length; at += 1) {
      const sign = once(signs, text.charAt(at), signOf)
      const kern = at + 1 < text.length ? once(kerns, text.slice(at, at + 2), kernOf) : 0
      if (sign === null || kern === null) return null
      glyphs.push(sign.glyph)
      gaps.push(kern)
      wide += sign.advance - kern
    }
    const width = wide * scale
    return { width, letters: { width, glyphs, gaps: scaled(gaps, scale) } }
  }
}

const once = <T>(known: Map<string, T>, key: string, make: (key: string) => T): T => {
  const seen = known.get(key)
  if (seen !== undefined) return seen
  const made = make(key)
  known.set(key, made)
  return made
}
