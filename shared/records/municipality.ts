import { z } from 'zod'
import { termRules } from '../terms.ts'

/** Gemeente: its name and its own terms. Several live in one store. */
export const municipality = z.strictObject({
  id: z.int(),
  name: z.string().trim().min(1).max(120),
  rules: termRules,
})
export type Municipality = Readonly<z.infer<typeof municipality>>
