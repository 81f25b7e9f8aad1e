import { withLetters } from '../text/letters.ts'
import { askingForReply } from './words.ts'

/** Asked for without a verb of advice or a judgement: as a request, by what would help, by what may not be, by what is counted on. */

const us = '(?:wij|we|ik|(?:de|onze|het) \\p{L}*(?:raad|platform|commissie|werkgroep|forum))'
const end = '(?![\\p{L}])'
const some = (most: number) => `(?:[\\p{L}\\d’'-]+,? ){0,${most}}?`

const build = (parts: readonly string[]) => withLetters(`(?<![\\p{L}-])(?:${parts.join('|')})`, 'iu')

/** What the reader is asked to tell is no advice. */
const toTell = withLetters(
  /(?<![\p{L}])(?:uitleggen|aangeven|toelichten|vertellen|bevestigen|(?:laten )?weten|melden|antwoorden|beantwoorden|reageren|terugkoppelen|informeren|berichten|verduidelijken|onderbouwen|zeggen|inzicht geven|duidelijk maken|sturen|toezenden|contact opnemen|verklaren|duiden)(?![\p{L}])/iu,
)

/** "Zou u dit met de vervoerder willen bespreken?", "Zou het niet beter zijn om te wachten?" */
const request = build([
  `^${some(3)}(?:zou(?:dt)?|wilt|kunt|kan) (?:u|uw college|het college|de gemeente|de wethouder)${end}(?= )`,
  `zou(?:den)? (?:het|dat|er|wij|we|een|de) (?:\\p{L}+ ){0,8}?niet${end}`,
  `^(?:maar |en )?waarom (?:niet|geen)${end}`,
])

/** "Een halte bij het ziekenhuis zou veel ouderen helpen", "zou voortaan vooraf gelezen kunnen worden". */
const would = build([
  `zou(?:den)? ${some(10)}(?:helpen|schelen|verlichten|baten|uitkomst bieden|soelaas bieden|goed doen|gebaat zijn|welkom zijn|winst zijn|niet misstaan|op zijn plaats zijn|geen kwaad kunnen|geen overbodige luxe zijn|een (?:verbetering|stap|vooruitgang|uitkomst|oplossing|winst|hulp) zijn|fijn vinden|prettig vinden|op prijs stellen|toejuichen|waarderen)${end}`,
  `zou(?:den)? ${some(12)}(?:kunnen|moeten|mogen) worden${end}(?! als| gezien)`,
  `zou(?:den)? ${some(12)}(?:ge|be|ver|her|ont|aan|op|uit|in|af|toe|mee|door)\\p{L}+(?:d|t|en) (?:kunnen|moeten|mogen) worden${end}`,
  `zou(?:den)? ${some(12)}(?:kunnen|moeten|mogen) worden \\p{L}+${end}`,
  `(?:u|de gemeente|het college) (?:kunt|kan) (?:wel|bijvoorbeeld|beter|best|gewoon|toch)${end}`,
])

/** What the board counts on, holds, or won't accept. */
const stands = build([
  `(?:${us} (?:rekenen|rekent|hopen|hoopt)|(?:rekenen|rekent|hopen|hoopt) ${us}) (?:er )?op${end}(?! (?:uw|een (?:goede|prettige|vruchtbare|spoedige)) | begrip| dat u (?:ons|onze|hiermee))`,
  `verdien(?:t|en) (?:ook |hier |daarom |wel |in de \\p{L}+ )*(?:een|meer|geen|extra|hun|haar|zijn)${end}(?! (?:groot |grote )?(?:compliment|pluim|lof|dank|prijs|waardering))`,
  `(?:${us} (?:vinden|vindt|menen|meent|zijn van (?:mening|oordeel)|is van (?:mening|oordeel))|(?:vinden|menen|zijn van (?:mening|oordeel)) ${us})(?: (?:dan|ook|daarom|verder|wel|tevens|echter|bovendien|als \\p{L}+))* dat${end}(?![^.]*(?<![\\p{L}])(?:goed|prima|mooi|helder|duidelijk|uitstekend|leesbaar|geslaagd|compleet|volledig|positief|sterk|terecht)(?![\\p{L}]))(?! (?:wij|we|veel|te|erg|heel|echt|nogal|wel|niet|geen|onvoldoende|ook|een) )`,
  `(?:kan|kunnen|mag|mogen) ${some(4)}(?:niet|geen|nooit) ${some(2)}(?:het enige|de enige|de bedoeling|leidend|doorslaggevend|bepalend|ontbreken|afhangen|afhankelijk|ten koste|leiden|betekenen|worden|verdwijnen|stoppen|de dupe|een reden|een excuus|een belemmering|een drempel|een (?:loterij|sluitpost|bijzaak))${end}`,
  `(?:is|zijn|blijft) ${some(2)}het (?:minste|minimum)(?:[.,;]|$| dat| wat| om)`,
  `(?:het (?:is|wordt)|wordt het|is het) (?:hoog |de hoogste |dan ook |nu )*tijd (?:dat|om|voor)${end}`,
  `^(?:maar |dus )?liever (?:een|geen|de|het|dan|twee)${end}`,
  `(?:^|[,;] |^(?:voor|in|bij|naast|op) [^,.;]{3,40} )(?:er (?:moet|moeten|dient|dienen)|(?:moet|moeten|dient|dienen) er)${end}(?= (?:\\p{L}+ ){0,2}?(?:een|meer|extra|minimaal|geen|nieuwe?|betere?|voldoende|eerst|in elk|in ieder)${end})`,
  `(?:${us} (?:doen|doet)|(?:doen|doet) ${us}) (?:daarom |dan ook )?een (?:\\p{L}+ )?(?:beroep|oproep|verzoek) (?:op|aan) (?:u|het college|de gemeente)${end}`,
  `(?:leeft|bestaat|hebben (?:wij|we)) (?:bij ons |sterk )?(?:de|een) (?:\\p{L}+ )?(?:wens|behoefte) (?:om|dat|aan)${end}`,
  `^(?:nog )?beter (?:nog )?(?:is|zou zijn) (?:een|het|de)${end}`,
  `(?:zien|zagen) (?:wij|we) (?:dan ook |daarom |ook )?graag (?!u |uw |tegemoet|terug)${some(8)}\\p{L}+`,
  `^graag (?:zien|zouden) (?:wij|we) (?!u |uw |een (?:reactie|antwoord)|[^.]*tegemoet)`,
  `(?:hier|daar) ligt een (?:\\p{L}+ )?kans (?:om|voor)${end}`,
  `(?:geven|geeft) (?:wij |we )?u (?:graag )?(?:nog |ook )?(?:een|de) (?:\\p{L}+ )?(?:suggestie|tip|advies|aandachtspunt)\\p{L}* mee${end}`,
  `verdient (?:\\p{L}+ ){1,2}de (?:voorkeur|aanbeveling)${end}`,
])

/** Words without which none of these can stand: most sentences are spared the search. */
const mayWish = /zou|u kunt |gemeente kan |college kan /iu
const mayStand =
  /reken|hope|hoopt|verdien|(?:vind|men|mening|oordeel)[^.]* dat |(?:kan|kunnen|mag|mogen) [^.]*(?:niet|geen|nooit) |het (?:minste|minimum)|tijd (?:dat|om|voor)|^(?:maar |dus )?(?:nog )?(?:liever|beter) |er (?:moet|dien)|(?:moet|moeten|dient|dienen) er |beroep|oproep|wens|behoefte|graag|kans|suggestie|tip |advies/iu

/** Told of others, or what only may come of it. */
const noWish = withLetters(
  /(?<![\p{L}])(?:volgens|aldus|staat dat|schrijft|schreef|stelde|vertelde|zei|zegt|meldde|de minister|het rijk|de provincie|de wet)(?![\p{L}])|(?<![\p{L}])zou(?:den)? (?:\p{L}+ ){1,12}?(?:hebben|zijn ge\p{L}+)(?=[.,;]|$)/iu,
)

/** The words by which a board asks for something in a roundabout way; null where it doesn't. */
export const indirectIn = (text: string): string | null => {
  const found = text.endsWith('?')
    ? toTell.test(text)
      ? null
      : request.exec(text)
    : ((mayWish.test(text) ? would.exec(text) : null) ?? (mayStand.test(text) ? stands.exec(text) : null))
  return found === null || noWish.test(text) || askingForReply.test(text) ? null : found[0]
}
