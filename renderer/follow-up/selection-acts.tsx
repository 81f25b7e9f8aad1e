import { t } from '../../shared/texts/translate.ts'
import { askForLetter } from '../drafts/begin-letter.ts'
import type { ItemDialogName } from '../item/dialog-store.ts'
import { openItemDialog } from '../item/item-acts.ts'
import { Button, IconButton } from '../ui/button.tsx'

type Props = Readonly<{
  ids: readonly number[]
  /** Status, term and portfolio are chosen in the cell. */
  onLetter: (letter: string) => void
  onCopy: () => void
  onClear: () => void
}>

const inCell = [
  ['S', 'followUp.act.status'],
  ['T', 'followUp.act.term'],
  ['P', 'followUp.holder'],
] as const
const dialogs = [
  ['verdict', 'O', 'followUp.verdict'],
  ['dossier', 'D', 'followUp.dossier'],
] as const satisfies readonly (readonly [ItemDialogName, string, string])[]

/** Below the list: how many are selected, and what can be done with all of them at once. */
export const SelectionActs = ({ ids, onLetter, onCopy, onClear }: Props) => (
  <div className="selection-acts" role="toolbar" aria-label={t('followUp.selectionActs')}>
    <b role="status">{t('followUp.selected', { count: ids.length })}</b>
    {inCell.map(([keys, label]) => (
      <Button key={keys} look="quiet" keys={keys} onPress={() => onLetter(keys.toLowerCase())}>
        {t(label)}
      </Button>
    ))}
    {dialogs.map(([name, keys, label]) => (
      <Button key={name} look="quiet" keys={keys} onPress={() => openItemDialog(name, ids)}>
        {t(label)}
      </Button>
    ))}
    <Button look="quiet" onPress={() => askForLetter({ kind: 'questions', itemIds: ids })}>
      {t('drafts.writeOn')}
    </Button>
    <Button look="quiet" keys="Ctrl+C" onPress={onCopy}>
      {t('followUp.copy')}
    </Button>
    <span className="grow" />
    <IconButton icon="close" label={t('followUp.clearSelection')} keys="Escape" onPress={onClear} />
  </div>
)
