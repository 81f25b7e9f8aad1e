import type { eventTexts as dutch } from '../nl/events.ts'

export const eventTexts: Partial<Record<keyof typeof dutch, string>> = {}
