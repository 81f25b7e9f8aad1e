import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { encodePng } from '../../electron/documents/png.ts'

export type Drawing = InstanceType<typeof PDFDocument>

const fonts = createRequire(import.meta.url)
const face = (name: string) =>
  fonts.resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`)

/** A PDF drawn for one test, on A4 unless said otherwise; its fonts are 'regular' and 'bold'. */
export const pdfOf = async (
  draw: (doc: Drawing) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> => {
  const doc = new PDFDocument({ size: 'A4', margin: 70, ...options })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const { promise, resolve } = Promise.withResolvers<void>()
  doc.on('end', () => resolve())
  doc.registerFont('regular', face('400Regular')).registerFont('bold', face('700Bold'))
  doc.font('regular').fontSize(11)
  draw(doc)
  doc.end()
  await promise
  return Buffer.concat(chunks)
}

/** One line at a place, as word processors write it. */
export const put = (doc: Drawing, x: number, y: number, text: string) =>
  doc.text(text, x, y, { lineBreak: false })

/** What a scanner makes of a page: a grey picture. */
export const scanPicture = (): Buffer => {
  const [width, height] = [60, 85]
  return Buffer.from(encodePng(new Uint8Array(width * height).fill(200), width, height, 1))
}

/** A PDF written by hand: each part is the inside of one object, from number 1, which is the catalogue. */
export const rawPdf = (objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array => {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  let at = 9
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
      Buffer.from('\nendobj\n'),
    ])
    places.push(at)
    parts.push(part)
    at += part.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

export const stream = (content: string | Uint8Array, more = ''): Uint8Array => {
  const packed = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  return Buffer.concat([
    Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode${more}>>stream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}
