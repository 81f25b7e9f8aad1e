import { memo } from 'react'
import { t } from '../../shared/texts/translate.ts'
import type { Mark } from './marks.ts'
import { currentAmong, useMarksPer } from './marks-per.ts'
import { useNear } from './near.ts'
import { SourceTable } from './source-table.tsx'
import { Stretch } from './stretch.tsx'
import type { StretchOfText } from './stretches.ts'
import type { TableShape } from './table-cells.ts'
import type { Sheets as SheetsOf } from './use-sheets.ts'

type Props = Readonly<{
  sheets: SheetsOf
  marks: readonly Mark[]
  current: string | null
  /** How many the document has. */
  pages: number
  /** The element that scrolls. */
  root: HTMLElement | null
}>

/** Up to here a text is drawn at once, and up to there all of it in the end. In paragraphs. */
const [shortText, wholeText] = [300, 20_000]

/** The text of a document as sheets of paper, one for each page. */
export const Sheets = memo(({ sheets, marks, current, pages, root }: Props) => {
  const { words, blocks, stretches } = sheets
  const marksOn = useMarksPer(stretches, marks)
  const near = useNear(root)
  const [atOnce, whenIdle] = [blocks.length <= shortText, blocks.length <= wholeText]
  const drawn = (from: number, to: number) =>
    stretches.slice(from, to).map((stretch, index) => {
      const on = marksOn[from + index] ?? []
      return (
        <Stretch
          key={stretch.start}
          {...{ stretch, words, near, whenIdle }}
          marks={on}
          current={currentAmong(on, current)}
          atOnce={atOnce || from + index === 0}
        />
      )
    })
  return sheetsOf(stretches).map(({ page, parts }) => (
    <article key={page} className="source-sheet" aria-label={t('source.page', { page, of: pages })}>
      {pages > 1 && <span className="source-page">{t('source.page', { page, of: pages })}</span>}
      {parts.map(({ from, to, rows, shape }) =>
        shape === null ? (
          drawn(from, to)
        ) : (
          <SourceTable key={stretches[from]?.start} shape={shape} rows={rows}>
            {drawn(from, to)}
          </SourceTable>
        ),
      )}
    </article>
  ))
})
Sheets.displayName = 'Sheets'

/** Stretches from one index to another that are drawn together: of running text, or of one table. */
type Part = Readonly<{ from: number; to: number; rows: number; shape: TableShape | null }>

const sheetsOf = (stretches: readonly StretchOfText[]) => {
  const sheets: { page: number; parts: Part[] }[] = []
  for (const [index, { page, table }] of stretches.entries()) {
    if (sheets.at(-1)?.page !== page) sheets.push({ page, parts: [] })
    const parts = sheets.at(-1)?.parts ?? []
    const last = parts.at(-1)
    const [shape, rows] = [table?.shape ?? null, table?.rows.length ?? 0]
    // A table that begins again on the same page is another.
    const goesOn = last !== undefined && last.shape === shape && (table === null || table.first > 0)
    if (goesOn) parts[parts.length - 1] = { ...last, to: index + 1, rows: last.rows + rows }
    else parts.push({ from: index, to: index + 1, rows, shape })
  }
  return sheets
}
