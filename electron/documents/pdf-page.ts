import { asItLies } from './pdf-faces.ts'
import type { OpenPdf } from './pdf-file.ts'
import { bandedGrids, type Grid, gridsOf } from './pdf-grid.ts'
import { readsAsWords } from './pdf-hidden.ts'
import { downThePage } from './pdf-order.ts'
import { type Rules, rulesOn } from './pdf-rules.ts'
import type { Segment } from './pdf-segment.ts'
import { type Sheet, type ToPage, withSheet } from './pdf-sheet.ts'
import { type Shown, shownOn } from './pdf-shown.ts'
import type { TagsOf } from './pdf-tags.ts'
import { type Words, wordsOf } from './pdf-words.ts'

type Box = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

export type PdfPage = {
  readonly width: number
  readonly height: number
  /** What runs the way that the page is read, in the order of the content stream. */
  readonly segments: readonly Segment[]
  /** Stamps up the margin, slanted words across the page. */
  readonly turned: readonly Segment[]
  /** The tables that its drawn rules make, large ones first. */
  readonly grids: readonly Grid[]
  readonly unmappedGlyphs: number
  /** It shows something and holds no text of its own, or no more than a stamp on a picture of the whole page. */
  readonly scanned: boolean
  /** A picture lies under nearly all of it. */
  readonly pictured: boolean
  /** From where the reader sees a line to where it lies on the page: they differ where the whole text lies on its side. */
  readonly onSheet: (box: Box) => Box
}

/** Fewer letters than this on a page may be a stamp or a number on a scan; some more at its edges are, over a picture of all of it. */
const fewLetters = 60
const lettersOfStamps = 250
const edgeShare = 0.2
const nearlyAll = 0.85
/** More than this on a page is no running head. */
const manyLetters = 400
const wholePage = 0.6
const largestStamp = 14

/** Reads one page's words. Null where PDFium can't load the page. */
export const readPage = (pdf: OpenPdf, index: number, tagsOf: TagsOf): PdfPage | null =>
  withSheet(pdf, index, (sheet) => {
    const tags = tagsOf(sheet.page)
    const rules = rulesOn(pdf.pdfium, sheet)
    const grids = gridsOf(rules)
    const words = wordsOf(pdf.pdfium, sheet, tags, grids)
    const shown = lettersIn(words.segments, false) < manyLetters ? shownOn(pdf.pdfium, sheet) : null
    const turn = mainTurn(words.segments)
    if (turn === 0) return pageOf(sheet, { rules, grids }, words, shown, (box) => box)
    const turned = turnedSheet(sheet, turn)
    // PDFium has put beside one another in order what lies beside one another on the sheet: here these are lines.
    const turnedRules = rulesOn(pdf.pdfium, turned.sheet)
    const turnedGrids = gridsOf(turnedRules)
    const { segments, unmappedGlyphs } = wordsOf(pdf.pdfium, turned.sheet, tags, turnedGrids)
    const inOrder = { segments: downThePage(segments), unmappedGlyphs }
    return pageOf(turned.sheet, { rules: turnedRules, grids: turnedGrids }, inOrder, shown, turned.back)
  })

const pageOf = (
  sheet: Sheet,
  { rules, grids }: { readonly rules: Rules; readonly grids: readonly Grid[] },
  words: Words,
  shown: Shown | null,
  onSheet: PdfPage['onSheet'],
): PdfPage => {
  const { width, height } = sheet
  const segments = withoutRubbish(words.segments)
  const letters = segments.reduce((sum, segment) => sum + segment.letters, 0)
  const pictured = shown !== null && shown.pictures > wholePage
  const atEdge = ({ y0, y1, hidden }: Segment) =>
    !hidden && (y1 < height * edgeShare || y0 > height * (1 - edgeShare))
  const few =
    letters < fewLetters ||
    (letters < lettersOfStamps && Number(shown?.pictures) > nearlyAll && segments.every(atEdge))
  const stamped = pictured && few && segments.every(({ size }) => size < largestStamp)
  return {
    width,
    height,
    segments: segments.filter(({ turn }) => turn === 0),
    turned: segments.filter(({ turn }) => turn !== 0).map(asItLies),
    grids: [...grids, ...bandedGrids(rules, grids, segments)],
    unmappedGlyphs: words.unmappedGlyphs,
    pictured,
    scanned: stamped || (letters === 0 && Boolean(shown?.anything)),
    onSheet,
  }
}

const lettersIn = (segments: readonly Segment[], hidden: boolean) =>
  segments.reduce((sum, segment) => sum + (segment.hidden === hidden ? segment.letters : 0), 0)

/** Hidden text counts where it reads as words and no visible text stands in the same place. */
const withoutRubbish = (segments: readonly Segment[]): readonly Segment[] => {
  const hidden = segments.filter((segment) => segment.hidden)
  if (hidden.length === 0) return segments
  const visible = segments.filter((segment) => !segment.hidden)
  if (!readsAsWords(hidden.map(({ text }) => text).join(' '))) return visible
  return segments.filter((segment) => !segment.hidden || !visible.some((other) => covers(other, segment)))
}

const covers = (above: Segment, below: Segment) =>
  Math.min(above.x1, below.x1) - Math.max(above.x0, below.x0) > (below.x1 - below.x0) / 2 &&
  Math.min(above.y1, below.y1) - Math.max(above.y0, below.y0) > (below.y1 - below.y0) / 2

/** A landscape page is sometimes drawn on its side: most of its letters then run up or down. */
const mainTurn = (segments: readonly Segment[]) => {
  const letters = new Map<number, number>()
  let all = 0
  for (const segment of segments) {
    letters.set(segment.turn, (letters.get(segment.turn) ?? 0) + segment.letters)
    all += segment.letters
  }
  return [90, 180, 270].find((turn) => (letters.get(turn) ?? 0) > all * 0.6) ?? 0
}

const turnedSheet = (sheet: Sheet, turn: number) => {
  const { width, height } = sheet
  const ahead: ToPage = (x, y) => {
    if (turn === 90) return [y, width - x]
    return turn === 180 ? [width - x, height - y] : [height - y, x]
  }
  const backward: ToPage = (x, y) => {
    if (turn === 90) return [width - y, x]
    return turn === 180 ? [width - x, height - y] : [y, height - x]
  }
  const back = ({ x0, x1, y0, y1 }: Box): Box => {
    const [[ax, ay], [bx, by]] = [backward(x0, y0), backward(x1, y1)]
    return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) }
  }
  const size = turn === 180 ? { width, height } : { width: height, height: width }
  return {
    sheet: { ...sheet, ...size, toPage: ((x, y) => ahead(...sheet.toPage(x, y))) satisfies ToPage },
    back,
  }
}
