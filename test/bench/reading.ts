import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readPdf } from '../../electron/documents/pdf.ts'
import { recognise } from '../../electron/recognise/recognise.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { paragraph, sentence, subject } from './dutch.ts'
import { type Figure, median, megabytes } from './measure.ts'
import { type Random, seeded } from './random.ts'
import { bigFile, bigPages, smallFiles } from './reading-files.ts'

const recognisedPages = 1_000
const runs = 3

/** Reading of the PDFs of readingFiles next to pdftotext on the same files, where it is installed, and recognising in a long text. */
export const readingFigures = async (folder: string): Promise<Figure[]> => {
  const big = bigFile(folder)
  const small = smallFiles(folder)
  await readPdf(readFileSync(small[0] ?? big))
  const ours = { big: await cpuOf(() => readAll([big])), small: await cpuOf(() => readAll(small)) }
  // In kilobytes on every system.
  const memory = megabytes(process.resourceUsage().maxRSS * 1024)
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
      name: `${small.length} small PDFs read, one after another`,
      unit: 'ms',
      p50: ours.small,
      ...(theirs.small === null
        ? {}
        : { bare: theirs.small, floor: { of: 'p50', under: theirs.small } as const }),
      note: `CPU time, PDFium warm${against(ours.small, theirs.small)}`,
    },
    { name: 'most memory while reading them', unit: 'MB', p50: memory, floor: { of: 'p50', under: 600 } },
    ...recognisingFigures(seeded(7)),
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

/** As letters are typed: a text with curly quotes is kept in two bytes for each letter, unless its parts are kept apart. */
const typed = (text: string, page: number) => (page % 10 === 0 ? text.replace('de ', 'de ‘nieuwe’ ') : text)

const recognisingFigures = (random: Random): Figure[] => {
  const texts: string[] = []
  for (let page = 1; page <= recognisedPages; page++) {
    const questions = [1, 2].map((part) => `${page * 2 + part - 2}. ${sentence(random).slice(0, -1)}?`)
    texts.push(
      [subject(random), paragraph(random), ...questions, paragraph(random), paragraph(random)].join('\n'),
    )
  }
  return [
    {
      name: `recognising in ${recognisedPages} pages`,
      unit: 'ms',
      ...recognisingOf(texts, 'the first time'),
      floor: { of: 'p50', under: 2_000 },
    },
    {
      name: '  with curly quotes on every tenth page',
      unit: 'ms',
      ...recognisingOf(texts.map(typed), 'after that'),
    },
  ]
}

const recognisingOf = (texts: readonly string[], when: string): Pick<Figure, 'p50' | 'note'> => {
  const text = texts.join('\n')
  let at = 0
  const pages = texts.map((page) => {
    const start = at
    at = Math.min(text.length, start + page.length + 1)
    return { start, end: at }
  })
  const source: SourceText = { media: 'txt', text, pages, lines: [], warnings: [] }
  const before = process.cpuUsage()
  recognise(source, { municipalities: [] })
  const { user, system } = process.cpuUsage(before)
  return {
    p50: (user + system) / 1000,
    note: `CPU time, ${megabytes(text.length).toFixed(1)} MB of text, ${when}`,
  }
}
