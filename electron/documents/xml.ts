import { SaxesParser } from 'saxes'
import { type ReadRefusal, Refusal } from '../../shared/refusal.ts'

export type Attributes = Readonly<Record<string, string | undefined>>
export type XmlEvents = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const chunk = 1 << 20
/** Deeper than any word processor nests. */
const deepest = 500

/** Reads one XML part, event by event. A DOCTYPE is refused: office files have none, and entities are what attacks are made of. */
export const readXml = (
  bytes: Uint8Array,
  { open, close, text }: XmlEvents,
  broken: ReadRefusal = 'broken-docx',
) => {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new Refusal(broken)
  })
  parser.on('error', () => {
    throw new Refusal(broken)
  })
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw new Refusal('too-complex', { limit: 'depth' })
    open(tag.name, tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    close?.(tag.name)
  })
  if (text) parser.on('text', text)
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += chunk)
    parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }))
  parser.close()
}
