import { withLetters } from '../text/letters.ts'
/** Words of what is planned by a day, whoever does it. */

/** Getting something by then. */
export const gets = /^(?:krijgt|krijgen|ontvangt|ontvangen|hoort|horen|verneemt|vernemen)$/iu

/** A state that is there from a day on, or by it. */
export const standing = /^(?:staat|staan|hangt|hangen|ligt|liggen|rijdt|rijden)$/iu

export const fromThen = withLetters(
  /(?<![\p{L}])(?:met ingang van|vanaf|uiterlijk|vóór|per \d|voor (?=het eind|eind|begin|de zomer|\d{1,2} (?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\d{1,2}[-/]\d|20\d\d))/iu,
)

/** By then, not from then on. */
export const byThen = withLetters(
  /(?<![\p{L}])(?:uiterlijk|vóór|voor (?=het eind|eind|begin|de zomer|\d{1,2} (?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\d{1,2}[-/]\d|20\d\d)|(?:begin|medio|eind|halverwege) (?:20\d\d|(?:dit|volgend|komend) jaar)|(?:later|nog) dit jaar|(?:dit|volgend|komend) (?:voor|na)jaar)/iu,
)

/** "Als …" and the like leave open whether it comes. */
export const onlyIf = /^(?:als|indien|wanneer|mocht) /iu

/** "Bij het raadsvoorstel": a paper that comes. */
export const withProposal = withLetters(
  /(?<![\p{L}])(?:bij|met|in) (?:het|dat|ons) (?:raads)?voorstel(?![\p{L}])/iu,
)

/** In somebody's name: whatever the verb, the executive has it done. */
export const inName = withLetters(
  /(?<![\p{L}])(?:in onze opdracht|in opdracht van (?:ons|het college|de gemeente)|namens (?:ons|het college|de gemeente))(?![\p{L}])/iu,
)

/** "De rayonmanager van Welzorg": of somebody else. */
export const ofABody = withLetters(
  /(?<![\p{L}])van (?!Werk|Team|Burgerzaken|Beheer|Handhaving)\p{Lu}\p{L}+(?! &)/u,
)

/** What lies ready or is written down for then: "staat op het programma", "ligt bij u op tafel". */
export const laidReady = withLetters(
  /(?<![\p{L}])(?:op (?:het programma|de (?:agenda|planning|rol)|tafel)|ter (?:besluitvorming|vaststelling|bespreking|inzage)|in (?:de )?inspraak|(?:staat|staan) (?:er )?(?:nog )?een (?:\p{L}+ )?(?:afspraak|overleg|gesprek|bijeenkomst|bezoek)|gepland (?:op|per|uiterlijk|vóór) |ingepland|klaar|gereed)(?![\p{L}])/iu,
)

/** "Vanaf 1 maart is er een loket". */
export const comesToBe = withLetters(/(?<![\p{L}])(?:is|zijn) er (?:een|twee|drie|vier) /iu)

/** Words by which something gets to somebody. */
export const reaches = withLetters(
  /(?<![\p{L}])(?:krijg|ontvang|gaa?n?t? [^,;]{0,40} (?:mee|naar)|kom(?:t|en) [^,;]{0,80} naar (?:uw? raad|de (?:gemeente)?raad|de commissie))/iu,
)

/** A state that was not there before, or a plan with a day to hold it to: a mere month is only told. */
export const isPlanned = withLetters(
  /(?<![\p{L}])(?:klaar|gereed|aanwezig|beschikbaar|bereikbaar|operationeel|van kracht)(?![\p{L}])|(?<![\p{L}])(?:gepland|ingepland|voorzien|ingeroosterd)(?![\p{L}])(?=.*(?:\d{1,2} \p{Ll}{3,9}|uiterlijk|vóór|week \d))|(?:\d{1,2} \p{Ll}{3,9}|uiterlijk|vóór|week \d).*(?<![\p{L}])(?:gepland|ingepland|voorzien|ingeroosterd)(?![\p{L}])/iu,
)

/** "Er is een bijeenkomst", "de inloopavond is op 7 september". */
export const meetingHeld = withLetters(
  /(?<![\p{L}])\p{L}*(?:avond|bijeenkomst|sessie|spreekuur|overleg|gesprek|schouw|werkbezoek|excursie|markt)(?![\p{L}])/iu,
)

/** "Hij is op 20 juni aanwezig". */
export const isThere = withLetters(
  /(?<![\p{L}])(?:aanwezig|beschikbaar|bereikbaar|gereed|klaar|operationeel|van kracht)(?![\p{L}])|(?<![\p{L}])(?:uiterlijk|vóór|voor (?:het einde|eind|de zomer)) [^,;]{3,40} (?:is|zijn) [^,;]{3,60} er(?=[.,;]|$)/iu,
)

/** People and bodies that the executive doesn't speak for. */
export const outsiders = withLetters(
  /(?<![\p{L}])(?:\p{L}*(?:bewoner|inwoner|ouder|omwonende|ondernemer|eigenaar|eigenare|huurder|jongere|leerling|klant|gebruiker|vrijwilliger|aanvrager|bezoeker|fietser|automobilist|organisator|winkelier|onderneming|bedrijf|bedrijve)[ns]?|mensen|kinderen|partijen|scholen|school|vereniging\p{L}*|stichting\p{L}*|\p{L}*bibliotheek|rechtbank|rechter|museum|harmonie|fanfare|theater|huisarts\p{L}*|ziekenhuis|zorgverzekeraar\p{L}*|bestuur|raad|\p{L}*dienst|accountant|\p{L}*corporaties?|\p{L}*fonds|\p{L}*(?:bank|bond|universiteit|hogeschool|academie|federatie|coöperatie|instelling|maatschappij|fabriek|club|kerk|consortium|verzekeraar|makelaar)(?:en|s)?|wet|richtlijn|commissie|\p{L}*overeenkomst|vergunning)(?![\p{L}])/iu,
)

/** What merely happens in the town. */
export const byHappening = withLetters(
  /^(?:het|de) (?:aantal|kosten|tekort|bedrag|inkomsten|uitgaven|prijzen|raming)(?![\p{L}])|(?<![\p{L}])(?:(?:hoger|lager) uit|aanslag|\p{L}*belasting|\p{L}*toeslag|rijksmiddelen|uitkering|kermis|braderie|evenement|feest|wedstrijd|verkiezing(?:en)?|schooljaar|vakantie|looptijd|contract loopt|subsidie loopt|loopt (?:af|door))(?![\p{L}])/iu,
)

/** A clause that begins with when, where or how: its subject follows the verb. */
export const opensElsewhere = withLetters(
  /^(?:in|op|bij|voor|vóór|na|binnen|uiterlijk|met|vanaf|per|tijdens|via|begin|medio|eind|halverwege|daarna|daarnaast|vervolgens|hierna|hiervoor|daarvoor|ook|dan|nog|deze (?:week|maand)|dit (?:jaar|najaar|voorjaar)|volgende?|komende?|over|er|tegelijk|ten (?:eerste|tweede|derde|slotte)|tot slot|wel|daar|hier|daarbij|hierbij|voortaan|straks|gedurende|naast|naar aanleiding|(?:maan|dins|woens|donder|vrij|zater|zon)dag|verder|vooruitlopend)(?![\p{L}])/iu,
)

/** What is done for the executive by others. */
export const onBehalf = withLetters(
  /(?<![\p{L}])(?:in onze opdracht|in opdracht van (?:ons|het college|de gemeente)|voor ons|namens (?:ons|het college|de gemeente)|op ons verzoek)(?![\p{L}])/iu,
)

/** "Een telbureau", "twee monteurs": somebody who isn't named, so somebody the executive has do it. */
export const anAgent = withLetters(/^\s*(?:er (?:\p{L}+ )?)?(?:een|twee|drie|vier|enkele)(?![\p{L}])/iu)

/** "Door ons", "door onze wijkteams", "door de gemeente". */
export const byOurs = withLetters(
  /(?<![\p{L}])door (?:ons|het college|(?:de|onze) gemeente|onze (?!\p{L}*(?:verzekeraar|accountant|leverancier|vervoerder|bank))\p{L}+)(?![\p{L}])/iu,
)

/** Words that end as a verb does and are none. */
export const noVerb = withLetters(
  /^(?:niet|met|het|dat|wat|uit|tot|want|eerst|laatst|meest|direct|ooit|naast|zodat|omdat|opdat|buiten|binnen|tussen|tegen|samen|alleen|sinds|meteen|boven|beneden|achteraf|en|hen|hun|eigen|open|gezamenlijk|zijn|zullen|zal|hebben|\p{L}+(?:heid|schap|teit|ment|ingen|heden))$/iu,
)

/** A subject with an article, or "er": no name of a body. */
export const someThing = withLetters(
  /^\s*(?:de|het|een|dit|deze|die|onze|ons|er|twee|drie|\d+|alle)(?![\p{L}])/iu,
)

export const startsWith = withLetters(
  /(?<![\p{L}])(?:start|starten|begint|beginnen|komt|komen)(?![\p{L}]) (?:[^,;]{0,60} )?met (?:het|de|een)(?![\p{L}])/iu,
)

export const boundBy = withLetters(/(?<![\p{L}])(?:vóór|voor|uiterlijk|binnen|eind|begin) /iu)

const staff =
  "\\p{L}*(?:afdeling(?:en)?|team|project(?:leiders?|groep|team)|werkgroep|coördinator(?:en)?|kundigen?|consulent(?:en)?|handhavers?|toezichthouders?|opzichters?|boa[’']s|collega[’']s|regisseurs?|managers?|beheerders?|medewerkers?|beleidsadviseurs?|buitendienst|ambtena(?:ar|ren)|inspecteurs|juristen|trainees)"

/** Those who work for the executive. */
export const ownStaff = withLetters(
  `(?<![\\p{L}])(?:mijn (?:mensen|ambtenaren|medewerkers|collega[’']s)|onze? (?!\\p{L}*(?:verzekeraar|accountant|corporatie|leverancier|vervoerder|aanbieder|bank)s?(?![\\p{L}])|(?:inwoner|partner|ondernemer|samenwerkingspartner|inwoners|partners|gemeente|regio|stad|dorpen|scholen|jongeren|ouderen)(?![\\p{L}]))\\p{L}+|(?:(?:de|een|het|twee|drie|vier|alle|enkele|beide|uw) (?:\\p{L}+e )?)${staff})(?![\\p{L}])`,
  'iu',
)

/** "Medewerkers schrijven alle inwoners aan": with a date it is planned, without one it is what they do. */
export const anyStaff = withLetters(`^\\s*${staff}(?![\\p{L}])`, 'iu')

/** Somebody hired, by what the work is: "een adviseur", "de aannemer". */
export const hired = withLetters(
  /(?<![\p{L}])(?:(?:een|twee|drie|het|de|onze) (?:\p{L}+ ){0,2}?)(?:aannemer|installateur|hovenier|\p{L}*bureau|adviseurs?|onderzoekers?|ecoloog|architect|landmeter|\p{L}*specialist|\p{L}*deskundigen?|gespreksleider|jongerenwerkers?|\p{L}*bedrijf)(?![\p{L}])/iu,
)

/** "Volgens eigen zeggen", "heeft laten weten": the word of somebody else. */
export const byTheirWord = withLetters(
  /(?<![\p{L}])(?:volgens|naar eigen zeggen|mogelijk|wellicht|vermoedelijk|hoopt|verwacht|zegt|meldt)(?![\p{L}])/iu,
)

export const comesToYou = withLetters(/^(?:volg|kom|verschijn|vind|gebeur)\p{L}*$/iu)

/** "Volgende week gaat er een brief uit", "gaat in maart naar de raad". */
export const goesOut = withLetters(
  /(?<![\p{L}])(?:gaat|gaan)(?![\p{L}])[^,;?!]{0,80}?(?<![\p{L}])(?:uit|mee|de deur uit|op de post|naar (?:u|uw raad|de (?:gemeente)?raad|de commissie))(?![\p{L}])/iu,
)

/** "Bij twee of meer meldingen gaat een medewerker langs": whenever it occurs. */
export const eachCase = withLetters(/^bij (?:(?:twee|drie|een|meer|of) ){1,4}[\p{Ll}]+en [\p{Ll}]/iu)
