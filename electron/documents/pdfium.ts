import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'
import { limits } from './limits.ts'

/** A pointer into PDFium's memory, or one of its handles; 0 is none. */
export type Pointer = number

/** PDFium's C functions that we call raw: its own wrappers copy per call, and a page costs thousands of calls. */
export type PdfiumCalls = {
  readonly malloc: (size: number) => Pointer
  readonly free: (at: Pointer) => void
  readonly FPDF_LoadMemDocument: (bytes: Pointer, length: number, password: Pointer) => Pointer
  readonly FPDF_CloseDocument: (document: Pointer) => void
  readonly FPDF_GetLastError: () => number
  readonly FPDF_GetPageCount: (document: Pointer) => number
  readonly FPDF_LoadPage: (document: Pointer, index: number) => Pointer
  readonly FPDF_ClosePage: (page: Pointer) => void
  readonly FPDF_GetPageBoundingBox: (page: Pointer, rectangle: Pointer) => number
  readonly FPDFPage_GetRotation: (page: Pointer) => number
  readonly FPDFPage_CountObjects: (page: Pointer) => number
  readonly FPDFPage_GetObject: (page: Pointer, index: number) => Pointer
  readonly FPDFPageObj_GetType: (object: Pointer) => number
  readonly FPDFPageObj_GetBounds: (
    object: Pointer,
    left: Pointer,
    bottom: Pointer,
    right: Pointer,
    top: Pointer,
  ) => number
  readonly FPDFPageObj_GetMatrix: (object: Pointer, matrix: Pointer) => number
  readonly FPDFPath_GetDrawMode: (path: Pointer, fill: Pointer, stroke: Pointer) => number
  readonly FPDFPath_CountSegments: (path: Pointer) => number
  readonly FPDFPath_GetPathSegment: (path: Pointer, index: number) => Pointer
  readonly FPDFPathSegment_GetType: (segment: Pointer) => number
  readonly FPDFPathSegment_GetPoint: (segment: Pointer, x: Pointer, y: Pointer) => number
  readonly FPDFPathSegment_GetClose: (segment: Pointer) => number
  readonly FPDFFormObj_CountObjects: (form: Pointer) => number
  readonly FPDFFormObj_GetObject: (form: Pointer, index: number) => Pointer
  readonly EPDFPage_GetAnnotCountRaw: (document: Pointer, index: number) => number
  readonly FPDFPage_GetAnnotCount: (page: Pointer) => number
  readonly FPDFPage_GetAnnot: (page: Pointer, index: number) => Pointer
  readonly FPDFPage_CloseAnnot: (annotation: Pointer) => void
  readonly FPDFAnnot_GetSubtype: (annotation: Pointer) => number
  readonly EPDFAnnot_HasAppearanceStream: (annotation: Pointer, mode: number) => number
  readonly EPDFAnnot_GenerateFormFieldAP: (annotation: Pointer) => number
  readonly EPDFAnnot_GenerateAppearance: (annotation: Pointer) => number
  readonly FPDFPage_Flatten: (page: Pointer, use: number) => number
  readonly FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    at: Pointer,
    stride: number,
  ) => Pointer
  readonly FPDFBitmap_FillRect: (
    bitmap: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ) => number
  readonly FPDFBitmap_GetBuffer: (bitmap: Pointer) => Pointer
  readonly FPDFBitmap_GetStride: (bitmap: Pointer) => number
  readonly FPDFBitmap_Destroy: (bitmap: Pointer) => void
  readonly FPDF_RenderPageBitmap: (
    bitmap: Pointer,
    page: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    turn: number,
    flags: number,
  ) => void
  readonly FPDFText_LoadPage: (page: Pointer) => Pointer
  readonly FPDFText_ClosePage: (text: Pointer) => void
  readonly FPDFText_CountChars: (text: Pointer) => number
  readonly FPDFText_GetUnicode: (text: Pointer, index: number) => number
  readonly FPDFText_GetTextObject: (text: Pointer, index: number) => Pointer
  readonly FPDFText_GetLooseCharBox: (text: Pointer, index: number, rectangle: Pointer) => number
  readonly FPDFText_GetCharOrigin: (text: Pointer, index: number, x: Pointer, y: Pointer) => number
  readonly FPDFText_GetFontSize: (text: Pointer, index: number) => number
  readonly FPDFText_GetMatrix: (text: Pointer, index: number, matrix: Pointer) => number
  readonly FPDFText_GetFontInfo: (
    text: Pointer,
    index: number,
    name: Pointer,
    length: number,
    flags: Pointer,
  ) => number
  readonly FPDFTextObj_GetFont: (object: Pointer) => Pointer
  readonly FPDFTextObj_GetTextRenderMode: (object: Pointer) => number
  readonly FPDFPageObj_GetMarkedContentID: (object: Pointer) => number
  readonly FPDF_StructTree_GetForPage: (page: Pointer) => Pointer
  readonly FPDF_StructTree_Close: (tree: Pointer) => void
  readonly FPDF_StructTree_CountChildren: (tree: Pointer) => number
  readonly FPDF_StructTree_GetChildAtIndex: (tree: Pointer, index: number) => Pointer
  readonly FPDF_StructElement_GetType: (element: Pointer, name: Pointer, length: number) => number
  readonly FPDF_StructElement_CountChildren: (element: Pointer) => number
  readonly FPDF_StructElement_GetChildAtIndex: (element: Pointer, index: number) => Pointer
  readonly FPDF_StructElement_GetChildMarkedContentID: (element: Pointer, index: number) => number
}

export type Pdfium = {
  readonly calls: PdfiumCalls
  /** 2 KB of PDFium's memory for results that it writes to a pointer. */
  readonly scratch: Pointer
  /** Its memory as it is now: it moves when it grows, so ask again after every call that may allocate. */
  readonly bytes: () => Uint8Array
  readonly view: () => DataView
}

export const scratchBytes = 2048

/** PDFium, its memory capped: past the cap it aborts (a RuntimeError) and can't be used again. */
export const loadPdfium = async (): Promise<Pdfium> => {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const wasmBinary = capMemory(readFileSync(file), limits.wasmMegabytes).buffer
  // Its complaints about foreign files are ours to tell, in a refusal.
  const quiet = { print: () => {}, printErr: () => {} }
  const module = await init({ wasmBinary, ...quiet })
  module.PDFiumExt_Init()
  // The package's types name only malloc and free among the exports; all of PDFium's functions stand beside them.
  const calls = module.pdfium.wasmExports as unknown as PdfiumCalls
  // HEAPU8 is in the module and missing from its types.
  const heap = module.pdfium as unknown as { readonly HEAPU8: Uint8Array<ArrayBuffer> }
  let view = new DataView(heap.HEAPU8.buffer)
  return {
    calls,
    scratch: calls.malloc(scratchBytes),
    bytes: () => heap.HEAPU8,
    view: () => {
      if (view.buffer !== heap.HEAPU8.buffer) view = new DataView(heap.HEAPU8.buffer)
      return view
    },
  }
}

const memorySection = 5

/** Rewrites the maximum in the memory section: the engine has no option for it, and Node's resourceLimits don't see WebAssembly. */
const capMemory = (file: Uint8Array, megabytes: number): Uint8Array<ArrayBuffer> => {
  const wasm = new Uint8Array(file)
  let at = 8
  while (at < wasm.length) {
    const section = wasm[at]
    const [length, content] = leb128(wasm, at + 1)
    if (section === memorySection) {
      const [, flags] = leb128(wasm, content)
      const [, maximum] = leb128(wasm, flags + 1)
      const [, end] = leb128(wasm, maximum)
      writeLeb128(wasm, maximum, end, megabytes * 16)
      return wasm
    }
    at = content + length
  }
  throw new Error('pdfium.wasm has no memory section')
}

const leb128 = (bytes: Uint8Array, start: number): readonly [value: number, next: number] => {
  let value = 0
  let shift = 0
  for (let at = start; ; at++) {
    const byte = bytes[at] ?? 0
    value |= (byte & 127) << shift
    shift += 7
    if (byte < 128) return [value >>> 0, at + 1]
  }
}

/** Padded to the same length, so that nothing after it moves. */
const writeLeb128 = (bytes: Uint8Array, start: number, end: number, value: number) => {
  for (let at = start, rest = value; at < end; at++, rest >>>= 7)
    bytes[at] = (rest & 127) | (at < end - 1 ? 128 : 0)
}
