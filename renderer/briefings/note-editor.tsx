import { useId } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { Button } from '../ui/button.tsx'
import type { NotePart } from './plan-edits.ts'

type Props = Readonly<{
  note: NotePart
  onChange: (note: NotePart) => void
  onDone: () => void
  onRemove: () => void
}>

/** Own words, written where they will stand. */
export const NoteEditor = ({ note, onChange, onDone, onRemove }: Props) => {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc that bubbles from its fields.
    <div
      className="note-editor"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    >
      <label className="hidden-text" htmlFor={`${id}title`}>
        {t('briefings.noteTitle')}
      </label>
      <input
        id={`${id}title`}
        className="note-title"
        maxLength={200}
        placeholder={t('briefings.noteTitlePlaceholder')}
        value={note.title}
        onChange={(event) => onChange({ ...note, title: event.target.value })}
      />
      <label className="hidden-text" htmlFor={`${id}text`}>
        {t('briefings.noteText')}
      </label>
      <textarea
        id={`${id}text`}
        className="note-text"
        maxLength={20_000}
        placeholder={t('briefings.noteTextPlaceholder')}
        value={note.text}
        onChange={(event) => onChange({ ...note, text: event.target.value })}
        // biome-ignore lint/a11y/noAutofocus: the note that the user has just asked to write.
        autoFocus
      />
      <div className="note-foot">
        <span className="muted grow">{t('briefings.noteAbout')}</span>
        <Button look="quiet" onPress={onRemove}>
          {t('briefings.removeNote')}
        </Button>
        <Button keys="Escape" onPress={onDone}>
          {t('briefings.noteDone')}
        </Button>
      </div>
    </div>
  )
}
