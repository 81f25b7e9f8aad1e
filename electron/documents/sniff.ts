import { type MediaType, mediaTypes } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { isWide } from './text-encoding.ts'

/** The kinds that we recognise only to be able to say what a file is instead of what its name claims. */
export const foreignTypes = [
  'png',
  'jpeg',
  'gif',
  'tiff',
  'ods',
  'xls',
  'pptx',
  'zip',
  'html',
  'xml',
  'program',
  'binary',
] as const
export type ForeignType = (typeof foreignTypes)[number]

/**
 * What a file is by its bytes; its name has no say.
 * Refuses 'empty-file', 'encrypted-file', 'old-word-or-encrypted' (the container of Word 97) and 'unknown-type'.
 */
export const sniffMedia = (bytes: Uint8Array): MediaType => {
  if (bytes.length === 0) throw new Refusal('empty-file')
  const found = startsWith(bytes, oleHeader) ? oleType(bytes) : foreignType(bytes)
  if (isRead(found)) return found
  throw new Refusal('unknown-type', { found })
}

const isRead = (found: MediaType | ForeignType): found is MediaType =>
  (mediaTypes as readonly string[]).includes(found) // a list of literals takes no other string

/** Outlook messages, office files with a password and the old Word and Excel share one container: its entries have UTF-16 names. */
const oleType = (bytes: Uint8Array): MediaType | ForeignType => {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const holds = (name: string) => container.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) throw new Refusal('encrypted-file')
  if (holds('__properties_version1.0')) return 'msg'
  if (holds('Workbook')) return 'xls'
  throw new Refusal('old-word-or-encrypted')
}

const oleHeader = [0xd0, 0xcf, 0x11, 0xe0]

const signatures: readonly (readonly [ForeignType, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]

const foreignType = (bytes: Uint8Array): MediaType | ForeignType => {
  const signed = signatures.find(([, signature]) => startsWith(bytes, signature))
  if (signed) return signed[0]
  if (startsWith(bytes, [0x50, 0x4b])) return zipType(bytes)
  // Acrobat and PDFium accept junk before the header, as mail gateways leave it there.
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  return textType(bytes)
}

/** The names of a zip's parts stand unpacked in it, at its start and in the directory at its end. */
const zipType = (bytes: Uint8Array): MediaType | ForeignType => {
  const names = latin1(bytes.subarray(0, 65_536)) + latin1(bytes.subarray(-262_144))
  if (names.includes('word/document') || names.includes('word/_rels/')) return 'docx'
  if (names.includes('xl/workbook')) return 'xlsx'
  if (names.includes('ppt/presentation')) return 'pptx'
  if (names.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'ods'
  if (names.includes('application/vnd.oasis.opendocument')) return 'odt'
  // Cut off after its first part: of the office files that start so, the one that we read.
  return names.includes('[Content_Types].xml') ? 'docx' : 'zip'
}

const textType = (bytes: Uint8Array): MediaType | ForeignType => {
  if (isWide(bytes)) return 'txt'
  const start = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  if (controls > start.length / 200) return 'binary'
  const opening = latin1(start).replace(/^ï»¿/, '').trimStart()
  if (/^\{\\rtf/i.test(opening)) return 'rtf'
  if (/^(?:<!doctype html|<html)/i.test(opening)) return 'html'
  if (/^<\?xml/i.test(opening)) return 'xml'
  if (isMail(opening)) return 'eml'
  return isMarkdown(opening) ? 'md' : 'txt'
}

/** A message opens with its head: lines of which some are only written by mail programs, so that a typed "Van: … Aan: …" is none. */
const isMail = (opening: string) => {
  const head = opening.slice(0, 32_768).split(/\r?\n\r?\n/, 1)[0] ?? ''
  const fields = new Set<string>()
  for (const line of head.split(/\r?\n/)) {
    const name = /^([A-Za-z][A-Za-z0-9-]*):/.exec(line)?.[1]?.toLowerCase()
    if (name !== undefined) fields.add(name)
    else if (!/^[ \t]/.test(line) && !line.startsWith('From ')) return false
  }
  const own = ['mime-version', 'message-id', 'received', 'return-path', 'content-type', 'delivered-to']
  return own.some((name) => fields.has(name)) && (fields.has('from') || fields.has('subject'))
}

/** Only where its own marks say so more than once: a text with one '#' or dashes is a text. */
const isMarkdown = (opening: string) => {
  const headings = opening.match(/^#{1,6} \S/gm)?.length ?? 0
  const tables = opening.match(/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$/gm)?.length ?? 0
  const marks = opening.match(/\*\*\S[^*\n]*\*\*|\[[^\]\n]+\]\(https?:[^)\s]+\)|^```/gm)?.length ?? 0
  return headings >= 2 || (headings === 1 && tables + marks >= 1) || tables >= 1 || marks >= 3
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
