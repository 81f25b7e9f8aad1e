import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import type { TableShape } from './table-cells.ts'

type Props = Readonly<{ shape: TableShape; rows: number; children: ReactNode }>

/** A table of the text. One that is wider than the sheet scrolls within it, with the keyboard too. */
export const SourceTable = ({ shape, rows, children }: Props) => {
  const element = useRef<HTMLDivElement>(null)
  const [isWide, setWide] = useState(false)
  const { least } = shape
  useLayoutEffect(() => {
    const table = element.current
    if (table === null) return
    const watch = new ResizeObserver(([entry]) => setWide((entry?.contentRect.width ?? least) < least))
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
