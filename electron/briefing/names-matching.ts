/** A text as names are looked for in it: without accents, soft hyphens and other signs that nobody sees; `at` leads back. */
export type Plain = Readonly<{ text: string; at: (place: number) => number }>

/** Letters that have their sign built in. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
}

/** Lines stay lines; every other blank is one space, every hyphen and apostrophe the plain one. */
export const plainOf = (text: string): Plain => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII but what is changed below
  if (/^[\u0000-\u0008\u000a\u000e-\u005e\u0060-\u007f]*$/.test(text)) return { text, at: (place) => place }
  const parts: string[] = []
  const places: number[] = []
  let place = 0
  for (const char of text) {
    const bare = (letters[char] ?? char)
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019\u02bc`´]/g, "'")
      .replace(/[^\S\n]|_/g, ' ')
    parts.push(bare)
    for (let at = 0; at < bare.length; at++) places.push(place)
    place += char.length
  }
  return { text: parts.join(''), at: (at) => places[at] ?? text.length }
}

/** A letter in small and as a capital. */
const bothCases = (letter: string): string => {
  const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()]
  return small.length === 1 && capital.length === 1 && small !== capital ? small + capital : letter
}

/**
 * A pattern for small letters and capitals alike. Not by "(?i:": once a process has compiled many patterns V8 stops optimizing
 * them, and then alternatives in such a group no longer match capitals.
 */
export const inAnyCase = (pattern: string): string =>
  `(?:${pattern.replace(/\\[pPu]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\p{L}/gu, (part) => {
    if (part.startsWith('\\')) return part
    if (!part.startsWith('[')) return `[${bothCases(part)}]`
    return part.replace(/\\[pPu]\{[^}]*\}|\\.|\p{L}/gu, (one) =>
      one.startsWith('\\') ? one : bothCases(one),
    )
  })})`

/** Words between given name and surname. */
export const prefix =
  "(?:(?:van|von|in|op|aan|bij|uit|over|onder) (?:der|den|de|het|'t)|de l[ao]s?|v\\.? ?d\\.|van|von|vom|ver|den|der|des|de|'t|het|ten|ter|te|el|al|ait|ben|bin|ibn|da|dos|do|di|du|le|la|st\\.)"
export const prefixes = `(?:${inAnyCase(prefix)} ){0,3}`
const capital = "\\p{Lu}[\\p{L}']+"
/** "Koolen - van der Zee" is one too. */
export const surname = `${capital}(?:-(?:${inAnyCase(prefix)} )?${capital}| - (?:${prefix} ){1,2}${capital}){0,3}`
export const initials = '(?:(?:\\p{Lu}|Th|Ch|Chr|Ph|Fr|Joh|Jac|Wm|IJ|Ij|Sj|Tj|Yv)\\.[ -]?){1,12}'
const forms =
  '(?:de |het |den )?(?:dhr|heer|heren|hr|mevr|mevrouw|mevrouwen|mw|mej|dame|dames|drs|ing|ir|mr|dr|prof|ds|bc|jhr|jkvr)'
/** Forms of address and degrees before a name. "mr" and its like are no words by themselves. */
export const address = `(?:${inAnyCase(forms)}(?:\\.? ))`

export const given = "\\p{Lu}\\p{Ll}[\\p{L}']*(?:-\\p{Lu}\\p{Ll}+)?"

export type PersonName = Readonly<{ first: string; prefix: string; surname: string; initial: string | null }>

const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'u')
const sorted = whole(
  `(?<surname>${surname}),? (?<first>${initials}|\\p{Lu}\\p{Ll}+(?= \\p{Ll})) ?(?:\\([^)]*\\))? ?(?<prefix>${inAnyCase(prefix)}(?: ${inAnyCase(prefix)})?)?`,
)
const usual = whole(
  `(?<first>(?:${initials} ?)?(?:\\([^)]*\\) )?(?:(?:\\p{Lu}{1,3}|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?) )*?)(?<prefix>${prefixes})(?<surname>${surname})`,
)

/** A name in its parts, without forms of address; null for words that are no name of a person as names are written. */
export const personOf = (name: string): PersonName | null => {
  const bare = plainOf(name)
    .text.replace(new RegExp(`^${address}+`, 'u'), '')
    .replace(/,? ?(?:MSc|MA|BSc|BA|LLM|RA|MBA|PhD)\.?$/, '')
    .trim()
  const parts = (usual.exec(bare) ?? sorted.exec(bare))?.groups
  if (!parts?.surname) return null
  const first = (parts.first ?? '').trim()
  return {
    first,
    prefix: (parts.prefix ?? '').trim(),
    surname: parts.surname,
    initial: /\p{Lu}/u.exec(first)?.[0] ?? null,
  }
}

export type Kind = 'person' | 'email' | 'phone'

export const kindOf = (name: string): Kind =>
  /^\S+@\S+$/.test(name) ? 'email' : /^[+(]?[\d\s().+/-]{3,}$/.test(name) ? 'phone' : 'person'

/** A name as it stands somewhere: `addressed` where a form of address, an office or a label says that it is one. */
export type Found = Readonly<{
  start: number
  end: number
  kind: Kind
  inOffice: boolean
  addressed: boolean
}>

export type Span = Readonly<{ start: number; end: number; kind: Kind }>
/** Finds a name wherever it stands in a plain text. `anyCase`: also in small letters, as in names of files. */
export type Matcher = (text: string, anyCase?: boolean) => readonly Span[]

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '[\\s]+')

const spansOf = (pattern: string, flags: string, kind: Kind) => {
  const found = new RegExp(pattern, flags)
  return (text: string): readonly Span[] =>
    [...text.matchAll(found)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
    }))
}

/** What finds an address, a number, or a person: with and without form of address, initials and given name, and in addresses of theirs. */
export const matcherOf = (name: string): Matcher => {
  const kind = kindOf(name)
  const plain = plainOf(name).text.trim()
  if (kind === 'email') return spansOf(`(?<![\\w.+-])${escaped(plain)}(?!\\w)`, 'giu', kind)
  if (kind === 'phone') return phoneMatcher(plain)
  const literal = spansOf(`(?<![\\p{L}\\d])${escaped(plain)}(?!\\p{L})`, 'giu', kind)
  const person = personOf(name)
  return person === null ? literal : personMatcher(person, literal)
}

const phoneMatcher = (plain: string): Matcher => {
  const digits = plain.replace(/\D/g, '')
  const own = /^(?:0031|31)\d{9}$/.test(digits) ? digits.replace(/^(?:00)?31/, '') : digits.replace(/^0/, '')
  const between = '[\\s().\\/-]*'
  const start =
    digits.length > 8 ? `(?:(?:\\+|00)31${between})?(?:\\(?0${between})?` : digits.startsWith('0') ? '0?' : ''
  return spansOf(`(?<![\\d+])\\(?${start}${[...own].join(between)}(?!\\d)`, 'gu', 'phone')
}

/** Where somebody may be reached, or is written about: mostly with the surname in it. */
const addresses = /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+\w/giu

/** Three letters or more that a name begins with. */
const begunOf = (name: string): string => {
  const [head, rest] = [[...name].slice(0, 3), [...name].slice(3)]
  return `${escaped(head.join(''))}${rest.map((letter) => `(?:${escaped(letter)}`).join('')}${')?'.repeat(rest.length)}`
}
const cutEnd = '(?=\\s?(?:…|\\.\\.\\.)|$|\\.\\w{3,4}$)'

const personMatcher = (person: PersonName, literal: Matcher): Matcher => {
  const { first, prefix: between, surname: last, initial } = person
  const [front = last, ...behind] = last.split(/ ?- ?/)
  const tail = behind.length === 0 ? '' : `(?:\\s?-\\s?${escaped(behind.join('-'))})?`
  const either = (text: string) => `(?:${escaped(text)}|${escaped(text.toUpperCase())})`
  const lastName = `${either(front)}${tail}(?:'?[sS])?(?!\\p{L})`
  const given = first
    .split(/[\s()]+/)
    .filter((word) => /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(word))
    .map(either)
  const lead = `(?:${[initials, '\\p{Lu}{1,3} ', ...given.map((word) => `\\(?${word}\\)?`)].join('|')})`
  const addressed = `${address.replaceAll(' ', '\\s')}`
  const prefixed = between === '' ? '' : `${inAnyCase(`${escaped(between)}|v\\.?\\s?d\\.?|v\\/d`)}\\s+`
  const before = `(?<![\\p{L}\\d])${addressed}*(?:${lead}\\s*)*`
  const forms = [
    // Behind a form of address it is a name in small letters too.
    `(?<![\\p{L}\\d])${addressed}+(?:${lead}\\s*)*${inAnyCase(`${prefixed}${lastName}`)}`,
    // With the words between: always. Without them only behind an initial or a form of address.
    `${before}${prefixed}${lastName}`,
    // At the end of words that were cut: "Motie van het lid N.T. Bakk…".
    ...(last.length < 4
      ? []
      : [`(?<![\\p{L}\\d])(?:${addressed}|${lead}\\s*)+${prefixed}${begunOf(last)}${cutEnd}`]),
    ...(between === '' ? [] : [`(?<![\\p{L}\\d])(?:${addressed}|${lead}\\s*)+${lastName}`]),
    `(?<![\\p{L}\\d])${lastName},\\s*(?:${initials}\\s*)(?:\\([^)]{2,30}\\)\\s*)?${between === '' ? '' : `${inAnyCase(escaped(between))}?`}`,
  ]
  const joined = forms.map((form) => `(?:${form})`).join('|')
  const [exact, loose] = [spansOf(joined, 'gu', 'person'), spansOf(joined, 'giu', 'person')]
  const core = last.replace(/[^\p{L}]/gu, '')
  const inAddress = (text: string): readonly Span[] =>
    core.length < 4
      ? []
      : [...text.matchAll(addresses)].flatMap((match): readonly Span[] =>
          match[0].toLowerCase().includes(core.toLowerCase())
            ? [{ start: match.index, end: match.index + match[0].length, kind: 'email' }]
            : [],
        )
  const other = (text: string, { start, end }: Span) => {
    const own = new RegExp(`^${addressed}*`, 'u')
    const said = /^\p{Lu}/u.exec(text.slice(start, end).replace(own, ''))?.[0]
    const hasLead = new RegExp(`^(?:${initials})`, 'u').test(text.slice(start, end).replace(own, ''))
    return initial !== null && hasLead && said !== initial
  }
  return (text, anyCase = false) => [
    ...literal(text),
    ...(anyCase ? loose : exact)(text).filter((span) => !other(text, span)),
    ...inAddress(text),
  ]
}
