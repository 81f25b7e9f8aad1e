import type { Asker } from '../../../shared/records/document.ts'
import { groupHeading, groupsIn } from '../text/groups.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { addressBlock, name, namedInIntroduction, title as titles } from './asker-lines.ts'
import type { Field } from './fields.ts'

const title = `${titles}*`
const people = `${title}${name}(?:\\s*\\([^)]{1,40}\\))?(?:(?:,\\s*(?:en\\s+)?|\\s+en\\s+)${title}${name}(?:\\s*\\([^)]{1,40}\\))?)*`
const members = withLetters(
  `(?:het (?:raads|duo)?(?:raads)?lid|de (?:raads|duo)?(?:raads)?leden|raadslid|raadsleden|de heer|mevrouw|dhr\\.|mw\\.)\\s+(${people})`,
  'u',
)
const aName = withLetters(`${title}(${name})(?:\\s*\\(([^)]{1,40})\\))?`, 'gu')
const nothing: Asker[] = []

/** Who asks, with the group: from the form's fields, from the sentence that introduces the questions, or the signature. */
export const findAskers = (
  layout: Layout,
  fields: readonly Field[],
  subject: string,
  from: string | null = null,
): Asker[] => {
  const fromFields = askersOfFields(fields, from)
  if (fromFields.length > 0) return fromFields
  const written = addressedTo(layout)
  if (written.length > 0) return written
  const told = namedInIntroduction(layout)
  if (told.length > 0) return told
  const block = addressBlock(layout)
  if (block.some((one) => one.name !== null)) return block
  const intros = introductions(layout)
  const named = [subject, ...intros]
    .map((text) => members.exec(text)?.[1])
    .find((found) => found !== undefined)
  const names = named === undefined ? [] : namesIn(named)
  const groupings = intros.map(groupsOf).filter((found) => found.length > 0)
  // The sentence that gives each asker a group says more than one that mentions a group.
  const groups = groupings.find((found) => found.length === names.length) ?? groupings[0] ?? []
  if (names.length > 0) return paired(names, groups)
  const signed = signature(layout)
  if (signed.length > 0) return signed
  const addressed = addressee(layout)
  const [only, ...more] = block
  if (addressed !== null && only !== undefined && more.length === 0)
    return [{ name: addressed, group: only.group }]
  if (addressed === null && block.length > 0) return block
  if (addressed !== null)
    return [{ name: addressed, group: groups.length === 1 ? (groups[0] ?? null) : null }]
  const asking = groups.length > 0 ? groups : /\bfracties?\b/iu.test(subject) ? groupsIn(subject) : []
  return asking.map((group) => ({ name: null, group }))
}

/** An answer goes to who asked: "Aan de raadsleden A. Smit (CDA) en B. Bos (SP)", or "t.a.v." under the group's name. */
function addressedTo({ lines }: Layout): Asker[] {
  const head = lines.slice(0, 12)
  const greeting = head.findIndex(({ text }) => /^geachte\b/iu.test(text))
  const above = greeting < 0 ? head : head.slice(0, greeting)
  for (const [index, { text }] of above.entries()) {
    const next = above[index + 1]
    const whole = next === undefined || next.startsParagraph ? text : `${text} ${next.text}`
    const led =
      /^aan (?:(?:de |het )?(?:raads|duo|commissie)?(?:lid|leden)|de heer|mevrouw|dhr\.|mw\.)\s+(?<who>.+)$/iu.exec(
        whole,
      )?.groups?.who
    const people = led === undefined ? [] : namesIn(led).filter((one) => one.group !== null)
    if (people.length > 0) return people
    const attention = /^t\.?a\.?v\.?\s+(?<who>.+)$/iu.exec(text)?.groups?.who
    const group = above
      .slice(Math.max(0, index - 3), index)
      .map((line) => fractionOf(line.text))
      .find((found) => found !== null)
    const person = attention === undefined ? null : nameOf(attention)
    if (person !== null && group != null) return [{ name: person, group }]
  }
  return nothing
}

/** "Aan de fractie van Wakker Waterrade", "SGP/ChristenUnie-fractie". */
const fractionOf = (text: string): string | null =>
  /^(?:aan )?(?:de )?(?:raads)?fractie(?: van)?(?: de| het)? (?<name>\p{Lu}.{1,40})$/u.exec(text)?.groups
    ?.name ??
  /^(?:aan )?(?:de )?(?<name>\p{Lu}[^,]{1,40}?)[- ]?(?:raads)?fractie$/iu.exec(text)?.groups?.name ??
  null

/** "Geachte heer Van der Meer, naar aanleiding van uw schriftelijke vragen": the answer is to who asked. */
function addressee(layout: Layout): string | null {
  const index = layout.lines.slice(0, 40).findIndex((line) => /^geachte\b/iu.test(line.text))
  const found = new RegExp(`^[Gg]eachte (?:heer|mevrouw) (${name}),?$`, 'u').exec(
    layout.lines[index]?.text ?? '',
  )
  const below = layout.lines
    .slice(index + 1, index + 6)
    .map((line) => line.text)
    .join(' ')
  return found?.[1] !== undefined && /\buw (?:schriftelijke |technische |raads)?vragen\b/iu.test(below)
    ? found[1]
    : null
}

/** "J. Terpstra (Lijst Hoogbroek)", "Joke Harmsen, Sociaal Zevenaar", "CDA (mw. Hofman), D66 (dhr. Sanders)". */
function askersOfFields(fields: readonly Field[], from: string | null): Asker[] {
  const asker = fields.find((field) => field.name === 'asker')?.value ?? from ?? undefined
  const group = fields.find((field) => field.name === 'group')?.value
  if (asker === undefined)
    return group === undefined ? nothing : namedGroups(group).map((one) => ({ name: null, group: one }))
  const pieces = asker.split(/,(?![^(]*\))|;|\ben\b(?![^(]*\))/u).map((piece) => piece.trim())
  const groups = group === undefined ? [] : namedGroups(group)
  // "Nieuwe Lijn, mw. C. Smit": who has a title is the person.
  const [before = '', behind = '', ...others] = pieces
  if (others.length === 0 && groups.length === 0 && hasTitle.test(behind) && !hasTitle.test(before)) {
    const person = nameOf(behind)
    if (person !== null && !/[()]/u.test(before)) return [{ name: person, group: withoutFraction(before) }]
  }
  // As many names as groups, each in a field of its own.
  if (groups.length > 1 && groups.length === pieces.length && pieces.every((piece) => nameOf(piece) !== null))
    return pieces.map((piece, index) => ({ name: nameOf(piece), group: groups[index] ?? null }))
  const made: { name: string | null; group: string | null }[] = []
  for (const piece of pieces) {
    if (piece === '') continue
    if (/^(?:namens )?(?:de )?(?:raads)?fractie\b/iu.test(piece) && made.some((one) => one.group === null)) {
      for (const one of made) one.group ??= withoutFraction(piece)
      continue
    }
    const brackets = /^(.*?)\s*\(([^)]+)\)\s*$/u.exec(piece)
    const [outer, inner] = brackets === null ? [piece, null] : [brackets[1] ?? '', brackets[2] ?? '']
    const outerGroup =
      groupHeading(outer) ?? (inner !== null && nameOf(inner) !== null ? (groupsIn(outer)[0] ?? null) : null)
    if (inner !== null && outerGroup !== null) made.push({ name: nameOf(inner), group: outerGroup })
    else if (inner !== null)
      made.push({ name: nameOf(outer) ?? (outer === '' ? null : outer), group: withoutFraction(inner) })
    else if (
      made.length === 1 &&
      pieces.length === 2 &&
      made[0]?.name === null &&
      nameOf(outer) !== null &&
      outerGroup === null
    )
      made[0].name = nameOf(outer)
    else if (outerGroup !== null || (made.length > 0 && nameOf(outer) === null)) {
      const open = made.findLast((one) => one.group === null)
      if (open === undefined) made.push({ name: null, group: outerGroup ?? outer })
      else open.group = outerGroup ?? outer
    } else if (pieces.length === 2 && made.length === 1 && made[0]?.group === null && pieces[1] === piece)
      made[0].group = outer
    else made.push({ name: nameOf(outer) ?? outer, group: null })
  }
  const single = groups
  return made.map((one, index) => ({ ...one, group: one.group ?? single[index] ?? single[0] ?? null }))
}

const hasTitle = withLetters(`^${titles}`, 'u')

/** The groups of a form's field; a piece that holds more than a known name is a name of its own. */
const namedGroups = (text: string): string[] =>
  text
    .split(/[,;]/u)
    .map((piece) => piece.trim())
    .flatMap((piece) => {
      const found = groupsIn(piece)
      const rest = found
        .reduce((words, group) => words.replace(group, ' '), piece)
        .replace(/\b(?:de|het|en|van|namens|(?:raads)?fracties?)\b/giu, '')
      if (found.length > 0 && (found.length > 1 || !/\p{L}/u.test(rest))) return found
      const own = piece.replace(/^(?:de )?(?:raads)?fracties?(?: van)?(?: de| het)?\s+/iu, '')
      return own === '' || own.length > 40 ? found : [own]
    })

const withoutFraction = (text: string) =>
  text.replace(/^(?:namens )?(?:de )?(?:raads)?fractie(?: van)?(?: de| het)?\s+/iu, '')

const nameOf = (text: string): string | null => {
  const plain = text.replace(new RegExp(`^${title}`, 'u'), '').trim()
  return new RegExp(`^${name}$`, 'u').test(plain) ? plain : null
}

const notName =
  /^(?:Op|In|Naar|Met|Bij|Hierbij|Uw|Tijdens|Via|Per|Door|Ik|Wij|Onlangs|Namens|Geachte)(?: |$)/u

function namesIn(text: string): { name: string; group: string | null }[] {
  return [...text.matchAll(aName)]
    .map((match) => ({ name: match[1] ?? '', group: match[2] ?? null }))
    .filter((one) => !notName.test(one.name))
}

const paired = (
  names: readonly { name: string; group: string | null }[],
  groups: readonly string[],
): Asker[] =>
  names.map((one, index) => ({
    name: one.name,
    group:
      one.group ??
      (groups.length === names.length || groups.length === 1 ? (groups[index] ?? groups[0] ?? null) : null),
  }))

/** The sentences that say who asks: "… heeft het lid Vroege, namens de fractie van D66, … gesteld". */
function introductions(layout: Layout): string[] {
  const text = layout.lines
    .slice(0, 120)
    .filter((line) => !line.furniture)
    .map((line) => `${line.startsParagraph ? '\n' : ' '}${line.text}`)
    .join('')
    .slice(0, 8000)
  const found: string[] = []
  const says =
    /\b(?:stellen|stelt|stelde|gestelde?|stel ik|vragen van|antwoorden op (?:de )?(?:technische )?vragen|heeft de fractie|hebben de fracties|vragen (?:ingediend|gericht|gesteld)|vragen (?:ontvangen|gekregen)|vragen aan de voorzitter)\b/giu
  for (const match of text.matchAll(says)) {
    if (found.length > 12) break
    const before = text.slice(Math.max(0, match.index - 400), match.index)
    const after = text.slice(match.index, match.index + 420)
    // A point behind initials ends no sentence.
    const start = before.split(/(?<=[\p{Ll}\d)]{2}[.?!])(?<!\bart\.)\s/u).at(-1) ?? ''
    found.push(start + (after.split(/(?<=[\p{Ll}\d)]{2}[.?!:])(?<!\bart\.)\s/u)[0] ?? ''))
  }
  return found
}

function groupsOf(intro: string): string[] {
  const behalf = /\b(?:namens|fracties?(?: van)?)\b.{0,160}/su.exec(intro)
  const near = behalf === null ? intro.slice(-220) : behalf[0]
  return groupsIn(near.replace(/\n/gu, ' ').replace(/\bop grond van\b.*/u, ''))
}

/** Names with their groups below the questions: on the next line, beside them, or after "Namens". */
function signature(layout: Layout): Asker[] {
  const lines = layout.lines.filter((line) => !line.furniture).slice(-8)
  const signed: Asker[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.text ?? ''
    const person = nameOf(line.text)
    const group = groupHeading(next)
    const behalf =
      /^namens (?:de )?(?:(?:raads)?fractie(?: van)? )?(?:de |het )?(?<group>\p{Lu}[^,.]{1,40}?),?$/iu.exec(
        line.text,
      )?.groups?.group
    const beside = /^(.{3,40}?)(?:\s*[,(]\s*|\s+[–-]\s+)([^,()]{2,40})\)?$/u.exec(line.text)
    const besideName = nameOf(beside?.[1]?.trim() ?? '')
    const besideGroup = groupHeading(beside?.[2] ?? '')
    if (person?.includes(' ') && group !== null) signed.push({ name: person, group })
    else if (behalf !== undefined && nameOf(next)?.includes(' '))
      signed.push({ name: nameOf(next), group: groupHeading(behalf) ?? behalf })
    else if (besideGroup !== null && besideName !== null)
      signed.push({ name: besideName, group: besideGroup })
  }
  return signed
}
