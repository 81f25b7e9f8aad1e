import { expect, it } from 'vitest'
import { dossierToCompose } from '../../renderer/briefings/dossier-to-compose.ts'

const dossiers = [{ id: 1 }, { id: 2 }]
const here = (dossierId: number | null) => ({ is: 'here', dossierId })

it('composes what the place names, else what is on screen, else the first', () => {
  expect(dossierToCompose([2, 1], dossiers)).toEqual(here(2))
  expect(dossierToCompose([null, 1], dossiers)).toEqual(here(null))
  expect(dossierToCompose([undefined, 2], dossiers)).toEqual(here(2))
  expect(dossierToCompose([undefined, undefined], dossiers)).toEqual(here(1))
})

it('puts no other dossier in the place of one that was removed, however it came on screen', () => {
  expect(dossierToCompose([3, 3], dossiers)).toEqual({ is: 'gone' })
  expect(dossierToCompose([undefined, 3], dossiers)).toEqual({ is: 'gone' })
  expect(dossierToCompose([3, 1], dossiers)).toEqual({ is: 'gone' })
})

it('is about all dossiers also where there are none, and else about nothing', () => {
  expect(dossierToCompose([null, undefined], [])).toEqual(here(null))
  expect(dossierToCompose([undefined, undefined], [])).toEqual({ is: 'none' })
})
