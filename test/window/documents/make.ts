import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { type Block, readBlocks } from '../../fixtures/sample/blocks.ts'
import { toDocx } from '../../fixtures/sample/to-docx.ts'
import { toTxt } from '../../fixtures/sample/to-txt.ts'

const fonts = path.join(import.meta.dirname, '../../../resources/fonts')
const about = { title: 'Elzenburg', author: 'Gemeente Elzenburg', date: '2026-04-01', foot: 'Elzenburg' }

/** The five documents of the main road, in the order in which they are chosen. Elzenburg doesn't exist. */
export const fiveDocuments = [
  'beantwoording.pdf',
  'technische-vragen.docx',
  'advies.txt',
  'motie.docx',
  'raadsbrief-zonder-datum.txt',
] as const

/** Writes documents of this folder as the files that their names say; gives the paths. */
export const writeDocuments = async (
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> => {
  mkdirSync(folder, { recursive: true })
  const paths: string[] = []
  for (const name of names) {
    const { base, ext } = { base: path.parse(name).name, ext: path.extname(name) }
    const blocks = readBlocks(readFileSync(path.join(import.meta.dirname, `${base}.md`), 'utf8'))
    const file = path.join(folder, name)
    writeFileSync(
      file,
      ext === '.pdf' ? await toPdf(blocks) : ext === '.docx' ? toDocx(blocks, about) : toTxt(blocks),
    )
    paths.push(file)
  }
  return paths
}

/** A plain letter, as a word processor prints it: no tags, a foot with the page. */
const toPdf = (blocks: readonly Block[]): Promise<Uint8Array> => {
  const pdf = new PDFDocument({ size: 'A4', margins: { top: 70, left: 70, right: 70, bottom: 80 } })
  pdf.registerFont('regular', path.join(fonts, 'SourceSans3-Regular.ttf'))
  pdf.registerFont('bold', path.join(fonts, 'SourceSans3-Bold.ttf'))
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
  for (const block of blocks) {
    pdf.font(block.kind === 'heading' || block.kind === 'question' ? 'bold' : 'regular').fontSize(10.5)
    for (const line of linesOf(block)) pdf.text(line === '' ? ' ' : line, { lineGap: 2 })
    pdf.moveDown(0.7)
  }
  pdf.end()
  return done
}

const linesOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'lines':
      return block.lines
    case 'bullets':
      return block.items.map((item) => `•  ${item}`)
    case 'numbers':
      return block.items.map((item, at) => `${at + 1}.  ${item}`)
    case 'question':
      return [`${block.number}  ${block.text}`]
    case 'table':
      return [...(block.head ? [block.head] : []), ...block.rows].map((row) => row.join('   '))
  }
}
