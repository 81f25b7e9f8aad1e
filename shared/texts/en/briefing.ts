import type { briefingTexts as dutch } from '../nl/briefing.ts'

export const briefingTexts: Partial<Record<keyof typeof dutch, string>> = {}
