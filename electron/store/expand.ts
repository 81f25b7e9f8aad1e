import { rootStem, stemOf, verbStems } from './inflection.ts'
import type { Found, Vocabulary } from './vocabulary.ts'

/** At most so many words stand for one that is asked; of more the most used. */
export const mostTerms = 500
/**
 * A part of a compound has at least so many letters. With three ("wet", "bus") a list of 22 words, written before it was tried, gave recall
 * 70 and precision 68: "wethouder" for "wet" would bury the rest.
 */
const leastPart = 4

/** They stand before a verb or noun and make another word of it, not a compound. */
const prefixes = new Set(
  `aan aaneen achter achterop af be bij bijeen boven buiten dan de den der door een en er erbij ge gen heen her hier hun in ten ter te
  in mee mede mis na naar neer nog om on onder ont op over per rond samen tegen toe tot tussen uit van vast ver verder vol voor voort wan
  weer weg zo der des dat die dit het is was wat wie aange afge bege inge opge uitge voorge toege onge verge aanbe voorbe onder gecon
  con pro pre re sub inter trans`.split(/\s+/),
)
/** They stand behind a word and make another word of it, not a compound. */
const suffixes = new Set(
  `achtig achtige baar baarheid bare baren dom eel ele en ende er ere eren ering eringen ers erd erden es heid heden ig ige igheid ing ingen
  isch ische iseren isering iteit lijk lijke lijken lijkheid lijks loos loze loosheid matig matige nis nissen s schap schappen se sel ster te ten tje tjes tig
  vuldig vuldige vuldigheid voudig voudige ling lingen erij loosheid achtigheid eloos eloze ief ieve ieven iever iefst waarts zaam zame zaamheid aar aars aren eur eurs ist iste isten isme de den der ier iers ieren age atie aties ator el`.split(
    /\s+/,
  ),
)
/** Short nouns of which compounds are made everywhere: a small store has many of them only in compounds. */
const shortNouns = new Set(
  `arts baan bad bank bed beek berg boek boom boot bord bos bouw brand brief brood bron brug bus buurt cijfer dag dak dam deel dier dijk
  doel doos dorp duin erf feest fiets gas geld glas gras grond hal hand hart haven hof hoofd huis hulp huur jaar jeugd kern kind klas
  kost kust laan land last les lijn loket lucht maand maat markt meer meter nacht norm oost noord pad park pas plan plas plein poort
  post prijs punt raad rand riool ring school schip spoor sport stad stal steun straat taak taal tafel team tijd toren tram trap trein
  tuin vak vee veld verf vloer voet volk vuur wal wand water week werf werk wet wijk wind winkel woon zaal zand zee ziek zon zone zorg zuid west`.split(
    /\s+/,
  ),
)
const links = ['', 's', 'e', 'en', 'er', 'n', 'es']

/** The more used first, else by letter. */
const byUse = (a: Found, b: Found): number => b.df - a.df || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0)

/**
 * Which words of the index stand for an asked word: itself and its forms, then the most used of its compounds and of the words that
 * begin with it. `isBegun` is one that is still being typed.
 */
export const expand = (known: Vocabulary, word: string, isBegun: boolean): readonly string[] => {
  const isWord = known.has(word)
  const forms = /\d/.test(word) ? [] : formsOf(known, word)
  const found = new Map<string, Found>()
  const begun = isBegun ? known.mostOf(word, mostTerms) : []
  for (const one of begun) found.set(one.word, one)
  if (word.length >= leastPart && !/\d/.test(word)) {
    // Where there are enough that begin so, a compound that is used less than any of them has no place any more.
    const least = begun.length < mostTerms ? 0 : begun.reduce((less, { df }) => Math.min(less, df), Infinity)
    const parts = [word, ...forms.map((form) => form.word), ...plural(word)]
    for (const one of compoundsOf(known, parts, least, isBegun ? word : null)) found.set(one.word, one)
  }
  if (!isBegun && !isWord && forms.length === 0 && found.size === 0)
    for (const one of known.mostOf(word, mostTerms)) found.set(one.word, one)
  const first = [...(isWord ? [word] : []), ...forms.toSorted(byUse).map((form) => form.word)]
  for (const one of first) found.delete(one)
  return [...first, ...[...found.values()].sort(byUse).map((one) => one.word)].slice(0, mostTerms)
}

/** The forms of a word that occur: plural and singular, and those of a verb. */
export const formsOf = (known: Vocabulary, word: string): Found[] => {
  if (word.length < 3) return []
  const found = new Map<string, Found>()
  const take = (stem: string) => {
    for (const form of known.withStem(stem)) if (form.word !== word) found.set(form.word, form)
  }
  take(stemOf(word))
  for (const stem of verbStems(word)) take(stem)
  const root = rootStem(word)
  if (root !== null) {
    const family = known.withStem(root)
    if (family.some((one) => one.word.endsWith('en'))) for (const one of family) found.set(one.word, one)
  }
  // What is shorter than three letters is no form of anything.
  return [...found.values()].filter((form) => form.word.length >= 3)
}

/**
 * The most used compounds that begin or end with one of these forms, or hold it in the middle, and are otherwise made of words. Words
 * that begin with `begun` are known already.
 */
const compoundsOf = (
  known: Vocabulary,
  forms: readonly string[],
  least: number,
  begun: string | null,
): Found[] => {
  const parts = [...new Set(forms)].filter((form) => form.length >= leastPart).slice(0, 12)
  // Of forms that begin with another only the shorter one has to be looked for.
  const scanned = parts.filter((form) => !parts.some((other) => other !== form && form.includes(other)))
  const candidates = scanned
    .flatMap((part) =>
      known.containing(part, least, part === begun).filter(({ word }) => word.length > part.length),
    )
    .filter(({ word }) => begun === null || !word.startsWith(begun))
    .sort(byUse)
  const found: Found[] = []
  for (const one of candidates) {
    if (found.length >= mostTerms) break
    if (one.word !== found.at(-1)?.word && parts.some((form) => isCompoundOf(known, one.word, form)))
      found.push(one)
  }
  return found
}

const isCompoundOf = (known: Vocabulary, word: string, form: string): boolean => {
  for (let at = word.indexOf(form); at >= 0; at = word.indexOf(form, at + 1)) {
    const end = at + form.length
    if (isFront(known, word, at, form.length) && isRest(known, word, end, form)) return true
  }
  return false
}

/** "Huizen" of "huis", "bomen" of "boom": in a small store it may stand in compounds only. */
const plural = (word: string): readonly string[] => {
  const base = word
    .replace(/([aeou])\1([^aeiou])$/, '$1$2')
    .replace(/(?<=[aeiouyj][lnr]?)s$/, 'z')
    .replace(/(?<=[aeiouyjlr])f$/, 'v')
  const many = `${base}en`
  return base !== word && stemOf(many) === stemOf(word) ? [many] : []
}

/** What a noun has behind it where it is more than one. */
const plurals = new Set(['en', 's', 'n', 'es', 'e'])

/** Whether what stands before a part is made of words. */
const isFront = (known: Vocabulary, word: string, to: number, length: number): boolean => {
  if (to === 0) return true
  const front = word.slice(0, to)
  if (to < 3 || prefixes.has(front)) return false
  return (
    links.some((link) => isLinked(word, to, link) && isMade(known, word, 0, to - link.length)) ||
    // No word ends so: then it is a part of another word that stands there, as "houder" for "ouder".
    (isLong(front, length) && !/(?:ge|be|ver|ont|her|[hvzq]|[^i]j)$/.test(front))
  )
}

const isLinked = (word: string, to: number, link: string) => word.endsWith(link, to) && to - link.length >= 3

/** Whether what stands behind a part is made of words, or makes it more than one. */
const isRest = (known: Vocabulary, word: string, from: number, form: string): boolean => {
  const rest = word.slice(from)
  if (rest === '' || plurals.has(rest) || rest === `${form.at(-1)}en`) return true
  if (suffixes.has(rest)) return false
  return (
    links.some(
      (link) =>
        rest.startsWith(link) &&
        rest.length - link.length >= 3 &&
        !suffixes.has(rest.slice(link.length)) &&
        isMade(known, word, from + link.length, word.length),
    ) || isLong(rest, form.length)
  )
}

/** One word, or two with what links them. */
const isMade = (known: Vocabulary, word: string, from: number, to: number): boolean => {
  if (isKnown(known, word, from, to)) return true
  for (let cut = from + leastPart; cut <= to - leastPart; cut += 1)
    if (isKnown(known, word, cut, to))
      for (const link of links)
        if (
          cut - link.length - from >= leastPart &&
          word.endsWith(link, cut) &&
          isKnown(known, word, from, cut - link.length)
        )
          return true
  return false
}

/** The two words of the index that a compound is made of, those that are used the most; none where it is no compound. */
export const partsOf = (known: Vocabulary, word: string): readonly string[] => {
  let best: { parts: readonly string[]; df: number } = { parts: [], df: 0 }
  for (let cut = leastPart; cut <= word.length - leastPart; cut += 1) {
    const tail = word.slice(cut)
    if (prefixes.has(tail) || suffixes.has(tail) || !known.has(tail)) continue
    for (const link of links) {
      const head = word.slice(0, cut - link.length)
      if (head.length < leastPart || !word.endsWith(link, cut) || prefixes.has(head)) continue
      const df = Math.min(known.df(head), known.df(tail))
      if (df > best.df) best = { parts: [head, tail], df }
    }
  }
  return best.parts
}

const isKnown = (known: Vocabulary, word: string, from: number, to: number): boolean => {
  const part = word.slice(from, to)
  if (prefixes.has(part) || suffixes.has(part)) return false
  if (known.hasPart(word, from, to) || shortNouns.has(part)) return true
  for (const plural of plurals)
    if (
      to - from - plural.length >= 5 &&
      part.endsWith(plural) &&
      known.hasPart(word, from, to - plural.length)
    )
      return true
  return false
}

/** In a small store many parts stand nowhere by themselves; two long ones are hardly chance. */
const isLong = (part: string, length: number): boolean =>
  part.length + length >= 9 && part.length >= 4 && /[aeiouy]/.test(part)
