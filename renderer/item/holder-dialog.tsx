import { useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { ComboBox } from '../ui/choices.tsx'
import { ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'
import { openItemDialog } from './item-acts.ts'

/** Who answers for it now. */
export const HolderDialog = ({ item, ids, title, onClose }: ItemDialogProps) => {
  const [holder, setHolder] = useState(item.holder ?? '')
  const { value: choices } = useRead('app.choices', {})
  const save = async () => {
    const name = holder.trim()
    const to = name === '' ? t('item.nobody') : name
    const input = { ids: [...ids], holder: name === '' ? null : name }
    const done = await act('items.assign', input, t('item.done.holder', { title, count: ids.length, to }))
    if (done !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.holderTitle')}
      title={title}
      onClose={onClose}
      onConfirm={() => void save()}
      foot={
        <Button look="quiet" onPress={() => openItemDialog('transfer', ids)}>
          {t('item.act.transfer')}
        </Button>
      }
    >
      <ComboBox
        label={t('item.holderLabel')}
        listLabel={t('app.openList')}
        suggestions={choices?.holders ?? []}
        value={holder}
        onChange={setHolder}
        autoFocus
      />
    </ItemDialog>
  )
}
