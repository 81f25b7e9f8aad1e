import type { toInspection } from '../../electron/recognise/inspection.ts'
import type { Label } from './model.ts'

type Seen = ReturnType<typeof toInspection>
/** How many were right, how many were found, how many there are. */
export type Tally = Readonly<{ hit: number; found: number; wanted: number }>
export const measures = [
  'kind',
  'municipality',
  'date',
  'questions',
  'numbers',
  'answers',
  'references',
  'dictum',
  'motions',
  'advice',
  'strong',
  'commitments',
  'terms',
] as const
export type Measure = (typeof measures)[number]
export type Score = Readonly<Record<Measure, Tally>>

const kinds: Readonly<Record<Label['type'], readonly string[]>> = {
  written_questions: ['schriftelijke_vragen'],
  answers: ['beantwoording'],
  technical_questions: ['technische_vragen'],
  letter: ['raadsbrief', 'collegereactie'],
  motion: ['motie'],
  amendment: ['amendement'],
  advice: ['advies'],
  commitment_list: ['toezeggingenlijst'],
  minutes: ['besluitenlijst'],
}

/** Case, blanks, hyphens, accents and signs make no difference to a match. */
export const plain = (text: string | null) =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\uf0b7]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/-\s+/g, '')
    .replace(/-/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9%€]+/g, ' ')
    .trim()

const startsNear = (text: string | null, start: string, slack: number) => {
  const at = plain(text).indexOf(plain(start))
  return at >= 0 && at <= slack
}

const alike = (a: string, b: string) => {
  const [x, y] = [plain(a), plain(b)]
  if (x === '' || y === '') return false
  if (x.includes(y) || y.includes(x))
    return Math.min(x.length, y.length) / Math.max(x.length, y.length) > 0.35
  const [s, t] = [new Set(x.split(' ')), new Set(y.split(' '))]
  const both = [...s].filter((word) => t.has(word)).length
  return both / (s.size + t.size - both) >= 0.6
}

const one = (right: boolean, found = true): Tally => ({ hit: Number(right), found: Number(found), wanted: 1 })
const none: Tally = { hit: 0, found: 0, wanted: 0 }
export const added = (a: Tally, b: Tally): Tally => ({
  hit: a.hit + b.hit,
  found: a.found + b.found,
  wanted: a.wanted + b.wanted,
})

/** Pairs each wanted thing with the first free found one; found things that are like a neutral one count neither way. */
const match = <F, W>(
  found: readonly F[],
  wanted: readonly W[],
  same: (thing: F, want: W) => boolean,
  isNeutral: (thing: F) => boolean = () => false,
) => {
  const free = [...found]
  const pairs: (readonly [F, W])[] = []
  for (const want of wanted) {
    const at = free.findIndex((thing) => same(thing, want))
    const [got] = at < 0 ? [] : free.splice(at, 1)
    if (got !== undefined) pairs.push([got, want])
  }
  const wrong = free.filter((thing) => !isNeutral(thing))
  return {
    pairs,
    wrong,
    tally: { hit: pairs.length, found: pairs.length + wrong.length, wanted: wanted.length },
  }
}

/** What was seen in a document against what is in it, in the manner of the scorer for documents of others. */
export const scoreOf = (seen: Seen, label: Label): Score => {
  const questions = match(seen.questions, label.questions, (thing, want) =>
    startsNear(thing.text, want.text_start, 40),
  )
  const points = seen.motion?.dictum ?? []
  const promised = (tier: 'strong' | 'any') =>
    match(
      seen.commitments.filter((thing) => tier === 'any' || thing.tier === 'strong'),
      label.commitments,
      (thing, want) => alike(thing.quote, want.quote),
      (thing) => label.borderline.some((quote) => alike(thing.quote, quote)),
    )
  const { dictum } = label
  return {
    kind: one(kinds[label.type].includes(seen.kind)),
    municipality: one(seen.municipality === label.municipality, seen.municipality !== null),
    date: one(
      label.dates.some((date) => date === seen.date),
      seen.date !== null,
    ),
    questions: questions.tally,
    numbers: questions.pairs.reduce((sum, [got, want]) => added(sum, one(got.number === want.number)), none),
    answers: answersOf(questions.pairs, label),
    references: referencesOf(questions.pairs),
    dictum: dictum
      ? match(points, dictum, (thing, want) => want.some((start) => startsNear(thing.text, start, 60))).tally
      : none,
    motions: match(
      label.motions.length > 0 ? seen.motions : [],
      label.motions,
      (thing, want) => plain(thing.title).includes(plain(want.title)) && thing.outcome === want.outcome,
    ).tally,
    advice: match(
      seen.advicePoints,
      label.advice,
      (thing, want) => startsNear(thing.text, want, 60),
      (thing) => label.advice_borderline.some((start) => startsNear(thing.text, start, 60)),
    ).tally,
    strong: promised('strong').tally,
    commitments: promised('any').tally,
    terms: promised('any').pairs.reduce(
      (sum, [got, want]) => added(sum, term(got.dueOn, want.due_date)),
      none,
    ),
  }
}

type Pairs = readonly (readonly [Seen['questions'][number], Label['questions'][number]])[]

const answersOf = (pairs: Pairs, label: Label): Tally => {
  let tally = none
  for (const want of label.questions) {
    const got = pairs.find(([, other]) => other === want)?.[0]
    const found = got !== undefined && (got.answer ?? '') !== ''
    if (want.answer_start === null) tally = added(tally, { hit: 0, found: Number(found), wanted: 0 })
    else tally = added(tally, one(startsNear(got?.answer ?? null, want.answer_start, 60), found))
  }
  return tally
}

const referencesOf = (pairs: Pairs): Tally => {
  let tally = none
  for (const [got, want] of pairs) {
    const [found, wanted] = [got.refersTo, want.answer_refers_to]
    if (found === null && wanted === null) continue
    const hit = Number(plain(found) === plain(wanted) && plain(found) !== '')
    tally = added(tally, { hit, found: Number(found !== null), wanted: Number(wanted !== null) })
  }
  return tally
}

/** A date where there is none counts as found and wrong. */
const term = (found: string | null, wanted: string | null): Tally => ({
  hit: Number(wanted !== null && found === wanted),
  found: Number(found !== null),
  wanted: Number(wanted !== null),
})

export const f1 = ({ hit, found, wanted }: Tally) =>
  found + wanted === 0 ? null : (200 * hit) / (found + wanted)
