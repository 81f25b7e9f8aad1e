import { dutchDate } from '../../shared/dates.ts'
import type { BriefingDocument } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Appendix, appendixLabel, linkToPage } from './appendix.ts'
import type { Block, Paragraph, Run } from './block.ts'

type Place = Readonly<{ documentId: number; page?: number; changed?: boolean | undefined }>

/** Numbers documents in the order in which the briefing first cites them. */
export type Sources = Readonly<{
  /** "[3] p. 2, 4" for every document among the places, each linked to the source list. */
  cite: (places: readonly (Place | null)[]) => readonly Run[]
  /** The source list: cited documents in order of their numbers, then the others by date. */
  blocks: () => readonly Block[]
}>

export const makeSources = (
  documents: readonly BriefingDocument[],
  appendices: readonly Appendix[] = [],
): Sources => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const cited = new Map<number, { number: number; pages: Set<number> }>()
  const entryOf = (documentId: number) => {
    const entry = cited.get(documentId) ?? { number: cited.size + 1, pages: new Set<number>() }
    cited.set(documentId, entry)
    return entry
  }
  const cite: Sources['cite'] = (places) => {
    const present = places.filter((place): place is Place => place !== null && byId.has(place.documentId))
    // Numbers are given in the order in which documents come up, and read in their own.
    const perDocument = [...Map.groupBy(present, ({ documentId }) => documentId)]
      .map(([documentId, found]) => ({ documentId, found, entry: entryOf(documentId) }))
      .toSorted((a, b) => a.entry.number - b.entry.number)
    return perDocument.flatMap(({ documentId, found, entry }, index) => {
      // The page of words that are not there any more would send the reader to others.
      const pages = inOrder(found.flatMap(({ page, changed }) => (changed ? [] : (page ?? []))))
      const changed = found.some((place) => place.changed)
      for (const page of pages) entry.pages.add(page)
      const document = byId.get(documentId)
      const run = document ? citation(document, entry.number, pages, changed) : []
      return index === 0 ? run : [{ text: ' ' }, ...run]
    })
  }
  const blocks = (): readonly Block[] => {
    const heading: Block = { kind: 'heading', level: 2, text: t('briefing.sources.heading') }
    if (documents.length === 0)
      return [
        heading,
        { kind: 'paragraph', paragraphs: [{ runs: [{ text: t('briefing.sources.none') }] }], sources: [] },
      ]
    const uncited = documents.filter(({ id }) => !cited.has(id)).toSorted(byDate)
    for (const { id } of uncited) entryOf(id)
    const entries = [...cited].flatMap(([documentId, { number, pages }]) => {
      const document = byId.get(documentId)
      return document
        ? [
            {
              ...labelOf(number),
              paragraphs: [
                ...describe(document, inOrder([...pages])),
                ...behind(document, inOrder([...pages]), appendices),
              ],
            },
          ]
        : []
    })
    return [heading, { kind: 'sources', entries }]
  }
  return { cite, blocks }
}

const anchorOf = (number: number) => `bron-${number}`
const labelOf = (number: number) => ({
  anchor: anchorOf(number),
  label: t('briefing.sources.label', { number }),
})
const inOrder = (pages: readonly number[]) => [...new Set(pages)].toSorted((a, b) => a - b)
const byDate = (a: BriefingDocument, b: BriefingDocument) =>
  (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.id - b.id

/** A page number is left out where there's only one page. */
const citation = (
  document: BriefingDocument,
  number: number,
  found: readonly number[],
  changed: boolean,
): readonly Run[] => {
  const pages = document.pageCount > 1 ? found.join(', ') : ''
  const name = documentName(document)
  const text =
    pages === '' ? t('briefing.sources.label', { number }) : t('briefing.sources.citePage', { number, pages })
  const alt =
    pages === ''
      ? t('briefing.sources.alt', { number, name })
      : t('briefing.sources.altPage', { number, pages, name })
  const run: Run = { text: text.replaceAll(' ', '\u00a0'), tone: 'accent', to: anchorOf(number), alt }
  return changed ? [run, { text: ` ${t('attachment.changed').toLocaleLowerCase('nl')}` }] : [run]
}

/** What a document is and about what; a subject that begins with its kind says both. */
export const documentName = ({ kind, subject, fileName }: BriefingDocument): string => {
  const words = t(`documentKind.${kind}`)
  const about = subject === '' ? fileName : subject
  const isSaid = about.toLocaleLowerCase('nl').startsWith(words.toLocaleLowerCase('nl'))
  return isSaid && !/^\p{L}/u.test(about.slice(words.length))
    ? about
    : t('briefing.timeline.document', { kind: words, subject: about })
}

const describe = (document: BriefingDocument, pages: readonly number[]): readonly Paragraph[] => {
  const { date, dateOrigin, reference, fileName, pageCount, municipality, confidentiality } = document
  const facts = [
    ...(confidentiality === 'openbaar'
      ? []
      : [t(`confidentiality.${confidentiality}`).toLocaleUpperCase('nl')]),
    date === null ? t('briefing.sources.noDate') : dateText(date, dateOrigin === 'user'),
    ...(municipality === null ? [] : [municipality]),
    ...(reference === null ? [] : [t('briefing.sources.reference', { reference })]),
    t('briefing.sources.pages', { count: pageCount }),
    ...(pages.length === 0 ? [] : [t('briefing.sources.citedPages', { pages: pages.join(', ') })]),
    fileName,
  ]
  return [
    { runs: [{ text: documentName(document), face: 'semibold' }] },
    { small: true, runs: [{ text: facts.join(' · '), tone: 'muted' }] },
  ]
}

/** Where its pages stand behind the briefing, each cited one with a link of its own. */
const behind = (
  document: BriefingDocument,
  pages: readonly number[],
  appendices: readonly Appendix[],
): readonly Paragraph[] => {
  const found = appendices.find(({ documentId }) => documentId === document.id)
  if (!found || found.number === null) return []
  const { number, samePages, pageCount } = found
  const places = samePages ? pages.filter((page) => page <= pageCount) : []
  const links = places.flatMap((page): Run[] => [
    { text: ', ', tone: 'muted' },
    linkToPage(t('briefing.appendices.page', { page }), number, page, documentName(document)),
  ])
  return [
    { small: true, runs: [linkToPage(appendixLabel(number), number, 1, documentName(document)), ...links] },
  ]
}

const dateText = (date: string, byUser: boolean) =>
  t(byUser ? 'briefing.sources.dateByUser' : 'briefing.sources.date', { date: dutchDate(date) })
