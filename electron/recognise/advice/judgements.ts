import { withLetters } from '../text/letters.ts'

/** What a board holds to be right, wants, or is against: asked for without a verb of advice. */

const we = '(?:wij|we|ik)'
/** "de Adviesraad", "onze commissie", "de ASD", but not the council or a court: read as one sign, so that it costs no time. */
const board = withLetters(
  /(?<![\p{L}-])(?:[Dd]e|[Hh]et|[Oo]nze|[Hh]et bestuur van de) (?!gemeenteraad|hoge raad|centrale raad)(?:[\p{L}-]*(?:raad|platform|panel|commissie|werkgroep|beraad|forum)(?: \p{Lu}[\p{L}-]+){0,4}|\p{Lu}\p{L}{0,3}\p{Lu}\p{L}{0,6})(?![\p{L}-])/gu,
)
const sign = '⌂'
const us = `(?:${we}|${sign})`
const adverbs =
  '(?:(?:daarom|dan ook|ook|echter|wel|zeer|heel|erg|hierbij|daarbij|verder|voorts|tevens|bovendien|nogmaals|sterk|vooral|met name|dus|graag|nog|dringend|zeker|nadrukkelijk|in elk geval|in ieder geval|overigens|in dit geval|op dit punt|hier|ons inziens|wat ons betreft|volgens ons|voor ons|ons|toch|juist|eveneens|namelijk|bijzonder|uiterst|ronduit|volstrekt|absoluut|veel|een stuk|al|flink|enorm|behoorlijk|aanzienlijk|ons) ){0,4}'
/** What should be so, said of something. */
const wanted =
  '(?:wenselijk(?:er)?|gewenst|nodig|noodzakelijk|raadzaam|verstandig(?:er)?|zinvol(?:ler)?|nuttig|aangewezen|onmisbaar|onontbeerlijk|essentieel|cruciaal|belangrijk(?:er)?|van (?:groot |wezenlijk |essentieel |cruciaal |het grootste )?belang|van groot gewicht|aan te bevelen|aan te raden|geboden|passend(?:er)?|redelijk(?:er)?|logisch(?:er)?|beter|op zijn plaats|(?<!goede )zaak|een (?:vereiste|voorwaarde|randvoorwaarde|must|noodzaak|minimum)|het overwegen waard|urgent|dringend gewenst|aanbevelenswaardig|goed(?! (?:te (?:zien|lezen|horen|merken|bedenken|weten)|dat u)))'
/** … and by itself, not only with "wij vinden" or "zou". */
const plainlyWanted =
  '(?:wenselijk(?:er)?|gewenst|noodzakelijk|raadzaam|verstandig(?:er)?|zinvol(?:ler)?|aangewezen|onmisbaar|essentieel|cruciaal|belangrijk(?:er)?|van (?:groot |wezenlijk |essentieel |cruciaal |het grootste )?belang|aan te bevelen|aan te raden|geboden|beter|(?<!goede )zaak|nodig)'
const liked =
  '(?:goed|beter|mooi|fijn|prettig|helpen|helpend|helder(?:der)?|duidelijk(?:er)?|eerlijk(?:er)?|sieren|schelen|prachtig|welkom|winst|een (?:goed|mooi|goede|mooie|welkome|grote) \\p{L}+|goed idee|een goed idee)'
const bad =
  '(?:onvoldoende|onbegrijpelijk|onwenselijk|ongewenst|onjuist|onterecht|onredelijk|onduidelijk|onverstandig|onrechtvaardig|onacceptabel|onaanvaardbaar|onverantwoord|jammer|teleurstellend|zorgelijk|zorgwekkend|ongelukkig|discutabel|te (?!zien|lezen|horen|merken|kort dag|\\p{L}+en(?![\\p{L}]))\\p{L}+|niet (?:passend|wenselijk|redelijk|goed|duidelijk|helder|acceptabel|aanvaardbaar|logisch|rechtvaardig|terecht|juist|realistisch|haalbaar|voldoende|genoeg|uit te leggen))'
/** Of itself, "te lang" or "te weinig" tells how things are; that a text is too vague is said of the text. */
const badOfPlan = bad.replace(
  'kort dag|',
  'kort dag|lang|kort|laag|hoog|weinig|veel|groot|klein|laat|vroeg|ver|duur|druk|vol|oud|jong|snel|koud|warm|zwaar|moeilijk|lastig|',
)
const orders = '(?:moet|moeten|dient|dienen|hoort|horen|behoort|behoren|mag|mogen|kan|kunnen|zou|zouden)'
/** What advice is about: the executive, what it writes and what it does. Of people "moeten" only tells what they are put to. */
const governed =
  '(?:de gemeente|het college|uw college|u|er|(?<=^|[,;] )(?:die|dat|deze|dit)|hier|hierin|hierbij|hiervoor|daarin|daarbij|daarvoor|(?:in|bij|voor|op) (?:de|het|deze|dit) \\p{L}+|(?:de|het|deze|dit|iedere|elke|alle) (?:\\p{L}+ )?\\p{L}*(?:nota|plan|beleid|verordening|regeling|folder|brief|brieven|informatie|voorlichting|toegang|toegankelijkheid|procedure|tekst|toelichting|formulier|website|loket|communicatie|ondersteuning|begeleiding|hulp|uitvoering|evaluatie|monitoring|termijn|afspraken|criteria|voorziening|voorzieningen|artikel|paragraaf|definitie|budget|bedrag|grens|norm|eigen bijdrage|aanbod|aanpak|samenwerking|regie|keuze|toets|indicatie|beschikking|taal|gebouw|gebouwen|route|vervoer)(?: (?:van|voor|tot|op|over|in|naar) (?:\\p{L}+ ){0,3}?\\p{L}+)?)'

const build = (parts: readonly string[], flags = 'iu') =>
  withLetters(`(?<![\\p{L}-])(?:${parts.join('|')})`, flags)
const end = '(?![\\p{L}])'

/** The words stand for advice as much as "wij adviseren" does. */
const firm = build([
  // "Verstandig lijkt het om …", "Het is aan te bevelen de …", "Beter zou zijn dat …"
  `(?:(?:het|dit|dat) (?:is|lijkt|blijft) ${adverbs}|(?:is|lijkt|blijft) (?:het|dit) ${adverbs})(?:wenselijk|gewenst|raadzaam|verstandig(?:er)?|beter|aan te (?:bevelen|raden)|(?:het )?overwegen waard)(?= om | dat | als | wanneer | (?:\\p{L}+ )+te \\p{L}+en(?![\\p{L}])|\\.)`,
  `(?:^|[,;] )(?:${adverbs})(?:wenselijk|gewenst|raadzaam|verstandig(?:er)?|beter|aan te (?:bevelen|raden)) (?:is|lijkt|zou)${end}`,
  `(?:het|dit|dat) zou ${adverbs}${liked}(?: zijn)?(?= om | dat | als | wanneer | indien | een | de | het |\\.|,| \\p{L}+ te )`,
  `zou (?:het|dit|dat) ${adverbs}${liked}(?: zijn)?(?= om | dat | als | wanneer | indien |\\.|,)`,
  `(?:het|dit|dat) zou (?:de gemeente|het college|u) sieren`,
  `(?:^|[,;] )${adverbs}${liked} zou zijn${end}`,
  // "valt te overwegen", "u zou kunnen overwegen"
  `(?:kan|zou|kunnen)(?: \\p{L}+){0,3} (?:worden )?overwogen|(?:kunt|kan|kunnen|zou kunnen|zouden kunnen) (?:u )?overwegen|overwogen kan worden|te overwegen (?:valt|is|zou)|(?:valt|is) te overwegen|(?:een|ter) overweging is|zou kunnen overwegen`,
  `${us} (?:drukken|drukt|willen|wil) [^.;?!]{0,40}?op het hart|(?:drukken|willen) ${we} [^.;?!]{0,40}?op het hart|op het hart (?:drukken|geven)`,
  // a stance
  `(?:${us} (?:zijn|is|was)|(?:zijn|is) ${us}) ${adverbs}(?:geen |een |een groot |groot )?(?:voorstander|tegenstander|tegen(?= (?:het|de|een|elke|deze|dit))|gekant tegen)${end}`,
  `(?:${us} (?:stemmen|stemt|gaan|gaat)|(?:stemmen|stemt|gaan|gaat) ${us}) [^.;?!]{0,60}?(?:niet (?:in|akkoord) met|niet mee met)`,
  `(?:${us} (?:kunnen|kan)|(?:kunnen|kan) ${us}) [^.;?!]{0,60}?niet (?:instemmen|akkoord|meegaan|vinden in)`,
  `(?:${us} (?:wijzen|wijst)|(?:wijzen|wijst) ${us})(?! (?:u|het college|de gemeente|erop|er op|op))[^.;?!]{3,120}? af(?=[.,;]|$)`,
  `(?:${us} (?:maken|maakt|hebben|heeft)|(?:maken|maakt|hebben|heeft) ${us}) ${adverbs}(?:ernstig |groot |grote |ernstige )?(?:bezwaar|bezwaren|bedenkingen) (?:tegen|bij)`,
  `(?:${us} (?:zien|ziet|zouden|zou|hebben|heeft)|(?:zien|ziet|zouden|zou|hebben|heeft) ${us}) [^.;?!]{0,80}?liever${end}|liever (?:zien|ziet|hebben|zouden|zou) ${us}`,
  // "Wij zien graag een plan", "Graag zouden wij eerder worden betrokken"
  `(?:${us} (?:zien|ziet|zouden|zou|willen|wil|worden|wordt|blijven|blijft) (?:\\p{L}+ ){0,4}?graag|graag (?:zien|ziet|zouden|zou|willen|wil|worden|wordt|blijven|blijft) ${us})${end}(?=[^.;?!]*(?:zien|betrokken|gehoord|geraadpleegd|meedenken|mee|dat|terug)(?![\\p{L}])|[^.;?!]* (?:zien|ziet)(?![\\p{L}])| (?:een|het|de|meer|ook|nog) )`,
  // "Zien wij scholing graag met naam genoemd", "We willen het ontwerp ook nog zien"
  `(?:zien|zagen) ${we} (?!de toekomst|uw)[^.;?!]{1,60}? graag${end}(?! tegemoet)`,
  `(?:${we} willen|willen ${we}) [^.;?!]{1,60}?(?:zien|inzien|meelezen|toetsen|beoordelen)(?=[.,]|$)`,
  // What the board itself does gladly asks for nothing: "Graag bespreken wij dit advies met u".
  `graag (?!\\p{L}+ (?:wij|we)${end})(?!(?:wij|we|ontvangen|vernemen|horen|lichten|gaan|willen|zien|ziet|zouden|zou|worden|wordt|blijven|doen|geven|tot|uw)${end})(?=[^?]*\\.$)(?<=^graag )`,
  // "aanbevolen wordt", "ons voorstel is de …", "Tip: …"
  `(?:aanbevolen|geadviseerd|bepleit|aangeraden|ontraden) wordt|wordt (?:dan ook |u |daarom )*(?:aanbevolen|geadviseerd|aangeraden|ontraden)(?! door)`,
  `(?:ons|onze|een|nog een|het|een laatste|een andere|een mogelijke) ${adverbs}(?:dringende? |belangrijke |concrete |uitdrukkelijke |nadrukkelijke |eerste |laatste )?(?:advies|aanbeveling|suggestie|verzoek|voorstel|oproep|pleidooi|wens|tip|idee|optie|alternatief|oplossing)(?: (?:aan u|aan het college|hierbij|daarbij|hiervoor|is daarom|is dan ook))* (?:is|luidt|blijft|zou zijn)(?= (?:(?:dan ook|daarom|dus|hier|wel) )*(?:om|dat|de|het|een|dit|deze)${end}|:)`,
  `^(?:${adverbs})(?:(?:een|ons|onze|nog een|onze laatste|de|het) )?(?:advies|aanbeveling|suggestie|tip|verzoek|voorstel|wens|oproep|verbeterpunt)(?: hierbij)?\\s*:(?=\\s*\\p{L})`,
  `(?:daarom|vandaar|dus|daarmee) (?:ook )?(?:ons|het|onze) (?:dringende? )?(?:advies|verzoek|aanbeveling|oproep)\\s*:`,
  `(?:${us} (?:achten|acht|vinden|vindt)|(?:achten|acht|vinden|vindt) ${us}) (?:het )?${adverbs}(?:wenselijk|gewenst|raadzaam|verstandig|noodzakelijk|nodig|onmisbaar|aangewezen|zinvol)(?= om | dat )`,
])

/** What the board holds to be right, hopes for or expects; a norm that it sets. */
const held = build([
  `(?:${us} (?:achten|acht|vinden|vindt)|(?:achten|acht|vinden|vindt) ${us})(?! (?:het )?(?:goed|mooi|fijn|positief)(?: dat|,|\\.))(?: (?!niet|te)[\\p{L}\\d-]+,?){0,10}? ${wanted}(?=[.,;:]|$| dat| om| voor| te | bij| als| en )`,
  `(?:wat (?:ons|${sign}) betreft|ons inziens|onzes inziens|volgens ons|naar (?:onze|ons) (?:\\p{L}+ )?(?:mening|oordeel|idee|opvatting|overtuiging))${end}[^.;?!]{0,160}?(?<![\\p{L}])(?:${orders}|wordt|worden|komt|komen|krijgt|krijgen|nodig|noodzakelijk|wenselijk|gewenst|onmisbaar|minimaal)${end}`,
  `(?:lijkt|lijken) (?:het )?ons ${adverbs}(?:het minste|het minimum|een (?:minimum|must|vereiste|goed \\p{L}+|goede \\p{L}+|betere \\p{L}+)|de (?:beste|juiste|aangewezen) \\p{L}+|${wanted}|${liked})${end}`,
  `(?:het|dit|dat) (?:is|lijkt|blijft) ${adverbs}(?:zinvol|nuttig)(?= om | dat | als | (?:\\p{L}+ )+te \\p{L}+en(?![\\p{L}]))`,
  `${orders}${end}[^.;?!]{0,80}?(?:ons inziens|onzes inziens|wat ons betreft|volgens ons|naar (?:onze|ons) (?:\\p{L}+ )?(?:mening|oordeel|idee))`,
  `${us} (?:verwachten|verwacht) (?:\\p{L}+ )?van (?:u|de gemeente|het college)|van (?:u|de gemeente|het college) (?:verwachten|verwacht) ${us}`,
  `(?:onze|ons) (?:wens|verwachting|hoop|uitgangspunt|voorwaarde) is (?:\\p{L}+ )?dat`,
  `(?:${us} (?:hechten|hecht)|(?:hechten|hecht) ${us}) (?:er ?aan|er ?(?:\\p{L}+ )?(?:belang|waarde) aan|(?:\\p{L}+ )?(?:belang|waarde) aan|eraan)(?![^.;?!]*met u te delen)`,
  `(?:${us} (?:benadrukken|benadrukt|onderstrepen|onderstreept)|(?:benadrukken|benadrukt|onderstrepen|onderstreept) ${us}|${us} (?:willen|wil) (?:\\p{L}+ )?benadrukken) ${adverbs}(?:dat|het belang|de noodzaak|hoe belangrijk)`,
  `(?:wijzen|wijst)(?: (?:wij|we|u|het college|de gemeente|daarbij|ook|graag))* op (?:het belang|de noodzaak|de wenselijkheid)`,
  // "Van belang is dat …", "Essentieel is een …", "Voorwaarde is wel dat …"
  `(?:^|[,;] )${adverbs}(?:${plainlyWanted}|(?:een |de )?(?:belangrijke |harde |eerste )?(?:voorwaarde|randvoorwaarde|uitgangspunt|aandachtspunt)) (?:is|zijn|blijft)(?! er)${end}(?= (?:\\p{L}+ ){0,3}(?:dat|om|een|de|het|wie|hoe)${end}|:)`,
  `(?:is|blijft) (?:voor ons|wat ons betreft) ${adverbs}(?:een \\p{L}+ van |van (?:groot )?belang|${plainlyWanted})|voor ons (?:is|blijft) [^.;?!]{3,100} ${plainlyWanted}`,
  // attention
  `(?:meer|extra|speciale|bijzondere|blijvende|voldoende|gerichte) aandacht${end}[^.;?!]{0,60}?(?:nodig|gewenst|komen|verdien(?:t|en)|vragen (?:wij|we)|noodzakelijk|geboden)${end}|(?:nodig|gewenst|verdien(?:t|en)|komen|noodzakelijk|vragen (?:wij|we))${end}[^.;?!]{0,40}?(?:meer|extra|speciale|bijzondere|blijvende|gerichte) aandacht${end}|aandacht (?:is|blijft) (?:\\p{L}+ )?(?:nodig|gewenst|geboden|noodzakelijk)|verdien(?:t|en) (?:\\p{L}+ ){0,3}aandacht`,
  // "horen … te" says of anything how it ought to be.
  `(?:(?<!${we} )(?:hoort|horen|behoort|behoren) (?!${we}${end})(?:[\\p{L}\\d-]+ ){1,8}?te \\p{L}+n|(?<!${we} )(?:hoort|horen) (?:[\\p{L}\\d-]+ ){0,4}?thuis)(?=[.,;]|$)`,
  // what should be otherwise
  `(?:dit|dat|het|deze \\p{L}+|die \\p{L}+) (?:moet|kan|mag|dient|hoort) (?:echt |ook |wel |veel |dan ook |toch )*(?:beter|anders|scherper|concreter|minder|meer|(?!(?:er|onder|over|achter|weer|verder|later|daar|eer|zeer|maar|waar|voor|door|ter|hier|per|uur|jaar|ieder)${end})\\p{L}{3,}er)(?=[.,;]| dan | worden)`,
  `(?:de gemeente|het college|u|er|hier|dit|dat|een \\p{L}+) zou(?:den)? (?!zijn)(?:[\\p{L}\\d-]+ ){1,10}?(?:kunnen|moeten|mogen)(?: \\p{L}+(?:en|n))?(?=[.,;]|$)`,
  `(?:zou|zouden) (?:[\\p{L}\\d-]+ ){1,12}?(?:moeten|kunnen overwegen)${end}`,
])

/** Criticism, and norms in nobody's voice: they ask for something only where nothing else near them does. */
const critical = build([
  `(?:${us} (?:achten|acht|vinden|vindt)|(?:achten|acht|vinden|vindt) ${us}) (?:[\\p{L}\\d-]+,? ){0,8}?${bad}(?=[.,;:]|$| dat| om| voor| en)`,
  `(?:is|zijn|blijft|blijven) (?:[\\p{L}\\d-]+,? ){0,8}?${badOfPlan}(?=[.,;:]|$| dat| om| voor| en)`,
  `(?:blijft|blijven|is|zijn|wordt) (?:[\\p{L}\\d-]+ ){0,8}?(?:onduidelijk|onderbelicht|onbesproken|onvermeld|ongenoemd|buiten beschouwing|onbenoemd|niet (?:genoemd|benoemd|uitgewerkt|beschreven|terug te vinden|meegenomen|opgenomen))(?=[.,;]|$| in | wie| wat| hoe| welke| of| waarom)|^onduidelijk is`,
  'ten onrechte',
  `(?:gaat|gaan) (?:(?:geheel|volledig|hiermee|daarmee|ook) )*voorbij aan|doet (?:geen|onvoldoende) recht aan|houdt (?:geen|onvoldoende|te weinig) rekening|heeft (?:geen|te weinig|onvoldoende) oog voor|schiet(?:en)? tekort|sluit(?:en)? niet aan (?:bij|op)|over het hoofd`,
  `${us} (?:missen|mist)|(?:missen|mist) ${us}`,
  `(?:${us} (?:betwijfelen|betwijfelt|betreuren|betreurt|twijfelen|twijfelt)|(?:betwijfelen|betwijfelt|betreuren|betreurt|twijfelen) ${us})${end}`,
  `(?:${us} (?:hebben|heeft|maken|maakt)|(?:hebben|heeft|maken|maakt) ${us}) (?:ons |zich )?(?:\\p{L}+ ){0,2}?zorgen${end}|onze (?:grootste |belangrijkste )?zorg(?:en)? (?:is|zijn|betreft|betreffen)`,
  `(?:^|[,;] |(?:dat|en|daarom|dus|maar) )${governed} (?:moet|moeten|dient|dienen|hoort|horen|behoort|behoren) (?!nu |nog steeds |al |vaak |regelmatig |meestal )`,
  `(?:^|[,;] )(?:er|hier(?:in|bij|voor)?|daar(?:in|bij|voor)?|(?:in|bij|voor|op) (?:de|het|deze|dit) [^,.;?!]{3,40}) (?:moet|moeten|dient|dienen|hoort|behoort) `,
])

/** Nothing of the board's own: who is told of says it, the law does, or it was so. */
const others = withLetters(
  /(?<![\p{L}])(?:volgens|aldus|conform|op grond van|krachtens|ingevolge) (?!ons(?![\p{L}])|mij(?![\p{L}]))|(?<![\p{L}])(?:oordeelde|oordeelt|stelde|meldde|schreef|schrijft|vertelde|zei|zegt|vindt u|geeft aan dat|gaf aan dat|u (?:stelt|schrijft|kiest|wilt)|de nota stelt|het plan stelt|de wet|wettelijk|de minister|het rijk|de provincie|de staatssecretaris|de rekenkamer|staat dat|lezen (?:wij|we) dat)(?![\p{L}])/iu,
)
/** The whole is rejected or accepted, or the letter only says what it is about. */
const whole = withLetters(
  /^(?:alles afwegend|al met al|kortom|concluderend|samenvattend)(?![\p{L}])|(?:instemmen|akkoord gaan|in) met (?:het|de|dit|deze|uw) (?:concept|nota|notitie|plan|beleidsplan|voorstel|stuk|verordening)(?![\p{L}])|^(?:in|met|via|door) (?:dit|deze|ons|onze) (?:\p{L}+ )?(?:advies|brief|reactie|notitie)(?![\p{L}])[^.]*aandacht|gemiste kans/iu,
)

/** The words by which the board itself judges, wants or is against something, as firmly as "wij adviseren"; null where it doesn't. */
export const firmIn = (own: string): string | null => {
  if (!mayBeFirm.test(own) || whole.test(own)) return null
  const { text, names } = signed(own)
  const said = firm.exec(text)
  return said === null || others.test(text.slice(0, said.index)) ? null : unsigned(said[0], names)
}

/** The words by which it holds something to be right, hopes for it or sets a norm. */
export const heldIn = (own: string): string | null => {
  if (!mayBeHeld.test(own) || whole.test(own) || others.test(own)) return null
  const { text, names } = signed(own)
  const meant = held.exec(text)
  return meant === null ? null : unsigned(meant[0], names)
}

/** The words by which it criticises, or says in nobody's voice what must be so. */
export const criticismIn = (own: string): string | null => {
  if (!mayCriticise.test(own) || whole.test(own) || others.test(own)) return null
  const { text, names } = signed(own)
  const found = critical.exec(text)
  return found === null ? null : unsigned(found[0], names)
}

/** A word of these stands in all that is looked for: most sentences need no further look. */
const mayBeFirm =
  /zou|willen|wenselijk|gewenst|raadzaam|verstandig|beter|aan te (?:bevelen|raden)|overw|voorstander|tegenstander|tegen|gekant|niet |wijz|wijst|bezwa|bedenking|liever|graag|aanbevolen|geadviseerd|bepleit|aangeraden|ontraden|advies|aanbeveling|suggestie|verzoek|voorstel|oproep|pleidooi|wens|tip|idee|optie|alternatief|oplossing|verbeterpunt|hart|noodzakelijk|nodig|onmisbaar|aangewezen|zinvol/iu
const mayBeHeld =
  /acht|vind|betreft|inziens|volgens ons|naar on|verwacht|wens|hoop|uitgangspunt|voorwaarde|hecht|benadruk|onderstre|wijz|wijst|belang|nodig|noodzakelijk|wenselijk|gewenst|essentieel|cruciaal|raadzaam|verstandig|zinvol|nuttig|aangewezen|onmisbaar|zaak|geboden|beter|aandacht|lijk(?:t|en)|zou|(?:moet|kan|mag|dient|hoort|horen|behoort|behoren) /iu
const mayCriticise = withLetters(
  /moet|dien|hoort|behoort|behoren|horen|onduidelijk|onvoldoende|on\p{L}+(?:lijk|baar|juist|terecht|gewenst|woord|ig)|jammer|teleurstellend|zorg|discutabel|te \p{L}|niet|onderbelicht|onbe|onver|ongenoemd|buiten beschouwing|ten onrechte|voorbij|recht aan|rekening|oog voor|schiet|hoofd|mis(?:sen|t)|twijfel|betreur/iu,
)

const signed = (own: string): { text: string; names: string[] } => {
  const names: string[] = []
  const text = own.replace(board, (name) => {
    names.push(name)
    return sign
  })
  return { text, names }
}

const unsigned = (words: string, names: readonly string[]): string =>
  words.replace(sign, names[0] ?? '').trim()

/** In advice that only introduces itself nothing is asked for yet. */
export const introduces = (text: string): boolean => whole.test(text)
