import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { InputOf } from '../../shared/contract.ts'
import type { BriefingFormat, BriefingPlan, BriefingPreview } from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import { shows } from '../briefing/material.ts'
import { foreign, type PagePrinted } from '../printing/tasks.ts'
import { asRefusal } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { Asked } from './briefing-data.ts'
import { formatOf, planIn } from './briefing-formats.ts'
import { madeOf, originalThatNames } from './briefing-kept-originals.ts'
import { briefingOrders, type Made, type Ordered, printed } from './briefing-made.ts'
import { type Context, type Job, label } from './context.ts'

/** Briefings: looking at one before it is there, printing it, and own plans for it. */
export const briefingHandlers = (context: Context) => {
  const { store } = context
  const order = briefingOrders(context)
  const act = <T>(operation: string, title: string, run: () => T): T =>
    store.changes.change({ operation, label: label(`change.${operation}`, { title }) }, run)
  return {
    'briefings.preview': async (
      input: InputOf<'briefings.preview'>,
      { signal }: Job,
    ): Promise<BriefingPreview> => {
      const made = order(input)
      const { tooLong, warnings, ...seen } = await printed(
        context,
        made,
        { print: 'preview', order: made.order },
        signal,
      )
      return {
        ...seen,
        warnings: [...warningsOf(made.plan, input, tooLong), ...warnings, ...namesWarnings(store, made)],
      }
    },
    'briefings.names': (input: InputOf<'briefings.names'>, { signal }: Job) => {
      const made = order(input)
      return printed(context, made, { print: 'names', order: made.order }, signal)
    },
    'briefings.previewPage': ({ page, width, ...asked }: InputOf<'briefings.previewPage'>, { signal }: Job) =>
      pageOf(context, order(asked), { page, width }, signal),
    'briefings.export': ({ file, ...asked }: InputOf<'briefings.export'>, { signal }: Job) =>
      exportBriefing(context, order(inFormat(asked, formatOf(file))), { asked, file, signal }),
    'briefings.window': ({ order, offset, limit }: InputOf<'briefings.window'>) =>
      store.exported.window(order, offset, limit),
    'briefings.rows': ({ ids }: InputOf<'briefings.rows'>) => store.exported.rows(ids),
    'briefings.templates': () => store.briefingTemplates.list(),
    'briefings.saveTemplate': (input: InputOf<'briefings.saveTemplate'>) =>
      act('briefings.saveTemplate', input.name, () => ({ id: store.briefingTemplates.save(input) })),
    'briefings.removeTemplate': ({ id }: InputOf<'briefings.removeTemplate'>) =>
      act('briefings.removeTemplate', '', () => {
        const title = store.briefingTemplates.remove(id)
        store.changes.describe(label('change.briefings.removeTemplate', { title }))
        return null
      }),
  }
}

/** A page as a picture. Those of originals come from foreign files: the reader process draws them, of the whole file. */
export const pageOf = async (
  context: Context,
  ordered: Ordered,
  { page, width }: Readonly<{ page: number; width: number }>,
  signal: AbortSignal,
  beforeOriginals = (): void => undefined,
): Promise<PagePrinted> => {
  const { order } = ordered
  const picture = await printed(context, ordered, { print: 'page', order, page, width }, signal)
  if (picture !== foreign) return picture
  beforeOriginals()
  const { temporary } = context.store
  return temporary.withFile(new Uint8Array(), async (path) => {
    const file = await printed(
      context,
      ordered,
      { print: 'file', tray: 'screen', order, format: 'pdf', path },
      signal,
    )
    const asked = { task: 'page', path, page: Math.min(page, file.pageCount), width, lines: [] } as const
    const { lines: _, ...drawn } = await context.ask(asked, { signal })
    return drawn
  })
}

const warningsOf = (plan: BriefingPlan, { dossierId }: Asked, tooLong: boolean): readonly string[] => [
  ...(plan.form === 'pack' && !shows(plan, 'sources') ? [t('briefing.warning.noSources')] : []),
  ...(tooLong && plan.pages !== null ? [t('briefing.warning.tooLong', { pages: plan.pages })] : []),
  ...(needsGround(plan) ? [t('briefing.warning.ground')] : []),
  ...(dossierId === null && shows(plan, 'since') ? [t('briefing.warning.sinceEverything')] : []),
]

/** Said before somebody is refused. */
const namesWarnings = (store: Store, made: Made): readonly string[] => {
  const name = originalThatNames(store, made)
  return name === null ? [] : [t('briefing.warning.namesInOriginals', { name })]
}

const needsGround = ({ confidential: { levels, ground } }: BriefingPlan): boolean =>
  levels.length > 0 && ground.trim() === ''

type Exporting = Readonly<{ asked: Asked; file: string; signal: AbortSignal }>

/** Prints a briefing to a file and keeps what was exported. */
export const exportBriefing = async (context: Context, made: Made, { asked, file, signal }: Exporting) => {
  const { plan, order } = made
  const { store } = context
  const format = formatOf(file)
  if (needsGround(plan)) throw new Refusal('ground-needed')
  const naming = originalThatNames(store, made)
  if (naming !== null && !plan.namesInOriginals) throw new Refusal('names-in-originals', { name: naming })
  const { title, pageCount, leftOut, asOf, sha256, ...rest } = await writeInPlace(file, (path) =>
    printed(context, made, { print: 'file', tray: 'file', order, format, path }, signal),
  )
  const { madeAt } = order
  const { dossierId, holder = null, group = null } = asked
  const row = { dossierId, holder, group, title, asOf, madeAt, format, pageCount, sha256, plan }
  const id = asRefusal(() =>
    store.exported.keep({ ...row, blocks: rest.blocks, madeOf: madeOf(store, made, rest) }),
  )
  return { id, file, pageCount, leftOut: leftOut.secret + leftOut.restricted }
}

/** What is asked, as it can be in a format. */
export const inFormat = (asked: Asked, format: BriefingFormat): Asked =>
  asked.plan === undefined ? asked : { ...asked, plan: planIn(asked.plan, format) }

/** A file of the user is replaced only by a whole one: it is written beside it first. */
export const writeWhole = (file: string, bytes: Uint8Array): void => {
  const unfinished = openBeside(file)
  try {
    asRefusal(() => {
      const handle = openSync(unfinished, 'r+')
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      renameSync(unfinished, file)
    })
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** The same for who writes it elsewhere: `write` fills a file that is there, and it takes its place once that is done. */
export const writeInPlace = async <T>(
  file: string,
  write: (unfinished: string) => Promise<T>,
): Promise<T> => {
  const unfinished = openBeside(file)
  try {
    const written = await write(unfinished)
    asRefusal(() => renameSync(unfinished, file))
    return written
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** An empty file beside one that is to be replaced, or made. */
const openBeside = (file: string): string =>
  asRefusal(() => {
    const before = statSync(file, { throwIfNoEntry: false })
    // Taking the place of a file needs no leave of that file: who wrote-protected it said no.
    if (before?.isFile() && (before.mode & 0o222) === 0) throw new Refusal('cannot-write')
    const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.deel`)
    // As any file of the user: those with whom a folder is shared can open it, and one that was there stays as open as it was.
    const handle = openSync(unfinished, 'w', 0o666)
    try {
      if (before?.isFile()) keepMode(handle, before.mode & 0o777)
    } finally {
      closeSync(handle)
    }
    return unfinished
  })

const keepMode = (handle: number, mode: number): void => {
  try {
    fchmodSync(handle, mode)
  } catch {
    // Many shared folders have no modes of their own: the file is as open as that folder makes it.
  }
}
