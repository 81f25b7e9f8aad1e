import { describe, expect, it } from 'vitest'
import { findAskedPoints } from '../../../electron/recognise/advice/asked-points.ts'
import { findReactions } from '../../../electron/recognise/advice/reactions.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { withLines } from '../as-source.ts'
import { given } from '../given.ts'

const reactions = (text: string) => {
  const { layout, context } = given(text, { kind: 'collegereactie' })
  return findReactions(layout, context).map(({ number, advice, text: words, reaction }) => [
    number,
    advice,
    words,
    reaction,
  ])
}

it('asked points are the list under the words that ask for advice', () => {
  const { layout, context } = given(
    'Geacht college,\nU vraagt ons advies over twee punten:\n- de richting van het plan;\n- het proces naar\ninkoop.\nWij adviseren u:\n- te wachten.\n',
    { kind: 'advies' },
  )
  expect(findAskedPoints(layout, context).map(({ text }) => text)).toEqual([
    'de richting van het plan;',
    'het proces naar inkoop.',
  ])
})

describe('the reaction to advice', () => {
  it('stands under each advice with its number', () => {
    expect(
      reactions(
        'Geachte leden,\nAdvies 1: Verkort de reistijd.\nReactie: Dit advies nemen wij niet over, omdat het te duur is.\nAdvies 2: Betrek ouders.\nReactie college:\nWij nemen uw advies over.\nDat doen wij in mei.\nMet vriendelijke groet,\nBurgemeester en wethouders',
      ),
    ).toEqual([
      [
        '1',
        'Verkort de reistijd.',
        'Dit advies nemen wij niet over, omdat het te duur is.',
        'niet_overgenomen',
      ],
      ['2', 'Betrek ouders.', 'Wij nemen uw advies over. Dat doen wij in mei.', 'overgenomen'],
    ])
  })

  it('is read where the letter opens with its thanks too', () => {
    expect(
      reactions(
        'Geachte leden,\nWij danken u voor uw advies.\nAdvies 1: Verkort de reistijd.\nReactie: Dit advies nemen wij over.\nAdvies 2: Betrek ouders.\nReactie: Wij nemen dit advies niet over.\nWij danken u voor uw inzet.\nBurgemeester en wethouders',
      ).map(([number, , words, reaction]) => [number, words, reaction]),
    ).toEqual([
      ['1', 'Dit advies nemen wij over.', 'overgenomen'],
      ['2', 'Wij nemen dit advies niet over.', 'niet_overgenomen'],
    ])
    expect(
      reactions(
        'Geachte leden,\nWij danken u voor uw advies.\nU vraagt om een hogere grens. Wij delen uw wens en nemen dit advies over.\nHoogachtend,\nBurgemeester en wethouders',
      ).map((one) => one[3]),
    ).toEqual(['overgenomen'])
  })

  it('may be told in running text', () => {
    expect(
      reactions(
        'Geachte leden,\nU vraagt om een hogere grens. Wij delen uw wens en nemen dit advies over. Ten aanzien van het voorstel om een regisseur aan te stellen zijn wij terughoudend.\nHoogachtend,\nBurgemeester en wethouders',
      ).map((one) => one[3]),
    ).toEqual(['overgenomen', 'niet_overgenomen'])
  })

  it('may stand beside the advice in a table', () => {
    const cell = (row: number, column: number, words: string) => ({
      words,
      role: 'cell' as const,
      cell: { table: 0, row, column },
    })
    const layout = layOut(
      withLines([
        cell(0, 0, 'Nr'),
        cell(0, 1, 'Advies'),
        cell(0, 2, 'Reactie college'),
        cell(1, 0, '1'),
        cell(1, 1, 'Verkort de reistijd.'),
        cell(1, 2, 'Dit is al beleid.'),
        cell(2, 0, '2'),
        cell(2, 1, 'Betrek ouders.'),
        cell(2, 2, 'Wij betrekken dit bij de evaluatie.'),
      ]),
    )
    const { context } = given('', { kind: 'collegereactie' })
    expect(
      findReactions(layout, context).map(({ number, advice, reaction }) => [number, advice, reaction]),
    ).toEqual([
      ['1', 'Verkort de reistijd.', 'al_bestaand_beleid'],
      ['2', 'Betrek ouders.', 'in_beraad'],
    ])
  })

  it.each([
    ['Uw advies nemen wij gedeeltelijk over.', 'gedeeltelijk_overgenomen'],
    ['Wij delen uw zorg niet.', 'niet_overgenomen'],
    ['Dit is reeds opgenomen in het contract.', 'al_bestaand_beleid'],
    ['Wij onderzoeken of dit kan.', 'in_beraad'],
    ['De tekst is aangepast.', 'overgenomen'],
    ['Hiervoor zien wij geen aanleiding.', 'niet_overgenomen'],
    ['Dank voor uw inbreng.', 'onduidelijk'],
  ])('is known by its words: %s', (words, reaction) =>
    expect(reactions(`Advies 1: Doe dit.\nReactie: ${words}\n`)[0]?.[3]).toBe(reaction),
  )
})
