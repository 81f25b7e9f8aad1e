import type { ListCell, ListField, ListHeading, ListLine } from '../../shared/records/list-exchange.ts'
import { groupHeading } from '../recognise/text/groups.ts'
import { statusOfCell } from './cells.ts'

/** What the headings above a row say of it: whose it is, how it stands, or something else. */
export type Above = Readonly<{
  holder: string | null
  group: string | null
  status: string | null
  other: string | null
  /** No row has come since the last heading. */
  fresh: boolean
  /** Headings of status stand under those of a holder or group. */
  nested: boolean
}>
export const noHeading: Above = {
  holder: null,
  group: null,
  status: null,
  other: null,
  fresh: false,
  nested: false,
}

const longest = 150
const office =
  /^(?:portefeuille(?:houder)?\s*:?\s+|(?=(?:wethouder|weth\.|burgemeester|gedeputeerde)\s+\p{Lu})|(?=burgemeester\s*:?$))(?=\S)/iu
const standing =
  /^(?:nog )?(?:open|openstaande?|lopende?|afgedaan|afgedane|afgehandelde?|voldane?|gereed)(?: (?:toezegging|motie|vraag|vragen|actiepunt)(?:en)?)?:?$/i

/**
 * The words of a row that stands above others and is none itself: one cell, drawn over more columns or alone in the first. In the
 * column of the subject only an office, a group or a status is one: another may be an item with nothing but its subject.
 */
export const headingOf = (
  { cells, wide }: ListLine,
  headers: readonly ListCell[],
  fields: ReadonlyMap<number, ListField | null>,
): string | null => {
  const [only, more] = cells
  if (!only || more || headers.length < 3 || only.words.length > longest) return null
  const words = only.words.replace(/\s+/g, ' ')
  if (!/\p{L}{3}/u.test(words)) return null
  if (wide || whatSays(words).says !== 'other') return words
  const field = fields.get(only.column)
  return only.column === headers[0]?.column && field !== 'subject' && field !== 'text' ? words : null
}

/** What a heading says: "Portefeuille Van Dijk", "Fractie D66", "Afgedane toezeggingen". */
export const whatSays = (heading: string): Pick<ListHeading, 'says' | 'words'> => {
  if (office.test(heading)) return { says: 'holder', words: heading.replace(office, '').replace(/\s*:$/, '') }
  if (standing.test(heading) && statusOfCell(heading) !== 'onbekend')
    return { says: 'status', words: heading.replace(/\s*:$/, '') }
  const group = groupHeading(heading)
  return group === null ? { says: 'other', words: heading } : { says: 'group', words: group }
}

/** What holds under a heading. Whose the rows are ends at a heading of another sort, unless those stand under each holder or group. */
export const underHeading = (above: Above, { says, words }: Pick<ListHeading, 'says' | 'words'>): Above => {
  const nested = above.nested || ((above.holder ?? above.group) !== null && above.fresh)
  // A group right under a holder is a group of that holder's.
  if (says === 'holder' || says === 'group')
    return {
      ...noHeading,
      nested: above.nested,
      fresh: true,
      holder: says === 'holder' ? words : above.fresh ? above.holder : null,
      group: says === 'group' ? words : above.fresh ? above.group : null,
    }
  return {
    holder: nested ? above.holder : null,
    group: nested ? above.group : null,
    status: says === 'status' ? words : null,
    other: says === 'other' ? words : null,
    fresh: true,
    nested,
  }
}
