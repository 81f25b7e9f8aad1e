import type { refusalTexts as dutch } from '../nl/refusals.ts'

export const refusalTexts: Partial<Record<keyof typeof dutch, string>> = {}
