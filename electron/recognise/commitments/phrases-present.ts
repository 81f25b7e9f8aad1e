/** Promises in the present tense: "In mei bespreken wij …", "Na de zomer volgt …", "Hierover hoort u van ons". */

const who =
  '(?:wij|we|ik|het college(?: van (?:b\\s?(?:&|en)\\s?w|burgemeester en wethouders))?|b\\s?(?:&|en)\\s?w|burgemeester en wethouders|(?:de |onze )?(?:loco-?)?(?:burgemeester|wethouder|portefeuillehouder)(?: (?:(?:van|de|der|den|ter|te) )*\\p{Lu}[\\p{L}’-]+){0,2})'

const whom =
  '(?:u(?:w raad|w commissie)?|(?:de|onze) (?:gemeente)?raad|(?:de|uw) (?:raads)?commissie|raadsleden|(?:de|alle) fracties)'

const start = '(?<![\\p{L}-])'

const end = '(?![\\p{L}-])'

const gap = '[^;?!]{0,'

const adverbs = '(?:(?:dan|nu|ook|daarom|daarna|vervolgens|hierover|nog|zelf|graag|uiteraard|wel|dus) ){0,2}'

const told = [
  `(?:gaat|gaan) ${who}${end}[^;?!]{0,80}?${start}met ${whom} (?:het gesprek aan|in gesprek|in overleg)${end}`,
  `(?:wil|willen) ${who} ${whom}${end}[^;?!]{0,100}?${start}(?:bijpraten|informeren|meenemen|consulteren)${end}`,
  `(?:stuurt?|sturen|zendt?|zenden|mailt?|mailen|meldt?|melden|berichten?|bericht) ${who} (?:dit |dat |ze |deze )?(?:aan )?${whom}${end}`,
  `(?:stuurt?|sturen|zendt?|zenden|meldt?|melden) ${who}${end}${gap}120}?${start}(?:aan|naar) ${whom}${end}`,
  `${who} ${adverbs}(?:stuurt|sturen|zendt|zenden|melden|meldt|berichten|bericht) (?:dit |dat |ze |deze )?(?:aan )?${whom}${end}`,
  `(?:die|dat|welke|waarvan|waarover) ${who} [^,;?!]{0,80}?${whom} (?:[^,;?!]{0,40}? )?(?:(?:toe)?(?:sturen|zenden)|doen toekomen|voorleggen|aanbieden|melden|presenteren|toelichten)${end}`,
  `zu(?:lt|llen) ${whom}${end}[^;?!]{0,100}?${start}(?:aantreffen|terugvinden|zien)${end}|vindt ${whom}${end}[^;?!]{0,60}?${start}(?:straks|dan|later|binnenkort)${end}[^;?!]{0,60}?${start}terug${end}|${whom} kan${end}[^;?!]{0,120}?${start}tegemoet ?zien${end}|(?:kunt|kan) ${whom}${end}[^;?!]{0,120}?${start}(?:tegemoet ?zien|verwachten)${end}|(?:mag|mogen|kan|kunnen) ${whom}${end}[^;?!]{0,120}?${start}van (?:ons|het college) (?:verwachten|tegemoet ?zien)${end}|${whom} (?:mag|mogen|kan|kunnen)${end}[^;?!]{0,120}?${start}(?:verwachten|tegemoet ?zien)${end}|u kunt [^;?!]{0,120}?${start}tegemoet ?zien${end}`,
  `(?:hoort|verneemt) ${whom}${end}|(?<!(?:hierna|hieronder|hierboven|volgt|hierin) )leest ${whom}${end}|${whom} (?:\\p{L}+ ){0,4}?(?:hoort|horen|verneemt|vernemen)(?![\\p{L}-])${gap}60}?van (?:ons|het college|de wethouder)`,
  `(?:ziet ${whom}|${whom} ziet)${end}[^;?!]{0,100}?${start}(?:voordat|vóór|terug|tegemoet)${end}`,
  `(?:laten|laat) (?:${who} )?(?:het |dit |dat )?(?:(?:aan )?${whom} )[^;?!]{0,80}?weten${end}|(?:laten|laat) ${who} [^;?!]{0,40}?(?:aan )?${whom}${end}[^;?!]{0,80}?weten${end}`,
  `(?:praat|praten) ${who}${end}[^;?!]{0,40}?${whom}${end}[^;?!]{0,60}?bij${end}|${who} (?:praat|praten) ${whom}${end}[^;?!]{0,80}?bij${end}`,
  `(?:nodigt?|nodigen) (?:${who} )?${whom}${end}[^;?!]{0,120}?uit${end}`,
  `(?:doet?|doen|legt?|leggen) ${who} ${whom} [^;?!]{0,60}?(?:voorstel(?:len)?|mededeling|verslag)${end}`,
  `(?:vragen|vraagt) ${who} ${whom} [^;?!]{0,100}?(?:advies|om mee te|te adviseren|instemming|een besluit)${end}`,
].join('|')

/** What the council gets to see or hear, by verbs that need no particle: "sturen wij u", "hoort u van ons". */
export const presentTelling = new RegExp(`${start}(?:${told})`, 'iu')

/** "ter inzage gelegd", "in het systeem geplaatst": given to the council by other words than sending. */
export const laidOpen = new RegExp(
  `${start}(?:wordt|worden)${end}${gap}140}?(?:(?:vertrouwelijk |digitaal )?ter inzage (?:gelegd|aangeboden)|(?:in|op|via) (?:i-?babs|notubiz|go\\.?raad|het ris|de (?:griffie|website|raadsportal)|het raadsinformatiesysteem|het informatiesysteem) (?:geplaatst|gezet|gedeeld|gepubliceerd|beschikbaar gesteld))${end}|${start}(?:leggen|legt|plaatsen|plaatst) (?:${who} )?${gap}100}?(?:ter inzage|in i-?babs|in notubiz)${end}`,
  'iu',
)

/** Says of a deed in the present tense that it is still to come. */
export const stillToCome =
  /(?<![\p{L}-])(?:daarna|hierna|vervolgens|later|voortaan|straks|vanaf dan|in de tussentijd|tussentijds|tot die tijd|voor die tijd|zodra|nadat|te zijner tijd|op korte termijn|binnenkort|alsnog|opnieuw|weer|ook (?:bij|in|voor|op) de (?:overige|andere|resterende)|nogmaals|de komende (?:tijd|periode|weken|maanden|jaren)|in de definitieve (?:versie|begroting|nota)|bij de (?:volgende |eerstvolgende |nieuwe )?(?:aanbesteding|herziening|actualisatie|evaluatie|uitwerking)|in het vervolg|in de volgende|bij de volgende|bij het volgende|voorlopig ontwerp|definitief ontwerp|als er)(?![\p{L}-])|^over de (?:\p{L}*uitkomst\p{L}*|resultaten|bevindingen|vervolgstappen|afloop|verdere \p{L}+)(?![\p{L}])/iu

/** Forms beside which a present tense tells of what was or is: no deed to come. */
/** "Die stellen we in": takes up what was asked just before. */
export const takenUp =
  /^(?:die|dat|dit|deze|daarvoor|hiervoor) (?:stellen (?:wij|we) in|nemen (?:wij|we) (?:op|over|mee)|passen (?:wij|we) aan|voeren (?:wij|we) (?:uit|in|door)|zetten (?:wij|we) (?:uit|in)|pakken (?:wij|we) op|werken (?:wij|we) uit|vullen (?:wij|we) aan|gaan (?:wij|we) (?:doen|regelen|oppakken))(?![\p{L}])/iu

export const toldOf =
  /(?<![\p{L}-])(?:heeft|hebben|had|hadden|werd|werden|was|waren|momenteel|op dit moment|inmiddels|reeds|thans|altijd|doorgaans|gebruikelijk|normaal|meestal|vaak|soms|steeds|al sinds|al enige|al jaren|in de praktijk|zoals (?:aangegeven|gemeld|vermeld|gezegd|beschreven|toegelicht|bekend))(?![\p{L}-])/iu

/** Somebody's words told: "De wethouder zei in de raad: ‘Wij komen hierop terug.’" */
export const saidBefore =
  /(?<![\p{L}-])(?:zei|zeiden|zegde|zegden|schreef|schreven|stelde|stelden|antwoordde|antwoordden|meldde|meldden|verklaarde|beloofde|beloofden|deelde|gaf|liet|kondigde|aldus|sprak|berichtte|citaat|luidde|staat (?:\p{L}+ ){0,8}?te lezen)(?![\p{L}-])/iu

/** A promise told in the past tense. */
export const pledgedBefore =
  /(?<![\p{L}-])(?:zegde|zegden)(?![\p{L}-])[^;?!]{0,160}?(?<![\p{L}-])toe(?![\p{L}-])|(?<![\p{L}-])(?:deed|deden)(?![\p{L}-])[^;?!]{0,80}?toezegging(?![\p{L}])/iu

/** "In 2017 is toegezegd dat …", "toegezegd dat er een loket zou komen", "Op 3 mei 2022 heeft de wethouder toegezegd". */
export const longPast =
  /(?<![\p{L}])(?:in|sinds|uit|op|van|tijdens|bij)(?![\p{L}])[^.;]{0,60}?(?:19|20)\d\d[^.;]{0,100}?(?:toegezegd|zegde)|(?:toegezegd|zegde)[^.;]{0,160}?(?<![\p{L}])zou(?:den)?(?![\p{L}])|^(?:tijdens|bij|in) de (?:behandeling|vorige|raad van|commissie van|vergadering van)/iu

/** Words by which a deed is hoped for rather than promised. */
export const hopeful =
  /(?<![\p{L}])(?:streef\p{L}*|streven|proberen|trachten|hopen|hoopt|inspannen|zo ?veel mogelijk|waar mogelijk|naar verwachting|overwegen|overweegt)(?![\p{L}])/iu

const filler = '_'

/** The sentence with the words between quotation marks blotted out, each character in its place. */
export const withoutQuotes = (text: string): string =>
  text.replace(
    /(?<![\p{L}\d])([“„‘"])([^“„‘"”]{3,400}?)(["”’])(?!\p{L})/gu,
    (_all, open, words, close) =>
      `${open}${String(words).replace(/./gu, (char) => filler.repeat(char.length))}${close}`,
  )

/** "gaan in gesprek", "gaan aan de slag": going that is a deed to come. */
export const goingIdiom =
  /(?<![\p{L}])(?:in (?:gesprek|overleg)|aan de slag|om (?:de )?tafel|het gesprek aan|op zoek|langs|ter plekke|na)(?![\p{L}])/iu

/** "gaan ervan uit", "gaat om", "gaan akkoord": going that goes nowhere. */
export const goesNowhere =
  /(?<![\p{L}])(?:ga|gaat|gaan)(?![\p{L}])[^,;]{0,60}?(?<![\p{L}])(?:ervan uit|er van uit|ervanuit|hiervan uit|daarvan uit|uit van|vanuit|akkoord|niet over)(?![\p{L}])|(?<![\p{L}])(?:ga|gaat|gaan) (?:(?:wij|we|het college) )?(?:om|over|goed|verder|er(?! (?:\p{L}+ )?een)|hieronder)(?![\p{L}])/iu

/** "onderzoekt of er …", "zoekt naar een …": what is looked into is still open. */
export const opensQuestion = (lemma: string): RegExp => (lemma === 'zoeken' ? soughtFor : stillOpen)

const soughtFor = /^[^;]{0,40}?(?<![\p{L}])naar (?:een|nieuwe|andere)(?![\p{L}])/iu

const stillOpen =
  /^[^,;?!]{0,50}?(?<![\p{L}])(?:of (?:er|het|de|dit|dat|deze|die|wij|we|een|daar|hier|hiervoor|uitbreiding)|in hoeverre|welke mogelijkheden|mogelijkheden|de mogelijkhe(?:id|den)|beide|opties|alternatieven)(?![\p{L}])/iu

/** Words beside which "zal" is no plain promise. */
export const doubtful =
  /(?<![\p{L}])(?:kunnen|moeten|hoeven|hebben|zijn|worden|blijven|merken|ervaren|krijgen|houden|overgaan|als|indien|wanneer|mits|tenzij|mocht|in principe|waarschijnlijk|vermoedelijk|wellicht|mogelijk)(?![\p{L}])/iu

export const ownIntent =
  /(?<![\p{L}])(?:onze|(?:de|het|ons) (?:streven|bedoeling|planning|plan|inzet|voornemen) is|de gemeente is (?:voornemens|van plan|bereid))(?![\p{L}])/iu

/** Making something of one's own, where "een" says that it isn't there yet. */
export const makesNew =
  /^(?:inzetten|aanstellen|inhuren|inrichten|organiseren|openen|starten|opstellen|ontwikkelen|voorbereiden|uitwerken|opzetten|instellen|ontwerpen)$/u

/** Deeds that are done once: in the present tense they are still to be done. What is "geboden" or "verzorgd" goes on. */
export const doneOnce =
  /^(?:uitnodigen|voorleggen|oproepen|inbrengen|afspreken|meegeven|doorgeven|aanschrijven|aanpassen|aanvullen|corrigeren|rectificeren|herstellen|wijzigen|intrekken|actualiseren|herzien|herijken|heroverwegen|evalueren|agenderen|plaatsen|verplaatsen|publiceren|uitbreiden|verlengen|verruimen|aanleggen|verwijderen|weghalen|vervangen|schrappen|toevoegen|uitzoeken|navragen|nagaan|nalopen|aankaarten|aandringen|rapporteren|inplannen|bijstellen|opvragen|opstarten|doorrekenen|bepleiten|invoeren|doorvoeren|oppakken|aanvragen|indienen|bekendmaken|terugbrengen)$/u

/** "Laten wij een verkenning uitvoeren", "maken wij afspraken": said with more words than a verb. */
export const doneOnceWords =
  /(?<![\p{L}])(?:laat|laten) (?:(?:wij|we|ik|het college) )?[^,;]{0,80}?(?<![\p{L}])(?!weten|zien|merken|horen|blijken|leiden|inspireren|gelden|over)\p{L}{3,}en(?=[.,;]|$| (?:en|om|in|op|door|bij|naar|of|zodat|voor)(?![\p{L}]))|(?<![\p{L}])(?:maak|maakt|maken) [^,;]{0,60}?(?<![\p{L}])(?:afspraken|een afspraak)(?![\p{L}])|(?<![\p{L}])(?:neem|neemt|nemen) [^,;]{0,60}?(?<![\p{L}])contact (?:[\p{L} ]{0,40})?op(?![\p{L}])|(?<![\p{L}])(?:treed|treedt|treden) [^,;]{0,40}?in (?:overleg|contact|gesprek)(?![\p{L}])|(?<![\p{L}])(?:neem|neemt|nemen) [^,;]{0,40}?(?:het initiatief|maatregelen)(?![\p{L}])|(?<![\p{L}])(?:maak|maakt|maken) [^,;]{0,60}?(?:bekend|openbaar)(?![\p{L}])|(?<![\p{L}])(?:breng|brengt|brengen) [^,;]{0,60}?(?:onder de aandacht|ter sprake|in (?:kaart|beeld))(?![\p{L}])|(?<![\p{L}])(?:zet|zetten) [^,;]{0,60}?op de agenda(?![\p{L}])|(?<![\p{L}])(?:stel|stelt|stellen) [^,;]{0,60}?aan de orde(?![\p{L}])/iu

/** Verbs of how things are that do something beside these words: "houden we een avond", "besteden wij aandacht aan". */
export const doneByState =
  /(?<![\p{L}])(?:houd|houdt|houden|geef|geeft|geven) [^,;]{0,60}?(?:avond|bijeenkomst|sessie|spreekuur|enquête|peiling|gesprekken|presentatie|toelichting)(?![\p{L}])|(?<![\p{L}])(?:besteedt?|besteden) [^,;]{0,60}?aandacht(?![\p{L}])/iu

/** Done because somebody asked for it. */
export const atRequest =
  /^(?:op|naar aanleiding van) (?:uw |het |dit |dat )?verzoek|(?<![\p{L}])op (?:uw )?verzoek van (?:uw raad|de raad|de fractie|de heer|mevrouw|dhr|mw|raadslid|de commissie|een (?:\p{L}+ )?(?:raadslid|fractie))(?![\p{L}])/iu

/** What a meeting does with its agenda, motions and proposals. */
export const meetingBusiness =
  /(?<![\p{L}])(?:agenda|agendapunt|moties?|amendement(?:en)?|\p{L}*voorstel|besluitenlijst|notulen|vergadering|hamerstuk|bespreekstuk|lijst van)(?![\p{L}])[^;]*?(?<![\p{L}])(?:vastgesteld|aangenomen|verworpen|ingetrokken|aangehouden|overgenomen|afgevoerd|toegevoegd|gestemd|geschorst|hervat|gesloten|geopend)(?![\p{L}])|^(?:toegevoegd|afgevoerd|gewijzigd|ongewijzigd|aangenomen|verworpen|ingetrokken|aangehouden) wordt(?![\p{L}])/iu

/** "Aan de lijst van ingekomen stukken wordt … toegevoegd". */
export const incomingPost = /(?<![\p{L}])(?:ingekomen stukken|lijst van|van de lijst)(?![\p{L}])/iu

/** "Onder de norm volgt een gesprek", "Boven de grens …": what always happens then. */
export const ruleOfThumb =
  /^(?:onder|boven|beneden|bij (?:een|meer|minder|herhaald\p{L}*)|per|indien|als|wanneer) /iu

/** Looking into something until it is known. */
export const findsOut =
  /^(?:onderzoeken|nagaan|uitzoeken|bekijken|bezien|verkennen|inventariseren|analyseren|nalopen)$/u

/** "De nieuwe tarieven gaan in op 1 januari". */
export const takesEffect =
  /(?<![\p{L}])(?:ga|gaat|gaan)(?![\p{L}])[^,;?!]{0,80}?(?<![\p{L}])(?:in|van start|live|open)(?![\p{L}])|(?<![\p{L}])(?:treedt|treden)(?![\p{L}])[^,;?!]{0,80}?in werking(?![\p{L}])|(?<![\p{L}])(?:start|starten|begint|beginnen|vindt|vinden)(?![\p{L}])/iu

/** What a municipality changes itself. */
export const ownChange =
  /(?<![\p{L}])(?:tarie(?:f|ven)|regeling|\p{L}*subsidie|maatregel(?:en)?|openingstijden|proef|pilot|campagne|project|website|loket|spreekuur|beleid|werkwijze|contract(?:en)?|overeenkomst|dienstverlening|\p{L}*controle(?:s)?|cursus(?:sen)?|training(?:en)?)(?![\p{L}])/iu

/** "Wij stellen uw raad voor …": proposed here and now. */
export const proposesNow =
  /(?<![\p{L}])(?:stel|stelt|stellen) (?:(?:wij|we|het college) )?(?:u|uw raad|de raad)(?: \p{L}+){0,2} voor(?![\p{L}])/iu

/** "Staan uiterlijk eind oktober weer in de straten": so by then. */
export const standsThen =
  /(?<![\p{L}])(?:staat|staan|hangt|hangen|ligt|liggen|rijdt|rijden|is|zijn|werkt|werken|beschikt|beschikken)(?![\p{L}])/iu

/** What somebody outside gets to read: "De omwonenden krijgen vóór 1 april bericht". */
export const getsWord =
  /(?<![\p{L}])(?:krijgt|krijgen|ontvangt|ontvangen)(?![\p{L}])(?! (?:wij|we|ik|het college)(?![\p{L}]))[^;?!]{0,120}?(?<![\p{L}])(?:bericht|\p{L}*brief|brieven|uitnodiging|uitleg|informatie|antwoord|reactie|uitsluitsel|bezoek|afschrift|nieuwsbrief|folder|voorstel|aanbod|beschikking|(?:een|hun) (?:\p{L}+ )?(?:besluit|vergoeding|compensatie))(?![\p{L}])/iu

/** "Zal … een aanbod beschikbaar zijn": a state that is reached by then. */
export const willBeReady =
  /(?<![\p{L}])(?:zal|zullen)(?![\p{L}])[^;?!]{0,160}?(?<![\p{L}])(?:beschikbaar|gereed|klaar|geregeld|ingericht|operationeel|opgelost|op orde|van kracht|open|bekend|afgerond|weggewerkt|zichtbaar|in gebruik|voorzien)(?: zijn| komen)(?![\p{L}])/iu

/** "Graag informeren wij u over de cijfers": what this very letter does. */
export const gladlyNow =
  /^graag (?:informeren|informeert|geven|geeft|lichten|licht|delen|deelt|nemen|neemt|schetsen|reageren|beantwoorden|praten|bieden|brengen|leggen) (?:wij|we|ik|het college)(?![\p{L}])/iu

/** "Daarom leggen wij u de volgende vragen voor": the askers speak. */
export const putsQuestions =
  /(?<![\p{L}])(?:leg|legt|leggen|stel|stelt|stellen)(?![\p{L}]) (?:[\p{L}]+ ){0,2}?(?:u|uw college|het college|ons college|de (?:wethouder|burgemeester))(?![\p{L}])[^.;?!]{0,80}?(?<![\p{L}])vragen(?![\p{L}])/iu

/** "De aanbesteding is in november afgerond": done, unless it is said to be expected. */
export const isDone =
  /(?<![\p{L}])(?:is|zijn)(?![\p{L}])[^,;]{0,80}?(?<![\p{L}])(?:afgerond|gereedgekomen|opgeleverd|gestart|begonnen|gegund|vastgesteld|uitgevoerd)(?![\p{L}])/iu

export const foreseenWords =
  /(?<![\p{L}])(?:naar verwachting|verwacht\p{L}*|gepland|planning|uiterlijk|vóór|beoogd|voorzien|streven)(?![\p{L}])/iu

/** In the passive these want a plan or paper that takes it up. */
export const takenInto =
  /^(?:betrekken|meenemen|meewegen|opnemen|oppakken|verwerken|uitwerken|vastleggen|verankeren)$/u

export const takesAlong = /^(?:betrekken|meenemen|meewegen)$/u

/** What others are asked on behalf of the council's question. */
export const asksOthers =
  /^(?:wij|we|het college) (?:vragen|verzoeken|vraagt|verzoekt)(?![\p{L}])|^(?:vragen|verzoeken|vraagt|verzoekt) (?:wij|we|het college)(?![\p{L}])/iu

/** "Wij vragen u in te stemmen", "vragen uw aandacht": what the council is asked. */
export const asksCouncil =
  /(?:vra(?:ag|gen|agt)|verzoe(?:k|ken|kt)|advise(?:er|ert|ren)) (?:(?:wij|we|het college) )?(?:u|uw|de (?:gemeente)?raad|onze? raad|hiervoor|om|begrip|aandacht|de commissie)(?![\p{L}])/iu

export const comesWith = /(?<![\p{L}])kom(?:t|en)? [^,;]{0,60}met (?:een|het|de)(?![\p{L}])/iu

/** Corrections that a text announces of itself. */
export const corrects = /^(?:aangepast|hersteld|gecorrigeerd|toegevoegd|rechtgezet|aangevuld)$/iu

/** Verbs by which minutes tell what was said. */
export const speech =
  /^(?:vragen|antwoorden|beantwoorden|reageren|zeggen|melden|berichten|vertellen|adviseren|verzoeken|spreken|toelichten|bespreken|overleggen|geven|doen|aangeven|ingaan|bepleiten|oproepen|opnemen|overnemen|voorstellen|stellen|delen|leggen|zetten|brengen|nemen|laten|wijzen|komen)$/u

/** Main clauses without a person whose "dat …" is foreseen by the writer. */
export const foreseen =
  /(?<![\p{L}])(?:de (?:verwachting|planning|bedoeling|inzet)|het (?:streven|plan|voornemen)|onze (?:inzet|intentie)|toegezegd|afgesproken|dit betekent|zeggen wij toe|naar verwachting)(?![\p{L}])/iu

/** Things that an executive makes for its council or town. */
export const productNamed =
  /(?:(?:voorstel|onderzoek|evaluatie|bijeenkomst|avond|sessie|notitie|memo|nota|rapportage|overzicht|visie|verordening|agenda|analyse|verkenning|enquête|factsheet|briefing|werkgroep|meldpunt|pilot|campagne)|(?<![\p{L}])(?:een|het) (?:\p{L}+ )?(?:plan|uitvoeringsplan|actieplan|beleidsplan|plan van aanpak)|(?<![\p{L}])(?:opdracht|afspraken|paragraaf|passage|toelichting))(?![\p{L}])/iu

/** Passives that ask or explain: no deed to come. */
export const askedOrTold = /^(?:vragen|verzoeken|adviseren|toelichten|volgen|schrijven|opmerken|doen|geven)$/u

/** "Er komt een meldpunt", "komt er ook een tweede ronde". */
export const thereComes =
  /(?<![\p{L}])(?:er komt|komt er)(?: (?!geen)[\p{L}\d]+){0,5}? (?:een|nog een) [\p{L}-]+/iu

/** After "Met deze brief informeren wij u over …": more of what this letter does. */
export const goesOnTelling = /^(?:ook|daarnaast|tevens|verder|vervolgens)(?![\p{L}])/iu

/** A line of the head of a letter that lost its line end. */
export const headLine =
  /^(?:onderwerp|betreft|datum|kenmerk|verzonden|bijlagen?|van|aan|behandeld door|zaaknummer|ons kenmerk|uw kenmerk)\s*:|^(?:wat|hoe|waarom|wanneer) (?:doen|gaan|willen) (?:wij|we)(?![\p{L}])[^.,;:]{0,60}$/iu

export const wants = /(?<![\p{L}])(?:wil|willen)(?![\p{L}])/iu

export const soon =
  /(?<![\p{L}])(?:de komende (?:tijd|periode|weken|maanden)|op (?:zeer )?korte termijn|binnenkort|spoedig|zo (?:spoedig|snel) mogelijk|z\.s\.m\.?)(?![\p{L}])/iu

/** Participles of money and of what is thought. */
export const reckoned =
  /^(?:gedekt|gefinancierd|begroot|geraamd|geïndexeerd|geschat|ingeschat|gehanteerd|genoemd|gevraagd|geacht|gezien|gebruikt|gebaseerd|gericht|geconfronteerd|geleid|gemiddeld|gekenmerkt|gewaardeerd|geregistreerd)$/iu

/** "Bij calamiteiten …": whenever it occurs. */
export const incidental = /^bij (?!de |het |een |deze |dit |uw |onze |ons )\p{Ll}+(?<!ing)(?:en|s) \p{Ll}/iu

/** The perfect and the past: what was planned once. */
export const wasOnce = /(?<![\p{L}])(?:heeft|(?<!te )hebben|had|hadden|was|waren|werd|werden)(?![\p{L}])/iu

/** "Zal een evaluatie plaatsvinden". */
export const willTakePlace =
  /(?<![\p{L}])(?:zal|zullen) (?:er )?(?:[\p{L}\d-]+ ){0,10}?(?:plaats ?vinden|volgen|verschijnen)(?![\p{L}])/iu

const moreWords = [
  // An order to somebody who works for the municipality.
  `(?:krijgt|krijgen|geeft|geven|verlenen|verleent|verstrekken|verstrekt)${end}[^;?!]{0,80}?${start}opdracht (?:om|tot|voor)${end}`,
  `(?:heeft|hebben) [^;?!]{0,40}?opdracht (?:gekregen|gegeven|verstrekt) [^;?!]{0,60}?${start}(?:binnen|vóór|uiterlijk|nog)${end}`,
  // Somebody hears, gets or sees something of the executive.
  `(?:hoort|horen|verneemt|vernemen|ontvangt|ontvangen|krijgt|krijgen)${end}[^;?!]{0,60}?${start}van (?:ons|het college)${end}`,
  `(?:krijgt|krijgen|ontvangt|ontvangen)${end}[^;?!]{0,60}?${start}(?:nog|alsnog|binnenkort|apart|separaat)${end}[^;?!]{0,40}?${start}(?:antwoord|reactie|bericht|brief|uitnodiging|terugkoppeling|informatie)${end}`,
  // The reader is asked to think along with what is being made.
  `(?:vraagt|vragen|nodigt|nodigen|betrekt|betrekken) ${who} (?:u|uw \\p{L}+|de \\p{L}+raad)${end}[^;?!]{0,40}?${start}(?:mee te \\p{L}+en|te adviseren|te reageren|uit|bij)${end}`,
  // Laid open, written down.
  `(?:leg|legt|leggen) (?:${who} )?[^;?!]{0,60}?${start}(?:ter inzage|vast in)${end}`,
  `(?:neemt|nemen) ${who}${end}[^,;?!]{0,80}?${start}(?:paragraaf|passage|hoofdstuk|bijlage) op${end}`,
  // Chosen, so it will be.
  `(?:kiezen|kiest) (?:${who} )?(?:er ?|hier|daar)(?:dan ook |daarom )?voor${end}[^;?!]{0,100}?${start}(?:in|op|vóór|voor|binnen|uiterlijk|bij|na) (?:de |het )?[\\p{L}\\d]+[^;?!]{0,80}?${start}te \\p{L}+en${end}`,
  // Looked into: what comes of it is open.
  `(?:wordt|worden) (?:nu |nog |verder )*in (?:beeld|kaart) gebracht${end}`,
  `(?:wordt|worden) (?:daarin|daarbij|hierin|hierbij) (?:ook |nog )*(?:onderzocht|bekeken|bezien|verkend|uitgewerkt|nagegaan)${end}`,
  `(?:${who} (?:gaan|gaat)|(?:gaan|gaat) ${who}) [^,;?!]{2,60}? (?:vragen|verzoeken)${end}(?= (?:om|of)${end})`,
  // Where it goes wrong: "Lukt dat niet, dan sluiten wij …".
].join('|')

/** The same at the head of a sentence. */
const firstWords = [
  `(?:ja, )?${who} (?:neemt|nemen) [^,;?!]{2,80}? op in (?:de|het|een|ons|onze)${end}`,
  `(?:ja, )?${who} (?:onderzoek|bezie|bekijk|verken|kijk)\\p{L}* (?:nu |nog |ook |dan |daarbij )*of${end}`,
  `bij [^,;?!]{4,100} (?:onderzoek|bezie|bekijk|verken|kijk)\\p{L}* ${who}${end}[^;?!]{0,80}?${start}of${end}`,
  `(?:tot|tot aan|totdat|ja,) (?:[^,;?!]{2,80} )?(?:(?:informeert|informeren) ${who} ${whom}|${who} (?:informeert|informeren) ${whom})${end}`,
  `(?!als|indien)\\p{Lu}\\p{L}+t [^,;?!]{2,60}, dan (?!kunnen|mogen|moeten|willen|zouden|hoeven|hebben|zijn|vinden|weten|spreken|gelden)\\p{L}{3,}en (?:wij|we)${end}`,
].join('|')

/** Deeds said with more words than a verb, by what kind of deed it is. Proposed where the executive writes. */
export const inMoreWords = new RegExp(`^(?:${firstWords})|${start}(?:${moreWords})`, 'iu')

/** "De aanplant vindt plaats in het plantseizoen, uiterlijk in maart". */
export const takesPlace =
  /^(?:de|het) [^,;?!]{2,60}?(?<![\p{L}])(?:vindt|vinden) plaats (?:in|op|vóór|voor|uiterlijk)(?![\p{L}])/iu

/** Where something is written down: "nemen wij in de toelichting op". */
export const intoPaper =
  /(?<![\p{L}])in (?:de|het|een|deze|onze) (?:\p{L}+e )?(?:\p{L}*(?:toelichting|tekst|nota|brief|verordening|krant|plan|visie|overeenkomst|contract|bestek|versie|regels)|beleid)(?![\p{L}])/iu

/** The council deciding, hearing or treating something is its own business. */
export const councilActs =
  /(?<![\p{L}])(?:u|uw raad|de (?:gemeente)?raad|raadsleden|de (?:raads)?commissie|het presidium|de fracties?)(?![\p{L}])/iu

export const bodiesOutside =
  /(?<![\p{L}-])(?:provinciale staten|gedeputeerde staten|gedeputeerde|ministerie|minister|kabinet|kamer|rijk|raad van state|cbs|coa|uwv|svb|cak|ind|rivm|prorail|ns|enexis|liander|stedin|tennet|vitens|landelijk\p{L}*|de wet|wetsvoorstel|regio|waterschap|politie|justitie|openbaar ministerie|rechtbank|accountant|europ\p{L}*)(?![\p{L}-])/iu

/** Words of a member of the executive that a sentence of minutes goes on to tell. */
export const namesSpeaker = /(?<![\p{L}])(?:wethouder|burgemeester|portefeuillehouder)(?![\p{L}])/iu

export const wordOfExecutive =
  /(?<![\p{L}])(?:opmerking|mededeling|verzekering|toelichting|uitspraak|toezegging|antwoord) van (?:de )?(?:wethouder|burgemeester|portefeuillehouder|het college)(?![\p{L}])/iu

/** "Wij beoordelen de regeling als adequaat". */
export const opines =
  /(?<![\p{L}])(?:beoorde|zie|beschouw|kwalificeer|ervaar)\p{L}* [^,;]{1,80} als(?![\p{L}])/iu

/** An order that was given holds until it is carried out. */
export const orderGiven = /opdracht (?:gekregen|gegeven|verstrekt)/iu

/** "De verordening wordt op 8 november door de raad behandeld". */
export const councilTreats =
  /(?<![\p{L}])door (?:de (?:gemeente)?raad|uw raad|de (?:raads)?commissie) (?:[\p{L}\d]+ ){0,4}?(?:behandeld|vastgesteld|besproken|genomen|besloten)(?![\p{L}])/iu

/** "Dat zeg ik niet toe", "ik kan u niet beloven". */
export const pledgesNot =
  /(?<![\p{L}])zeg(?:t|gen)?(?![\p{L}])[^.;,?!]{0,40}?(?<![\p{L}])niet toe(?![\p{L}])|(?<![\p{L}])(?:niet|niets|geen)(?: [\p{L}]+){0,2} (?:belo(?:ven|of|oft)|toezeggen|toezegging)(?![\p{L}])/iu

/** "Uw conclusie is dat de raad wordt geïnformeerd": the reader's words. */
export const wordsOfReader =
  /^(?:uw|de) [\p{L} ]{0,30}?(?:conclusie|standpunt|opvatting|zorg|indruk|stelling|advies|wens|bezwaar|vraag) (?:is|luidt|was)(?: [\p{L}]+)? dat(?![\p{L}])|^u (?:schrijft|stelt|vindt|vraagt|geeft aan|merkt op|concludeert|adviseert|wijst|vreest|meent)(?![\p{L}])/iu

/** Said plainly, by nobody else: "Nieuw is dat wij …", "Voor fase 3 geldt dat …". */
export const justSaid =
  /(?<![\p{L}])(?:nieuw|besloten|geregeld|ons (?:doel|idee)|onze \p{L}+) is$|(?<![\p{L}])is (?:afgesproken|besloten|geregeld)$|^(?:voor|bij) [^,;]{2,60} geldt$|(?<![\p{L}])(?:betekent|houdt in)$/iu

/** "Wij kunnen wel doorgaan, en dan doen we het over vijf jaar weer": only supposed. */
export const supposes = /(?<![\p{L}])(?:kunnen|zouden|kun)(?![\p{L}])[^;?!]*, (?:en )?dan(?![\p{L}])/iu

/** A habit that is new: "voortaan elk kwartaal". */
export const newHabit =
  /(?<![\p{L}])(?:voortaan|met ingang van|vanaf|gedurende het|voor het eerst)(?![\p{L}])/iu
