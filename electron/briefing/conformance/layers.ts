import type { PDFDict } from '@cantoo/pdf-lib'
import type { Report } from './fault.ts'
import { asDict, dictIn, entry, listIn, rawListIn, textIn } from './objects.ts'

/** How layers are shown is named, once each, names them all, and does not change by itself. */
export const checkLayers = (catalog: PDFDict, report: Report): void => {
  const layers = dictIn(catalog, 'OCProperties')
  const all = rawListIn(layers, 'OCGs').map(String)
  const ways = [...listIn(layers, 'D'), ...listIn(layers, 'Configs')].map(asDict)
  const names = ways.map((way) => textIn(way, 'Name') ?? '')
  if (names.includes('')) report('UA 7.10-1', 'layers without a name')
  if (new Set(names).size < names.length) report('A 6.9-2', 'two ways to show layers with one name')
  for (const way of ways) {
    if (entry(way, 'AS') !== undefined) report('UA 7.10-2', 'layers that change by themselves')
    if (entry(way, 'Order') === undefined) continue
    const ordered = new Set(inOrder(way))
    if (all.some((one) => !ordered.has(one))) report('A 6.9-3', 'a layer that its list leaves out')
  }
}

/** An order holds layers, and lists of them in any depth. */
const inOrder = (way: PDFDict | undefined): readonly string[] => {
  const found: string[] = []
  const open = [...rawListIn(way, 'Order')]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(String(next))
    if ('asArray' in next && typeof next.asArray === 'function') open.push(...next.asArray())
  }
  return found
}
