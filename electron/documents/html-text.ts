import { Parser } from 'htmlparser2'
import { Refusal } from '../../shared/refusal.ts'
import type { FoundLine } from './compose.ts'
import { limits } from './limits.ts'

const blocks = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form header hr li main nav ol p pre section table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)
const silent = new Set('head script style title noscript template svg math object iframe select'.split(' '))
const deepest = 2000

type Walk = {
  readonly lines: FoundLine[]
  text: string
  silent: number
  depth: number
  quotes: number
  heading: number
  bold: number
  letters: number
  boldLetters: number
  all: number
  marker: string
  pre: number
  /** Tables that only set the page out hold other tables or one column: they are no tables to a reader. */
  readonly tables: { id: number | null; row: number; column: number; data: boolean }[]
  readonly lists: { ordered: boolean; next: number }[]
  tableCount: number
}

/** The words of a web page or HTML mail, block by block: no scripts, no addresses that nobody sees, quotes marked with '>'. */
export const htmlLines = (html: string): FoundLine[] => {
  const walk: Walk = {
    lines: [],
    text: '',
    silent: 0,
    depth: 0,
    quotes: 0,
    heading: 0,
    bold: 0,
    letters: 0,
    boldLetters: 0,
    all: 0,
    marker: '',
    pre: 0,
    tables: [],
    lists: [],
    tableCount: 0,
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(walk, name, attributes),
      onclosetag: (name) => close(walk, name),
      ontext: (text) => {
        if (walk.silent > 0) return
        walk.all += text.length
        if (walk.all > limits.text) throw new Refusal('too-complex', { limit: 'text' })
        walk.text += walk.pre > 0 ? text : text.replace(/[\s\u00A0]+/g, ' ')
        walk.letters += text.trim().length
        if (walk.bold > 0) walk.boldLetters += text.trim().length
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  flush(walk)
  return walk.lines
}

const open = (walk: Walk, name: string, attributes: Readonly<Partial<Record<string, string>>>) => {
  if (++walk.depth > deepest) throw new Refusal('too-complex', { limit: 'depth' })
  if (silent.has(name) || (walk.silent > 0 && !isVoid(name))) {
    walk.silent++
    return
  }
  if (walk.silent > 0) return
  if (blocks.has(name)) flush(walk)
  if (name === 'br') breakLine(walk)
  else if (name === 'b' || name === 'strong') walk.bold++
  else if (name === 'blockquote') walk.quotes++
  else if (name === 'pre') walk.pre++
  else if (/^h[1-6]$/.test(name)) walk.heading = Number(name[1])
  else if (name === 'ul' || name === 'ol')
    walk.lists.push({ ordered: name === 'ol', next: Number(attributes.start ?? 1) || 1 })
  else if (name === 'li') {
    const list = walk.lists.at(-1)
    walk.marker = list?.ordered ? `${list.next++}.` : '•'
  } else if (name === 'table')
    walk.tables.push({
      id: null,
      row: -1,
      column: -1,
      data: 'border' in attributes && attributes.border !== '0',
    })
  else if (name === 'tr') {
    const table = walk.tables.at(-1)
    if (table) Object.assign(table, { row: table.row + 1, column: -1 })
  } else if (name === 'td' || name === 'th') {
    const table = walk.tables.at(-1)
    if (!table) return
    table.column++
    if (table.column > 0 && table.row > 0) table.data = true
    if (name === 'th') table.data = true
  }
}

const close = (walk: Walk, name: string) => {
  walk.depth--
  if (walk.silent > 0) {
    if (!isVoid(name)) walk.silent--
    return
  }
  if (blocks.has(name)) flush(walk)
  if (name === 'b' || name === 'strong') walk.bold = Math.max(0, walk.bold - 1)
  else if (name === 'blockquote') walk.quotes = Math.max(0, walk.quotes - 1)
  else if (name === 'pre') walk.pre = Math.max(0, walk.pre - 1)
  else if (/^h[1-6]$/.test(name)) walk.heading = 0
  else if (name === 'ul' || name === 'ol') walk.lists.pop()
  else if (name === 'li') walk.marker = ''
  else if (name === 'table') walk.tables.pop()
}

const isVoid = (name: string) =>
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(name)

const breakLine = (walk: Walk) => {
  if (walk.text.trim() === '') walk.text = ''
  else flush(walk)
}

const flush = (walk: Walk) => {
  const pieces = walk.pre > 0 ? walk.text.split('\n') : [walk.text]
  const { letters, boldLetters, heading, tables } = walk
  walk.text = ''
  walk.letters = 0
  walk.boldLetters = 0
  const table = tables.at(-1)
  const cell =
    table?.data && table.column >= 0
      ? { table: idOf(walk, table), row: Math.max(table.row, 0), column: table.column }
      : null
  for (const piece of pieces) {
    const words = piece
      .replace(/[ \t\u00A0]+/g, ' ')
      .trim()
      .normalize('NFC')
    if (words === '') continue
    const marker = walk.marker
    walk.marker = ''
    const quoted = walk.quotes > 0 ? `${'>'.repeat(Math.min(walk.quotes, 9))} ` : ''
    walk.lines.push({
      text: quoted + (marker ? `${marker} ` : '') + words,
      ...(marker && !quoted ? { marker } : {}),
      ...(cell ? { cell } : {}),
      ...(letters > 0 && boldLetters > letters * 0.7 ? { bold: true } : {}),
      ...(heading > 0
        ? { role: 'heading' as const, level: heading }
        : marker
          ? { role: 'listItem' as const, level: Math.max(walk.lists.length - 1, 0) }
          : { role: cell ? ('cell' as const) : ('paragraph' as const) }),
    })
  }
}

const idOf = (walk: Walk, table: Walk['tables'][number]) => {
  table.id ??= walk.tableCount++
  return table.id
}
