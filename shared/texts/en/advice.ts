import type { adviceTexts as dutch } from '../nl/advice.ts'

export const adviceTexts: Partial<Record<keyof typeof dutch, string>> = {}
