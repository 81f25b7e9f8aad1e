/**
 * Whether the chains of a compound file (the container of Outlook messages: MS-CFB) end, so that a reader that follows them comes
 * to an end too. A damaged or hostile one turns in circles.
 */
export const chainsEnd = (bytes: Uint8Array): boolean => {
  if (bytes.length < 1536) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const size = 1 << view.getUint16(30, true)
  const miniSize = 1 << view.getUint16(32, true)
  if ((size !== 512 && size !== 4096) || miniSize !== 64) return false
  const count = Math.ceil(bytes.length / size) - 1
  const at = (sector: number) => (sector + 1) * size
  const whole = (sector: number) => sector >= 0 && at(sector) + size <= bytes.length
  const fat = tableOf(view, fatSectors(view, size, count, at, whole), size, at, whole)
  if (!fat) return false
  const walk = walker(fat)
  const directory = walk(view.getUint32(48, true))
  const miniStart = view.getUint32(60, true)
  const miniSectors = isSector(miniStart) ? walk(miniStart) : []
  const mini = miniSectors && tableOf(view, miniSectors, size, at, whole)
  return directory !== null && mini !== null && entriesEnd(view, directory.map(at), size, walk, walker(mini))
}

/** Above this a number is a mark: free, end of chain, or the table itself. */
const isSector = (sector: number) => sector < 0xfffffffa
type Place = (sector: number) => number
type Whole = (sector: number) => boolean

const fatSectors = (
  view: DataView,
  size: number,
  count: number,
  at: Place,
  whole: Whole,
): number[] | null => {
  const sectors: number[] = []
  for (let index = 0; index < 109; index++) sectors.push(view.getUint32(76 + index * 4, true))
  let extra = view.getUint32(68, true)
  for (let steps = 0; isSector(extra); steps++) {
    if (steps > count || !whole(extra)) return null
    for (let index = 0; index < size / 4 - 1; index++)
      sectors.push(view.getUint32(at(extra) + index * 4, true))
    extra = view.getUint32(at(extra) + size - 4, true)
  }
  return sectors.filter(isSector)
}

const tableOf = (
  view: DataView,
  sectors: readonly number[] | null,
  size: number,
  at: Place,
  whole: Whole,
) => {
  if (!sectors?.every(whole)) return null
  const table = new Uint32Array((sectors.length * size) / 4)
  for (const [order, sector] of sectors.entries())
    for (let index = 0; index < size / 4; index++)
      table[(order * size) / 4 + index] = view.getUint32(at(sector) + index * 4, true)
  return table
}

/** Follows a chain to its end: null where it leaves the file, or comes where a chain has been before. */
type Walk = (start: number) => number[] | null
const walker = (table: Uint32Array): Walk => {
  const visited = new Uint8Array(table.length)
  return (start) => {
    const sectors: number[] = []
    for (let sector = start; isSector(sector); sector = table[sector] ?? 0xffffffff) {
      if (sector >= table.length || visited[sector] === 1) return null
      visited[sector] = 1
      sectors.push(sector)
    }
    return sectors
  }
}

/** Each entry of the directory is reached from one other, the root from none; each stream has its own chain. */
const entriesEnd = (
  view: DataView,
  places: readonly number[],
  size: number,
  walk: Walk,
  walkMini: Walk,
): boolean => {
  const entries = places.flatMap((place) => Array.from({ length: size / 128 }, (_, at) => place + at * 128))
  const reached = new Uint8Array(entries.length)
  for (const [index, entry] of entries.entries()) {
    if (entry + 128 > view.byteLength) return false
    const type = view.getUint8(entry + 66)
    if (type === 0) continue
    for (const offset of [68, 72, 76]) {
      const other = view.getUint32(entry + offset, true)
      if (!isSector(other)) continue
      if (other >= entries.length || other === 0 || reached[other] === 1) return false
      reached[other] = 1
    }
    const [start, length] = [view.getUint32(entry + 116, true), view.getUint32(entry + 120, true)]
    if (length > view.byteLength) return false
    const inMini = type === 2 && length < 4096
    if (length > 0 && isSector(start) && (inMini ? walkMini : walk)(start) === null) return false
    if (index === 0 && type !== 5) return false
  }
  return true
}
