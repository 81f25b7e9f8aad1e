import { dutchDate } from '../../shared/dates.ts'
import { isLate, itemKinds } from '../../shared/records/item.ts'
import type { TermExplanation } from '../../shared/records/term-explanation.ts'
import { originName } from '../../shared/term-start.ts'
import { t } from '../../shared/texts/translate.ts'
import { WrongUse } from '../terminal.ts'
import { allItems, type Command, dateOf, dossierOf, itemOf, line, one, sayable, withProgram } from './call.ts'

export const list: Command = (call) => {
  const { options, terminal } = call
  const kinds = options.kind?.map((kind) => {
    const known = itemKinds.find((one) => one === kind)
    if (!known) throw new WrongUse(t('cli.wrongKind', { kinds: itemKinds.join(', ') }))
    return known
  })
  return withProgram(options, async ({ store, operations, today }) => {
    const dossierId = options.dossier === undefined ? undefined : dossierOf(store, options.dossier)
    const filter = {
      ...(kinds ? { kinds } : {}),
      ...(options.late ? { late: true } : {}),
      ...(dossierId === undefined ? {} : { dossierId }),
    }
    const on = options.on === undefined ? today() : dateOf(options.on)
    const all =
      options.on === undefined
        ? await allItems(operations, filter)
        : await operations.run('items.listOn', { filter, on })
    const rows = sayable(all, ({ confidentiality }) => confidentiality === 'openbaar', call)
    if (options.json)
      terminal.out(
        JSON.stringify(
          rows.map((row) => ({ ...row, late: isLate(row, on) })),
          null,
          1,
        ),
      )
    else for (const row of rows) terminal.out(line(row, on))
    if (!options.json)
      terminal.out(t('cli.count', { count: rows.length, late: rows.filter((row) => isLate(row, on)).length }))
    return 0
  })
}

/** Why an item's latest date is what it is. */
export const why: Command = (call) => {
  const wanted = one(call, 'ID')
  return withProgram(call.options, async ({ store, operations }) => {
    const explained = await operations.run('items.why', { id: itemOf(store, wanted) })
    if (call.options.json) call.terminal.out(JSON.stringify(explained, null, 1))
    else for (const words of whyLines(explained)) call.terminal.out(words)
    return 0
  })
}

const whyLines = (why: TermExplanation): readonly string[] => [
  `${why.dueOn === null ? t('terms.nothing') : dutchDate(why.dueOn)} (${t(`certainty.${why.certainty}`).toLowerCase()})`,
  ...(why.literal === null ? [] : [`“${why.literal}”`]),
  ...(why.rule === null
    ? []
    : [[why.rule.name, why.rule.article].filter((words) => words !== '').join(', ')]),
  ...(why.start === null
    ? []
    : [t('terms.counts', { date: dutchDate(why.start.date), what: originName(why.start.origin) })]),
  ...(why.start?.instead ? [t('terms.instead')] : []),
  ...why.steps.map(({ text }) => text),
  ...why.earlier.map(({ dueOn, replacedOn, because }) =>
    t('terms.earlierLine', {
      date: dueOn === null ? t('terms.nothing') : dutchDate(dueOn),
      on: dutchDate(replacedOn),
      because,
    }),
  ),
  ...(why.remindOn === null ? [] : [t('terms.reminder', { date: dutchDate(why.remindOn) })]),
]
