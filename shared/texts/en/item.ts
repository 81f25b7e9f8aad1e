import type { itemTexts as dutch } from '../nl/item.ts'

export const itemTexts: Partial<Record<keyof typeof dutch, string>> = {}
