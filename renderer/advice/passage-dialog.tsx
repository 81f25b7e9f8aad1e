import { useState } from 'react'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import type { GivenPassage } from '../item/dialog-store.ts'
import { type ChosenRange, EvidencePicker } from '../item/evidence-picker.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

type Props = Readonly<{
  itemId: number
  letterId: number
  /** What was recognised as the reaction to this point. */
  recognised: GivenPassage | undefined
  onChoose: (range: TextRange) => void
  onClose: () => void
}>

/** Words of the letter for one point, those that are most like it first. */
export const PassageDialog = ({ itemId, letterId, recognised, onChoose, onClose }: Props) => {
  const [chosen, setChosen] = useState<ChosenRange | null>(null)
  const save = () => {
    if (chosen === null) return
    onChoose(chosen)
    onClose()
  }
  return (
    <Dialog
      title={t('advice.passageTitle')}
      about={t('advice.passageAbout')}
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={save}
      foot={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={save} isDisabled={chosen === null}>
            {t('item.save')}
          </Button>
        </>
      }
    >
      <EvidencePicker
        itemId={itemId}
        documentId={letterId}
        chosen={chosen}
        onChoose={setChosen}
        given={recognised}
        givenWords={t('advice.recognised')}
        heading={t('advice.passageTitle')}
        autoFocus
      />
    </Dialog>
  )
}
