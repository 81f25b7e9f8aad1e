import type { IsoDate } from './dates.ts'
import type { DateRole, DocumentDate } from './records/document.ts'
import type { InstrumentTerm } from './terms.ts'

/** What the day that a term counts from is the day of; "lijst" is the date that the source gives beside this very item. */
export type StartOrigin = DateRole | 'document' | 'lijst'

export type TermStart = Readonly<{
  date: IsoDate
  origin: StartOrigin
  /** The rule counts from another day than this one, and that day is not known. */
  instead: boolean
}>

/** In order: what the rule asks, and what is taken where the source doesn't say that. */
const roles = {
  document: [],
  received: ['ontvangen', 'ingediend'],
  submitted: ['ingediend'],
  decided: ['besloten', 'vergadering'],
} as const satisfies Record<NonNullable<InstrumentTerm['start']>, readonly DateRole[]>

export type Dates = Readonly<{
  /** Beside the item itself, as in lists. */
  ownDate: IsoDate | null
  documentDate: IsoDate | null
  /** Those that the document gives of itself. */
  dates: readonly Pick<DocumentDate, 'role' | 'date'>[]
}>

/** The day that a term counts from. Null where none is known: then there is no term. */
export const startOf = (
  { start = 'document' }: Pick<InstrumentTerm, 'start'>,
  { ownDate, documentDate, dates }: Dates,
): TermStart | null => {
  if (ownDate !== null) return { date: ownDate, origin: 'lijst', instead: false }
  const wanted: readonly DateRole[] = roles[start]
  for (const [at, role] of wanted.entries()) {
    const found = dates.find((one) => one.role === role)
    // A day of the decision and of its meeting are the same moment: that is no second choice.
    if (found) return { date: found.date, origin: role, instead: at > 0 && start === 'received' }
  }
  return documentDate === null
    ? null
    : { date: documentDate, origin: 'document', instead: start !== 'document' }
}

const originWords = {
  ingediend: 'de dag van indiening',
  ontvangen: 'de dag van ontvangst',
  besloten: 'de dag van het besluit',
  vergadering: 'de dag van de vergadering',
  beantwoord: 'de dag van het antwoord',
  verzonden: 'de dag van verzending',
  gedateerd: 'de dag waarop het is gedateerd',
  document: 'de datum van het document',
  lijst: 'de datum die in de bron bij dit item staat',
} as const satisfies Record<StartOrigin, string>

/** What day a term counts from: "de dag van indiening". */
export const originName = (origin: StartOrigin): string => originWords[origin]

/** Said behind a computation that counts from another day than the rule asks. */
export const startWords = ({ origin, instead }: TermStart): string =>
  instead ? `. Geteld vanaf ${originName(origin)}: de dag die de regel noemt, staat niet in de bron.` : ''
