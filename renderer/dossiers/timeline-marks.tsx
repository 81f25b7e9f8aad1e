import type { KeyboardEvent } from 'react'
import { t } from '../../shared/texts/translate.ts'
import type { Lane, Timeline as Layout, Mark } from '../../shared/timeline.ts'
import { signOf } from '../../shared/timeline-signs.ts'
import { markName, markWords } from '../../shared/timeline-words.ts'

/** Room at the left for the names of the lanes. */
export const gutter = 78
export const metrics = { top: 22, row: 18, pad: 10 } as const

type MarkProps = Readonly<{
  mark: Mark
  y: number
  /** Tab reaches it. */
  reached: boolean
  chosen: boolean
  onOpen: () => void
  onChoose: () => void
  onKeyDown: (event: KeyboardEvent) => void
}>

export const MarkSign = ({ mark, y, reached, chosen, onOpen, onChoose, onKeyDown }: MarkProps) => {
  const { path, filled, lines } = signOf(mark)
  const count = mark.moments.length
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons don't go in a drawing.
    <g
      role="button"
      aria-label={markName(mark)}
      aria-current={chosen ? 'true' : undefined}
      tabIndex={reached ? 0 : -1}
      data-mark=""
      className={classOf(mark)}
      transform={`translate(${mark.x} ${y})`}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onFocus={onChoose}
    >
      <title>{markName(mark)}</title>
      <rect className="ring" x={-9} y={-9} width={18} height={18} rx={5} />
      <path d={path} className={lines ? 'lines' : filled ? 'filled' : ''} />
      {count > 1 && mark.label === null && (
        <text className="many" x={7} y={-5}>
          {count}
        </text>
      )}
    </g>
  )
}

/** The words of a mark, led to it by a line where they stand a row lower. */
export const MarkLabel = ({ mark, y }: Readonly<{ mark: Mark; y: number }>) => {
  const { label, moments, x } = mark
  if (label === null) return null
  const away = label.row === 0 ? 10 : 5
  return (
    <g className={classOf(mark)} transform={`translate(${x} ${y})`} pointerEvents="none">
      {label.row > 0 && <path className="leader" d={`M0 8V${label.row * metrics.row + 4}`} />}
      <text
        x={label.side === 'after' ? away : -away}
        y={4 + label.row * metrics.row}
        textAnchor={label.side === 'after' ? 'start' : 'end'}
      >
        {markWords(moments)}
      </text>
    </g>
  )
}

type BackdropProps = Readonly<{
  layout: Layout
  tops: ReadonlyMap<Lane, number>
  bottom: number
  width: number
}>

/** Scale, lanes and today: every sign says its own date and sort, so that this is for the eye only. */
export const Backdrop = ({ layout, tops, bottom, width }: BackdropProps) => {
  const { ticks, todayX } = layout
  return (
    <svg aria-hidden="true" overflow="visible">
      <rect className="ground" x={0} y={0} width={width} height={bottom} />
      {ticks.map(({ x, on, words }) => (
        <g key={on} className="tick">
          <line x1={x} x2={x} y1={metrics.top} y2={bottom} />
          <text x={x + 4} y={bottom + 15}>
            {words}
          </text>
        </g>
      ))}
      {todayX >= 0 && todayX <= width && (
        <g className="now">
          <line x1={todayX} x2={todayX} y1={16} y2={bottom} />
          <text x={todayX} y={11} textAnchor="middle">
            {t('dossiers.today')}
          </text>
        </g>
      )}
      {[...tops].map(([lane, y]) => (
        <g key={lane} transform={`translate(0 ${y})`}>
          <line className="lane" x1={-gutter} x2={width} y1={0} y2={0} />
          <text className="lane-name" x={-gutter} y={20}>
            {t(`dossiers.lane.${lane}`)}
          </text>
        </g>
      ))}
      <line className="lane" x1={-gutter} x2={width} y1={bottom} y2={bottom} />
    </svg>
  )
}

const classOf = ({ lane, moments }: Mark) => {
  const ended = moments.every(({ what }) => what === 'settled' || what === 'answered' || what === 'reaction')
  return `mark ${lane}${moments.some(({ late }) => late) ? ' late' : ended ? ' ended' : ''}`
}
