import path from 'node:path'
import { civilDate, type IsoDate, isIsoDate } from '../shared/dates.ts'
import { type Language, setLanguage } from '../shared/texts/translate.ts'
import { appRoot } from './app-root.ts'
import { readerVersion } from './documents/reader-version.ts'
import type { Context } from './operations/context.ts'
import { type Operations, operations } from './operations.ts'
import type { Print } from './printing/tasks.ts'
import type { Ask } from './reading.ts'
import { restoring } from './store/backups.ts'
import { openStore, type Store } from './store/store.ts'

const migrations = path.join(appRoot, 'electron/store/migrations')

/** Backups for a folder of data whose store isn't open, or can't be opened. */
export const restoringIn = (folder: string) => restoring({ folder, migrations, now: () => new Date() })

export type Program = Readonly<{
  store: Store
  operations: Operations
  today: () => IsoDate
  close: () => void
}>

/** Opens the store of a folder with its operations: the same for the window's worker, the command line and tests. */
export const openProgram = ({
  folder,
  ask,
  print,
  today,
  language,
  report,
  now = () => new Date(),
  inBackground,
}: Readonly<{
  folder: string
  ask: Ask
  /** Where it is left out, what is printed is printed in this thread. */
  print?: Print
  /** Another day than the clock's, for looking back and for tests. */
  today?: string | null
  /** Another language than the settings say. */
  language?: Language | undefined
  report: (error: unknown) => void
  now?: () => Date
  /** As the store has it: the search index follows a little at a time. */
  inBackground?: boolean
}>): Program => {
  const store = openStore({
    folder,
    migrations,
    now,
    readerVersion,
    inBackground,
  })
  setLanguage(language ?? store.settings.read().language)
  const day = (): IsoDate => (today && isIsoDate(today) ? today : civilDate(now()))
  const fontFolder = path.join(appRoot, 'resources/fonts')
  const context: Context = {
    store,
    read: (path, signal, options) => ask({ task: 'read', path, options }, { signal }),
    ask,
    print: print ?? printingHere(fontFolder),
    now,
    today: day,
    sampleFolder: path.join(appRoot, 'resources/sample'),
    fontFolder,
  }
  return { store, operations: operations(context, report), today: day, close: store.close }
}

/** Prints in this thread. What makes PDFs takes 35 MB and a quarter of a second: it is loaded when something is printed. */
const printingHere = (fontFolder: string): Print => {
  let started: Promise<Print> | null = null
  const start = async () => {
    const [{ startPrinter }, { drawPdf }] = await Promise.all([
      import('./printing/printer.ts'),
      import('./printing/draw.ts'),
    ])
    return startPrinter(fontFolder, drawPdf)
  }
  return async (task, signal) => {
    started ??= start()
    return (await started)(task, signal)
  }
}
