import { useRef, useState } from 'react'
import type { DocumentDetail, FoundItem } from '../../shared/records/found-item.ts'
import type { ItemKind } from '../../shared/records/item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { act, undo } from '../app/act.ts'
import { type Act, useActs } from '../app/acts.ts'
import { call } from '../app/bridge.ts'
import { go, goOn, placeNow } from '../app/places.ts'
import { showToast } from '../app/toasts.ts'
import { mayBeWords, maybeMissing, openMissing } from '../missing/may-be-missing.tsx'
import type { SameMotions } from '../motions/same-motions.tsx'
import { itemKey } from '../source/marks.ts'
import type { SelectionAct } from '../source/selection-bar.tsx'
import type { FollowedAnswers } from './answers-followed.tsx'
import { tellAnswersHere } from './answers-here.tsx'
import { otherEnd } from './boundaries.ts'
import { dateIsLeft } from './date-question.tsx'
import { type FoundRow, nextOfKind, nextToCheck, signOf } from './found-rows.ts'

type Place = Readonly<{
  document: DocumentDetail
  rows: readonly FoundRow[]
  current: FoundRow | null
  selection: TextRange | null
  choose: (key: string) => void
  clearSelection: () => void
  scroller: HTMLElement | null
  /** Questions that are followed and get their answer from this document when it is recorded. */
  answered: FollowedAnswers['pairs']
  /** Motions in it that are recorded already, and stay one. */
  same: SameMotions['pairs']
}>

export type CheckDialog = 'record' | 'split' | 'add' | 'kind' | null
export type Check = ReturnType<typeof useCheckActs>

/** What can be done in the check of an import, each one operation of the contract, with the keys for it. */
export const useCheckActs = (place: Place) => {
  const { document, rows, current, selection, choose, clearSelection, scroller, answered, same } = place
  const [dialog, setDialog] = useState<CheckDialog>(null)
  const [headOpen, setHeadOpen] = useState(false)
  /** Where to go once the document counts; without it to the next one. */
  const onwards = useRef<(() => void) | null>(null)
  const item = current?.row === 'item' ? current.item : null

  const needItem = (): FoundItem | null => {
    if (item === null) showToast({ text: t('imports.chooseItem') })
    return item
  }
  const needSelection = (): TextRange | null => {
    if (selection !== null) return selection
    showToast({ text: t('source.selectFirst') })
    scroller?.focus()
    return null
  }
  const onward = (from: FoundItem) => {
    const next = nextToCheck(rows, itemKey(from.id))
    if (signOf(from) === 'ask' && next !== null) choose(next)
  }
  const step = (by: 1 | -1) => {
    const real = rows.filter(({ row }) => row !== 'group')
    const at = real.findIndex(({ key }) => key === current?.key)
    const next = real[Math.min(real.length - 1, Math.max(0, at + by))]
    if (next !== undefined) choose(next.key)
  }

  const accept = () => {
    if (current?.row === 'missing')
      return void act('missing.drop', { id: current.missing.id, dropped: false })
    const one = needItem()
    if (one === null) return
    if (one.state !== 'accepted') void act('found.accept', { ids: [one.id] })
    const next = nextToCheck(rows, itemKey(one.id))
    if (next !== null) choose(next)
    else if (signOf(one) !== 'ask') step(1)
  }
  const drop = () => {
    if (current?.row === 'missing') {
      const { id, dropped } = current.missing
      return void act('missing.drop', { id, dropped: !dropped })
    }
    const one = needItem()
    if (one === null) return
    if (one.state === 'dropped') return void act('found.accept', { ids: [one.id] })
    void act('found.drop', { ids: [one.id] })
    onward(one)
  }
  const merge = () => {
    const one = needItem()
    if (one === null) return
    const other = nextOfKind(document.items, one)
    if (other === null) return void showToast({ text: t('imports.nothingToMerge') })
    void act('found.merge', { id: one.id, withId: other.id })
  }
  const splitAt = async (at: number) => {
    if (item === null) return
    setDialog(null)
    const made = await act('found.split', { id: item.id, at })
    clearSelection()
    if (made !== undefined) choose(itemKey(made.id))
  }
  const split = () => {
    const one = needItem()
    if (one === null) return
    const at = selection?.start ?? -1
    if (one.start < at && at < one.end) void splitAt(at)
    else setDialog('split')
  }
  const moveText = async () => {
    const [one, range] = [needItem(), needSelection()]
    if (one === null || range === null) return
    await act('found.move', { id: one.id, ...range })
    clearSelection()
  }
  const moveEnd = (by: 1 | -1) => {
    const one = needItem()
    const range = one === null ? null : otherEnd(document, one, by)
    if (one !== null && range !== null) void act('found.move', { id: one.id, ...range })
  }
  const changeKind = () => needItem() !== null && setDialog('kind')
  const kindAs = (kind: ItemKind) => {
    setDialog(null)
    if (item !== null && item.kind !== kind) void act('found.change', { id: item.id, fields: { kind } })
  }
  const moveAnswer = async () => {
    const one = needItem()
    if (one === null) return
    if (one.kind !== 'question') return void showToast({ text: t('imports.answerOnlyQuestions') })
    const range = needSelection()
    if (range === null) return
    await act('found.moveAnswer', { id: one.id, ...range })
    clearSelection()
  }
  const add = () => needSelection() !== null && setDialog('add')
  const addAs = async (kind: ItemKind) => {
    setDialog(null)
    if (selection === null) return
    const made = await act('found.add', { documentId: document.id, ...selection, kind })
    clearSelection()
    if (made !== undefined) choose(itemKey(made.id))
  }
  const acceptSure = () => {
    const ids = document.items.filter((one) => signOf(one) === 'sure').map(({ id }) => id)
    if (ids.length > 0) void act('found.accept', { ids })
  }
  const toNextUnsure = () => {
    const next = nextToCheck(rows, current?.key ?? null)
    if (next !== null) choose(next)
  }

  const isRecorded = document.state === 'recorded'
  /** What was found in a document that counts already: what isn't taken up stays to be checked. */
  const takeUp = async (which: 'strong' | 'all') => {
    const ids = document.items
      .filter((one) => one.state === 'proposed' && (which === 'all' || signOf(one) === 'sure'))
      .map(({ id }) => id)
    const done = t('imports.takenUp', { title: document.fileName, count: ids.length })
    if (ids.length === 0) return go({ screen: 'source', documentId: document.id })
    const made = await act('found.accept', { ids }, done)
    if (made !== undefined) go({ screen: 'source', documentId: document.id })
  }
  const recordAs = async (which: 'strong' | 'all') => {
    setDialog(null)
    if (isRecorded) return takeUp(which)
    const made = await recordWith(document.id, which, { answered, same })
    if (made === undefined) return
    const values = { title: document.fileName, count: made.recorded, tied: made.tied }
    showToast({
      tone: 'done',
      text: t(made.tied > 0 ? 'answers.recorded' : 'imports.recorded', values),
      act: { label: t('app.undo'), keys: 'Ctrl+Z', run: () => void undo() },
    })
    await tellMissing(document.id)
    await tellAnswersHere(document.id)
    if (onwards.current === null) await toNextDocument(document.id)
    else onwards.current()
  }
  const record = () => ask(null)
  const ask = (then: (() => void) | null) => {
    onwards.current = then
    // A field that is still being typed in is stored when it is left.
    if (window.document.activeElement instanceof HTMLInputElement) window.document.activeElement.blur()
    const unsure = document.items.some((one) => signOf(one) === 'ask')
    const noDate = document.date === null && !dateIsLeft(document.id)
    if (unsure || (noDate && !isRecorded)) setDialog('record')
    else void recordAs('strong')
  }
  const discard = async () => {
    const title = document.fileName
    const done = await act('documents.discard', { id: document.id }, t('imports.discarded', { title }))
    if (done !== undefined) await toNextDocument(document.id)
  }

  const acts: readonly Act[] = [
    { id: 'check.record', label: t('imports.record'), keys: ['Ctrl+Enter'], run: record },
    { id: 'check.accept', label: t('imports.accept'), keys: ['A'], run: accept },
    { id: 'check.drop', label: t('imports.drop'), keys: ['Delete'], run: drop },
    { id: 'check.unsure', label: t('imports.nextUnsure'), keys: ['U'], run: toNextUnsure },
    { id: 'check.next', label: t('imports.next'), keys: ['J'], run: () => step(1) },
    { id: 'check.previous', label: t('imports.previous'), keys: ['K'], run: () => step(-1) },
    { id: 'check.merge', label: t('imports.merge'), keys: ['M'], run: merge },
    { id: 'check.split', label: t('imports.split'), keys: ['B'], run: split },
    { id: 'check.kind', label: t('imports.changeKind'), keys: ['S'], run: changeKind },
    {
      id: 'check.longer',
      label: t('imports.longer'),
      shownKeys: ['Shift+ArrowRight'],
      run: () => moveEnd(1),
    },
    {
      id: 'check.shorter',
      label: t('imports.shorter'),
      shownKeys: ['Shift+ArrowLeft'],
      run: () => moveEnd(-1),
    },
    { id: 'check.moveText', label: t('imports.moveText'), keys: ['G'], run: () => void moveText() },
    { id: 'check.moveAnswer', label: t('imports.moveAnswer'), keys: ['H'], run: () => void moveAnswer() },
    { id: 'check.add', label: t('source.newItem'), keys: ['N'], run: add },
    {
      id: 'check.sure',
      label: t('imports.acceptSure'),
      keys: ['Ctrl+A'],
      run: acceptSure,
      leaveToFields: true,
    },
    { id: 'check.head', label: t('imports.head'), keys: ['E'], run: () => setHeadOpen((open) => !open) },
    ...(isRecorded ? [] : [{ id: 'check.discard', label: t('imports.discard'), run: () => void discard() }]),
  ]
  useActs(acts)
  return {
    ...{
      item,
      selection,
      dialog,
      setDialog,
      headOpen,
      setHeadOpen,
      step,
      accept,
      drop,
      merge,
      split,
      splitAt,
    },
    ...{
      moveText,
      moveEnd,
      changeKind,
      kindAs,
      moveAnswer,
      add,
      addAs,
      acceptSure,
      record,
      recordAnd: ask,
      recordAs,
      discard,
    },
  }
}

/** What the selection in the source can be used for, given the item that is current. */
export const selectionActs = (check: Check, current: FoundRow | null): readonly SelectionAct[] => {
  const item = current?.row === 'item' ? current.item : null
  const { selection } = check
  const inside =
    item !== null && selection !== null && item.start < selection.start && selection.start < item.end
  return [
    ...(item === null ? [] : [{ label: t('imports.moveText'), keys: 'G', run: () => void check.moveText() }]),
    ...(item?.kind === 'question'
      ? [{ label: t('imports.moveAnswer'), keys: 'H', run: () => void check.moveAnswer() }]
      : []),
    ...(inside ? [{ label: t('imports.split'), keys: 'B', run: check.split }] : []),
    { label: t('source.newItem'), keys: 'N', run: check.add },
  ]
}

/** Records a document, and gives the questions that it answers their answers in the same act. */
const recordWith = async (
  id: number,
  accept: 'strong' | 'all',
  { answered, same }: Readonly<{ answered: FollowedAnswers['pairs']; same: SameMotions['pairs'] }>,
) => {
  const also = { same: [...same] }
  if (answered.length > 0)
    return act('answers.tie', { documentId: id, pairs: [...answered], record: accept, ...also })
  const made = await act('documents.record', { id, accept, ...also })
  return made === undefined ? undefined : { ...made, tied: 0 }
}

/** What was recorded may be what others refer to: a person says whether it is. */
const tellMissing = async (id: number): Promise<void> => {
  const rows = maybeMissing(await call('missing.list', {}), id)
  if (rows.length === 0) return
  showToast({ text: mayBeWords(rows), act: { label: t('missing.look'), run: openMissing } })
}

/** The next document that waits for its check, or the follow-up where none does. Who went elsewhere meanwhile stays there. */
const toNextDocument = async (id: number): Promise<void> => {
  const { toCheck } = await call('app.overview', {})
  const here = placeNow()
  if (here.screen !== 'check' || here.documentId !== id) return
  const next = toCheck.find((one) => one.id !== id)
  goOn(next === undefined ? { screen: 'followUp' } : { screen: 'check', documentId: next.id })
}
