import path from 'node:path'
import { t } from '../../shared/texts/translate.ts'
import { WrongUse } from '../terminal.ts'
import { type Command, withProgram } from './call.ts'

/** advice list [--json]; advice export ID FILE.{docx,pdf} [--json] [--secret] */
export const advice: Command = (call) => {
  const [act, id, file, ...more] = call.positionals
  if (act === 'list' && id === undefined) return listAll(call)
  if (act !== 'export' || file === undefined || more.length > 0 || !/^[1-9]\d*$/.test(id ?? ''))
    throw new WrongUse(t('cli.needsAdvice'))
  return exportOne(Number(id), path.resolve(file), call)
}

const listAll = ({ options, terminal }: Parameters<Command>[0]) =>
  withProgram(options, async ({ operations }) => {
    const rows = await operations.run('drafts.list', {})
    if (options.json) terminal.out(JSON.stringify(rows, null, 1))
    else
      for (const { id, kind, state, title, pointCount, withoutSource } of rows)
        terminal.out(
          t('cli.adviceRow', {
            id,
            kind: t(`letters.kind.${kind}`),
            state: t(`letters.state.${state}`),
            title,
            points: pointCount,
            without: withoutSource,
          }),
        )
    return 0
  })

const exportOne = (id: number, file: string, { options, terminal }: Parameters<Command>[0]) =>
  withProgram(options, async ({ operations }) => {
    const done = await operations.run('drafts.export', {
      id,
      file,
      ...(options.secret ? { secret: true } : {}),
    })
    if (options.json) terminal.out(JSON.stringify(done, null, 1))
    else {
      terminal.out(t('cli.adviceWritten', { file: done.file }))
      if (done.withoutSource > 0) terminal.error(t('cli.adviceWithoutSource', { count: done.withoutSource }))
      if (done.leftOut > 0) terminal.error(t('cli.adviceLeftOut', { count: done.leftOut }))
      if (done.unfilled.length > 0)
        terminal.error(t('cli.adviceUnfilled', { words: done.unfilled.join(', ') }))
    }
    return 0
  })
