import { withLetters } from '../text/letters.ts'
/** Words by which a sentence only tells: of what was, of what somebody said, of what the writer thinks. */

/** Forms beside which a present tense tells of what was or is: no deed to come. */
export const toldOf = withLetters(
  /(?<![\p{L}-])(?:heeft|hebben|had|hadden|werd|werden|was|waren|momenteel|op dit moment|inmiddels|reeds|thans|altijd|doorgaans|gebruikelijk|normaal|meestal|vaak|soms|steeds|al sinds|al enige|al jaren|in de praktijk|zoals (?:aangegeven|gemeld|vermeld|gezegd|beschreven|toegelicht|bekend))(?![\p{L}-])/iu,
)

/** Somebody's words told: "De wethouder zei in de raad: ‘Wij komen hierop terug.’" */
export const saidBefore = withLetters(
  /(?<![\p{L}-])(?:zei|zeiden|zegde|zegden|schreef|schreven|stelde|stelden|antwoordde|antwoordden|meldde|meldden|verklaarde|beloofde|beloofden|deelde|gaf|liet|kondigde|aldus|sprak|berichtte|citaat|luidde|staat (?:\p{L}+ ){0,8}?te lezen)(?![\p{L}-])/iu,
)

/** A promise told in the past tense. */
export const pledgedBefore = withLetters(
  /(?<![\p{L}-])(?:zegde|zegden)(?![\p{L}-])[^;?!]{0,160}?(?<![\p{L}-])toe(?![\p{L}-])|(?<![\p{L}-])(?:deed|deden)(?![\p{L}-])[^;?!]{0,80}?toezegging(?![\p{L}])/iu,
)

/** "In 2017 is toegezegd dat …", "toegezegd dat er een loket zou komen", "Op 3 mei 2022 heeft de wethouder toegezegd". */
export const longPast = withLetters(
  /(?<![\p{L}])(?:in|sinds|uit|op|van|tijdens|bij)(?![\p{L}])[^.;]{0,60}?(?:19|20)\d\d[^.;]{0,100}?(?:toegezegd|zegde)|(?:toegezegd|zegde)[^.;]{0,160}?(?<![\p{L}])zou(?:den)?(?![\p{L}])|^(?:tijdens|bij|in) de (?:behandeling|vorige|raad van|commissie van|vergadering van)/iu,
)

/** "De tabel laat de cijfers zien", "de kaart geeft de routes weer": what a paper does while it is read. */
export const shows = withLetters(
  /(?<![\p{L}])(?:laat|laten) [^,;]*?(?<![\p{L}])zien(?![\p{L}])|(?<![\p{L}])(?:toont|tonen|bevat|bevatten|beschrijft|beschrijven|weergeeft|weergeven)(?![\p{L}])|(?<![\p{L}])(?:geeft|geven) [^,;]*?(?<![\p{L}])(?:weer|inzicht)(?![\p{L}])/iu,
)

/** Words by which a deed is hoped for rather than promised. */
export const hopeful = withLetters(
  /(?<![\p{L}])(?:streef\p{L}*|streven|proberen|trachten|hopen|hoopt|inspannen|zo ?veel mogelijk|waar mogelijk|naar verwachting|overwegen|overweegt)(?![\p{L}])/iu,
)

/** Words beside which "zal" is no plain promise. */
export const doubtful = withLetters(
  /(?<![\p{L}])(?:kunnen|moeten|hoeven|hebben|zijn|worden|blijven|merken|ervaren|krijgen|houden|overgaan|als|indien|wanneer|mits|tenzij|mocht|in principe|waarschijnlijk|vermoedelijk|wellicht|mogelijk)(?![\p{L}])/iu,
)

/** "De aanbesteding is in november afgerond": done, unless it is said to be expected. */
export const isDone = withLetters(
  /(?<![\p{L}])(?:is|zijn)(?![\p{L}])[^,;]{0,80}?(?<![\p{L}])(?:afgerond|gereedgekomen|opgeleverd|gestart|begonnen|gegund|vastgesteld|uitgevoerd)(?![\p{L}])/iu,
)

export const foreseenWords = withLetters(
  /(?<![\p{L}])(?:naar verwachting|verwacht\p{L}*|gepland|planning|uiterlijk|vóór|beoogd|voorzien|streven)(?![\p{L}])/iu,
)

/** Verbs by which minutes tell what was said. */
export const speech =
  /^(?:vragen|antwoorden|beantwoorden|reageren|zeggen|melden|berichten|vertellen|adviseren|verzoeken|spreken|toelichten|bespreken|overleggen|geven|doen|aangeven|ingaan|bepleiten|oproepen|opnemen|overnemen|voorstellen|stellen|delen|leggen|zetten|brengen|nemen|laten|wijzen|komen)$/u

/** Main clauses without a person whose "dat …" is foreseen by the writer. */
export const foreseen = withLetters(
  /(?<![\p{L}])(?:de (?:verwachting|planning|bedoeling|inzet)|het (?:streven|plan|voornemen)|onze (?:inzet|intentie)|toegezegd|afgesproken|dit betekent|zeggen wij toe|naar verwachting)(?![\p{L}])/iu,
)

/** Passives that ask or explain: no deed to come. */
export const askedOrTold = /^(?:vragen|verzoeken|adviseren|toelichten|volgen|schrijven|opmerken|doen|geven)$/u

/** The perfect and the past: what was planned once. */
export const wasOnce = withLetters(
  /(?<![\p{L}])(?:heeft|(?<!te )hebben|had|hadden|was|waren|werd|werden)(?![\p{L}])/iu,
)

/** Words of a member of the executive that a sentence of minutes goes on to tell. */
export const namesSpeaker = withLetters(
  /(?<![\p{L}])(?:wethouder|burgemeester|portefeuillehouder)(?![\p{L}])/iu,
)

export const wordOfExecutive = withLetters(
  /(?<![\p{L}])(?:opmerking|mededeling|verzekering|toelichting|uitspraak|toezegging|antwoord) van (?:de )?(?:wethouder|burgemeester|portefeuillehouder|het college)(?![\p{L}])/iu,
)

/** "Wij beoordelen de regeling als adequaat". */
export const opines = withLetters(
  /(?<![\p{L}])(?:beoorde|zie|beschouw|kwalificeer|ervaar)\p{L}* [^,;]{1,80} als(?![\p{L}])|(?<![\p{L}])(?:stel|stelt|stellen) [^,;]{0,40}?op prijs(?![\p{L}])|(?<![\p{L}])(?:beperk|beperkt|beperken) (?:wij |we |het college )?(?:ons|zich) tot(?![\p{L}])/iu,
)

/** "Dat zeg ik niet toe", "ik kan u niet beloven". */
export const pledgesNot = withLetters(
  /(?<![\p{L}])zeg(?:t|gen)?(?![\p{L}])[^.;,?!]{0,40}?(?<![\p{L}])niet toe(?![\p{L}])|(?<![\p{L}])(?:niet|niets|geen)(?: [\p{L}]+){0,2} (?:belo(?:ven|of|oft)|toezeggen|toezegging)(?![\p{L}])/iu,
)

/** "Uw conclusie is dat de raad wordt geïnformeerd": the reader's words. */
export const wordsOfReader = withLetters(
  /^(?:uw|de) [\p{L} ]{0,30}?(?:conclusie|standpunt|opvatting|zorg|indruk|stelling|advies|wens|bezwaar|vraag) (?:is|luidt|was)(?: [\p{L}]+)? dat(?![\p{L}])|^u (?:schrijft|stelt|vindt|vraagt|geeft aan|merkt op|concludeert|adviseert|wijst|vreest|meent)(?![\p{L}])/iu,
)

/** Said plainly, by nobody else: "Nieuw is dat wij …", "Voor fase 3 geldt dat …". */
export const justSaid = withLetters(
  /(?<![\p{L}])(?:nieuw|besloten|geregeld|ons (?:doel|idee)|onze \p{L}+) is$|(?<![\p{L}])is (?:afgesproken|besloten|geregeld)$|^(?:voor|bij) [^,;]{2,60} geldt$|(?<![\p{L}])(?:betekent|houdt in)$/iu,
)

/** "Wij kunnen wel doorgaan, en dan doen we het over vijf jaar weer": only supposed. */
export const supposes = withLetters(
  /(?<![\p{L}])(?:kunnen|zouden|kun)(?![\p{L}])[^;?!]*, (?:en )?dan(?![\p{L}])/iu,
)

/** "Laat weten dat de brug open is": said there and then. "Laat weten of …" is still to come. */
export const letsKnow = withLetters(/(?<![\p{L}])(?:laat|laten) (?:[\p{L}-]+ ){0,4}weten,? dat(?![\p{L}])/iu)
