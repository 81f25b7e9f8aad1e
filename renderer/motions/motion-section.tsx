import { Fragment, type ReactNode } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { ItemDetail } from '../../shared/records/item.ts'
import { type MotionFacts, remarksOn, type Submitter, tallyOf } from '../../shared/records/motion.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { useToday } from '../app/today.ts'
import type { ItemDialogName } from '../item/dialog-store.ts'
import { openItemDialog } from '../item/item-acts.ts'
import { flat, Section, SourceLine } from '../item/section.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Quote, WithDates } from '../ui/signs.tsx'
import { sumWords } from './vote-words.ts'
import './motions.css'

type Fact = Readonly<{
  label: string
  value: ReactNode
  act?: readonly [name: ItemDialogName, keys: string]
  below?: ReactNode
}>

/** What a motion has beside what every item has: its vote, what came of it, where it was and who submitted it. */
export const MotionSection = ({ item }: Readonly<{ item: ItemDetail }>) => {
  const { value: facts } = useRead('motions.open', { id: item.id })
  if (facts === null || facts.id !== item.id) return null
  return (
    <Section title={t('motions.title')}>
      <Held item={item} facts={facts} />
      <dl className="facts">
        {factsOf(facts).map(({ label, value, act: does, below }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              {does === undefined ? (
                value
              ) : (
                <button type="button" className="fact" onClick={() => openItemDialog(does[0], [item.id])}>
                  <span className="hidden-text">{t('item.change', { what: label })} </span>
                  {value}
                </button>
              )}
              {below}
            </dd>
            <dd>{does !== undefined && <Kbd keys={does[1]} />}</dd>
          </Fragment>
        ))}
      </dl>
      {facts.executionWords !== null && <Quote text={flat(facts.executionWords)} />}
      {facts.executionPassage !== null && <SourceLine passage={facts.executionPassage} />}
      {item.children.length > 0 && (
        <p>
          <TextButton onPress={() => openItemDialog('letter', [item.id])}>
            {t('motions.act.letter')}
          </TextButton>{' '}
          <Kbd keys="A" />
        </p>
      )}
    </Section>
  )
}

const quiet = (words: string): ReactNode => <span className="muted">{words}</span>

const factsOf = (facts: MotionFacts): readonly Fact[] => [
  { label: t('item.outcome'), value: wordOf('motionOutcome', facts.outcome), act: ['outcome', 'U'] },
  {
    label: t('motions.votes'),
    value: facts.votes.length === 0 ? quiet(t('motions.noVotes')) : sumWords(tallyOf(facts.votes)),
    act: ['votes', 'V'],
    below: remarksOn(facts.votes, facts.outcome).map((remark) => (
      <span key={remark} className="vote-remark">
        {t(`motions.remark.${remark}`)}
      </span>
    )),
  },
  ...(facts.outcome === 'aangehouden' && facts.heldUntil !== null
    ? [
        {
          label: t('motions.heldUntil'),
          value: <time dateTime={facts.heldUntil}>{dutchDate(facts.heldUntil)}</time>,
          act: ['outcome', 'U'] as const,
        },
      ]
    : []),
  {
    label: t('motions.execution'),
    value:
      facts.execution === 'onbekend'
        ? quiet(wordOf('motionExecution', facts.execution))
        : wordOf('motionExecution', facts.execution),
    act: ['execution', 'G'],
  },
  {
    label: t('motions.meeting'),
    value: facts.meeting ?? quiet(t('motions.noMeeting')),
    act: ['describe', 'I'],
  },
  ...people(t('motions.submitters'), facts.submitters, false),
  ...people(t('motions.coSubmitters'), facts.submitters, true),
]

const people = (label: string, all: readonly Submitter[], co: boolean): readonly Fact[] => {
  const own = all.filter((one) => one.co === co)
  const value = own
    .map(({ name, group }) =>
      [name, group && (name === null ? group : `(${group})`)].filter(Boolean).join(' '),
    )
    .join(', ')
  return own.length === 0 ? [] : [{ label, value, act: ['describe', 'I'] }]
}

/** A motion that is held over: a day that is missing is asked for, and one that has passed is asked about. */
const Held = ({ item, facts }: Readonly<{ item: ItemDetail; facts: MotionFacts }>) => {
  const today = useToday()
  if (facts.outcome !== 'aangehouden') return null
  if (facts.heldUntil === null)
    return (
      <p className="notice soon">
        {t('motions.heldWithoutDay')}{' '}
        <TextButton onPress={() => openItemDialog('outcome', [item.id])}>{t('motions.giveDay')}</TextButton>
      </p>
    )
  if (!facts.maybeLapsed) return null
  return (
    <div className="notice late">
      <WithDates text={t('motions.maybeLapsed', { date: dutchDate(facts.heldUntil) })} />
      <span className="motion-lapse">
        <Button
          onPress={() =>
            void act(
              'motions.lapse',
              { ids: [item.id], on: today },
              t('motions.done.outcome', {
                title: item.number ?? item.title,
                to: wordOf('motionOutcome', 'vervallen').toLowerCase(),
              }),
            )
          }
        >
          {t('motions.lapse')}
        </Button>
        <Button look="quiet" onPress={() => openItemDialog('outcome', [item.id])}>
          {t('motions.holdAgain')}
        </Button>
      </span>
    </div>
  )
}
