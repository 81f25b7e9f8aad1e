import { useEffect, useRef, useState } from 'react'
import type { LogEntry } from '../../shared/records/log.ts'
import { t } from '../../shared/texts/translate.ts'
import { redo, undo } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { useOverview } from '../app/overview.tsx'
import { useStatusLine } from '../app/status.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { LogFilters } from './log-filters.tsx'
import { dayOf, LogPage } from './log-page.tsx'
import { type LogFilter, useLog } from './use-log.ts'
import './log.css'

/** Every act by day, newest first, with what it did to each item; one line of it can be taken back from here. */
export const LogScreen = () => {
  const overview = useOverview()
  const [filter, setFilter] = useState<LogFilter>({})
  const words = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { log, older, see } = useLog(filter)
  const pages = log?.pages ?? []
  const count = pages.reduce((sum, { entries }) => sum + entries.length, 0)
  useStatusLine(log === null ? '' : t(log.more ? 'log.countMore' : 'log.count', { count }))
  useActs([
    {
      id: 'log.filter',
      label: t('log.filterAct'),
      keys: ['/', 'Ctrl+F'],
      run: () => words.current?.focus(),
    },
  ])
  if (log === null || overview === null) return null
  return (
    <>
      <header className="screen-head">
        <h1>{t('app.log')}</h1>
        {overview.redo !== null && (
          <Button look="quiet" keys="Ctrl+Y" onPress={() => void redo()}>
            {t('app.redo')}
          </Button>
        )}
        {overview.undo !== null && (
          <Button keys="Ctrl+Z" onPress={() => void undo()}>
            {t('app.undo')}
          </Button>
        )}
      </header>
      {count === 0 && !log.narrowed ? (
        <EmptyState sentence={t('log.empty')} />
      ) : (
        <>
          <LogFilters filter={filter} onFilter={setFilter} inputRef={words} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll it. */}
          <div ref={list} className="screen-body log" tabIndex={0} data-focus-first="">
            <p className="muted">{count === 0 ? t('log.nothing') : t('log.about')}</p>
            {pages.map((page, at) => (
              <LogPage
                key={page.before ?? 'newest'}
                page={page}
                dayBefore={dayAt(pages[at - 1]?.entries.at(-1))}
                dayAfter={dayAt(pages[at + 1]?.entries[0])}
                list={list}
                onSeen={see}
              />
            ))}
            {log.more && <Older shown={count} onOlder={older} />}
          </div>
        </>
      )}
    </>
  )
}

const dayAt = (entry: LogEntry | undefined) => (entry === undefined ? undefined : dayOf(entry))

/** Older lines come as soon as one is near the end of those that are there. */
const Older = ({ shown, onOlder }: Readonly<{ shown: number; onOlder: () => void }>) => {
  const end = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew once more lines are there.
  useEffect(() => {
    if (end.current === null) return
    const sight = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return
      sight.disconnect()
      onOlder()
    })
    sight.observe(end.current)
    return () => sight.disconnect()
  }, [shown])
  return (
    <div ref={end}>
      <Button onPress={onOlder}>{t('log.older')}</Button>
    </div>
  )
}
