import { withLetters } from '../text/letters.ts'

/**
 * What a document without a name of its own shows by how it is built: minutes by their course, a list of promises by its rows, a
 * request for advice by what the executive asks a board.
 */

/** Who was there, the course of a meeting, and what was decided: three of these, one of them an outcome or the chair's own act. */
const courseOfMeeting: readonly RegExp[] = [
  /^(?:aan|af)wezig(?:en)?(?![\p{L}])(?! (?:zijn|is|waren|was)(?![\p{L}]))|^(?:voorzitter|griffier|notulist|plaatsvervangend voorzitter|raadsgriffier|locatie|aanvang|verslag(?:legging)?)\s*(?:$|:| {2,})|^bericht van verhindering/iu,
  /^(?:(?:\d{1,2}|[A-F])[.)]?\s*(?:[a-z\d][.)]?\s*)?)?(?:agendapunt \d+\S?\s+)?(?:opening|rondvraag|sluiting|hamerstukken|bespreekstukken|mededelingen|ingekomen stukken|spreekrecht|insprekers|vragen(?:half)?uur)(?![\p{L}])[^.?!]{0,50}[.:]?$/iu,
  /^(?:\d{1,2}[.)]?\s*(?:[a-z][.)]?\s*)?)?(?:vaststell(?:en|ing) (?:van )?(?:de )?)?(?:agenda(?:punten)?|besluitenlijst(?:en)?)[.:]?$|^(?:\d{1,2}[.)]?\s*)?vaststell(?:en|ing)(?![\p{L}]).{0,60}$/iu,
  /^(?:(?:openbare|besloten|gezamenlijke|extra) )?(?:raads|commissie)?vergadering(?:\s|$)|^(?:de )?(?:gemeente)?raad(?:sleden)? (?:van|d\.d\.) .{0,40}\d{4}|(?<![\p{L}])vergadering van (?:\p{L}+ )?\d{1,2} \p{L}+ \d{4}/iu,
]
const outcomes: readonly RegExp[] = [
  /(?<![\p{L}])de voorzitter (?:opent|sluit|schorst|heropent|concludeert|stelt vast|deelt mee|constateert|heet)(?![\p{L}])/iu,
  /^besluit(?:vorming)?\s*(?::|$)|^(?:conclusie|toezegging|afspraak|uitslag|stemming)\s*:/iu,
  /(?<![\p{L}])(?:aangenomen|verworpen|aangehouden|ingetrokken|ongewijzigd vastgesteld|gewijzigd vastgesteld)(?![\p{L}]).{0,60}(?:stemmen|voor|tegen|$)|met algemene stemmen|zonder (?:hoofdelijke )?stemming|conform (?:voorstel|besloten)/iu,
]

/** Minutes of a meeting that don't call themselves so. */
export const isMinutesBuilt = (lines: readonly string[]): boolean => {
  const begin = lines.slice(0, 400).filter((text) => text.length < 400)
  const has = (sign: RegExp) => begin.some((text) => sign.test(text))
  const course = courseOfMeeting.filter(has).length
  const results = outcomes.filter((sign) => begin.filter((text) => sign.test(text)).length >= 2).length
  const once = outcomes.filter(has).length
  return (course >= 2 && once >= 2) || (course >= 1 && results >= 2) || (course >= 3 && once >= 1)
}

/** Rows in prose: each says who promised what, and beside it by when or how it stands. */
export const isListInProse = (lines: readonly string[]): boolean => {
  const head = lines
    .slice(0, 12)
    .some((text) => /toegezegd|toezegging|beloofd|beloften?(?![\p{L}])/iu.test(text))
  const promised = lines.filter((text) =>
    /(?<![\p{L}])(?:toegezegd|toezegging|zeg(?:t|de) .{0,80} toe)(?![\p{L}])/iu.test(text),
  )
  const labelled = lines.filter((text) =>
    /(?<![\p{L}])(?:termijn|status|stand|planning|afdoening)\s*:/iu.test(text),
  )
  return head && promised.length >= 3 && labelled.length >= 3
}

/** In a letter of the executive to a board: an advice is still to come, and nothing of an earlier one is answered. */
export const asksForAdvice = (lines: readonly string[], title: readonly string[]): boolean => {
  const body = lines.join(' ').slice(0, 8000)
  const named = title.some((text) => requestTitle.test(text))
  const reacts =
    /(?<![\p{L}])(?:uw|het|jullie) (?:\p{L}+ )?advies (?:van|d\.d\.|over [^.?!]{0,60} (?:hebben wij )?ontvangen)|(?:dank|bedankt|ontvingen) [^.?!]{0,40}(?:uw|jullie|het) (?:\p{L}+ )?advies|nemen wij (?:niet |deels )?over/iu.test(
      body,
    )
  return !reacts && (named || awaitsAdvice.test(body))
}

const requestTitle = withLetters(
  /(?<![\p{L}])(?:verzoek(?:en)? om (?:een )?(?:\p{L}+ )?advies|advies(?:aanvraag|verzoek|vraag)|aanvraag (?:om )?advies|vra(?:ag|gen) om advies|voorleggen .{0,40}advies)/iu,
)
const awaitsAdvice = withLetters(
  /(?<![\p{L}])(?:vragen|verzoeken|vraagt|verzoekt|leggen|horen|ontvangen|ontvangt|zien)(?![\p{L}])[^.?!]{0,80}(?<![\p{L}])(?:(?:uw|jullie|een) (?:\p{L}+ )?(?:advies|reactie|zienswijze)|te adviseren|om advies)(?![\p{L}])/iu,
)
