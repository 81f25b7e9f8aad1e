import { withLetters } from './letters.ts'

/** Groups that sit in many councils. Local ones are known from the document: see `groupNames`. */
const parties =
  'VVD|PvdA[-/ ]GroenLinks|PvdA[-/ ]GL|P\\.?v\\.?d\\.?A\\.?|GroenLinks[-/ ]PvdA|GL[-/ ]PvdA|PRO|CDA|D66|D’66|Groen ?Links|GL|SP|ChristenUnie(?:[-/]SGP)?|CU(?:[-/]SGP)?|SGP(?:[-/](?:ChristenUnie|CU))?|PVV|DENK|50 ?PLUS|PvdD|Partij voor de Dieren|Partij van de Arbeid|Socialistische Partij|Democraten 66|FvD|Forum voor Democratie|JA21|BBB|BoerBurgerBeweging|Volt|BIJ1|NIDA|NSC|Piratenpartij|OPA|Code Oranje'
/** Words of a council's own vocabulary that look like the name of a local group. */
const noGroup =
  '(?!Sociaal (?:Domein|Team|Beleid|Werk|Plan|Akkoord)|Lokaal (?:Bestuur|Beleid|Loket|Team)|Vrij Toegankelijk|Actief (?:Beheer|Grond)|Groep \\d|(?:Programma|Domein|Thema|Hoofdstuk|Team|Commissie|Portefeuille) )'
const local = `${noGroup}(?:Gemeentebelangen|Gemeente ?Belangen|(?:[\\p{Lu}’'][\\p{L}’'-]+ )?(?:Lokaal|Leefbaar|Helder|(?:Hart|Beter) voor(?: de| het)?|Lijst|Sociaal|Stadspartij|Stadsbelangen|Burgerbelang(?:en)?|Dorpsbelang(?:en)?|Inwonersbelangen|Algemeen Belang|Ouderenpartij|Ouderen Partij|Trots|Groep|Fractie(?! (?:${parties})(?![\\p{L}\\d]))|Actief|Progressief|Vrij|Liberaal|Partij)(?: [\\p{Lu}\\d’'+-][\\p{L}\\d’'+-]*){1,3}|[\\p{Lu}][\\p{L}’'-]+ (?:Lokaal|Sociaal|Actief|Vooruit|Belang|Beweegt|Anders|Plus|Transparant|Centraal|Nu|Eén)|\\p{Lu}[\\p{L}-]+ [’']\\d\\d)`

/** "AP/OPA" is one group; "VVD/CDA" are two. */
const joinedName = `(?:(?!(?:${parties})/)\\p{Lu}{2,6}/)?(?:${parties})|${local}`
const anyGroup = withLetters(`(?<![\\p{L}\\d-])(?:${joinedName})(?![\\p{L}\\d])`, 'u')
const wholeGroup = withLetters(
  `^(?:(?:vragen|vraag|technische vragen|fractie:?|raadsfractie:?|partij:|van:|de fractie)(?: van)?(?: de)?(?: raadsfractie| fractie)?(?: van)?(?: de)? )?(${joinedName})(?:[- ]fractie)?(?: \\([^)]*\\))?(?:,? d\\.? ?d\\.? .{4,20})?\\s*:?$`,
  'iu',
)
/** "Vragen Senioren Oudermeer d.d. 4 juni 2019": a name between the questions and their date. */
const askedOn = withLetters(
  /^(?:\p{L}+ )?[Vv]ragen (?:van )?(?:de )?(?:fractie )?((?:\p{Lu}|\d)[\p{L}\d’'+-]*(?: (?:\p{Lu}|\d|[’']\d)[\p{L}\d’'+-]*){0,3}),? d\.? ?d\.? \d/u,
)
/** "Namens de fractie van Swollwacht": a name that only the words around it give away. */
const afterFraction = withLetters(
  /(?:[Ff]ractie|[Ff]racties)(?: van)?(?: de| het)? ((?:\p{Lu}|\d)[\p{L}\d’'+-]*(?: (?:voor (?:de |het )?)?(?:\p{Lu}|\d|[’']\d)[\p{L}\d’'+-]*){0,3})/gu,
)
/** "fractie Kernbelang Oudermeer" on a line of its own. */
const fractionLine = withLetters(
  /^(?:[Nn]amens (?:de )?)?(?:[Rr]aads|RAADS)?(?:[Ff]ractie|FRACTIE):?(?: van)?(?: de| het)? ((?:\p{Lu}|\d)[\p{L}\d’'+&-]*(?: (?:(?:voor|van|de|en|het) )?(?:\p{Lu}|\d|[’']\d)[\p{L}\d’'+&-]*){0,4})\s*[,:]?$/u,
)
const knownOnly = withLetters(`(?<![\\p{L}\\d-])(?:${parties})(?![\\p{L}\\d])`, 'u')

/** The group that a heading names and nothing else, or null: "SP", "Vragen van de fractie D66:". */
export const groupHeading = (text: string): string | null => {
  const heading = text.trim()
  if (heading.length > 80) return null
  const named = fractionLine.exec(heading)?.[1] ?? askedOn.exec(heading)?.[1]
  if (named !== undefined) return named
  const whole = wholeGroup.exec(heading)?.[1] ?? null
  // Small letters in a name that only looks like one are those of a sentence: "Lijst van vragen".
  return whole !== null && (anyGroup.test(whole) || whole === whole.toUpperCase() || knownOnly.test(whole))
    ? whole
    : null
}

const onlyKnown = new RegExp(`^(?:${parties})$`, 'u')
export const isKnownGroup = (text: string): boolean => onlyKnown.test(text)

/** The first group that a text names. */
export const groupIn = (text: string): string | null =>
  (knownOnly.exec(text) ?? anyGroup.exec(text))?.[0] ?? null

/** All groups that a short text names, in their order, each once. */
export const groupsIn = (text: string): string[] => {
  const found = new Map<string, number>()
  for (const match of text.matchAll(new RegExp(anyGroup.source, 'gu'))) {
    if (!found.has(match[0])) found.set(match[0], match.index)
  }
  for (const match of text.matchAll(afterFraction)) {
    const name = match[1] ?? ''
    const place = match.index + match[0].indexOf(name)
    const covered = [...found].some(([other, at]) => at >= place - other.length && at <= place + name.length)
    if (name !== '' && !covered && !/^(?:Het|De|Een|In|Op)$/.test(name)) found.set(name, place)
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([name]) => name)
}
