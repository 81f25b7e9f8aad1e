import type { searchTexts as dutch } from '../nl/search.ts'

export const searchTexts: Partial<Record<keyof typeof dutch, string>> = {}
