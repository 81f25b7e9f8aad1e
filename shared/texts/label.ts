import { type TextKey, type TextValues, t } from './translate.ts'

/** The words for a key that is put together at run time: a closed list's value, a refusal, a label from the store. */
export const textOf = (label: Readonly<{ key: string; values?: TextValues | undefined }>): string =>
  // Keys made from a closed list are in the catalogue; a test holds both together.
  t(label.key as TextKey, label.values)

/** The word for a value of a closed list: wordOf('officialStatus', 'open') is "Open". */
export const wordOf = (list: string, value: string): string => textOf({ key: `${list}.${value}` })
