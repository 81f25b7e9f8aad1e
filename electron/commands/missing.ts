import { dutchDate } from '../../shared/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Command, sayable, withProgram } from './call.ts'

/** What documents refer to and the store doesn't hold, with the documents that may be it. */
export const missing: Command = (call) => {
  const { options, terminal } = call
  return withProgram(options, async ({ store, operations }) => {
    const isPublic = (id: number) => store.documents.row(id).confidentiality === 'openbaar'
    const all = await operations.run('missing.list', {})
    const rows = sayable(
      all,
      ({ places }) => places.every(({ documentId }) => isPublic(documentId)),
      call,
    ).map((row) => ({
      ...row,
      proposals: row.proposals.filter(({ document }) => options.secret || isPublic(document.id)),
    }))
    if (options.json) terminal.out(JSON.stringify(rows, null, 1))
    else {
      for (const { kind, title, reference, date, places, proposals } of rows) {
        const named = [kind, title, reference, date === null ? null : dutchDate(date)]
        terminal.out(named.filter((word) => word !== null).join(' · '))
        for (const { quote, documentTitle, page } of places)
          terminal.out(`  “${quote}” (${documentTitle}, p. ${page})`)
        for (const { document, signs } of proposals)
          terminal.out(
            `  ${t('cli.maybe', { id: document.id, title: document.subject })}: ${signs.map((sign) => t(`missing.sign.${sign}`)).join(', ')}`,
          )
      }
      terminal.out(t('cli.missingCount', { count: rows.length }))
    }
    return 0
  })
}
