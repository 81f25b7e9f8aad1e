import { createHash } from 'node:crypto'
import type { InputOf } from '../../shared/contract.ts'
import { type BriefingChange, briefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Block } from '../briefing/block.ts'
import { compareBriefings } from '../briefing/compare.ts'
import { renderBriefing } from '../briefing/pdf.ts'
import { documentName } from '../briefing/sources.ts'
import type { Kept } from '../store/exported.ts'
import { writeWhole } from './briefing.ts'
import { bytesIn, formatOf } from './briefing-formats.ts'
import { levelRaised } from './briefing-kept-originals.ts'
import { placesOf } from './briefing-made.ts'
import { originalsReader } from './briefing-originals.ts'
import type { Context, Job } from './context.ts'

/** What was exported, as it was: looking at its pages, making it again, and what a later one has otherwise. */
export const keptBriefingHandlers = (context: Context) => {
  const { store, ask } = context
  const remake = remaker(context)
  return {
    'briefings.page': async ({ id, page, width }: InputOf<'briefings.page'>, { signal }: Job) => {
      const { rendered, pack } = await remake(id)
      const { bytes, pageCount } = page <= rendered.pageCount ? rendered : await pack()
      const { lines: _, ...picture } = await store.temporary.withFile(bytes, (path) =>
        ask({ task: 'page', path, page: Math.min(page, pageCount), width, lines: [] }, { signal }),
      )
      return picture
    },
    'briefings.exportAgain': async ({ id, file }: InputOf<'briefings.exportAgain'>) => {
      const raised = levelRaised(store, store.exported.open(id))
      if (raised !== null) throw new Refusal('level-raised', { name: raised })
      const { kept, whole, pack } = await remake(id)
      const format = formatOf(file)
      const bytes = format === 'pdf' ? (await pack()).bytes : await bytesIn(context, format, whole)
      const { pageCount } = kept
      writeWhole(file, bytes)
      return { file, pageCount, same: createHash('sha256').update(bytes).digest('hex') === kept.sha256 }
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

/** Makes a briefing again from what was kept of it; the last one is remembered, so that the next page costs only its drawing. */
const remaker = (context: Context) => {
  const { store, fontFolder } = context
  const lookAt = originalsReader(context)
  let last: Readonly<{ id: number; writes: number; made: ReturnType<typeof make> }> | null = null
  const make = async (id: number) => {
    const kept = store.exported.open(id)
    const { title, madeAt, madeOf } = kept
    const plan = briefingPlan.safeParse(kept.plan).data ?? planOf('debate')
    const originals = await lookAt(
      plan,
      (madeOf?.originals ?? []).map(({ document }) => document),
      madeAt,
    )
    const mark = madeOf?.mark ?? null
    const rendered = renderBriefing(blocksIn(kept), {
      title,
      madeAt,
      fontFolder,
      look: plan,
      mark,
      files: originals.files,
      claim: originals.standing.accessible,
      laterAnchors: originals.appendices.flatMap(placesOf),
    })
    const pack = () => {
      for (const { document, sha256 } of madeOf?.originals ?? [])
        if (store.documents.originalOf(document.id).sha256 !== sha256 || !store.originals.intact(sha256))
          throw new Refusal('original-changed', { name: documentName(document) })
      return originals.pageCount === 0 ? rendered : originals.append(rendered.bytes, mark)
    }
    const whole = { blocks: blocksIn(kept), title, madeAt, look: plan, mark }
    return { kept, whole, rendered, pack }
  }
  return (id: number) => {
    const writes = store.writes()
    if (last?.id !== id || last.writes !== writes) last = { id, writes, made: make(id) }
    const { made } = last
    made.catch(() => {
      last = null
    })
    return made
  }
}
