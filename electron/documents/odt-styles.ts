import { numberIn } from './list-numbers.ts'
import { type Attributes, readXml } from './xml.ts'

/** A level of a list style: a bullet, or a number with what stands around it. */
export type ListLevel = {
  readonly bullet: boolean
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  /** How many levels the number shows: 2 gives "1.2". */
  readonly shown: number
}

export type OdtStyles = {
  readonly bold: Set<string>
  readonly hidden: Set<string>
  /** Paragraph styles before which a page starts. */
  readonly breaks: Set<string>
  readonly parents: Map<string, string>
  readonly listOf: Map<string, string>
  readonly lists: Map<string, Map<number, ListLevel>>
  /** Numbering of headings, by outline level from 1. */
  readonly outline: Map<number, ListLevel>
}

export const noStyles = (): OdtStyles => ({
  bold: new Set(),
  hidden: new Set(),
  breaks: new Set(),
  parents: new Map(),
  listOf: new Map(),
  lists: new Map(),
  outline: new Map(),
})

type Open = { style: string | null; list: Map<number, ListLevel> | null }

/** Notes what an element says of styles; `open` remembers in which style it stands. */
export const noteStyle = (styles: OdtStyles, open: Open, name: string, attributes: Attributes) => {
  if (name === 'style:style') {
    open.style = attributes['style:name'] ?? ''
    const parent = attributes['style:parent-style-name']
    const list = attributes['style:list-style-name']
    if (parent) styles.parents.set(open.style, parent)
    if (list) styles.listOf.set(open.style, list)
  } else if (name === 'style:text-properties' && open.style !== null) {
    if (/^(?:bold|[6-9]00)$/.test(attributes['fo:font-weight'] ?? '')) styles.bold.add(open.style)
    if (attributes['text:display'] === 'none') styles.hidden.add(open.style)
  } else if (name === 'style:paragraph-properties' && open.style !== null) {
    if (attributes['fo:break-before'] === 'page') styles.breaks.add(open.style)
  } else if (name === 'text:list-style') {
    open.list = new Map()
    styles.lists.set(attributes['style:name'] ?? '', open.list)
  } else if (name === 'text:outline-style') open.list = styles.outline
  else if (/^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/.test(name)) {
    open.list?.set(Number(attributes['text:level'] ?? 1), levelOf(name, attributes))
  }
}

export const closeStyle = (open: Open, name: string) => {
  if (name === 'style:style') open.style = null
  else if (name === 'text:list-style' || name === 'text:outline-style') open.list = null
}

const levelOf = (name: string, attributes: Attributes): ListLevel => ({
  bullet: name.endsWith('bullet') || name.endsWith('image'),
  format: attributes['style:num-format'] ?? '',
  prefix: attributes['style:num-prefix'] ?? '',
  suffix: attributes['style:num-suffix'] ?? '',
  start: Number(attributes['text:start-value'] ?? 1),
  shown: Number(attributes['text:display-levels'] ?? 1),
})

/** The style part: its own styles, and the heads and feet of its pages. */
export const readOdtStyles = (part: Uint8Array, styles: OdtStyles, furniture: (text: string) => void) => {
  const open: Open = { style: null, list: null }
  let edge = 0
  let text = ''
  readXml(
    part,
    {
      open: (name, attributes) => {
        noteStyle(styles, open, name, attributes)
        if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) edge++
        if (name === 'text:p' || name === 'text:h') text = ''
        if (name === 'text:tab' || name === 'text:s' || name === 'text:line-break') text += ' '
      },
      close: (name) => {
        closeStyle(open, name)
        if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) edge--
        if ((name === 'text:p' || name === 'text:h') && edge > 0 && text.trim() !== '')
          furniture(text.normalize('NFC').trim())
      },
      text: (piece) => {
        if (edge > 0) text += piece
      },
    },
    'broken-file',
  )
}

/** A style or one that it is based on. */
export const inherits = (styles: OdtStyles, style: string | undefined, has: (name: string) => boolean) => {
  let name = style
  for (let steps = 0; name !== undefined && steps < 12; steps++) {
    if (has(name)) return name
    name = styles.parents.get(name)
  }
  return null
}

/** What is drawn before a paragraph of a list: "1.2.", "a)", "•"; null where nothing is. */
export const markerOf = (
  levels: ReadonlyMap<number, ListLevel> | undefined,
  depth: number,
  counts: readonly number[],
): string | null => {
  const level = levels?.get(depth)
  if (!level) return null
  if (level.bullet) return '•'
  if (level.format === '') return null
  const from = Math.max(1, depth - level.shown + 1)
  const numbers: string[] = []
  for (let at = from; at <= depth; at++) {
    const format = levels?.get(at)?.format
    if (format) numbers.push(numberIn(format, counts[at] ?? 1))
  }
  return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim()
}
