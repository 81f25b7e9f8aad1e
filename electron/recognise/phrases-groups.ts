/** Names of political groups as documents print them; local names by their usual shapes. */
const national =
  'GroenLinks\\s?[-/–]\\s?PvdA|PvdA\\s?[-/–]\\s?(?:GroenLinks|GL)|GL\\s?[-/–]\\s?PvdA|VVD|PvdA|CDA|D66|GroenLinks|Groen Links|GrL|SP|ChristenUnie\\s?[-/]\\s?SGP|ChristenUnie|Christen Unie|CU|SGP|PvdD|Partij voor de Dieren|DENK|BIJ1|Volt|JA21|FvD|FVD|Forum voor Democratie|PVV|50\\s?PLUS|50\\+|BBB|NIDA|Piratenpartij|Swollwacht'
const local =
  "(?:Leefbaar|Lokaal|Hart voor|Groep|Lijst|Fractie|Stadspartij|Gemeentebelangen|Burgerbelangen?|Dorpsbelangen?|Partij|Ouderen ?Partij|Actiepartij|Trots|Ons|Nieuw|Sociaal|Progressief|Democratisch|Rijnmond|Mi)\\s+[A-Z][\\w'’.-]+(?:\\s+[A-Z][\\w'’.-]+)?|[A-Z][\\w'’-]+\\s+(?:Lokaal|Belang|Centraal|Sociaal|Anders|Vooruit|Samen|Sterk)|Lokaal sterk|Mi,? Hellemonders|Gemeentebelangen|Stadspartij|Dorpslijst|Burgerbelangen"

const before = '(?:Haagse |Amsterdamse |Rotterdamse |Zwolse |Haarlemse )?'

export const groupPattern = (): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])${before}(?:${national}|${local})(?![\\p{L}\\d])(?: \\(?[A-Z][a-z]+\\)?(?=\\s*[,;)]|$))?`,
    'gu',
  )

const isGroup = new RegExp(
  `^(?:fractie(?: van)?(?: de| het)? )?(${before}(?:${national}|${local})(?: [A-Z][\\p{L}-]+)?)$`,
  'u',
)

/** The group that a text as a whole names, without "fractie"; null for anything else. */
export const readGroup = (text: string): string | null => isGroup.exec(text.trim())?.[1] ?? null

const initials = "(?:(?:[A-Z][a-z]?\\.\\s?){1,6}|[A-Z][\\p{L}’'-]+\\s+)"
const infix = "(?:(?:van|v\\.?d\\.?|de|der|den|ten|ter|te|het|el|al|'t|’t|in|op|d’|von|la|le)\\.?\\s+){0,3}"
const surname = "[A-Z][\\p{L}’'.-]*(?:[- ]+(?:[A-Z][\\p{L}’'-]+|van|de|der|den))*"
const personPattern = new RegExp(
  `^(?:de heer |dhr\\.? |mevrouw |mevr\\.? |mw\\.? |mr\\.? |drs\\.? |het lid |raadslid |wethouder )*(${initials}(?:\\([\\p{L} -]+\\)\\s*)?${infix}${surname})$`,
  'u',
)

/** The person that a text as a whole names, without "de heer" or "mw."; null for anything else. */
export const readPerson = (text: string): string | null => {
  const words = text.trim()
  if (words.length > 60 || readGroup(words) !== null) return null
  return personPattern.exec(words)?.[1]?.trim() ?? null
}
