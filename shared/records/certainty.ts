/** How sure a latest date is: printed in full, derived from words, dependent on an event, or not there at all. */
export const certainties = ['exact', 'derived', 'conditional', 'none'] as const
export type Certainty = (typeof certainties)[number]
