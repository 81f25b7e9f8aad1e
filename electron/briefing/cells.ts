import type { Paragraph, Run } from './block.ts'
import type { Cell } from './rows.ts'
import type { Element, Sheet } from './sheet.ts'
import { measure } from './sheet.ts'
import { breakLines } from './wrap.ts'

/** Type sizes in points with their line distance and the space between paragraphs. */
export type Style = Readonly<{ size: number; leading: number; between: number }>
export const bodyStyle: Style = { size: 10.5, leading: 15, between: 4 }
export const smallStyle: Style = { size: 9, leading: 12.5, between: 2 }
export const tableStyle: Style = { size: 9.5, leading: 13, between: 2 }
export const tableSmallStyle: Style = { size: 8.5, leading: 12, between: 1 }

type Box = Readonly<{ x: number; width: number; style: Style; small?: Style }>

/** A child of a structure element, in reading order. */
export const child = (sheet: Sheet, parent: Element, tag: string): Element => {
  const element = sheet.doc.struct(tag)
  parent.add(element)
  return element
}

/** A tagged list. None is PDF's word for labels of one's own, such as dates. */
export const list = (sheet: Sheet, parent: Element, numbering: 'Disc' | 'Decimal' | 'None'): Element => {
  const element = child(sheet, parent, 'L')
  // pdfkit has no option for this attribute, which PDF/UA asks wherever a list has labels.
  const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } }
  dictionary.data.A = { O: 'List', ListNumbering: numbering }
  return element
}

/** A cell of paragraphs, each tagged P inside `parent`. */
export const paragraphsCell = (
  sheet: Sheet,
  parent: Element,
  paragraphs: readonly Paragraph[],
  { x, width, style, small = smallStyle }: Box,
): Cell => ({
  x,
  tag: 'P',
  elements: paragraphs.map(() => child(sheet, parent, 'P')),
  lines: paragraphs.flatMap(({ runs, small: isSmall = false }, paragraph) => {
    const { size, leading, between } = isSmall ? small : style
    return breakLines(runs, { width, size, leading, paragraph, gap: between }, sheet.ruler)
  }),
})

/** A cell of one paragraph whose content belongs to `element` itself: a label, a caption, a table cell. */
export const lineCell = (
  sheet: Sheet,
  element: Element,
  tag: string,
  runs: readonly Run[],
  { x, width, style }: Box,
): Cell => ({ x, tag, elements: [element], lines: breakLines(runs, { width, ...style }, sheet.ruler) })

/** Source numbers in the right margin, on the base lines of the text beside them. */
export const marginCells = (
  sheet: Sheet,
  parent: Element,
  sources: readonly Run[],
  beside: Style = bodyStyle,
): readonly Cell[] => {
  if (sources.length === 0) return []
  const setting = { width: measure.marginWidth, size: 8.5, leading: beside.leading, alignTo: beside.size }
  const lines = breakLines(sources, setting, sheet.ruler)
  return [{ x: measure.marginLeft, tag: 'P', elements: [child(sheet, parent, 'P')], lines }]
}

export const anchorOf = ({ anchor }: Readonly<{ anchor?: string }>) =>
  anchor === undefined ? {} : { anchor }
