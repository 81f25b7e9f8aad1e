import type { InputOf } from '../../shared/contract.ts'
import type { DocumentKind, DocumentRow } from '../../shared/records/document.ts'
import { isOpen } from '../../shared/records/item.ts'
import type { MotionLetters } from '../../shared/records/motion.ts'
import { fold, searchWords, subjectWords } from '../store/words.ts'
import type { Context } from './context.ts'
import { withParts } from './with-parts.ts'

/** In what the executive says what became of a motion. */
const letterKinds: readonly DocumentKind[] = ['raadsbrief', 'collegereactie', 'beantwoording', 'overig']
/** So many of the newest are read through. */
const looked = 60

/** The letters of after a motion, those that speak of it first, and what the chosen one says of its open points. */
export const motionLetters = (
  { store }: Context,
  { id, letterId }: InputOf<'motions.letters'>,
): MotionLetters => {
  const motion = store.items.row(id)
  const own = store.documents.row(motion.documentId)
  const points = withParts(store, id)
    .filter((point) => point !== id)
    .map((point) => ({ row: store.items.row(point), text: store.found.find(point).text }))
    .filter(({ row }) => row.kind === 'dictum_point' && isOpen(row.officialStatus))
  const about = new Set(subjectWords([motion.title, ...points.map(({ text }) => text)].join('\n')))
  const letters = store.documents
    .list('recorded')
    .filter((one) => one.id !== own.id && isLetter(one, own, motion.onDate))
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || b.id - a.id)
    .slice(0, looked)
    .map((letter) => ({ letter, score: scoreOf(store.passages.documentText(letter.id).text) }))
    .toSorted((a, b) => b.score - a.score)
  function scoreOf(text: string): number {
    const folded = fold(text)
    const named = [motion.number, motion.sourceNumber, motion.title].some(
      (name) => name !== null && name.length > 3 && folded.includes(fold(name)),
    )
    const words = new Set(searchWords(text))
    // A letter that names the motion goes before one that only has its words.
    return [...about].filter((word) => words.has(word)).length + (named ? 1000 : 0)
  }
  const chosen = letters.find(({ letter }) => letter.id === letterId) ?? letters[0]
  return {
    letters: letters.map(({ letter }) => letter),
    letterId: chosen?.letter.id ?? null,
    sentences:
      chosen === undefined
        ? []
        : store.evidence.sentences(chosen.letter.id).map((one) => ({ ...one, words: [], score: 0 })),
    points:
      chosen === undefined
        ? []
        : points.map(({ row, text }) => ({
            point: row,
            text,
            passages: store.evidence
              .within(row.id, chosen.letter.id)
              .map(({ passage: { start, end, page, quote }, words, score }) => ({
                start,
                end,
                page,
                quote,
                words,
                score,
              })),
          })),
  }
}

const isLetter = (one: DocumentRow, own: DocumentRow, onDate: string | null): boolean =>
  letterKinds.includes(one.kind) &&
  one.municipality === own.municipality &&
  (one.date === null || onDate === null || one.date >= onDate)
