import type { RefObject } from 'react'
import type { PlanPart } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { store } from '../app/store.ts'
import type { PlanState } from './kept-plans.ts'
import { moved, type NotePart, partKeys, toggled, withNote, withNoteAt, withoutPart } from './plan-edits.ts'
import { goToPage } from './preview-place.ts'
import type { Made } from './use-preview.ts'

/** The note that is written in, by its key. */
export const writtenNote = store<string | null>(null)
/** What was moved where, for who hears the screen. */
export const partSaid = store('')

export const partName = (part: PlanPart): string =>
  part.kind === 'section'
    ? t(`briefings.section.${part.section}`)
    : part.title.trim() || firstWords(part.text) || t('briefings.note')

const firstWords = (text: string) => {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 60 ? `${line.slice(0, 58).trimEnd()}…` : line
}

/** The place in the plan of the part that has the focus; -1 where none has. */
export const partWithFocus = ({ plan }: PlanState): number => {
  const part = document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset.part
  return part === undefined ? -1 : partKeys(plan.parts).indexOf(part)
}

const focusPart = (key: string | undefined): void => {
  // Once it is drawn in its new place.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-part="${key}"] [data-row]`)?.focus({ preventScroll: false }),
  )
}

/** What can be done with the parts of a plan, by their place in it. */
export const partActs = (state: PlanState, made: Made | null, pages: RefObject<HTMLElement | null>) => {
  const { parts } = state.plan
  return {
    toggle: (at: number) => state.change((plan) => toggled(plan, at)),
    move: (from: number, to: number) => {
      const part = parts[from]
      const next = moved(state.plan, from, to)
      if (part === undefined || next === state.plan) return
      state.change(() => next)
      // A note that is written in keeps its field; its key is another where it passes another note.
      const key = partKeys(next.parts)[to]
      if (writtenNote.get() === partKeys(parts)[from]) writtenNote.set(key ?? null)
      else focusPart(key)
      partSaid.set(t('briefings.movedTo', { name: partName(part), place: to + 1, of: parts.length }))
    },
    addNote: (after: number) => {
      const next = withNoteAt(state.plan, after + 1)
      state.change(() => next)
      writtenNote.set(partKeys(next.parts)[after + 1] ?? null)
    },
    write: (at: number, note: NotePart) =>
      state.change((plan) => withNote(plan, at, note), `note ${partKeys(parts)[at]}`),
    /** Done writing; a note without a word goes. */
    written: (at: number) => {
      const part = parts[at]
      writtenNote.set(null)
      if (part?.kind !== 'note') return
      const isEmpty = part.title.trim() === '' && part.text.trim() === ''
      if (isEmpty) state.change((plan) => withoutPart(plan, at))
      focusPart(partKeys(parts)[isEmpty ? Math.max(0, at - 1) : at])
    },
    remove: (at: number) => {
      if (parts[at]?.kind !== 'note') return
      writtenNote.set(null)
      state.change((plan) => withoutPart(plan, at))
      focusPart(partKeys(withoutPart(state.plan, at).parts)[Math.min(at, parts.length - 2)])
    },
    show: (at: number) => {
      const page = made?.starts.get(partKeys(parts)[at] ?? '') ?? null
      if (page !== null) goToPage(pages.current, page)
    },
  }
}
export type PartActs = ReturnType<typeof partActs>
