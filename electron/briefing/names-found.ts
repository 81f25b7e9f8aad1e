import { givenNames } from './names-given.ts'
import {
  address,
  type Found,
  given,
  inAnyCase,
  initials,
  type Kind,
  kindOf,
  prefix,
  prefixes,
  surname,
} from './names-matching.ts'
import { holdsOffice, signaturesIn } from './names-signed.ts'
import {
  greetings,
  isBody,
  isField,
  labels,
  never,
  officeLabels,
  offices,
  party,
  roles,
  street,
} from './names-words.ts'

const full = `(?:${initials} ?)?(?:\\(${given}\\) )?(?:${given} ){0,2}?(?:${given} )?${prefixes}${surname}`
/** With more than a surname: what stands behind a word that often has no name behind it. */
const fuller = `(?:${given} (?:\\p{Lu}\\. ?){1,3}${prefixes}${surname}|${initials} ?(?:\\(${given}\\) )?(?:${given} )?${prefixes}${surname}|(?:${given} ){1,2}${prefixes}${surname}|(?!${inAnyCase('van')} (?!${inAnyCase('de[rn]?')} ))(?:${inAnyCase(prefix)} ){1,3}${surname})`
const more = `(?:(?: \\([^)\\n]{1,30}\\))?(?:, (?:en )?| en | & )${address}*${full})*`

type Rule = Readonly<{ found: RegExp; inOffice?: boolean; sure?: boolean }>
/** The name is the group `names`; a rule finds one, or several with commas and "en" between. */
const rule = (before: string, names: string, kind: Omit<Rule, 'found'> = {}): Rule => ({
  found: new RegExp(`(?<![\\p{L}\\d])${before}(?<names>${names})`, 'gdu'),
  ...kind,
})

const rules: readonly Rule[] = [
  // "Wethouder Van Dijk" is somebody, "wethouders van Zwolle" nobody.
  rule(`${inAnyCase(offices)},? ${address}*(?!van (?!de[rn]? ))`, `${full}${more}`, { inOffice: true }),
  rule(
    `(?:${inAnyCase('(?:het|ons|een|dit) (?:raads|burger|commissie)?lid')}|${inAnyCase('(?:de|onze) (?:raads)?leden')}) ${address}*`,
    `${full}${more}`,
    {
      inOffice: true,
    },
  ),
  rule(
    `${inAnyCase(officeLabels)}[,:]*[ \\n]+${address}*(?!${inAnyCase(offices)} )`,
    `${fuller}(?:(?:, | en |\\n(?=${initials}))${fuller})*`,
    {
      inOffice: true,
    },
  ),
  rule(`${address}+`, `${full}${more}`, { sure: true }),
  rule('', `${initials} ?(?:\\(${given}\\) )?${prefixes}${surname}`),
  // In a list "Bakker, A. Smit" is two people, "Bakker, A." one.
  rule(
    `(?<!(?:\\p{Lu}\\.|\\)) ?${prefixes}|-)`,
    `${surname}, ${initials}(?!\\p{Lu}\\.)(?: ?\\(${given}\\))?(?: ${inAnyCase(prefix)}(?![\\p{L}]))?(?! ?${prefixes}\\p{Lu}\\p{Ll}{2}| ?\\()`,
  ),
  rule('', `${surname}, ${given} (?:${prefix})(?! ?[\\p{L}])`),
  rule(`${inAnyCase(labels)}[ \\n]*[:,]?[ \\n]*${address}*`, `${fuller}(?:(?:, | en )${fuller})*`, {
    sure: true,
  }),
  rule(`${inAnyCase(labels)} ?: ?\\n?${address}*`, full),
  rule(`${inAnyCase(roles)}[,:]? ${address}*`, fuller),
  rule(`${inAnyCase(greetings)}[,. \\n]*${address}*`, `${fuller}`, { sure: true }),
  rule('', `(?:${[...givenNames].join('|')}) (?:\\p{Lu}\\. ?)*(?:(?:${given}) )?${prefixes}${surname}`),
]

const emails = /(?<![\w.+-])[\p{L}\d][\p{L}\d.+-]*@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
/** Dutch numbers of ten digits, with 31 before them, or of nine with the area in brackets; general ones of 14 0xx. */
const phones =
  /(?<![\p{L}\d+.,-])(?:(?:\+|00)31[ .-]?(?:\(0\))?[ .-]?|\(?0)[1-9](?:[ ()./-]{0,3}\d){8}(?![\d-])|(?<![\p{L}\d-])14 ?0\d{2,3}(?!\d)/gu
const extensions =
  /(?:doorkiesnummer|doorkies|toestel(?:nummer)?|tst\.?|telefoon(?:nummer)?|tel\.?|mobiel)[ :]*\n?(?<number>\(?\d[\d ()-]{1,14}\d)(?!\d)/giu

/** Mailboxes and numbers of an office, not of somebody. */
const general =
  /^(?:info|post|postbus|gemeente|griffie|raad|raadsgriffie|college|contact|secretariaat|bestuurssecretariaat|communicatie|pers|klachten|loket|wmo|administratie|receptie|privacy|noreply|no-reply)[\w.-]*@|^14 ?0/i

/** Every name, address and number of a plain text, in any order; some are found by more than one rule. `isWord` says whether a text has the word in small letters. */
export const foundIn = (text: string, isWord: (word: string) => boolean): readonly Found[] => [
  ...outermost(
    [...rules.flatMap((rule) => namedBy(rule, text, isWord)), ...signaturesIn(text)].map((one) =>
      isBelowMotion(text, one) ? { ...one, inOffice: true } : one,
    ),
  ),
  ...[...text.matchAll(emails)].map((match) => reached(match.index, match[0], 'email')),
  ...[...text.matchAll(phones)].map((match) => reached(match.index, match[0], 'phone')),
  ...[...text.matchAll(extensions)].flatMap((match) => {
    const number = match.groups?.number ?? ''
    return kindOf(number) === 'phone'
      ? [reached(match.index + match[0].length - number.length, number, 'phone')]
      : []
  }),
]

const orderOfTheDay = /gaat over tot de orde van de dag/gi
/** Whether words between the end of a motion and a name are those of groups and movers: no sentence. */
const isOfMovers = (words: string): boolean =>
  words.split(/[\s,]+/).filter((word) => /^\p{Ll}/u.test(word) && !between.test(word)).length <= 2
const between = new RegExp(`^(?:namens|de|fracties?:?|van:?|en|${prefix})$`, 'u')
const official = new RegExp(`(?:griffier|secretaris)[ :,]*${address}*$`, 'iu')

/** Who stands right below a motion has moved it; only the clerk signs there too. */
const isBelowMotion = (text: string, { start }: Found): boolean => {
  const before = text.slice(Math.max(0, start - 700), start)
  const end = [...before.matchAll(orderOfTheDay)].at(-1)
  return end !== undefined && isOfMovers(before.slice(end.index + end[0].length)) && !official.test(before)
}

/** Who a rule finds. What begins as the name of a body does is one to its end, whatever it is followed by. */
const namedBy = (
  { found, inOffice = false, sure = false }: Rule,
  text: string,
  isWord: (word: string) => boolean,
): readonly Found[] =>
  [...text.matchAll(found)].flatMap((match) => {
    const [begin = 0] = match.indices?.groups?.names ?? []
    const all = eachOf(match.groups?.names ?? '').map(({ name, at }) => ({ name: trimmed(name), at }))
    const body = all.findIndex(({ name }) => isBody(name))
    if (inOffice && all.some(({ name }) => isField(name))) return []
    return (body === -1 ? all : all.slice(0, body)).flatMap(({ name, at }): readonly Found[] => {
      const [start, end] = [begin + at, begin + at + name.length]
      const isOrdinary = !/[ .,]/.test(name) && isWord(name.toLowerCase())
      const isEnumerated =
        /^\p{Lu}\. ?\p{Lu}/u.test(name) && isWord((name.split(/[. ]+/).at(-1) ?? '').toLowerCase())
      if (
        name === '' ||
        name.startsWith('het ') ||
        (street.test(name) && !(sure && isSomebody.test(match[0])))
      )
        return []
      if (!sure && (isOrdinary || isEnumerated)) return []
      // "Jansen, Haagse VVD": the second is a part of the name of a group.
      if (at > 0 && !/[ .]/.test(name) && groupBehind.test(text.slice(end, end + 40))) return []
      // "Het Theo Bosch-paviljoen" is a place.
      if (/^-\p{Ll}/u.test(text.slice(end, end + 2))) return []
      const holds = holdsOffice(text, start, end)
      return [
        {
          start,
          end,
          kind: 'person',
          inOffice: holds ?? inOffice,
          addressed: sure || inOffice || holds === true,
        },
      ]
    })
  })

const isSomebody = new RegExp(
  inAnyCase('(?<![\\p{L}])(?:dhr|hr|heer|heren|mevr|mevrouw|mevrouwen|mw|mej|dames?)(?![\\p{L}])'),
  'u',
)
const groupBehind = new RegExp(`^ ${party}(?![\\p{L}\\d])`, 'u')

/** Without what is a part of a longer one: "L. Blankwaard" of "L. Blankwaard Rombouts". */
const outermost = (all: readonly Found[]): readonly Found[] => {
  const sorted = all.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Found[] = []
  for (const one of sorted) {
    const last = kept.at(-1)
    if (last === undefined || one.end > last.end) kept.push(one)
    else
      kept[kept.length - 1] = {
        ...last,
        inOffice: last.inOffice || one.inOffice,
        addressed: last.addressed || one.addressed,
      }
  }
  return kept
}

const reached = (start: number, text: string, kind: Kind): Found => ({
  start,
  end: start + text.length,
  kind,
  inOffice: general.test(text),
  addressed: true,
})

const turned = new RegExp(`^${surname}, ${given} (?:${prefix})$`, 'u')

/** "Jansen (VVD), de heer De Vries en Smit" apart; "Passier, C.E." is one. */
const eachOf = (names: string): readonly Readonly<{ name: string; at: number }>[] => {
  const between = new RegExp(
    `(?: \\([^)\\n]{1,30}\\))?(?:, (?!\\p{Lu}\\.)(?:en )?| en | & )${address}*`,
    'gu',
  )
  if (turned.test(names)) return [{ name: names, at: 0 }]
  const out: { name: string; at: number }[] = []
  let at = 0
  for (const match of names.matchAll(between)) {
    out.push({ name: names.slice(at, match.index), at })
    at = match.index + match[0].length
  }
  return [...out, { name: names.slice(at), at }]
}

/** "Hoekstra uit de Kerkstraat": a street or a place, where what comes first is no given name. */
const livesAt = new RegExp(
  `^(?!(?:${[...givenNames].join('|')}) )(\\p{Lu}\\p{Ll}[\\p{L}']*(?: \\p{Lu}\\p{Ll}[\\p{L}']*)?) (?:in|uit|over|onder|bij|op|aan) (?:de[nr]?|het|'t) `,
  'u',
)

/** Without what is no part of a name at its end: "Jansen Wethouder", "De Vries Telefoon". */
const trimmed = (name: string): string => {
  const words = (livesAt.exec(name)?.[1] ?? name).trimEnd().split(' ')
  while (words.length > 0 && never.has((words.at(-1) ?? '').replace(/[.,]$/, '').toLowerCase())) words.pop()
  const kept = words.join(' ')
  return /\p{Lu}[\p{L}']/u.test(kept) ? kept : ''
}
