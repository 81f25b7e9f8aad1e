import type { Draw } from './formats.ts'

/** Draws with PDFium, which is loaded when it is first needed. For pages of our own alone: foreign files are the reader's. */
export const drawPdf: Draw = async (pdf, page, width) => {
  const { drawPage } = await import('../documents/page-picture.ts')
  const { letters: _, ...picture } = await drawPage(pdf, page, width)
  return picture
}
