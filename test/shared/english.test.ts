import { compileMessage } from '@lingui/message-utils/compileMessage'
import { expect, it } from 'vitest'
import { en } from '../../shared/texts/en.ts'
import { nl } from '../../shared/texts/nl.ts'

/** The names of the values that a message takes, at any depth: of "{count, plural, one {# stuk} …}" only "count". */
const valuesOf = (message: string): string[] => [...new Set(inMessage(compileMessage(message)))].sort()
/** A message is words and values; a value is its name, with what is said in each case where there are cases. */
const inMessage = (parts: unknown): string[] =>
  Array.isArray(parts)
    ? parts.flatMap((part) => {
        if (!Array.isArray(part)) return []
        const [name, , cases] = part
        const said = typeof cases === 'object' && cases !== null ? Object.values(cases) : []
        return [String(name), ...said.flatMap(inMessage)]
      })
    : []

it('says in English whatever it says in Dutch', () => {
  expect(Object.keys(nl).filter((key) => !(key in en))).toEqual([])
  expect(Object.keys(en).filter((key) => !(key in nl))).toEqual([])
})

it('takes the same values in both languages', () => {
  const english: Readonly<Record<string, string | undefined>> = en
  const differ = Object.entries(nl).filter(
    ([key, dutch]) =>
      english[key] !== undefined && String(valuesOf(english[key] ?? '')) !== String(valuesOf(dutch)),
  )
  expect(differ.map(([key]) => key)).toEqual([])
})
