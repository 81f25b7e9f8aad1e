import type { settingsTexts as dutch } from '../nl/settings.ts'

export const settingsTexts: Partial<Record<keyof typeof dutch, string>> = {}
