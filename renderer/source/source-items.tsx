import type { KeyboardEvent, ReactNode } from 'react'
import type { DocumentDetail, FoundItem } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { AttachmentSign } from '../app/attachment-sign.tsx'
import { go } from '../app/places.ts'
import { TextButton } from '../ui/button.tsx'
import { itemKey, itemName, shownItems } from './marks.ts'

type Props = Readonly<{
  document: DocumentDetail
  current: string | null
  /** What stands above the items: the head, and passages that want a look. */
  above?: ReactNode
  /** Without a range its words aren't in the text any more. */
  onChoose: (key: string, range: TextRange | null) => void
}>

/** The items of a document in the order of the text; choosing one shows where it stands. */
export const SourceItems = ({ document, current, above, onChoose }: Props) => {
  const items = shownItems(document).toSorted((a, b) => a.start - b.start || b.end - a.end)
  const choose = (item: FoundItem | undefined) => {
    if (item === undefined) return
    const { start, end, attachment } = item
    onChoose(itemKey(item.id), attachment === 'changed' ? null : { start, end })
    window.document.querySelector<HTMLElement>(`[data-item="${item.id}"]`)?.focus()
  }
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ id }) => itemKey(id) === current)
    choose(items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))])
  }
  useActs([
    { id: 'source.next', label: t('imports.next'), keys: ['J'], run: () => step(1) },
    { id: 'source.previous', label: t('imports.previous'), keys: ['K'], run: () => step(-1) },
  ])
  const byArrows = (event: KeyboardEvent) => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.altKey) return
    event.preventDefault()
    step(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <section className="source-items" data-pane="" aria-label={t('source.items')}>
      {above}
      <h2>{t('source.items')}</h2>
      {items.length === 0 && <p className="muted">{t('source.noItems')}</p>}
      <ul onKeyDown={byArrows}>
        {items.map((item) => {
          const isCurrent = itemKey(item.id) === current
          return (
            <li key={item.id} className={isCurrent ? 'current' : undefined}>
              <button
                type="button"
                data-item={item.id}
                aria-current={isCurrent ? 'true' : undefined}
                onClick={() => choose(item)}
              >
                <span className="muted">
                  {itemName(item)}{' '}
                  {item.attachment !== 'exact' && <AttachmentSign attachment={item.attachment} />}
                </span>
                <span>{item.kind === 'motion' ? item.title : item.text}</span>
              </button>
              {isCurrent && item.state === 'recorded' && (
                <TextButton onPress={() => go({ screen: 'followUp', itemId: item.id })}>
                  {t('source.toFollowUp')}
                </TextButton>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
