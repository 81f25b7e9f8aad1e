import type { recordTexts as dutch } from '../nl/records.ts'

export const recordTexts: Partial<Record<keyof typeof dutch, string>> = {}
