import type { DocumentKind } from '../../../shared/records/document.ts'
import type { SenderProfile } from '../../../shared/records/sender-profile.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import type { Field } from './fields.ts'
import { asksForAdvice, isListInProse, isMinutesBuilt } from './kind-built.ts'
import type { Says } from './kind-evidence.ts'
import {
  adviceBoard,
  awaited,
  isAmendment,
  isFromBoard,
  isHeadedList,
  isList,
  isMotion,
  isToBoard,
  isToCouncil,
  isToExecutive,
  ofQuestions,
  orderOfTheDay,
} from './kind-evidence.ts'
import { lineRange } from './place.ts'

type Own = SenderProfile['kindTitles']

/** What kind of document this is: by its title, else by whom it is written to and how it is built. `own` are this sender's title words. */
export const findKind = (
  layout: Layout,
  subject: string,
  fields: readonly Field[] = [],
  own: Own = [],
): Readonly<{ kind: DocumentKind; range: TextRange | null }> => {
  const lines = layout.lines.filter((line) => !line.furniture)
  const title = titleLines(lines).map((line) => ({ ...line, text: closedUp(line.text) }))
  const learned = own.flatMap(({ words, kind }) => {
    const line = title.find(({ text }) => text.toLowerCase().includes(words.toLowerCase()))
    return line === undefined || words.trim() === '' ? [] : [{ kind, range: lineRange(line) }]
  })[0]
  if (learned !== undefined) return learned
  // The line that decided last is the one to show.
  let seen: LayoutLine | undefined
  const says: Says = (pattern) => {
    const line = title.find(({ text }) => pattern.test(text))
    if (line !== undefined) seen = line
    return line !== undefined || pattern.test(subject)
  }
  const kind = kindOf({
    layout,
    fields,
    says,
    title: title.map(({ text }) => text),
    lines: lines.map(({ text }) => text),
  })
  return { kind, range: lineRange(seen) }
}

/** The lines that may say what the document is: up to the salutation, without what a form only waits for. */
function titleLines(lines: readonly LayoutLine[]): LayoutLine[] {
  const head = lines.slice(0, 14)
  const greeting = head.findIndex(({ text }) => /^(?:geachte?|beste|l\.s\.)(?![\p{L}])/iu.test(text))
  // The points of an agenda are no titles of what it is.
  const points = head.filter(({ text }) => listed.test(text)).length >= 3
  return (greeting > 1 ? head.slice(0, greeting) : head).filter(
    ({ text }) =>
      text.length < 200 && !/^[A-Z]\.\s/u.test(text) && !awaited.test(text) && !(points && listed.test(text)),
  )
}

const listed = withLetters(/^(?:agendapunt )?\d{1,2}(?:[.)]|\s)\s*\p{Lu}/u)

/** "A M E N D E M E N T" is the word; two blanks part words. */
const closedUp = (text: string): string =>
  /^(?:\p{L}\s{1,3}){3,}\p{L}$/u.test(text)
    ? text
        .replace(/\s{2,}/gu, '\n')
        .replaceAll(' ', '')
        .replaceAll('\n', ' ')
    : text

type Evidence = Readonly<{
  layout: Layout
  fields: readonly Field[]
  says: Says
  title: readonly string[]
  lines: readonly string[]
}>

function kindOf({ layout, fields, says, title, lines }: Evidence): DocumentKind {
  const toCouncil = isToCouncil(fields, title)
  const isLetter =
    toCouncil || lines.slice(0, 70).some((text) => /^(?:geachte|beste|retouradres)\b/iu.test(text))
  const all = lines.join(' ').slice(0, 300_000)
  if (title.slice(0, 4).some((text) => minutes.test(text) && !/toezegging/iu.test(text))) {
    says(minutes)
    return 'besluitenlijst'
  }
  if (isList(lines, says) || (!isLetter && (isHeadedList(lines, title) || isListInProse(lines))))
    return 'toezeggingenlijst'
  if (says(minutes) || (!isLetter && isMinutesBuilt(lines))) return 'besluitenlijst'
  if (
    !isLetter &&
    says(
      /^(?:\S{0,3}\d\S{0,8}\s+)?(?:gewijzigd |aangepast |nieuw |ontwerp-?|concept-?)?(?:sub)?-?amendement(?![\p{L}])/iu,
    )
  )
    return 'amendement'
  // "Wijzigingsvoorstel bij agendapunt 7": it changes what the council is proposed to decide.
  if (!isLetter && says(changes) && isAmendment(all)) return 'amendement'
  if (
    !isLetter &&
    (says(
      /^(?:\S{0,3}\d\S{0,8}\s+)?(?:(?:gewijzigde|aangepaste|nieuwe|aangehouden|ingekomen|ontwerp|concept)[ -])?(?:raads|initiatief)?motie(?![\p{L}])/iu,
    ) ||
      isMotion(all))
  )
    return isAmendment(all) && !orderOfTheDay.test(all) ? 'amendement' : 'motie'
  if (!isLetter && says(ownAdvice) && adviceBoard.test([...title, ...lines.slice(-12)].join(' ')))
    return 'advies'
  const byCollege = /burgemeester (?:en|&) wethouders|\bhet college\b/iu.test(lines.slice(-15).join(' '))
  if (isToBoard(fields, lines) && !isToExecutive(fields, lines) && byCollege && asksForAdvice(lines, title))
    return 'overig'
  if (
    byCollege &&
    (says(/reactie\b.{0,60}\badvies\b|\b(?:beantwoording|antwoord)\b.{0,20}\badvies\b/iu) ||
      (isToBoard(fields, lines) &&
        !isToExecutive(fields, lines) &&
        lines
          .slice(-12)
          .some((text) => /^(?:namens )?(?:het )?(?:college|burgemeester)(?![\p{L}])/iu.test(text)) &&
        !adviceBoard.test(lines.slice(6).slice(-8).join(' '))))
  )
    return 'collegereactie'
  // The points that were asked stand in it as questions, with what is advised under each.
  if (isToExecutive(fields, lines) && !byCollege && isFromBoard(lines) && says(/\badvi(?:es|zen)/iu))
    return 'advies'
  const found =
    ofQuestions(layout, says, isLetter, isToExecutive(fields, lines)) ??
    ofLetter(all, lines, isLetter, isToExecutive(fields, lines), says)
  return found === 'overig' && toCouncil ? 'raadsbrief' : found
}

const tellsYou = withLetters(
  /(?<![\p{L}])(?:del(?:en|t)|laten|laat|berichten|bericht|stellen|stelt|brengen|brengt) (?:wij |we |het college )?u(?:w raad)? (?:\p{L}+ ){0,8}?(?:mee|mede|weten|in kennis|op de hoogte|dat|over)(?![\p{L}])|(?<![\p{L}])ontvangt u(?![\p{L}])/iu,
)

/** A proposal of members to change a proposal; not the proposal to change a bylaw itself. */
const changes = withLetters(
  /^(?:wijzigingsvoorstel|voorstel tot wijziging)(?![\p{L}]).{0,40}(?:raadsvoorstel|voorstel|agendapunt|ontwerp-?besluit|raadsbesluit|beslispunt|begroting)/iu,
)

/** The title of an advice in its board's own series: "Advies 2025/04: Veerplein", "Ongevraagd advies". */
const ownAdvice = /^(?:(?:on)?gevraagd )?advies(?:\s+(?:nr\.?\s*)?\d[\d./-]*)?\s*(?:[:–|]|$)/iu

const minutes = withLetters(
  /^(?:(?:lijst van )?besluiten|(?:samenvatting|impressie|weergave|hoofdlijnen|uitkomsten|resultaten|conclusies|beeldverslag|terugblik)(?: van)?) (?:van )?(?:de |het )?(?:gemeente)?(?:raad(?![\p{L}])|raadsvergadering|(?:raads)?commissie(?:vergadering)?(?![\p{L}])|vergadering|forum|college(?:vergadering)?(?![\p{L}]))|^(?:openbare )?(?:b\s?(?:&|en)\s?w|college|raads)-?besluiten(?![\p{L}])|^besluitenoverzicht|^(?:(?:concept|ontwerp|openbare?|vastgestelde?|definitieve?|voorlopige?|agenda en|korte)[- ]?){0,2}(?:raads|commissie)?(?:besluitenlijst|notulen|afsprakenlijst)|^(?:concept[- ]?)?(?:beknopt |woordelijk |kort |samenvattend )?(?:(?:raads|commissie|vergader)?verslag)(?![\p{L}])/iu,
)

function ofLetter(
  all: string,
  lines: readonly string[],
  isLetter: boolean,
  toExecutive: boolean,
  says: Says,
): DocumentKind {
  const opening = lines.slice(0, 40).join(' ')
  const closing = lines.slice(-12).join(' ')
  const toCollege = toExecutive || /\bgeacht(?:e)? college\b|\baan het college\b/iu.test(opening)
  const advises = /\badvi(?:es|seren|zen)\b/iu.test(all)
  // What a board writes to the executive is its advice, whether it calls it that or "reactie op het programma".
  if (toCollege && isFromBoard(lines)) return 'advies'
  if (
    advises &&
    ((toCollege && (adviceBoard.test(opening) || adviceBoard.test(closing) || says(/\badvies\b/iu))) ||
      (says(/^(?:\S+\s)?advies\b/iu) && adviceBoard.test(`${opening} ${closing}`)))
  )
    return 'advies'
  if (
    says(
      /raads(?:informatie|memo)?brief|raads(?:bericht|mededeling|memo)|college(?:bericht|brief|mededeling)|informatie(?:nota|memo|brief)|(?:commissie|wethouders|voortgangs)brief|\bmemo(?:randum)?\b|\binformatie (?:voor|aan) (?:de )?raad\b|\bRIB\b|afdoening/iu,
    )
  )
    return 'raadsbrief'
  const toCouncil = /geachte raad|\b(?:uw|de) raad\b|gemeenteraad|raadsleden/iu.test(`${opening} ${closing}`)
  const byCollege = /\bcollege\b|burgemeester en wethouders/iu.test(`${opening} ${closing}`)
  if (isLetter && toCouncil) return 'raadsbrief'
  if (
    byCollege &&
    /\bgeeft het college u\b|\binformeren wij u\b|\binformeert het college\b|\buw raad\b/iu.test(all)
  )
    return 'raadsbrief'
  if (byCollege && toCouncil && tellsYou.test(all)) return 'raadsbrief'
  return 'overig'
}
