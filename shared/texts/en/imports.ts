import type { importsTexts as dutch } from '../nl/imports.ts'

export const importsTexts: Partial<Record<keyof typeof dutch, string>> = {}
