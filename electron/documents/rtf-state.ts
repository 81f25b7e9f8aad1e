import iconv from 'iconv-lite'
import type { FoundLine } from './compose.ts'
import type { DefinedCell } from './rtf-cells.ts'
import { symbolLetters } from './symbols.ts'

/** Where text goes: into the running text, a note, a page head, the marker of a list, a name in a table at the top, or nowhere. */
type Target = 'body' | 'note' | 'edge' | 'marker' | 'fonts' | 'styles' | 'nothing'
type Group = {
  target: Target
  codepage: string
  symbol: boolean
  /** How many characters stand in for one \\u where Unicode can't be shown. */
  standIns: number
  bold: boolean
  hidden: boolean
  deleted: boolean
  style: number
}
type Paragraph = { text: string; letters: number; boldLetters: number; marker: string; pageStart: boolean }

/** How far the reading of a file is. */
export type State = {
  group: Group
  readonly groups: Group[]
  readonly lines: FoundLine[]
  readonly notes: FoundLine[]
  readonly edges: Set<string>
  readonly fonts: Map<number, { codepage: string; symbol: boolean }>
  readonly headingStyles: Map<number, number>
  paragraph: Paragraph
  note: string
  edge: string
  name: string
  entry: { id: number; outline: number | null; charset: number }
  pending: number[]
  skip: number
  /** The next control word says whether the group may be skipped. */
  optional: boolean
  inTable: boolean
  table: number
  row: number
  column: number
  /** The cells of the row that is read, as far as they were defined. */
  defined: DefinedCell[]
  merged: DefinedCell['merged']
  readonly definedRows: Map<string, readonly DefinedCell[]>
  outline: number | null
  depth: number
  codepage: string
  deletions: number
  comments: number
  letters: number
}

export const begin = (): State => ({
  group: {
    target: 'body',
    codepage: 'windows-1252',
    symbol: false,
    standIns: 1,
    bold: false,
    hidden: false,
    deleted: false,
    style: 0,
  },
  groups: [],
  lines: [],
  notes: [],
  edges: new Set(),
  fonts: new Map(),
  headingStyles: new Map(),
  paragraph: emptyParagraph(),
  note: '',
  edge: '',
  name: '',
  entry: { id: -1, outline: null, charset: 0 },
  pending: [],
  skip: 0,
  optional: false,
  inTable: false,
  table: -1,
  row: 0,
  column: 0,
  defined: [],
  merged: null,
  definedRows: new Map(),
  outline: null,
  depth: 0,
  codepage: 'windows-1252',
  deletions: 0,
  comments: 0,
  letters: 0,
})

const emptyParagraph = (): Paragraph => ({
  text: '',
  letters: 0,
  boldLetters: 0,
  marker: '',
  pageStart: false,
})

/** Bytes wait for each other: a letter of some code pages has two. */
export const flushBytes = (state: State) => {
  if (state.pending.length === 0) return
  const bytes = Buffer.from(state.pending)
  state.pending = []
  const { symbol, codepage } = state.group
  const text = symbol
    ? [...bytes].map((one) => symbolLetters.get(0xf000 + one) ?? String.fromCharCode(one)).join('')
    : iconv.decode(bytes, codepage)
  put(state, text)
}

export const put = (state: State, text: string) => {
  const { target, hidden, deleted, bold } = state.group
  state.letters += text.length
  if (target === 'nothing' || ((hidden || deleted) && target !== 'styles')) return
  if (target === 'fonts' || target === 'styles') state.name += text
  else if (target === 'note') state.note += text
  else if (target === 'edge') state.edge += text
  else if (target === 'marker') state.paragraph.marker += text
  else {
    state.paragraph.text += text
    state.paragraph.letters += text.length
    if (bold) state.paragraph.boldLetters += text.length
  }
}

export const endLine = (state: State) => {
  const { target } = state.group
  if (target === 'body') endParagraph(state)
  else if (target === 'note') state.note += ' '
  else if (target === 'edge') state.edge += '\n'
}

export const endParagraph = (state: State) => {
  if (state.group.target !== 'body') return
  const { text, marker: drawn, letters, boldLetters, pageStart } = state.paragraph
  const marker = drawn
    .replace(/[\uF000-\uF0FF]/g, '•')
    .replace(/[·o§]\s*$/, '•')
    .trim()
  const heading =
    state.headingStyles.get(state.group.style) ??
    (state.outline !== null && state.outline < 9 ? state.outline + 1 : null)
  const known: Omit<FoundLine, 'text'> = {
    ...(state.inTable
      ? { cell: { table: Math.max(state.table, 0), row: state.row, column: state.column } }
      : {}),
    ...(letters > 0 && boldLetters > letters * 0.7 ? { bold: true } : {}),
    ...(heading !== null
      ? { role: 'heading', level: heading }
      : marker !== ''
        ? { role: 'listItem', level: state.depth }
        : { role: state.inTable ? 'cell' : 'paragraph' }),
  }
  let first = true
  for (const piece of text.normalize('NFC').split('\n')) {
    if (piece.trim() === '') continue
    const withMarker = first && marker !== ''
    state.lines.push({
      ...known,
      text: withMarker ? `${marker} ${piece.trim()}` : piece.trim(),
      ...(withMarker ? { marker } : {}),
      ...(first && pageStart ? { pageStarts: [0] } : {}),
    })
    first = false
  }
  const waits = pageStart && first
  state.paragraph = emptyParagraph()
  if (waits) state.paragraph.pageStart = true
}
