import { addDays, findDates, type IsoDate, makeDate } from '../../shared/dates.ts'
import type { ItemKind, OfficialStatus } from '../../shared/records/item.ts'
import type { FollowUpEntry } from '../../shared/records/list-exchange.ts'
import { certainties } from '../../shared/terms.ts'
import { isKnownGroup } from '../recognise/text/groups.ts'

/** Words, without case, accents and signs, to hold one against another. */
export const foldWords = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** 8-4-2020, as lists write a day. */
export const listDate = (date: IsoDate): string =>
  `${Number(date.slice(8, 10))}-${Number(date.slice(5, 7))}-${date.slice(0, 4)}`

/** A cell that says that there is no date: "P.M.", "N.v.t.", a dash. */
export const saysNoDate = (words: string): boolean =>
  /^(?:p ?m|n ?v ?t|nvt|niet van toepassing|onbekend|n ?n ?b|nog niet bekend|nog onbekend|n a|geen|nader te bepalen|n ?t ?b)?$/.test(
    foldWords(words),
  )

/**
 * The day that a whole cell is: 29-1-2026, 2026-01-29, "do 29 jan. 2026", Jan 29 2026 12:00AM, a day's number in Excel.
 * 'impossible' is a day that no calendar has; null is anything that isn't one day.
 */
export const dateOfCell = (cell: string): IsoDate | 'impossible' | null => {
  const words = cell
    .trim()
    .replace(/^(?:ma|di|wo|do|vr|za|zo|maan|dins|woens|donder|vrij|zater|zon)(?:dag)?\.?,?\s+(?=\d)/i, '')
    .replace(/[T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[AP]M|Z|uur)?$/i, '')
  const dmy = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})$/.exec(words)
  if (dmy) return dayOf(dmy[3]?.length === 2 ? `20${dmy[3]}` : dmy[3], dmy[2], dmy[1])
  const ymd = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words)
  if (ymd) return dayOf(ymd[1], ymd[2], ymd[3])
  // 1954 to 2119: a day's number, where the cell has lost its format.
  if (/^[2-7]\d{4}$/.test(words)) return addDays('1899-12-30', Number(words))
  const [only, more] = findDates(words)
  if (!only || more || only.date === null) return null
  return only.start === 0 && /^[.,\s]*$/.test(words.slice(only.end)) ? only.date : null
}

const dayOf = (year = '', month = '', day = ''): IsoDate | 'impossible' =>
  makeDate(Number(year), Number(month), Number(day)) ?? 'impossible'

/** "Passier, C.E. (Charlotte) (Volt)": the last brackets are the group, unless they only hold the first name beside initials. */
export const personOfCell = (cell: string): { name: string | null; group: string | null } => {
  const words = cell.trim()
  const found = /^(.*?)\s*\(([^()]+)\)$/s.exec(words)
  const [name = '', inside = ''] = found ? [found[1]?.trim(), found[2]?.trim()] : []
  if (!found || inside === '') return { name: words === '' ? null : words, group: null }
  const isFirstName = /(?:^|[\s,])(?:\p{Lu}[a-z]?\.\s?)+$/u.test(name) && !isKnownGroup(inside)
  if (isFirstName) return { name: words, group: null }
  return { name: name === '' ? null : name, group: inside }
}

/** Several people in one cell, on lines or between semicolons, or between commas where each ends with its group. */
export const peopleOfCell = (cell: string): { name: string | null; group: string | null }[] =>
  cell
    .split(/[;\n]+|(?<=\)),\s+|(?<=\))\s+en\s+/)
    .map((one) => personOfCell(one))
    .filter(({ name, group }) => name !== null || group !== null)

export const personWords = ({ name, group }: { name: string | null; group: string | null }): string =>
  group === null ? (name ?? '') : `${name ?? ''} (${group})`.trim()

const entryStart = String.raw`(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2} [a-z]{3,9}\.? \d{4})\s*:`
const atLine = new RegExp(`(?<=^|\\n)[^\\S\\n]*(?=${entryStart})`, 'i')
const inLine = new RegExp(`(?<=^|[.;!?)]\\s)\\s*(?=${entryStart})`, 'i')

/** "8-4-2020: aan gewerkt": each dated line is an entry of its own; what stands before the first has no date. */
export const entriesOfCell = (cell: string): FollowUpEntry[] => {
  const lines = cell.includes('\n')
  return cell
    .split(lines ? atLine : inLine)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':')
      const on = colon < 0 ? null : dateOfCell(part.slice(0, colon))
      const words = part.slice(colon + 1).trim()
      return on === null || on === 'impossible' || words === '' ? { on: null, words: part } : { on, words }
    })
}

export const entriesWords = (entries: readonly FollowUpEntry[]): string =>
  entries.map(({ on, words }) => (on === null ? words : `${listDate(on)}: ${words}`)).join('\n')

const statuses: readonly (readonly [OfficialStatus, RegExp])[] = [
  ['open', /^(?:nee|n|open|openstaand|niet afgedaan|nog niet afgedaan|nog open|uitstaand|actief)$/],
  ['afgedaan', /^(?:ja|j|x|afgedaan|afgehandeld|gereed|voldaan|gesloten|klaar|afgerond|uitgevoerd)$/],
  ['onbekend', /^onbekend$/],
  ['open', /\bniet (?:afgedaan|afgehandeld|gereed|voldaan)\b|\bopen(?:staand)?\b/],
  ['deels_voldaan', /\b(?:deels|gedeeltelijk)\b/],
  ['voorstel_tot_afdoening', /\bvoorstel\b|\bvoorgesteld\b|\baf te voeren\b/],
  ['afgedaan', /\b(?:afgedaan|afgehandeld|voldaan|gereed|afgerond|uitgevoerd|gesloten|afgevoerd)\b/],
  ['vervallen', /\b(?:vervallen|ingetrokken|achterhaald)\b/],
  [
    'in_behandeling',
    /\b(?:behandeling|loopt|lopend|onderhanden|bezig|in uitvoering|uitstel|uitgesteld|aangehouden)\b/,
  ],
]

/** A list's own word for a status as one of ours; a word that we don't know is 'onbekend', and kept beside it. */
export const statusOfCell = (cell: string): OfficialStatus => {
  const words = foldWords(cell)
  return statuses.find(([, pattern]) => pattern.test(words))?.[0] ?? 'onbekend'
}

/** What a row is by its "Soort"; null where that names no kind of item. */
export const kindOfCell = (cell: string): { kind: ItemKind; amendment: boolean } | null => {
  const words = foldWords(cell)
  const is = (kind: ItemKind, amendment = false) => ({ kind, amendment })
  if (/dictum/.test(words)) return is('dictum_point')
  if (/amendement/.test(words)) return is('motion', true)
  if (/motie/.test(words)) return is('motion')
  if (/toezegging/.test(words) || /^t$/.test(words)) return is('commitment')
  if (/vraag|vragen/.test(words)) return is('question')
  if (/advies/.test(words)) return is('advice_point')
  return /beslis/.test(words) ? is('decision_moment') : null
}

const certaintyWords = {
  exact: 'exact',
  afgeleid: 'derived',
  voorwaardelijk: 'conditional',
  'geen datum': 'none',
} as const

export const certaintyOfCell = (cell: string) => {
  const words = foldWords(cell)
  return Object.hasOwn(certaintyWords, words)
    ? certaintyWords[words as keyof typeof certaintyWords] // just looked up
    : (certainties.find((one) => one === words) ?? null)
}

/** The dossiers that a cell names: one a line, or on one line with semicolons between them. A long name is cut as a dossier's is. */
export const dossiersOfCell = (words: string): readonly string[] => {
  const lines = words.split('\n')
  const names = lines.length > 1 ? lines : words.split(';')
  const clean = names
    .map((name) => name.replace(/\s+/g, ' ').trim().slice(0, 200))
    .filter((name) => name !== '')
  return [...new Map(clean.map((name) => [name.toLocaleLowerCase('nl'), name])).values()]
}
