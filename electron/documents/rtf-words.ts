import iconv from 'iconv-lite'
import { endLine, endParagraph, flushBytes, put, type State } from './rtf-state.ts'
import { symbolLetters } from './symbols.ts'

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

/** What a control word does to what follows it. */
export const word = (state: State, name: string, value: number | null) => {
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

const mostCells = 1000
const merged = (how: State['merged']) => (state: State) => {
  state.merged = how
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
  trowd: (state) => {
    state.defined = []
    state.merged = null
  },
  clvmgf: merged('opens down'),
  clvmrg: merged('under'),
  clmgf: merged('opens aside'),
  clmrg: merged('beside'),
  cellx: (state, value) => {
    if (state.defined.length < mostCells) state.defined.push({ end: value ?? 0, merged: state.merged })
    state.merged = null
  },
  row: (state) => {
    state.definedRows.set(`${Math.max(state.table, 0)} ${state.row}`, state.defined)
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

const codepageOf = (number: number) => {
  const name = number === 65001 ? 'utf-8' : number === 10000 ? 'macintosh' : `cp${number}`
  return iconv.encodingExists(name) ? name : 'windows-1252'
}
