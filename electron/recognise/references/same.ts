import type { FoundReference } from '../../../shared/records/recognised.ts'
import type { RecogniseContext } from '../context.ts'

type Head = RecogniseContext['head']

/** The document's own head names it too: that is no reference to something else. */
export const isItself = (found: FoundReference, head: Head): boolean => {
  const { kind, date, title, reference } = found
  const own = bare(head.reference)
  if (reference !== null && own.length > 2 && own.includes(bare(reference)) && bare(reference).length > 2)
    return true
  if (reference !== null && bare(reference) === own) return true
  if (title !== null && plain(head.subject).includes(plain(title)) && kind === head.kind) return true
  if (kind === head.kind && date !== null && date === head.date) return true
  if (head.kind === 'toezeggingenlijst' && kind === 'toezegging') return date === null || date === head.date
  if (head.kind === 'besluitenlijst' && (kind === 'motie' || kind === 'amendement')) return date === null
  const atHead = found.range.start < 600
  // The rows of an agenda: "Raadsvoorstel 61", "Brief C1".
  if (
    head.kind === 'besluitenlijst' &&
    title === null &&
    date === null &&
    /^[A-Z]?\d{1,3}$/.test(reference ?? '')
  )
    return true
  if (head.kind === 'motie' || head.kind === 'amendement')
    return kind === head.kind && date === null && (atHead || (title === null && reference === null))
  return false
}

/** Collects mentions: those of the same document are one, which knows what any of them tells; its words are the first's. */
export const gathered = (): Readonly<{
  add: (one: FoundReference) => void
  made: readonly FoundReference[]
}> => {
  const made: FoundReference[] = []
  const places = new Map<string, number[]>()
  const note = (one: FoundReference, index: number) => {
    for (const key of keysOf(one)) {
      const known = places.get(key)
      if (known === undefined) places.set(key, [index])
      else if (!known.includes(index)) known.push(index)
    }
  }
  const add = (one: FoundReference): void => {
    const candidates = keysOf(one).flatMap((key) => places.get(key) ?? [])
    for (const index of candidates) {
      const first = made[index]
      if (first === undefined || !isSame(first, one)) continue
      const { title, date, reference } = first
      made[index] = {
        ...first,
        title: title ?? one.title,
        date: date ?? one.date,
        reference: reference ?? one.reference,
      }
      note(made[index], index)
      return
    }
    note(one, made.push(one) - 1)
  }
  return { add, made }
}

/** Mentions of one document agree in one of these. */
const keysOf = ({ kind, title, reference, date, quote }: FoundReference): string[] => [
  ...(title === null ? [] : [`${kind} t ${plain(title)}`]),
  ...(reference === null ? [] : [`${kind} r ${bare(reference)}`]),
  ...(date === null ? [] : [`${kind} d ${date}`]),
  `${kind} q ${plain(quote)}`,
]

const isSame = (a: FoundReference, b: FoundReference): boolean => {
  if (a.kind !== b.kind) return false
  const [titles, numbers, dates] = [
    agree(plain(a.title), plain(b.title)),
    agree(bare(a.reference), bare(b.reference)),
    agree(a.date ?? '', b.date ?? ''),
  ]
  if (titles === false || numbers === false) return false
  if (titles || numbers) return true
  // "Brief van 3 mei" and a brief of that day that is known by more: one; two letters of one day are rare.
  return dates ?? plain(a.quote) === plain(b.quote)
}

/** True where both say the same, false where they say something else, null where one says nothing. */
const agree = (a: string, b: string): boolean | null => (a === '' || b === '' ? null : a === b)

const plain = (words: string | null) =>
  (words ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

const bare = (reference: string | null) =>
  (reference ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/^0+/, '')
