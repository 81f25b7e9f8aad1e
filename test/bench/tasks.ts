import { statSync } from 'node:fs'
import { indexFile, storeFile } from '../../electron/store/open.ts'
import { appendingFigures } from './appending.ts'
import { briefingFigures } from './briefing.ts'
import { copyItems, recordedFirst } from './copies.ts'
import { fillDocuments, fillItems } from './fill.ts'
import { gridFigures } from './grid.ts'
import { importFigures } from './import.ts'
import { listFigures } from './lists.ts'
import { type Figure, megabytes, timed } from './measure.ts'
import { indexed, opened } from './opened.ts'
import { openingFigures } from './opening.ts'
import { previewFigures } from './preview.ts'
import { printingFigures } from './printing.ts'
import { readingFigures } from './reading.ts'
import { readingFiles } from './reading-files.ts'
import { searchFigures } from './search.ts'
import { named } from './sizes.ts'

/** Parts of the benchmark that run in a process of their own, so that the memory of one says nothing of another. */
export const tasks = {
  documents: async (folder: string, passages: number): Promise<Figure[]> => {
    const program = opened(folder)
    let characters = 0
    const filled = await timed(() => {
      characters = fillDocuments(program.store, passages).characters
    })
    const taken = await timed(() => indexed(program))
    program.store.settings.save({ ...program.store.settings.read(), role: 'griffie' })
    program.close()
    const size = (file: string) => statSync(file).size
    const text = megabytes(characters)
    const disk = megabytes(size(storeFile(folder)) + size(indexFile(folder)))
    const thousands = `${named(passages)} passages`
    return [
      { name: `passages stored, ${thousands}`, unit: '/s', p50: passages / (filled / 1000) },
      { name: `passages indexed, ${thousands}`, unit: '/s', p50: passages / (taken / 1000) },
      {
        name: `disk against text, ${thousands}`,
        unit: '×',
        p50: disk / text,
        note: `${text.toFixed(0)} MB of text, ${disk.toFixed(0)} MB of which index ${megabytes(size(indexFile(folder))).toFixed(0)} MB`,
      },
    ]
  },
  items: async (folder: string, count: number): Promise<Figure[]> => {
    const program = opened(folder)
    const byProgram = recordedFirst(count)
    const filled = await timed(() => fillItems(program.store, byProgram))
    const taken = await timed(() => indexed(program))
    program.close()
    copyItems(folder, count)
    const copied = opened(folder)
    indexed(copied)
    copied.close()
    return [
      { name: 'items recorded', unit: '/s', p50: byProgram / (filled / 1000) },
      { name: 'items indexed', unit: '/s', p50: byProgram / (taken / 1000) },
    ]
  },
  search: searchFigures,
  grid: gridFigures,
  opening: openingFigures,
  import: importFigures,
  readingFiles,
  reading: readingFigures,
  briefing: briefingFigures,
  printing: printingFigures,
  appending: appendingFigures,
  preview: previewFigures,
  lists: listFigures,
} as const satisfies Record<string, (folder: string, size: number) => Promise<Figure[]>>
export type Task = keyof typeof tasks
