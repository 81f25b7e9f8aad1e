import type { ListCell, ListField, ListLine } from '../../shared/records/list-exchange.ts'
import { statusOfCell } from './cells.ts'

/** What the headings above a row say of it: whose it is, how it stands, or something else. */
export type Above = Readonly<{
  holder: string | null
  status: string | null
  other: string | null
  /** No row has come since the last heading. */
  fresh: boolean
  /** Headings of status stand under those of a holder. */
  nested: boolean
}>
export const noHeading: Above = { holder: null, status: null, other: null, fresh: false, nested: false }

const longest = 150
const office =
  /^(?:portefeuille(?:houder)?\s*:?\s+|(?=(?:wethouder|weth\.|burgemeester|gedeputeerde)\s+\p{Lu}))(?=\S)/iu
const standing =
  /^(?:nog )?(?:open|openstaande?|lopende?|afgedaan|afgedane|afgehandelde?|voldane?|gereed)(?: (?:toezegging|motie|vraag|vragen|actiepunt)(?:en)?)?:?$/i

/**
 * The words of a row that stands above others and is none itself: one cell, drawn over more columns or alone in the first. In the
 * column of the subject only an office or a status is one: another may be an item with nothing but its subject.
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
  if (wide || office.test(words) || standing.test(words)) return words
  const field = fields.get(only.column)
  return only.column === headers[0]?.column && field !== 'subject' && field !== 'text' ? words : null
}

/** What holds under a heading. Whose the rows are ends at a heading of another sort, unless those stand under each holder. */
export const underHeading = (above: Above, heading: string): Above => {
  if (office.test(heading))
    return { ...noHeading, nested: above.nested, fresh: true, holder: heading.replace(office, '') }
  const nested = above.nested || (above.holder !== null && above.fresh)
  const holder = nested ? above.holder : null
  const status = standing.test(heading) && statusOfCell(heading) !== 'onbekend' ? heading : null
  return { holder, status, other: status === null ? heading : null, fresh: true, nested }
}
