import { type IsoDate, makeDate } from '../../../shared/dates.ts'
import { withLetters } from '../text/letters.ts'
import { datesIn, monthPattern, readDate } from '../text/written-dates.ts'

/** A date, number or title in a sentence, from which a document is known. */
export type Mark<Value> = Readonly<{ value: Value; start: number; end: number }>

/** "5 juli jl.": the latest such day before the document's own date. */
const lately = withLetters(
  `(?<![\\d-])(\\d{1,2}) (${monthPattern})\\.? (?:jl|j\\.l|l\\.l|jongstleden)(?![\\p{L}])\\.?`,
  'giu',
)
/** What comes before a day that is a term or the begin of something, not a document's own. */
const notItsDay = withLetters(
  /(?<![\p{L}])(?:uiterlijk|vóór|voor|tot|tot en met|t\/m|vanaf|met ingang van|per|sinds|na|tussen|uiterste datum|deadline)(?: op)? $/iu,
)

/** Days on which a document may be dated: written out, or certain from the document's own date, and not after it. */
export const daysIn = (text: string, from: string | null): Mark<IsoDate>[] => {
  const days: Mark<IsoDate>[] = datesIn(text).map(({ date, start, end }) => ({ value: date, start, end }))
  if (from !== null)
    for (const match of text.matchAll(lately)) {
      const date = beforeDay(`${match[1]} ${match[2]}`, from)
      if (date !== null) days.push({ value: date, start: match.index, end: match.index + match[0].length })
    }
  return days
    .filter(({ value, start }) => (from === null || value <= from) && !notItsDay.test(text.slice(0, start)))
    .toSorted((a, b) => a.start - b.start)
}

const beforeDay = (day: string, from: string): IsoDate | null => {
  const year = Number(from.slice(0, 4))
  const own = readDate(`${day} ${year}`)
  if (own === null || own <= from) return own
  return makeDate(year - 1, Number(own.slice(5, 7)), Number(own.slice(8)))
}

const quoted = withLetters(
  /(?<![\p{L}\d])["“”„‘’'](?<title>(?:[^"“”„‘’']|['’](?=\p{L}))(?:[^"“”„‘’']|(?<=\p{L})['’](?=\p{L}))(?:[^"“”„‘’']|(?<=\p{L})['’](?=\p{L})){2,140}?)["“”’'](?!\p{L})/gu,
)

/** Words in quotation marks, without the marks. */
export const titlesIn = (text: string): Mark<string>[] =>
  [...text.matchAll(quoted)].map((match) => ({
    value: (match.groups?.title ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }))

const number =
  '(?:RIS ?\\d{5,7}|BBV ?\\d[\\d/]{3,12}|\\d{2,4}-?[A-Z]{1,2}-?\\d{1,5}|[A-Z]{1,5}[-./ ]?\\d{1,9}[A-Z]?(?:[-/.]\\d{1,9}){0,3}(?: (?:19|20)\\d\\d(?!\\d))?|\\d{1,9}[A-Z]?(?:[-/.]\\d{1,9}){0,3})'
const keyword =
  '(?:(?:met |onder |ons |uw |onder het )?(?:zaak|registratie|document|dossier|corsa|brief|raads)?(?:kenmerk|nummer|nrs?\\.?)|zaak|nr\\.?|no\\.?)'
const first = withLetters(`^[\\s,:(]*(?:${keyword}\\s*:?\\s*)?(?<number>${number})(?![\\p{L}\\d%])`, 'u')
const further = withLetters(
  `^(?:,? (?:en|of|&|t/m) |, )(?:(?:nr\\.? )?)(?<number>${number})(?![\\p{L}\\d%])(?! (?:${monthPattern}))`,
  'u',
)
/** Behind other words only a label says that it is the document's number, or brackets of its own. */
const labelled = withLetters(
  `(?<![\\p{L}])${keyword}\\s*:?\\s*(?<number>(?=[\\w./-]*\\d)[A-Za-z\\d][\\w./-]{1,30}[\\p{L}\\d])|(?<ris>RIS ?\\d{5,7}|BBV\\d[\\d/]{3,12})|\\((?:motie |amendement |toezegging )?(?<bare>${number})(?=[),])`,
  'giu',
)
const counted = withLetters(
  /^ (?:keer|maal|jaar|maanden|weken|dagen|uur|leden|procent|euro|miljoen|punten|woningen|personen|inwoners|moties|amendementen|stuks|vragen)(?![\p{L}])/iu,
)

/** The numbers right behind a name ("motie M12 2022", "moties 14 en 27"), each where it stands. */
export const numbersAfter = (text: string, from: number, many: boolean): Mark<string>[] => {
  const rest = text.slice(from, from + 200)
  const one = first.exec(rest)
  const value = one?.groups?.number
  if (one === null || value === undefined || isNoNumber(rest, one[0], value)) return []
  const found = [markOf(value, from + one[0].length)]
  let at = one[0].length
  for (
    let next = many ? further.exec(rest.slice(at)) : null;
    next !== null;
    next = further.exec(rest.slice(at))
  ) {
    at += next[0].length
    if (counted.test(rest.slice(at))) break
    found.push(markOf(next.groups?.number ?? '', from + at))
  }
  return found
}

const markOf = (value: string, end: number): Mark<string> => ({ value, start: end - value.length, end })

const isNoNumber = (rest: string, words: string, value: string): boolean => {
  const after = rest.slice(words.length)
  if (datesIn(rest).some(({ start, end }) => start < words.length && end > words.length - value.length))
    return true
  if (counted.test(after) || new RegExp(`^ (?:${monthPattern})(?![\\p{L}])`, 'iu').test(after)) return true
  if (isChapter(value) || isGroup.test(value)) return true
  // "raadsvoorstel 2022" is of that year.
  return /^(?:19|20)\d\d$/.test(value) && !/n(?:r|ummer)/iu.test(words)
}

/** "vraag 2.1.1", "nota (p.4)", "visie 2024-2030": a place in it, or its years. */
const isChapter = (value: string) =>
  /^\d{1,2}(?:\.\d{1,2})+$|^[Pp]\.? ?\d|^(?:19|20)\d\d[-–/](?:19|20)\d\d$/u.test(value)
const isGroup = /^(?:D66|JA21|BIJ1|50PLUS)/u

/** A number with its label further on ("…, kenmerk SP/2023/07", "(M2022-45)"). */
export const labelledNumbers = (text: string): (Mark<string> & Readonly<{ sure: boolean }>)[] => {
  const days = datesIn(text)
  return [...text.matchAll(labelled)].flatMap((match) => {
    const value = match.groups?.number ?? match.groups?.bare ?? match.groups?.ris ?? ''
    const start = match.index + match[0].lastIndexOf(value)
    const end = start + value.length
    if (days.some((day) => day.start < end && start < day.end) || /^(?:19|20)?\d\d$/.test(value)) return []
    if (isChapter(value) || (match.groups?.bare !== undefined && /^\p{Ll}/u.test(value))) return []
    return [{ value, start, end, sure: match.groups?.bare === undefined }]
  })
}
