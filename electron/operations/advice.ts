import type { InputOf } from '../../shared/contract.ts'
import {
  type Advice,
  type AdvicePoint,
  countStandings,
  type ReactionLetter,
  type ReactionProposal,
  standingOf,
} from '../../shared/records/advice.ts'
import type { FoundReaction } from '../../shared/records/finding.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { pageAt } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { PointFacts } from '../store/advice.ts'
import { type Match, matchReactions } from './advice-match.ts'
import { adviceRows, adviceYear, termOf } from './advice-year.ts'
import { exportAdviceYear } from './advice-year-export.ts'
import { type Context, type Job, label } from './context.ts'

/** What became of advice: the reactions to its points, and the year in figures. */
export const adviceHandlers = (context: Context) => ({
  'advice.list': ({ municipality }: InputOf<'advice.list'>) => adviceRows(context, municipality ?? null),
  'advice.open': (input: InputOf<'advice.open'>) => openAdvice(context, input),
  'advice.ofLetter': ({ documentId }: InputOf<'advice.ofLetter'>) => adviceOf(context, documentId),
  'advice.react': (input: InputOf<'advice.react'>) => react(context, input),
  'advice.year': (input: InputOf<'advice.year'>) => adviceYear(context, input),
  'advice.exportYear': (input: InputOf<'advice.exportYear'>, job: Job) =>
    exportAdviceYear(context, input, job),
})

type Rows = ReadonlyMap<number, ItemRow>
const rowsOf = ({ store }: Context, points: readonly PointFacts[]): Rows =>
  new Map(store.items.rows(points.map(({ id }) => id)).map((row) => [row.id, row]))
const numberedBy = (rows: Rows, points: readonly PointFacts[]) =>
  points.map(({ id, text }) => ({ id, text, sourceNumber: rows.get(id)?.sourceNumber ?? null }))

/** Where a letter has no words for any point, it is for a person to say which advice it reacts to: all are given. */
const adviceOf = (context: Context, letterId: number): readonly ReactionLetter[] => {
  const { store } = context
  const found = reactionsIn(context, letterId)
  const all = store.advice.adviceBefore(letterId).map((id) => {
    const points = store.advice.ofDocument(id)
    const matches = matchReactions(numberedBy(rowsOf(context, points), points), found)
    return { document: store.documents.row(id), proposals: matches.length }
  })
  const matched = all.filter(({ proposals }) => proposals > 0)
  return matched.length === 0 ? all : matched.toSorted((a, b) => b.proposals - a.proposals)
}

const openAdvice = (context: Context, { documentId, letterId }: InputOf<'advice.open'>): Advice => {
  const { store, today } = context
  const points = store.advice.ofDocument(documentId)
  const rows = rowsOf(context, points)
  const numbered = numberedBy(rows, points)
  const likely = store.advice.lettersFor(documentId)
  const byHand = store.advice.laterThan(documentId).filter((id) => !likely.includes(id))
  const letters = [...likely, ...byHand.filter((id) => id === letterId)].map((id) => ({
    document: store.documents.row(id),
    matches: matchReactions(numbered, reactionsIn(context, id)),
  }))
  // The one that reacts to most of it; of several the newest.
  const likeliest = letters.toSorted((a, b) => b.matches.length - a.matches.length)
  const chosen = letters.find(({ document }) => document.id === letterId) ?? likeliest[0]
  const standings = points.map((point) => standingOf(point, today()))
  return {
    document: store.documents.row(documentId),
    points: points.flatMap((point, at): AdvicePoint[] => {
      const item = rows.get(point.id)
      const match = chosen?.matches.find(({ pointId }) => pointId === point.id)
      if (item === undefined) return []
      return [
        {
          item,
          text: point.text,
          passage: store.passages.open(point.passageId),
          requested: point.requested,
          reason: point.reason,
          reactionPassage: store.passages.ofItem(point.id, 'reaction')[0] ?? null,
          reactedOn: point.reactedOn,
          realisation: point.realisation,
          standing: standings[at] ?? 'wacht',
          proposal:
            match === undefined || chosen === undefined
              ? null
              : proposalOf(context, chosen.document.id, match),
        },
      ]
    }),
    letters: likeliest.map(({ document, matches }) => ({ document, proposals: matches.length })),
    others: byHand.filter((id) => id !== letterId).map((id) => store.documents.row(id)),
    letterId: chosen?.document.id ?? null,
    counts: countStandings(standings),
    term: termOf(points, today()),
  }
}

const reactionsIn = ({ store }: Context, documentId: number): FoundReaction[] =>
  store.findings.ofDocument(documentId).filter((finding) => finding.kind === 'reaction')

const proposalOf = (
  { store }: Context,
  documentId: number,
  { found, shared, byNumber, sure }: Match,
): ReactionProposal => {
  const { text, pages } = store.passages.documentText(documentId)
  const { start, end } = found.range
  return {
    reaction: found.reaction,
    passage: { documentId, start, end, page: pageAt(pages, start), quote: text.slice(start, end) },
    reason: reasonIn(found.text),
    why: found.why,
    shared,
    byNumber,
    sure,
  }
}

/** The sentences that say why, in the letter's own words. */
const reasonIn = (text: string): string | null => {
  const telling =
    /(?<!\p{L})(?:omdat|want|aangezien|doordat|vanwege|wegens|namelijk|immers|gezien|gelet op|daarom|de reden|hiervoor is geen)(?!\p{L})/iu
  const said = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => telling.test(sentence))
  return said.length === 0 ? null : said.join(' ')
}

/** Each point its own reaction, all in one act with one undo. */
const react = (
  { store, today }: Context,
  { documentId, on: given, points }: InputOf<'advice.react'>,
): null => {
  const on = given ?? today()
  const own = new Map(store.advice.ofDocument(documentId).map((point) => [point.id, point]))
  const { subject } = store.documents.row(documentId)
  const [first] = points
  store.changes.change(
    {
      operation: 'advice.react',
      label: label('change.advice.react', {
        count: points.length,
        title: subject,
        number: first === undefined ? '' : (store.items.row(first.id).number ?? ''),
      }),
    },
    (seq) => {
      for (const { id, reaction, reason, passage } of points) {
        const known: PointFacts | undefined = own.get(id)
        if (known === undefined) throw new Refusal('wrong-kind')
        if (passage !== undefined) store.passages.detach(id, 'reaction')
        const passageId =
          passage === undefined || passage === null
            ? null
            : store.passages.anchor(passage.documentId, passage)
        if (passageId !== null) store.passages.attach(id, passageId, 'reaction')
        const why = reason === undefined ? known.reason : reason || null
        if (reaction !== undefined)
          store.followUp.react(seq, id, reaction, why, { on, passageId }, given === null)
        else {
          store.advice.setReason(id, why)
          store.followUp.edited(seq, id, { on, passageId })
        }
      }
    },
  )
  return null
}
