import { type ItemRow, isOpen } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { likeItem } from '../alike/like-item.ts'
import { type Act, useActs } from '../app/acts.ts'
import { go } from '../app/places.ts'
import { askForLetter } from '../drafts/begin-letter.ts'
import { linkItemOf } from '../links/item-links.tsx'
import { type ItemDialogName, itemDialog, type OpenItemDialog } from './dialog-store.ts'

/** Opens the dialog of an act for these items. */
export const openItemDialog = (
  name: ItemDialogName,
  ids: readonly number[],
  tab?: OpenItemDialog['tab'],
): void =>
  ids.length === 0 ? undefined : itemDialog.set({ name, ids, ...(tab === undefined ? {} : { tab }) })

/** Evidence settles what is open, and is added to what is settled. */
export const evidenceDialogOf = ({ officialStatus }: Pick<ItemRow, 'officialStatus'>): ItemDialogName =>
  isOpen(officialStatus) ? 'settle' : 'evidence'

/**
 * Registers what can be done with the current item, or with all the selected ones. Which acts there are follows from the
 * kind of the current one.
 */
export const useItemActs = (row: ItemRow | null, ids: readonly number[]): void => {
  const act = (
    id: string,
    label: string,
    key: string,
    name: ItemDialogName,
    tab?: OpenItemDialog['tab'],
  ): Act => ({
    id: `item.${id}`,
    label,
    keys: [key],
    run: () => openItemDialog(name, ids, tab),
  })
  const open = row !== null && isOpen(row.officialStatus)
  useActs(
    row === null
      ? []
      : [
          open
            ? act('settle', t('item.act.settle'), 'S', 'settle')
            : act('status', t('item.act.status'), 'S', 'status'),
          ...(open ? [{ ...act('status', t('item.act.status'), 'Shift+S', 'status') }] : []),
          act('verdict', t('item.act.verdict'), 'O', 'verdict'),
          act('term', t('item.act.term'), 'T', 'term'),
          act('holder', t('item.act.holder'), 'P', 'holder'),
          act('dossier', t('item.act.dossier'), 'D', 'dossier'),
          act('evidence', t('item.act.evidence'), 'L', evidenceDialogOf(row)),
          ...(ids.length === 1
            ? [
                {
                  id: 'item.link',
                  label: t('links.act'),
                  keys: ['Shift+L'],
                  run: () => void linkItemOf(row.id),
                },
                {
                  id: 'item.alike',
                  label: t('alike.act'),
                  keys: ['Z'],
                  run: () => likeItem(row),
                },
                {
                  id: 'item.chain',
                  label: t('chain.act'),
                  keys: ['C'],
                  run: () => go({ screen: 'chain', itemId: row.id }),
                },
              ]
            : []),
          ...(ids.length === 1 ? [act('edit', t('item.act.edit'), 'E', 'edit')] : []),
          act('reminder', t('item.act.reminder'), 'H', 'term', 'reminder'),
          act('note', t('item.act.note'), 'N', 'note'),
          ...(open ? [act('decision', t('item.act.decision'), 'B', 'decision')] : []),
          ...(ids.length === 1 && (row.kind === 'commitment' || row.kind === 'dictum_point')
            ? [act('parts', t('item.act.parts'), 'V', 'parts'), act('kpi', t('item.act.kpi'), 'M', 'kpi')]
            : []),
          {
            id: 'item.write',
            label: t('drafts.fromItems'),
            run: () => askForLetter({ kind: 'questions', itemIds: ids }),
          },
          { id: 'item.transfer', label: t('item.act.transfer'), run: () => openItemDialog('transfer', ids) },
          ...(open
            ? [
                {
                  id: 'item.holding',
                  label: t('item.act.holding'),
                  run: () => openItemDialog('term', ids, 'holding'),
                },
              ]
            : []),
          ...(open && row.kind === 'question'
            ? [act('withdraw', t('item.act.withdraw'), 'I', 'withdraw')]
            : []),
          ...(row.kind === 'question'
            ? [act('answer', t('item.act.answerVerdict'), 'A', 'answerVerdict')]
            : []),
          ...(row.kind === 'advice_point'
            ? [
                act('reaction', t('item.act.reaction'), 'R', 'reaction'),
                act('realisation', t('item.act.realisation'), 'G', 'realisation'),
              ]
            : []),
          ...(row.kind === 'motion'
            ? [
                act('outcome', t('item.act.outcome'), 'U', 'outcome'),
                act('execution', t('motions.act.execution'), 'G', 'execution'),
              ]
            : []),
          ...(row.kind === 'motion' && ids.length === 1
            ? [
                act('votes', t('motions.act.votes'), 'V', 'votes'),
                act('describe', t('motions.act.describe'), 'I', 'describe'),
                act('letter', t('motions.act.letter'), 'A', 'letter'),
              ]
            : []),
        ],
  )
}
