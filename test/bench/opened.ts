import { openProgram, type Program } from '../../electron/program.ts'
import { today } from './fill.ts'

/** The program without a window on a folder. Nothing is imported here. */
export const opened = (folder: string): Program =>
  openProgram({
    folder,
    today,
    ask: () => Promise.reject(new Error('nothing is read in this part')),
    report: (error) => {
      throw error
    },
  })

/** Brings the search index up to date, as the first search would. */
export const indexed = ({ store }: Program) => {
  while (store.index.catchUp()) {}
}
