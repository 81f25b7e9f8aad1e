/**
 * A page of a segment of FTS5: from `at` on its `size` bytes, of which what stands in it goes to `end`; behind that are the places of
 * its words. `first` is where its first row begins that is whole, 0 where none does. Places are from the beginning of the page.
 */
export type Page = Readonly<{ bytes: Uint8Array; at: number; size: number; end: number; first: number }>

/** Pages that are at hand: four megabytes. */
const kept = 1000
/** FTS5 begins a new page before one is as long as this, but for a word that needs more. */
const room = 4096

/**
 * Pages in one piece of memory: one of their own each would be thrown away all the time, and stay where it lay, since V8 is slow to
 * give back what it doesn't count. A page stays as it is until as many others were read.
 */
export const pagesAtHand = (read: (id: number) => Uint8Array) => {
  const slab = new Uint8Array(kept * room)
  const ids = new Float64Array(kept).fill(-1)
  const pages = new Map<number, Page>()
  let next = 0
  return {
    atHand: (id: number): Page | undefined => pages.get(id),
    page: (id: number): Page => {
      const found = pages.get(id)
      if (found !== undefined) return found
      const bytes = read(id)
      const fits = bytes.length <= room
      const at = fits ? next * room : 0
      if (fits) slab.set(bytes, at)
      const made = {
        bytes: fits ? slab : bytes,
        at,
        size: bytes.length,
        end: shortAt(bytes, 2),
        first: shortAt(bytes, 0),
      }
      pages.delete(ids[next] ?? -1)
      ids[next] = id
      pages.set(id, made)
      next = (next + 1) % kept
      return made
    },
    forget: () => {
      pages.clear()
      ids.fill(-1)
    },
  }
}

const shortAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** A number of FTS5: seven bits a byte, the highest first. */
export const numberAt = (bytes: Uint8Array, from: number): number => numbersIn(bytes, from)()

/** Numbers of FTS5, one behind the other. */
export const numbersIn = (bytes: Uint8Array, from: number) => {
  let at = from
  return (): number => {
    let value = 0
    for (let byte = 0x80; byte >= 0x80; ) {
      byte = bytes[at] ?? 0
      at += 1
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }
}
