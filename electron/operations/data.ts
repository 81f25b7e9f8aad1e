import { existsSync } from 'node:fs'
import type { InputOf, OutputOf } from '../../shared/contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { TextKey } from '../../shared/texts/translate.ts'
import type { CopyJob, CopyPhase } from '../store/copy-job.ts'
import type { Store } from '../store/store.ts'
import { type Context, type Job, label } from './context.ts'

/** The data as a whole. */
export const dataHandlers = ({ store }: Context) => ({
  'data.backup': (input: InputOf<'data.backup'>, job: Job): Promise<OutputOf<'data.backup'>> =>
    store.backups.make('folder' in input ? input.folder : null, stepsOf(job)),
  'data.copy': ({ file }: InputOf<'data.copy'>): OutputOf<'data.copy'> => {
    if (existsSync(file) && store.isOwnFile(file)) throw new Refusal('file-exists')
    return { file, bytes: store.backup(file) }
  },
  ...restoreHandlers(store.backups),
  'data.check': (_: InputOf<'data.check'>, job: Job): Promise<OutputOf<'data.check'>> =>
    store.check(stepsOf(job)),
  'data.place': (): OutputOf<'data.place'> => ({
    folder: store.folder,
    lastBackup: store.backups.last(),
    restored: store.backups.restored(),
  }),
})

/** Looking for backups, and putting one back: that takes no store that can be opened. */
export const restoreHandlers = ({ find, prepare }: Pick<Store['backups'], 'find' | 'prepare'>) => ({
  'data.backups': ({ folder }: InputOf<'data.backups'>): Promise<OutputOf<'data.backups'>> =>
    find(folder ?? null),
  'data.restore': (
    { folder, name, incomplete = false }: InputOf<'data.restore'>,
    job: Job,
  ): Promise<OutputOf<'data.restore'>> => prepare(folder ?? null, name, incomplete, stepsOf(job)),
})

const phases = {
  data: 'desktop.copyingData',
  looking: 'desktop.lookingThrough',
  originals: 'desktop.readingOriginals',
} as const satisfies Record<CopyPhase, TextKey>
/** The database is counted in megabytes, originals one by one. */
const unit: Readonly<Record<CopyPhase, number>> = { data: 1_000_000, looking: 1, originals: 1 }

const stepsOf = ({ signal, progress }: Job): CopyJob => ({
  signal,
  step: (phase, done, total) =>
    progress({
      done: Math.floor(done / unit[phase]),
      total: Math.ceil(total / unit[phase]),
      label: label(phase === 'data' && total > 0 ? 'desktop.copiedMegabytes' : phases[phase]),
    }),
})
