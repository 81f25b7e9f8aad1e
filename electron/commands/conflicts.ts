import { conflictsText, discreetConflicts } from '../../shared/conflicts-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { WrongUse } from '../terminal.ts'
import { type Command, dossierOf, withProgram } from './call.ts'

/** The warnings of a dossier with their reasoning, the judged ones last; what is secret only where that is asked for. */
export const conflicts: Command = ({ options, terminal }) => {
  const { dossier, json, secret = false } = options
  if (dossier === undefined) throw new WrongUse(t('cli.needsDossier'))
  return withProgram(options, async ({ store, operations }) => {
    const all = await operations.run('conflicts.list', { dossierId: dossierOf(store, dossier) })
    const { conflicts: shown, leftOut } = discreetConflicts(
      all,
      (id) => store.documents.row(id).confidentiality,
      secret,
    )
    terminal.out(
      json ? JSON.stringify({ conflicts: shown, leftOut }, null, 1) : conflictsText(shown, leftOut),
    )
    return 0
  })
}
