import { openProgram, type Program } from '../../electron/program.ts'
import { today } from './fill.ts'

/** The program without a window on a folder. Nothing is imported here. */
export const opened = (folder: string): Program => openedWith(folder, false)

/** The same with a search index that follows in the background. */
export const openedAsWorker = (folder: string): Program => openedWith(folder, true)

const openedWith = (folder: string, inBackground: boolean): Program =>
  openProgram({
    folder,
    inBackground,
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
