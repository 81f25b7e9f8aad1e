import type { Page } from 'tesseract.js'
import type { FoundLine } from './compose.ts'
import { inCells } from './ocr-tables.ts'

type RecognisedWord = Readonly<{
  text: string
  confidence: number
  bbox: Readonly<{ x0: number; y0: number; x1: number; y1: number }>
  symbols: readonly Readonly<{ text: string; bbox: Readonly<{ x0: number; x1: number }> }>[]
}>

/** What text recognition found on one page, its lines in reading order. */
export type RecognisedPage = Readonly<{
  lines: readonly FoundLine[]
  /** Of each word, 0 to 100. */
  confidences: readonly number[]
  /** Lines that were no text at all: specks, rules and stamps. */
  dropped: number
}>

/** A page as recognised, in points: `scale` is how many points a pixel is, `width` how many the page is wide. */
export const linesOfPage = (
  { blocks }: Pick<Page, 'blocks'>,
  scale: number,
  width: number,
): RecognisedPage => {
  const found = (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  const lines: FoundLine[] = []
  const confidences: number[] = []
  let dropped = 0
  for (const { words: all, confidence, bbox, rowAttributes } of found) {
    const words = withBullet(all.filter(({ text }) => text.trim() !== ''))
    if (words.length === 0) continue
    const text = words.map((word) => word.text).join(' ')
    if (confidence < rubbish && !/\p{L}/u.test(text)) {
      dropped += 1
      continue
    }
    confidences.push(...words.map((word) => word.confidence))
    const [x0, y0, x1, y1] = [bbox.x0, bbox.y0, bbox.x1, bbox.y1].map((pixels) => tenth(pixels * scale))
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) continue
    lines.push({
      text,
      box: { x0, y0, x1, y1 },
      fontSize: Math.round(rowAttributes.rowHeight * scale * sizeOfRow * 2) / 2,
      confidence: Math.round(Math.min(Math.max(confidence, 0), 100)),
      // Of a line that runs up or down the page no letter has a left and a right.
      ...(y1 - y0 > (x1 - x0) * 2 ? {} : { edges: edgesOf(words).map((pixels) => tenth(pixels * scale)) }),
    })
  }
  return { lines: inCells(inUsualSize(lines), width), confidences, dropped }
}

/** A page that was recognised upside down, as it lies in the file: its lines have a place there, its letters run from right to left. */
export const onItsHead = (page: RecognisedPage, width: number, height: number): RecognisedPage => ({
  ...page,
  lines: page.lines.map(({ box, edges: _, ...line }) =>
    box
      ? {
          ...line,
          box: {
            x0: tenth(width - box.x1),
            y0: tenth(height - box.y1),
            x1: tenth(width - box.x0),
            y1: tenth(height - box.y0),
          },
        }
      : line,
  ),
})

/** Under this a line without letters is dropped. */
const rubbish = 20
/** What a font's size is of the height of a row from ascender to descender. */
const sizeOfRow = 1.08

const tenth = (points: number) => Math.round(points * 10) / 10

/** A bullet is not among the letters that recognition knows: it comes out as another single sign before the first word. */
const withBullet = (words: readonly RecognisedWord[]): readonly RecognisedWord[] => {
  const [first, ...rest] = words
  if (!first || rest.length === 0 || !/^[«»°¢©®¤*]$/u.test(first.text)) return words
  return [{ ...first, text: '•' }, ...rest]
}

/** The left edge of each UTF-16 unit and the right edge of the last; a space lies between the words. */
const edgesOf = (words: readonly RecognisedWord[]): number[] => {
  const edges: number[] = []
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    if (before) edges.push(before.bbox.x1)
    edges.push(...startsOf(word))
  }
  const last = words.at(-1)
  if (last) edges.push(last.bbox.x1)
  // Boxes of letters that touch may overlap by a pixel.
  let right = Number.NEGATIVE_INFINITY
  return edges.map((edge) => {
    right = Math.max(right, edge)
    return right
  })
}

/** Where each unit of a word begins: as recognition says per letter, else in equal parts. */
const startsOf = ({ text, bbox, symbols }: RecognisedWord): number[] => {
  const known = symbols.map((symbol) => symbol.text).join('') === text
  const parts = known ? symbols.map((symbol) => ({ text: symbol.text, ...symbol.bbox })) : [{ text, ...bbox }]
  return parts.flatMap(({ text: part, x0, x1 }) =>
    Array.from({ length: part.length }, (_, unit) => x0 + ((x1 - x0) * unit) / part.length),
  )
}

/** A row's height differs by the letters that happen to be on it; what is near the page's usual size is that size. */
const inUsualSize = (lines: readonly FoundLine[]): FoundLine[] => {
  const sizes = lines.flatMap(({ text, fontSize = 0 }) => Array.from({ length: text.length }, () => fontSize))
  const usual = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  return lines.map((line) =>
    Math.abs((line.fontSize ?? 0) - usual) < usual * 0.15 ? { ...line, fontSize: usual } : line,
  )
}
