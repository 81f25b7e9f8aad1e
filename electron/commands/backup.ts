import { statSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import { dataFolder } from '../data-folder.ts'
import { restoringIn } from '../program.ts'
import { type Command, one, withProgram } from './call.ts'

/** backup FOLDER: everything; backup FILE.sqlite: the database alone. */
export const backup: Command = (call) => {
  const place = path.resolve(one(call, 'FOLDER'))
  const { options, terminal } = call
  return withProgram(options, async ({ operations }) => {
    if (place.endsWith('.sqlite')) {
      const { bytes } = await operations.run('data.copy', { file: place })
      terminal.out(t('cli.backedUp', { file: place, kilobytes: Math.ceil(bytes / 1024) }))
      terminal.error(t('cli.backupWithout'))
      return 0
    }
    const { folder, name, documents, originals, copied, mended, missing } = await operations.run(
      'data.backup',
      {
        folder: place,
      },
    )
    terminal.out(t('cli.backedUpAll', { folder: path.join(folder, name), documents, originals, copied }))
    if (mended > 0) terminal.error(t('cli.backupMended', { count: mended }))
    for (const file of missing) terminal.error(t('cli.originalMissing', { file }))
    return 0
  })
}

/** restore FOLDER: the newest backup in it, or the one that it is. The store need not be one that can be opened. */
export const restore: Command = async (call) => {
  const place = path.resolve(one(call, 'FOLDER'))
  const { options, terminal } = call
  const isFile = statSync(place, { throwIfNoEntry: false })?.isFile() ?? false
  const folder = isFile ? path.dirname(place) : place
  const backups = restoringIn(options.data === undefined ? dataFolder() : path.resolve(options.data))
  const [found] = (await backups.find(folder)).filter(({ name }) => !isFile || name === path.basename(place))
  if (found === undefined) throw new Refusal('no-backup')
  backups.refuseHeld()
  const job = { signal: new AbortController().signal, step: () => {} }
  const outcome = await backups.prepare(folder, found.name, options.incomplete ?? false, job)
  for (const file of outcome.missing) terminal.error(t('cli.originalMissing', { file }))
  if (!outcome.restored) {
    terminal.error(t('cli.notRestored', { count: outcome.missing.length }))
    return 1
  }
  // It takes its place when the store is opened. Where somebody opened that meanwhile it must not do so later, unasked.
  const placed = withProgram(options, async ({ operations }) => {
    const { restored } = await operations.run('data.place', {})
    const made = restored?.madeAt ?? ''
    const aside = restored?.aside ?? null
    terminal.out(aside === null ? t('cli.restoredFresh', { made }) : t('cli.restored', { made, aside }))
    return 0
  })
  return placed.catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'store-locked') backups.withdraw()
    throw error
  })
}
