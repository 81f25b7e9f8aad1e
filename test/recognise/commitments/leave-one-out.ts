/**
 * Whether the points of the account hold: for each set of labelled documents better ones are looked for on the other sets, and
 * both are scored on the set that was left out. Minutes and lists have rules of their own and are left out.
 *
 *   npx node test/recognise/commitments/leave-one-out.ts TEXTS …      (each folder with its labels in TEXTS/labels)
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { announcements, enough, points } from '../../../electron/recognise/commitments/account.ts'
import { read } from '../../../electron/recognise/commitments/evidence.ts'
import { findTerms } from '../../../electron/recognise/commitments/term-words.ts'
import { withoutQuotes } from '../../../electron/recognise/commitments/without-quotes.ts'
import { recognise } from '../../../electron/recognise/recognise.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { sentences } from '../../../electron/recognise/text/sentences.ts'
import { asSource } from '../as-source.ts'

type Points = Record<string, number>
type Case = Readonly<{ clauses: readonly (readonly string[])[]; promised: boolean }>
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
    return (said.includes(quote) || quote.includes(said)) && said.length > quote.length / 3
  })

/** Every sentence in which the executive itself writes, with what its clauses announce and whether it is labelled. */
function casesOf(folder: string): Case[] {
  const labels = join(folder, 'labels')
  return readdirSync(labels).flatMap((name) => {
    const label: Label = JSON.parse(readFileSync(join(labels, name), 'utf8'))
    const file = join(folder, label.file)
    if (!existsSync(file) || !/letter|answers|technical/.test(label.type)) return []
    const source = asSource(readFileSync(file, 'utf8'))
    const { head, questions } = recognise(source)
    const answers = questions.flatMap((question) => question.answers)
    const inside = (at: number) => answers.some(({ start, end }) => at >= start && at < end)
    return sentences(layOut(source))
      .filter(({ range, text }) => !text.endsWith('?') && (answers.length === 0 || inside(range.start)))
      .filter(({ text }) => !holds(label.borderline ?? [], text))
      .map(({ text }) => {
        const own = withoutQuotes(text)
        const sentence = read(own, findTerms(own, head.date), {
          minutes: false,
          ownVoice: true,
          besideList: false,
          afterPerformative: false,
          executiveSpeaks: false,
          announcing: false,
        })
        const clauses = announcements(sentence).map(({ signs }) => signs)
        return { clauses, promised: holds(label.commitments, text) }
      })
  })
}

const scoreOf = (cases: readonly Case[], worth: Points) => {
  const proposed = cases.filter(({ clauses }) =>
    clauses.some((signs) => signs.reduce((sum, sign) => sum + (worth[sign] ?? 0), 0) >= enough),
  )
  const hit = proposed.filter(({ promised }) => promised).length
  const wanted = cases.filter(({ promised }) => promised).length
  return { hit, found: proposed.length, wanted, f1: (2 * hit) / Math.max(1, proposed.length + wanted) }
}

/** Better points by trying each sign at each value, as long as something becomes better. */
function chosenOn(cases: readonly Case[]): Points {
  const worth: Points = { ...points }
  let best = scoreOf(cases, worth).f1
  for (let better = true; better; ) {
    better = false
    for (const sign of Object.keys(points))
      for (const value of [-1, 0, 1, 2, 3]) {
        const before = worth[sign] ?? 0
        worth[sign] = value
        const { f1 } = scoreOf(cases, worth)
        if (f1 > best + 0.001) [best, better] = [f1, true]
        else worth[sign] = before
      }
  }
  return worth
}

const sets = process.argv.slice(2).map((folder) => ({ folder, cases: casesOf(folder) }))
for (const { folder, cases } of sets) {
  const others = sets.filter((one) => one.folder !== folder).flatMap((one) => one.cases)
  const chosen = chosenOn(others)
  const kept = scoreOf(cases, points)
  const left = scoreOf(cases, chosen)
  const changed = Object.entries(chosen).filter(
    ([sign, value]) => value !== Object.entries(points).find(([name]) => name === sign)?.[1],
  )
  const words = ({ hit, found, wanted }: typeof kept) => `${hit} of ${found} found, ${wanted} wanted`
  console.log(`${folder}: kept ${words(kept)}; chosen without it ${words(left)}`, Object.fromEntries(changed))
}
