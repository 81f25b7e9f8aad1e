import { createHash } from 'node:crypto'
import type { BriefingData, BriefingDocument } from '../../shared/records/briefing.ts'
import { type BriefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import { languageNow } from '../../shared/texts/translate.ts'
import { withoutConfidential } from '../briefing/confidential.ts'
import { discreetDocuments, hiderOf } from '../briefing/hide.ts'
import {
  type Given,
  type Order,
  type OriginalFile,
  type PrintAnswer,
  type PrintTask,
  unknown,
} from '../printing/tasks.ts'
import type { Store } from '../store/store.ts'
import { type Asked, briefingData } from './briefing-data.ts'
import type { Context } from './context.ts'

/** A briefing that is asked for: the order for the printer, and what it is printed of. */
export type Ordered = Readonly<{ order: Order; given: () => Given }>
/** One of a dossier as it is now. */
export type Made = Ordered & Readonly<{ plan: BriefingPlan; documents: () => readonly BriefingDocument[] }>

/**
 * Orders briefings. Until something is written what one is made of is not read again for another plan of it, nor handed to the
 * printer again; only its time is new.
 */
export const briefingOrders = (context: Context) => {
  const read = dataReader(context)
  return (asked: Asked): Made => {
    const plan = asked.plan ?? planOf('debate')
    const state = [context.store.writes(), context.today(), languageNow()]
    const data = read(asked, state)
    const given = keyOf([{ ...asked, plan: null }, plan.since, plan.appended, plan.attached, ...state])
    const order = { given, plan, madeAt: context.now().toISOString(), language: languageNow() }
    return {
      plan,
      order,
      given: () => ({ from: 'data', data, originals: originalsIn(context.store, plan, data.documents) }),
      documents: () => {
        const discreet = discreetDocuments(data.documents, hiderOf(plan.hidden))
        return withoutConfidential({ ...data, documents: discreet }, plan.confidential.levels).documents
      },
    }
  }
}

/** Has an order carried out: what it is made of goes along where the printer doesn't know it. */
export const printed = async <T extends Extract<PrintTask, { order: Order }>>(
  { print }: Context,
  { order, given }: Ordered,
  task: T,
  signal?: AbortSignal,
): Promise<Exclude<PrintAnswer<T>, typeof unknown>> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await print(task, signal)
    // Only 'unknown' is taken out; the compiler doesn't narrow what depends on T.
    if (answer !== unknown) return answer as Exclude<PrintAnswer<T>, typeof unknown>
    // It was handed over twice: a process that stopped was started again, knew nothing of it, and the next one stopped as well.
    if (tries > 2) throw new Refusal('printer-stopped')
    const tray = task.print === 'file' ? task.tray : 'screen'
    await print({ print: 'given', tray, key: order.given, json: JSON.stringify(given()) }, signal)
  }
}

/** The files of the originals that a plan asks for. */
export const originalsIn = (
  { documents, originals }: Store,
  { appended, attached }: BriefingPlan,
  known: readonly BriefingDocument[],
): readonly OriginalFile[] => {
  const wanted = new Set([...appended, ...attached])
  return known
    .filter(({ id }) => wanted.has(id))
    .map(({ id }) => {
      const { pagesWithoutText, machineRead, pageCount, media } = documents.row(id)
      const { sha256 } = documents.originalOf(id)
      return {
        documentId: id,
        path: originals.fileOf(sha256),
        sha256,
        media,
        scannedPages: machineRead === null ? pagesWithoutText : Math.max(1, pagesWithoutText || pageCount),
        text: media !== 'pdf' && appended.includes(id) ? documents.text(id).text : null,
      }
    })
}

export const keyOf = (of: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex')

/** Reads what a briefing is made of; of the last one that was asked about, only its time is new. */
const dataReader = (context: Context) => {
  let last: Readonly<{ key: string; data: BriefingData }> | null = null
  return (asked: Asked, state: readonly unknown[]): BriefingData => {
    const key = keyOf([{ ...asked, plan: asked.plan?.since ?? null }, ...state])
    if (last?.key !== key) last = { key, data: briefingData(context, asked) }
    return last.data
  }
}
