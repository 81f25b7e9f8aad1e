import path from 'node:path'
import { itemKinds } from '../../shared/records/item.ts'
import { listFormats, listLayouts } from '../../shared/records/list-exchange.ts'
import { t } from '../../shared/texts/translate.ts'
import { countWords } from '../operations/list-plan.ts'
import { type Options, WrongUse } from '../terminal.ts'
import { type Command, withProgram } from './call.ts'

/** lists import FILE --municipality NAME [--kind KIND] [--dry-run] [--json]; lists export FILE [--kind KIND]… [--portfolio NAME] */
export const lists: Command = (call) => {
  const [act, file, ...more] = call.positionals
  if (file === undefined || more.length > 0) throw new WrongUse(t('cli.needsList'))
  if (act === 'import') return importOne(path.resolve(file), call)
  if (act === 'export') return exportOne(path.resolve(file), call)
  throw new WrongUse(t('cli.needsList'))
}

const kindsOf = ({ kind }: Options) =>
  kind?.map((asked) => {
    const known = itemKinds.find((one) => one === asked)
    if (!known) throw new WrongUse(t('cli.wrongKind', { kinds: itemKinds.join(', ') }))
    return known
  })

const importOne = (file: string, { options, terminal }: Parameters<Command>[0]) => {
  const { municipality, json } = options
  if (municipality === undefined) throw new WrongUse(t('cli.needsMunicipality'))
  const [itemKind] = kindsOf(options) ?? []
  return withProgram(options, async ({ operations }) => {
    const input = { file, municipality, ...(itemKind === undefined ? {} : { itemKind }) }
    const found = await operations.run('lists.preview', input)
    const { counts } = found
    const nothing = counts.new + counts.changed + counts.same === 0 && counts.bad > 0
    const done = options['dry-run']
      ? null
      : await operations.run('lists.import', { ...input, sha256: found.sha256 })
    if (json) {
      terminal.out(JSON.stringify({ ...found, imported: done }, null, 1))
      return nothing ? 1 : 0
    }
    for (const { header, field } of found.columns)
      terminal.out(`  ${header} → ${t(field === null ? 'lists.kept' : `lists.column.${field}`)}`)
    for (const row of found.rows)
      if (row.kind === 'bad')
        terminal.error(
          t('cli.listRow', { line: row.line, reason: t(`lists.reason.${row.reason}`, { words: row.words }) }),
        )
    for (const { name, isNew, lines } of found.dossiers)
      terminal.out(t(isNew ? 'cli.listDossierNew' : 'cli.listDossier', { name, count: lines.length }))
    terminal.out(countWords(counts))
    if (nothing) {
      terminal.error(t('cli.listNothing'))
      return 1
    }
    if (done)
      terminal.out(t('cli.listImported', { added: done.added, changed: done.changed, left: done.left }))
    return 0
  })
}

const exportOne = (file: string, { options, terminal }: Parameters<Command>[0]) => {
  const format = listFormats.find((one) => path.extname(file).toLowerCase() === `.${one}`)
  if (!format) throw new WrongUse(t('cli.wrongFormat', { formats: listFormats.join(', ') }))
  const layout = listLayouts.find((one) => one === (options.layout ?? 'total'))
  if (!layout) throw new WrongUse(t('cli.wrongLayout', { layouts: listLayouts.join(', ') }))
  const months = options.months === undefined ? 3 : Number(options.months)
  if (!Number.isInteger(months) || months < 1 || months > 24) throw new WrongUse(t('cli.wrongMonths'))
  const kinds = kindsOf(options)
  return withProgram(options, async ({ operations }) => {
    const { count, leftOut } = await operations.run('lists.export', {
      file,
      format,
      layout,
      months,
      filter: {
        ...(kinds ? { kinds } : {}),
        ...(options.portfolio === undefined ? {} : { holder: options.portfolio }),
        ...(options.municipality === undefined ? {} : { municipality: options.municipality }),
      },
      ...(options.secret ? { secret: true } : {}),
    })
    terminal.out(t('cli.listExported', { file, count, leftOut }))
    return 0
  })
}
