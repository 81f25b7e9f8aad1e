import { withLetters } from '../text/letters.ts'
import { numberList } from './numbers.ts'

/** The label that a piece of text starts with: "Vraag 2a:", "Antwoord op vraag 1 t/m 3", "Ad 1)". */
export type Label = Readonly<{
  kind: 'question' | 'answer' | 'header'
  /** As printed: "2a", "1 t/m 3"; empty where the label has none. */
  numbers: string
  /** Characters up to the first word after it. */
  length: number
}>

const close = '\\s*(?:[:.)\\]*_]|[-–](?=\\s))*\\s*'
const who =
  '(?:\\s+(?:van\\s+)?(?:het\\s+|de\\s+)?(?:college(?:\\s+van\\s+(?:b(?:urgemeester)?\\s*(?:en|&)\\s*w(?:ethouders)?))?|b\\s?(?:&|en)\\s?w|burgemeester|wethouder(?:\\s+\\p{Lu}[\\p{L}-]+)?|gemeente|ambtelijk|griffie))?'
const about =
  '(?:\\s+(?:op|bij|van|aan|betreffende))?(?:\\s+(?:de\\s+)?(?:deel|sub)?(?:vraag|vragen|vraagnummer))?'

const answer = withLetters(
  `^(?:[[(*_]*)(antwoord(?:en)?|antw\\.?|beantwoording|reactie|respons)${who}${about}(?:\\s*(?:nr\\.?|nummer)?\\s*(${numberList}))?(\\s*\\([^)]{1,60}\\))?(${close})`,
  'iu',
)
const ad = withLetters(`^ad\\.?\\s*(?:vraag\\s*)?(${numberList})(${close})`, 'iu')
const question = withLetters(
  `^(?:[[(*_]*)(?:(?:schriftelijke|technische|politieke|mondelinge|aanvullende|vervolg|sub|deel)[- ]?)?(vraag|vragen|vr\\.)\\s*(?:nr\\.?|nummer)?\\s*(${numberList}|[A-Z](?=[\\s:.)]|$)|[IVX]+(?=[\\s:.)]|$))?(\\s*\\([^)]{1,60}\\))?(${close})`,
  'iu',
)
const ordinalQuestion = /^(?:eerste|tweede|derde|vierde|vijfde|\d{1,2}e)\s+vraag\s*:\s*/iu
const headers =
  /^(?:(?:de\s+)?(?:volgende\s+|onze\s+|schriftelijke\s+|technische\s+|aanvullende\s+)?vragen?(?:\s*\/\s*vragen)?(?:\s+(?:en\s+antwoorden|aan het college|van de fractie|en beantwoording)[^.?]{0,40})?|(?:de\s+)?antwoorden|beantwoording(?: van de vragen)?|antwoord(?:en)?(?: van)?(?: het)? college)\s*:?$/iu

/** How any label begins: lines that begin otherwise, nearly all, need no further look. */
const mayLabel =
  /^(?:[[(*_=>→⇒➔➜-]|\d{1,2}e\s|de\s|deel|derde|vra|vr\.|volgende|vervolg|vier|vijf|onze\s|sub|schrift|technische|tweede|antw|aanvullende|ad|be|re|politieke|mondelinge|eerste)/iu

/** Reads the label at the start of a line. `rest` tells what follows: a label without colon needs a capital or the line's end. */
export const readLabel = (text: string): Label | null => {
  if (!mayLabel.test(text)) return null
  if (headers.test(text) && !/^(?:antwoord|vraag)\s*:?$/iu.test(text)) {
    return { kind: 'header', numbers: '', length: text.length }
  }
  const asAnswer = answer.exec(text)
  if (asAnswer !== null) {
    const [all, word = '', numbers = '', , closing = ''] = asAnswer
    const label = { kind: 'answer', numbers: numbers.trim(), length: all.length } as const
    if (fits(text, all, closing, numbers !== '' || /^antwoord$/iu.test(word))) return label
  }
  const asArrow = /^(?:[=-]+>|→|⇒|➔|➜|>>+)\s*/u.exec(text)
  if (asArrow !== null) return { kind: 'answer', numbers: '', length: asArrow[0].length }
  const asAd = ad.exec(text)
  if (asAd?.[1] !== undefined) return { kind: 'answer', numbers: asAd[1].trim(), length: asAd[0].length }
  const asQuestion = question.exec(text)
  if (asQuestion !== null) {
    const [all, word = '', numbers = '', , closing = ''] = asQuestion
    const plural = /^vragen$/iu.test(word)
    const label = {
      kind: plural ? 'header' : 'question',
      numbers: numbers.trim(),
      length: all.length,
    } as const
    if (fits(text, all, closing, numbers !== '') && !(plural && all.length < text.length && numbers === ''))
      return label
  }
  const ordinal = ordinalQuestion.exec(text)
  return ordinal === null ? null : { kind: 'question', numbers: '', length: ordinal[0].length }
}

/** A colon, the end of the line, or (after a number or a plain "Antwoord") a capital: else it is a sentence that starts so. */
function fits(text: string, all: string, closing: string, mayBeOpen: boolean): boolean {
  if (closing.includes(':')) return true
  const rest = text.slice(all.length)
  if (rest === '') return true
  return (
    mayBeOpen &&
    /^(?:["'“‘(]?[\p{Lu}\d€]|[a-z][.)]\s)/u.test(rest) &&
    (closing.trim() !== '' || /\s$/.test(all))
  )
}

/** "Is dat zo? Antwoord: Ja." has its answer on the same line: where that label begins, after the start of the line. */
export const innerAnswer = (text: string): number => {
  if (!/Antwoord|Reactie|Beantwoording/u.test(text)) return -1
  const found =
    /[.?!]["'”’)]*\s+(?=(?:Antwoord|Reactie|Beantwoording)(?:\s+(?:van het\s+)?college)?(?:\s+\d{1,2}[a-z]?)?\s*:)/u.exec(
      text,
    )
  return found === null ? -1 : found.index + found[0].length
}

const questionWord = withLetters(
  /^(?:en |maar |zo ja,? |zo nee,? |zo niet,? |indien (?:ja|nee|niet|zo),? |daarbij,? |tevens,? |voorts,? |verder,? |graag |kortom,? )*(?:(?:wat(?! (?:\p{L}+ )?betreft)|welke?|wie|waar(?:om|mee|op|aan|in|voor|toe|bij|uit|over|door|van|naar|tegen)?|wanneer|hoe(?:veel|ver|zo|lang|vaak|zeer)?|in hoeverre|op welke|aan welke|in welke|voor welke|per wanneer|sinds wanneer|vanaf wanneer|met welke|kunt u)(?!\p{L})|kan |kunnen |bent u|is |zijn |heeft |hebben |gaat |gaan |wil |wilt u|willen |zou |zouden |deelt |deel |erkent |klopt |komt |komen |vindt |acht |ziet |worden |wordt |was |waren |weet |ben |onderschrijft |herkent |beschikt |doet |houdt |mag |mogen |moet |moeten |blijft |bestaat |bestaan |denkt |overweegt |neemt |geldt |krijgt |krijgen |begrijpt |volgt |werkt |zal |zullen |gebeurt )/iu,
)

/** "Onderschrijft u …", "Heeft de wethouder …": the verb before the one who is asked. */
const inversion = withLetters(
  /^(?!(?:als|omdat|zoals|indien|volgens|dat|voor|door|van|met|op|in|aan|bij|naast|namens|tijdens|nu|of|terwijl|hoewel|sinds|naar|daar|over|tot|uit|en|maar|zodat|toen|nadat|voordat|dank)\s)\p{L}+\s(?:u|het college|de wethouder|de burgemeester|het dagelijks bestuur|de portefeuillehouder|de pfh)\s/iu,
)

/** "De fractie vraagt of …", "Gevraagd wordt om …": what is asked, told by the one who answers. */
const told = withLetters(
  /^(?:(?:de |het |mevrouw |mw\. |de heer |dhr\. )?[\p{L}\d][^.?!,:;]{0,50}\s)?(?:vraagt|vragen|wil(?:len)? (?:graag )?weten|informeert|informeren|verzoekt|verzoeken|gevraagd wordt|wordt gevraagd)\s(?:het college\s|zich af\s)?(?:graag\s)?(?:naar|of|om|hoe\p{L}*|wat|welke?|wie|wanneer|waar\p{L}*|in hoeverre|zich af)(?!\p{L})/iu,
)

/** Starts as a question does, or asks in the form of a request. */
export const opensAsQuestion = (text: string): boolean => {
  const words = text.slice(0, 120).replace(/^["'“‘(]+/u, '')
  return (
    questionWord.test(words) ||
    inversion.test(words) ||
    told.test(words) ||
    /^(?:graag|gaarne|wij (?:verzoeken|vragen) (?:u|het college))\b/iu.test(words) ||
    /^(?:wij|we|ik|(?:onze|de) fractie)\b[^.?!]{0,50}\b(?:graag|gaarne)\b/iu.test(words)
  )
}

const innerQuestion = withLetters(
  /(?:^|[.;:]\s+)(?:en |maar |zo ja,? |zo nee,? )?(?:wat(?! (?:\p{L}+ )?betreft)|welke?|waarom|wanneer|hoe(?:veel)?|in hoeverre|op welke|kunt u|kan (?:het college|de wethouder|u)|bent u|is het college|deelt u|klopt het|wilt u|graag)\s/iu,
)

/** One of its sentences has the form of a question, with or without its mark. */
export const asksSomewhere = (text: string): boolean => innerQuestion.test(withoutQuotes(text))

/** Quoted questions are somebody else's. */
export const withoutQuotes = (text: string): string => {
  // Where nothing closes a quotation, none needs to be looked for behind each mark that opens one.
  const words = /[”"»]/u.test(text) ? text.replace(/[“"„«][^”"»]{0,400}[”"»]/gu, '“”') : text
  return words.includes('?’') ? words.replace(/‘[^’]{0,200}\?’/gu, '‘’') : words
}

export const hasQuestionMark = (text: string): boolean =>
  text.includes('?') && withoutQuotes(text).includes('?')

/** After the last question mark there is no more than a short request. */
export const endsAsQuestion = (text: string): boolean => {
  if (!text.includes('?')) return false
  const plain = withoutQuotes(text)
  const mark = plain.lastIndexOf('?')
  return mark >= 0 && plain.slice(mark + 1).replace(/[\s"'”’»)\]\d]/gu, '').length === 0
}
