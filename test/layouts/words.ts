import type { Recognised } from '../../shared/records/recognised.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { runsOf } from './inline.ts'
import { type Block, bare, type Made } from './model.ts'
import { mailFields, markAt } from './to-text.ts'

/**
 * Words without case, accents or hyphens: a word that is broken over lines is the word. Marks of references to notes, which stand
 * against a word, are left out.
 */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad]/g, '')
    .replace(/(?<=\p{L})[-‐]\n(?=\p{L})/gu, '')
    .replace(/(?<=[\p{L}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a made document: those of the running text in their order, and all others. */
export const wordsIn = ({
  blocks,
  sheet,
  format,
}: Made): Readonly<{ running: string[]; beside: string[] }> => {
  const texts = textsOf(blocks)
  const notes = texts.flatMap((text) => runsOf(text).flatMap((run) => (run.note ? [run.text] : [])))
  // Files of an office program hold no page numbers; a plain text has no notes, no running heads and no margin.
  const number = format.startsWith('pdf') ? '1' : ''
  const isPlain = format === 'txt' || format === 'eml'
  const drawn = isPlain
    ? []
    : [...marginOf(sheet), sheet.head ?? '', sheet.firstHead ?? '', sheet.foot ?? '', ...notes]
  return {
    running: texts.flatMap((text) => wordsOf(bare(text))),
    beside: drawn.flatMap((text) =>
      wordsOf(bare(text).replaceAll('{page}', number).replaceAll('{pages}', '')),
    ),
  }
}

const marginOf = ({ margin }: Made['sheet']) => margin?.lines ?? []

const textsOf = (blocks: readonly Block[]): string[] => blocks.flatMap(textsIn)

function textsIn(block: Block): string[] {
  switch (block.is) {
    case 'p':
    case 'h':
      return [block.text]
    case 'list':
      return block.items.map((item, index) => `${markAt(block.mark, index + (block.start ?? 1) - 1)} ${item}`)
    case 'table':
      return [...(block.head ?? []), ...block.rows.flat()]
    case 'box':
    case 'columns':
      return textsOf(block.blocks)
    case 'break':
      return []
  }
}

export type Kept = Readonly<{
  /** Words of the document that stand nowhere in what was read. */
  lost: readonly string[]
  wanted: number
  /** Of the running text, in its order. */
  inOrder: number
  found: number
  running: number
}>

/** Which words of a document are in some line of what was read, and how well its running text keeps their order. */
export const keptWords = (made: Made, source: SourceText, { furniture }: Recognised): Kept => {
  const { running, beside } = wordsIn(made)
  const read = wordsOf(source.text)
  const free = new Map<string, number>()
  for (const word of read) free.set(word, (free.get(word) ?? 0) + 1)
  const wanted = [...running, ...beside]
  const lost = wanted.filter((word) => {
    const left = free.get(word) ?? 0
    free.set(word, left - 1)
    return left <= 0
  })
  const isHidden = (line: SourceText['lines'][number]) =>
    line.role === 'furniture' ||
    line.role === 'footnote' ||
    furniture.some(({ start, end }) => start <= line.start && line.end <= end)
  const shown = source.lines.filter((line) => !isHidden(line))
  const text =
    source.lines.length > 0
      ? shown.map(({ start, end }) => source.text.slice(start, end)).join('\n')
      : source.text
  const found = wordsOf(text)
  // What stands beside the text, or above a message, may be read anywhere: it counts neither way.
  const aside = [
    ...marginOf(made.sheet),
    made.format === 'eml' ? Object.entries(mailFields(made)).join(' ') : '',
  ]
  const elsewhere = Math.min(
    Math.max(0, found.length - running.length),
    aside.reduce((sum, each) => sum + wordsOf(each).length, 0),
  )
  return {
    lost,
    wanted: wanted.length,
    inOrder: longestCommon(running, found),
    found: found.length - elsewhere,
    running: running.length,
  }
}

/** Length of the longest sequence of words that both have in the same order. */
const longestCommon = (a: readonly string[], b: readonly string[]): number => {
  let before = new Uint32Array(b.length + 1)
  for (const word of a) {
    const now = new Uint32Array(b.length + 1)
    for (let at = 0; at < b.length; at += 1)
      now[at + 1] = word === b[at] ? (before[at] ?? 0) + 1 : Math.max(before[at + 1] ?? 0, now[at] ?? 0)
    before = now
  }
  return before[b.length] ?? 0
}
