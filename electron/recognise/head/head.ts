import {
  type DocumentHead,
  type HeadField,
  type HeadSources,
  headFields,
} from '../../../shared/records/document.ts'
import type { SenderProfile } from '../../../shared/records/sender-profile.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { profileOf } from '../profile/of-sender.ts'
import { groupIn } from '../text/groups.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { findConfidentiality } from './confidentiality.ts'
import { findDates } from './date.ts'
import { type Field, type FieldName, fieldsOf } from './fields.ts'
import { findKind } from './kind.ts'
import { findMunicipality } from './municipality.ts'
import { findAskers } from './people.ts'
import { placeOf } from './place.ts'
import { findSubject } from './subject.ts'

export type HeadReading = Readonly<{
  head: DocumentHead
  sources: HeadSources
  /** What was learned of this sender before; null where nothing was. */
  profile: SenderProfile | null
}>

/** What the text says of itself as a whole. What it doesn't say is null, never a guess. */
export const readHead = (
  layout: Layout,
  municipalities: readonly string[] = [],
  profiles: readonly SenderProfile[] = [],
): HeadReading => {
  const fields = fieldsOf(layout)
  const subject = findSubject(layout, fields)
  const municipality = findMunicipality(layout, municipalities)
  const first = findKind(layout, subject, fields)
  const from = fieldValue(fields, 'from')
  const profile =
    profiles.length === 0
      ? null
      : profileOf(
          profiles,
          municipality?.name ?? null,
          // Whoever signs it wrote it, also where the kind is not known yet.
          findSender(layout, first.kind, from) ??
            findSender(layout, 'raadsbrief', from) ??
            findSender(layout, 'advies', from),
        )
  const { kind, range: kindRange } =
    profile === null ? first : findKind(layout, subject, fields, profile.kindTitles)
  const { date, dates } = findDates(layout, kind, fields, profile?.dateLabels)
  const asks = ['schriftelijke_vragen', 'beantwoording', 'technische_vragen', 'toezeggingenlijst']
  // In a list or minutes "Aan:" and "Pfh" belong to each item, not to the whole.
  const ofItems = kind === 'toezeggingenlijst' || kind === 'besluitenlijst'
  const closed = findConfidentiality(layout, fields)
  const head: DocumentHead = {
    kind,
    municipality: municipality?.name ?? null,
    date: date?.date ?? null,
    dateOrigin: date === null ? 'unknown' : 'in_text',
    dates,
    reference: numberOf(fields) ?? ownReference(layout),
    sender: findSender(layout, kind, from, municipality?.name ?? null),
    recipient: ofItems
      ? null
      : (fieldValue(fields, 'to')?.replace(/^(?:de |het )/u, '') ?? recipientLine(layout)),
    subject,
    askers: asks.includes(kind) ? findAskers(layout, fields, subject, askingSender(from)) : [],
    portfolioHolder: ofItems ? null : holderOf(fieldValue(fields, 'holder')),
    confidentiality: closed.level,
  }
  const known = {
    kind: kindRange,
    municipality: municipality?.range,
    date: date?.range,
    confidentiality: closed.range,
  }
  return { head, sources: sourcesOf(layout, head, fields, known), profile }
}

const fieldValue = (fields: readonly Field[], name: FieldName): string | null =>
  fields.find((field) => field.name === name && field.value !== '')?.value ?? null

/** "Ons kenmerk   Zandwijk,": what ends with a comma belongs to the next column. */
const numberOf = (fields: readonly Field[]): string | null =>
  fields.find(({ name, value }) => name === 'reference' && value !== '' && !/,$/.test(value))?.value ?? null

const fieldOf = {
  reference: 'reference',
  sender: 'from',
  recipient: 'to',
  subject: 'subject',
  portfolioHolder: 'holder',
  askers: 'asker',
} as const satisfies Partial<Record<HeadField, FieldName>>

/** Where each field stands: beside its label, else where its words stand first, at the head or above the signature. */
function sourcesOf(
  layout: Layout,
  head: DocumentHead,
  fields: readonly Field[],
  known: Readonly<Partial<Record<HeadField, TextRange | null | undefined>>>,
): HeadSources {
  const sources: Partial<Record<HeadField, TextRange>> = {}
  for (const name of headFields) {
    const asker = head.askers[0]
    const own = name === 'askers' ? (asker?.name ?? asker?.group ?? null) : head[name]
    const label = name in fieldOf ? fieldOf[name as keyof typeof fieldOf] : undefined // a key of fieldOf, as just asked
    const line = fields.find((field) => field.name === label && field.value !== '')?.line
    const range =
      known[name] ??
      (label === undefined || typeof own !== 'string'
        ? null
        : ((line === undefined ? null : placeOf(layout, own, line)) ??
          placeOf(layout, own, 0, 60) ??
          placeOf(layout, own, Math.max(0, layout.lines.length - 30), 30)))
    if (range !== null && range.end > range.start) sources[name] = range
  }
  return sources
}

/** In the head of questions the sender asks; an answer, a mail of the clerk's office or a form of the executive doesn't. */
const askingSender = (from: string | null): string | null =>
  from !== null &&
  groupIn(from) !== null &&
  !/\b(?:griffie|college|burgemeester|wethouder|gemeente)\b/iu.test(from)
    ? from
    : null

const holderOf = (value: string | null): string | null =>
  value === null || value.length > 80 || /\d/u.test(value)
    ? null
    : value.replace(/^(?:wethouder|burgemeester)\s+/iu, '')

const referenceLine =
  /^(?:raadsinformatiebrief|motie|amendement|raadsbrief)\s+(?:nr\.?\s*)?([A-Z]?\d[\w.-]*)$/iu

function ownReference(layout: Layout): string | null {
  for (const { text } of layout.lines.slice(0, 25)) {
    const found = referenceLine.exec(text)?.[1] ?? /\bRIS\s?\d{5,}\b/u.exec(text)?.[0]
    if (found !== undefined) return found
  }
  return null
}

const board = withLetters(
  /(?:participatieraad|adviesraad|wmo-?(?:advies)?raad|cli[eë]ntenraad|seniorenraad|jongerenraad|jeugdraad|ouderenraad|burgeradviesraad)(?: sociaal domein| wmo en jeugd)?(?:[^\S\n](?!te\b|de\b|in\b|is\b|en\b|van\b|onderschrijft|adviseert|heeft|zet|wil)\p{Lu}[\p{L}-]+)?/iu,
)

/** The board with the name of its municipality behind it, where that stands anywhere: "Participatieraad Bergen op Zoom". */
function boardIn(text: string, municipality: string | null): string | null {
  if (municipality === null) return null
  const place = municipality.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return (
    new RegExp(
      `${board.source}(?:[^\\S\\n]\\p{Lu}[\\p{L}-]+){0,2}?(?:[^\\S\\n](?:van )?(?:de )?(?:gemeente )?${place})`,
      'iu',
    ).exec(text)?.[0] ?? null
  )
}

function findSender(
  layout: Layout,
  kind: DocumentHead['kind'],
  from: string | null,
  municipality: string | null = null,
): string | null {
  if (from !== null) return from
  const lines = layout.lines.filter((line) => !line.furniture).map((line) => line.text)
  if (kind === 'advies') {
    const text = [...lines.slice(0, 10), ...lines.slice(-10)].join('\n')
    return boardIn(text, municipality) ?? board.exec(text)?.[0] ?? null
  }
  const college =
    /(?:het )?(?:college van )?burgemeester en wethouders(?: van (?:de gemeente )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)?/iu
  if (['beantwoording', 'raadsbrief', 'collegereactie'].includes(kind)) {
    return college.exec(lines.slice(-15).join('\n'))?.[0].replace(/\n.*/su, '') ?? null
  }
  return null
}

function recipientLine(layout: Layout): string | null {
  const line = layout.lines
    .slice(0, 30)
    .find(({ text }) => /^aan (?:de|het)\b.{3,80}$/iu.test(text) && !/[.?:]$/.test(text))
  return line?.text.replace(/^aan\s+(?:de|het)\s+/iu, '') ?? null
}
