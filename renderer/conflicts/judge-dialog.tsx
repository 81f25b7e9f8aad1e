import { useState } from 'react'
import { conflictTitle } from '../../shared/conflicts-text.ts'
import type { Conflict } from '../../shared/records/conflict.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/fields.tsx'

/** "Klopt niet", with why in the user's own words. */
export const JudgeDialog = ({ conflict, onClose }: Readonly<{ conflict: Conflict; onClose: () => void }>) => {
  const [note, setNote] = useState('')
  const save = async () => {
    const input = { key: conflict.key, note, wrong: true }
    if ((await act('conflicts.judge', input, t('conflicts.judgedToast'))) !== undefined) onClose()
  }
  return (
    <Dialog
      title={t('conflicts.judgeTitle')}
      about={`${conflictTitle(conflict)}. ${t('conflicts.judgeAbout')}`}
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={() => void save()}
      foot={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={() => void save()}>
            {t('conflicts.judgeConfirm')}
          </Button>
        </>
      }
    >
      <TextArea label={t('conflicts.judgeNote')} value={note} onChange={setNote} autoFocus />
    </Dialog>
  )
}
