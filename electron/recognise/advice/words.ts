import { withLetters } from '../text/letters.ts'

/** Words in which an advisory council recommends. The list is a start: new boards use other words. */
const verbs =
  '(?:adviseren|adviseert|bevelen?(?![\\p{L}])[^.;?!]{0,160}?(?<![\\p{L}])aan|beveelt(?![\\p{L}])[^.;?!]{0,160}?(?<![\\p{L}])aan|verzoeken|verzoekt|pleiten|pleit|bepleiten|ontraden|ontraadt|(?:vragen|vraagt) (?:wij |we |de raad |het college |u |hierbij )?(?:\\p{L}+ ){0,3}?aandacht|raden?(?![\\p{L}])[^.;?!]{0,120}?(?<![\\p{L}])(?:aan|af)|raadt(?![\\p{L}])[^.;?!]{0,120}?(?<![\\p{L}])(?:aan|af)|dring(?:en|t)(?![\\p{L}])[^.;?!]{0,80}?(?<![\\p{L}])aan|roep(?:en|t)(?![\\p{L}])[^.;?!]{0,80}?(?<![\\p{L}])op|ge(?:ven|eft)(?![\\p{L}])[^.;?!]{0,50}?in overweging|gev(?:en|en wij) (?:u )?(?:graag )?(?:het volgende )?mee|(?:(?:wij|we) stellen|stellen (?:wij|we))(?![\\p{L}])[^.;?!]{0,60}?(?<![\\p{L}])voor|suggereren|suggereert|(?:wij|we) vragen (?:u|het college|de gemeente)|vragen (?:wij|we) (?:u|het college|de gemeente)|vraagt u om|doen (?:wij |we )?(?:u )?(?:graag )?de (?:aanbeveling|suggestie)|spreken (?:wij |we )?de wens uit|(?:wij|we) nodigen u uit om|nodigen (?:wij|we) u uit om)'
export const recommending = withLetters(`(?<![\\p{L}-])${verbs}(?![\\p{L}-])`, 'iu')

/** These recommend whoever the sentence speaks to. */
export const recommendingItself = withLetters(
  /(?<![\p{L}-])(?:^(?:ons |onze |het )?(?:advies|aanbeveling|suggestie)\s*:(?=\s*\p{L})|(?:doen|doet|geven|geeft) (?:wij |we |u |het college |hierbij )*de volgende (?:suggestie|aanbeveling)\p{L}*:|het advies(?: van de [\p{L} -]{3,40}?)? (?:is|luidt)(?= om | dat |:)|(?:ons|onze) (?:advies|aanbeveling|suggestie|wens|oproep|pleidooi|voorstel) (?:is|luidt)(?= (?:\p{L}+ )?(?:om|dat)(?![\p{L}])|:)|wat ons betreft (?:komt|komen|wordt|worden|moet|moeten|krijgt|krijgen|blijft|blijven|gaat|gaan|verdient|start|starten)|(?:daarom|derhalve|vandaar) (?:het|ons) (?:dringende )?(?:advies|verzoek) (?:om|aan)|(?:geeft|geven)(?: \p{L}+){0,4} (?:het|ons|als) advies(?= om | dat )|doet (?:u |het college |hierbij )?de (?:aanbeveling|suggestie)(?= om | dat |:)|geadviseerd wordt|(?:wordt|is) (?:dan ook )?geadviseerd om|ter overweging mee|(?:de|onze) \p{L}*(?:raad|platform|commissie) (?:vraagt|verzoekt) (?:u|het college|de gemeente)(?= \p{L}+ om | om | te | dan ook | daarom | dringend )|graag zien (?:wij|we)(?: \p{L}+){0,8} dat|(?:wij|we) zouden (?:het )?(?:graag|liefst) zien dat|ons(?: \p{L}+)? (?:advies|voorstel|verzoek)(?: aan u| daarbij| hierbij)? (?:is|luidt|blijft)(?: \p{L}+){0,3}?(?= om | dat |:)|onze aanbeveling (?:is|luidt)|aanbeveling is|(?:is|luidt|blijft) (?:dan ook |daarom )?ons (?:advies|verzoek|voorstel)(?=[:.,]| om| dat|$)|(?:zou|zouden) (?:[\p{L}\d-]+ ){1,10}(?:uitkomst|soelaas|een oplossing|verlichting) (?:kunnen )?bieden|(?:het zou|zou het|beter zou(?: het)?) (?:ons inziens |wat ons betreft |naar onze mening )?(?:zeer |heel |erg )?(?:goed |beter |wenselijk |raadzaam |verstandig |mooi |fijn |helpend |zinvol |nuttig |helpen |u sieren )?(?:zijn )?(?:als|om|wanneer|indien|dat)|(?:het is|is het|lijkt het ons|het lijkt ons|lijkt ons het|lijkt ons) (?:zeer |heel |een )?(?:raadzaam|aan te bevelen|wenselijk|gewenst|verstandig|zinvol|nuttig|goed|goed idee|beter|logischer?) (?:om|dat|als)|verdien(?:t|en) (?:het )?(?:de |onze )?(?:aanbeveling|voorkeur)|(?:gaat )?onze (?:sterke |duidelijke )?voorkeur (?:gaat|heeft|is|uit naar)|(?:geven|hebben) (?:wij |we )?(?:er )?(?:de |een )?(?:sterke |duidelijke )?voorkeur (?:aan|voor)|herhalen (?:wij |we )?(?:hierbij |nogmaals )?(?:dat|dit|ons|onze|het) (?:\p{L}+ )?(?:advies|oproep|pleidooi|verzoek|aanbeveling|voorstel)|(?:wij|we) hechten (?:\p{L}+ ){0,2}aan(?=:| een | het | de )|wat u (?:wel |nog |ook |al )?kunt doen,? is|(?:wij|we) (?:willen|wensen|zouden willen) (?:graag )?dat|(?:wij|we) zien graag dat|graag zien (?:wij|we) dat|graag (?:worden|blijven|denken) (?:wij|we)(?: \p{L}+){0,8} (?:betrokken|mee)|(?:wij|we) (?:worden|blijven|denken) (?:hier|hierbij|daarbij)? ?graag(?: \p{L}+){0,6} (?:betrokken|mee)|(?:wij|we) (?:willen|zouden)(?: \p{L}+){0,4} (?:adviseren|aanbevelen|meegeven|aanraden|bepleiten|verzoeken|vragen om)|(?:willen|zouden) (?:wij|we)(?: \p{L}+){0,4} (?:adviseren|aanbevelen|meegeven|aanraden|bepleiten|verzoeken|vragen om))(?![\p{L}])/iu,
)

/** Forms that tell of advice: what was asked, given before, or would be. */
export const telling = withLetters(
  /(?<![\p{L}])(?:te|kunnen|mogen|moeten|zullen|gaan|hebben|heeft) (?:u |ons |het college |de raad )?(?:te )?(?:adviseren|verzoeken|bepleiten|suggereren)(?![\p{L}])|(?<![\p{L}])(?:u|het college) (?:vraagt|vroeg|verzoekt|verzocht|heeft ons)|(?<![\p{L}])(?:eerder|destijds|reeds) (?:\p{L}+ ){0,4}(?:geadviseerd|verzocht)|positief te adviseren|vragen en verzoeken|advise(?:ert|ren) [^.]{0,60}(?:positief|negatief)(?: over|,| mits|\.|$)/iu,
)

/** Asking for an answer is no advice. */
export const askingForReply = withLetters(
  /(?:schriftelijke? )?reactie(?![\p{L}])[^.]{0,40}(?:tegemoet|ontvangen|vernemen|geven|te geven)|(?:ontvangen|vernemen|zien)(?![\p{L}])[^.]{0,30}(?:uw|een) (?:schriftelijke )?(?:reactie|antwoord)|te reageren|ons (?:\p{L}+ )?te (?:informeren|berichten) over uw (?:besluit|beslissing|reactie|standpunt)|(?:vernemen|horen) (?:wij |we )?graag|graag (?:vernemen|horen) (?:wij|we)|graag (?:van u|uw)|antwoord (?:te )?(?:geven|ontvangen)|(?<![\p{L}])ons (?:[\p{L}\d]+ ){0,8}te laten weten|(?:laten|laat) (?:ons |u ons )?(?:\p{L}+ )?weten (?:wat|of|hoe|welke)|(?:toelichting|nadere uitleg) te geven/iu,
)

export const addressed = withLetters(
  /(?<![\p{L}])(?:wij|we|u|uw|college|gemeente|gemeenteraad|raad|wethouder|bestuur|om|dat|voor|aandacht|aan op)(?![\p{L}])|:$/iu,
)

const orders =
  'vergeet|onderschat|neem|leg|zorg|maak|betrek|geef|stel|onderzoek|houd|hou|schrijf|bied|voer|werk|laat|ga|kies|verduidelijk|benoem|regel|creëer|faciliteer|stimuleer|ontwikkel|borg|communiceer|informeer|evalueer|bespreek|beschrijf|bepaal|organiseer|investeer|sluit|wees|vermijd|voorkom|pas|breng|voeg|vul|verwijder|gebruik|hanteer|kijk|zet|zoek|doe|reserveer|toets|monitor|versterk|verbeter|vereenvoudig|heroverweeg|herzie|formuleer|verhoog|verlaag|schrap|vervang|besteed|definieer|concretiseer|waarborg|garandeer|spreek|overweeg|start|stop|train|licht|leer|vraag|plaats|richt|bevorder|blijf|beperk|actualiseer|bouw|verleng|verkort|publiceer|benut|verken|ondersteun|bescherm|differentieer|meet|rapporteer|deel|koppel|handhaaf|behoud|compenseer|vergoed|bekijk|breid|realiseer|vergroot|verruim|prioriteer|onderbouw|sta|tref|trek|denk|wijs|schenk|inventariseer|registreer|signaleer|overleg|luister|erken|vermeld|omschrijf|motiveer|help|open|combineer|integreer|voorzie|kom|stem|haal|draag|stuur|bewaak|toon|test|wacht|wijzig|streef|verdeel|verbind|begin|controleer|coördineer|onderhoud|vertaal|verwerk|weeg|schaf|bundel|verspreid|nodig|reik|koester|erken|activeer|verstrek|verleen|hef|reken|raadpleeg|nuanceer|herschrijf|verwijs|verhelder|noem|splits|verplicht|maximeer|minimaliseer|digitaliseer|intensiveer|spreid|verlicht|indexeer|sluis|hernieuw|bevraag|agendeer|verzamel|analyseer|vergelijk|ontzorg|ontlast|corrigeer|herstel|hervat|stroomlijn|vergemakkelijk|versimpel|versnel|vervroeg|verschuif|verleg|veranker|volg|voltooi|werf|wijd|beloon|beoordeel|beschouw|betaal|bestrijd|bezoek|bind|daag|doorbreek|dring|experimenteer|financier|formaliseer|herhaal|herinner|hergebruik|introduceer|kanaliseer|matig|mobiliseer|normaliseer|omarm|onderscheid|ontsluit|ontmoedig|opereer|overtuig|participeer|peil|positioneer|presenteer|profileer|reageer|regisseer|respecteer|selecteer|structureer|subsidieer|temper|typeer|vergroen|verhelp|verifieer|vermeerder|verminder|verzacht|verzorg|verzeker|vertrouw|visualiseer|waardeer|waarschuw|weersta|bevestig|bezin|bekostig|beveilig'
/** The stem of a verb in -eren, but no noun or other word that ends so. */
const unlisted =
  '(?!(?:wanneer|ongeveer|alweer|hoezeer|evenzeer|meneer|mijnheer|beheer|verkeer|verweer|vermeer|atmosfeer|ommekeer|terugkeer|\\p{L}*(?:beheer|verkeer|sfeer|weer|keer))(?![\\p{L}]))\\p{L}{3,}eer'
/** An order to the reader: "Neem in de toelichting voorbeelden op", but not "Zorg is duur". */
export const imperative = withLetters(
  `^(?:(?:en|maar|dus|kortom)[,:]? )?(?:${orders}|${unlisted})(?![\\p{L}])(?! (?:is|zijn|wordt|worden|was|waren|heeft|hebben|kan|kunnen|moet|zal|en|(?<!(?:onderzoek|bekijk|bezie|toets|overweeg|verken|kijk|meet|check|controleer|heroverweeg) )of|blijft|van|vraagt|wij|we|u|het college)(?![\\p{L}]))(?=,?\\s\\S)`,
  'iu',
)

/** Criticism and norms that imply advice where nothing else in their part recommends. */
export const implying = withLetters(
  /(?<![\p{L}])(?:(?:is|blijft) (?:het )?ons (?:\p{L}+ )?(?:niet duidelijk|onduidelijk)|(?:wij|we) (?:begrijpen|snappen) niet|(?:is|zijn) (?:dringend |hard |echt |dan ook )?(?:nodig|noodzakelijk|gewenst)(?=\.?$)|(?:wij|we) (?:vinden|menen) dat (?:de gemeente|het college|u|de verordening|het plan|er) [^.;?!]{0,120}?(?:moet|moeten|dient|dienen|behoort)|(?:wij|we|de \p{L}*raad) (?:maken|maakt) (?:ons |zich )?(?:grote |ernstige |\p{L}+ )?zorgen over|te (?:vaag|algemeen|vrijblijvend|summier|beperkt|onduidelijk|ingewikkeld|optimistisch) (?:over|geformuleerd|omschreven|uitgewerkt|beschreven)|(?:wij|we) missen|missen (?:wij|we)|(?:zegt|zeggen|vermeldt|vermelden) niets over(?= \p{L})|(?:wordt|worden) (?:\p{L}+ ){0,4}?(?:niets? (?:gezegd|vermeld|geregeld) over|niet genoemd)|(?:mist|ontbreekt|ontbreken)(?![\p{L}])|(?:wij|we) (?:vragen ons af|lezen nergens|vinden nergens|zien nergens)|(?:vragen|lezen|vinden) (?:wij|we) (?:ons af|nergens)|(?:komt|komen) (?:[\p{L}'’]+ ){0,8}?niet (?:voor|terug|aan bod)|te weinig(?![\p{L}])|(?:is|zijn|achten (?:wij|we)(?: \p{L}+){0,3}|vinden (?:wij|we)(?: \p{L}+){0,3}) onvoldoende|(?:wij|we) (?:achten|vinden)(?: \p{L}+){1,6} onvoldoende|onvoldoende (?:uitgewerkt|aandacht|concreet|duidelijk|rekening)|(?:zetten?|zet|plaatsen) (?:wij |we |de \p{L}+ )?(?:\p{L}+ )?(?:vraagtekens|kanttekening\p{L}*)|aandachtspunt(?:en)? (?:is|zijn|blijft)|is (?:voor ons )?een (?:belangrijk )?aandachtspunt|moet(?:en)? (?:het |een |ons |de )?(?:uitgangspunt|voorwaarde|norm)|uitgangspunt (?:moet|dient|zou)|(?:is|zijn) wat ons betreft(?= (?:het|een|de) )|(?:is|zijn) (?:wat ons betreft |voor ons )?een (?:harde |belangrijke )?voorwaarde|(?:is het|het is) (?:van (?:groot )?belang|belangrijk|noodzakelijk|essentieel) (?:dat|om)|(?:achten|vinden) (?:wij|we) het (?:zeer |heel |erg )?(?:noodzakelijk|essentieel|van (?:groot )?belang|belangrijk)|(?:wij|we) (?:achten|vinden) het (?:\p{L}+ )?(?:noodzakelijk|essentieel|van belang|belangrijk)|(?:zou|zouden) (?:\p{L}+ ){0,6}moeten(?![\p{L}])|dien(?:t|en) (?:\p{L}+ ){0,8}te(?![\p{L}]))(?![\p{L}])/iu,
)

/** What the board holds to be right … */
const inOurView =
  'ons inziens|onzes inziens|naar (?:onze|ons) (?:\\p{L}+ )?(?:mening|oordeel|idee|opvatting|overtuiging)|wat ons betreft|volgens ons|(?:wij|we) (?:vinden|menen|zijn van (?:mening|oordeel)|staan op het standpunt)|(?:vinden|menen) (?:wij|we)|ons standpunt is'
/** … and words that ask for it. */
const asksFor =
  '(?:moet|moeten|dient|dienen|hoort|horen|behoort|behoren|zou|zouden|mag|mogen|nodig|noodzakelijk|wenselijk|gewenst|onmisbaar|minimum|minimaal)'
/**
 * A norm in the board's own voice ("Een wachttijd hoort naar onze mening in de regels"), what it expects of the reader ("Wij gaan
 * ervan uit dat u …"), or what "would have to" be: asked for without a verb of advice.
 */
export const norm = withLetters(
  `(?<![\\p{L}])(?:(?:${inOurView})(?![\\p{L}])[^.;?!]{0,160}?(?<![\\p{L}])${asksFor}(?![\\p{L}])|${asksFor}(?![\\p{L}])[^.;?!]{0,80}?(?<![\\p{L}])(?:ons inziens|onzes inziens|naar (?:onze|ons) (?:\\p{L}+ )?(?:mening|oordeel|idee)|wat ons betreft|volgens ons)(?![\\p{L}])|(?:(?:wij|we) (?:gaan er ?(?:dan ook )?van ?uit|rekenen er ?(?:dan ook )?op|verwachten|hopen)|(?:verwachten|hopen) (?:wij|we)),? dat (?!u (?:ons advies|onze|dit advies|hiermee)|wij |we )|(?:zou|zouden) (?:[\\p{L}\\d-]+ ){1,12}?(?:moeten|kunnen overwegen)(?![\\p{L}])|verdien(?:t|en) (?:\\p{L}+ ){0,2}aandacht(?![\\p{L}]))`,
  'iu',
)

/** Nothing is asked for by what others say, nor where the advice itself or its reply is hoped for. */
export const noNorm = withLetters(
  /(?:hopen|verwachten|vertrouwen|van ?uit|erop)(?![\p{L}])[^.]{0,80}(?:ons advies|onze (?:adviezen|opmerkingen|aanbevelingen|inbreng|reactie|bijdrage)|dit advies|deze (?:brief|reactie|adviezen)|u voldoende|van dienst|(?:uw|een) (?:spoedige |schriftelijke )?(?:reactie|antwoord|besluit|standpunt))|(?<![\p{L}])zouden (?:wij|we) (?:ons|zelf)(?![\p{L}])|(?<![\p{L}])(?:volgens|aldus) (?!(?:ons|mij)(?![\p{L}]))|(?<![\p{L}])(?:staat|schrijft|vermeldt|lezen (?:wij|we)) (?:u )?dat(?![\p{L}])|gemiste kans/iu,
)

/** Agreement asks for nothing. */
export const supporting = withLetters(
  /^(?:\P{L}*(?:\p{L}+ ){0,3})?(?:(?:wij|we) (?:onderschrijven|steunen|zijn (?:blij|tevreden|positief)|kunnen ons vinden|waarderen|herkennen)|(?:onderschrijft|steunt|waardeert))(?![\p{L}])/iu,
)
