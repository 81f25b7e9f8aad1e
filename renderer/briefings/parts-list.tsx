import { type PointerEvent, useEffect, useRef } from 'react'
import type { PlanPart } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { useOverview } from '../app/overview.tsx'
import { useStore } from '../app/store.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Rows } from '../ui/rows.tsx'
import { dragPart } from './drag-part.ts'
import { NoteEditor } from './note-editor.tsx'
import { type PartActs, partName, partSaid, writtenNote } from './part-acts.ts'
import { partKeys } from './plan-edits.ts'
import type { Made } from './use-preview.ts'

type Props = Readonly<{
  parts: readonly PlanPart[]
  made: Made | null
  acts: PartActs
}>

/** What stands in the briefing and in which order, each with the page on which it begins. */
export const PartsList = ({ parts, made, acts }: Props) => {
  const letterKeys = useOverview()?.settings.letterKeys ?? true
  const written = useStore(writtenNote)
  const said = useStore(partSaid)
  const list = useRef<HTMLUListElement>(null)
  const keys = partKeys(parts)
  const drag = (event: PointerEvent, at: number) => {
    if (list.current !== null) dragPart(event, list.current, at, (to) => acts.move(at, to))
  }
  // A note that was left without its editor is not written in any more when one comes back.
  useEffect(() => () => writtenNote.set(null), [])
  return (
    <>
      <Rows letterKeys={letterKeys} takesFocus className="parts-scroll">
        <ul ref={list} className="parts" aria-label={t('briefings.parts')}>
          {parts.map((part, at) => {
            const key = keys[at] ?? ''
            return (
              <li key={key} data-part={key} className={part.kind}>
                {part.kind === 'note' && written === key ? (
                  <NoteEditor
                    note={part}
                    onChange={(note) => acts.write(at, note)}
                    onDone={() => acts.written(at)}
                    onRemove={() => acts.remove(at)}
                  />
                ) : (
                  <PartRow
                    part={part}
                    page={made?.starts.get(key) ?? null}
                    words={made === null ? '' : wordsOn(part, key, made)}
                    onToggle={() => (part.kind === 'note' ? writtenNote.set(key) : acts.toggle(at))}
                    onShow={() => acts.show(at)}
                    onDrag={(event) => drag(event, at)}
                  />
                )}
              </li>
            )
          })}
        </ul>
      </Rows>
      <p className="hidden-text" role="status">
        {said}
      </p>
      <PartKeys />
    </>
  )
}

/** What is less of a part than there is. */
const wordsOn = (part: PlanPart, key: string, { parts, starts, preview }: Made): string => {
  if (part.kind === 'note' || !part.shown) return ''
  const less = preview.cut.find(({ section }) => section === part.section)
  if (less !== undefined) return t('briefings.cut', { left: less.left, of: less.of })
  // Of what was just ticked nothing is known yet.
  const wasShown = parts.some((one) => one.kind === 'section' && one.section === key && one.shown)
  return wasShown && starts.get(key) == null ? t('briefings.nothingFound') : ''
}

type RowProps = Readonly<{
  part: PlanPart
  page: number | null
  words: string
  onToggle: () => void
  onShow: () => void
  onDrag: (event: PointerEvent) => void
}>

const PartRow = ({ part, page, words, onToggle, onShow, onDrag }: RowProps) => {
  const isSection = part.kind === 'section'
  const isOn = !isSection || part.shown
  const state = isSection ? { role: 'checkbox', 'aria-checked': part.shown } : {}
  return (
    <button
      type="button"
      {...state}
      data-row=""
      tabIndex={-1}
      className={isOn ? 'part' : 'part off'}
      onClick={onToggle}
      onPointerDown={onDrag}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return
        // Enter looks at a section; in a note it is the way in, as a click is.
        if (!isSection) return
        event.preventDefault()
        onShow()
      }}
    >
      <Grip />
      {isSection ? (
        <span className={isOn ? 'part-box on' : 'part-box'}>{isOn && <Icon name="tick" size={12} />}</span>
      ) : (
        <span className="part-pencil">
          <Icon name="pencil" size={13} />
        </span>
      )}
      <span className="part-name">
        {!isSection && <span className="hidden-text">{t('briefings.noteNamed')} </span>}
        {partName(part)}
      </span>
      {words !== '' && <span className="part-less">{words}</span>}
      {page !== null && isOn && <span className="part-page">{t('briefings.onPage', { page })}</span>}
    </button>
  )
}

const Grip = () => (
  <svg className="part-grip" aria-hidden="true" width="8" height="14" viewBox="0 0 8 14" fill="currentColor">
    {[3, 7, 11].map((y) => (
      <g key={y}>
        <circle cx="2" cy={y} r="1.1" />
        <circle cx="6" cy={y} r="1.1" />
      </g>
    ))}
  </svg>
)

const PartKeys = () => (
  <p className="part-keys" aria-hidden="true">
    <span>
      <Kbd keys="Space" /> {t('briefings.keyToggle')}
    </span>
    <span>
      <Kbd keys="Alt+ArrowUp" /> <Kbd keys="ArrowDown" /> {t('briefings.keyMove')}
    </span>
    <span>
      <Kbd keys="N" /> {t('briefings.keyNote')}
    </span>
    <span>
      <Kbd keys="Enter" /> {t('briefings.keyShow')}
    </span>
  </p>
)
