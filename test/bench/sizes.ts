/** How many passages and items a generated store holds. */
export const sizes = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const
export type Size = keyof typeof sizes
export const isSize = (text: string): text is Size => Object.hasOwn(sizes, text)

export const named = (size: number): string => (size >= 1e6 ? `${size / 1e6}m` : `${size / 1000}k`)
