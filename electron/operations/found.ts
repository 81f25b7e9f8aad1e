import type { InputOf } from '../../shared/contract.ts'
import type { FoundItem } from '../../shared/records/found-item.ts'
import type { SourceText, TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { findEvasion } from '../recognise/evasion.ts'
import { cleanText } from '../recognise/text/clean.ts'
import { layOut } from '../recognise/text/lines.ts'
import { trimRange } from '../store/passages.ts'
import type { Store } from '../store/store.ts'
import { type Context, label } from './context.ts'
import { recordItems } from './record.ts'

type Found = FoundItem & { documentId: number }
type FoundOperation = 'found.move' | 'found.moveAnswer' | 'found.merge' | 'found.split' | 'found.add'

/** The words of a range as they are read: without line ends and page furniture. */
export const readerOf = (store: Store, documentId: number) => {
  const { text, pages, lines, warnings } = store.documents.text(documentId)
  const source: SourceText = { media: store.documents.row(documentId).media, text, pages, lines, warnings }
  const layout = layOut(source)
  return (range: TextRange): string => {
    const trimmed = trimRange(text, range)
    const clean = cleanText(layout, trimmed)
    return clean === '' ? text.slice(trimmed.start, trimmed.end) : clean
  }
}

/** Corrects what was found; an item that counts already has the correction in its history. */
const correct = <T>(
  context: Context,
  operation: FoundOperation,
  item: Found,
  run: (read: (range: TextRange) => string, seq: number) => T,
): T => {
  const { store, today } = context
  const read = readerOf(store, item.documentId)
  return store.changes.change(
    { operation, label: label(`change.${operation}`), documentId: item.documentId },
    (seq) => {
      const value = run(read, seq)
      if (item.state === 'recorded') store.followUp.edited(seq, item.id, { on: today() })
      return value
    },
  )
}

export const changeFound = ({ store, today }: Context, { id, fields }: InputOf<'found.change'>) => {
  const item = store.found.find(id)
  store.changes.change(
    { operation: 'found.change', label: label('change.found.change'), documentId: item.documentId },
    (seq) => {
      store.found.change(id, withoutUndefined(fields))
      if (item.state === 'recorded') store.followUp.edited(seq, id, { on: today() })
      // Who changes an item agrees with it.
      else if (item.state === 'proposed') store.found.setState(id, 'accepted')
    },
  )
}

const withoutUndefined = <T extends object>(fields: T): T =>
  // The same fields; only those that are undefined are gone.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

export const setFoundState = (context: Context, ids: readonly number[], state: 'accepted' | 'dropped') => {
  const { store } = context
  const first = store.found.find(ids[0] ?? 0)
  const operation = state === 'accepted' ? 'found.accept' : 'found.drop'
  store.changes.change(
    { operation, label: label(`change.${operation}`, { count: ids.length }), documentId: first.documentId },
    (seq) => {
      for (const id of ids) {
        const item = store.found.find(id)
        const recorded = store.documents.row(item.documentId).state === 'recorded'
        if (state === 'accepted' && item.state === 'recorded') continue
        store.found.setState(id, state)
        if (state === 'accepted' && recorded) recordItems(context, seq, item.documentId, [item])
      }
    },
  )
}

export const moveFound = (context: Context, { id, start, end }: InputOf<'found.move'>) => {
  const item = context.store.found.find(id)
  correct(context, 'found.move', item, (read) =>
    context.store.found.move(id, { start, end }, read({ start, end })),
  )
}

export const moveAnswer = (context: Context, { id, start, end }: InputOf<'found.moveAnswer'>) => {
  const item = context.store.found.find(id)
  if (item.kind !== 'question') throw new Refusal('wrong-kind')
  correct(context, 'found.moveAnswer', item, (read) => setAnswer(context.store, item, [{ start, end }], read))
}

const setAnswer = (
  store: Store,
  item: Found,
  ranges: readonly TextRange[],
  read: (range: TextRange) => string,
) => {
  const text = ranges.length === 0 ? null : ranges.map(read).join('\n\n')
  store.found.setAnswers(item.id, item.documentId, ranges, text, text === null ? null : findEvasion(text))
}

/** Two finds become one. A question that turns out to be part of another's answer goes into that answer. */
export const mergeFound = (context: Context, { id, withId }: InputOf<'found.merge'>) => {
  const { store } = context
  const [a, b] = [store.found.find(id), store.found.find(withId)]
  const nowhere = a.attachment === 'changed' || b.attachment === 'changed'
  if (id === withId || a.documentId !== b.documentId || nowhere) throw new Refusal('cannot-merge')
  correct(context, 'found.merge', a, (read) => {
    const answersBetween = a.answers.some((answer) => answer.start >= a.end && answer.start < b.start)
    if (a.kind === 'question' && answersBetween) {
      setAnswer(store, a, joined([...a.answers, b, ...b.answers]), read)
    } else {
      const range = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
      store.found.move(id, range, read(range))
      const answers = joined([...a.answers, ...b.answers]).filter(
        (answer) => answer.start >= range.end || answer.end <= range.start,
      )
      if (a.kind === 'question' && b.answers.length > 0) setAnswer(store, a, answers, read)
    }
    store.found.moveChildren(withId, id)
    store.found.setState(withId, 'dropped')
  })
}

/** Ranges in order; neighbours with only a little between them become one. */
const joined = (ranges: readonly TextRange[]): TextRange[] => {
  const result: TextRange[] = []
  for (const { start, end } of [...ranges].sort((x, y) => x.start - y.start)) {
    const last = result.at(-1)
    if (last && start - last.end <= 12)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}

/** One find becomes two at a position in its text. The second keeps the answer: it stands closest to it. */
export const splitFound = (context: Context, { id, at }: InputOf<'found.split'>): { id: number } => {
  const { store } = context
  const item = store.found.find(id)
  if (at <= item.start || at >= item.end) throw new Refusal('cannot-split')
  return correct(context, 'found.split', item, (read, seq) => {
    const [head, tail] = [
      { start: item.start, end: at },
      { start: at, end: item.end },
    ]
    const { number: _, ...kept } = { ...item, number: null }
    const made = store.found.add(
      item.documentId,
      {
        ...kept,
        range: tail,
        text: read(tail),
        title: undefined,
        sourceNumber: null,
        answerText: item.kind === 'question' ? item.answerText : null,
      },
      'accepted',
    )
    if (item.kind === 'question') setAnswer(store, item, [], read)
    store.found.move(id, head, read(head))
    if (item.state === 'recorded') recordItems(context, seq, item.documentId, [store.found.find(made)])
    return { id: made }
  })
}

/** A person found it: it is accepted, and counts at once where the document does. */
export const addFound = (
  context: Context,
  { documentId, start, end, kind }: InputOf<'found.add'>,
): { id: number } => {
  const { store } = context
  const read = readerOf(store, documentId)
  const range = trimRange(store.passages.documentText(documentId).text, { start, end })
  return store.changes.change(
    { operation: 'found.add', label: label('change.found.add'), documentId },
    (seq) => {
      const id = store.found.add(
        documentId,
        { kind, range, text: read(range), tier: 'strong', why: [] },
        'accepted',
      )
      if (store.documents.row(documentId).state === 'recorded')
        recordItems(context, seq, documentId, [store.found.find(id)])
      return { id }
    },
  )
}
