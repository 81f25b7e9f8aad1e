import { monthNames } from '../../shared/dates.ts'
import { type Attributes, readXml } from './xml.ts'

/** What a cell's number stands for. */
export type CellFormat = 'number' | 'percent' | 'date' | 'month' | 'year' | 'time' | 'date-time'

/** Numbers of Excel's own formats that are dates or times; those from 164 on are in the file. */
const ownFormats = new Map<number, CellFormat>([
  [9, 'percent'],
  [10, 'percent'],
  [17, 'month'],
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, 'time'] as const),
  [22, 'date-time'],
])

/** Tells what the numbers of a cell style are. */
export const readFormats = (part: Uint8Array | undefined): ((style: number) => CellFormat) => {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  const open = (full: string, attributes: Attributes) => {
    const name = full.slice(full.indexOf(':') + 1)
    if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
    else if (name === 'cellXfs') inCells = true
    else if (name === 'xf' && inCells) styles.push(Number(attributes.numFmtId ?? 0))
  }
  const close = (name: string) => {
    if (name.endsWith('cellXfs')) inCells = false
  }
  if (part) readXml(part, { open, close }, 'broken-file')
  return (style) => {
    const id = styles[style] ?? 0
    const code = codes.get(id)
    return code === undefined ? (ownFormats.get(id) ?? 'number') : formatOf(code)
  }
}

/** Literals in quotes, colours and conditions in brackets say nothing of the kind. */
const formatOf = (code: string): CellFormat => {
  const bare = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0] ?? ''
  const day = /[dy]|jj/i.test(bare) || /(?<![hs:]\s*)m{3,}/i.test(bare)
  const time = /h|s/i.test(bare.replace(/general|standaard/gi, ''))
  if (day && time) return 'date-time'
  if (day && !/d/i.test(bare)) return /m/i.test(bare) ? 'month' : 'year'
  if (day) return 'date'
  if (time) return 'time'
  return bare.includes('%') ? 'percent' : 'number'
}

/** A number as a Dutch reader writes it; a day as 29-1-2026. A month is one, though the file keeps its first day: nobody chose that. */
export const shownNumber = (value: number, format: CellFormat, from1904: boolean): string => {
  if (!Number.isFinite(value)) return ''
  if (format === 'percent') return `${dutch(value * 100)}%`
  if (format === 'number') return dutch(value)
  if (value < 0 || value > 2_958_466) return dutch(value)
  const time = timeOf(value)
  if (format === 'time') return time
  const date = dateOf(Math.floor(value), from1904)
  if (format === 'year') return String(date.getUTCFullYear())
  if (format === 'month') return `${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  const day = `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`
  return format === 'date-time' && value % 1 > 0 ? `${day} ${time}` : day
}

const dutch = (value: number) => String(Number(value.toPrecision(12))).replace('.', ',')

/** Excel counts days from 1900 and believes that 29 February 1900 existed; on a Mac it once counted from 1904. */
const dateOf = (serial: number, from1904: boolean) => {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
}

const timeOf = (value: number) => {
  const minutes = Math.round((value % 1) * 1440)
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
