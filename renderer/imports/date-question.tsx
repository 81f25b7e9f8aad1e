import { useState } from 'react'
import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { store, useStore } from '../app/store.ts'
import { dateTexts } from '../source/date-texts.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Icon } from '../ui/icon.tsx'

/** Documents whose date the user has chosen to leave unknown, as long as the window is open. */
const leftUnknown = store<readonly number[]>([])
export const dateIsLeft = (id: number): boolean => leftUnknown.get().includes(id)

/** Asks plainly for the date that the text doesn't give. */
export const DateQuestion = ({ document }: Readonly<{ document: DocumentRow }>) => {
  const [date, setDate] = useState<string | null>(null)
  const left = useStore(leftUnknown).includes(document.id)
  if (document.date !== null || left) return null
  const give = () => {
    if (date !== null) void act('documents.describe', { id: document.id, date })
  }
  return (
    <div className="date-question">
      <Icon name="warning" />
      <p>{t('imports.askDate')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in its field does what the button beside it does. */}
      <div
        onKeyDown={(event) =>
          event.key === 'Enter' && !event.ctrlKey && event.target instanceof HTMLInputElement && give()
        }
      >
        <DateField label={t('imports.date')} value={date} onChange={setDate} texts={dateTexts()} />
      </div>
      <Button isDisabled={date === null} onPress={give}>
        {t('imports.setDate')}
      </Button>
      <Button look="quiet" onPress={() => leftUnknown.set((all) => [...all, document.id])}>
        {t('imports.leaveDate')}
      </Button>
    </div>
  )
}
