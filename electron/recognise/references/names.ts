import type { FoundReference } from '../../../shared/records/recognised.ts'
import { withLetters } from '../text/letters.ts'

export type ReferenceKind = FoundReference['kind']
/** A word that names a document, where it stands in its sentence. */
export type Named = Readonly<{
  kind: ReferenceKind
  start: number
  end: number
  words: string
  /** Names of anything ("nota", "brief") count only with a title, a number or a date right beside them. */
  loose: boolean
  plural: boolean
}>

const vra = 'vra(?:ag|gen)'
/** What documents are called, and whether the name alone says that it is a document of its own. */
const names: readonly (readonly [ReferenceKind, string, boolean])[] = [
  ['motie', 'moties?', false],
  ['amendement', '(?:sub)?amendement(?:en)?', false],
  ['toezeggingenlijst', 'toezeggingenlijst|(?:lijst|overzicht) (?:van|met) toezeggingen', false],
  ['toezegging', 'toezegging(?:en)?', false],
  [
    'raadsbrief',
    'informatienot\\p{L}*|(?:raads|college|commissie|wethouders|voortgangs|afdoenings)(?:informatie)?brie(?:f|ven)|raadsmededeling(?:en)?|collegebericht|raadsbericht|raadsmemo|RIB|RIN',
    false,
  ],
  ['besluitenlijst', 'besluitenlijst|notulen|(?:raads|commissie)verslag', false],
  ['technische_vragen', `(?:technische|informatieve|feitelijke) (?:raads|commissie)?${vra}`, false],
  [
    'schriftelijke_vragen',
    `(?:artikel|art\\.?) ?\\d{1,3}[a-z]?(?:[- ]?RvO)?[- ]${vra}|(?:schriftelijke|mondelinge) (?:raads|commissie|vervolg)?${vra}|(?:raads|vervolg)${vra}`,
    false,
  ],
  ['beantwoording', 'beantwoording|antwoordbrief', false],
  ['collegereactie', 'collegereactie|bestuurlijke reactie', false],
  ['advies', 'adviesrapport|adviesbrief', false],
  [
    'overig',
    'presentatie|beslisnota|(?:raads|initiatief|college|wijzigings)voorstel(?:len)?|(?:raads|college)besluit(?:en)?|adviesnota|(?:\\p{L}{2,20})?(?<!recht|op)rapport(?:en)?',
    false,
  ],
  ['raadsbrief', 'brie(?:f|ven)|schrijven', true],
  ['advies', 'advies|adviezen', true],
  ['schriftelijke_vragen', 'vragen', true],
  [
    'overig',
    'memo|notitie|(?:\\p{L}{2,20})?nota|(?:\\p{L}{2,20})?rapportage|(?:\\p{L}{2,16})?evaluatie|verslag|(?:\\p{L}{2,20})?visie|verordening|beleidskader|(?:beleids|uitvoerings|actie|project|bestemmings|omgevings|mobiliteits)plan|plan van aanpak|(?:\\p{L}{2,16})?convenant|\\p{L}{2,16}akkoord|\\p{L}{4,16}programma|zienswijze|analyse|(?:\\p{L}{2,16})?onderzoek|startnotitie|overeenkomst|besluit|voorstel|e-?mail',
    true,
  ],
]

const kinds = names.map(([kind, pattern, loose]) => ({
  kind,
  loose,
  pattern: withLetters(`^(?:${pattern})$`, 'iu'),
}))
const anyName = withLetters(
  `(?<![\\p{L}\\d-])(?:${names.map(([, pattern]) => pattern).join('|')})(?![\\p{L}])(?!-\\p{L})`,
  'giu',
)
/** Words that only end as a name does, and papers of the budget's year, which everybody has. */
const noDocument = withLetters(
  /^(?:televisie|revisie|divisie|supervisie|provisie|(?:kader|voorjaars|najaars|zomer|perspectief)nota|software\p{L}*|televisie\p{L}*)$/iu,
)
const plural = /(?:ties|menten|gingen|ven|gen|voorstellen|besluiten|adviezen|rapporten)$/iu

/** The names of documents in a sentence, in their order. */
export const namesIn = (text: string): Named[] => {
  const found: Named[] = []
  // `matchAll` would make this large expression anew for each sentence.
  anyName.lastIndex = 0
  for (let match = anyName.exec(text); match !== null; match = anyName.exec(text)) {
    const words = match[0]
    if (noDocument.test(words) || /^(?:rib|rin)$/u.test(words)) continue
    const known = kinds.find(({ pattern }) => pattern.test(words))
    if (known === undefined) continue
    const { kind, loose } = known
    const end = match.index + words.length
    found.push({ kind, loose, words, start: match.index, end, plural: plural.test(words) })
  }
  return found
}
