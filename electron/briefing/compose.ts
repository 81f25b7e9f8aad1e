import type { BriefingData } from '../../shared/records/briefing.ts'
import { type BriefingPlan, type Cut, type PlanPart, planOf } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { appendixBlocks } from './appendices-section.ts'
import { type Appendix, askedFor } from './appendix.ts'
import type { Block } from './block.ts'
import { composeCard } from './card.ts'
import { withoutConfidential } from './confidential.ts'
import type { Cuttable } from './cuttable.ts'
import { headBlocks, withOnly } from './head.ts'
import { enoughFor, fitting, type PagesOf } from './length.ts'
import type { Material } from './material.ts'
import { numbersTold } from './numbers.ts'
import { type Cutting, type NamedCut, noteBlocks, sectionOf } from './sections.ts'
import { makeSources } from './sources.ts'
import { askedOnce } from './twins.ts'
import { small } from './words.ts'

/** A briefing in parts. `part` is the place in the plan; null for what stands at its head and its end whatever the plan says. */
export type Composed = Readonly<{
  title: string
  /** What may be shown of the data. */
  data: BriefingData
  parts: readonly Readonly<{ part: number | null; blocks: readonly Block[] }>[]
  cut: readonly Cut[]
  /** Even without all that can go it is longer than it should be. */
  tooLong: boolean
}>

/** The title of the document as it stands in its metadata and at the head of each page. */
export const briefingTitle = (data: BriefingData, { title }: BriefingPlan = planOf('debate')): string =>
  withOnly(data, t('briefing.title', { dossier: title || data.dossier.name }))

export const blocksOf = ({ parts }: Pick<Composed, 'parts'>): readonly Block[] =>
  parts.flatMap(({ blocks }) => blocks)

/** The blocks of a briefing with everything in it. */
export const composeBriefing = (
  data: BriefingData,
  plan: BriefingPlan = planOf('debate'),
): readonly Block[] => blocksOf(composePack(data, { ...plan, pages: null }, () => 0))

/**
 * A briefing as its plan has it: what isn't public is out unless its level is asked for, every line has its source, and where it
 * is to be no longer than so many pages the things that matter least are left out, and named. `pagesOf` counts pages; `looked` is
 * what became of the originals that the plan asks for, where somebody looked at their files.
 */
export const composePack = (
  whole: BriefingData,
  plan: BriefingPlan,
  pagesOf: PagesOf,
  looked?: readonly Appendix[],
): Composed => {
  const data = askedOnce(numbersTold(withoutConfidential(whole, plan.confidential.levels)))
  if (plan.form === 'card') {
    const { blocks, ...card } = composeCard(data, plan, pagesOf)
    return { title: briefingTitle(data, plan), data, parts: [{ part: null, blocks }], ...card }
  }
  const appendices = looked ?? askedFor(plan, data.documents)
  const sections = plan.parts.map((part) => (isCutting(part) ? sectionOf[part.section](data, plan) : null))
  const ranked = sections
    .flatMap((section, part) => (section?.ranks ?? []).map((rank, thing) => ({ part, thing, rank })))
    .toSorted((a, b) => b.rank - a.rank || a.part - b.part || a.thing - b.thing)
  const everything = new Set(ranked.map(keyOf))
  const composed = (kept: ReadonlySet<string>, hasContents: boolean) =>
    compose(
      material(data, plan, appendices),
      sections,
      (part, thing) => kept.has(keyOf({ part, thing })),
      hasContents,
    )
  const counted = (kept: ReadonlySet<string>, hasContents: boolean, atMost: number) =>
    pagesOf(
      blocksOf({ parts: composed(kept, hasContents).parts.filter(({ part }) => counts(plan, part)) }),
      atMost,
    )
  const most = (count: number) => new Set(ranked.slice(0, count).map(keyOf))
  const isLong = (kept: ReadonlySet<string>) =>
    counted(kept, false, pagesWithoutContents) > pagesWithoutContents
  const { pages } = plan
  if (pages === null) return { ...composed(everything, isLong(everything)), tooLong: false }
  const hasContents =
    pages > pagesWithoutContents && (isLong(most(enoughFor(pages, ranked.length))) || isLong(everything))
  const fits = fitting(ranked.length, pages, (count) => counted(most(count), hasContents, pages))
  return {
    ...composed(most(fits), hasContents),
    tooLong: fits === 0 && counted(most(0), hasContents, pages) > pages,
  }
}

/** Who has so many pages in hand needs no list of what is on them. */
const pagesWithoutContents = 6
const keyOf = ({ part, thing }: Readonly<{ part: number; thing: number }>) => `${part} ${thing}`

const material = (data: BriefingData, plan: BriefingPlan, appendices: readonly Appendix[]): Material => ({
  data,
  plan,
  appendices,
  sources: makeSources(data.documents, appendices),
  items: new Map(data.items.map((item) => [item.id, item])),
})

/** Source list and appendices are not counted in the length. */
const counts = ({ parts }: BriefingPlan, at: number | null): boolean => {
  const part = at === null ? undefined : parts[at]
  return part?.kind !== 'section' || (part.section !== 'sources' && part.section !== 'appendices')
}

const isCutting = (part: PlanPart): part is Extract<PlanPart, { kind: 'section' }> & { section: Cutting } =>
  part.kind === 'section' && part.shown && part.section !== 'sources' && part.section !== 'appendices'

/** Which things of which parts are printed, part by part in the order of the plan. */
const compose = (
  material: Material,
  sections: readonly (Cuttable | null)[],
  stays: (part: number, thing: number) => boolean,
  hasContents: boolean,
): Omit<Composed, 'tooLong'> => {
  const { data, plan } = material
  const cut = sections.map((section, part): NamedCut | null => {
    const planned = plan.parts[part]
    if (section == null || planned === undefined || !isCutting(planned)) return null
    const cut = section.inPassing.map((inPassing, thing) => ({ inPassing, isLeft: !stays(part, thing) }))
    const count = (things: typeof cut) => ({
      left: things.filter(({ isLeft }) => isLeft).length,
      of: things.length,
    })
    const { left, of } = count(cut)
    const inPassing = count(cut.filter((thing) => thing.inPassing))
    return left === 0 ? null : { section: planned.section, left, of, inPassing }
  })
  const isGone = (one: Cut | null) => one !== null && one.left === one.of
  const written = plan.parts.map((part, at): readonly Block[] => {
    if (part.kind === 'note') return noteBlocks(part)
    const [section, named] = [sections[at], cut[at] ?? null]
    if (section == null || isGone(named)) return []
    return [
      ...section.blocks(material, (thing) => stays(at, thing)),
      ...cutBlocks('briefing.cut.here', named === null ? [] : [named]),
    ]
  })
  // Sources are known when everything else stands; a source list in another place than the last has them all too.
  const parts = written.map((blocks, part) => ({ part, blocks: [...blocks, ...lastBlocks(material, part)] }))
  const last = plan.parts.findIndex((part, at) => !counts(plan, at) && isShown(part))
  const end = last === -1 ? parts.length : last
  const gone = cut.flatMap((one) => (one !== null && isGone(one) ? one : []))
  const contents: readonly Block[] = hasContents
    ? [{ kind: 'contents', title: t('briefing.contents.title') }]
    : []
  return {
    title: briefingTitle(data, plan),
    data,
    parts: [
      { part: null, blocks: [...headBlocks(data, plan), ...contents] },
      ...parts.slice(0, end),
      { part: null, blocks: cutBlocks('briefing.cut', gone) },
      ...parts.slice(end),
    ],
    cut: cut.flatMap((one) => (one === null ? [] : { section: one.section, left: one.left, of: one.of })),
  }
}

const isShown = (part: PlanPart): boolean => part.kind === 'note' || part.shown

const lastBlocks = ({ plan, data, sources, appendices }: Material, at: number): readonly Block[] => {
  const part = plan.parts[at]
  if (part?.kind !== 'section' || !part.shown) return []
  if (part.section === 'sources') return sources.blocks()
  return part.section === 'appendices'
    ? appendixBlocks(data.documents, appendices, (documentId) => sources.cite([{ documentId }]))
    : []
}

/** What had to go is said by name: under its heading, or at the end where nothing of a part is left. */
const cutBlocks = (key: 'briefing.cut' | 'briefing.cut.here', cut: readonly NamedCut[]): readonly Block[] => {
  if (cut.length === 0) return []
  const counts = cut.flatMap(cutWords).join('; ')
  return [{ kind: 'paragraph', paragraphs: [small(t(key, { counts }))], sources: [] }]
}

const cutWords = ({ section, left, of, inPassing }: NamedCut): readonly string[] => {
  const words = (left: number, of: string) => (left === 0 ? [] : [t('briefing.cut.count', { left, of })])
  return [
    ...words(left - inPassing.left, t(`briefing.cut.${section}`, { count: of - inPassing.of })),
    ...words(inPassing.left, t('briefing.cut.inPassing', { count: inPassing.of })),
  ]
}
