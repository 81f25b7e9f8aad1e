/** Text as it is compared: lower case, without accents; "cliënt" and "client" are the same. */
export const fold = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f\u00ad]/g, '')
        .toLowerCase()

/** Most words of a Dutch text need no more than small letters. */
const plain = /^[\x20-\x7e\n]*$/

/** The words of a query or a text, folded. Everything that is no letter or digit only parts them. */
export const searchWords = (text: string): string[] => {
  const folded = fold(text.replace(marks, ' '))
  return folded.match(simple.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []
}

/**
 * A text folded so that FTS5's `ascii` finds the words in it that searchWords has: of ASCII alone it is the folded text as it is,
 * which spares taking it to pieces and putting it together again.
 */
export const searchText = (text: string): string => {
  const folded = fold(text.replace(marks, ' '))
  return ascii.test(folded) ? folded : (folded.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** Without NUL, which would end it. */
const ascii = /^[\t-\r -~]*$/

/** Dashes, quotes, bullets and blanks outside ASCII: without them hardly any text has to take the long way. */
const marks = /[\u2010-\u203a\u20ac\u00ab\u00bb\u00a0]/g
const simple = /^[\s!-~]*$/

// PDFium has a sign of its own for a hyphen at a line end: U+0002.
const lineHyphen = '[-\\u2010\\u00ad\\u0002]\\s*\\n\\s*'
const letters = '[\\p{L}\\p{N}\\p{M}\\u00ad]+'

/** One word of a text, also where a line end cuts it in two. */
export const wholeWord = new RegExp(`${letters}(?:(?<=\\p{L})${lineHyphen}(?=\\p{Ll})${letters})*`, 'gu')

const brokenWord = new RegExp(`(\\p{L})${lineHyphen}(\\p{Ll})`, 'gu')
/** A text in which words that a line end cut in two are whole again. */
export const unbroken = (text: string): string =>
  lineEnd.test(text) ? text.replace(brokenWord, '$1$2') : text

/** Looked for first: hardly any text has one. */
const lineEnd = new RegExp(lineHyphen)

/** Words that say nothing of a subject: of grammar, of promising, and of time. */
const common = new Set(
  searchWords(`de het een en van in op te dat die voor met aan is zijn om bij door als er ook naar uit over tot of wordt worden
    werd heeft hebben had kan kunnen zal zullen moet moeten wij we u uw uwe ons onze ik hij zij ze dit deze daar hier hierop hierover
    niet geen wel nog al meer dan maar zo na per ten ter onder tussen binnen college raad gemeente wethouder raadsleden informeren
    informeert informeren terug komen komt zegt toe toegezegd hoogte houden update stand zaken verder weer graag gaan gaat worden hun
    hen zich andere ander alle welke wat wie hoe waar wanneer ontvangt ontvangen sturen stuurt brief raadsbrief
    januari februari maart april juni juli augustus september oktober november december kwartaal jaar maand weken dagen uiterlijk
    eerste tweede derde vierde eind begin medio`),
)

/** The words of a text that tell what it is about. */
export const subjectWords = (text: string): string[] =>
  searchWords(text).filter((word) => word.length > 3 && !/^\d+$/.test(word) && !common.has(word))
