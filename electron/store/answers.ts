import { daysBetween, type IsoDate } from '../../shared/dates.ts'
import type { DocumentKind } from '../../shared/records/document.ts'
import { type AnswerVerdict, dodgedVerdicts, isLate, type OfficialStatus } from '../../shared/records/item.ts'
import {
  type AnswerFigures,
  type AnswerList,
  medianOf,
  type StatisticsBy,
} from '../../shared/records/statistics.ts'
import { keptByLog, touchedItems } from './kept-by-log.ts'
import type { Db } from './open.ts'
import { searchWords } from './words.ts'

type Question = {
  id: number
  municipality: string | null
  group: string | null
  holder: string | null
  officialStatus: OfficialStatus
  dueOn: string | null
  firstDueOn: string | null
  extended: number
  settledOn: string | null
  /** The day that it was asked; null where only the day of the answer is known. */
  askedOn: string | null
  onDate: string | null
  answerVerdict: AnswerVerdict | null
}

/** Of a question that stands in a document of questions or of answers: its words, and which others have the same. */
type Kept = Readonly<{
  questions: Map<number, Question>
  words: Map<number, string>
  same: Map<string, Readonly<{ put: Set<number>; repeated: Set<number> }>>
}>

/** Which questions each figure on answers is about: it is counted from these, and its list shows these. */
export const answersStore = (db: Db) => {
  // Received counts before submitted; a document of answers has a date of its own, which is not that of the question. A list gives
  // beside each question the day that it was put.
  const questions = (which: string) =>
    db.prepare<[Readonly<{ id?: number }>], Question & { text: string; documentKind: DocumentKind }>(
      `SELECT i.id, i.municipality, i.group_name AS "group", i.holder, i.official_status AS officialStatus, i.due_on AS dueOn,
         i.first_due_on AS firstDueOn, i.extended, i.settled_on AS settledOn, i.on_date AS onDate, q.answer_verdict AS answerVerdict,
         iif(d.kind IN ('schriftelijke_vragen', 'beantwoording'), i.text, '') AS text, d.kind AS documentKind,
         iif(d.kind = 'toezeggingenlijst' AND i.own_date IS NOT NULL, i.own_date, iif(d.dates = '[]', NULL, coalesce((SELECT value ->> 'date' FROM json_each(d.dates) WHERE value ->> 'role' = 'ontvangen'),
                  (SELECT value ->> 'date' FROM json_each(d.dates) WHERE value ->> 'role' = 'ingediend')))) AS askedOn
       FROM item i JOIN question q ON q.id = i.id JOIN document d ON d.id = i.document_id
       WHERE i.state = 'recorded' AND i.official_status <> 'vervallen' ${which}`,
    )
  const [all, one] = [questions(''), questions('AND i.id = :id')]
  const put = (
    kept: Kept,
    { text, documentKind, ...question }: Question & { text: string; documentKind: DocumentKind },
  ) => {
    const [isPut, repeats] = [documentKind === 'schriftelijke_vragen', documentKind === 'beantwoording']
    const askedOn = question.askedOn ?? (isPut ? question.onDate : null)
    kept.questions.set(question.id, { ...question, askedOn })
    if (!isPut && !repeats) return
    const words = `${question.municipality} ${searchWords(text).join(' ')}`
    const same = kept.same.get(words) ?? { put: new Set(), repeated: new Set() }
    kept.same.set(words, same)
    same[isPut ? 'put' : 'repeated'].add(question.id)
    kept.words.set(question.id, words)
  }
  const kept = keptByLog<Kept>(db, {
    touched: touchedItems,
    all: () => {
      const made: Kept = { questions: new Map(), words: new Map(), same: new Map() }
      for (const question of all.all({})) put(made, question)
      return made
    },
    again: (made, id) => {
      const words = made.words.get(id) ?? ''
      const same = made.same.get(words)
      for (const ids of [same?.put, same?.repeated]) ids?.delete(id)
      if (same !== undefined && same.put.size + same.repeated.size === 0) made.same.delete(words)
      made.words.delete(id)
      made.questions.delete(id)
      for (const question of one.all({ id })) put(made, question)
    },
  })
  /** A document of answers repeats the questions; where the document in which they were put is there too, that one counts. */
  const onceEach = (municipality: string | null): Question[] => {
    const { questions, words, same } = kept()
    const isRepeated = (id: number) => {
      const alike = same.get(words.get(id) ?? '')
      return alike !== undefined && alike.put.size > 0 && alike.repeated.has(id)
    }
    return [...questions.values()].filter(
      (question) =>
        (municipality === null || question.municipality === municipality) && !isRepeated(question.id),
    )
  }
  return {
    figures: (by: StatisticsBy, municipality: string | null, today: IsoDate): AnswerFigures[] => {
      const all = Map.groupBy(onceEach(municipality), (question) => keyOf(question, by))
      return [...all]
        .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'nl')))
        .map(([key, asked]) => figuresOf(key, asked, today))
    },
    /** The questions of a list; of one year where that is given, '~' for those of which nobody knows it. */
    ids: (list: AnswerList, year: string | null, today: IsoDate): number[] =>
      onceEach(null)
        .filter((question) => year === null || (yearOf(question) ?? '~') === year)
        .filter((question) => isIn[list](question, today))
        .map(({ id }) => id)
        .sort((a, b) => a - b),
  }
}
export type AnswersStore = ReturnType<typeof answersStore>

const yearOf = ({ askedOn, onDate }: Question): string | null => (askedOn ?? onDate)?.slice(0, 4) ?? null
const keyOf = (question: Question, by: StatisticsBy): string | null =>
  by === 'year' ? yearOf(question) : question[by]

const figuresOf = (key: string | null, asked: readonly Question[], today: IsoDate): AnswerFigures => {
  const count = (list: AnswerList) => asked.filter((question) => isIn[list](question, today)).length
  const verdicts = Map.groupBy(
    asked.flatMap(({ answerVerdict }) => answerVerdict ?? []),
    (verdict) => verdict,
  )
  return {
    key,
    asked: count('asked'),
    answered: count('answered'),
    onTime: count('onTime'),
    judged: count('judged'),
    late: count('late'),
    measured: count('measured'),
    medianDays: medianOf(asked.flatMap((question) => daysOf(question) ?? [])),
    verdicts: Object.fromEntries([...verdicts].map(([verdict, all]) => [verdict, all.length])),
  }
}

const isAnswered = ({ officialStatus }: Pick<Question, 'officialStatus'>): boolean =>
  officialStatus === 'afgedaan'

/** Which questions each list holds, of those that were not withdrawn. */
const isIn: Readonly<Record<AnswerList, (question: Question, today: IsoDate) => boolean>> = {
  asked: () => true,
  answered: isAnswered,
  onTime: (question) => isAnswered(question) && (question.settledOn ?? '9999') <= (termOf(question) ?? ''),
  tooLate: (question, today) => isIn.judged(question, today) && !isIn.onTime(question, today),
  judged: (question, today) =>
    isIn.late(question, today) ||
    (isAnswered(question) && question.settledOn !== null && termOf(question) !== null),
  late: (question, today) => isLate({ ...question, kind: 'question' }, today),
  measured: (question) => daysOf(question) !== null,
  assessed: ({ answerVerdict }) => answerVerdict !== null,
  dodged: ({ answerVerdict }) => dodgedVerdicts.some((verdict) => verdict === answerVerdict),
}

/** The term that an answer is held against: the one in force, or the first where a holding answer took it away without another. */
const termOf = ({ dueOn, firstDueOn, extended }: Question): string | null =>
  dueOn ?? (extended === 1 ? firstDueOn : null)

/** Days from asking to answering, where both are known. */
const daysOf = ({ officialStatus, askedOn, settledOn }: Question): number | null =>
  !isAnswered({ officialStatus }) || askedOn === null || settledOn === null || settledOn < askedOn
    ? null
    : daysBetween(askedOn, settledOn)
