import type { Look } from '../../shared/records/briefing-plan.ts'

/** Type sizes in points with their line distance and the space between paragraphs. */
export type Style = Readonly<{ size: number; leading: number; between: number }>

/** What words and lines may be drawn in. */
export type Tone = 'ink' | 'muted' | 'accent' | 'alarm'

export const usualLook: Look = { form: 'pack', paper: 'a4', theme: 'warm', large: false }

/** Colours keep their order of darkness in grey print; nothing is said by colour alone. */
const themes = {
  warm: {
    ink: '#1c1b19',
    muted: '#5c5952',
    accent: '#006068',
    alarm: '#9c2b1f',
    hairline: '#cfcac0',
    axis: '#b9b3a7',
    tint: '#f4f1ea',
  },
  plain: {
    ink: '#000000',
    muted: '#333333',
    accent: '#000000',
    alarm: '#000000',
    hairline: '#8a8a8a',
    axis: '#6b6b6b',
    tint: '#ffffff',
  },
} as const satisfies Record<Look['theme'], Record<Tone | 'hairline' | 'axis' | 'tint', string>>

/** Paper in points; `margin` is at both sides, `from` and `to` are where the text of a page stands. */
const papers = {
  a4: { width: 595.28, height: 841.89, margin: 62, from: 84, to: 768, head: 50, foot: 800, sources: 67 },
  a5: { width: 419.53, height: 595.28, margin: 40, from: 63, to: 540, head: 36, foot: 564, sources: 50 },
} as const

const usualBody = 10.5
/** The least that large print is. */
const largeBody = 18

/** Everything that a page is set by. All sizes follow from the size of its running text. */
export const measureOf = (
  look: Look,
  body = look.large ? largeBody : look.paper === 'a5' ? 9.5 : usualBody,
  hasMargin = true,
) => {
  const scale = body / usualBody
  // What is large already needs no more than the root of it: a title keeps to its page.
  const display = scale > 1 ? Math.sqrt(scale) : scale
  const style = (size: number, leading: number, between: number, by = scale): Style => ({
    size: size * by,
    leading: half(leading * by),
    between: half(between * by),
  })
  const { width, height, margin, from, to, head, foot, sources } = papers[look.paper]
  const left = scale > 1.2 ? margin * 0.8 : margin
  const right = width - left
  const marginWidth = !hasMargin ? 0 : scale > 1.2 ? sources * 0.95 : sources
  const bodyStyle = style(usualBody, 15, 4)
  // Half a line: text that begins on it stays in step with the text of every other page.
  const grid = bodyStyle.leading / 2
  const furniture = Math.max(7.5, 8.5 * (scale > 1 ? scale * 0.85 : scale))
  return {
    look,
    paper: { width, height },
    left,
    right,
    width: right - left,
    bodyWidth: right - left - (marginWidth === 0 ? 0 : marginWidth + 14 * display),
    marginLeft: right - marginWidth,
    marginWidth,
    firstTop: from - 3 * Math.min(grid, 8),
    top: from,
    bottom: to,
    head,
    foot,
    furniture,
    scale,
    grid,
    /** Rows lower than this stay whole; higher ones may break between lines. */
    wholeUpTo: (to - from) * 0.13,
    colours: themes[look.theme],
    styles: {
      body: bodyStyle,
      small: style(9, 12.5, 2),
      source: style(8.5, 15, 0),
      table: style(9.5, 13, 2),
      tableSmall: style(8.5, 12, 1),
      tableHead: style(8.5, 12, 0),
      caption: style(11, 15, 0),
      overline: style(9.5, 14, 0, display),
      title: style(25, 30, 0, display),
      subtitle: style(11.5, 17, 0, Math.max(display, scale * 0.9)),
      subject: style(16, 21, 0, display),
      heading2: style(15, 20, 0, Math.max(display, scale * 0.84)),
      heading3: style(11.5, 16, 0, Math.max(display, scale * 0.94)),
      figure: style(23, 27, 0, display),
      figureLabel: style(9, 12, 0),
    },
  } as const
}

export type Measure = ReturnType<typeof measureOf>

const half = (points: number) => Math.round(points * 2) / 2
