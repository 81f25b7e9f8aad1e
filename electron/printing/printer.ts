import { setLanguage } from '../../shared/texts/translate.ts'
import { rulerOf } from '../briefing/fonts.ts'
import { pageAlone } from '../briefing/pdf.ts'
import { composeOrder, type Ready } from './composed.ts'
import { type Draw, drawingPicture } from './formats.ts'
import { readOriginals } from './read-originals.ts'
import {
  foreign,
  type Given,
  type Order,
  type Print,
  type PrintAnswers,
  type PrintTask,
  unknown,
} from './tasks.ts'
import { writeBriefing, writePaper } from './write-file.ts'

/** Of two dossiers at once, and what was made before. */
const keptGiven = 3
/** The one on screen, and the one before it. */
const keptReady = 2
const keptPictures = 24

type Performers = {
  readonly [N in PrintTask['print']]: (
    task: Extract<PrintTask, { print: N }>,
  ) => Promise<PrintAnswers[N]> | PrintAnswers[N]
}

/** Prints where it is called. What was asked lately is remembered: a page of it costs only its drawing. */
export const startPrinter = (fontFolder: string, draw: Draw): Print => {
  const known = new Map<string, Given>()
  const ready = new Map<string, Promise<Ready>>()
  const pictures = new Map<string, Promise<PrintAnswers['page']>>()
  const lookAt = readOriginals(fontFolder)
  const compose = (given: Given, order: Order, isWritten = false) =>
    composeOrder(given, order, {
      fontFolder,
      lookAt: (plan, documents, files, madeAt) => lookAt(plan, documents, files, madeAt, isWritten),
    })
  /** The time of making tells no two apart that are only looked at. */
  const keyOf = ({ given, plan, language }: Order) => JSON.stringify([given, plan, language])
  const readyFor = (order: Order): Promise<Ready> | null => {
    const given = known.get(order.given)
    if (given === undefined) return null
    setLanguage(order.language)
    return remembered(ready, keyOf(order), keptReady, () => compose(given, order))
  }
  const performers: Performers = {
    given: ({ key, json }) => {
      known.delete(key)
      // What the store wrote, by this type.
      known.set(key, JSON.parse(json) as Given)
      trim(known, keptGiven)
      return null
    },
    preview: async ({ order }) => (await readyFor(order))?.about() ?? unknown,
    names: async ({ order }) => (await readyFor(order))?.names() ?? unknown,
    page: async ({ order, page, width }) => {
      const made = await readyFor(order)
      if (made === null) return unknown
      const { blocks, options, planned, originals } = made
      if (page > planned.pageCount && originals.pageCount > 0) return foreign
      const shown = Math.min(page, planned.pageCount)
      return remembered(pictures, `${shown} ${width} ${keyOf(order)}`, keptPictures, () =>
        draw(pageAlone(blocks, options, planned, shown), 1, width),
      )
    },
    file: async ({ order, format, path }) => {
      const given = known.get(order.given)
      if (given === undefined) return unknown
      setLanguage(order.language)
      return writeBriefing(await compose(given, order, true), { format, path, fontFolder, draw })
    },
    paper: ({ paper, path }) => writePaper(paper, path, fontFolder),
    drawing: ({ block, width, madeAt, language }) => {
      setLanguage(language)
      return drawingPicture(block, { width, madeAt, fontFolder, draw })
    },
    warm: () => {
      rulerOf(fontFolder)
      return null
    },
  }
  return async <T extends PrintTask>(task: T) => {
    // The table ties the task of each name to its answer; the compiler can't follow that through the index.
    const run = performers[task.print] as unknown as (task: T) => Promise<PrintAnswers[T['print']]>
    return await run(task)
  }
}

/** A Map keeps the order of its keys: the first was asked for longest ago. What failed is asked again, not remembered. */
const remembered = <T>(
  kept: Map<string, Promise<T>>,
  key: string,
  most: number,
  make: () => Promise<T>,
): Promise<T> => {
  const made = kept.get(key) ?? make()
  kept.delete(key)
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  trim(kept, most)
  return made
}

const trim = (kept: Map<string, unknown>, most: number): void => {
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
}
