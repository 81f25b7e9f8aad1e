import { strToU8, zipSync } from 'fflate'
import { cellWords } from '../documents/cell-words.ts'

/** `date` cells hold YYYY-MM-DD and become days, `number` cells whole numbers; all else is text, whatever it looks like: nothing here is a formula. */
export type SheetColumn = Readonly<{ header: string; width: number; date?: boolean; number?: boolean }>

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** Excel reads _x000D_ as a letter, so that those very words are written with their first stroke escaped. */
const textOf = (words: string) => escapeXml(cellWords(words).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'))

/** A workbook of one sheet: the head stays in sight and filters, days are days, long words wrap. */
export const xlsxList = (
  name: string,
  columns: readonly SheetColumn[],
  rows: Iterable<readonly string[]>,
): Uint8Array => {
  const lines = [...rows].map((row, at) =>
    rowXml(
      at + 2,
      row.map((words, column) => [words, columns[column]] as const),
    ),
  )
  const last = `${columnLetters(columns.length - 1)}${lines.length + 1}`
  const sheet = `${head}<worksheet xmlns="${main}"><dimension ref="A1:${last}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData><row r="1">${columns
    .map(({ header }, at) => textCell(`${columnLetters(at)}1`, header, 1))
    .join('')}</row>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escapeXml(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${escapeXml(sheetName(name))}'!$A$1:$${columnLetters(columns.length - 1)}$${lines.length + 1}</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet,
  }
  const packed = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const)
  // A fixed moment in the zip: the same list gives the same file.
  return zipSync(Object.fromEntries(packed), { mtime: '1980-01-01', level: 6 })
}

/** Styles: 0 wrapped text, 1 the head, 2 a day, 3 a whole number. Format 14 is the short date of whoever opens it; ours is day-month-year. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\-m\\-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`

const rowXml = (row: number, cells: readonly (readonly [string, SheetColumn | undefined])[]): string => {
  const written = cells.map(([words, column], at) => {
    if (words === '') return ''
    const place = `${columnLetters(at)}${row}`
    if (column?.number && /^\d{1,15}$/.test(words)) return `<c r="${place}" s="3"><v>${words}</v></c>`
    const serial = column?.date ? serialOf(words) : null
    return serial === null ? textCell(place, words, 0) : `<c r="${place}" s="2"><v>${serial}</v></c>`
  })
  return `<row r="${row}">${written.join('')}</row>`
}

const textCell = (place: string, words: string, style: 0 | 1) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textOf(words)}</t></is></c>`

/** A day as Excel counts them; null for words, and for days before March 1900, which Excel counts wrong. */
const serialOf = (day: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1900-03-01') return null
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

/** A sheet's name has at most 31 letters and none of []:*?/\. */
const sheetName = (name: string): string =>
  cellWords(name)
    .replace(/[[\]:*?/\\'\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 31)
    .trim() || 'Lijst'

/** "BC" is column 54, counted from 0. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
