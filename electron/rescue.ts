import type { OutputOf, Reply } from '../shared/contract.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Job } from './operations/context.ts'
import { restoreHandlers } from './operations/data.ts'
import { inputOf, replyTo } from './operations.ts'
import { restoringIn } from './program.ts'

/**
 * What can be done where the store is damaged and can't be opened: look for a backup and put it back. Everything else is refused
 * with the reason, and nothing is written in the folder of data before a backup was looked through.
 */
export const rescue = (folder: string, report: (error: unknown) => void) => {
  const backups = restoringIn(folder)
  const place = (): OutputOf<'data.place'> => ({ folder, lastBackup: backups.last(), restored: null })
  const { 'data.backups': find, 'data.restore': restore } = restoreHandlers(backups)
  return {
    answer: (name: string, input: unknown, job: Job): Promise<Reply> =>
      replyTo(() => {
        switch (name) {
          case 'data.place':
            return place()
          case 'data.backups':
            return find(inputOf(name, input))
          case 'data.restore':
            return restore(inputOf(name, input), job)
          default:
            throw new Refusal('store-damaged')
        }
      }, report),
  }
}
export type Rescue = ReturnType<typeof rescue>
