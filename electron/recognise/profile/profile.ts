import type { DocumentHead, HeadSources } from '../../../shared/records/document.ts'
import type { FoundItem } from '../../../shared/records/found-item.ts'
import type { LearnedStyle, SeenStyle, SenderProfile } from '../../../shared/records/sender-profile.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { datesIn } from '../text/written-dates.ts'
import { learnPhrases } from './phrases.ts'

/** An item as the check of its document left it. */
type CheckedItem = Pick<
  FoundItem,
  'kind' | 'state' | 'why' | 'text' | 'start' | 'end' | 'answers' | 'group' | 'person'
> &
  Readonly<{ recorded: boolean }>

/** A document at the moment that somebody records it. */
export type CheckedDocument = Readonly<{
  text: string
  furniture: readonly TextRange[]
  head: Pick<DocumentHead, 'municipality' | 'sender' | 'kind' | 'date'>
  headSources: HeadSources
  items: readonly CheckedItem[]
}>

type Row = Readonly<TextRange & { text: string }>
type LabelList = SeenStyle['labels'][number]['list']
/** How often a document shows words in a place, per list. */
type Shown = ReadonlyMap<LabelList, ReadonlyMap<string, number>>

const most = { questionLabels: 40, answerLabels: 40, furniture: 40, dateLabels: 20 } as const
/** What is remembered of single documents: enough for a second to agree with, and no more. */
const mostSeen = 200

/**
 * What a recorded document adds to what is known of its sender's style. Words count once they were seen twice; a date's label, a
 * title and the words of a promise once two documents agree. What a document contradicts is forgotten.
 */
export const learn = (known: LearnedStyle | null, document: CheckedDocument): LearnedStyle => {
  const profile = known?.profile ?? emptyProfile(document)
  const seen = known?.seen ?? { labels: [], kindTitles: [], added: [], dropped: [] }
  const labels = learnLabels(profile, seen, shownIn(document))
  const titles = learnTitles(profile, seen, document)
  const phrases = learnPhrases(profile, seen, document)
  return {
    profile: {
      ...profile,
      ...labels.learned,
      ...titles.learned,
      ...phrases.learned,
      documents: profile.documents + 1,
    },
    seen: { labels: labels.seen, kindTitles: titles.seen, ...phrases.seen },
  }
}

const emptyProfile = ({ head: { municipality, sender } }: CheckedDocument): LearnedStyle['profile'] => ({
  municipality: municipality ?? '',
  sender,
  documents: 0,
  questionLabels: [],
  answerLabels: [],
  furniture: [],
  dateLabels: [],
  kindTitles: [],
  promises: [],
  noPromises: [],
})

const learnLabels = (profile: LearnedStyle['profile'], { labels }: SeenStyle, shown: Shown) => {
  const learned: Partial<Record<LabelList, string[]>> = {}
  const waiting: SeenStyle['labels'][number][] = []
  for (const [list, times] of shown) {
    const opposite =
      list === 'questionLabels' ? 'answerLabels' : list === 'answerLabels' ? 'questionLabels' : null
    const contradicted = (words: string) => opposite !== null && (shown.get(opposite)?.has(words) ?? false)
    const before = new Map(labels.filter((one) => one.list === list).map((one) => [one.words, one.times]))
    const enough: string[] = []
    for (const [words, count] of times) {
      if (contradicted(words) || profile[list].includes(words)) continue
      const together = count + (before.get(words) ?? 0)
      before.delete(words)
      if (together >= 2) enough.push(words)
      else waiting.push({ list, words, times: together })
    }
    learned[list] = [...profile[list].filter((words) => !contradicted(words)), ...enough].slice(-most[list])
    waiting.push(...[...before].map(([words, count]) => ({ list, words, times: count })))
  }
  return { learned, seen: waiting.slice(-mostSeen) }
}

/** What a document shows of its style. */
const shownIn = (document: CheckedDocument): Shown => {
  const rows = rowsOf(document)
  const questions = document.items.filter(({ kind, recorded }) => kind === 'question' && recorded)
  const names = new Set(
    questions.flatMap(({ group, person }) => [group, person]).map((name) => plainWords(name ?? '')),
  )
  const label = (range: TextRange) => {
    const words = labelBefore(document, rows, range)
    return words === null || names.has(words) ? [] : [words]
  }
  const date = dateLabel(document, rows)
  return new Map<LabelList, ReadonlyMap<string, number>>([
    ['questionLabels', counted(questions.flatMap(label))],
    ['answerLabels', counted(questions.flatMap(({ answers }) => answers.slice(0, 1).flatMap(label)))],
    ['furniture', counted(document.furniture.flatMap((range) => furnitureWords(document.text, range)))],
    ['dateLabels', counted(date === null ? [] : [date])],
  ])
}

const counted = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]))

/** Running heads and feet are the same but for their numbers; a bare page number says nothing of a sender. */
const furnitureWords = (text: string, { start, end }: TextRange): string[] =>
  text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' '))
    .filter((line) => line.length <= 120 && (line.match(/\p{L}/gu) ?? []).length >= 3)

/** The lines with something on them that is no furniture, in order. */
const rowsOf = ({ text, furniture }: CheckedDocument): Row[] => {
  const rows: Row[] = []
  let start = 0
  let next = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    while ((furniture[next]?.end ?? text.length + 1) <= start) next += 1
    const isFurniture = (furniture[next]?.start ?? text.length) < end
    if (line.trim() !== '' && !isFurniture) rows.push({ start, end, text: line.trim() })
    start = end + 1
  }
  return rows
}

const rowAt = (rows: readonly Row[], position: number): number => {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.end ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}

/** The words that announce a range: before it on its line, or on the line above. */
const labelBefore = (
  { text, items }: CheckedDocument,
  rows: readonly Row[],
  range: TextRange,
): string | null => {
  const index = rowAt(rows, range.start)
  const row = rows[index]
  if (row === undefined) return null
  const lead = text.slice(row.start, range.start)
  if (/\p{L}/u.test(lead)) return labelOf(lead)
  const above = rows[index - 1]
  if (above === undefined || /\d/.test(lead)) return null
  const covers = (one: TextRange) => one.start < above.end && one.end > above.start
  const isOthers = items.some(
    (item) => item.state !== 'dropped' && (covers(item) || item.answers.some(covers)),
  )
  return isOthers || /[.?!;,]$/.test(above.text) ? null : labelOf(above.text)
}

/** Without number, colon or capital; null where it is no label but a sentence. */
const labelOf = (words: string): string | null => {
  const plain = plainWords(words.replace(/\b\d+[\d.]*\p{L}?(?=[\s.:)]|$)/gu, ' '))
  return /^\p{L}[\p{L}&’'/ -]*$/u.test(plain) &&
    plain.length >= 2 &&
    plain.length <= 60 &&
    plain.split(' ').length <= 6
    ? plain
    : null
}

const plainWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&’'/-]+/gu, ' ')
    .trim()

/** The words before the date of the document, where they stand before no other date. */
const dateLabel = ({ text, head: { date } }: CheckedDocument, rows: readonly Row[]): string | null => {
  if (date === null) return null
  const labelled = datesIn(text.slice(0, 8000)).map((found) => {
    const row = rows[rowAt(rows, found.start)]
    return { date: found.date, label: row === undefined ? null : labelOf(text.slice(row.start, found.start)) }
  })
  const own = labelled.find((one) => one.date === date && one.label !== null)?.label ?? null
  return labelled.some((one) => one.label === own && one.date !== date) ? null : own
}

const learnTitles = (
  profile: LearnedStyle['profile'],
  { kindTitles }: SeenStyle,
  document: CheckedDocument,
) => {
  const { kind } = document.head
  const titles = new Set(titlesOf(document))
  const stands = (one: SenderProfile['kindTitles'][number]) => !titles.has(one.words) || one.kind === kind
  const known = profile.kindTitles.filter(stands)
  const before = kindTitles.filter(stands)
  const fresh = [...titles].filter((words) => !known.some((one) => one.words === words))
  const agreed = fresh.filter((words) => before.some((one) => one.words === words))
  // Words that stood above another kind say nothing.
  const contradicted = (words: string) =>
    [...profile.kindTitles, ...kindTitles].some((one) => one.words === words && one.kind !== kind)
  const waiting = fresh.filter((words) => !agreed.includes(words) && !contradicted(words))
  return {
    learned: {
      kindTitles: [...known, ...agreed.map((words) => ({ words, kind }))].slice(-most.questionLabels),
    },
    seen: [
      ...before.filter((one) => !agreed.includes(one.words)),
      ...waiting.map((words) => ({ words, kind })),
    ].slice(-mostSeen),
  }
}

/** The words that said the kind; where a person said it, the lines that may be a title. */
const titlesOf = (document: CheckedDocument): string[] => {
  const source = document.headSources.kind
  const lines =
    source === undefined
      ? rowsOf(document)
          .slice(0, 15)
          .map(({ text }) => text)
          .filter((line) => !/[.,;:?!\d]/.test(line) && !/^(?:aan|geachte)\b/i.test(line))
      : [document.text.slice(source.start, source.end)]
  const municipality = plainWords(document.head.municipality ?? '')
  return lines
    .map((line) => plainWords(line))
    .filter((words) => words.length >= 4 && words.length <= 60 && words.split(' ').length <= 6)
    .filter((words) => words !== municipality && words !== `gemeente ${municipality}`)
}
