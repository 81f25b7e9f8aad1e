import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { Refusal } from '../../shared/refusal.ts'
import { speaking } from '../../shared/texts/translate.ts'
import type { Block } from '../briefing/block.ts'
import { printBriefing } from '../briefing/pdf.ts'
import type { Ready } from './composed.ts'
import { bytesIn, type Draw } from './formats.ts'
import type { Paper, PrintedFile } from './tasks.ts'

type Writing = Readonly<{
  format: Parameters<typeof bytesIn>[0] | 'pdf'
  path: string
  fontFolder: string
  draw: Draw
}>

/** Writes a briefing as it comes: no more of it is held than a page. Other formats have no pages of their own: they are counted as in print. */
export const writeBriefing = async (
  made: Ready,
  { format, path, fontFolder, draw }: Writing,
): Promise<PrintedFile> => {
  const { blocks, options, planned, originals, documents, mark, asOf, leftOut } = made
  const hash = createHash('sha256')
  const pageCount = await filling(path, async (fill) => {
    const write = (bytes: Uint8Array) => {
      hash.update(bytes)
      fill(bytes)
    }
    if (format !== 'pdf') write(await bytesIn(format, made, { fontFolder, draw }))
    else if (originals.pageCount === 0) printBriefing(blocks, options, write, planned)
    else {
      const own: Uint8Array[] = []
      printBriefing(blocks, options, (bytes) => own.push(bytes), planned)
      const pack = await originals.append(new Uint8Array(Buffer.concat(own)), mark)
      write(pack.bytes)
      return pack.pageCount
    }
    return planned.pageCount
  })
  const { title } = options
  const sha256 = hash.digest('hex')
  return { title, pageCount, leftOut, asOf, sha256, mark, blocks: JSON.stringify(blocks), documents }
}

/** The same for what is all there already. */
export const writePaper = async (
  { blocks: json, language, ...options }: Paper,
  path: string,
  fontFolder: string,
): Promise<Readonly<{ pageCount: number }>> => {
  // What the store wrote, from blocks.
  const blocks = JSON.parse(json) as readonly Block[]
  const print = (fill: (bytes: Uint8Array) => void) =>
    speaking(language, () => printBriefing(blocks, { ...options, fontFolder }, fill).pageCount)
  return { pageCount: await filling(path, async (fill) => print(fill)) }
}

/** Fills a file that is there, and has it on the disk when it is done. */
const filling = async <T>(
  path: string,
  make: (fill: (bytes: Uint8Array) => void) => Promise<T>,
): Promise<T> => {
  const handle = onDisk(() => openSync(path, 'r+'))
  try {
    // What a printer that stopped had written of it.
    ftruncateSync(handle)
    const made = await make((bytes) =>
      onDisk(() => {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
      }),
    )
    onDisk(() => fsyncSync(handle))
    return made
  } finally {
    closeSync(handle)
  }
}

const onDisk = <T>(act: () => T): T => {
  try {
    return act()
  } catch (cause) {
    // What the system says when it can't; anything else is a mistake of ours.
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (typeof code !== 'string') throw cause
    throw new Refusal(code === 'ENOSPC' ? 'disk-full' : 'cannot-write', {}, { cause })
  }
}
