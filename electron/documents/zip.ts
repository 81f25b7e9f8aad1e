import { type UnzipFileInfo, unzipSync } from 'fflate'
import { Refusal } from '../../shared/refusal.ts'
import { limits } from './limits.ts'

/**
 * Unpacks the parts of an office file that are wanted. The limits are judged on the directory, before anything is unpacked; what a part then
 * unpacks to can't pass its declared size, because fflate writes into a buffer of just that size.
 * Refuses 'broken-docx' and 'too-complex'.
 */
export const unpack = (
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> => {
  const seen = new Set<string>()
  let total = 0
  const admit = ({ name, size, originalSize }: UnzipFileInfo) => {
    if (seen.size >= limits.zipEntries) throw new Refusal('too-complex', { limit: 'entries' })
    if (seen.has(name)) throw new Refusal('broken-docx')
    seen.add(name)
    if (!isWanted(name)) return false
    total += originalSize
    const dense = originalSize > limits.zipRatioFromBytes && originalSize > size * limits.zipRatio
    if (dense || originalSize > limits.zipPartBytes || total > limits.zipUnpackedBytes)
      throw new Refusal('too-complex', { limit: 'unpacked' })
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: admit })))
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal('broken-docx')
  }
}
