import { askedFor } from '../briefing/appendix.ts'
import type { Originals, originalsReader } from './originals.ts'

export type LookAt = ReturnType<typeof originalsReader>

/** What a briefing without originals takes along. */
const none: Originals = {
  appendices: [],
  files: [],
  standing: { accessible: true, archival: 'A' },
  pageCount: 0,
  warnings: [],
  append: () => Promise.reject(new Error('There are no originals to append')),
}

/** Looks at the originals that are asked for. What opens them is as large as all the rest of the printer: it is loaded for them alone. */
export const readOriginals = (fontFolder: string): LookAt => {
  let reader: Promise<LookAt> | undefined
  return async (plan, documents, originals, madeAt, isAppendedNext) => {
    if (plan.form === 'card' || askedFor(plan, documents).length === 0) return none
    reader ??= import('./originals.ts').then((module) => module.originalsReader(fontFolder))
    return (await reader)(plan, documents, originals, madeAt, isAppendedNext)
  }
}
