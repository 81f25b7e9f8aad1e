import { crc32, deflateSync } from 'node:zlib'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)
const colourTypes = { 1: 0, 3: 2 } as const

/** A PNG of 8 bits per channel: 1 channel is grey, 3 are red, green and blue. `pixels` has its rows end to end. */
export const encodePng = (
  pixels: Uint8Array,
  width: number,
  height: number,
  channels: keyof typeof colourTypes,
): Uint8Array<ArrayBuffer> => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colourTypes[channels], 0, 0, 0], 8)
  const stride = width * channels
  // Each row opens with its filter: 0, none. A page is mostly white, which packs well without one.
  const rows = Buffer.alloc((stride + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1)
  const packed = deflateSync(rows, { level: 2 })
  return Uint8Array.from(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', new Uint8Array())]),
  )
}

const chunk = (type: string, data: Uint8Array) => {
  const out = Buffer.alloc(data.length + 12)
  out.writeUInt32BE(data.length, 0)
  out.write(type, 4, 'latin1')
  out.set(data, 8)
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8)
  return out
}
