import {
  BookmarkEnd,
  BookmarkStart,
  InternalHyperlink,
  type IParagraphOptions,
  NoBreakHyphen,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Block, Run, Paragraph as Words } from './block.ts'
import { type Links, type Picture, sayable } from './linked.ts'
import type { Measure } from './look.ts'

/** What paragraphs are made with. */
export type Desk = Readonly<{
  links: Links
  measure: Measure
  /** Room between the margins, in points. */
  width: number
  pictures: ReadonlyMap<Block, Picture>
  /** Word counts bookmarks and pictures; the package's own count goes on from one document to the next. */
  next: () => number
}>

/** Word takes letters, figures and low lines for the name of a bookmark. */
export const bookmark = (anchor: string) => anchor.replace(/\W/g, '_').slice(0, 40)

// The package writes the ends of a bookmark among a paragraph's children, as its own examples do; its type for a child leaves them out.
const asChild = (end: BookmarkStart | BookmarkEnd) => end as unknown as ParagraphChild

export const around = (
  { next }: Desk,
  name: string | undefined,
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] => {
  if (name === undefined) return children
  const id = next()
  return [asChild(new BookmarkStart(bookmark(name), id)), ...children, asChild(new BookmarkEnd(id))]
}

/** Narrow columns break neither a number at its hyphen nor a citation before its page. */
const unbroken = (text: string) =>
  text
    .replace(/(?<=\[\d+\]) (p{1,2}\.) (?=\d)/g, '\u00a0$1\u00a0')
    .split(/(?<=(?<!\p{L})\p{Lu}{1,2}\d{4})-(?=\d)/u)
    .flatMap((part, at) => (at === 0 ? [part] : [new NoBreakHyphen(), part]))

export const runOf = ({ measure: { colours } }: Desk, { text, face = 'regular', tone }: Run, size?: number) =>
  new TextRun({
    children: unbroken(sayable(text)),
    ...(size === undefined ? {} : { size: Math.round(size * 2) }),
    ...(face === 'bold' || face === 'semibold' ? { bold: true } : {}),
    ...(face === 'italic' ? { italics: true } : {}),
    ...(tone === undefined || tone === 'ink' ? {} : { color: colours[tone].slice(1) }),
  })

export const runsOf = (desk: Desk, runs: readonly Run[]): readonly ParagraphChild[] =>
  runs.flatMap((run): readonly ParagraphChild[] => {
    const { to } = run
    if (to === undefined || !desk.links.isThere(to)) return [runOf(desk, run)]
    const link = new InternalHyperlink({ anchor: bookmark(to), children: [runOf(desk, run)] })
    return around(desk, desk.links.use(to), [link])
  })

export const smallStyle = { style: 'Small' } as const

export const paragraphOf = (desk: Desk, { runs, small }: Words, options: IParagraphOptions = {}) =>
  new Paragraph({ ...(small ? smallStyle : {}), ...options, children: [...runsOf(desk, runs)] })
