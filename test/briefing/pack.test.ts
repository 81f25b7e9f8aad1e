import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { checkDocument, opened } from '../../electron/briefing/conformance/check.ts'
import {
  asDict,
  bytesOf,
  dictIn,
  entry,
  listIn,
  nameIn,
  textIn,
  treeOf,
} from '../../electron/briefing/conformance/objects.ts'
import { appendOriginals } from '../../electron/briefing/pack/append.ts'
import { openOriginal } from '../../electron/briefing/pack/fitness.ts'
import { writeDocument } from '../../electron/briefing/pack/write.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { waterrade } from '../fixtures/briefing-data.ts'
import { readBack } from './read-pdf.ts'

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, '../fixtures/originals', name))
const tagged = fixture('tagged.pdf')
const untagged = fixture('untagged.pdf')

const { bytes: briefing, pageCount: ownPages } = renderBriefing(composeBriefing(waterrade), {
  title: 'Zorg',
  madeAt: '2026-11-22T18:30:00Z',
})

const packOf = async (...files: readonly Uint8Array[]) => {
  const originals = []
  for (const [index, bytes] of files.entries()) {
    const source = await openOriginal(bytes)
    if (!('document' in source)) throw new Error(source.state)
    originals.push({ number: index + 1, label: `Bijlage ${index + 1}`, title: 'Brief', source })
  }
  return appendOriginals(briefing, originals)
}

const changed = async (bytes: Uint8Array, change: (document: PDFDocument) => void) => {
  const document = await opened(bytes)
  change(document)
  return writeDocument(document)
}
const box = (document: PDFDocument, sides: readonly number[]) => document.context.obj([...sides])

describe('a pack', () => {
  it('is accessible and lasting with tagged originals, and reads on in their order', async () => {
    const { bytes, pageCount, standing } = await packOf(tagged, tagged)
    expect(standing).toMatchObject({ accessible: true, archival: 'A' })
    expect(pageCount).toBe(ownPages + 4)
    expect(await checkDocument(bytes)).toEqual([])
    const document = await opened(bytes)
    const top = asDict(listIn(dictIn(document.catalog, 'StructTreeRoot'), 'K')[0])
    const parts = listIn(top, 'K')
      .map(asDict)
      .filter((kid) => nameIn(kid, 'S') === 'Part')
    expect(parts.map((part) => textIn(part, 'T'))).toEqual(['Bijlage 1: Brief', 'Bijlage 2: Brief'])
  })

  it('is the same bytes for the same briefing and originals', async () => {
    const [one, other] = [await packOf(tagged, untagged), await packOf(tagged, untagged)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  it('claims neither PDF/UA nor level A with an original without tags, and keeps its words', async () => {
    const { bytes, standing } = await packOf(untagged)
    expect(standing).toEqual({ accessible: false, archival: 'U' })
    const rules = (await checkDocument(bytes)).map(({ rule }) => rule)
    expect(rules).toContain('UA 5-1')
    expect(rules).toContain('A 6.6.4-3')
    expect((await readBack(bytes)).artifacts.at(-1)).toContain('Tweede bladzijde')
  })

  it('labels its pages by what they are', async () => {
    const document = await opened((await packOf(tagged, untagged)).bytes)
    const labels = treeOf(dictIn(document.catalog, 'PageLabels'), 'Nums').map(([at, label]) => [
      Number(String(at)),
      textIn(asDict(label), 'P') ?? '',
    ])
    expect(labels).toEqual([
      [0, ''],
      [ownPages, 'Bijlage 1, p. '],
      [ownPages + 2, 'Bijlage 2, p. '],
    ])
  })
})

describe('the stamp', () => {
  /** Where the letters of a stamp are, as the reader sees the page: in points from the upper right. */
  const stampAt = async (change: (document: PDFDocument, page: PDFDict) => void) => {
    const original = await changed(tagged, (document) => {
      const page = document.getPages()[1]?.node
      if (page) change(document, page)
    })
    const { bytes } = await packOf(original)
    expect(await checkDocument(bytes)).toEqual([])
    const page = (await opened(bytes)).getPages().at(-1)
    const last = listIn(page?.node, 'Contents').at(-1)
    const words = Buffer.from(bytesOf(last) ?? []).toString('latin1')
    return /q ([-\d. ]+) cm/
      .exec(words)?.[1]
      ?.split(' ')
      .map((side) => Math.round(Number(side)))
  }

  it.each([
    [0, [1, 0, 0, 1, 529, 824]],
    [90, [0, 1, -1, 0, 18, 776]],
    [180, [-1, 0, 0, -1, 66, 18]],
    [270, [0, -1, 1, 0, 577, 66]],
  ])('stands upright at the upper right of a page turned by %d degrees', async (turn, place) => {
    const found = await stampAt((document, page) =>
      page.set(PDFName.of('Rotate'), document.context.obj(turn)),
    )
    expect(found).toEqual(place)
  })

  it('stands inside what is cut out of a page', async () => {
    const found = await stampAt((document, page) =>
      page.set(PDFName.of('CropBox'), box(document, [100, 100, 400, 500])),
    )
    expect(found).toEqual([1, 0, 0, 1, 334, 482])
  })
})

describe('an original', () => {
  it('that is protected, broken or no PDF is told apart', async () => {
    expect(await openOriginal(fixture('protected.pdf'))).toEqual({ state: 'locked' })
    expect(await openOriginal(untagged.subarray(0, 400))).toEqual({ state: 'damaged' })
    expect(await openOriginal(new TextEncoder().encode('Geachte raad'))).toEqual({ state: 'other' })
  })

  it('brings nothing along that acts, and its own links lead to its own pages', async () => {
    const original = await changed(tagged, (document) => {
      const [first, second] = document.getPages()
      const link = asDict(document.context.lookup(first?.node.Annots()?.get(0)))
      link?.delete(PDFName.of('A'))
      link?.set(PDFName.of('Dest'), PDFString.of('slot'))
      link?.set(
        PDFName.of('AA'),
        document.context.obj({ E: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } }),
      )
      first?.node.set(
        PDFName.of('AA'),
        document.context.obj({ O: { S: 'Launch', F: PDFString.of('x.exe') } }),
      )
      const place = second ? [PDFString.of('slot'), document.context.obj([second.ref, 'Fit'])] : []
      document.catalog.set(PDFName.of('Names'), document.context.obj({ Dests: { Names: place } }))
      document.catalog.set(
        PDFName.of('OpenAction'),
        document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') }),
      )
    })
    const { bytes } = await packOf(original)
    expect(await checkDocument(bytes)).toEqual([])
    const document = await opened(bytes)
    const pages = document.getPages()
    const link = asDict(document.context.lookup(pages.at(-2)?.node.Annots()?.get(0)))
    const place = entry(link, 'Dest')
    const target = place instanceof PDFArray ? place.get(0) : undefined
    expect(target).toBeInstanceOf(PDFRef)
    expect(String(target)).toBe(String(pages.at(-1)?.ref))
    const all = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object instanceof PDFDict ? object : ''))
    expect(all.join('\n')).not.toMatch(/JavaScript|Launch|x\.exe/)
  })

  it('with types of its own is read by the ones that they stand for', async () => {
    const original = await changed(tagged, ({ catalog, context }) => {
      for (const [, object] of context.enumerateIndirectObjects())
        if (object instanceof PDFDict && nameIn(object, 'S') === 'H2')
          object.set(PDFName.of('S'), PDFName.of('Kop2'))
      const root = dictIn(catalog, 'StructTreeRoot')
      const roles = dictIn(root, 'RoleMap') ?? context.obj({})
      roles.set(PDFName.of('Kop2'), PDFName.of('H2'))
      root?.set(PDFName.of('RoleMap'), roles)
    })
    const { bytes, standing } = await packOf(original)
    expect(standing.accessible).toBe(true)
    expect(await checkDocument(bytes)).toEqual([])
  })

  it('whose figure has no words takes the claim away', async () => {
    const original = await changed(tagged, ({ context }) => {
      for (const [, object] of context.enumerateIndirectObjects())
        if (object instanceof PDFDict && nameIn(object, 'S') === 'Table')
          object.set(PDFName.of('S'), PDFName.of('Figure'))
    })
    expect((await packOf(original)).standing.accessible).toBe(false)
  })
})
