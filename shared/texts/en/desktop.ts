import type { desktopTexts as dutch } from '../nl/desktop.ts'

export const desktopTexts: Partial<Record<keyof typeof dutch, string>> = {}
