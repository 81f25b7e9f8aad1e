import type { todayTexts as dutch } from '../nl/today.ts'

export const todayTexts: Partial<Record<keyof typeof dutch, string>> = {}
