import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { InputOf } from '../../shared/contract.ts'
import type { BriefingData } from '../../shared/records/briefing.ts'
import { briefingTitle, composeBriefing, confidentialMark } from '../briefing/compose.ts'
import { withoutConfidential } from '../briefing/confidential.ts'
import { renderBriefing } from '../briefing/pdf.ts'
import { asRefusal } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'

/** Prints the briefing of a dossier to a file and keeps what was exported. */
export const exportBriefing = (
  { store, now, today, fontFolder }: Context,
  { dossierId, file, asOf, secret }: InputOf<'briefings.export'>,
): { file: string; pageCount: number; leftOut: number } => {
  const madeAt = now().toISOString()
  const day = asOf ?? today()
  const data = { ...store.briefings.data(dossierId, day, madeAt), kpis: kpisOf(store, dossierId) }
  const withConfidential = secret ?? false
  const blocks = composeBriefing(data, { withConfidential })
  const title = briefingTitle(data)
  const rendered = renderBriefing(blocks, {
    title,
    madeAt,
    fontFolder,
    mark: withConfidential ? confidentialMark(data) : null,
  })
  const { secret: kept, restricted } = withoutConfidential(data).leftOut
  writeWhole(file, rendered.bytes)
  asRefusal(() =>
    store.briefings.keep({
      dossierId,
      title,
      asOf: day,
      madeAt,
      pageCount: rendered.pageCount,
      sha256: createHash('sha256').update(rendered.bytes).digest('hex'),
      blocks,
    }),
  )
  return {
    file,
    pageCount: rendered.pageCount,
    leftOut: withConfidential ? 0 : kept.documents + kept.items + restricted.documents + restricted.items,
  }
}

const kpisOf = ({ kpis }: Store, dossierId: number): BriefingData['kpis'] =>
  kpis.list(dossierId).map(({ title, unit, norm, side, item, measurements }) => ({
    title,
    unit,
    norm,
    side,
    itemId: item.id,
    measurements: measurements.map(({ period, label, value, passage }) => ({
      period,
      label,
      value,
      documentId: passage?.documentId ?? null,
    })),
    passages: measurements.flatMap(({ passage }) =>
      passage === null
        ? []
        : [
            {
              documentId: passage.documentId,
              page: passage.page,
              quote: passage.quote,
              changed: passage.attachment === 'changed',
            },
          ],
    ),
  }))

/** A file of the user is replaced only by a whole one: it is written beside it first. */
export const writeWhole = (file: string, bytes: Uint8Array): void => {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.deel`)
  asRefusal(() => {
    try {
      const handle = openSync(unfinished, 'w', 0o600)
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      renameSync(unfinished, file)
    } finally {
      if (existsSync(unfinished)) rmSync(unfinished, { force: true })
    }
  })
}
