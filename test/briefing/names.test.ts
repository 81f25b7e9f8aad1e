import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { inOfficeOf, namesIn } from '../../electron/briefing/names.ts'
import { waterrade } from '../fixtures/briefing-data.ts'
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

it('knows who holds an office: nobody else is public', () => {
  const isPublic = (names: readonly string[]) => names.filter((name) => has(name)?.public)
  expect(isPublic(named.inOffice)).toEqual(named.inOffice)
  expect(isPublic(named.people)).toEqual([])
})

it('finds the same in a process that has stopped optimizing patterns, as V8 does after many of them', () => {
  const at = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  const script = `import { namesIn } from ${at('../../electron/briefing/names.ts')}
    import { letters, officers } from ${at('./names-letters.ts')}
    console.log(JSON.stringify(namesIn(letters.join('\\n'), officers)))`
  const args = ['--no-regexp-optimization', '--input-type=module', '-e', script]
  expect(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))).toEqual(found)
})

const promised = (madeBy: string) =>
  waterrade.items
    .slice(0, 1)
    .map((item) => ({ ...item, kind: 'decision_moment' as const, holder: null, asker: null, madeBy }))

it('takes no body for somebody, and no name goes on past a full stop', () => {
  const madeBy = [
    'het college',
    'Het college van burgemeester en wethouders',
    'burgemeester en wethouders van Waterrade',
    'College van B en W',
    'de gemeente',
    'Gemeente Waterrade',
    'de gemeenteraad',
    'de raad',
    'Commissie Samenleving',
    'het college en wethouder De Raad',
    'wethouder Prins',
    'De wethouder',
    'de burgemeester',
    'De wethouder Bremer',
    'J. Jansen (fractie D66)',
    'de fractie Leefbaar, K. Smit',
  ]
  expect(inOfficeOf({ items: madeBy.flatMap(promised) })).toEqual([
    'De Raad',
    'Prins',
    'Bremer',
    'J. Jansen',
    'K. Smit',
  ])
  const said =
    'De consulent van de Wmo. We vragen het college. Dit volgt uit de Wmo. We gaan door met de heer Jansen.'
  expect(namesIn(said, inOfficeOf({ items: promised('het college') })).map(({ name }) => name)).toEqual([
    'Jansen',
  ])
})
