import type { DateRole } from '../../../shared/records/document.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { datesIn, weekdayAndDate } from '../text/written-dates.ts'
import { joinedLines } from './place.ts'
import type { Found } from './standing-date.ts'
import { firstOf, inLine } from './standing-date.ts'

/** "De Sociale Raad heeft in zijn advies van 4 juli": the day of another paper. */
const otherPaper =
  '(?<!\\p{L})(?:advies|brief|motie|amendement|nota|notitie|rapport|memo|verslag|besluit|verordening|vragen|toezegging)(?!\\p{L})'
const meeting = withLetters(
  `(?:vergadering|bijeen|raadsvergadering|raad)\\b(?:(?!${otherPaper})[^.;]){0,50}?(?:op|van|d\\.d\\.|dd\\.?|,)\\s+${weekdayAndDate}`,
  'iu',
)

/** "(ingekomen 12 april 2023 en antwoorden verzonden op 16 mei 2023)", "besluit d.d. 10 december 2019". */
const connect =
  '(?:\\s+(?:is|zijn|werd|werden|verzonden|verstuurd|vastgesteld|op|dd\\.?|d\\.d\\.))*\\s*:?\\s+'

const bySomeone =
  '(?:\\s+door\\s*:?\\s+(?:het\\s+|ons\\s+)?(?:college|burgemeester en wethouders)(?:\\s+van\\s+(?:b\\s?(?:en|&)\\s?w|burgemeester en wethouders))?)?'

export const answered = withLetters(
  `(?:\\b(?:antwoord(?:en)?|beantwoord(?:ing)?|verzonden|verstuurd)${bySomeone}${connect}|\\b(?:college)?besluit\\s*(?:d\\.d\\.|dd\\.?|:)\\s*)${weekdayAndDate}`,
  'iu',
)

export const asked = withLetters(
  `\\b(?:ingekomen|ingediend|binnengekomen|ontvangen|ingezonden)${connect}${weekdayAndDate}|\\bgesteld (?:door [^;?]{3,90}? )?op\\s+${weekdayAndDate}|^(?:\\p{L}+ )?vragen\\b.{0,120}?\\b(?:d\\.d\\.|dd\\.?)\\s*${weekdayAndDate}`,
  'iu',
)

export const state = withLetters(
  `(?:stand(?: van zaken)?|bijgewerkt|peildatum|actueel|versie|geactualiseerd)\\b[^.;]{0,25}?${weekdayAndDate}`,
  'iu',
)

/** "T.b.v. raadsvergadering 21 november 2024": the meeting that the list is made for. */
export const madeFor = withLetters(
  `(?<![\\p{L}])(?:t\\.?b\\.?v\\.?|ten behoeve van|behandeling in|ter (?:bespreking|behandeling|vaststelling))(?![\\p{L}])[^;]{0,50}?(?:vergadering|raad|commissie|forum|ronde)(?![\\p{L}])[^;]{0,20}?${weekdayAndDate}`,
  'iu',
)

/** "Toezeggingen gemeenteraad t/m 11 januari 2022". */
export const listTitle = withLetters(`toezegging.{0,80}?${weekdayAndDate}`, 'iu')

/** "Aldus vastgesteld in de vergadering van 3 mei 2021", "Vastgesteld in de collegevergadering van …". */
const settled = withLetters(
  `\\b(?:aldus|vastgesteld|besloten)\\b[^.;]{0,60}?\\b(?:vergadering|college|besluit\\p{L}*)\\b[^.;]{0,90}?(?:op|van|d\\.d\\.|dd\\.?|,|:)\\s+${weekdayAndDate}`,
  'iu',
)
/** The same above a signature, where a sentence of its own begins with it: elsewhere it is told of something else. */
const closed = withLetters(
  `(?:Aldus|Vastgesteld|Besloten|Dit (?:advies|stuk) is (?:besproken en )?vastgesteld|Besluit (?:van )?(?:het )?[Cc]ollege|(?:[Hh]et )?[Cc]ollege van (?:burgemeester en wethouders|[Bb] ?(?:en|&) ?[Ww])(?: van (?:de gemeente )?\\p{Lu}[\\p{L}-]+)?(?=,))(?![\\p{L}])[^.;]{0,120}?(?:op|van|d\\.d\\.|dd\\.?|,|:|in)\\s+${weekdayAndDate}`,
  'u',
)

const ofExecutive = withLetters(
  `(?:aldus (?:besloten|vastgesteld)|(?:behandeld|besproken|vastgesteld|besluit) (?:in|door) (?:het college|b\\s?(?:&|en)\\s?w))(?![\\p{L}])[^.;]{0,60}?(?:op|van|d\\.d\\.|dd\\.?|,|:)\\s+${weekdayAndDate}`,
  'iu',
)

/** A letter that only says in which meeting of the executive it was settled: in its first lines or above its signature. */
export const byExecutive = ({ lines }: Layout): Found =>
  inWords(lines.slice(0, 12), ofExecutive, 'besloten') ?? inWords(lines.slice(-12), ofExecutive, 'besloten')

/** "Raadsmemo wethouder Smit - 3 mei 2024 - pagina 1": set apart in the last line, or in a running foot. */
export const inFoot = ({ lines }: Layout): Found => {
  const foot = [...lines.slice(-2), ...lines.filter(({ furniture }) => furniture)]
  const line = foot.find(({ text }) => text.length < 120 && apart.test(text))
  return line === undefined ? null : inLine(line, 'gedateerd', apart.exec(line.text)?.groups?.date)
}

const apart = withLetters(`[-–|•] (?<date>${weekdayAndDate})(?: [-–|•] |$)`, 'iu')

export const roleIn = (words: string): DateRole => {
  if (/verzonden|verstuurd/iu.test(words)) return 'verzonden'
  if (/antwoord/iu.test(words)) return 'beantwoord'
  if (/besl[ou]/iu.test(words)) return 'besloten'
  if (/ingekomen|binnengekomen|ontvangen/iu.test(words)) return 'ontvangen'
  return 'ingediend'
}

export function byMeeting({ lines }: Layout): Found {
  const head = inWords(lines.slice(0, 45), meeting, 'vergadering')
  return head ?? inWords(lines.slice(-25), /\baldus\b.{0,90}/iu, 'vergadering')
}

export const bySettled = ({ lines }: Layout): Found =>
  inWords(lines.slice(0, 30), settled, 'besloten') ?? inWords(lines.slice(-25), settled, 'besloten')

export const byClosing = ({ lines }: Layout): Found => inWords(lines.slice(-15), closed, 'besloten')

/** The date in the first words of some lines that the pattern finds. */
function inWords(
  lines: readonly LayoutLine[],
  pattern: RegExp,
  role: DateRole,
  which: 'first' | 'last' = 'first',
): Found {
  const { text, at } = joinedLines(lines)
  const found = pattern.exec(text)
  const dates = found === null ? [] : datesIn(found[0])
  const date = which === 'first' ? dates[0] : dates.at(-1)
  if (found === null || date === undefined) return null
  const start = at(found.index + date.start)
  return { role, date: date.date, range: { start, end: at(found.index + date.end - 1) + 1 } }
}

export const inTitle = (layout: Layout): Found =>
  firstOf(layout.lines.slice(0, 12).map((line) => inLine(line, 'vergadering')))

/** A line that stops inside brackets goes on, whatever room was left. */
const startsAnew = (line: LayoutLine, next: LayoutLine) =>
  next.startsParagraph && !/\([^)]{0,60}$/u.test(line.text)

export function byWords(layout: Layout, pattern: RegExp, count: number): Found {
  for (const [index, line] of layout.lines.slice(0, count).entries()) {
    if (line.text.length > 200) continue
    const next = layout.lines[index + 1]
    const lines =
      next === undefined || startsAnew(line, next) || next.text.length > 400 ? [line] : [line, next]
    const found = inWords(lines, pattern, 'gedateerd', 'last')
    if (found === null) continue
    const words = pattern.exec(joinedLines(lines).text)?.[0] ?? ''
    return pattern === asked || pattern === answered ? { ...found, role: roleIn(words) } : found
  }
  return null
}
