import { contradictions } from './conflicts-answers.ts'
import { lateAnswers } from './conflicts-decisions.ts'
import type { ConflictFacts, FoundConflict } from './conflicts-facts.ts'
import { inRecess, lapsingMotions } from './conflicts-terms.ts'
import { twoTerms } from './conflicts-twice.ts'
import { conflictKinds } from './records/conflict.ts'

/**
 * Every warning that these items give: each with what it is about, its words and its reasoning. The order of the items and
 * links does not matter, and what lacks a date that a warning needs gives none.
 */
export const findConflicts = (given: ConflictFacts): readonly FoundConflict[] => {
  const facts = { ...given, items: given.items.toSorted((a, b) => a.id - b.id) }
  const found = [
    ...lateAnswers(facts),
    ...contradictions(facts),
    ...lapsingMotions(facts),
    ...inRecess(facts),
    ...twoTerms(facts),
  ]
  const once = new Map<string, FoundConflict>()
  // What a person linked goes before what was read in words.
  for (const one of found) if (!once.has(one.key) || one.certain) once.set(one.key, one)
  return [...once.values()].sort(
    (a, b) =>
      conflictKinds.indexOf(a.kind) - conflictKinds.indexOf(b.kind) ||
      Number(b.certain) - Number(a.certain) ||
      (a.key < b.key ? -1 : 1),
  )
}
