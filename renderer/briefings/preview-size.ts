import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'

export type Size = Readonly<{ width: number; height: number }>
/** Percent of the printed size, or as wide as the pane. */
export type Zoom = number | 'fit'

/** In points. */
const sizes = {
  a4: { width: 595.28, height: 841.89 },
  a5: { width: 419.53, height: 595.28 },
} as const satisfies Record<BriefingPlan['paper'], Size>
export const sizeOfPaper = (paper: BriefingPlan['paper']): Size => sizes[paper]

const steps = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const
/** CSS pixels for a point of a page at 100%. */
const pixels = 96 / 72
/** Air beside a page; and a page that fills a wide window is too large to read along its lines. */
const [beside, narrowest, widest] = [40, 240, 900] as const

/** How wide a page is shown, in CSS pixels. */
export const widthOf = (zoom: Zoom, room: number, pageWidth: number): number =>
  zoom === 'fit'
    ? Math.min(widest, Math.max(narrowest, room - beside))
    : Math.round((pageWidth * pixels * zoom) / 100)

/** The next larger or smaller step from what is shown now. */
export const zoomStep = (percent: number, by: 1 | -1): number =>
  by > 0
    ? (steps.find((step) => step > percent + 1) ?? 300)
    : (steps.findLast((step) => step < percent - 1) ?? steps[0])
