/** Offices of a council, an executive and the state: whoever holds one is known to everybody. */
export const offices =
  '(?:(?:loco-?)?burgemeesters?|(?:ex-|oud-)?wethouders?|raadsleden|raadslid|raadsvrouw|fractievoorzitters?|fractieleden|fractielid|burgerraadslid|statenlid|statenleden|gedeputeerden?|ministers?|staatssecretaris(?:sen)?|commissaris van de koning)'
/** Words with a name behind them. */
export const labels =
  '(?:contactperso(?:on|nen)|contact|behandeld door|behandelaar|behandelend ambtenaar|(?:nadere )?inlichtingen(?: bij)?|(?:meer )?informatie(?: bij)?|steller|opsteller|opgesteld door|auteurs?|ondertekend door|ondertekenaar|w\\.? ?g\\.?|(?:was )?getekend|namens dezen?|namens hen|namens hem|namens haar|deze[n]?|de secretaris|de griffier|de gemeentesecretaris|projectleider|afzender|t\\.?a\\.?v\\.?|ter attentie van|verslag|notulist|aanwezig|afwezig|doorkiesnummer van)'
export const roles =
  '(?:[\\p{L}-]*(?:medewerk(?:st)?er|adviseur|consulent|ambtenaar|manager|secretaris|griffier|directeur|directrice|co[o]rdinator|leider|inspecteur|jurist|makelaar|voorzitter|verzorgende)|collega|bewo(?:ner|onster)|inwo(?:ner|onster)|client(?:e)?|huisarts|clientondersteuner|woordvoerder|vader|moeder|zoon|dochter|echtgenoot|echtgenote|mantelzorger|wijkverpleegkundige|juf|meester|buurman|buurvrouw)'
export const greetings =
  '(?:(?:met )?(?:vriendelijke|hartelijke|beste) groet(?:en)?|hoogachtend|groet(?:en|jes)?|mvg)'

/** Labels of those who ask, move and answer in a council. */
export const officeLabels =
  '(?:(?:mede-?)?indieners?(?:\\(s\\))?|ondergetekenden?|(?:naam )?vragenstellers?(?:\\(s\\))?|vraagstellers?|portefeuillehouders?(?:\\(s\\))?|naam en fractie|naam raadslid)'

/** What stands under a name, and in a letter beside another of its kind. */
export const titles =
  '(?:(?:de|het) )?(?:(?:loco-?|waarnemend |plaatsvervangend |wnd\\. |plv\\. )?(?:burgemeester|gemeentesecretaris|secretaris|griffier|raadsgriffier|wethouder|voorzitter|algemeen directeur))'
/** Of those titles the ones that are an office. */
export const officeTitle = /burgemeester|wethouder|raadslid/i

/** Groups that are the same everywhere; others a name has to be told from by what stands around it. */
export const party =
  '(?:VVD|CDA|D66|PvdA|SP|GroenLinks(?:[-/ ]PvdA)?|Groen Links|PvdA[-/ ]GroenLinks|GL|ChristenUnie|CU|SGP|PVV|Volt|BBB|DENK|Denk|JA21|FVD|FvD|Forum voor Democratie|Partij voor de Dieren|PvdD|50PLUS|50Plus|BIJ1|NSC|BVNL)'

const partyName = new RegExp(`(?:^|\\s)${party}$`)
/** Last words of local groups. */
const groupWord =
  /(?:^|\s)(?:\p{L}*belang(?:en)?|vooruit|lokaal|anders|actief|centraal|\p{L}*partij|beweging)$/iu

/** First words of a body, a firm or a place: what follows is its name. */
const bodyWord =
  /^(?:participatieraad|adviesraad|clientenraad|jongerenraad|ouderenraad|seniorenraad|dorpsraad|wijkraad|wijkteam|directie|afdeling|dienst|team|bureau|cluster|sector|eenheid|programma|stichting|vereniging|werkgroep|commissie|college|ministerie|provincie|gemeente|gemeenten|fractie|coalitie|bestuur|raad|griffie|stadsdeel|wijk|buurt|openbare|sociaal|sociale|lijst|partij|platform|netwerk|zorggroep|woningcorporatie|rechtbank|omgevingsdienst|veiligheidsregio|ggd|basisschool|hotel|bioscoop)$/i

/** Whether words that look like a name are a body, a firm or a group. */
export const isBody = (name: string): boolean =>
  bodyWord.test(name.split(' ')[0] ?? '') || partyName.test(name) || groupWord.test(name)

/** What a portfolio is named for: "Wethouder Verkeer en Vervoer" is an office without a name. */
const fields = new Set(
  `verkeer vervoer mobiliteit bereikbaarheid wonen bouwen ruimte ruimtelijke ordening economie economische zaken financien belastingen zorg welzijn
   jeugd jeugdzorg jeugdhulp onderwijs sport cultuur kunst erfgoed monumenten milieu duurzaamheid energie energietransitie klimaat water natuur landschap
   dierenwelzijn veiligheid handhaving werk inkomen participatie armoede schulden diversiteit integratie inburgering luchtkwaliteit luchtvaart haven
   personeel organisatie dienstverlening bedrijfsvoering grondzaken vastgoed volksgezondheid volkshuisvesting gezondheid domein communicatie toerisme
   recreatie evenementen landbouw democratie democratisering digitalisering ict stadsontwikkeling gebiedsontwikkeling omgevingswet arbeidsmarkt
   infrastructuur waterstaat justitie binnenlandse buitenlandse defensie sociale wijken leefbaarheid groenvoorziening afval bestuur`.split(
    /\s+/,
  ),
)
export const isField = (name: string): boolean => fields.has((name.split(' ').at(-1) ?? '').toLowerCase())

/** What streets, squares and waters end in. */
export const street = /(?:straat|laan|plein|gracht|kade|singel|steeg|dreef|plantsoen)$/

/** Words with a capital that are never the last part of a name. */
export const never = new Set(
  `de het een en of in op aan voor van bij met naar over wij u uw ik hij zij dit dat deze die als indien ook wel niet hierbij namens betreft onderwerp datum
   telefoon telefoonnummer tel mobiel doorkiesnummer email mail fax postbus bijlage bijlagen kenmerk zaaknummer nummer
   januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
   voorzitter burgemeester wethouder wethouders griffier secretaris gemeentesecretaris raad raadslid raadsleden college commissie gemeente gemeenteraad
   fractie minister staatssecretaris koning portefeuillehouder beleidsadviseur beleidsmedewerker adviseur medewerker directeur manager teamleider
   cda vvd d66 pvda sp groenlinks christenunie sgp pvv volt bbb denk ja21 fvd
   schriftelijke mondelinge technische toezegging toezeggingen vraag vragen antwoord antwoorden inleiding bijlage toelichting
   wmo awb avg bbv artikel art lid pagina pag nota brief motie amendement besluit advies agenda`.split(/\s+/),
)
