import { useEffect, useRef } from 'react'
import type { InputOf } from '../../shared/contract.ts'
import type { Draft, LetterParts } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import type { ChosenWords } from './draft-source.tsx'
import { storeWritten } from './pending.ts'
import { writeIn } from './written-field.tsx'

/** What can be done with the points and the words of a letter. */
export type DraftActs = Readonly<{
  /** `stay` names the typing that it is a stretch of. */
  writePart: (part: keyof LetterParts, text: string, stay: string) => Promise<boolean>
  writePoint: (
    id: number,
    words: Readonly<{ text?: string; reason?: string; stay: string }>,
  ) => Promise<boolean>
  change: (fields: Omit<InputOf<'drafts.change'>, 'id'>) => Promise<boolean>
  /** A new point on these words of a source, after the current one; the cursor goes to it. */
  addFrom: (words: ChosenWords) => void
  tie: (words: ChosenWords) => void
  /** Words of a source become a point that was asked for. */
  ask: (words: ChosenWords, text: string) => void
  /** The next point, or a new one after the last. */
  next: () => void
  move: (by: 1 | -1) => void
  remove: (id: number) => void
  removeSource: (id: number, passageId: number) => void
  answer: (id: number, answers: readonly string[]) => void
}>

export const useDraftActs = (
  draft: Draft,
  current: number | null,
  onCurrent: (id: number | null) => void,
): DraftActs => {
  const { id, points, asked } = draft
  // The point that is wanted next stands on the paper only once the letter was read anew.
  const wanted = useRef<number | null>(null)
  const focus = (pointId: number) => {
    wanted.current = writeIn(`point-${pointId}`) ? null : pointId
    onCurrent(pointId)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for when there are other points.
  useEffect(() => {
    if (wanted.current !== null && writeIn(`point-${wanted.current}`)) wanted.current = null
  }, [points])
  const at = points.findIndex((point) => point.id === current)
  const add = async (position: number, words: ChosenWords | null) => {
    const made = await act('drafts.addPoint', { draftId: id, position, text: '', range: words })
    if (made !== undefined) focus(made.id)
  }
  const taken = async (change: Promise<unknown>) => (await change) !== undefined
  const change = (fields: Omit<InputOf<'drafts.change'>, 'id'>) =>
    taken(act('drafts.change', { id, ...fields }))
  return {
    writePart: (part, text, stay) => change({ parts: { [part]: text }, stay }),
    writePoint: (pointId, words) => taken(act('drafts.changePoint', { id: pointId, ...words })),
    change,
    addFrom: (words) => void add(at < 0 ? points.length : at + 1, words),
    tie: (words) => {
      if (current === null) return
      const done = t('drafts.tied', { number: at + 1 })
      void act('drafts.addSource', { pointId: current, range: words }, done)
    },
    ask: (range, text) => {
      const number = String(asked.reduce((most, one) => Math.max(most, Number(one.number) || 0), 0) + 1)
      const kept = asked.map(({ passage, ...one }) => ({ ...one, range: rangeOf(passage) }))
      void act('drafts.change', { id, asked: [...kept, { number, text, range }] }, t('drafts.askedAdded'))
    },
    next: () => {
      const following = points[at + 1]
      if (following !== undefined) focus(following.id)
      else void add(points.length, null)
    },
    move: (by) => {
      const to = at + by
      if (current === null || to < 0 || to >= points.length) return
      // A field that goes to another place on the paper loses the cursor on its way.
      if (document.activeElement?.matches(`[data-written="point-${current}"]`)) wanted.current = current
      void storeWritten().then(() => act('drafts.movePoint', { id: current, position: to }))
    },
    remove: (pointId) => {
      const before = points[Math.max(0, points.findIndex((point) => point.id === pointId) - 1)]
      const number = points.findIndex((point) => point.id === pointId) + 1
      const done = t('drafts.pointRemoved', { number })
      void storeWritten()
        .then(() => act('drafts.removePoint', { id: pointId }, done))
        .then((removed) => {
          if (removed === undefined) return
          if (before !== undefined && before.id !== pointId) focus(before.id)
          else onCurrent(null)
        })
    },
    removeSource: (pointId, passageId) => {
      void act('drafts.removeSource', { pointId, passageId }, t('drafts.sourceRemoved'))
    },
    answer: (pointId, answers) => void act('drafts.changePoint', { id: pointId, answers: [...answers] }),
  }
}

export const rangeOf = (
  passage: Readonly<{ documentId: number; start: number; end: number }> | null,
): ChosenWords | null =>
  passage === null || passage.end <= passage.start
    ? null
    : { documentId: passage.documentId, start: passage.start, end: passage.end }
