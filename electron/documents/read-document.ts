import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { MediaType, SourceText } from '../../shared/records/source-text.ts'
import { type ReadRefusal, Refusal } from '../../shared/refusal.ts'
import { readDocx } from './docx.ts'
import { readEml } from './eml.ts'
import { limits } from './limits.ts'
import type { MailAttachment, MailRead } from './mail-text.ts'
import { readMarkdown } from './markdown.ts'
import { readMsg } from './msg.ts'
import { readOdt } from './odt.ts'
import { readPdf } from './pdf.ts'
import { readRtf } from './rtf.ts'
import { sniffMedia } from './sniff.ts'
import { readText } from './text.ts'
import { readXlsx } from './xlsx.ts'

export type ReadResult = {
  readonly source: SourceText
  /** Of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string
  readonly byteSize: number
  readonly media: MediaType
  /** Files that came along with a message: documents of their own. */
  readonly attachments: readonly MailAttachment[]
}

/** Reads a file from disk. Runs in the reader process: a hostile file may take all memory and time that it is given. */
export const readDocument = async (path: string): Promise<ReadResult> => {
  const bytes = await bytesOf(path)
  const media = sniffMedia(bytes)
  const read = await readers[media](bytes)
  return {
    ...('source' in read ? read : { source: read, attachments: [] }),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteSize: bytes.length,
    media,
  }
}

type Read = SourceText | MailRead
const readers = {
  txt: readText,
  md: readMarkdown,
  rtf: readRtf,
  pdf: readPdf,
  docx: readDocx,
  odt: readOdt,
  eml: readEml,
  msg: readMsg,
  xlsx: readXlsx,
} satisfies Record<MediaType, (bytes: Uint8Array) => Read | Promise<Read>>
/** The size is judged before a byte is read; pipes and devices have none and are refused as folders are. */
export const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new Refusal('not-a-file')
    if (found.size > limits.fileBytes) throw tooLarge(found.size)
    const bytes = await readFile(path)
    if (bytes.length > limits.fileBytes) throw tooLarge(bytes.length)
    return bytes
  } catch (cause) {
    const code = diskRefusals[errorCode(cause)]
    throw code ? new Refusal(code) : cause
  }
}

const tooLarge = (bytes: number) =>
  new Refusal('too-large', {
    megabytes: Math.ceil(bytes / 1024 / 1024),
    limit: limits.fileBytes / 1024 / 1024,
  })

const diskRefusals: Readonly<Record<string, ReadRefusal | undefined>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  ERR_INVALID_ARG_VALUE: 'not-found',
  EISDIR: 'not-a-file',
  EACCES: 'not-readable',
  EPERM: 'not-readable',
  EBUSY: 'not-readable',
  EIO: 'not-readable',
}

const errorCode = (cause: unknown) =>
  cause instanceof Error && 'code' in cause && !(cause instanceof Refusal) ? String(cause.code) : ''
