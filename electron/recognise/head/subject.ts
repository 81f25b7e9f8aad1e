import { monthNames } from '../../../shared/dates.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import type { Field } from './fields.ts'

const titled =
  /^(?:(?:gewijzigde\s+)?motie(?: vreemd(?: aan de orde(?: van de dag)?)?)?|amendement)\s*[:–-]\s*(\S.*)$/iu

/** What a document says that it is about: in its own words, a title and never a sentence; empty where nothing says so. */
export function findSubject(layout: Layout, fields: readonly Field[]): string {
  const lines = layout.lines.filter((line) => !line.furniture)
  const title = lines
    .slice(0, 20)
    .map((line) => titled.exec(line.text)?.[1])
    .find((text) => text !== undefined)
  if (title !== undefined) return title
  const list = lines
    .slice(0, 6)
    .find(
      (line, at) =>
        /toezeggingen|besluitenlijst|notulen/iu.test(line.text) &&
        line.text.length < 140 &&
        !goesOn(line.text, lines[at + 1]?.text) &&
        !tells(line, lines[at + 1]?.text),
    )
  if (list !== undefined && !/^(?:onderwerp|betreft)/iu.test(list.text)) return list.text
  const subjects = fields.filter((field) => field.name === 'subject' && field.value !== '')
  const chosen = subjects.at(0)
  if (chosen !== undefined) return chosen.value.slice(0, 300)
  const greeting = lines.slice(0, 40).findIndex(({ text }) => greets.test(text))
  // Below its salutation a letter tells; a title stands above.
  const above = greeting < 0 ? lines : lines.slice(0, greeting)
  const letter = greeting < 0 || above.some(mayBeTitle) ? undefined : aboutIn(opening(lines.slice(greeting)))
  if (letter !== undefined) return letter
  const about = /\bover ((?:de |het )?\p{Lu}[^.?!]{3,80})/u.exec(opening(lines))
  const questions = lines
    .slice(0, 8)
    .find(({ text }) => text.length > 30 && text.length < 200 && asksAbout.test(text))
  if (questions !== undefined) return questions.text
  const advice = lines.slice(0, 10).find(({ text }) => ofAdvice.test(text) && text.length < 140)
  if (advice !== undefined) return advice.text
  const first = above.find(mayBeTitle)
  // "X stelt de volgende vragen over Y." is about Y.
  const isOpening = about !== null && /\bvragen over \p{L}.*\.$/iu.test(first?.text ?? '')
  const isTitle = first !== undefined && first.text.length <= 200 && !isOpening
  if (!isTitle) return about?.[1] ?? ''
  const next = lines[lines.indexOf(first) + 1]?.text
  if (first.role !== 'heading' && tells(first, next)) return about?.[1] ?? ''
  return goesOn(first.text, next) ? `${first.text} …` : first.text
}

const greets = withLetters(/^(?:geachte?|beste|l\.s\.)(?![\p{L}])/iu)
const opening = (lines: readonly LayoutLine[]): string =>
  lines
    .slice(0, 8)
    .map(({ text }) => text)
    .join(' ')

/** "Emmeloord, 12 december 2023" */
const placeAndDay = withLetters(
  `^(?:[\\p{Lu}][\\p{L}' -]{2,30},? )?\\d{1,2} (?:${monthNames.join('|')}) \\d{4}$`,
  'iu',
)
/** Who writes, and no more. */
const writer = withLetters(
  /^(?:de )?(?:stichting|vereniging|rekenkamer(?:commissie)?|cli[eë]ntenraad|adviesraad|participatieraad|wmo-?(?:advies)?raad|seniorenraad|jongerenraad|fractie|griffie|college van|burgemeester en|(?:de )?heer|mevrouw|dhr\.?|mw\.?|mevr\.?)(?![\p{L}])(?!.*(?<![\p{L}])(?:advies|reactie|vragen|inzake|over|betreft)(?![\p{L}]))/iu,
)

/** Not the letterhead, the one it is for, or a day. */
const mayBeTitle = ({ text }: LayoutLine): boolean =>
  text.length > 12 &&
  !placeAndDay.test(text) &&
  !writer.test(text) &&
  !/^(?:gemeenteraad(?: van)?(?: de gemeente)? \p{Lu}[\p{L} -]{0,30}|motie vreemd\b.*)$/iu.test(text) &&
  !/^(?:gemeente|aan|geachte|beste|l\.s|postbus|retouradres|telefoon|nummer|raad(?:s)?nummer|registratienummer|zaaknummer|kenmerk|(?:onze|uw) (?:referentie|kenmerk|brief)|agendapunt|indieners?|ingediend|vergadering|datum|t\.a\.v|ter attentie|www|bezoekadres|pagina|bijlagen?)\b|^(?:\p{L}+ )?\d[\d./-]*$|\d{4} ?[A-Z]{2}\b|^\p{L}+(?:plein|straat|weg|laan|kade|markt) \d/iu.test(
    text,
  )

/** A line that tells something: a title has no "wij", and no verb before a full stop or where it goes on. */
function tells({ text }: LayoutLine, next: string | undefined): boolean {
  if (text.length > 60 && /(?<![\p{L}])(?:wij|we|ik|u|uw raad)(?![\p{L}])/iu.test(text)) return true
  if (!/[.;:]$/u.test(text) && !goesOn(text, next)) return false
  return text.split(' ').length > 5 && finite.test(text)
}

const finite = withLetters(
  /(?<![\p{L}])(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|zal|zullen|zou|zouden|kan|kunnen|kon|moet|moeten|mag|mogen|wil|willen|gaat|gaan|komt|komen|krijgt|krijgen|staat|staan|ligt|liggen|vraagt|vragen|stelt|stellen|geeft|geven|vindt|vinden|doet|doen|blijkt|blijft|blijven|bestaat|laat|laten|leidt|maakt|maken|heet|geldt|opent|\p{Ll}+(?:eert|eren|eerde|eerden))(?![\p{L}])/u,
)

/** A line of running text that its sentence does not end in: what stands for a subject says so. */
const goesOn = (line: string, next: string | undefined): boolean =>
  line.length > 50 &&
  next !== undefined &&
  !/[.?!:;”"…)]$/.test(line) &&
  (/^\p{Ll}/u.test(next) ||
    /[ ,](?:de|het|een|en|of|om|te|in|op|aan|van|vanuit|voor|door|met|bij|uit|over|naar|tot|als|dat|die|is|zijn|wordt|worden)$|,$/.test(
      line,
    ))

/** "Ongevraagd advies jeugd en wachttijden": a title that says of what the advice is. */
const ofAdvice = withLetters(/^(?:(?:on)?gevraagd )?advies (?!nr|nummer|\d)(?!.*[.:;]$)\p{L}/iu)

/** A title that says of what the questions are, more than "Schriftelijke vragen 31". */
const asksAbout = withLetters(
  /^(?:(?:beantwoording|antwoorden?)(?: op| van)?(?: de)? )?(?:(?:schriftelijke|technische|informatieve|feitelijke) )?(?:raads|commissie)?vragen (?!\d|(?:ex|conform|op grond|als bedoeld|aan)(?![\p{L}]))\p{L}/iu,
)

/** What a letter without a subject line says that it is about. */
const aboutIn = (text: string): string | undefined =>
  /\b(?:vragen|brief|motie|toezegging|verzoek)\b(?:[^.?!]|\bjl\.){0,80}? (?:over|inzake|betreffende|met betrekking tot) ([^.?!,;]{5,120}?)(?= (?:treft|vindt|ontvangt|stuur|sturen|deel|delen|bericht|informeer|informeren|beantwoord|beantwoorden|die|dat|zoals|heb|hebben|heeft)\b|[.,;?!])/iu.exec(
    text,
  )?.[1]
