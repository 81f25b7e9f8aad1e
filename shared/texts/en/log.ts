import type { logTexts as dutch } from '../nl/log.ts'

export const logTexts: Partial<Record<keyof typeof dutch, string>> = {}
