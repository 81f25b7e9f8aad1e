import type { ItemDetail } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { type LinkStart, linkDialog } from './link-dialog-store.ts'
import { LinkRow, openSide } from './link-row.tsx'

/** So many stand in the detail itself; the others are one act away. */
const shown = 8

type Props = Readonly<{ item: ItemDetail; onGoTo: (id: number) => void }>

/** What an item is linked to, with the words at both ends, and how many links there are in all. */
export const ItemLinks = ({ item, onGoTo }: Props) => {
  const { value } = useRead('links.ofItem', { id: item.id, offset: 0, limit: shown })
  if (value === null) return null
  const name = item.number ?? item.title
  return (
    <>
      <ul className="chain">
        {value.rows
          // Just after another item is asked for, what was read is still of the one before.
          .filter(({ here }) => here.item?.id === item.id)
          .map((link) => (
            <li key={link.id}>
              <LinkRow
                link={link}
                both={link.here.passage.id !== item.passage.id}
                onOpen={(other) => openSide(other, onGoTo)}
              />
            </li>
          ))}
      </ul>
      {value.count > shown && (
        <p>
          <TextButton
            onPress={() =>
              linkDialog.set({
                mode: 'all',
                of: { of: 'item', id: item.id },
                title: t('links.allTitle', { name, count: value.count }),
              })
            }
          >
            {t('links.showAll', { count: value.count })}
          </TextButton>
        </p>
      )}
    </>
  )
}

/** Opens the dialog that links an item to something else. */
export const linkItem = (
  item: Pick<ItemDetail, 'id' | 'number' | 'title' | 'passage'>,
  start?: LinkStart,
): void =>
  linkDialog.set({
    mode: 'new',
    near: {
      itemId: item.id,
      range: null,
      quote: item.passage.quote,
      name: item.number ?? item.title,
    },
    ...(start === undefined ? {} : { start }),
  })

/** The same for an item that is only known by its row. */
export const linkItemOf = async (id: number, start?: LinkStart): Promise<void> => {
  try {
    linkItem(await call('items.open', { id }), start)
  } catch (error) {
    showError(error)
  }
}
