import { memo, useMemo } from 'react'
import { segmentsOf } from '../../shared/reading.ts'
import type { Mark } from './marks.ts'
import { type Near, useFilled } from './near.ts'
import { Paragraph } from './paragraph.tsx'
import type { StretchOfText } from './stretches.ts'
import { TableRows } from './table-rows.tsx'
import type { Words } from './use-sheets.ts'

type Props = Readonly<{
  stretch: StretchOfText
  words: Words
  /** Those that lie on it. */
  marks: readonly Mark[]
  current: string | null
  near: Near | null
  /** A short text is drawn whole. */
  atOnce: boolean
  /** All of it is drawn in the end; else only what comes near the view. */
  whenIdle: boolean
}>

/** A run of paragraphs that is drawn, and laid out by the browser, only when it comes near the view. */
export const Stretch = memo((props: Props) => {
  const { stretch, words, marks, current, near, atOnce, whenIdle } = props
  const { blocks, table, height, start } = stretch
  const { element, isDrawn } = useFilled(near, atOnce, whenIdle)
  return (
    <div
      ref={element}
      className="source-stretch"
      data-stretch={start}
      {...(table !== null && isDrawn ? rowGroup : {})}
      style={{
        ...(isDrawn ? { containIntrinsicHeight: `auto ${height}px` } : { height: `${height}px` }),
        ...(table === null ? {} : { minWidth: `${table.shape.least}px` }),
      }}
    >
      {isDrawn && <Content words={words} blocks={blocks} table={table} marks={marks} current={current} />}
    </div>
  )
})
Stretch.displayName = 'Stretch'

const rowGroup = { role: 'rowgroup' } as const

type ContentProps = Pick<Props, 'words' | 'marks' | 'current'> & Pick<StretchOfText, 'blocks' | 'table'>

const Content = ({ words, blocks, table, marks, current }: ContentProps) => {
  const segments = useMemo(() => {
    const made = segmentsOf(words.text, blocks, marks, words.count)
    return new Map(blocks.map(({ start }, index) => [start, made[index] ?? []]))
  }, [words, blocks, marks])
  const byKey = useMemo(() => Map.groupBy(marks, ({ key }) => key), [marks])
  const drawn = { segments, marks: byKey, current }
  if (table !== null) return <TableRows {...table} drawn={drawn} />
  return blocks.map((block) => <Paragraph key={block.start} block={block} drawn={drawn} />)
}
