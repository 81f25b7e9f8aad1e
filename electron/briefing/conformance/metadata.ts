import { type PDFDocument, PDFStream } from '@cantoo/pdf-lib'
import { SaxesParser } from 'saxes'
import type { Report } from './fault.ts'
import { bytesOf, entry } from './objects.ts'

const names = {
  ua: 'http://www.aiim.org/pdfua/ns/id/',
  a: 'http://www.aiim.org/pdfa/ns/id/',
  dc: 'http://purl.org/dc/elements/1.1/',
  schema: 'http://www.aiim.org/pdfa/ns/schema#',
} as const

/** Known to PDF/A by themselves; any other has to be described in the file. */
const predefined = new Set([
  names.a,
  names.dc,
  names.schema,
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
  'adobe:ns:meta/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://www.aiim.org/pdfa/ns/extension/',
  'http://www.aiim.org/pdfa/ns/property#',
  'http://www.aiim.org/pdfa/ns/type#',
  'http://www.aiim.org/pdfa/ns/field#',
])

/** What a file claims in its metadata. */
export type Claims = Readonly<{ accessible: boolean; archival: string | null; title: string }>

export const claimsOf = (document: PDFDocument, report: Report): Claims => {
  const stream = entry(document.catalog, 'Metadata')
  if (!(stream instanceof PDFStream)) {
    report('UA 7.1-8', 'no metadata')
    return { accessible: false, archival: null, title: '' }
  }
  if (entry(stream.dict, 'Filter') !== undefined) report('A 6.6.2.1-2', 'metadata that is packed')
  return readClaims(bytesOf(stream), report)
}

const readClaims = (bytes: Uint8Array | undefined, report: Report): Claims => {
  const values = new Map<string, string>()
  const used = new Set<string>()
  const described = new Set<string>()
  const path: string[] = []
  try {
    const words = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ uri, local, attributes }) => {
      used.add(uri)
      path.push(`${uri} ${local}`)
      for (const { uri, local, value } of Object.values(attributes)) {
        if (uri !== '') used.add(uri)
        values.set(`${uri} ${local}`, value)
      }
    })
    parser.on('text', (text) => {
      const at = path.findLast((one) => !one.startsWith('http://www.w3.org/1999')) ?? ''
      if (text.trim() === '') return
      if (at === `${names.schema} namespaceURI`) described.add(text.trim())
      values.set(at, `${values.get(at) ?? ''}${text}`)
    })
    parser.on('closetag', () => path.pop())
    parser.write(words.replace(/^\uFEFF/, '').trim()).close()
  } catch (error) {
    report(
      'A 6.6.2.1-4',
      `metadata that isn't well-formed: ${error instanceof Error ? error.message.slice(0, 80) : ''}`,
    )
  }
  for (const uri of used)
    if (uri !== '' && !predefined.has(uri) && !described.has(uri))
      report('A 6.6.2.3-1', `metadata of ${uri} is not described`)
  const title = values.get(`${names.dc} title`)?.trim() ?? ''
  if (title === '') report('UA 7.1-9', 'no title in the metadata')
  const part = values.get(`${names.ua} part`)?.trim()
  if (part !== '1') report('UA 5-1', 'no claim of PDF/UA-1')
  const level = values.get(`${names.a} conformance`)?.trim() ?? ''
  if (values.get(`${names.a} part`)?.trim() !== '3') report('A 6.6.4-1', 'no claim of PDF/A-3')
  else if (level !== 'A') report('A 6.6.4-3', `level ${level} of PDF/A-3 in place of A`)
  return {
    accessible: part === '1',
    archival: values.has(`${names.a} part`) ? `${values.get(`${names.a} part`)?.trim()}${level}` : null,
    title,
  }
}
