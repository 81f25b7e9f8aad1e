import type { InputOf } from '../../shared/contract.ts'
import { type BriefingChange, briefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import { languageNow } from '../../shared/texts/translate.ts'
import type { Block } from '../briefing/block.ts'
import { compareBriefings } from '../briefing/compare.ts'
import { documentName } from '../briefing/sources.ts'
import type { Kept } from '../store/exported.ts'
import type { Store } from '../store/store.ts'
import { pageOf, writeInPlace } from './briefing.ts'
import { formatOf } from './briefing-formats.ts'
import { levelRaised } from './briefing-kept-originals.ts'
import { keyOf, type Ordered, originalsIn, printed } from './briefing-made.ts'
import type { Context, Job } from './context.ts'

/** What was exported, as it was: looking at its pages, making it again, and what a later one has otherwise. */
export const keptBriefingHandlers = (context: Context) => {
  const { store } = context
  const reorder = reorderer(store)
  return {
    'briefings.page': ({ id, page, width }: InputOf<'briefings.page'>, { signal }: Job) => {
      const { kept, ordered } = reorder(id)
      return pageOf(context, ordered, { page, width }, signal, () => refuseChanged(store, kept))
    },
    'briefings.exportAgain': async ({ id, file }: InputOf<'briefings.exportAgain'>, { signal }: Job) => {
      const { kept, ordered } = reorder(id)
      const raised = levelRaised(store, kept)
      if (raised !== null) throw new Refusal('level-raised', { name: raised })
      const { order } = ordered
      const format = formatOf(file)
      if (format === 'pdf') refuseChanged(store, kept)
      const { sha256 } = await writeInPlace(file, (path) =>
        printed(context, ordered, { print: 'file', tray: 'file', order, format, path }, signal),
      )
      return { file, pageCount: kept.pageCount, same: sha256 === kept.sha256 }
    },
    'briefings.compare': ({ id, withId }: InputOf<'briefings.compare'>): readonly BriefingChange[] => {
      const [one, other] = [store.exported.open(id), store.exported.open(withId)]
      const [before, after] = one.madeAt <= other.madeAt ? [one, other] : [other, one]
      return compareBriefings(blocksIn(before), blocksIn(after))
    },
  }
}

/** They were written by this program, from blocks. */
const blocksIn = ({ blocks }: Kept) => blocks as readonly Block[]

/** Orders a briefing again from what was kept of it; the last one is remembered, so that the next page costs only its drawing. */
const reorderer = (store: Store) => {
  let last: Readonly<{ id: number; writes: number; kept: Kept }> | null = null
  return (id: number): Readonly<{ kept: Kept; ordered: Ordered }> => {
    const writes = store.writes()
    if (last?.id !== id || last.writes !== writes) last = { id, writes, kept: store.exported.open(id) }
    const { kept } = last
    const { title, madeAt, madeOf } = kept
    const plan = briefingPlan.safeParse(kept.plan).data ?? planOf('debate')
    const documents = (madeOf?.originals ?? []).map(({ document }) => document)
    const given = keyOf(['kept', id, writes])
    return {
      kept,
      ordered: {
        order: { given, plan, madeAt, language: languageNow() },
        given: () => ({
          from: 'kept',
          blocks: blocksIn(kept),
          title,
          mark: madeOf?.mark ?? null,
          documents,
          originals: originalsIn(store, plan, documents),
        }),
      },
    }
  }
}

/** An original that was replaced since, or spoiled, would make another file of it. */
const refuseChanged = ({ documents, originals }: Store, { madeOf }: Kept): void => {
  for (const { document, sha256 } of madeOf?.originals ?? [])
    if (documents.originalOf(document.id).sha256 !== sha256 || !originals.intact(sha256))
      throw new Refusal('original-changed', { name: documentName(document) })
}
