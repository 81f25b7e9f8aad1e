import { findDates } from '../../shared/dates.ts'
import type { FoundReference } from '../../shared/records/recognised.ts'
import { runningText } from './clean.ts'
import type { Layout } from './layout.ts'
import type { RecogniseContext } from './phrases.ts'
import { type Sentence, sentences } from './sentences.ts'

type Kind = FoundReference['kind']

/** What documents are called, and whether the name alone says that it is a document of its own. */
const names: readonly (readonly [Kind, string])[] = [
  ['motie', 'moties?'],
  ['amendement', 'amendement(?:en)?'],
  ['toezegging', 'toezegging(?:en)?'],
  [
    'raadsbrief',
    'informatienot\\p{L}*|raadsinformatiebrie(?:f|ven)|collegebrie(?:f|ven)|commissiebrie(?:f|ven)|raadsbrie(?:f|ven)|raadsmededeling(?:en)?|collegebericht|afdoeningsbrief|RIB',
  ],
  ['toezeggingenlijst', 'toezeggingenlijst'],
  ['besluitenlijst', 'besluitenlijst|notulen'],
  ['schriftelijke_vragen', 'schriftelijke vragen|raadsvragen'],
  ['beantwoording', 'beantwoording|antwoordbrief'],
  ['advies', 'adviesrapport|adviesbrief'],
  [
    'overig',
    'presentatie|beslisnota|raadsvoorstel|raadsbesluit|collegebesluit|adviesnota|evaluatierapport|onderzoeksrapport|rapport',
  ],
]
/** These name anything; they count only with a title or a date right beside them. */
const loose: readonly (readonly [Kind, string])[] = [
  ['raadsbrief', 'brie(?:f|ven)'],
  ['advies', 'advies'],
  [
    'overig',
    'memo|notitie|nota|rapportage|evaluatie|verslag|visie|verordening|beleidskader|beleidsplan|plan van aanpak|convenant|zienswijze|analyse',
  ],
]

const kindOf = (word: string): Kind =>
  [...names, ...loose].find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(word))?.[0] ?? 'overig'

const month =
  '(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|juli|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec)'
const date = `(?:\\d{1,2} ${month}\\.? (?:19|20)\\d\\d|\\d{1,2}[-/]\\d{1,2}[-/](?:19|20)\\d\\d)`
const title = '["“„‘\'](?<title>[^"“”„‘’]{4,120}?)["”’\'](?!\\p{L})'
const number =
  '(?:RIS ?\\d{5,7}|BBV\\d+|\\d{1,4}[A-Z]?(?:[-/]\\d{2,4})?|[A-Z]{1,3}[-.]?\\d{1,4}(?:[-/.]\\d{1,4})?)'
const any = [...names, ...loose].map(([, pattern]) => pattern).join('|')
const named = names.map(([, pattern]) => pattern).join('|')

const patterns: readonly RegExp[] = [
  // "op 3 juli 2017 de motie ‘Goede Zorg voor Zwolle’"
  new RegExp(
    `(?:(?<date>${date}) [^.;?!]{0,60}?)?(?<![\\p{L}-])(?<name>${any})(?![\\p{L}-])(?:[\\s:,]+\\p{L}+){0,3}?[\\s:,]*${title}(?: ?\\((?<number>RIS ?\\d{5,7}|[A-Z0-9][\\w./-]{2,16})\\))?(?:[^.;?!]{0,24}?(?<later>${date}))?`,
    'giu',
  ),
  // "motie: Wat is jeugdhulp en wie betaalt ervoor? (RIS321647)"
  /(?<![\p{L}-])(?<name>moties?|amendement)(?: vreemd)?: ?(?<title>[^().;:]{6,120}?) ?\((?<number>RIS ?\d{5,7})\)/giu,
  // "de informatienota die uw raad op 11 juli 2017 heeft ontvangen"
  new RegExp(
    `(?<![\\p{L}-])(?<name>${named})(?![\\p{L}-])(?: (?:nr\\.? ?|nummer )?(?<number>${number})(?![\\p{L}\\d]))?[^.;?!]{0,110}?(?<![\\d-])(?<date>${date})(?!\\d)`,
    'giu',
  ),
  // "brief van 12 mei 2023"
  new RegExp(
    `(?<![\\p{L}-])(?<name>${any})(?![\\p{L}-])(?: \\p{L}+){0,3}? ?(?:van|d\\.d\\.|dd\\.?|gedateerd|,)(?: het college| de wethouder| wethouder \\p{L}+)?(?: van| d\\.d\\.| op)? ?(?<date>${date})`,
    'giu',
  ),
  // "motie 991", "RIB 39"
  new RegExp(
    `(?<![\\p{L}-])(?<name>moties?|amendement|raadsinformatiebrief|RIB|toezegging)(?: nr\\.?| nummer)? (?<number>${number})(?![\\p{L}\\d-])(?! ?${month})`,
    'giu',
  ),
]
const everyName = new RegExp(`(?<![\\p{L}-])(?:${named})(?![\\p{L}-])`, 'giu')
const attachment =
  /(?<![\p{L}])(?:zie (?:ook )?(?:de )?(?:bijlagen?|bijgevoegde?)(?: \p{L}?\d{0,2})?|als bijlage(?: bij deze brief)? (?:bijgevoegd|toegevoegd)|bijlage \d{1,2})(?![\p{L}\d])/giu
const yours = /(?<![\p{L}])uw (?:kenmerk|brief met kenmerk)\s*:?\s*(?<number>[A-Z0-9][\w./-]{3,24})/giu

/** "Op 3 mei 2022 heeft de wethouder toegezegd …": an older promise, known by its day. */
const promised = new RegExp(
  `(?<date>${date})(?!\\d)[^.;?!]{0,140}?(?<![\\p{L}])(?:toegezegd|zegden?(?![\\p{L}])[^.;?!]{0,60}?(?<![\\p{L}])toe)(?![\\p{L}])`,
  'giu',
)

/** Documents and older promises that the text refers to, each once, in the order of the text. */
export const findReferences = (layout: Layout, { head }: RecogniseContext): FoundReference[] => {
  const made: FoundReference[] = []
  for (const sentence of sentences(layout)) {
    if (/^(?:gelezen|gelet|ondergetekende)/iu.test(sentence.text) || sentence.text.length > 2000) continue
    const own: FoundReference[] = []
    for (const pattern of patterns)
      for (const match of sentence.text.matchAll(pattern)) own.push(...referenceOf(layout, sentence, match))
    for (const match of sentence.text.matchAll(attachment)) own.push(...referenceOf(layout, sentence, match))
    for (const match of sentence.text.matchAll(yours)) own.push(...referenceOf(layout, sentence, match))
    for (const match of sentence.text.matchAll(promised))
      own.push(
        ...referenceOf(layout, sentence, match).map((one) => ({
          ...one,
          kind: 'toezegging' as const,
          title: null,
        })),
      )
    for (const one of own.toSorted(
      (a, b) => a.range.start - b.range.start || b.quote.length - a.quote.length,
    )) {
      if (isItself(one, head) || made.some((other) => same(other, one))) continue
      made.push(one)
    }
  }
  return made
}

function referenceOf(layout: Layout, sentence: Sentence, match: RegExpExecArray): FoundReference[] {
  const closer = nearestName(match)
  if (closer > 0) {
    const rest = { ...match, index: match.index + closer, 0: match[0].slice(closer) }
    return referenceAt(
      layout,
      sentence,
      rest,
      match[0].slice(closer).split(/[^\p{L}-]/u)[0] ?? '',
      match.groups ?? {},
    )
  }
  return referenceAt(layout, sentence, match, match.groups?.name, match.groups ?? {})
}

/** Between a name and a date another name may stand: the date is that one's. */
const nearestName = (match: RegExpExecArray): number => {
  if (match.groups?.title !== undefined || match.groups?.date === undefined) return 0
  return [...match[0].matchAll(everyName)].at(-1)?.index ?? 0
}

function referenceAt(
  layout: Layout,
  sentence: Sentence,
  match: Readonly<{ index: number; 0: string }>,
  name: string | undefined,
  groups: Readonly<Record<string, string | undefined>>,
): FoundReference[] {
  const { title: called, number: reference, date: first, later } = groups
  const { at } = runningText(layout, sentence.range)
  const [start, last] = [at[match.index], at[match.index + match[0].trimEnd().length - 1]]
  if (start === undefined || last === undefined) return []
  // "Uiterlijke datum beantwoording: …" is a label, "de woorden ‘…’" are words to be changed, "Toezegging nr. 4" alone is
  // the heading of an entry: none of them is a document.
  if (/(?:datum|termijn|deadline)(?: van| voor)?(?: de)?\s*$/iu.test(sentence.text.slice(0, match.index)))
    return []
  if (
    /(?<![\p{L}])(?:woord|woorden|zin|zinsnede|passage|tekst|luidende?|luidt)\s*:?\s*["“„‘']/iu.test(match[0])
  )
    return []
  if (/^toezegging/iu.test(match[0]) && sentence.text.length <= match[0].length + 2) return []
  const printed = findDates(later ?? first ?? '').at(-1)?.date ?? null
  const kind = name === undefined ? 'overig' : kindOf(name)
  // "toezeggingen van 3 april": a promise is known by its date; a title in quotes is something else.
  if (kind === 'toezegging' && printed === null && reference === undefined) return []
  return [
    {
      range: { start, end: last + 1 },
      quote: match[0].trim(),
      kind,
      title: called?.trim() ?? null,
      date: printed,
      reference: reference?.replace(/^RIS (?=\d)/, 'RIS') ?? null,
    },
  ]
}

/** The document's own head names it too: that is no reference to something else. */
const isItself = (found: FoundReference, head: RecogniseContext['head']): boolean => {
  if (found.reference !== null && found.reference === head.reference) return true
  if (
    head.kind === 'toezeggingenlijst' &&
    found.kind === 'toezegging' &&
    (found.date === null || found.date === head.date)
  )
    return true
  if (head.kind === 'besluitenlijst' && ['motie', 'amendement'].includes(found.kind) && found.date === null)
    return true
  if (
    head.kind === 'raadsbrief' &&
    found.kind === 'raadsbrief' &&
    found.date === null &&
    found.range.start < 600
  )
    return found.title === null
  if (
    (head.kind === 'motie' || head.kind === 'amendement') &&
    found.kind === head.kind &&
    found.date === null
  )
    return true
  return found.kind === head.kind && found.date !== null && found.date === head.date
}

const plain = (words: string | null) =>
  (words ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

const bareNumber = (reference: string) => reference.replace(/^0+/, '').toLowerCase()

const same = (a: FoundReference, b: FoundReference): boolean => {
  if (a.range.start < b.range.end && b.range.start < a.range.end && a.kind === b.kind) return true
  if (a.kind !== b.kind) return false
  if (a.title !== null && b.title !== null) return plain(a.title) === plain(b.title)
  if (a.reference !== null && b.reference !== null) return bareNumber(a.reference) === bareNumber(b.reference)
  if (a.date !== null && b.date !== null) return a.date === b.date && (a.title === null || b.title === null)
  return plain(a.quote) === plain(b.quote)
}
