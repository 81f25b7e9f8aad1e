import type { Confidentiality } from '../../shared/records/document.ts'
import type { Field } from './head-fields.ts'
import type { Layout } from './layout.ts'

/** Secrecy is imposed under these articles of the Gemeentewet (25, 55 and 86 until 2023, 87 to 89 since). */
const imposed =
  /geheimhouding[^.]{0,80}\b(?:artikel|art\.)\s*(?:25|55|86|87|88|89)\b[^.]{0,40}gemeentewet|(?:artikel|art\.)\s*(?:25|55|86|87|88|89)\b[^.]{0,30}gemeentewet[^.]{0,60}geheim/iu
const denied =
  /(?:geen|niet|opgeheven|opheff)[^.]{0,30}geheim|geheimhouding[^.]{0,40}(?:opgeheven|opheff|vervalt|vervallen)/iu

/** What the document says of itself; merely writing about secrecy makes nothing secret. */
export const findConfidentiality = (layout: Layout, fields: readonly Field[]): Confidentiality => {
  const lines = layout.lines.slice(0, 40)
  const status = fields.filter((field) => field.name === 'status').map((field) => field.value)
  const marks = [...lines.map((line) => line.text), ...status]
  if (marks.some((text) => /^\W*(?:strikt |zeer )?geheim\W*$/iu.test(text) || /^GEHEIM\b/u.test(text)))
    return 'geheim'
  const head = lines.map((line) => line.text).join(' ')
  if (imposed.test(head) && !denied.test(head)) return 'geheim'
  const closed =
    /^\W*(?:strikt )?(?:vertrouwelijk|besloten|niet openbaar|niet-openbaar)\W*$|^(?:BESLOTEN|VERTROUWELIJK)\b|\b(?:in|van de|voor de) besloten (?:raads|commissie)?vergadering\b|^besloten (?:deel|gedeelte|vergadering)/iu
  return marks.some((text) => text.length < 90 && closed.test(text)) ? 'besloten' : 'openbaar'
}
