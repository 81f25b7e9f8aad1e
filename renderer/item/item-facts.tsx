import { Fragment, type ReactNode } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import { type ItemDetail, isOpen } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { useToday } from '../app/today.ts'
import { TextButton } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import type { ItemDialogName } from './dialog-store.ts'
import { openItemDialog } from './item-acts.ts'
import { literalWords, PartsWord, StatusWord, stageWord } from './item-words.tsx'
import { Section } from './section.tsx'
import { Term, Why } from './term-fact.tsx'

type Fact = Readonly<{
  label: string
  value: ReactNode
  /** The act that changes it, with its key. */
  act?: readonly [name: ItemDialogName, keys: string]
  /** A key without a button: the value holds buttons of its own. */
  keys?: string
  /** What stands below the value, as "waarom?". */
  below?: ReactNode
}>

/** The facts of an item; the key of each stands beside it, and pressing the value does the same. */
export const ItemFacts = ({ item }: Readonly<{ item: ItemDetail }>) => {
  const facts = [
    ...terms(item, useToday()),
    ...statuses(item),
    ...ofKind(item),
    ...people(item),
    ...standing(item),
  ]
  return (
    <Section title={t('item.agreement')}>
      <dl className="facts">
        {facts.map(({ label, value, act, keys, below }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              {act === undefined ? (
                value
              ) : (
                <button type="button" className="fact" onClick={() => openItemDialog(act[0], [item.id])}>
                  <span className="hidden-text">{t('item.change', { what: label })} </span>
                  {value}
                </button>
              )}
              {below}
            </dd>
            <dd>{(keys ?? act?.[1]) !== undefined && <Kbd keys={keys ?? act?.[1] ?? ''} />}</dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  )
}

const terms = (item: ItemDetail, today: string): readonly Fact[] => [
  {
    label: t('item.term'),
    value: <Term item={item} today={today} />,
    act: ['term', 'T'],
    below: <Why item={item} />,
  },
  ...(item.termLiteral === null
    ? []
    : [{ label: t('item.literal'), value: <q>{literalWords(item.termLiteral)}</q> }]),
]

const statuses = (item: ItemDetail): readonly Fact[] => [
  {
    label: t('item.official'),
    value: <StatusWord status={item.officialStatus} />,
    act: [isOpen(item.officialStatus) ? 'settle' : 'status', 'S'],
    below: (
      <>
        {stageWord(item) !== null && (
          <span className="muted">{t('item.stage', { stage: stageWord(item) ?? '' })}</span>
        )}
        {item.settledOn !== null && (
          <span className="muted">
            {t('item.settledOn', { date: dutchDate(item.settledOn) })}
            {item.settledHow !== null && `, ${wordOf('settledHow', item.settledHow).toLowerCase()}`}
          </span>
        )}
        {item.officialWords !== null && (
          <span className="muted">{t('item.officialWords', { words: item.officialWords })}</span>
        )}
      </>
    ),
  },
  ...(item.parts === null
    ? []
    : [
        {
          label: t('item.parts'),
          value: <PartsWord parts={item.parts} />,
          // The points of a motion are its own: on it that key is for the vote.
          ...(item.kind === 'motion' ? {} : { keys: 'V' }),
        },
      ]),
  {
    label: t('item.verdict'),
    value:
      item.verdict === 'nog_niet_beoordeeld' ? (
        <span className="muted">{t('item.notJudged')}</span>
      ) : (
        wordOf('verdict', item.verdict)
      ),
    act: ['verdict', 'O'],
  },
]

const ofKind = (item: ItemDetail): readonly Fact[] => {
  switch (item.kind) {
    case 'question':
      return [
        {
          label: t('item.answerVerdict'),
          value:
            item.answerVerdict === null ? (
              <span className="muted">{t('item.notJudged')}</span>
            ) : (
              wordOf('answerVerdict', item.answerVerdict)
            ),
          act: ['answerVerdict', 'A'],
        },
      ]
    case 'advice_point':
      return [
        {
          label: t('item.reaction'),
          value: wordOf('reaction', item.reaction ?? 'geen_reactie'),
          act: ['reaction', 'R'],
          below: item.requested !== null && (
            <span className="muted">{item.requested ? t('item.requested') : t('item.unrequested')}</span>
          ),
        },
        {
          label: t('item.realisation'),
          value: wordOf('realisation', item.realisation ?? 'onbekend'),
          act: ['realisation', 'G'],
        },
      ]
    // Its outcome stands with its vote, above these.
    case 'motion':
    case 'dictum_point':
    case 'commitment':
    case 'decision_moment':
      return []
  }
}

const plain = (label: string, value: string | null): readonly Fact[] =>
  value === null || value === '' ? [] : [{ label, value }]

/** A letter says "wij" and "u": whom that is, its head says. */
const spokenName = (name: string | null, key: 'item.senderWords' | 'item.recipientWords'): string | null =>
  name !== null && /^(?:wij|we|ons|ik|u|jullie)$/i.test(name) ? t(key, { words: name.toLowerCase() }) : name

const people = (item: ItemDetail): readonly Fact[] => [
  ...plain(t('item.madeBy'), spokenName(item.madeBy, 'item.senderWords')),
  ...plain(t('item.madeTo'), spokenName(item.madeTo, 'item.recipientWords')),
  ...plain(t('item.asker'), item.person),
  ...plain(t('item.group'), item.group),
  {
    label: t('item.holder'),
    value: item.holder ?? <span className="muted">{t('item.nobody')}</span>,
    act: ['holder', 'P'],
    below: earlierHolders(item).map((words) => (
      <span key={words} className="muted">
        {words}
      </span>
    )),
  },
]

/** Who answered for it before, and until when. */
const earlierHolders = ({ events }: ItemDetail): readonly string[] =>
  events.flatMap(({ kind, details, onDate, takenBack }) =>
    (kind === 'holder' || kind === 'transferred') && !takenBack && typeof details.from === 'string'
      ? [t('item.earlierHolder', { name: details.from, date: dutchDate(onDate) })]
      : [],
  )

const standing = (item: ItemDetail): readonly Fact[] => [
  ...plain(t('item.onDate'), item.onDate === null ? null : dutchDate(item.onDate)),
  ...plain(t('item.municipality'), item.municipality),
  {
    label: t('item.dossiersTitle'),
    value:
      item.dossiers.length === 0 ? (
        <span className="muted">{t('item.noDossier')}</span>
      ) : (
        <span className="dossier-links">
          {item.dossiers.map(({ id, name }) => (
            <TextButton key={id} onPress={() => go({ screen: 'dossiers', id })}>
              {name}
            </TextButton>
          ))}
        </span>
      ),
    ...(item.dossiers.length === 0 ? { act: ['dossier', 'D'] as const } : { keys: 'D' }),
  },
  ...(item.remindOn === null
    ? []
    : [{ label: t('item.reminder'), value: dutchDate(item.remindOn), act: ['term', 'H'] as const }]),
]
