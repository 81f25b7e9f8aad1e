import { Refusal } from '../../shared/refusal.ts'
import { limits } from './limits.ts'
import { loadPdfium, type Pdfium, type Pointer } from './pdfium.ts'

const wrongFormat = 3
const passwordNeeded = 4
const unknownSecurity = 5

export type OpenPdf = { readonly pdfium: Pdfium; readonly document: Pointer; readonly pages: number }
type Open = OpenPdf & { readonly copy: Pointer }

/** Kept between files: loading it costs more than a short letter. An aborted one can't go on and is let go. */
let warm: Promise<Pdfium> | null = null
/** The document whose pages are being drawn, kept for its next page. */
let kept: (Open & { readonly key: string }) | null = null

/**
 * Opens a PDF for as long as `act` lasts, or with a key until another key comes.
 * Refuses 'encrypted-pdf', 'incomplete-pdf', 'broken-pdf' and 'too-complex'.
 */
export const withPdf = async <T>(
  bytes: Uint8Array,
  act: (pdf: OpenPdf) => T,
  key: string | null = null,
): Promise<T> => {
  warm ??= loadPdfium()
  const pdfium = await warm
  try {
    if (key === null) return once(pdfium, bytes, act)
    if (kept?.key !== key || kept.pdfium !== pdfium) {
      letGo()
      kept = { ...openPdf(pdfium, bytes), key }
    }
    return act(kept)
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    warm = null
    kept = null
    if (cause instanceof Error && /^(?:RuntimeError|RangeError)$/.test(cause.name))
      throw new Refusal('too-complex', { limit: 'memory' })
    throw cause
  } finally {
    if (warm && pdfium.bytes().length > limits.wasmKeepBytes) {
      warm = null
      kept = null
    }
  }
}

const once = <T>(pdfium: Pdfium, bytes: Uint8Array, act: (pdf: OpenPdf) => T): T => {
  const open = openPdf(pdfium, bytes)
  try {
    return act(open)
  } finally {
    close(open)
  }
}

const letGo = () => {
  if (kept) close(kept)
  kept = null
}

const close = ({ pdfium: { calls }, document, copy }: Open) => {
  calls.FPDF_CloseDocument(document)
  calls.free(copy)
}

const openPdf = (pdfium: Pdfium, bytes: Uint8Array): Open => {
  const { calls } = pdfium
  const copy = calls.malloc(bytes.length)
  if (copy === 0) throw new Refusal('too-complex', { limit: 'memory' })
  pdfium.bytes().set(bytes, copy)
  pdfium.view().setUint8(pdfium.scratch, 0)
  const document = calls.FPDF_LoadMemDocument(copy, bytes.length, pdfium.scratch)
  if (document !== 0) return { pdfium, document, copy, pages: calls.FPDF_GetPageCount(document) }
  const refusal = cannotOpen(calls.FPDF_GetLastError(), bytes)
  calls.free(copy)
  throw refusal
}

const cannotOpen = (error: number, bytes: Uint8Array) => {
  if (error === passwordNeeded || error === unknownSecurity) return new Refusal('encrypted-pdf')
  const ending = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  return new Refusal(error === wrongFormat && !ending.includes('%%EOF') ? 'incomplete-pdf' : 'broken-pdf')
}
