import type { sinceTexts as dutch } from '../nl/since.ts'

export const sinceTexts: Partial<Record<keyof typeof dutch, string>> = {}
