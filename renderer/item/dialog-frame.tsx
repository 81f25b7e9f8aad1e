import type { KeyboardEvent, ReactNode } from 'react'
import type { ItemDetail } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { isTyping } from '../app/keys.ts'
import { wordOf } from '../app/label.ts'
import { Button } from '../ui/button.tsx'
import type { Choice } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { GivenPassage } from './dialog-store.ts'

/** What every dialog on items is given: the first item in full, and all that the act is for. */
export type ItemDialogProps = Readonly<{
  item: ItemDetail
  ids: readonly number[]
  /** The item's number, or "3 items". */
  title: string
  /** Chosen in its source before the dialog opened. */
  given?: GivenPassage | undefined
  onClose: () => void
}>

type Props = Readonly<{
  heading: string
  title: string
  about?: string
  confirm?: string
  onConfirm: () => void
  onClose: () => void
  /** Why it can't be confirmed yet; shown beside the button. */
  notYet?: string | undefined
  foot?: ReactNode
  wide?: boolean
  children: ReactNode
}>

/** A dialog about items: heading with what it is for, and one act that Ctrl+Enter does too. */
export const ItemDialog = ({ heading, title, about, confirm, onConfirm, notYet, foot, ...rest }: Props) => {
  const sure = () => notYet === undefined && onConfirm()
  return (
    <Dialog
      {...rest}
      title={`${heading} · ${title}`}
      closeLabel={t('app.close')}
      onConfirm={sure}
      {...(about === undefined ? {} : { about })}
      foot={
        <>
          <span className="grow" aria-live="polite">
            {notYet}
          </span>
          {foot}
          <Button onPress={rest.onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={sure} isDisabled={notYet !== undefined}>
            {confirm ?? t('item.save')}
          </Button>
        </>
      }
    />
  )
}

/** The choices of a closed list, in its own words. */
export const choicesOf = <V extends string>(list: string, values: readonly V[]): readonly Choice<V>[] =>
  values.map((value) => ({ value, label: wordOf(list, value) }))

/** The keys 1 to 9 choose from a list wherever the focus is, but not while text is typed. */
export const byNumber =
  <V extends string>(values: readonly V[], onChoose: (value: V) => void) =>
  (event: KeyboardEvent) => {
    const value = values[Number(event.key) - 1]
    if (value === undefined || isTyping(event.target) || event.ctrlKey || event.altKey) return
    event.preventDefault()
    onChoose(value)
    event.currentTarget.querySelectorAll<HTMLElement>('input[type=radio]')[Number(event.key) - 1]?.focus()
  }
