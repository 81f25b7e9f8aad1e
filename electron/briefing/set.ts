import type { Block } from './block.ts'
import { anchorsOfContents } from './contents.ts'
import { type Branch, rowsOf } from './layout.ts'
import { setRows } from './rows.ts'
import { type Entry, type Sheet, startPage } from './sheet.ts'

/**
 * Sets blocks from the first page on: draws them, or only measures where the sheet has no document. Gives the page that each
 * block begins on, one that holds nothing where the next one does; and how many were looked at, which is all but where the sheet
 * ends before them.
 */
export const setBlocks = (
  sheet: Sheet,
  blocks: readonly Block[],
): Readonly<{ starts: readonly number[]; begun: number }> => {
  const { doc, root } = sheet
  startPage(sheet)
  // The first page has no running head.
  sheet.y = sheet.measure.firstTop
  const branch: Branch = { sections: [root], bookmarks: doc ? [doc.outline] : [], headings: 0 }
  const starts: number[] = []
  let index = 0
  // A source list names the pages that use it, so what stands before it is set first.
  for (const group of groupsOf(blocks)) {
    if (sheet.until !== undefined && sheet.pageCount > sheet.until) break
    const rows = group.values().flatMap((block) => {
      const at = index++
      const [first, ...rest] = rowsOf(sheet, branch, block)
      if (first === undefined) return []
      const placed = (y: number) => {
        starts[at] = sheet.pageCount
        first.placed?.(y)
      }
      return [{ ...first, placed }, ...rest]
    })
    setRows(sheet, rows)
  }
  let next = sheet.pageCount
  for (let at = blocks.length - 1; at >= 0; at--) next = starts[at] ??= next
  return { starts, begun: index }
}

/** What links may lead to, before anything is set. */
export const anchorsOf = (
  blocks: readonly Block[],
  contents: readonly Entry[] | null,
  later: readonly string[],
): Set<string> =>
  new Set([
    ...sourcesOf(blocks),
    ...blocks.flatMap(anchorsIn),
    ...(contents === null ? [] : anchorsOfContents(contents)),
    ...later,
  ])

export const sourcesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'sources' ? block.entries.map(({ anchor }) => anchor) : []))

const anchorsIn = (block: Block): readonly string[] => {
  const named = (parts: readonly Readonly<{ anchor?: string }>[]) =>
    parts.flatMap(({ anchor }) => anchor ?? [])
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'chart':
    case 'bars':
      return named([block])
    case 'notice':
      return named(block.body)
    case 'list':
      return named(block.items)
    case 'table':
      return named(block.rows)
    case 'title':
    case 'figures':
    case 'heading':
    case 'contents':
    case 'timeline':
    case 'picture':
    case 'sources':
      return []
  }
}

/** Blocks up to each source list, whose heading goes with it. */
const groupsOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const groups: Block[][] = [[]]
  for (const block of blocks) {
    const last = groups.at(-1) ?? []
    if (block.kind === 'sources') {
      const heading = last.at(-1)?.kind === 'heading' ? last.splice(-1) : []
      groups.push([...heading, block])
    } else if (last.at(-1)?.kind === 'sources') groups.push([block])
    else last.push(block)
  }
  return groups.filter((group) => group.length > 0)
}
