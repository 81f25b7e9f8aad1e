import { civilDate, dutchDate } from '../../shared/dates.ts'
import { sinceGroups } from '../../shared/records/since.ts'
import { sinceLine } from '../../shared/since-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { WrongUse } from '../terminal.ts'
import { type Command, dateOf, dossierOf, one, sayable, withProgram } from './call.ts'

/** What happened in a dossier since a day: since 2026-04-01 --dossier NAME */
export const since: Command = (call) => {
  const day = dateOf(one(call, 'DATE'))
  const { dossier, json } = call.options
  if (dossier === undefined) throw new WrongUse(t('cli.needsDossier'))
  return withProgram(call.options, async ({ store, operations }) => {
    const told = await operations.run('dossiers.since', { id: dossierOf(store, dossier), since: day })
    const found = { ...told, entries: sayable(told.entries, ({ level }) => level === 'openbaar', call) }
    if (json) call.terminal.out(JSON.stringify(found, null, 1))
    else {
      for (const group of sinceGroups) {
        const entries = found.entries.filter((entry) => entry.group === group)
        if (entries.length === 0) continue
        call.terminal.out(t(`since.group.${group}`))
        for (const entry of entries) {
          const on = entry.at.length === 10 ? entry.at : civilDate(new Date(entry.at))
          call.terminal.out(`  ${dutchDate(on)} ${sinceLine(entry)}`)
        }
      }
      if (found.entries.length === 0) call.terminal.out(t('since.nothing', { date: dutchDate(day) }))
    }
    return 0
  })
}
