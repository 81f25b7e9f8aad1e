import { existsSync } from 'node:fs'
import path from 'node:path'
import { dutchDate } from '../shared/dates.ts'
import { isLate } from '../shared/records/item.ts'
import { Refusal } from '../shared/refusal.ts'
import { type TextKey, t } from '../shared/texts/translate.ts'
import { advice } from './commands/advice.ts'
import { backup, restore } from './commands/backup.ts'
import { brief } from './commands/brief.ts'
import { allItems, type Command, dateOf, itemOf, line, one, withProgram } from './commands/call.ts'
import { chain, link } from './commands/chain.ts'
import { conflicts } from './commands/conflicts.ts'
import { lists } from './commands/lists.ts'
import { missing } from './commands/missing.ts'
import { since } from './commands/since.ts'
import { stats } from './commands/stats.ts'
import { list, why } from './commands/terms.ts'
import { forkNodeReader } from './documents/reader-child.ts'
import { type Reader, startReader } from './documents/reader-pool.ts'
import type { Program } from './program.ts'
import type { ReaderStep, Reading } from './reading.ts'
import { toInspection } from './recognise/inspection.ts'
import { type Options, type Terminal, WrongUse } from './terminal.ts'

const inspect: Command = async (call) => {
  const file = one(call, 'FILE')
  const reader = startReader(() => forkNodeReader())
  try {
    const read = await reader.ask({ task: 'read', path: path.resolve(file), options: {} })
    const { source, recognised } = call.options.ocr
      ? await recogniseText(reader, path.resolve(file), read, call.terminal)
      : read
    const found = {
      ...toInspection(recognised, source, path.basename(file)),
      findings: recognised.findings,
      warnings: source.warnings,
    }
    call.terminal.out(call.options.json ? JSON.stringify(found) : JSON.stringify(found, null, 2))
    const without = source.warnings.find(({ key }) => key === 'pages-without-text')
    if (without) call.terminal.error(t('cli.withoutText', { count: without.count }))
    return 0
  } finally {
    reader.close()
  }
}

/** The pages that are pictures, recognised; other files stay as they were read. */
const recogniseText = async (
  reader: Reader,
  file: string,
  read: Reading,
  terminal: Terminal,
): Promise<Pick<Reading, 'source' | 'recognised'>> => {
  if (!read.source.warnings.some(({ key }) => key === 'pages-without-text')) return read
  const step = ({ done, total }: ReaderStep) => {
    if (done < total) terminal.error(t('cli.recognisingPage', { page: done + 1, of: total }))
  }
  const { source, pages, confidence } = await reader.ask({ task: 'scan', path: file }, { step })
  terminal.error(t('cli.recognisedText', { count: pages, confidence }))
  return { source, recognised: await reader.ask({ task: 'recognise', source, options: {} }) }
}

const acceptances = ['strong', 'all', 'none'] as const

const importCommand: Command = ({ positionals, options, terminal }) => {
  if (positionals.length === 0) throw new WrongUse(t('cli.needsFiles'))
  const accept = acceptances.find((known) => known === (options.accept ?? 'none'))
  if (!accept) throw new WrongUse(t('cli.wrongAccept'))
  return withProgram(options, async ({ store, operations }) => {
    const name = options.dossier
    const dossierId =
      name === undefined
        ? undefined
        : (store.dossiers.idOf(name) ?? (await operations.run('dossiers.create', { name })).id)
    const files = positionals.map((file) => path.resolve(file))
    const outcomes = await operations.run(
      'documents.import',
      dossierId === undefined ? { files } : { files, dossierId },
    )
    for (const { fileName, outcome, refusal, values, found, documentId } of outcomes) {
      if (outcome === 'refused')
        terminal.error(`${fileName}: ${t(`refusal.${refusal}` as TextKey, values)}`) // codes and texts are one list
      else
        terminal.out(
          `${fileName}: ${t(`cli.${outcome === 'imported' ? 'imported' : 'known'}`, { count: found })}`,
        )
      if (documentId === null) continue
      if (outcome === 'known' && dossierId !== undefined)
        await operations.run('dossiers.put', {
          id: dossierId,
          documentIds: [documentId],
          itemIds: [],
          present: true,
        })
      if (outcome === 'imported') await readScan({ store, operations }, documentId, options, terminal)
      if (outcome === 'imported' && accept !== 'none') {
        const { recorded } = await operations.run('documents.record', { id: documentId, accept })
        terminal.out(`  ${t('cli.recorded', { count: recorded })}`)
      }
    }
    return outcomes.some(({ outcome }) => outcome === 'refused') ? 1 : 0
  })
}

/** A scan that came in: its text is recognised where that is asked for, and else it is said that it has none. */
const readScan = async (
  { store, operations }: Pick<Program, 'store' | 'operations'>,
  id: number,
  { ocr }: Options,
  terminal: Terminal,
) => {
  const count = store.documents.row(id).pagesWithoutText
  if (count === 0) return
  if (!ocr) return terminal.error(`  ${t('cli.withoutText', { count })}`)
  const { pages, confidence, found } = await operations.run('documents.recogniseScan', { id })
  terminal.out(`  ${t('cli.recognisedText', { count: pages, confidence })}`)
  if (found > 0) terminal.out(`  ${t('cli.imported', { count: found })}`)
}

const fulfil: Command = (call) => {
  const wanted = one(call, 'ID')
  const on = dateOf(call.options.on)
  const place = call.options.evidence === undefined ? null : /^(\d+):(\d+)-(\d+)$/.exec(call.options.evidence)
  if (call.options.evidence !== undefined && place === null) throw new WrongUse(t('cli.wrongEvidence'))
  if (place === null && !call.options.note) throw new WrongUse(t('cli.needsEvidence'))
  return withProgram(call.options, async ({ store, operations }) => {
    const id = itemOf(store, wanted)
    await operations.run('items.settle', {
      ids: [id],
      on,
      scope: 'whole',
      how: null,
      verdict: 'nagekomen',
      evidence: place
        ? {
            kind: 'passage',
            range: { documentId: Number(place[1]), start: Number(place[2]), end: Number(place[3]) },
          }
        : { kind: 'none', note: call.options.note ?? '' },
      ...(place && call.options.note ? { note: call.options.note } : {}),
    })
    call.terminal.out(
      t('cli.fulfilled', { number: store.items.row(id).number ?? String(id), date: dutchDate(on) }),
    )
    return 0
  })
}

const check: Command = ({ options, terminal }) =>
  withProgram(options, async ({ operations }) => {
    const { documents, items, passages, findings } = await operations.run('data.check', {})
    terminal.out(t('cli.checked', { documents, items, passages }))
    for (const finding of findings) terminal.error(t(finding.key as TextKey, finding.values)) // keys of check.… come from the catalogue
    if (findings.length === 0) terminal.out(t('cli.allWell'))
    return findings.length === 0 ? 0 : 1
  })

/** A folder that isn't there yet: what an earlier run made is left as it is. */
const freshFolder = (parent: string, name: string): string => {
  const names = [name, ...Array.from({ length: 999 }, (_, at) => `${name}-${at + 2}`)]
  return path.join(parent, names.find((one) => !existsSync(path.join(parent, one))) ?? name)
}

/** The main job in a terminal, for where there is no display: the sample dossier, its follow-up list, and its briefing. */
const demo: Command = (call) => {
  const options = { ...call.options, data: call.options.data ?? freshFolder(process.cwd(), 'voorbeeld') }
  const out = path.join(path.resolve(options.data), 'briefing.pdf')
  return withProgram(options, async ({ store, operations, today }) => {
    if (store.documents.sampleIds().length === 0) await operations.run('sample.load', {})
    const [dossierId] = store.dossiers.sampleIds()
    if (dossierId === undefined) throw new Refusal('not-found-dossier')
    const rows = await allItems(operations, { dossierId })
    for (const row of rows) call.terminal.out(line(row, today()))
    call.terminal.out(
      t('cli.count', { count: rows.length, late: rows.filter((row) => isLate(row, today())).length }),
    )
    const made = await operations.run('briefings.export', { dossierId, file: out })
    call.terminal.out(t('cli.briefed', { file: made.file, pages: made.pageCount }))
    call.terminal.out(t('cli.dataAt', { folder: path.resolve(options.data) }))
    return 0
  })
}

export const commands = {
  inspect,
  advice,
  chain,
  link,
  conflicts,
  missing,
  since,
  import: importCommand,
  list,
  lists,
  why,
  stats,
  fulfil,
  brief,
  backup,
  restore,
  check,
  demo,
} as const satisfies Record<string, Command>
