import type { dossiersTexts as dutch } from '../nl/dossiers.ts'

export const dossiersTexts: Partial<Record<keyof typeof dutch, string>> = {}
