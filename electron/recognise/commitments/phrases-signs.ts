/** Words by which a clause says who acts, when, and whether anything is announced at all. */

/** Words before a noun: what follows one of them is no verb. */
export const beforeNoun =
  /^(?:de|het|een|één|deze|dit|die|onze|ons|uw|haar|hun|mijn|alle|geen|elke?|iedere?|enkele|beide|veel|meer|te|om|in|op|bij|van|voor|met|aan|naar|door|uit|over|tot|na|per|ter|ten|als|of|sinds|tegen|tijdens|binnen|twee|drie|vier|vijf|nieuwe|eigen)$/iu

/** "Die kan de raad verwachten": a pronoun by itself before its verb. */
export const pronounFirst =
  /^(?:die|dat|dit|deze) (?:kan|kunt|kunnen|krijg|ontvang|vind|zie|zal|zullen|ga|wil|wordt|worden|stu|lev|kom|leg|ligt|doe|neem|is|zijn)/iu

/** Pasts that no rule makes, and those that one does. */
export const past =
  /^(?:had|hadden|was|waren|werd|werden|kwam|kwamen|ging|gingen|nam|namen|gaf|gaven|deed|deden|zei|zeiden|stond|stonden|bracht|brachten|sprak|spraken|schreef|schreven|liet|lieten|vroeg|vroegen|kon|konden|moest|moesten|wilde|wilden|zegde|zegden|ontving|ontvingen|bleek|bleken|zou|zouden|vond|vonden|kreeg|kregen|hield|hielden|lag|lagen|zag|zagen|\p{L}{3,}(?:eerde|eerden))$/iu

/** "Kenden wij", "werkte de gemeente": a past by its form, where its subject stands beside it. */
export const regularPast = /^\p{Ll}{2,}(?:[bgijlmnrvwz]den?|[fkp]ten?)$/u

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
export const expected =
  /(?<![\p{L}])(?:verwachten|tegemoet ?zien|rekenen op|op [^,;]{0,60} rekenen)(?![\p{L}])/iu

/** Forms of verbs that are far oftener nouns. */
export const nounToo =
  /^(?:besluit|vragen|overleg|antwoord|antwoorden|keer|bericht|berichten|plan|plannen|bezoek|bouw|start|regels|zaken|stukken|kosten|zorg|meldingen|woningen|delen|groepen|planten|wonen|leven|reactie|inzet|stand)$/iu
export const personAfter = /^ (?:wij|we|ik|hij|zij|ze|het college|de wethouder)(?![\p{L}])/iu
export const personWord = /^(?:wij|we|ik|hij|zij|ze|college|wethouder)$/iu

/** A verb that nobody listed has a subject after it. */
export const unlistedVerb = /^\p{Ll}{3,}(?:t|en|aan|oen|ien)$/u
export const subjectAfter =
  /^ (?:wij|we|ik|hij|zij|ze|het college|de wethouder|er|u|de|het|een|onze)(?![\p{L}])/iu

export const participle = /^(?:\p{L}{2,6})?ge(?:\p{L}{3,}(?:d|t|en)|\p{L}+aan)$/iu

/** More words that open a clause whose subject follows the verb. */
export const opensOn =
  /^(?:dan|nu|ook|daarom|zo|intussen|inmiddels|meteen|direct|aansluitend|straks|binnenkort|eerst|hoe|wat|of|waar|aan|uit|van|tot|tegen|rond|omstreeks|sinds|onder|boven|langs|zodra|nadat|wanneer|als|half|komende?|aanstaande|toch|alsnog|opnieuw|vandaag|morgen|overmorgen|die|dat|dit|deze|daar\p{L}*|hier\p{L}*|er|om|ter|ten|zoals|vooraf|achteraf|samen|tevens|mede|jaarlijks|ieder\p{L}*|elk\p{L}*|hoogst\p{L}*|uiterlijk|begin|eind|medio)(?![\p{L}])/iu

/** Where a subject after its verb ends. */
export const afterSubject =
  /,|(?<=\p{L}) (?=(?:in|op|bij|van|voor|vóór|met|aan|naar|door|uit|over|om|te|uiterlijk|binnen|waar\p{L}*|niet|nog|ook|dan)(?![\p{L}]))/u

export const pronounAfter =
  /^(?:er )?(?:wij|we|ik|hij|zij|ze|u|uw raad|de raad|het college|men|de wethouder|de burgemeester|de gemeente)(?![\p{L}])/iu

export const executive =
  /(?<![\p{L}])(?<!(?:aan|van|door|met|bij|voor|namens|naar) (?:de |het |ons |onze )?)(?:wij|we|ik|het college|ons college|college van|burgemeester en wethouders|b en w|b&w|(?:de |onze )?(?:wethouder|burgemeester|portefeuillehouder|gemeentesecretaris)|(?:de|onze) gemeente|de (?:ambtelijke )?organisatie|de griffie)(?![\p{L}])/iu
export const heOrShe = /^(?:er )?(?:hij|zij|ze)(?![\p{L}])/iu
export const reader =
  /^(?:er )?(?:u|uw (?:raad|commissie)|de (?:gemeente)?raad|de (?:raads)?commissie|raadsleden|de fracties?|de indieners?|de vragenstellers?)(?![\p{L}])/iu
export const demonstrative = /^(?:Dit|Dat|Deze|Die|Alle|Er|Het|De)$/u

/** What the reader does by which something reaches it. */
export const receives = /^(?:ontvang|krijg|hoor|verneem|zie|vind)/iu

/** Some time that isn't far, without a date. */
export const soon =
  /(?<![\p{L}])(?:meteen|direct|onmiddellijk|vandaag nog|morgen|dezer dagen|deze (?:week|maand)|(?:volgende|komende|aankomende) (?:week|maand)|binnenkort|spoedig|straks|aansluitend|daarna|vervolgens|alsnog|op dat moment|zo (?:snel|spoedig) mogelijk|de komende (?:tijd|periode|weken|maanden)|jaarwisseling|voordat|zodra)(?![\p{L}])/iu

/** A step of something that is under way: "bij de eerstvolgende wijziging van …", "een jaar na de aanleg". */
export const atStep =
  /(?<![\p{L}])(?:bij|vanaf|met ingang van|na|tijdens|voorafgaand aan|vóór|voor|in afwachting van|op grond van) (?:de|het|dit|een) (?:(?:eerst)?volgende |nieuwe |definitieve |komende |eerste )?(?:\p{L}*(?:evaluatie|actualisatie|herziening|uitwerking|wijziging|aanbesteding|inrichting|vaststelling|oplevering|aanbieding|voorbereiding|aanleg|opzet|uitwerken|opstellen|rapportage|verslag|begroting|uitkomsten|seizoen|brief|versie|verkiezingen))(?![\p{L}])|(?<![\p{L}])(?:een|twee) jaar na (?:de |het )?\p{L}|(?<![\p{L}])in (?:de|het|een) (?:volgende|eerstvolgende|definitieve|nieuwe) /iu

export const intends =
  /(?<![\p{L}])(?:voornemens|van plan|bereid|streef\p{L}*|streven|ons doel|onze inzet|ernaar)(?![\p{L}])/iu

/** What somebody is told by: a participle of telling beside "wordt u". */
export const toldTo =
  /^(?:informe\p{L}+|geïnformeerd|bericht\p{L}*|gestuurd|toegestuurd|toegezonden|voorgelegd|bijgepraat|gedeeld|betrokken|uitgenodigd|meegenomen|geraadpleegd|gehouden|gebracht|gesteld|aangeboden|gedaan)$/iu

export const law =
  /(?<![\p{L}-])(?:wet|wettelijk\p{L}*|artikel|verordening|apv|awb|gemeentewet|europe\p{L}*|richtlijn|statuten|reglement|bezwaar|beroep)(?![\p{L}-])/iu
/** The word of somebody else. */
export const othersWord =
  /(?<![\p{L}])(?:volgens|aldus|naar eigen zeggen|heeft (?:ons|laten)|hebben (?:ons|laten)|verwacht zelf|laat weten dat|meldt dat|zeggen dat|kondigt aan)(?![\p{L}])/iu
export const accordingTo = /^volgens (?!planning)/iu
export const eachOfThem =
  /^(?:elke?|iedere?|per) \p{Ll}|(?<![\p{L}])(?:elke?|iedere?|in (?:twee|drie|vier) termijnen)(?![\p{L}])/iu
/** In minutes these open what is told, not what is done. */
export const opensTold = / (?:dat|of|op dat|hoe) /u
export const doesMore = /(?<![\p{L}])(?:laat|laten|biedt|zorgt)(?![\p{L}])/u
export const asksOf = /^(?:vraag|vraagt|vragen|verzoek|verzoekt|verzoeken)$/iu
export const foreseen = /(?<![\p{L}])(?:gepland|voorzien|ingepland|beoogd)(?![\p{L}])/iu
/** A number of things that comes or goes by itself. */
export const share = /(?<![\p{L}])(?:helft|meerderheid|procent|aantal|aandeel|kwart|deel)(?![\p{L}])|%/iu
