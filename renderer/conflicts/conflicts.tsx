import './conflicts.css'
import { useEffect, useRef, useState } from 'react'
import type { InputOf } from '../../shared/contract.ts'
import type { Conflict } from '../../shared/records/conflict.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ConflictDetails } from './conflict.tsx'
import { JudgeDialog } from './judge-dialog.tsx'

type Props = Readonly<{ of: InputOf<'conflicts.list'>; onGoTo: (id: number) => void }>

/** So many are drawn at once; the others with one act. */
const most = 10

/** The warnings of a dossier or an item, each with why; those that somebody judged are folded away, not gone. */
export const Conflicts = ({ of, onGoTo }: Props) => {
  const section = useRef<HTMLElement>(null)
  const [all, setAll] = useState(false)
  const [judging, setJudging] = useState<Conflict | null>(null)
  const conflicts = useRead('conflicts.list', of).value ?? []
  const [waiting, judged] = [
    conflicts.filter(({ judgement }) => judgement === null),
    conflicts.filter(({ judgement }) => judgement !== null),
  ]
  const shown = `${waiting.length} ${judged.length}`
  const before = useRef<string | null>(null)
  useEffect(() => {
    // What was judged goes to another place: the focus goes to the next one, once the dialog has let go of it.
    if (judging !== null || before.current === null) return
    if (before.current !== shown) before.current = null
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => section.current?.querySelector<HTMLElement>('summary')?.focus()),
    )
    return () => cancelAnimationFrame(frame)
  }, [judging, shown])
  if (conflicts.length === 0) return null
  const keepFocus = () => {
    before.current = shown
  }
  const close = () => {
    keepFocus()
    setJudging(null)
  }
  const list = (some: readonly Conflict[]) => (
    <ul>
      {some.slice(0, all ? undefined : most).map((conflict) => (
        <li key={conflict.key}>
          <ConflictDetails
            conflict={conflict}
            onGoTo={onGoTo}
            onJudge={() => setJudging(conflict)}
            onMove={keepFocus}
          />
        </li>
      ))}
      {!all && some.length > most && (
        <li>
          <TextButton onPress={() => setAll(true)}>{t('conflicts.all', { count: some.length })}</TextButton>
        </li>
      )}
    </ul>
  )
  return (
    <section
      className={waiting.length === 0 ? 'conflicts calm' : 'conflicts'}
      aria-label={t('conflicts.title')}
      ref={section}
    >
      {waiting.length > 0 && (
        <>
          <h2>
            <Icon name="warning" /> {t('conflicts.title')}
            <span className="count">{t('conflicts.count', { count: waiting.length })}</span>
          </h2>
          {list(waiting)}
        </>
      )}
      {judged.length > 0 && (
        <details className="conflicts-judged">
          <summary>{t('conflicts.judged', { count: judged.length })}</summary>
          {list(judged)}
        </details>
      )}
      {judging !== null && <JudgeDialog conflict={judging} onClose={close} />}
    </section>
  )
}
