import { withLetters } from '../text/letters.ts'

/** The words of promises, as pieces of one sentence. All patterns ignore case; a blank stands for one blank. */

const actors =
  '(?:wij|we|ik|(?:(?:het|ons|uw|dit) )?college(?: van (?:b\\s?(?:&|en)\\s?w|burgemeester en wethouders))?|b\\s?(?:&|en)\\s?w|burgemeester en wethouders|(?:de |onze )?(?:loco-?)?(?:burgemeester|wethouder|portefeuillehouder|gemeentesecretaris)|(?:de|onze) gemeente|de ambtelijke organisatie|de griffie)'
export const actor = withLetters(`(?<![\\p{L}-])(?:${actors})(?![\\p{L}-])`, 'iu')

/** The executive speaking or named as such; "de gemeente" is what it does every day. */
export const executive = withLetters(
  /(?<![\p{L}-])(?:wij|we|ik|college|b\s?(?:&|en)\s?w|burgemeester|wethouders?|portefeuillehouder)(?![\p{L}-])/iu,
)

const council =
  'u|(?:uw|de|onze|deze) (?:gemeente)?raad(?! van (?:state|toezicht|bestuur|europa|commissarissen))|raadsleden|raads- en commissieleden|(?:de |uw )?(?:raads?|vak)?commissie(?:s|leden)?(?! van ark| mer\\b)|(?:alle |de )?fracties?|de leden van de raad|gemeenteraad|raad|(?:het )?presidium|(?:de )?stadsdeelcommissie|(?:de )?bestuurscommissie|de vragenstellers?|vragensteller'
export const addressee = withLetters(`(?<![\\p{L}-])(?:${council})(?![\\p{L}-])`, 'iu')

const gap = '[^;?!]{0,'
const far = `${gap}160}?`
const word = (words: string) => `(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`

/** Acts by which the executive tells the council something: present tense, infinitive, participle. */
const finite = [
  'informeert|informeer|informeren',
  'rapporteert|rapporteer|rapporteren',
  'agendeert|agendeer|agenderen',
  'presenteert|presenteer|presenteren',
  'verstrekt|verstrek|verstrekken',
]
const split: readonly (readonly [string, string])[] = [
  ['kom|komt|komen', 'terug|naar (?:u|uw raad|de (?:gemeente)?raad|de commissie)'],
  ['koppel|koppelt|koppelen', 'terug'],
  ['laat|laten|doet|doen', 'toekomen'],
  ['neem|neemt|nemen', 'mee'],
  ['leg|legt|leggen', 'voor'],
  ['bied|biedt|bieden', 'aan'],
  ['stuur|stuurt|sturen|zend|zendt|zenden|mail|mailt', 'toe|na|op|door'],
  ['lever|levert|leveren', 'na|aan'],
  ['licht|lichten', 'in|toe'],
  ['hou|houd|houdt|houden|breng|brengt|brengen|stel|stelt|stellen', 'op de hoogte|in kennis'],
  [
    'deel|deelt|delen|bespreek|bespreekt|bespreken|wissel|wisselen',
    'met (?:u|uw raad|de (?:gemeente)?raad|raadsleden|de commissie)',
  ],
  [
    'stuur|stuurt|sturen|zend|zendt|zenden',
    'aan (?:u|uw raad|de (?:gemeente)?raad|raadsleden|de commissie)|naar de (?:raad|commissie)',
  ],
  [
    'ga|gaat|gaan',
    'met (?:u|uw raad|de (?:gemeente)?raad|raadsleden|de commissie)[^.;]{0,60} in gesprek|in gesprek[^.;]{0,60} met (?:u|uw raad|de raad)',
  ],
  [
    'geef|geeft|geven|doe|doet|doen|breng|brengt|brengen',
    'update|terugkoppeling|inzage|inzicht|toelichting|verslag|mededeling|technische sessie|presentatie',
  ],
  [
    'ontvang|ontvangt|ontvangen|krijg|krijgt|krijgen|verneemt|vernemen',
    'informatie|brief|raadsinformatiebrief|rib|memo|notitie|voorstel|raadsvoorstel|terugkoppeling|update|rapportage|overzicht|bericht|uitnodiging|nota|evaluatie|plan|antwoord|afschrift|voortgangs\\p{L}+|verslag|resultaten|uitkomsten|advies|raads\\p{L}+|toelichting',
  ],
]
const infinitives =
  'informeren|rapporteren|berichten|melden|inlichten|in te lichten|terugkomen|terug te komen|terugkoppelen|terug te koppelen|meenemen|mee te nemen|voorleggen|voor te leggen|aanbieden|aan te bieden|(?:toe|na|op|door|ver)?(?:sturen|zenden)|(?:toe|na) te (?:sturen|zenden)|doen toekomen|verstrekken|delen|agenderen|presenteren|naleveren|aanleveren|op de hoogte (?:te )?(?:houden|brengen|stellen)|in kennis (?:te )?stellen|(?:update|terugkoppeling|inzage|inzicht|toelichting|presentatie)(?: \\p{L}+){0,6}? (?:te )?(?:geven|verzorgen)|bespreken|beantwoorden|ontvangen|betrekken|blijven informeren|blijven betrekken|consulteren|raadplegen|uitnodigen|toelichten|toezenden|overleggen|betrokken worden'
const participles =
  'geïnformeerd|gerapporteerd|bericht|gemeld|ingelicht|teruggekomen|teruggekoppeld|meegenomen|voorgelegd|aangeboden|(?:toe|na|op|door|ver)?(?:gestuurd|gezonden)|verstuurd|verzonden|toegestuurd|toegezonden|verstrekt|gedeeld|geagendeerd|gepresenteerd|nageleverd|aangeleverd|op de hoogte (?:gehouden|gebracht|gesteld)|in kennis gesteld|besproken|beantwoord|verslag gedaan|bijgepraat|geconsulteerd|uitgenodigd|betrokken|ter besluitvorming|ter vaststelling|toegelicht|overgelegd'

/** These say by themselves that somebody gets something back; the others need an addressee. */
const addressed =
  /terug(?:komen|koppel|gekoppeld|gekomen| te)|\bterug$|nalever|nagelever|beantwoord|nasturen|nagestuurd|\bna$/iu

const finitePattern = withLetters(
  `${word(finite.join('|'))}|${split.map(([verb, particle]) => `${word(verb)}${far}${word(particle)}`).join('|')}`,
  'iu',
)
const modalInfinitive = withLetters(
  `${word('zal|zullen|ga|gaat|gaan')}(?<between>${gap}260}?)(?:${word(infinitives)})`,
  'iu',
)
const hopedInfinitive = withLetters(
  `${word('wil|willen|kan|kunnen|hoop|hopen|hoopt|streeft|streven|verwacht|verwachten|voornemens|bereid|van plan|toegezegd')}${gap}260}?${word(infinitives)}`,
  'iu',
)
const passive = withLetters(
  `${word('wordt|worden|zal|zullen|krijgt|krijgen')}${gap}260}?(?<![\\p{L}-])(?:${participles})(?![\\p{L}-])|(?<![\\p{L}-])(?:${participles}) (?:zal|zullen)? ?word(?:t|en)(?![\\p{L}-])`,
  'iu',
)
/** What somebody gets is a promise where it is information: "u krijgt een vergunning" is a rule. */
const aboutSomething = withLetters(
  /(?<![\p{L}])(?:informatie|\p{L}*brief|rib|\p{L}*(?:memo|notitie|nota|evaluatie|presentatie|bijeenkomst|sessie)|\p{L}*voorstel|terugkoppeling|update|\p{L}*rapportage|overzicht|bericht|uitnodiging|nota|evaluatie|\p{L}*plan|plan van aanpak|antwoord|beantwoording|afschrift|voortgangs\p{L}+|verslag|resultaten|uitkomsten|advies|toelichting|stukken|\p{L}*rapport|\p{L}*onderzoek|\p{L}*analyse|\p{L}*document|doorrekening|(?:jaar|uitvoerings|meerjaren)?programma|planning|cijfers|verordening|\p{L}*ontwerp|\p{L}*visie|\p{L}*begroting|ter (?:vaststelling|besluitvorming|kennisname|informatie|bespreking)|te zien|schriftelijk|ter inzage|\p{L}*afspraken|\p{L}*overeenkomst|tabel|kaart|hierover|daarover|van (?:ons|mij)|van het college|nader)(?![\p{L}])/iu,
)
const received = withLetters(
  /(?<![\p{L}-])(?:u|uw raad|de (?:gemeente)?raad|raadsleden|de commissie) (?:\p{L}+ ){0,6}?(?:ontvangt|ontvangen|krijgt|krijgen|verneemt)(?![\p{L}-])|(?<![\p{L}-])(?:ontvangt|krijgt|verneemt) (?:u|uw raad|de (?:gemeente)?raad)(?![\p{L}-])|(?<=^(?:uiterlijk|begin|medio|eind|in|vóór|vanaf|na|per|op|dan|daarna|binnen)(?![\p{L}])[^,;]{0,50} )beschikt (?:u|uw raad|de (?:gemeente)?raad) over(?![\p{L}])/iu,
)

export const pledge = withLetters(
  /(?<![\p{L}-])(?:zeg(?:t|gen)?(?![\p{L}-])[^;?!]{0,220}?(?<![\p{L}-])toe(?![\p{L}-])|doe(?:n|t)?(?![\p{L}]) (?:\p{L}+ ){0,3}?toezegging(?![\p{L}]) (?:dat|om)|toezegging\s?:|toegezegd (?:is|wordt)|wordt toegezegd|zijn toezegging is|belo(?:of|oft|ven) (?:[\p{L}\d]+ ){0,8}?(?:dat|om|te)(?![\p{L}])|(?:wil|willen|kan|kunnen|zal|zullen) (?:ik|wij|we|hij|zij|het college|de wethouder|de burgemeester) (?!(?:[\p{L}]+ ){0,3}?(?:niet|geen)(?![\p{L}]))(?:[\p{L}\d]+ ){0,6}?toezeggen|(?:ik|wij|we|hij|zij|ze|de wethouder|de burgemeester) (?:wil|kan|zal) (?!(?:[\p{L}]+ ){0,3}?(?:niet|geen)(?![\p{L}]))(?:[\p{L}\d]+ ){0,6}?toezeggen)/iu,
)

export type TellHit = Readonly<{ words: string; index: number; addressed: boolean; hoped: boolean }>

/** The words of an act that tells the council something, in a form that points forward. */
export const tellsCouncil = (text: string, dated: boolean): TellHit | null => {
  const modal = modalInfinitive.exec(text)
  if (modal) return hit(modal, false)
  const pass = passive.exec(text)
  if (
    pass &&
    !/(?:is|zijn|bent|heeft|hebben|werd|werden|was|waren) (?:\p{L}+ ){0,2}$/iu.test(
      text.slice(Math.max(0, pass.index - 0), pass.index),
    ) &&
    !pastBefore(text, pass)
  )
    return hit(pass, false)
  const get = received.exec(text)
  if (
    get &&
    (dated || aboutSomething.test(text)) &&
    !/(?<![\p{L}])(?:heeft|hebben|hebt|had|hadden)(?![\p{L}])/iu.test(text)
  )
    return { ...hit(get, false), addressed: true }
  const now = finitePattern.exec(text)
  if (now && !isInfinitive(text, now)) return hit(now, false)
  const hoped = hopedInfinitive.exec(text)
  return hoped ? hit(hoped, true) : null
}

/** "kunnen wij u informeren", "om u te informeren": the form of the present plural, but not the present. */
const isInfinitive = (text: string, found: RegExpExecArray): boolean =>
  /^\p{L}+en$/iu.test(found[0]) &&
  /(?:(?<![\p{L}])(?:te|kan|kunnen|kon|konden|wil|willen|moet|moeten|mag|mogen|heeft|hebben|om)(?![\p{L}])[^,;]*)$/iu.test(
    text.slice(0, found.index),
  )

const hit = (found: RegExpExecArray, hoped: boolean): TellHit => ({
  words: found[0].length > 120 ? `${found[0].slice(0, 50)} … ${found[0].slice(-50)}` : found[0],
  index: found.index,
  addressed: addressed.test(found[0]),
  hoped,
})

/** "bent u geïnformeerd": the participle belongs to a past form, not to the "wordt" elsewhere in the sentence. */
const pastBefore = (text: string, found: RegExpExecArray): boolean => {
  const end = found.index + found[0].length
  const near = text.slice(Math.max(0, end - 60), end)
  return (
    /(?<![\p{L}])(?:is|zijn|bent|ben|heeft|hebben|werd|werden|was|waren)(?![\p{L}]) (?:[\p{L}’'-]+ ){0,4}[\p{L}ï ]+$/iu.test(
      near,
    ) && !/(?:wordt|worden|zal|zullen)(?![\p{L}])[^,]*$/iu.test(near)
  )
}

const product =
  '(?:meer|nadere) informatie|memo|notitie|brief|raadsbrief|raadsinformatiebrief|rib|plan|aanpak|voorstel|raadsvoorstel|evaluatie|onderzoek|bijeenkomst|gesprek|overleg|rapportage|overzicht|nota|visie|terugkoppeling|update|sessie|themabijeenkomst|\\p{L}*avond|\\p{L}+bijeenkomst|campagne|pilot|verkenning|uitwerking|analyse|besluit|verordening|factsheet|voortgangs\\p{L}+|werkbezoek|presentatie|raads\\p{L}+|plan van aanpak|uitnodiging|datumprikker|bericht|\\p{L}+(?:plan|onderzoek|notitie|voorstel|rapportage|nota|visie|evaluatie|brief|agenda|programma)'
export const somethingComes = withLetters(
  `(?<![\\p{L}-])(?:(?:er|hier(?:over|op|van|na|toe)?|daar(?:over|op|na|van|toe)?) (?:volgt|volgen|komt|komen)|(?:volgt|volgen|komt|komen) (?:er )?(?:nog|dan|binnenkort|ook))(?![\\p{L}-])${gap}80}?${word(product)}|${word('volgt|volgen')} (?!dat|uit|hier|daar)${gap}60}?(?:een|het|de|nog) (?:\\p{L}+ )?${word(product)}|${word(product)} (?:volgt|volgen)(?: nog)?(?![\\p{L}-])`,
  'iu',
)
export const intends = withLetters(
  `(?<![\\p{L}-])(?:geeft|geven) aan [^;?!]{0,100}?(?<![\\p{L}])te (?:zullen )?(?:komen|onderzoeken|informeren|bezien)(?![\\p{L}-])|${word('voornemens|van plan|bereid|(?:streef|streeft|streven) (?:er ?naar|erop|naar (?:een )?(?:besluitvorming|afronding|oplevering))|inzet is|onze (?:inzet|intentie)|het voornemen|(?:ons|onze|het|de) (?:streven|bedoeling|planning|inzet|voornemen|intentie|plan) is (?:erop gericht |er ?op gericht )?(?:om|dat)|(?:neemt|nemen) (?:zich|ons) voor|(?:heeft|hebben) (?:zich|ons) voorgenomen|(?:span|spant|spannen) (?:(?:wij|we|het college) )?(?:ons|zich) (?:\\p{L}+ ){0,3}in|(?:wij|we) nemen ons (?:\\p{L}+ ){0,6}voor')}|(?<![\\p{L}-])(?:wil|willen) ${gap}200}?${word('onderzoeken|verkennen|bezien|nagaan|bekijken|uitzoeken|evalueren|uitwerken|opstellen|onderzocht')}`,
  'iu',
)
/** What others are expected to do is not the executive's word. */
export const ofOthers = withLetters(
  /(?<![\p{L}])(?:verwacht\p{L}*|gepland|planning) (?:\p{L}+ ){0,2}?dat (?:het rijk|het kabinet|het waterschap|de (?:provincie|minister|staatssecretaris|regio|\p{L}*corporaties?|aannemer|ontwikkelaar|politie|rechter|tweede kamer|leverancier)|prorail|rijkswaterstaat)(?![\p{L}])/iu,
)
export const expects = withLetters(
  word(
    'verwacht|verwachten|verwachting|planning|gepland|beoogd|streefdatum|naar verwachting|voorzien|gereed|afgerond',
  ),
  'iu',
)
export const ownProcess = withLetters(
  /(?<![\p{L}-])(?:besluitvorming|agendering|planning|werkzaamheden|uitvoering|oplevering|aanbesteding|herinrichting|(?:raads)?voorstel|beantwoording|evaluatie|onderzoek|resultaten|uitkomsten|rapportage|uitvoerings\p{L}+|plan van aanpak|nota|visie|verordening|beleidsplan|achterstand|bijeenkomst|voortgang|aanpassing|\p{L}+bijeenkomst|\p{L}*avond|\p{L}*sessie|werkbezoek)(?![\p{L}-])/iu,
)

export const negated = withLetters(
  /(?<![\p{L}-])(?:(?<!al dan |wel of )niet(?! alleen| later dan| eerder dan| (?:eens )?langer dan)|geen|nooit|evenmin|nog niet)(?![\p{L}-])/iu,
)
/** Duties that a law or rule puts on anybody are not the executive's word. */
export const byLaw = withLetters(
  /(?<![\p{L}-])(?:wet|wettelijk\p{L}*|besluit|artikel|bezwaar|beroep|aanvra\p{L}*|inwoner\p{L}*|rijk|verordening|europe\p{L}*|binnen)(?![\p{L}-])/iu,
)
export const rulesOfConduct = withLetters(
  /(?<![\p{L}-])(?:altijd|steeds|telkens|blijven|blijft|in voorkomende gevallen|per casus|doorgaans|gebruikelijk|voortdurend|momenteel|op dit moment|al geruime tijd)(?![\p{L}-])/iu,
)
export const habit = withLetters(
  /(?<![\p{L}-])(?:jaarlijks|jaarlijkse(?<!(?:van|over|in|voor|op|aan|bij|uit) (?:de|het|een) jaarlijkse)|halfjaarlijks|periodiek|regelmatig|dagelijks|(?:elke?|iedere?) (?:(?:twee|drie|vier|zes|eerste|laatste|\d+) )?(?:kwartaal|jaar|maand|maanden|half ?jaar|week|weken|dag|ochtend|middag|avond|(?:maan|dins|woens|donder|vrij|zater|zon)dag)|ieder(?:e)? \p{L}*cyclus|per kwartaal|om de (?:week|maand|twee weken|dag)|(?:een|één|twee|drie|vier|vijf|zes|\d+) ?(?:keer|maal) (?:per|in de|in het) (?:dag|week|maand|kwartaal|seizoen|jaar)|eens (?:per|in de|in het) (?:(?:twee|drie|vier|vijf|\d+) )?(?:uur|dag|weken|week|maanden|maand|kwartaal|jaar)|(?:elke?|ieder) (?:voorjaar|najaar|zomer|winter|herfst|lente|seizoen)|maandelijks|wekelijks)(?![\p{L}-])/iu,
)
const letterNames =
  '(?:raads|college|commissie|informatie|antwoord)?(?:informatie)?(?:brief|memo|notitie|nota|schrijven|bericht|rapportage|beantwoording|mededeling|document|stuk|voorstel|rib)'
/** "Met deze brief informeren wij u": what the document itself does is no promise. */
export const performative = withLetters(
  `(?<![\\p{L}-])(?:(?:hierbij|hiermee|bij deze) (?:\\p{L}+ )?(?:informe(?:er|ert|ren)|zend(?:t|en)?|stu(?:ur|urt|ren)|bied(?:t|en)?|ontvangt|geeft?|geven|doe(?:t|n)?|treft|leg(?:t|gen)?|stel(?:t|len)?|breng(?:t|en)?|wil|willen|beantwoord(?:t|en)?|rapporte(?:ert|ren)|reage(?:ert|ren)|del(?:en|en wij)|deelt)(?![\\p{L}])|(?:met|via|in|door middel van|middels|per|bij) (?:deze|dit|bijgaande?|onderhavige|voorliggende) ${letterNames}|(?:ontvangt|ontvangen|sturen|stuurt|zenden|zendt|bieden|biedt|leggen|legt|doen|treft) (?:wij |we |het college )?(?:u|uw raad|de (?:gemeente)?raad) hierbij|(?:sturen|zenden|schrijven) (?:wij |we )?u deze ${letterNames}|^zoals (?:\\p{L}+ )?toegezegd|bijgaand|hieronder|onderstaande?|in de bijlage|als bijlage|zoals (?:u|uw raad) (?:weet|bekend)|met dit schrijven|(?:u|uw raad|de raad) (?:ontvangt|krijgt|leest) (?:deze|dit) ${letterNames}|(?:ontvangt|krijgt|leest) (?:u|uw raad|de raad) (?:deze|dit) ${letterNames}|^deze (?:brief|memo|notitie|nota|beantwoording|rapportage) (?:is|wordt)|(?:over )?het volgende(?=[.:]|$)|als volgt)(?![\\p{L}-])`,
  'iu',
)
export const softened = withLetters(
  /(?<![\p{L}-])(?:graag|desgewenst|indien gewenst|waar mogelijk|eventueel|zo nodig|indien nodig|desgevraagd|zou|zouden)(?![\p{L}-])/iu,
)
export const earlier = withLetters(
  /(?<![\p{L}-])(?:eerder|reeds|al|destijds|vorig jaar|afgelopen|in het verleden|heb(?:ben|t)?|heeft|is|zijn|was|waren|werd|had|hadden) (?:[\p{L}\d’'-]+ ){0,8}?toegezegd(?![\p{L}-])|(?<![\p{L}-])toegezegd(?:e)? (?:had|heeft|hebben|was|is door|dat er)|toezegging(?:en)? (?:van|uit|aan|die|om|is|zijn|en|gedaan)(?![\p{L}-])/iu,
)

/** A request to the executive, told by somebody else, is no promise of it. */
export const asksExecutive = withLetters(
  /(?<![\p{L}-])(?:verzoekt|verzoeken|vraagt|roept|draagt|wordt (?:\p{L}+ ){0,3}?(?:gevraagd|verzocht)|adviseert|adviseren|wenst|wil dat|wil weten|willen weten) (?:wij )?(?:of|wanneer|hoe|waarom|het college|de wethouder|de burgemeester|u|om|dat)(?![\p{L}-])/iu,
)
export const exploratory = withLetters(
  /(?<![\p{L}-])(?:onderzoek\p{L}*|na(?:gaan| te gaan)|uitzoeken|uit te zoeken|bezien|bekijken|kijken|evalueren|in beeld|betrekken|verkennen|meewegen|afwegen|overwegen|inventariseren|in kaart|meenemen|monitoren|proberen|trachten|inspannen|streven|zien|zoveel mogelijk|waar mogelijk|naar verwachting|gesprek)(?![\p{L}-])/iu,
)
export const processNoun = withLetters(
  /(?<![\p{L}-])(?:in|bij|tijdens) (?:de |het |een |deze )?(?:\p{L}+ ){0,2}?(?:evaluatie|actualisatie|herziening|uitwerking|\p{L}*begroting|kadernota|besluitvorming|afweging(?:en)?|opstellen|\p{L}*visie|nota|\p{L}*plan(?:nen)?|aanbesteding|herijking|voorbereiding|gesprek(?:ken)?|overleg|onderzoek|beleid|\p{L}*rapportage|monitor|\p{L}*ontwerp|\p{L}*programma|herinrichting|verordening)(?![\p{L}])/iu,
)

export const memberSpeaks = withLetters(
  /^(?:(?:de heer|mevrouw|dhr\.?|mw\.?|mevr\.?|raadslid|commissielid|de fractie(?: van)?|de voorzitter|hij|zij|(?:\p{L}+ ){1,4}\([\p{L}\d ]+\)) (?:[\p{L}\d()’'.-]+ ){0,5}?)?(?:vraagt|vragen|verzoekt|wil weten|wenst|hoopt|pleit|roept|stelt voor|zou)(?![\p{L}])|^(?:de heer|mevrouw|dhr\.?|mw\.?|mevr\.?|raadslid|de fractie|de voorzitter)(?![\p{L}])/iu,
)
export const reportedPledge = withLetters(
  /(?<![\p{L}])(?:wethouder|burgemeester|portefeuillehouder|college)(?: [\p{L}.’'-]+){0,4}? (?:heeft|hebben) (?:[\p{L}\d’'-]+ ){0,10}?toegezegd(?![\p{L}])|(?<![\p{L}])(?:is|wordt) (?:[\p{L}\d’'-]+ ){0,8}?toegezegd(?![\p{L}])/iu,
)
export const longAgo = withLetters(
  /(?<![\p{L}])(?:eerder|destijds|vorig jaar|in het verleden|afgelopen)(?![\p{L}])/iu,
)

/** "Aan die toezegging houden wij vast": an older promise renewed. */
export const keepsPromise = withLetters(
  /(?<![\p{L}])(?:houden|houdt) (?:wij|we|ik|het college|de wethouder)(?: ons)? (?:aan )?[^.;]{0,80}?(?:vast|toezegging)(?![\p{L}])|(?<![\p{L}])(?:komen|komt|doen|doet) (?:wij|we|ik|het college)? ?[^.;]{0,40}?toezegging [^.;]{0,40}?(?:na|gestand)(?![\p{L}])/iu,
)
export const underWay = withLetters(
  /(?<![\p{L}])(?:zal|zullen|wordt|worden|komt|komen|volgt|volgen|vindt|vinden|start|starten|begint|beginnen|moet|staat|staan)(?![\p{L}])/iu,
)
/** Somebody else than the municipality as the one who acts, at the head of the sentence or after its verb. */
export const otherParty = withLetters(
  /(?<![\p{L}-])(?:(?:de|het|een) (?:\p{L}+ )?(?:provincie|rijk|kabinet|minister(?:ie)?|staatssecretaris|waterschap|hoogheemraadschap|politie|aannemer|ontwikkelaar|exploitant|leverancier|vervoerder|aanbieder|corporatie|woningcorporatie|woningbouwvereniging|netbeheerder|omgevingsdienst|ggd|veiligheidsregio|rechter|rechtbank|tweede kamer|inspectie|stichting|vereniging|schoolbestuur|bestuur|eigenaar|initiatiefnemer|ondernemer)s?|prorail|rijkswaterstaat|ggd|vng|ns|gvb)(?![\p{L}-])/iu,
)
