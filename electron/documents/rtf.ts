import iconv from 'iconv-lite'
import type { SourceText, SourceWarning } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { limits } from './limits.ts'
import { rtfTokens } from './rtf-tokens.ts'
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

type State = {
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
  outline: number | null
  depth: number
  codepage: string
  deletions: number
  comments: number
  letters: number
}

/**
 * A Rich Text file as text: a line per paragraph, list numbers as the writer's program stored them, tables cell by cell, tracked
 * deletions left out, notes last. Refuses 'broken-file', 'too-complex' and 'empty-file'.
 */
export const readRtf = (bytes: Uint8Array): SourceText => {
  const state = begin()
  let closed = false
  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'open') openGroup(state)
    else if (token.kind === 'close') {
      closed = closeGroup(state)
      if (closed) break
    } else if (token.kind === 'word') word(state, token.word, token.value)
    else byte(state, token.byte)
    if (state.letters > limits.text) throw new Refusal('too-complex', { limit: 'text' })
  }
  flushBytes(state)
  endParagraph(state)
  const lines = [
    ...[...state.edges].map((text): FoundLine => ({ text, role: 'furniture' })),
    ...state.lines,
    ...state.notes,
  ]
  if (!closed && lines.length === 0) throw new Refusal('broken-file')
  const source = compose('rtf', lines, warningsOf(state))
  if (source.text.trim() === '') throw new Refusal('empty-file')
  return source
}

const begin = (): State => ({
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

const warningsOf = ({ deletions, comments }: State): SourceWarning[] => [
  ...(deletions > 0 ? [{ key: 'dropped-deletions', count: deletions } as const] : []),
  ...(comments > 0 ? [{ key: 'dropped-comments', count: comments } as const] : []),
]

/** Deeper than any word processor nests. */
const deepest = 1000

const openGroup = (state: State) => {
  flushBytes(state)
  if (state.groups.length >= deepest) throw new Refusal('too-complex', { limit: 'depth' })
  state.groups.push(state.group)
  state.group = { ...state.group }
  state.skip = 0
}

/** True where the outermost group ends: what stands behind it is no part of the document. */
const closeGroup = (state: State): boolean => {
  flushBytes(state)
  const ended = state.group.target
  const before = state.groups.pop()
  if (!before) return true
  state.group = before
  state.skip = 0
  if (ended === 'note' && before.target !== 'note') endNote(state)
  else if (ended === 'edge' && before.target !== 'edge') endEdge(state)
  else if (ended === 'fonts' || ended === 'styles') endEntry(state, ended)
  return state.groups.length === 0
}

const endNote = (state: State) => {
  const text = state.note.replace(/\s+/g, ' ').trim()
  state.note = ''
  const marker = `[${state.notes.length + 1}]`
  if (text === '') return
  state.notes.push({ text: `${marker} ${text}`, marker, role: 'footnote' })
  put(state, marker)
}

const endEdge = (state: State) => {
  for (const text of state.edge.split('\n'))
    if (text.trim() !== '') state.edges.add(text.replace(/\s+/g, ' ').trim())
  state.edge = ''
}

/** One font or style of the tables at the top: its name stands before a semicolon. */
const endEntry = (state: State, kind: 'fonts' | 'styles') => {
  const { id, charset, outline } = state.entry
  const name = state.name.replace(';', '').trim()
  state.name = ''
  state.entry = { id: -1, outline: null, charset: 0 }
  if (id < 0) return
  if (kind === 'fonts') {
    const symbol = charset === 2 || /^(?:symbol|wingdings)/i.test(name)
    state.fonts.set(id, { symbol, codepage: codepages.get(charset) ?? state.codepage })
    return
  }
  const named = /^(?:heading|kop)\s?(\d)/i.exec(name)?.[1]
  const level = named ? Number(named) : outline !== null && outline < 9 ? outline + 1 : null
  if (level !== null) state.headingStyles.set(id, level)
}

/** Character sets of fonts, by the numbers that Windows gave them. */
const codepages = new Map<number, string>([
  [77, 'macintosh'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [238, 'windows-1250'],
])

const codepageOf = (number: number) => {
  const name = number === 65001 ? 'utf-8' : number === 10000 ? 'macintosh' : `cp${number}`
  return iconv.encodingExists(name) ? name : 'windows-1252'
}

/** Groups that hold no running text. */
const silent = new Set(
  `colortbl info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator
   xmlnstbl fldinst bkmkstart bkmkend filetbl revtbl nonshppict shpinst sp sn sv pntext_ pnseclvl mmathPr wgrffmtfilter pgptbl
   annotation atnid atnauthor atntime atnicn atnref atndate atnparent ftnsep ftnsepc aftnsep aftnsepc ftncn protusertbl
   passwordhash userprops xe tc rxe txe do docvar operator author title subject keywords comment`.split(
    /\s+/,
  ),
)
const edgeWords = /^(?:header|footer)[lrf]?$/

const word = (state: State, name: string, value: number | null) => {
  if (name !== 'u') flushBytes(state)
  const isOptional = state.optional
  state.optional = false
  if (name === '*') {
    state.optional = true
    return
  }
  const { group } = state
  if (name === 'fonttbl') group.target = 'fonts'
  else if (name === 'stylesheet') group.target = 'styles'
  else if (group.target === 'nothing') return
  else if (name === 'footnote') group.target = 'note'
  else if (edgeWords.test(name)) group.target = 'edge'
  else if (name === 'listtext' || name === 'pntext') group.target = 'marker'
  else if (silent.has(name)) {
    if (name === 'annotation') state.comments++
    group.target = 'nothing'
  } else if (words[name]) words[name](state, value)
  else if (isOptional) group.target = 'nothing'
}

const words: Readonly<Record<string, (state: State, value: number | null) => void>> = {
  ansicpg: (state, value) => {
    state.codepage = codepageOf(value ?? 1252)
    state.group.codepage = state.codepage
  },
  mac: (state) => {
    state.codepage = 'macintosh'
    state.group.codepage = 'macintosh'
  },
  pc: (state) => {
    state.codepage = 'cp437'
    state.group.codepage = 'cp437'
  },
  pca: (state) => {
    state.codepage = 'cp850'
    state.group.codepage = 'cp850'
  },
  f: (state, value) => {
    if (state.group.target === 'fonts') state.entry.id = value ?? -1
    const font = state.fonts.get(value ?? -1)
    state.group.codepage = font?.codepage ?? state.codepage
    state.group.symbol = font?.symbol ?? false
  },
  fcharset: (state, value) => {
    state.entry.charset = value ?? 0
  },
  s: (state, value) => {
    if (state.group.target === 'styles') state.entry.id = value ?? -1
    state.group.style = value ?? 0
  },
  outlinelevel: (state, value) => {
    if (state.group.target === 'styles') state.entry.outline = value
    else state.outline = value
  },
  u: (state, value) => {
    flushBytes(state)
    const code = ((value ?? 63) + 65_536) % 65_536
    put(
      state,
      state.group.symbol || code >= 0xf000
        ? (symbolLetters.get(code) ?? String.fromCharCode(code))
        : String.fromCharCode(code),
    )
    state.skip = state.group.standIns
  },
  uc: (state, value) => {
    state.group.standIns = Math.min(Math.max(value ?? 1, 0), 20)
  },
  plain: (state) => {
    Object.assign(state.group, { bold: false, hidden: false, deleted: false })
  },
  pard: (state) => {
    state.inTable = false
    state.outline = null
    state.depth = 0
    state.group.style = 0
  },
  b: (state, value) => {
    state.group.bold = value !== 0
  },
  v: (state, value) => {
    state.group.hidden = value !== 0
  },
  deleted: (state, value) => {
    state.group.deleted = value !== 0
    if (value !== 0) state.deletions++
  },
  ilvl: (state, value) => {
    state.depth = Math.min(Math.max(value ?? 0, 0), 20)
  },
  intbl: (state) => {
    if (!state.inTable && state.column === 0 && !lastIsCell(state)) {
      state.table++
      state.row = 0
    }
    state.inTable = true
  },
  par: (state) => endLine(state),
  sect: (state) => endLine(state),
  '\n': (state) => endLine(state),
  '\r': (state) => endLine(state),
  line: (state) => put(state, '\n'),
  softline: (state) => put(state, ' '),
  page: (state) => {
    endParagraph(state)
    state.paragraph.pageStart = state.lines.length > 0
  },
  pagebb: (state, value) => {
    if (value !== 0) state.paragraph.pageStart = state.lines.length > 0
  },
  cell: (state) => {
    endParagraph(state)
    state.column++
  },
  nestcell: (state) => endParagraph(state),
  row: (state) => {
    state.row++
    state.column = 0
  },
  tab: (state) => put(state, '\t'),
  emdash: (state) => put(state, '—'),
  endash: (state) => put(state, '–'),
  lquote: (state) => put(state, '‘'),
  rquote: (state) => put(state, '’'),
  ldblquote: (state) => put(state, '“'),
  rdblquote: (state) => put(state, '”'),
  bullet: (state) => put(state, '•'),
  '~': (state) => put(state, '\u00A0'),
  _: (state) => put(state, '-'),
  '\\': (state) => put(state, '\\'),
  '{': (state) => put(state, '{'),
  '}': (state) => put(state, '}'),
}

const lastIsCell = (state: State) => state.lines.at(-1)?.cell !== undefined && state.row > 0

const byte = (state: State, value: number) => {
  state.optional = false
  if (state.skip > 0) state.skip--
  else if (state.group.target !== 'nothing') state.pending.push(value)
}

/** Bytes wait for each other: a letter of some code pages has two. */
const flushBytes = (state: State) => {
  if (state.pending.length === 0) return
  const bytes = Buffer.from(state.pending)
  state.pending = []
  const { symbol, codepage } = state.group
  const text = symbol
    ? [...bytes].map((one) => symbolLetters.get(0xf000 + one) ?? String.fromCharCode(one)).join('')
    : iconv.decode(bytes, codepage)
  put(state, text)
}

const put = (state: State, text: string) => {
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

const endLine = (state: State) => {
  const { target } = state.group
  if (target === 'body') endParagraph(state)
  else if (target === 'note') state.note += ' '
  else if (target === 'edge') state.edge += '\n'
}

const endParagraph = (state: State) => {
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
