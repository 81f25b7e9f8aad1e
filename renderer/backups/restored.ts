import { t } from '../../shared/texts/translate.ts'
import { showToast } from '../app/toasts.ts'

const key = 'raad.restored'

/** Putting a backup back makes the window anew: what it has to say waits for that. */
export const rememberRestored = (made: string): void => sessionStorage.setItem(key, made)

export const tellRestored = (): void => {
  const made = sessionStorage.getItem(key)
  if (made === null) return
  sessionStorage.removeItem(key)
  showToast({ tone: 'done', text: () => t('settings.restored', { made }) })
}
