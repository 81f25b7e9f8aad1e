import type { Asker } from '../../../shared/records/document.ts'
import { groupHeading, groupIn } from '../text/groups.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'

/** How a name and the titles before it are written; the readers of askers share them. */
export const name =
  "(?:(?:\\p{Lu}\\.\\s?)+)?(?:(?:van|de|der|den|het|ter|ten|te|el|al|Van|De|El|Al)\\s)*\\p{Lu}[\\p{L}'’]+(?:[- ](?:(?:van|de|der|den)\\s)*\\p{Lu}[\\p{L}'’]+)*"
export const title =
  '(?:(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\\.?|[Mm]w\\.?|[Mm]evr\\.?|drs\\.|mr\\.|ir\\.|dr\\.|ing\\.|(?:het )?(?:raads|duo)?(?:raads)?lid|raadsleden)\\s+)'

const titledPerson = withLetters(
  `^(?:[Tt]\\.?\\s?[Aa]\\.?\\s?[Vv]\\.?:?\\s+)?${title}+(?<who>${name})(?: en ${title}*(?<second>${name}))?[,.]?$`,
  'u',
)
const attention = withLetters(`^[Tt]\\.?\\s?[Aa]\\.?\\s?[Vv]\\.?:?\\s+${title}*(?<who>${name})[,.]?$`, 'u')

/**
 * The block that an answer is addressed to: "Aan de fractie van Wakker Waterrade", and below it or behind a comma "t.a.v. de heer
 * J. Smit"; a name that stands directly above "t.a.v." is that of the group.
 */
export const addressBlock = ({ lines }: Layout): Asker[] => {
  const head = lines.filter(({ furniture }) => !furniture).slice(0, 22)
  const greeting = head.findIndex(({ text }) => /^(?:geachte?|beste|bêste)(?![\p{L}])/iu.test(text))
  if (greeting < 1) return []
  const found: { name: string | null; group: string | null }[] = []
  let above = ''
  for (const { text } of head.slice(0, greeting)) {
    const words = text.replace(/^(?:aan|i\.?\s?a\.?\s?a\.?|cc)\s*:?\s+/iu, '').trim()
    const group = fractionIn(words)
    const person = personIn(words)
    if (group !== null) found.push({ group, name: personBehind(words) })
    else if (person !== null) {
      const last = found.at(-1)
      const called = attention.test(words) ? groupAbove(above) : null
      if (last !== undefined && last.name === null && fractionIn(above) === last.group) last.name = person
      else if (called !== null) found.push({ name: person, group: called })
    }
    above = words
  }
  return found
}

/** "fractie van Wakker Waterrade", "Raadsfractie Breda '97", "SP-fractie", also within a longer line of addressees. */
const fractionIn = (text: string): string | null => {
  const named =
    /(?:^|, )(?:de |het )?(?:[Rr]aads)?[Ff]ractie(?: van)?(?: de| het)? (?<name>[\p{Lu}\d][^,(]{1,40}?)(?=$|,| \()/u.exec(
      text,
    )?.groups?.name ??
    /(?:^|, )(?:de )?(?<name>[\p{Lu}\d][^,(\s]{1,30}?)-(?:raads)?fractie(?=$|,| \()/u.exec(text)?.groups
      ?.name ??
    null
  return named?.trim() ?? null
}

const personIn = (text: string): string | null =>
  (titledPerson.exec(text) ?? attention.exec(text))?.groups?.who ?? null

/** "fractie PvdA, mevrouw Anneke Bolt", "fractie FNP (Hylke Bosma)". */
const personBehind = (text: string): string | null =>
  new RegExp(`(?:, ${title}+|\\()(?<who>${name})\\)?$`, 'u').exec(text)?.groups?.who ?? null

/** The line above "t.a.v." names who is written to: of a board, street or municipality it is no group. */
const groupAbove = (text: string): string | null =>
  groupHeading(text) ??
  (/^[\p{Lu}\d][\p{L}\d’'+&-]*(?: [\p{L}\d’'+&-]+){0,4}$/u.test(text) &&
  !/(?:gemeente|college|postbus|bestuur|stichting|vereniging|\p{L}*raad|griffie|provincie|ministerie|bewoners|rekenkamer|commissie|platform|bibliotheek|straat|plein|weg|laan|b\.?v\.?)(?![\p{L}])/iu.test(
    text,
  )
    ? text
    : null)

const inSentence = withLetters(
  `${title}(?<who>${name})\\s*\\((?<group>[^()]{2,40})\\)|(?<plain>${name})\\s*\\((?<party>[^()]{2,40})\\)`,
  'gu',
)

/** "Op 9 mei ontvingen wij van mevrouw P. Smit (CDA) en de heer H. Bos (SP) vragen over …": named with their groups. */
export const namedInIntroduction = ({ lines }: Layout): Asker[] => {
  const text = lines
    .slice(0, 30)
    .filter(({ furniture }) => !furniture)
    .map((line) => line.text)
    .join(' ')
    .slice(0, 3000)
  for (const sentence of text.split(/(?<=[\p{Ll}\d)]{2}[.?!])\s(?=\p{Lu})/u)) {
    if (
      !/(?<![\p{L}])vragen(?![\p{L}])/iu.test(sentence) ||
      !/(?<![\p{L}])(?:ontv\p{L}+|hebben|heeft|dien\p{L}+|stel\p{L}+|gesteld|ingediend|gekregen)(?![\p{L}])/iu.test(
        sentence,
      )
    )
      continue
    const found = [...sentence.matchAll(inSentence)].flatMap(({ groups }): Asker[] => {
      const { who, group, plain, party } = groups ?? {}
      if (who !== undefined) return [{ name: who, group: group ?? null }]
      return plain !== undefined && party !== undefined && groupIn(party) === party
        ? [{ name: plain, group: party }]
        : []
    })
    if (found.length > 0)
      return found.filter((one, at) => found.findIndex((other) => other.name === one.name) === at)
  }
  return []
}
