/** Words of what is planned by a day, whoever does it. */

/** Getting something by then. */
export const gets = /^(?:krijgt|krijgen|ontvangt|ontvangen|hoort|horen|verneemt|vernemen)$/iu

/** A state that is there from a day on, or by it. */
export const standing = /^(?:staat|staan|hangt|hangen|ligt|liggen|rijdt|rijden|geldt|gelden)$/iu

export const fromThen =
  /(?<![\p{L}])(?:met ingang van|vanaf|uiterlijk|vóór|per \d|voor (?=het eind|eind|begin|de zomer|\d))/iu

/** "Hij is op 20 juni aanwezig". */
export const isThere =
  /(?<![\p{L}])(?:aanwezig|beschikbaar|bereikbaar|gereed|klaar|operationeel|van kracht)(?![\p{L}])/iu

/** People and bodies that the executive doesn't speak for. */
export const outsiders =
  /(?<![\p{L}])(?:\p{L}*(?:bewoner|inwoner|ouder|omwonende|ondernemer|eigenaar|eigenare|huurder|jongere|leerling|klant|gebruiker|vrijwilliger|aanvrager|bezoeker|fietser|automobilist|organisator|winkelier|onderneming|bedrijf|bedrijve)[ns]?|mensen|kinderen|partijen|scholen|school|vereniging\p{L}*|stichting\p{L}*)(?![\p{L}])/iu

/** What merely happens in the town. */
export const byHappening =
  /^(?:het|de) (?:aantal|kosten|tekort|bedrag|inkomsten|uitgaven|prijzen|raming)(?![\p{L}])|(?<![\p{L}])(?:(?:hoger|lager) uit|aanslag|\p{L}*belasting|\p{L}*toeslag|rijksmiddelen|uitkering|kermis|braderie|evenement|feest|wedstrijd|verkiezing(?:en)?|schooljaar|vakantie|looptijd|contract loopt|subsidie loopt|loopt (?:af|door))(?![\p{L}])/iu

/** A clause that begins with when, where or how: its subject follows the verb. */
export const opensElsewhere =
  /^(?:in|op|bij|voor|vóór|na|binnen|uiterlijk|met|vanaf|per|tijdens|via|begin|medio|eind|halverwege|daarna|daarnaast|vervolgens|hierna|hiervoor|daarvoor|ook|dan|nog|deze (?:week|maand)|dit (?:jaar|najaar|voorjaar)|volgende?|komende?|over|er|tegelijk|verder|vooruitlopend)(?![\p{L}])/iu

/** What is done for the executive by others. */
export const onBehalf =
  /(?<![\p{L}])(?:in onze opdracht|in opdracht van (?:ons|het college|de gemeente)|voor ons|namens (?:ons|het college|de gemeente)|op ons verzoek)(?![\p{L}])/iu

/** A subject with an article, or "er": no name of a body. */
export const someThing = /^\s*(?:de|het|een|dit|deze|die|onze|ons|er|twee|drie|\d+|alle)(?![\p{L}])/iu

export const startsWith =
  /(?<![\p{L}])(?:start|starten|begint|beginnen|komt|komen)(?![\p{L}]) (?:[^,;]{0,60} )?met (?:het|de|een)(?![\p{L}])/iu

export const boundBy = /(?<![\p{L}])(?:vóór|voor|uiterlijk|binnen|eind|begin) /iu

/** Those who work for the executive. */
export const ownStaff =
  /(?<![\p{L}])(?:onze? (?!(?:inwoner|partner|ondernemer|samenwerkingspartner|inwoners|partners)(?![\p{L}]))\p{L}+|(?:de|een|het) (?:\p{L}+ )?(?:project(?:leider|groep|team)|werkgroep|accountmanager|beleids(?:medewerker|adviseur)s?|opzichters?|toezichthouders?|handhavers?|boa’s|wijk(?:manager|regisseur|beheerder|team)s?|gebieds(?:manager|regisseur)|klantmanagers?|consulent(?:en)?|buitendienst|afdeling|team \p{L}+|ambtenaren|vakambtenaar))(?![\p{L}])/iu

export const comesToYou = /^(?:volg|kom|verschijn)\p{L}*$/iu

/** "Volgende week gaat er een brief uit", "gaat in maart naar de raad". */
export const goesOut =
  /(?<![\p{L}])(?:gaat|gaan)(?![\p{L}])[^,;?!]{0,80}?(?<![\p{L}])(?:uit|mee|de deur uit|op de post|naar (?:u|uw raad|de (?:gemeente)?raad|de commissie))(?![\p{L}])/iu
