import type { Sheet } from './pdf-sheet.ts'
import type { Pdfium, Pointer } from './pdfium.ts'

/** What a page shows beside its letters. */
export type Shown = Readonly<{
  /** Share of the page that lies under pictures. */
  pictures: number
  /** Whether anything is drawn on it at all. */
  anything: boolean
}>

const path = 2
const image = 3
const shading = 4
const form = 5
const grid = 24
const mostObjects = 2_000
/** Rules and boxes of an empty form are fewer; a text drawn as outlines has a path for every letter. */
const manyPaths = 100
/** A smaller picture is a logo or a line. */
const leastPicture = 0.01
const probeWidth = 80
const greyFormat = 1
const greyOnly = 8
const whitest = 235

/** Looks at the objects of a page, and only where these don't decide at a small picture of it. */
export const shownOn = (pdfium: Pdfium, sheet: Sheet): Shown => {
  const { calls } = pdfium
  const covered = new Uint8Array(grid * grid)
  const count = Math.min(calls.FPDFPage_CountObjects(sheet.page), mostObjects)
  let paths = 0
  let others = 0
  for (let index = 0; index < count; index++) {
    const object = calls.FPDFPage_GetObject(sheet.page, index)
    const kind = calls.FPDFPageObj_GetType(object)
    if (kind === path) paths++
    if (kind === shading || kind === form) others++
    if (kind === image || (kind === form && holdsPicture(pdfium, object, 0)))
      cover(pdfium, sheet, object, covered)
  }
  const pictures = covered.reduce((sum, cell) => sum + cell, 0) / covered.length
  const sure = pictures > leastPicture || paths > manyPaths
  return { pictures, anything: sure || (paths + others > 0 && hasInk(pdfium, sheet)) }
}

const holdsPicture = (pdfium: Pdfium, object: Pointer, depth: number): boolean => {
  const { calls } = pdfium
  const count = Math.min(calls.FPDFFormObj_CountObjects(object), mostObjects)
  for (let index = 0; index < count; index++) {
    const inner = calls.FPDFFormObj_GetObject(object, index)
    const kind = calls.FPDFPageObj_GetType(inner)
    if (kind === image || (kind === form && depth < 3 && holdsPicture(pdfium, inner, depth + 1))) return true
  }
  return false
}

/** Marks the cells of a grid over the page that a picture lies on: pictures may overlap. */
const cover = ({ calls, scratch, view }: Pdfium, sheet: Sheet, object: Pointer, covered: Uint8Array) => {
  if (!calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return
  const at = (offset: number) => view().getFloat32(scratch + offset, true)
  const [ax, ay] = sheet.toPage(at(0), at(4))
  const [bx, by] = sheet.toPage(at(8), at(12))
  const cell = (points: number, whole: number) =>
    Math.min(grid, Math.max(0, Math.round((points / whole) * grid)))
  const [left, right] = [cell(Math.min(ax, bx), sheet.width), cell(Math.max(ax, bx), sheet.width)]
  const [top, bottom] = [cell(Math.min(ay, by), sheet.height), cell(Math.max(ay, by), sheet.height)]
  for (let row = top; row < bottom; row++) covered.fill(1, row * grid + left, row * grid + right)
}

const hasInk = ({ calls, bytes }: Pdfium, { page, width, height }: Sheet): boolean => {
  const down = Math.max(1, Math.min(probeWidth * 4, Math.round((probeWidth * height) / width)))
  const bitmap = calls.FPDFBitmap_CreateEx(probeWidth, down, greyFormat, 0, 0)
  if (bitmap === 0) return false
  calls.FPDFBitmap_FillRect(bitmap, 0, 0, probeWidth, down, 0xffffffff)
  calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, probeWidth, down, 0, greyOnly)
  const start = calls.FPDFBitmap_GetBuffer(bitmap)
  const drawn = bytes().subarray(start, start + calls.FPDFBitmap_GetStride(bitmap) * down)
  let dark = 0
  for (const value of drawn) if (value < whitest) dark++
  calls.FPDFBitmap_Destroy(bitmap)
  return dark > drawn.length / 1_000
}
