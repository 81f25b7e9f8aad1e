import { withLetters } from '../text/letters.ts'

/** What a clause is in its sentence. A promise stands in a main clause, after "die" and "dat", not after "als" or "omdat". */
type ClauseKind = 'main' | 'relative' | 'content' | 'aside'

export type Clause = Readonly<{ start: number; text: string; kind: ClauseKind; opener: string | null }>

const asides =
  'als|indien|wanneer|zodra|nadat|mocht|mochten|tenzij|mits|voordat|totdat|omdat|doordat|hoewel|terwijl|zoals|aangezien|sinds|alvorens|waardoor|zodat|opdat|ofschoon|naarmate|evenals|net als|om'

const relatives = 'die|welke|waarvan|waarover|waarvoor|waarbij|waarin|waarmee|waarna|waarop|waartoe'

const relative = withLetters(`^(?:${relatives})$`, 'u')

const opener = withLetters(`^(?:en |maar |of )?(?<word>${asides}|${relatives}|dat)(?![\\p{L}-])`, 'iu')

/** "die wij …" opens a clause, "die cijfers" doesn't. */
const follows =
  'wij|we|ik|hij|zij|ze|men|u|uw|er|het|de|een|deze|onze|ons|ook|in|op|bij|voor|na|nog|naar|met|niet|geen|alle|al|door|aan|als|dan|zich|tijdens|binnen|volgende|daar\\p{L}+|hier\\p{L}+|eerder|later|zij|dit|dat'

/** "Zij gaat dat bij de corporatie na": what is done to it, where other verbs say that it is so. */
const takesThat =
  '(?:wij|we|ik|hij|zij|ze|college|wethouder|burgemeester) (?:ga|gaat|gaan|zal|zullen|neem|neemt|nemen|zoek|zoekt|zoeken|pak|pakt|pakken|leg|legt|leggen|breng|brengt|brengen|regel|regelt|regelen|doe|doet|doen|stuur|stuurt|sturen|bespreek|bespreekt|bespreken|koppel|koppelt|koppelen|kaart|kaarten|wil|willen)'

/** Where a clause may begin: after a comma and the like, at a conjunction, at a word that opens a subordinate clause. */
const seam = withLetters(
  `(?:[,;:]|\\s[–—-])\\s+|\\s(?=(?:en|maar|want|dus) (?:(?:tot die tijd|tot dan|daarna|intussen|ondertussen|vervolgens) \\p{L}{3,}(?:t|en)(?![\\p{L}])|zal|zullen|gaa?n?t?|wij|we|ik|hij|zij|wordt|worden|komt|komen|is|zijn|heeft|hebben|het college|de wethouder|u|\\p{L}{3,}(?:t|en) (?:wij|we|u|ik|het|dit|dat|deze|de|uw|ons|hij|zij|daar|hier)(?![\\p{L}])))|(?<!(?:^|\\s)(?:in|van|met|bij|voor|door|over|naar|en|of))\\s(?=(?:omdat|zodat|zodra|nadat|indien|wanneer|terwijl|hoewel|voordat|totdat|tenzij|mits|welke (?:wij|we)|waar(?:van|over|voor|bij|in|mee|na|op|toe)|die (?:${follows})|dat(?<!${takesThat} dat) (?:${follows}))(?![\\p{L}-]))`,
  'giu',
)

const asideUncut = withLetters(
  /^(?:als|indien|wanneer|zodra|nadat|mocht|mochten|omdat|doordat|voordat) [^,;:]{8,120}?\p{L}(?= \p{Ll}{3,}(?:t|en) (?:wij|we|ik|het college)(?![\p{L}]))/iu,
)

/** The clauses of a sentence in order. "Dat zeg ik toe" and "Die stellen we in" are main clauses: their verb comes second. */
export const clausesOf = (text: string): Clause[] => {
  const clauses: Clause[] = []
  let from = 0
  const cut = (to: number, next: number) => {
    const piece = text.slice(from, to)
    const start = from + (piece.length - piece.trimStart().length)
    const words = piece.trim()
    // "…, maar dat hij": a bare conjunction belongs to what follows.
    if (words !== '' && !/^(?:en|maar|want|of|dus)$/iu.test(words))
      clauses.push(kindOf(start, words, clauses))
    from = next
  }
  // "Zodra de regeling opengaat dienen wij …": the main clause begins at the verb with its subject after it.
  const uncut = asideUncut.exec(text)?.[0].length
  if (uncut !== undefined) cut(uncut, uncut + 1)
  seam.lastIndex = from
  for (let found = seam.exec(text); found !== null; found = seam.exec(text))
    cut(found.index, found.index + found[0].length)
  cut(text.length, text.length)
  return clauses
}

/** "… ; die leggen wij ter inzage": the verb stands second. */
const frontedThing = withLetters(
  /^(?:en |maar )?(?:die|dat) \p{L}{2,}(?:t|en) (?:wij|we|ik|het college)(?![\p{L}])/iu,
)

/** "Als college zullen wij …" sets no condition. */
const inCapacity = withLetters(
  /^als (?:college|gemeente|wethouder|burgemeester|portefeuillehouder)(?![\p{L}])/iu,
)

function kindOf(start: number, text: string, before: readonly Clause[]): Clause {
  const word = opener.exec(text)?.groups?.word?.toLowerCase() ?? null
  const main = { start, text, kind: 'main', opener: null } as const
  if (word === null) return main
  if (frontedThing.test(text) || inCapacity.test(text)) return main
  // "Om dit te voorkomen stelt het college …" goes on as the main clause.
  if (/^(?:die|dat|om)$/u.test(word) && before.length === 0) return main
  if (word === 'dat') return { start, text, kind: 'content', opener: word }
  return {
    start,
    text,
    kind: relative.test(word) ? 'relative' : 'aside',
    opener: word,
  }
}
