import { SaxesParser } from 'saxes'

/** An element of the metadata, with what it holds. */
export type Element = Readonly<{
  uri: string
  prefix: string
  local: string
  attributes: readonly Readonly<{ uri: string; prefix: string; local: string; value: string }>[]
  children: Element[]
  text: string
}>

/** A packet of metadata as elements; throws where it isn't well-formed or isn't UTF-8. */
export const parsePacket = (bytes: Uint8Array | undefined): Element => {
  const words = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const root = { uri: '', prefix: '', local: '', attributes: [], children: [], text: '' }
  type Open = { -readonly [Key in keyof Element]: Element[Key] }
  const path: Open[] = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, prefix, local, attributes }) => {
    const own = Object.values(attributes).filter((one) => one.prefix !== 'xmlns' && one.local !== 'xmlns')
    const element: Open = { uri, prefix, local, attributes: own, children: [], text: '' }
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('text', (text) => {
    const last = path.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => path.pop())
  parser.write(words.replace(/^\uFEFF/, '').trim()).close()
  return root
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** The properties that a packet gives its document, as elements or as attributes of their description. */
export const propertiesOf = (packet: Element): readonly Element[] =>
  found(packet, (one) => one.uri === rdf && one.local === 'Description' && isTop(packet, one)).flatMap(
    ({ attributes, children }) => [
      ...attributes
        .filter(({ uri }) => uri !== rdf && uri !== '' && !uri.startsWith('http://www.w3.org/XML'))
        .map(({ value, ...name }): Element => ({ ...name, attributes: [], children: [], text: value })),
      ...children,
    ],
  )

const isTop = (packet: Element, one: Element) =>
  found(packet, ({ uri, local }) => uri === rdf && local === 'RDF').some(({ children }) =>
    children.includes(one),
  )

const found = (element: Element, is: (one: Element) => boolean): readonly Element[] => [
  ...(is(element) ? [element] : []),
  ...element.children.flatMap((child) => found(child, is)),
]

/** The values in a list of some kind (Alt, Seq, Bag); undefined where it is no such list. */
export const listed = (
  { children }: Element,
  kind: 'Alt' | 'Seq' | 'Bag',
): readonly Element[] | undefined => {
  const [list, ...more] = children
  if (list?.uri !== rdf || list.local !== kind || more.length > 0) return undefined
  return list.children.every(({ uri, local }) => uri === rdf && local === 'li') ? list.children : undefined
}
