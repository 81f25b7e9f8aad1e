import type { TermRules, termUnits } from '../../shared/terms.ts'

export const instruments = ['answer', 'motion', 'adviceReaction'] as const
export type Instrument = (typeof instruments)[number]

/** A term as it is being filled in; without a number there is no term. */
export type TermForm = Readonly<{ article: string; count: string; unit: (typeof termUnits)[number] }>
export type RecessForm = Readonly<{ key: number; name: string; from: string | null; to: string | null }>
export type MeetingForm = Readonly<{ key: number; name: string; on: string | null }>
export type RulesForm = Readonly<{
  terms: Readonly<Record<Instrument, TermForm>>
  recesses: readonly RecessForm[]
  meetings: readonly MeetingForm[]
}>

const termForm = (term: TermRules[Instrument]): TermForm =>
  term === null
    ? { article: '', count: '', unit: 'week' }
    : { article: term.article, count: String(term.count), unit: term.unit }

let nextKey = 0
export const newRecess = (): RecessForm => ({ key: ++nextKey, name: '', from: null, to: null })
export const newMeeting = (): MeetingForm => ({ key: ++nextKey, name: '', on: null })

export const formOf = (rules: TermRules): RulesForm => ({
  terms: {
    answer: termForm(rules.answer),
    motion: termForm(rules.motion),
    adviceReaction: termForm(rules.adviceReaction),
  },
  recesses: rules.recesses.map((one) => ({ ...newRecess(), ...one })),
  meetings: rules.meetings.map((one) => ({ ...newMeeting(), ...one })),
})

export type Wrong = 'count' | 'incomplete' | 'period'

export const countIsWrong = ({ count, article }: TermForm): boolean =>
  count.trim() === '' ? article.trim() !== '' : !/^[1-9]\d{0,2}$|^1000$/.test(count.trim())

/** The rules that a form says, or what still has to be mended. */
export const rulesOf = (form: RulesForm): Readonly<{ rules: TermRules } | { wrong: Wrong }> => {
  if (instruments.some((name) => countIsWrong(form.terms[name]))) return { wrong: 'count' }
  const term = ({ article, count, unit }: TermForm) =>
    count.trim() === '' ? null : { article: article.trim(), count: Number(count), unit }
  const recesses: { name: string; from: string; to: string }[] = []
  for (const { name, from, to } of form.recesses) {
    if (name.trim() === '' || from === null || to === null) return { wrong: 'incomplete' }
    if (to < from) return { wrong: 'period' }
    recesses.push({ name: name.trim(), from, to })
  }
  const meetings: { name: string; on: string }[] = []
  for (const { name, on } of form.meetings) {
    if (name.trim() === '' || on === null) return { wrong: 'incomplete' }
    meetings.push({ name: name.trim(), on })
  }
  const { answer, motion, adviceReaction } = form.terms
  return {
    rules: {
      answer: term(answer),
      motion: term(motion),
      adviceReaction: term(adviceReaction),
      recesses,
      meetings,
    },
  }
}
