import { addDays, findDates, type IsoDate, makeDate } from '../../shared/dates.ts'
import { certainties } from '../../shared/records/certainty.ts'
import type { ItemKind, MotionOutcome, OfficialStatus } from '../../shared/records/item.ts'
import type { FollowUpEntry } from '../../shared/records/list-exchange.ts'
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

/** A cell for a name that says that there is none: "N.v.t.", "P.M.", a dash. */
export const saysNobody = (words: string): boolean =>
  /^(?:n\.?\s?v\.?\s?t\.?|p\.?\s?m\.?|-+|[–—]|geen|onbekend|niet van toepassing)$/i.test(words.trim())

/** The one day that a cell names among other words, as "Raad 8-2-2024"; null where there is none, or more than one. */
export const dayInCell = (words: string): IsoDate | null => {
  const days = new Set(findDates(words).flatMap(({ date }) => date ?? []))
  return days.size === 1 ? ([...days][0] ?? null) : null
}

/**
 * The day that a whole cell is: 29-1-2026, 2026-01-29, "do 29 jan. 2026", Jan 29 2026 12:00AM, a day's number in Excel.
 * 'impossible' is a day that no calendar has; null is anything that isn't one day. With strokes the month may come first.
 */
export const dateOfCell = (cell: string, monthFirst = false): IsoDate | 'impossible' | null => {
  const words = cell
    .trim()
    .replace(/^(?:ma|di|wo|do|vr|za|zo|maan|dins|woens|donder|vrij|zater|zon)(?:dag)?\.?,?\s+(?=\d)/i, '')
    .replace(/[T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[AP]M|Z|uur)?$/i, '')
  const mdy = monthFirst ? /^(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?(\d{4}|\d{2})$/.exec(words) : null
  if (mdy) return dayOf(mdy[3]?.length === 2 ? `20${mdy[3]}` : mdy[3], mdy[1], mdy[2])
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
  // "PvdA" or "Fractie Leefbaar" where a person could stand is a group, and nobody's name.
  const only = isKnownGroup(words)
    ? words
    : /^(?:raads)?fractie:?\s+(?:van\s+)?(?:de\s+)?(\S.*)$/is.exec(words)?.[1]
  if (only !== undefined) return { name: null, group: only }
  const found = /^(.*?)\s*\(([^()]+)\)$/s.exec(words)
  const [name = '', inside = ''] = found ? [found[1]?.trim(), found[2]?.trim()] : []
  if (!found || inside === '') return { name: words === '' ? null : words, group: null }
  const isFirstName = /(?:^|[\s,])(?:\p{Lu}[a-z]?\.\s?)+$/u.test(name) && !isKnownGroup(inside)
  if (isFirstName) return { name: words, group: null }
  return { name: name === '' ? null : name, group: inside }
}

type Person = { name: string | null; group: string | null }

/** Several people in one cell, on lines or between semicolons, or between commas where each ends with its group or is one. */
export const peopleOfCell = (cell: string): Person[] =>
  cell
    .split(/[;\n]+|(?<=\)),\s+|(?<=\))\s+en\s+/)
    .flatMap((one) => {
      const parts = one.split(/,\s*|\s+en\s+/).map((part) => part.trim())
      return parts.length > 1 && parts.every(isKnownGroup) ? parts : [one]
    })
    .map((one) => personOfCell(one))
    .filter(({ name, group }) => name !== null || group !== null)

/** All people of a cell as one: names between semicolons, each group once. */
export const personsOfCell = (cell: string): Person => {
  const people = peopleOfCell(cell)
  const names = people.flatMap(({ name }) => name ?? [])
  const groups = [...new Set(people.flatMap(({ group }) => group ?? []))]
  return {
    name: names.length === 0 ? null : names.join('; '),
    group: groups.length === 0 ? null : groups.join(', '),
  }
}

export const personWords = ({ name, group }: { name: string | null; group: string | null }): string =>
  group === null ? (name ?? '') : `${name ?? ''} (${group})`.trim()

const day = String.raw`(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2} [a-z]{3,9}\.? \d{4})`
/** Not "8-4-2020 en 12-5-2020 besproken" or "8-4-2020 is de raad": there the day is a part of what it says. */
const wordsFollow = String.raw`[^\S\n]+(?=[a-zà-ÿ])(?!(?:en|of|tot|t/m|tm|is|was|wordt|werd|heeft|om)\b)`
/** "8-4-2020:", "- 8-4-2020 –", "8-4-2020 gestart" and a day on a line of its own; within a running text only the first. */
const lineStart = String.raw`(?:[-–•*·][^\S\n]+)?(?:d\.?d\.?[^\S\n]*)?[[(]?(?<day>${day})[\])]?(?:[^\S\n]*:|[^\S\n]+[-–—](?=\s)|[^\S\n]*(?=\n)|${wordsFollow})`
// Without its name: a group in it would come along in what split gives.
const atLine = new RegExp(`(?<=^|\\n)[^\\S\\n]*(?=${lineStart.replace('?<day>', '?:')})`, 'i')
const inLine = new RegExp(`(?<=^|[.;!?)]\\s)\\s*(?=${day}\\s*:)`, 'i')
const dated = new RegExp(`^${lineStart}`, 'i')

/** "8-4-2020: aan gewerkt": each dated line is an entry of its own; what stands before the first has no date. */
export const entriesOfCell = (cell: string, monthFirst = false): FollowUpEntry[] =>
  cell
    .split(cell.includes('\n') ? atLine : inLine)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const found = dated.exec(part)
      const head = found?.[0] ?? ''
      const on = dateOfCell(found?.groups?.day ?? '', monthFirst)
      const words = part.slice(head.length).trim()
      return on === null || on === 'impossible' || words === '' ? { on: null, words: part } : { on, words }
    })

export const entriesWords = (entries: readonly FollowUpEntry[]): string =>
  entries.map(({ on, words }) => (on === null ? words : `${listDate(on)}: ${words}`)).join('\n')

const statuses: readonly (readonly [OfficialStatus, RegExp])[] = [
  ['open', /^(?:nee|n|open|openstaand|niet afgedaan|nog niet afgedaan|nog open|uitstaand|actief|nieuw)$/],
  ['afgedaan', /^(?:ja|j|x|v|afgedaan|afgehandeld|gereed|voldaan|gesloten|klaar|afgerond|uitgevoerd)$/],
  ['onbekend', /^onbekend$/],
  ['open', /^nee\b|\bniet (?:afgedaan|afgehandeld|gereed|voldaan)\b|\bopen(?:staande?)?\b/],
  ['deels_voldaan', /\b(?:deels|gedeeltelijk)\b/],
  ['voorstel_tot_afdoening', /\bvoorstel\b|\bvoorgesteld\b|\baf te (?:voeren|doen)\b|^ter afdoening\b/],
  [
    'afgedaan',
    /^ja\b|\b(?:afgedaan|afgedane|afgehandelde?|voldaan|voldane|gereed|afgerond|uitgevoerd|gesloten|afgevoerd)\b/,
  ],
  ['vervallen', /\b(?:vervallen|ingetrokken|achterhaald)\b/],
  [
    'in_behandeling',
    /\b(?:behandeling|loopt|lopende?|onderhanden|bezig|in (?:uitvoering|voorbereiding|afwachting)|uitstel|uitgesteld|aangehouden)\b/,
  ],
]

/** A list's own word for a status as one of ours; a word that we don't know is 'onbekend', and kept beside it. */
export const statusOfCell = (cell: string): OfficialStatus => {
  if (/^[✓✔☑☒]\uFE0F?$/u.test(cell.trim())) return 'afgedaan'
  const words = foldWords(cell)
  return statuses.find(([, pattern]) => pattern.test(words))?.[0] ?? 'onbekend'
}

const outcomes: readonly (readonly [MotionOutcome, RegExp])[] = [
  ['onbekend', /^onbekend$/],
  ['aangenomen', /\b(?:aangenomen|aanvaard)\b/],
  ['verworpen', /\b(?:verworpen|afgewezen)\b/],
  ['ingetrokken', /\bingetrokken\b/],
  ['aangehouden', /\baangehouden\b/],
  ['overgenomen', /\bovergenomen\b/],
  ['vervallen', /\bvervallen\b/],
  ['ingediend', /^ingediend$/],
]

/** What became of a motion in the council, in a list's own word; null for a word that doesn't say it. */
export const outcomeOfCell = (cell: string): MotionOutcome | null => {
  const words = foldWords(cell)
  if (/\bniet\b/.test(words)) return null
  return outcomes.find(([, pattern]) => pattern.test(words))?.[0] ?? null
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
