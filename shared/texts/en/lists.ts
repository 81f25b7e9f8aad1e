import type { listsTexts as dutch } from '../nl/lists.ts'

export const listsTexts: Partial<Record<keyof typeof dutch, string>> = {}
