import { useState } from 'react'
import type { SavedSearch } from '../../shared/records/search.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { Row } from '../ui/rows.tsx'
import { type Asked, runSaved } from './asked.ts'

/** Searches that were kept, to run or to change. */
export const SavedSearches = ({
  saved,
  onRename,
}: Readonly<{ saved: readonly SavedSearch[]; onRename: (search: SavedSearch) => void }>) => (
  <section className="search-saved" aria-label={t('search.saved')}>
    <h2>{t('search.saved')}</h2>
    <ul className="rows">
      {saved.map((search) => (
        <li key={search.id}>
          <Row name={`saved:${search.id}`} onOpen={() => runSaved(search)}>
            <b>{search.name}</b> {search.text !== search.name && <span className="quiet">{search.text}</span>}
          </Row>
          <span className="saved-acts">
            <TextButton onPress={() => onRename(search)}>
              {t('search.rename')}
              <span className="hidden-text">: {search.name}</span>
            </TextButton>
            <TextButton onPress={() => unsave(search)}>
              {t('search.unsave')}
              <span className="hidden-text">: {search.name}</span>
            </TextButton>
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const unsave = ({ id, name }: SavedSearch) =>
  void act('search.unsave', { id }, t('change.search.unsave', { name }))

type SaveProps = Readonly<{
  /** What is kept, or what gets another name. */
  search: Omit<Asked, 'whole'> & Readonly<{ id: number | null; name: string }>
  saved: readonly SavedSearch[]
  onClose: () => void
}>

/** Asks for the name of a search. The name of another one takes that one's place, and says so before. */
export const SaveSearch = ({ search, saved, onClose }: SaveProps) => {
  const [name, setName] = useState(search.name)
  const given = name.trim()
  const same = saved.find((one) => one.name === given && one.id !== search.id)
  const save = async () => {
    if (given === '' || (same !== undefined && search.id !== null)) return
    const { text, filter, order } = search
    const input = { id: search.id ?? same?.id ?? null, name: given, text, filter, order }
    const done = await act('search.save', input, t('change.search.save', { name: given }))
    if (done !== undefined) onClose()
  }
  const isTaken = same !== undefined && search.id !== null
  return (
    <Dialog
      title={t(search.id === null ? 'search.saveTitle' : 'search.renameTitle')}
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={() => void save()}
      foot={
        <>
          <span className="grow" aria-live="polite">
            {same !== undefined && t(isTaken ? 'search.nameTaken' : 'search.replaces', { name: given })}
          </span>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            keys="Ctrl+Enter"
            isDisabled={given === '' || isTaken}
            onPress={() => void save()}
          >
            {t('item.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('search.name')}
        value={name}
        onChange={setName}
        maxLength={80}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save()
        }}
      />
    </Dialog>
  )
}
