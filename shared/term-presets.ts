import type { InstrumentTerm } from './terms.ts'

type Preset = Readonly<
  Required<Pick<InstrumentTerm, 'count' | 'unit' | 'start' | 'rolls' | 'recess' | 'holidays'>>
>

const fromReceipt = { start: 'received', rolls: false, recess: 'runs', holidays: 'skip' } as const

/** Terms as rules of procedure have them: each is a start that the municipality's own text decides, so all of it can be changed. */
export const termPresets = {
  days30: { ...fromReceipt, count: 30, unit: 'day' },
  days30Rolls: { ...fromReceipt, count: 30, unit: 'day', rolls: true },
  days30Recess: { ...fromReceipt, count: 30, unit: 'day', rolls: true, recess: 'pauses' },
  weeks4: { ...fromReceipt, count: 4, unit: 'week' },
  weeks3: { ...fromReceipt, count: 3, unit: 'week' },
} as const satisfies Record<string, Preset>
export type TermPreset = keyof typeof termPresets

// The order of the compiler's own type: the presets are the keys of the list above and nothing else.
export const termPresetNames = Object.keys(termPresets) as readonly TermPreset[]

/** Articles under which councils have the right to ask: which one it is differs by municipality. */
export const articlePresets = [33, 35, 36, 37, 39, 44, 51].map(
  (article) => `art. ${article} Reglement van Orde`,
)
