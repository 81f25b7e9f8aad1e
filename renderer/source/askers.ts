import type { Asker } from '../../shared/records/document.ts'

/** "A. de Vries (SP); VVD": people with their group, groups alone as they are. */
export const askersText = (askers: readonly Asker[]): string =>
  askers
    .map(({ name, group }) => (name === null ? (group ?? '') : group === null ? name : `${name} (${group})`))
    .filter((one) => one !== '')
    .join('; ')

/** One without brackets is a group where it is known as one or has no blank in it ("VVD", "GroenLinks"), else a person. */
export const readAskers = (text: string, known: readonly Asker[]): Asker[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const parts = /^(.+?)\s*\(([^()]+)\)$/.exec(one)
      if (parts?.[1] !== undefined && parts[2] !== undefined) return { name: parts[1], group: parts[2] }
      const isGroup = !/\s/.test(one) || known.some(({ group }) => group === one)
      return isGroup ? { name: null, group: one } : { name: one, group: null }
    })
