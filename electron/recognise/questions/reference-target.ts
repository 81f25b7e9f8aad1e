import { groupIn } from '../text/groups.ts'
import { numberList } from './numbers.ts'

/** What is known around an answer: its own question, the ones before and behind it, and those of the whole document. */
export type Around = Readonly<{
  number: string | null
  previous: string | null
  next: string | null
  group: string | null
  /** The groups that ask in the document, and the numbers of its questions as it prints them. */
  groups: readonly string[]
  numbers: ReadonlyMap<string, string>
}>

/** Where words point: the question's number as the document prints it, with its group where that is named, or a group alone. */
export type Target = Readonly<{ to: string; start: number; end: number; attributive: boolean }>

const month =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|aug|sept?|okt|nov|dec)'
/** What a number counts where it isn't a question of this document. */
const ofOther = `\\s*(?:van|uit|in|op|bij) (?:(?:de|het|uw|een|onze|ons|dit|deze|die|dat) )?(?:\\p{L}+ ){0,2}?(?:motie|enqu\\p{L}+|(?<!uw )brief|memo|onderzoek|formulier|amendement|verordening|nota|notitie|besluit\\p{L}*|raadsvoorstel|rapport|begroting|(?:eerdere |vorige )?schriftelijke|vragenlijst)|\\s*van (?:de |uw |onze )?(?:eerdere|vorige|vorig) (?!vraag)|\\s*(?:d\\.?d\\.?|van) \\d{1,2}[ -](?:${month}|\\d{1,2}-)`
const listed = `${numberList}(?!\\d|\\s*(?:${month}\\b|%|€|euro|procent|fasen|jaar|keer|maal|x\\b)|${ofOther})`
const words = ['een|één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien']
const ordinals = [
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
  'tiende',
]
const counted = words.join('|')
const token = '(?:[AV][.-]?\\d{1,3}[a-z]?|[a-z]|[ivx]{1,5})(?![\\p{L}\\d]|\\.\\p{L})'
const subject = '(?:(?:sub|deel)?vra(?:ag|gen)|vraagnummer|antwoord(?:en)?|antw\\.|beantwoording|reactie)'
const named = '(?:punt(?:en)?|onderdeel|nr\\.?|nummer|sub|ad|#)'
/** Words between "antwoord" and the number: "het antwoord op de SP-vraag 2", "vraag nr. 2". */
const link = '(?:\\s+(?:op|bij|van|onder|aan|uw|de|onze|die|ons)(?![\\p{L}]))*(?:\\s+(?:nr\\.?|nummer))?'
const behindSubject = new RegExp(
  `(?<![\\p{L}\\d])${subject}${link}\\s*[(#]?\\s*(?<number>${listed}|(?:${counted}|${token})(?=\\s*(?:[.,;:)]|$|\\s(?:en|van|t/m|hier\\p{L}+|is|hebben)(?![\\p{L}]))))`,
  'iu',
)
const mayFollow =
  '(?=\\s*(?:[.,;:)\\]]|$)|\\s+(?:en|of|is|zijn|was|hebben|heeft|hierboven|hieronder|hiervoor|al|reeds|gaven|gegeven|gestelde?|genoemde?|vermelde?|te|wij|we|van|aan|antwoord|beantwoord|ook|aldaar)(?![\\p{L}]))'
const behindPlace = new RegExp(
  `(?<![\\p{L}\\d])(?:zie|cf\\.?|vgl\\.?|idem|conform|onder|bij|naar|als|aan|hierboven|hiervoor|ook|verder)(?:\\s+(?:${named}|de|het|onder|bij|ook|verder|en))*\\s*[#(,]?\\s*(?<number>${listed}|${token})${mayFollow}`,
  'iu',
)
const ordinal = new RegExp(
  `(?<![\\p{L}])(?<number>${ordinals.join('|')})\\s+(?:deel)?vraag(?![\\p{L}])`,
  'iu',
)
const backWord = '(?:vorige?|voorgaande?|bovenstaande?|bovengenoemde?|voornoemde?)'
const backwards = new RegExp(
  `(?<![\\p{L}])(?:hierboven|boven(?=\\s*[.,;)]|\\s*$)|${backWord}\\s+(?:antwoord|vraag|beantwoording|reactie)|eerdere? (?:antwoord|vraag|beantwoording)(?!en)|(?:antwoord|vraag|beantwoording)\\s+(?:hiervoor|daarvoor|ervoor))(?![\\p{L}])`,
  'iu',
)
const onwards =
  /(?<![\p{L}])(?:(?:volgende|onderstaande|navolgende)\s+(?:antwoord|vraag|beantwoording)|(?:antwoord|vraag|beantwoording)\s+hier(?:onder|na))(?![\p{L}])/iu
const ofGroup =
  /^\s*(?:van|aan|door)\s+(?:de\s+|het\s+)?(?:(?:fractie|raadsfractie)\s+(?:van\s+)?(?:de\s+|het\s+)?)?([\p{Lu}\d][\p{L}\d’'+&-]*(?:\s(?:(?:van|voor|de|en)\s)?[\p{Lu}\d][\p{L}\d’'+&-]*){0,4})/u
const askedByGroup =
  /(?<![\p{L}])(?:antwoord(?:en)?|beantwoording|reactie|vra(?:ag|gen)|idem)(?:\s+(?:op|van|aan|bij|de|het|fractie|zelfde|dezelfde|vraag|vragen|door|als|gesteld))*\s*$/iu

/** The question that a sentence points to; null where it names none of this document. */
export const targetIn = (sentence: string, around: Around): Target | null => {
  const group = groupNamed(sentence, around)
  const numbered = numberIn(sentence, around, group)
  if (numbered !== null) return numbered
  const inOrder = ordinal.exec(sentence)
  if (inOrder !== null) {
    const index = ordinals.indexOf((inOrder.groups?.number ?? '').toLowerCase()) + 1
    const behind = groupBehind(sentence.slice(inOrder.index + inOrder[0].length), around) ?? group
    return at(inOrder, withGroup(String(index), behind, around))
  }
  if (group !== null && group !== around.group) {
    const place = sentence.toLowerCase().indexOf(group.toLowerCase())
    if (askedByGroup.test(sentence.slice(0, place)))
      return { to: group, start: place, end: place + group.length, attributive: false }
  }
  const back = backwards.exec(sentence)
  if (back !== null) return around.previous === null ? null : at(back, around.previous)
  const on = onwards.exec(sentence)
  return on === null || around.next === null ? null : at(on, around.next)
}

const at = (found: RegExpExecArray, to: string): Target => ({
  to,
  start: found.index,
  end: found.index + found[0].length,
  attributive: false,
})

function numberIn(sentence: string, around: Around, group: string | null): Target | null {
  // "vraag 2 SP" and "SP 2" name a group beside the number; without it the number stands where it can be read.
  const plain = group === null ? sentence : sentence.replace(group, ' '.repeat(group.length))
  for (const [pattern, loose] of [
    [behindSubject, false],
    [behindPlace, true],
  ] as const) {
    const found = pattern.exec(plain)
    if (found === null) continue
    const number = ownNumber(found.groups?.number ?? '', around, loose)
    if (number === null) continue
    const end = found.index + found[0].length
    const named = groupBehind(sentence.slice(end), around) ?? group
    return {
      ...at(found, withGroup(number, named, around)),
      attributive: isAttributive(plain, found.index, end),
    }
  }
  return null
}

/** "De bij vraag 2 genoemde locaties": the number only says which. */
const isAttributive = (text: string, start: number, end: number) =>
  /(?<![\p{L}])(?:de|het|een|die|dat|deze|dit|onze|ons)\s+(?:\p{L}+\s+)?(?:bij|onder|in|op|sub)?\s*(?:het antwoord op |de |het )*$/iu.test(
    text.slice(0, start),
  ) && /^\s+\p{Ll}+(?:de|te|en)\s+\p{Ll}/u.test(text.slice(end))

/** The first number of a list as the document prints it. One that it doesn't print counts only behind "vraag" or "antwoord". */
function ownNumber(list: string, { numbers, number: own }: Around, loose: boolean): string | null {
  const word = words.findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(list))
  if (word >= 0) return numbers.get(String(word + 1)) ?? null
  // "14-2" is no range: the second question on item 14.
  const composed = /^(\d{1,3})\s?[-–]\s?(\d{1,2})[.)]?$/u.exec(list.trim())
  if (composed !== null) {
    const whole = `${composed[1]}-${composed[2]}`
    if (numbers.has(whole) || Number(composed[2]) < Number(composed[1]))
      return numbers.get(whole) ?? (loose ? null : whole)
  }
  const first = (
    /^(?:[a-z]{1,5}$|[av][.-]?\d{1,3}[a-z]?|[\d.]+(?:\s?[a-z](?![a-z/]))?)/iu.exec(list)?.[0] ?? ''
  )
    .replace(/\s/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
  if (first === '') return null
  const stem = /^(?:[\d.]+)(?=[a-z]$)/u.exec(own ?? '')?.[0] ?? ''
  const known = numbers.get(first) ?? numbers.get(first.replace(/^[av][.-]?(?=\d)/u, ''))
  if (known !== undefined) return known
  // "vraag V": a capital is a number by itself.
  if (/^[a-z]+$/u.test(first))
    return numbers.get(stem + first) ?? (loose || list !== list.toUpperCase() ? null : list)
  const digits = first.replace(/^[av][.-]?(?=\d)/u, '')
  const parts = [...numbers.keys()].some(
    (one) => one.startsWith(digits) && /^[a-z]$/u.test(one.slice(digits.length)),
  )
  return loose && !parts ? null : digits
}

/** A group that is named is kept where the numbers of more groups begin anew. */
const withGroup = (number: string, group: string | null, { group: own, groups }: Around): string =>
  group === null || (group === own && groups.length < 2) ? number : `${group} ${number}`

/** The one group of the document that a sentence names. */
function groupNamed(sentence: string, { groups }: Around): string | null {
  const named = groups.filter((group) => {
    const place = sentence.toLowerCase().indexOf(group.toLowerCase())
    if (place < 0) return false
    const beside = `${sentence[place - 1] ?? ' '}${sentence[place + group.length] ?? ' '}`
    return !/[\p{L}\d]/u.test(beside) && (group.length > 3 || sentence.includes(group))
  })
  return named.length === 1 ? (named[0] ?? null) : null
}

/** The group that a reference names behind its number, as the document writes it. */
function groupBehind(text: string, { groups }: Around): string | null {
  const name = ofGroup.exec(text)?.[1] ?? null
  if (name === null) return null
  const known = groups.find((group) => name.toLowerCase().startsWith(group.toLowerCase()))
  return known ?? (groupIn(name) === name ? name : null)
}
