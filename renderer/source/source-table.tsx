import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import type { TableShape } from './table-cells.ts'

/** The room at both sides of a table, in pixels: see source.css. Rows that aren't drawn yet have no width to measure. */
const beside = 66

type Props = Readonly<{ shape: TableShape; rows: number; children: ReactNode }>

/** A table of the text. One that is wider than the sheet scrolls within it, with the keyboard too. */
export const SourceTable = ({ shape, rows, children }: Props) => {
  const element = useRef<HTMLDivElement>(null)
  const [isWide, setWide] = useState(false)
  const { least } = shape
  useLayoutEffect(() => {
    const table = element.current
    if (table === null) return
    const measure = () => setWide(table.clientWidth - beside < least)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(table)
    return () => watch.disconnect()
  }, [least])
  const columns = shape.shares.length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't have its rows laid out stretch by stretch.
    <div
      ref={element}
      className="source-table"
      role="table"
      aria-label={t('source.table', { rows, columns })}
      aria-rowcount={rows}
      aria-colcount={columns}
      tabIndex={isWide ? 0 : undefined}
    >
      {children}
    </div>
  )
}
