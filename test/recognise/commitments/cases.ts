/**
 * Makes the table that the points of the account are fitted on: for each sentence of labelled documents in which the executive
 * itself writes, whether it promises, whether known words already say so, and the signs of each of its clauses. No words of the
 * documents come along.
 *
 *   npx node test/recognise/commitments/cases.ts TEXTS … > test/recognise/commitments/cases.tsv   (labels in TEXTS/labels)
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { announcements, isTimeless, weighGrammar } from '../../../electron/recognise/commitments/account.ts'
import { read } from '../../../electron/recognise/commitments/evidence.ts'
import { isWordy, placesIn } from '../../../electron/recognise/commitments/place.ts'
import type { WeighedWhere } from '../../../electron/recognise/commitments/scoring.ts'
import { findTerms } from '../../../electron/recognise/commitments/term-words.ts'
import { mayPromise, weighWords } from '../../../electron/recognise/commitments/weigh.ts'
import { withoutQuotes } from '../../../electron/recognise/commitments/without-quotes.ts'
import { recognise } from '../../../electron/recognise/recognise.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { indexOf } from '../../../electron/recognise/text/ranges.ts'
import { sentences } from '../../../electron/recognise/text/sentences.ts'
import { asSource } from '../as-source.ts'

type Label = Readonly<{ file: string; type: string; commitments: Quoted[]; borderline?: Quoted[] }>
type Quoted = string | Readonly<{ quote: string }>

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
const holds = (quotes: readonly Quoted[], text: string) =>
  quotes.some((one) => {
    const quote = plain(typeof one === 'string' ? one : one.quote)
    const said = plain(text)
    return quote !== '' && (said.includes(quote) || quote.includes(said)) && said.length > quote.length / 3
  })

const where = {
  minutes: false,
  ownVoice: true,
  besideList: false,
  afterPerformative: false,
  executiveSpeaks: false,
  announcing: false,
} as const satisfies Partial<WeighedWhere>

/** "set, promised (+ or -), by words (W, - where excluded, . where open), signs of a clause | of the next". */
function casesOf(folder: string, set: string, shown: boolean): string[] {
  const labels = join(folder, 'labels')
  return readdirSync(labels).flatMap((name) => {
    const label: Label = JSON.parse(readFileSync(join(labels, name), 'utf8'))
    const file = [join(folder, label.file), join(folder, 'texts', label.file)].find((path) =>
      existsSync(path),
    )
    if (file === undefined || !/letter|answers|technical|collegereactie/.test(label.type)) return []
    const source = asSource(readFileSync(file, 'utf8'))
    const { head, questions, commitments } = recognise(source)
    const answerTo = indexOf(
      questions.flatMap(({ answers }, value) => answers.map((range) => ({ range, value }))),
    )
    const isFound = indexOf(commitments.map(({ range }) => ({ range, value: 0 })))
    const all = sentences(layOut(source))
    const answersTo = all.map(({ range }) => answerTo(range))
    const placed = placesIn(all, questions, answersTo)
    const wordy = isWordy(all)
    const answered = answersTo.some((one) => one !== null)
    return all.flatMap(({ text }, index) => {
      const place = placed(index)
      if (text.endsWith('?') || (answered && answersTo[index] === null)) return []
      if (holds(label.borderline ?? [], text)) return []
      const before = all[index - 1]
      const after = before !== undefined && isFound(before.range) !== null
      const own = withoutQuotes(text)
      const terms = findTerms(own, head.date)
      const here = { ...where, place: after ? [...place, 'after' as const] : place, wordy }
      const weighed = weighWords(own, terms, here)
      // In a wordy text only what says when is proposed.
      const timed = { ...here, wordy: true }
      const decided =
        weighed !== null && (!('clauses' in weighed) || weighGrammar(read(own, terms, timed)) !== null)
      const words = weighed === null || !mayPromise(own) ? '-' : decided ? 'W' : '.'
      const clauses = announcements(read(own, terms, here))
        .filter(({ signs }) => isTimeless(signs))
        .map(({ signs }) => signs.join(' '))
      const promised = holds(label.commitments, text) ? '+' : '-'
      return [[set, promised, words, clauses.join(' | '), ...(shown ? [name, text] : [])].join('\t')]
    })
  })
}

const shown = process.argv.includes('--text')
for (const [at, folder] of process.argv
  .slice(2)
  .filter((one) => one !== '--text')
  .entries())
  console.log(casesOf(folder, `${String.fromCharCode(97 + at)}-${basename(folder)}`, shown).join('\n'))
