import type { welcomeTexts as dutch } from '../nl/welcome.ts'

export const welcomeTexts: Partial<Record<keyof typeof dutch, string>> = {}
