import { groupIn } from '../text/groups.ts'
import { upTo } from '../text/up-to.ts'
import { numberList } from './numbers.ts'

const refer =
  '(?:zie|verwijzen (?:wij |we )?(?:u )?(?:hiervoor |daarvoor |graag |ook )?naar|verwijst (?:het college |zij |hij |de \\p{L}+ )?(?:u )?(?:hiervoor |daarvoor |graag )?naar|verwezen wordt naar|verwezen naar|idem(?: als| aan)?|(?:is|zijn) (?:reeds |al |ook )?beantwoord|(?:gelijk|hetzelfde|identiek)(?: antwoord)? (?:aan|als)|hetzelfde antwoord)'
const fill =
  '(?:\\s+(?:ook|verder|hiervoor|daarvoor|tevens|hierboven|kortheidshalve|graag|eveneens|in|onder|ons|onze|het|de|dat|die|bij|op|van|als|aan|eerdere|gegeven|bovenstaande?|eerste deel van))*'
const what = '(?:antwoord(?:en)?|beantwoording|reactie|toelichting|onder|bij)'
const month =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|aug|sept?|okt|nov|dec)'
/** What a number counts where it isn't a question of this document. */
const ofOther =
  '\\s*van (?:de|het|uw|een|onze|ons|dit|deze) (?:\\p{L}+ )?(?:motie|enqu\\p{L}+|(?<!uw )brief|onderzoek|formulier|amendement|verordening|nota|notitie|besluit\\p{L}*|raadsvoorstel|rapport|begroting|schriftelijke)'
const reference = new RegExp(
  `${refer}${fill}\\s+(?:${what}${fill}\\s*)?(?:(?:vraag|vragen|vraagnummer|punt|nr\\.?|nummer)\\s*)?(${numberList})(?!\\s*(?:${month}\\b|%|euro|fasen|jaar|keer|maal)|${ofOther})`,
  'iu',
)
/**
 * Words of an answer, then the question that they were given to, whatever stands between them and in whichever way it is said:
 * "verwijzen naar het antwoord dat wij bij vraag 2 gaven", "is meegenomen in de beantwoording van vraag 2".
 */
const pointing = new RegExp(
  `(?<![\\p{L}])(?:zie|cf\\.|antwoord(?:en)?|beantwoording|reactie|gestelde|vermelde|bij|onder|naar|als|in)(?![\\p{L}])(?<between>(?:,?[ -]+(?!bijlage|artikel|tabel|hoofdstuk)\\p{L}[\\p{L}\\d]*){0,6}?)(?:[ ,-]+)(?:(?:vraag|vragen)(?: nr\\.?| nummer)? (?<number>${numberList})|onder (?<under>\\d{1,2}(?:\\.\\d{1,2})*))(?!\\d|\\s*%|${ofOther})`,
  'iu',
)
const refersBack =
  /(?<![\p{L}])(?:zie|cf\.|verwij\p{L}+|verwezen|vindt u|staat|beantwoord|meegenomen|betrokken|toegelicht|aangegeven|genoemd|vermeld|gegeven|gaven|schreven|geschreven|gemeld|gezegd|geldt|van toepassing|gelijk|hetzelfde|identiek|idem)(?![\p{L}])/iu

/** "vraag V", "vraag E", "A2", "V.2": letters and Roman numbers only behind the word for what they number. */
const otherReference = new RegExp(
  `${refer}${fill}\\s+(?:${what}${fill}\\s*)?(?:(?:vraag|punt|onderdeel)\\s+([A-Z]|[IVX]{1,5})(?![\\p{L}\\d])|[AV][.-]?(\\d{1,3}[a-z]?)(?![\\p{L}\\d]))`,
  'u',
)
/** "… van de fractie van D66", directly behind the number or the word "vraag". */
const ofGroup =
  /^\s*van\s+(?:de\s+|het\s+)?(?:fractie\s+(?:van\s+)?(?:de\s+|het\s+)?)?([\p{Lu}\d][\p{L}\d’'+&-]*(?:\s(?:(?:van|voor|de|en)\s)?[\p{Lu}\d][\p{L}\d’'+&-]*){0,4})/u
const questionOf = new RegExp(
  `${refer}${fill}\\s+(?:antwoord|beantwoording)${fill}\\s+(?:zelfde\\s+)?vraag`,
  'iu',
)
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
const ordinalReference = new RegExp(
  `${refer}${fill}\\s+(?:antwoord|beantwoording)${fill}\\s+(${ordinals.join('|')})\\s+vraag(?:\\s+van\\s+(?:de\\s+|het\\s+)?(?:fractie\\s+(?:van\\s+)?(?:de\\s+|het\\s+)?)?([\\p{Lu}\\d][\\p{L}\\d -]*))?`,
  'iu',
)
const before = '(?:vorige|voorgaande|bovenstaande|eerdere)'
const toPrevious = new RegExp(
  `^(?:(?:hiervoor|daarvoor|voor (?:het|de|dit|deze)[^.]{0,60}?) )?(?:${refer})\\s+(?:het\\s+|ons\\s+|de\\s+)?(?:hierboven|boven\\b|${before}\\s+(?:antwoord|vraag|beantwoording|reactie)|(?:antwoord|beantwoording)\\s+(?:hierboven|(?:op|van)\\s+(?:de\\s+)?${before}\\s+vraag|${before}\\s+vraag))|^idem\\s*[.!]?$`,
  'iu',
)
/** "Ja.", "Nee, dat klopt niet.": so little that the reference is still what answers. */
const short = /^(?:\S+\s+){0,3}\S+[.;]\s+/u

/** Of the question whose answer refers: the number before it, its own group, and the groups that ask in the document. */
type Around = Readonly<{ previous: string | null; group?: string | null; groups?: readonly string[] }>

/** The number of the question that an answer refers to instead of answering wholly itself ("2.1", "D66 1"), or null. */
export const referenceIn = (answer: string, around: Around): string | null => {
  const start = answer.slice(0, 300).replace(/^[("“]+/u, '')
  const opened = refers.test(firstSentence(start)) ? start : start.replace(short, '')
  const sentence = firstSentence(opened)
  const ordinal = ordinalReference.exec(sentence)
  if (ordinal !== null) {
    const index = ordinals.indexOf((ordinal[1] ?? '').toLowerCase()) + 1
    return ordinal[2] === undefined ? String(index) : `${ordinal[2].trim()} ${index}`
  }
  const found = reference.exec(sentence)
  // "Zie artikel 5", "zie bijlage 2" name no question: the pattern leaves no room for them.
  if (found?.[1] !== undefined && (found.index < 60 || answer.length < 420)) {
    const named = /(?:antwoord|beantwoord|reactie|vraag|vragen|onder|bij|punt)/iu.test(found[0])
    const number = named || answer.length < 60 ? firstNumber(found[1]) : null
    const group = groupBehind(sentence.slice(found.index + found[0].length), around)
    if (number !== null) return withGroup(number, group, around)
  }
  // Its letters are capitals, so that the first word must not be one for that.
  const other = otherReference.exec(sentence.replace(/^\p{Lu}/u, (first) => first.toLowerCase()))
  if (other !== null && other.index < 60) return other[1] ?? other[2] ?? null
  const asked = questionOf.exec(sentence)
  const group = asked === null ? null : groupBehind(sentence.slice(asked.index + asked[0].length), around)
  if (group !== null && group !== around.group) return group
  return toPrevious.test(sentence) ? around.previous : pointedAt(sentence, answer, around)
}

/** The same in looser words: only where little more than that is said. */
function pointedAt(sentence: string, answer: string, around: Around): string | null {
  const found = pointing.exec(sentence)
  // "Zoals bij vraag 6 toegelicht is de werkwijze gevolgd" answers for itself.
  if (found === null || !refersBack.test(sentence) || /^zoals(?![\p{L}])/iu.test(sentence)) return null
  if (answer.length >= 300 && !(found.index < 90 && /verwij|verwezen/iu.test(sentence))) return null
  const number = firstNumber(found.groups?.number ?? found.groups?.under ?? '')
  if (number === null) return null
  const between = found.groups?.between ?? ''
  const named = around.groups?.find((group) => between.toLowerCase().includes(group.toLowerCase())) ?? null
  const group = groupBehind(sentence.slice(found.index + found[0].length), around) ?? named
  return withGroup(number, group, around)
}

/** A group that is named is kept where the numbers of more groups begin anew. */
const withGroup = (number: string, group: string | null, { group: own, groups = [] }: Around): string =>
  group === null || (group === own && groups.length < 2) ? number : `${group} ${number}`

/** The group that a reference names, as the document writes it. */
function groupBehind(text: string, { groups = [] }: Around): string | null {
  const name = ofGroup.exec(text)?.[1] ?? null
  if (name === null) return null
  const known = groups.find((group) => name.toLowerCase().startsWith(group.toLowerCase()))
  return known ?? (groupIn(name) === name ? name : null)
}

const refers = new RegExp(refer, 'iu')

const firstSentence = (text: string): string => upTo(text, /(?<=[.;])\s+(?=[\p{Lu}("“])/u)

const firstNumber = (list: string): string | null =>
  (/^[\d.]+(?:\s?[a-z](?![a-z/]))?/iu.exec(list)?.[0] ?? '').replace(/\s/g, '').replace(/\.$/, '') || null
