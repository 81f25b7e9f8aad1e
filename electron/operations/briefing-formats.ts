import path from 'node:path'
import {
  type BriefingFormat,
  type BriefingPlan,
  briefingFormats,
} from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Block } from '../briefing/block.ts'
import { briefingDocx } from '../briefing/docx.ts'
import { briefingHtml } from '../briefing/html.ts'
import type { Picture } from '../briefing/linked.ts'
import { type Drawn, drawingPdf, drawnIn } from '../briefing/picture.ts'
import { drawingSvg } from '../briefing/picture-svg.ts'
import { briefingText } from '../briefing/text.ts'
import type { Context } from './context.ts'

/** The format that the ending of a file's name asks for. Refuses 'briefing-format'. */
export const formatOf = (file: string): BriefingFormat => {
  const ending = path.extname(file).slice(1).toLowerCase()
  const format = briefingFormats.find((one) => one === ending)
  if (format === undefined) throw new Refusal('briefing-format')
  return format
}

/** Originals go along in a PDF alone: of another format no line says that they do. */
export const planIn = (plan: BriefingPlan, format: BriefingFormat): BriefingPlan =>
  format === 'pdf' ? plan : { ...plan, attached: [], appended: [] }

type Whole = Readonly<{
  blocks: readonly Block[]
  title: string
  madeAt: string
  look: BriefingPlan
  mark: string | null
}>

/** The bytes of a briefing in a format other than PDF. */
export const bytesIn = async (
  context: Context,
  format: Exclude<BriefingFormat, 'pdf'>,
  { blocks, ...options }: Whole,
): Promise<Uint8Array> => {
  const { fontFolder } = context
  const utf8 = (text: string) => new TextEncoder().encode(text)
  switch (format) {
    case 'docx':
      return briefingDocx(blocks, { ...options, pictures: await picturesOf(context, blocks, options.madeAt) })
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

const picturesOf = async (
  context: Context,
  blocks: readonly Block[],
  madeAt: string,
): Promise<ReadonlyMap<Block, Picture>> => {
  const pictures = new Map<Block, Picture>()
  for (const block of drawnIn(blocks)) pictures.set(block, await pictureOf(context, block, pixels, madeAt))
  return pictures
}

/** A drawing as PNG, so many pixels wide: a picture of the very page that it would have in a PDF. */
export const pictureOf = async (
  { store, ask, fontFolder }: Context,
  block: Drawn,
  width: number,
  madeAt: string,
): Promise<Picture> => {
  const page = drawingPdf(block, madeAt, fontFolder)
  const { png } = await store.temporary.withFile(page.bytes, (path) =>
    ask({ task: 'page', path, page: 1, width, lines: [] }, {}),
  )
  return { png, width: page.width, height: page.height }
}
