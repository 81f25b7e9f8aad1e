import { loadPdfium, type Pointer } from '../../electron/documents/pdfium.ts'

/** A PDF as a reader sees it: the marked text of each page, what is repeated beside it, bookmarks and metadata. */
export type ReadBack = Readonly<{
  pages: readonly string[]
  artifacts: readonly string[]
  /** Lowest base line and right-most start of a marked letter on each page, in points from the lower left. */
  extents: readonly Readonly<{ lowest: number; rightmost: number }>[]
  /** Where each marked letter stands, in points from the top of its page. */
  baselines: readonly Readonly<{ page: number; sign: string; y: number }>[]
  bookmarks: readonly string[]
  title: string
  language: string
}>

type Calls = Readonly<{
  FPDFBookmark_GetFirstChild: (document: Pointer, bookmark: Pointer) => Pointer
  FPDFBookmark_GetNextSibling: (document: Pointer, bookmark: Pointer) => Pointer
  FPDFBookmark_GetTitle: (bookmark: Pointer, buffer: Pointer, length: number) => number
  FPDF_GetMetaText: (document: Pointer, tag: Pointer, buffer: Pointer, length: number) => number
  FPDF_GetPageHeight: (page: Pointer) => number
  FPDFCatalog_GetLanguage: (document: Pointer, buffer: Pointer, length: number) => number
}>

/** Line-end hyphens come from PDFium as U+0002. */
const lineEndHyphen = 2

export const readBack = async (file: Uint8Array): Promise<ReadBack> => {
  const { calls, bytes, view, scratch } = await loadPdfium()
  // The reader process needs none of these; PDFium has them all the same.
  const more = calls as unknown as Calls
  const at = calls.malloc(file.length)
  bytes().set(file, at)
  const document = calls.FPDF_LoadMemDocument(at, file.length, 0)
  if (document === 0) throw new Error(`PDFium refuses the file: ${calls.FPDF_GetLastError()}`)
  const buffer = calls.malloc(4096)
  const words = (length: number) =>
    new TextDecoder('utf-16le').decode(bytes().slice(buffer, buffer + Math.max(0, length - 2)))
  const bookmarksOf = (parent: Pointer): string[] => {
    const titles: string[] = []
    for (
      let one = more.FPDFBookmark_GetFirstChild(document, parent);
      one;
      one = more.FPDFBookmark_GetNextSibling(document, one)
    )
      titles.push(words(more.FPDFBookmark_GetTitle(one, buffer, 4096)), ...bookmarksOf(one))
    return titles
  }
  const pages: string[] = []
  const artifacts: string[] = []
  const baselines: { page: number; sign: string; y: number }[] = []
  const extents: { lowest: number; rightmost: number }[] = []
  for (let index = 0; index < calls.FPDF_GetPageCount(document); index++) {
    const page = calls.FPDF_LoadPage(document, index)
    const text = calls.FPDFText_LoadPage(page)
    let marked = ''
    let beside = ''
    const extent = { lowest: Number.POSITIVE_INFINITY, rightmost: 0 }
    for (let char = 0; char < calls.FPDFText_CountChars(text); char++) {
      const code = calls.FPDFText_GetUnicode(text, char)
      const sign = code === lineEndHyphen ? '-' : String.fromCodePoint(code)
      const object = calls.FPDFText_GetTextObject(text, char)
      const isArtifact = object !== 0 && calls.FPDFPageObj_GetMarkedContentID(object) < 0
      if (isArtifact) beside += sign
      else marked += sign
      if (isArtifact || object === 0 || sign.trim() === '') continue
      calls.FPDFText_GetCharOrigin(text, char, scratch, scratch + 8)
      extent.lowest = Math.min(extent.lowest, view().getFloat64(scratch + 8, true))
      const height = more.FPDF_GetPageHeight(page)
      baselines.push({ page: index, sign, y: height - view().getFloat64(scratch + 8, true) })
      extent.rightmost = Math.max(extent.rightmost, view().getFloat64(scratch, true))
    }
    pages.push(marked)
    artifacts.push(beside)
    extents.push(extent)
    calls.FPDFText_ClosePage(text)
    calls.FPDF_ClosePage(page)
  }
  const tag = calls.malloc(16)
  bytes().set(new TextEncoder().encode('Title\0'), tag)
  const title = words(more.FPDF_GetMetaText(document, tag, buffer, 4096))
  const language = words(more.FPDFCatalog_GetLanguage(document, buffer, 4096))
  return { pages, artifacts, extents, baselines, bookmarks: bookmarksOf(0), title, language }
}
