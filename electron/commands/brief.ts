import { existsSync } from 'node:fs'
import path from 'node:path'
import {
  type BriefingPlan,
  briefingFormats,
  lengths,
  papers,
  planOf,
  purposes,
} from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Job } from '../operations/context.ts'
import { type Options, WrongUse } from '../terminal.ts'
import { type Command, dateOf, dossierOf, withProgram } from './call.ts'

/** brief --dossier NAME --out FILE, or brief --each portfolioHolder|group --out FOLDER [--dossier NAME] */
export const brief: Command = ({ positionals, options, terminal }) => {
  const { dossier, out, each } = options
  if (out === undefined || positionals.length > 0 || (dossier === undefined && each === undefined))
    throw new WrongUse(t('cli.needsBrief'))
  const by = each === undefined ? null : eachOf(each)
  const format = oneOf('--format', options.format ?? 'pdf', briefingFormats)
  const written = each === undefined ? path.extname(out).slice(1).toLowerCase() : format
  const asked = {
    plan: planFrom(options, written),
    ...(options.on === undefined ? {} : { asOf: dateOf(options.on) }),
  }
  const place = path.resolve(out)
  return withProgram(options, async ({ store, operations }) => {
    const about = { ...asked, dossierId: dossier === undefined ? null : dossierOf(store, dossier) }
    if (by !== null) {
      const done = await stoppable((signal) =>
        operations.run(
          'briefings.exportEach',
          { ...about, by, folder: place, format },
          {
            signal,
            progress: ({ done, total, label }) =>
              terminal.error(t('cli.briefing', { at: done + 1, total, name: String(label.values?.name) })),
          },
        ),
      )
      if (options.json) terminal.out(JSON.stringify(done.value, null, 1))
      else
        for (const { name, file, pageCount: pages, leftOut } of done.value)
          terminal.out(t('cli.briefedEach', { name, file: path.join(place, file), pages, leftOut }))
      if (done.stopped) terminal.error(t('cli.briefStopped', { count: done.value.length }))
      else if (done.value.length === 0) terminal.error(t('cli.briefNobody'))
      return done.stopped ? 1 : 0
    }
    if (!existsSync(path.dirname(place))) throw new Refusal('cannot-write')
    const made = await operations.run('briefings.export', { ...about, file: place })
    if (options.json) terminal.out(JSON.stringify(made, null, 1))
    else {
      terminal.out(t('cli.briefed', { file: made.file, pages: made.pageCount }))
      if (made.leftOut > 0) terminal.error(t('cli.briefLeftOut', { count: made.leftOut }))
    }
    return 0
  })
}

const eachOf = (each: string): 'holder' | 'group' => {
  if (each !== 'portfolioHolder' && each !== 'group') throw new WrongUse(t('cli.wrongEach'))
  return each === 'group' ? 'group' : 'holder'
}

/** Ctrl+C is heard between two files: the one that is being made is finished. */
const stoppable = async <T>(run: (signal: Job['signal']) => Promise<T>) => {
  const stop = new AbortController()
  const heard = () => stop.abort()
  process.once('SIGINT', heard)
  try {
    return { value: await run(stop.signal), stopped: stop.signal.aborted }
  } finally {
    process.off('SIGINT', heard)
  }
}

const oneOf = <T extends string>(option: string, asked: string, known: readonly T[]): T => {
  const found = known.find((one) => one === asked)
  if (found === undefined) throw new WrongUse(t('cli.wrongChoice', { option, choices: known.join(', ') }))
  return found
}

/** The plan of the purpose, with what is asked otherwise. What has no pages is cut only where a length is asked for. */
const planFrom = (options: Options, format: string): BriefingPlan => {
  const { purpose, length, paper, large, card, secret, ground, hide } = options
  const plan = planOf(purpose === undefined ? 'debate' : oneOf('--purpose', purpose, purposes))
  const words = [...lengths.map(String), 'all']
  const pages = length === undefined ? null : oneOf('--length', length, words)
  if (secret && !ground?.trim()) throw new WrongUse(t('cli.needsGround'))
  return {
    ...plan,
    ...(format === 'txt' || format === 'html' ? { pages: null } : {}),
    ...(pages === null ? {} : { pages: lengths.find((one) => String(one) === pages) ?? null }),
    ...(paper === undefined ? {} : { paper: oneOf('--paper', paper, papers) }),
    ...(card ? { form: 'card' } : {}),
    large: large ?? false,
    confidential: secret
      ? { levels: ['besloten', 'geheim'], ground: (ground ?? '').trim() }
      : plan.confidential,
    hidden: hide?.map((name) => name.trim()).filter((name) => name !== '') ?? [],
  }
}
