import type { trashTexts as dutch } from '../nl/trash.ts'

export const trashTexts: Partial<Record<keyof typeof dutch, string>> = {}
