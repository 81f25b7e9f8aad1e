import * as meetingWords from './phrases-meeting.ts'
import { end, start, whom } from './phrases-pieces.ts'
import * as say from './phrases-promises.ts'
import * as toldWords from './phrases-told.ts'
import { type Sentence, timedBy } from './scoring.ts'

/** Classes of promises that name no deed of the executive: what reaches the reader, whom it calls on, a deed made a noun, what ends. */

const product =
  '(?:antwoord|beantwoording|reactie|terugkoppeling|informatie|cijfers|gegevens|bedragen|planning|uitwerking|toelichting|overzicht|bericht|voorstel|evaluatie|rapportage|onderzoek|notitie|memo|brief|nota|analyse|plan|uitnodiging|verslag|stukken)'
/** "De rapportage bereikt u", "komt er een voorstel uw kant op", "de cijfers volgen separaat". */
const reachesReader = new RegExp(
  [
    `${start}(?:bereikt|bereiken|geworden) ${whom}${end}`,
    `${start}(?:komt|komen|gaat|gaan)${end}[^;?!]{0,100}?${start}(?:uw kant op|uw kant uit|naar ${whom} toe|${whom} toe)${end}`,
    `${start}(?:de|het|een|deze|dit|nadere|meer|verdere|nieuwe|onze) (?:[\\p{L}-]+ ){0,8}?(?:${product}|\\p{L}+${product}) (?:[\\p{L}-]+ ){0,6}?(?:volgt|volgen)(?: (?:nog|later|dan|separaat|apart|afzonderlijk|spoedig|binnenkort|schriftelijk|alsnog|zo |op korte|per |na |in |uiterlijk|voor |vóór )|[.,;]|$)`,
    `^(?:een|nadere|meer|verdere|onze) (?:[\\p{L}-]+ ){0,3}?(?:${product}|\\p{L}+${product}) (?:volgt|volgen)${end}`,
  ].join('|'),
  'iu',
)
/** "Bij het jaarverslag treft u een overzicht aan": there then, not in this very text. */
const foundThen = new RegExp(
  `${start}(?:treft|vindt|ziet) ${whom}${end}[^;?!]{0,100}?${start}(?:aan|terug|tegemoet)${end}`,
  'iu',
)

/** "U wordt gebeld", "de indieners worden uitgenodigd": told or called on by whoever writes. */
const contacted = new RegExp(
  `${start}(?:wordt|worden)${end}(?! (?:altijd|steeds|vaak|meestal|regelmatig|al|reeds|momenteel|nu))[^;?!]{0,90}?${start}(?:benaderd|gebeld|teruggebeld|opgebeld|nagebeld|uitgenodigd|aangeschreven|geïnformeerd|ingelicht|bijgepraat|geconsulteerd|geraadpleegd|bezocht)${end}`,
  'iu',
)
/** "Bewoners worden …", "wie … wordt": what happens to anybody of a kind. */
const anybody =
  /(?<![\p{L}])(?:wij|we|het college|(?:waarin|die|dat|waarbij|omdat|als|indien) [^,;]{0,80}) word|^(?:\p{Lu}\p{Ll}+(?:en|s) (?:\p{L}+ )?worden|(?:wie|iedereen|men|elke|iedere|een ieder)(?![\p{L}]))|(?<![\p{L}])(?:via (?:de|onze|het) (?:website|app|krant|balie)|indien|als|bij een)(?![\p{L}])/iu

/** "Aanbieding is voorzien in het tweede kwartaal", "toezending geschiedt na vaststelling": the deed itself is the subject. */
const deedItself =
  /^(?:de |het |een )?(?!behandeling|bespreking|vaststelling|vergadering|besluitvorming|verkiezing|financiering|dekking|vergoeding|overtreding|ontwikkeling|stijging|daling|sluiting|inschrijving|aanmelding|afwijking|verwachting|regeling|woning|opening|vereniging|stichting|omgeving|vordering)(?:\p{L}{3,}(?:ing|atie)|(?:her)?start|aanleg|aanbod|herstel)(?![\p{L}])[^;?!]{0,100}?(?<![\p{L}])(?:(?:is|zijn|wordt|worden)(?: (?:nu|dan|thans|pas|weer))? (?:voorzien|gepland|beoogd|ingepland)|(?:staat|staan)(?: \p{L}+){0,2} (?:gepland|ingepland|op de (?:rol|planning))|geschiedt|geschieden|vindt plaats|vinden plaats)(?![\p{L}])/iu
/** "Hoeven ouders geen bonnen meer in te leveren", "volstaat een aanmelding": from a day on it is otherwise. */
const endsThen =
  /(?<![\p{L}])(?:hoeft|hoeven) (?:[\p{L}\d-]+ ){0,6}?(?:geen|niet|niemand)(?![\p{L}])[^;?!]{0,60}?(?<![\p{L}])(?:meer|langer|elk jaar|steeds)(?![\p{L}])|(?<![\p{L}])(?:volstaat|volstaan|vervalt|vervallen)(?![\p{L}])/iu

const mayBe =
  /bereik|geworden|kant|toe|volgt|volgen|treft|vindt u|ziet u|word|is|zijn|staa|geschied|plaats|hoeft|hoeven|volsta|verval/iu

/** The words of a promise that is made in a roundabout way, where the executive writes. */
export const roundaboutIn = (sentence: Sentence): RegExpExecArray | null => {
  const { text, terms } = sentence
  if (!mayBe.test(text)) return null
  const dated = timedBy(sentence)
  const changed = dated ? endsThen.exec(text) : null
  if (
    changed !== null &&
    terms.some(({ from, literal }) => from || /^(?:met ingang van|per) /iu.test(literal)) &&
    !byOthers(text)
  )
    return changed
  if (say.negated.test(text) || toldWords.wasOnce.test(text)) return null
  const given = reachesReader.exec(text) ?? (dated ? foundThen.exec(text) : null)
  if (given !== null && (dated || !say.habit.test(text))) return given
  if (byOthers(text) || say.habit.test(text)) return null
  const called = anybody.test(text) ? null : contacted.exec(text)
  if (called !== null) return called
  return dated || terms.length > 0 ? deedItself.exec(text) : null
}

const byOthers = (text: string): boolean => say.otherParty.test(text) || meetingWords.bodiesOutside.test(text)
