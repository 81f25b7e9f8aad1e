import type { SourceText, SourceWarning } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { limits } from './limits.ts'
import { inColumns } from './rtf-cells.ts'
import { begin, endParagraph, flushBytes, put, type State } from './rtf-state.ts'
import { rtfTokens } from './rtf-tokens.ts'
import { word } from './rtf-words.ts'

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
    ...inColumns(state.lines, state.definedRows),
    ...state.notes,
  ]
  if (!closed && lines.length === 0) throw new Refusal('broken-file')
  const source = compose('rtf', lines, warningsOf(state))
  if (source.text.trim() === '') throw new Refusal('empty-file')
  return source
}

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

const byte = (state: State, value: number) => {
  state.optional = false
  if (state.skip > 0) state.skip--
  else if (state.group.target !== 'nothing') state.pending.push(value)
}
