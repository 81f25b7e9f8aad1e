import type { AnswerProposal } from '../../shared/records/answer-proposal.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { type Answer, answersAlike } from './answers-alike.ts'
import { lettersNamed, matchAnswers, type NamedLetter, sameNumber, type Waiting } from './answers-match.ts'
import type { DocumentsStore } from './documents.ts'
import type { FoundStore } from './found.ts'
import type { ItemsStore } from './items.ts'
import type { Db } from './open.ts'
import type { SearchIndex } from './search-index.ts'
import { searchWords } from './words.ts'

type WaitingRow = Omit<Waiting, 'dates'> & { date: string | null; dates: string }
type AskedRow = WaitingRow & { subject: string }

/** How much of a document says which letter it answers. */
const headLength = 3000

const wordsOf = (text: string): string => searchWords(text).join(' ')

/** Answers in a document to questions that were recorded from another one. */
export const answersProposedStore = (
  db: Db,
  {
    documents,
    items,
    found,
    index,
  }: Readonly<{ documents: DocumentsStore; items: ItemsStore; found: FoundStore; index: SearchIndex }>,
) => {
  const waiting = db.prepare<[{ id: number }], WaitingRow>(
    `SELECT i.id, i.source_number AS number, i.text, i.document_id AS documentId, d.reference, d.date, d.dates
     FROM item i JOIN document d ON d.id = i.document_id JOIN passage p ON p.id = i.passage_id JOIN document a ON a.id = :id
     WHERE i.kind = 'question' AND i.state = 'recorded' AND d.id <> a.id AND d.deleted_at IS NULL
       AND (d.municipality_id IS NULL OR a.municipality_id IS NULL OR d.municipality_id = a.municipality_id)
       AND (d.date IS NULL OR a.date IS NULL OR d.date <= a.date)
       AND NOT EXISTS (SELECT 1 FROM item_passage ip WHERE ip.item_id = i.id AND ip.role = 'answer')
     ORDER BY d.id, p.start, i.id`,
  )
  // All its questions in the order of its text, those that were answered too: only so can their numbering be compared.
  const asked = db.prepare<[{ id: number }], AskedRow>(
    `SELECT i.id, i.source_number AS number, i.text, i.document_id AS documentId, d.reference, d.date, d.dates, d.subject
     FROM item i JOIN document d ON d.id = i.document_id JOIN passage p ON p.id = i.passage_id JOIN document a ON a.id = :id
     WHERE i.kind = 'question' AND i.state = 'recorded' AND d.id <> a.id AND d.deleted_at IS NULL
       AND d.kind IN ('schriftelijke_vragen', 'technische_vragen')
       AND (d.municipality_id IS NULL OR a.municipality_id IS NULL OR d.municipality_id = a.municipality_id)
       AND (d.date IS NULL OR a.date IS NULL OR d.date <= a.date)
     ORDER BY d.id, p.start, i.id`,
  )
  // Answers to questions of one letter, nearly always of the year after it.
  const answeredSince = db.prepare<[{ id: number }], { documentId: number; text: string; own: number }>(
    `SELECT i.document_id AS documentId, i.text, d.id = o.id AS own
     FROM document o JOIN document d ON d.date BETWEEN o.date AND date(o.date, '+400 days')
       JOIN item i ON i.document_id = d.id AND i.state = 'recorded'
     WHERE o.id = :id AND i.kind = 'question' AND d.deleted_at IS NULL AND d.municipality_id IS o.municipality_id
       AND EXISTS (SELECT 1 FROM item_passage ip WHERE ip.item_id = i.id AND ip.role = 'answer') = (d.id <> o.id)`,
  )
  const giveLinks = [
    'UPDATE OR IGNORE link SET from_item = :to WHERE from_item = :from AND to_item IS NOT :to',
    'UPDATE OR IGNORE link SET to_item = :to WHERE to_item = :from AND from_item IS NOT :to',
  ].map((sql) => db.prepare(sql))

  const headOf = (documentId: number): string => documents.text(documentId).text.slice(0, headLength)
  const repeats = (documentId: number): boolean =>
    found.ofDocument(documentId).some(({ kind, state }) => kind === 'question' && state !== 'dropped')
  const inTime = (documentId: number, { dueOn }: Pick<ItemRow, 'dueOn'>): boolean | null => {
    const { date } = documents.row(documentId)
    return dueOn === null || date === null ? null : date <= dueOn
  }

  const ofDocument = (documentId: number): AnswerProposal[] => {
    const repeated = found
      .ofDocument(documentId)
      .filter(({ kind, state, answers }) => kind === 'question' && state !== 'dropped' && answers.length > 0)
    if (repeated.length === 0) return []
    const rows = waiting.all({ id: documentId })
    const matches = matchAnswers(
      repeated.map(({ id, sourceNumber, text }) => ({ id, number: sourceNumber, text })),
      rows.map(({ date, dates, ...row }) => ({ ...row, dates: daysOf(date, dates) })),
      headOf(documentId),
    )
    return repeated.flatMap(({ id, sourceNumber, text, answerText }) => {
      const match = matches.find(({ foundId }) => foundId === id)
      if (match === undefined) return []
      const question = items.row(match.questionId)
      return [
        {
          foundId: id,
          foundNumber: sourceNumber,
          foundText: text,
          range: null,
          answerText,
          question,
          questionText: rows.find((row) => row.id === match.questionId)?.text ?? question.title,
          signs: match.signs,
          words: [],
          inTime: inTime(documentId, question),
        },
      ]
    })
  }

  return {
    ofDocument,
    /** Documents with answers to questions of this one that still wait, where they were recorded before the questions were. */
    here: (documentId: number): Readonly<{ documentId: number; count: number }>[] => {
      const all = answeredSince.all({ id: documentId })
      const asked = new Set(all.filter(({ own }) => own === 1).map(({ text }) => wordsOf(text)))
      const letters = new Set(
        all.filter(({ own, text }) => own === 0 && asked.has(wordsOf(text))).map((one) => one.documentId),
      )
      return [...letters].flatMap((letter) => {
        const count = ofDocument(letter).filter(({ question }) => question.documentId === documentId).length
        return count === 0 ? [] : { documentId: letter, count }
      })
    },
    /** The letters with questions that a document names which repeats no question itself. */
    lettersNamed: (documentId: number): NamedLetter[] => {
      const letters = repeats(documentId)
        ? []
        : [...Map.groupBy(asked.all({ id: documentId }), (row) => row.documentId)]
      return lettersNamed(
        letters.flatMap(([letterId, [first, ...others]]) =>
          first === undefined
            ? []
            : {
                documentId: letterId,
                reference: first.reference,
                dates: daysOf(first.date, first.dates),
                subject: first.subject,
                questions: [first, ...others],
              },
        ),
        letters.length === 0 ? '' : headOf(documentId),
      )
    },
    /** The answers of a document that repeats no question itself, to the questions that they are the most alike; a person has to say so. */
    alike: (documentId: number, answers: readonly Answer[]): AnswerProposal[] => {
      while (index.catchUp()) {}
      const letters = [...Map.groupBy(waiting.all({ id: documentId }), (row) => row.documentId)].map(
        ([letterId, questions]) => ({ documentId: letterId, questions }),
      )
      return answersAlike(index, letters, answers).map(({ question: asked, answer, words }) => {
        const question = items.row(asked.id)
        const { number, range, text } = answer
        return {
          foundId: null,
          foundNumber: number,
          foundText: null,
          range,
          answerText: text,
          question,
          questionText: asked.text,
          signs: ['words', ...(sameNumber(number, asked.number) ? (['number'] as const) : [])],
          words,
          inTime: inTime(documentId, question),
        }
      })
    },
    /** Whether it repeats questions itself, so that its answers stand with them. */
    repeatsQuestions: (documentId: number): boolean => repeats(documentId),
    /** Answer n of a document to question n of a letter, where that still waits for one. */
    byNumber: (
      documentId: number,
      { letter, signs }: NamedLetter,
      answers: readonly Answer[],
    ): AnswerProposal[] => {
      const rows = new Map(waiting.all({ id: documentId }).map((row) => [row.id, row]))
      return letter.questions.flatMap(({ id }, at) => {
        const [row, answer] = [rows.get(id), answers[at]]
        if (row === undefined || answer === undefined) return []
        const question = items.row(id)
        return [
          {
            foundId: null,
            foundNumber: answer.number,
            foundText: null,
            range: answer.range,
            answerText: answer.text,
            question,
            questionText: row.text,
            signs: [...signs, 'number'],
            words: [],
            inTime: inTime(documentId, question),
          },
        ]
      })
    },
    /** What hangs on a question that a document repeats hangs on the question itself. */
    giveLinks: (from: number, to: number) => {
      for (const statement of giveLinks) statement.run({ from, to })
    },
  }
}

const daysOf = (date: string | null, dates: string): string[] => {
  // What documents.ts writes there.
  const all = JSON.parse(dates) as readonly { date: string }[]
  return [...new Set([...(date === null ? [] : [date]), ...all.map((one) => one.date)])]
}
