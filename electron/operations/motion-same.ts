import type { InputOf } from '../../shared/contract.ts'
import type { FoundItem } from '../../shared/records/found-item.ts'
import type { SameMotion, SameSign } from '../../shared/records/motion.ts'
import { Refusal } from '../../shared/refusal.ts'
import { referenceKey } from '../store/missing-match.ts'
import { subjectWords } from '../store/words.ts'
import type { Context } from './context.ts'
import { setOutcome } from './follow-up.ts'
import { refersTo } from './links.ts'

export type SamePairs = NonNullable<InputOf<'documents.record'>['same']>

/** So much of the words of two titles must be the same. */
const enough = 0.8

/**
 * A motion stands in its own document and in the list of what the council decided. Followed twice it would count twice: what is
 * found in one of both is proposed to be the recorded motion of the other.
 */
export const sameMotions = ({ store }: Context, documentId: number): readonly SameMotion[] => {
  const { kind } = store.documents.row(documentId)
  const found = store.found
    .ofDocument(documentId)
    .filter((item) => item.kind === 'motion' && ['proposed', 'accepted'].includes(item.state))
  if (found.length === 0) return []
  const others = store.motions
    .elsewhere(documentId)
    .filter(({ documentKind }) => (kind === 'besluitenlijst') !== (documentKind === 'besluitenlijst'))
  const dated = found.map((item) => ({ ...item, onDate: store.items.row(item.id).onDate }))
  return likeliestMotions(dated, others).map(({ found: { id, title }, motion, signs }) => ({
    foundId: id,
    foundTitle: title,
    foundOutcome: store.items.row(id).outcome ?? 'onbekend',
    motion: store.items.row(motion.id),
    documentTitle: motion.documentTitle,
    signs,
  }))
}

/** Which motion each of these is, one at most, and each once. */
export const likeliestMotions = <Found extends Compared, Motion extends Compared & Readonly<{ id: number }>>(
  all: readonly Found[],
  others: readonly Motion[],
): Readonly<{ found: Found; motion: Motion; signs: readonly SameSign[] }>[] => {
  const taken = new Set<number>()
  return all.flatMap((found) => {
    const likely = others
      .filter(({ id }) => !taken.has(id))
      .map((motion) => ({ found, motion, signs: signsOf(found, motion) }))
      .filter(({ signs }) => isLikely(signs, found))
      .toSorted((a, b) => b.signs.length - a.signs.length)
    const [best, next] = likely
    // Of two that are as likely nobody can tell which.
    if (best === undefined || best.signs.length === next?.signs.length) return []
    taken.add(best.motion.id)
    return [best]
  })
}

type Compared = Readonly<{ title: string; sourceNumber: string | null; onDate: string | null }>

const signsOf = (found: Compared, recorded: Compared): SameSign[] => {
  const number = referenceKey(found.sourceNumber ?? '')
  return [
    ...(number !== '' && number === referenceKey(recorded.sourceNumber ?? '') ? (['number'] as const) : []),
    ...(areAlike(found.title, recorded.title) ? (['title'] as const) : []),
    ...(found.onDate !== null && found.onDate === recorded.onDate ? (['date'] as const) : []),
  ]
}

/** "M1" is given in every meeting; a number with its year is one motion's alone. */
const isLikely = (signs: readonly SameSign[], { sourceNumber }: Pick<FoundItem, 'sourceNumber'>): boolean =>
  signs.length > 1 || (signs.includes('number') && /(?:19|20)\d\d/.test(sourceNumber ?? ''))

const areAlike = (one: string, other: string): boolean => {
  const [a, b] = [new Set(subjectWords(one)), new Set(subjectWords(other))]
  if (a.size === 0 || b.size === 0) return false
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size) >= enough
}

/** What must not be recorded once more, and what is still to be said of the recorded motions once the document counts. */
export const makeSame = (
  context: Context,
  seq: number,
  documentId: number,
  pairs: SamePairs,
): Readonly<{ doubles: ReadonlySet<number>; say: () => void }> => {
  const { store } = context
  const { kind } = store.documents.row(documentId)
  const all = pairs.map(({ foundId, motionId }) => {
    const [found, motion] = [store.found.find(foundId), store.items.row(motionId)]
    if (found.documentId !== documentId || found.kind !== 'motion' || motion.kind !== 'motion')
      throw new Refusal('wrong-kind')
    if (motion.documentId === documentId || motion.number === null) throw new Refusal('wrong-kind')
    return kind === 'besluitenlijst'
      ? listed(context, seq, found, motionId)
      : itself(context, seq, found, motionId)
  })
  return {
    doubles: new Set(all.flatMap(({ doubles }) => doubles)),
    say: () => {
      for (const { say } of all) say()
    },
  }
}

type Found = FoundItem & Readonly<{ documentId: number }>
type Same = Readonly<{ doubles: readonly number[]; say: () => void }>

/** The list says the outcome of a motion that is followed already. */
const listed = (context: Context, seq: number, found: Found, motionId: number): Same => {
  const { store, today } = context
  const { documentId, start, end } = found
  const { outcome, onDate } = store.items.row(found.id)
  const range = { documentId, start, end }
  // Points that only the list has are followed as the motion's own.
  const keepsPoints = store.items.children(motionId).length > 0
  const doubles = keepsPoints ? foundUnder(context, found) : [found.id]
  if (!keepsPoints) store.found.moveChildren(found.id, motionId)
  return {
    doubles,
    say: () => {
      store.answersProposed.giveLinks(found.id, motionId)
      refersTo(context, seq, range, motionId)
      if (outcome === null || outcome === 'onbekend' || outcome === store.items.row(motionId).outcome) return
      const passageId = store.passages.anchor(documentId, range)
      setOutcome(context, seq, motionId, outcome, { on: onDate ?? today(), passageId })
    },
  }
}

/** The motion itself comes after the list that it was recorded from: it keeps its number and history, and gets its own words. */
const itself = (context: Context, seq: number, found: Found, motionId: number): Same => {
  const { store, today } = context
  const { documentId, start, end } = store.found.find(motionId)
  store.found.takePlace(motionId, found.id)
  store.followUp.edited(seq, motionId, { on: today() })
  const range = { documentId, start, end }
  return { doubles: [found.id], say: () => refersTo(context, seq, range, motionId) }
}

/** A found motion with its points. */
const foundUnder = ({ store }: Context, { id, documentId }: Found): number[] => {
  const all = store.found.ofDocument(documentId)
  const under = (parent: number): number[] =>
    all.filter(({ parentId }) => parentId === parent).flatMap((part) => [part.id, ...under(part.id)])
  return [id, ...under(id)]
}
