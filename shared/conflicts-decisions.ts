import {
  areNear,
  type ConflictFacts,
  type ConflictItem,
  type FoundConflict,
  madeWords,
  nameOf,
  sameMunicipality,
  termWords,
  tiesOf,
} from './conflicts-facts.ts'
import { daysBetween, dutchDate } from './dates.ts'
import { isOpen } from './records/item.ts'
import { t } from './texts/translate.ts'

/** So far behind a decision in the same text "… informeert u hierover" is still about it. */
const closeBehind = 600

type About = Readonly<{ words: readonly string[]; how: 'linked' | 'behind' | 'subject' }>

/** Promised information whose latest date lies after the decision that it is for. */
export const lateAnswers = (facts: ConflictFacts): readonly FoundConflict[] => {
  const { items, today } = facts
  const ties = tiesOf(facts.ties)
  const subjects = new Map<number, ReadonlySet<string>>()
  const subjectOf = (item: ConflictItem): ReadonlySet<string> => {
    const known = subjects.get(item.id) ?? new Set(facts.subjectWords(item.text))
    subjects.set(item.id, known)
    return known
  }
  const aboutOf = (promise: ConflictItem, decision: ConflictItem): About | null => {
    const shared = () => [...subjectOf(promise)].filter((word) => subjectOf(decision).has(word))
    if (ties.between(promise.id, decision.id).length > 0) return { words: shared(), how: 'linked' }
    if (!areNear(promise, decision) || !sameMunicipality(promise, decision)) return null
    if (promise.documentId === decision.documentId) {
      if (isCloseBehind(promise, decision)) return { words: shared(), how: 'behind' }
      return shared().length >= 2 ? { words: shared(), how: 'subject' } : null
    }
    // In another document it may be about something else, or have been said when all was decided.
    if (promise.onDate === null) return null
    const words = shared()
    const least = Math.max(2, 0.4 * Math.min(subjectOf(promise).size, subjectOf(decision).size))
    return words.length >= least ? { words, how: 'subject' } : null
  }
  const decisions = items.filter(({ kind }) => kind === 'decision_moment')
  const promises = items.filter(({ kind, officialStatus }) => kind === 'commitment' && isOpen(officialStatus))
  return decisions.flatMap((decision) =>
    promises.flatMap((promise): readonly FoundConflict[] => {
      const [due, on] = [promise.dueOn, decision.dueOn]
      if (due === null || on === null || due <= on) return []
      if (promise.onDate !== null && promise.onDate > on) return []
      const about = aboutOf(promise, decision)
      if (about === null) return []
      return [
        {
          key: `answer_after_decision:${promise.id}:${decision.id}`,
          kind: 'answer_after_decision',
          itemIds: [promise.id, decision.id],
          passageIds: [promise.passageId, decision.passageId],
          reasons: [
            t('conflicts.promised', {
              item: nameOf(promise),
              made: madeWords(promise),
              term: termWords(promise, due),
            }),
            t('conflicts.decided', { item: nameOf(decision), term: termWords(decision, on) }),
            on < today
              ? t('conflicts.gapAfter', { days: daysBetween(on, due), over: String(due < today) })
              : t('conflicts.gap', { days: daysBetween(on, due) }),
            aboutWords(about),
            ...(on < today ? [t('conflicts.stillOpen', { date: dutchDate(on) })] : []),
          ],
          // Before the decision a latest date says only that it can be too late.
          certain: on < today,
        },
      ]
    }),
  )
}

const isCloseBehind = (promise: ConflictItem, decision: ConflictItem): boolean => {
  if (promise.range === null || decision.range === null) return false
  const distance = promise.range.start - decision.range.end
  return distance >= 0 && distance < closeBehind
}

const aboutWords = ({ how, words }: About): string => {
  if (how === 'linked') return t('conflicts.aboutLinked')
  if (how === 'behind') return t('conflicts.aboutBehind')
  return t('conflicts.aboutSubject', { words: words.slice(0, 5).join(', ') })
}
