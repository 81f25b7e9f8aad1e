import type { InputOf } from '../../shared/contract.ts'
import { dutchDate } from '../../shared/dates.ts'
import { tallyOf } from '../../shared/records/motion.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Context, label } from './context.ts'
import { onItems, word } from './follow-up.ts'
import { settledBy } from './links.ts'
import { because, endFollowUp, reopenFollowUp } from './motion-ends.ts'
import { motionLetters } from './motion-letters.ts'
import { sameMotions } from './motion-same.ts'
import { withParts } from './with-parts.ts'

/** The acts on motions: what was voted, what came of it, and how it ended. */
export const motionHandlers = (context: Context) => {
  const { store, today } = context
  const { motions, passages } = store
  /** Points of a motion that ended are not followed any more; each says so in its own history. */
  const end = (
    operation: 'motions.withdraw' | 'motions.lapse',
    { ids, on, note }: Readonly<{ ids: readonly number[]; on: string; note?: string | undefined }>,
    alsoFor: (id: number) => void = () => {},
  ) =>
    onItems(context, operation, ids, (seq, id) => {
      const outcome = operation === 'motions.withdraw' ? 'ingetrokken' : 'vervallen'
      motions.end(seq, id, outcome, () => deriveAgain(context, id), { on, note })
      endFollowUp(context, seq, id, { on, note: note || because(outcome) })
      alsoFor(id)
    })
  return {
    'motions.open': ({ id }: InputOf<'motions.open'>) => motions.open(id, today()),
    'motions.describe': ({ id, ...facts }: InputOf<'motions.describe'>) =>
      onItems(context, 'motions.describe', [id], (seq) => motions.describe(seq, id, facts, { on: today() })),
    'motions.vote': ({ id, votes, on }: InputOf<'motions.vote'>) => {
      const { for: inFavour, against } = tallyOf(votes)
      return onItems(context, 'motions.vote', [id], (seq) => motions.vote(seq, id, votes, { on }), {
        for: inFavour,
        against,
      })
    },
    'motions.execute': ({ ids, execution, words, passage, on }: InputOf<'motions.execute'>) =>
      onItems(
        context,
        'motions.execute',
        ids,
        (seq, id) => {
          const passageId = passage === null ? null : passages.anchor(passage.documentId, passage)
          if (passageId !== null) passages.attach(id, passageId, 'evidence')
          // Without words of somebody's own those of the passage say it.
          const said = words || (passageId === null ? null : passages.open(passageId).quote)
          motions.execute(seq, id, execution, said, { on, passageId })
        },
        { to: word(`motionExecution.${execution}`) },
      ),
    'motions.hold': ({ ids, until, on, note }: InputOf<'motions.hold'>) =>
      onItems(
        context,
        'motions.hold',
        ids,
        (seq, id) => {
          motions.hold(seq, id, until, () => deriveAgain(context, id), { on, note })
          reopenFollowUp(context, seq, id, 'aangehouden', on)
        },
        { to: until === null ? '–' : dutchDate(until) },
      ),
    'motions.withdraw': ({ commitmentId, ...input }: InputOf<'motions.withdraw'>) => {
      if (commitmentId !== null && store.items.row(commitmentId).kind !== 'commitment')
        throw new Refusal('wrong-kind')
      return end('motions.withdraw', input, (id) => {
        if (commitmentId !== null) store.links.add('trekt_in_wegens', id, commitmentId)
      })
    },
    'motions.lapse': (input: InputOf<'motions.lapse'>) => end('motions.lapse', input),
    'motions.same': ({ documentId }: InputOf<'motions.same'>) => sameMotions(context, documentId),
    'motions.letters': (input: InputOf<'motions.letters'>) => motionLetters(context, input),
    'motions.settlePoints': (input: InputOf<'motions.settlePoints'>) => settlePoints(context, input),
  }
}

const deriveAgain = ({ store }: Context, id: number) =>
  store.found.derive(id, store.items.row(id).municipality)

/** Each point with its own words of the letter, as one act with one undo. */
const settlePoints = (
  context: Context,
  { id, on, how, note, points }: InputOf<'motions.settlePoints'>,
): null => {
  const { store } = context
  const motion = store.items.row(id)
  const own = withParts(store, id)
  if (points.some((point) => !own.includes(point.id))) throw new Refusal('wrong-kind')
  store.changes.change(
    {
      operation: 'motions.settlePoints',
      label: label('change.motions.settlePoints', {
        title: motion.number ?? motion.title,
        count: points.length,
      }),
    },
    (seq) => {
      for (const { id: point, scope, range } of points) {
        const passageId = store.passages.anchor(range.documentId, range)
        store.passages.attach(point, passageId, 'evidence')
        settledBy(context, seq, { range, point, scope })
        const why = { on, note, passageId }
        if (scope === 'whole') store.followUp.settle(seq, point, how, why)
        else store.followUp.settlePart(seq, point, how, why)
      }
    },
  )
  return null
}
