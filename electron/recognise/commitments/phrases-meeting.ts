import { withLetters } from '../text/letters.ts'
/** Whose business it is: the meeting's, the council's, that of other bodies. */

/** What a meeting does with its agenda, motions and proposals. */
export const meetingBusiness = withLetters(
  /(?<![\p{L}])(?:agenda|agendapunt|moties?|amendement(?:en)?|\p{L}*voorstel|besluitenlijst|notulen|vergadering|hamerstuk|bespreekstuk|lijst van)(?![\p{L}])[^;]*?(?<![\p{L}])(?:vastgesteld|aangenomen|verworpen|ingetrokken|aangehouden|overgenomen|afgevoerd|toegevoegd|gestemd|geschorst|hervat|gesloten|geopend)(?![\p{L}])|(?<![\p{L}])als (?:bespreek|hamer)stuk(?![\p{L}])|^(?:toegevoegd|afgevoerd|gewijzigd|ongewijzigd|aangenomen|verworpen|ingetrokken|aangehouden) wordt(?![\p{L}])/iu,
)

/** "Aan de lijst van ingekomen stukken wordt … toegevoegd". */
export const incomingPost = withLetters(
  /(?<![\p{L}])(?:ingekomen stukken|lijst van|van de lijst)(?![\p{L}])/iu,
)

/** "Wij vragen u in te stemmen", "vragen uw aandacht": what the council is asked. */
export const asksCouncil = withLetters(
  /(?:vra(?:ag|gen|agt)|verzoe(?:k|ken|kt)|advise(?:er|ert|ren)) (?:(?:wij|we|het college) )?(?:u|uw|de (?:gemeente)?raad|onze? raad|hiervoor|om|begrip|aandacht|de commissie)(?![\p{L}])/iu,
)

/** A line of the head of a letter that lost its line end. */
export const headLine = withLetters(
  /^(?:onderwerp|betreft|datum|kenmerk|verzonden|bijlagen?|van|aan|behandeld door|zaaknummer|ons kenmerk|uw kenmerk)\s*:|^(?:college)?besluit (?:van )?(?:het college|college|b\s?(?:&|en|\+)\s?w|burgemeester en wethouders)(?: van| d\.d\.| op|:)? [^.,;]{0,30}$|^(?:wat|hoe|waarom|wanneer) (?:doen|gaan|willen) (?:wij|we)(?![\p{L}])[^.,;:]{0,60}$/iu,
)

/** The council deciding, hearing or treating something is its own business. */
export const councilActs = withLetters(
  /(?<![\p{L}])(?:u|uw raad|de (?:gemeente)?raad|raadsleden|de (?:raads)?commissie|het presidium|de fracties?)(?![\p{L}])/iu,
)

export const bodiesOutside = withLetters(
  /(?<![\p{L}-])(?:provinciale staten|gedeputeerde staten|gedeputeerde|ministerie|minister|kabinet|kamer|rijk|raad van state|cbs|coa|uwv|svb|cak|ind|rivm|prorail|ns|enexis|liander|stedin|tennet|vitens|landelijk\p{L}*|de wet|wetsvoorstel|regio|waterschap|politie|justitie|openbaar ministerie|rechtbank|accountant|europ\p{L}*)(?![\p{L}-])/iu,
)

/** "De verordening wordt op 8 november door de raad behandeld". */
export const councilTreats = withLetters(
  /(?<![\p{L}])door (?:de (?:gemeente)?raad|uw raad|de (?:raads)?commissie) (?:[\p{L}\d]+ ){0,4}?(?:behandeld|vastgesteld|besproken|genomen|besloten)(?![\p{L}])/iu,
)
