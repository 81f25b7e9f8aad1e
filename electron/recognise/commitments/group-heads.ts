import { findDates } from '../../../shared/dates.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { overlapOf } from '../text/ranges.ts'
import type { Cell } from './cells.ts'
import type { Column } from './columns.ts'
import type { Entry } from './entries.ts'

type Given = Partial<Record<Column, Cell>>
type Head = Readonly<{ at: number; says: Given }>

/**
 * What the head of its group says of an entry that doesn't say it itself: the meeting and its day, the portfolio holder, or whether
 * the entries under it are open.
 */
export function underHeads(layout: Layout, entries: readonly Entry[]): Entry[] {
  if (entries.length === 0) return []
  const isEntry = overlapOf(entries.map(wholeOf))
  const heads = layout.lines.flatMap((line): Head[] => {
    if (line.furniture || line.text.length > 90 || line.cell !== undefined || line.text.startsWith('|'))
      return []
    const says = headIn(line)
    return says === null || isEntry(line) ? [] : [{ at: line.start, says }]
  })
  // The day of one meeting above them all may be the one that deals with the list.
  const days = new Set(heads.flatMap(({ says }) => (says.date === undefined ? [] : [says.date.text])))
  const { size } = days
  if (heads.length === 0) return [...entries]
  let next = 0
  let over: Given = {}
  return entries
    .toSorted((a, b) => wholeOf(a).start - wholeOf(b).start)
    .map((entry) => {
      const { start } = wholeOf(entry)
      for (let head = heads[next]; head !== undefined && head.at < start; head = heads[next]) {
        over = { ...over, ...(size > 1 ? head.says : withoutDay(head.says)) }
        next += 1
      }
      return { ...over, ...entry }
    })
}

const withoutDay = ({ date: _date, meeting: _meeting, ...rest }: Given): Given => rest

const wholeOf = (entry: Entry): TextRange => {
  const ranges = Object.values(entry).map(({ range }) => range)
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  }
}

const asOf = withLetters(
  /(?<![\p{L}])(?:stand|bijgewerkt|peildatum|versie|export\p{L}*|per|t\/m|tot|ten behoeve|vastgesteld|geactualiseerd|behandel\p{L}*|\p{L}*lijst|overzicht|toezegging\p{L}*)(?![\p{L}])/iu,
)
const session = withLetters(
  /(?<![\p{L}])(?:\p{L}*vergadering|gemeenteraad|raad|\p{L}*commissie|cie\.?|forum|ronde|bijeenkomst|beeldvorm\p{L}+|oordeelsvorm\p{L}+|besluitvorm\p{L}+|opiniër\p{L}+)(?![\p{L}])/iu,
)
const office = withLetters(
  /^(?:(?:portefeuille(?:houder)?|pfh\.?|bestuurder|trekker|verantwoordelijke?)\s*:?\s+(?=\S)|(?=(?:loco-?)?(?:wethouder|burgemeester)(?![\p{L}])))(?<name>[^=]{3,60})$/iu,
)
const state = withLetters(
  /^(?:(?:[A-Z]|\d{1,2}|[IVX]+)[.)] )?(?:deel [\dA-Z]+:? )?(?<state>(?:nog )?(?:openstaande?|open|lopende?|afgedane?|afgedaan|afgehandelde?|afgeronde?|afgerond|vervallen|uitgevoerde?|nieuwe?|in behandeling|voorgesteld\p{L}* af te voeren|af te voeren)(?: (?:toezeggingen|acties|actiepunten|afspraken|punten))?)(?:[^.?!;:]{0,70})?:?$/iu,
)
const sort =
  /^(?:(?:[A-Z]|\d{1,2}|[IVX]+)[.):] ?)?(?:deel [\dA-Z]+:? )?(?:(?:openstaande?|lopende?|aangenomen|aangehouden|verworpen|ingediende?|afgedane|overzicht|lijst|stand van zaken) (?:van )?){0,2}(?<sort>moties|amendementen|toezeggingen)(?: [^.?!;:]{0,40})?:?$/iu

/** What a line says of all that stands under it, null where it is no head of a group. */
export function headIn(line: Pick<LayoutLine, 'start' | 'text'>): Given | null {
  const { text } = line
  const cell = (words: string): Cell => {
    const start = line.start + Math.max(0, text.indexOf(words))
    return { range: { start, end: start + words.length }, text: words }
  }
  if (/[.;?!]$/u.test(text) && !/\p{Lu}\.$/u.test(text)) return null
  const named = office.exec(text)?.groups?.name?.trim()
  if (named !== undefined && !/(?:toezegging|stand van)/iu.test(named))
    return { holder: cell(named.replace(/:$/u, '')) }
  const said: Given = {}
  const of = sort.exec(text)?.groups?.sort
  if (of !== undefined) said.sort = cell(of)
  const how = state.exec(text)?.groups?.state
  if (how !== undefined) return { ...said, status: cell(how) }
  const [day, ...more] = findDates(text)
  if (day?.date == null || more.length > 0 || asOf.test(text)) return of === undefined ? null : said
  const words = text.slice(day.start, day.end)
  const rest = text
    .replace(words, ' ')
    .replace(/(?<![\p{L}])(?:d\.?d\.?|van|op|datum|:|-|–|[()])(?![\p{L}])/giu, ' ')
  const meeting = session.exec(rest)
  if (meeting === null && /\p{L}{3}/u.test(rest)) return null
  return meeting === null ? { date: cell(words) } : { date: cell(words), meeting: cell(meeting[0]) }
}
