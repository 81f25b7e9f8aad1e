const mebi = 1024 * 1024

/** What a foreign file may cost. Measured on bombs and on a 480-page report; normal files stay far below each of them. */
export const limits = {
  fileBytes: 200 * mebi,
  /** Characters of canonical text. */
  text: 20_000_000,
  pages: 2_000,
  /** PDFium's memory, written into the WebAssembly file before it is loaded. */
  wasmMegabytes: 512,
  /** A PDFium that grew past this is thrown away after the file: its memory never shrinks. */
  wasmKeepBytes: 192 * mebi,
  baseMilliseconds: 20_000,
  perPageMilliseconds: 50,
  mostMilliseconds: 60_000,
  /** Of one message. */
  attachments: 200,
  zipEntries: 2_000,
  zipUnpackedBytes: 300_000_000,
  zipPartBytes: 100_000_000,
  zipRatio: 200,
  zipRatioFromBytes: 1_000_000,
  residentBytes: 1536 * mebi,
} as const
