import { dutchDate, type IsoDate } from './dates.ts'
import type { ConflictKind } from './records/conflict.ts'
import type { ItemKind, ItemRow, LinkKind } from './records/item.ts'
import type { TermRules } from './terms.ts'
import { t } from './texts/translate.ts'

/** What looking for conflicts knows of an item. */
export type ConflictItem = Pick<
  ItemRow,
  | 'id'
  | 'number'
  | 'title'
  | 'municipality'
  | 'holder'
  | 'onDate'
  | 'termLiteral'
  | 'dueOn'
  | 'certainty'
  | 'extended'
  | 'officialStatus'
  | 'outcome'
  | 'documentId'
> &
  Readonly<{
    kind: ItemKind
    text: string
    /** Its own words; `range` is null where they are not in the text as it reads now. */
    passageId: number
    range: Readonly<{ start: number; end: number }> | null
    answers: readonly Readonly<{ passageId: number; text: string }>[]
    parentId: number | null
    dossierIds: readonly number[]
    /** The day on which a motion that is held over lapses. */
    heldUntil: IsoDate | null
  }>

/** One end of a link: an item, with its own words where no others are named, or bare words. */
type TieEnd = Readonly<{ itemId: number | null; passageId: number | null }>
export type ConflictTie = Readonly<{ kind: LinkKind; from: TieEnd; to: TieEnd }>

export type ConflictFacts = Readonly<{
  items: readonly ConflictItem[]
  ties: readonly ConflictTie[]
  today: IsoDate
  rulesOf: (municipality: string | null) => Pick<TermRules, 'recesses' | 'meetings'>
  /** The words of a text that tell what it is about. */
  subjectWords: (text: string) => readonly string[]
}>

export type FoundConflict = Readonly<{
  key: string
  kind: ConflictKind
  itemIds: readonly number[]
  passageIds: readonly number[]
  reasons: readonly string[]
  certain: boolean
}>

/** Links between two items, asked from either side. */
export type Ties = Readonly<{ between: (a: number, b: number) => readonly LinkKind[] }>

export const tiesOf = (ties: readonly ConflictTie[]): Ties => {
  const keyOf = (a: number, b: number) => (a < b ? `${a}:${b}` : `${b}:${a}`)
  const kinds = Map.groupBy(
    ties.flatMap(({ kind, from, to }) =>
      from.itemId === null || to.itemId === null ? [] : [{ kind, key: keyOf(from.itemId, to.itemId) }],
    ),
    ({ key }) => key,
  )
  return { between: (a, b) => (kinds.get(keyOf(a, b)) ?? []).map(({ kind }) => kind) }
}

/** In one document, or in one dossier: what is said of one may be about the other. */
export const areNear = (a: ConflictItem, b: ConflictItem): boolean =>
  a.documentId === b.documentId || a.dossierIds.some((id) => b.dossierIds.includes(id))

export const sameMunicipality = (a: ConflictItem, b: ConflictItem): boolean =>
  a.municipality === null || b.municipality === null || a.municipality === b.municipality

export const isPartOfOther = (a: ConflictItem, b: ConflictItem): boolean =>
  a.parentId === b.id || b.parentId === a.id

/** Older first; what has no date by when it was found. */
export const inTime = (a: ConflictItem, b: ConflictItem): readonly [ConflictItem, ConflictItem] => {
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  if (first.onDate === null || second.onDate === null || first.onDate <= second.onDate) return [first, second]
  return [second, first]
}

export const nameOf = ({ number, title }: ConflictItem): string => number ?? title

/** "uiterlijk 30-06-2023 (afgeleid uit ‘in het tweede kwartaal’)" */
export const termWords = ({ termLiteral, certainty, extended }: ConflictItem, dueOn: IsoDate): string => {
  const date = dutchDate(dueOn)
  if (extended) return t('conflicts.termExtended', { date })
  if (certainty === 'exact') return t('conflicts.termExact', { date })
  return termLiteral === null
    ? t('conflicts.termDerived', { date })
    : t('conflicts.termDerivedFrom', { date, literal: termLiteral.replace(/\s+/g, ' ').trim() })
}

/** "op 14-03-2026", or that the day isn't known. */
export const madeWords = ({ onDate }: ConflictItem): string =>
  onDate === null ? t('conflicts.noDay') : t('conflicts.onDay', { date: dutchDate(onDate) })
