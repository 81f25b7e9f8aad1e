import type { Paragraph, Run } from './block.ts'
import type { Style } from './look.ts'
import type { Cell } from './rows.ts'
import { child, describe, type Element, type Sheet } from './sheet.ts'
import { breakLines } from './wrap.ts'

type Box = Readonly<{ x: number; width: number; style: Style; small?: Style }>

/** A tagged list. None is PDF's word for labels of one's own, such as dates. PDF/UA asks it wherever a list has labels. */
export const list = (sheet: Sheet, parent: Element, numbering: 'Disc' | 'Decimal' | 'None'): Element => {
  const element = child(sheet, parent, 'L')
  describe(element, { O: 'List', ListNumbering: numbering })
  return element
}

/** A cell of paragraphs, each tagged P inside `parent`. */
export const paragraphsCell = (
  sheet: Sheet,
  parent: Element,
  paragraphs: readonly Paragraph[],
  { x, width, style, small = sheet.measure.styles.small }: Box,
): Cell => {
  const lines = paragraphs.flatMap(({ runs, small: isSmall = false }, paragraph) => {
    const { size, leading, between } = isSmall ? small : style
    const setting = { width, size, leading, paragraph, gap: between, hyphens: true }
    return breakLines(runs, setting, sheet.ruler)
  })
  // A paragraph without words is room alone: a screen reader would stop at it for nothing.
  const worded = new Set(lines.flatMap(({ paragraph, pieces }) => (pieces.length > 0 ? [paragraph] : [])))
  const elements = paragraphs.map((_, at) => (worded.has(at) ? child(sheet, parent, 'P') : null))
  return { x, tag: 'P', elements, lines }
}

/** A cell of one paragraph whose content belongs to `element` itself: a label, a caption, a table cell. */
export const lineCell = (
  { ruler }: Sheet,
  element: Element,
  tag: string,
  runs: readonly Run[],
  { x, width, style: { size, leading } }: Box,
): Cell => ({ x, tag, elements: [element], lines: breakLines(runs, { width, size, leading }, ruler) })

/** Source numbers in the right margin, on the base lines of the text beside them. */
export const marginCells = (
  sheet: Sheet,
  parent: Element,
  sources: readonly Run[],
  beside?: Style,
): readonly Cell[] => {
  if (sources.length === 0) return []
  const { marginWidth: width, marginLeft, styles } = sheet.measure
  const { leading, size: alignTo } = beside ?? styles.body
  const lines = breakLines(sources, { width, size: styles.source.size, leading, alignTo }, sheet.ruler)
  return [{ x: marginLeft, tag: 'P', elements: [child(sheet, parent, 'P')], lines }]
}

export const anchorOf = ({ anchor }: Readonly<{ anchor?: string }>) =>
  anchor === undefined ? {} : { anchor }
