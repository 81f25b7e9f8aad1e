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
import { briefingText } from '../briefing/text.ts'

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
  format: Exclude<BriefingFormat, 'pdf'>,
  { blocks, ...options }: Whole,
): Promise<Uint8Array> => {
  if (format === 'docx') return briefingDocx(blocks, options)
  const text = format === 'html' ? briefingHtml(blocks, options) : briefingText(blocks, options)
  return new TextEncoder().encode(text)
}
