import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { drawGrey } from '../../../electron/documents/page-picture.ts'
import { writeDocuments } from './make.ts'

/** Writes a document of this folder as a scanner gives it: a picture of its first page, without text. */
export const writeScan = async (folder: string, name: string): Promise<string> => {
  const [printed = ''] = await writeDocuments(folder, [`${name}.pdf`])
  const { png } = await drawGrey(readFileSync(printed), 1, 150)
  const pdf = new PDFDocument({ size: 'A4', margin: 0 })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
  })
  pdf.image(Buffer.from(png), 0, 0, { width: 595 })
  pdf.end()
  const file = path.join(folder, `${name} gescand.pdf`)
  writeFileSync(file, await done)
  return file
}
