import { crc32 } from 'node:zlib'
import { type UnzipFileInfo, unzipSync } from 'fflate'
import { type ReadRefusal, Refusal } from '../../shared/refusal.ts'
import { limits } from './limits.ts'

/**
 * Unpacks the parts of an office file that are wanted. The limits are judged on the directory, before anything is unpacked; what a part then
 * unpacks to can't pass its declared size, because fflate writes into a buffer of just that size.
 * Refuses `broken` and 'too-complex'.
 */
export const unpack = (
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  broken: ReadRefusal = 'broken-docx',
): ReadonlyMap<string, Uint8Array> => {
  const seen = new Set<string>()
  let total = 0
  const admit = ({ name, size, originalSize }: UnzipFileInfo) => {
    if (seen.size >= limits.zipEntries) throw new Refusal('too-complex', { limit: 'entries' })
    if (seen.has(name)) throw new Refusal(broken)
    seen.add(name)
    if (!isWanted(name)) return false
    total += originalSize
    const dense = originalSize > limits.zipRatioFromBytes && originalSize > size * limits.zipRatio
    if (dense || originalSize > limits.zipPartBytes || total > limits.zipUnpackedBytes)
      throw new Refusal('too-complex', { limit: 'unpacked' })
    return true
  }
  try {
    const parts = new Map(Object.entries(unzipSync(bytes, { filter: admit })))
    const sums = checksums(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    for (const [name, part] of parts) if (sums.get(name) !== crc32(part)) throw new Refusal(broken)
    return parts
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal(broken)
  }
}

/** The checksum of each part in the zip's directory: fflate doesn't compare them, and one flipped bit may be one other letter. */
const checksums = (zip: Buffer): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  for (let entry = 0; entry < count; entry++) {
    const nameLength = zip.readUInt16LE(at + 28)
    sums.set(zip.toString('latin1', at + 46, at + 46 + nameLength), zip.readUInt32LE(at + 16))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return sums
}
