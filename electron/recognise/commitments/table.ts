import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'

const columns = [
  'number',
  'date',
  'meeting',
  'holder',
  'text',
  'subject',
  'term',
  'status',
  'to',
  'sort',
] as const
export type Column = (typeof columns)[number]
export type Row = readonly (Readonly<{ range: TextRange; text: string }> | null)[]
export type Table = Readonly<{ header: readonly (Column | null)[]; rows: readonly Row[] }>

/** What clerks' offices write above a column, the narrow names first. */
const names: readonly (readonly [Column, RegExp])[] = [
  [
    'term',
    /^(?:termijn(?:en)?(?: \(letterlijk\))?|afdoeningsdatum|afdoen voor|datum (?:afdoening|nakoming|uitvoering)|uiterste termijn|planning afdoening|gereed(?:datum| op| voor)|q|kwartaal|uiterste datum|deadline|afdoeningstermijn|streefdatum|planning|gereed|datum gereed|(?:af|uit)voer(?:ing)?s?datum|uiterlijk|wanneer|afdoening (?:voor|uiterlijk|gepland)|verwachte (?:datum|afdoening).*|datum (?:afhandeling|planning)|streeftermijn)$/iu,
  ],
  [
    'date',
    /^(?:datum|d\.d\.|datum (?:toezegging|vergadering|raad|commissie|gedaan|raadsvergadering|bijeenkomst)|gedaan op|toegezegd op|raad d\.d\.|vergaderdatum|datum (?:raads|commissie)?bijeenkomst|toezeggingsdatum|datum (?:forum|cie\.?|ronde))$/iu,
  ],
  [
    'number',
    /^(?:nr|nr\.|nummer|no|no\.|id|reg\.? ?nr\.?|zaaknummer|nr\. toezegging|volgnr\.?|volgnummer|#|code|kenmerk|toezegging ?(?:nr\.?|nummer)|registratienummer)$/iu,
  ],
  [
    'holder',
    /^(?:huidige )?(?:portefeuillehouder|pfh|pf|ph|wethouder|bestuurder|collegelid|toegezegd door|door|door wie|verantwoordelijke?|portefeuille|pho|wie|p\.?h\.?|port\.?|college|wethouder\/burgemeester|bestuurlijk (?:trekker|verantwoordelijke)|trekker|eigenaar|actiehouder|naam (?:portefeuillehouder|wethouder))(?:\(s\)|s)?$/iu,
  ],
  [
    'meeting',
    /^(?:vergadering(?:\/stuk)?|gremium|orgaan|raads(?:vergadering|bijeenkomst)|commissievergadering|gedaan tijdens|raad ?\/ ?commissie|commissie|bron|forum|bijeenkomst|soort vergadering|gedaan in|agendapunt)$/iu,
  ],
  [
    'text',
    /^(?:toezegging(?:en)?|omschrijving(?: toezegging)?|tekst(?: toezegging)?(?: of dictum)?|inhoud(?: toezegging)?|actie|afspraak|actiepunt|beschrijving|toegezegd|tekst van de toezegging|wat(?: is toegezegd)?|toezegging (?:aan de raad|college)|(?:korte )?(?:inhoud|omschrijving|beschrijving)(?: van de)?(?: toezegging| actie)?|toezegging\/actie|verzoek of toezegging)$/iu,
  ],
  ['subject', /^(?:onderwerp|titel|thema|dossier)$/iu],
  [
    'status',
    /^(?:status|stand van zaken|svz|voortgang|afdoening|afgedaan|wijze van afdoening|reactie|stand|opmerking(?:en)?|toelichting|afdoeningsvoorstel|voorstel|resultaat|voortgang\/status|status\/toelichting|actuele stand|laatste stand van zaken|afhandeling|stand van zaken.{0,30})$/iu,
  ],
  [
    'to',
    /^(?:aan|fractie|fracties|fractie\(s\)|vragensteller|raadslid|gevraagd door|indiener|verzoek van|steller|n\.a\.v\. vraag van)$/iu,
  ],
  ['sort', /^(?:soort|type|instrument|categorie)$/iu],
]

export const readColumn = (words: string): Column | null => {
  const plain = words.trim().replace(/\s+/g, ' ').replace(/:$/, '')
  return names.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** The tables of a text: rows with bars, and the cells that the file itself gives. The first row names the columns. */
export const tablesOf = (layout: Layout): Table[] => [...barTables(layout), ...cellTables(layout)]

const asTable = (layout: Layout, rows: readonly (readonly (TextRange | null)[])[]): Table[] =>
  readTable(
    rows.map((row) =>
      row.map((range) => (range === null ? null : { range, text: cleanText(layout, range) })),
    ),
  )

const readTable = (read: readonly Row[]): Table[] => {
  const first = read.findIndex(
    (row) => row.filter((cell) => cell !== null && readColumn(cell.text) !== null).length >= 2,
  )
  if (first < 0) return []
  const header = (read[first] ?? []).map((cell) => (cell === null ? null : readColumn(cell.text)))
  return [{ header, rows: read.slice(first + 1) }]
}

function barTables(layout: Layout): Table[] {
  const runs: LayoutLine[][] = []
  let before: LayoutLine | undefined
  for (const line of layout.lines) {
    if (line.furniture) continue
    if (line.text.startsWith('|')) {
      if (before?.text.startsWith('|')) runs.at(-1)?.push(line)
      else runs.push([line])
    }
    before = line
  }
  return runs.flatMap((run) =>
    asTable(layout, run.filter(({ text }) => !/^[|\s:-]+$/.test(text)).map(barCells)),
  )
}

/** Unlike running text, a table keeps its empty cells: they hold the columns in place. */
function barCells({ text, start }: LayoutLine): (TextRange | null)[] {
  const cells: (TextRange | null)[] = []
  let from = 1
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== '|') continue
    const piece = text.slice(from, at)
    const words = piece.trim()
    const first = start + from + (piece.length - piece.trimStart().length)
    if (at < text.length || words !== '')
      cells.push(words === '' ? null : { start: first, end: first + words.length })
    from = at + 1
  }
  return cells
}

function cellTables(layout: Layout): Table[] {
  const tables = new Map<number, Map<number, Map<number, TextRange[]>>>()
  for (const { cell, start, end, furniture } of layout.lines) {
    if (cell === undefined || furniture) continue
    const table = tables.get(cell.table) ?? new Map<number, Map<number, TextRange[]>>()
    const row = table.get(cell.row) ?? new Map<number, TextRange[]>()
    row.set(cell.column, joined(layout, row.get(cell.column) ?? [], { start, end }))
    tables.set(cell.table, table.set(cell.row, row))
  }
  return [...tables.values()].flatMap((table) => {
    const rows = [...table.entries()]
      .toSorted(([a], [b]) => a - b)
      .map(([, row]) => {
        // A file can name any column number; a list has no more than a few dozen.
        const width = [...row.keys()].reduce((most, column) => Math.min(64, Math.max(most, column + 1)), 0)
        return Array.from({ length: width }, (_, column) => cellOf(layout, row.get(column) ?? []))
      })
    return readTable(rows)
  })
}

/** Lines of one cell that follow each other are one piece; a row that goes on over the page has its cells in two. */
const joined = (layout: Layout, pieces: readonly TextRange[], line: TextRange): TextRange[] => {
  const last = pieces.at(-1)
  return last !== undefined && layout.text.slice(last.end, line.start).trim() === ''
    ? [...pieces.slice(0, -1), { start: last.start, end: line.end }]
    : [...pieces, line]
}

const cellOf = (layout: Layout, pieces: readonly TextRange[]): Row[number] => {
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first === undefined || last === undefined
    ? null
    : {
        range: { start: first.start, end: last.end },
        text: pieces.map((piece) => cleanText(layout, piece)).join(' '),
      }
}
