import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from './block.ts'
import { anchorOf, lineCell, list, marginCells, paragraphsCell } from './cells.ts'
import type { Part, Row } from './rows.ts'
import { artifact, child, type Element, type Sheet } from './sheet.ts'

/** Labels beside their text, as a tagged list. */
export const listRows = (
  sheet: Sheet,
  section: Element,
  { items }: Extract<Block, { kind: 'list' }>,
): Row[] => {
  const { left, bodyWidth, scale, styles } = sheet.measure
  const { body } = styles
  const points = list(sheet, section, 'Disc')
  const labelWidth = Math.max(0, ...items.map(({ label }) => sheet.ruler.width(label, 'semibold', body.size)))
  const indent = Math.min(Math.max(14 * scale, labelWidth + 8), 90 * scale)
  return items.map((item, index) => {
    const entry = child(sheet, points, 'LI')
    const label = [{ text: item.label, face: 'semibold', tone: 'accent' }] as const
    const labelBox = { x: left, width: indent - 4, style: body }
    const labelCell = lineCell(sheet, child(sheet, entry, 'Lbl'), 'Lbl', label, labelBox)
    const content = child(sheet, entry, 'LBody')
    const box = { x: left + indent, width: bodyWidth - indent, style: body }
    return {
      top: 0,
      // More than between the paragraphs of one item, wherever the grid puts the next.
      bottom: (index === items.length - 1 ? 7 : item.paragraphs.length > 1 ? 5 : 3) * scale,
      ...anchorOf(item),
      cells: [
        labelCell,
        paragraphsCell(sheet, content, item.paragraphs, box),
        ...marginCells(sheet, content, item.sources),
      ],
    }
  })
}

/** Room for a date before the axis; what is narrower than twice that has its dates above the words. */
const datesWidth = 74

export const timelineRows = (
  sheet: Sheet,
  section: Element,
  { entries }: Extract<Block, { kind: 'timeline' }>,
): Row[] => {
  const { left, bodyWidth, scale, styles, colours } = sheet.measure
  const { body } = styles
  const moments = list(sheet, section, 'None')
  const isBeside = bodyWidth > 4 * datesWidth * scale
  const axis = left + (isBeside ? datesWidth * scale : 5 * scale)
  const x = axis + 16 * scale
  const box = { x, width: left + bodyWidth - x, style: body }
  const lineOf =
    (index: number, isEnd: boolean, hasDot: boolean, mark: (typeof entries)[number]['mark']) =>
    ({ top, bottom, first }: Part) =>
      artifact(sheet, (doc) => {
        const dot = top + body.leading / 2 + 0.5
        const [from, to] = [index === 0 && first && hasDot ? dot : top, isEnd ? dot : bottom]
        if (to > from)
          doc.lineWidth(0.9).strokeColor(colours.axis).moveTo(axis, from).lineTo(axis, to).stroke()
        if (!first || !hasDot) return
        const circle = doc.lineWidth(1.1).circle(axis, dot, (mark === 'now' ? 4 : 2.6) * scale)
        if (mark === 'future') circle.fillAndStroke('#ffffff', colours.accent)
        else circle.fillAndStroke(colours.accent, colours.accent)
      })
  return entries.flatMap((entry, index): Row[] => {
    const item = child(sheet, moments, 'LI')
    const tone = entry.mark === 'now' ? 'accent' : 'muted'
    const label = [{ text: entry.label, tone, face: 'semibold' }] as const
    const labelBox = isBeside ? { x: left, width: (datesWidth - 8) * scale, style: body } : box
    const labelCell = lineCell(sheet, child(sheet, item, 'Lbl'), 'Lbl', label, labelBox)
    const content = child(sheet, item, 'LBody')
    const isLast = index === entries.length - 1
    const words = [
      paragraphsCell(sheet, content, entry.paragraphs, box),
      ...marginCells(sheet, content, entry.sources),
    ]
    const bottom = (isLast ? 8 : 5) * scale
    if (isBeside)
      return [
        { top: 0, bottom, cells: [labelCell, ...words], decorate: lineOf(index, isLast, true, entry.mark) },
      ]
    return [
      {
        top: 0,
        bottom: 0,
        keepWithNext: true,
        cells: [labelCell],
        decorate: lineOf(index, isLast, true, entry.mark),
      },
      {
        top: 0,
        bottom,
        cells: words,
        ...(isLast ? {} : { decorate: lineOf(index, false, false, entry.mark) }),
      },
    ]
  })
}

/** The source list; each source ends with the pages that it is used on, linked back. */
export const sourceRows = (
  sheet: Sheet,
  section: Element,
  { entries }: Extract<Block, { kind: 'sources' }>,
): Row[] => {
  const { left, width, scale, styles } = sheet.measure
  const { body } = styles
  const sources = list(sheet, section, 'Decimal')
  const indent = 36 * scale
  return entries.map(({ anchor, label, paragraphs }) => {
    const item = child(sheet, sources, 'LI')
    const labelRuns = [{ text: label, face: 'semibold', tone: 'accent' }] as const
    const labelCell = lineCell(sheet, child(sheet, item, 'Lbl'), 'Lbl', labelRuns, {
      x: left,
      width: indent - 2,
      style: body,
    })
    const content = child(sheet, item, 'LBody')
    const box = { x: left + indent, width: width - indent, style: body }
    const all = [...paragraphs, ...usedOn(sheet, anchor)]
    const cells = [labelCell, paragraphsCell(sheet, content, all, box)]
    return { top: 0, bottom: 8 * scale, compact: true, anchor, cells }
  })
}

const usedOn = (sheet: Sheet, anchor: string): readonly Paragraph[] => {
  const pages = [...(sheet.uses.get(anchor) ?? [])]
  if (pages.length === 0) return []
  const links = pages.flatMap(([page, to], index) => [
    { text: index === 0 ? ' ' : ', ', tone: 'muted' } as const,
    { text: String(page), tone: 'accent', to, alt: t('briefing.sources.backTo', { page }) } as const,
  ])
  return [{ small: true, runs: [{ text: t('briefing.sources.usedOn'), tone: 'muted' }, ...links] }]
}
