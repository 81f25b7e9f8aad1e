import type { InputOf } from '../../shared/contract.ts'
import type { Advice, AdvicePoint } from '../../shared/records/advice.ts'
import type { Reaction } from '../../shared/records/item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { act, showDone } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { go } from '../app/places.ts'
import { openItemDialog } from '../item/item-acts.ts'
import { moreReactions, reactionKeys } from './reaction-table.tsx'

type Given = InputOf<'advice.react'>['points'][number]

/** What can be done with the current point of an advice, by key and by button. */
export const useReactionActs = (
  advice: Advice,
  current: AdvicePoint | undefined,
  on: Readonly<{ day: string | null; onCurrent: (id: number) => void; onPassage: (id: number) => void }>,
) => {
  const { document, points, letters, letterId } = advice
  const letter = letters.find((one) => one.document.id === letterId)
  const record = (given: readonly Given[], done?: string) =>
    act(
      'advice.react',
      { documentId: document.id, on: letter?.document.date ?? on.day, points: [...given] },
      done,
    )
  const next = () => {
    const row = points[points.findIndex(({ item }) => item.id === current?.item.id) + 1]
    if (row === undefined) return
    on.onCurrent(row.item.id)
    globalThis.document.querySelector<HTMLElement>(`[data-row="${row.item.id}"]`)?.focus()
  }
  const react = (reaction: Reaction) => {
    if (current === undefined) return
    void record([givenTo(current, reaction)])
    next()
  }
  const take = () => {
    if (current === undefined) return
    if (isOpen(current) && current.proposal !== null) react(current.proposal.reaction)
    else if (current.reactionPassage === null && current.proposal !== null) {
      // A person said what the reaction is: only the letter's words come with it.
      void record([givenTo(current)])
      next()
    } else if (letterId !== null) on.onPassage(current.item.id)
  }
  const sure = points.filter((point) => isOpen(point) && point.proposal?.sure)
  const takeSure = () => {
    const given = sure.flatMap((point) =>
      point.proposal === null ? [] : [givenTo(point, point.proposal.reaction)],
    )
    if (given.length > 0) void record(given, t('advice.tookSure', { count: given.length }))
  }
  // What nobody reacted to, and whose term doesn't run any more.
  const silent = points.filter(({ standing }) => standing === 'geen_reactie')
  const remind = async () => {
    const title = t('advice.reminderTitle', { title: document.subject })
    const made = await act('drafts.create', {
      kind: 'reminder',
      title,
      municipality: document.municipality,
      dossierId: null,
      requestId: document.id,
      itemIds: silent.map(({ item }) => item.id),
      templateId: null,
    })
    if (made === undefined) return
    go({ screen: 'letter', id: made.id })
    showDone(t('advice.reminded', { title }))
  }
  /** The words of the letter that a person chose; the reaction itself stays as it is. */
  const tie = (id: number, range: TextRange) => {
    if (letterId === null) return
    const passage = { documentId: letterId, start: range.start, end: range.end }
    void record([{ id, passage }])
  }
  const of = (id: string, label: string, keys: string, run: () => void) => ({
    id: `advice.${id}`,
    label,
    keys: [keys],
    run,
  })
  const dialog = (name: 'reason' | 'realisation') => () => {
    if (current !== undefined) openItemDialog(name, [current.item.id])
  }
  useActs(
    current === undefined
      ? []
      : [
          ...[...reactionKeys, ...moreReactions].map(({ reaction, keys }) =>
            of(reaction, `${t('advice.reaction')}: ${t(`reaction.${reaction}`)}`, keys, () =>
              react(reaction),
            ),
          ),
          { id: 'advice.take', label: t('advice.take'), shownKeys: ['Enter'], run: take },
          ...(sure.length === 0
            ? []
            : [of('sure', t('advice.takeSure', { count: sure.length }), 'Ctrl+Enter', takeSure)]),
          ...(letterId === null
            ? []
            : [of('passage', t('advice.choosePassage'), 'L', () => on.onPassage(current.item.id))]),
          ...(silent.length === 0
            ? []
            : [{ id: 'advice.remind', label: t('advice.remind'), run: () => void remind() }]),
          of('reason', t('advice.editReason'), 'E', dialog('reason')),
          of('realise', t('advice.realise'), 'G', dialog('realisation')),
          of('item', t('advice.openItem'), 'O', () => go({ screen: 'followUp', itemId: current.item.id })),
        ],
  )
  return { react, take, takeSure, tie, remind, sure: sure.length, silent: silent.length }
}

/** What the letter says to a point goes with the reaction; what was tied to it before stays where it says nothing. */
const givenTo = ({ item, proposal, reactionPassage }: AdvicePoint, reaction?: Reaction): Given => {
  const said = reaction === undefined ? {} : { reaction }
  if (proposal === null || reactionPassage !== null || reaction === 'geen_reactie')
    return { id: item.id, ...said }
  const { documentId, start, end } = proposal.passage
  return { id: item.id, ...said, reason: proposal.reason, passage: { documentId, start, end } }
}

const isOpen = ({ standing }: AdvicePoint): boolean => standing === 'wacht' || standing === 'geen_reactie'
