/** Words in which an advisory council recommends. The list is a start: new boards use other words. */
const verbs =
  '(?:adviseren|adviseert|bevelen?(?![\\p{L}])[^.;?!]{0,160}?(?<![\\p{L}])aan|beveelt(?![\\p{L}])[^.;?!]{0,160}?(?<![\\p{L}])aan|verzoeken|verzoekt|pleiten|pleit|bepleiten|ontraden|ontraadt|(?:vragen|vraagt) (?:wij |we |de raad |het college |u |hierbij )?(?:\\p{L}+ ){0,3}?aandacht|raden?(?![\\p{L}])[^.;?!]{0,120}?(?<![\\p{L}])(?:aan|af)|raadt(?![\\p{L}])[^.;?!]{0,120}?(?<![\\p{L}])(?:aan|af)|dring(?:en|t)(?![\\p{L}])[^.;?!]{0,80}?(?<![\\p{L}])aan|roep(?:en|t)(?![\\p{L}])[^.;?!]{0,80}?(?<![\\p{L}])op|gev(?:en|en wij) (?:u |het college )?in overweging|geeft (?:u |het college )?in overweging|gev(?:en|en wij) (?:u )?(?:graag )?(?:het volgende )?mee|(?:(?:wij|we) stellen|stellen (?:wij|we))(?![\\p{L}])[^.;?!]{0,60}?(?<![\\p{L}])voor|suggereren|suggereert|(?:wij|we) vragen (?:u|het college|de gemeente)|vragen (?:wij|we) (?:u|het college|de gemeente)|vraagt u om|doen (?:wij |we )?(?:u )?(?:graag )?de (?:aanbeveling|suggestie)|spreken (?:wij |we )?de wens uit)'
export const recommending = new RegExp(`(?<![\\p{L}-])${verbs}(?![\\p{L}-])`, 'iu')

/** These recommend whoever the sentence speaks to. */
export const recommendingItself =
  /(?<![\p{L}-])(?:ons (?:advies|voorstel|verzoek)(?: aan u| daarbij| hierbij)? (?:is|luidt|blijft)(?: \p{L}+){0,3}?(?= om | dat |:)|onze aanbeveling (?:is|luidt)|aanbeveling is|(?:is|luidt|blijft) (?:dan ook |daarom )?ons (?:advies|verzoek|voorstel)(?=[:.,]| om| dat|$)|het zou (?:zeer |heel |erg )?(?:goed|wenselijk|raadzaam|verstandig|mooi|fijn|helpend|zinvol|nuttig) zijn (?:als|om|wanneer|indien|dat)|(?:het is|is het|lijkt het ons|het lijkt ons) (?:zeer |heel )?(?:raadzaam|aan te bevelen|wenselijk|verstandig) (?:om|dat|als)|verdient (?:het )?(?:de )?aanbeveling|(?:wij|we) zien graag dat|graag zien (?:wij|we) dat|graag (?:worden|blijven|denken) (?:wij|we)(?: \p{L}+){0,8} (?:betrokken|mee)|(?:wij|we) (?:worden|blijven|denken) (?:hier|hierbij|daarbij)? ?graag(?: \p{L}+){0,6} (?:betrokken|mee)|(?:wij|we) (?:willen|zouden)(?: \p{L}+){0,4} (?:adviseren|aanbevelen|meegeven|aanraden|bepleiten|verzoeken)|(?:willen|zouden) (?:wij|we)(?: \p{L}+){0,4} (?:adviseren|aanbevelen|meegeven|aanraden|bepleiten|verzoeken))(?![\p{L}])/iu

/** Forms that tell of advice: what was asked, given before, or would be. */
export const telling =
  /(?<![\p{L}])(?:te|kunnen|mogen|moeten|zullen|gaan|hebben|heeft) (?:u |ons |het college |de raad )?(?:te )?(?:adviseren|verzoeken|bepleiten|suggereren)(?![\p{L}])|(?<![\p{L}])(?:u|het college) (?:vraagt|vroeg|verzoekt|verzocht|heeft ons)|(?<![\p{L}])(?:eerder|destijds|reeds) (?:\p{L}+ ){0,4}(?:geadviseerd|verzocht)|positief te adviseren|vragen en verzoeken|adviseert [^.]{0,60}(?:positief|negatief) over/iu

/** Asking for an answer is no advice. */
export const askingForReply =
  /(?:schriftelijke? )?reactie(?![\p{L}])[^.]{0,40}(?:tegemoet|ontvangen|vernemen|geven|te geven)|(?:ontvangen|vernemen|zien)(?![\p{L}])[^.]{0,30}(?:uw|een) (?:schriftelijke )?(?:reactie|antwoord)|te reageren|(?:vernemen|horen) (?:wij |we )?graag|graag (?:vernemen|horen) (?:wij|we)|graag (?:van u|uw)|antwoord (?:te )?(?:geven|ontvangen)|(?:toelichting|nadere uitleg) te geven/iu

export const addressed =
  /(?<![\p{L}])(?:wij|we|u|uw|college|gemeente|gemeenteraad|raad|wethouder|bestuur|om|dat|voor|aandacht)(?![\p{L}])|:$/iu

const orders =
  'neem|leg|zorg|maak|betrek|geef|stel|onderzoek|houd|hou|schrijf|bied|voer|werk|laat|ga|kies|verduidelijk|benoem|regel|creëer|faciliteer|stimuleer|ontwikkel|borg|communiceer|informeer|evalueer|bespreek|beschrijf|bepaal|organiseer|investeer|sluit|wees|vermijd|voorkom|pas|breng|voeg|vul|verwijder|gebruik|hanteer|kijk|zet|zoek|doe|reserveer|toets|monitor|versterk|verbeter|vereenvoudig|heroverweeg|herzie|formuleer|verhoog|verlaag|schrap|vervang|besteed|definieer|concretiseer|waarborg|garandeer|spreek|overweeg|start|stop|train|licht|leer|vraag|plaats|richt|bevorder|blijf|beperk|actualiseer|bouw|verleng|verkort|publiceer|benut|verken|ondersteun|bescherm|differentieer|meet|rapporteer|deel|koppel|handhaaf|behoud|compenseer|vergoed|bekijk|breid|realiseer|vergroot|verruim|prioriteer|onderbouw|sta|tref|trek|denk|wijs|schenk|inventariseer|registreer|signaleer|overleg|luister|erken|vermeld|omschrijf|motiveer|help|open|combineer|integreer|voorzie|kom|stem|haal|draag|stuur|bewaak|toon|test|wacht|wijzig|streef|verdeel|verbind|begin|controleer|coördineer|onderhoud|vertaal|verwerk|weeg|schaf|bundel|verspreid|nodig|reik|koester|erken|activeer|verstrek|verleen|hef|vier'
/** An order to the reader: "Neem in de toelichting voorbeelden op", but not "Zorg is duur". */
export const imperative = new RegExp(
  `^(?:${orders})(?![\\p{L}])(?! (?:is|zijn|wordt|worden|was|waren|heeft|hebben|kan|kunnen|moet|zal|en|of|blijft|van|vraagt|wij|we|u|het college)(?![\\p{L}]))(?=\\s\\S)`,
  'iu',
)

/** Criticism and norms that imply advice where nothing else in their part recommends. */
export const implying =
  /(?<![\p{L}])(?:(?:wij|we) missen|missen (?:wij|we)|(?:mist|ontbreekt|ontbreken)(?![\p{L}])|te weinig(?![\p{L}])|(?:is|zijn|achten (?:wij|we)(?: \p{L}+){0,3}|vinden (?:wij|we)(?: \p{L}+){0,3}) onvoldoende|(?:wij|we) (?:achten|vinden)(?: \p{L}+){1,6} onvoldoende|onvoldoende (?:uitgewerkt|aandacht|concreet|duidelijk|rekening)|(?:zetten?|zet|plaatsen) (?:wij |we |de \p{L}+ )?(?:\p{L}+ )?(?:vraagtekens|kanttekening\p{L}*)|aandachtspunt(?:en)? (?:is|zijn|blijft)|is (?:voor ons )?een (?:belangrijk )?aandachtspunt|moet(?:en)? (?:het |een |ons |de )?(?:uitgangspunt|voorwaarde|norm)|uitgangspunt (?:moet|dient|zou)|(?:is|zijn) (?:wat ons betreft |voor ons )?een (?:harde |belangrijke )?voorwaarde|(?:is het|het is) (?:van (?:groot )?belang|belangrijk|noodzakelijk|essentieel) (?:dat|om)|(?:zou|zouden) (?:\p{L}+ ){0,6}moeten(?![\p{L}])|dien(?:t|en) (?:\p{L}+ ){0,8}te(?![\p{L}]))(?![\p{L}])/iu

/** Agreement asks for nothing. */
export const supporting =
  /^(?:\P{L}*(?:\p{L}+ ){0,3})?(?:(?:wij|we) (?:onderschrijven|steunen|zijn (?:blij|tevreden|positief)|kunnen ons vinden|waarderen|herkennen)|(?:onderschrijft|steunt|waardeert))(?![\p{L}])/iu
