import { useState } from 'react'
import type { ItemFilter } from '../../shared/contract.ts'
import type { SavedView, ViewLook } from '../../shared/records/saved-view.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { type Act, useActs } from '../app/acts.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { Menu } from '../ui/menu.tsx'
import { savedId, type View } from './views.ts'

type Props = Readonly<{
  view: View
  saved: readonly SavedView[]
  /** As it is shown now. */
  filter: ItemFilter
  look: ViewLook
  changed: boolean
  onReset: () => void
  onView: (id: View['id']) => void
  onExport: (format: 'xlsx' | 'csv' | 'pdf') => void
}>

/** What can be done with the view as a whole: keep it under a name, put it elsewhere, take it away, print or export it. */
export const ViewMenu = ({ view, saved, filter, look, changed, onReset, onView, onExport }: Props) => {
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const kept = view.saved
  const at = saved.findIndex(({ id }) => id === kept?.id)
  const save = async (id: number | null, name: string) => {
    const done = await act('views.save', { id, name, filter, look }, t('followUp.done.saved', { name }))
    if (done === undefined) return
    onReset()
    setNaming(null)
    if (id === null) onView(savedId(done.id))
  }
  const rename = async (one: SavedView, name: string) => {
    const done = await act('views.save', { ...one, name }, t('followUp.done.saved', { name }))
    if (done !== undefined) setNaming(null)
  }
  const remove = async ({ id, name }: SavedView) => {
    const done = await act('views.remove', { id }, t('followUp.done.removed', { name }))
    if (done !== undefined) onView('all')
  }
  const move = (id: number, position: number) => void act('views.move', { id, position })
  const acts: readonly Act[] = [
    ...(kept !== null && changed
      ? [
          {
            id: 'view.update',
            label: t('followUp.menu.update', { name: kept.name }),
            keys: ['Ctrl+S'],
            run: () => void save(kept.id, kept.name),
          },
        ]
      : []),
    {
      id: 'view.new',
      label: t('followUp.menu.new'),
      ...(kept === null || !changed ? { keys: ['Ctrl+S'] } : {}),
      run: () => setNaming('new'),
    },
    ...(changed ? [{ id: 'view.reset', label: t('followUp.menu.reset'), run: onReset }] : []),
    ...(kept === null
      ? []
      : [
          { id: 'view.rename', label: t('followUp.menu.rename'), run: () => setNaming('rename') },
          ...(at > 0
            ? [{ id: 'view.left', label: t('followUp.menu.left'), run: () => move(kept.id, at - 1) }]
            : []),
          ...(at < saved.length - 1
            ? [{ id: 'view.right', label: t('followUp.menu.right'), run: () => move(kept.id, at + 1) }]
            : []),
          { id: 'view.remove', label: t('followUp.menu.remove'), run: () => void remove(kept) },
        ]),
    { id: 'view.print', label: t('followUp.export.pdf'), run: () => onExport('pdf') },
    { id: 'view.xlsx', label: t('followUp.export.xlsx'), run: () => onExport('xlsx') },
    { id: 'view.csv', label: t('followUp.export.csv'), run: () => onExport('csv') },
  ]
  useActs(acts)
  return (
    <>
      <Menu
        label={t('followUp.viewMenu')}
        trigger={
          <Chip label={t('followUp.viewMenu')} value={changed ? t('followUp.viewChanged') : undefined} />
        }
        items={acts.map(({ id, label, keys }) => ({
          id,
          label,
          ...(keys?.[0] === undefined ? {} : { keys: keys[0] }),
        }))}
        onAction={(id) => acts.find((one) => one.id === id)?.run()}
      />
      {naming !== null && (
        <NameDialog
          first={naming === 'rename' ? (kept?.name ?? '') : ''}
          onName={(name) =>
            void (naming === 'rename' && kept !== null ? rename(kept, name) : save(null, name))
          }
          onClose={() => setNaming(null)}
        />
      )}
    </>
  )
}

type NameProps = Readonly<{ first: string; onName: (name: string) => void; onClose: () => void }>

const NameDialog = ({ first, onName, onClose }: NameProps) => {
  const [name, setName] = useState(first)
  const sure = () => name.trim() !== '' && onName(name.trim())
  return (
    <Dialog
      title={t('followUp.viewName')}
      about={t('followUp.viewNameAbout')}
      onClose={onClose}
      closeLabel={t('app.close')}
      onConfirm={sure}
      foot={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={sure} isDisabled={name.trim() === ''}>
            {t('followUp.keep')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('followUp.name')}
        value={name}
        onChange={setName}
        maxLength={80}
        autoFocus
        // One field: Enter is as good as the button.
        onKeyDown={(event) => {
          if (event.key === 'Enter') sure()
          else event.continuePropagation()
        }}
      />
    </Dialog>
  )
}
