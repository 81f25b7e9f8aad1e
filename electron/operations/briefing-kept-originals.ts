import { localeNow } from '../../shared/texts/translate.ts'
import { hiderOf } from '../briefing/hide.ts'
import { documentName } from '../briefing/sources.ts'
import type { MadeOf } from '../store/exported.ts'
import type { Store } from '../store/store.ts'
import type { Made } from './briefing-made.ts'

/** The originals that go along with a briefing, by the names that they have in it. */
const goingAlong = ({ originals, documents }: Made) => {
  const along = new Set(originals.appendices.map(({ documentId }) => documentId))
  return documents.filter(({ id }) => along.has(id))
}

/** What beside blocks and plan the same briefing is made of again. */
export const madeOf = ({ documents }: Store, made: Made): MadeOf => ({
  mark: made.mark,
  language: localeNow(),
  originals: goingAlong(made).map((document) => ({
    document,
    sha256: documents.originalOf(document.id).sha256,
  })),
})

/** The first original that goes along and holds a name that the briefing leaves out; null where none does. */
export const originalThatNames = ({ documents }: Store, made: Made): string | null => {
  if (made.plan.hidden.length === 0) return null
  const hider = hiderOf(made.plan.hidden)
  const found = goingAlong(made).find(
    ({ id }) =>
      hider.isIn(documents.text(id).text) ||
      hider.fileName(documents.row(id).fileName) !== documents.row(id).fileName,
  )
  return found ? documentName(found) : null
}
