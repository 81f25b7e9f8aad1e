import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Block } from '../../electron/briefing/block.ts'
import { buildIfStale } from '../../electron/build.ts'
import { forkNodePrinter, startPrinterLane } from '../../electron/printing/printer-lane.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { findBrowser } from '../stand-in/find-browser.ts'
import { type Figure, median, megabytes, timed } from './measure.ts'

const runs = 3
/** Milliseconds that another program gets. */
const patience = 120_000
const sentence =
  'Het college informeert de raad in het tweede kwartaal over de uitkomsten van de gesprekken met de leverancier. '
const source = { text: '[1] p. 2', to: 'bron-1', tone: 'accent', alt: 'Bron 1, pagina 2' } as const
const sourced = (text: string) => ({ paragraphs: [{ runs: [{ text }] }], sources: [source] })

/** About two pages: headings, text with sources, a quote, a table with links, a chart. */
const chapter = (at: number): readonly Block[] => [
  { kind: 'heading', level: 2, text: `Toezeggingen van wethouder ${at}` },
  { kind: 'paragraph', ...sourced(`${at}. ${sentence.repeat(4)}`) },
  { kind: 'quote', ...sourced(`“${sentence.repeat(2)}”`) },
  {
    kind: 'table',
    caption: `Lijst ${at}`,
    columns: [
      { title: 'Nr', width: 2 },
      { title: 'Toezegging', width: 5 },
      { title: 'Termijn', width: 2 },
      { title: 'Bron', width: 1 },
    ],
    rows: Array.from({ length: 9 }, (_, row) => ({
      cells: [
        [{ runs: [{ text: `T2026-${at}.${row}`, face: 'semibold' }] }],
        [{ runs: [{ text: `“${sentence}” Regel ${at * 9 + row}.` }] }],
        [{ runs: [{ text: '31-12-2026 (afgeleid)' }] }],
        [{ runs: [source] }],
      ],
    })),
  },
  {
    kind: 'chart',
    ...sourced('**2 van 3 maanden boven de norm**'),
    summary: `Klachten in ${at}: juli 1,6%; augustus 0,7%; september 1,19%. De norm is 1%.`,
    chart: {
      title: 'Klachten',
      unit: '%',
      norm: 1,
      side: 'most',
      measurements: [
        { period: '2026-07', label: 'juli 2026', value: 1.6 },
        { period: '2026-08', label: 'augustus 2026', value: 0.7 },
        { period: '2026-09', label: 'september 2026', value: 1.19 },
      ],
    },
  },
]

export const pack = (chapters: number): readonly Block[] => [
  { kind: 'title', overline: 'Briefing', title: 'Meting', subtitle: 'Waterrade' },
  { kind: 'contents', title: 'Inhoud' },
  ...Array.from({ length: chapters }, (_, at) => chapter(at)).flat(),
  { kind: 'heading', level: 2, text: 'Bronnen' },
  {
    kind: 'sources',
    entries: [{ anchor: 'bron-1', label: '[1]', paragraphs: [{ runs: [{ text: 'Brief' }] }] }],
  },
]

/** A PDF of about so many pages, by the built printer's own process, beside what LibreOffice and Chromium make of the same words. */
export const printingFigures = async (folder: string, pages: number): Promise<Figure[]> => {
  mkdirSync(folder, { recursive: true })
  await buildIfStale()
  const blocks = () => pack(Math.max(1, Math.round(pages / 1.55)))
  const file = path.join(folder, 'briefing.pdf')
  const colds: number[] = []
  const times: number[] = []
  let pageCount = 0
  let memory: number | null = null
  for (let run = 0; run < runs; run += 1) {
    let process: number | undefined
    const { print, close } = startPrinterLane(() =>
      forkNodePrinter(built, (pid) => {
        process = pid
      }),
    )
    const order = {
      given: 'pack',
      plan: planOf('debate'),
      madeAt: '2026-11-22T18:30:00Z',
      language: 'nl',
    } as const
    const given = {
      from: 'kept',
      blocks: blocks(),
      title: 'Meting',
      mark: null,
      documents: [],
      originals: [],
    }
    const make = async () => {
      writeFileSync(file, '')
      await print({ print: 'given', tray: 'file', key: 'pack', json: JSON.stringify(given) })
      const made = await print({ print: 'file', tray: 'file', order, format: 'pdf', path: file })
      if (made !== 'unknown') pageCount = made.pageCount
    }
    colds.push(await timed(make))
    memory = Math.max(memory ?? 0, peakOf(process) ?? 0) || null
    times.push(await timed(make))
    close()
  }
  const of500 = pages < 500 ? {} : { floor: { of: 'p50', under: 3000 } as const }
  const others = pages < 30 ? [] : await besides(folder, blocks())
  return [
    {
      name: `PDF of ${pageCount} pages, from blocks`,
      unit: 'ms',
      p50: median(times),
      ...of500,
      note: 'tagged; the second of a process',
    },
    {
      name: `the same, the first of a process that starts`,
      unit: 'ms',
      p50: median(colds),
      ...of500,
    },
    ...others.map(
      ({ name, ms }): Figure => ({ name: `${name}, the words of ${pageCount} pages`, unit: 'ms', p50: ms }),
    ),
    ...(memory === null
      ? []
      : [
          {
            name: `memory of the printer after ${pageCount} pages`,
            unit: 'MB',
            p50: memory,
            floor: { of: 'p50', under: 300 },
          } as const,
        ]),
  ]
}

/** The printer as it ships. */
export const built = path.join(import.meta.dirname, '../../dist/main/printer-process.js')

/** The most memory that a process has had, where the system tells it. */
export const peakOf = (pid: number | undefined): number | null => {
  const status = `/proc/${pid}/status`
  const [, kilobytes] = existsSync(status) ? (/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8')) ?? []) : []
  return kilobytes === undefined ? null : megabytes(Number(kilobytes) * 1024)
}

/** Programs that are installed here; one that isn't is left out. Their own start is in their time. */
const besides = async (
  folder: string,
  blocks: readonly Block[],
): Promise<readonly Readonly<{ name: string; ms: number }>[]> => {
  const page = path.join(folder, 'meting.html')
  writeFileSync(page, html(blocks))
  const tools = [
    { name: 'LibreOffice', program: '/usr/bin/soffice', given: officeArguments(folder, page) },
    { name: 'Chromium', program: findBrowser(), given: browserArguments(folder, page) },
  ]
  const found: { name: string; ms: number }[] = []
  for (const { name, program, given } of tools) {
    if (!program || !existsSync(program)) continue
    try {
      const ms = await timed(() => execFileSync(program, given, { stdio: 'ignore', timeout: patience }))
      found.push({ name, ms })
    } catch {
      process.stderr.write(`${name} gave up, or was not done after ${patience / 1000} s\n`)
    }
  }
  rmSync(page)
  return found
}

const officeArguments = (folder: string, page: string) => [
  `-env:UserInstallation=${pathToFileURL(path.join(folder, 'office'))}`,
  '--headless',
  '--convert-to',
  'pdf:writer_web_pdf_Export',
  '--outdir',
  folder,
  page,
]

const browserArguments = (folder: string, page: string) => [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  `--user-data-dir=${path.join(folder, 'browser')}`,
  `--print-to-pdf=${path.join(folder, 'browser.pdf')}`,
  pathToFileURL(page).href,
]

const html = (blocks: readonly Block[]): string => {
  const cell = (texts: readonly (readonly { text: string }[])[]) =>
    `<td>${texts.map((runs) => runs.map(({ text }) => text).join('')).join('<br>')}</td>`
  const parts = blocks.map((block): string => {
    switch (block.kind) {
      case 'heading':
        return `<h2>${block.text}</h2>`
      case 'paragraph':
      case 'quote':
      case 'chart':
        return block.paragraphs
          .map(({ runs }) => `<p>${runs.map(({ text }) => text).join('')} <a href="#bron">[1] p. 2</a></p>`)
          .join('')
      case 'table': {
        const head = block.columns.map(({ title }) => `<th>${title}</th>`).join('')
        const rows = block.rows.map(
          ({ cells }) => `<tr>${cells.map((texts) => cell(texts.map(({ runs }) => runs))).join('')}</tr>`,
        )
        return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
      }
      default:
        return ''
    }
  })
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Meting</title><body>${parts.join('\n')}<p id="bron">Brief</p></body></html>`
}
