import { withLetters } from '../text/letters.ts'
import * as meetingWords from './phrases-meeting.ts'
import { end, start, whom } from './phrases-pieces.ts'
import * as say from './phrases-promises.ts'
import * as toldWords from './phrases-told.ts'
import { type Sentence, timedBy } from './scoring.ts'

/** Classes of promises that name no deed of the executive: what reaches the reader, whom it calls on, a deed made a noun, what ends. */

const product =
  '(?:antwoord|beantwoording|reactie|terugkoppeling|informatie|cijfers|gegevens|bedragen|planning|uitwerking|toelichting|overzicht|bericht|voorstel|evaluatie|rapportage|onderzoek|notitie|memo|brief|nota|analyse|plan|uitnodiging|verslag|stukken)'
/** "De rapportage bereikt u", "komt er een voorstel uw kant op", "de cijfers volgen separaat". */
const reachesReader = withLetters(
  [
    `${start}(?:bereikt|bereiken|geworden) ${whom}${end}`,
    `${start}(?:komt|komen|gaat|gaan)${end}[^;?!]{0,100}?${start}(?:uw kant op|uw kant uit|naar ${whom} toe|${whom} toe)${end}`,
    `${start}(?:de|het|een|deze|dit|nadere|meer|verdere|nieuwe|onze) (?:[\\p{L}-]+ ){0,8}?(?:${product}|\\p{L}+${product}) (?:[\\p{L}-]+ ){0,6}?(?:volgt|volgen)(?: (?:nog|later|dan|separaat|apart|afzonderlijk|spoedig|binnenkort|schriftelijk|alsnog|zo |op korte|per |na |in |uiterlijk|voor |vóór )|[.,;]|$)`,
    `^(?:een|nadere|meer|verdere|onze) (?:[\\p{L}-]+ ){0,3}?(?:${product}|\\p{L}+${product}) (?:volgt|volgen)${end}`,
  ].join('|'),
  'iu',
)
const thing =
  '(?!(?:kans|risico|gevaar|probleem|tekort|einde|beroep|verzoek|aanvraag|melding|klacht)(?![\\p{L}]))[\\p{L}-]+'
/** "Op het plein komt een waterpunt", "komen op een lijst", "gaan als bijlage mee": there then, and not yet. */
const comesToBe = withLetters(
  [
    `^(?:op|in|bij|voor|aan|langs|naast|tussen|rond) (?!de praktijk|de ochtend|de middag|de avond|de regel|dat geval)[^,;?!]{2,60}? (?:komt|komen) (?:er )?(?:nog |ook |dan |straks )?(?:een|twee|drie|vier|vijf|zes|acht|tien) (?:[\\p{L}-]+e )?${thing}(?=[.,;]| (?:te (?:staan|hangen|liggen)|met|voor|waar\\p{L}*|dat|die|van|om|bij|in|op|aan)${end})(?![^.]*(?:naar voren|in aanmerking|in beeld|aan de orde|voor[.,]))`,
    `${start}(?:de|het|deze|die|alle) [^,;?!]{2,50}? (?:komt|komen) (?:ook |dan |straks )?(?:op|in) (?:een|de|onze|het) (?:[\\p{L}-]+ )?(?:\\p{L}*lijst|kaart|website|site|bijlage|overzicht|agenda|nota|plan|app|nieuwsbrief)${end}`,
    `${start}(?:komt|komen) (?:er |ook |dan )*(?:een|twee|drie|vier|nieuwe|extra)${end}[^,;?!]{2,80}?te (?:staan|hangen|liggen)(?=[.,;]|$)`,
    `${start}(?:gaat|gaan)${end}[^,;?!]{0,60}?${start}als bijlage${end}[^,;?!]{0,20}?mee${end}`,
    `${start}(?:wordt|worden)${end}[^,;?!]{0,40}?${start}(?:als bijlage )?(?:bij|aan) (?:het|de) [^,;?!]{2,40}? (?:gevoegd|toegevoegd|gehecht)${end}`,
    `${start}(?:wordt|worden) nog (?!steeds|altijd|niet|wel|maar|slechts|vaak)[^,;?!]{0,50}?\\p{L}+(?:d|t|en)(?=[.,;]|$)`,
    `${start}(?:wordt|worden|schuift|schuiven [^,;?!]{0,60}?alsnog aan|komt|komen|krijgt|krijgen|neemt|nemen)${end}[^,;?!]{0,60}?${start}alsnog${end}`,
  ].join('|'),
  'iu',
)
/** "Ligt een voorstel voor", "weet u of": known or laid before the council by a day. */
const known = withLetters(
  `${start}(?:weet|weten) ${whom}${end}|${start}ligt${end}[^,;?!]{0,30}?${start}(?:een|het|ons) (?:[\\p{L}-]+ ){0,2}?\\p{L}*voorstel${end}[^,;?!]{0,80}? voor(?=[.,;]|$)|^(?:de|het|alle|onze) [^,;?!]{2,60}? krijg(?:t|en)${end}[^,;?!]{0,60}?${start}(?:een|nieuwe?|extra)${end}`,
  'iu',
)
/** "Daarbij is het onze bedoeling": said of what is to come. */
const meant = withLetters(
  /(?<![\p{L}])(?:(?:is|blijft) het|(?:het|dit) (?:is|blijft)) (?:dan ook |daarom |nadrukkelijk |wel )?(?:onze|ons) (?:bedoeling|voornemen|plan|streven|inzet|intentie)(?= (?:\p{L}+ )*?(?:om|dat|te|[\p{L}]+)(?![\p{L}]))/iu,
)

/** "Bij het jaarverslag treft u een overzicht aan": there then, not in this very text. */
const foundThen = withLetters(
  `${start}(?:treft|vindt|ziet) ${whom}${end}[^;?!]{0,100}?${start}(?:aan|terug|tegemoet)${end}`,
  'iu',
)

/** "U wordt gebeld", "de indieners worden uitgenodigd": told or called on by whoever writes. */
const contacted = withLetters(
  `${start}(?:wordt|worden)${end}(?! (?:altijd|steeds|vaak|meestal|regelmatig|al|reeds|momenteel|nu))[^;?!]{0,90}?${start}(?:benaderd|gebeld|teruggebeld|opgebeld|nagebeld|uitgenodigd|aangeschreven|geïnformeerd|ingelicht|bijgepraat|geconsulteerd|geraadpleegd|bezocht)${end}`,
  'iu',
)
/** "Bewoners worden …", "wie … wordt": what happens to anybody of a kind. */
const anybody = withLetters(
  /(?<![\p{L}])(?:wij|we|het college|(?:waarin|die|dat|waarbij|omdat|als|indien) [^,;:]{0,80}) word|^(?:\p{Lu}\p{Ll}+(?:en|s) (?:\p{L}+ )?worden|alle \p{L}+ (?:die|met|zonder)(?![\p{L}])|(?:wie|iedereen|men|elke|iedere|een ieder)(?![\p{L}]))|(?<![\p{L}])(?:via (?:de|onze|het) (?:website|app|krant|balie)|indien|als|bij een)(?![\p{L}])/iu,
)

/** "Aanbieding is voorzien in het tweede kwartaal", "toezending geschiedt na vaststelling": the deed itself is the subject. */
const deedItself = withLetters(
  /^(?:de |het |een )?(?!behandeling|bespreking|vaststelling|vergadering|besluitvorming|verkiezing|financiering|dekking|vergoeding|overtreding|ontwikkeling|stijging|daling|sluiting|inschrijving|aanmelding|afwijking|verwachting|regeling|woning|opening|vereniging|stichting|omgeving|vordering)(?:\p{L}{3,}(?:ing|atie)|(?:her)?start|aanleg|aanbod|herstel)(?![\p{L}])[^;?!]{0,100}?(?<![\p{L}])(?:(?:is|zijn|wordt|worden)(?: (?:nu|dan|thans|pas|weer))? (?:voorzien|gepland|beoogd|ingepland)|(?:staat|staan)(?: \p{L}+){0,2} (?:gepland|ingepland|op de (?:rol|planning))|geschiedt|geschieden|vindt plaats|vinden plaats)(?![\p{L}])/iu,
)
/** "Hoeven ouders geen bonnen meer in te leveren", "volstaat een aanmelding": from a day on it is otherwise. */
const endsThen = withLetters(
  /(?<![\p{L}])(?:hoeft|hoeven) (?:[\p{L}\d-]+ ){0,6}?(?:geen|niet|niemand)(?![\p{L}])[^;?!]{0,60}?(?<![\p{L}])(?:meer|langer|elk jaar|steeds)(?![\p{L}])|(?<![\p{L}])(?:volstaat|volstaan|vervalt|vervallen)(?![\p{L}])/iu,
)

/** Words without which none of these can stand: most sentences are spared the search. */
const hints = {
  reaches: withLetters(/bereik|geworden|kant (?:op|uit)|toe(?![\p{L}])|volg(?:t|en)(?![\p{L}])/iu),
  found: /(?:treft|vindt|ziet) (?:u|de|onze|raad|alle)/iu,
  known: /weet |weten |ligt |krijg/iu,
  meant: /(?:het|is|blijft) (?:dan ook |daarom |nadrukkelijk |wel )?on(?:s|ze) /iu,
  called:
    /benaderd|gebeld|uitgenodigd|aangeschreven|geïnformeerd|ingelicht|bijgepraat|geconsulteerd|geraadpleegd|bezocht/iu,
  comes: /kom(?:t|en) |alsnog|word(?:t|en) nog |gevoegd|gehecht|toegevoegd|als bijlage|mee /iu,
  deed: withLetters(/^(?:(?:de|het|een) )?\p{L}+(?:ing|atie|start|aanleg|aanbod|herstel) /iu),
  ends: /hoeft|hoeven|volsta|verval/iu,
} as const

/** How it goes now, or always. */
const toldNow = withLetters(
  /(?<![\p{L}])(?:nu al|al|inmiddels|momenteel|op dit moment|vaak|meestal|soms|zelden|doorgaans|steeds|gemiddeld|sinds|volgens|in de praktijk|moet|moeten|kan|kunnen|zou|zouden)(?![\p{L}])/iu,
)

type Search = (sentence: Sentence, dated: boolean) => RegExpExecArray | null
/** Each with what must not stand beside it; what everybody else does is looked for last. */
const searches: readonly Search[] = [
  ({ text, terms }, dated) =>
    dated && hints.ends.test(text) && terms.some(isFrom) && !byOthers(text) ? endsThen.exec(text) : null,
  ({ text }, dated) => {
    const given =
      (hints.reaches.test(text) ? reachesReader.exec(text) : null) ??
      (hints.meant.test(text) ? meant.exec(text) : null) ??
      (dated && hints.found.test(text) ? foundThen.exec(text) : null) ??
      (dated && hints.known.test(text) ? known.exec(text) : null)
    return given !== null && isToCome(text) && (dated || !say.habit.test(text)) ? given : null
  },
  ({ text }) => {
    const called =
      (hints.called.test(text) && !anybody.test(text) ? contacted.exec(text) : null) ??
      (hints.comes.test(text) && !toldNow.test(text) ? comesToBe.exec(text) : null)
    return called !== null && isOwn(text) ? called : null
  },
  ({ text, terms }, dated) => {
    const itself = (dated || terms.length > 0) && hints.deed.test(text) ? deedItself.exec(text) : null
    return itself !== null && isOwn(text) ? itself : null
  },
]

/** The words of a promise that is made in a roundabout way, where the executive writes. */
export function roundaboutIn(sentence: Sentence): RegExpExecArray | null {
  const dated = timedBy(sentence)
  for (const search of searches) {
    const found = search(sentence, dated)
    if (found !== null) return found
  }
  return null
}

const isFrom = ({ from, literal }: Sentence['terms'][number]): boolean =>
  from === true || /^(?:met ingang van|per) /iu.test(literal)
const isToCome = (text: string): boolean => !say.negated.test(text) && !toldWords.wasOnce.test(text)
const isOwn = (text: string): boolean => isToCome(text) && !say.habit.test(text) && !byOthers(text)
const byOthers = (text: string): boolean => say.otherParty.test(text) || meetingWords.bodiesOutside.test(text)
