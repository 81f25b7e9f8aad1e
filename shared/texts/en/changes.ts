import type { changeTexts as dutch } from '../nl/changes.ts'

export const changeTexts: Partial<Record<keyof typeof dutch, string>> = {}
