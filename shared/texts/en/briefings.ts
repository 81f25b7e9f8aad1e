import type { briefingsTexts as dutch } from '../nl/briefings.ts'

export const briefingsTexts: Partial<Record<keyof typeof dutch, string>> = {}
