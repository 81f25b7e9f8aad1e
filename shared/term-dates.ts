import {
  addDays,
  addMonths,
  findDates,
  type IsoDate,
  lastDayOf,
  longDutchDate,
  makeDate,
  monthNames,
  monthNumber,
  parseDutchDate,
  weekdayOf,
  yearOf,
} from './dates.ts'
import { isWorkingDay } from './holidays.ts'
import { derived, momentOf, none, noReference, type Rule } from './term-moment.ts'
import { countWords, readNumber } from './term-words.ts'

export const empty: Rule = ({ words, literal }) =>
  /^(?:p\.? ?m\.?|n\.? ?v\.? ?t\.?|n\.? ?t\.? ?b\.?|onbekend|[-?. ]*|geen)$/.test(words)
    ? none(literal.trim() === '' ? 'Er staat geen termijn.' : `‘${literal}’ noemt geen moment.`)
    : null

export const rhythm: Rule = ({ words, literal }) =>
  /\b(?:jaarlijks|halfjaarlijks|maandelijks|wekelijks|elk(?:e)? (?:kwartaal|half jaar|halfjaar|jaar|maand|week|voorjaar|najaar|zomer)|ieder(?:e)? (?:kwartaal|half jaar|halfjaar|jaar|maand|week)|per kwartaal|(?:een|twee|drie|vier|\d)(?:maal| keer| maal) per (?:jaar|kwartaal|maand)|doorlopend|structureel)|(?:19|20)\d\d e\.v\./.test(
    words,
  )
    ? none(`‘${literal}’ is een ritme, geen uiterste datum.`)
    : null

const impossibleDay = new RegExp(`(?<!\\d)\\d{1,2} (?:${monthNames.join('|')})(?![a-z])`)

/** "31-12-23", as cells of lists have it. */
export const shortDate: Rule = ({ words, literal }) => {
  const found = /^(?:(uiterlijk|per|op|voor) )?(\d{1,2}[-/.]\d{1,2}[-/.]\d\d)$/.exec(words)
  const date = found?.[2] === undefined ? null : parseDutchDate(found[2])
  if (date === null) return null
  const dueOn = found?.[1] === 'voor' ? addDays(date, -1) : date
  return { dueOn, certainty: 'exact', because: `‘${literal}’ is ${longDutchDate(dueOn)}.` }
}

/** "06-2024", "6/2024": a month in figures. */
export const monthInFigures: Rule = (asked) => {
  const found = /^(?:(?:uiterlijk|in|per|voor) )?(?<month>0?[1-9]|1[0-2])[-/](?<year>20\d\d)$/.exec(
    asked.words,
  )?.groups
  if (found === undefined || asked.words.startsWith('voor')) return null
  const [month, year] = [Number(found.month), Number(found.year)]
  return momentOf(
    asked,
    found.year,
    () => makeDate(year, month, lastDayOf(year, month)),
    'de laatste dag van de maand',
  )
}

/** "Voor 1 mei", "vóór de raadsvergadering van 4 juli". */
const dayBeforeIt =
  /\b(?:(?:voor|voorafgaand aan|tot)(?: de)?|(?:voor|voorafgaand aan) (?:de |het |uw )?(?:[a-z-]+e )?[a-z-]*(?:vergadering|bijeenkomst|commissie|behandeling|bespreking|besluitvorming|stemming|overleg|sessie|raad)(?: (?:in|door) (?:de |het |uw )?[a-z-]+)? (?:van|op|d\.d\.)) $/

/** A printed date: uiterlijk 1 juni 2023, vóór 1 mei, 01-04-2024. With its year it needs no reference. */
export const printedDate: Rule = (asked) => {
  const { words, literal } = asked
  const dates = findDates(words)
  const limited = dates.find(({ start }) =>
    /(?:uiterlijk|voor|tot|per|op)(?: \w+)?[ .]*$/.test(words.slice(0, start)),
  )
  const date = limited ?? dates.at(-1)
  if (date === undefined)
    return impossibleDay.test(words) ? none(`‘${literal}’ is geen bestaande datum.`) : null
  const lead = words
    .slice(0, date.start)
    .replace(/(?:ma|di|woens|donder|vrij|zater|zon)(?:an|ns)?dag,? ?$/, '')
  if (/\b(?:na|vanaf|sinds|per of na)(?: de)? $/.test(lead))
    return none(`‘${literal}’ zegt vanaf wanneer, niet tot wanneer.`)
  const before = dayBeforeIt.test(lead) ? -1 : 0
  const shift = (found: IsoDate | null) => (found === null ? null : addDays(found, before))
  const because = before ? 'de dag vóór de genoemde datum' : 'de genoemde datum'
  const printed = shift(date.date)
  if (printed !== null)
    return {
      dueOn: printed,
      certainty: 'exact',
      because: `‘${literal}’: ${because}, ${longDutchDate(printed)}.`,
    }
  return momentOf(asked, undefined, (year) => shift(makeDate(year, date.month, date.day)), because)
}

const units: Readonly<Record<string, (from: IsoDate, count: number) => IsoDate>> = {
  dag: (from, count) => addDays(from, count),
  werkdag: (from, count) => {
    let day = from
    for (let left = count; left > 0; ) {
      day = addDays(day, 1)
      if (isWorkingDay(day)) left -= 1
    }
    return day
  },
  week: (from, count) => addDays(from, 7 * count),
  maand: (from, count) => addMonths(from, count),
  kwartaal: (from, count) => addMonths(from, 3 * count),
  jaar: (from, count) => addMonths(from, Math.round(12 * count)),
}

const spanPattern = new RegExp(
  `\\b(?:(?<part>driekwart|anderhalf|anderhalve|half|halve|een half|een halve) ?(?<partUnit>jaar|maand)|(?:(?:\\d{1,3}|${countWords}) ?(?:-|a|of|tot) ?)?(?<count>\\d{1,3}|${countWords}) (?:kalender)?(?<unit>dagen|dag|werkdagen|werkdag|weken|week|wkn|maanden|maand|mnd|kwartalen|kwartaal|jaren|jaar))\\b(?<after>.*)$`,
)

const parts: Readonly<Record<string, number>> = { driekwart: 0.75, anderhalf: 1.5, anderhalve: 1.5 }

const singular = (unit: string) =>
  unit === 'wkn'
    ? 'week'
    : unit === 'mnd'
      ? 'maand'
      : unit
          .replace(/^(werk)?dagen$/, '$1dag')
          .replace(/^weken$/, 'week')
          .replace(/^maanden$/, 'maand')
          .replace(/^kwartalen$/, 'kwartaal')
          .replace(/^jaren$/, 'jaar')

/** Binnen zes weken, over twee maanden, 2 weken, binnen driekwart jaar. After an event it has no date of its own. */
export const span: Rule = ({ words, literal, reference }) => {
  const found = spanPattern.exec(words)?.groups
  if (found === undefined) return null
  const unit = singular(found.unit ?? found.partUnit ?? 'jaar')
  const count = found.part === undefined ? readNumber(found.count ?? '') : (parts[found.part] ?? 0.5)
  const lead = words.slice(0, words.indexOf(found.part ?? found.count ?? ''))
  const bare = lead.trim() === '' && (found.after ?? '').trim() === ''
  if (
    count === null ||
    (!bare && !/\b(?:binnen|over|komende|eerstkomende|maximaal|uiterlijk|circa|ongeveer|ca)\b/.test(lead))
  )
    return null
  const fromHere =
    /^na (?:heden|vandaag|(?:de )?(?:dagtekening|verzending|datum)(?: van (?:deze|dit) \w+)?)\b/.test(
      (found.after ?? '').trim(),
    )
  if (!fromHere && /^,? ?(?:na|nadat|van|vanaf|voor)\b/.test((found.after ?? '').trim()))
    return {
      dueOn: null,
      certainty: 'conditional',
      because: `‘${literal}’ telt vanaf een gebeurtenis waarvan de datum hier niet staat.`,
    }
  if (reference === null) return noReference(literal)
  const step = units[unit] ?? units.dag
  const due = step?.(reference, unit === 'maand' && count < 1 ? 1 : count) ?? reference
  return derived(due, `‘${literal}’ vanaf ${longDutchDate(reference)} is ${longDutchDate(due)}.`)
}

/** "In de week van 24 maart" names its first day, not its last. */
export const weekOfDay: Rule = ({ words, literal }) =>
  /\bweek van (?:[a-z]+dag )?\d{1,2}\b/.test(words)
    ? none(`‘${literal}’ zegt niet welke dag de laatste is.`)
    : null

/** Volgende week, morgen: no date. Deze maand, eind van de maand, week 23: their last day. */
export const nearby: Rule = (asked) => {
  const { words, literal, reference } = asked
  const found =
    /\b(?<which>deze|volgende|komende|aankomende|eind van de|einde van de|eind) (?<unit>week|maand)\b|\b(?<day>vandaag|morgen|overmorgen)\b|\bweek (?<week>\d{1,2})\b/.exec(
      words,
    )?.groups
  if (found === undefined) return null
  if (found.week !== undefined)
    return momentOf(
      asked,
      undefined,
      (year) => endOfWeek(year, Number(found.week)),
      'de laatste dag van die week',
    )
  // A week ends on Friday for an office and on Sunday on the calendar; "morgen" counts from the day it was said, not from the letter's.
  if (found.day !== undefined || found.unit === 'week')
    return none(`‘${literal}’ zegt niet welke dag de laatste is.`)
  if (reference === null) return noReference(literal)
  const later = /volgende|komende/.test(found.which ?? '') ? 1 : 0
  const date = endOfMonth(addMonths(reference, later))
  return derived(date, `‘${literal}’ na ${longDutchDate(reference)} is uiterlijk ${longDutchDate(date)}.`)
}

const endOfMonth = (date: IsoDate): IsoDate =>
  `${date.slice(0, 8)}${lastDayOf(yearOf(date), Number(date.slice(5, 7)))}`

/** The Sunday of an ISO week: week 1 is the week of 4 January. */
const endOfWeek = (year: number, week: number): IsoDate | null => {
  const fourth = makeDate(year, 1, 4)
  if (fourth === null || week < 1 || week > 53) return null
  return addDays(fourth, ((7 - weekdayOf(fourth)) % 7) + 7 * (week - 1))
}

const meetingNames =
  'begroting|kadernota|kaderbrief|voorjaarsnota|najaarsnota|zomernota|perspectiefnota|bestuursrapportage|berap|burap|jaarrekening|jaarstukken|jaarverslag|raadsvergadering|commissievergadering|raadscommissie|commissie|gemeenteraad|raad|voortgangsrapportage|zomerrapportage|voorjaarsrapportage|najaarsrapportage|herfstrapportage|halfjaarrapportage|kwartaalrapportage|tussenrapportage'

/** "Vóór de raadsvergadering van december": the day is on the calendar, not at the end of that month. */
export const beforeMeeting: Rule = (asked) =>
  new RegExp(
    `\\b(?:voor|voorafgaand aan) (?:de |het )?(?:behandeling van (?:de |het )?)?[a-z]*(?:vergadering|commissie|raad|${meetingNames})[a-z]*(?: (?:van|in) (?:${monthNames.join('|')}))?(?: (?:19|20)\\d\\d)?$`,
  ).test(asked.words)
    ? meeting(asked)
    : null

/** Schools begin and end their year on days that the region sets. */
export const schoolYear: Rule = ({ words, literal }) =>
  /\bschooljaar\b/.test(words)
    ? none(`‘${literal}’ noemt een schooljaar, en dat is geen uiterste datum.`)
    : null

/** Bij de begroting, eerstvolgende raadsvergadering: a date only where the municipality's calendar knows it. */
export const meeting: Rule = ({ words, literal, reference, rules }) => {
  const found = new RegExp(
    `\\b(?<first>eerstvolgende |volgende |komende )?(?:[a-z]*?)(?<name>${meetingNames})[a-z]*`,
  ).exec(words)?.groups
  if (found?.name === undefined) return null
  const council = /^(?:raad|gemeenteraad|commissie|raadscommissie)$/.test(found.name)
  if (council && found.first === undefined && !/vergadering/.test(words)) return null
  const wanted = council || found.name.startsWith('raads') ? 'raad' : found.name
  const month = monthNumber(new RegExp(`\\b(?:van|in) (${monthNames.join('|')})\\b`).exec(words)?.[1] ?? '')
  const on = rules.meetings
    .filter(
      (known) =>
        known.name.toLowerCase().includes(wanted) &&
        (reference === null || known.on >= reference) &&
        (month === null || Number(known.on.slice(5, 7)) === month),
    )
    .map((known) => known.on)
    .toSorted()[0]
  if (on === undefined || reference === null)
    return {
      dueOn: null,
      certainty: 'conditional',
      because: `‘${literal}’: die vergadering staat niet op de kalender.`,
    }
  const due =
    /\b(?:voor|voorafgaand aan) (?:de |het )?\S*$/.test(words.slice(0, words.indexOf(found.name))) &&
    on > reference
      ? addDays(on, -1)
      : on
  return {
    dueOn: due,
    certainty: 'conditional',
    because: `‘${literal}’: volgens de kalender is dat op ${longDutchDate(on)}.`,
  }
}

/** A moment that hangs on something else ("zodra …", "na vaststelling van …") has no date, whatever stands in it. */
export const condition: Rule = ({ words, literal }) =>
  /^(?:zodra|als|wanneer|nadat|indien|mocht|mits|gelijktijdig met|tegelijk met|na (?!de zomer|het (?:zomer)?reces|de (?:zomer|kerst)?vakantie|(?:het )?(?:\w{0,8})reces|(?:zomer|kerst)(?:vakantie)?\b|de? ?kerst|\d|een |twee|drie|vier|zes))/.test(
    words,
  )
    ? none(`‘${literal}’ hangt af van iets anders en noemt geen datum.`)
    : null
