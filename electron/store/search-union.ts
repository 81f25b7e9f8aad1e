import { dayStep } from './search-writing.ts'

/** Past so many places for each row it is cheaper to sort. */
const mostSpread = 64

/**
 * Rows of many words together: in their order, each once, written over what came. A day's rows lie close together, so that a bit for
 * each is set in one long row of bits instead of sorting them.
 */
export const rowUnion = () => {
  /** Of each day the last row, and where its bits begin. */
  let tops = new Int32Array(64)
  let bases = new Int32Array(64)
  let bits = new Int32Array(1024)

  const sorted = (rows: Float64Array): Float64Array => {
    rows.sort()
    let kept = 0
    for (const row of rows)
      if (kept === 0 || row !== rows[kept - 1]) {
        rows[kept] = row
        kept += 1
      }
    return rows.subarray(0, kept)
  }
  return (rows: Float64Array): Float64Array => {
    let [low, high] = [Infinity, -Infinity]
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0
      if (row < low) low = row
      if (row > high) high = row
    }
    const firstDay = Math.floor(low / dayStep)
    const days = Math.floor(high / dayStep) - firstDay + 1
    const room = mostSpread * rows.length
    if (rows.length === 0 || days > room) return sorted(rows)
    if (tops.length < days) {
      tops = new Int32Array(2 * days)
      bases = new Int32Array(2 * days)
    }
    tops.fill(-1, 0, days)
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0
      const day = Math.floor(row / dayStep)
      const place = row - day * dayStep
      if (place > (tops[day - firstDay] ?? 0)) tops[day - firstDay] = place
    }
    // Each day begins with a number of its own, so that whole numbers can be read.
    let size = 0
    for (let day = 0; day < days; day += 1) {
      bases[day] = size
      size += ((tops[day] ?? 0) >> 5) + 1
    }
    if (32 * size > room) return sorted(rows)
    if (bits.length < size) bits = new Int32Array(2 * size)
    bits.fill(0, 0, size)
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0
      const day = Math.floor(row / dayStep)
      const place = row - day * dayStep
      const at = (bases[day - firstDay] ?? 0) + (place >> 5)
      bits[at] = (bits[at] ?? 0) | (1 << (place & 31))
    }
    let kept = 0
    for (let day = 0; day < days; day += 1) {
      const [base, first] = [bases[day] ?? 0, (firstDay + day) * dayStep]
      const end = base + ((tops[day] ?? 0) >> 5) + 1
      for (let at = base; at < end; at += 1)
        for (let left = bits[at] ?? 0; left !== 0; left &= left - 1) {
          rows[kept] = first + 32 * (at - base) + (31 - Math.clz32(left & -left))
          kept += 1
        }
    }
    return rows.subarray(0, kept)
  }
}
