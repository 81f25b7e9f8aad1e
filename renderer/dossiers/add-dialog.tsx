import { type KeyboardEvent, useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { dutchDate } from '../../shared/dates.ts'
import type { DossierDetail } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tabs } from '../ui/tabs.tsx'

type What = 'documents' | 'items'
type Line = Readonly<{ id: number; title: string; about: string }>
const most = 100

/** Chooses documents and items of the library for a dossier, several at once. */
export const AddDialog = ({
  dossier,
  onClose,
}: Readonly<{ dossier: DossierDetail; onClose: () => void }>) => {
  const [what, setWhat] = useState<What>('documents')
  const [text, setText] = useState('')
  const [documents, setDocuments] = useState<ReadonlySet<number>>(new Set())
  const [items, setItems] = useState<ReadonlySet<number>>(new Set())
  const list = useRef<HTMLDivElement>(null)
  const lines = { documents: useDocuments(dossier, text), items: useItems(dossier, text) }[what]
  const chosen = documents.size + items.size
  const save = async () => {
    if (chosen === 0) return
    const done = await act(
      'dossiers.put',
      { id: dossier.id, documentIds: [...documents], itemIds: [...items], present: true },
      t('dossiers.added', { count: chosen, name: dossier.name }),
    )
    if (done !== undefined) onClose()
  }
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>('[role=option]')?.focus()
  }
  return (
    <Dialog
      title={t('dossiers.addTitle')}
      about={t('dossiers.addAbout')}
      wide
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={() => void save()}
      foot={
        <>
          <span className="grow" aria-live="polite">
            {t('dossiers.addChosen', { count: chosen })}
          </span>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" isDisabled={chosen === 0} onPress={() => void save()}>
            {t('dossiers.addConfirm', { count: chosen })}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key that bubbles from the field; the field's own handler would keep Esc. */}
      <div className="add-what" onKeyDown={toList}>
        <TextField label={t('dossiers.addSearch')} value={text} onChange={setText} autoFocus />
      </div>
      <Tabs<What>
        label={t('dossiers.addWhat')}
        tabs={[
          { value: 'documents', label: t('dossiers.addDocuments'), count: documents.size || undefined },
          { value: 'items', label: t('dossiers.addItems'), count: items.size || undefined },
        ]}
        value={what}
        onChange={setWhat}
      >
        <ListBox
          ref={list}
          className="listbox add-list"
          aria-label={t(what === 'documents' ? 'dossiers.addDocuments' : 'dossiers.addItems')}
          items={lines.slice(0, most)}
          selectionMode="multiple"
          selectedKeys={what === 'documents' ? documents : items}
          onSelectionChange={(keys) => {
            const next = new Set(keys === 'all' ? lines.map(({ id }) => id) : [...keys].map(Number))
            if (what === 'documents') setDocuments(next)
            else setItems(next)
          }}
          renderEmptyState={() => <p className="none">{t('dossiers.addNone')}</p>}
        >
          {(line) => (
            <ListBoxItem className="option add-option" textValue={line.title}>
              {({ isSelected }) => (
                <>
                  <span className="tick">{isSelected && <Icon name="tick" size={13} />}</span>
                  <span className="grow">{line.title}</span>
                  <span className="muted">{line.about}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Tabs>
      {lines.length > most && <p className="none">{t('dossiers.addMore')}</p>}
    </Dialog>
  )
}

const useDocuments = (dossier: DossierDetail, text: string): readonly Line[] => {
  const found = useRead('documents.named', {
    text,
    limit: most + 1,
    except: dossier.documents.map(({ id }) => id),
  })
  return (found.value ?? []).map(({ id, subject, kind, date }) => ({
    id,
    title: subject,
    about: [wordOf('documentKind', kind), date === null ? t('dossiers.noDate') : dutchDate(date)].join(' · '),
  }))
}

const useItems = (dossier: DossierDetail, text: string): readonly Line[] => {
  const found = useRead('items.list', {
    filter: text.trim() === '' ? {} : { text: text.trim() },
    order: { column: 'onDate', descending: true },
    offset: 0,
    limit: 300,
  }).value
  const inside = new Set(dossier.items.map(({ id }) => id))
  return (found?.rows ?? [])
    .filter(({ id }) => !inside.has(id))
    .map(({ id, number, title, kind }) => ({
      id,
      title,
      about: [wordOf('itemKind', kind), number ?? ''].filter((word) => word !== '').join(' · '),
    }))
}
