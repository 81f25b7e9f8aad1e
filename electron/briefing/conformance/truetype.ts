/** What of a TrueType program a PDF must agree with: how many glyphs there are and how wide each is, in thousandths. */
export type Program = Readonly<{
  glyphs: number
  width: (glyph: number) => number
  byCode: (code: number) => number | undefined
}>

export const readTrueType = (bytes: Uint8Array): Program | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const tables = new Map<string, number>()
    for (let index = 0; index < view.getUint16(4); index++) {
      const at = 12 + 16 * index
      tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8))
    }
    const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map((name) => tables.get(name))
    if (head === undefined || hhea === undefined || maxp === undefined || hmtx === undefined) return undefined
    const unit = view.getUint16(head + 18)
    const long = view.getUint16(hhea + 34)
    return {
      glyphs: view.getUint16(maxp + 4),
      width: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, long - 1)) * 1000) / unit,
      byCode: symbolCodes(view, tables.get('cmap')),
    }
  } catch {
    return undefined
  }
}

/** The tables of letters in a TrueType program, as platform and encoding; undefined where it can't be read. */
export const readTables = (bytes: Uint8Array | undefined): readonly string[] | undefined => {
  if (!bytes) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    for (let index = 0; index < view.getUint16(4); index++) {
      const at = 12 + 16 * index
      if (String.fromCharCode(...bytes.subarray(at, at + 4)) !== 'cmap') continue
      const cmap = view.getUint32(at + 8)
      return Array.from({ length: view.getUint16(cmap + 2) }, (_, table) => {
        const entry = cmap + 4 + 8 * table
        return `${view.getUint16(entry)},${view.getUint16(entry + 2)}`
      })
    }
    return []
  } catch {
    return undefined
  }
}

/** Codes of a symbolic simple font: by the (3,0) or (1,0) table, in the forms that subset fonts use. */
const symbolCodes = (view: DataView, cmap: number | undefined): Program['byCode'] => {
  if (cmap === undefined) return () => undefined
  const found = new Map<string, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + 4 + 8 * index
    found.set(`${view.getUint16(at)},${view.getUint16(at + 2)}`, cmap + view.getUint32(at + 4))
  }
  const table = found.get('1,0')
  if (table === undefined) return () => undefined
  const format = view.getUint16(table)
  return (code) => {
    if (format === 0) return code < 256 ? view.getUint8(table + 6 + code) : undefined
    if (format !== 6) return undefined
    const at = code - view.getUint16(table + 6)
    return at >= 0 && at < view.getUint16(table + 8) ? view.getUint16(table + 10 + 2 * at) : undefined
  }
}
