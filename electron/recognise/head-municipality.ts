import type { TextRange } from '../../shared/records/source-text.ts'
import type { Layout } from './layout.ts'
import { dutchMunicipalities } from './municipalities.ts'

const contexts: readonly (readonly [RegExp, number])[] = [
  [/burgemeester en wethouders van (?:de gemeente )?$/iu, 6],
  [/(?:gemeente)?raad van (?:de gemeente )?$/iu, 5],
  [/(?:^|\n)\s*gemeente $/iu, 5],
  [/gemeente $/iu, 3],
  [/(?:voor de raad|gemeenteraad en raadscommissies|raad en commissies|inwoners van|gemeenteraad) $/iu, 3],
  [
    /(?:participatieraad|adviesraad|cliëntenraad|wmo-raad|jongerenraad|seniorenraad|adviesraad sociaal domein) $/iu,
    4,
  ],
]
/** Names that are everyday words as well: only their context tells. */
const ordinary = new Set(
  'Best|Buren|Grave|Bergen|Beek|Stein|Kapelle|Huizen|Houten|Sluis|Horst|Goes|Epe|Ede|Weert|Laren'.split('|'),
)

/** After "gemeente" or "raad van" any name may follow, also of a municipality that is new or made up. */
const named =
  /(?:[Gg]emeente|GEMEENTE|[Rr]aad van|[Ww]ethouders van|[Aa]dviesraad(?: [Ss]ociaal [Dd]omein)?|[Pp]articipatieraad|[Gg]riffie) ((?:'s-|’s-|De |Den |Het )?\p{Lu}\p{Ll}[\p{L}'’-]*)/gu
const noName =
  /^(?:De|Het|Een|Raad|Gemeente|Nederland|College|Amsterdamse|Haagse|Dat|Die|Deze|Dit|Zijn|Is|In|Op|Aan|Voor|Met|Sociaal|Domein|Burgemeester|Postbus|Onderwerp|Datum|State|Rvs|Europa|Jaar|Status|Toezicht|Bestuur|Commissarissen|Kinderen)$/u

/** The municipality that the text speaks for: named where a municipality is named, not merely mentioned. */
export const findMunicipality = (
  layout: Layout,
  known: readonly string[],
): Readonly<{ name: string; range: TextRange | null }> | null => {
  const text = layout.text.slice(0, 150_000).replace(/[^\S\n]+/gu, ' ')
  const scores = new Map<string, number>()
  const add = (name: string, score: number) => scores.set(name, (scores.get(name) ?? 0) + score)
  for (const name of new Set([...known, ...dutchMunicipalities])) {
    for (const at of placesOf(text, name)) {
      const before = text.slice(Math.max(0, at - 40), at)
      const after = text.slice(at + name.length, at + name.length + 16)
      const context = contexts.find(([pattern]) => pattern.test(before))
      const placed = /^,?\s+(?:de\s|op\s)?\d{1,2}[\s-]/u.test(after) && /\n\s*$|^\s*$/u.test(before) ? 4 : 0
      const mention = known.includes(name) ? 1 : ordinary.has(name) ? 0 : 0.3
      add(name, Math.max(context?.[1] ?? 0, placed) || mention)
    }
  }
  for (const match of text.matchAll(named)) {
    const name = match[1] ?? ''
    const listed = [...scores.keys()].some((other) => other.startsWith(name))
    if (!listed && !noName.test(name)) add(name, 3)
  }
  for (const _ of text.matchAll(/\bHaagse?\b/gu)) add('Den Haag', 0.3)
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (best === undefined) return null
  // Nothing but mentions: one name must stand out.
  const enough = best[1] >= 3 || (best[1] > 0.5 && best[1] >= (second?.[1] ?? 0) * 2)
  return enough ? { name: best[0], range: null } : null
}

/** Where a name stands as a word of its own; at most the first sixty times. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = []
  let at = text.indexOf(name)
  while (at >= 0 && places.length < 60) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' ']
    if (!/[\p{L}-]/u.test(before) && !/\p{L}/u.test(after) && !/^-\p{Lu}/u.test(text.slice(at + name.length)))
      places.push(at)
    at = text.indexOf(name, at + name.length)
  }
  return places
}
