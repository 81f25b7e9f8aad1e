import { dutchDate } from '../../shared/dates.ts'
import type { ItemDetail, ItemEvent } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'

/**
 * How the term in force came to be, in words: derived from the source, postponed, or given by the user. Empty where
 * nothing can be said. A date of a person has no computation; the line of the history that set it says who moved what.
 */
export const whyWords = (item: ItemDetail): string => {
  if (item.because !== '') return item.because
  if (item.dueOn === null) return ''
  const set = item.events.findLast(
    ({ kind, details }) => (kind === 'extended' || kind === 'term') && details.to === item.dueOn,
  )
  if (set === undefined) return t('item.byUser')
  const words = set.kind === 'extended' ? postponed(set, item.dueOn) : corrected(set)
  return set.note === '' ? words : `${words} “${set.note}”`
}

const dateIn = (value: ItemEvent['details'][string]): string | null =>
  typeof value === 'string' ? dutchDate(value) : null

const postponed = ({ details, onDate }: ItemEvent, dueOn: string): string => {
  const [from, on, to] = [dateIn(details.from ?? null), dutchDate(onDate), dutchDate(dueOn)]
  return from === null
    ? t('item.becausePostponedNew', { to, on })
    : t('item.becausePostponed', { from, to, on })
}

const corrected = ({ details, onDate }: ItemEvent): string => {
  const [from, on] = [dateIn(details.from ?? null), dutchDate(onDate)]
  return from === null || details.from === details.to
    ? t('item.becauseGiven', { on })
    : t('item.becauseCorrected', { from, on })
}
