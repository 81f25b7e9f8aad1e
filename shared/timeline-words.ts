import { dutchDate } from './dates.ts'
import type { Moment } from './records/dossier.ts'
import { t } from './texts/translate.ts'
import { laneOf, type Mark } from './timeline.ts'

const mostCharacters = 28
const mostTitles = 12

/** A title cut short for a label. */
export const labelOf = (title: string): string =>
  title.length <= mostCharacters ? title : `${title.slice(0, mostCharacters - 1).trimEnd()}…`

/** What stands at a mark: the title of its one moment, or how many there are. */
export const markWords = (moments: readonly Moment[]): string => {
  const [first] = moments
  if (first === undefined) return ''
  return moments.length === 1 ? labelOf(first.title) : manyWords(moments)
}

/** In one lane stand promises, terms and ends: what is not all the same is only counted. */
const manyWords = (moments: readonly Moment[]): string => {
  const count = moments.length
  const kinds = new Set(moments.map(({ what }) => manyOf(what)))
  const [kind] = kinds
  return kind === undefined || kinds.size > 1
    ? t('dossiers.many.mixed', { count })
    : t(`dossiers.many.${kind}`, { count })
}

const manyOf = (what: Moment['what']) => {
  if (what === 'promised' || what === 'settled') return what
  return laneOf[what]
}

/** What a moment is: "Uiterste termijn, te laat". */
export const whatOf = ({ what, late }: Pick<Moment, 'what' | 'late'>): string => {
  const word = t(`dossiers.what.${what}`)
  return late ? `${word}, ${t('dossiers.lateWord')}` : word
}

/** A mark in words, for who can't see it. */
export const markName = ({ moments }: Mark): string => {
  const [first, last] = [moments[0], moments.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (moments.length === 1)
    return t('dossiers.mark', { date: dutchDate(first.on), what: whatOf(first), title: first.title })
  const titles = moments.slice(0, mostTitles).map(({ title }) => title)
  const more = moments.length - titles.length
  const date =
    first.on === last.on
      ? dutchDate(first.on)
      : t('dossiers.fromTo', { from: dutchDate(first.on), to: dutchDate(last.on) })
  return t('dossiers.markMany', {
    date,
    what: manyWords(moments),
    titles: [...titles, ...(more === 0 ? [] : [t('dossiers.markMore', { count: more })])].join('; '),
  })
}
