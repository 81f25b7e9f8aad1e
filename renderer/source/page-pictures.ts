import type { PagePicture } from '../../shared/records/page-picture.ts'
import { call } from '../app/bridge.ts'

type Source = Readonly<{ id: number; text: string }>
type Asked = Readonly<{ isWanted: () => boolean; run: () => Promise<void>; drop: () => void }>

/** More than are in view at the smallest size, with their neighbours. */
const most = 24
/** The reader draws one page at a time; a second one waits in line so that it never idles. */
const atOnce = 2

let open: Source & Readonly<{ pictures: Map<string, PagePicture | null> }> = {
  id: 0,
  text: '',
  pictures: new Map(),
}
const waiting: Asked[] = []
let running = 0

/** The pictures of one source are kept: of the one that is read, in its text of now. */
const keptOf = ({ id, text }: Source) => {
  if (open.id !== id || open.text !== text) open = { id, text, pictures: new Map() }
  return open.pictures
}

const next = (): void => {
  while (running < atOnce) {
    // What was asked for last is what one looks at now.
    const asked = waiting.pop()
    if (asked === undefined) return
    if (!asked.isWanted()) {
      asked.drop()
      continue
    }
    running += 1
    void asked.run().finally(() => {
      running -= 1
      next()
    })
  }
}

/** A picture that is kept already, to be shown at once; undefined where there is none. */
export const keptPicture = (source: Source, page: number, width: number): PagePicture | null | undefined =>
  keptOf(source).get(`${page} ${width}`)

/**
 * The picture of a page, `width` pixels wide; null where the file has none. Undefined where it was no longer wanted by
 * the time that its turn came.
 */
export const drawnPicture = (
  source: Source,
  page: number,
  width: number,
  isWanted: () => boolean,
): Promise<PagePicture | null | undefined> => {
  const pictures = keptOf(source)
  const key = `${page} ${width}`
  return new Promise((resolve, reject) => {
    const run = async () => {
      try {
        const picture = await call('documents.page', { id: source.id, page, width })
        pictures.set(key, picture)
        const oldest = pictures.keys().next()
        if (pictures.size > most && !oldest.done) pictures.delete(oldest.value)
        resolve(picture)
      } catch (error) {
        reject(error)
      }
    }
    waiting.push({ isWanted, run, drop: () => resolve(undefined) })
    next()
  })
}
