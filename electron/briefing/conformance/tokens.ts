/** Operands of a content stream: numbers, names (with their slash), strings as bytes, and dictionaries as their text. */
export type Operand = number | string | Uint8Array | Readonly<{ dict: string }>

const isSpace = (code: number) =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0
/** ()<>[]{}/% */
const isDelimiter = (code: number) =>
  code === 40 ||
  code === 41 ||
  code === 60 ||
  code === 62 ||
  code === 91 ||
  code === 93 ||
  code === 123 ||
  code === 125 ||
  code === 47 ||
  code === 37

const latin = new TextDecoder('latin1')

/** Walks through the operators of a content stream. The operands are valid only during the call. */
export const eachOperator = (
  bytes: Uint8Array,
  visit: (operator: string, operands: readonly Operand[]) => void,
): void => {
  const operands: Operand[] = []
  let at = 0
  const end = bytes.length
  while (at < end) {
    const code = bytes[at] ?? 0
    if (isSpace(code) || code === 91 || code === 93) at++
    else if (code === 37) {
      while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at++
    } else if (code === 40) {
      const [text, next] = literalString(bytes, at)
      operands.push(text)
      at = next
    } else if (code === 60 && bytes[at + 1] === 60) {
      const next = endOfDict(bytes, at)
      operands.push({ dict: latin.decode(bytes.subarray(at, next)) })
      at = next
    } else if (code === 60) {
      const close = bytes.indexOf(62, at)
      const next = close < 0 ? end : close
      operands.push(hexString(bytes.subarray(at + 1, next)))
      at = next + 1
    } else if (code === 47) {
      const next = endOfWord(bytes, at + 1)
      operands.push(nameOf(latin.decode(bytes.subarray(at, next))))
      at = next
    } else {
      const next = Math.max(at + 1, endOfWord(bytes, at))
      const number = (code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46
      const word = latin.decode(bytes.subarray(at, next))
      at = next
      if (number) operands.push(Number(word))
      else if (word === 'BI') {
        const until = endOfInlineImage(bytes, at)
        const [head = ''] = latin.decode(bytes.subarray(at, Math.min(until, at + 600))).split(/\sID\s/)
        at = until
        operands.push({ dict: head })
        visit('BI', operands)
        operands.length = 0
      } else if (word !== 'true' && word !== 'false' && word !== 'null') {
        visit(word, operands)
        operands.length = 0
      }
    }
  }
}

const endOfWord = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && !isSpace(bytes[at] ?? 0) && !isDelimiter(bytes[at] ?? 0)) at++
  return at
}

const nameOf = (word: string) =>
  word.includes('#')
    ? word.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : word

const escapes = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [98, 8],
  [102, 12],
])

const literalString = (bytes: Uint8Array, from: number): readonly [Uint8Array, number] => {
  const out: number[] = []
  let depth = 1
  let at = from + 1
  for (; at < bytes.length; at++) {
    const code = bytes[at] ?? 0
    if (code === 92) {
      at++
      const next = bytes[at] ?? 0
      if (next >= 48 && next <= 55) {
        let value = next - 48
        for (let digits = 1; digits < 3; digits++) {
          const digit = (bytes[at + 1] ?? 0) - 48
          if (digit < 0 || digit > 7) break
          value = value * 8 + digit
          at++
        }
        out.push(value & 255)
      } else if (next === 13) at += bytes[at + 1] === 10 ? 1 : 0
      else if (next !== 10) out.push(escapes.get(next) ?? next)
      continue
    }
    if (code === 40) depth++
    if (code === 41 && --depth === 0) return [Uint8Array.from(out), at + 1]
    out.push(code)
  }
  return [Uint8Array.from(out), at]
}

const digitOf = (code: number) =>
  code >= 48 && code <= 57
    ? code - 48
    : code >= 65 && code <= 70
      ? code - 55
      : code >= 97 && code <= 102
        ? code - 87
        : -1

const hexString = (hex: Uint8Array): Uint8Array => {
  const out = new Uint8Array((hex.length + 1) >> 1)
  let count = 0
  for (const code of hex) {
    const digit = digitOf(code)
    if (digit < 0) continue
    out[count >> 1] = (count & 1) === 0 ? digit << 4 : (out[count >> 1] ?? 0) | digit
    count++
  }
  return out.subarray(0, (count + 1) >> 1)
}

const endOfDict = (bytes: Uint8Array, from: number): number => {
  let depth = 0
  let at = from
  while (at < bytes.length) {
    const [code, next] = [bytes[at], bytes[at + 1]]
    if (code === 40) at = literalString(bytes, at)[1]
    else if (code === 60 && next === 60) {
      depth++
      at += 2
    } else if (code === 62 && next === 62) {
      at += 2
      if (--depth === 0) return at
    } else at++
  }
  return at
}

/** The picture's bytes end at an EI between white space. */
const endOfInlineImage = (bytes: Uint8Array, from: number): number => {
  for (let at = from + 2; at < bytes.length; at++)
    if (
      bytes[at] === 69 &&
      bytes[at + 1] === 73 &&
      isSpace(bytes[at - 1] ?? 0) &&
      (at + 2 >= bytes.length || isSpace(bytes[at + 2] ?? 0))
    )
      return at + 2
  return bytes.length
}
