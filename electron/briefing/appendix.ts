import type { BriefingDocument } from '../../shared/records/briefing.ts'
import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Run } from './block.ts'

/** How an original comes along with the briefing. */
export type Appendix = Readonly<{
  documentId: number
  /** Its number where its pages follow the briefing; null where it is only in the PDF as a file. */
  number: number | null
  pageCount: number
  /** Its pages are those of the document, so that page 4 of a quote is page 4 there; not so for a text that we set ourselves. */
  samePages: boolean
  /** What the reader should know of it. */
  remarks: readonly string[]
}>

/** The name of a page of an appendix, that links lead to. */
export const placeName = (appendix: number, page: number): string => `bijlage-${appendix}-p${page}`

export const appendixLabel = (number: number): string => t('briefing.appendices.number', { number })

/** What the plan asks for, before anybody looked at the files. */
export const askedFor = (
  { appended, attached }: BriefingPlan,
  documents: readonly BriefingDocument[],
): readonly Appendix[] => {
  const known = (ids: readonly number[]) =>
    ids.flatMap((id) => documents.find((document) => document.id === id) ?? [])
  const come = { samePages: true, remarks: [] }
  return [
    ...known(appended).map(({ id, pageCount }, at) => ({
      ...come,
      documentId: id,
      number: at + 1,
      pageCount,
    })),
    ...known(attached)
      .filter(({ id }) => !appended.includes(id))
      .map(({ id, pageCount }) => ({ ...come, documentId: id, number: null, pageCount })),
  ]
}

/** Words that lead to a page of an appendix. */
export const linkToPage = (text: string, number: number, page: number, name: string): Run => ({
  text,
  tone: 'accent',
  to: placeName(number, page),
  alt: t('briefing.appendices.alt', { number, page, name }),
})
