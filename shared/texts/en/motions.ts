import type { motionsTexts as dutch } from '../nl/motions.ts'

export const motionsTexts: Partial<Record<keyof typeof dutch, string>> = {}
