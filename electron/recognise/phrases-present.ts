/** Promises in the present tense: "In mei bespreken wij …", "Na de zomer volgt …", "Hierover hoort u van ons". */

const who =
  '(?:wij|we|het college(?: van (?:b\\s?(?:&|en)\\s?w|burgemeester en wethouders))?|b\\s?(?:&|en)\\s?w|burgemeester en wethouders|(?:de |onze )?(?:loco-?)?(?:burgemeester|wethouder|portefeuillehouder)(?: (?:(?:van|de|der|den|ter|te) )*\\p{Lu}[\\p{L}’-]+){0,2})'
const whom =
  '(?:u(?:w raad|w commissie)?|(?:de|onze) (?:gemeente)?raad|(?:de|uw) (?:raads)?commissie|raadsleden|(?:de|alle) fracties)'
const start = '(?<![\\p{L}-])'
const end = '(?![\\p{L}-])'
const gap = '[^;?!]{0,'

/** Verbs of deeds, not of what is or what is thought; with the particle that makes the deed, where one is needed. */
const deeds: readonly (readonly [string, string])[] = [
  [
    'bespreekt?|bespreken|evalueert?|evalueren|organiseert?|organiseren|start|starten|begint|beginnen|hervat|hervatten|plaatst?|plaatsen|publiceert?|publiceren|actualiseert?|actualiseren|inventariseert?|inventariseren|herstelt?|herstellen|corrigeert?|corrigeren|vervangt?|vervangen|verlengt?|verlengen|rapporteert?|rapporteren|meldt?|melden|presenteert?|presenteren|agendeert?|agenderen|vragen|vraagt|verzoekt|verzoeken|onderzoekt?|onderzoeken|beziet|bezien|bekijkt?|bekijken|verkent?|verkennen|betrekt?|betrekken|verwerkt?|verwerken|sturen|stuurt|zendt?|zenden|openen|opent|realiseert?|realiseren|toetst?|toetsen|heroverwegen|heroverweegt|herijkt?|herijken|herzien|herziet|sluiten|sluit|bouwt|bouwen|opleveren|overleggen|overlegt|spreken|spreekt|consulteert?|consulteren|raadplegen|raadpleegt',
    '',
  ],
  [
    'stelt?|stellen',
    'op|in|vast|bij|aan de orde|beschikbaar|op de hoogte|in kennis|een (?:plan|onderzoek|werkgroep) (?:op|in)',
  ],
  ['neemt?|nemen', 'op|mee|contact op|een besluit|aan|in gebruik'],
  ['legt?|leggen', 'voor|ter inzage|ter besluitvorming|aan'],
  ['komt?|komen', 'met|terug|bij u terug|tot'],
  ['brengt?|brengen', 'in kaart|in beeld|onder de aandacht|uit|aan|ter sprake|in stelling'],
  ['werkt?|werken', 'uit'],
  ['voert?|voeren', 'uit|in|door|overleg|gesprekken|het gesprek|een (?:gesprek|onderzoek|overleg)'],
  ['past?|passen', 'aan'],
  ['vult?|vullen', 'aan'],
  ['breidt?|breiden', 'uit'],
  ['richten?|richt', 'in|op'],
  ['trekt?|trekken', 'aan|in'],
  ['zoekt?|zoeken', 'uit|naar een'],
  ['gaat?|gaan', 'na'],
  ['zetten?|zet', 'uit|in gang|op de agenda|op'],
  [
    'doet?|doen|geeft?|geven',
    'een voorstel|voorstellen|opdracht|onderzoek|navraag|een (?:update|presentatie|toelichting|terugkoppeling)',
  ],
  [
    'laat|laten',
    'onderzoeken|uitvoeren|doen|weten|opstellen|maken|doorrekenen|uitzoeken|toetsen|evalueren|plaatsen|ontwikkelen|berekenen|aanpassen',
  ],
  ['maakt?|maken', 'afspraken|een (?:plan|overzicht|analyse|planning|begin)|inzichtelijk'],
  ['spreekt?|spreken', 'af'],
  ['nodigt?|nodigen', 'uit'],
  ['praat|praten', 'bij'],
  ['voegt?|voegen', 'toe'],
  ['biedt?|bieden', 'aan'],
  ['levert?|leveren', 'aan|op|na'],
  ['rondt?|ronden', 'af'],
]
const adverbs = '(?:(?:dan|nu|ook|daarom|daarna|vervolgens|hierover|nog|zelf|graag|uiteraard|wel|dus) ){0,2}'
const verbs = deeds.map(([forms, particle]) => ({
  verb: new RegExp(`^(?:${forms})$`, 'iu'),
  particle: particle === '' ? null : new RegExp(`^[^;?!]{0,160}?${start}(?:${particle})${end}`, 'iu'),
}))
const someone = new RegExp(`${start}${who}${end}`, 'giu')
const before = /(?<![\p{L}-])(\p{L}+) (?:(?:dan|nu|ook) )?$/u
/** Few adverbs stand between "wij" and its verb. */
const after = new RegExp(`^ ${adverbs}(\\p{L}+)(?![\\p{L}-])`, 'u')

/** "Wij vragen u": what the council is asked is not what the executive does. */
const councilNext = new RegExp(`^ ${whom}${end}`, 'iu')

/** The words of a deed of the executive in the present tense ("bespreken wij", "Wij stellen … op"); null without one. */
export const presentDeed = (text: string): string | null => {
  for (const found of text.matchAll(someone)) {
    const till = found.index + found[0].length
    const inverted = before.exec(text.slice(Math.max(0, found.index - 40), found.index))
    const straight = after.exec(text.slice(till, till + 80))
    const tried = [
      { word: inverted?.[1], from: found.index - (inverted?.[0].length ?? 0), to: till },
      { word: straight?.[1], from: found.index, to: till + (straight?.[0].length ?? 0) },
    ]
    for (const { word, from, to } of tried) {
      if (word === undefined) continue
      for (const { verb, particle } of verbs) {
        if (!verb.test(word)) continue
        const more = particle === null ? '' : particle.exec(text.slice(to, to + 200))?.[0]
        const asksCouncil = /^(?:vra|verzoe)/iu.test(word) && councilNext.test(text.slice(to, to + 24))
        if (more !== undefined && !asksCouncil) return text.slice(from, to) + more
      }
    }
  }
  return null
}

/** What the council gets to see or hear, by verbs that need no particle: "sturen wij u", "hoort u van ons". */
export const presentTelling = new RegExp(
  [
    `${start}(?:stuurt?|sturen|zendt?|zenden|mailt?|mailen|meldt?|melden|berichten?|bericht) ${who} (?:dit |dat |ze |deze )?(?:aan )?${whom}${end}`,
    `${start}(?:stuurt?|sturen|zendt?|zenden|meldt?|melden) ${who}${end}${gap}120}?${start}(?:aan|naar) ${whom}${end}`,
    `${start}${who} ${adverbs}(?:stuurt|sturen|zendt|zenden|melden|meldt|berichten|bericht) (?:dit |dat |ze |deze )?(?:aan )?${whom}${end}`,
    `${start}(?:die|dat|welke|waarvan|waarover) ${who} [^,;?!]{0,80}?${whom} (?:[^,;?!]{0,40}? )?(?:(?:toe)?(?:sturen|zenden)|doen toekomen|voorleggen|aanbieden|melden|presenteren|toelichten)${end}`,
    `${start}${whom} kan${end}[^;?!]{0,120}?${start}tegemoet ?zien${end}|${start}(?:kunt|kan) ${whom}${end}[^;?!]{0,120}?${start}(?:tegemoet ?zien|verwachten)${end}|${start}u kunt [^;?!]{0,120}?${start}tegemoet ?zien${end}`,
    `${start}(?:hoort|verneemt|leest) ${whom}${end}|${start}${whom} (?:\\p{L}+ ){0,4}?(?:hoort|horen|verneemt|vernemen)(?![\\p{L}-])${gap}60}?van (?:ons|het college|de wethouder)`,
    `${start}(?:laten|laat) (?:${who} )?(?:het |dit |dat )?(?:(?:aan )?${whom} )[^;?!]{0,80}?weten${end}|${start}(?:laten|laat) ${who} [^;?!]{0,40}?(?:aan )?${whom}${end}[^;?!]{0,80}?weten${end}`,
    `${start}(?:praat|praten) ${who}${end}[^;?!]{0,40}?${whom}${end}[^;?!]{0,60}?bij${end}|${start}${who} (?:praat|praten) ${whom}${end}[^;?!]{0,80}?bij${end}`,
    `${start}(?:nodigt?|nodigen) (?:${who} )?${whom}${end}[^;?!]{0,120}?uit${end}`,
    `${start}(?:doet?|doen|legt?|leggen) ${who} ${whom} [^;?!]{0,60}?(?:voorstel(?:len)?|mededeling|verslag)${end}`,
    `${start}(?:vragen|vraagt) ${who} ${whom} [^;?!]{0,100}?(?:advies|om mee te|te adviseren|instemming|een besluit)${end}`,
  ].join('|'),
  'iu',
)

/** "Er wordt in mei een avond georganiseerd": what comes about, without who does it. */
export const impersonal = new RegExp(
  `${start}er word(?:t|en)${end}${gap}140}?${start}(?:georganiseerd|gehouden|geplaatst|opgesteld|uitgevoerd|gestart|ingericht|aangelegd|gerealiseerd|vervangen|hersteld|gepubliceerd|geëvalueerd|onderzocht|gemaakt|ingesteld|uitgewerkt|toegevoegd|aangesteld|opgeleverd|ingepland|gepland|gedaan)${end}`,
  'iu',
)

/** "ter inzage gelegd", "in het systeem geplaatst": given to the council by other words than sending. */
export const laidOpen = new RegExp(
  `${start}(?:wordt|worden)${end}${gap}140}?(?:(?:vertrouwelijk |digitaal )?ter inzage (?:gelegd|aangeboden)|(?:in|op|via) (?:i-?babs|notubiz|go\\.?raad|het ris|de (?:griffie|website|raadsportal)|het raadsinformatiesysteem|het informatiesysteem) (?:geplaatst|gezet|gedeeld|gepubliceerd|beschikbaar gesteld))${end}|${start}(?:leggen|legt|plaatsen|plaatst) (?:${who} )?${gap}100}?(?:ter inzage|in i-?babs|in notubiz)${end}`,
  'iu',
)

/** "een voorstel gedaan bij de voorjaarsnota", "een paragraaf opgenomen in de begroting". */
export const proposalMade = new RegExp(
  `${start}(?:wordt|worden)${end}${gap}100}?(?:voorstel(?:len)?|verzoek|paragraaf|overzicht|passage|toelichting|opgave) (?:[\\p{L}\\d]+ ){0,6}?(?:gedaan|voorgelegd|opgenomen|ingediend|meegenomen|verwerkt|toegevoegd)${end}`,
  'iu',
)

/** Looking into something that is still open: "onderzoekt of", "bezien we hoe". */
export const looksInto = new RegExp(
  `${start}(?:(?:onderzoekt?|onderzoeken|beziet|bezien|bekijkt?|bekijken|verkent?|verkennen|inventariseert?|inventariseren|gaan|gaat) ${who}|${who} ${adverbs}(?:onderzoekt|onderzoeken|beziet|bezien|bekijkt|bekijken|verkent|verkennen|inventariseert|inventariseren|gaat na|gaan na))${end}(?: (?:samen |nu |nog |later |ook |dan |momenteel )?(?:met [^,;?!]{3,40}? )?(?:na )?)?[^,;?!]{0,30}?${start}(?:of|in hoeverre|welke mogelijkheden|mogelijkheden|de mogelijkhe(?:id|den)|beide|opties|alternatieven)${end}`,
  'iu',
)

/** Says of a deed in the present tense that it is still to come. */
export const stillToCome =
  /(?<![\p{L}-])(?:daarna|hierna|vervolgens|later|voortaan|straks|vanaf dan|in de tussentijd|tussentijds|tot die tijd|zodra|nadat|te zijner tijd|op korte termijn|binnenkort|alsnog|opnieuw|weer|nogmaals|de komende (?:tijd|periode|weken|maanden|jaren)|in de definitieve (?:versie|begroting|nota)|bij de (?:volgende |eerstvolgende |nieuwe )?(?:aanbesteding|herziening|actualisatie|evaluatie|uitwerking)|in het vervolg|in de volgende|bij de volgende|bij het volgende|voorlopig ontwerp|definitief ontwerp|als er)(?![\p{L}-])/iu

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
