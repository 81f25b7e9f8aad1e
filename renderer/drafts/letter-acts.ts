import type { Draft } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { act, showDone } from '../app/act.ts'
import { go } from '../app/places.ts'
import { storeWritten } from './pending.ts'

export const letterDialogs = ['export', 'send', 'about', 'items', 'asked', 'versions', 'template'] as const
export type LetterDialogName = (typeof letterDialogs)[number]
/** What can be done with a letter as a whole: through a dialog, or at once. */
export type LetterAct = LetterDialogName | 'keep' | 'copy' | 'remove'

export const actsOn = ({ state, kind }: Pick<Draft, 'state' | 'kind'>): readonly LetterAct[] =>
  state === 'sent'
    ? ['export', 'copy', 'versions', 'template']
    : [
        'export',
        'send',
        'about',
        'items',
        ...(kind === 'advice' ? (['asked'] as const) : []),
        'versions',
        'keep',
        'template',
        'copy',
        'remove',
      ]

/** Does the act, or says which dialog is for it. What is typed is stored first: it belongs to what is exported, sent or kept. */
export const dialogFor = async (
  name: LetterAct,
  { id, title }: Pick<Draft, 'id' | 'title'>,
): Promise<LetterDialogName | null> => {
  await storeWritten()
  if (name === 'keep') {
    const kept = await act('drafts.keepVersion', { id })
    if (kept !== undefined) showDone(t('drafts.kept', { number: kept.number }))
    return null
  }
  if (name === 'copy') {
    const made = await act('drafts.copy', { id, title: t('drafts.copyTitle', { title }) }, t('drafts.copied'))
    if (made !== undefined) go({ screen: 'letter', id: made.id })
    return null
  }
  if (name === 'remove') {
    const removed = await act('drafts.remove', { id }, t('drafts.removed', { title }))
    if (removed !== undefined) go({ screen: 'briefings' })
    return null
  }
  return name
}
