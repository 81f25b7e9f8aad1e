import type { SourceText, SourceWarning } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { type Paragraph, readBody } from './docx-body.ts'
import { type Marker, type NextMarker, readNumbering } from './docx-numbering.ts'
import { readStyles, type StyleOf } from './docx-styles.ts'
import { unpack } from './zip.ts'

const wanted = /^word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/

type Notes = { readonly kind: 'footnote' | 'endnote'; readonly id: string }[]

/**
 * A Word document as text: a line per paragraph, the numbers of its lists written out, tracked insertions in and deletions out,
 * heads first, feet and then notes last. It has pages only where the file says where they start.
 * Refuses 'broken-docx', 'too-complex' and 'empty-file'.
 */
export const readDocx = (bytes: Uint8Array): SourceText => {
  const parts = unpack(bytes, (name) => wanted.test(name))
  const document = parts.get('word/document.xml')
  if (!document) throw new Refusal('broken-docx')
  const styleOf = readStyles(parts.get('word/styles.xml'))
  const nextMarker = readNumbering(parts.get('word/numbering.xml'), (style) => styleOf(style).numbering?.id)
  const notes: Notes = []
  const renderedBreaks = Buffer.from(document).includes('<w:lastRenderedPageBreak')
  const body = readBody(document, { renderedBreaks, noteNumber: (kind, id) => notes.push({ kind, id }) })
  const lines = [
    ...furniture(parts, 'header'),
    ...body.flatMap((paragraph) => linesOf(paragraph, styleOf, nextMarker)),
    ...furniture(parts, 'footer'),
    ...noteLines(parts, notes),
  ]
  const source = compose('docx', lines, warningsOf(document, parts.get('word/comments.xml')))
  if (source.text.trim() === '') throw new Refusal('empty-file')
  return source
}

/** What the writer's program shows beside the text and we leave out. */
const warningsOf = (document: Uint8Array, comments: Uint8Array | undefined): SourceWarning[] => {
  const [deleted, said] = [count(document, '<w:del '), comments ? count(comments, '<w:comment ') : 0]
  return [
    ...(deleted > 0 ? [{ key: 'dropped-deletions', count: deleted } as const] : []),
    ...(said > 0 ? [{ key: 'dropped-comments', count: said } as const] : []),
  ]
}

const count = (part: Uint8Array, mark: string) => {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length)
  let found = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) found++
  return found
}

const linesOf = (paragraph: Paragraph, styleOf: StyleOf, nextMarker: NextMarker): FoundLine[] => {
  const style = styleOf(paragraph.style)
  const marker = markerOf(paragraph, style, nextMarker)
  const outline = paragraph.outline === undefined ? style.heading : (paragraph.outline + 1) % 10
  const letters = Math.max(paragraph.letters, 1)
  const bold = style.bold ? paragraph.boldLetters > letters * -0.3 : paragraph.boldLetters > letters * 0.7
  const known = {
    ...(paragraph.cell ? { cell: paragraph.cell } : {}),
    bold,
    ...(outline
      ? ({ role: 'heading', level: outline } as const)
      : marker
        ? ({ role: 'listItem', level: marker.depth } as const)
        : ({ role: paragraph.cell ? 'cell' : 'paragraph' } as const)),
  }
  return split(paragraph, marker?.text).map((line) => ({ ...known, ...line }))
}

const markerOf = (
  paragraph: Paragraph,
  { numbering, chain }: ReturnType<StyleOf>,
  nextMarker: NextMarker,
): Marker | null => {
  const id = paragraph.numbering ?? numbering?.id
  if (id === undefined || id === '0') return null
  const depth = paragraph.depth ?? (paragraph.numbering === undefined ? numbering?.depth : 0)
  return nextMarker({ id, depth, styles: chain })
}

type Split = Pick<FoundLine, 'text' | 'marker' | 'pageStarts'>

/** A paragraph's lines at its own line breaks, and where in them pages start. */
const split = (paragraph: Paragraph, marker: string | undefined): Split[] => {
  let offset = 0
  let unmarked = marker
  return paragraph.text.split('\n').flatMap((piece): Split[] => {
    const lead = piece.length - piece.trimStart().length
    const own = piece.trim()
    const prefix = own !== '' && unmarked !== undefined ? `${unmarked} ` : ''
    // A table often numbers its rows with an empty numbered paragraph per row.
    if (own === '' && unmarked !== undefined && paragraph.cell) {
      const alone = { text: unmarked, marker: unmarked }
      unmarked = undefined
      return [alone]
    }
    const starts = paragraph.pageStarts
      .filter((at) => at >= offset && at <= offset + piece.length)
      .map((at) => Math.max(at - offset - lead, 0))
    offset += piece.length + 1
    if (own === '') return starts.map(() => ({ text: '', pageStarts: [0] }))
    const line = {
      text: prefix + own,
      ...(prefix === '' ? {} : { marker: unmarked }),
      pageStarts: starts.filter((at) => at < own.length).map((at) => (at === 0 ? 0 : at + prefix.length)),
    }
    unmarked = undefined
    return [line, ...starts.filter((at) => at >= own.length).map(() => ({ text: '', pageStarts: [0] }))]
  })
}

const plainBody = { renderedBreaks: true, noteNumber: () => 0 }

/** First page, odd and even pages have each their own head, often the same one. */
const furniture = (parts: ReadonlyMap<string, Uint8Array>, kind: 'header' | 'footer'): FoundLine[] => {
  const texts = [...parts]
    .filter(([name]) => name.startsWith(`word/${kind}`))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([, part]) => readBody(part, plainBody))
    .flatMap((paragraph) => paragraph.text.split('\n'))
    .map((text) => text.trim())
  return [...new Set(texts)].map((text) => ({ text, role: 'furniture' }))
}

const noteLines = (parts: ReadonlyMap<string, Uint8Array>, notes: Notes): FoundLine[] => {
  const bodies = {
    footnote: noteBodies(parts.get('word/footnotes.xml')),
    endnote: noteBodies(parts.get('word/endnotes.xml')),
  }
  return notes.flatMap(({ kind, id }, index) => {
    const marker = `[${index + 1}]`
    const texts = (bodies[kind].get(id) ?? []).map((text) => text.trim()).filter((text) => text !== '')
    return texts.map((text, at) =>
      at === 0 ? { text: `${marker} ${text}`, marker, role: 'footnote' } : { text, role: 'footnote' },
    )
  })
}

const noteBodies = (part: Uint8Array | undefined): ReadonlyMap<string, readonly string[]> => {
  const texts = new Map<string, string[]>()
  for (const { note, text } of part ? readBody(part, plainBody) : [])
    if (note !== null) texts.set(note, [...(texts.get(note) ?? []), ...text.split('\n')])
  return texts
}
