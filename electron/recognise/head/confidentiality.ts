import type { Confidentiality } from '../../../shared/records/document.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import type { Layout } from '../text/layout.ts'
import type { Field } from './fields.ts'
import { joinedLines, lineRange, placeOf } from './place.ts'

/** Secrecy is imposed under these articles of the Gemeentewet (25, 55 and 86 until 2023, 87 to 89 since). */
const imposed =
  /geheimhouding[^.]{0,80}\b(?:artikel|art\.)\s*(?:25|55|86|87|88|89)\b[^.]{0,40}gemeentewet|(?:artikel|art\.)\s*(?:25|55|86|87|88|89)\b[^.]{0,30}gemeentewet[^.]{0,60}geheim/iu
const denied =
  /(?:geen|niet|opgeheven|opheff)[^.]{0,30}geheim|geheimhouding[^.]{0,40}(?:opgeheven|opheff|vervalt|vervallen)/iu

/** A mark fills its line, or stands before or behind a bar, a dash or a page number at the edge of a page. */
const mark = (words: string) =>
  new RegExp(
    `^\\W*(?:(?:rubricering|classificatie|status|karakter)\\s*:\\s*)?(?:strikt(?:e)? |zeer |stg\\.? )?(?:${words})(?: (?:stuk|document|exemplaar|memo|brief|raadsbrief|tot .{3,40}))?\\W*$`,
    'iu',
  )
const secretMark = mark('geheim|geheimhouding opgelegd|ge-?heim')
const closedMark = mark(
  'vertrouwelijk|besloten|niet[ -]openbaar|niet voor publicatie|intern|onder embargo|embargo|alleen voor raadsleden|uitsluitend voor raadsleden',
)
const closedWords =
  /^(?:BESLOTEN|VERTROUWELIJK|EMBARGO)\b|\b(?:in|van de|voor de) besloten (?:raads|commissie)?vergadering\b|^besloten (?:deel|gedeelte|vergadering)|^(?:onder )?embargo\b.{0,60}\d/iu

/** What the document says of itself; merely writing about secrecy makes nothing secret. */
export const findConfidentiality = (
  layout: Layout,
  fields: readonly Field[],
): Readonly<{ level: Confidentiality; range: TextRange | null }> => {
  const head = layout.lines.slice(0, 40)
  const status = fields.filter((field) => field.name === 'status')
  const found = (level: Confidentiality, says: (text: string) => boolean) => {
    const line = [...head, ...edges(layout)].find(
      ({ text }) => text.length < 90 && (says(text) || text.split(/\s{3,}|\s[|–-]\s|\t/u).some(says)),
    )
    if (line !== undefined) return { level, range: lineRange(line) }
    const field = status.find(({ value }) => says(value))
    return field === undefined ? null : { level, range: placeOf(layout, field.value, field.line) }
  }
  const secret = found('geheim', (text) => secretMark.test(text) || /^GEHEIM\b/u.test(text))
  if (secret !== null) return secret
  const { text, at } = joinedLines(head)
  const order = imposed.exec(text)
  if (order !== null && !denied.test(text))
    return {
      level: 'geheim',
      range: { start: at(order.index), end: at(order.index + order[0].length - 1) + 1 },
    }
  return (
    found('besloten', (words) => closedMark.test(words) || closedWords.test(words)) ?? {
      level: 'openbaar',
      range: null,
    }
  )
}

/** The first and last lines of each page, and what runs along its edge. */
const edges = ({ lines }: Layout) =>
  lines.filter(
    (line, index) =>
      line.furniture || lines[index - 1]?.page !== line.page || lines[index + 1]?.page !== line.page,
  )
