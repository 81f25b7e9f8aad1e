import { useRef } from 'react'
import type { ItemDetail as Detail } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRecent } from '../app/recent.ts'
import { useSeen } from '../app/seen.ts'
import { Conflicts } from '../conflicts/conflicts.tsx'
import { MotionSection } from '../motions/motion-section.tsx'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { EmptyState, Quote } from '../ui/signs.tsx'
import { openItemDialog } from './item-acts.ts'
import { ItemChain } from './item-chain.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemHistory } from './item-history.tsx'
import { ItemKpis } from './item-kpis.tsx'
import { nameOf } from './item-words.tsx'
import { hasYearOfRecording } from './number-year.ts'
import { ownWords } from './own-words.ts'
import { flat, Section, SourceLine } from './section.tsx'

type Props = Readonly<{
  id: number
  /** Shows another item in the same place, as a dictum point of this motion. */
  onGoTo: (id: number) => void
  onClose?: () => void
  /** Esc in the pane. */
  onLeave?: () => void
}>

/** Everything about one item, from its words and their source to its history. */
export const ItemDetail = ({ id, onGoTo, onClose, onLeave }: Props) => {
  const pane = useRef<HTMLElement>(null)
  const { value: item, error } = useRead('items.open', { id })
  useSeen({ itemId: id })
  if (item === null && error !== null)
    return (
      <EmptyState
        sentence={t('item.gone')}
        act={{ label: t('item.toTrash'), run: () => go({ screen: 'trash' }) }}
      />
    )
  if (item === null) return null
  return (
    <aside
      ref={pane}
      className="item-detail"
      data-pane=""
      tabIndex={-1}
      aria-label={t('item.detail', { number: nameOf(item) })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onLeave === undefined) return
        event.preventDefault()
        onLeave()
      }}
    >
      <Head item={item} {...(onClose === undefined ? {} : { onClose })} />
      <Conflicts of={{ itemId: item.id }} onGoTo={onGoTo} />
      {item.kind === 'motion' && <MotionSection item={item} />}
      <ItemFacts item={item} />
      <ItemKpis item={item} />
      <Parts item={item} />
      <ItemChain item={item} onGoTo={onGoTo} />
      <ItemHistory item={item} />
    </aside>
  )
}

/** A motion's text is pages long; so many characters don't push its outcome from the screen. */
const longQuote = 400

const Head = ({ item, onClose }: Readonly<{ item: Detail; onClose?: () => void }>) => {
  useRecent({ screen: 'followUp', view: 'all', itemId: item.id }, nameOf(item), item.title)
  return (
    <header>
      <div className="item-meta">
        <span>{item.number ?? t('item.unnumbered')}</span>
        <span>{item.amendment ? t('item.amendment') : wordOf('itemKind', item.kind)}</span>
        {item.sourceNumber !== null && <span>{item.sourceNumber}</span>}
        {item.confidentiality !== 'openbaar' && (
          <span className="secret">
            <Icon name="lock" size={12} /> {wordOf('confidentiality', item.confidentiality)}
          </span>
        )}
        <span className="grow" />
        <IconButton
          icon="pencil"
          label={t('item.edit')}
          keys="E"
          onPress={() => openItemDialog('edit', [item.id])}
        />
        {onClose !== undefined && (
          <IconButton icon="close" label={t('item.close')} keys="Space" onPress={onClose} />
        )}
      </div>
      <h2>{item.title}</h2>
      {item.kind === 'motion' && item.passage.quote.length > longQuote ? (
        <details className="motion-part">
          <summary>{t('motions.wholeText')}</summary>
          <Quote text={ownWords(item)} marked={item.termLiteral} />
        </details>
      ) : (
        <Quote text={ownWords(item)} marked={item.termLiteral} />
      )}
      <SourceLine passage={item.passage} keys="Ctrl+\" />
      {hasYearOfRecording(item) && <p className="muted">{t('item.numberYear')}</p>}
      {item.byReference && <p className="notice plain">{t('missing.byReference')}</p>}
    </header>
  )
}

/** What only some kinds have: the answer to a question, the reaction to advice. */
const Parts = ({ item }: Readonly<{ item: Detail }>) => (
  <>
    {item.kind === 'question' && (
      <Section title={t('item.answer')}>
        {item.answers.length === 0 && item.answerText === null ? (
          <p className="muted">{t(item.evidence.length > 0 ? 'item.answerElsewhere' : 'item.noAnswer')}</p>
        ) : (
          item.answers.map((answer) => (
            <div key={answer.id}>
              <Quote text={flat(answer.quote)} marked={item.evasion} />
              <SourceLine passage={answer} />
            </div>
          ))
        )}
        {item.refersTo !== null && <p>{t('item.refersTo', { number: item.refersTo })}</p>}
        {item.evasion !== null && (
          <div className="notice soon">{t('item.evasion', { words: flat(item.evasion) })}</div>
        )}
      </Section>
    )}
    {item.motionParts.some(({ kind }) => kind !== 'dictum') && (
      <Section title={t('item.considerations')}>
        {item.motionParts
          .filter(({ kind }) => kind !== 'dictum')
          .map(({ kind, passage }) => (
            <details key={passage.id} className="motion-part">
              <summary>{wordOf('motionPart', kind)}</summary>
              <Quote text={flat(passage.quote)} />
              <SourceLine passage={passage} />
            </details>
          ))}
      </Section>
    )}
    {(item.reactionPassages.length > 0 || item.reason !== null) && (
      <Section title={t('item.reasonTitle')}>
        {item.reason !== null && <Quote text={item.reason} />}
        {item.reactionPassages.map((passage) => (
          <div key={passage.id}>
            <Quote text={flat(passage.quote)} />
            <SourceLine passage={passage} />
          </div>
        ))}
      </Section>
    )}
  </>
)
