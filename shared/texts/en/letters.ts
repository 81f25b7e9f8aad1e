import type { lettersTexts as dutch } from '../nl/letters.ts'

export const lettersTexts: Partial<Record<keyof typeof dutch, string>> = {}
