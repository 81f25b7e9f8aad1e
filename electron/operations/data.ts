import { existsSync } from 'node:fs'
import type { InputOf, OutputOf } from '../../shared/contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { CopyJob } from '../store/backup-folder.ts'
import { type Context, type Job, label } from './context.ts'

/** The data as a whole. */
export const dataHandlers = ({ store }: Context) => ({
  'data.backup': (input: InputOf<'data.backup'>, job: Job): Promise<OutputOf<'data.backup'>> =>
    store.backups.make('folder' in input ? input.folder : null, stepsOf(job, 'desktop.backingUp')),
  'data.copy': ({ file }: InputOf<'data.copy'>): OutputOf<'data.copy'> => {
    if (existsSync(file) && store.isOwnFile(file)) throw new Refusal('file-exists')
    return { file, bytes: store.backup(file) }
  },
  'data.backups': ({ folder }: InputOf<'data.backups'>): Promise<OutputOf<'data.backups'>> =>
    store.backups.find(folder ?? null),
  'data.restore': (
    { folder, name, incomplete = false }: InputOf<'data.restore'>,
    job: Job,
  ): Promise<OutputOf<'data.restore'>> =>
    store.backups.prepare(folder ?? null, name, incomplete, stepsOf(job, 'desktop.restoring')),
  'data.check': () => store.check(),
  'data.place': (): OutputOf<'data.place'> => ({
    folder: store.folder,
    lastBackup: store.backups.last(),
    restored: store.backups.restored(),
  }),
})

const stepsOf = ({ signal, progress }: Job, key: string): CopyJob => ({
  signal,
  step: (done, total) => progress({ done, total, label: label(key) }),
})
