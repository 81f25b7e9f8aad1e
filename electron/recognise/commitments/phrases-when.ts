import { withLetters } from '../text/letters.ts'
/** Words that say that something is still to come, comes about, or always goes so. */

/** Says of a deed in the present tense that it is still to come. */
export const stillToCome = withLetters(
  /(?<![\p{L}-])(?:daarna|hierna|vervolgens|later|voortaan|straks|vanaf dan|in de tussentijd|tussentijds|tot die tijd|voor die tijd|zodra|nadat|te zijner tijd|op korte termijn|binnenkort|alsnog|opnieuw|weer|ook (?:bij|in|voor|op) de (?:overige|andere|resterende)|nogmaals|de komende (?:tijd|periode|weken|maanden|jaren)|in de definitieve (?:versie|begroting|nota)|bij de (?:volgende |eerstvolgende |nieuwe )?(?:aanbesteding|herziening|actualisatie|evaluatie|uitwerking)|in het vervolg|in de volgende|bij de volgende|bij het volgende|voorlopig ontwerp|definitief ontwerp|als er)(?![\p{L}-])|^over de (?:\p{L}*uitkomst\p{L}*|resultaten|bevindingen|vervolgstappen|afloop|verdere \p{L}+)(?![\p{L}])/iu,
)

/** "Onder de norm volgt een gesprek", "Boven de grens …": what always happens then. */
export const ruleOfThumb = withLetters(
  /^(?:onder|boven|beneden|bij (?:een|meer|minder|herhaald\p{L}*)|per|indien|als|wanneer) /iu,
)

/** "De nieuwe tarieven gaan in op 1 januari". */
export const takesEffect = withLetters(
  /(?<![\p{L}])(?:ga|gaat|gaan)(?![\p{L}])[^,;?!]{0,80}?(?<![\p{L}])(?:in|van start|live|open)(?![\p{L}])|(?<![\p{L}])(?:treedt|treden)(?![\p{L}])[^,;?!]{0,80}?in werking(?![\p{L}])|(?<![\p{L}])(?:start|starten|begint|beginnen|vindt|vinden)(?![\p{L}])/iu,
)

/** What a municipality changes itself. */
export const ownChange = withLetters(
  /(?<![\p{L}])(?:tarie(?:f|ven)|regeling|\p{L}*subsidie|maatregel(?:en)?|openingstijden|proef|pilot|campagne|project|website|loket|spreekuur|beleid|werkwijze|contract(?:en)?|overeenkomst|dienstverlening|\p{L}*controle(?:s)?|cursus(?:sen)?|training(?:en)?)(?![\p{L}])/iu,
)

/** "Staan uiterlijk eind oktober weer in de straten": so by then. */
export const standsThen = withLetters(
  /(?<![\p{L}])(?:staat|staan|hangt|hangen|ligt|liggen|rijdt|rijden|is|zijn|werkt|werken|beschikt|beschikken)(?![\p{L}])/iu,
)

/** "Er komt een meldpunt", "komt er ook een tweede ronde". */
export const thereComes = withLetters(
  /(?<![\p{L}])(?:er komt|komt er)(?: (?!geen)[\p{L}\d]+){0,5}? (?:een|nog een) [\p{L}-]+/iu,
)

export const soon = withLetters(
  /(?<![\p{L}])(?:de komende (?:tijd|periode|weken|maanden)|op (?:zeer )?korte termijn|binnenkort|spoedig|zo (?:spoedig|snel) mogelijk|z\.s\.m\.?)(?![\p{L}])/iu,
)

/** "Bij calamiteiten …": whenever it occurs. */
export const incidental = withLetters(
  /^in (?:\p{Ll}+e? )?(?:gevallen|situaties|omstandigheden)(?![\p{L}])|^in \p{Ll}+e (?:gevallen|situaties|omstandigheden)|^bij (?!de |het |een |deze |dit |uw |onze |ons )\p{Ll}+(?<!ing)(?:en|s) \p{Ll}/iu,
)

/** "Zal een evaluatie plaatsvinden". */
export const willTakePlace = withLetters(
  /(?<![\p{L}])(?:zal|zullen) (?:er )?(?:[\p{L}\d-]+ ){0,10}?(?:plaats ?vinden|volgen|verschijnen)(?![\p{L}])/iu,
)

/** "De aanplant vindt plaats in het plantseizoen, uiterlijk in maart". */
export const takesPlace = withLetters(
  /^(?:de|het) [^,;?!]{2,60}?(?<![\p{L}])(?:vindt|vinden) plaats (?:in|op|vóór|voor|uiterlijk)(?![\p{L}])/iu,
)

/** A habit that is new: "voortaan elk kwartaal". */
export const newHabit = withLetters(
  /(?<![\p{L}])(?:voortaan|met ingang van|vanaf|gedurende het|voor het eerst)(?![\p{L}])/iu,
)
