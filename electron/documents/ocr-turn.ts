import { crc32 } from 'node:zlib'

/** Behind the signature (8 bytes) and the first chunk, which is always 25 bytes long. */
const afterHeader = 33
const upsideDown = 3

/** A PNG with a note for who shows it that it stands on its head: the picture itself isn't unpacked and packed again for it. */
export const turnedPng = (png: Uint8Array): Uint8Array => {
  const exif = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    upsideDown,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('eXIf'), Buffer.from(exif), Buffer.alloc(4)])
  chunk.writeUInt32BE(exif.length, 0)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)])
}
