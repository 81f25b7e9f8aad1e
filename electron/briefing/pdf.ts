import PDFDocument from 'pdfkit'
import type { Look } from '../../shared/records/briefing-plan.ts'
import { localeNow, t } from '../../shared/texts/translate.ts'
import type { Block, Face } from './block.ts'
import { clean, registerFonts, rulerOf } from './fonts.ts'
import type { Tone } from './look.ts'
import { type Measure, usualLook } from './look.ts'
import { type Planned, plannedPages } from './measure.ts'
import { claim, type DocumentInfo } from './metadata.ts'
import { anchorsOf, setBlocks, sourcesOf } from './set.ts'
import { drawText, type Sheet } from './sheet.ts'
import { spoolOf } from './spool.ts'
import { breakLines } from './wrap.ts'

/** A file that goes along inside the PDF: an original. */
export type AssociatedFile = Readonly<{
  name: string
  bytes: Uint8Array
  /** A media type, such as application/pdf. */
  type: string
  description: string
  /** ISO day or moment; null where nobody knows it. */
  modified: string | null
}>

export type BriefingOptions = Readonly<{
  title: string
  /** ISO moment; the only thing in the file that is not made of the blocks. */
  madeAt: string
  look?: Look
  /** An office or group where the user gives one; never taken from the system. */
  author?: string
  /** Printed at the head of every page: that the briefing holds secret things. */
  mark?: string | null
  fontFolder?: string
  /** What stands at the foot instead of the program's name. */
  footer?: string
  files?: readonly AssociatedFile[]
  /** Whether the file says that it is PDF/UA-1. False where something is added later that has no tags. */
  claim?: boolean
  /** Anchors that a later step makes, on pages that it adds: links to them are drawn. */
  laterAnchors?: readonly string[]
}>

/** What is known of a PDF beside its bytes. */
export type PrintedBriefing = Readonly<{
  pageCount: number
  /** The page that each block begins on. */
  starts: readonly number[]
  /** Characters that no font has. Each stands as a visible sign in the pages, its own words kept behind it. */
  missingGlyphs: readonly string[]
}>
export type RenderedBriefing = PrintedBriefing & Readonly<{ bytes: Uint8Array }>

/** Sets blocks as one file in memory; see `printBriefing`. */
export const renderBriefing = (
  blocks: readonly Block[],
  options: BriefingOptions,
  planned?: Planned,
): RenderedBriefing => {
  const written: Uint8Array[] = []
  const printed = printBriefing(blocks, options, (bytes) => written.push(bytes), planned)
  return { ...printed, bytes: new Uint8Array(Buffer.concat(written)) }
}

/**
 * Sets blocks as one tagged document, PDF/A-3a and PDF/UA-1, in the look that is asked, and hands it over as it is made. The same
 * blocks, options and moment give the same bytes. `known` are the pages of these very blocks in this look, where they were measured.
 */
export const printBriefing = (
  blocks: readonly Block[],
  options: BriefingOptions,
  write: (bytes: Uint8Array) => void,
  known?: Planned,
): PrintedBriefing => {
  const { madeAt, author, look = usualLook, fontFolder, files = [] } = options
  const title = titleOf(options)
  const info = { Title: title, CreationDate: new Date(madeAt), ...(author ? { Author: clean(author) } : {}) }
  // The pages are known before the first is drawn: contents and "2 van 5" are right without a way back.
  const planned = known ?? plannedPages(blocks, look, fontFolder)
  const { pageCount, measure, starts } = planned
  const doc = openDocument(info, localeNow(), measure)
  claim(doc, info, options.claim ?? true)
  registerFonts(doc, fontFolder)
  const spooled = spoolOf(doc)
  // pdfkit writes without waiting for anyone: what is there is taken page by page.
  const drain = () => {
    const bytes = spooled()
    if (bytes.length > 0) write(bytes)
  }
  const furnish = furniture(doc, { ...options, title, pageCount })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const sheet: Sheet = {
    doc,
    ...emptySheet(blocks, options, planned),
    root,
    furnish: (sheet) => {
      drain()
      furnish(sheet)
    },
  }
  setBlocks(sheet, blocks)
  // Contents and page numbers were made for this count: a file that they are wrong in is not given.
  if (sheet.pageCount !== pageCount) throw new Error(`Measured ${pageCount} pages, drew ${sheet.pageCount}`)
  root.end()
  for (const file of files) attach(doc, file)
  doc.end()
  drain()
  return { pageCount, starts, missingGlyphs: [...sheet.missing] }
}

/**
 * One page of them, to make a picture of: it looks as in the whole file, and has neither tags nor links. It goes to nobody.
 */
export const pageAlone = (
  blocks: readonly Block[],
  options: BriefingOptions,
  planned: Planned,
  page: number,
): Uint8Array => {
  const doc = openPage(planned.measure)
  const spooled = spoolOf(doc)
  registerFonts(doc, options.fontFolder)
  const furnish = furniture(doc, { ...options, title: titleOf(options), pageCount: planned.pageCount })
  const sheet: Sheet = {
    // What stands before it is only measured.
    get doc() {
      return sheet.pageCount === page ? doc : null
    },
    ...emptySheet(blocks, options, planned),
    root: null,
    furnish: () => {
      if (sheet.doc) furnish(sheet)
    },
    until: page,
  }
  setBlocks(sheet, blocks)
  doc.end()
  return new Uint8Array(spooled())
}

/** What a sheet has before its first page, whatever becomes of it. */
const emptySheet = (
  blocks: readonly Block[],
  { fontFolder, laterAnchors = [] }: BriefingOptions,
  { measure, contents }: Planned,
) => ({
  ruler: rulerOf(fontFolder),
  measure,
  y: measure.top,
  pageCount: 0,
  anchors: anchorsOf(blocks, contents, laterAnchors),
  uses: new Map(sourcesOf(blocks).map((anchor) => [anchor, new Map()])),
  contents,
  missing: new Set<string>(),
})

const titleOf = ({ title }: BriefingOptions): string => clean(title).trim() || t('briefing.untitled')

const attach = (doc: PDFKit.PDFDocument, file: AssociatedFile): void => {
  const { name, bytes, type, description, modified } = file
  const day = modified === null ? null : new Date(modified)
  const dates = day && { creationDate: day, modifiedDate: day }
  const options = { name, type, description, relationship: 'Source', ...dates }
  // pdfkit writes `relationship` as PDF/A-3 asks it; its types don't know it.
  doc.file(Buffer.from(bytes), options as PDFKit.Mixins.PDFAttachmentOptions)
}

const openPage = ({ paper, top, left }: Measure): PDFKit.PDFDocument =>
  new PDFDocument({
    size: [paper.width, paper.height],
    margins: { top, bottom: 0, left, right: 0 },
    autoFirstPage: false,
    compress: false,
    info: { CreationDate: new Date(0) },
    font: null as unknown as string, // as below
  })

const openDocument = (info: DocumentInfo, lang: string, { paper, top, left }: Measure): PDFKit.PDFDocument =>
  new PDFDocument({
    size: [paper.width, paper.height],
    margins: { top, bottom: 0, left, right: 0 },
    autoFirstPage: false,
    pdfVersion: '1.7',
    // 'PDF/UA' would write CIDSet as for PDF/A-1, which PDF/UA-1 forbids: hence PDF/A-3a with our own claim.
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang,
    info: { ...info, Creator: t('app.name'), Producer: 'PDFKit' },
    // null keeps Helvetica, which is not embedded, out of the file; the types allow a name only.
    font: null as unknown as string,
  })

type Furniture = Readonly<{ title: string; pageCount: number; mark?: string | null; footer?: string }>

/** Running head and "Pagina 2 van 5". They are artifacts: screen readers have the bookmarks and their own page numbers. */
const furniture =
  (doc: PDFKit.PDFDocument, { title, pageCount, mark = null, footer = t('app.name') }: Furniture) =>
  (sheet: Sheet) => {
    const { measure, pageCount: page } = sheet
    const { left, right, width, head, foot, furniture: size, colours } = measure
    const write = (text: string, x: number, baseline: number, face: Face = 'regular', tone: Tone = 'muted') =>
      drawText(sheet, text, { x, baseline, face, size, tone })
    const writeRight = (text: string, baseline: number, face: Face, tone: Tone) =>
      write(text, right - sheet.ruler.width(text, face, size), baseline, face, tone)
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Top'] })
    if (page > 1) {
      const marked = mark === null ? 0 : sheet.ruler.width(mark, 'semibold', size) + 16
      write(shortened(sheet, title, Math.max(width * 0.3, width * 0.7 - marked)), left, head)
      const y = head + size
      doc.lineWidth(0.5).strokeColor(colours.hairline).moveTo(left, y).lineTo(right, y).stroke()
    }
    if (mark !== null) writeRight(mark, head, 'semibold', 'alarm')
    doc.endMarkedContent()
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    writeRight(t('briefing.page', { page, pages: pageCount }), foot, 'regular', 'muted')
    write(shortened(sheet, footer, width * 0.7), left, foot)
    doc.endMarkedContent()
  }

const shortened = ({ ruler, measure }: Sheet, text: string, width: number): string => {
  const size = measure.furniture
  if (ruler.width(text, 'regular', size) <= width) return text
  const [line] = breakLines([{ text }], { width, size, leading: size }, ruler)
  const words = (line?.pieces ?? []).map((piece) => piece.text).join('')
  return `${words.trimEnd()}…`
}
