/** How sure the program is of a proposal: its words leave little doubt, or a person should look. */
export const tiers = ['strong', 'possible'] as const
export type Tier = (typeof tiers)[number]
