import { type KeyboardEvent, useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { MissingRow } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { aboutDocument, missingName } from './missing-words.ts'

const most = 100

type Props = Readonly<{
  row: MissingRow
  onClose: () => void
  onChoose: (documentId: number, title: string) => void
}>

/** Somebody knows which document it is, whatever the program makes of it. */
export const TieDialog = ({ row, onClose, onChoose }: Props) => {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const found =
    useRead('documents.named', {
      text,
      limit: most + 1,
      recorded: true,
      except: row.places.map(({ documentId }) => documentId),
    }).value ?? []
  const choice = found.find(({ id }) => id === chosen) ?? null
  const save = () => {
    if (choice !== null) onChoose(choice.id, choice.subject)
  }
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>('[role=option]')?.focus()
  }
  return (
    <Dialog
      title={t('missing.otherTitle')}
      about={missingName(row)}
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={save}
      foot={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" isDisabled={choice === null} onPress={save}>
            {t('missing.tie')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key that bubbles from the field; the field's own handler would keep Esc. */}
      <div onKeyDown={toList}>
        <TextField label={t('missing.otherSearch')} value={text} onChange={setText} autoFocus />
      </div>
      <ListBox
        ref={list}
        className="listbox missing-choices"
        aria-label={t('documents.title')}
        items={found.slice(0, most)}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={choice === null ? [] : [choice.id]}
        onSelectionChange={(keys) => setChosen(keys === 'all' ? null : Number([...keys][0]))}
        renderEmptyState={() => <p className="none">{t('missing.otherNone')}</p>}
      >
        {(row) => (
          <ListBoxItem className="option missing-choice" textValue={row.subject}>
            <span>{row.subject}</span>
            <span className="muted">{aboutDocument(row)}</span>
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > most && <p className="none">{t('missing.otherMore')}</p>}
    </Dialog>
  )
}
