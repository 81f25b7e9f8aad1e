import type { BriefingFormat } from '../../shared/records/briefing-plan.ts'
import type { Block } from '../briefing/block.ts'
import { type Drawn, drawnIn } from '../briefing/drawn.ts'
import { briefingHtml } from '../briefing/html.ts'
import type { Picture } from '../briefing/linked.ts'
import { drawingPdf } from '../briefing/picture.ts'
import { drawingSvg } from '../briefing/picture-svg.ts'
import { briefingText } from '../briefing/text.ts'
import type { Ready } from './composed.ts'
import type { PagePrinted } from './tasks.ts'

/** Makes a picture of a page, counted from 1, so many pixels wide. */
export type Draw = (pdf: Uint8Array, page: number, width: number) => Promise<PagePrinted>

type With = Readonly<{ fontFolder: string; draw: Draw }>

/** The bytes of a briefing in a format other than PDF. */
export const bytesIn = async (
  format: Exclude<BriefingFormat, 'pdf'>,
  { blocks, options: { title, madeAt, look }, mark, planned }: Ready,
  { fontFolder, draw }: With,
): Promise<Uint8Array> => {
  const options = { title, madeAt, mark, ...(look ? { look } : {}) }
  const utf8 = (text: string) => new TextEncoder().encode(text)
  switch (format) {
    case 'docx': {
      const pictures = new Map<Block, Picture>()
      for (const block of drawnIn(blocks))
        pictures.set(block, await pictureOf(block, { width: pixels, madeAt, fontFolder, draw }))
      const pages = planned.contents?.map(({ page }) => page) ?? []
      // What makes Word files is as large as all the rest of the printer, and is loaded for them alone.
      const { briefingDocx } = await import('../briefing/docx.ts')
      return briefingDocx(blocks, { ...options, pictures, pages })
    }
    case 'html': {
      const drawings = new Map(drawnIn(blocks).map((block) => [block, drawingSvg(block, fontFolder)]))
      return utf8(briefingHtml(blocks, { ...options, drawings }))
    }
    case 'txt':
      return utf8(briefingText(blocks, options))
  }
}

/** Fine enough for print at the width of a page. */
const pixels = 1800

const pictureOf = async (block: Drawn, asked: Parameters<typeof drawingPicture>[1]): Promise<Picture> => {
  const { png, pageWidth, pageHeight } = await drawingPicture(block, asked)
  return { png, width: pageWidth, height: pageHeight }
}

/** A drawing as PNG, so many pixels wide: a picture of the very page that it would have in a PDF. */
export const drawingPicture = async (
  block: Drawn,
  { width, madeAt, fontFolder, draw }: With & Readonly<{ width: number; madeAt: string }>,
): Promise<PagePrinted> => {
  const page = drawingPdf(block, madeAt, fontFolder)
  const picture = await draw(page.bytes, 1, width)
  return { ...picture, pageWidth: page.width, pageHeight: page.height }
}
