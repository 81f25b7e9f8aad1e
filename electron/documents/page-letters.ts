import { rectangleAt, type Sheet } from './pdf-sheet.ts'
import type { Pdfium } from './pdfium.ts'

/** A character as the file puts it on the page; its box reaches from where it starts to where the next would. Points from the top left. */
export type Letter = Readonly<{ unicode: number; x0: number; x1: number; y0: number; y1: number }>

/** More on one page is a bomb, not a page. */
const mostLetters = 100_000

/** The visible and hidden characters of a page in the order of its content; blanks and line ends are left out. */
export const lettersOf = ({ calls, scratch, view }: Pdfium, { text, toPage }: Sheet): readonly Letter[] => {
  const letters: Letter[] = []
  if (text === 0) return letters
  const count = Math.min(calls.FPDFText_CountChars(text), mostLetters)
  for (let index = 0; index < count; index++) {
    const unicode = calls.FPDFText_GetUnicode(text, index)
    if (unicode === 32 || unicode === 160 || (unicode >= 9 && unicode <= 13)) continue
    if (!calls.FPDFText_GetLooseCharBox(text, index, scratch)) continue
    const { left, top, right, bottom } = rectangleAt(view(), scratch)
    const [ax, ay] = toPage(left, top)
    const [bx, by] = toPage(right, bottom)
    if (!Number.isFinite(ax + ay + bx + by)) continue
    letters.push({
      unicode,
      x0: Math.min(ax, bx),
      x1: Math.max(ax, bx),
      y0: Math.min(ay, by),
      y1: Math.max(ay, by),
    })
  }
  return letters
}
