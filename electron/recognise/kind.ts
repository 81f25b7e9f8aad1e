import type { DocumentKind } from '../../shared/records/document.ts'
import type { SenderProfile } from '../../shared/records/sender-profile.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import type { Field } from './head-fields.ts'
import type { Layout } from './layout.ts'
import { findQuestions } from './questions.ts'

const orderOfTheDay = /gaat over tot de orde van (?:de|den) dag/iu
const adviceBoard =
  /\b(?:participatieraad|adviesraad|wmo-?raad|cliëntenraad|cli[eë]ntenraad|seniorenraad|jongerenraad|ouderenraad|gehandicaptenraad|burgeradviesraad|wmo-adviesraad|platform gehandicapten)\b/iu

/** What kind of document this is: by its title, else by how it is built. */
export const findKind = (
  layout: Layout,
  subject: string,
  fields: readonly Field[] = [],
  _own: SenderProfile['kindTitles'] = [],
): Readonly<{ kind: DocumentKind; range: TextRange | null }> => ({
  kind: kindOf(layout, subject, fields),
  range: null,
})

const kindOf = (layout: Layout, subject: string, fields: readonly Field[]): DocumentKind => {
  const lines = layout.lines.filter((line) => !line.furniture).map((line) => line.text)
  const title = lines
    .slice(0, 14)
    .filter((text) => text.length < 200 && !/^[A-Z]\.\s/u.test(text) && !awaited.test(text))
  const named = [...title, subject]
  const says = (pattern: RegExp) => named.some((text) => pattern.test(text))
  const toCouncil = isToCouncil(fields, title)
  const isLetter =
    toCouncil || lines.slice(0, 70).some((text) => /^(?:geachte|beste|retouradres)\b/iu.test(text))
  const all = lines.join(' ').slice(0, 300_000)
  if (isList(all, says) || (!isLetter && isHeadedList(lines, title))) return 'toezeggingenlijst'
  if (
    says(
      /^(?:concept[- ]?)?(?:besluitenlijst|notulen|(?:beknopt |woordelijk |kort )?verslag|vergaderverslag|raadsverslag)\b/iu,
    )
  )
    return 'besluitenlijst'
  if (!isLetter && says(/^(?:\d\S{0,8}\s+)?(?:gewijzigd |aangepast |nieuw )?(?:sub)?-?amendement\b/iu))
    return 'amendement'
  if (
    !isLetter &&
    (says(/^(?:(?:gewijzigde|aangepaste|nieuwe|aangehouden|ingekomen)\s+)?motie\b/iu) || isMotion(all))
  ) {
    return isAmendment(all) && !orderOfTheDay.test(all) ? 'amendement' : 'motie'
  }
  const byCollege = /burgemeester en wethouders|\bhet college\b/iu.test(lines.slice(-15).join(' '))
  if (byCollege && says(/reactie\b.{0,60}\badvies\b|\b(?:beantwoording|antwoord)\b.{0,20}\badvies\b/iu)) {
    return 'collegereactie'
  }
  const found = ofQuestions(layout, says, isLetter) ?? ofLetter(all, lines, isLetter, says)
  return found === 'overig' && toCouncil ? 'raadsbrief' : found
}

/** Fields of a form of questions that say when or how an answer is awaited: nothing is answered yet. */
const awaited =
  /^(?:uiterlijke|uiterste|gewenste|verwachte|beoogde|termijn|deadline|streefdatum|wijze van|vorm van|soort|verzoek)\b.{0,50}\b(?:be)?antwoord|\b(?:be)?antwoord(?:ing|en)?\b.{0,12}\b(?:uiterlijk|vóór|voor|gewenst|verwacht|binnen)\b.{0,25}$|^(?:datum )?(?:be)?antwoord(?:ing)?\s*:\s*$/iu

/** A heading of the college's own series, or from the college to the council: that outweighs what it writes about. */
function isToCouncil(fields: readonly Field[], title: readonly string[]): boolean {
  const says = (name: Field['name'], pattern: RegExp) =>
    fields.some((field) => field.name === name && pattern.test(field.value))
  const ours = says(
    'from',
    /^(?:het )?(?:college|burgemeester|b\s?(?:en|&|\+)\s?w\b|wethouder|portefeuillehouder)/iu,
  )
  const theirs = says('to', /\braad\b|gemeenteraad|raadsleden|raadscommissie|\bcommissie\b/iu)
  const series =
    /^(?:college(?:bericht|brief|memo|mededeling)|raads(?:brief|bericht|mededeling|informatie(?:brief|bericht)?)|informatienota|wethoudersbrief)(?:\s+(?:nr\.?\s*)?[\d./-]+)?$/iu
  return (ours && theirs) || title.some((text) => series.test(text))
}

/** "Openstaande toezeggingen aan de raad" above blocks or rows that each give one. */
function isHeadedList(lines: readonly string[], title: readonly string[]): boolean {
  const headed = title.some(
    (text) =>
      text.length < 120 &&
      /^(?:(?:openstaande|lopende|afgedane|afgehandelde|actuele|alle|nieuwe|gedane|bijlage\s*\d*:?)\s+(?:en \p{L}+ )?){0,2}toezeggingen\b[^.?!:]*$/iu.test(
        text,
      ),
  )
  if (!headed) return false
  const blocks = lines.filter((text) =>
    /^(?:toezegging(?:\s+(?:nr\.?|nummer))?\s*[:#]?\s*[A-Z]{0,3}[-\d./]*\d|(?:T-?|TZ-?)?\d[\d./-]*[.):]?\s+\p{Lu}|(?:termijn|status|portefeuillehouder|stand van zaken|inhoud)\s*:)/iu.test(
      text,
    ),
  )
  return blocks.length >= 2
}

type Says = (pattern: RegExp) => boolean

const isList = (all: string, says: Says): boolean =>
  says(
    /(?:lijst|overzicht|register|stand van zaken|voortgang|monitor)\b.{0,40}toezegging|toezegging(?:en)?(?:lijst|register|overzicht)/iu,
  ) || (all.match(/\btoezegging\s+(?:nr\.?\s*|nummer\s*)?\d{1,4}\b/giu)?.length ?? 0) >= 4

const isMotion = (all: string): boolean => {
  const head = all.slice(0, 6000)
  const parts = [
    /\b(?:overwegende|constaterende)\b/iu,
    /\b(?:verzoekt|draagt|roept|spreekt)\b.{0,60}\b(?:college|uit|op)\b/iu,
    orderOfTheDay,
    /\b(?:de raad|gemeenteraad)\b.{0,80}\bbijeen\b/iu,
  ]
  return parts.filter((part) => part.test(head)).length >= 3 && !/\bluidt\b/iu.test(head)
}

const isAmendment = (all: string): boolean =>
  /\bbesluit(?:en)?\b.{0,200}\b(?:te wijzigen|toe te voegen|te schrappen|te vervangen|als volgt)\b/iu.test(
    all,
  )

function ofQuestions(layout: Layout, says: Says, isLetter: boolean): DocumentKind | null {
  if (says(/\btechnische\s+(?:raads|commissie)?vragen\b|\btechnische\s+\S{1,12}agen\b/iu))
    return 'technische_vragen'
  const answers =
    says(/\b(?:be)?antwoord(?:ing|en|ingen)?\b(?!.{0,30}\bmotie\b)/iu) &&
    says(/\bvra(?:ag|gen)\b|\brvo\b|\breglement van orde\b/iu)
  const asks = says(
    /\b(?:schriftelijke|raads|commissie|mondelinge|artikel \d+[- ]?|art\.? ?\d+[- ]?|rondvraag)\s*vra(?:ag|gen)\b|vragen (?:ex|conform|als bedoeld|op grond van|aan het college|van de fractie|vanuit de raad)/iu,
  )
  const found = findQuestions(layout, { kind: answers || asks ? 'beantwoording' : 'overig', askers: [] })
  const given = found.filter((question) => question.answers.length > 0).length
  // "Beantwoording" may stand in a form whose answers are still to come.
  if (answers && asks && found.length > 1 && given === 0 && !says(/^(?:\p{L}+ )?(?:be)?antwoord/iu))
    return 'schriftelijke_vragen'
  if (answers) return 'beantwoording'
  if (isLetter && !asks && found.filter((question) => /^vraag/iu.test(question.why[0] ?? '')).length < 2)
    return null
  if (asks) return given * 2 > found.length ? 'beantwoording' : 'schriftelijke_vragen'
  if (found.length >= 2 && given * 2 >= found.length) return 'beantwoording'
  if (isLetter) return null
  const open = findQuestions(layout, { kind: 'schriftelijke_vragen', askers: [] })
  const words = layout.lines.reduce((sum, line) => sum + line.text.length, 0)
  const asked = open.reduce((sum, question) => sum + question.text.length, 0)
  return open.length >= 3 && asked > words * 0.15 ? 'schriftelijke_vragen' : null
}

function ofLetter(all: string, lines: readonly string[], isLetter: boolean, says: Says): DocumentKind {
  const opening = lines.slice(0, 40).join(' ')
  const closing = lines.slice(-12).join(' ')
  const toCollege = /\bgeacht(?:e)? college\b|\baan het college\b/iu.test(opening)
  const advises = /\badvi(?:es|seren|zen)\b/iu.test(all)
  if (
    advises &&
    ((toCollege && (adviceBoard.test(opening) || adviceBoard.test(closing) || says(/\badvies\b/iu))) ||
      (says(/^(?:\S+\s)?advies\b/iu) && adviceBoard.test(`${opening} ${closing}`)))
  )
    return 'advies'
  if (
    says(
      /raads(?:informatie|memo)?brief|raadsbericht|collegebericht|informatienota|collegebrief|commissiebrief|raadsmemo|\bmemo\b|informatiebrief|afdoening/iu,
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
  return 'overig'
}
