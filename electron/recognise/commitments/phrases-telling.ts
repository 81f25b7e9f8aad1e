import { withLetters } from '../text/letters.ts'
/** Words by which the council is told something, in the present tense: "sturen wij u", "hoort u van ons". */

import { end, start, who, whom } from './phrases-pieces.ts'

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
export const presentTelling = withLetters(`${start}(?:${told})`, 'iu')

/** "ter inzage gelegd", "in het systeem geplaatst": given to the council by other words than sending. */
export const laidOpen = withLetters(
  `${start}(?:wordt|worden)${end}${gap}140}?(?:(?:vertrouwelijk |digitaal )?ter inzage (?:gelegd|aangeboden)|(?:in|op|via) (?:i-?babs|notubiz|go\\.?raad|het ris|de (?:griffie|website|raadsportal)|het raadsinformatiesysteem|het informatiesysteem) (?:geplaatst|gezet|gedeeld|gepubliceerd|beschikbaar gesteld))${end}|${start}(?:leggen|legt|plaatsen|plaatst) (?:${who} )?${gap}100}?(?:ter inzage|in i-?babs|in notubiz)${end}`,
  'iu',
)

/** "Graag informeren wij u over de cijfers": what this very letter does. */
export const gladlyNow = withLetters(
  /^graag (?:informeren|informeert|geven|geeft|lichten|licht|delen|deelt|nemen|neemt|schetsen|reageren|beantwoorden|praten|bieden|brengen|leggen) (?:wij|we|ik|het college)(?![\p{L}])/iu,
)

/** "Daarom leggen wij u de volgende vragen voor": the askers speak. */
export const putsQuestions = withLetters(
  /(?<![\p{L}])(?:leg|legt|leggen|stel|stelt|stellen)(?![\p{L}]) (?:[\p{L}]+ ){0,2}?(?:u|uw college|het college|ons college|de (?:wethouder|burgemeester))(?![\p{L}])[^.;?!]{0,80}?(?<![\p{L}])vragen(?![\p{L}])/iu,
)

/** After "Met deze brief informeren wij u over …": more of what this letter does. */
export const goesOnTelling = withLetters(/^(?:ook|daarnaast|tevens|verder|vervolgens)(?![\p{L}])/iu)
