import { PDFArray, type PDFDict, type PDFDocument } from '@cantoo/pdf-lib'
import type { Used } from './content.ts'
import type { Report } from './fault.ts'
import {
  asDict,
  asName,
  asNumber,
  asText,
  bytesOf,
  dictIn,
  entry,
  listIn,
  lookedUp,
  membersOf,
  nameIn,
  numberIn,
} from './objects.ts'
import { type Program, readTables, readTrueType } from './truetype.ts'

/** Every font that words are shown in is whole in the file, has the letters behind its glyphs, and the widths that it says. */
export const checkFonts = (document: PDFDocument, { fonts }: Used, report: Report): void => {
  for (const [font, { codes: shown, bare, page }] of fonts) {
    const codes = new Set([...shown.keys()].filter((code) => shown[code] === 1))
    checkEntries(font, page, report)
    checkPrivate(font, codes, bare, page, report)
    const type = nameIn(font, 'Subtype')
    if (type === 'Type0') checkComposite(document, font, codes, page, report)
    else if (type !== 'Type3') checkSimple(font, codes, page, report)
    if (type === 'Type3' && entry(font, 'ToUnicode') === undefined)
      report('UA 7.21.7-1', 'a drawn font without letters (ToUnicode)', page)
  }
}

const fontTypes = new Set(['Type1', 'MMType1', 'TrueType', 'Type3', 'Type0'])
const programTypes = new Set(['Type1C', 'CIDFontType0C', 'OpenType'])

/** What every font says of itself. */
const checkEntries = (font: PDFDict, page: number, report: Report) => {
  const subtype = nameIn(font, 'Subtype') ?? ''
  const inner = asDict(listIn(font, 'DescendantFonts')[0])
  for (const one of inner ? [font, inner] : [font]) {
    if (nameIn(one, 'Type') !== 'Font') report('A 6.2.11.2-1', 'a font that is not named a font', page)
    if (subtype !== 'Type3' && nameIn(one, 'BaseFont') === undefined)
      report('A 6.2.11.2-3', 'a font without a name', page)
  }
  if (!fontTypes.has(subtype)) report('A 6.2.11.2-2', `a font of type ${subtype}`, page)
  if (subtype !== 'Type0') {
    const [first, last] = [numberIn(font, 'FirstChar'), numberIn(font, 'LastChar')]
    if (first === undefined) report('A 6.2.11.2-4', 'a font without its first code', page)
    if (last === undefined) report('A 6.2.11.2-5', 'a font without its last code', page)
    if (listIn(font, 'Widths').length !== (last ?? 0) - (first ?? 0) + 1)
      report('A 6.2.11.2-6', 'a font with more or fewer widths than codes', page)
  }
  const program = entry(dictIn(inner ?? font, 'FontDescriptor'), 'FontFile3')
  if (program !== undefined && !programTypes.has(nameIn(asDict(program), 'Subtype') ?? ''))
    report('A 6.2.11.2-7', 'a font program of an unknown kind', page)
}

/** Letters that mean something to nobody but their font stand where words say what they are. */
const checkPrivate = (
  font: PDFDict,
  codes: ReadonlySet<number>,
  bare: Uint8Array,
  page: number,
  report: Report,
) => {
  const bytes = bytesOf(entry(font, 'ToUnicode'))
  const letters = bytes ? readLetters(Buffer.from(bytes).toString('latin1')) : () => undefined
  for (const code of codes)
    if (
      bare[code] === 1 &&
      /^(?:....)*?(?:e[\da-f]{3}|f[0-8][\da-f]{2}|db[89a-f][\da-f])/i.test(letters(code) ?? '')
    )
      report('A 6.2.11.7-3', `code ${code} is a private letter that no words stand for`, page)
}

const programOf = (descriptor: PDFDict | undefined) => {
  for (const key of ['FontFile2', 'FontFile3', 'FontFile']) {
    const stream = entry(descriptor, key)
    if (stream) return { key, stream }
  }
  return undefined
}

const checkComposite = (
  document: PDFDocument,
  font: PDFDict,
  codes: ReadonlySet<number>,
  page: number,
  report: Report,
): void => {
  const name = nameIn(font, 'BaseFont') ?? 'unnamed'
  const inner = asDict(listIn(font, 'DescendantFonts')[0])
  const descriptor = dictIn(inner, 'FontDescriptor')
  const program = programOf(descriptor)
  const encoding = nameIn(font, 'Encoding')
  if (!program) {
    report('UA 7.21.4.1-1', `font ${name} is not in the file`, page)
    return
  }
  if (encoding === undefined ? entry(font, 'Encoding') === undefined : !/^Identity-[HV]$/.test(encoding))
    report('UA 7.21.3.3-1', `font ${name} needs a code table that isn't in the file`, page)
  const system = dictIn(inner, 'CIDSystemInfo')
  if (asText(entry(system, 'Registry')) === undefined || asText(entry(system, 'Ordering')) === undefined)
    report('UA 7.21.3.1-1', `font ${name} without CIDSystemInfo`, page)
  const map = entry(inner, 'CIDToGIDMap')
  if (nameIn(inner, 'Subtype') === 'CIDFontType2' && map === undefined)
    report('UA 7.21.3.2-1', `font ${name} without CIDToGIDMap`, page)
  checkLetters(font, name, codes, page, report)
  if (encoding === undefined) {
    checkCodeTable(entry(font, 'Encoding'), name, page, report)
    return
  }
  const file = bytesOf(program.stream)
  const type = program.key === 'FontFile2' && file ? readTrueType(file) : undefined
  if (program.key === 'FontFile2' && !type)
    report('UA 7.21.4.1-2', `the program of font ${name} can't be read`, page)
  const glyphs = bytesOf(map)
  const glyphOf = (code: number) =>
    glyphs ? (glyphs[2 * code] ?? 0) * 256 + (glyphs[2 * code + 1] ?? 0) : code
  const widths = cidWidths(document, inner)
  const usual = numberIn(inner, 'DW') ?? 1000
  checkGlyphs(codes, { name, type, glyphOf, widthOf: (code) => widths.get(code) ?? usual }, page, report)
  checkSet(entry(descriptor, 'CIDSet'), type, name, page, report)
}

/** A table of codes that stands in the file reads in the direction that it says, and builds on no other. */
const checkCodeTable = (table: ReturnType<typeof entry>, name: string, page: number, report: Report) => {
  const words = Buffer.from(bytesOf(table) ?? []).toString('latin1')
  const direction = Number(/\/WMode\s+(\d)/.exec(words)?.[1] ?? 0)
  if (direction !== (numberIn(asDict(table), 'WMode') ?? 0))
    report('UA 7.21.3.3-2', `font ${name} with a code table of another direction`, page)
  if (/\busecmap\b/.test(words) || entry(asDict(table), 'UseCMap') !== undefined)
    report('UA 7.21.3.3-3', `font ${name} with a code table that needs another`, page)
}

type Shown = Readonly<{
  name: string
  type: Program | undefined
  glyphOf: (code: number) => number | undefined
  widthOf: (code: number) => number | undefined
}>

const checkGlyphs = (
  codes: ReadonlySet<number>,
  { name, type, glyphOf, widthOf }: Shown,
  page: number,
  report: Report,
) => {
  for (const code of codes) {
    const glyph = glyphOf(code)
    if (glyph === undefined) continue
    if (glyph === 0) report('UA 7.21.8-1', `font ${name} shows a sign that it doesn't have (.notdef)`, page)
    if (!type) continue
    if (glyph >= type.glyphs) report('UA 7.21.4.1-2', `font ${name} has no glyph ${glyph}`, page)
    const says = widthOf(code)
    if (says !== undefined && Math.abs(says - type.width(glyph)) > 1)
      report(
        'UA 7.21.5-1',
        `font ${name} says ${says} for glyph ${glyph}, which is ${Math.round(type.width(glyph))} wide`,
        page,
      )
  }
}

/** A list of glyphs, where there is one, names every glyph of the program: ISO 19005-3 asks for it, ISO 14289-1 too. */
const checkSet = (
  set: ReturnType<typeof entry>,
  type: Program | undefined,
  name: string,
  page: number,
  report: Report,
) => {
  const bits = bytesOf(set)
  if (!bits || !type) return
  for (let glyph = 0; glyph < type.glyphs; glyph++)
    if (((bits[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) === 0)
      return report('UA 7.21.4.2-2', `the CIDSet of font ${name} leaves glyphs out`, page)
}

const cidWidths = (document: PDFDocument, font: PDFDict | undefined): ReadonlyMap<number, number> => {
  const widths = new Map<number, number>()
  const list = listIn(font, 'W')
  for (let at = 0; at < list.length; ) {
    const first = asNumber(list[at]) ?? 0
    const next = lookedUp(document, list[at + 1])
    if (next instanceof PDFArray) {
      for (const [index, width] of membersOf(next).entries()) widths.set(first + index, asNumber(width) ?? 0)
      at += 2
    } else {
      for (let code = first; code <= (asNumber(next) ?? -1); code++)
        widths.set(code, asNumber(list[at + 2]) ?? 0)
      at += 3
    }
  }
  return widths
}

/** Each code that is shown has letters; none of them 0, U+FEFF or U+FFFE. */
const checkLetters = (
  font: PDFDict,
  name: string,
  codes: ReadonlySet<number>,
  page: number,
  report: Report,
) => {
  const bytes = bytesOf(entry(font, 'ToUnicode'))
  if (!bytes) {
    report('UA 7.21.7-1', `font ${name} without letters (ToUnicode)`, page)
    return
  }
  const letters = readLetters(Buffer.from(bytes).toString('latin1'))
  for (const code of codes) {
    const text = letters(code)
    if (text === undefined) report('UA 7.21.7-1', `font ${name}: code ${code} has no letter`, page)
    else if (/^(?:....)*?(?:0000|feff|fffe)/i.test(text))
      report('UA 7.21.7-2', `font ${name}: code ${code} stands for no letter`, page)
  }
}

const readLetters = (map: string) => {
  const single = new Map<number, string>()
  const ranges: { from: number; to: number; text: string }[] = []
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f\s]*)>/gi))
      single.set(Number.parseInt(code, 16), text.replace(/\s/g, ''))
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text, list] of body.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f\s]*)>|\[([^\]]*)\])/gi,
    )) {
      const first = Number.parseInt(from, 16)
      if (list === undefined) ranges.push({ from: first, to: Number.parseInt(to, 16), text: text ?? '' })
      else
        for (const [index, [, one = '']] of [...list.matchAll(/<([\da-f\s]*)>/gi)].entries())
          single.set(first + index, one.replace(/\s/g, ''))
    }
  return (code: number): string | undefined =>
    single.get(code) ?? ranges.find(({ from, to }) => code >= from && code <= to)?.text
}

const standardEncodings = new Set(['WinAnsiEncoding', 'MacRomanEncoding'])

const checkSimple = (font: PDFDict, codes: ReadonlySet<number>, page: number, report: Report): void => {
  const name = nameIn(font, 'BaseFont') ?? 'unnamed'
  const descriptor = dictIn(font, 'FontDescriptor')
  const program = programOf(descriptor)
  if (!program) {
    report('UA 7.21.4.1-1', `font ${name} is not in the file`, page)
    return
  }
  const symbolic = ((numberIn(descriptor, 'Flags') ?? 0) & 4) !== 0
  const encoding = entry(font, 'Encoding')
  const base = asName(encoding) ?? nameIn(asDict(encoding), 'BaseEncoding')
  if (nameIn(font, 'Subtype') === 'TrueType') {
    if (symbolic && encoding !== undefined)
      report('UA 7.21.6-3', `symbol font ${name} with an encoding`, page)
    if (!symbolic && !standardEncodings.has(base ?? ''))
      report('UA 7.21.6-2', `font ${name} without a usual encoding`, page)
    const tables = program.key === 'FontFile2' ? readTables(bytesOf(program.stream)) : undefined
    if (tables && !symbolic && !tables.some((table) => table === '1,0' || table === '3,1'))
      report('UA 7.21.6-1', `font ${name} without a table of letters`, page)
    if (tables && symbolic && tables.length !== 1 && !tables.includes('3,0'))
      report('UA 7.21.6-4', `symbol font ${name} with ${tables.length} tables of letters`, page)
  }
  if (entry(font, 'ToUnicode') !== undefined || symbolic) checkLetters(font, name, codes, page, report)
  else if (base === undefined && asDict(encoding) === undefined && nameIn(font, 'Subtype') !== 'Type1')
    report('UA 7.21.7-1', `font ${name} without letters`, page)
  const file = program.key === 'FontFile2' ? bytesOf(program.stream) : undefined
  const type = file && symbolic ? readTrueType(file) : undefined
  const first = numberIn(font, 'FirstChar') ?? 0
  const widths = listIn(font, 'Widths').map(asNumber)
  checkGlyphs(
    codes,
    { name, type, glyphOf: (code) => type?.byCode(code), widthOf: (code) => widths[code - first] },
    page,
    report,
  )
}
