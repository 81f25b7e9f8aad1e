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
  weekdayOf,
  yearOf,
} from './dates.ts'
import { numberWords, plainWords, readNumber } from './term-words.ts'
import type { LatestDate, TermRules } from './terms.ts'

type Asked = Readonly<{ words: string; literal: string; reference: IsoDate | null; rules: TermRules }>
type Rule = (asked: Asked) => LatestDate | null

const none = (because: string): LatestDate => ({ dueOn: null, certainty: 'none', because })
const derived = (dueOn: IsoDate, because: string): LatestDate => ({ dueOn, certainty: 'derived', because })
const noReference = (literal: string): LatestDate =>
  none(`‘${literal}’ hangt af van de datum van het document, en die is niet bekend.`)

const yearWord = '(?:(?:van |in )?(?:het jaar )?(?<year>(?:19|20)\\d\\d|dit jaar|(?:volgend|komend) jaar))'

/** The year that a term names, in figures or as "dit jaar" and "volgend jaar"; null where it names none. */
const namedYear = (word: string | undefined, { words, reference }: Asked): number | null => {
  const named = word ?? /(?<![\d-])(?:19|20)\d\d(?![\d-])|dit jaar|(?:volgend|komend) jaar/.exec(words)?.[0]
  if (named === undefined) return null
  if (/^\d/.test(named)) return Number(named)
  if (reference === null) return null
  return yearOf(reference) + (named.startsWith('dit') ? 0 : 1)
}

/**
 * Year logic: the named year, else the first such moment on or after the reference date. A relative year that puts
 * the moment before the reference ("begin dit jaar", written in June) is the past and gives no date.
 */
const momentOf = (
  asked: Asked,
  word: string | undefined,
  inYear: (year: number) => IsoDate | null,
  because: string,
): LatestDate => {
  const { literal, reference } = asked
  const year = namedYear(word, asked)
  if (year !== null) {
    const date = inYear(year)
    const printed = /(?:19|20)\d\d/.test(asked.words)
    if (date === null) return none(`‘${literal}’ geeft geen bestaande datum.`)
    if (!printed && reference !== null && date < reference)
      return none(`‘${literal}’ ligt vóór de datum van het document.`)
    return derived(date, `‘${literal}’ is uiterlijk ${longDutchDate(date)}: ${because}.`)
  }
  if (reference === null) return noReference(literal)
  for (const later of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    const date = inYear(yearOf(reference) + later)
    if (date !== null && date >= reference)
      return derived(
        date,
        `‘${literal}’ is uiterlijk ${longDutchDate(date)}: ${because}, de eerste vanaf ${longDutchDate(reference)}.`,
      )
  }
  return none(`‘${literal}’ geeft geen bestaande datum.`)
}

const lastOf = (year: number, month: number) => makeDate(year, month, lastDayOf(year, month))
const dayBefore = (date: IsoDate | null) => (date === null ? null : addDays(date, -1))

const empty: Rule = ({ words, literal }) =>
  /^(?:p\.? ?m\.?|n\.? ?v\.? ?t\.?|n\.? ?t\.? ?b\.?|onbekend|[-?. ]*|geen)$/.test(words)
    ? none(literal.trim() === '' ? 'Er staat geen termijn.' : `‘${literal}’ noemt geen moment.`)
    : null

const rhythm: Rule = ({ words, literal }) =>
  /\b(?:jaarlijks|halfjaarlijks|maandelijks|wekelijks|elk(?:e)? (?:kwartaal|half jaar|halfjaar|jaar|maand|week)|ieder(?:e)? (?:kwartaal|jaar|maand)|per kwartaal|doorlopend|structureel)/.test(
    words,
  )
    ? none(`‘${literal}’ is een ritme, geen uiterste datum.`)
    : null

/** A printed date: uiterlijk 1 juni 2023, vóór 1 mei, 01-04-2024. With its year it needs no reference. */
const printedDate: Rule = (asked) => {
  const { words, literal } = asked
  const dates = findDates(words)
  const limited = dates.find(({ start }) =>
    /(?:uiterlijk|voor|tot|per|op)(?: \w+)?[ .]*$/.test(words.slice(0, start)),
  )
  const date = limited ?? dates.at(-1)
  if (date === undefined) return null
  const lead = words
    .slice(0, date.start)
    .replace(/(?:ma|di|woens|donder|vrij|zater|zon)(?:an|ns)?dag,? ?$/, '')
  if (/\b(?:na|vanaf|sinds|per of na)(?: de)? $/.test(lead))
    return none(`‘${literal}’ zegt vanaf wanneer, niet tot wanneer.`)
  const before = /\b(?:voor|voorafgaand aan|tot)(?: de)? $/.test(lead) ? -1 : 0
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
      if (![0, 6].includes(weekdayOf(day))) left -= 1
    }
    return day
  },
  week: (from, count) => addDays(from, 7 * count),
  maand: (from, count) => addMonths(from, count),
  kwartaal: (from, count) => addMonths(from, 3 * count),
  jaar: (from, count) => addMonths(from, Math.round(12 * count)),
}
const spanPattern = new RegExp(
  `\\b(?:(?<part>driekwart|anderhalf|anderhalve|half|halve|een half|een halve) ?(?<partUnit>jaar|maand)|(?:(?:\\d{1,3}|${numberWords}) ?(?:-|a|of|tot) ?)?(?<count>\\d{1,3}|${numberWords}) (?:kalender)?(?<unit>dagen|dag|werkdagen|werkdag|weken|week|wkn|maanden|maand|mnd|kwartalen|kwartaal|jaren|jaar))\\b(?<after>.*)$`,
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
const span: Rule = ({ words, literal, reference }) => {
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
  if (/^,? ?(?:na|nadat|van|vanaf|voor)\b/.test((found.after ?? '').trim()))
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

const quarterPattern = new RegExp(
  `(?:\\b(?<word>eerste|tweede|derde|vierde|laatste|\\d ?(?:e|de|ste)) (?:en \\S+ )?(?:kwartaal|kw\\b\\.?)|\\b[qk](?<figure>[1-4])\\b(?: ?[/-] ?[qk](?<later>[1-4])\\b)?)(?: ${yearWord})?`,
)

const quarter: Rule = (asked) => {
  const found = quarterPattern.exec(asked.words)?.groups
  if (found === undefined) return null
  const number = readNumber(found.word ?? found.later ?? found.figure ?? '')
  if (number === null || number < 1 || number > 4) return null
  const lead = asked.words.slice(0, asked.words.search(quarterPattern))
  if (/\b(?:begin|aanvang)(?: van)?(?: het)? $/.test(lead))
    return momentOf(asked, found.year, (year) => lastOf(year, 3 * number - 2), 'het begin van dat kwartaal')
  if (/\bvoor(?: het)? $/.test(lead))
    return momentOf(
      asked,
      found.year,
      (year) => dayBefore(makeDate(year, 3 * number - 2, 1)),
      'de dag voor het kwartaal',
    )
  return momentOf(asked, found.year, (year) => lastOf(year, 3 * number), 'de laatste dag van het kwartaal')
}

const currentQuarter: Rule = (asked) => {
  const found = /\b(dit|volgend|komend) kwartaal\b/.exec(asked.words)
  if (!found) return null
  if (asked.reference === null) return noReference(asked.literal)
  const from = found[1] === 'dit' ? asked.reference : addMonths(asked.reference, 3)
  const month = Math.ceil(Number(from.slice(5, 7)) / 3) * 3
  return momentOf(
    { ...asked, words: '', reference: from },
    undefined,
    (year) => lastOf(year, month),
    'de laatste dag van het kwartaal',
  )
}

const half: Rule = (asked) => {
  const found = new RegExp(
    `\\b(?<which>eerste|tweede|1e|2e) (?:half ?jaar|jaarhelft|helft)(?: van (?<month>${monthNames.join('|')}))?(?: ${yearWord})?`,
  ).exec(asked.words)?.groups
  if (found === undefined) return null
  const second = /^(?:tweede|2e)$/.test(found.which ?? '')
  const month = found.month === undefined ? null : monthNumber(found.month)
  if (month !== null)
    return momentOf(
      asked,
      found.year,
      (year) => (second ? lastOf(year, month) : makeDate(year, month, 15)),
      'het einde van die helft',
    )
  return momentOf(
    asked,
    found.year,
    (year) => makeDate(year, second ? 12 : 6, second ? 31 : 30),
    'de laatste dag van de jaarhelft',
  )
}

/** Voor, in en na de zomer, het zomerreces, de zomervakantie; voor en na kerst. */
const recess: Rule = (asked) => {
  const { words, rules, literal } = asked
  const found = new RegExp(
    `\\b(?<when>voor|na|in|tijdens|rond|richting|gedurende|tot)?\\b(?: aanvang van| afloop van| het begin van| het einde van)? ?(?:de |het |deze |komende? |aankomende |aanstaande )*\\b(?<name>zomer|kerst|mei|herfst|voorjaars|krokus)?-?(?<kind>reces|vakantie|(?<=zomer|kerst)(?![a-z]))(?:periode)?(?: ${yearWord})?`,
  ).exec(words)?.groups
  if (found === undefined) return null
  const name = found.name ?? 'zomer'
  const year = namedYear(found.year, asked)
  const known = rules.recesses
    .filter((period) => found.name === undefined || period.name.toLowerCase().includes(name))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const before = found.when === 'voor' || found.when === 'tot'
  if (before) {
    const next = known.find(({ from }) =>
      year === null
        ? asked.reference !== null && addDays(from, -1) >= asked.reference
        : yearOf(from) === year,
    )
    if (next)
      return derived(
        addDays(next.from, -1),
        `‘${literal}’: de dag voor ${next.name} (${longDutchDate(next.from)}).`,
      )
  }
  if (name === 'zomer') {
    if (before)
      return momentOf(
        asked,
        found.year,
        (y) => makeDate(y, 6, 30),
        '30 juni, want er is geen zomerreces ingesteld',
      )
    if (found.when === 'na') return momentOf(asked, found.year, (y) => makeDate(y, 9, 30), 'eind september')
    return momentOf(asked, found.year, (y) => makeDate(y, 8, 31), 'eind augustus')
  }
  if (name === 'kerst')
    return found.when === 'na'
      ? momentOf(asked, found.year, (y) => makeDate(y, 1, 31), 'eind januari')
      : momentOf(
          asked,
          found.year,
          (y) => makeDate(y, 12, before ? 24 : 31),
          before ? 'de dag voor kerst' : 'eind december',
        )
  return {
    dueOn: null,
    certainty: 'conditional',
    because: `‘${literal}’: dat reces is niet ingesteld voor deze gemeente.`,
  }
}

const season: Rule = (asked) => {
  const found = new RegExp(`\\b(?<name>voorjaar|lente|najaar|herfst|winter)\\b(?: ${yearWord})?`).exec(
    asked.words,
  )?.groups
  if (found === undefined) return null
  if (found.name === 'winter')
    return momentOf(asked, found.year, (year) => makeDate(year, 3, 20), 'het einde van de winter')
  const spring = /voorjaar|lente/.test(found.name ?? '')
  return momentOf(
    asked,
    found.year,
    (year) => makeDate(year, spring ? 6 : 12, 20),
    spring ? 'het einde van het voorjaar' : 'het einde van het najaar',
  )
}

const partWords =
  '(?:in |aan )?(?:het )?(?<part>begin|medio|midden|half|halverwege|eind|einde|ultimo|aanvang)\\b(?: van)?(?: het| de)?'

const partOfYear: Rule = (asked) => {
  const { words, literal, reference } = asked
  const found =
    new RegExp(`${partWords} (?:jaar )?${yearWord}`).exec(words)?.groups ??
    /(?<part>begin|medio|midden|halverwege|eind|einde)(?: van)? het (?:kalender)?jaar|(?<end>jaar(?:einde|wisseling))/.exec(
      words,
    )?.groups
  if (found === undefined) return null
  const word = found.year
  if (!/^\d/.test(word ?? '0') && reference === null) return noReference(literal)
  if (/begin|aanvang/.test(found.part ?? ''))
    return momentOf(asked, word, (year) => makeDate(year, 3, 31), 'begin van het jaar is uiterlijk 31 maart')
  if (/med|mid|half/.test(found.part ?? ''))
    return momentOf(asked, word, (year) => makeDate(year, 7, 15), 'medio is uiterlijk 15 juli')
  return momentOf(asked, word, (year) => makeDate(year, 12, 31), 'het einde van het jaar')
}

const month: Rule = (asked) => {
  const found = new RegExp(
    `(?<lead>\\b(?:voor|na|vanaf|sinds|${partWords}|de eerste helft van)(?: de maand)? )?\\b(?:(?:${monthNames.join('|')}) ?(?:/|-|of|en) ?)?(?<month>${monthNames.join('|')})\\b(?: ${yearWord})?`,
  ).exec(asked.words)?.groups
  const number = monthNumber(found?.month ?? '')
  if (found === undefined || number === null) return null
  const lead = found.lead ?? ''
  if (/^(?:na|vanaf|sinds)\b/.test(lead))
    return none(`‘${asked.literal}’ zegt vanaf wanneer, niet tot wanneer.`)
  if (/^voor /.test(lead))
    return momentOf(
      asked,
      found.year,
      (year) => dayBefore(makeDate(year, number, 1)),
      'de dag voor die maand',
    )
  if (/begin|aanvang/.test(lead))
    return momentOf(
      asked,
      found.year,
      (year) => makeDate(year, number, 10),
      'begin van de maand is uiterlijk de 10e',
    )
  if (/med|mid|half/.test(lead))
    return momentOf(asked, found.year, (year) => makeDate(year, number, 15), 'het midden van de maand')
  return momentOf(asked, found.year, (year) => lastOf(year, number), 'de laatste dag van de maand')
}

/** Deze week, volgende maand, eind van de maand, week 23. */
const nearby: Rule = (asked) => {
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
  if (reference === null) return noReference(literal)
  const later = /volgende|komende/.test(found.which ?? '') ? 1 : 0
  const date =
    found.day !== undefined
      ? addDays(reference, ['vandaag', 'morgen', 'overmorgen'].indexOf(found.day))
      : found.unit === 'week'
        ? addDays(reference, ((7 - weekdayOf(reference)) % 7) + 7 * later)
        : endOfMonth(addMonths(reference, later))
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
  'begroting|kadernota|kaderbrief|voorjaarsnota|najaarsnota|zomernota|perspectiefnota|bestuursrapportage|berap|burap|jaarrekening|jaarstukken|jaarverslag|raadsvergadering|commissievergadering|raadscommissie|commissie|gemeenteraad|raad|voortgangsrapportage'

/** Bij de begroting, eerstvolgende raadsvergadering: a date only where the municipality's calendar knows it. */
const meeting: Rule = ({ words, literal, reference, rules }) => {
  const found = new RegExp(
    `\\b(?<first>eerstvolgende |volgende |komende )?(?:[a-z]*?)(?<name>${meetingNames})[a-z]*`,
  ).exec(words)?.groups
  if (found?.name === undefined) return null
  const council = /^(?:raad|gemeenteraad|commissie|raadscommissie)$/.test(found.name)
  if (council && found.first === undefined && !/vergadering/.test(words)) return null
  const wanted = council || found.name.startsWith('raads') ? 'raad' : found.name
  const on = rules.meetings
    .filter(
      (known) => known.name.toLowerCase().includes(wanted) && (reference === null || known.on >= reference),
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

const wholeYear: Rule = (asked) => {
  const { words, literal, reference } = asked
  const found = new RegExp(
    `(?<lead>\\b(?:voor|na|vanaf|sinds) )?(?:\\b(?:in de )?loop van |later )?(?<![a-z0-9-])${yearWord}(?![\\d-])`,
  ).exec(words)?.groups
  if (found === undefined) return null
  if (reference === null && !/^\d/.test(found.year ?? '')) return noReference(literal)
  if (/^(?:na|vanaf|sinds)/.test(found.lead ?? ''))
    return none(`‘${literal}’ zegt vanaf wanneer, niet tot wanneer.`)
  if (/^voor/.test(found.lead ?? ''))
    return momentOf(asked, found.year, (year) => makeDate(year - 1, 12, 31), 'de dag voor dat jaar')
  return momentOf(asked, found.year, (year) => makeDate(year, 12, 31), 'het einde van het jaar')
}

/** A moment that hangs on something else ("zodra …", "na vaststelling van …") has no date, whatever stands in it. */
const condition: Rule = ({ words, literal }) =>
  /^(?:zodra|als|wanneer|nadat|indien|mocht|mits|gelijktijdig met|tegelijk met|na (?!de zomer|het (?:zomer)?reces|de (?:zomer|kerst)?vakantie|het (?:\w{0,8})reces|de? ?kerst|\d|een |twee|drie|vier|zes))/.test(
    words,
  )
    ? none(`‘${literal}’ hangt af van iets anders en noemt geen datum.`)
    : null

/** In order: what prints a date goes before what needs working out, the narrow before the wide. */
const rulesInOrder: readonly Rule[] = [
  empty,
  rhythm,
  printedDate,
  condition,
  span,
  quarter,
  currentQuarter,
  half,
  recess,
  partOfYear,
  month,
  season,
  nearby,
  meeting,
  wholeYear,
]

export const readLatestDate = (literal: string, reference: IsoDate | null, rules: TermRules): LatestDate => {
  // A term is a few words; whatever comes after a few hundred characters isn't part of it.
  const asked: Asked = {
    words: plainWords(literal.slice(0, 300)),
    literal: literal.trim().slice(0, 120),
    reference,
    rules,
  }
  for (const rule of rulesInOrder) {
    const found = rule(asked)
    if (found !== null) return found
  }
  return none(`‘${asked.literal}’ noemt geen moment.`)
}
