/** A list number in the format that both office standards name: '1', 'a', 'A', 'i' or 'I'. */
export const numberIn = (format: string, value: number): string => {
  if (format === 'a') return letters(value)
  if (format === 'A') return letters(value).toUpperCase()
  if (format === 'i') return roman(value)
  if (format === 'I') return roman(value).toUpperCase()
  return String(value)
}

/** After z word processors go on with aa, bb, cc. */
export const letters = (value: number): string =>
  value < 1 || value > 780
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

export const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value)
  let [rest, text] = [value, '']
  for (const [worth, sign] of romans)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}
