import type { ListCell, ListColumnName, ListedItem, ListLine } from '../../shared/records/list-exchange.ts'
import { listFields } from '../../shared/records/list-exchange.ts'
import { cellWords } from '../documents/cell-words.ts'
import { entriesOfCell, entriesWords } from './cells.ts'
import { headerOf, itemWords } from './item-words.ts'

/**
 * Fields by the names of VNG's Open Raadsinformatie where its model (Informatieobject, Agendapunt, Vergadering, Besluit, Fractie,
 * Natuurlijk persoon) has one; a point is a step into an object. The model knows a commitment as `besluit.toezegging` only and
 * follows nothing, so what is followed stands under `opvolging`, in the same manner of naming.
 */
const names = {
  number: 'id',
  sourceNumber: 'bronidentificatie',
  kind: 'informatieobjecttype',
  subject: 'titel',
  text: 'besluit.toezegging',
  date: 'creatiedatum',
  source: 'vergadering.naam',
  agendaItem: 'agendapunt.agendapuntnaam',
  madeBy: 'toezegger.volledigeNaam',
  madeTo: 'toegezegdAan.volledigeNaam',
  holder: 'portefeuillehouder.volledigeNaam',
  group: 'fractie.naam',
  submitters: 'indiener.volledigeNaam',
  coSubmitters: 'medeIndieners.volledigeNaam',
  policyField: 'opvolging.beleidsveld',
  dossier: 'opvolging.dossier',
  termLiteral: 'opvolging.termijn',
  dueOn: 'opvolging.uiterlijkeDatum',
  certainty: 'opvolging.zekerheid',
  committeeOn: 'opvolging.datumCommissie',
  councilOn: 'opvolging.datumRaad',
  promisedDocument: 'opvolging.opTeStellenDocument',
  status: 'opvolging.status',
  followUp: 'opvolging.standVanZaken',
  settledOn: 'opvolging.datumAfdoening',
  settlementDocument: 'opvolging.afdoeningsdocument',
  relatesTo: 'gerelateerdinformatieobject.informatieobject',
  note: 'opvolging.opmerking',
  municipality: 'gemeente.gemeentenaam',
  verdict: 'opvolging.eigenOordeel',
  answerVerdict: 'opvolging.oordeelAntwoord',
  outcome: 'besluit.resultaat',
  execution: 'opvolging.uitvoering',
  votes: 'besluit.stemming',
  meeting: 'opvolging.vergadering',
  heldUntil: 'opvolging.aangehoudenTot',
  reaction: 'opvolging.reactie',
} as const satisfies Record<ListColumnName, string>

const entryShape = (words: string) =>
  entriesOfCell(words).map((entry) => ({ datum: entry.on, tekst: entry.words }))

/** One object a line, so that each is a row with a place of its own when it comes back. */
export const jsonList = (
  items: readonly ListedItem[],
  columns: readonly ListColumnName[],
  day: string,
): string => {
  const lines = items.map((item) => {
    const words = itemWords(item)
    const object: Record<string, unknown> = {}
    for (const column of columns) {
      if (words[column] === '') continue
      const [first = '', second] = names[column].split('.')
      const value = column === 'followUp' ? entryShape(words[column]) : words[column]
      if (second === undefined) object[first] = value
      else object[first] = { ...(object[first] as object | undefined), [second]: value } // only objects are put under a first step
    }
    if (item.rest.length > 0)
      object.overigeKolommen = item.rest.map(({ header, words: text }) => ({ kolom: header, waarde: text }))
    return JSON.stringify(object)
  })
  const head = `"bron":"Raadsgeheugen","informatiemodel":"VNG Open Raadsinformatie 1.2","datum":${JSON.stringify(day)}`
  return `{${head},"informatieobjecten":[\n${lines.join(',\n')}\n]}\n`
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of a list in JSON with an object on each line; null for any other text. */
export const listFromJson = (text: string): ListLine[] | null => {
  if (!/^\s*\{"bron":|^\s*\[?\s*\{"id":/.test(text)) return null
  const rows: ListLine[] = []
  const extra = new Map<string, number>()
  let at = 0
  for (const [index, line] of text.split('\n').entries()) {
    const end = at + line.replace(/,\s*$/, '').length
    const object = line.startsWith('{') && index > 0 ? parsed(text.slice(at, end)) : null
    if (object)
      rows.push({
        line: index + 1,
        start: at,
        end,
        cells: [...cellsOf(object), ...extraCells(object, extra)],
      })
    at += line.length + 1
  }
  const headers = [
    ...listFields.map((field, column) => ({ column, words: headerOf(field) })),
    ...[...extra].map(([words, column]) => ({ column, words })),
  ]
  const first = text.indexOf('\n')
  return [{ line: 1, start: 0, end: first < 0 ? text.length : first, cells: headers }, ...rows]
}

const parsed = (line: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : null
  } catch {
    // Not a line of ours: a list that somebody set out otherwise has no rows.
    return null
  }
}

const cellsOf = (object: Record<string, unknown>): ListCell[] =>
  listFields.flatMap((field, column) => {
    const [first = '', second] = names[field].split('.')
    const found = object[first]
    const value = second === undefined ? found : isObject(found) ? found[second] : undefined
    const words = field === 'followUp' ? entriesIn(value) : typeof value === 'string' ? value : ''
    return cellWords(words) === '' ? [] : [{ column, words: cellWords(words) }]
  })

/** Columns that nobody mapped come back as columns that nobody maps. */
const extraCells = ({ overigeKolommen }: Record<string, unknown>, extra: Map<string, number>): ListCell[] => {
  if (!Array.isArray(overigeKolommen)) return []
  return overigeKolommen.filter(isObject).flatMap(({ kolom, waarde }) => {
    if (typeof kolom !== 'string' || typeof waarde !== 'string' || cellWords(waarde) === '') return []
    const column = extra.get(kolom) ?? listFields.length + extra.size
    extra.set(kolom, column)
    return [{ column, words: cellWords(waarde) }]
  })
}

const entriesIn = (value: unknown): string => {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : ''
  return entriesWords(
    value.filter(isObject).map(({ datum, tekst }) => ({
      on: typeof datum === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(datum) ? datum : null,
      words: typeof tekst === 'string' ? tekst : '',
    })),
  )
}
