import type { MediaType } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'

/** The kinds that we recognise only to be able to say what a file is instead of what its name claims. */
export const foreignTypes = [
  'png',
  'jpeg',
  'gif',
  'tiff',
  'odt',
  'xlsx',
  'pptx',
  'zip',
  'rtf',
  'html',
  'xml',
  'program',
  'binary',
] as const
export type ForeignType = (typeof foreignTypes)[number]

/**
 * What a file is by its bytes; its name has no say.
 * Refuses 'empty-file', 'old-word-or-encrypted' (the container of Word 97 and of DOCX with a password) and 'unknown-type'.
 */
export const sniffMedia = (bytes: Uint8Array): MediaType => {
  if (bytes.length === 0) throw new Refusal('empty-file')
  if (startsWith(bytes, oleHeader)) throw new Refusal('old-word-or-encrypted')
  const found = foreignType(bytes)
  if (found === 'pdf' || found === 'docx' || found === 'txt') return found
  throw new Refusal('unknown-type', { found })
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
  if (names.includes('application/vnd.oasis.opendocument')) return 'odt'
  // Cut off after its first part: of the office files that start so, the one that we read.
  return names.includes('[Content_Types].xml') ? 'docx' : 'zip'
}

const textType = (bytes: Uint8Array): MediaType | ForeignType => {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'txt'
  const start = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  if (controls > start.length / 200) return 'binary'
  const opening = latin1(bytes.subarray(0, 512)).replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (opening.startsWith('{\\rtf')) return 'rtf'
  if (opening.startsWith('<!doctype html') || opening.startsWith('<html')) return 'html'
  return opening.startsWith('<?xml') ? 'xml' : 'txt'
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
