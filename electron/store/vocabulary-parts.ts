/** Three letters in a row, as a number: those of a to z each have their own. */
const numbers = 2 ** 16
const gramAt = (text: string, at: number): number =>
  (Math.imul(Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1), 31) + text.charCodeAt(at + 2)) &
  (numbers - 1)
const gramLength = 3

/**
 * Finds the places of a part in a long text without reading all of it: where each three letters stand, by their number, in two
 * arrays. A part is looked for at its rarest three.
 */
export const placesIn = (text: string) => {
  const last = Math.max(0, text.length - gramLength + 1)
  const starts = new Uint32Array(numbers + 1)
  for (let at = 0; at < last; at += 1) {
    const next = gramAt(text, at) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let gram = 0; gram < numbers; gram += 1)
    starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0)
  const [places, filled] = [new Uint32Array(last), starts.slice()]
  for (let at = 0; at < last; at += 1) {
    const gram = gramAt(text, at)
    const to = filled[gram] ?? 0
    places[to] = at
    filled[gram] = to + 1
  }
  const countOf = (gram: number): number => (starts[gram + 1] ?? 0) - (starts[gram] ?? 0)

  /** In their order. A part of fewer than three letters has none. */
  return function* (part: string): Generator<number> {
    if (part.length < gramLength) return
    let offset = 0
    for (let at = 1; at + gramLength <= part.length; at += 1)
      if (countOf(gramAt(part, at)) < countOf(gramAt(part, offset))) offset = at
    const gram = gramAt(part, offset)
    for (let index = starts[gram] ?? 0; index < (starts[gram + 1] ?? 0); index += 1) {
      const place = (places[index] ?? 0) - offset
      if (place >= 0 && text.startsWith(part, place)) yield place
    }
  }
}
