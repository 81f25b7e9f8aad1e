import { type PDFDocument, PDFStream } from '@cantoo/pdf-lib'
import type { Report } from './fault.ts'
import { bytesOf, entry } from './objects.ts'
import { type Element, listed, parsePacket, propertiesOf } from './xmp.ts'

const names = {
  ua: 'http://www.aiim.org/pdfua/ns/id/',
  a: 'http://www.aiim.org/pdfa/ns/id/',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
  schema: 'http://www.aiim.org/pdfa/ns/schema#',
  property: 'http://www.aiim.org/pdfa/ns/property#',
} as const

type Shape = 'text' | 'date' | 'integer' | 'Alt' | 'Seq' | 'Bag'

/** The properties that PDF/A knows by themselves of those that this program writes, and what each is; others have to be described. */
const predefined: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  [names.a]: { part: 'integer', conformance: 'text', amd: 'text', corr: 'text' },
  [names.dc]: {
    title: 'Alt',
    description: 'Alt',
    rights: 'Alt',
    creator: 'Seq',
    date: 'Seq',
    contributor: 'Bag',
    language: 'Bag',
    publisher: 'Bag',
    relation: 'Bag',
    subject: 'Bag',
    type: 'Bag',
    coverage: 'text',
    format: 'text',
    identifier: 'text',
    source: 'text',
  },
  [names.xmp]: {
    CreateDate: 'date',
    ModifyDate: 'date',
    MetadataDate: 'date',
    CreatorTool: 'text',
    BaseURL: 'text',
    Label: 'text',
    Nickname: 'text',
    Rating: 'integer',
    Identifier: 'Bag',
    Advisory: 'Bag',
    Thumbnails: 'Alt',
  },
  [names.pdf]: { Keywords: 'text', PDFVersion: 'text', Producer: 'text' },
  [names.extension]: { schemas: 'Bag' },
}

/** Schemas that PDF/A knows too, whose properties we don't list: originals alone have them. */
const known = new Set([
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
])

/** What a file claims in its metadata. */
export type Claims = Readonly<{ accessible: boolean; archival: string | null; title: string }>

export const claimsOf = (document: PDFDocument, report: Report): Claims => {
  const stream = entry(document.catalog, 'Metadata')
  if (!(stream instanceof PDFStream)) {
    report('UA 7.1-8', 'no metadata')
    return { accessible: false, archival: null, title: '' }
  }
  if (entry(stream.dict, 'Filter') !== undefined) report('own packed', 'metadata that is packed')
  const properties = checkMetadata(stream, report)
  const of = (uri: string, local: string) => properties.find((one) => one.uri === uri && one.local === local)
  const title = listed(of(names.dc, 'title') ?? nothing, 'Alt')?.[0]?.text.trim() ?? ''
  if (title === '') report('UA 7.1-9', 'no title in the metadata')
  const part = of(names.ua, 'part')?.text.trim()
  if (part === undefined) report('UA 5-1', 'no claim of PDF/UA-1')
  else if (part !== '1') report('UA 5-2', `a claim of PDF/UA-${part}`)
  const archival = of(names.a, 'part')?.text.trim()
  const level = of(names.a, 'conformance')?.text.trim() ?? ''
  if (archival === undefined) report('A 6.6.4-1', 'no claim of PDF/A')
  else if (archival !== '3') report('A 6.6.4-2', `a claim of PDF/A-${archival}`)
  else if (level !== 'A') report('A 6.6.4-3', `level ${level} of PDF/A-3 in place of A`)
  checkPrefixes(properties, report)
  return { accessible: part === '1', archival: archival === undefined ? null : archival + level, title }
}

const nothing: Element = { uri: '', prefix: '', local: '', attributes: [], children: [], text: '' }

/** The prefixes of the two claims are not free. */
const checkPrefixes = (properties: readonly Element[], report: Report) => {
  for (const { uri, prefix, local } of properties) {
    if (uri === names.ua && prefix !== 'pdfuaid')
      report(
        local === 'amd' ? 'UA 5-4' : local === 'corr' ? 'UA 5-5' : 'UA 5-3',
        `prefix ${prefix} for PDF/UA`,
      )
    if (uri === names.a && prefix !== 'pdfaid') report('A 6.6.4-4', `prefix ${prefix} for PDF/A`)
  }
}

/** Any metadata in the file, of the whole or of a part: well-formed, and each property known or described. */
export const checkMetadata = (stream: PDFStream, report: Report): readonly Element[] => {
  const bytes = bytesOf(stream)
  const head = /<\?xpacket\s[^?]*\?>/.exec(Buffer.from(bytes ?? []).toString('latin1'))?.[0] ?? ''
  if (/\bbytes\s*=/.test(head)) report('A 6.6.2.1-2', 'a packet of metadata that says its size')
  if (/\bencoding\s*=/.test(head)) report('A 6.6.2.1-3', 'a packet of metadata that says its encoding')
  const packet = parsed(bytes, report)
  if (packet === undefined) return []
  const properties = propertiesOf(packet)
  const described = checkSchemas(properties, report)
  for (const one of properties) {
    const shape = predefined[one.uri]?.[one.local] ?? described.get(`${one.uri} ${one.local}`)
    if (shape === undefined && !known.has(one.uri))
      report('A 6.6.2.3-7', `metadata that nobody described: ${one.prefix}:${one.local}`)
    else if (shape !== undefined && !hasShape(one, shape))
      report('A 6.6.2.3-7', `metadata of another kind than it should be: ${one.prefix}:${one.local}`)
  }
  return properties
}

const parsed = (bytes: Uint8Array | undefined, report: Report): Element | undefined => {
  try {
    return parsePacket(bytes)
  } catch (error) {
    const says = error instanceof Error ? error.message.slice(0, 80) : ''
    report('A 6.6.2.1-4', `metadata that isn't well-formed: ${says}`)
    return undefined
  }
}

const hasShape = (one: Element, shape: Shape): boolean => {
  if (shape === 'Alt')
    return (
      listed(one, 'Alt')?.every(({ attributes }) => attributes.some(({ local }) => local === 'lang')) ?? false
    )
  if (shape === 'Seq' || shape === 'Bag') return listed(one, shape) !== undefined
  if (one.children.length > 0) return false
  if (shape === 'integer') return /^[+-]?\d+$/.test(one.text)
  return (
    shape === 'text' || /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/.test(one.text)
  )
}

const fields = ['schema', 'namespaceURI', 'prefix', 'property'] as const
const propertyFields = ['name', 'valueType', 'category', 'description'] as const
const valueTypes: Readonly<Record<string, Shape>> = {
  Integer: 'integer',
  Text: 'text',
  Date: 'date',
  URI: 'text',
}

/** Descriptions of schemas of its own: each whole, with the prefixes that are asked. What they describe is known from then on. */
const checkSchemas = (properties: readonly Element[], report: Report): ReadonlyMap<string, Shape> => {
  const described = new Map<string, Shape>()
  for (const container of properties.filter(({ uri }) => uri === names.extension)) {
    const schemas = listed(container, 'Bag')
    if (schemas === undefined || container.prefix !== 'pdfaExtension')
      report('A 6.6.2.3-2', 'schemas that are not described as PDF/A asks')
    for (const schema of schemas ?? []) {
      const { children } = schema
      const of = (local: string) => children.find((one) => one.uri === names.schema && one.local === local)
      if (
        children.some(({ uri, local }) => uri !== names.schema || !['valueType', ...fields].includes(local))
      )
        report('A 6.6.2.3-1', 'a schema that is described with something else too')
      const entries = listed(of('property') ?? nothing, 'Seq')
      if (fields.some((field) => of(field)?.prefix !== 'pdfaSchema') || entries === undefined)
        report('A 6.6.2.3-3', 'a schema that is not described whole')
      for (const property of entries ?? []) {
        const inside = (local: string) =>
          property.children.find((one) => one.uri === names.property && one.local === local)
        const type = valueTypes[inside('valueType')?.text ?? '']
        const isWhole = propertyFields.every((field) => inside(field)?.prefix === 'pdfaProperty')
        if (!isWhole || type === undefined || !/^(?:in|ex)ternal$/.test(inside('category')?.text ?? ''))
          report('A 6.6.2.3-4', 'a property that is not described whole')
        described.set(`${of('namespaceURI')?.text} ${inside('name')?.text}`, type ?? 'text')
      }
    }
  }
  return described
}
