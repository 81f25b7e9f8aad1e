import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { bytesOf, entry } from '../conformance/objects.ts'
import type { ArchivalLevel } from './fitness.ts'

/** What a pack may say of itself: no more than the weakest original in it. */
export type Standing = Readonly<{ accessible: boolean; archival: ArchivalLevel }>

/** Of weaker standing last. */
const levels: readonly ArchivalLevel[] = ['A', 'U', 'B', null]

export const weakest = (standings: readonly Standing[]): Standing => ({
  accessible: standings.every(({ accessible }) => accessible),
  archival: levels[Math.max(0, ...standings.map(({ archival }) => levels.indexOf(archival)))] ?? null,
})

const description = (prefix: string) =>
  new RegExp(`<rdf:Description[^>]*xmlns:${prefix}="[^"]*"[\\s\\S]*?</rdf:Description>\\s*`)

/** Takes back what the metadata claim and isn't so any more. */
export const limitClaims = ({ catalog, context }: PDFDocument, { accessible, archival }: Standing): void => {
  const bytes = bytesOf(entry(catalog, 'Metadata'))
  if (!bytes) return
  let words = new TextDecoder().decode(bytes)
  if (!accessible) words = words.replace(description('pdfuaid'), '').replace(description('pdfaExtension'), '')
  if (archival === null) words = words.replace(description('pdfaid'), '')
  else words = words.replace(/(<pdfaid:conformance>)[^<]*/, `$1${archival}`)
  const stream = context.stream(new TextEncoder().encode(words), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}
