import { expect, it } from 'vitest'
import { en } from '../../shared/texts/en.ts'
import { nl } from '../../shared/texts/nl.ts'

/** The names of the values that a message takes: of "{count, plural, one {# stuk} …}" only "count". */
const valuesOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? ''))].sort()

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
