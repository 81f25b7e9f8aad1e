import type { BriefingData } from '../../shared/records/briefing.ts'
import type { NamedIn } from '../../shared/records/briefing-plan.ts'
import { type Block, wordsOf } from './block.ts'
import { foundIn } from './names-found.ts'
import { type Found, type Kind, matcherOf, type PersonName, personOf, plainOf } from './names-matching.ts'

/** All words of a briefing in which a name may stand. */
export const wordsWithNames = (blocks: readonly Block[], title: string): string =>
  [title, wordsOf(blocks)].join('\n')

/** Bodies that promise, ask and answer: whoever they are, they are nobody. What they are called by stands behind them, up to a comma. */
const bodies =
  /(?<=^|, | en |\/)(?:(?:het|de|ons|onze) )?(?:college|gemeente(?:raad|bestuur)?|provincie|dagelijks bestuur|algemeen bestuur|bestuur|raadscommissie|commissie|fractie|griffie|burgemeester (?:en|&) wethouders|b ?(?:en|&) ?w)(?![\p{L}\d])(?:(?! en (?:de )?(?:wethouder(?!s)|burgemeester|raadslid)|\/)[^,])*/giu
/** In small letters: somebody may be called De Raad. */
const council = /^(?:[Dd]e|[Oo]nze) raad(?!\p{L})[^,]*/u

/** Those who hold or held an office, as the register knows them: askers, submitters, holders, makers of promises. */
export const inOfficeOf = ({ items }: Pick<BriefingData, 'items'>): readonly string[] => [
  ...new Set(
    items
      .flatMap((item) => [
        item.holder,
        item.madeBy,
        item.asker,
        ...(item.kind === 'motion' ? item.submitters.map(({ name }) => name) : []),
      ])
      .flatMap(
        (name) =>
          name
            ?.replace(bodies, '')
            .replace(council, '')
            .split(/, (?!\p{Lu}\.)| en |\//u) ?? [],
      )
      .map((name) =>
        name
          .replace(
            /^[,\s]*(?:(?:de )?(?:wethouder|burgemeester|raadslid|griffier|voorzitter)(?:\s+|$))?/i,
            '',
          )
          .replace(/\s*\([^)]*\)\s*$/, '')
          .trim(),
      )
      .filter((name) => /\p{L}{2}/u.test(name)),
  ),
]

type Someone = { name: string; kind: Kind; inOffice: boolean; person: PersonName | null; start: number }

/**
 * Who and what a text names, in the order of first places. What looks like a name is listed: people decide what is hidden. Forms
 * of one name are one line, under the fullest of them.
 */
export const namesIn = (words: string, inOffice: readonly string[]): readonly NamedIn[] => {
  const plain = plainOf(words)
  const small = new Set(plain.text.match(/(?<![\p{L}\d])\p{Ll}[\p{Ll}'-]+/gu) ?? [])
  const original = ({ start, end }: Found) =>
    words.slice(plain.at(start), plain.at(end)).replace(/\s+/g, ' ').trim()
  const found = foundIn(plain.text, (word) => small.has(word)).map((one) => someoneOf(one, original(one)))
  const officers = inOffice
    .filter((name) => matcherOf(name)(plain.text).length > 0)
    .map(
      (name): Someone => ({
        name,
        kind: 'person',
        inOffice: true,
        person: personOf(name),
        start: matcherOf(name)(plain.text)[0]?.start ?? 0,
      }),
    )
  return together([...officers, ...found])
    .flatMap((one) => {
      const spans = matcherOf(one.name)(plain.text)
      const [first] = spans.toSorted((a, b) => a.start - b.start)
      if (!first) return []
      const count = new Set(spans.map(({ end }) => end)).size
      return [
        {
          at: first.start,
          named: {
            name: one.name,
            kind: one.kind,
            public: one.inOffice,
            count,
            quote: around(words, plain.at(first.start), plain.at(first.end)),
          },
        },
      ]
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ named }) => named)
}

const someoneOf = ({ kind, inOffice, start }: Found, name: string): Someone => ({
  name,
  kind,
  inOffice,
  person: kind === 'person' ? personOf(name) : null,
  start,
})

const surnameKey = ({ prefix, surname }: PersonName) =>
  // Of a double name the first is enough, as it is when it is hidden.
  plainOf(`${prefix} ${surname.split(/ ?- ?/)[0] ?? ''}`)
    .text.replace(/v\.? ?d\./gi, 'van der')
    .replace(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase()

const keyOf = ({ name, kind, person }: Someone): string =>
  kind === 'phone' ? name.replace(/\D/g, '') : person === null ? name.toLowerCase() : surnameKey(person)

/** The same surname is the same person unless the initials say otherwise. */
const together = (all: readonly Someone[]): readonly Someone[] =>
  [...Map.groupBy(all, (one) => `${one.kind} ${keyOf(one)}`).values()].flatMap((same) => {
    const byInitial = Map.groupBy(same, ({ person }) => person?.initial ?? '')
    const unknown = byInitial.get('') ?? []
    const known = [...byInitial].filter(([initial]) => initial !== '').map(([, group]) => group)
    const groups =
      known.length === 0 ? [unknown] : known.map((group, at) => (at === 0 ? [...group, ...unknown] : group))
    return groups.map((group) => {
      const [fullest] = group.toSorted((a, b) => fullness(b) - fullness(a) || a.start - b.start)
      return { ...(fullest ?? same[0]), inOffice: group.some((one) => one.inOffice) } as Someone // no group is empty
    })
  })

const fullness = ({ name, person }: Someone) =>
  (person === null ? 0 : person.first.length * 100) + name.length

/** Words around a place, cut between words. */
const around = (words: string, start: number, end: number): string => {
  const line = { start: words.lastIndexOf('\n', start - 1) + 1, end: words.indexOf('\n', end) }
  const before = words.slice(Math.max(line.start, start - 50), start)
  const behind = words.slice(end, Math.min(line.end === -1 ? words.length : line.end, end + 50))
  const cutBefore = start - 50 > line.start ? `…${before.replace(/^\S*\s/, '')}` : before
  const cutBehind = behind.length === 50 ? `${behind.replace(/\s\S*$/, '')}…` : behind
  return `${cutBefore}${words.slice(start, end)}${cutBehind}`.replace(/\s+/g, ' ').trim()
}
