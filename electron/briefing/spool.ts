/** What pdfkit keeps to itself and its types leave out. */
type Insides = {
  _offset: number
  _write: (data: string | Uint8Array) => void
  endPageMarkings: (page: unknown) => unknown
}

/**
 * Takes what pdfkit writes before it becomes a stream, and gives what nobody took yet. pdfkit makes bytes of every line and of every
 * operator, and hands each to a stream: of 500 pages that is a million small buffers. Here lines stay words until they are taken.
 */
export const spoolOf = (doc: PDFKit.PDFDocument): (() => Buffer) => {
  // Both methods are pdfkit's own, which writes through them alone.
  const insides = doc as unknown as Insides
  let parts: Uint8Array[] = []
  let lines = ''
  let operators = ''
  const flush = () => {
    if (lines !== '') parts.push(Buffer.from(lines, 'latin1'))
    lines = ''
  }
  for (let crumb: unknown = doc.read(); crumb instanceof Buffer; crumb = doc.read()) parts.push(crumb)
  insides._write = (data) => {
    if (typeof data === 'string') {
      lines += `${data}\n`
      insides._offset += data.length + 1
      return
    }
    flush()
    parts.push(data)
    insides._offset += data.length
  }
  doc.addContent = (data: unknown) => {
    operators += `${String(data)}\n`
    return doc
  }
  // Called with the page that ends, before what closes its marks.
  const { endPageMarkings } = insides
  insides.endPageMarkings = (page) => {
    if (operators !== '') doc.page.write(Buffer.from(operators, 'latin1'))
    operators = ''
    return endPageMarkings.call(doc, page)
  }
  return () => {
    flush()
    const bytes = Buffer.concat(parts)
    parts = []
    return bytes
  }
}
