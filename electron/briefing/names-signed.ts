import {
  address,
  type Found,
  given,
  inAnyCase,
  initials,
  prefix,
  prefixes,
  surname,
} from './names-matching.ts'
import { isBody, isField, officeLabels, officeTitle, party, titles } from './names-words.ts'

const name = `${address}*(?:${initials} ?(?:\\(${given}\\) )?|${given} (?:\\p{Lu}\\. ?){0,3})(?:${given} )?${prefixes}${surname}`
const title = titles.replaceAll(/(?<![\\\p{L}])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)

const titleBehind = new RegExp(
  `^(?: \\([^)\\n]*\\))?(?:, ?| ?\\n\\s*)(?<title>${title})(?![\\p{L}])(?<next>[^\\n]*)`,
  'u',
)
const namedNext = new RegExp(
  `^ ${address}*(?:${name}|${prefixes}${surname})(?<own>, ?${title}(?![\\p{L}]))?`,
  'u',
)
const groupName = `(?:\\p{Lu}[\\p{L}]+(?: \\d{2,4})? )?(?:fractie )?${party}(?![\\p{L}\\d])`
const partyBehind = new RegExp(
  `^(?:,? ?(?:\\(|- |,? ?namens (?:de )?(?:fractie(?: van)? )?)?${groupName}|,? ?\\n\\s*${groupName}[ .]*(?:\\n|$))`,
  'u',
)
const partyBefore = new RegExp(`(?<![\\p{L}])${party}(?: \\(| ?- ?|: ?| ?/ ?)${address}*$`, 'u')

const labelled = new RegExp(`^\\s*${inAnyCase(officeLabels)}\\s*:`, 'u')

/**
 * Whether the words around a name give its bearer an office: the title behind it, or a group. Null where they say nothing. In
 * "Jansen, burgemeester De Wit, secretaris" each title is of the name before it; in "Jansen, wethouder De Wit" it is of the next.
 */
export const holdsOffice = (text: string, start: number, end: number): boolean | null => {
  const behind = text.slice(end, end + 160)
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (labelled.test(line)) return true
  if (partyBehind.test(behind) || partyBefore.test(text.slice(Math.max(0, start - 40), start))) return true
  const found = titleBehind.exec(behind)?.groups
  if (found?.title === undefined) return null
  const next = namedNext.exec(found.next ?? '')
  const isOfNext =
    next !== null && next.groups?.own === undefined && !/^ ?\p{Lu}[\p{L}]* (?:en|,)/u.test(found.next ?? '')
  if (isOfNext && !isField((found.next ?? '').trim().split(/[ ,]/)[0] ?? '')) return null
  return officeTitle.test(found.title)
}

const titleLine = new RegExp(`^(?:${title}),?$`, 'u')
const nameLine = new RegExp(`^${name}$`, 'u')
const titlesLine = new RegExp(`^(?:${title})(?:[ ,]+(?:${title}))+$`, 'u')
const nameInLine = new RegExp(`(?<![\\p{L}\\d.])${name}(?![\\p{L}])`, 'gu')
const titlesBehind = new RegExp(`^(?<names>.+?) (?<titles>(?:${title})(?:[ ,]+(?:${title}))+)$`, 'u')
const council = new RegExp(
  `^(?:(?:aan|af)wezige? )?(?:raadsleden|leden van de raad|college(?:leden)?|wethouders|B ?& ?W|B en W)(?![\\p{L}])|^${groupName}(?: \\(\\d+\\)|:)?(?:$| )|(?<![\\p{L}\\d])${party} \\(\\d+\\)`,
  'iu',
)
/** As lists write them: with initials or a form of address. */
const listed = new RegExp(
  `(?<![\\p{L}\\d.])(?:${address}+(?:${initials} ?)?|${initials} ?(?:\\(${given}\\) )?)${prefixes}${surname}(?: ${prefix}(?=[,;.]|$))?`,
  'gu',
)
const titleInLine = new RegExp(title, 'gu')

type Line = Readonly<{ text: string; start: number }>

/** Names under a letter: a line each under their titles, or side by side above them, in the same order. */
export const signaturesIn = (text: string): readonly Found[] => {
  const lines: readonly Line[] = [...text.matchAll(/[^\n]+/g)]
    .map((match) => ({
      text: match[0].trim(),
      start: match.index + (match[0].length - match[0].trimStart().length),
    }))
    .filter((line) => line.text !== '')
  return lines.flatMap((line, at) => [
    ...underTitles(lines, at),
    ...besideTitles(line.text, line.start, lines[at + 1]?.text ?? ''),
    ...underGroup(lines, at),
    ...underMotion(lines, at),
  ])
}

const ownAddress = new RegExp(`^${address}+`, 'u')

/** The name without its form of address. */
const found = (start: number, words: string, title: string): Found => ({
  start: start + (ownAddress.exec(words)?.[0].length ?? 0),
  end: start + words.length,
  kind: 'person',
  inOffice: officeTitle.test(title),
  addressed: true,
})

/** From the first of some titles with a line each: as many names below them. */
const underTitles = (lines: readonly Line[], at: number): readonly Found[] => {
  const isTitle = (line: Line | undefined) => line !== undefined && titleLine.test(line.text)
  if (!isTitle(lines[at]) || isTitle(lines[at - 1])) return []
  let count = 1
  while (isTitle(lines[at + count])) count += 1
  const names = lines.slice(at + count, at + 2 * count)
  if (names.length < count || !names.every((line) => nameLine.test(line.text))) return []
  return names.map((line, index) => found(line.start, line.text, lines[at + index]?.text ?? ''))
}

/** Names side by side with as many titles under them, or behind them on the same line. */
const besideTitles = (line: string, start: number, below: string): readonly Found[] => {
  const behind = titlesBehind.exec(line)?.groups
  const [words, under] = behind === undefined ? [line, below] : [behind.names ?? '', behind.titles ?? '']
  if (!titlesLine.test(under)) return []
  const names = [...words.matchAll(nameInLine)]
  const each = [...under.matchAll(titleInLine)]
  if (names.length !== each.length) return []
  return names.map((one, index) => found(start + one.index, one[0], each[index]?.[0] ?? ''))
}

/** A list of who was there: names alone, below a line with groups, council or executive. */
const underGroup = (lines: readonly Line[], at: number): readonly Found[] => {
  const line = lines[at]
  if (line === undefined || !isNames(line.text)) return []
  let above = at - 1
  while (isNames(lines[above]?.text ?? '')) above -= 1
  const heading = lines[above]?.text ?? ''
  if (heading.length > 200 || !council.test(heading)) return []
  return [...line.text.matchAll(listed)].map((one) => found(line.start + one.index, one[0], 'raadslid'))
}

/** Who moved it, a line each with a group between, below the last words of a motion. */
const underMotion = (lines: readonly Line[], at: number): readonly Found[] => {
  if (!/orde van de dag/i.test(lines[at]?.text ?? '')) return []
  const below = lines.slice(at + 1, at + 25)
  const other = below.findIndex(({ text }) => !nameLine.test(text) && !isBody(text))
  return below
    .slice(0, other === -1 ? below.length : other)
    .flatMap(({ text, start }) => (isBody(text) ? [] : [found(start, text, 'raadslid')]))
}

const isNames = (line: string): boolean => {
  const names = [...line.matchAll(nameInLine)]
  const rest = line
    .replaceAll(nameInLine, '')
    .replaceAll(/\([^)]*\)|[\s,;.&]|(?<!\p{L})(?:en|de)(?!\p{L})/gu, '')
  return names.length > 0 && rest === ''
}
