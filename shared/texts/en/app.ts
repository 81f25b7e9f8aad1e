import type { appTexts as dutch } from '../nl/app.ts'

export const appTexts: Partial<Record<keyof typeof dutch, string>> = {}
