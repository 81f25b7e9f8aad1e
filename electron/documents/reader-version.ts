/** Raised when the readers make another text or other lines of the same file: documents of an older one can be read again. */
export const readerVersion = 4
