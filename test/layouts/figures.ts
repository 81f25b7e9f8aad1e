import { join } from 'node:path'
import { readDocument } from '../../electron/documents/read-document.ts'
import { toInspection } from '../../electron/recognise/inspection.ts'
import { recognise } from '../../electron/recognise/recognise.ts'
import { type Family, fileOf, type Made } from './model.ts'
import { added, f1, type Measure, measures, type Score, scoreOf, type Tally } from './score.ts'
import { type Kept, keptWords } from './words.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

export type Outcome = Readonly<{ seen: ReturnType<typeof toInspection>; score: Score; kept: Kept }>

/** A fixture read and recognised as the program does it, against what its maker put into it. */
export const tryDocument = async (made: Made): Promise<Outcome> => {
  const { source } = await readDocument(join(fixtures, fileOf(made)))
  const recognised = recognise(source)
  const seen = toInspection(recognised, source, fileOf(made))
  return { seen, score: scoreOf(seen, made.label), kept: keptWords(made, source, recognised) }
}

/** One line of the table: percentages, null where the family has nothing of the kind and nothing was found. */
export type Figures = Readonly<Record<Column, number | null>>
const columns = {
  kind: 'kind',
  municipality: 'mun.',
  date: 'date',
  precision: 'Q prec.',
  recall: 'Q recall',
  questions: 'Q F1',
  numbers: 'numbers',
  answers: 'answers',
  references: 'refs',
  dictum: 'dictum',
  motions: 'motions',
  advice: 'advice',
  strong: 'comm. strong',
  commitments: 'comm. all',
  terms: 'terms',
  words: 'words kept',
  order: 'order',
} as const
type Column = keyof typeof columns
const names = Object.keys(columns) as Column[] // the keys of a literal are its columns

const rounded = (value: number | null) => (value === null ? null : Math.floor(value * 10) / 10)

export const figuresOf = (outcomes: readonly Outcome[]): Figures => {
  const sum = (measure: Measure): Tally =>
    outcomes.reduce((tally, { score }) => added(tally, score[measure]), { hit: 0, found: 0, wanted: 0 })
  const total = (pick: (kept: Kept) => number) => outcomes.reduce((all, { kept }) => all + pick(kept), 0)
  const share = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole)
  const { hit, found, wanted } = sum('questions')
  const made = Object.fromEntries(measures.map((measure) => [measure, f1(sum(measure))])) as Record<
    Measure,
    number | null
  > // one entry per measure
  const all: Figures = {
    ...made,
    precision: share(hit, found),
    recall: share(hit, wanted),
    words: share(
      total((kept) => kept.wanted - kept.lost.length),
      total((kept) => kept.wanted),
    ),
    order: share(
      2 * total((kept) => kept.inOrder),
      total((kept) => kept.found + kept.running),
    ),
  }
  return Object.fromEntries(names.map((name) => [name, rounded(all[name])])) as Figures // one entry per column
}

export type Row = Readonly<{ name: string; figures: Figures }>

/** The table as it is kept beside the tests. */
export const drawTable = (rows: readonly Row[], families: readonly Family[]): string => {
  const about = (name: string) => families.find((family) => family.name === name)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const shown = (value: number | null) => (value === null ? '–' : `${value}`)
  return [
    '# Figures per layout family',
    '',
    'Percentages over the documents of a family: F1 where nothing else is said, – where it holds nothing of the kind. `mun.` is the',
    'municipality, `numbers` the printed numbers of the questions found, `comm. strong` the commitments proposed as strong, `comm. all` those and',
    'the possible ones, `terms` their latest dates, `words kept` the words that stand somewhere in what was read, `order` the running text in its order.',
    'Written by `npx node test/layouts/make-figures.ts`; `layouts.test.ts` fails when one of them falls.',
    '',
    line(['family', 'files', ...names.map((name) => columns[name])]),
    line(['---', '---', ...names.map(() => '---:')]),
    ...rows.map(({ name, figures }) => {
      const formats = [...new Set(about(name)?.documents.map(({ format }) => format))].join(', ')
      return line([name, formats, ...names.map((column) => shown(figures[column]))])
    }),
    '',
    '## What the families are',
    '',
    ...families.map(({ name, about: words }) => `- ${name}: ${words}`),
    '',
  ].join('\n')
}

/** What the kept table says. */
export const readTable = (table: string): readonly Row[] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| family') && !line.startsWith('| ---'))
    .map((line) => {
      const [name = '', , ...cells] = line.slice(2, -2).split(' | ')
      const values = cells.map((cell) => (cell === '–' ? null : Number(cell)))
      return {
        name,
        figures: Object.fromEntries(names.map((column, at) => [column, values[at] ?? null])) as Figures,
      } // as above
    })

/** Every figure that fell, as a sentence. Things found where there are none show as a figure where the kept table has none. */
export const fallen = (before: readonly Row[], now: readonly Row[]): readonly string[] =>
  now.flatMap(({ name, figures }) => {
    const kept = before.find((row) => row.name === name)
    if (!kept) return [`${name} is not in the table`]
    return names.flatMap((column) => {
      const [old, value] = [kept.figures[column], figures[column]]
      const fell = old === null ? value !== null && value < 100 : value === null ? old > 0 : value < old
      return fell ? [`${name}: ${columns[column]} was ${old ?? '–'} and is ${value ?? '–'}`] : []
    })
  })
