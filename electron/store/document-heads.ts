import {
  type DecidedName,
  type DocumentRow,
  type HeadField,
  type HeadReading,
  type HeadSources,
  headFields,
  type KeptHead,
} from '../../shared/records/document.ts'
import type { MunicipalitiesStore } from './municipalities.ts'
import type { Db } from './open.ts'

/** What is known of documents as a whole: where it was read, what a person decided of it, and how it would be read now. */
export const documentHeads = (
  db: Db,
  {
    row,
    municipalities,
  }: Readonly<{ row: (id: number) => DocumentRow; municipalities: MunicipalitiesStore }>,
) => {
  const update = db.prepare(
    `UPDATE document SET kind = :kind, municipality_id = :municipalityId, date = :date, date_origin = :dateOrigin, subject = :subject,
       title_key = title_key(:subject), reference = :reference, sender = :sender, recipient = :recipient, holder = :portfolioHolder, confidentiality = :confidentiality,
       askers = :askers, dates = :dates, head_sources = :headSources WHERE id = :id`,
  )
  const about = db.prepare<[number], { sources: string; decided: string; readings: string }>(
    'SELECT head_sources AS sources, head_decided AS decided, head_readings AS readings FROM document WHERE id = ?',
  )
  const setSources = db.prepare(
    'UPDATE document SET dates = :dates, head_sources = :headSources WHERE id = :id AND (dates <> :dates OR head_sources <> :headSources)',
  )
  const setDecided = db.prepare('UPDATE document SET head_decided = ? WHERE id = ?')
  const setReadings = db.prepare(
    'UPDATE document SET head_readings = :readings WHERE id = :id AND head_readings <> :readings',
  )

  // The three are written below from these types.
  const headSources = (id: number): HeadSources => JSON.parse(about.get(id)?.sources ?? '{}')
  const decided = (id: number): readonly DecidedName[] => JSON.parse(about.get(id)?.decided ?? '[]')
  const readings = (id: number): readonly HeadReading[] => JSON.parse(about.get(id)?.readings ?? '[]')

  return {
    headSources,
    /** The dates that it gives of itself, and where each field of its head stands in the text in force. */
    setSources: (id: number, dates: KeptHead['dates'], sources: HeadSources) =>
      setSources.run({ id, dates: JSON.stringify(dates), headSources: JSON.stringify(sources) }),
    decided,
    /** A person decided these: how they would be read now doesn't matter any more. */
    decide: (id: number, names: readonly DecidedName[]) => {
      const all = new Set([...decided(id), ...names])
      setDecided.run(JSON.stringify([...all]), id)
      const left = readings(id).filter(({ name }) => !all.has(name))
      setReadings.run({ id, readings: JSON.stringify(left) })
    },
    headReadings: readings,
    setHeadReadings: (id: number, found: readonly HeadReading[]) =>
      setReadings.run({ id, readings: JSON.stringify(found) }),
    /** Changes what is known of a document; what isn't named stays. Returns the document as it was and as it is. */
    describe: (id: number, fields: Partial<KeptHead>): { before: DocumentRow; after: DocumentRow } => {
      const before = row(id)
      const head = { ...before, ...fields }
      update.run({
        id,
        kind: head.kind,
        municipalityId: head.municipality === null ? null : municipalities.idOf(head.municipality),
        date: head.date,
        // A date that is given without an origin is a person's.
        dateOrigin:
          fields.date === undefined
            ? head.dateOrigin
            : fields.date === null
              ? 'unknown'
              : (fields.dateOrigin ?? 'user'),
        subject: head.subject,
        reference: head.reference,
        sender: head.sender,
        recipient: head.recipient,
        portfolioHolder: head.portfolioHolder,
        confidentiality: head.confidentiality,
        askers: JSON.stringify(head.askers),
        dates: JSON.stringify(head.dates),
        headSources: JSON.stringify(sourcesLeft(headSources(id), before, head)),
      })
      return { before, after: row(id) }
    },
  }
}

/** What a person filled in was not read anywhere. */
const sourcesLeft = (sources: HeadSources, before: KeptHead, after: KeptHead): HeadSources => {
  const same = (field: HeadField) => JSON.stringify(before[field]) === JSON.stringify(after[field])
  return Object.fromEntries(
    headFields.flatMap((field) => (sources[field] && same(field) ? [[field, sources[field]]] : [])),
  )
}
