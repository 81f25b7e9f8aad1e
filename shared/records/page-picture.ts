/** A line of the canonical text as it lies on the picture of its page. */
export type PictureLine = Readonly<{
  start: number
  end: number
  /** Left edge of each UTF-16 unit and the right edge of the last, in points from the left of the page. */
  edges: readonly number[]
  /** Top and bottom, in points from the top of the page. */
  y0: number
  y1: number
}>

/** A page of a document as a picture, with where the words of the canonical text lie on it. */
export type PagePicture = Readonly<{
  png: Uint8Array
  /** Pixels. */
  width: number
  height: number
  /** Points. */
  pageWidth: number
  pageHeight: number
  lines: readonly PictureLine[]
}>
