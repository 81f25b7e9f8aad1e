import type { sourceTexts as dutch } from '../nl/source.ts'

export const sourceTexts: Partial<Record<keyof typeof dutch, string>> = {}
