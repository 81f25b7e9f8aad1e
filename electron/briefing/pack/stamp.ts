import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFRef,
} from '@cantoo/pdf-lib'
import PDFKit from 'pdfkit'
import { opened } from '../conformance/check.ts'
import { bytesOf, dictIn, listIn, numberIn } from '../conformance/objects.ts'
import { registerFonts, rulerOf } from '../fonts.ts'

const size = 8.5
const margin = 18
/** The font of stamps on every page; no original uses this name. */
const fontKey = 'StempelBijlage'

/** Words set in our own font, to be put on pages of another file: their operators, and the font that they need. */
type Stamps = Readonly<{
  font: PDFRef
  operators: readonly string[]
  widths: readonly number[]
  before: PDFRef
}>

/** All words are set at once, so that one font with just their letters goes along. */
export const makeStamps = async (
  pack: PDFDocument,
  words: readonly string[],
  fontFolder?: string,
): Promise<Stamps> => {
  const sheet = await opened(setWords(words, fontFolder))
  const { context } = pack
  const copier = PDFObjectCopier.for(sheet.context, context)
  const pages = sheet.getPages()
  const fonts = dictIn(pages[0]?.node.Resources(), 'Font')
  const [key] = fonts?.keys() ?? []
  const raw = key && fonts?.get(key)
  const font = raw ? copier.copy(raw) : undefined
  if (!key || !(font instanceof PDFRef)) throw new Error('A stamp without a font')
  const ruler = rulerOf(fontFolder)
  return {
    font,
    operators: pages.map(({ node }) =>
      Buffer.concat(listIn(node, 'Contents').flatMap((part) => bytesOf(part) ?? []))
        .toString('latin1')
        .replaceAll(`${key.asString()} `, `/${fontKey} `),
    ),
    widths: words.map((text) => ruler.width(text, 'semibold', size)),
    before: context.register(context.stream('q\n')),
  }
}

const setWords = (words: readonly string[], fontFolder: string | undefined): Uint8Array => {
  // null keeps Helvetica out; the types allow a name only.
  const doc = new PDFKit({
    autoFirstPage: false,
    compress: false,
    pdfVersion: '1.7',
    font: null as unknown as string,
  })
  registerFonts(doc, fontFolder)
  for (const text of words) {
    doc.addPage({ size: [400, 20], margin: 0 })
    doc.font('semibold').fontSize(size).fillColor('#1a2a44')
    doc.text(text, 0, 20, { lineBreak: false, baseline: 'alphabetic' })
  }
  doc.end()
  const chunks: Buffer[] = []
  for (let chunk: unknown = doc.read(); chunk instanceof Buffer; chunk = doc.read()) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** Puts a stamp at the upper right of what a page shows, as a thing that is no content. */
export const stamp = (pack: PDFDocument, node: PDFDict, stamps: Stamps, index: number): void => {
  const { context } = pack
  const resources = dictIn(node, 'Resources') ?? context.obj({})
  if (dictIn(node, 'Resources') === undefined) node.set(PDFName.of('Resources'), resources)
  const fonts = dictIn(resources, 'Font') ?? context.obj({})
  if (dictIn(resources, 'Font') === undefined) resources.set(PDFName.of('Font'), fonts)
  fonts.set(PDFName.of(fontKey), stamps.font)
  const { a, b, c, d, e, f, width, height } = shownAs(node)
  const wide = stamps.widths[index] ?? 0
  // A long ground, or a small page: smaller letters, and all of them.
  const scale = Math.min(1, Math.max(0.1, (width - 2 * margin) / wide))
  const x = Math.max(0, width - margin - scale * wide)
  const y = Math.max(0, height - margin)
  const matrix = [scale * a, scale * b, scale * c, scale * d, a * x + c * y + e, b * x + d * y + f]
    .map(rounded)
    .join(' ')
  const words = `Q\n/Artifact <</Type /Pagination /Attached [/Top]>> BDC\nq ${matrix} cm\n${stamps.operators[index] ?? ''}\nQ\nEMC\n`
  const raw = node.get(PDFName.of('Contents'))
  const found = context.lookup(raw)
  const own = found instanceof PDFArray ? found.asArray() : raw ? [raw] : []
  const after = context.register(context.flateStream(words))
  node.set(PDFName.of('Contents'), context.obj([stamps.before, ...own, after]))
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** From what the reader sees, with its lower left at 0, to the page's own coordinates: turned pages and cut ones as well. */
const shownAs = (node: PDFDict) => {
  const box = visible(node)
  const [x0, y0, x1, y1] = box
  const turn = (((numberIn(node, 'Rotate') ?? 0) % 360) + 360) % 360
  const upright = { width: x1 - x0, height: y1 - y0 }
  const turned = { width: upright.height, height: upright.width }
  if (turn === 90) return { a: 0, b: 1, c: -1, d: 0, e: x1, f: y0, ...turned }
  if (turn === 180) return { a: -1, b: 0, c: 0, d: -1, e: x1, f: y1, ...upright }
  if (turn === 270) return { a: 0, b: -1, c: 1, d: 0, e: x0, f: y1, ...turned }
  return { a: 1, b: 0, c: 0, d: 1, e: x0, f: y0, ...upright }
}

type Box = readonly [number, number, number, number]

const visible = (node: PDFDict): Box => {
  const box = (key: 'MediaBox' | 'CropBox'): Box | undefined => {
    const sides = listIn(node, key).map((side) => (side instanceof PDFNumber ? side.asNumber() : Number.NaN))
    const [a = 0, b = 0, c = 0, d = 0] = sides
    if (sides.length !== 4 || sides.some(Number.isNaN)) return undefined
    return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  }
  const media = box('MediaBox') ?? [0, 0, 595, 842]
  const crop = box('CropBox')
  if (!crop) return media
  const [x0, y0, x1, y1] = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ]
  return x1 > x0 && y1 > y0 ? [x0, y0, x1, y1] : media
}
