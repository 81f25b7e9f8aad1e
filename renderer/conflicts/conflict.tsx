import { conflictTitle } from '../../shared/conflicts-text.ts'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import type { Conflict } from '../../shared/records/conflict.ts'
import type { ItemRow, SourcedPassage } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { flat, SourceLine } from '../item/section.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { Quote, WithDates } from '../ui/signs.tsx'

type Props = Readonly<{
  conflict: Conflict
  onGoTo: (id: number) => void
  onJudge: () => void
  /** It goes to another place of the list. */
  onMove: () => void
}>

/** One warning: what it is and about what, and below that its steps, its words side by side, and what a person says of it. */
export const ConflictDetails = ({ conflict, onGoTo, onJudge, onMove }: Props) => {
  const { key, items, passages, reasons, judgement } = conflict
  const takeBack = () => {
    onMove()
    void act('conflicts.judge', { key, note: '', wrong: false }, t('conflicts.backToast'))
  }
  return (
    <details className="conflict" data-conflict={key}>
      <summary>
        <b>{conflictTitle(conflict)}</b>
        <span>{items.map(nameOf).join(' · ')}</span>
      </summary>
      {judgement !== null && (
        <p className="conflict-judgement">
          {t('conflicts.judgedOn', { date: dutchDate(civilDate(new Date(judgement.at))) })}
          {judgement.note !== '' && <q>{judgement.note}</q>}
        </p>
      )}
      <ol className="conflict-steps">
        {reasons.map((reason) => (
          <li key={reason}>
            <WithDates text={reason} />
          </li>
        ))}
      </ol>
      <div className="conflict-words">
        {passages.map((passage, at) => (
          <Side key={passage.id} passage={passage} item={items[at]} onGoTo={onGoTo} />
        ))}
      </div>
      {judgement === null ? (
        <Button onPress={onJudge}>{t('conflicts.judge')}</Button>
      ) : (
        <Button onPress={takeBack}>{t('conflicts.takeBack')}</Button>
      )}
    </details>
  )
}

type SideProps = Readonly<{
  passage: SourcedPassage
  item: ItemRow | undefined
  onGoTo: (id: number) => void
}>

const Side = ({ passage, item, onGoTo }: SideProps) => (
  <div>
    {item !== undefined && (
      <TextButton onPress={() => onGoTo(item.id)}>
        <span className="hidden-text">{t('conflicts.open', { item: '' })}</span>
        {nameOf(item)}
      </TextButton>
    )}
    <Quote text={flat(passage.quote)} marked={item?.termLiteral} />
    <SourceLine passage={passage} />
  </div>
)

const nameOf = ({ number, title }: ItemRow): string => number ?? title
