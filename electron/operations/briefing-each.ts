import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { InputOf, OutputOf } from '../../shared/contract.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import { withoutConfidential } from '../briefing/confidential.ts'
import { hiderOf } from '../briefing/hide.ts'
import { exportBriefing, inFormat } from './briefing.ts'
import { briefingData } from './briefing-data.ts'
import { briefingOrders } from './briefing-made.ts'
import { type Context, type Job, label } from './context.ts'

type Each = OutputOf<'briefings.exportEach'>

/** One briefing per portfolio holder or group that there is something of. A cancel stops before the next: what is finished stays, and is kept as exported. */
export const exportEach = async (
  context: Context,
  { by, folder, format, ...asked }: InputOf<'briefings.exportEach'>,
  { progress, signal }: Job,
): Promise<Each> => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal('cannot-write')
  const order = briefingOrders(context)
  const plan = asked.plan ?? planOf('debate')
  const hider = hiderOf(plan.hidden)
  const whole = withoutConfidential(briefingData(context, asked), plan.confidential.levels)
  const named = whole.items.flatMap((item) => item[by] ?? [])
  const names = [...new Set(named)].toSorted((a, b) => a.localeCompare(b, 'nl'))
  const done: Each[number][] = []
  for (const [at, name] of names.entries()) {
    if (signal.aborted) break
    progress({ done: at, total: names.length, label: label('briefing.batch.making', { name }) })
    const about = { ...asked, plan, [by]: name }
    const words = fileNameOf(hider.text(whole.dossier.name), hider.text(name))
    const file = freePlace(folder, words, format)
    const made = await exportBriefing(context, order(inFormat(about, format)), {
      asked: about,
      file,
      signal,
    }).catch(unlessCancelled)
    if (made === null) break
    const { pageCount, leftOut } = made
    done.push({ name, file: path.basename(file), pageCount, leftOut })
    // Whoever cancels is heard between two files.
    await new Promise((next) => setImmediate(next))
  }
  return done
}

/** The one that was being made is not there; those before it are. */
const unlessCancelled = (error: unknown): null => {
  if (error instanceof Refusal && error.code === 'cancelled') return null
  throw error
}

/** Who it is for tells one file from the next: where it gets too long, the name of the dossier gives way. */
const fileNameOf = (dossier: string, name: string): string => {
  const named = (about: string) => t('briefing.batch.fileName', { about, name: firstOf(name, 80) })
  const room = longest - named('').length
  return cleanName(named(dossier.length <= room ? dossier : `${firstOf(dossier, room - 1)}…`))
}

const longest = 120
/** Signs of two places stay whole. */
const firstOf = (words: string, places: number): string =>
  words.length <= places
    ? words
    : words
        .slice(0, places)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()

/** A name that every platform takes as that of a file. */
const cleanName = (name: string): string =>
  [...name.normalize('NFC')]
    .map((char) => (char <= '\u001f' || '<>:"/\\|?*\u007f'.includes(char) ? ' ' : char))
    .join('')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[. ]+|[. ]+$/g, '') || 'Briefing'

/** What is there already stays: a file of that name gets a number. */
const freePlace = (folder: string, name: string, extension: string): string => {
  for (let count = 1; ; count++) {
    const file = path.join(folder, `${count === 1 ? name : `${name} (${count})`}.${extension}`)
    if (!existsSync(file)) return file
  }
}
