import type { SavePlace } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge } from './bridge.ts'
import { showToast } from './toasts.ts'

/** Says what was written and in which folder, and offers to open it. */
export const sayWritten = (place: SavePlace, text: string): void => {
  showToast({
    tone: 'done',
    text: place.folder === '' ? text : `${text} ${t('app.inFolder', { folder: place.folder })}`,
    act: { label: t('app.openFile'), run: () => void openWritten(place) },
  })
}

export const openWritten = async ({ token, name }: SavePlace): Promise<void> => {
  if (!(await bridge().openPlace(token)))
    showToast({ tone: 'refused', text: () => t('app.notOpened', { file: name }) })
}
