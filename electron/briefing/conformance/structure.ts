import { type PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Report } from './fault.ts'
import {
  asDict,
  attribute,
  dictIn,
  languageTag,
  listIn,
  lookedUp,
  nameIn,
  numberIn,
  rawListIn,
  refOf,
  textIn,
} from './objects.ts'
import { checkTable } from './table.ts'

export const standardTypes: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** What the structure tree says of the pages: which element each marked part belongs to, and each annotation. */
export type Structure = Readonly<{
  /** Page or form (its reference) and number of the marked part → its elements, outermost first. */
  marked: ReadonlyMap<string, readonly string[]>
  /** Marked parts that an element around them has words for (ActualText). */
  replaced: ReadonlySet<string>
  /** The element of each marked part, to hold beside the parent tree. */
  holders: ReadonlyMap<string, PDFDict>
  /** Reference of an annotation → the element that it stands in. */
  annotations: ReadonlyMap<string, PDFDict>
  /** The standard type of an element. */
  typeOf: (element: PDFDict) => string | undefined
}>

const parents: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  TR: ['7.2-4', ['Table', 'THead', 'TBody', 'TFoot']],
  THead: ['7.2-5', ['Table']],
  TBody: ['7.2-6', ['Table']],
  TFoot: ['7.2-7', ['Table']],
  TH: ['7.2-8', ['TR']],
  TD: ['7.2-9', ['TR']],
  LI: ['7.2-17', ['L']],
  LBody: ['7.2-18', ['LI']],
  TOCI: ['7.2-26', ['TOC']],
}

const children: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  Table: ['7.2-3', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
  TR: ['7.2-10', ['TH', 'TD']],
  THead: ['7.2-36', ['TR']],
  TBody: ['7.2-37', ['TR']],
  TFoot: ['7.2-38', ['TR']],
  L: ['7.2-19', ['L', 'LI', 'Caption']],
  LI: ['7.2-20', ['Lbl', 'LBody']],
  TOC: ['7.2-27', ['TOC', 'TOCI', 'Caption']],
}

/** Types of a role map resolved to standard ones; what can't be resolved is reported where it is used. */
export const roleReader = (root: PDFDict | undefined, report: Report) => {
  const map = dictIn(root, 'RoleMap')
  const known = new Map<string, string>()
  const resolve = (type: string): string => {
    const seen = new Set<string>()
    let role = type
    for (;;) {
      const next = nameIn(map, role)
      if (next === undefined) break
      if (standardTypes.has(role)) {
        if (next !== role) report('UA 7.1-7', `standard type ${role} is mapped to ${next}`)
        break
      }
      if (seen.has(next) || next === role) {
        report('UA 7.1-6', `role map goes round at ${type}`)
        break
      }
      seen.add(role)
      role = next
    }
    return role
  }
  const roleOf = (type: string): string => {
    const role = known.get(type) ?? resolve(type)
    known.set(type, role)
    return role
  }
  for (const key of map?.keys() ?? []) roleOf(key.decodeText())
  return roleOf
}

/** Walks the structure tree. `aboveHeadings` is the level of a heading that stands before the document. */
export const checkStructure = (
  document: PDFDocument,
  root: PDFDict,
  report: Report,
  aboveHeadings = 0,
): Structure => {
  const roleOf = roleReader(root, report)
  const marked = new Map<string, readonly string[]>()
  const holders = new Map<string, PDFDict>()
  const annotations = new Map<string, PDFDict>()
  const seen = new Set<PDFDict>()
  const ids = new Set<string>()
  const headings: { last: number; numbered: boolean; plain: boolean } = {
    last: aboveHeadings,
    numbered: false,
    plain: false,
  }

  const replaced = new Set<string>()
  /** The outermost element around the walk that has words for all that it holds. */
  let saidBy: PDFDict | undefined
  const mark = (key: string, path: readonly string[], element: PDFDict) => {
    if (saidBy) replaced.add(key)
    if (marked.has(key)) report('own mcid-once', `marked part ${key} stands twice in the structure`)
    marked.set(key, path)
    holders.set(key, element)
  }

  const checkElement = (element: PDFDict, type: string, path: readonly string[]) => {
    const hasWords = ['Alt', 'ActualText'].some((key) => (textIn(element, key) ?? '').trim() !== '')
    if (element.get(PDFName.of('P')) === undefined) report('UA 7.1-12', `${type} without a parent`)
    const rule = parents[type]
    if (rule && !rule[1].includes(path.at(-1) ?? ''))
      report(`UA ${rule[0]}`, `${type} inside ${path.at(-1) ?? 'the root'}`)
    if (type === 'Figure') {
      if (!hasWords) report('UA 7.3-1', 'a figure without alternative text')
      if (attribute(element, 'BBox') === undefined)
        report('own figure-box', 'a figure without its place (BBox)')
    }
    if (type === 'Formula' && !hasWords) report('UA 7.7-1', 'a formula without alternative text')
    if (type === 'TH' && attribute(element, 'Scope') === undefined && textIn(element, 'ID') === undefined)
      report('UA 7.5-1', 'a heading cell without scope')
    if (type === 'H') headings.plain = true
    if (type === 'Form' && attribute(element, 'Role') === undefined && !isOneObject(element))
      report('UA 7.18.4-2', 'a Form that is not one field')
    if (/^H[1-6]$/.test(type)) {
      const level = Number(type.slice(1))
      if (level > headings.last + 1) report('UA 7.4.2-1', `heading ${type} after level ${headings.last}`)
      headings.last = level
      headings.numbered = true
    }
    const id = textIn(element, 'ID')
    if (type === 'Note' && (id ?? '') === '') report('UA 7.9-1', 'a note without ID')
    if (id !== undefined) {
      if (ids.has(id)) report('UA 7.9-2', `ID ${id} stands twice`)
      ids.add(id)
    }
    const language = textIn(element, 'Lang')
    if (language !== undefined && !languageTag.test(language)) report('UA 7.2-29', `no language: ${language}`)
  }

  const walk = (value: PDFObject, above: string | undefined, path: readonly string[]): string | null => {
    const element = asDict(lookedUp(document, value))
    const raw = nameIn(element, 'S')
    if (!element || raw === undefined) return null
    const type = roleOf(raw)
    if (seen.has(element)) {
      report('own tree', `an element (${type}) stands twice in the structure`)
      return type
    }
    seen.add(element)
    if (!standardTypes.has(type)) report('UA 7.1-5', `type ${raw} is not standard and not mapped`)
    checkElement(element, type, path)
    const page = refOf(element, 'Pg') ?? above
    const own = [...path, type]
    if (saidBy === undefined && (textIn(element, 'ActualText') ?? '') !== '') saidBy = element
    const kinds = rawListIn(element, 'K').map((kid) => kidOf(kid, { element, page, own }))
    if (saidBy === element) saidBy = undefined
    const allowed = children[type]
    for (const kind of kinds) {
      // Words that stand loose in a list or a table break no rule of what may stand in what: we don't write them so.
      if (kind === 'content' && allowed) report('house loose', `${type} holds loose content`)
      else if (kind !== null && allowed && !allowed[1].includes(kind))
        report(`UA ${allowed[0]}`, `${type} holds ${kind}`)
    }
    checkOrder(type, kinds, report)
    if (type === 'Table') checkTable(document, element, roleOf, report)
    return type
  }

  const kidOf = (
    kid: PDFObject,
    { element, page, own }: Readonly<{ element: PDFDict; page: string | undefined; own: readonly string[] }>,
  ): string | null => {
    const value = lookedUp(document, kid)
    if (value instanceof PDFNumber) {
      mark(`${page}|${value.asNumber()}`, own, element)
      return 'content'
    }
    const dict = asDict(value)
    const type = nameIn(dict, 'Type')
    if (type === 'MCR') {
      mark(`${refOf(dict, 'Stm') ?? refOf(dict, 'Pg') ?? page}|${numberIn(dict, 'MCID')}`, own, element)
      return 'content'
    }
    if (type === 'OBJR') {
      const ref = dict?.get(PDFName.of('Obj'))
      if (ref instanceof PDFRef) annotations.set(ref.toString(), element)
      return 'content'
    }
    return walk(kid, page, own)
  }

  for (const kid of rawListIn(root, 'K')) walk(kid, undefined, [])
  if (headings.plain && headings.numbered) report('UA 7.4.4-3', 'H and H1–H6 in one document')
  checkHeaders(document, seen, ids, report)
  const typeOf = (element: PDFDict) => {
    const type = nameIn(element, 'S')
    return type === undefined ? undefined : roleOf(type)
  }
  return { marked, replaced, holders, annotations, typeOf }
}

const checkOrder = (type: string, kinds: readonly (string | null)[], report: Report) => {
  const count = (kind: string) => kinds.filter((one) => one === kind).length
  if (type === 'Table') {
    if (count('THead') > 1) report('UA 7.2-11', 'a table with two heads')
    if (count('TFoot') > 1) report('UA 7.2-12', 'a table with two feet')
    if (count('TFoot') > 0 && count('TBody') === 0) report('UA 7.2-13', 'a table with a foot and no body')
    if (count('THead') > 0 && count('TBody') === 0) report('UA 7.2-14', 'a table with a head and no body')
    if (kinds.slice(1, -1).includes('Caption')) report('UA 7.2-16', 'a caption inside a table')
    if (count('Caption') > 1) report('UA 7.2-39', 'a table with two captions')
  }
  if (type === 'L' && kinds.slice(1).includes('Caption'))
    report('UA 7.2-40', 'a caption after the items of a list')
  if (type === 'TOC' && kinds.slice(1).includes('Caption'))
    report('UA 7.2-28', 'a caption after the lines of contents')
  if (count('H') > 1) report('UA 7.4.4-1', 'two headings H in one part')
  if ((type === 'L' || type === 'Table' || type === 'TR' || type === 'TOC') && kinds.length === 0)
    report('own empty', `${type} with nothing in it`)
  // Both standards allow an element with nothing in it; a screen reader stops at it for nothing. A cell may be empty.
  else if (kinds.length === 0 && type !== 'TD' && type !== 'TH')
    report('house empty', `${type} with nothing in it`)
}

/** Whether all that an element holds is one annotation. */
const isOneObject = (element: PDFDict): boolean => {
  const [only, ...more] = listIn(element, 'K')
  return more.length === 0 && nameIn(asDict(only), 'Type') === 'OBJR'
}

/** Cells that name their heading cells name some that are there. */
const checkHeaders = (
  document: PDFDocument,
  elements: ReadonlySet<PDFDict>,
  ids: ReadonlySet<string>,
  report: Report,
) => {
  for (const element of elements) {
    const headers = attribute(element, 'Headers')
    if (headers === undefined) continue
    for (const one of listIn(wrap(document, headers), 'K')) {
      const id = textIn(wrap(document, one), 'K')
      if (id !== undefined && !ids.has(id)) report('UA 7.5-2', `heading cell ${id} is not there`)
    }
  }
}

const wrap = (document: PDFDocument, value: PDFObject): PDFDict => document.context.obj({ K: value })
