import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { ItemDetail } from '../item/item-detail.tsx'
import { placeOf } from '../item/section.tsx'
import { SourcePane } from '../source/source-pane.tsx'

type Props = Readonly<{
  id: number
  /** The source stands beside it. */
  source: boolean
  onSource: (source: boolean) => void
  onGoTo: (id: number) => void
  onClose: () => void
  onLeave: () => void
}>

/** The detail of the current item, and with Ctrl+\ its source beside it, opened at the passage. */
export const FollowUpDetail = ({ id, source, onSource, onGoTo, onClose, onLeave }: Props) => {
  const { value: item } = useRead('items.open', { id })
  const passage = item?.id === id ? item.passage : null
  useActs([
    { id: 'item.source', label: t('item.act.source'), keys: ['Ctrl+\\'], run: () => onSource(!source) },
    {
      id: 'item.openSource',
      label: t('item.act.openSource'),
      run: () => {
        if (passage !== null) go(placeOf(passage))
      },
    },
  ])
  return (
    <div className={source ? 'detail-and-source' : 'detail-alone'}>
      <ItemDetail id={id} onGoTo={onGoTo} onClose={onClose} onLeave={onLeave} />
      {source && passage !== null && (
        <section className="source-beside" data-pane="" tabIndex={-1} aria-label={t('app.source')}>
          <SourcePane {...placeOf(passage)} />
        </section>
      )}
    </div>
  )
}
