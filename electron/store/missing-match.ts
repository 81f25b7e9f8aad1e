import type { DocumentRow } from '../../shared/records/document.ts'
import type { MissingDocument, MissingProposal, MissingSign } from '../../shared/records/missing.ts'
import { fold, subjectWords } from './words.ts'

/** An item that a reference may speak of: the motion of that title, the promise of that day. */
export type Spoken = Readonly<{
  id: number
  documentId: number
  kind: string
  title: string
  onDate: string | null
}>

/** "Ons kenmerk: 2017/0312-a" and "2017-0312 A" are one number. */
export const referenceKey = (reference: string): string => fold(reference).replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** What says that two places speak of the same thing; null where a place says too little to tell. */
export const sameThing = ({ kind, date, title, reference }: MissingDocument): string | null => {
  if (date === null && title === null && reference === null) return null
  return [kind, date ?? '', fold(title ?? ''), referenceKey(reference ?? '')].join('\n')
}

const weight: Readonly<Record<MissingSign, number>> = { reference: 6, title: 4, date: 3, inside: 2, kind: 1 }
const score = (signs: readonly MissingSign[]) => signs.reduce((sum, sign) => sum + weight[sign], 0)
/** "De brief van 3 juli" may be of any kind. */
const anyKind = new Set(['raadsbrief', 'overig'])
const mostProposals = 5
/** The part of a title's own words that a subject has to have. */
const enoughWords = 0.6

/** What tells one document from another: of all of them, so no more than that. */
export type Known = Pick<DocumentRow, 'id' | 'kind' | 'date' | 'dates' | 'reference' | 'subject'>

/** Looks for the documents that may be missed among all that the store holds. */
export const matcher = (
  documents: readonly Known[],
  items: readonly Spoken[],
  rowOf: (id: number) => DocumentRow,
) => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const byReference = Map.groupBy(
    documents.filter(({ reference }) => reference !== null),
    ({ reference }) => referenceKey(reference ?? ''),
  )
  const daysOf = (document: Known) => [document.date, ...document.dates.map(({ date }) => date)]
  const byDay = new Map<string, Known[]>()
  for (const document of documents)
    for (const day of new Set(daysOf(document))) {
      if (day === null) continue
      const known = byDay.get(day)
      if (known) known.push(document)
      else byDay.set(day, [document])
    }
  const byWord = new Map<string, Set<Known>>()
  for (const document of documents)
    for (const word of subjectWords(document.subject))
      byWord.set(word, (byWord.get(word) ?? new Set()).add(document))
  const itemsByTitle = Map.groupBy(items, ({ title }) => fold(title))
  const promisesByDay = Map.groupBy(
    items.filter(({ kind }) => kind === 'commitment'),
    ({ onDate }) => onDate,
  )

  /** How many of the words of a title each document has in its subject. */
  const withTitle = (title: string): ReadonlySet<Known> => {
    const words = [...new Set(subjectWords(title))]
    const count = new Map<Known, number>()
    for (const word of words)
      for (const document of byWord.get(word) ?? []) count.set(document, (count.get(document) ?? 0) + 1)
    return new Set([...count].flatMap(([document, n]) => (n >= words.length * enoughWords ? [document] : [])))
  }

  const spokenOf = ({ kind, title, date }: MissingDocument): readonly Spoken[] => {
    if (kind === 'toezegging') return date === null ? [] : (promisesByDay.get(date) ?? [])
    if (kind !== 'motie' && kind !== 'amendement') return []
    const named = title === null ? [] : (itemsByTitle.get(fold(title)) ?? [])
    return named.filter((item) => item.kind === 'motion')
  }

  return (missing: MissingDocument, not: readonly number[]): MissingProposal[] => {
    const { kind, title, date, reference } = missing
    const numbered = reference === null ? [] : (byReference.get(referenceKey(reference)) ?? [])
    const dated = date === null ? [] : (byDay.get(date) ?? [])
    const titled = title === null ? new Set<Known>() : withTitle(title)
    const inside = Map.groupBy(spokenOf(missing), ({ documentId }) => documentId)
    /** Of several promises of one day nobody can tell which is meant. */
    const onlyOne = (spoken: readonly Spoken[] | undefined) =>
      spoken?.length === 1 ? (spoken[0]?.id ?? null) : null
    const candidates = new Set([
      ...numbered,
      ...dated,
      ...titled,
      ...[...inside.keys()].flatMap((id) => byId.get(id) ?? []),
    ])
    return [...candidates]
      .filter(({ id }) => !not.includes(id))
      .map((document) => {
        const signs: MissingSign[] = []
        if (numbered.includes(document)) signs.push('reference')
        if (dated.includes(document)) signs.push('date')
        if (titled.has(document)) signs.push('title')
        if (document.kind === kind) signs.push('kind')
        if (inside.has(document.id)) signs.push('inside')
        return { document, signs, itemId: onlyOne(inside.get(document.id)) }
      })
      .filter(({ signs, document }) => isLikely(signs, kind, document.kind))
      .sort((a, b) => score(b.signs) - score(a.signs) || b.document.id - a.document.id)
      .slice(0, mostProposals)
      .map(({ document, ...proposal }): MissingProposal => ({ ...proposal, document: rowOf(document.id) }))
  }
}

/** A day alone says little: of another kind, it is another document. */
const isLikely = (signs: readonly MissingSign[], missed: string, kind: string): boolean => {
  if (signs.includes('reference') || signs.includes('inside')) return true
  const couldBe = signs.includes('kind') || anyKind.has(missed)
  if (signs.includes('date')) return couldBe || (signs.includes('title') && anyKind.has(kind))
  return signs.includes('title') && signs.includes('kind')
}
