import { useEffect, useRef, useState } from 'react'
import { daysBetween, dutchDate } from '../../shared/dates.ts'
import { type Advice, type AdvicePoint, chartOrder } from '../../shared/records/advice.ts'
import { t } from '../../shared/texts/translate.ts'
import { DateInput } from '../app/date-input.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useSeen } from '../app/seen.ts'
import { useStatusLine } from '../app/status.ts'
import { useToday } from '../app/today.ts'
import type { GivenPassage } from '../item/dialog-store.ts'
import { selectionTaker } from '../source/selection-taker.ts'
import { SourcePane } from '../source/source-pane.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { Select } from '../ui/choices.tsx'
import { Menu } from '../ui/menu.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { datedTitle } from './dated-title.ts'
import { PassageDialog } from './passage-dialog.tsx'
import { moreReactions, ReactionTable, reactionKeys } from './reaction-table.tsx'
import { standingCount } from './standing.tsx'
import { useReactionActs } from './use-reaction-acts.ts'

type Props = Readonly<{
  documentId: number
  /** The letter that somebody came from. */
  letterId?: number | undefined
}>

/** An advice with what the executive said to each of its points; the letter that says it stands beside. */
export const Reactions = ({ documentId, letterId: given }: Props) => {
  const [letterId, setLetter] = useState<number | undefined>(given)
  const { value, error } = useRead('advice.open', {
    documentId,
    ...(letterId === undefined ? {} : { letterId }),
  })
  useSeen({ documentId })
  const toList = { label: t('advice.toList'), run: () => go({ screen: 'advice' }) }
  if (error !== null) return <EmptyState sentence={t('advice.notFound')} act={toList} />
  if (value === null) return null
  if (value.points.length === 0) return <EmptyState sentence={t('advice.noPoints')} act={toList} />
  return <Opened advice={value} onLetter={setLetter} />
}

type OpenedProps = Readonly<{ advice: Advice; onLetter: (id: number) => void }>

const Opened = ({ advice, onLetter }: OpenedProps) => {
  const { document, points, letterId } = advice
  const [chosen, setChosen] = useState<number | null>(null)
  // Of a letter without a date, or of no letter: what somebody fills in, and else no day at all.
  const [day, setDay] = useState<string | null>(null)
  const [choosing, setChoosing] = useState<number | null>(null)
  const [width, setWidth] = useRemembered('advice.width', 440)
  const current = points.find(({ item }) => item.id === chosen) ?? points[0]
  const acts = useReactionActs(advice, current, { day, onCurrent: setChosen, onPassage: setChoosing })
  const tie = useRef(acts.tie)
  tie.current = acts.tie
  const [name, id] = [current?.item.number ?? '', current?.item.id]
  useEffect(() => {
    // Words that are selected in the letter are those for the current point.
    if (id === undefined || letterId === null) return
    selectionTaker.set({
      label: t('advice.tieTo', { number: name }),
      run: ({ start, end }) => tie.current(id, { start, end }),
    })
    return () => selectionTaker.set(null)
  }, [id, name, letterId])
  useStatusLine(totalsOf(advice))
  return (
    <>
      <Head advice={advice} onLetter={onLetter} day={day} onDay={setDay} />
      <SplitPane
        label={t('advice.letterWidth')}
        width={width}
        onWidth={setWidth}
        share="50%"
        first={
          <section className="reactions" data-pane="" tabIndex={-1} aria-label={t('advice.reaction')}>
            <div className="reactions-scroll">
              <ReactionTable
                label={t('advice.reactionsOf', { title: document.subject })}
                points={points}
                current={current?.item.id ?? null}
                onCurrent={setChosen}
                onTake={acts.take}
              />
            </div>
            <footer className="reactions-foot">
              <p role="status">{totalsOf(advice)}</p>
              {advice.counts.wacht + advice.counts.geen_reactie > 0 && (
                <p className="muted">{t('advice.standingAbout')}</p>
              )}
              <div className="reactions-acts">
                {reactionKeys.map(({ reaction, keys }) => (
                  <Button key={reaction} look="quiet" keys={keys} onPress={() => acts.react(reaction)}>
                    {t(`advice.keyword.${reaction}`)}
                  </Button>
                ))}
                <Menu
                  label={t('advice.otherReaction')}
                  trigger={<Button look="quiet">{t('advice.otherReaction')}</Button>}
                  items={moreReactions.map(({ reaction, keys }) => ({
                    id: reaction,
                    label: t(`reaction.${reaction}`),
                    keys,
                  }))}
                  onAction={(id) => {
                    const found = moreReactions.find(({ reaction }) => reaction === id)
                    if (found) acts.react(found.reaction)
                  }}
                />
                {acts.silent > 0 && (
                  <Button look="quiet" onPress={() => void acts.remind()}>
                    {t('advice.remind')}
                  </Button>
                )}
                {acts.sure > 0 && (
                  <Button look="primary" keys="Ctrl+Enter" onPress={acts.takeSure}>
                    {t('advice.takeSure', { count: acts.sure })}
                  </Button>
                )}
              </div>
            </footer>
          </section>
        }
        second={letterId === null ? null : <Letter letterId={letterId} point={current} />}
      />
      {choosing !== null && letterId !== null && (
        <PassageDialog
          itemId={choosing}
          letterId={letterId}
          recognised={recognisedOf(advice, choosing)}
          onChoose={(range) => acts.tie(choosing, range)}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  )
}

/** The letter at the words for the current point: those that were recorded, else those that are proposed. */
const Letter = ({ letterId, point }: Readonly<{ letterId: number; point: AdvicePoint | undefined }>) => {
  const passage = point?.reactionPassage ?? point?.proposal?.passage
  const at = passage?.documentId === letterId && passage.end > 0 ? passage : undefined
  // Stays at the last words that there were, for a point that the letter says nothing of.
  const [shown, setShown] = useState(at)
  useEffect(() => {
    if (at !== undefined) setShown(at)
  }, [at])
  const here = at ?? (shown?.documentId === letterId ? shown : undefined)
  return (
    <SourcePane documentId={letterId} {...(here === undefined ? {} : { start: here.start, end: here.end })} />
  )
}

type HeadProps = OpenedProps & Readonly<{ day: string | null; onDay: (day: string | null) => void }>

const Head = ({ advice, onLetter, day, onDay }: HeadProps) => {
  const { document, letters, others, letterId } = advice
  const today = useToday()
  return (
    <header className="screen-head reactions-head">
      <div className="reactions-title">
        <h1>{t('advice.reactionsOf', { title: document.subject })}</h1>
        <p className={isLate(advice, today) ? 'late-text' : 'muted'}>
          {termLine(advice, today)}{' '}
          {lacksRule(advice) && (
            <TextButton onPress={() => go({ screen: 'settings' })}>{t('advice.fillTerm')}</TextButton>
          )}
        </p>
      </div>
      {letters.length === 0 && <p className="muted reactions-none">{t('advice.noLetter')}</p>}
      {letters.length + others.length > 0 && (
        <Select
          label={t('advice.letter')}
          options={[
            ...letters.map(({ document: letter, proposals }) => ({
              value: String(letter.id),
              label: t('advice.letterProposals', { title: datedTitle(letter), count: proposals }),
            })),
            ...others.map((letter) => ({ value: String(letter.id), label: datedTitle(letter) })),
          ]}
          value={letterId === null ? null : String(letterId)}
          onChange={(id) => onLetter(Number(id))}
        />
      )}
      {letters.find(({ document: one }) => one.id === letterId)?.document.date == null && (
        <DateInput label={t('advice.day')} hint={t('advice.dayAbout')} value={day} onChange={onDay} />
      )}
    </header>
  )
}

const recognisedOf = ({ points, letters, letterId }: Advice, id: number): GivenPassage | undefined => {
  const passage = points.find(({ item }) => item.id === id)?.proposal?.passage
  const letter = letters.find(({ document }) => document.id === letterId)?.document
  return passage === undefined ? undefined : { ...passage, documentTitle: letter?.subject ?? '' }
}

const isLate = ({ term }: Advice, today: string) =>
  !term.complete && term.dueOn !== null && term.dueOn < today

/** A dated advice gets its term from the rules of its municipality, where those have one. */
const lacksRule = ({ document, term }: Advice) =>
  !term.complete && term.dueOn === null && document.date !== null

const termLine = ({ document, term }: Advice, today: string): string => {
  if (term.complete) return t('advice.complete')
  if (term.dueOn === null) return t(document.date === null ? 'advice.noTermDate' : 'advice.noTerm')
  const [date, days] = [dutchDate(term.dueOn), daysBetween(today, term.dueOn)]
  return days < 0 ? t('advice.daysLate', { date, days: -days }) : t('advice.daysLeft', { date, days })
}

/** "8 punten: 3 overgenomen, 2 geen reactie" */
const totalsOf = ({ points, counts }: Advice): string =>
  t('advice.totals', {
    count: points.length,
    words: chartOrder
      .filter((standing) => counts[standing] > 0)
      .map((standing) => standingCount(standing, counts[standing]))
      .join(', '),
  })
