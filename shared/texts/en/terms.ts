import type { termsTexts as dutch } from '../nl/terms.ts'

export const termsTexts: Partial<Record<keyof typeof dutch, string>> = {}
