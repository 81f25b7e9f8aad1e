import { createHash } from 'node:crypto'
import { EncryptedPDFError, type PDFDocument } from '@cantoo/pdf-lib'
import { checkInside, opened } from '../conformance/check.ts'
import { type Fault, faultList } from '../conformance/fault.ts'
import { dictIn } from '../conformance/objects.ts'
import { prepareOriginal } from './prepare.ts'

/** How far PDF/A-3 can be claimed: with structure, with letters behind every glyph, by what is shown alone, or not at all. */
export type ArchivalLevel = 'A' | 'U' | 'B' | null

/** What an original lets the pack say of itself once its pages are in it. */
export type Fitness =
  | Readonly<{
      state: 'pages'
      pageCount: number
      /** It has a structure, good or not. */
      tagged: boolean
      /** It may stand in a file that claims PDF/UA-1. */
      accessible: boolean
      archival: ArchivalLevel
      faults: readonly Fault[]
    }>
  /** Locked with a password, broken, or no PDF at all: its pages can't be appended. */
  | Readonly<{ state: 'locked' | 'damaged' | 'other' }>

/** An original that is ready to be appended. */
export type OpenOriginal = Readonly<{
  document: PDFDocument
  fitness: Extract<Fitness, { state: 'pages' }>
  sha256: string
}>

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Opens an original and makes it ready to be appended, or says why its pages can't be. What these very bytes were found to be need not
 * be looked for again: it costs more than all the rest.
 */
export const openOriginal = async (
  bytes: Uint8Array,
  known?: OpenOriginal['fitness'],
): Promise<OpenOriginal | Exclude<Fitness, { state: 'pages' }>> => {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { state: 'other' }
  try {
    const document = await opened(bytes)
    if (document.getPageCount() === 0) return { state: 'damaged' }
    prepareOriginal(document)
    return { document, fitness: known ?? fitnessOf(document), sha256: hashOf(bytes) }
  } catch (error) {
    return { state: error instanceof EncryptedPDFError ? 'locked' : 'damaged' }
  }
}

/** The briefing before it has a title of level 1 and the pack says what the device colours are. */
const inPack = { aboveHeadings: 1, intended: new Set(['DeviceGray', 'DeviceRGB']) }

const fitnessOf = (document: PDFDocument): OpenOriginal['fitness'] => {
  const { report, faults } = faultList()
  checkInside(document, report, inPack)
  const found = faults()
  const broken = (rule: string) => found.some((fault) => fault.rule.startsWith(rule))
  const tagged = dictIn(document.catalog, 'StructTreeRoot') !== undefined
  const accessible = tagged && !broken('UA ') && !broken('own ')
  const letters = !broken('UA 7.21.7')
  // The rules for fonts are the same in both standards.
  const fonts = found.some(({ rule }) => rule.startsWith('UA 7.21.') && !rule.startsWith('UA 7.21.7'))
  return {
    state: 'pages',
    pageCount: document.getPageCount(),
    tagged,
    accessible,
    archival: broken('A ') || fonts ? null : !letters ? 'B' : tagged && !broken('UA 7.1-3') ? 'A' : 'U',
    faults: found,
  }
}
