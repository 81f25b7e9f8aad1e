import {
  type ConflictFacts,
  type ConflictItem,
  type FoundConflict,
  nameOf,
  termWords,
} from './conflicts-facts.ts'
import { addDays, daysBetween, dutchDate, type IsoDate } from './dates.ts'
import { isOpen } from './records/item.ts'
import type { TermRules } from './terms.ts'
import { t } from './texts/translate.ts'

type Recess = TermRules['recesses'][number]

/** So many days before a held-over motion lapses it is said. */
const noticeDays = 30

/** Motions that are held over and lapse soon, or whose day has passed; whether one lapsed, a person says. */
export const lapsingMotions = ({ items, today }: ConflictFacts): readonly FoundConflict[] =>
  items.flatMap((item): readonly FoundConflict[] => {
    const { id, kind, outcome, heldUntil, officialStatus, passageId } = item
    if (kind !== 'motion' || outcome !== 'aangehouden' || heldUntil === null || !isOpen(officialStatus))
      return []
    if (heldUntil > addDays(today, noticeDays)) return []
    const passed = heldUntil < today
    return [
      {
        key: `held_over_lapses:${id}:${heldUntil}`,
        kind: 'held_over_lapses',
        itemIds: [id],
        passageIds: [passageId],
        reasons: [
          t('conflicts.held', { item: nameOf(item), date: dutchDate(heldUntil) }),
          passed
            ? t('conflicts.heldPassed', { days: daysBetween(heldUntil, today) })
            : t('conflicts.heldLeft', { days: daysBetween(today, heldUntil) }),
          t(passed ? 'conflicts.heldJudge' : 'conflicts.heldAct'),
        ],
        certain: passed,
      },
    ]
  })

/**
 * Terms in a source's own words that end in a recess, when the council doesn't meet, or that lie in or after the recess that
 * they say to be before. A term that a rule gives is left out: what a recess does to it, that rule says.
 */
export const inRecess = ({ items, today, rulesOf }: ConflictFacts): readonly FoundConflict[] =>
  items.flatMap((item): readonly FoundConflict[] => {
    const { dueOn, termLiteral, officialStatus } = item
    // A term that has passed is late, and says so itself.
    if (dueOn === null || termLiteral === null || !isOpen(officialStatus) || dueOn < today) return []
    const { recesses, meetings } = rulesOf(item.municipality)
    const sane = recesses.filter(({ from, to }) => from <= to).toSorted((a, b) => (a.from < b.from ? -1 : 1))
    const promised = item.extended ? null : recessBefore(termLiteral, item.onDate, sane)
    if (promised !== null && dueOn >= promised.recess.from)
      return [
        found(item, promised.recess, item.certainty === 'exact', [
          t('conflicts.recessWords', { item: nameOf(item), words: promised.words }),
          recessWords(promised.recess),
          t('conflicts.recessBut', { term: termWords(item, dueOn) }),
        ]),
      ]
    const recess = sane.find(({ from, to }) => from <= dueOn && dueOn <= to)
    if (recess === undefined || (item.certainty !== 'exact' && leavesRoom(termLiteral))) return []
    return [
      found(item, recess, item.certainty === 'exact', [
        t('conflicts.recessTerm', { item: nameOf(item), term: termWords(item, dueOn) }),
        recessWords(recess),
        meetingWords(recess.to, meetings),
      ]),
    ]
  })

/** A quarter or a season begins long before the recess that its last day lies in; "binnen een half jaar" has one day. */
const leavesRoom = (literal: string): boolean =>
  /kwartaal|\bq ?[1-4]\b|jaar|helft|zomer|winter|herfst/i.test(literal) &&
  !/\b(?:binnen|over)\b/i.test(literal)

const found = (
  { id, passageId }: ConflictItem,
  recess: Recess,
  certain: boolean,
  reasons: readonly string[],
): FoundConflict => ({
  key: `term_in_recess:${id}:${recess.from}`,
  kind: 'term_in_recess',
  itemIds: [id],
  passageIds: [passageId],
  reasons,
  certain,
})

const recessWords = ({ name, from, to }: Recess): string =>
  t('conflicts.recess', { name, from: dutchDate(from), to: dutchDate(to) })

const meetingWords = (after: IsoDate, meetings: TermRules['meetings']): string => {
  const [next] = meetings.filter(({ on }) => on > after).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return next === undefined
    ? t('conflicts.recessNoMeeting', { date: dutchDate(after) })
    : t('conflicts.recessMeeting', { name: next.name, date: dutchDate(next.on) })
}

// "Voor mei" and "voor het voorjaar" name a month and a season, "voor de zomer" the recess of that season.
const beforeRecess =
  /\b(?:v[oó][oó]r|voorafgaand aan)(?: de| het)?(?: (?:start|begin|aanvang) van (?:de|het))? (?<which>(?:zomer|kerst)(?:reces|vakantie)?|(?:herfst|voorjaars|mei|krokus)(?:reces|vakantie)|reces)\b/iu

/** The recess that a term says to be before: the first of that name after the term was given. */
const recessBefore = (
  literal: string,
  onDate: IsoDate | null,
  recesses: readonly Recess[],
): Readonly<{ words: string; recess: Recess }> | null => {
  const match = beforeRecess.exec(literal.replace(/\s+/g, ' '))
  const which = match?.groups?.which?.toLowerCase().replace(/(?:reces|vakantie)$/, '')
  if (match === null || which === undefined || onDate === null) return null
  const recess = recesses.find(({ name, from }) => from > onDate && name.toLowerCase().includes(which))
  return recess === undefined ? null : { words: match[0], recess }
}
