import type { Finding } from '../../shared/records/finding.ts'
import type { DocumentDetail, FoundItem } from '../../shared/records/found-item.ts'
import { type ItemKind, itemKinds } from '../../shared/records/item.ts'
import type { MissingDocument } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'

/**
 * accepted: a person agrees. sure: the program is sure of it, it goes along when the rest is recorded. ask: a person
 * should look. dropped: it is no item.
 */
export type Sign = 'accepted' | 'sure' | 'ask' | 'dropped'

export type FoundRow =
  | Readonly<{ row: 'group'; key: string; name: string }>
  | Readonly<{
      row: 'item'
      key: string
      item: FoundItem
      depth: number
      sign: Sign
      /** The question in whose answer it stands. */
      within: FoundItem | null
    }>
  | Readonly<{ row: 'missing'; key: string; missing: MissingDocument }>
  | Readonly<{ row: 'finding'; key: string; finding: Finding }>
export type RowOf<R extends FoundRow['row']> = Extract<FoundRow, Readonly<{ row: R }>>

export const signOf = ({ state, tier }: Pick<FoundItem, 'state' | 'tier'>): Sign => {
  if (state === 'dropped') return 'dropped'
  if (state !== 'proposed') return 'accepted'
  return tier === 'strong' ? 'sure' : 'ask'
}

/** Items in the order of the text; where two begin together, the one that holds the other first. */
export const inTextOrder = (items: readonly FoundItem[]): readonly FoundItem[] =>
  items.toSorted((a, b) => a.start - b.start || b.end - a.end || a.id - b.id)

/**
 * The list of a check: items in the order of the text under the group that asks, then what is missing, and under a title of
 * their own what was seen beside them.
 */
export const foundRows = ({
  items,
  missing,
  findings,
}: Pick<DocumentDetail, 'items' | 'missing' | 'findings'>): readonly FoundRow[] => {
  const byId = new Map(items.map((item) => [item.id, item]))
  const ordered = inTextOrder(items)
  const groups = new Set(
    ordered.flatMap(({ kind, group }) => (kind === 'question' && group !== null ? group : [])),
  )
  const answered = items.filter((item) => item.kind === 'question' && item.answers.length > 0)
  const rows: FoundRow[] = []
  let group: string | null = null
  for (const item of ordered) {
    if (groups.size > 1 && item.kind === 'question' && item.group !== null && item.group !== group) {
      group = item.group
      rows.push({ row: 'group', key: `group:${item.id}`, name: group })
    }
    const depth = depthOf(item, byId)
    const within = depth === 0 ? answeredIn(item, answered, byId) : null
    rows.push({ row: 'item', key: `item:${item.id}`, item, depth, sign: signOf(item), within })
  }
  const last = missing.map((one): FoundRow => ({ row: 'missing', key: `missing:${one.id}`, missing: one }))
  const seen = findings
    .toSorted((a, b) => a.range.start - b.range.start)
    .map(
      (finding): FoundRow => ({
        row: 'finding',
        key: `finding:${finding.range.start}:${finding.kind}`,
        finding,
      }),
    )
  const title: FoundRow = { row: 'group', key: 'group:seen', name: t('imports.alsoSeen') }
  return [...rows, ...last, ...(seen.length === 0 ? [] : [title, ...seen])]
}

/** How deep a part stands under what it is part of. A promise in an answer is not a part of its question. */
function depthOf(item: FoundItem, byId: ReadonlyMap<number, FoundItem>): number {
  let depth = 0
  for (let one = item; depth < 6; depth += 1) {
    const parent = one.parentId === null ? undefined : byId.get(one.parentId)
    if (parent === undefined || !isPart(one, parent)) return depth
    one = parent
  }
  return depth
}

const isPart = (item: FoundItem, parent: FoundItem): boolean =>
  item.kind === parent.kind || item.kind === 'dictum_point'

function answeredIn(
  item: FoundItem,
  /** The questions that have answers. */
  answered: readonly FoundItem[],
  byId: ReadonlyMap<number, FoundItem>,
): FoundItem | null {
  if (item.kind !== 'commitment' && item.kind !== 'decision_moment') return null
  const parent = item.parentId === null ? undefined : byId.get(item.parentId)
  if (parent !== undefined && parent.kind !== 'commitment') return parent
  const holds = ({ answers }: FoundItem) =>
    answers.some(({ start, end }) => start <= item.start && item.end <= end)
  return answered.find(holds) ?? null
}

/** The next item that a person should look at, after the current one and then from the top; null where none is left. */
export const nextToCheck = (rows: readonly FoundRow[], currentKey: string | null): string | null => {
  const at = rows.findIndex(({ key }) => key === currentKey)
  const turned = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
  const found = turned.find((row) => row.row === 'item' && row.sign === 'ask' && row.key !== currentKey)
  return found?.key ?? null
}

/** The next item of the same kind in the order of the text that can be merged with it; null where there is none. */
export const nextOfKind = (items: readonly FoundItem[], item: FoundItem): FoundItem | null =>
  inTextOrder(items).find(
    (one) =>
      one.kind === item.kind && one.state !== 'dropped' && one.id !== item.id && one.start >= item.start,
  ) ?? null

export type FoundCounts = Readonly<{
  kinds: readonly Readonly<{ kind: ItemKind; count: number }>[]
  toCheck: number
  /** Items that somebody or the program is sure of, of all that are not dropped. */
  checked: number
  total: number
}>

export const countsOf = (items: readonly FoundItem[]): FoundCounts => {
  const kept = items.filter(({ state }) => state !== 'dropped')
  const toCheck = kept.filter((item) => signOf(item) === 'ask').length
  const kinds = itemKinds
    .map((kind) => ({ kind, count: kept.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
  return { kinds, toCheck, checked: kept.length - toCheck, total: kept.length }
}
