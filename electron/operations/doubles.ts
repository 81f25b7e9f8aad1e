import type { InputOf, OutputOf } from '../../shared/contract.ts'
import type { Double, DoubleSide } from '../../shared/records/double.ts'
import { type ItemRow, isOpen } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Compared } from '../store/doubles.ts'
import { tieAnswers } from './answers.ts'
import { type Context, label } from './context.ts'
import { findDoubles } from './doubles-match.ts'
import { refersTo } from './links.ts'
import { makeSame } from './motion-same.ts'

/** So much of a document says which letter it answers. */
const headLength = 3000

/** What was recorded twice, before anybody saw that it was one. */
export const doubleHandlers = (context: Context) => ({
  'doubles.list': ({ dossierId }: InputOf<'doubles.list'>) => listDoubles(context, dossierId),
  'doubles.take': (input: InputOf<'doubles.take'>) => takeTogether(context, input),
})

const listDoubles = ({ store }: Context, dossierId: number | null): Double[] => {
  const all = store.doubles.among(dossierId)
  const byId = new Map(all.map((one) => [one.id, one]))
  const side = ({ id, text, documentTitle }: Compared): DoubleSide => ({
    ...{ item: store.items.row(id), text, documentTitle },
  })
  return findDoubles(all, (id) => store.documents.text(id).text.slice(0, headLength)).flatMap(
    ({ keepId, otherId, signs }) => {
      const [one, two] = [byId.get(keepId), byId.get(otherId)]
      if (one === undefined || two === undefined) return []
      const [keep, other] = [side(one), side(two)]
      return agree(keep.item, other.item) ? [{ keep, other, signs }] : []
    },
  )
}

/** Two that were settled or judged otherwise can't be one without losing what somebody said of one of them. */
const agree = (keep: ItemRow, other: ItemRow): boolean =>
  [keep, other].some(
    ({ verdict }) =>
      verdict === 'nog_niet_beoordeeld' || (verdict === keep.verdict && verdict === other.verdict),
  ) &&
  (isOpen(keep.officialStatus) ||
    isOpen(other.officialStatus) ||
    keep.officialStatus === other.officialStatus)

const takeTogether = (context: Context, { pairs }: InputOf<'doubles.take'>): OutputOf<'doubles.take'> => {
  const { store } = context
  const rows = pairs.map(({ keepId, otherId }) => ({
    keep: store.items.row(keepId),
    other: store.items.row(otherId),
  }))
  const [first] = rows
  const title = first?.keep.number ?? first?.keep.title ?? ''
  const other = first?.other.number ?? first?.other.title ?? ''
  return store.changes.change(
    { operation: 'doubles.take', label: label('change.doubles.take', { count: rows.length, title, other }) },
    (seq) => {
      for (const pair of rows) takePair(context, seq, pair)
      return { taken: rows.length }
    },
  )
}

type Pair = Readonly<{ keep: ItemRow; other: ItemRow }>

const takePair = (context: Context, seq: number, { keep, other }: Pair) => {
  const { store, today } = context
  const isSound = keep.kind === other.kind && keep.id !== other.id && keep.documentId !== other.documentId
  if (!isSound) throw new Refusal('wrong-kind')
  for (const { id } of [keep, other])
    if (store.links.stateOf(id) !== 'recorded') throw new Refusal('not-recorded')
  if (!agree(keep, other)) throw new Refusal('doubles-differ')
  const dossiers = store.doubles.dossiersOf(other.id)
  // What hangs on the other hangs on the one that is kept, before anything of it goes.
  store.answersProposed.giveLinks(other.id, keep.id)
  if (keep.kind === 'question') takeQuestion(context, seq, { keep, other })
  else if (keep.kind === 'motion') takeMotion(context, seq, { keep, other })
  else takePromise(context, seq, { keep, other })
  for (const id of dossiers) store.dossiers.put(id, [], [keep.id])
  store.doubles.moveProof(other.id, keep.id)
  const now = store.items.row(keep.id)
  if (now.verdict === 'nog_niet_beoordeeld' && other.verdict !== 'nog_niet_beoordeeld')
    store.followUp.judge(seq, keep.id, other.verdict, { on: today() })
  if (now.holder === null && other.holder !== null)
    store.followUp.assign(seq, keep.id, other.holder, { on: today() })
  takeWords(context, seq, { keep, other })
}

/** What somebody noted at the other, with its number before it. */
const takeWords = ({ store }: Context, seq: number, { keep, other }: Pair) => {
  for (const { kind, note, ...why } of store.doubles.said(other.id)) {
    const words = note === '' ? '' : `${other.number ?? other.title}: ${note}`
    if (kind === 'evidence') store.followUp.evidence(seq, keep.id, { ...why, note: words })
    else store.followUp.note(seq, keep.id, { ...why, note: words })
  }
}

const takeQuestion = (context: Context, seq: number, { keep, other }: Pair) => {
  const { store, today } = context
  tieAnswers(context, { documentId: other.documentId, pairs: [{ foundId: other.id, questionId: keep.id }] })
  if (other.answerVerdict !== null && store.items.row(keep.id).answerVerdict === null)
    store.followUp.judgeAnswer(seq, keep.id, other.answerVerdict, { on: today() })
}

const takeMotion = (context: Context, seq: number, { keep, other }: Pair) => {
  const { store, today } = context
  const pair = { foundId: other.id, motionId: keep.id }
  const { doubles, say } = makeSame(context, seq, other.documentId, [pair])
  const [own, theirs] = [store.motions.onPaper(keep.id), store.motions.onPaper(other.id)]
  if (own.votes.length === 0 && theirs.votes.length > 0)
    store.motions.vote(seq, keep.id, theirs.votes, { on: today() })
  for (const id of doubles) {
    if (id !== other.id) takeWords(context, seq, { keep, other: store.items.row(id) })
    store.found.setState(id, 'dropped')
  }
  say()
}

const takePromise = (context: Context, seq: number, { keep, other }: Pair) => {
  const { store, today } = context
  const { documentId, start, end, termLiteral } = store.found.find(other.id)
  const { settledHow } = store.details.open(other.id)
  if (keep.dueOn === null && other.dueOn !== null) {
    const term = { literal: termLiteral, dueOn: other.dueOn, certainty: other.certainty }
    store.followUp.setTerm(seq, keep.id, term, { on: today() })
  }
  const status = other.officialStatus
  if (isOpen(keep.officialStatus) && status !== 'open' && status !== keep.officialStatus) {
    const why = { on: other.settledOn ?? today() }
    if (status === 'afgedaan') store.followUp.settle(seq, keep.id, settledHow ?? null, why)
    else store.followUp.setStatus(seq, keep.id, status, null, why)
  }
  store.found.setState(other.id, 'dropped')
  refersTo(context, seq, { documentId, start, end }, keep.id, 'herhaalt')
}
