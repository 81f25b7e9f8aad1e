import PDFDocument from 'pdfkit'
import { localeNow, t } from '../../shared/texts/translate.ts'
import type { Block, Face, Tone } from './block.ts'
import { clean, makeRuler } from './fonts.ts'
import { type Branch, rowsOf } from './layout.ts'
import { claimAccessible, type DocumentInfo } from './metadata.ts'
import { setRows } from './rows.ts'
import { drawText, hairline, measure, type Sheet, startPage } from './sheet.ts'
import { breakLines } from './wrap.ts'

type BriefingOptions = Readonly<{
  title: string
  /** ISO moment; the only thing in the file that is not made of the blocks. */
  madeAt: string
  /** An office or group where the user gives one; never taken from the system. */
  author?: string
  /** Printed at the head of every page: that the briefing holds secret things. */
  mark?: string | null
  fontFolder?: string
  /** What stands at the foot instead of the program's name. */
  footer?: string
}>

type RenderedBriefing = Readonly<{
  bytes: Uint8Array
  pageCount: number
  /** Characters that no font has. Each stands as a visible sign in the pages, its own words kept behind it. */
  missingGlyphs: readonly string[]
}>

/** Sets blocks as one tagged A4 document, PDF/A-3a and PDF/UA-1. The same blocks and moment give the same bytes. */
export const renderBriefing = (blocks: readonly Block[], options: BriefingOptions): RenderedBriefing => {
  const { madeAt, author, mark = null, fontFolder } = options
  const title = clean(options.title).trim() || t('briefing.untitled')
  const info = { Title: title, CreationDate: new Date(madeAt), ...(author ? { Author: clean(author) } : {}) }
  const doc = openDocument(info, localeNow())
  claimAccessible(doc, info)
  const ruler = makeRuler(doc, fontFolder)
  const sources = blocks.flatMap((block) =>
    block.kind === 'sources' ? block.entries.map(({ anchor }) => anchor) : [],
  )
  const sheet: Sheet = {
    doc,
    ruler,
    y: measure.top,
    pageCount: 0,
    anchors: new Set([...sources, ...blocks.flatMap(anchorsOf)]),
    uses: new Map(sources.map((anchor) => [anchor, new Map()])),
  }
  const root = doc.struct('Document')
  doc.addStructure(root)
  startPage(sheet)
  // The first page has no running head.
  sheet.y = measure.firstTop
  const branch: Branch = { sections: [root], bookmarks: [doc.outline] }
  // A source list names the pages that use it, so what stands before it is set first.
  for (const group of groupsOf(blocks))
    setRows(
      sheet,
      group.flatMap((block) => rowsOf(sheet, branch, block)),
    )
  root.end()
  finishPages(sheet, title, mark, options.footer ?? t('app.name'))
  return { bytes: finish(doc), pageCount: sheet.pageCount, missingGlyphs: [...ruler.missing] }
}

const openDocument = (info: DocumentInfo, lang: string): PDFKit.PDFDocument =>
  new PDFDocument({
    size: 'A4',
    margins: { top: measure.top, bottom: 0, left: measure.left, right: 0 },
    autoFirstPage: false,
    // The number of pages is on every page, so pages stay open until the last is set.
    bufferPages: true,
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

const anchorsOf = (block: Block): readonly string[] => {
  const named = (parts: readonly Readonly<{ anchor?: string }>[]) =>
    parts.flatMap(({ anchor }) => anchor ?? [])
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'chart':
    case 'bars':
      return named([block])
    case 'notice':
      return named(block.body)
    case 'list':
      return named(block.items)
    case 'table':
      return named(block.rows)
    case 'title':
    case 'figures':
    case 'heading':
    case 'timeline':
    case 'picture':
    case 'sources':
      return []
  }
}

/** Blocks up to each source list, whose heading goes with it. */
const groupsOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const groups: Block[][] = [[]]
  for (const block of blocks) {
    const last = groups.at(-1) ?? []
    if (block.kind === 'sources') {
      const heading = last.at(-1)?.kind === 'heading' ? last.splice(-1) : []
      groups.push([...heading, block])
    } else if (last.at(-1)?.kind === 'sources') groups.push([block])
    else last.push(block)
  }
  return groups.filter((group) => group.length > 0)
}

const furnitureSize = 8.5

/** Running head and "Pagina 2 van 5". They are artifacts: screen readers have the bookmarks and their own page numbers. */
const finishPages = (sheet: Sheet, title: string, mark: string | null, footer: string) => {
  const { doc, pageCount, ruler } = sheet
  const lines = breakLines([{ text: title }], { width: 330, size: furnitureSize, leading: 12 }, ruler)
  const head = (lines[0]?.pieces ?? []).map(({ text }) => text).join('')
  for (let page = 1; page <= pageCount; page++) {
    doc.switchToPage(page - 1)
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Top'] })
    if (page > 1) {
      drawLeft(sheet, lines.length > 1 ? `${head.trimEnd()}…` : head, 50)
      doc.lineWidth(0.5).strokeColor(hairline).moveTo(measure.left, 58).lineTo(measure.right, 58).stroke()
    }
    if (mark !== null) drawRight(sheet, mark, 50, 'semibold', 'alarm')
    doc.endMarkedContent()
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    drawRight(sheet, t('briefing.page', { page, pages: pageCount }), 800, 'regular', 'muted')
    drawLeft(sheet, footer, 800)
    doc.endMarkedContent()
  }
}

const drawLeft = ({ doc }: Sheet, text: string, baseline: number) =>
  drawText(doc, text, { x: measure.left, baseline, face: 'regular', size: furnitureSize, tone: 'muted' })

const drawRight = ({ doc, ruler }: Sheet, text: string, baseline: number, face: Face, tone: Tone) => {
  const x = measure.right - ruler.width(text, face, furnitureSize)
  drawText(doc, text, { x, baseline, face, size: furnitureSize, tone })
}

/** pdfkit writes without waiting for anyone: after end() all bytes are there. */
const finish = (doc: PDFKit.PDFDocument): Uint8Array => {
  doc.end()
  const chunks: Buffer[] = []
  for (let chunk: unknown = doc.read(); chunk instanceof Buffer; chunk = doc.read()) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
