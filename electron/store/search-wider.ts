import type { InputOf } from '../../shared/contract.ts'
import { confidentialities } from '../../shared/records/document.ts'
import type { SearchFilter, WiderForm } from '../../shared/records/search.ts'
import type { SearchIndex } from './search-index.ts'
import { type Query, queryOf, type Sought } from './search-query.ts'
import { spellings } from './spelling.ts'
import type { Vocabulary } from './vocabulary.ts'

type Question = InputOf<'search.wider'>
type Count = (question: Question) => Readonly<{ hitCount: number; more: boolean }>
type Form = Readonly<Pick<WiderForm, 'how' | 'word' | 'text' | 'filter'>>

/** So many are tried, and so many of those that find something are given. */
const [tried, given] = [24, 8]
const leastBeginning = 4

/** Searches near to one that finds nothing, of which each finds something. */
export const widerForms = (index: SearchIndex, count: Count, question: Question): WiderForm[] => {
  const forms: WiderForm[] = []
  const seen = new Set<string>()
  let tries = 0
  for (const form of formsOf(index, question)) {
    const key = JSON.stringify([form.text, form.filter])
    if (seen.has(key)) continue
    seen.add(key)
    tries += 1
    const found = count({ ...question, text: form.text, filter: form.filter })
    if (found.hitCount > 0) forms.push({ ...form, ...found })
    if (forms.length === given || tries === tried) break
  }
  return forms
}

const formsOf = function* (index: SearchIndex, { text, filter }: Question): Generator<Form> {
  const query = queryOf(text)
  const same = { word: null, text, filter }
  const { confidentiality, ...narrows } = filter
  const open: SearchFilter = confidentiality === undefined ? {} : { confidentiality }
  if (Object.values(narrows).some((value) => value !== undefined))
    yield { ...same, how: 'filter', filter: open }
  const known = index.vocabulary()
  if (known) yield* otherWords(known, query, filter)
  if (query.all.length > 1) {
    for (const at of query.all.keys())
      yield { ...same, how: 'fewer', text: textOf({ ...query, all: query.all.toSpliced(at, 1) }) }
    yield { ...same, how: 'any', text: textOf({ ...query, all: [query.all.flat()] }) }
  }
  if (query.none.length > 0) yield { ...same, how: 'fewer', text: textOf({ ...query, none: [] }) }
  for (const [at, some] of query.all.entries()) {
    const [one] = some
    if (one?.kind !== 'phrase' || one.words.length < 2) continue
    const loose = one.words.map((word) => [{ kind: 'word', word, isBegun: false } as const])
    yield { ...same, how: 'any', text: textOf({ ...query, all: query.all.toSpliced(at, 1, ...loose) }) }
  }
  if (!confidentialities.every((one) => confidentiality?.includes(one)))
    yield { ...same, how: 'confidentiality', filter: { ...filter, confidentiality: [...confidentialities] } }
}

/** Other words for those that stand nowhere: how they may be spelt, how they begin, and of what they are made. */
const otherWords = function* (known: Vocabulary, query: Query, filter: SearchFilter): Generator<Form> {
  for (const [at, some] of query.all.entries()) {
    const [one] = some
    if (some.length !== 1 || one?.kind !== 'word') continue
    const instead = (how: WiderForm['how'], to: string): Form => ({
      how,
      word: { from: one.word, to },
      text: textOf({ ...query, all: query.all.toSpliced(at, 1, [{ ...one, word: to }]) }),
      filter,
    })
    if (known.has(one.word)) continue
    for (const to of spellings(known, one.word, 2)) yield instead('spelling', to)
    for (const to of partsOf(known, one.word)) yield instead('part', to)
    for (let length = one.word.length - 1; length >= leastBeginning; length -= 1) {
      const beginning = one.word.slice(0, length)
      if (known.mostOf(beginning, 1).length === 0) continue
      yield instead('beginning', beginning)
      break
    }
  }
}

/** The longest word that it ends with, and the longest that it begins with. */
const partsOf = (known: Vocabulary, word: string): string[] => {
  const lengths = Array.from(
    { length: Math.max(0, word.length - leastBeginning) },
    (_, at) => word.length - 1 - at,
  )
  const head = lengths.find((length) => length >= leastBeginning && known.has(word.slice(-length)))
  const front = lengths.find((length) => length >= leastBeginning && known.has(word.slice(0, length)))
  return [
    ...(head === undefined ? [] : [word.slice(-head)]),
    ...(front === undefined ? [] : [word.slice(0, front)]),
  ]
}

const wordsOf = (one: Sought): string => (one.kind === 'phrase' ? `"${one.words.join(' ')}"` : one.word)

/** A query as somebody would type it. */
const textOf = ({ all, none }: Query): string =>
  [...all.map((some) => some.map(wordsOf).join(' OR ')), ...none.map((one) => `-${wordsOf(one)}`)].join(' ')
