import { appTexts } from './nl/app.ts'
import { briefingTexts } from './nl/briefing.ts'
import { recordTexts } from './nl/records.ts'

/** Dutch, the source catalogue: one part per screen or product, keys prefixed with its name. */
export const nl = { ...appTexts, ...briefingTexts, ...recordTexts } as const
