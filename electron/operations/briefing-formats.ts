import path from 'node:path'
import {
  type BriefingFormat,
  type BriefingPlan,
  briefingFormats,
} from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'

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
