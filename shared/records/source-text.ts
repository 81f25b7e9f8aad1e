import { z } from 'zod'

/** A half-open range [start, end) of UTF-16 positions in a document's canonical text. */
export const textRange = z.strictObject({ start: z.int().min(0), end: z.int().min(0) })
export type TextRange = Readonly<z.infer<typeof textRange>>

export const lineRoles = ['paragraph', 'heading', 'listItem', 'cell', 'footnote', 'furniture'] as const
export type LineRole = (typeof lineRoles)[number]

/**
 * One line of the canonical text, without its line end. Lines never overlap and stand in the order of the text.
 * The geometry is in points from the top left of the page and is absent where the source has none (TXT, DOCX).
 */
export const sourceLine = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  /** 1-based page. */
  page: z.int().min(1),
  /** What the reader knows of the line for sure from the file itself; absent where it doesn't know. */
  role: z.enum(lineRoles).optional(),
  /** Heading level from 1, list depth from 0. */
  level: z.int().min(0).optional(),
  /** A number or bullet that the file draws itself and that is therefore part of the line's text. */
  marker: z.string().optional(),
  /**
   * Row and column of the table cell that the line is in, counted from 0 per table; of a merged cell the first ones, with how many
   * columns and rows it goes over where that is more than one.
   */
  cell: z
    .strictObject({
      table: z.int(),
      row: z.int(),
      column: z.int(),
      columns: z.int().min(2).optional(),
      rows: z.int().min(2).optional(),
    })
    .optional(),
  box: z.strictObject({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }).optional(),
  fontSize: z.number().optional(),
  bold: z.boolean().optional(),
  /** How sure the machine is of a line that it recognised in a picture, 0 to 100; absent where the file itself holds the text. */
  confidence: z.number().min(0).max(100).optional(),
  /**
   * Left edge of each UTF-16 unit and the right edge of the last, in points from the left of the page: one more than the text is
   * long. Only of recognised lines; those of a PDF are measured again when its page is drawn.
   */
  edges: z.array(z.number()).optional(),
})
export type SourceLine = Readonly<z.infer<typeof sourceLine>>

export const mediaTypes = ['txt', 'md', 'rtf', 'pdf', 'docx', 'odt', 'eml', 'msg', 'xlsx'] as const
export type MediaType = (typeof mediaTypes)[number]

/** What a user should know of how a file was read; each has a sentence in the catalogue. `count` is how many. */
export const sourceWarning = z.strictObject({
  key: z.enum([
    'unmapped-glyphs',
    'pages-without-text',
    /** Pages whose text a machine recognised in a picture. */
    'recognised-pages',
    /** Recognised lines that it is less than 70 percent sure of. */
    'unsure-lines',
    'dropped-deletions',
    'dropped-comments',
    /** The file doesn't say in which encoding it is: 1. */
    'guessed-encoding',
    'left-out-sheets',
  ]),
  count: z.int(),
})
export type SourceWarning = Readonly<z.infer<typeof sourceWarning>>

/**
 * What a reader makes of a file: the canonical text, that every passage points into, and what is known of its layout.
 * `text` has '\n' between lines. `pages[i]` is the range of page i + 1; a file without pages has one.
 */
export const sourceText = z.strictObject({
  media: z.enum(mediaTypes),
  text: z.string(),
  pages: z.array(textRange).min(1),
  lines: z.array(sourceLine),
  warnings: z.array(sourceWarning),
})
export type SourceText = Readonly<z.infer<typeof sourceText>>

/** The 1-based page on which a position of the canonical text lies. */
export const pageAt = (pages: readonly TextRange[], position: number): number => {
  const later = pages.findIndex((page) => position < page.end)
  return later < 0 ? pages.length : later + 1
}
