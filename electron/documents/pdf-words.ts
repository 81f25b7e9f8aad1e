import { type Box, baselineOf, boxOf, type Face, faceOf, type Measured } from './pdf-faces.ts'
import { isLead, partedAtGaps } from './pdf-gaps.ts'
import type { Grid } from './pdf-grid.ts'
import type { Segment } from './pdf-segment.ts'
import type { Sheet } from './pdf-sheet.ts'
import type { Tag } from './pdf-tags.ts'
import type { Pdfium } from './pdfium.ts'
import { symbolLetters } from './symbols.ts'

/** In the order of the content stream. */
export type Words = { readonly segments: readonly Segment[]; readonly unmappedGlyphs: number }

const lineEndHyphen = 2
type Word = { readonly face: Face; readonly box: Box; readonly baseline: number }
/** Reads a page's characters into segments. */
export const wordsOf = (
  pdfium: Pdfium,
  { text, toPage }: Sheet,
  tags: ReadonlyMap<number, Tag>,
  grids: readonly Grid[],
): Words => {
  const { calls } = pdfium
  const page: Measured = { pdfium, text, toPage, tags, fonts: new Map() }
  const count = text === 0 ? 0 : calls.FPDFText_CountChars(text)
  const segments: Segment[] = []
  let segment: Segment | null = null
  let face: Face = { object: -1, bold: false, hidden: false, tag: undefined, size: 1, turn: 0, place: toPage }
  let last = -1
  let space = false
  let newLine = true
  let raised = false
  let unmappedGlyphs = 0

  for (let index = 0; index < count; index++) {
    const unicode = calls.FPDFText_GetUnicode(text, index)
    if (unicode === 13) continue
    if (unicode === 10 || unicode === lineEndHyphen) {
      if (unicode === lineEndHyphen && segment) segment.text += '-'
      space = false
      newLine = true
      continue
    }
    if (unicode === 32 || unicode === 160 || unicode === 9) {
      space = true
      continue
    }
    const before: Face = face
    // Some programs write each letter as an object of its own: only where a word or a raised number may begin is it asked, unless tags
    // may part cells.
    if (newLine || space || raised || isDigit(unicode) || tags.size > 0) {
      const object = calls.FPDFText_GetTextObject(text, index)
      if (object !== face.object) face = faceOf(page, object, index)
    }
    if (newLine || space || face.tag?.cell !== before.tag?.cell) {
      if (segment && last >= 0) widen(segment, boxOf(page, before, last))
      const word = { face, box: boxOf(page, face, index), baseline: baselineOf(page, face, index) }
      if (segment && continues(segment, word, newLine)) goOn(segment, word, newLine)
      else {
        segment = startSegment(word)
        segments.push(segment)
      }
      newLine = false
      space = false
    }
    if (!segment) continue
    last = index
    raised = isDigit(unicode) && isRaised(page, segment, face, index)
    segment.text += raised ? (superscripts[unicode - zero] ?? '') : letter(unicode)
    segment.letters++
    if (face.bold) segment.boldLetters++
    if (unicode === 0) unmappedGlyphs++
  }
  if (segment && last >= 0) widen(segment, boxOf(page, face, last))
  const upright = segments.filter(({ turn }) => turn === 0)
  const turned = segments.filter(({ turn }) => turn !== 0)
  return { segments: drawnOnce(cleaned([...partedAtGaps(upright, grids), ...turned])), unmappedGlyphs }
}

const zero = 48
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const isDigit = (unicode: number) => unicode >= zero && unicode <= zero + 9

/** The mark of a footnote, or the 2 of m²: as a plain digit it would make another number, or another word. */
const isRaised = (page: Measured, { text, size, baseline }: Segment, face: Face, index: number) =>
  text !== '' && face.size < size * 0.85 && baselineOf(page, face, index) < baseline - size * 0.15

const startSegment = ({ face, box, baseline }: Word): Segment => ({
  text: '',
  ...box,
  baseline,
  size: face.size,
  letters: 0,
  boldLetters: 0,
  hidden: face.hidden,
  turn: face.turn,
  tag: face.tag,
  gaps: [],
})

/** Whether a word goes on in the segment: a superscript does, and after a wide gap it does for now. */
const continues = (segment: Segment, { face, box, baseline }: Word, newLine: boolean) => {
  const largest = Math.max(segment.size, face.size, 1)
  const gap = box.x0 - segment.x1
  if (segment.tag?.cell !== face.tag?.cell) return false
  if (segment.turn !== face.turn || segment.hidden !== face.hidden) return false
  if (Math.abs(baseline - segment.baseline) > largest * 0.6 || gap < -largest * 3) return false
  return !newLine || (gap > -1 && gap < largest * (isLead(segment.text) ? 10 : 4))
}

/** PDFium breaks a line that doesn't run to the right after every letter. */
const letterGap = 0.15

const goOn = (segment: Segment, { face, box }: Word, newLine: boolean) => {
  const { x1: from, letters, boldLetters } = segment
  if (segment.turn === 0 || box.x0 - from > face.size * letterGap) {
    segment.gaps.push({ at: segment.text.length, from, to: box.x0, letters, boldLetters, broken: newLine })
    segment.text += ' '
  }
  // A bullet often has a font and size of its own.
  if (letters < 3) segment.size = face.size
  widen(segment, box)
}

const widen = (segment: Segment, box: Box) => {
  segment.x0 = Math.min(segment.x0, box.x0)
  segment.x1 = Math.max(segment.x1, box.x1)
  segment.y0 = Math.min(segment.y0, box.y0)
  segment.y1 = Math.max(segment.y1, box.y1)
}

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ft', 'st']
const firstLigature = 0xfb00

/** A glyph without Unicode stays visible as U+FFFD; broken fonts give code points that don't exist. */
const letter = (unicode: number) => {
  if (unicode > 32 && unicode < 127) return String.fromCharCode(unicode)
  const known = symbolLetters.get(unicode) ?? ligatures[unicode - firstLigature]
  if (known) return known
  if (unicode < 32 || unicode > 0x10ffff || (unicode >= 0xd800 && unicode < 0xe000)) return '\uFFFD'
  return unicode === 0xad ? '-' : String.fromCodePoint(unicode)
}

const cleaned = (segments: readonly Segment[]) =>
  segments.filter((segment) => {
    segment.text = segment.text
      .normalize('NFC')
      .replace(/\s{2,}|[^\S ]/g, ' ')
      .trim()
    return segment.text !== '' && Number.isFinite(segment.x0 + segment.x1 + segment.y0 + segment.y1)
  })

/** Some programs make letters bold, or give them a shadow, by drawing them again a hair's breadth further. */
const drawnOnce = (segments: readonly Segment[]): Segment[] => {
  const byText = new Map<string, Segment[]>()
  return segments.filter((segment) => {
    const drawn = byText.get(segment.text) ?? []
    const near = Math.max(1, segment.size * 0.15)
    const again = drawn.some(
      ({ x0, baseline, turn }) =>
        turn === segment.turn &&
        Math.abs(x0 - segment.x0) < near &&
        Math.abs(baseline - segment.baseline) < near,
    )
    if (!again) byText.set(segment.text, [...drawn, segment])
    return !again
  })
}
