import type { LinkEnd, LinkSide } from '../../shared/records/link.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { go } from '../app/places.ts'
import { StatusCell } from '../item/item-words.tsx'
import { flat, placeOf, SourceLine } from '../item/section.tsx'
import { TextButton } from '../ui/button.tsx'
import { Quote } from '../ui/signs.tsx'
import { linkDialog } from './link-dialog-store.ts'
import { endWords, sideName, sideNumber } from './link-words.ts'

type Props = Readonly<{
  link: LinkEnd
  /** The words at this end are shown too. */
  both: boolean
  /** Opens the far end. */
  onOpen: (other: LinkSide) => void
  /** Read only, as in a question. */
  fixed?: boolean
}>

/** A link as it reads from one of its sides, with the words at its ends. */
export const LinkRow = ({ link, both, onOpen, fixed = false }: Props) => {
  const { here, other, note } = link
  return (
    <div className="link-row">
      {both && (
        <div className="link-here">
          <span className="muted">{sideNumber(here)}</span>
          <Quote text={flat(here.passage.quote)} />
          <SourceLine passage={here.passage} />
        </div>
      )}
      <span className="muted">{endWords(link)}</span>
      <span>
        {fixed ? (
          <b>{sideName(other)}</b>
        ) : (
          <TextButton onPress={() => onOpen(other)}>{sideName(other)}</TextButton>
        )}
        {other.item !== null && <StatusCell row={other.item} />}
      </span>
      <Quote text={flat(other.passage.quote)} />
      <SourceLine passage={other.passage} />
      {note !== '' && <p className="muted">{note}</p>}
      {!fixed && <Acts link={link} />}
    </div>
  )
}

const Acts = ({ link }: Readonly<{ link: LinkEnd }>) => {
  const names = { one: sideNumber(link.here), other: sideNumber(link.other) }
  const remove = () => void act('links.remove', { ids: [link.id] }, t('links.removed', names))
  return (
    <p className="link-acts">
      <TextButton onPress={() => linkDialog.set({ mode: 'change', link })}>
        {t('links.change')}
        <span className="hidden-text">: {sideName(link.other)}</span>
      </TextButton>
      <TextButton onPress={remove}>
        {t('links.remove')}
        <span className="hidden-text">: {sideName(link.other)}</span>
      </TextButton>
    </p>
  )
}

/** Opens words in their document, and an item where `onItem` shows it. */
export const openSide = ({ item, passage }: LinkSide, onItem: (id: number) => void): void =>
  item === null ? go(placeOf(passage)) : onItem(item.id)
