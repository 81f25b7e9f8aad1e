import { createHash } from 'node:crypto'
import type { InputOf } from '../../shared/contract.ts'
import type { PagePicture } from '../../shared/records/page-picture.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Context } from './context.ts'

/** What the last pages looked like; some forty pages of text as they are on screen. */
const keptBytes = 12_000_000

/**
 * Draws pages of originals for the screen; one that was on screen lately isn't drawn again. Null where the file has no pages to
 * show. Refuses 'no-page' where the page can't be drawn.
 */
export const pageDrawer = ({ store, ask }: Pick<Context, 'store' | 'ask'>) => {
  // A Map keeps the order of its keys: the first was asked for longest ago.
  const kept = new Map<string, PagePicture>()
  const keep = (key: string, picture: PagePicture) => {
    kept.set(key, picture)
    let bytes = kept.values().reduce((sum, { png }) => sum + png.length, 0)
    for (const [oldest, { png }] of kept) {
      if (bytes <= keptBytes || oldest === key) return
      kept.delete(oldest)
      bytes -= png.length
    }
  }

  return async (
    { id, page, width }: InputOf<'documents.page'>,
    signal: AbortSignal,
  ): Promise<PagePicture | null> => {
    if (store.documents.row(id).media !== 'pdf') return null
    const { text, pages, lines: all } = store.documents.text(id)
    if (page > pages.length) throw new Refusal('no-page')
    const lines = all.flatMap((line) =>
      line.page === page ? [{ ...line, text: text.slice(line.start, line.end) }] : [],
    )
    const { sha256 } = store.documents.originalOf(id)
    // Another version of the text has other lines on the same page.
    const words = createHash('sha256').update(JSON.stringify(lines)).digest('hex')
    const key = [sha256, page, width, words].join(' ')
    const known = kept.get(key)
    kept.delete(key)
    const path = store.originals.fileOf(sha256)
    const picture = known ?? (await ask({ task: 'page', path, page, width, lines }, { signal }).catch(noPage))
    keep(key, picture)
    return picture
  }
}

/** Whatever is wrong with the file, its text is there. */
const noPage = (cause: unknown): never => {
  if (!(cause instanceof Refusal) || cause.code === 'cancelled') throw cause
  throw new Refusal('no-page', {}, { cause })
}
