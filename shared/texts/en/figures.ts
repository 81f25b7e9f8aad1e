import type { figuresTexts as dutch } from '../nl/figures.ts'

export const figuresTexts: Partial<Record<keyof typeof dutch, string>> = {}
