import { dutchDate } from '../../shared/dates.ts'
import { type ItemDetail, type ItemRow, isOpen } from '../../shared/records/item.ts'
import { partsAreDone } from '../../shared/records/process.ts'
import { t } from '../../shared/texts/translate.ts'
import { likeItem } from '../alike/like-item.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { ItemLinks, linkItem } from '../links/item-links.tsx'
import { TextButton } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Quote } from '../ui/signs.tsx'
import { evidenceDialogOf, openItemDialog } from './item-acts.ts'
import { PartsWord, StatusCell } from './item-words.tsx'
import { flat, Section, SourceLine } from './section.tsx'

type Props = Readonly<{ item: ItemDetail; onGoTo: (id: number) => void }>

/** What the item hangs together with, both ways, down to the evidence that it was kept. */
export const ItemChain = ({ item, onGoTo }: Props) => (
  <>
    {item.children.length > 0 && (
      <Section
        title={
          <>
            {t(item.kind === 'motion' ? 'item.points' : 'item.parts')}
            {item.parts !== null && <PartsWord parts={item.parts} />}
          </>
        }
      >
        <PartsNotice item={item} />
        <ul className="chain">
          {item.children.map((child) => (
            <End key={child.id} row={child} word={child.sourceNumber ?? ''} onGoTo={onGoTo} />
          ))}
        </ul>
      </Section>
    )}
    <Section
      title={
        <>
          {t('item.chain')} <Kbd keys="C" />
        </>
      }
    >
      {item.parent !== null && (
        <ul className="chain">
          <End row={item.parent} word={t('item.partOf')} onGoTo={onGoTo} />
        </ul>
      )}
      <Letters item={item} />
      <ItemLinks item={item} onGoTo={onGoTo} />
      <p className="link-acts">
        <span>
          <TextButton onPress={() => linkItem(item)}>{t('links.add')}</TextButton> <Kbd keys="Shift+L" />
        </span>
        <TextButton onPress={() => go({ screen: 'chain', itemId: item.id })}>{t('chain.show')}</TextButton>
        <span>
          <TextButton onPress={() => likeItem(item)}>{t('alike.act')}</TextButton> <Kbd keys="Z" />
        </span>
      </p>
    </Section>
    <Section
      title={
        <>
          {t('item.evidence')} <Kbd keys="L" />
        </>
      }
    >
      {item.evidence.map((passage) => (
        <div key={passage.id}>
          <Quote text={flat(passage.quote)} />
          <SourceLine passage={passage} />
        </div>
      ))}
      <p>
        {item.evidence.length === 0 && <span className="muted">{t('item.noEvidence')} </span>}
        <TextButton onPress={() => openItemDialog(evidenceDialogOf(item), [item.id])}>
          {t('item.addEvidence')}
        </TextButton>
      </p>
    </Section>
  </>
)

/** What the parts say of the whole: a proposal, never done by itself. */
const PartsNotice = ({ item }: Readonly<{ item: ItemDetail }>) => {
  const running = item.children.filter((part) => isOpen(part.officialStatus)).length
  if (isOpen(item.officialStatus) && partsAreDone(item))
    return (
      <p className="notice parts-notice">
        {t('item.partsAllDone')}{' '}
        <TextButton onPress={() => openItemDialog('settle', [item.id])}>{t('item.partsSettle')}</TextButton>
      </p>
    )
  if (item.officialStatus === 'afgedaan' && running > 0)
    return <p className="notice soon parts-notice">{t('item.partsStillOpen', { count: running })}</p>
  return null
}

/** Where it was put by the user's own letter, and what is being written because of it: the concept of a question to come. */
const Letters = ({ item: { letters } }: Readonly<{ item: ItemDetail }>) =>
  letters.length > 0 && (
    <ul className="chain">
      {letters.map(({ id, title, text, role, sentOn }) => (
        <li key={`${id} ${text}`}>
          <span className="muted">
            {role === 'point' && sentOn !== null
              ? t('item.letterSent', { date: dutchDate(sentOn) })
              : t('item.letterDraft')}
          </span>
          <span>
            <TextButton onPress={() => go({ screen: 'letter', id })}>{title}</TextButton>
            {role === 'about' && text !== '' && <Quote text={flat(text)} />}
          </span>
        </li>
      ))}
    </ul>
  )

const End = ({
  row,
  word,
  onGoTo,
}: Readonly<{ row: ItemRow; word: string; onGoTo: (id: number) => void }>) => (
  <li>
    <span className="muted">{word}</span>
    <span>
      <TextButton onPress={() => onGoTo(row.id)}>
        {row.number ?? wordOf('itemKind', row.kind)} {row.title}
      </TextButton>
      <StatusCell row={row} />
    </span>
  </li>
)
