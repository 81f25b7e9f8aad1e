import type { Drawn } from './drawn.ts'
import { sayable } from './linked.ts'
import { drawingOf, drawingSheet } from './picture.ts'
import type { Sheet, Spot } from './sheet.ts'

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const round = (n: number) => Math.round(n * 100) / 100

type Pen = { transform: string; stroke: string; fill: string; width: number; join: string; dash: string }

/**
 * A drawing as SVG, by the very steps that draw it in a PDF. Its words are as wide as in the fonts of the PDF, in whatever font the
 * reader has. What it shows is said beside it: it is hidden from who can't see it.
 */
export const drawingSvg = (block: Drawn, fontFolder?: string): string => {
  const canvas = svgCanvas()
  // Only what drawings use of pdfkit is in it.
  const doc = canvas as unknown as PDFKit.PDFDocument
  const sheet: Sheet = drawingSheet(doc, {
    fontFolder,
    write: (text, at) => canvas.words(sayable(text), at, sheet),
  })
  const { width, height, paint } = drawingOf(sheet, block)
  paint(doc)
  return `<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" viewBox="0 0 ${round(width)} ${round(height)}" width="${round((width * 96) / 72)}">${canvas.made.join('')}</svg>`
}

/** Takes the steps with which drawings are drawn, and writes each as an element. */
const svgCanvas = () => {
  const made: string[] = []
  const kept: Pen[] = []
  let pen: Pen = { transform: '', stroke: '#000000', fill: 'none', width: 1, join: 'miter', dash: '' }
  let path = ''
  const set = (change: Partial<Pen>) => {
    pen = { ...pen, ...change }
    return canvas
  }
  const add = (to: string) => {
    path += to
    return canvas
  }
  const moved = (step: string) => set({ transform: pen.transform === '' ? step : `${pen.transform} ${step}` })
  const placed = () => (pen.transform === '' ? '' : ` transform="${pen.transform}"`)
  const draw = (fill: string, stroke: string) => {
    const line =
      stroke === 'none'
        ? ''
        : ` stroke="${stroke}" stroke-width="${pen.width}" stroke-linejoin="${pen.join}"${pen.dash}`
    if (path !== '') made.push(`<path d="${path}" fill="${fill}"${line}${placed()}/>`)
    path = ''
    return canvas
  }
  const canvas = {
    made,
    save: () => {
      kept.push(pen)
      return canvas
    },
    restore: () => {
      pen = kept.pop() ?? pen
      return canvas
    },
    translate: (x: number, y: number) => moved(`translate(${round(x)} ${round(y)})`),
    scale: (by: number) => moved(`scale(${by})`),
    lineWidth: (width: number) => set({ width }),
    lineJoin: (join: string) => set({ join }),
    strokeColor: (stroke: string) => set({ stroke }),
    dash: (length: number, { space }: Readonly<{ space: number }>) =>
      set({ dash: ` stroke-dasharray="${length} ${space}"` }),
    undash: () => set({ dash: '' }),
    moveTo: (x: number, y: number) => add(`M${round(x)} ${round(y)}`),
    lineTo: (x: number, y: number) => add(`L${round(x)} ${round(y)}`),
    rect: (x: number, y: number, width: number, height: number) =>
      add(`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`),
    path: (d: string) => add(d),
    stroke: (colour?: string) => draw('none', colour ?? pen.stroke),
    fill: (colour: string) => draw(colour, 'none'),
    fillAndStroke: (fill: string, stroke: string) => draw(fill, stroke),
    words: (text: string, { x, baseline, face, size, tone }: Spot, { ruler, measure }: Sheet) => {
      if (text.trim() === '') return
      const weight = face === 'bold' || face === 'semibold' ? ' font-weight="600"' : ''
      const width = round(ruler.width(text, face, size))
      made.push(
        `<text x="${round(x)}" y="${round(baseline)}" font-size="${size}" fill="${measure.colours[tone]}"${weight} textLength="${width}" lengthAdjust="spacingAndGlyphs"${placed()}>${escaped(text)}</text>`,
      )
    },
  }
  return canvas
}
