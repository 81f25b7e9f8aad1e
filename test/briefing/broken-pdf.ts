import { PDFDict as Dict, type PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { checkDocument, opened } from '../../electron/briefing/conformance/check.ts'
import { asDict, bytesOf, entry, listIn, nameIn } from '../../electron/briefing/conformance/objects.ts'
import { writeDocument } from '../../electron/briefing/pack/write.ts'

/** Breaking a sound PDF on purpose: what to take hold of in it. */
export const name = (text: string) => PDFName.of(text)

export const rulesOf = async (bytes: Uint8Array) => [
  ...new Set((await checkDocument(bytes)).map(({ rule }) => rule)),
]

/** The rules that a file breaks once something was done to it. */
export const brokenBy = async (sound: Uint8Array, breakIt: (document: PDFDocument) => void) => {
  const document = await opened(sound)
  breakIt(document)
  return rulesOf(writeDocument(document))
}

/** The first element of the structure with a type. */
export const element = (document: PDFDocument, type: string, at = 0): PDFDict => {
  const found = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof Dict && nameIn(object, 'S') === type ? [object] : []))[at]
  if (!found) throw new Error(`No ${type}`)
  return found
}

export const firstOf = (
  document: PDFDocument,
  type: string,
  key: 'Subtype' | 'Type' = 'Subtype',
): PDFDict => {
  const found = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => asDict(object) ?? [])
    .find((dict) => nameIn(dict, key) === type)
  if (!found) throw new Error(`No ${type}`)
  return found
}

const pageOf = (document: PDFDocument) => {
  const page = document.getPages()[1] ?? document.getPages()[0]
  if (!page) throw new Error('No page')
  return page
}

/** Another content for the second page. */
export const rewrite = (document: PDFDocument, change: (content: string) => string) => {
  const { node } = pageOf(document)
  const old = Buffer.from(bytesOf(listIn(node, 'Contents')[0]) ?? []).toString('latin1')
  const made = change(old)
  if (made === old) throw new Error('Nothing was changed')
  node.set(name('Contents'), document.context.register(document.context.stream(Buffer.from(made, 'latin1'))))
}

/** Something painted as an artifact on the second page, with resources of its own. */
export const paint = (
  document: PDFDocument,
  words: string,
  resources: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
) => {
  const own = pageOf(document).node.Resources()
  for (const [kind, entries] of Object.entries(resources)) {
    const there = asDict(entry(own, kind)) ?? document.context.obj({})
    // What tests hand over is what the library takes.
    for (const [key, value] of Object.entries(entries))
      there.set(name(key), document.context.obj(value as Parameters<typeof document.context.obj>[0]))
    own?.set(name(kind), there)
  }
  rewrite(document, (content) => `${content}\n/Artifact BMC ${words} EMC`)
}

/** An annotation on the second page, with whatever entries. */
export const annotate = (document: PDFDocument, entries: Readonly<Record<string, unknown>>): PDFDict => {
  const { context } = document
  const { node } = pageOf(document)
  // As above.
  const made = context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], F: 4, ...entries } as Parameters<
    typeof context.obj
  >[0])
  const annotation = asDict(made)
  if (!annotation) throw new Error('No annotation')
  const list = context.obj([...listIn(node, 'Annots'), context.register(annotation)])
  node.set(name('Annots'), list)
  return annotation
}

export const metadata = (document: PDFDocument, change: (words: string) => string) => {
  const old = new TextDecoder().decode(bytesOf(entry(document.catalog, 'Metadata')))
  const made = change(old)
  if (made === old) throw new Error('Nothing was changed')
  const stream = document.context.stream(new TextEncoder().encode(made), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(name('Metadata'), document.context.register(stream))
}

export const descriptor = (document: PDFDocument) => firstOf(document, 'FontDescriptor', 'Type')
