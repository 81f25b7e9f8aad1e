import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askersText, readAskers } from '../../renderer/source/askers.ts'

describe('Askers as one line of text', () => {
  it('are read back as they were written', () => {
    const name = fc.constantFrom('A. de Vries', 'Joke Harmsen', 'R. El Amrani')
    const group = fc.constantFrom('SP', 'GroenLinks', 'Sociaal Zevenaar', 'Swollwacht')
    const asker = fc.oneof(
      fc.record({ name, group }),
      fc.record({ name: fc.constant(null), group }),
      fc.record({ name, group: fc.constant(null) }),
    )
    fc.assert(
      fc.property(fc.array(asker), (askers) => {
        expect(readAskers(askersText(askers), askers)).toEqual(askers)
      }),
    )
  })
})
