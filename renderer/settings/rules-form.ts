import { daysBetween } from '../../shared/dates.ts'
import type { DocumentKind } from '../../shared/records/document.ts'
import { explainTerm } from '../../shared/term-count.ts'
import type { InstrumentTerm, OwnTerm, TermRules } from '../../shared/terms.ts'

export const instruments = ['answer', 'motion', 'adviceReaction'] as const
export type Instrument = (typeof instruments)[number]

/** A term as it is being filled in; without a number there is no term. */
export type TermForm = Readonly<
  { article: string; count: string; name: string } & Required<
    Pick<InstrumentTerm, 'unit' | 'start' | 'rolls' | 'recess' | 'holidays'>
  >
>
export type OwnForm = TermForm &
  Readonly<{
    key: number
    itemKind: OwnTerm['itemKind']
    documentKind: DocumentKind | 'any'
    words: string
  }>
export type RecessForm = Readonly<{ key: number; name: string; from: string | null; to: string | null }>
export type MeetingForm = Readonly<{ key: number; name: string; on: string | null }>
export type RulesForm = Readonly<{
  terms: Readonly<Record<Instrument, TermForm>>
  own: readonly OwnForm[]
  recesses: readonly RecessForm[]
  meetings: readonly MeetingForm[]
}>

const freshTerm = (start: TermForm['start']): TermForm => ({
  article: '',
  count: '',
  name: '',
  unit: 'week',
  start,
  rolls: false,
  recess: 'runs',
  holidays: 'skip',
})

/** What a rule from before a field did is what the form shows for it. */
const termForm = (term: InstrumentTerm | null, start: TermForm['start']): TermForm =>
  term === null
    ? freshTerm(start)
    : {
        article: term.article,
        count: String(term.count),
        name: term.name ?? '',
        unit: term.unit,
        start: term.start ?? 'document',
        rolls: term.rolls ?? false,
        recess: term.recess ?? (term.unit === 'working_day' ? 'pauses' : 'runs'),
        holidays: term.holidays ?? 'count',
      }

let nextKey = 0
export const newRecess = (): RecessForm => ({ key: ++nextKey, name: '', from: null, to: null })
export const newMeeting = (): MeetingForm => ({ key: ++nextKey, name: '', on: null })
export const newOwn = (): OwnForm => ({
  ...freshTerm('received'),
  key: ++nextKey,
  itemKind: 'question',
  documentKind: 'any',
  words: '',
})

export const formOf = (rules: TermRules): RulesForm => ({
  terms: {
    answer: termForm(rules.answer, 'received'),
    motion: termForm(rules.motion, 'decided'),
    adviceReaction: termForm(rules.adviceReaction, 'received'),
  },
  own: (rules.own ?? []).map((own) => ({
    ...termForm(own, 'received'),
    key: ++nextKey,
    itemKind: own.itemKind,
    documentKind: own.documentKind ?? 'any',
    words: own.words,
  })),
  recesses: rules.recesses.map((one) => ({ ...newRecess(), ...one })),
  meetings: rules.meetings.map((one) => ({ ...newMeeting(), ...one })),
})

export type Wrong = 'count' | 'incomplete' | 'period' | 'own'

export const countIsWrong = ({ count, article }: TermForm): boolean =>
  count.trim() === '' ? article.trim() !== '' : !isCount(count)

export const isCount = (count: string): boolean => /^[1-9]\d{0,2}$|^1000$/.test(count.trim())

const term = ({ article, count, name, unit, start, rolls, recess, holidays }: TermForm): InstrumentTerm => ({
  article: article.trim(),
  count: Number(count),
  unit,
  start,
  rolls,
  recess,
  holidays,
  ...(name.trim() === '' ? {} : { name: name.trim() }),
})

/** What a term makes of this day, in words; null as long as it is not filled in. */
export const exampleOf = (one: TermForm, { recesses }: RulesForm, today: string): string | null =>
  isCount(one.count)
    ? explainTerm(today, term(one), {
        recesses: recesses.flatMap(({ name, from, to }) =>
          from === null || to === null ? [] : [{ name, from, to }],
        ),
      })
    : null

/** The rules that a form says, or what still has to be mended. */
export const rulesOf = (form: RulesForm): Readonly<{ rules: TermRules } | { wrong: Wrong }> => {
  if (instruments.some((name) => countIsWrong(form.terms[name]))) return { wrong: 'count' }
  if (form.own.some(({ name, count }) => name.trim() === '' || !isCount(count))) return { wrong: 'own' }
  const recesses: { name: string; from: string; to: string }[] = []
  for (const { name, from, to } of form.recesses) {
    if (name.trim() === '' || from === null || to === null) return { wrong: 'incomplete' }
    // A recess of more than a year is a mistyped year, and would stop every count.
    if (to < from || daysBetween(from, to) > 365) return { wrong: 'period' }
    recesses.push({ name: name.trim(), from, to })
  }
  const meetings: { name: string; on: string }[] = []
  for (const { name, on } of form.meetings) {
    if (name.trim() === '' || on === null) return { wrong: 'incomplete' }
    meetings.push({ name: name.trim(), on })
  }
  const ruleOf = (one: TermForm) => (one.count.trim() === '' ? null : term(one))
  return {
    rules: {
      answer: ruleOf(form.terms.answer),
      motion: ruleOf(form.terms.motion),
      adviceReaction: ruleOf(form.terms.adviceReaction),
      own: form.own.map(({ itemKind, documentKind, words, ...one }) => ({
        ...term(one),
        name: one.name.trim(),
        itemKind,
        documentKind: documentKind === 'any' ? null : documentKind,
        words: words.trim(),
      })),
      recesses,
      meetings,
    },
  }
}
