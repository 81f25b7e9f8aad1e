import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder that holds resources/ and electron/store/migrations/: the repository, or the package that ships. */
export const appRoot: string = (() => {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder)
    if (above === folder) throw new Error('package.json was not found above the program')
    folder = above
  }
  return folder
})()
