/** Numbers and spans as terms spell them; all in lower case and without accents. */

const numbers: Readonly<Record<string, number>> = {
  een: 1,
  eerste: 1,
  twee: 2,
  tweede: 2,
  drie: 3,
  derde: 3,
  vier: 4,
  vierde: 4,
  laatste: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  achttien: 18,
  twintig: 20,
  dertig: 30,
  zestig: 60,
  negentig: 90,
}

/** Without "eerste" and "derde": the third quarter is no span of three quarters. */
export const countWords = Object.keys(numbers)
  .filter((word) => !/^(?:eerste|laatste|.*de)$/.test(word))
  .join('|')

/** "zes", "6", "2e" → the number; null for other words. */
export const readNumber = (word: string): number | null => {
  const digits = /^\d{1,3}/.exec(word)
  return digits ? Number(digits[0]) : (numbers[word] ?? null)
}

const shortMonths: Readonly<Record<string, string>> = {
  jan: 'januari',
  feb: 'februari',
  febr: 'februari',
  mrt: 'maart',
  apr: 'april',
  jun: 'juni',
  jul: 'juli',
  aug: 'augustus',
  sep: 'september',
  sept: 'september',
  okt: 'oktober',
  nov: 'november',
  dec: 'december',
}

/** What cells of lists shorten: "wk 40", "okt. 2024", "v.a.", "lopend jaar", "de eerste maanden van". */
export const fullWords = (words: string): string =>
  words
    .replace(/\bwk\.? ?(?=\d)/g, 'week ')
    .replace(/\bv\.a\. ?/g, 'vanaf ')
    .replace(/\b(?:het )?lopende? (?:kalender)?jaar\b|\bdit (?:kalender|begrotings)jaar\b/g, 'dit jaar')
    .replace(/\b(?:de )?eerste maanden van\b/g, 'begin')
    .replace(
      /\b(jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?/g,
      (short, name: string) => shortMonths[name] ?? short,
    )

/** Lower case, without accents, one blank between words, the same length rules for every kind of hyphen. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[‘’“”"'()]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
