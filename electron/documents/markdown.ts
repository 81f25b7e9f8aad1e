import type { SourceText, SourceWarning } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { plain } from './text.ts'
import { decodeText } from './text-encoding.ts'

/**
 * Markdown as text: headings, lists and tables become what they mean, a paragraph one line; every word stays, only the marks go.
 * Refuses 'empty-file' and 'too-complex'.
 */
export const readMarkdown = (bytes: Uint8Array): SourceText => {
  const { text, guessed } = decodeText(bytes)
  const lines = linesOf(plain(text).split(/[\n\f]/))
  if (lines.length === 0) throw new Refusal('empty-file')
  const warnings: SourceWarning[] = guessed ? [{ key: 'guessed-encoding', count: 1 }] : []
  return compose('md', lines, warnings)
}

type Row = { readonly table: number; row: number }

const linesOf = (rows: readonly string[]): FoundLine[] => {
  const made: FoundLine[] = []
  let paragraph: string[] = []
  let open: Omit<FoundLine, 'text'> = { role: 'paragraph' }
  let table: Row | null = null
  let tables = 0
  let inCode = false
  const flush = () => {
    const text = inline(paragraph.join(' ')).trim()
    if (text !== '') made.push({ ...open, text })
    paragraph = []
    open = { role: 'paragraph' }
  }
  for (const [at, row] of rows.entries()) {
    if (/^\s*(?:```|~~~)/.test(row)) {
      flush()
      inCode = !inCode
    } else if (inCode) {
      if (row.trim() !== '') made.push({ role: 'paragraph', text: row.trim() })
    } else if (isRow(row) && !isRule(row) && (table || isRule(rows[at + 1] ?? ''))) {
      flush()
      table ??= { table: tables++, row: 0 }
      made.push(...cellsOf(row, table))
      table.row++
    } else if (table && isRule(row)) {
      // The line between head and rows says nothing.
    } else {
      table = null
      const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(row)
      const underline = /^(?:=+|-+)\s*$/.exec(row)
      const item = /^(\s*)([-*+]|\d{1,9}[.)])\s+(\S.*)$/.exec(row)
      if (underline && paragraph.length === 1) {
        open = { role: 'heading', level: row.startsWith('=') ? 1 : 2 }
        flush()
      } else if (row.trim() === '' || /^\s*(?:[-*_]\s*){3,}$/.test(row)) flush()
      else if (heading) {
        flush()
        made.push({ role: 'heading', level: heading[1]?.length ?? 1, text: inline(heading[2] ?? '') || '#' })
      } else if (item) {
        flush()
        const marker = /^\d/.test(item[2] ?? '') ? (item[2] ?? '') : '•'
        open = { role: 'listItem', level: Math.floor((item[1]?.length ?? 0) / 2), marker }
        paragraph = [`${marker} ${item[3]}`]
      } else if (/^\s*>/.test(row)) {
        flush()
        paragraph = [row.trim()]
        flush()
      } else {
        paragraph.push(row.replace(/\\$/, '').trim())
        if (/(?: {2}|\\)$/.test(row)) flush()
      }
    }
  }
  flush()
  return made
}

const isRow = (row: string) => row.includes('|')
const isRule = (row: string) => row.includes('|') && /^\s*\|?(?:\s*:?-+:?\s*\|?)+\s*$/.test(row)

const cellsOf = (row: string, { table, row: at }: Row): FoundLine[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(
      (cell, column): FoundLine => ({
        role: 'cell',
        cell: { table, row: at, column },
        text: inline(cell).trim(),
      }),
    )
    .filter(({ text }) => text !== '')

/** A link keeps its words and its address; emphasis and code marks go. Underscores inside a word are part of it. */
const inline = (text: string) =>
  text
    .replace(/!?\[([^\]]*)\]\(<?([^)\s>]*)>?(?:\s+"[^"]*")?\)/g, (_, words: string, address: string) =>
      words === '' || words === address ? address : `${words} (${address})`,
    )
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
