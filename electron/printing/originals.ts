import { existsSync, readFileSync } from 'node:fs'
import type { BriefingDocument } from '../../shared/records/briefing.ts'
import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import type { MediaType } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Appendix, appendixLabel, askedFor } from '../briefing/appendix.ts'
import { appendOriginals, type Original, type Pack } from '../briefing/pack/append.ts'
import { type Standing, weakest } from '../briefing/pack/claims.ts'
import { type Fitness, hashOf, type OpenOriginal, openOriginal } from '../briefing/pack/fitness.ts'
import { textPages } from '../briefing/pack/text-pages.ts'
import type { AssociatedFile } from '../briefing/pdf.ts'
import { documentName } from '../briefing/sources.ts'
import type { OriginalFile } from './tasks.ts'

/** The originals that a briefing takes along, as they were found. */
export type Originals = Readonly<{
  appendices: readonly Appendix[]
  files: readonly AssociatedFile[]
  standing: Standing
  /** How many pages follow the briefing. */
  pageCount: number
  warnings: readonly string[]
  /** Puts the pages behind a briefing. */
  append: (briefing: Uint8Array, mark: string | null) => Promise<Pack>
}>

const mediaNames: Readonly<Record<MediaType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  rtf: 'application/rtf',
  txt: 'text/plain',
  md: 'text/markdown',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
}

type Looked = Readonly<{
  document: BriefingDocument
  original: OriginalFile
  appendix: Appendix
  fitness: Fitness | null
  pages: Uint8Array | null
}>

/**
 * Looks at the originals that a plan asks for: which pages can follow, what each lets the pack say of itself, and which go along
 * as files. What isn't public is not among `documents` unless it was asked for. Files are looked at once and remembered by hash.
 */
export const originalsReader = (fontFolder: string) => {
  const known = new Map<string, Fitness>()
  // What is appended next needn't be opened twice.
  const open = heldOpen()
  const fitnessOf = async (bytes: Uint8Array, isAppendedNext: boolean): Promise<Fitness> => {
    const key = hashOf(bytes)
    const found = known.get(key) ?? (await openOriginal(bytes))
    const fitness = 'fitness' in found ? found.fitness : found
    known.set(key, fitness)
    if (isAppendedNext && 'document' in found) open.hold(found, bytes.length)
    return fitness
  }
  const look = async (
    document: BriefingDocument,
    original: OriginalFile,
    asked: Appendix,
    plan: BriefingPlan,
    madeAt: string,
    isAppendedNext: boolean,
  ): Promise<Looked> => {
    const bytes = bytesOf(original)
    const bare = { document, original, fitness: null, pages: null }
    const unnumbered = (remark: string) => ({
      ...bare,
      appendix: { ...asked, number: null, remarks: [remark] },
    })
    if (!bytes) return unnumbered(t('briefing.appendices.gone'))
    if (asked.number === null) return { ...bare, appendix: asked }
    const fitness = await fitnessOf(bytes, isAppendedNext)
    if (fitness.state === 'pages') {
      const remarks = remarksOf(fitness, original.scannedPages)
      const appendix = { ...asked, pageCount: fitness.pageCount, remarks }
      return { document, original, appendix, fitness, pages: bytes }
    }
    if (fitness.state !== 'other') return unnumbered(t(`briefing.appendices.${fitness.state}`))
    const pages = textPages(
      { title: documentName(document), fileName: document.fileName, text: original.text ?? '' },
      { madeAt, look: plan, fontFolder },
    )
    const own = await fitnessOf(pages, isAppendedNext)
    const pageCount = own.state === 'pages' ? own.pageCount : 0
    const remarks = [t('briefing.appendices.otherKind')]
    return {
      document,
      original,
      appendix: { ...asked, pageCount, samePages: false, remarks },
      fitness: own,
      pages,
    }
  }
  return async (
    plan: BriefingPlan,
    documents: readonly BriefingDocument[],
    originals: readonly OriginalFile[],
    madeAt: string,
    isAppendedNext = false,
  ): Promise<Originals> => {
    open.letGo()
    const looked: Looked[] = []
    let number = 0
    for (const asked of plan.form === 'card' ? [] : askedFor(plan, documents)) {
      const document = documents.find(({ id }) => id === asked.documentId)
      const original = originals.find(({ documentId }) => documentId === asked.documentId)
      if (!document || !original) continue
      const found = await look(document, original, asked, plan, madeAt, isAppendedNext)
      if (found.appendix.number !== null) number++
      looked.push(
        found.appendix.number === null ? found : { ...found, appendix: { ...found.appendix, number } },
      )
    }
    const standings = looked.flatMap(({ fitness }) => (fitness?.state === 'pages' ? [fitness] : []))
    const asFile = looked.filter(
      ({ document, appendix, pages }) =>
        !appendix.remarks.includes(t('briefing.appendices.gone')) &&
        (pages === null || plan.attached.includes(document.id)),
    )
    return {
      appendices: looked.map(({ appendix }) => appendix),
      files: filesOf(asFile),
      standing: weakest(standings),
      pageCount: standings.reduce((sum, { pageCount }) => sum + pageCount, 0),
      warnings: looked.flatMap(({ document, appendix }) =>
        appendix.remarks.map((remark) =>
          t('briefing.appendices.warning', { name: documentName(document), remark }),
        ),
      ),
      append: (briefing, mark) => appendOriginals(briefing, opening(looked, open.take), { fontFolder, mark }),
    }
  }
}

/** Opened one by one, as they are appended. */
async function* opening(
  looked: readonly Looked[],
  taken: (sha256: string) => OpenOriginal | undefined,
): AsyncGenerator<Original> {
  for (const { document, appendix, pages, fitness } of looked) {
    if (!pages || fitness?.state !== 'pages' || appendix.number === null) continue
    const source = taken(hashOf(pages)) ?? (await openOriginal(pages, fitness))
    if (!('document' in source)) continue
    const { number } = appendix
    yield { number, label: appendixLabel(number), title: documentName(document), source }
  }
}

/** Bytes: more of them are opened once more rather than all held. */
const mostHeld = 30_000_000

/** Originals that are open and wait to be appended. */
const heldOpen = () => {
  const held = new Map<string, OpenOriginal>()
  let bytes = 0
  return {
    hold: (original: OpenOriginal, length: number): void => {
      bytes += length
      if (bytes <= mostHeld) held.set(original.sha256, original)
    },
    /** Whoever takes it has it for good: its pages are taken from it. */
    take: (sha256: string): OpenOriginal | undefined => {
      const original = held.get(sha256)
      held.delete(sha256)
      return original
    },
    letGo: (): void => {
      held.clear()
      bytes = 0
    },
  }
}

const bytesOf = ({ path, sha256 }: OriginalFile): Uint8Array | null => {
  const bytes = existsSync(path) ? readFileSync(path) : null
  // A file that isn't the one that was kept is not shown as it.
  return bytes && hashOf(bytes) === sha256 ? bytes : null
}

const remarksOf = (
  { tagged, accessible, archival }: Extract<Fitness, { state: 'pages' }>,
  scanned: number,
): readonly string[] => [
  ...(scanned > 0 ? [t('briefing.appendices.scan', { count: scanned })] : []),
  ...(accessible ? [] : [t(tagged ? 'briefing.appendices.faulty' : 'briefing.appendices.untagged')]),
  ...(archival === null ? [t('briefing.appendices.notArchival')] : []),
]

/** Originals as files in the PDF: their own names without any path, each once, with the date that the document has. */
const filesOf = (along: readonly Looked[]): readonly AssociatedFile[] => {
  const taken = new Set<string>()
  return along.flatMap(({ document, original }) => {
    const bytes = bytesOf(original)
    if (!bytes) return []
    const name = freeName(cleanName(document.fileName), taken)
    taken.add(name)
    const type = mediaNames[original.media]
    return [{ name, bytes, type, description: documentName(document), modified: document.date }]
  })
}

const cleanName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '')
    .replace(/^\.+/, '')
    .trim() || 'origineel'

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  for (let count = 2, free = name; ; count++) {
    if (!taken.has(free)) return free
    free = `${stem} (${count})${extension}`
  }
}
