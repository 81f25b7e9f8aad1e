import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Report } from './fault.ts'
import { nameIn } from './objects.ts'

/** What no value anywhere in the file may be, used or not: too long, too big, or an act. */
export const checkValues = (document: PDFDocument, report: Report): void => {
  for (const [, object] of document.context.enumerateIndirectObjects())
    walk(object, (value) => checkValue(value, report), 0)
}

const walk = (value: PDFObject, visit: (value: PDFObject) => void, depth: number): void => {
  if (depth > 24 || value instanceof PDFRef) return
  visit(value)
  if (value instanceof PDFArray) for (const one of value.asArray()) walk(one, visit, depth + 1)
  const dict = value instanceof PDFStream ? value.dict : value
  if (!(dict instanceof PDFDict)) return
  for (const [key, one] of dict.entries()) {
    visit(key)
    walk(one, visit, depth + 1)
  }
}

/** The limits of ISO 32000-1, annex C, as PDF/A-3 has them. */
const checkValue = (value: PDFObject, report: Report) => {
  if (value instanceof PDFDict) checkAction(value, report)
  else if (value instanceof PDFStream) checkAction(value.dict, report)
  else if (value instanceof PDFHexString) {
    const hex = value.asString().replace(/\s/g, '')
    if (/[^0-9a-f]/i.test(hex)) report('A 6.1.6-2', 'a hexadecimal text with other signs')
    else if (hex.length % 2 === 1) report('A 6.1.6-1', 'a hexadecimal text with half a byte')
    if (hex.length > 2 * 32767) report('A 6.1.13-3', 'a text that is too long')
  } else if (value instanceof PDFString) {
    if (value.asString().length > 32767 && value.asBytes().length > 32767)
      report('A 6.1.13-3', 'a text that is too long')
  } else if (value instanceof PDFName) {
    const name = value.asBytes()
    if (name.length > 127) report('A 6.1.13-4', 'a name of more than 127 bytes')
    if (name.some((byte) => byte > 127) && !isUtf8(name)) report('A 6.1.8-1', 'a name that is no UTF-8')
  } else if (value instanceof PDFNumber) checkNumber(value.asNumber(), report)
}

export const checkNumber = (number: number, report: Report, page?: number): void => {
  const size = Math.abs(number)
  if (Number.isInteger(number) && size > 2 ** 31 - (number > 0 ? 1 : 0) && size < 2 ** 53)
    report('A 6.1.13-1', `a whole number that is too big: ${number}`, page)
  if (size > 3.403e38) report('A 6.1.13-2', 'a number that is too big', page)
  if (size !== 0 && size < 1.175e-38) report('A 6.1.13-5', 'a number that is too near to nothing', page)
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const actions = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm'])
const named = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage'])
const forbidden = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(' '),
)

/** Actions are known by their type: no S of another thing (a structure type, a transparency group) is one of these. */
const checkAction = (dict: PDFDict, report: Report) => {
  const kind = nameIn(dict, 'S')
  if (kind === undefined || nameIn(dict, 'Type') === 'StructElem') return
  if (forbidden.has(kind)) report('A 6.5.1-1', `an action ${kind}`)
  if (kind === 'Named' && !named.has(nameIn(dict, 'N') ?? ''))
    report('A 6.5.1-2', `an action ${nameIn(dict, 'N')}`)
  if (nameIn(dict, 'Type') === 'Action' && !actions.has(kind)) report('A 6.5.1-1', `an action ${kind}`)
}
