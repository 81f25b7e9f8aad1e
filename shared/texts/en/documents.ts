import type { documentsTexts as dutch } from '../nl/documents.ts'

export const documentsTexts: Partial<Record<keyof typeof dutch, string>> = {}
