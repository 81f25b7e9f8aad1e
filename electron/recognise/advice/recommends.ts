import { withoutQuotes } from '../commitments/without-quotes.ts'
import { withLetters } from '../text/letters.ts'
import { criticismIn, firmIn, heldIn, introduces } from './judgements.ts'
import {
  addressed,
  askingForReply,
  implying,
  noNorm,
  norm,
  recommending,
  recommendingItself,
  supporting,
  telling,
} from './words.ts'

/** The words by which a sentence recommends something to the executive; null where it doesn't. */
export const recommends = (text: string): string | null => {
  if (/\?$/.test(text) || askingForReply.test(text) || opensList.test(text) || introduces(text)) return null
  const judged = supporting.test(text) ? null : firmIn(withoutQuotes(text))
  if (judged !== null) return judged
  const itself = recommendingItself.exec(text)
  if (
    itself !== null &&
    !/^(?:het is|is het) .*goed dat$/iu.test(itself[0]) &&
    !/(?<![\p{L}])(?:eerder|destijds|vorig jaar)(?![\p{L}])/iu.test(text)
  )
    return itself[0]
  // "Wij vragen u om te bepleiten dat …": what is told of stands beside what is asked.
  const bare = text.replace(toldInfinitive, (words) => ' '.repeat(words.length))
  const found = recommending.exec(bare)
  if (found === null || telling.test(bare)) return null
  if (byOthers(text, found[0])) return null
  return addressed.test(text) ? found[0] : null
}

const toldInfinitive = withLetters(
  /(?<=(?<![\p{L}])(?:u|het college|de gemeente)(?: \p{L}+){0,3} om [^.;?!]{0,80})(?<![\p{L}])te (?:adviseren|verzoeken|bepleiten|suggereren)(?![\p{L}])/giu,
)

/** What the board itself holds that should be so; not what it quotes. */
export const normIn = (text: string): string | null => {
  if (text.endsWith('?') || askingForReply.test(text) || supporting.test(text) || opensList.test(text))
    return null
  const own = withoutQuotes(text)
  return noNorm.test(own) || own.endsWith(':')
    ? null
    : (norm.exec(own)?.[0] ?? heldIn(own) ?? wouldHelp.exec(own)?.[0] ?? null)
}

/** "Een vast aanspreekpunt zou onrust wegnemen", "dat mag van ons niet omhoog", "wij zouden het jammer vinden als". */
const wouldHelp = withLetters(
  /(?<![\p{L}])(?:(?:zou|zouden) (?:[\p{L}\d-]+ ){1,8}?(?:wegnemen|voorkomen|schelen|oplossen|verhelpen|vergemakkelijken|verduidelijken|besparen)|(?:mag|mogen) (?:(?:wat ons betreft|volgens ons|van ons|ons inziens) (?:\p{L}+ ){0,4}?niet|niet (?:\p{L}+ ){0,4}?(?:wat ons betreft|volgens ons|van ons|ons inziens))|(?:zouden|vinden) (?:(?:wij|we) )?het (?:\p{L}+ )?(?:jammer|onwenselijk|spijtig|onverstandig|onjuist|betreurenswaardig)(?: vinden)? (?:als|dat|wanneer|om))(?![\p{L}])/iu,
)

/** Criticism, or a norm in nobody's voice: asked for where nothing else near it is. */
export const implyIn = (text: string): string | null => {
  if (supporting.test(text)) return null
  const found = implying.exec(text)
  if (found !== null) return text.endsWith('?') && found.index >= 4 ? null : found[0]
  return text.endsWith('?') || askingForReply.test(text) ? null : criticismIn(withoutQuotes(text))
}

/**
 * "Wat ons voor ogen staat is:", "Daarbij denken wij aan:": what is listed below is wanted; not "Wat wij goed vinden:", but also where
 * "een positief advies, met deze kanttekeningen:" agrees first.
 */
export const leadsWish = (text: string): string | null =>
  text.length >= 200
    ? null
    : (reserved.exec(text)?.[0] ?? (praise.test(text) ? null : (wishing.exec(text)?.[0] ?? null)))

const reserved = withLetters(
  /(?<![\p{L}])(?:(?:met|onder|mits|behoudens|wel|maar|nog)(?: (?:met|onder|de|een|wel|nog|deze|volgende|onderstaande|enkele|twee|drie|vier|vijf|zes|paar|aantal|belangrijke|kritische|kleine|concrete|nadere))* (?:kanttekening|voorwaarde|opmerking|aanvulling|aandachtspunt|suggestie|wens|voorbehoud|wijziging|aanpassing|verzoek|tip)(?:n|en|s)?|(?:let|letten)(?: (?:u|wij|we|dan|daarbij|hierbij))? (?:wel |goed |er |vooral )*op|denk(?:t u)? (?:daarbij |dan |hierbij |ook )*aan)(?: \p{L}+){0,5}\s*:$/iu,
)

const wishing = withLetters(
  /(?<![\p{L}])(?:voor ogen|(?:denken|dachten) (?:wij|we)(?: \p{L}+){0,3} aan|(?:wij|we) denken(?: \p{L}+){0,3} aan|gedacht (?:kan )?(?:worden )?aan|(?:nodig|noodzakelijk|gewenst|wenselijk|belangrijk|essentieel|van belang|onmisbaar|cruciaal) (?:is|zijn|vinden|achten|hierbij|daarbij|hiervoor|daarvoor)|(?:is|zijn) (?:volgens ons |wat ons betreft |hiervoor |daarvoor )?(?:nodig|noodzakelijk|gewenst|wenselijk|belangrijk|van belang|onmisbaar)|(?:wij|we) (?:zien|willen|wensen|zouden)(?: \p{L}+){0,4}|(?:zien|willen|wensen|zouden) (?:wij|we)(?: \p{L}+){0,4}|(?:het|de) volgende (?:\p{L}+ )?(?:op te merken|mee te geven|(?:verbeter|aandachts|knel|zorg)?punten|opmerkingen|kanttekeningen|suggesties|wensen|zorgen|voorstellen|adviezen|aanbevelingen|verzoeken|tips)(?: \p{L}+){0,4}|(?:onze|de) (?:belangrijkste )?(?:wensen|(?:rand)?voorwaarden|aandachtspunten|verbeterpunten|suggesties|uitgangspunten|zorgen|bezwaren|opmerkingen|verzoeken)(?: \p{L}+){0,4}|(?:vraagt|betekent) (?:dat )?(?:volgens ons|ons inziens|wat ons betreft|concreet)(?: om)?|(?:kan|moet|moeten|kunnen) beter)(?![\p{L}])[^:]*:$/iu,
)
const praise =
  /goed|positief|waarder|blij|sterk|compliment|steun|herken|eens|gelezen|gesproken|gebruik gemaakt/iu

/** "Wij willen u het volgende meegeven.": what follows is the advice. */
const opensList = withLetters(/(?:het|de) volgende(?: punten| zaken| aandachtspunten)?(?: \p{L}+){0,3}\.$/iu)

const aBoard = withLetters(
  /(?:[Rr]aad|[Pp]latform|[Pp]anel|[Cc]ommissie|[Bb]estuur|[Ww]erkgroep|[Cc]ollege|[Kk]oepel|[Oo]verleg)(?![\p{L}])|(?<![\p{L}])(?!(?:GGD|GGZ|VNG|CBS|SCP|CPB|UWV|RIVM|WHO|SVB|CIZ|CAK|CJG|IGJ|NJi|KBO|PCOB|ANBO|FNV|CNV|AFM|AP|ROC|VWS|SZW|BZK|BV|NS|KNVB|NOC|WMO)(?![\p{L}]))\p{Lu}{3,}|(?<![\p{L}])\p{L}{1,4}\p{Lu}{2,}(?![\p{L}])/u,
)

/** "De Voedselbank adviseert haar klanten": what somebody else says to somebody else. */
const byOthers = (text: string, verb: string): boolean => {
  if (!/^(?:adviseert|beveelt|verzoekt|pleit|vraagt|raadt|dringt|roept)(?![\p{L}])/iu.test(verb)) return false
  const at = text.indexOf(verb)
  const end = at + (/^\p{L}+/u.exec(verb)?.[0].length ?? 0)
  // "De adviesraad adviseert", "Daarnaast adviseert de ASD".
  const board = /^ (?:de|het|onze|uw) \S+/u.exec(text.slice(end))?.[0] ?? ''
  if (aBoard.test(text.slice(0, at)) || aBoard.test(board)) return false
  return !/^\P{L}*(?:\p{L}+ ){0,3}(?:u|uw|het college|de gemeente|burgemeester|b\s?(?:&|en)\s?w)(?![\p{L}])/iu.test(
    text.slice(end),
  )
}
