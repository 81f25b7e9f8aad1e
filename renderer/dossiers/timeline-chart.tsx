import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { Moment } from '../../shared/records/dossier.ts'
import { laneTops, layoutTimeline, type Mark } from '../../shared/timeline.ts'
import { momentKey } from '../../shared/timeline-moments.ts'
import { dayOf, panned, showing, stretching, type TimelineView, zoomed } from '../../shared/timeline-view.ts'
import { markWords } from '../../shared/timeline-words.ts'
import { openMoment } from './moment-words.ts'
import { Backdrop, gutter, MarkLabel, MarkSign, metrics } from './timeline-marks.tsx'
import { useDrag, useWheel } from './timeline-pointer.ts'

type Props = Readonly<{
  moments: readonly Moment[]
  today: string
  width: number
  view: TimelineView
  whole: TimelineView
  /** Keys of the moments of the mark that is chosen. */
  current: readonly string[]
  label: string
  onView: (view: TimelineView | null) => void
  onChoose: (moments: readonly Moment[]) => void
}>

const step = 1.6
const foot = 22

/** The moments as signs in a lane per sort. The arrow keys go along all of them by date, and the view goes with them. */
export const TimelineChart = (props: Props) => {
  const { moments, today, view, whole, current, label, onView, onChoose } = props
  const drawing = useRef<SVGSVGElement>(null)
  const wantsFocus = useRef<boolean>(false)
  const width = Math.max(240, props.width - gutter - 12)
  const layout = useMemo(
    () => layoutTimeline(moments, today, width, markWords, view),
    [moments, today, width, view],
  )
  const { tops, bottom } = laneTops(layout, metrics)
  const byDate = useMemo(() => layout.marks.toSorted((a, b) => a.x - b.x), [layout])
  const has = (mark: Mark) => mark.moments.some((moment) => current.includes(momentKey(moment)))
  const here = Math.max(0, byDate.findIndex(has))
  const inView = byDate.filter((mark, at) => at === here || (mark.x >= 0 && mark.x <= width))
  const mark = byDate[here]
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    drawing.current?.querySelector<SVGElement>('[data-mark][tabindex="0"]')?.focus({ preventScroll: true })
  })
  const show = (next: TimelineView | null) => {
    wantsFocus.current = true
    onView(next)
  }
  const goTo = (at: number) => {
    const next = byDate[Math.max(0, Math.min(byDate.length - 1, at))]
    const [first] = next?.moments ?? []
    if (next === undefined || first === undefined) return
    show(showing(view, whole, dayOf(first.on)))
    onChoose(next.moments)
  }
  const scale = width / (view.to - view.from)
  const dayAt = (x: number) => view.from + x / scale
  const open = ({ moments: some }: Mark) => {
    const [first, last] = [some[0], some.at(-1)]
    if (first === undefined || last === undefined) return
    if (some.length === 1) return openMoment(first)
    onChoose(some)
    // Moments of more than one day come apart; those of one day are read in the table.
    const near = stretching(dayOf(first.on), dayOf(last.on), whole)
    if (first.on !== last.on && near.to - near.from < (view.to - view.from) * 0.9) show(near)
    else document.querySelector<HTMLElement>(`[data-row="${momentKey(first)}"]`)?.focus()
  }
  const middle = mark === undefined ? undefined : dayAt(mark.x)
  const acts: Readonly<Record<string, () => void>> = {
    ArrowRight: () => goTo(here + 1),
    ArrowLeft: () => goTo(here - 1),
    Home: () => goTo(0),
    End: () => goTo(byDate.length - 1),
    'Shift+ArrowRight': () => show(panned(view, whole, (view.to - view.from) / 4)),
    'Shift+ArrowLeft': () => show(panned(view, whole, (view.from - view.to) / 4)),
    '+': () => show(zoomed(view, whole, step, middle)),
    '=': () => show(zoomed(view, whole, step, middle)),
    '-': () => show(zoomed(view, whole, 1 / step, middle)),
    '0': () => show(null),
    Enter: () => mark !== undefined && open(mark),
    ' ': () => mark !== undefined && open(mark),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const shifted = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key
    const run = acts[shifted]
    if (run === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  useWheel(drawing, (factor, x) => onView(zoomed(view, whole, factor, dayAt(x - gutter))))
  const drag = useDrag((pixels) => onView(panned(view, whole, -pixels / scale)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose signs are buttons.
    <svg
      ref={drawing}
      role="group"
      aria-label={label}
      width={props.width}
      height={bottom + foot}
      className="timeline-chart"
      {...drag}
    >
      <g transform={`translate(${gutter} 0)`}>
        <Backdrop layout={layout} tops={tops} bottom={bottom} width={width} />
        {inView.map((one) => (
          <MarkSign
            key={`${one.lane} ${keyOf(one)}`}
            mark={one}
            y={(tops.get(one.lane) ?? 0) + 15}
            reached={one === mark}
            chosen={has(one)}
            onOpen={() => open(one)}
            onChoose={() => onChoose(one.moments)}
            onKeyDown={onKeyDown}
          />
        ))}
        <svg aria-hidden="true" overflow="visible">
          {inView.map((one) => (
            <MarkLabel key={`${one.lane} ${keyOf(one)}`} mark={one} y={(tops.get(one.lane) ?? 0) + 15} />
          ))}
        </svg>
      </g>
    </svg>
  )
}

const keyOf = ({ moments: [first] }: Mark): string => (first === undefined ? '' : momentKey(first))
