import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { readPdf } from '../../electron/documents/pdf.ts'
import { recognise } from '../../electron/recognise/recognise.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { paragraph, sentence, subject } from './dutch.ts'
import { type Figure, median, megabytes, rss, timed } from './measure.ts'
import { type Random, seeded } from './random.ts'

const bigPages = 480
const smallFiles = 200
const recognisedPages = 1_000
const runs = 3

/** Reading of PDFs next to pdftotext on the same files, where it is installed, and recognising in a long text. */
export const readingFigures = async (folder: string): Promise<Figure[]> => {
  const random = seeded(7)
  const big = path.join(folder, 'big.pdf')
  writeFileSync(big, await pdfOf(random, bigPages))
  const small: string[] = []
  for (let file = 0; file < smallFiles; file++) {
    const name = path.join(folder, `small-${file}.pdf`)
    writeFileSync(name, await pdfOf(random, 1 + (file % 3)))
    small.push(name)
  }
  await readPdf(readFileSync(small[0] ?? big))
  const ours = { big: await cpuOf(() => readAll([big])), small: await cpuOf(() => readAll(small)) }
  const memory = rss()
  const theirs = { big: pdftotext([big]), small: pdftotext(small) }
  return [
    {
      name: `PDF of ${bigPages} pages read`,
      unit: 'ms',
      p50: ours.big,
      floor: { of: 'p50', under: 5_000 },
      ...(theirs.big === null ? {} : { bare: theirs.big }),
      note: `${Math.round(bigPages / (ours.big / 1000))} pages per CPU second${against(ours.big, theirs.big)}`,
    },
    {
      name: `${smallFiles} small PDFs read, one after another`,
      unit: 'ms',
      p50: ours.small,
      ...(theirs.small === null
        ? {}
        : { bare: theirs.small, floor: { of: 'p50', under: theirs.small } as const }),
      note: `CPU time, PDFium warm${against(ours.small, theirs.small)}`,
    },
    { name: 'memory after reading them', unit: 'MB', p50: memory, floor: { of: 'p50', under: 600 } },
    await recognisingFigure(random),
  ]
}

const against = (ours: number, theirs: number | null) =>
  theirs === null ? '' : `; pdftotext ${Math.round(theirs)} ms, ${(ours / theirs).toFixed(2)} times that`

const readAll = async (files: readonly string[]) => {
  for (const file of files) await readPdf(readFileSync(file))
}

/** CPU milliseconds, the median of some runs: other work on the machine hardly counts. */
const cpuOf = async (act: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    await act()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return median(times)
}

/** The CPU milliseconds of pdftotext, started for each file; null where it isn't installed. The shell's `times` counts its children. */
const pdftotext = (files: readonly string[]): number | null => {
  const script = 'for file; do pdftotext "$file" - >/dev/null || exit 1; done; times'
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const { status, stdout } = spawnSync('sh', ['-c', script, 'sh', ...files], { encoding: 'utf8' })
    if (status !== 0) return null
    const children = stdout.trim().split('\n').at(-1) ?? ''
    const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
    times.push(
      parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0),
    )
  }
  return median(times)
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

const recognisingFigure = async (random: Random): Promise<Figure> => {
  const texts: string[] = []
  for (let page = 1; page <= recognisedPages; page++) {
    const questions = [1, 2].map((part) => `${page * 2 + part - 2}. ${sentence(random).slice(0, -1)}?`)
    texts.push(
      [subject(random), paragraph(random), ...questions, paragraph(random), paragraph(random)].join('\n'),
    )
  }
  const text = texts.join('\n')
  let at = 0
  const pages = texts.map((page) => {
    const start = at
    at = Math.min(text.length, start + page.length + 1)
    return { start, end: at }
  })
  const source: SourceText = { media: 'txt', text, pages, lines: [], warnings: [] }
  const taken = await timed(() => recognise(source, { municipalities: [] }))
  return {
    name: `recognising in ${recognisedPages} pages`,
    unit: 'ms',
    p50: taken,
    floor: { of: 'p50', under: 2_000 },
    note: `${megabytes(text.length).toFixed(1)} MB of text, the first time`,
  }
}
