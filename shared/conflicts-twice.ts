import {
  areNear,
  type ConflictFacts,
  type ConflictItem,
  type FoundConflict,
  inTime,
  isPartOfOther,
  madeWords,
  nameOf,
  sameMunicipality,
  termWords,
  tiesOf,
} from './conflicts-facts.ts'
import { isOpen, type LinkKind } from './records/item.ts'
import { t } from './texts/translate.ts'

/** Of all subject words of two promises, the share that both must have to be nearly the same; and at least so many. */
const alike = 0.6
const fewest = 3

const sameThing: readonly LinkKind[] = ['herhaalt', 'zelfde_onderwerp']
/** What a person tied so is no contradiction: the one date takes the place of the other. */
const replacing: readonly LinkKind[] = ['verlengt_termijn_van', 'wijzigt', 'doet_af', 'trekt_in_wegens']

/** One promise that was made twice, both open, with different latest dates. */
export const twoTerms = (facts: ConflictFacts): readonly FoundConflict[] => {
  const ties = tiesOf(facts.ties)
  const promises = facts.items.filter(
    ({ kind, dueOn, officialStatus }) => kind === 'commitment' && dueOn !== null && isOpen(officialStatus),
  )
  const byId = new Map(promises.map((item) => [item.id, item]))
  const linked = facts.ties.flatMap(({ kind, from, to }): readonly Pair[] => {
    const [a, b] = [byId.get(from.itemId ?? 0), byId.get(to.itemId ?? 0)]
    return sameThing.includes(kind) && a !== undefined && b !== undefined
      ? [{ a, b, words: [], kind: kind === 'herhaalt' ? 'repeated' : 'subject' }]
      : []
  })
  return [...linked, ...alikePairs(promises, facts.subjectWords)].flatMap(
    (pair): readonly FoundConflict[] => {
      const [first, second] = inTime(pair.a, pair.b)
      if (first.dueOn === null || second.dueOn === null || first.dueOn === second.dueOn) return []
      if (isPartOfOther(first, second)) return []
      if (ties.between(first.id, second.id).some((kind) => replacing.includes(kind))) return []
      const ids = [first.id, second.id].sort((a, b) => a - b)
      return [
        {
          key: `two_terms:${ids.join(':')}`,
          kind: 'two_terms',
          itemIds: [first.id, second.id],
          passageIds: [first.passageId, second.passageId],
          reasons: [
            t('conflicts.promised', {
              item: nameOf(first),
              made: madeWords(first),
              term: termWords(first, first.dueOn),
            }),
            t('conflicts.promised', {
              item: nameOf(second),
              made: madeWords(second),
              term: termWords(second, second.dueOn),
            }),
            pairWords(pair),
          ],
          certain: pair.kind === 'repeated' && first.certainty === 'exact' && second.certainty === 'exact',
        },
      ]
    },
  )
}

type Pair = Readonly<{
  a: ConflictItem
  b: ConflictItem
  words: readonly string[]
  kind: 'repeated' | 'subject' | 'alike'
}>

const pairWords = ({ kind, words }: Pair): string => {
  if (kind === 'repeated') return t('conflicts.linkedRepeats')
  if (kind === 'subject') return t('conflicts.linkedSubject')
  return t('conflicts.alike', { words: words.slice(0, 6).join(', ') })
}

const mayBeSame = (a: ConflictItem, b: ConflictItem): boolean =>
  areNear(a, b) &&
  sameMunicipality(a, b) &&
  (a.holder === null || b.holder === null || a.holder.toLowerCase() === b.holder.toLowerCase())

/**
 * Promises of nearly the same words. Two sets that share so much of their words share one of the rarest words of each, so that
 * only those that do are looked at.
 */
const alikePairs = (
  promises: readonly ConflictItem[],
  subjectWords: ConflictFacts['subjectWords'],
): readonly Pair[] => {
  const sets = promises.map((item) => ({ item, words: new Set(subjectWords(item.text)) }))
  const frequency = new Map<string, number>()
  for (const { words } of sets) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const rare = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)
  const having = new Map<string, typeof sets>()
  const pairs: Pair[] = []
  for (const one of sets.filter(({ words }) => words.size >= fewest)) {
    const rarest = [...one.words].sort(rare).slice(0, one.words.size - Math.ceil(alike * one.words.size) + 1)
    for (const other of new Set(rarest.flatMap((word) => having.get(word) ?? []))) {
      const words = [...one.words].filter((word) => other.words.has(word))
      const all = one.words.size + other.words.size - words.length
      if (words.length < fewest || words.length / all < alike || !mayBeSame(one.item, other.item)) continue
      pairs.push({ a: other.item, b: one.item, words, kind: 'alike' })
    }
    for (const word of rarest) {
      const known = having.get(word)
      if (known === undefined) having.set(word, [one])
      else known.push(one)
    }
  }
  return pairs
}
