import type { InputOf } from '../../shared/contract.ts'
import { daysBetween, yearOf } from '../../shared/dates.ts'
import {
  type AdviceFigures,
  type AdviceRow,
  type AdviceTerm,
  type AdviceYear,
  adviceKindOf,
  countStandings,
  standingOf,
} from '../../shared/records/advice.ts'
import { medianOf } from '../../shared/records/statistics.ts'
import type { PointFacts } from '../store/advice.ts'
import type { Context } from './context.ts'

/** Every advice with what became of it, newest first. */
export const adviceRows = (context: Context, municipality: string | null): AdviceRow[] =>
  lettersOf(context, municipality).map(({ row }) => row)

type Letter = Readonly<{ row: AdviceRow; points: readonly PointFacts[] }>

const lettersOf = ({ store, today }: Context, municipality: string | null): Letter[] => {
  const letters = Map.groupBy(store.advice.all(municipality), ({ documentId }) => documentId)
  return [...letters].map(([documentId, points]) => {
    const document = store.documents.row(documentId)
    const { date, subject } = document
    const term = termOf(points, today())
    const days =
      date === null || term.firstOn === null || term.firstOn < date ? null : daysBetween(date, term.firstOn)
    return {
      points,
      row: {
        ...term,
        documentId,
        title: subject,
        municipality: document.municipality,
        date,
        requested: requestedIn(points),
        points: points.length,
        counts: countStandings(points.map((point) => standingOf(point, today()))),
        realised: realisedIn(points),
        days,
        onTime: onTimeOf(points, term.firstOn, today()),
        isPublic: document.confidentiality === 'openbaar' && points.every(({ secretly }) => !secretly),
      },
    }
  })
}

/** A reaction is one that says something: that there was none is no day of reacting. */
const reactedOn = ({ reaction, reactedOn }: PointFacts): string | null =>
  reaction === 'geen_reactie' ? null : reactedOn

export const termOf = (points: readonly PointFacts[], today: string): AdviceTerm => {
  const dues = (all: readonly PointFacts[]) => all.flatMap(({ dueOn }) => dueOn ?? []).toSorted()
  const waiting = points.filter((point) => ['wacht', 'geen_reactie'].includes(standingOf(point, today)))
  return {
    dueOn: dues(waiting)[0] ?? dues(points).at(-1) ?? null,
    firstOn: points.flatMap((point) => reactedOn(point) ?? []).toSorted()[0] ?? null,
    complete: points.length > 0 && waiting.length === 0,
  }
}

const requestedIn = (points: readonly PointFacts[]): boolean | null => {
  const said = new Set(points.map(({ requested }) => requested))
  const [only] = said
  return said.size === 1 && only !== undefined ? only : null
}

/** Held against the first of its terms; before that day without a reaction nothing can be said. */
const onTimeOf = (points: readonly PointFacts[], firstOn: string | null, today: string): boolean | null => {
  const [due] = points.flatMap(({ dueOn }) => dueOn ?? []).toSorted()
  if (due === undefined) return null
  if (firstOn !== null) return firstOn <= due
  return due < today ? false : null
}

const realisedIn = (points: readonly PointFacts[]): AdviceRow['realised'] => {
  const count = (value: PointFacts['realisation']) =>
    points.filter(({ realisation }) => realisation === value).length
  return {
    onbekend: count('onbekend'),
    gerealiseerd: count('gerealiseerd'),
    deels: count('deels'),
    niet: count('niet'),
  }
}

/** A year of advice: what was given in it, and what has become of it by now. */
export const adviceYear = (context: Context, { municipality, year }: InputOf<'advice.year'>): AdviceYear =>
  yearIn(lettersOf(context, municipality), municipality, year, context.today())

/** The same without what may not be shown to everybody, and how many letters that are. */
export const publicAdviceYear = (
  context: Context,
  { municipality, year }: InputOf<'advice.year'>,
): Readonly<{ figures: AdviceYear; leftOut: number }> => {
  const all = lettersOf(context, municipality)
  const open = all.filter(({ row }) => row.isPublic)
  const figures = yearIn(open, municipality, year, context.today())
  const leftOut = yearIn(all, municipality, year, context.today()).rows.length - figures.rows.length
  return { figures, leftOut }
}

const yearIn = (
  letters: readonly Letter[],
  municipality: string | null,
  year: number,
  today: string,
): AdviceYear => {
  const own = letters.filter(({ row }) => row.date !== null && yearOf(row.date) === year)
  const rows = own.map(({ row }) => row)
  const of = (kind: ReturnType<typeof adviceKindOf>) =>
    figuresOf(
      own.filter(({ row }) => adviceKindOf(row) === kind),
      today,
    )
  const days = rows.flatMap((row) => row.days ?? [])
  const judged = rows.filter(({ onTime }) => onTime !== null)
  const years = new Set(letters.flatMap(({ row }) => (row.date === null ? [] : yearOf(row.date))))
  return {
    year,
    municipality,
    rows,
    byKind: { requested: of('requested'), unrequested: of('unrequested'), unsaid: of('unsaid') },
    all: figuresOf(own, today),
    days: {
      measured: days.length,
      median: medianOf(days),
      longest: days.length === 0 ? null : Math.max(...days),
    },
    term: { onTime: judged.filter(({ onTime }) => onTime).length, judged: judged.length },
    undated: letters.filter(({ row }) => row.date === null).length,
    years: [...years].toSorted((a, b) => b - a),
  }
}

const figuresOf = (letters: readonly Letter[], today: string): AdviceFigures => {
  const points = letters.flatMap((letter) => letter.points)
  return {
    advices: letters.length,
    points: points.length,
    counts: countStandings(points.map((point) => standingOf(point, today))),
    realised: realisedIn(points),
  }
}
