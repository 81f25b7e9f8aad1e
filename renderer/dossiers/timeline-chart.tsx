import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { Moment } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import {
  type Lane,
  type Timeline as Layout,
  labelOf,
  lanes,
  layoutTimeline,
  type Mark,
} from '../../shared/timeline.ts'

type Props = Readonly<{
  moments: readonly Moment[]
  today: string
  width: number
  label: string
  onPick: (moments: readonly Moment[]) => void
  /** What is looked at: hovered or focused. */
  onAsk: (moments: readonly Moment[]) => void
}>

const gutter = 78
const top = 22
const rowHeight = 18
const lanePad = 10
const foot = 22

/** The moments as signs in a lane per sort, over a scale of months or years; the arrow keys go along them by date. */
export const TimelineChart = ({ moments, today, width, label, onPick, onAsk }: Props) => {
  const drawing = useRef<SVGSVGElement>(null)
  const [current, setCurrent] = useState(0)
  const layout = useMemo(
    () => layoutTimeline(moments, today, Math.max(240, width - gutter - 12), wordsOf),
    [moments, today, width],
  )
  const used = lanes.filter((lane) => layout.marks.some((mark) => mark.lane === lane))
  const tops = new Map<Lane, number>()
  let y = top
  for (const lane of used) {
    tops.set(lane, y)
    y += layout.rows[lane] * rowHeight + lanePad
  }
  const bottom = y
  const byDate = layout.marks.toSorted((a, b) => a.x - b.x)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: byDate.length - 1 }[event.key]
    const mark = byDate[current]
    if (event.key === 'Enter' || event.key === ' ') {
      if (mark !== undefined) onPick(mark.moments)
    } else if (to === undefined || event.altKey) return
    else {
      const next = Math.max(0, Math.min(byDate.length - 1, to))
      setCurrent(next)
      drawing.current?.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose signs are buttons.
    <svg
      ref={drawing}
      role="group"
      aria-label={label}
      width={width}
      height={bottom + foot}
      className="timeline-chart"
    >
      <g transform={`translate(${gutter} 0)`}>
        <Backdrop layout={layout} tops={tops} bottom={bottom} width={width} />
        {byDate.map((mark, at) => (
          // biome-ignore lint/a11y/useSemanticElements: HTML buttons don't go in a drawing.
          <g
            key={`${mark.lane} ${mark.x}`}
            role="button"
            aria-label={nameOf(mark)}
            tabIndex={at === Math.min(current, byDate.length - 1) ? 0 : -1}
            data-mark={at}
            className={classOf(mark)}
            transform={`translate(${mark.x} ${(tops.get(mark.lane) ?? 0) + 15})`}
            onClick={() => onPick(mark.moments)}
            onKeyDown={onKeyDown}
            onFocus={() => {
              setCurrent(at)
              onAsk(mark.moments)
            }}
            onBlur={() => onAsk([])}
            onMouseEnter={() => onAsk(mark.moments)}
            onMouseLeave={() => onAsk([])}
          >
            <rect className="ring" x={-9} y={-9} width={18} height={18} rx={5} />
            {drawingOf(mark)}
          </g>
        ))}
        <svg aria-hidden="true" overflow="visible">
          {byDate.map((mark) => (
            <MarkLabel key={`${mark.lane} ${mark.x}`} mark={mark} y={(tops.get(mark.lane) ?? 0) + 15} />
          ))}
        </svg>
      </g>
    </svg>
  )
}

/** The words of a mark, led to it by a line where they stand a row lower. */
const MarkLabel = ({ mark, y }: Readonly<{ mark: Mark; y: number }>) => {
  const { label, moments, x } = mark
  if (label === null) return null
  const away = label.row === 0 ? 10 : 5
  return (
    <g className={classOf(mark)} transform={`translate(${x} ${y})`} pointerEvents="none">
      {label.row > 0 && <path className="leader" d={`M0 8V${label.row * rowHeight + 4}`} />}
      <text
        x={label.side === 'after' ? away : -away}
        y={4 + label.row * rowHeight}
        textAnchor={label.side === 'after' ? 'start' : 'end'}
      >
        {wordsOf(moments)}
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
const Backdrop = ({ layout, tops, bottom, width }: BackdropProps) => (
  <svg aria-hidden="true" overflow="visible">
    {layout.ticks.map(({ x, on, words }) => (
      <g key={on} className="tick">
        <line x1={x} x2={x} y1={top} y2={bottom} />
        <text x={x + 4} y={bottom + 15}>
          {words}
        </text>
      </g>
    ))}
    <g className="now">
      <line x1={layout.todayX} x2={layout.todayX} y1={16} y2={bottom} />
      <text x={layout.todayX} y={11} textAnchor="middle">
        {t('dossiers.today')}
      </text>
    </g>
    {[...tops].map(([lane, y]) => (
      <g key={lane} transform={`translate(0 ${y})`}>
        <line className="lane" x1={-gutter} x2={width - gutter} y1={0} y2={0} />
        <text className="lane-name" x={-gutter} y={20}>
          {t(`dossiers.lane.${lane}`)}
        </text>
      </g>
    ))}
    <line className="lane" x1={-gutter} x2={width - gutter} y1={bottom} y2={bottom} />
  </svg>
)

const classOf = ({ lane, moments }: Mark) => `mark ${lane}${moments.some(({ late }) => late) ? ' late' : ''}`

const wordsOf = (moments: readonly Moment[]): string => {
  const [first] = moments
  if (first === undefined) return ''
  return moments.length === 1
    ? labelOf(first.title)
    : t(`dossiers.many.${laneWord(first)}`, { count: moments.length })
}

const nameOf = ({ moments }: Mark): string => {
  const [first] = moments
  if (first === undefined) return ''
  const what = t(`dossiers.what.${first.what}`)
  const date = dutchDate(first.on)
  if (moments.length > 1)
    return t('dossiers.markMany', {
      date,
      what: t(`dossiers.many.${laneWord(first)}`, { count: moments.length }),
      titles: moments.map(({ title }) => title).join('; '),
    })
  return t(first.late ? 'dossiers.markLate' : 'dossiers.mark', { date, what, title: first.title })
}

const laneWord = ({ what }: Moment): Lane =>
  what === 'document' || what === 'decision' || what === 'settled' ? what : 'term'

/** Another shape per sort, so that colour is never the only difference. */
const drawingOf = ({ moments, lane }: Mark): ReactNode => {
  const [first] = moments
  if (moments.some(({ late }) => late)) return <path d="M0 -6L6.5 5.5h-13z" className="filled" />
  if (first?.what === 'extended') return <path d="M-4 4c0-5 3.500-6.500 8-6M1.500 -6l3 4-3.500 3.500" />
  if (lane === 'document') return <path d="M-4 -5.500h5l3.500 3.500v7.500h-8.500zM1 -5.500v3.500h3.500" />
  if (lane === 'decision') return <path d="M0 -6L6 0 0 6-6 0z" className="filled" />
  if (lane === 'settled') return <path d="M-5 0.500L-1.500 4 5 -4" />
  return <circle r={4.5} />
}
