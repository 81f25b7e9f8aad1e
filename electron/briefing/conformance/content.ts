import { type PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { Report } from './fault.ts'
import {
  asDict,
  bytesOf,
  dictIn,
  languageTag,
  lookedUp,
  nameIn,
  numberIn,
  rawListIn,
  textIn,
} from './objects.ts'
import { eachOperator, type Operand } from './tokens.ts'
import { checkNumber } from './values.ts'

/** What pages paint with: looked at once each, after all pages. */
export type Used = Readonly<{
  /** Font → which codes are shown in it, and a page where it is used. Codes are of two bytes in composite fonts, else of one. */
  fonts: Map<PDFDict, ShownFont>
  images: Map<PDFDict, number>
  states: Map<PDFDict, number>
  forms: Map<PDFDict, number>
}>

/** `bare` are the codes of `codes` that are shown where nothing says in words what stands there (ActualText). */
type ShownFont = Readonly<{ codes: Uint8Array; bare: Uint8Array; bytes: 1 | 2; page: number }>

export type Marks = Readonly<{
  known: (owner: string, id: number) => boolean
  /** Whether the structure says in words what a marked part stands for. */
  replaced: (owner: string, id: number) => boolean
}>

type Place = Readonly<{
  document: PDFDocument
  page: number
  /** Reference of the page or form whose marked parts these are. */
  owner: string
  resources: PDFDict | undefined
  report: Report
  used: Used
  marks: Marks
  /** Colour spaces that the page or the file defines in place of the device's own. */
  covered: ReadonlySet<string>
  depth: number
  /** A form that has no resources of its own and takes those of its page. */
  borrows?: boolean
}>

/** `said`: words stand for what is inside. */
type Mark = Readonly<{ kind: 'artifact' | 'content' | 'other'; said?: boolean }>
type Graphics = { font: PDFDict | undefined }

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'BI'])
const showing = new Set(['Tj', 'TJ', "'", '"'])
const others = new Set(
  'q Q cm w J j M d ri i gs m l c v y h re n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* d0 d1 CS cs SC SCN sc scn G g RG rg K k Do MP DP BX EX'.split(
    ' ',
  ),
)
const deviceColours: Readonly<Record<string, string>> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
}

/** What says that a device colour has no meaning in the file. */
export const deviceRules: Readonly<Record<string, string>> = {
  DeviceRGB: 'A 6.2.4.3-2',
  DeviceCMYK: 'A 6.2.4.3-3',
  DeviceGray: 'A 6.2.4.3-4',
}

/** Everything painted is content that the structure knows, or an artifact; what it is painted with is collected. */
export const checkContent = (bytes: Uint8Array, place: Place, around: readonly Mark[] = []): void => {
  const { document, owner, report, used, marks, page } = place
  const stack: Mark[] = [...around]
  const ids = new Set<number>()
  const saved: Graphics[] = []
  let graphics: Graphics = { font: undefined }
  let nesting = 0
  const resource = (kind: string, name: string) => {
    const found = asDict(dictIn(place.resources, kind)?.lookup(PDFName.of(name)))
    if (!found) report('A 6.2.2-2', `resource ${kind} ${name} is not there`, page)
    else if (place.borrows) report('A 6.2.2-2', `a form that takes ${kind} ${name} from its page`, page)
    return found
  }
  const within = (kind: Mark['kind']) => stack.some((mark) => mark.kind === kind)
  const painted = (operator: string) => {
    if (!within('content') && !within('artifact'))
      report('UA 7.1-3', `painted outside the structure and no artifact (${operator})`, page)
  }
  const beginMark = (operator: string, operands: readonly Operand[]) => {
    const { id, said, language } = operator === 'BDC' ? propertiesOf(operands[1], place) : noProperties
    if (language !== undefined && !languageTag.test(language))
      report('UA 7.2-29', `no language: ${language}`, page)
    if (operands[0] === '/Artifact') {
      if (within('content')) report('UA 7.1-1', 'an artifact inside content', page)
      stack.push({ kind: 'artifact' })
    } else if (id === undefined) stack.push({ kind: 'other', said })
    else {
      if (within('artifact')) report('UA 7.1-2', 'content inside an artifact', page)
      if (ids.has(id)) report('own mcid-once', `marked part ${id} begins twice`, page)
      ids.add(id)
      if (!marks.known(owner, id)) report('UA 7.1-3', `marked part ${id} is not in the structure`, page)
      stack.push({ kind: 'content', said: said || marks.replaced(owner, id) })
    }
  }
  const show = (operands: readonly Operand[]) => {
    if (!graphics.font) return report('A 6.2.2-2', 'words without a font', page)
    const font = used.fonts.get(graphics.font) ?? shownFont(graphics.font, page)
    used.fonts.set(graphics.font, font)
    const isBare = !stack.some(({ said }) => said)
    for (const operand of operands) if (operand instanceof Uint8Array) noteCodes(font, operand, isBare)
  }
  const paintObject = (name: string) => {
    const dict = asDict(dictIn(place.resources, 'XObject')?.lookup(PDFName.of(name)))
    if (!dict) return report('A 6.2.2-2', `resource XObject ${name} is not there`, page)
    if (nameIn(dict, 'Subtype') === 'Image') {
      used.images.set(dict, page)
      return
    }
    const again = used.forms.has(dict)
    used.forms.set(dict, page)
    const raw = dictIn(place.resources, 'XObject')?.get(PDFName.of(name))
    const bytes = bytesOf(document.context.lookup(raw))
    if (!bytes || place.depth > 12) return
    if (again && numberIn(dict, 'StructParents') !== undefined)
      report('UA 7.20-2', 'a form with content of its own is painted twice', page)
    checkContent(
      bytes,
      {
        ...place,
        owner: raw instanceof PDFRef ? raw.toString() : owner,
        resources: dictIn(dict, 'Resources') ?? place.resources,
        depth: place.depth + 1,
        borrows: dictIn(dict, 'Resources') === undefined,
      },
      stack,
    )
  }
  const colour = (space: string) => {
    if (!place.covered.has(space))
      report(deviceRules[space] ?? '', `${space} without an output intent for it`, page)
  }
  eachOperator(bytes, (operator, operands) => {
    for (const operand of operands) if (typeof operand === 'number') checkNumber(operand, report, page)
    if (painting.has(operator)) painted(operator)
    else if (showing.has(operator)) {
      painted(operator)
      show(operands)
    } else if (!others.has(operator) && operator !== 'BDC' && operator !== 'BMC' && operator !== 'EMC') {
      report('A 6.2.2-1', `unknown operator ${operator}`, page)
    }
    const device = deviceColours[operator]
    if (device) colour(device)
    switch (operator) {
      case 'BI':
        if (typeof operands[0] === 'object' && 'dict' in operands[0])
          checkInline(operands[0].dict, page, report)
        break
      case 'BDC':
      case 'BMC':
        beginMark(operator, operands)
        break
      case 'EMC':
        if (stack.length === around.length) report('own marks', 'a mark ends that did not begin', page)
        else stack.pop()
        break
      case 'q':
        saved.push(graphics)
        graphics = { ...graphics }
        nesting = Math.max(nesting, saved.length)
        break
      case 'Q':
        graphics = saved.pop() ?? graphics
        break
      case 'Tf':
        graphics.font = resource('Font', wordOf(operands[0]))
        break
      case 'gs': {
        const state = resource('ExtGState', wordOf(operands[0]))
        if (state) used.states.set(state, page)
        break
      }
      case 'Do':
        painted(operator)
        paintObject(wordOf(operands[0]))
        break
      case 'cs':
      case 'CS':
        if (wordOf(operands[0]).startsWith('Device')) colour(wordOf(operands[0]))
        else
          checkSpace(
            document,
            dictIn(place.resources, 'ColorSpace')?.get(PDFName.of(wordOf(operands[0]))),
            colour,
          )
        break
      case 'ri':
        checkIntent(wordOf(operands[0]), page, report)
        break
    }
  })
  if (stack.length > around.length) report('own marks', 'a mark that begins does not end', page)
  if (nesting > 28) report('A 6.1.13-8', `${nesting} graphics states inside each other`, page)
}

const shownFont = (font: PDFDict, page: number) => {
  const bytes = nameIn(font, 'Subtype') === 'Type0' ? 2 : 1
  const size = bytes === 2 ? 65_536 : 256
  return { codes: new Uint8Array(size), bare: new Uint8Array(size), bytes, page } as const
}

const noteCodes = ({ codes, bare, bytes }: ShownFont, text: Uint8Array, isBare: boolean) => {
  const step = bytes
  for (let at = 0; at + step <= text.length; at += step) {
    const code = bytes === 1 ? (text[at] ?? 0) : (text[at] ?? 0) * 256 + (text[at + 1] ?? 0)
    codes[code] = 1
    if (isBare) bare[code] = 1
  }
}

const wordOf = (operand: Operand | undefined): string => (typeof operand === 'string' ? operand.slice(1) : '')

const noProperties = { id: undefined, said: false, language: undefined }

type Properties = Readonly<{ id: number | undefined; said: boolean; language: string | undefined }>

/** What a mark says of what it holds, in the page itself or by a name among its resources. */
const propertiesOf = (operand: Operand | undefined, { resources }: Place): Properties => {
  if (operand === undefined || typeof operand === 'number' || operand instanceof Uint8Array)
    return noProperties
  if (typeof operand === 'string') {
    const dict = asDict(dictIn(resources, 'Properties')?.lookup(PDFName.of(operand.slice(1))))
    const said = (textIn(dict, 'ActualText') ?? '') !== ''
    return { id: numberIn(dict, 'MCID'), said, language: textIn(dict, 'Lang') }
  }
  const id = /\/MCID\s+(\d+)/.exec(operand.dict)?.[1]
  return {
    id: id === undefined ? undefined : Number(id),
    said: /\/ActualText\s*(?:\([^)]|<[\da-f])/i.test(operand.dict),
    language: /\/Lang\s*\(([^)]*)\)/.exec(operand.dict)?.[1],
  }
}

/** Rendering intents that ISO 32000-1 names; nothing is no intent. */
export const checkIntent = (intent: string | undefined, page: number, report: Report): void => {
  if (intent !== undefined && !/^(?:(?:Relative|Absolute)Colorimetric|Perceptual|Saturation)$/.test(intent))
    report('A 6.2.6-1', `rendering intent ${intent}`, page)
}

/** A picture that stands in the page itself: not smoothed, and packed in a way that PDF/A has. */
const checkInline = (head: string, page: number, report: Report) => {
  if (/\/I(?:nterpolate)?\s+true\b/.test(head)) report('A 6.2.8-3', 'a picture that is smoothed', page)
  const filters = /\/F(?:ilter)?\s*(\[[^\]]*\]|\/\w+)/.exec(head)?.[1] ?? ''
  for (const [, filter = ''] of filters.matchAll(/\/(\w+)/g))
    if (!inlineFilters.has(filter)) report('A 6.1.10-1', `a picture packed with ${filter}`, page)
}

const inlineFilters = new Set(
  'AHx A85 Fl RL CCF DCT ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode DCTDecode'.split(
    ' ',
  ),
)

/** The device colours in a colour space: its own, its base, its alternate. */
export const checkSpace = (
  document: PDFDocument,
  value: Parameters<typeof lookedUp>[1],
  colour: (space: string) => void,
  depth = 0,
): void => {
  const space = lookedUp(document, value)
  if (space instanceof PDFName) {
    const name = longNames[space.decodeText()] ?? space.decodeText()
    if (name.startsWith('Device')) colour(name)
    return
  }
  if (depth > 4) return
  const parts = rawListIn(document.context.obj({ K: space ?? null }), 'K')
  const family = lookedUp(document, parts[0])
  const name = family instanceof PDFName ? family.decodeText() : ''
  if (name === 'Indexed' || name === 'I' || name === 'Pattern')
    checkSpace(document, parts[1], colour, depth + 1)
  if (name === 'Separation' || name === 'DeviceN') checkSpace(document, parts[2], colour, depth + 1)
}

const longNames: Readonly<Record<string, string>> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK' }
