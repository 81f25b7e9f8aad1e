import type { Tag } from './pdf-tags.ts'

/** Text without a wide gap on one baseline: a line, or a line's part in one cell or column. Points from the page's top left. */
export type Segment = {
  text: string
  x0: number
  x1: number
  y0: number
  y1: number
  readonly baseline: number
  size: number
  /** Letters, and how many of them are bold: a line may mix. */
  letters: number
  boldLetters: number
  /** Drawn without ink: the text that a scanner laid under its picture. */
  readonly hidden: boolean
  /** Which way it runs, in degrees clockwise from left to right; 0 for all running text. */
  readonly turn: number
  readonly tag: Tag | undefined
  readonly gaps: Gap[]
}

/** White between two words of a segment: where in its text and on the page, and its letters so far. */
export type Gap = {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly letters: number
  readonly boldLetters: number
  /** PDFium took it for a new line, as it does at wide gaps. */
  readonly broken: boolean
}
