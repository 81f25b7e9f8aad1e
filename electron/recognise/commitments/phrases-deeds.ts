import { withLetters } from '../text/letters.ts'
/** Words for what is done: deeds that are done once, said with more words than a verb, or that go nowhere. */

/** "Die stellen we in": takes up what was asked just before. */
export const takenUp = withLetters(
  /^(?:die|dat|dit|deze|daarvoor|hiervoor) (?:stellen (?:wij|we) in|nemen (?:wij|we) (?:op|over|mee)|passen (?:wij|we) aan|voeren (?:wij|we) (?:uit|in|door)|zetten (?:wij|we) (?:uit|in)|pakken (?:wij|we) op|werken (?:wij|we) uit|vullen (?:wij|we) aan|gaan (?:wij|we) (?:doen|regelen|oppakken))(?![\p{L}])/iu,
)

/** "gaan in gesprek", "gaan aan de slag": going that is a deed to come. */
export const goingIdiom = withLetters(
  /(?<![\p{L}])(?:in (?:gesprek|overleg)|aan de slag|om (?:de )?tafel|het gesprek aan|op zoek|langs|ter plekke|na)(?![\p{L}])/iu,
)

/** "gaan ervan uit", "gaat om", "gaan akkoord": going that goes nowhere. */
export const goesNowhere = withLetters(
  /(?<![\p{L}])(?:ga|gaat|gaan)(?![\p{L}])[^,;]{0,60}?(?<![\p{L}])(?:ervan uit|er van uit|ervanuit|hiervan uit|daarvan uit|uit van|vanuit|akkoord|niet over)(?![\p{L}])|(?<![\p{L}])(?:ga|gaat|gaan) (?:(?:wij|we|het college|het|dit|dat)(?: (?:hier|hierbij|daarbij|dan|nu))? )?(?:om|over|goed|verder|er(?! (?:\p{L}+ )?een)|hieronder)(?![\p{L}])|(?<![\p{L}])kom(?:t|en)?(?![\p{L}])[^,;]{0,50}?(?<![\p{L}])(?:uit|tekort|rond)(?=[.,;]|$)/iu,
)

/** "onderzoekt of er …", "zoekt naar een …": what is looked into is still open. */
export const opensQuestion = (lemma: string): RegExp => (lemma === 'zoeken' ? soughtFor : stillOpen)

const soughtFor = withLetters(/^[^;]{0,40}?(?<![\p{L}])naar (?:een|nieuwe|andere)(?![\p{L}])/iu)

const stillOpen = withLetters(
  /^[^,;?!]{0,50}?(?<![\p{L}])(?:of (?:er|het|de|dit|dat|deze|die|wij|we|een|daar|hier|hiervoor|uitbreiding)|in hoeverre|welke mogelijkheden|mogelijkheden|de mogelijkhe(?:id|den)|beide|opties|alternatieven)(?![\p{L}])/iu,
)

export const ownIntent = withLetters(
  /(?<![\p{L}])(?:onze|(?:de|het|ons) (?:streven|bedoeling|planning|plan|inzet|voornemen) is|de gemeente is (?:voornemens|van plan|bereid))(?![\p{L}])/iu,
)

/** Making something of one's own, where "een" says that it isn't there yet. */
export const makesNew =
  /^(?:inzetten|aanstellen|inhuren|inrichten|organiseren|openen|starten|opstellen|ontwikkelen|voorbereiden|uitwerken|opzetten|instellen|ontwerpen)$/u

/** Deeds that are done once: in the present tense they are still to be done. What is "geboden" or "verzorgd" goes on. */
export const doneOnce =
  /^(?:uitnodigen|voorleggen|oproepen|inbrengen|afspreken|meegeven|doorgeven|aanschrijven|aanpassen|aanvullen|corrigeren|rectificeren|herstellen|wijzigen|intrekken|actualiseren|herzien|herijken|heroverwegen|evalueren|agenderen|plaatsen|verplaatsen|publiceren|uitbreiden|verlengen|verruimen|aanleggen|verwijderen|weghalen|vervangen|schrappen|toevoegen|uitzoeken|navragen|nagaan|nalopen|aankaarten|aandringen|rapporteren|inplannen|bijstellen|opvragen|opstarten|doorrekenen|bepleiten|invoeren|doorvoeren|oppakken|aanvragen|indienen|bekendmaken|terugbrengen)$/u

/** "Laten wij een verkenning uitvoeren", "maken wij afspraken": said with more words than a verb. */
export const doneOnceWords = withLetters(
  /(?<![\p{L}])(?:laat|laten) (?:(?:wij|we|ik|het college) )?[^,;]{0,80}?(?<![\p{L}])(?!weten|zien|merken|horen|blijken|leiden|inspireren|gelden|over)\p{L}{3,}en(?=[.,;]|$| (?:en|om|in|op|door|bij|naar|of|zodat|voor)(?![\p{L}]))|(?<![\p{L}])(?:maak|maakt|maken) [^,;]{0,60}?(?<![\p{L}])(?:afspraken|een afspraak)(?![\p{L}])|(?<![\p{L}])(?:neem|neemt|nemen) [^,;]{0,60}?(?<![\p{L}])contact (?:[\p{L} ]{0,40})?op(?![\p{L}])|(?<![\p{L}])(?:treed|treedt|treden) [^,;]{0,40}?in (?:overleg|contact|gesprek)(?![\p{L}])|(?<![\p{L}])(?:neem|neemt|nemen) [^,;]{0,40}?(?:het initiatief|maatregelen)(?![\p{L}])|(?<![\p{L}])(?:maak|maakt|maken) [^,;]{0,60}?(?:bekend|openbaar)(?![\p{L}])|(?<![\p{L}])(?:breng|brengt|brengen) [^,;]{0,60}?(?:onder de aandacht|ter sprake|in (?:kaart|beeld))(?![\p{L}])|(?<![\p{L}])(?:zet|zetten) [^,;]{0,60}?op de agenda(?![\p{L}])|(?<![\p{L}])(?:stel|stelt|stellen) [^,;]{0,60}?aan de orde(?![\p{L}])/iu,
)

/** Verbs of how things are that do something beside these words: "houden we een avond", "besteden wij aandacht aan". */
export const doneByState = withLetters(
  /(?<![\p{L}])(?:houd|houdt|houden|geef|geeft|geven) [^,;]{0,60}?(?:avond|bijeenkomst|sessie|spreekuur|enquête|peiling|gesprekken|presentatie|toelichting)(?![\p{L}])|(?<![\p{L}])(?:besteedt?|besteden) [^,;]{0,60}?aandacht(?![\p{L}])|(?<![\p{L}])(?:zit|zitten) [^,;]{0,120}?(?<![\p{L}])(?:aan|om|rond de) tafel(?![\p{L}])/iu,
)

/** Done because somebody asked for it. */
export const atRequest = withLetters(
  /^(?:op|naar aanleiding van) (?:uw |het |dit |dat )?verzoek|(?<![\p{L}])op (?:uw )?verzoek van (?:uw raad|de raad|de fractie|de heer|mevrouw|dhr|mw|raadslid|de commissie|een (?:\p{L}+ )?(?:raadslid|fractie))(?![\p{L}])/iu,
)

/** Looking into something until it is known. */
export const findsOut =
  /^(?:onderzoeken|nagaan|uitzoeken|bekijken|bezien|verkennen|inventariseren|analyseren|nalopen)$/u

/** "Wij stellen uw raad voor …": proposed here and now. */
export const proposesNow = withLetters(
  /(?<![\p{L}])(?:stel|stelt|stellen) (?:(?:wij|we|het college) )?(?:u|uw raad|de raad)(?: \p{L}+){0,2} voor(?![\p{L}])/iu,
)

/** In the passive these want a plan or paper that takes it up. */
export const takenInto =
  /^(?:betrekken|meenemen|meewegen|opnemen|oppakken|verwerken|uitwerken|vastleggen|verankeren)$/u

export const takesAlong = /^(?:betrekken|meenemen|meewegen)$/u

/** What others are asked on behalf of the council's question. */
export const asksOthers = withLetters(
  /^(?:wij|we|het college) (?:vragen|verzoeken|vraagt|verzoekt)(?![\p{L}])|^(?:vragen|verzoeken|vraagt|verzoekt) (?:wij|we|het college)(?![\p{L}])/iu,
)

export const comesWith = withLetters(/(?<![\p{L}])kom(?:t|en)? [^,;]{0,60}met (?:een|het|de)(?![\p{L}])/iu)

/** Corrections that a text announces of itself. */
export const corrects =
  /^(?:aangepast|hersteld|gecorrigeerd|toegevoegd|rechtgezet|aangevuld|verduidelijkt|gewijzigd|herzien|verruimd|aangescherpt|vereenvoudigd|geactualiseerd|bijgesteld|geschrapt|herschreven)$/iu

/** Things that an executive makes for its council or town. */
export const productNamed = withLetters(
  /(?:(?:voorstel|onderzoek|evaluatie|bijeenkomst|avond|sessie|notitie|memo|nota|rapportage|overzicht|visie|verordening|agenda|analyse|verkenning|enquête|factsheet|briefing|werkgroep|meldpunt|pilot|campagne)|(?<![\p{L}])(?:een|het) (?:\p{L}+ )?(?:plan|uitvoeringsplan|actieplan|beleidsplan|plan van aanpak)|(?<![\p{L}])(?:opdracht|afspraken|paragraaf|passage|toelichting))(?![\p{L}])/iu,
)

export const wants = withLetters(/(?<![\p{L}])(?:wil|willen)(?![\p{L}])/iu)

/** Participles of money and of what is thought. */
export const reckoned =
  /^(?:gedekt|gefinancierd|begroot|geraamd|geïndexeerd|geschat|ingeschat|gehanteerd|genoemd|gevraagd|geacht|gezien|gebruikt|gebaseerd|gericht|geconfronteerd|geleid|gemiddeld|gekenmerkt|gewaardeerd|geregistreerd)$/iu

/** Where something is written down: "nemen wij in de toelichting op". */
export const intoPaper = withLetters(
  /(?<![\p{L}])in (?:de|het|een|deze|onze) (?:\p{L}+e )?(?:\p{L}*(?:toelichting|tekst|nota|brief|verordening|krant|plan|visie|overeenkomst|contract|bestek|versie|regels)|beleid)(?![\p{L}])/iu,
)

/** An order that was given holds until it is carried out. */
export const orderGiven = /opdracht (?:gekregen|gegeven|verstrekt)/iu

/** In a report these are done after the meeting, not told in it. */
export const doneAfter =
  /^(?:nagaan|uitzoeken|navragen|nakijken|natrekken|nalopen|opvragen|onderzoeken|sturen|rondsturen|doorsturen|toesturen|nasturen|toezenden|nazenden|mailen|bellen|overnemen|meenemen|doorgeven|meegeven|terugkoppelen|aanleveren|naleveren|regelen|oppakken|aanpassen|toevoegen|aankaarten|inbrengen|agenderen|uitnodigen|voorleggen|inplannen|laten|verstrekken)$/u

/** "Neemt contact op", "beantwoordt hij schriftelijk", "laat hij het uitzoeken": the same with more words. */
export const doneAfterWords = withLetters(
  /(?<![\p{L}])(?:neem|neemt|nemen) [^,;]{0,40}?contact [\p{L} ]{0,40}?op|(?<![\p{L}])(?:suggestie|advies|idee|voorstel|verzoek|oproep|punt|wens|tekst) [^,;]{0,80}?(?<![\p{L}])(?:neem|neemt|nemen) [^,;]{0,30}? over(?![\p{L}])|(?<![\p{L}])(?:neem|neemt|nemen) (?:die|deze|de|dat|het|dit) (?:\p{L}+ )?(?:suggestie|advies|idee|voorstel|verzoek|oproep|punt|wens|tekst) [^,;]{0,60}?over(?![\p{L}])|(?<![\p{L}])beantwoord(?:t|en)? [^,;]{0,60}?(?:schriftelijk|later|na de vergadering)|(?<![\p{L}])(?:laat|laten) (?!(?:zich|mij|me)(?![\p{L}]))[^,;]{0,80}?(?<![\p{L}])(?:weten(?! dat)|(?!weten|zien|merken|horen|blijken|leiden|inspireren|gelden|over|staan|liggen|lopen|vallen|gaan|gebeuren|verlopen|ontstaan|midden)(?<!(?:de|een|zijn|haar|hun) )\p{L}{3,}en(?=[.,;]|$| (?:en|om|of|zodat|voor|door|bij|naar)(?![\p{L}])))(?![\p{L}])|(?<![\p{L}])(?:vraag|vraagt|vragen) (?:dat|dit|het|die \p{L}+|deze \p{L}+) (?:[\p{L}]+ ){0,3}?na(?![\p{L}])|(?<![\p{L}])(?:bespreek|bespreekt|bespreken) (?:wij |we |ik )?(?:dat|dit|het|die|deze) [^,;]{0,40}?met (?:de|het|zijn|haar|onze|mijn)(?![\p{L}])|(?<![\p{L}])(?:kijk|kijkt|kijken) (?:ik |wij |we )?(?:daar|hier)(?: \p{L}+){0,3} naar(?![\p{L}])/iu,
)

/** Sent or mended afterwards. */
export const sentOrMended = withLetters(
  /^(?:(?:na|toe|rond|door)(?:gezonden|gestuurd|geleverd)|verstrekt|aangepast|gecorrigeerd|aangevuld|nagegaan|uitgezocht|nagevraagd)(?![\p{L}])/iu,
)
