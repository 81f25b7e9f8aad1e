import { withLetters } from '../text/letters.ts'
/** Words by which a clause says who acts, when, and whether anything is announced at all. */

/** Words before a noun: what follows one of them is no verb. */
export const beforeNoun =
  /^(?:de|het|een|één|deze|dit|die|onze|ons|uw|haar|hun|mijn|alle|geen|elke?|iedere?|enkele|beide|veel|meer|te|om|in|op|bij|van|voor|met|aan|naar|door|uit|over|tot|na|per|ter|ten|als|of|sinds|tegen|tijdens|binnen|twee|drie|vier|vijf|nieuwe|eigen)$/iu

/** "Die kan de raad verwachten": a pronoun by itself before its verb. */
export const pronounFirst =
  /^(?:die|dat|dit|deze) (?:kan|kunt|kunnen|krijg|ontvang|vind|zie|zal|zullen|ga|wil|wordt|worden|stu|lev|kom|leg|ligt|doe|neem|is|zijn)/iu

/** Pasts that no rule makes, and those that one does. */
export const past = withLetters(
  /^(?:had|hadden|was|waren|werd|werden|kwam|kwamen|ging|gingen|nam|namen|gaf|gaven|deed|deden|zei|zeiden|stond|stonden|bracht|brachten|sprak|spraken|schreef|schreven|liet|lieten|vroeg|vroegen|kon|konden|moest|moesten|wilde|wilden|zegde|zegden|ontving|ontvingen|bleek|bleken|zou|zouden|vond|vonden|kreeg|kregen|hield|hielden|lag|lagen|zag|zagen|\p{L}{3,}(?:eerde|eerden))$/iu,
)

/** "Kenden wij", "werkte de gemeente": a past by its form, where its subject stands beside it. */
export const regularPast = withLetters(/^\p{Ll}{2,}(?:[bgijlmnrvwz]den?|[fkp]ten?)$/u)

/** Verbs so common that they need no other sign of being one. */
export const commonVerb =
  /^(?:zal|zullen|zult|ga|gaat|gaan|wil|willen|kan|kunnen|kunt|mag|mogen|moet|moeten|dient|dienen|hoeft|hoeven|is|zijn|ben|bent|heb|hebt|heeft|hebben|wordt|worden|doet|doen|doe|laat|laten|ligt|liggen|staat|staan|hangt|hangen|komt|komen|kom|volgt|volgen|zit|zitten)$/iu

export const shall = /^(?:zal|zullen|zult)$/iu
export const goes = /^(?:ga|gaat|gaan)$/iu
export const will = /^(?:wil|willen)$/iu
export const mayOrMust = /^(?:kan|kunnen|kunt|mag|mogen|moet|moeten|dient|dienen|hoeft|hoeven)$/iu
export const has = /^(?:heb|hebt|heeft|hebben)$/iu
export const isSo = /^(?:is|zijn|ben|bent)$/iu
export const becomes = /^word(?:t|en)$/iu

/** "Kunt u in mei verwachten", "kunnen op een aanbod rekenen": what may be expected. */
export const expected = withLetters(
  /(?<![\p{L}])(?:verwachten|tegemoet ?zien|rekenen op|op [^,;]{0,60} rekenen)(?![\p{L}])/iu,
)

/** Forms of verbs that are far oftener nouns. */
export const nounToo =
  /^(?:besluit|vragen|overleg|antwoord|antwoorden|keer|bericht|berichten|plan|plannen|bezoek|bouw|start|regels|zaken|stukken|kosten|zorg|meldingen|woningen|delen|groepen|planten|wonen|leven|reactie|inzet|stand)$/iu
export const personAfter = withLetters(/^ (?:wij|we|ik|hij|zij|ze|het college|de wethouder)(?![\p{L}])/iu)
export const personWord = /^(?:wij|we|ik|hij|zij|ze|college|wethouder)$/iu

/** A verb that nobody listed has a subject after it. */
export const unlistedVerb = withLetters(/^\p{Ll}{3,}(?:t|en|aan|oen|ien)$/u)
export const subjectAfter = withLetters(
  /^ (?:wij|we|ik|hij|zij|ze|het college|de wethouder|er|u|de|het|een|onze)(?![\p{L}])/iu,
)

export const participle = withLetters(/^(?:\p{L}{2,6})?ge(?:\p{L}{3,}(?:d|t|en)|\p{L}+aan)$/iu)

/** More words that open a clause whose subject follows the verb. */
export const opensOn = withLetters(
  /^(?:dan|nu|ook|daarom|zo|intussen|inmiddels|meteen|direct|aansluitend|straks|binnenkort|eerst|hoe|wat|of|waar|aan|uit|van|tot|tegen|rond|omstreeks|sinds|onder|boven|langs|zodra|nadat|wanneer|als|half|komende?|aanstaande|toch|alsnog|opnieuw|vandaag|morgen|overmorgen|die|dat|dit|deze|daar\p{L}*|hier\p{L}*|er|om|ter|ten|zoals|vooraf|achteraf|samen|tevens|mede|jaarlijks|ieder\p{L}*|elk\p{L}*|hoogst\p{L}*|uiterlijk|begin|eind|medio)(?![\p{L}])/iu,
)

/** Where a subject after its verb ends. */
export const afterSubject = withLetters(
  /,|(?<=\p{L}) (?=(?:in|op|bij|van|voor|vóór|met|aan|naar|door|uit|over|om|te|uiterlijk|binnen|waar\p{L}*|niet|nog|ook|dan)(?![\p{L}]))/u,
)

export const pronounAfter = withLetters(
  /^(?:er )?(?:wij|we|ik|hij|zij|ze|u|uw raad|de raad|het college|men|de wethouder|de burgemeester|de gemeente)(?![\p{L}])/iu,
)

export const executive = withLetters(
  /(?<![\p{L}])(?<!(?:aan|van|door|met|bij|voor|namens|naar) (?:de |het |ons |onze )?)(?:wij|we|ik|het college|ons college|college van|burgemeester en wethouders|b en w|b&w|(?:de |onze )?(?:wethouder|burgemeester|portefeuillehouder|gemeentesecretaris)|(?:de|onze) gemeente|de (?:ambtelijke )?organisatie|de griffie)(?![\p{L}])/iu,
)
export const heOrShe = withLetters(/^(?:er )?(?:hij|zij|ze)(?![\p{L}])/iu)
export const reader = withLetters(
  /^(?:er )?(?:u|uw (?:raad|commissie)|de (?:gemeente)?raad|de (?:raads)?commissie|raadsleden|de fracties?|de indieners?|de vragenstellers?)(?![\p{L}])/iu,
)
export const demonstrative = /^(?:Dit|Dat|Deze|Die|Alle|Er|Het|De)$/u

/** What the reader does by which something reaches it. */
export const receives = /^(?:ontvang|krijg|hoor|verneem|zie|vind|tref|lees)/iu

/** Some time that isn't far, without a date. */
export const soon = withLetters(
  /(?<![\p{L}])(?:meteen|direct|onmiddellijk|vandaag nog|morgen|dezer dagen|deze (?:week|maand)|(?:volgende|komende|aankomende) (?:week|maand)|binnenkort|spoedig|straks|aansluitend|daarna|vervolgens|alsnog|op dat moment|zo (?:snel|spoedig) mogelijk|de komende (?:tijd|periode|weken|maanden)|jaarwisseling|voordat|zodra)(?![\p{L}])/iu,
)

/** A step of something that is under way: "bij de eerstvolgende wijziging van …", "een jaar na de aanleg". */
export const atStep = withLetters(
  /(?<![\p{L}])(?:bij|vanaf|met ingang van|na|tijdens|voorafgaand aan|vóór|voor|in afwachting van|op grond van) (?:de|het|dit|een) (?:(?:eerst)?volgende |nieuwe |definitieve |komende |eerste )?(?:\p{L}*(?:evaluatie|actualisatie|herziening|uitwerking|wijziging|aanbesteding|inrichting|vaststelling|oplevering|aanbieding|voorbereiding|aanleg|opzet|uitwerken|opstellen|rapportage|verslag|begroting|uitkomsten|seizoen|brief|versie|verkiezingen))(?![\p{L}])|(?<![\p{L}])(?:een|twee) jaar na (?:de |het )?\p{L}|(?<![\p{L}])in (?:de|het|een) (?:volgende|eerstvolgende|definitieve|nieuwe) /iu,
)

export const intends = withLetters(
  /(?<![\p{L}])(?:voornemens|van plan|bereid|streef\p{L}*|streven|ons doel|onze inzet|ernaar|(?:ons|onze) (?:bedoeling|voornemen|intentie|inzet|plan|ambitie|streven)|(?:het|de) (?:bedoeling|voornemen|streven))(?![\p{L}])/iu,
)

/** What somebody is told by: a participle of telling beside "wordt u". */
export const toldTo = withLetters(
  /^(?:informe\p{L}+|geïnformeerd|bericht\p{L}*|gestuurd|toegestuurd|toegezonden|voorgelegd|bijgepraat|gedeeld|betrokken|uitgenodigd|meegenomen|geraadpleegd|gehouden|gebracht|gesteld|aangeboden|gedaan)$/iu,
)

export const law = withLetters(
  /(?<![\p{L}-])(?:wet|wettelijk\p{L}*|artikel|verordening|apv|awb|gemeentewet|europe\p{L}*|richtlijn|statuten|reglement|bezwaar|beroep)(?![\p{L}-])/iu,
)
/** The word of somebody else. */
export const othersWord = withLetters(
  /(?<![\p{L}])(?:volgens|aldus|naar eigen zeggen|heeft (?:ons|laten)|hebben (?:ons|laten)|verwacht zelf|laat weten dat|meldt dat|zeggen dat|kondigt aan|zo (?:heeft|hebben|zegt|zeggen|meldt|laat|verzekert|stelt) (?:de|het|hij|zij))(?![\p{L}])/iu,
)
export const accordingTo = /^volgens (?!planning)/iu
export const eachOfThem = withLetters(
  /^(?:elke?|iedere?|per) \p{Ll}|(?<![\p{L}])(?:elke?|iedere?|in (?:twee|drie|vier) termijnen)(?![\p{L}])/iu,
)
/** In minutes these open what is told, not what is done. */
export const opensTold = / (?:dat|of|op dat|hoe) /u
export const doesMore = withLetters(/(?<![\p{L}])(?:laat|laten|biedt|zorgt)(?![\p{L}])/u)
export const asksOf = /^(?:vraag|vraagt|vragen|verzoek|verzoekt|verzoeken)$/iu
export const foreseen = withLetters(/(?<![\p{L}])(?:gepland|voorzien|ingepland|beoogd)(?![\p{L}])/iu)
/** A number of things that comes or goes by itself. */
export const share = withLetters(
  /(?<![\p{L}])(?:helft|meerderheid|procent|aantal|aandeel|kwart|deel)(?![\p{L}])|%/iu,
)

/** What may follow a verb in the second place and no adjective before its noun. */
export const afterVerb = withLetters(
  /^(?:,| (?:de|het|een|dit|dat|deze|die|ons|onze|uw|hun|haar|zijn|zich|er|hier\p{L}*|daar\p{L}*|in|op|aan|uit|over|naar|met|bij|voor|vóór|tot|tegen|onder|binnen|terug|af|toe|mee|om|ook|nog|weer|dan|nu|niet|geen|wel|alle|elke|twee|drie|\d+)(?![\p{L}]))/iu,
)

/** "De gemeente" is what it does every day too. */
export const town = withLetters(
  /^(?:er )?(?:(?:de|onze) gemeente|de (?:ambtelijke )?organisatie)(?![\p{L}])/iu,
)

/** A part of the organisation that bears its name without an article: "Concernzaken", "team Verkiezingen". */
export const department = withLetters(
  /^(?:(?:het |de )?(?:team|afdeling|cluster|directie|programma) \p{Lu}|[^,]{2,40} van (?:het |de |ons |onze )?(?:[Tt]eam|[Aa]fdeling|[Cc]luster|[Dd]irectie) |\p{Lu}\p{Ll}+(?:zaken|beheer|werken|toezicht|handhaving)(?![\p{L}]))/u,
)

/** What only adds to a noun: a name in it names something else. */
export const addsToNoun = withLetters(
  / (?:van|voor|aan|in|op|bij|over|tot|uit|naar|met|door|tussen|om|te|dat|die|waar\p{L}*|namens|vanuit)(?![\p{L}])|[‘'“"(,]/u,
)

/** Anybody of a kind: "wie zich meldt", "aanvragers krijgen". */
export const generic = withLetters(
  /^(?:wie|men|iemand|niemand|ieder\p{L}*|(?!concern|publieks|burger)\p{L}+(?:en|s|eren))$|^(?:een|elke|iedere) (?:\p{L}+e )?\p{L}+$/iu,
)

/** "Wij houden daaraan vast": nothing comes of it. */
export const holdsOn = withLetters(/(?<![\p{L}])(?:houdt?|houden)(?![\p{L}])[^.;]* vast(?![\p{L}])/iu)

/** "Wie schade heeft, …": a rule for whoever it may concern. */
export const forWhoever = withLetters(/^(?:wie|degenen? die|eenieder die|iedereen die)(?![\p{L}])/iu)

/** "Laat … doen". */
export const hasDone = /^(?:laat|laten|doet|doen)$/iu

/** What the writer says here and now: no deed to come. */
export const refers =
  /^(?:verwijzen|danken|constateren|concluderen|adviseren|reageren|beschouwen|benadrukken|opmerken|erkennen|antwoorden|beantwoorden|vaststellen|noemen|schetsen|vragen|verzoeken|melden|voorstellen|aangeven)$/u

/** What the writer thinks of it: a view or an advice that is shared, taken over or not. */
export const stance =
  /^(?:kijken|hechten|zien|verwachten|vinden|delen|overnemen|vasthouden|respecteren|waarderen|begrijpen|betreuren|snappen|erkennen|accepteren|onderschrijven|kiezen|toejuichen|steunen|omarmen|aantrekken|volgen|opvolgen|herkennen)$/u

/** What goes on: no end of it is in sight. */
export const goesOn =
  /^(?:stimuleren|streven|werken|zorgen|ondersteunen|inzetten|faciliteren|voeren|handhaven|monitoren|beperken|baseren|financieren|subsidiëren)$/u

/** "Volgens de verordening", "op grond van artikel 4": what holds for everybody. */
export const byRule = withLetters(
  /(?<![\p{L}])(?:volgens|krachtens|conform|ingevolge|op grond van (?:de|het|artikel)|staat in (?:de|het|artikel)|vaste werkwijze|staande praktijk|bevoegdheid|verplicht)(?![\p{L}])/iu,
)

/** "Bij een ongeval …", "In zo'n geval …", "Bij spoed …": whenever it occurs. */
export const whenever = withLetters(
  /^(?:antwoord:? )?(?:bij|voor|na|in|per|onder|boven|tegen) (?:een|elke?|iedere?|zo['’]n|zulke|dergelijke|meer|minder|twee of|herhaald\p{L}*|die gevallen|dat geval|de regel|principe|beginsel|\p{Ll}+(?:en|s))(?! \p{L}*(?:jaar|maand|week|kwartaal|voorstel|brief|nota|bijeenkomst|memo|volgende|eerstvolgende))(?![\p{L}])/iu,
)

/** "Besluit de raad daartoe, dan wijst hij …": a condition that begins with its verb. */
export const verbFirst = withLetters(
  /^\p{Lu}\p{L}+ (?:de|het|een|er|u|dit|dat|zij|hij|wij|iemand|die|deze|\p{L}+) [^,]{2,100}, dan /u,
)

/** The particle of a verb apart, where its clause closes or before what goes on. */
export const particle = withLetters(
  / (?:op|uit|aan|in|af|bij|toe|over|na|mee|terug|door|voor|vast|weg|samen|neer|om|rond|klaar|vrij|open)(?:[.,;]|$| (?:en|om|zodat|voor|bij|in|aan|met|over|naar|op)(?![\p{L}]))/u,
)

/** What is under way and isn't there yet: "is in voorbereiding", "staat voor de deur". */
export const underWay = withLetters(
  /(?<![\p{L}])(?:in (?:voorbereiding|ontwikkeling|de maak|aantocht|aanbesteding|procedure|behandeling)|onderdeel van|aan de (?:orde|beurt)|op (?:de agenda|het programma|de rol|de planning)|onderweg)(?![\p{L}])/iu,
)

/** What this text does itself: "hiermee", "in deze memo", "op de volgende manier". */
export const inThisText = withLetters(
  /(?<![\p{L}])(?:hiermee|hierbij|daarmee|(?:in|met|bij|via|door) (?:deze|dit) \p{L}*(?:brief|memo|nota|notitie|beantwoording|schrijven|stuk|bericht|antwoord)|op de volgende (?:manier|wijze)|(?:de )?volgende \p{L}+:$|als volgt|hieronder|hierna|hierboven|per onderdeel)(?![\p{L}])/iu,
)

/** Participles that no list has: with a prefix that takes no "ge-". */
export const prefixed = withLetters(/^(?:be|ver|ont|her|er)\p{L}{3,}(?:d|t|en)$/iu)

/** A question without its mark. */
export const asks = withLetters(/^(?:wat|hoe|waarom|wanneer|wie|welke)(?![\p{L}])/iu)

/** "Scherper dan voorheen", "zo veel mogelijk": how it goes. */
export const compares = withLetters(
  /\p{L}{3,}er dan|(?<![\p{L}])(?:zo ?veel mogelijk|(?:zo|even) \p{L}+ (?:mogelijk|als)|met name|vooral|bijvoorbeeld)(?![\p{L}])/iu,
)

/** What is done already. */
export const nowAlready = withLetters(
  /(?<![\p{L}])(?:inmiddels|reeds|thans|al sinds|wij al|we al|college al|sinds \p{L}+|(?:werd|werden|waren) [^.]*(?<![\p{L}])nu)(?![\p{L}])/iu,
)

/** "In de tabel staan …": it stands here. */
export const inTable = withLetters(
  /^(?:in|op|uit) (?:de|het|deze|dit|onderstaande?) \p{L}*(?:tabel|figuur|bijlage|schema|grafiek|kaart|kaartje)\p{L}* (?:staat|staan|ziet|vindt|leest|is|zijn|blijkt)(?![\p{L}])/iu,
)

/** Verbs that with their particle say a view: "raden wij af", "merken wij op", "stemmen wij in". */
export const viewsApart = withLetters(
  /^(?:respecteer\p{L}*|respecteren|waardeer\p{L}*|waarderen|raad|raadt|raden|merkt?|merken|tekent?|tekenen|juich\p{L}*|stemt?|stemmen|dringt?|dringen)$/iu,
)

/** "Geeft antwoord", "geven invulling": done by the text itself, or said of what is done already. */
export const givesHere = withLetters(
  /(?<![\p{L}])(?:geef|geeft|geven) [^,;]{0,60}?(?<![\p{L}])(?:antwoord|reactie|invulling|uitvoering|gehoor|duiding|blijk|aan)(?![\p{L}])/iu,
)

/** "Waar de een vertraagt, versnelt de ander": set beside each other. */
export const contrasts = withLetters(/^waar \p{L}/iu)
