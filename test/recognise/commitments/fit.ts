/**
 * Fits the points of the account (electron/recognise/commitments/points.ts) on the table of signs: a logistic regression, as
 * small as it may be, on every sentence of the table. For each set of
 * documents it also fits on the others alone, and says what these points find in the set that was left out.
 *
 *   npx node test/recognise/commitments/fit.ts [--write] [TABLE]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Case = Readonly<{
  set: string
  promised: boolean
  byWords: boolean
  open: boolean
  clauses: readonly (readonly string[])[]
}>
type Points = Readonly<{ base: number; of: ReadonlyMap<string, number> }>

const table = process.argv.slice(2).find((one) => one !== '--write') ?? join(import.meta.dirname, 'cases.tsv')
const cases: readonly Case[] = readFileSync(table, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [set = '', promised, words, clauses = ''] = line.split('\t')
    return {
      set,
      promised: promised === '+',
      byWords: words === 'W',
      open: words === '.',
      clauses: clauses === '' ? [] : clauses.split(' | ').map((signs) => signs.split(' ')),
    }
  })

/**
 * How far below nought a clause is still proposed. At 0.8 sets that were left out gave 12 more proposals for 3 promises, and made
 * texts of every layout "Dat betreuren wij.": none of it was worth its waving away.
 */
const lenient = 0

const scoreOf = (signs: readonly string[], { base, of }: Points) =>
  signs.reduce((sum, sign) => sum + (of.get(sign) ?? 0), base)
const best = ({ clauses }: Case, points: Points): readonly string[] =>
  clauses.reduce(
    (one, other) => (scoreOf(other, points) > scoreOf(one, points) ? other : one),
    clauses[0] ?? [],
  )

const rounds = 4
const steps = 250
/** Pulls each value towards nought: what few documents say doesn't count for much. */
const shrink = 1
const rare = 5
/** What a promise is worth beside a sentence that is none: from one, more is found and less is sure. */
const recall = 1.5

function fitted(given: readonly Case[]): Points {
  const train = given.filter((one) => one.clauses.length > 0)
  const seen = new Map<string, number>()
  for (const { clauses } of train)
    for (const sign of new Set(clauses.flat())) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const names = [...seen].filter(([, count]) => count >= rare).map(([name]) => name)
  const place = new Map(names.map((name, index) => [name, index]))
  let points: Points = {
    base: -1,
    of: new Map([
      ['own', 1],
      ['staff', 1],
      ['future', 1],
      ['hard', 1],
    ]),
  }
  const worth = new Float64Array(names.length)
  let base = -1
  for (let round = 0; round < rounds; round += 1) {
    // A sentence promises by its best clause.
    const rows = train.map((one) => ({
      at: best(one, points).flatMap((sign) => place.get(sign) ?? []),
      aim: one.promised ? 1 : 0,
      weight: one.promised ? recall : 1,
    }))
    const squares = new Float64Array(names.length).fill(1)
    let baseSquare = 1
    for (let step = 0; step < steps; step += 1) {
      const slope = new Float64Array(names.length)
      let baseSlope = 0
      for (const { at, aim, weight } of rows) {
        const score = at.reduce((sum, index) => sum + (worth[index] ?? 0), base)
        const off = weight * (1 / (1 + Math.exp(-score)) - aim)
        baseSlope += off
        for (const index of at) slope[index] = (slope[index] ?? 0) + off
      }
      baseSquare += baseSlope ** 2
      base -= (0.4 * baseSlope) / Math.sqrt(baseSquare)
      for (let index = 0; index < names.length; index += 1) {
        const pull = (slope[index] ?? 0) + shrink * (worth[index] ?? 0)
        squares[index] = (squares[index] ?? 1) + pull ** 2
        worth[index] = (worth[index] ?? 0) - (0.4 * pull) / Math.sqrt(squares[index] ?? 1)
      }
    }
    points = { base, of: new Map(names.map((name, index) => [name, worth[index] ?? 0])) }
  }
  return rounded(points)
}

/** Points as tenths, and none below two of them. */
const rounded = ({ base, of }: Points): Points => ({
  base: Math.round(base * 10) / 10,
  of: new Map(
    [...of]
      .map(([name, worth]): [string, number] => [name, Math.round(worth * 10) / 10])
      .filter(([, worth]) => Math.abs(worth) >= 0.2),
  ),
})

const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1)
const words = (name: string, hit: number, found: number, wanted: number) =>
  `${name} ${hit}/${found}/${wanted} P${percent(hit, found)} R${percent(hit, wanted)} F${percent(2 * hit, found + wanted)}`

function report(some: readonly Case[], isFound: (one: Case) => boolean, name: string): string {
  const found = some.filter(isFound)
  const hit = found.filter(({ promised }) => promised).length
  return words(name, hit, found.length, some.filter(({ promised }) => promised).length)
}

const byPoints = (points: Points) => (one: Case) =>
  one.open && one.clauses.some((signs) => scoreOf(signs, points) >= -lenient)

const left = new Map<Case, boolean>()
/** The best clause of each, by the points of the other sets. */
const reached = new Map<Case, number>()
for (const set of new Set(cases.map((one) => one.set))) {
  const own = cases.filter((one) => one.set === set)
  const others = fitted(cases.filter((one) => one.set !== set))
  const isFound = byPoints(others)
  for (const one of own) {
    left.set(one, isFound(one))
    if (one.open && one.clauses.length > 0) reached.set(one, scoreOf(best(one, others), others))
  }
  console.log(
    set.padEnd(10),
    report(own, ({ byWords }) => byWords, 'by words'),
    '|',
    report(own, (one) => one.byWords || left.get(one) === true, 'and by points of the others'),
  )
}
console.log(
  report(cases, ({ byWords }) => byWords, 'all by words'),
  '|',
  report(cases, (one) => one.byWords || left.get(one) === true, 'and by points'),
)
// What another threshold than nought would find in the sets that were left out.
for (const least of [-2, -1, -0.8, -0.4, 0, 0.4, 0.8, 1.5]) {
  const isFound = (one: Case) => one.byWords || (reached.get(one) ?? Number.NEGATIVE_INFINITY) >= least
  console.log(report(cases, isFound, `from ${least}`))
}
const points = fitted(cases)
console.log(report(cases, (one) => one.byWords || byPoints(points)(one), 'fitted on all'))
if (process.argv.includes('--write')) {
  const lines = [...points.of]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, worth]) => `  ${/^[a-z]+$/iu.test(name) ? name : `'${name}'`}: ${worth},`)
  writeFileSync(
    join(import.meta.dirname, '../../../electron/recognise/commitments/points.ts'),
    `import type { Sign } from './signs.ts'

/** Made by test/recognise/commitments/fit.ts: what a clause has to outweigh. */
export const base = ${Math.round((points.base + lenient) * 10) / 10}

/** What each sign is worth; from nought a clause is proposed. What isn't here says nothing either way. */
export const points: Readonly<Partial<Record<Sign, number>>> = {
${lines.join('\n')}
}
`,
  )
}
