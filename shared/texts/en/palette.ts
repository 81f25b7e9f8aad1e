import type { paletteTexts as dutch } from '../nl/palette.ts'

export const paletteTexts: Partial<Record<keyof typeof dutch, string>> = {}
