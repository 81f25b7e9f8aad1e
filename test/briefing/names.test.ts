import { expect, it } from 'vitest'
import { namesIn } from '../../electron/briefing/names.ts'
import { letters, named, officers } from './names-letters.ts'

const words = letters.join('\n')
const found = namesIn(words, officers)
const has = (name: string) => found.find((one) => one.name === name)

it('finds who made-up letters name, and reads hardly anything else as a name', () => {
  const wanted = [...named.people, ...named.inOffice, ...named.ways]
  const missed = wanted.filter((name) => !has(name))
  const extra = found.map(({ name }) => name).filter((name) => !wanted.includes(name))
  expect({ missed, extra }).toEqual({ missed: named.missed, extra: named.extra })
})
