import type { DocumentKind } from '../../../shared/records/document.ts'
import { findQuestions } from '../questions/questions.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import type { Field } from './fields.ts'

export const orderOfTheDay = /gaat over tot de orde van (?:de|den) dag/iu

export const adviceBoard = withLetters(
  /(?<![\p{L}])(?:\p{L}*-?(?:advies|participatie|cli[eë]nten|senioren|jongeren|ouderen|jeugd|gehandicapten|toegankelijkheids|inwoners|burger|dorps|wijk|stads|wmo-?|sociale )raad|wmo-?adviesraad|advies(?:platform|groep|commissie|orgaan)|(?:cli[eë]nten|wmo-?|burger|inwoners|jeugd|jongeren|senioren|ouderen|zorg|welzijns|participatie|toegankelijkheids|mantelzorg)(?:platform|panel|beraad)|platform (?:gehandicapten|toegankelijk\p{L}*|wmo|sociaal|inclusi\p{L}*)|(?:kinder|jongeren)gemeenteraad|ASD)(?![\p{L}])/iu,
)

const isAddressed = (fields: readonly Field[], lines: readonly string[], who: RegExp) =>
  fields.some(({ name, value }) => name === 'to' && who.test(value)) ||
  lines
    .slice(0, 30)
    .some((text) => /^(?:aan|geachte?|beste)(?![\p{L}])/iu.test(text) && text.length < 120 && who.test(text))

export const isToBoard = (fields: readonly Field[], lines: readonly string[]) =>
  isAddressed(fields, lines, adviceBoard) ||
  // The board stands above the salutation, without "Aan".
  lines
    .slice(0, 6)
    .some((text) => text.length < 80 && adviceBoard.test(text) && /^(?:de |het )?\p{Lu}/u.test(text))

/** The board's own letterhead, or its name among the words that sign. */
export const isFromBoard = (lines: readonly string[]) =>
  lines
    .slice(0, 3)
    .some(
      (text) =>
        text.length < 80 &&
        adviceBoard.test(text) &&
        !/^(?:aan|t\.a\.v|betreft|onderwerp)(?![\p{L}])/iu.test(text),
    ) ||
  lines
    .slice(-8)
    .some((text) => text.length < 80 && /^(?:mede )?namens /iu.test(text) && adviceBoard.test(text))

export const isToExecutive = (fields: readonly Field[], lines: readonly string[]) =>
  isAddressed(fields, lines, /college|burgemeester|wethouder|b\s?(?:en|&)\s?w(?![\p{L}])/iu)

/** Fields of a form of questions that say when or how an answer is awaited: nothing is answered yet. */
export const awaited = withLetters(
  /^(?:uiterlijke|uiterste|gewenste|verwachte|beoogde|termijn|deadline|streefdatum|wijze van|vorm van|soort|verzoek)\b.{0,50}\b(?:be)?antwoord|^(?:be)?antwoord(?:ing|en)? (?:graag|gewenst|gevraagd|verwacht|verzocht|uiterlijk|vóór|voor|binnen)(?![\p{L}]).{0,80}$|\b(?:be)?antwoord(?:ing|en)?\b.{0,12}\b(?:uiterlijk|vóór|voor|gewenst|verwacht|binnen)\b.{0,25}$|^(?:datum )?(?:be)?antwoord(?:ing)?\s*:\s*$/iu,
)

/** A heading of the college's own series, or from the college to the council: that outweighs what it writes about. */
export function isToCouncil(fields: readonly Field[], title: readonly string[]): boolean {
  const says = (name: Field['name'], pattern: RegExp) =>
    fields.some((field) => field.name === name && pattern.test(field.value))
  const ours = says(
    'from',
    /^(?:het )?(?:college|burgemeester|b\s?(?:en|&|\+)\s?w\b|wethouder|portefeuillehouder)/iu,
  )
  const theirs = says('to', /\braad\b|gemeenteraad|raadsleden|raadscommissie|\bcommissie\b/iu)
  const series =
    /^(?:college(?:bericht|brief|memo|mededeling)|raads(?:brief|bericht|mededeling|informatie(?:brief|bericht)?)|informatienota|wethoudersbrief)(?:\s+(?:nr\.?\s*)?[\d./-]+)?$|^(?:\p{L}*(?:informatie(?:nota|memo|notitie|brief)?|memo|nota|notitie|brief|bericht|mededeling)|ter informatie) (?:aan|voor|ten behoeve van) (?:de |het )?(?:leden van de )?(?:gemeente)?(?:raad|raadsleden|raadscommissie)(?![\p{L}]).{0,30}$/iu
  return (ours && theirs) || title.some((text) => series.test(text))
}

/** "Openstaande toezeggingen aan de raad" above blocks or rows that each give one. */
export function isHeadedList(lines: readonly string[], title: readonly string[]): boolean {
  const headed = title.some(
    (text) =>
      text.length < 120 &&
      /^(?:(?:openstaande|lopende|afgedane|afgehandelde|actuele|alle|nieuwe|gedane|bijlage\s*\d*:?)\s+(?:en \p{L}+ )?){0,2}(?:toezeggingen\b|(?:acties|actiepunten|afspraken|beloften) (?:van |uit |aan |in )?(?:(?:het|de) )?(?:gemeente)?(?:raad|commissies?|college)(?![\p{L}]))[^.?!:]*$/iu.test(
        text,
      ),
  )
  if (!headed) return false
  const blocks = lines.filter((text) =>
    /^(?:toezegging(?:\s+(?:nr\.?|nummer))?\s*[:#]?\s*[A-Z]{0,3}[-\d./]*\d|(?:T-?|TZ-?)?\d[\d./-]*[.):]?\s+(?:\p{Lu}|\d{1,2}[-/]\d{1,2}[-/](?:20)?\d\d\s)|(?:termijn|einddatum|status|portefeuillehouder|stand van zaken|inhoud)\s*(?::|\s{2,}\S))/iu.test(
      text,
    ),
  )
  return blocks.length >= 2 || lines.slice(0, 40).some(namesPromises)
}

/** The head of a table of them: "Nr | Datum | Toezegging | Pfh". */
const namesPromises = (text: string): boolean => {
  const cells = text.split(/[|;\t]|","| {2,}/u).map((cell) => cell.trim())
  return (
    cells.filter((cell) => cell !== '').length >= 3 &&
    cells.some((cell) => /^"?(?:toezegging(?:en)?|actie(?:punt)?|afspraak)\b/iu.test(cell))
  )
}

export type Says = (pattern: RegExp) => boolean

export const isList = (lines: readonly string[], says: Says): boolean =>
  says(
    /(?:lijst|overzicht|register|stand van zaken|voortgang|monitor|agenda|planning|rappel)\b.{0,40}toezegging|toezegging(?:en)?(?:lijst|register|overzicht|agenda)|^(?:openstaande )?actie(?:punten)?lijst (?:van )?(?:de )?(?:gemeenteraad|raad|raadscommissie|commissie)(?![\p{L}])/iu,
  ) ||
  lines.filter((text) =>
    /^toezegging\s+(?:nr\.?\s*|nummer\s*)?[A-Z]{0,3}[-.]?\d[\d./-]*(?![\p{L}])/iu.test(text),
  ).length >= 4

export const isMotion = (all: string): boolean => {
  const head = all.slice(0, 6000)
  const parts = [
    /\b(?:overwegende|constaterende)\b/iu,
    /\b(?:verzoekt|draagt|roept|spreekt)\b.{0,60}\b(?:college|uit|op)\b/iu,
    orderOfTheDay,
    /\b(?:de raad|gemeenteraad)\b.{0,80}\bbijeen\b/iu,
  ]
  return parts.filter((part) => part.test(head)).length >= 3 && !/\bluidt\b/iu.test(head)
}

export const isAmendment = (all: string): boolean =>
  /\bbesluit(?:en)?\b.{0,200}\b(?:te wijzigen|toe te voegen|te schrappen|te vervangen|als volgt)\b/iu.test(
    all,
  )

export function ofQuestions(
  layout: Layout,
  says: Says,
  isLetter: boolean,
  toExecutive: boolean,
): DocumentKind | null {
  if (
    says(
      /(?<![\p{L}])(?:technische|informatieve|feitelijke|verhelderende|informerende|ambtelijke)\s+(?:(?:en|\/)\s+(?!politieke|bestuurlijke|schriftelijke)\p{L}+\s+)?(?:raads|commissie|begrotings)?(?:vra(?:ag|gen)|\S{1,12}agen)(?![\p{L}])/iu,
    )
  )
    return 'technische_vragen'
  if (says(/\(technische?\)|^technische? /iu) && says(/vra(?:ag|gen)(?![\p{L}])/iu))
    return 'technische_vragen'
  // Questions on a budget or report with the page of each, under no article: what is in it, not what is thought of it.
  if (says(onPaper) && !says(formal) && layout.lines.filter(({ text }) => pageAsked.test(text)).length >= 2)
    return 'technische_vragen'
  const answers =
    says(
      /\b(?:be)?antwoord(?:ing|en|ingen)?\b(?!.{0,30}\bmotie\b|\s*:\s*\W*(?:schriftelijk|mondeling)(?![\p{L}]))/iu,
    ) && says(/\bvra(?:ag|gen)\b|\brvo\b|\breglement van orde\b/iu)
  const asks = says(
    /\b(?:schriftelijke|raads|commissie|mondelinge|artikel \d+[- ]?|art\.? ?\d+[- ]?|rondvraag|rvo-?)\s*vra(?:ag|gen)\b|vragen (?:ex|conform|als bedoeld|op grond van|aan het college|van de fractie|vanuit de raad)/iu,
  )
  const labelled = layout.lines.some(({ text }) =>
    /^(?:\d{1,2}[a-z]?[.)]?\s*)?(?:antwoord|reactie|beantwoording|ad)(?![\p{L}]|\s*:\s*\W*(?:schriftelijk|mondeling)(?![\p{L}]))(?:en)?[^.?!]{0,30}(?::|$|\d)/iu.test(
      text,
    ),
  )
  // Sent to the executive, with nothing in it that calls itself an answer: what is set under a question is its own.
  if (asks && toExecutive && !answers && !labelled) return 'schriftelijke_vragen'
  // The kind shows in the first pages; a report of a thousand is not searched for questions twice.
  const begin = layout.lines.length > enough ? { ...layout, lines: layout.lines.slice(0, enough) } : layout
  const found = findQuestions(begin, { kind: answers || asks ? 'beantwoording' : 'overig', askers: [] })
  const given = found.filter((question) => question.answers.length > 0).length
  // "Beantwoording" may stand in a form whose answers are still to come.
  if (answers && asks && found.length > 1 && given === 0 && !says(/^(?:\p{L}+ )?(?:be)?antwoord/iu))
    return 'schriftelijke_vragen'
  if (answers) return 'beantwoording'
  // "De fractie stelt de volgende vragen" in a letter to the executive.
  const opening = layout.lines
    .map(({ text }) => text)
    .slice(0, 40)
    .join(' ')
  if (toExecutive && !answers && !labelled && !adviceBoard.test(opening) && puts.test(opening))
    return 'schriftelijke_vragen'
  // "Hieronder beantwoorden wij uw vragen": a letter that holds questions with their answers, whatever its title.
  if (
    !answers &&
    !toExecutive &&
    /(?<![\p{L}])vragen(?![\p{L}])/iu.test(opening) &&
    (replies.test(opening) || put.test(opening))
  ) {
    const replied = findQuestions(begin, { kind: 'beantwoording', askers: [] })
    const withAnswer = replied.filter((question) => question.answers.length > 0).length
    if (withAnswer > (replies.test(opening) ? 0 : 1) && withAnswer * 2 >= replied.length)
      return 'beantwoording'
  }
  if (isLetter && !asks && found.filter((question) => /^vraag/iu.test(question.why[0] ?? '')).length < 2)
    return null
  if (asks) return given * 2 > found.length ? 'beantwoording' : 'schriftelijke_vragen'
  if (found.length >= 2 && given * 2 >= found.length) return 'beantwoording'
  if (isLetter) return null
  const open = findQuestions(begin, { kind: 'schriftelijke_vragen', askers: [] })
  const words = begin.lines.reduce((sum, line) => sum + line.text.length, 0)
  const asked = open.reduce((sum, question) => sum + question.text.length, 0)
  return open.length >= 3 && asked > words * 0.15 ? 'schriftelijke_vragen' : null
}

const paper =
  '(?:begroting|programmabegroting|jaarrekening|jaarstukken|jaarverslag|kadernota|kaderbrief|perspectiefnota|voorjaarsnota|najaarsnota|zomernota|bestuursrapportage|tussenrapportage|berap|meerjarenprogramma\\p{L}*)'
const onPaper = withLetters(
  `(?<![\\p{L}])${paper}(?![\\p{L}]).{0,40}(?<![\\p{L}])vragen(?:ronde|lijst)?(?![\\p{L}])|(?<![\\p{L}])vragen(?:ronde|lijst)?(?![\\p{L}]).{0,40}(?<![\\p{L}])${paper}(?![\\p{L}])`,
  'iu',
)
const formal = withLetters(
  /(?<![\p{L}])(?:art(?:ikel)?\.?\s*\d|rvo|reglement van orde|schriftelijke|raadsvragen|mondelinge)/iu,
)
/** "1. Pagina 14: waarom …", "3. (blz. 22)", or the row of a table. */
const pageAsked = /^\|(?:[^|]*\|){3,}|^(?:\d{1,3}[.)]?\s*)?\(?(?:pagina|pag\.?|blz\.?|bladzijde|p\.)\s*\d/iu

const replies = withLetters(
  /(?:hieronder|hierna|hierbij|bijgaand|onderstaand|(?:in|met|via|door) deze (?:raads|antwoord)?brief)(?![\p{L}])[^.?!]{0,90}(?<![\p{L}])(?:antwoord(?:en)?|beantwoord(?:en|ing|t)?)(?![\p{L}])|(?<![\p{L}])(?:beantwoorden|antwoorden) (?:wij|we)(?![\p{L}])|(?<![\p{L}])(?:onze antwoorden|onze beantwoording|wij (?:beantwoorden|antwoorden)|het college beantwoordt)(?![\p{L}])/iu,
)

/** "U hebt ons vragen gesteld", "je stelt in je mail een paar vragen", "uw vragen": somebody put them, and this letter goes to them. */
const put = withLetters(
  /(?<![\p{L}])vragen [^.?!]{0,60}(?<![\p{L}])(?:gesteld|gestuurd|ingediend|ontvangen|voorgelegd)(?![\p{L}])|(?<![\p{L}])(?:stel(?:t|de|den|len)|stuurde[nt]?|legde|schreef)(?![\p{L}])[^.?!]{0,60}(?<![\p{L}])vragen(?![\p{L}])|(?<![\p{L}])(?:uw|je|jullie) (?:\p{L}+ )?vragen(?![\p{L}])/iu,
)

const enough = 800

const puts = withLetters(
  /(?<![\p{L}])(?:stel(?:t|len)?|hebben|heeft|leg(?:t|gen)|rijzen|dien(?:t|en))(?![\p{L}])[^.?!]{0,80}(?:volgende|onderstaande) (?:\p{L}+ )?vragen(?![\p{L}])/iu,
)
