import type { Recognised } from '../../shared/records/recognised.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { readTerm } from '../../shared/term-rules.ts'
import { defaultTermRules, type TermRules } from '../../shared/terms.ts'

/**
 * The proposals of one document as `inspect --json` prints them. Latest dates are counted from the document's own date,
 * or from the date that a list gives beside a commitment; without one, relative terms stay open.
 */
export const toInspection = (
  recognised: Recognised,
  source: SourceText,
  fileName: string,
  rules: TermRules = defaultTermRules,
) => {
  const { head, questions, motions, advicePoints, commitments, references } = recognised
  const [motion] = motions
  const latest = (literal: string | undefined, from: string | null) =>
    literal === undefined ? null : readTerm(literal, from, rules)
  return {
    file: fileName,
    media: source.media,
    pages: source.pages.length,
    kind: head.kind,
    municipality: head.municipality,
    date: head.date,
    dateOrigin: head.dateOrigin,
    dates: head.dates.map(({ role, date, range }) => ({ role, date, ...range })),
    reference: head.reference,
    sender: head.sender,
    recipient: head.recipient,
    subject: head.subject,
    askers: head.askers,
    portfolioHolder: head.portfolioHolder,
    confidentiality: head.confidentiality,
    questions: questions.map((question) => ({
      number: question.number,
      parent: question.parent,
      group: question.group,
      asker: question.asker,
      text: question.text,
      answer: question.answerText,
      refersTo: question.refersTo,
      tier: question.tier,
      start: question.range.start,
      end: question.range.end,
    })),
    motion: motion === undefined ? null : asMotion(motion),
    motions: motions.map(asMotion),
    advicePoints: advicePoints.map(({ number, text, requested, tier, range }) => ({
      number,
      text,
      requested,
      tier,
      ...range,
    })),
    commitments: commitments.map((commitment) => {
      const term = latest(commitment.term?.literal, commitment.promisedOn ?? head.date)
      return {
        quote: commitment.text,
        termLiteral: commitment.term?.literal ?? null,
        dueOn: term?.dueOn ?? null,
        certainty: term?.certainty ?? 'none',
        tier: commitment.tier,
        madeBy: commitment.madeBy,
        madeTo: commitment.madeTo,
        inAnswerTo: commitment.inAnswerTo,
        start: commitment.range.start,
        end: commitment.range.end,
      }
    }),
    decisionMoments: recognised.decisionMoments.map(({ text, term, range }) => ({
      text,
      termLiteral: term.literal,
      dueOn: latest(term.literal, head.date)?.dueOn ?? null,
      ...range,
    })),
    missingDocuments: references.map(({ quote, kind, title, date, reference }) => ({
      quote,
      kind,
      title,
      date,
      reference,
    })),
    findings: recognised.findings,
  }
}

const asMotion = ({
  title,
  number,
  amendment,
  submitters,
  outcome,
  dictum,
  parts,
}: Recognised['motions'][number]) => ({
  title,
  number,
  amendment,
  submitters,
  outcome,
  dictum: dictum.flatMap((point, index) =>
    point.parent === null
      ? [
          {
            number: point.number,
            text: point.text,
            subPoints: dictum.flatMap(({ number: own, text, parent }) =>
              parent === index ? [{ number: own, text }] : [],
            ),
          },
        ]
      : [],
  ),
  parts: parts.map(({ kind, range }) => ({ kind, ...range })),
})
