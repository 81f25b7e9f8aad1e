import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from './block.ts'
import { anchorOf, bodyStyle, child, lineCell, list, marginCells, paragraphsCell } from './cells.ts'
import type { Part, Row } from './rows.ts'
import { accent, artifact, type Element, measure, type Sheet } from './sheet.ts'

/** Labels beside their text, as a tagged list. */
export const listRows = (
  sheet: Sheet,
  section: Element,
  { items }: Extract<Block, { kind: 'list' }>,
): Row[] => {
  const points = list(sheet, section, 'Disc')
  const labelWidth = Math.max(
    0,
    ...items.map(({ label }) => sheet.ruler.width(label, 'semibold', bodyStyle.size)),
  )
  const indent = Math.min(Math.max(14, labelWidth + 8), 90)
  return items.map((item, index) => {
    const entry = child(sheet, points, 'LI')
    const label = [{ text: item.label, face: 'semibold', tone: 'accent' }] as const
    const labelBox = { x: measure.left, width: indent - 4, style: bodyStyle }
    const labelCell = lineCell(sheet, child(sheet, entry, 'Lbl'), 'Lbl', label, labelBox)
    const content = child(sheet, entry, 'LBody')
    const box = { x: measure.left + indent, width: measure.bodyWidth - indent, style: bodyStyle }
    return {
      top: 0,
      bottom: index === items.length - 1 ? 7 : 3,
      ...anchorOf(item),
      cells: [
        labelCell,
        paragraphsCell(sheet, content, item.paragraphs, box),
        ...marginCells(sheet, content, item.sources),
      ],
    }
  })
}

export const timelineRows = (
  sheet: Sheet,
  section: Element,
  { entries }: Extract<Block, { kind: 'timeline' }>,
): Row[] => {
  const moments = list(sheet, section, 'None')
  const axis = measure.left + 74
  return entries.map((entry, index) => {
    const item = child(sheet, moments, 'LI')
    const label = [
      { text: entry.label, tone: entry.mark === 'now' ? 'accent' : 'muted', face: 'semibold' },
    ] as const
    const labelBox = { x: measure.left, width: 66, style: bodyStyle }
    const labelCell = lineCell(sheet, child(sheet, item, 'Lbl'), 'Lbl', label, labelBox)
    const content = child(sheet, item, 'LBody')
    const box = { x: axis + 16, width: measure.bodyWidth - 90, style: bodyStyle }
    const isLast = index === entries.length - 1
    return {
      top: 0,
      bottom: isLast ? 8 : 5,
      cells: [
        labelCell,
        paragraphsCell(sheet, content, entry.paragraphs, box),
        ...marginCells(sheet, content, entry.sources),
      ],
      decorate: ({ top, bottom, first }: Part) =>
        artifact(sheet, (doc) => {
          const dot = top + bodyStyle.leading / 2 + 0.5
          const [from, to] = [index === 0 && first ? dot : top, isLast ? dot : bottom]
          if (to > from)
            doc.lineWidth(0.9).strokeColor('#b9b3a7').moveTo(axis, from).lineTo(axis, to).stroke()
          if (!first) return
          const circle = doc.lineWidth(1.1).circle(axis, dot, entry.mark === 'now' ? 4 : 2.6)
          if (entry.mark === 'future') circle.fillAndStroke('#ffffff', accent)
          else circle.fillAndStroke(accent, accent)
        }),
    }
  })
}

/** The source list; each source ends with the pages that it is used on, linked back. */
export const sourceRows = (
  sheet: Sheet,
  section: Element,
  { entries }: Extract<Block, { kind: 'sources' }>,
): Row[] => {
  const sources = list(sheet, section, 'Decimal')
  return entries.map(({ anchor, label, paragraphs }) => {
    const item = child(sheet, sources, 'LI')
    const labelRuns = [{ text: label, face: 'semibold', tone: 'accent' }] as const
    const labelCell = lineCell(sheet, child(sheet, item, 'Lbl'), 'Lbl', labelRuns, {
      x: measure.left,
      width: 34,
      style: bodyStyle,
    })
    const content = child(sheet, item, 'LBody')
    const box = { x: measure.left + 36, width: measure.width - 36, style: bodyStyle }
    const all = [...paragraphs, ...usedOn(sheet, anchor)]
    return { top: 0, bottom: 8, anchor, cells: [labelCell, paragraphsCell(sheet, content, all, box)] }
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
