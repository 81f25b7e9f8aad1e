import path from 'node:path'
import { dutchDate, isIsoDate } from '../../shared/dates.ts'
import { type ItemKind, type ItemRow, isLate } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import { languages, t } from '../../shared/texts/translate.ts'
import { dataFolder } from '../data-folder.ts'
import { forkNodeReader } from '../documents/reader-child.ts'
import { startReader } from '../documents/reader-pool.ts'
import { openProgram, type Program } from '../program.ts'
import { type Options, type Terminal, WrongUse } from '../terminal.ts'

export type Call = Readonly<{ positionals: readonly string[]; options: Options; terminal: Terminal }>
export type Command = (call: Call) => Promise<0 | 1>

/** Opens the store for one command, and closes it whatever happens. */
export const withProgram = async (
  options: Options,
  run: (program: Program) => Promise<0 | 1>,
): Promise<0 | 1> => {
  const reader = startReader(() => forkNodeReader())
  try {
    const program = openProgram({
      folder: options.data === undefined ? dataFolder() : path.resolve(options.data),
      ask: reader.ask,
      // The command line has looked whether it is one of the languages.
      language: languages.find((one) => one === options.language),
      today: process.env.RAADSGEHEUGEN_TODAY ?? null,
      report: (error) => {
        throw error
      },
    })
    try {
      return await run(program)
    } finally {
      program.close()
    }
  } finally {
    reader.close()
  }
}

export const one = ({ positionals }: Call, what: string): string => {
  const [first, ...more] = positionals
  if (first === undefined || more.length > 0) throw new WrongUse(t('cli.needsOne', { what }))
  return first
}

export const dateOf = (text: string | undefined): string => {
  if (text === undefined || !isIsoDate(text)) throw new WrongUse(t('cli.needsDate'))
  return text
}

/** Every row of a filter, by windows. */
export const allItems = async (
  operations: Program['operations'],
  filter: { kinds?: ItemKind[]; late?: boolean; dossierId?: number },
) => {
  const rows: ItemRow[] = []
  for (;;) {
    const window = await operations.run('items.list', {
      filter,
      order: { column: 'dueOn', descending: false },
      offset: rows.length,
      limit: 500,
    })
    rows.push(...window.rows)
    if (window.rows.length < 500) return rows
  }
}

export const line = (row: ItemRow, today: string): string => {
  const term =
    row.dueOn === null ? t('cli.noTerm') : `${row.certainty === 'derived' ? '~' : ' '}${dutchDate(row.dueOn)}`
  const late = isLate(row, today) ? t('cli.late') : ''
  const status = t(`officialStatus.${row.officialStatus}`)
  return [
    String(row.id).padStart(5),
    (row.number ?? '').padEnd(12),
    t(`itemKind.${row.kind}`).padEnd(13),
    term.padEnd(13),
    late.padEnd(8),
    status.padEnd(16),
    row.title.slice(0, 90),
  ].join(' ')
}

export const dossierOf = (store: Program['store'], name: string): number => {
  const id = store.dossiers.idOf(name)
  if (id === null) throw new Refusal('not-found-dossier')
  return id
}

/** An item by its id or by its own number. */
export const itemOf = (store: Program['store'], text: string): number => {
  const id = /^\d+$/.test(text) ? Number(text) : store.items.idOf(text)
  if (id === null) throw new Refusal('not-found-item')
  return id
}

/** Rows that may be said; how many stay in is said beside them, so that what is piped on is never a whole that isn't one. */
export const sayable = <T>(
  rows: readonly T[],
  isPublic: (row: T) => boolean,
  { options, terminal }: Call,
) => {
  const shown = options.secret ? rows : rows.filter(isPublic)
  const count = rows.length - shown.length
  if (count > 0) terminal.error(t('cli.leftOut', { count }))
  return shown
}
