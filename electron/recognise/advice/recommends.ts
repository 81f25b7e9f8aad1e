import { withoutQuotes } from '../commitments/without-quotes.ts'
import {
  addressed,
  askingForReply,
  noNorm,
  norm,
  recommending,
  recommendingItself,
  supporting,
  telling,
} from './words.ts'

/** The words by which a sentence recommends something to the executive; null where it doesn't. */
export const recommends = (text: string): string | null => {
  if (/\?$/.test(text) || askingForReply.test(text) || opensList.test(text)) return null
  const itself = recommendingItself.exec(text)
  if (itself !== null && !/(?<![\p{L}])(?:eerder|destijds|vorig jaar)(?![\p{L}])/iu.test(text))
    return itself[0]
  const found = recommending.exec(text)
  if (found === null || telling.test(text)) return null
  if (byOthers(text, found[0])) return null
  return addressed.test(text) ? found[0] : null
}

/** What the board itself holds that should be so; not what it quotes. */
export const normIn = (text: string): string | null => {
  if (text.endsWith('?') || askingForReply.test(text) || supporting.test(text)) return null
  const own = withoutQuotes(text)
  return noNorm.test(own) ? null : (norm.exec(own)?.[0] ?? null)
}

/** "Wij willen u het volgende meegeven.": what follows is the advice. */
const opensList = /(?:het|de) volgende(?: punten| zaken| aandachtspunten)?(?: \p{L}+){0,3}\.$/iu

const aBoard =
  /(?:raad|platform|panel|commissie|bestuur|werkgroep|college|koepel|overleg)(?![\p{L}])|\p{Lu}{3,}|(?<![\p{L}])\p{L}{1,4}\p{Lu}{2,}(?![\p{L}])/u

/** "De Voedselbank adviseert haar klanten": what somebody else says to somebody else. */
const byOthers = (text: string, verb: string): boolean => {
  if (!/^(?:adviseert|beveelt|verzoekt|pleit|vraagt|raadt|dringt|roept)(?![\p{L}])/iu.test(verb)) return false
  const at = text.indexOf(verb)
  const end = at + verb.length
  // "De adviesraad adviseert", "Daarnaast adviseert de ASD".
  const board = /^ (?:de|het|onze|uw) \S+/u.exec(text.slice(end))?.[0] ?? ''
  if (aBoard.test(text.slice(0, at)) || aBoard.test(board)) return false
  return !/^\P{L}*(?:\p{L}+ ){0,3}(?:u|uw|het college|de gemeente|burgemeester|b\s?(?:&|en)\s?w)(?![\p{L}])/iu.test(
    text.slice(at + verb.length),
  )
}
