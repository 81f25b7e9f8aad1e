import type { conflictsTexts as dutch } from '../nl/conflicts.ts'

export const conflictsTexts: Partial<Record<keyof typeof dutch, string>> = {}
