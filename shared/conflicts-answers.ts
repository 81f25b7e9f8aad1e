import { type Difference, differences, isNegated } from './conflicts-differences.ts'
import {
  type ConflictFacts,
  type ConflictItem,
  type ConflictTie,
  type FoundConflict,
  inTime,
  madeWords,
  nameOf,
} from './conflicts-facts.ts'
import type { LinkKind } from './records/item.ts'
import { t } from './texts/translate.ts'

/** Links that say that two answers are about the same thing. */
const sameThing: readonly LinkKind[] = ['herhaalt', 'zelfde_onderwerp', 'verwijst_naar']
const shownDifferences = 3

/** What a person linked as contradicting, and answers to linked questions whose yes or no, or numbers, differ. */
export const contradictions = (facts: ConflictFacts): readonly FoundConflict[] => {
  const byId = new Map(facts.items.map((item) => [item.id, item]))
  return facts.ties.flatMap((tie): readonly FoundConflict[] => {
    if (tie.kind === 'spreekt_tegen') return linkedAs(tie, byId)
    const [a, b] = [byId.get(tie.from.itemId ?? 0), byId.get(tie.to.itemId ?? 0)]
    return sameThing.includes(tie.kind) && a !== undefined && b !== undefined
      ? differing(inTime(a, b), facts)
      : []
  })
}

const linkedAs = (
  { from, to }: ConflictTie,
  byId: ReadonlyMap<number, ConflictItem>,
): readonly FoundConflict[] => {
  const ends = [from, to].flatMap(({ itemId, passageId }) => {
    const item = itemId === null ? null : (byId.get(itemId) ?? null)
    const words = passageId ?? item?.answers[0]?.passageId ?? item?.passageId
    // An end that isn't among the facts is in the bin, or was never recorded.
    return words === undefined || (itemId !== null && item === null)
      ? []
      : [{ item, words, key: item === null ? `p${words}` : String(item.id) }]
  })
  const [here, there] = ends
  if (here === undefined || there === undefined) return []
  const name = (item: ConflictItem | null) => (item === null ? t('conflicts.bareWords') : nameOf(item))
  return [
    {
      key: `contradicts:${ends
        .map(({ key }) => key)
        .sort(byKey)
        .join(':')}`,
      kind: 'contradicts',
      itemIds: ends.flatMap(({ item }) => item?.id ?? []),
      passageIds: ends.map(({ words }) => words),
      reasons: [t('conflicts.linkedAgainst', { item: name(here.item), other: name(there.item) })],
      certain: true,
    },
  ]
}

const differing = (
  [first, second]: readonly [ConflictItem, ConflictItem],
  { subjectWords }: ConflictFacts,
): readonly FoundConflict[] => {
  // "Klopt het niet dat …" turns yes and no about.
  const sameQuestion = isNegated(first.text) === isNegated(second.text)
  for (const earlier of first.answers)
    for (const later of second.answers) {
      const found = differences(earlier.text, later.text, subjectWords).filter(
        ({ kind }) => kind !== 'yes_no' || sameQuestion,
      )
      if (earlier.passageId === later.passageId || found.length === 0) continue
      return [
        {
          key: `contradicts:${[first.id, second.id].sort((a, b) => a - b).join(':')}`,
          kind: 'contradicts',
          itemIds: [first.id, second.id],
          passageIds: [earlier.passageId, later.passageId],
          reasons: [
            t('conflicts.twoAnswers', {
              item: nameOf(first),
              made: madeWords(first),
              other: nameOf(second),
              otherMade: madeWords(second),
            }),
            ...found.slice(0, shownDifferences).map(differenceWords),
          ],
          certain: false,
        },
      ]
    }
  return []
}

const differenceWords = ({ kind, here, there, about }: Difference): string =>
  t(`conflicts.differ.${kind}`, { here, there, about })

/** Items by their number, then bare words: the same as where both are items. */
const byKey = (a: string, b: string): number =>
  Number(a.startsWith('p')) - Number(b.startsWith('p')) ||
  Number(a.replace('p', '')) - Number(b.replace('p', ''))
