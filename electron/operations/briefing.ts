import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { InputOf } from '../../shared/contract.ts'
import type { BriefingFormat, BriefingPlan, BriefingPreview } from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import { shows } from '../briefing/material.ts'
import { asRefusal } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { bytesIn, formatOf, planIn } from './briefing-formats.ts'
import { madeOf, originalThatNames } from './briefing-kept-originals.ts'
import { type Asked, briefingMaker, type Made } from './briefing-made.ts'
import { type Context, type Job, label } from './context.ts'

/** Briefings: looking at one before it is there, printing it, and own plans for it. */
export const briefingHandlers = (context: Context) => {
  const { store, ask } = context
  const make = briefingMaker(context)
  const act = <T>(operation: string, title: string, run: () => T): T =>
    store.changes.change({ operation, label: label(`change.${operation}`, { title }) }, run)
  return {
    'briefings.preview': async (input: InputOf<'briefings.preview'>): Promise<BriefingPreview> =>
      previewOf(store, await make(input)),
    'briefings.previewPage': async (
      { page, width, ...asked }: InputOf<'briefings.previewPage'>,
      { signal }: Job,
    ) => {
      const { rendered, pack } = await make(asked)
      // The pages of originals are put behind it only for who looks at them.
      const { bytes, pageCount } = page <= rendered.pageCount ? rendered : await pack()
      const { lines: _, ...picture } = await store.temporary.withFile(bytes, (path) =>
        ask({ task: 'page', path, page: Math.min(page, pageCount), width, lines: [] }, { signal }),
      )
      return picture
    },
    'briefings.export': async ({ file, ...asked }: InputOf<'briefings.export'>) =>
      exportBriefing(context, await make(inFormat(asked, formatOf(file)), { anew: true }), asked, file),
    'briefings.list': () => store.exported.list(),
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

const leftOutOf = ({ composed: { data } }: Made): BriefingPreview['leftOut'] => {
  const { secret, restricted } = data.leftOut
  return {
    secret: secret.documents + secret.items,
    restricted: restricted.documents + restricted.items,
  }
}

const previewOf = (store: Store, made: Made): BriefingPreview => ({
  title: made.composed.title,
  pageCount: made.rendered.pageCount + made.originals.pageCount,
  starts: startsOf(made),
  cut: made.composed.cut,
  leftOut: leftOutOf(made),
  names: made.names(),
  missingGlyphs: made.rendered.missingGlyphs,
  warnings: [...warningsOf(made), ...namesWarnings(store, made)],
})

/** The page on which each part of the plan begins. */
const startsOf = ({ plan, composed, rendered }: Made): BriefingPreview['starts'] => {
  const first = new Map<number, number>()
  let at = 0
  for (const { part, blocks } of composed.parts) {
    if (part !== null && blocks.length > 0) first.set(part, rendered.starts[at] ?? 1)
    at += blocks.length
  }
  return plan.parts.map((_, part) => first.get(part) ?? null)
}

const warningsOf = ({ plan, composed, everything, originals }: Made): readonly string[] => [
  ...(plan.form === 'pack' && !shows(plan, 'sources') ? [t('briefing.warning.noSources')] : []),
  ...(composed.tooLong && plan.pages !== null ? [t('briefing.warning.tooLong', { pages: plan.pages })] : []),
  ...(needsGround(plan) ? [t('briefing.warning.ground')] : []),
  ...(everything && shows(plan, 'since') ? [t('briefing.warning.sinceEverything')] : []),
  ...originals.warnings,
]

/** Said before somebody is refused. */
const namesWarnings = (store: Store, made: Made): readonly string[] => {
  const name = originalThatNames(store, made)
  return name === null ? [] : [t('briefing.warning.namesInOriginals', { name })]
}

const needsGround = ({ confidential: { levels, ground } }: BriefingPlan): boolean =>
  levels.length > 0 && ground.trim() === ''

/** Prints a briefing to a file and keeps what was exported. */
export const exportBriefing = async (context: Context, made: Made, asked: Asked, file: string) => {
  const { plan, blocks } = made
  const { title, data } = made.composed
  const { store } = context
  const format = formatOf(file)
  if (needsGround(plan)) throw new Refusal('ground-needed')
  const naming = originalThatNames(store, made)
  if (naming !== null && !plan.namesInOriginals) throw new Refusal('names-in-originals', { name: naming })
  const { pageCount, bytes } = await fileOf(context, made, format)
  writeWhole(file, bytes)
  const id = asRefusal(() =>
    store.exported.keep({
      dossierId: asked.dossierId,
      holder: asked.holder ?? null,
      group: asked.group ?? null,
      title,
      asOf: data.asOf,
      madeAt: data.madeAt,
      format,
      pageCount,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      blocks,
      plan,
      madeOf: madeOf(store, made),
    }),
  )
  const { secret, restricted } = leftOutOf(made)
  return { id, file, pageCount, leftOut: secret + restricted }
}

/** Other formats have no pages of their own: they are counted as in print. */
const fileOf = async (context: Context, { pack, rendered, ...made }: Made, format: BriefingFormat) => {
  if (format === 'pdf') return pack()
  const { blocks, plan, mark, composed } = made
  const { title, data } = composed
  const bytes = await bytesIn(context, format, { blocks, title, madeAt: data.madeAt, look: plan, mark })
  return { bytes, pageCount: rendered.pageCount }
}

/** What is asked, as it can be in a format. */
export const inFormat = (asked: Asked, format: BriefingFormat): Asked =>
  asked.plan === undefined ? asked : { ...asked, plan: planIn(asked.plan, format) }

/** A file of the user is replaced only by a whole one: it is written beside it first. */
export const writeWhole = (file: string, bytes: Uint8Array): void => {
  const before = asRefusal(() => statSync(file, { throwIfNoEntry: false }))
  // Taking the place of a file needs no leave of that file: who wrote-protected it said no.
  if (before?.isFile() && (before.mode & 0o222) === 0) throw new Refusal('cannot-write')
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.deel`)
  asRefusal(() => {
    try {
      // As any file of the user: those with whom a folder is shared can open it, and one that was there stays as open as it was.
      const handle = openSync(unfinished, 'w', 0o666)
      try {
        if (before?.isFile()) keepMode(handle, before.mode & 0o777)
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

const keepMode = (handle: number, mode: number): void => {
  try {
    fchmodSync(handle, mode)
  } catch {
    // Many shared folders have no modes of their own: the file is as open as that folder makes it.
  }
}
