import { stemmer } from '@orama/stemmers/dutch'

/** Plurals that no rule gives, by their whole word or as the end of a compound. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  `steden:stad leden:lid schepen:schip kinderen:kind kinder:kind goederen:goed volkeren:volk liederen:lied bladeren:blad eieren:ei
  kalveren:kalf musea:museum centra:centrum criteria:criterium politici:politicus technici:technicus medici:medicus koeien:koe`
    .split(/\s+/)
    .map((pair) => pair.split(':')),
)
const irregularEnds = Object.entries(irregular).filter(([plural]) => plural.length >= 5)

/** Words of grammar that a rule would take for a form of another word. */
const itself = new Set([
  'indien',
  'zoals',
  'samen',
  'tegen',
  'voren',
  'wegens',
  'tevens',
  'alles',
  'eens',
  'heden',
  'buiten',
])

/** What the forms of one word have in common: Snowball's stem, with what it leaves apart of plurals, z and s, v and f. */
export const stemOf = (word: string): string => {
  if (word.length < 4 || itself.has(word)) return word
  // "Natuurlijk" is no form of "natuur", though Snowball takes it for one.
  const adjective = /^(.{3,}lijk)(?:e|er|ere|s|ste|heid|heden)?$/.exec(word)?.[1]
  if (adjective !== undefined) return adjective
  const single = singular(word)
  const stem = stemmer(single)
  const base = stem.length < 3 ? single : stem
  return base
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/(?<=[aeiouyj]\w?)z$/, 's')
    .replace(/(?<=[aeiouyjlr])v$/, 'f')
}

const singular = (word: string): string => {
  const own = irregular[word]
  if (own !== undefined) return own
  for (const [plural, one] of irregularEnds)
    if (word.length > plural.length + 2 && word.endsWith(plural)) return word.slice(0, -plural.length) + one
  return word
    .replace(/(?<=.{3}ie|.{2}ee)en$/, '')
    .replace(/(?<=[aou]i|ui|ei|oei)en$/, '')
    .replace(/(?<=.{2}ie|.{3}[tdglpknsv]e|.{4}me|.{3}ure|vice|.{3}[aou])s$/, '')
    .replace(/(?<=.{3}[^t])jes?$/, '')
    .replace(/(?<=.{3})tjes?$/, '')
}

/** What can stand before "ge" in a participle: "ingediend", "vastgesteld". */
const before =
  'aan|achter|achteruit|af|bij|bijeen|binnen|boven|buiten|deel|door|goed|heen|her|in|klaar|kwijt|los|mee|mis|na|neer|om|onder|op|over|plaats|samen|tegemoet|tegen|terecht|terug|toe|uit|vast|vol|voor|voorop|vooruit|vrij|waar|weg'
const participle = new RegExp(`^(${before})?ge(\\p{L}{2,}?)$`, 'u')
const separable = new RegExp(`^(${before})(\\p{L}{3,})$`, 'u')
/** They begin with "ge" and end with d or t, and are no participle. */
const noParticiple =
  /^(?:gebied|gezond|geluid|gewicht|gezicht|geweld|gedicht|gerecht|gerucht|gebed|gebit|gehucht|geslacht|gevecht|gewest|geduld|gemoed|gelaat|gemeent|geheid|gebrand|gerst|gezant)/

/** Verbs that change their vowel, as in reports: infinitive, past and participle, without what stands before them. */
const strong =
  `bied bood bod|geef gaf geven|neem nam nomen|doe deed daan|ga ging gaan|sta stond staan|zie zag zien|kom kwam komen|breng bracht
  bracht|zoek zocht zocht|denk dacht dacht|koop kocht kocht|schrijf schreef schreven|blijf bleef bleven|krijg kreeg kregen|kijk keek keken|stijg
  steeg stegen|wijs wees wezen|loop liep lopen|houd hield houden|laat liet laten|val viel vallen|tref trof troffen|trek trok trokken|spreek sprak
  sproken|breek brak broken|vind vond vonden|bind bond bonden|win won wonnen|gin gon gonnen|sluit sloot sloten|kies koos kozen|lies loor loren|draag
  droeg dragen|lig lag legen|zit zat zeten|zeg zei zegd|werf wierf worven|help hielp holpen|treed trad treden|lees las lezen|meet mat meten|weeg
  woog wogen|schuif schoof schoven|rijd reed reden|snijd sneed sneden|lijd leed leden|blijk bleek bleken|gelijk geleek geleken|roep
  riep roepen|vang ving vangen|hang hing hangen|slaap sliep slapen|ontbreek ontbrak ontbroken|weet wist weten|vraag vroeg vraagd|slaag slaagde slaagd`
    .split('|')
    .map((forms) => forms.trim().split(/\s+/))
    .map((forms) => ({ forms, stems: forms.map(stemOf) }))
const fixed = /^(?:be|ver|ont|her|ge|er)/

/** What it is a form of if it is one of a verb: "voert" and "voerde" of "voer". Many words that are none end so too. */
export const rootStem = (word: string): string | null => {
  const stem = stemOf(word)
  if (!/[dt]$/.test(stem) || stem.length < 5) return null
  const root = stem.slice(0, -1)
  return root.replace(/([aeou])\1([^aeiou])$/, '$1$2')
}

/** Other forms of the same verb, as stems that may or may not exist. */
export const verbStems = (word: string): string[] => {
  const stem = stemOf(word)
  const found = new Set<string>()
  const taken = noParticiple.test(word) ? null : participle.exec(word)
  if (taken) {
    const [, front = '', rest = ''] = taken
    const inner = stemOf(rest)
    for (const one of new Set([
      inner,
      stemOf(rest.replace(/[dt]$/, '')),
      stemOf(`${rest.replace(/[dt]$/, '')}en`),
    ]))
      if (one.length >= 3) for (const form of formsOf(front, one)) found.add(form)
  }
  const parts = separable.exec(stem)
  for (const [front, rest] of [['', stem], ...(parts ? [[parts[1] ?? '', parts[2] ?? '']] : [])] as const)
    for (const form of formsOf(front, rest)) found.add(form)
  found.delete(stem)
  return [...found]
}

/** The stems that a verb with this stem has: past, third person and participle, strong or weak. */
const formsOf = (front: string, root: string): string[] => {
  const isStrong = strong.some(({ stems }) => stems.includes(root))
  const prefix = isStrong ? '' : (fixed.exec(root)?.[0] ?? '')
  const bare = root.slice(prefix.length)
  const kind = bare.length < 2 ? undefined : strong.find(({ stems }) => stems.includes(bare))
  if (kind) {
    const [now = '', past = '', done = ''] = kind.forms
    const own = [now, past, done, `${now}t`, `ge${done}`].map((form) => front + prefix + form)
    return [...own, ...(front === '' ? [] : [`${front}ge${done}`])].map(stemOf)
  }
  const twice = root.replace(/([aeou])([^aeiouy])$/, '$1$1$2')
  return [...new Set([root, twice])].flatMap((form) =>
    ['', 'd', 't'].flatMap((end) => [
      front + form + end,
      ...(prefix === '' && (end !== '' || /[dt]$/.test(form)) ? [`${front}ge${form}${end}`] : []),
    ]),
  )
}
