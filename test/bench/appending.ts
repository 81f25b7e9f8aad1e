import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { buildIfStale } from '../../electron/build.ts'
import { forkNodePrinter, startPrinterLane } from '../../electron/printing/printer-lane.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { type Figure, median, timed } from './measure.ts'
import { built, pack, peakOf } from './printing.ts'

const runs = 3
const originals = 12
const pages = 480
const madeAt = '2026-11-22T18:30:00Z'

/** A short briefing with the pages of twelve originals behind it: tagged, with tables, links and charts. */
export const appendingFigures = async (folder: string): Promise<Figure[]> => {
  mkdirSync(folder, { recursive: true })
  await buildIfStale()
  const files = Array.from({ length: originals }, (_, at) => {
    const title = `Stuk ${at + 1}`
    const { bytes, pageCount } = renderBriefing(pack(Math.round(pages / originals / 1.43)), { title, madeAt })
    const place = path.join(folder, `${at + 1}.pdf`)
    writeFileSync(place, bytes)
    return { title, pageCount, path: place, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  const known = files.map(({ title, pageCount }, at) => ({
    ...{ id: at + 1, kind: 'other', subject: title, fileName: `${title}.pdf`, pageCount },
    ...{
      municipality: null,
      date: null,
      dateOrigin: 'unknown',
      reference: null,
      confidentiality: 'openbaar',
    },
  }))
  const taken = files.map(({ path, sha256 }, at) => ({
    ...{ documentId: at + 1, path, sha256, media: 'pdf', scannedPages: 0, text: null },
  }))
  const given = {
    from: 'kept',
    blocks: pack(1),
    title: 'Meting',
    mark: null,
    documents: known,
    originals: taken,
  }
  const plan = { ...planOf('debate'), appended: known.map(({ id }) => id) }
  const file = path.join(folder, 'pak.pdf')
  const [colds, times, peaks]: [number[], number[], number[]] = [[], [], []]
  let pageCount = 0
  for (let run = 0; run < runs; run += 1) {
    let pid: number | undefined
    const { print, close } = startPrinterLane(() =>
      forkNodePrinter(built, (started) => {
        pid = started
      }),
    )
    const order = { given: 'pack', plan, madeAt, language: 'nl' } as const
    const make = async () => {
      writeFileSync(file, '')
      await print({ print: 'given', tray: 'file', key: 'pack', json: JSON.stringify(given) })
      const made = await print({ print: 'file', tray: 'file', order, format: 'pdf', path: file })
      if (made !== 'unknown') pageCount = made.pageCount
    }
    colds.push(await timed(make))
    peaks.push(peakOf(pid) ?? 0)
    times.push(await timed(make))
    close()
  }
  const appended = files.reduce((sum, one) => sum + one.pageCount, 0)
  const name = `${appended} pages of ${originals} originals appended, ${pageCount} in all`
  const floor = { of: 'p50', under: 4000 } as const
  return [
    { name, unit: 'ms', p50: median(times), floor, note: 'the second of a process' },
    { name: 'the same, the first of a process that starts', unit: 'ms', p50: median(colds), floor },
    ...(median(peaks) > 0
      ? [{ name: 'memory of the printer after it', unit: 'MB', p50: median(peaks) } as const]
      : []),
  ]
}
