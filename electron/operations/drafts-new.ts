import type { InputOf } from '../../shared/contract.ts'
import { longDutchDate } from '../../shared/dates.ts'
import { builtInTemplates, fillIn } from '../../shared/letters.ts'
import type { DraftKind, LetterParts } from '../../shared/records/draft.ts'
import { type ItemRow, isOpen } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { InstrumentTerm } from '../../shared/terms.ts'
import { proposePoint } from '../letters/proposals.ts'
import { requestedBy } from '../letters/request.ts'
import type { AskedOfDraft } from '../store/drafts.ts'
import type { Context } from './context.ts'

/** Begins a letter with what is known already. */
export const createDraft = (context: Context, input: InputOf<'drafts.create'>): number => {
  const { store } = context
  const { kind, title, dossierId, requestId, itemIds, templateId } = input
  if (dossierId !== null) store.dossiers.find(dossierId, context.today())
  const municipality = input.municipality || municipalityOf(context, requestId, itemIds)
  const id = store.drafts.create({
    kind,
    title,
    municipality,
    dossierId,
    requestId,
    asked: kind === 'advice' && requestId !== null ? askedOf(context, requestId) : [],
    parts: partsFor(context, { kind, title, municipality, requestId, templateId }),
    dueOn:
      requestId === null || kind === 'reminder'
        ? null
        : (dueOf(context, requestId, municipality)?.dueOn ?? null),
  })
  addItems(context, id, itemIds.length > 0 || kind !== 'reminder' ? itemIds : unanswered(context, requestId))
  return id
}

/** A point for each item at the end of a letter. */
export const addItems = (context: Context, id: number, itemIds: readonly number[]): number[] => {
  const { store, today } = context
  const { kind } = store.drafts.head(id)
  return itemIds.map((itemId) => {
    const { text, about, passages } = proposePoint(kind, store.details.open(itemId), today())
    const sources = passages.map((passage) => passage.id)
    return store.draftPoints.add(
      id,
      Number.MAX_SAFE_INTEGER,
      { text, reason: '', answers: [], about },
      sources,
    )
  })
}

/** The day by which a request wants its answer, with how that was read. */
export const dueOf = (
  { store }: Context,
  requestId: number,
  municipality: string | null,
): Readonly<{ dueOn: string; because: string }> | null => {
  const { date } = store.documents.row(requestId)
  const { text } = store.documents.text(requestId)
  const asked = requestedBy(text, date, store.municipalities.rulesOf(municipality))
  if (asked === null) return null
  return {
    dueOn: asked.dueOn,
    because: `“${asked.sentence}”${asked.because === '' ? '' : `. ${asked.because}`}`,
  }
}

const municipalityOf = (
  { store }: Context,
  requestId: number | null,
  itemIds: readonly number[],
): string | null => {
  if (requestId !== null) return store.documents.row(requestId).municipality
  const [first, ...others] = new Set(itemIds.map((id) => store.items.row(id).municipality))
  return others.length === 0 && first !== undefined ? first : store.settings.read().homeMunicipality
}

/** What the executive asks, in its own words; a letter for what it numbers so. */
const askedOf = ({ store }: Context, requestId: number): AskedOfDraft[] =>
  store.findings.ofDocument(requestId).flatMap((found, at) =>
    found.kind === 'asked_point'
      ? [
          {
            number: found.number ?? String(at + 1),
            text: found.text,
            passageId: store.passages.anchor(requestId, found.range),
          },
        ]
      : [],
  )

/** What of a document nobody reacted to, of which the term isn't running any more. */
const unanswered = ({ store, today }: Context, requestId: number | null): number[] => {
  if (requestId === null) return []
  const silent = ({ kind, reaction, officialStatus, dueOn }: ItemRow) =>
    kind !== 'decision_moment' &&
    kind !== 'motion' &&
    isOpen(officialStatus) &&
    (kind !== 'advice_point' || reaction === 'geen_reactie') &&
    (dueOn === null || dueOn < today())
  return store.found
    .ofDocument(requestId)
    .filter(({ state }) => state === 'recorded')
    .filter(({ id }) => silent(store.items.row(id)))
    .map(({ id }) => id)
}

type Asked = Readonly<{
  kind: DraftKind
  title: string
  municipality: string | null
  requestId: number | null
  templateId: number | null
}>

/** The texts of a template with what the program knows filled in. */
const partsFor = (
  { store }: Context,
  { kind, title, municipality, requestId, templateId }: Asked,
): LetterParts => {
  const all = [...builtInTemplates, ...store.templates.list()]
  const template = all.find((one) => (templateId === null ? one.kind === kind : one.id === templateId))
  if (!template) throw new Refusal('not-found-template')
  const rules = store.municipalities.rulesOf(municipality)
  const request = requestId === null ? null : store.documents.row(requestId)
  const { mine } = store.settings.read()
  const date = request?.date ?? null
  const known = {
    gemeente: municipality,
    onderwerp: title,
    'datum aanvraag': date === null ? null : longDutchDate(date),
    'kenmerk aanvraag': request?.reference ?? null,
    fractie: mine.groups.length === 1 ? (mine.groups[0] ?? null) : null,
    artikel: rules.answer?.article || null,
    antwoordtermijn: rules.answer === null ? null : spanOf(rules.answer),
    reactietermijn: rules.adviceReaction === null ? null : spanOf(rules.adviceReaction),
  }
  const { repeatAsked, listSources, sayUnsourced, ...texts } = template.parts
  const fill = (part: string) => fillIn(part, known)
  return {
    repeatAsked,
    listSources,
    sayUnsourced,
    sender: fill(texts.sender),
    addressee: fill(texts.addressee),
    place: fill(texts.place),
    reference: fill(texts.reference),
    subject: fill(texts.subject),
    opening: fill(texts.opening),
    closing: fill(texts.closing),
    signature: fill(texts.signature),
  }
}

const units = {
  day: ['dag', 'dagen'],
  week: ['week', 'weken'],
  working_day: ['werkdag', 'werkdagen'],
} as const satisfies Record<InstrumentTerm['unit'], readonly [string, string]>

/** "binnen 6 weken" */
const spanOf = ({ count, unit }: InstrumentTerm): string =>
  `binnen ${count} ${units[unit][count === 1 ? 0 : 1]}`
