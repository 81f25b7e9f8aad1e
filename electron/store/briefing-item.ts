import { daysBetween } from '../../shared/dates.ts'
import type { BriefingData, BriefingItem, MotionStep } from '../../shared/records/briefing.ts'
import type { Confidentiality } from '../../shared/records/document.ts'
import { type ItemEvent, type ItemFacts, isLate, officialStatuses } from '../../shared/records/item.ts'
import type { MotionsStore } from './motions.ts'
import type { Cite } from './printed-quotes.ts'

export const briefingItem = (
  item: ItemFacts,
  asOf: string,
  motions: MotionsStore,
  { cite, levelOf }: Readonly<{ cite: Cite; levelOf: LevelOf }>,
): BriefingItem => {
  const saidIn = saidInOf(item, levelOf)
  const late = isLate(item, asOf)
  const common = {
    id: item.id,
    number: item.number,
    verbatimNumber: item.sourceNumber,
    title: item.title,
    text: item.text,
    // The quote is shown as it is read; the exact characters stay with the passage.
    passage: { ...cite(item.passage), quote: item.text },
    parentId: item.parent?.id ?? null,
    holder: item.holder,
    madeBy: item.madeBy,
    group: item.group,
    asker: item.person,
    termLiteral: item.termLiteral,
    dueOn: item.dueOn,
    firstDueOn: item.firstDueOn,
    certainty: item.certainty,
    isLate: late,
    daysLate: late && item.dueOn !== null ? daysBetween(item.dueOn, asOf) : 0,
    officialStatus: item.officialStatus,
    statusWords: item.officialWords,
    statusWordsLevel: saidIn('proposal', item.officialWords),
    verdict: item.verdict,
    settledOn: item.settledOn,
    settledHow: item.settledHow,
    evidence: item.evidence.map(cite),
  }
  const [reason] = item.reactionPassages
  switch (item.kind) {
    case 'question':
      return {
        ...common,
        kind: 'question',
        refersTo: item.refersTo,
        answerVerdict: item.answerVerdict,
        answers: item.answers.map(cite),
        evasion: item.evasion,
      }
    case 'motion': {
      const carried = motions.onPaper(item.id)
      return {
        ...common,
        kind: 'motion',
        amendment: item.amendment,
        outcome: item.outcome ?? 'onbekend',
        submitters: item.submitters.map(({ name, group }) => ({ name, group })),
        ...carried,
        executionLevel: saidIn('execution', carried.executionWords),
        past: stepsOf(item, levelOf),
      }
    }
    case 'advice_point':
      return {
        ...common,
        kind: 'advice_point',
        requested: item.requested,
        reaction: item.reaction ?? 'geen_reactie',
        reason: reason ? cite(reason) : null,
        realisation: item.realisation ?? 'onbekend',
      }
    case 'commitment':
      return { ...common, kind: 'commitment', promisedOn: item.onDate, madeTo: item.madeTo }
    case 'dictum_point':
      return { ...common, kind: 'dictum_point' }
    case 'decision_moment':
      return { ...common, kind: 'decision_moment' }
  }
}

const stepKinds = ['outcome', 'held', 'execution', 'votes'] as const

type LevelOf = (documentId: number) => Confidentiality

/** How discreet the document is whose words were noted with the event that says them; null where no passage was shown. */
const saidInOf =
  ({ events }: ItemFacts, levelOf: LevelOf) =>
  (kind: ItemEvent['kind'], words: string | null): Confidentiality | null => {
    const said = events.findLast((event) => event.kind === kind && event.details.words === words)
    return words === null || !said?.passage ? null : levelOf(said.passage.documentId)
  }

const stepsOf = ({ events }: ItemFacts, levelOf: LevelOf): readonly MotionStep[] =>
  events.flatMap(({ kind, onDate, details, passage, takenBack }) => {
    const step = stepKinds.find((one) => one === kind)
    if (step === undefined || takenBack) return []
    const word = (value: unknown) => (typeof value === 'string' ? value : null)
    return [
      {
        on: onDate,
        kind: step,
        from: word(details.from),
        to: word(details.to),
        words: word(details.words),
        level: passage === null ? null : levelOf(passage.documentId),
      },
    ]
  })

export const eventsOf = (item: ItemFacts): BriefingData['events'] =>
  item.events.flatMap(({ kind, onDate, details, note }): BriefingData['events'] => {
    const base = {
      on: onDate,
      itemId: item.id,
      documentId: null,
      dueOn: null,
      officialStatus: null,
      note: note || null,
    }
    if (kind === 'extended')
      return [{ ...base, kind: 'extended', dueOn: typeof details.to === 'string' ? details.to : null }]
    const status = officialStatuses.find((known) => known === details.to)
    return kind === 'status' && status ? [{ ...base, kind: 'status_changed', officialStatus: status }] : []
  })
