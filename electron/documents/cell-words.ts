import { plain } from './text.ts'

/** The words of a cell as the register keeps them: whole letters, '\n' between lines, no blanks around them. */
export const cellWords = (words: string): string =>
  plain(words.toWellFormed())
    .replace(/[\f\uFFFE\uFFFF]/g, '\n')
    .trim()

/** Signs that a spreadsheet takes for the start of a formula. A cell that starts so goes out behind an apostrophe (OWASP). */
const formula = /^(?=[=+\-@＝＋－＠])/
const defused = /^'(?='*[=+\-@＝＋－＠])/
export const defuse = (words: string): string =>
  formula.test(words) || defused.test(words) ? `'${words}` : words
/** The words of a cell that went out so. */
export const undefuse = (words: string): string => words.replace(defused, '')
