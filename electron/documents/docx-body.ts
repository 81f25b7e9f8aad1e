import { isOn } from './docx-styles.ts'
import { symbolLetters } from './symbols.ts'
import {
  cellIn,
  goDown,
  goOver,
  type OpenCell,
  type OpenTable,
  openCell,
  openRow,
  openTable,
  skipColumns,
} from './table-cells.ts'
import { type Attributes, readXml } from './xml.ts'

/** A paragraph as it stands in document.xml, before styles and numbering are looked up. */
export type Paragraph = {
  text: string
  letters: number
  boldLetters: number
  style?: string
  outline?: number
  numbering?: string
  depth?: number
  /** Positions in `text` where a page starts. */
  readonly pageStarts: number[]
  readonly cell: OpenCell | null
  /** The id of the footnote or endnote that it belongs to. */
  readonly note: string | null
  /** Its paragraph mark is deleted by tracked changes: its text goes on in the next paragraph. */
  markDeleted: boolean
}

export type BodyOptions = {
  /** The number that a footnote or endnote reference is shown with. */
  readonly noteNumber: (kind: 'footnote' | 'endnote', id: string) => number
  /** Word noted where its pages broke the last time: then only those count, else the breaks that the writer set. */
  readonly renderedBreaks: boolean
}

type State = {
  readonly options: BodyOptions
  readonly found: Paragraph[]
  /** More than one deep where a text box stands in a paragraph. */
  readonly paragraphs: Paragraph[]
  readonly tables: OpenTable[]
  tableCount: number
  note: string | null
  deleted: number
  skipped: number
  properties: boolean
  run: { bold: boolean | undefined; hidden: boolean } | null
  inText: boolean
  carried: Paragraph | null
  newSection: boolean
  pendingBreak: boolean
}

/** The paragraphs of a body, notes, header or footer part in reading order: insertions kept, deletions dropped. */
export const readBody = (part: Uint8Array, options: BodyOptions): readonly Paragraph[] => {
  const state: State = {
    options,
    found: [],
    paragraphs: [],
    tables: [],
    tableCount: 0,
    note: null,
    deleted: 0,
    skipped: 0,
    properties: false,
    run: null,
    inText: false,
    carried: null,
    newSection: false,
    pendingBreak: false,
  }
  readXml(part, {
    open: (name, attributes) => {
      if (state.skipped > 0 || isSkipped(name)) state.skipped++
      else opened[name]?.(state, attributes, name)
    },
    close: (name) => {
      if (state.skipped > 0) state.skipped--
      else closed[name]?.(state)
    },
    text: (text) => {
      const paragraph = state.paragraphs.at(-1)
      if (state.inText && state.skipped === 0 && paragraph) write(state, paragraph, text.normalize('NFC'))
    },
  })
  flush(state)
  return state.found
}

/** Old versions of properties, and the second copy of what a newer Word can draw. */
const isSkipped = (name: string) => name === 'mc:Fallback' || /^w:\w+Change$/.test(name)

const write = (state: State, paragraph: Paragraph, text: string) => {
  paragraph.text += text
  paragraph.letters += text.length
  if (state.run?.bold) paragraph.boldLetters += text.length
  else if (state.run?.bold === false) paragraph.boldLetters -= text.length
}

const mark = (state: State, text: string) => {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph && state.run && state.deleted === 0 && !state.run.hidden) paragraph.text += text
}

const flush = (state: State) => {
  if (state.carried) state.found.push(state.carried)
  state.carried = null
}

const openParagraph = (state: State) => {
  const { carried } = state
  state.carried = null
  state.paragraphs.push({
    text: carried?.text ?? '',
    letters: carried?.letters ?? 0,
    boldLetters: carried?.boldLetters ?? 0,
    pageStarts: [...(carried?.pageStarts ?? []), ...(state.pendingBreak ? [0] : [])],
    cell: cellIn(state.tables.at(-1)),
    note: state.note,
    markDeleted: false,
  })
  state.pendingBreak = false
}

const closeParagraph = (state: State) => {
  const paragraph = state.paragraphs.pop()
  if (!paragraph) return
  if (state.newSection && !state.options.renderedBreaks) state.pendingBreak = true
  state.newSection = false
  if (paragraph.markDeleted) state.carried = paragraph
  else state.found.push(paragraph)
}

const breakPage = (state: State) => {
  const paragraph = state.paragraphs.at(-1)
  if (!paragraph || state.options.renderedBreaks) return
  if (paragraph.text !== '') paragraph.text += '\n'
  paragraph.pageStarts.push(paragraph.text.length)
}

const deletion = (state: State) => {
  const paragraph = state.paragraphs.at(-1)
  if (state.properties && paragraph) paragraph.markDeleted = true
  state.deleted++
}

const openNote = (state: State, attributes: Attributes) => {
  const drawn = attributes['w:type'] === undefined || attributes['w:type'] === 'normal'
  state.note = drawn ? (attributes['w:id'] ?? '') : null
  if (!drawn) state.deleted++
}

const refer = (kind: 'footnote' | 'endnote') => (state: State, attributes: Attributes) => {
  if (state.deleted === 0) mark(state, `[${state.options.noteNumber(kind, attributes['w:id'] ?? '')}]`)
}

const onParagraph = (set: (paragraph: Paragraph, value: string, attributes: Attributes) => void) => {
  return (state: State, attributes: Attributes) => {
    const paragraph = state.paragraphs.at(-1)
    if (state.properties && paragraph) set(paragraph, attributes['w:val'] ?? '', attributes)
  }
}

const startText = (state: State) => {
  state.inText = state.deleted === 0 && !state.run?.hidden
}

const opened: Readonly<Record<string, (state: State, attributes: Attributes, name: string) => void>> = {
  'w:p': openParagraph,
  'w:pPr': (state) => {
    state.properties = true
  },
  'w:pStyle': onParagraph((paragraph, value) => {
    paragraph.style = value
  }),
  'w:outlineLvl': onParagraph((paragraph, value) => {
    paragraph.outline = Number(value)
  }),
  'w:numId': onParagraph((paragraph, value) => {
    paragraph.numbering = value
  }),
  'w:ilvl': onParagraph((paragraph, value) => {
    paragraph.depth = Number(value)
  }),
  'w:pageBreakBefore': (state, attributes) => {
    if (state.properties && isOn(attributes) && !state.options.renderedBreaks)
      state.paragraphs.at(-1)?.pageStarts.push(0)
  },
  'w:sectPr': (state) => {
    state.newSection = state.paragraphs.length > 0
  },
  'w:type': (state, attributes) => {
    if (attributes['w:val'] === 'continuous') state.newSection = false
  },
  'w:r': (state) => {
    state.run = { bold: undefined, hidden: false }
  },
  'w:b': (state, attributes) => {
    if (state.run && !state.properties) state.run.bold = isOn(attributes)
  },
  'w:vanish': (state, attributes) => {
    if (state.run && !state.properties) state.run.hidden = isOn(attributes)
  },
  'w:t': startText,
  'm:t': startText,
  'w:tab': (state) => mark(state, '\t'),
  'w:ptab': (state) => mark(state, '\t'),
  'w:cr': (state) => mark(state, '\n'),
  'w:br': (state, attributes) => {
    if (attributes['w:type'] === 'page') {
      if (state.deleted === 0) breakPage(state)
    } else mark(state, '\n')
  },
  'w:lastRenderedPageBreak': (state) => {
    const paragraph = state.paragraphs.at(-1)
    if (state.options.renderedBreaks) paragraph?.pageStarts.push(paragraph.text.length)
  },
  'w:noBreakHyphen': (state) => mark(state, '-'),
  'w:sym': (state, attributes) => {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16)
    mark(state, symbolLetters.get(code) ?? symbolLetters.get(code + 0xf000) ?? '\uFFFD')
  },
  'w:footnoteReference': refer('footnote'),
  'w:endnoteReference': refer('endnote'),
  'w:footnote': openNote,
  'w:endnote': openNote,
  'w:del': deletion,
  'w:moveFrom': deletion,
  'w:tbl': (state) => {
    flush(state)
    state.tables.push(openTable(state.tableCount++))
  },
  'w:tr': (state) => openRow(state.tables.at(-1)),
  'w:gridBefore': (state, attributes) => skipColumns(state.tables.at(-1), Number(attributes['w:val'])),
  'w:tc': (state) => openCell(state.tables.at(-1)),
  'w:gridSpan': (state, attributes) => {
    const columns = Number(attributes['w:val'])
    goOver(state.tables.at(-1), { columns })
    skipColumns(state.tables.at(-1), columns - 1)
  },
  'w:vMerge': (state, attributes) => goDown(state.tables.at(-1), attributes['w:val'] === 'restart'),
}

const undelete = (state: State) => {
  state.deleted--
}
const closeNote = (state: State) => {
  flush(state)
  if (state.note === null) state.deleted--
  state.note = null
}

const closed: Readonly<Record<string, (state: State) => void>> = {
  'w:p': closeParagraph,
  'w:pPr': (state) => {
    state.properties = false
  },
  'w:r': (state) => {
    state.run = null
  },
  'w:t': (state) => {
    state.inText = false
  },
  'm:t': (state) => {
    state.inText = false
  },
  'w:del': undelete,
  'w:moveFrom': undelete,
  'w:footnote': closeNote,
  'w:endnote': closeNote,
  'w:tc': flush,
  'w:tbl': (state) => {
    state.tables.pop()
  },
}
