import { withLetters } from '../text/letters.ts'
import { upTo } from '../text/up-to.ts'
import { type Around, targetIn } from './reference-target.ts'

/** Words that send the reader elsewhere, whatever else the sentence says. */
const sends = withLetters(
  /(?<![\p{L}])(?:zie|cf\.?|vgl\.?|verwij(?:s|st|zen|zing)|verwezen|idem|ditto|dito|conform|gelijk(?:luidend)?(?= aan| als)|hetzelfde|dezelfde|identiek|als (?:hier)?boven(?=\s*(?:[.,;]|$))|als (?:het )?antwoord(?= (?:op )?(?:vraag )?\d))(?![\p{L}])/iu,
)
/** Words that tell where something was said. */
const tells = withLetters(
  /(?<![\p{L}])(?:(?:be)?antwoord|ingegaan|ga(?:an|at) (?:wij|we|het college)|gingen|aan de orde|aan bod|toegelicht|uiteengezet|uitgelegd|aangegeven|genoemd|vermeld|opgemerkt|behandeld|besproken|verwoord|gegeven|gaven|schreven|geschreven|gemeld|gezegd|vindt u|treft u|leest u|staat|opgenomen|meegenomen|betrokken|geldt|van toepassing|komt overeen)(?![\p{L}])/iu,
)
/** These say something of their own, for which the other answer is only the ground, or another case. */
const saysMore = withLetters(
  /^(?:zoals|net (?:als|zoals)|evenals|in (?:aanvulling|vervolg) op|aanvullend op|anders dan|gelet op|gezien|naast|behalve|uit (?:(?:het|ons|uw) antwoord|de beantwoording)|op basis van|in tegenstelling tot|in lijn met|los van)(?![\p{L}])/iu,
)
/** What a sentence is about that only tells where the answer stands: the question, the answer, or those who answer. */
const aboutAnswer = withLetters(
  /^(?:ook |verder |tevens )?(?:(?:het|ons|dit|dat) antwoord|de beantwoording|(?:deze|die|dit|dat|uw)(?: (?:deel|sub)?vraag| punt| aspect| onderdeel)?(?= )|hier(?:op|over|voor|aan|van|in|bij)?(?![\p{L}])|daar(?:op|over|voor|aan|van|in|bij)?(?![\p{L}])|(?:op|voor|met|in|bij|onder)(?= )|(?:wij|we|ik|u|het college)(?= )|(?:reeds |al |is |zijn |wordt )*(?:beantwoord|opgenomen|meegenomen|toegelicht|behandeld|verwoord)|vraag \d)/iu,
)
/** Words that carry no answer, so that what is left over does. */
const empty = new Set(
  'de het een dit dat deze die is zijn was wordt worden hebben heeft wij we ik u uw ons onze college van op bij in onder aan met te en of ook al reeds eerder daar hier hierop hierover hiervoor hieraan hierbij hierin daarop daarover daarvoor daarmee ermee voor naar vraag vragen antwoord antwoorden beantwoording reactie gesteld gestelde aldaar als dan er nog verder tevens kortheidshalve graag hierboven boven vorige voorgaande zie punt deelvraag menen voldoende gelijk hetzelfde geval uitgebreid nader luidt inmiddels komt gaan gaat gingen orde bod overeen fractie'.split(
    ' ',
  ),
)
/** "Ja.", "Nee, dat klopt niet.": so little that the reference is still what answers. */
const remark = /^(?:\S+\s+){0,3}\S+[.;!]\s+/u
/** Before the words that send on there is nothing, a short yes or no, or what they are about. */
const opening = withLetters(
  /^(?:(?:ja|nee|neen|klopt|dat klopt|antwoord|deels|inderdaad)[,.:;]?\s+|(?:(?:voor|wat betreft|met betrekking tot|ten aanzien van|over|hiervoor|daarvoor|hierover|daarover|kortheidshalve|graag|ook|onder|met)(?![\p{L}])[^.;]*?))?$/iu,
)
/** "Het college verwijst", "Het antwoord is hetzelfde": who sends on stands before it. */
const sender = withLetters(/^(?:(?:ja|nee)[,.] )?(?:wij|we|ik|u|dan|en|de|het|ons)(?![\p{L}])[^.;]*$/iu)
/** An answer with more words than these says something itself, where it sends on only at its end. */
const short = 200

/** The number of the question that an answer refers to instead of answering wholly itself ("2.1", "D66 1"), or null. */
export const referenceIn = (answer: string, around: Around): string | null => {
  const start = answer.slice(0, 400).replace(/^[("“[\s–—-]+/u, '')
  const first = firstSentence(start)
  const sentence = sends.test(first) ? first : firstSentence(start.replace(remark, ''))
  if (!sends.test(sentence) && !tells.test(sentence)) return alone.test(start) ? around.previous : null
  if (saysMore.test(sentence)) return null
  const target = targetIn(sentence, around)
  if (target === null) return alone.test(start) ? around.previous : null
  if (target.to === around.number && around.groups.length < 2) return null
  return refersOnly(sentence, answer, target) ? target.to : null
}

/** "Idem.", "Als hierboven." */
const alone =
  /^(?:idem|ditto|dito|als (?:hier)?boven|(?:het)?zelfde(?: antwoord)?)(?: (?:als )?(?:hier)?boven)?\s*[.!]?$/iu

type Place = Readonly<{ start: number; end: number; attributive: boolean }>
function refersOnly(sentence: string, answer: string, place: Place): boolean {
  const sent = sends.exec(sentence)
  const lead = sentence.slice(0, sent?.index ?? 0)
  if (
    sent !== null &&
    (opening.test(lead) || (!/^(?:zie|cf|vgl)/iu.test(sent[0]) && sender.test(lead))) &&
    sent.index < 90
  )
    return !comparesOnly(sentence, sent)
  // "Uit de reserve, zie vraag 2": the little that is said leads there; "zie ook" only adds to an answer.
  const added = sent !== null && /^zie (?:ook|verder|daarnaast)/iu.test(sentence.slice(sent.index))
  if (
    sent !== null &&
    !added &&
    sent.index <= place.start &&
    place.start - sent.index < 60 &&
    answer.length < short
  )
    return !place.attributive && !comparesOnly(sentence, sent)
  if (answer.length >= 300 || place.attributive || !aboutAnswer.test(sentence) || !tells.test(sentence))
    return false
  return leftOver(sentence, place) < 2
}

/** "Hetzelfde geldt voor de 2 wijken": only with an answer or a question is something the same. */
const comparesOnly = (sentence: string, sent: RegExpExecArray): boolean =>
  /^(?:hetzelfde|dezelfde|gelijk|identiek|conform)/iu.test(sent[0]) &&
  !/(?:antwoord|beantwoording|reactie|vra(?:ag|gen)|als bij|als onder|als op)(?![\p{L}])/iu.test(sentence)

const leftOver = (sentence: string, { start, end }: Place): number =>
  (`${sentence.slice(0, start)} ${sentence.slice(end)}`.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter(
    (word) => !empty.has(word) && !tells.test(word),
  ).length

const firstSentence = (text: string): string => upTo(text, /(?<=[.;])\s+(?=[\p{Lu}("“])/u)
