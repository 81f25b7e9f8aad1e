import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import type { IsoDate } from '../../shared/dates.ts'
import type { ImportOutcome } from '../../shared/records/import-outcome.ts'
import type { NotRead } from '../../shared/records/not-read.ts'
import { asRefusal, type Db } from './open.ts'

const kept = z.array(
  z.object({
    id: z.uuid(),
    /** Of the file itself; of an attachment, that of its e-mail. */
    file: z.string(),
    fileName: z.string(),
    attached: z.boolean(),
    refusal: z.string().nullable(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    on: z.iso.date(),
    dossierId: z.int().nullable(),
    /** One import takes its files up in parts. */
    importId: z.uuid(),
  }),
)
type Kept = Readonly<z.infer<typeof kept>[number]>

/** What became of a file, or of something attached to it. */
export type Tried = Readonly<{ file: string; outcome: ImportOutcome }>

/** The oldest go off a list that grows longer than anybody reads. */
const most = 10_000

/** Files that did not come in: they stay listed until they do, or somebody takes them off. They are no part of the register. */
export const notReadStore = (db: Db) => {
  const get = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'notRead'").pluck()
  const set = db.prepare<[string]>(
    "INSERT INTO setting (key, value) VALUES ('notRead', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  )
  /** As it stands: an import asks for it with every few files. */
  let known: readonly Kept[] | null = null
  const read = (): readonly Kept[] => {
    known ??= kept.safeParse(JSON.parse(get.get() ?? '[]')).data ?? []
    return known
  }
  const write = (files: readonly Kept[]) => {
    const short = files.slice(0, most)
    known = null
    asRefusal(() => set.run(JSON.stringify(short)))
    known = short
  }

  return {
    list: (): NotRead[] =>
      read().map(({ file, attached, dossierId: _dossierId, importId: _importId, ...shown }) => ({
        ...shown,
        mail: attached ? path.basename(file) : null,
      })),
    /** The files behind lines of the list, each once, by the dossier that they were to come into. */
    files: (ids: readonly string[]): ReadonlyMap<number | null, readonly string[]> => {
      const asked = new Set(ids)
      const wanted = read().filter(({ id }) => asked.has(id))
      const grouped = Map.groupBy(wanted, ({ dossierId }) => dossierId)
      return new Map([...grouped].map(([id, files]) => [id, [...new Set(files.map(({ file }) => file))]]))
    },
    takeOff: (ids: readonly string[]) => {
      const gone = new Set(ids)
      write(read().filter(({ id }) => !gone.has(id)))
    },
    /** Takes up what an import made of files: those that came in go off, under whatever name they stood there. */
    keep: (
      tried: readonly Tried[],
      { on, dossierId, importId }: Readonly<{ on: IsoDate; dossierId: number | null; importId: string }>,
    ) => {
      const failed = tried.filter(
        ({ outcome: { outcome } }) => outcome === 'refused' || outcome === 'cancelled',
      )
      const old = read()
      const files = new Set(tried.map(({ file }) => file))
      const names = new Set(tried.map(({ outcome }) => outcome.fileName))
      const fresh = failed.map(({ file, outcome: { fileName, attached, refusal, values } }) => ({
        id: randomUUID(),
        file,
        fileName,
        attached,
        refusal,
        values: { ...values },
        on,
        dossierId,
        importId,
      }))
      // The last import first, its files in their order.
      const isSame = (one: Kept) => one.importId === importId
      const left = old.filter((one) => !files.has(one.file) && !names.has(one.fileName))
      if (failed.length > 0 || left.length < old.length)
        write([...left.filter(isSame), ...fresh, ...left.filter((one) => !isSame(one))])
    },
  }
}
