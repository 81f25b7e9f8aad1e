import type { TextRange } from '../../../shared/records/source-text.ts'
import { type Layout, lineIndexAt } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import {
  dutchMunicipalities,
  irregularAdjectives,
  mergedInto,
  ordinaryNames,
  otherNames,
} from './municipalities.ts'

type Evidence = { weight: number; best: number; range: TextRange; mentions: number }

/** What stands before a name and makes it the one that speaks or is spoken to. */
const contexts: readonly (readonly [RegExp, number])[] = [
  [/burgemeester (?:en|&) wethouders van (?:de )?(?:gemeente )?$/iu, 6],
  [/(?:b\s?(?:en|&)\s?w|college) van (?:de )?(?:gemeente )?$/iu, 4],
  [/(?<![\p{L}])b\s?(?:en|&)\s?w $/iu, 3],
  [/(?:gemeente)?raad(?:sleden)? van (?:de )?(?:gemeente )?$/iu, 5],
  [/(?:^|\n)[^\S\n]*(?:de )?gemeente $/iu, 5],
  [/gemeente $/iu, 3],
  // A local party carries the name of its own council.
  [
    /(?:(?<![\p{L}-])\p{Lu}{2,6}|Lokaal|Leefbaar|Hart voor|Lijst|Sociaal|GroenLinks|PvdA|Gemeentebelangen|Ouderenpartij|Stadspartij|Actief) $/u,
    1,
  ],
  [
    /(?:voor de raad|gemeenteraad en raadscommissies|raad en commissies|inwoners van|gemeenteraad|gemeentebestuur(?: van)?|stadhuis|gemeentehuis(?: van)?|raadsgriffie|griffie) $/iu,
    3,
  ],
  [
    /(?:participatieraad|adviesraad|adviesraad sociaal domein|cliëntenraad|wmo-(?:advies)?raad|jongerenraad|seniorenraad|ouderenraad|sociaal domein|participatiewet) (?:van )?(?:de )?(?:gemeente )?$/iu,
    4,
  ],
]
/** "De gemeenten Breda en X", "zoals de gemeente X": somebody else is spoken of. */
const ofOthers = withLetters(
  /(?:(?:hoort|horen|behoort|ligt|liggen|grenst|grens|grondgebied)(?: \p{L}+)? (?:bij|in|aan|van|met|tot)(?: het grondgebied van)?(?: de)?(?: gemeente)? |gemeenten(?: als)? (?:[^.;]{0,60}(?:,| en ))?|(?:zoals|net als|evenals|buurgemeente|naar het voorbeeld van|samen met)(?: in)?(?: de)?(?: gemeente)? |provincie )$/iu,
)
const aPerson = withLetters(
  /(?:(?:heer|mevrouw|dhr\.?|mw\.?|mevr\.?|lid|wethouder|burgemeester|raadslid|\p{Lu}\.) ?(?:van |de |der |den |Van |De )*|\p{Lu}\p{Ll}+ (?:van|van der|van den) )$/u,
)

/** After "gemeente" or "raad van" any name may follow, also of a municipality that is new or made up. */
const named = withLetters(
  /(?:[Gg]emeente|GEMEENTE|[Gg]emeenteraad(?: van)?|[Rr]aad van(?: de gemeente)?|[Ww]ethouders van(?: de gemeente)?|[Aa]dviesraad(?: [Ss]ociaal [Dd]omein)?|[Pp]articipatieraad|[Gg]riffie)(?: |(?<=[Gg]emeente|van)\n[^\S\n]{0,40})((?:'s-|’s-|De |Den |Het )?\p{Lu}\p{Ll}[\p{L}'’-]*(?:(?<=\p{Ll}-)\n[^\S\n]{0,40}\p{Ll}+)?)/gu,
)
const noName =
  /^(?:De|Het|Een|Van|Over|Kenmerk|Raad|Gemeente|Nederland|College|Dat|Die|Deze|Dit|Zijn|Is|In|Op|Aan|Voor|Met|Sociaal|Domein|Burgemeester|Postbus|Onderwerp|Datum|State|Rvs|Europa|Jaar|Status|Toezicht|Bestuur|Commissarissen|Kinderen|Fractie|Telefoon|Bezoekadres|Stadskantoor|Afdeling|Vragen|Motie|Betreft|Advies|Ouderen|Wmo)$/u

const domain =
  /(?:(?<![\w.+-])[\w.+-]{1,64}@|www\.|https?:\/\/)((?:[a-z\d-]+\.)*[a-z\d-]+)\.(?:nl|frl|amsterdam)\b/giu

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()

const byFirstWord = new Map<string, string[]>()
const byPlain = new Map<string, string>()
for (const name of [...dutchMunicipalities, ...otherNames.keys()]) addName(name)

function addName(name: string) {
  for (const form of new Set([name, name.toUpperCase()])) {
    const first = firstWord(form)
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), form].toSorted((a, b) => b.length - a.length),
    )
  }
  byPlain.set(plain(name), name)
}

function firstWord(name: string): string {
  return /^['’]?[\p{L}]+/u.exec(name)?.[0] ?? name
}

/** The municipality that the text speaks for: named where a municipality is named, not merely mentioned. */
export const findMunicipality = (
  layout: Layout,
  known: readonly string[],
): Readonly<{ name: string; range: TextRange | null }> | null => {
  const text = layout.text.slice(0, 150_000)
  const found = new Map<string, Evidence>()
  const add = (name: string, weight: number, start: number, end: number) => {
    const own = otherNames.get(name) ?? name
    const before = found.get(own)
    const range = { start, end }
    if (before === undefined) found.set(own, { weight, best: weight, range, mentions: 1 })
    // A name that returns in running text says little more the tenth time.
    else if (before.mentions < 60 || weight >= 3) {
      before.weight += weight
      before.mentions += 1
      if (weight > before.best) Object.assign(before, { best: weight, range })
    }
  }
  for (const { name, start, end } of namesIn(text, known))
    add(name, weigh(layout, text, { name, start, end }, known.includes(name)), start, end)
  for (const match of text.matchAll(named)) {
    // A name may be broken at a line end.
    const printed = match[1] ?? ''
    const name = whole(layout, printed).replace(/['’-]+$/u, '')
    const listed = [...found.keys()].some((other) => other.startsWith(name) || plain(other) === plain(name))
    const end = match.index + match[0].length
    if (!listed && !noName.test(name) && !byFirstWord.has(name)) add(name, 3, end - printed.length, end)
  }
  for (const { text: words, start, end, furniture } of layout.lines.filter(
    (line, index) => index < 12 || line.furniture,
  )) {
    // A letterhead in small letters: "gemeente gouda".
    const small = /^gemeente\s+(\p{Ll}[\p{L}'’ -]{1,30})$/u.exec(words)?.[1]
    const name = small === undefined ? undefined : byPlain.get(plain(small))
    if (name !== undefined) add(name, furniture ? 3 : 5, start, end)
  }
  addDomains(text, known, add)
  addAdjectives(text, add)
  for (const match of text.matchAll(
    /\bstadsdeel(?:commissie|bestuur)|\b(?:dagelijks|algemeen) bestuur(?: van)?(?: het)? stadsdeel|\bstadsdeel (?:Nieuw-West|Zuidoost)\b/giu,
  ))
    add('Amsterdam', 1, match.index, match.index + match[0].length)
  joinMerged(found)
  return chosen(found)
}

/** What a name says as the place before the day of a letter. */
const placeAndDay = 4
const titleEnd = 400

/** A town that became part of another municipality is the letterhead's place where that one is named as such. */
function joinMerged(found: Map<string, Evidence>) {
  for (const [town, now] of mergedInto) {
    const [old, own] = [found.get(town), found.get(now)]
    if (old === undefined || own === undefined) continue
    // "Middelharnis, 6 juni 2023" is where the town hall stands; the title names whose it is.
    const inTitle = own.range.start < titleEnd && old.best <= placeAndDay
    if (!inTitle && (own.best < 3 || old.best > own.best)) continue
    own.weight += old.weight
    found.delete(town)
  }
}

function chosen(found: ReadonlyMap<string, Evidence>): { name: string; range: TextRange } | null {
  const [best, second] = [...found].toSorted((a, b) => b[1].weight - a[1].weight)
  if (best === undefined) return null
  // Nothing but mentions: one name must stand out.
  const enough =
    best[1].weight >= 3 || (best[1].weight > 0.5 && best[1].weight >= (second?.[1].weight ?? 0) * 2)
  return enough ? { name: best[0], range: best[1].range } : null
}

type Place = Readonly<{ name: string; start: number; end: number }>

/** Every municipality's name in the text, the longest where one holds another ("Bergen op Zoom"). */
function* namesIn(text: string, known: readonly string[]): Generator<Place> {
  const own = new Map<string, string[]>()
  for (const name of known) own.set(firstWord(name), [...(own.get(firstWord(name)) ?? []), name])
  let after = 0
  for (const match of text.matchAll(/(?<![\p{L}\d])['’]?\p{L}+/gu)) {
    if (match.index < after) continue
    const candidates = [...(own.get(match[0]) ?? []), ...(byFirstWord.get(match[0]) ?? [])]
    const name = candidates.find((one) => {
      const rest = text.slice(match.index + one.length, match.index + one.length + 4)
      const before = text.slice(Math.max(0, match.index - 2), match.index)
      if (/\p{L}-$/u.test(before) || /^\p{L}|^-\p{L}/u.test(rest)) return false
      return text.startsWith(one, match.index) || spaced(text, match.index, one)
    })
    if (name === undefined) continue
    after = match.index + name.length
    yield { name: properName(name, known), start: match.index, end: after }
  }
}

/** "Hoger-dam" was broken at a line end where the document writes "Hogerdam" as well, or the line does end there. */
const whole = ({ words }: Layout, printed: string): string => {
  const oneLine = printed.replace(/-\n\s*/gu, '-')
  const joined = oneLine.replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, '')
  if (oneLine === joined) return joined
  const hyphened = words.get(oneLine.toLowerCase()) ?? 0
  return words.has(joined.toLowerCase()) || (printed.includes('\n') && hyphened === 0) ? joined : oneLine
}

/** A name of more words may be broken over two lines. */
const spaced = (text: string, at: number, name: string) =>
  name.includes(' ') && text.slice(at, at + name.length).replace(/\s/gu, ' ') === name

const properName = (name: string, known: readonly string[]) =>
  known.includes(name) ? name : (byPlain.get(plain(name)) ?? name)

/** How much one place where a name stands says; up to 6 for the words that sign or address. */
function weigh(layout: Layout, text: string, { name, start, end }: Place, isKnown: boolean): number {
  const before = text.slice(Math.max(0, start - 60), start).replace(/[^\S\n]+/gu, ' ')
  const after = text.slice(end, end + 24)
  if (/provincie $/iu.test(before) || /^ (?:Centraal|University|Airport)/u.test(after)) return 0
  const ordinary = ordinaryNames.has(name)
  const mention = isKnown ? 1 : ordinary ? 0 : 0.3
  if (ofOthers.test(before)) return Math.min(mention, 0.1)
  const index = lineIndexAt(layout.lines, start)
  const line = layout.lines[index]
  const running = index > 30 && index < layout.lines.length - 15 && line?.furniture !== true
  const joined = before.replace(/\n/gu, ' ')
  const context = contexts.find(([pattern]) => pattern.test(before) || pattern.test(joined))
  // In the middle of a text "de gemeente X" may well be another one.
  if (context !== undefined) return running && context[1] <= 5 ? Math.min(context[1], 2) : context[1]
  if (aPerson.test(before)) return 0
  const alone = line !== undefined && line.text.replace(/[\s|,.]+$/u, '') === text.slice(start, end)
  if (alone && (index < 12 || line.furniture)) return ordinary ? 2 : 3
  if (
    /^,?\s+(?:de\s|op\s|d\.d\.\s)?\d{1,2}[\s-]/u.test(after) &&
    /(?:\n|\s{3}|^)[^\S\n]*$/u.test(before.slice(-6))
  )
    return 4
  // A letterhead's post code.
  if (/\d{4} ?[A-Z]{2} {1,2}$/u.test(before)) return running ? 0.5 : 2
  // "In Zwolle is …" as the first words of what is told.
  if (index < 25 && /(?:^|\n|[.:?] )(?:In|Voor|Binnen)[ \n]$/u.test(before)) return ordinary ? 0.5 : 0.6
  return line?.furniture === true && !ordinary ? 1 : mention
}

/** griffie@x.nl, www.gemeentex.nl, x.raadsinformatie.nl: the municipality's own address. */
function addDomains(
  text: string,
  known: readonly string[],
  add: (name: string, weight: number, start: number, end: number) => void,
) {
  for (const match of text.matchAll(domain)) {
    for (const part of (match[1] ?? '').toLowerCase().split('.')) {
      const bare = part.replace(
        /^(?:gemeente|raad|griffie|adviesraad|asd|wmoraad|gemeenteraad)-?|-?(?:raad|gemeente)$/gu,
        '',
      )
      const name =
        known.find((one) => plain(one) === plain(bare)) ??
        byPlain.get(plain(bare)) ??
        byPlain.get(plain(part))
      if (name === undefined || plain(part) === '') continue
      add(name, match[0].includes('@') ? 3 : 2, match.index, match.index + match[0].length)
      break
    }
  }
}

/** "De Zutphense binnenstad", "Utrechters": of this place, without its name. */
function addAdjectives(
  text: string,
  add: (name: string, weight: number, start: number, end: number) => void,
) {
  for (const match of text.matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}{3,}(?:se|s|ers?)(?![\p{L}])/gu)) {
    const word = match[0]
    const single = word.replace(/(?<=(?:er|aar))s$/u, '')
    const bases = [word.replace(/se$/u, ''), word.replace(/s$/u, ''), word.replace(/ers?$/u, '')]
    const name =
      irregularAdjectives.get(word) ??
      irregularAdjectives.get(single) ??
      bases.find((base) => base !== word && base.length > 4 && byPlain.get(plain(base)) === base)
    if (
      name === undefined ||
      ordinaryNames.has(name) ||
      /^ Heuvelrug/u.test(text.slice(match.index + word.length))
    )
      continue
    add(name, 0.3, match.index, match.index + word.length)
  }
  for (const match of text.matchAll(/(?<![\p{L}-])Bossche(?![\p{L}])/gu))
    add("'s-Hertogenbosch", 0.3, match.index, match.index + match[0].length)
}
