import { type RefObject, useEffect, useRef, useState } from 'react'
import { addDays, civilDate } from '../../shared/dates.ts'
import type { LogEntry } from '../../shared/records/log.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { Entry } from './log-entry.tsx'
import type { LogPage as Page } from './use-log.ts'

/** So far above and below what is in sight pages stand there: as far as a fast wheel turns in a moment. */
const near = '1500px 0px'

type Props = Readonly<{
  page: Page
  /** The days on which the pages around it end and begin: a day that goes on has one heading. */
  dayBefore: string | undefined
  dayAfter: string | undefined
  list: RefObject<HTMLElement | null>
  onSeen: (page: Page) => void
}>

export const dayOf = ({ at }: LogEntry): string => civilDate(new Date(at))

/** A page of the log by day. Out of sight it is only as high as it was. */
export const LogPage = ({ page, dayBefore, dayAfter, list, onSeen }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  /** How high it is while nothing of it stands there; null while it does. */
  const [height, setHeight] = useState<number | null>(null)
  const [seen, setSeen] = useState(true)
  useEffect(() => {
    const own = place.current
    if (own === null) return
    const sight = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting ?? true
        setSeen(isNear)
        // What has the focus stays.
        if (isNear) setHeight(null)
        else if (!own.contains(document.activeElement)) setHeight((old) => old ?? own.offsetHeight)
      },
      { root: list.current, rootMargin: near },
    )
    sight.observe(own)
    return () => sight.disconnect()
  }, [list])
  const { readAt } = page
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when it comes in sight, and when it was read.
  useEffect(() => {
    if (seen) onSeen(page)
  }, [seen, readAt, onSeen])
  const days = [...Map.groupBy(page.entries, dayOf)]
  return (
    <div ref={place} style={height === null ? undefined : { height }}>
      {height === null &&
        days.map(([day, entries], at) => (
          <section
            key={day}
            className={at === days.length - 1 && day === dayAfter ? 'goes-on' : undefined}
            aria-label={dayWords(day)}
          >
            {day !== dayBefore && <h2>{dayWords(day)}</h2>}
            <ol>
              {entries.map((entry) => (
                <Entry key={entry.seq} entry={entry} />
              ))}
            </ol>
          </section>
        ))}
    </div>
  )
}

const dayWords = (day: string): string => {
  // The clock's own day: changes are stamped with it, whatever day the lists are judged by.
  const today = civilDate(new Date())
  if (day === today) return t('log.today')
  return day === addDays(today, -1) ? t('log.yesterday') : longDate(day)
}
