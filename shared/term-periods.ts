import { addDays, addMonths, longDutchDate, makeDate, monthNames, monthNumber, yearOf } from './dates.ts'
import {
  dayBefore,
  derived,
  lastOf,
  momentOf,
  namedYear,
  none,
  noReference,
  type Rule,
  yearWord,
} from './term-moment.ts'
import { readNumber } from './term-words.ts'

const quarterPattern = new RegExp(
  `(?:\\b(?:(?:eerste|tweede|derde|[1-3] ?(?:e|de)) (?:en|of|/) )?(?<word>eerste|tweede|derde|vierde|laatste|\\d ?(?:e|de|ste)|iv|i{1,3}e?) (?:kwartaal|kw\\b\\.?)|\\b(?:kwartaal|kw\\.?) (?<number>[1-4])\\b|\\b[qk](?<figure>[1-4])\\b(?: ?[/-] ?[qk](?<later>[1-4])\\b)?)(?: ${yearWord})?`,
)

const roman: Readonly<Record<string, number>> = { i: 1, ie: 1, ii: 2, iie: 2, iii: 3, iiie: 3, iv: 4 }

export const quarter: Rule = (asked) => {
  const found = quarterPattern.exec(asked.words)?.groups
  if (found === undefined) return null
  const number =
    roman[found.word ?? ''] ?? readNumber(found.word ?? found.later ?? found.figure ?? found.number ?? '')
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

export const currentQuarter: Rule = (asked) => {
  const found = /\b(dit|volgend|komend|einde? van het) kwartaal\b/.exec(asked.words)
  if (!found) return null
  if (asked.reference === null) return noReference(asked.literal)
  const from = !/^(?:volgend|komend)/.test(found[1] ?? '') ? asked.reference : addMonths(asked.reference, 3)
  const month = Math.ceil(Number(from.slice(5, 7)) / 3) * 3
  return momentOf(
    { ...asked, words: '', reference: from },
    undefined,
    (year) => lastOf(year, month),
    'de laatste dag van het kwartaal',
  )
}

export const half: Rule = (asked) => {
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
export const recess: Rule = (asked) => {
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
  // "Voor het einde van de zomer" is not before the summer.
  const before = (found.when === 'voor' || found.when === 'tot') && !/einde van|afloop van/.test(words)
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

export const season: Rule = (asked) => {
  const found = new RegExp(
    `\\b(?<next>volgende? )?(?<name>voorjaar|lente|najaar|herfst|winter)\\b(?: ${yearWord})?`,
  ).exec(asked.words)?.groups
  if (found === undefined) return null
  if (found.name === 'winter')
    return momentOf(asked, found.year, (year) => makeDate(year, 3, 20), 'het einde van de winter')
  const spring = /voorjaar|lente/.test(found.name ?? '')
  if (found.next !== undefined && found.year === undefined && asked.reference === null)
    return noReference(asked.literal)
  const year = found.next === undefined ? found.year : (found.year ?? 'volgend jaar')
  return momentOf(
    asked,
    year,
    (year) => makeDate(year, spring ? 6 : 12, 20),
    spring ? 'het einde van het voorjaar' : 'het einde van het najaar',
  )
}

const partWords =
  '(?:in |aan )?(?:het )?(?<part>begin|medio|midden|half|halverwege|eind|einde|ultimo|aanvang)\\b(?: van)?(?: het| de)?'

export const partOfYear: Rule = (asked) => {
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
  if (/med|mid|hal[fv]/.test(found.part ?? ''))
    return momentOf(asked, word, (year) => makeDate(year, 7, 15), 'medio is uiterlijk 15 juli')
  return momentOf(asked, word, (year) => makeDate(year, 12, 31), 'het einde van het jaar')
}

export const month: Rule = (asked) => {
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

/** "In de eerste week van april": its last day. */
export const weekOfMonth: Rule = (asked) => {
  const found = new RegExp(
    `\\b(?<which>eerste|tweede|derde|vierde|laatste|1e|2e|3e) week van (?<month>${monthNames.join('|')})\\b(?: ${yearWord})?`,
  ).exec(asked.words)?.groups
  const number = monthNumber(found?.month ?? '')
  if (found === undefined || number === null) return null
  const which = found.which === 'laatste' ? null : readNumber(found.which ?? '')
  return momentOf(
    asked,
    found.year,
    (year) => (which === null ? lastOf(year, number) : makeDate(year, number, 7 * which)),
    'het einde van die week',
  )
}

/** "Vóór 2021" is a term; "de belastingvoorstellen voor 2021" says what they are for. */
const meansBefore = /vóór|^voor |\b(?:uiterlijk|nog|ruim|ergens) voor /iu

export const wholeYear: Rule = (asked) => {
  const { words, literal, reference } = asked
  const found = new RegExp(
    `(?<lead>\\b(?:voor|na|vanaf|sinds) )?(?:\\b(?:in de )?loop van |later )?(?<![a-z0-9-])${yearWord}(?![\\d-])`,
  ).exec(words)?.groups
  if (found === undefined) return null
  if (reference === null && !/^\d/.test(found.year ?? '')) return noReference(literal)
  if (/^(?:na|vanaf|sinds)/.test(found.lead ?? ''))
    return none(`‘${literal}’ zegt vanaf wanneer, niet tot wanneer.`)
  if (/^voor/.test(found.lead ?? '')) {
    if (!meansBefore.test(literal)) return none(`‘${literal}’: waarvoor het is, niet wanneer.`)
    return momentOf(asked, found.year, (year) => makeDate(year - 1, 12, 31), 'de dag voor dat jaar')
  }
  return momentOf(asked, found.year, (year) => makeDate(year, 12, 31), 'het einde van het jaar')
}
