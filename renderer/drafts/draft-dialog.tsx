import type { ReactNode } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

type Props = Readonly<{
  title: string
  about?: string
  confirm: string
  onConfirm: () => void
  onClose: () => void
  /** Why it can't be confirmed yet; shown beside the button. */
  notYet?: string | undefined
  wide?: boolean
  children: ReactNode
}>

/** A dialog about a letter with one act, that Ctrl+Enter does too. */
export const DraftDialog = ({ title, confirm, onConfirm, notYet, children, ...rest }: Props) => {
  const sure = () => notYet === undefined && onConfirm()
  return (
    <Dialog
      {...rest}
      // An act that opens a dialog is named with dots; the dialog is what comes after them.
      title={title.replace(/…$/u, '')}
      closeLabel={t('app.close')}
      onConfirm={sure}
      foot={
        <>
          <span className="grow" aria-live="polite">
            {notYet}
          </span>
          <Button onPress={rest.onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={sure} isDisabled={notYet !== undefined}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
