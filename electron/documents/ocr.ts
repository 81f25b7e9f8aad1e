import { createRequire } from 'node:module'
import path from 'node:path'
import { createWorker, OEM, PSM } from 'tesseract.js'
import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { linesOfPage, onItsHead, type RecognisedPage } from './ocr-lines.ts'
import { turnedPng } from './ocr-turn.ts'
import { drawGrey } from './page-picture.ts'

/** `key` names the bytes, so that the file stays open from page to page. */
type ScannedFile = Readonly<{ bytes: Uint8Array; key: string }>

/** A text of which a machine recognised the pages that were pictures. */
export type RecognisedScan = Readonly<{
  source: SourceText
  /** On how many pages text was recognised. */
  pages: number
  /** Mean over the words, 0 to 100. */
  confidence: number
}>

/** Dots per inch: at 300 a page takes a third longer and reads no better. */
const sharpness = 200
/** Nonsense comes out at 30 to 40, a bad copy at 60. */
const upsideDownBelow = 50
/** A line that recognition is less sure of than this is shown as unsure. */
export const unsureBelow = 70

/**
 * Recognises the pages of a PDF that hold no text, or only a stamp or a page number; other pages keep their own lines. `step` hears of each page before it and after
 * the last. Everything it needs comes with the program. Refuses 'recognition-failed' and what drawing a page refuses.
 */
export const recogniseScan = async (
  file: ScannedFile,
  source: SourceText,
  step: (step: { done: number; total: number }) => void,
): Promise<RecognisedScan> => {
  const wanted = pagesWithoutText(source)
  const found = new Map<number, RecognisedPage>()
  if (wanted.length > 0) {
    const engine = await startEngine()
    try {
      for (const [done, page] of wanted.entries()) {
        step({ done, total: wanted.length })
        found.set(page, await engine.recognise(file, page))
      }
      step({ done: wanted.length, total: wanted.length })
    } finally {
      await engine.close()
    }
  }
  return withPages(source, found)
}

const pagesWithoutText = ({ text, pages, lines }: SourceText): number[] => {
  const written = new Set(
    lines.flatMap(({ page, role, start, end }) =>
      role !== 'furniture' && /[\p{L}\d]/u.test(text.slice(start, end)) ? [page] : [],
    ),
  )
  return pages.flatMap((_, index) => (written.has(index + 1) ? [] : [index + 1]))
}

const startEngine = async () => {
  const require = createRequire(import.meta.url)
  const data = require.resolve('@tesseract.js-data/nld/package.json')
  const failed = (cause: unknown) => new Refusal('recognition-failed', {}, { cause })
  const worker = await createWorker('nld', OEM.LSTM_ONLY, {
    langPath: path.join(path.dirname(data), '4.0.0_best_int'),
    cacheMethod: 'none',
    // Without a listener it throws where nobody can catch it; what went wrong comes back with the call as well.
    errorHandler: () => {},
  }).catch((cause: unknown) => {
    throw failed(cause)
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(sharpness) })
  const recognise = async (png: Uint8Array, scale: number, width: number) => {
    const { data } = await worker
      .recognize(Buffer.from(png), {}, { text: false, blocks: true })
      .catch((cause: unknown) => {
        throw failed(cause)
      })
    return linesOfPage(data, scale, width)
  }
  return {
    recognise: async ({ bytes, key }: ScannedFile, page: number): Promise<RecognisedPage> => {
      const { png, width, pageWidth, pageHeight } = await drawGrey(bytes, page, sharpness, key)
      const upright = await recognise(png, pageWidth / width, pageWidth)
      // Recognition sees by itself that a page lies on its side, and not that it stands on its head.
      if (upright.lines.length === 0 || meanOf(upright.confidences) > upsideDownBelow) return upright
      const turned = await recognise(turnedPng(png), pageWidth / width, pageWidth)
      if (meanOf(turned.confidences) <= meanOf(upright.confidences)) return upright
      return onItsHead(turned, pageWidth, pageHeight)
    },
    close: () => worker.terminate(),
  }
}

const meanOf = (confidences: readonly number[]) =>
  confidences.length === 0 ? 0 : confidences.reduce((sum, one) => sum + one, 0) / confidences.length

/**
 * A page with what was recognised on it, unless that is no more than what it has itself: a running head, a stamp. Those words are sure,
 * and take the place of what a machine makes of them.
 */
const withRecognised = (page: RecognisedPage | undefined, own: readonly FoundLine[]) => {
  const isOwn = (line: FoundLine) => own.some((one) => liesOn(line, one))
  const further = page?.lines.filter((line) => !isOwn(line)) ?? []
  const lettersOf = (lines: readonly FoundLine[]) => lines.reduce((sum, { text }) => sum + text.length, 0)
  if (lettersOf(further) <= lettersOf(own) * leastMore) return own
  const under = (line: FoundLine) =>
    further.filter(({ box }) => (box?.y0 ?? 0) < (line.box?.y0 ?? 0)).length * 2 > further.length
  return [...own.filter((line) => !under(line)), ...further, ...own.filter(under)]
}

/** Specks and a stamp's frame come out as a letter or two. */
const leastMore = 0.2

/** Whether most of a recognised line lies where another stands. */
const liesOn = ({ box: line }: FoundLine, { box: other }: FoundLine): boolean => {
  if (!line || !other) return false
  const across = Math.min(line.x1, other.x1) - Math.max(line.x0, other.x0)
  const down = Math.min(line.y1, other.y1) - Math.max(line.y0, other.y0)
  return across * 2 > line.x1 - line.x0 && down * 2 > Math.min(line.y1 - line.y0, other.y1 - other.y0)
}

const numberedFrom = (lines: readonly FoundLine[], first: number): FoundLine[] =>
  lines.map(({ cell, ...line }) => (cell ? { ...line, cell: { ...cell, table: cell.table + first } } : line))

/** The text again, with what was recognised on the pages that had none. */
const withPages = (source: SourceText, found: ReadonlyMap<number, RecognisedPage>): RecognisedScan => {
  const own = Map.groupBy(source.lines, ({ page }) => page)
  let tables = 1 + Math.max(-1, ...source.lines.flatMap(({ cell }) => cell?.table ?? []))
  const lines = source.pages.flatMap((_, index): FoundLine[] => {
    const written = (own.get(index + 1) ?? []).map(({ start, end, page: _, ...line }) => ({
      ...line,
      text: source.text.slice(start, end),
    }))
    const recognised = found.get(index + 1)
    const numbered = recognised && { ...recognised, lines: numberedFrom(recognised.lines, tables) }
    tables = 1 + Math.max(tables - 1, ...(numbered?.lines ?? []).flatMap(({ cell }) => cell?.table ?? []))
    const all = withRecognised(numbered, written)
    return [...(index === 0 ? [] : [{ text: '', pageStarts: [0] }]), ...all]
  })
  const recognised = [...found.values()]
  const pages = recognised.filter((page) => page.lines.length > 0).length
  const unsure = recognised.reduce(
    (sum, page) =>
      sum + page.dropped + page.lines.filter(({ confidence = 100 }) => confidence < unsureBelow).length,
    0,
  )
  return {
    source: compose(source.media, lines, [
      // What is still without text was looked at, and shows none.
      ...source.warnings.filter(({ key }) => key !== 'pages-without-text'),
      ...(pages > 0 ? [{ key: 'recognised-pages', count: pages } as const] : []),
      ...(unsure > 0 ? [{ key: 'unsure-lines', count: unsure } as const] : []),
    ]),
    pages,
    confidence: Math.round(meanOf(recognised.flatMap(({ confidences }) => confidences))),
  }
}
