import { PDFArray, PDFDict, type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import { opened } from '../conformance/check.ts'
import { limitClaims, type Standing, weakest } from './claims.ts'
import { hashOf, type OpenOriginal } from './fitness.ts'
import { addBookmarks, addPageLabels, addPages, addPlaces, type Placed } from './places.ts'
import { makeStamps, stamp } from './stamp.ts'
import { closeTrunk, graft, trunkOf } from './transplant.ts'
import { writeDocument } from './write.ts'

/** An original whose pages follow the briefing: "Bijlage 3" with its number, what it is, and the file as it was opened. */
export type Original = Readonly<{ number: number; label: string; title: string; source: OpenOriginal }>

export type Pack = Readonly<{ bytes: Uint8Array; pageCount: number; standing: Standing }>

/** `mark`: that the pack holds secret things, which every page of it says. */
type Setting = Readonly<{ fontFolder?: string; mark?: string | null }>

/**
 * Appends the pages of originals to a briefing, with their tags, a stamp on each, a name for each, a bookmark per original and page
 * labels. The pack claims no more than its originals allow. The same bytes in give the same bytes out.
 */
export const appendOriginals = async (
  briefing: Uint8Array,
  originals: Iterable<Original> | AsyncIterable<Original>,
  { fontFolder, mark = null }: Setting = {},
): Promise<Pack> => {
  const pack = await opened(briefing)
  const ownPages = pack.getPageCount()
  const trunk = trunkOf(pack)
  const placed: Placed[] = []
  const standings: Standing[] = []
  const hashes: string[] = []
  // One after the other: none needs to stay open once its pages are taken.
  for await (const { number, label, title, source } of originals) {
    const name = title === '' ? label : `${label}: ${title}`
    const { pages } = graft(pack, trunk, source.document, { name, prefix: `b${number}-` })
    addPages(pack, pages)
    placed.push({ number, label, title, pages })
    standings.push(source.fitness)
    hashes.push(source.sha256)
  }
  closeTrunk(pack, trunk)
  const words = placed.flatMap(({ label, pages }) =>
    pages.map((_, index) => `${label}, p. ${index + 1}${mark === null ? '' : ` · ${mark}`}`),
  )
  const stamps = await makeStamps(pack, words, fontFolder)
  for (const [index, ref] of placed.flatMap(({ pages }) => pages).entries())
    stamp(pack, pack.context.lookup(ref, PDFDict), stamps, index)
  addPlaces(pack, placed)
  addBookmarks(pack, placed)
  addPageLabels(pack, ownPages, placed)
  const standing = weakest(standings)
  limitClaims(pack, standing)
  identify(pack, [hashOf(briefing), ...hashes])
  return { bytes: writeDocument(pack), pageCount: ownPages + words.length, standing }
}

/** The second half of the file's ID tells this pack from the briefing without its appendices. */
const identify = ({ context }: PDFDocument, hashes: readonly string[]) => {
  const made = PDFHexString.of(hashOf(Buffer.from(hashes.join(' '))).slice(0, 32))
  const ids = context.lookup(context.trailerInfo.ID)
  context.trailerInfo.ID = context.obj([ids instanceof PDFArray ? ids.get(0) : made, made])
}
