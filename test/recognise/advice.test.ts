import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAdvicePoints } from '../../electron/recognise/advice.ts'
import type { DocumentKind } from '../../shared/records/document.ts'
import { corpusText, given, hasCorpus } from './given.ts'

const found = (text: string, kind: DocumentKind = 'advies') => {
  const { layout, context } = given(text, { kind })
  return findAdvicePoints(layout, context)
}

describe('advice to the executive', () => {
  it.each([
    'Wij adviseren u meer aandacht te besteden aan communicatie.',
    'De Participatieraad beveelt het college aan de termijn te verkorten.',
    'Tevens verzoeken wij u ervaringsdeskundigen te betrekken.',
    'Wij pleiten voor een ruimere regeling.',
    'Wij vragen aandacht voor de positie van mantelzorgers.',
    'Wij geven u in overweging de pilot te verlengen.',
    'Het zou goed zijn als de gemeente alle mantelzorgers een brief stuurt.',
    'De ASD adviseert u de folder te vereenvoudigen.',
  ])('is each recommendation: %s', (sentence) =>
    expect(found(`Geacht college,\n\n${sentence}\n`)).toHaveLength(1),
  )

  it.each([
    'U heeft ons verzocht advies uit te brengen over de verordening.',
    'Wij zien uw schriftelijke reactie graag tegemoet.',
    'Wij verzoeken u om binnen zes weken schriftelijk te reageren.',
    'Wat adviseren andere gemeenten?',
    'Ons advies is positief.',
    'De zorgverzekeraar adviseert haar klanten om eerst de huisarts te bellen.',
  ])('is not what only tells of advice: %s', (sentence) =>
    expect(found(`Geacht college,\n\n${sentence}\n`)).toEqual([]),
  )

  it('may be an order under a numbered heading, or a list under one lead', () => {
    const headed = found(
      'Advies 1. Eigen kracht\nHet begrip is ruim. Neem in de toelichting voorbeelden op.\n\nAdvies 2. Termijnen\nWij bevelen aan de termijn te verkorten.\n',
    )
    expect(headed.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'Neem in de toelichting voorbeelden op.'],
      ['2', 'Wij bevelen aan de termijn te verkorten.'],
    ])
    const listed = found('Wij adviseren u:\n- de termijn te verkorten;\n- jongeren te betrekken.\n')
    expect(listed.map(({ text }) => text)).toEqual(['de termijn te verkorten;', 'jongeren te betrekken.'])
  })

  it('goes on where a point of a list is broken before a year', () => {
    const listed = found(
      'Wij adviseren u:\n- een papieren versie van de aanvraag beschikbaar te houden, ook nog na\n2025;\n- jongeren te betrekken.\n',
    )
    expect(listed.map(({ text }) => text)).toEqual([
      'een papieren versie van de aanvraag beschikbaar te houden, ook nog na 2025;',
      'jongeren te betrekken.',
    ])
  })

  it('is known to be asked for or not where the text says so', () => {
    const advice = 'Wij adviseren u de termijn te verkorten.'
    expect(found(`U heeft ons verzocht advies uit te brengen. ${advice}`)[0]?.requested).toBe(true)
    expect(found(`In maart vroeg u de Jongerenraad om advies. ${advice}`)[0]?.requested).toBe(true)
    expect(found(`Ongevraagd advies\n\n${advice}`)[0]?.requested).toBe(false)
    expect(found(advice)[0]?.requested).toBeNull()
  })

  it('is found in advice only', () => {
    expect(found('Wij adviseren u de termijn te verkorten.', 'raadsbrief')).toEqual([])
  })

  it.runIf(hasCorpus)('of the Participatieraad on support at home has sixteen points', () => {
    expect(found(corpusText('002_f466945a59949b59.txt'))).toHaveLength(16)
  })

  it('takes any text', () => {
    const words = fc.constantFrom(
      'Advies 1.',
      '\n',
      'Wij adviseren u',
      ':',
      '- ',
      'Neem op',
      'dat',
      '.',
      'Aanbeveling 2: Zorg voor rust',
      '1.',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (some) => {
        const text = some.join(' ')
        for (const { range } of found(text))
          expect(range.start < range.end && range.end <= text.length).toBe(true)
      }),
    )
  })
})
