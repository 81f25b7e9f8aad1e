import type { PictureLine } from '../../shared/records/page-picture.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import type { Mark, MarkKind } from './marks.ts'
import { barsOf, type PageSize, type Rect, rectsOf } from './page-geometry.ts'

type Props = Readonly<{
  size: PageSize
  lines: readonly PictureLine[]
  marks: readonly Mark[]
  current: string | null
  selection: TextRange | null
}>

/** How marks of a kind are drawn: over their words, under them, or beside their lines. */
const looks = {
  question: ['bar'],
  answer: ['bar'],
  motion: ['bar'],
  commitment: ['fill', 'line'],
  passage: ['fill', 'line'],
  decision_moment: ['fill', 'line'],
  advice_point: ['fill', 'line'],
  dictum_point: ['fill', 'line'],
  missing: ['line'],
  link: ['line'],
  unsure: ['line'],
  finding: ['bar'],
  hit: ['fill'],
  hitNow: ['fill'],
} as const satisfies Record<MarkKind, readonly ('fill' | 'line' | 'bar')[]>

/** Lines of an answer stand further out than those of the question or promise in it. */
const barPlace: Partial<Record<MarkKind, number>> = { answer: 9, motion: 12 }

/** The marks of a page, drawn in its points, so that they lie on their words at any zoom. */
export const PageMarks = ({ size, lines, marks, current, selection }: Props) => (
  <svg
    className="page-marks"
    viewBox={`0 0 ${size.width} ${size.height}`}
    preserveAspectRatio="none"
    aria-hidden
  >
    {marks.map((mark) => (
      <MarkShape
        key={`${mark.key} ${mark.start}`}
        mark={mark}
        rects={rectsOf(lines, mark)}
        isCurrent={mark.key === current}
      />
    ))}
    {selection !== null && (
      <g className="page-selection">
        <Fills rects={rectsOf(lines, selection)} />
      </g>
    )}
  </svg>
)

type ShapeProps = Readonly<{ mark: Mark; rects: readonly Rect[]; isCurrent: boolean }>

const MarkShape = ({ mark: { kind }, rects, isCurrent }: ShapeProps) => {
  if (rects.length === 0) return null
  const look: readonly string[] = looks[kind]
  const isBar = look.includes('bar')
  return (
    <g className={`page-mark page-mark-${kind}${isCurrent ? ' current' : ''}`}>
      {(look.includes('fill') || isCurrent) && <Fills rects={rects} />}
      {look.includes('line') &&
        rects.map(({ x0, x1, y1 }) => (
          <line key={`${x0} ${y1}`} x1={x0} x2={x1} y1={y1 + 0.6} y2={y1 + 0.6} />
        ))}
      {(isBar || isCurrent) &&
        barsOf(rects).map(({ x, y0, y1 }) => {
          const at = x - (barPlace[kind] ?? 6)
          return <line key={`${x} ${y0}`} className="page-bar" x1={at} x2={at} y1={y0} y2={y1} />
        })}
    </g>
  )
}

const Fills = ({ rects }: Readonly<{ rects: readonly Rect[] }>) =>
  rects.map(({ x0, x1, y0, y1 }) => (
    <rect key={`${x0} ${y0}`} x={x0 - 0.5} y={y0 - 0.8} width={x1 - x0 + 1} height={y1 - y0 + 1.6} />
  ))
