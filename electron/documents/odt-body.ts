import type { FoundLine } from './compose.ts'
import { closeStyle, inherits, markerOf, noteStyle, type OdtStyles } from './odt-styles.ts'
import { cellIn, goOver, type OpenTable, openCell, openRow, openTable, skipColumns } from './table-cells.ts'
import { type Attributes, readXml } from './xml.ts'

type Paragraph = {
  readonly style: string | undefined
  readonly heading: number | null
  readonly marker: string | null
  readonly depth: number
  readonly cell: FoundLine['cell'] | null
  readonly inNote: boolean
  text: string
  letters: number
  boldLetters: number
  readonly pageStarts: number[]
}
type List = {
  readonly style: string | undefined
  readonly counts: number[]
  fresh: boolean
  inHeader: boolean
}

type State = {
  readonly styles: OdtStyles
  readonly lines: FoundLine[]
  readonly notes: FoundLine[]
  /** Where each list stands, for one that goes on with the numbers of another. */
  readonly ended: Map<string, number[]>
  readonly open: Parameters<typeof noteStyle>[1]
  readonly paragraphs: Paragraph[]
  readonly lists: List[]
  readonly tables: OpenTable[]
  readonly spans: (string | undefined)[]
  readonly outline: number[]
  lastCounts: number[]
  tableCount: number
  noteCount: number
  noteDepth: number
  skipped: number
  deletions: number
  comments: number
  pendingBreak: boolean
}

/** The paragraphs of content.xml in reading order, those of notes apart, and how much was left out. */
export const readOdtBody = (part: Uint8Array, styles: OdtStyles) => {
  const state: State = {
    styles,
    lines: [],
    notes: [],
    ended: new Map(),
    open: { style: null, list: null },
    paragraphs: [],
    lists: [],
    tables: [],
    spans: [],
    outline: [],
    lastCounts: [],
    tableCount: 0,
    noteCount: 0,
    noteDepth: 0,
    skipped: 0,
    deletions: 0,
    comments: 0,
    pendingBreak: false,
  }
  readXml(
    part,
    {
      open: (name, attributes) => {
        if (name === 'text:deletion' && state.skipped > 0) state.deletions++
        if (name === 'office:annotation') state.comments++
        if (state.skipped > 0 || isSkipped(name)) state.skipped++
        else {
          noteStyle(styles, state.open, name, attributes)
          opened[name]?.(state, attributes)
        }
      },
      close: (name) => {
        if (state.skipped > 0) state.skipped--
        else {
          closeStyle(state.open, name)
          closed[name]?.(state)
        }
      },
      text: (text) => {
        if (state.skipped === 0) write(state, text.replace(/\s+/g, ' '))
      },
    },
    'broken-file',
  )
  const { lines, notes, deletions, comments } = state
  return { lines, notes, deletions, comments }
}

/** Deleted text lies apart from the body; a picture's title and a form's data are no running text. */
const isSkipped = (name: string) =>
  /^(?:text:tracked-changes|office:annotation|text:note-citation|svg:title|svg:desc|office:forms|office:binary-data|text:sequence-decls|text:variable-decls|text:index-title-template|text:table-of-content-source)$/.test(
    name,
  )

const write = (state: State, text: string) => {
  const paragraph = state.paragraphs.at(-1)
  if (!paragraph) return
  if (state.spans.some((style) => inherits(state.styles, style, (name) => state.styles.hidden.has(name))))
    return
  const known = text.normalize('NFC')
  paragraph.text += known
  paragraph.letters += known.length
  const styles = [paragraph.style, ...state.spans]
  const bold = styles.some((style) => inherits(state.styles, style, (name) => state.styles.bold.has(name)))
  if (bold) paragraph.boldLetters += known.length
}

const openParagraph = (heading: boolean) => (state: State, attributes: Attributes) => {
  const style = attributes['text:style-name']
  const level = heading ? Number(attributes['text:outline-level'] ?? 1) : null
  const list = state.lists.at(-1)
  const marker =
    level !== null && state.styles.outline.has(level) && !list
      ? headingMarker(state, level)
      : listMarker(state, list)
  const breaks = inherits(state.styles, style, (name) => state.styles.breaks.has(name)) !== null
  state.paragraphs.push({
    style,
    heading: level,
    marker,
    depth: Math.max(state.lists.length - 1, 0),
    cell: cellIn(state.tables.at(-1)),
    inNote: state.noteDepth > 0,
    text: '',
    letters: 0,
    boldLetters: 0,
    pageStarts: (breaks && state.lines.length > 0) || state.pendingBreak ? [0] : [],
  })
  state.pendingBreak = false
}

const headingMarker = (state: State, level: number) => {
  const { outline, styles } = state
  outline[level] = (outline[level] ?? (styles.outline.get(level)?.start ?? 1) - 1) + 1
  outline.length = level + 1
  return markerOf(styles.outline, level, outline)
}

/** Only the first paragraph of an item has its number. */
const listMarker = (state: State, list: List | undefined) => {
  if (!list?.fresh || list.inHeader) return null
  list.fresh = false
  const style = state.lists.find((one) => one.style !== undefined)?.style
  const own = list.style ?? style
  return markerOf(
    own === undefined ? undefined : state.styles.lists.get(own),
    state.lists.length,
    list.counts,
  )
}

const closeParagraph = (state: State) => {
  const paragraph = state.paragraphs.pop()
  if (!paragraph) return
  const { heading, marker, depth, cell, inNote } = paragraph
  const known = {
    ...(cell ? { cell } : {}),
    ...(paragraph.letters > 0 && paragraph.boldLetters > paragraph.letters * 0.7 ? { bold: true } : {}),
    ...(inNote
      ? ({ role: 'footnote' } as const)
      : heading !== null
        ? ({ role: 'heading', level: heading } as const)
        : marker !== null
          ? ({ role: 'listItem', level: depth } as const)
          : ({ role: cell ? 'cell' : 'paragraph' } as const)),
  }
  const into = inNote ? state.notes : state.lines
  let offset = 0
  let unmarked = marker
  for (const piece of paragraph.text.split('\n')) {
    const text = piece.trim()
    const starts = paragraph.pageStarts.some((at) => at >= offset && at <= offset + piece.length) ? [0] : []
    offset += piece.length + 1
    const first = into.at(-1)?.marker !== undefined && into.at(-1)?.text === '' // a note's number waits for its text
    if (first && inNote && text !== '') {
      const number = into.pop()?.marker ?? ''
      into.push({ ...known, text: `${number} ${text}`, marker: number })
    } else if (text !== '' || starts.length > 0) {
      const prefix = unmarked !== null && text !== '' ? `${unmarked} ` : ''
      into.push({
        ...known,
        text: prefix + text,
        ...(prefix ? { marker: unmarked ?? '' } : {}),
        pageStarts: starts,
      })
      if (prefix) unmarked = null
    }
  }
}

const openList = (state: State, attributes: Attributes) => {
  const above = state.lists.at(-1)
  const style = attributes['text:style-name'] ?? above?.style
  const goesOn = attributes['text:continue-numbering'] === 'true' ? state.lastCounts : null
  const known = state.ended.get(attributes['text:continue-list'] ?? '')
  const counts = above ? [...above.counts] : [...(known ?? goesOn ?? [])]
  counts.length = Math.max(state.lists.length + 1, above ? 0 : counts.length)
  state.lists.push({ style, counts, fresh: false, inHeader: false })
}

const openItem = (state: State, attributes: Attributes) => {
  const list = state.lists.at(-1)
  if (!list) return
  const depth = state.lists.length
  const start = attributes['text:start-value']
  const level = list.style === undefined ? undefined : state.styles.lists.get(list.style)?.get(depth)
  const before = list.counts[depth] ?? (level?.start ?? 1) - 1
  list.counts[depth] = start === undefined ? before + 1 : Number(start)
  list.counts.length = depth + 1
  list.fresh = true
}

const openNote = (state: State) => {
  state.noteDepth++
  state.noteCount++
  const marker = `[${state.noteCount}]`
  const paragraph = state.paragraphs.at(-1)
  if (paragraph) paragraph.text += marker
  state.notes.push({ text: '', marker, role: 'footnote' })
}

const mark = (text: string) => (state: State) => {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph) paragraph.text += text
}

const mostBlanks = 100

const opened: Readonly<Record<string, (state: State, attributes: Attributes) => void>> = {
  'text:p': openParagraph(false),
  'text:h': openParagraph(true),
  'text:span': (state, attributes) => state.spans.push(attributes['text:style-name']),
  'text:s': (state, attributes) =>
    write(state, ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, mostBlanks))),
  'text:tab': mark('\t'),
  'text:line-break': mark('\n'),
  'text:soft-page-break': (state) => {
    const paragraph = state.paragraphs.at(-1)
    if (paragraph) paragraph.pageStarts.push(paragraph.text.length)
    else state.pendingBreak = true
  },
  'text:list': openList,
  'text:list-item': openItem,
  'text:list-header': (state) => {
    const list = state.lists.at(-1)
    if (list) list.inHeader = true
  },
  'text:note': openNote,
  'table:table': (state) => state.tables.push(openTable(state.tableCount++)),
  'table:table-row': (state) => openRow(state.tables.at(-1)),
  'table:table-cell': (state, attributes) => {
    openCell(state.tables.at(-1), spanOf(attributes, 'columns-repeated'))
    goOver(state.tables.at(-1), {
      columns: spanOf(attributes, 'columns-spanned'),
      rows: spanOf(attributes, 'rows-spanned'),
    })
  },
  'table:covered-table-cell': (state, attributes) =>
    skipColumns(state.tables.at(-1), spanOf(attributes, 'columns-repeated')),
}

const mostCells = 1000
const spanOf = (attributes: Attributes, name: 'columns-spanned' | 'rows-spanned' | 'columns-repeated') => {
  const said = Number(attributes[`table:number-${name}`] ?? 1)
  return Number.isInteger(said) && said > 0 && said < mostCells ? said : 1
}

const closed: Readonly<Record<string, (state: State) => void>> = {
  'text:p': closeParagraph,
  'text:h': closeParagraph,
  'text:span': (state) => void state.spans.pop(),
  'text:list': (state) => {
    const list = state.lists.pop()
    if (list && state.lists.length === 0) state.lastCounts = list.counts
  },
  'text:list-header': (state) => {
    const list = state.lists.at(-1)
    if (list) list.inHeader = false
  },
  'text:note': (state) => {
    state.noteDepth--
    const last = state.notes.at(-1)
    if (last?.text === '') state.notes.pop()
  },
  'table:table': (state) => void state.tables.pop(),
}
