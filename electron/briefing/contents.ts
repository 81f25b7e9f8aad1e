import { t } from '../../shared/texts/translate.ts'
import { type Block, isInContents, type Run } from './block.ts'
import { lineCell } from './cells.ts'
import type { Row } from './rows.ts'
import { artifact, child, type Element, type Entry, place, type Sheet } from './sheet.ts'

/** All headings in order, without their pages; the contents name those that `isInContents`. */
export const entriesOf = (blocks: readonly Block[]): readonly Entry[] | null => {
  if (!blocks.some(({ kind }) => kind === 'contents')) return null
  const headings = blocks.filter((block) => block.kind === 'heading')
  return headings.map(({ level, text }, at) => ({
    level,
    text,
    to: `kop-${at}`,
    entry: `inhoud-${at}`,
    page: null,
  }))
}

/** Anchors that the contents make: a heading that they don't name has no way back. */
export const anchorsOfContents = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((entry) => [entry.to, ...(isInContents(entry) ? [entry.entry] : [])])

/** Each heading with dots to its page. Its height is that of its words: it is the same before the pages are known. */
export const contentsRows = (
  sheet: Sheet,
  section: Element,
  { title }: Extract<Block, { kind: 'contents' }>,
): Row[] => {
  const { contents, measure, ruler } = sheet
  const { left, width, right, styles, scale, colours } = measure
  if (contents === null || contents.length === 0) return []
  const { size } = styles.body
  const toc = child(sheet, section, 'TOC')
  const head: Row = {
    top: 8 * scale,
    bottom: 4 * scale,
    keepWithNext: true,
    cells: [
      lineCell(
        sheet,
        child(sheet, toc, 'Caption'),
        'Caption',
        [{ text: title, face: 'bold', tone: 'accent' }],
        {
          x: left,
          width,
          style: styles.heading2,
        },
      ),
    ],
  }
  const named = contents.filter(isInContents)
  const numbers = Math.max(24 * scale, ruler.width('9999', 'semibold', size) + 4)
  return [
    head,
    ...named.map((entry, index): Row => {
      const { text, to, page } = entry
      const face = 'semibold'
      const reference = child(sheet, child(sheet, toc, 'TOCI'), 'Reference')
      const alt = page === null ? text : t('briefing.contents.entry', { heading: text, page })
      const link = { face, to, alt } as const
      const number: readonly Run[] = page === null ? [] : [{ ...link, text: String(page) }]
      const numberWidth = page === null ? 0 : ruler.width(String(page), face, size)
      const words = lineCell(sheet, reference, 'Reference', [{ ...link, text }], {
        x: left,
        width: width - numbers - 12,
        style: styles.body,
      })
      const numberCell = lineCell(sheet, reference, 'Reference', number, {
        x: right - numberWidth,
        width: numbers,
        style: styles.body,
      })
      const dots = ({ top }: Readonly<{ top: number }>) =>
        artifact(sheet, (doc) => {
          const [line] = words.lines
          const last = line?.pieces.at(-1)
          if (!line || !last) return
          const from = words.x + last.x + last.width + 6
          const to = right - numberWidth - 6
          const y = top + line.drop
          if (to > from)
            doc
              .lineWidth(0.8 * scale)
              .strokeColor(colours.axis)
              .dash(0.1, { space: 4 * scale })
              .lineCap('round')
              .moveTo(from, y)
              .lineTo(to, y)
              .stroke()
              .undash()
              .lineCap('butt')
        })
      return {
        top: 0,
        bottom: index === named.length - 1 ? 14 * scale : 1,
        loose: true,
        cells: [words, numberCell],
        decorate: dots,
        placed: (y) => place(sheet, entry.entry, y),
      }
    }),
  ]
}
