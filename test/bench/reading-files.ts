import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { paragraph, sentence, subject } from './dutch.ts'
import type { Figure } from './measure.ts'
import { type Random, seeded } from './random.ts'

export const bigPages = 480
const smallCount = 200

export const bigFile = (folder: string) => path.join(folder, 'big.pdf')
export const smallFiles = (folder: string) =>
  Array.from({ length: smallCount }, (_, file) => path.join(folder, `small-${file}.pdf`))

/** Writes one big PDF and many small ones. In a process of its own: writing takes more memory than reading, which is measured. */
export const readingFiles = async (folder: string): Promise<Figure[]> => {
  const random = seeded(7)
  writeFileSync(bigFile(folder), await pdfOf(random, bigPages))
  for (const [index, file] of smallFiles(folder).entries())
    writeFileSync(file, await pdfOf(random, 1 + (index % 3)))
  return []
}

const fonts = createRequire(import.meta.url)
const face = (name: string) =>
  fonts.resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`)

/** A report with running heads, headings, numbered questions and full pages of text. */
const pdfOf = async (random: Random, pages: number): Promise<Buffer> => {
  const doc = new PDFDocument({ size: 'A4', margin: 70, autoFirstPage: false })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const { promise, resolve } = Promise.withResolvers<void>()
  doc.on('end', () => resolve())
  doc.registerFont('regular', face('400Regular')).registerFont('bold', face('700Bold'))
  for (let page = 1; page <= pages; page++) {
    doc.addPage().font('regular').fontSize(8)
    doc.text('Rapportage 2026', 70, 40, { lineBreak: false })
    doc.text(`${page}/${pages}`, 500, 40, { lineBreak: false })
    doc.font('bold').fontSize(13).text(subject(random), 70, 75, { width: 455 })
    doc.font('regular').fontSize(10)
    for (let part = 0; part < 4; part++) {
      const text = part === 1 ? `${page}. ${sentence(random)}` : paragraph(random)
      if (doc.y < 640) doc.moveDown(0.6).text(text, { width: 455, height: 760 - doc.y })
    }
  }
  doc.end()
  await promise
  return Buffer.concat(chunks)
}
