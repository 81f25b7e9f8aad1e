import type { Block, Paragraph, Run, Sourced } from './block.ts'
import { clean } from './fonts.ts'
import { anchorsOf } from './set.ts'

/** A drawing of a block as a picture; its size is in points. */
export type Picture = Readonly<{ png: Uint8Array; width: number; height: number }>

/** Where the words of an output without pages link to, and from where each source is used. */
export type Links = Readonly<{
  isThere: (anchor: string) => boolean
  /** Notes that here is a link to this anchor, and gives the place a name. */
  use: (anchor: string) => string
  usesOf: (anchor: string) => readonly string[]
}>

export const linksOf = (blocks: readonly Block[]): Links => {
  const anchors = anchorsOf(blocks, null, [])
  const uses = new Map<string, string[]>()
  let count = 0
  return {
    isThere: (anchor) => anchors.has(anchor),
    use: (anchor) => {
      count += 1
      const name = `gebruik-${count}`
      uses.set(anchor, [...(uses.get(anchor) ?? []), name])
      return name
    },
    usesOf: (anchor) => uses.get(anchor) ?? [],
  }
}

/** A paragraph with the numbers of its sources behind its last words: an output without pages has no margin. */
export const withSources = ({ paragraphs, sources }: Sourced): readonly Paragraph[] => {
  if (sources.length === 0) return paragraphs
  const last = paragraphs.at(-1)
  const behind: readonly Run[] = sources.map((run) => ({ tone: 'accent', ...run }))
  if (last === undefined) return [{ runs: behind }]
  return [...paragraphs.slice(0, -1), { ...last, runs: [...last.runs, { text: ' ' }, ...behind] }]
}

/** Words that every output can hold: what only steers is out, and what XML has no place for too. */
export const sayable = (text: string): string => clean(text).replace(/[\ufffe\uffff]/g, '')
