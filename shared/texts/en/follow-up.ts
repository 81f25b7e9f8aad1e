import type { followUpTexts as dutch } from '../nl/follow-up.ts'

export const followUpTexts: Partial<Record<keyof typeof dutch, string>> = {}
