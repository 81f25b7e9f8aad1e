import type { missingTexts as dutch } from '../nl/missing.ts'

export const missingTexts: Partial<Record<keyof typeof dutch, string>> = {}
