import type { AnswerProposal } from '../../shared/records/answer-proposal.ts'
import { matchAnswers, type Waiting } from './answers-match.ts'
import type { DocumentsStore } from './documents.ts'
import type { FoundStore } from './found.ts'
import type { ItemsStore } from './items.ts'
import type { Db } from './open.ts'

type WaitingRow = Omit<Waiting, 'dates'> & { date: string | null; dates: string }

/** How much of a document says which letter it answers. */
const headLength = 3000

/** Answers in a document to questions that were recorded from another one. */
export const answersProposedStore = (
  db: Db,
  { documents, items, found }: Readonly<{ documents: DocumentsStore; items: ItemsStore; found: FoundStore }>,
) => {
  const waiting = db.prepare<[{ id: number }], WaitingRow>(
    `SELECT i.id, i.source_number AS number, i.text, i.document_id AS documentId, d.reference, d.date, d.dates
     FROM item i JOIN document d ON d.id = i.document_id JOIN document a ON a.id = :id
     WHERE i.kind = 'question' AND i.state = 'recorded' AND d.id <> a.id AND d.deleted_at IS NULL
       AND (d.municipality_id IS NULL OR a.municipality_id IS NULL OR d.municipality_id = a.municipality_id)
       AND (d.date IS NULL OR a.date IS NULL OR d.date <= a.date)
       AND NOT EXISTS (SELECT 1 FROM item_passage ip WHERE ip.item_id = i.id AND ip.role = 'answer')`,
  )
  const giveLinks = [
    'UPDATE OR IGNORE link SET from_item = :to WHERE from_item = :from AND to_item IS NOT :to',
    'UPDATE OR IGNORE link SET to_item = :to WHERE to_item = :from AND from_item IS NOT :to',
  ].map((sql) => db.prepare(sql))

  return {
    ofDocument: (documentId: number): AnswerProposal[] => {
      const repeated = found
        .ofDocument(documentId)
        .filter(
          ({ kind, state, answers }) => kind === 'question' && state !== 'dropped' && answers.length > 0,
        )
      if (repeated.length === 0) return []
      const rows = waiting.all({ id: documentId })
      const head = documents.text(documentId).text.slice(0, headLength)
      const matches = matchAnswers(
        repeated.map(({ id, sourceNumber, text }) => ({ id, number: sourceNumber, text })),
        rows.map(({ date, dates, ...row }) => ({ ...row, dates: daysOf(date, dates) })),
        head,
      )
      const { date } = documents.row(documentId)
      return repeated.flatMap(({ id, sourceNumber, text, answerText }) => {
        const match = matches.find(({ foundId }) => foundId === id)
        if (match === undefined) return []
        const question = items.row(match.questionId)
        return [
          {
            foundId: id,
            foundNumber: sourceNumber,
            foundText: text,
            answerText,
            question,
            questionText: rows.find((row) => row.id === match.questionId)?.text ?? question.title,
            signs: match.signs,
            inTime: question.dueOn === null || date === null ? null : date <= question.dueOn,
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
