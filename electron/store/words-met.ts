/** As FTS5's `ascii` parts words: letters, digits, and all that is not ASCII. Folded text has no capitals. */
const isOfWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || unit >= 128 || (unit >= 48 && unit <= 57)

const grown = <T extends Uint32Array | Uint16Array>(array: T, make: (size: number) => T): T => {
  const larger = make(array.length * 2)
  larger.set(array)
  return larger
}

/**
 * The words of folded texts, each met once. A set of strings makes a string and a hash of every word of a text, and keeps the
 * text of each: this is a tenth of the work, and as large as the different words are.
 */
export const wordsMet = () => {
  let size = 0
  let letters = 0
  let slots = new Int32Array(2 ** 14).fill(-1)
  let units = new Uint16Array(2 ** 16)
  /** Where a word ends among the units; it begins where the one before it ends. */
  let ends = new Uint32Array(2 ** 13)
  let hashes = new Uint32Array(2 ** 13)
  /** The text in which it was met last. */
  let metIn = new Uint32Array(2 ** 13)
  let texts = 0

  const beginOf = (index: number): number => (index === 0 ? 0 : (ends[index - 1] ?? 0))
  const isSame = (index: number, text: string, from: number, to: number): boolean => {
    const begin = beginOf(index)
    if ((ends[index] ?? 0) - begin !== to - from) return false
    for (let at = from; at < to; at += 1) if (units[begin + at - from] !== text.charCodeAt(at)) return false
    return true
  }
  const slotOf = (hash: number): number => {
    let slot = hash & (slots.length - 1)
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1)
    return slot
  }
  const widen = () => {
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let index = 0; index < size; index += 1) slots[slotOf(hashes[index] ?? 0)] = index
  }
  const put = (text: string, from: number, to: number, hash: number) => {
    while (letters + to - from > units.length) units = grown(units, (length) => new Uint16Array(length))
    if (size === ends.length) {
      ends = grown(ends, (length) => new Uint32Array(length))
      hashes = grown(hashes, (length) => new Uint32Array(length))
      metIn = grown(metIn, (length) => new Uint32Array(length))
    }
    for (let at = from; at < to; at += 1) units[letters++] = text.charCodeAt(at)
    ends[size] = letters
    hashes[size] = hash
    metIn[size] = texts
    slots[slotOf(hash)] = size
    size += 1
    if (size * 2 > slots.length) widen()
  }
  /** Whether this text has it for the first time, and whether no text had it before. */
  const meet = (text: string, from: number, to: number, hash: number): 'new' | 'here' | 'again' => {
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const index = slots[slot] ?? -1
      if (index < 0) break
      if (hashes[index] !== hash || !isSame(index, text, from, to)) continue
      if (metIn[index] === texts) return 'again'
      metIn[index] = texts
      return 'here'
    }
    put(text, from, to, hash)
    return 'new'
  }
  return {
    size: (): number => size,
    clear: () => {
      size = 0
      letters = 0
      slots.fill(-1)
    },
    /** Every different word of a folded text, by its place, and whether it was never met before. */
    eachOf: (text: string, visit: (from: number, to: number, isNew: boolean) => void) => {
      texts += 1
      let from = -1
      let hash = 0
      for (let at = 0; at <= text.length; at += 1) {
        const unit = at < text.length ? text.charCodeAt(at) : 0
        if (isOfWord(unit)) {
          if (from < 0) {
            from = at
            hash = 2166136261
          }
          hash = Math.imul(hash ^ unit, 16777619)
        } else if (from >= 0) {
          const met = meet(text, from, at, hash >>> 0)
          if (met !== 'again') visit(from, at, met === 'new')
          from = -1
        }
      }
    },
  }
}
