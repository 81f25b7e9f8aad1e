import { homedir } from 'node:os'
import path from 'node:path'

/** Where the platform keeps a user's data of a program, unless RAADSGEHEUGEN_DATA names another folder. */
export const dataFolder = (): string => {
  const named = process.env.RAADSGEHEUGEN_DATA
  if (named) return path.resolve(named)
  const home = homedir()
  const base =
    process.platform === 'win32'
      ? (process.env.APPDATA ?? path.join(home, 'AppData', 'Roaming'))
      : process.platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support')
        : (process.env.XDG_CONFIG_HOME ?? path.join(home, '.config'))
  return path.join(base, 'Raadsgeheugen')
}
