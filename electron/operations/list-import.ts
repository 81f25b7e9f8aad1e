import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import type { InputOf } from '../../shared/contract.ts'
import type { ListImport } from '../../shared/records/list-exchange.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Planned } from '../exchange/diff.ts'
import { type Context, type Job, label } from './context.ts'
import { takeDocument } from './list-document.ts'
import { planOf, stretch, type TakenRow } from './list-plan.ts'
import type { ListReader } from './list-reading.ts'
import { type Taker, takerOf } from './list-rows.ts'

/** Takes a list over: as many changes as it takes, which go back as one. What was stored before a cancel is kept. */
export const importList = async (
  context: Context,
  read: ListReader,
  input: InputOf<'lists.import'> & Readonly<{ name: string }>,
  job: Job,
): Promise<ListImport> => {
  const { store } = context
  const plan = await planOf(context, read, input, job)
  if (input.sha256 !== undefined && input.sha256 !== plan.file.sha256) throw new Refusal('list-changed')
  const leftOut = new Set(input.leaveOut)
  const isIn = (row: Planned): row is TakenRow =>
    (row.kind === 'new' || row.kind === 'changed') && !leftOut.has(row.record.line)
  const todo = plan.rows.filter(isIn)
  const done = { added: 0, changed: 0 }
  const same = plan.rows.filter((row) => row.kind === 'same').length
  const rest = plan.rows.filter(({ kind }) => kind === 'new' || kind === 'changed' || kind === 'bad').length
  if (todo.length === 0) return { ...done, same, left: rest, stopped: false, documentId: null }
  const bytes = await readFile(input.file)
  if (createHash('sha256').update(bytes).digest('hex') !== plan.file.sha256) throw new Refusal('list-changed')
  const source = await plan.source()
  store.originals.keep(bytes, plan.file.sha256)
  const fileName = input.name
  const parts: number[] = []
  const taking: { at: number; documentId: number | null; stopped: boolean; rows: Taker | null } = {
    at: 0,
    documentId: null,
    stopped: false,
    rows: null,
  }
  while (taking.at < todo.length && !taking.stopped) {
    job.progress({ done: taking.at, total: todo.length, label: label('lists.taking', { file: fileName }) })
    store.changes.change(
      { operation: 'lists.import', label: label('change.lists.import', { file: fileName, ...done }) },
      (seq) => {
        const documentId = taking.documentId ?? takeDocument(context, plan, source, fileName)
        const take = taking.rows ?? takerOf(context, plan, documentId)
        const next = todo.slice(taking.at, taking.at + stretch)
        const counts = { ...done }
        for (const row of next) {
          take(seq, row)
          counts[row.kind === 'new' ? 'added' : 'changed'] += 1
        }
        store.changes.absorb(parts, seq)
        store.changes.describe(label('change.lists.import', { file: fileName, ...counts }))
        Object.assign(done, counts)
        Object.assign(taking, { documentId, rows: take, at: taking.at + next.length })
        parts.push(seq)
      },
    )
    await turn()
    taking.stopped = job.signal.aborted && taking.at < todo.length
  }
  return { ...done, same, left: rest - taking.at, stopped: taking.stopped, documentId: taking.documentId }
}
