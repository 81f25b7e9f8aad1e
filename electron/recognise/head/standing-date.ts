import type { DateRole, DocumentDate, DocumentKind } from '../../../shared/records/document.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { datesIn, weekdayAndDate } from '../text/written-dates.ts'
import { piecesOf } from './fields.ts'

const place =
  "(?:['’]s-|De |Den |Het )?\\p{Lu}[\\p{L}'’-]+(?: (?:aan|op|en|van|bij|in|de|den|der|het|\\p{Lu}[\\p{L}'’-]+)){0,4}"

const placeAndDate = withLetters(
  `^(?:Aldus [^,]{0,40},\\s*)?${place}[,:]?\\s+(?:de\\s|d\\.d\\.\\s|dd\\.?\\s|op\\s)?${weekdayAndDate}[.,;]?$`,
  'u',
)

export const dateAlone = withLetters(
  `^(?:d\\.d\\.\\s)?${weekdayAndDate}[.]?(?:\\s+\\d{1,2}[:.]\\d{2}.*)?$`,
  'iu',
)

export type Found = DocumentDate | null

export const firstOf = (dates: readonly Found[]): Found => dates.find((date) => date !== null) ?? null

/** The first date of a line, from the piece on. */
export function inLine(line: LayoutLine, role: DateRole, piece = line.text): Found {
  const [found] = datesIn(piece)
  if (found === undefined) return null
  const start = line.start + Math.max(0, line.text.indexOf(piece)) + found.start
  return { role, date: found.date, range: { start, end: start + found.end - found.start } }
}

/** Place and date, or a date alone, in the letterhead; place and date above the signature or in the foot of a page. */
export function standing(layout: Layout, kind: DocumentKind): Found {
  const { lines } = layout
  const head = lines.slice(0, 45)
  // Answers below the letter that asks: the letter's date stands at the head, the answer's at the foot.
  const letter =
    kind === 'beantwoording' &&
    head
      .slice(0, 12)
      .some(
        ({ text }) => /^(?:aan )?(?:het )?(?:geachte? )?college(?![\p{L}])/iu.test(text) && text.length < 90,
      )
  const last = letter ? firstOf(lines.slice(-25).map(placedIn).toReversed()) : null
  if (last !== null) return last
  const placed =
    firstOf(head.map(placedIn)) ?? firstOf(head.map((line, index) => placedOver(line, head[index + 1])))
  if (placed !== null) return placed
  const alone = head
    .slice(0, 35)
    .find((line, index) => dateAlone.test(line.text) && !isOfAnother(head[index - 1]?.text ?? ''))
  if (alone !== undefined) return inLine(alone, 'gedateerd')
  const greeting = head.findIndex(({ text }) => /^(?:geachte?|beste|l\.s\.)/iu.test(text))
  return (
    firstOf(head.slice(0, greeting > 0 ? greeting : 12).map(placedLast)) ??
    firstOf(lines.slice(-25).map(placedIn)) ??
    inMargin(lines) ??
    firstOf(lines.map((line) => (line.furniture ? placedIn(line) : null)))
  )
}

/** "Uw brief van" above a date makes it the date of that letter. */
const ofAnother =
  /^uw (?:brief|bericht|e-?mail|schrijven|kenmerk|vragen|verzoek|advies)|^(?:ingekomen|ontvangen)\b/iu

/** … nor is a date that ends the sentence of the line above it. */
const isOfAnother = (before: string) =>
  ofAnother.test(before) ||
  /(?:^|\s)(?:op|van|d\.d\.|dd\.?|tot|per|vanaf|voor|vóór|en|uiterlijk)$/iu.test(before)

/** A date alone in a margin column, under the municipality's name: its lines may stand anywhere in the text. */
function inMargin(lines: readonly LayoutLine[]): Found {
  for (const [index, line] of lines.entries()) {
    if (!dateAlone.test(line.text)) continue
    const above = lines.slice(Math.max(0, index - 5), index)
    const name = above.findLastIndex(({ text }) => /^gemeente \p{L}[\p{L}'’ -]{1,30}$/iu.test(text))
    if (name >= 0 && above.slice(name).every(({ text }) => text.length < 40 && !/[.?!]$/u.test(text)))
      return inLine(line, 'gedateerd')
  }
  return null
}

export const isPlaced = (layout: Layout) => layout.lines.slice(0, 45).some((line) => placedIn(line) !== null)

/** Place and date fill a line, or a piece of it that a wide gap or a bar sets apart. */
function placedIn(line: LayoutLine): Found {
  if (line.text.length > 200) return null
  // A tab may stand between place and date.
  const whole = line.text.replace(/,\t+/u, ', ')
  if (placeAndDate.test(whole) && !ofSending.test(whole)) return inLine(line, 'gedateerd')
  const piece = piecesOf(line).find(({ text }) => placeAndDate.test(text) && !ofSending.test(text))
  return piece === undefined ? null : inLine(line, 'gedateerd', piece.text)
}

/** "Verzonden: 12 december 2023" is no place. */
const ofSending = withLetters(/^(?:verzonden|verstuurd|ontvangen|ingekomen|uiterlijk)(?![\p{L}])/iu)

/** In a column of the letterhead the place may stand above its date. */
function placedOver(line: LayoutLine, next: LayoutLine | undefined): Found {
  const [above, below] = [piecesOf(line).at(-1), next === undefined ? undefined : piecesOf(next).at(-1)]
  if (above === undefined || below === undefined || next === undefined) return null
  const beside = Math.abs(above.column - below.column) < 4
  return beside && placeAlone.test(above.text) && dateAlone.test(below.text)
    ? inLine(next, 'gedateerd', below.text)
    : null
}

const placeAlone = withLetters(`^${place.replace('{0,4}', '{0,2}')},$`, 'u')

/** A letterhead that lost its columns: "team Economie ons kenmerk 22.114 Waterrade, 7 juni 2022". */
function placedLast(line: LayoutLine): Found {
  const found = line.text.length > 160 ? null : lastPiece.exec(line.text)
  return found === null ? null : inLine(line, 'gedateerd', found[0])
}

const lastPiece = withLetters(`(?<=\\s)${place.replace('{0,4}', '{0,2}')}, ${weekdayAndDate}$`, 'u')
