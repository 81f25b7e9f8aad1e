import type { cliTexts as dutch } from '../nl/cli.ts'

export const cliTexts: Partial<Record<keyof typeof dutch, string>> = {}
