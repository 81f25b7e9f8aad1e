import { type Attributes, readXml } from './xml.ts'

type Style = {
  readonly id: string
  name: string
  base?: string
  outline?: number
  numbering?: string
  depth?: number
  bold?: boolean
}

/** What a paragraph takes from its style, found through the styles that it is based on. */
export type ParagraphStyle = {
  /** From 1; absent for running text. */
  readonly heading?: number
  readonly numbering?: { readonly id: string; readonly depth: number | undefined }
  readonly bold: boolean
  readonly chain: readonly string[]
}

export type StyleOf = (id: string | undefined) => ParagraphStyle

const longestChain = 12

export const isOn = (attributes: Attributes) => !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '')

/** Looks styles up in styles.xml. Without an id it answers for the default paragraph style. */
export const readStyles = (part: Uint8Array | undefined): StyleOf => {
  const styles = new Map<string, Style>()
  let standard: string | undefined
  let style: Style | null = null
  if (part)
    readXml(part, {
      open: (name, attributes) => {
        if (name === 'w:style') {
          style = { id: attributes['w:styleId'] ?? '', name: '' }
          styles.set(style.id, style)
          if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1') standard = style.id
        } else if (style) note(style, name, attributes)
      },
      close: (name) => {
        if (name === 'w:style') style = null
      },
    })
  const answers = new Map<string | undefined, ParagraphStyle>()
  return (id) => {
    const known = answers.get(id)
    if (known) return known
    const answer = resolve(styles, id ?? standard)
    answers.set(id, answer)
    return answer
  }
}

const note = (style: Style, name: string, attributes: Attributes) => {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:name') style.name = value
  else if (name === 'w:basedOn') style.base = value
  else if (name === 'w:outlineLvl') style.outline = Number(value)
  else if (name === 'w:numId') style.numbering = value
  else if (name === 'w:ilvl') style.depth = Number(value)
  else if (name === 'w:b') style.bold = isOn(attributes)
}

const resolve = (styles: ReadonlyMap<string, Style>, id: string | undefined): ParagraphStyle => {
  const chain: Style[] = []
  let next = styles.get(id ?? '')
  while (next && chain.length < longestChain) {
    chain.push(next)
    next = styles.get(next.base ?? '')
  }
  const heading = chain.map(headingOf).find((level) => level !== undefined)
  const numbered = chain.find((style) => style.numbering !== undefined)
  const depth = chain.find((style) => style.depth !== undefined)?.depth
  return {
    ...(heading ? { heading } : {}),
    ...(numbered?.numbering ? { numbering: { id: numbered.numbering, depth } } : {}),
    bold: chain.find((style) => style.bold !== undefined)?.bold ?? false,
    chain: chain.map((style) => style.id),
  }
}

/** 9 is Word's word for running text: it ends the search with 0. */
const headingOf = (style: Style): number | undefined => {
  if (style.outline !== undefined) return style.outline < 9 ? style.outline + 1 : 0
  const named = /^(?:heading|kop)\s?(\d)/i.exec(style.name)?.[1]
  if (named) return Number(named)
  return /^(?:title|titel)$/i.test(style.name) ? 1 : undefined
}
