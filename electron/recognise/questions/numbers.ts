/** The parts of a printed number: "2.1.1" is [2, 1, 1], "2a" is [2, 1], "B" is [2], "iv" is [4]. */
export type NumberPath = readonly number[]

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

export const pathOf = (number: string, kind: 'number' | 'letter' | 'roman' = 'number'): NumberPath => {
  const plain = number.toLowerCase()
  if (kind === 'roman') return [romans.indexOf(plain) + 1]
  if (kind === 'letter') return [letterIndex(plain)]
  const chapter = /^([a-z])\.?(\d+)$/.exec(plain)
  if (chapter !== null) return [letterIndex(chapter[1] ?? ''), Number(chapter[2])]
  const sub = /[a-z]$/.exec(plain)?.[0]
  const digits = plain
    .replace(/[a-z]$/, '')
    .split('.')
    .filter(Boolean)
    .map(Number)
  return sub === undefined ? digits : [...digits, letterIndex(sub)]
}

const letterIndex = (letter: string) => letter.charCodeAt(0) - 96

export const samePath = (a: NumberPath, b: NumberPath): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index])

/** May `next` be the printed number of the question after `last`: a first child, a sister or an aunt (one may be missing)? */
export const follows = (last: NumberPath, next: NumberPath): boolean => {
  const depth = next.findIndex((part, index) => part !== last[index])
  if (depth < 0) return false
  const rest = depth < last.length ? next.slice(depth + 1) : next.slice(depth)
  const [was, is] = [last[depth] ?? 0, next[depth] ?? 0]
  return rest.every((part) => part === 1) && (depth === last.length || (is > was && is <= was + 2))
}

/** Begins a numbering: 1, 1.1, a. */
export const isFirst = (path: NumberPath): boolean => path.length > 0 && path.every((part) => part === 1)

/** Printed numbers of questions in a label: "1 t/m 3", "2a, 2b en 4", "5.-7."; in "Ad 6. U heeft" the letter is a word. */
export const numberList =
  '\\d{1,3}(?:\\.\\d{1,2})*\\.?\\s?(?:[a-tv-zA-TV-Z](?![\\p{L}/]))?[.)]?(?:\\s*(?:t\\s?\\/\\s?m|tot en met|tot|en|,|&|\\/|[-–])\\s*(?:vraag\\s+)?(?:\\d{1,3}(?:\\.\\d{1,2})*\\.?\\s?(?:[a-tv-zA-TV-Z](?![\\p{L}/]))?|[a-z](?![\\p{L}/]))[.)]?)*'

/** Which of the known numbers a label names, in their order; those of a range ("1 t/m 3") included. */
export const namedNumbers = (label: string, known: readonly string[]): string[] => {
  const plain = label.toLowerCase().replace(/\bvraag\b|\bvragen\b/g, ' ')
  const parts = plain.split(/(t\s?\/\s?m|tot en met|\btot\b|[-–]|\ben\b|,|&|\/)/)
  const found: string[] = []
  let stem = ''
  for (let index = 0; index < parts.length; index += 2) {
    const word = (parts[index] ?? '').replace(/[\s)]/g, '').replace(/\.+$/, '')
    if (word === '') continue
    const number = /^[a-z]$/.test(word) ? stem + word : word
    stem = number.replace(/[a-z]$/, '')
    const ranged = index > 0 && /t|-|–/.test(parts[index - 1] ?? '') && !/en/.test(parts[index - 1] ?? '')
    const through = ranged || /^tot en met$/.test(parts[index - 1] ?? '')
    const from = through ? known.indexOf(found.at(-1) ?? '') : -1
    const to = lastOf(known, number)
    if (from >= 0 && to > from) found.push(...known.slice(from + 1, to + 1))
    else found.push(number)
  }
  return [...new Set(found)]
}

/** "t/m 3" takes 3a and 3b along. */
function lastOf(known: readonly string[], number: string): number {
  let last = -1
  for (const [index, one] of known.entries()) {
    if (one === number || (one.startsWith(number) && /^[a-z]$/.test(one.slice(number.length)))) last = index
  }
  return last
}
