/** Percent of the printed size, or as wide as the pane. */
export type Zoom = number | 'fit'

const steps = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const
/** CSS pixels for a point of a page at 100%. */
const pixels = 96 / 72
/** Room beside a page: the tags of its marks on the left, air on the right. */
const beside = 64
/** A page that fills a wide window is too large to read along its lines. */
const widest = 1000
const narrowest = 240

/** How wide a page is shown, in CSS pixels. */
export const widthOf = (zoom: Zoom, room: number, pageWidth: number): number =>
  zoom === 'fit'
    ? Math.min(widest, Math.max(narrowest, room - beside))
    : Math.round((pageWidth * pixels * zoom) / 100)

/** The next larger or smaller step from what is shown now. */
export const zoomStep = (percent: number, by: 1 | -1): number =>
  by > 0
    ? (steps.find((step) => step > percent + 1) ?? steps[steps.length - 1] ?? 300)
    : (steps.findLast((step) => step < percent - 1) ?? steps[0])
