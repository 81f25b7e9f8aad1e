import { buildIfStale } from '../../electron/build.ts'

/** The program is built before the tests and not while they run: files beside each other start the same one. */
export const setup = (): Promise<void> => buildIfStale()
