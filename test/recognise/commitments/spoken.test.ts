import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../../electron/recognise/commitments/commitments.ts'
import { given } from '../given.ts'

const opening = 'Besluitenlijst van de raad\n\nDe heer Smit vraagt naar de kosten.'
const promises = (sentence: string) => {
  const { layout, context } = given(`${opening} Wethouder Kok antwoordt dat die meevallen. ${sentence}\n`, {
    kind: 'besluitenlijst',
  })
  return findCommitments(layout, context).some(({ text }) => text === sentence)
}

describe('what a member of the executive is told to do in minutes', () => {
  it.each([
    'Wel laat hij het uitzoeken.',
    'De suggestie om leegstaande winkels te tellen neemt hij over.',
    'De wethouder stuurt de notitie rond.',
    'Hij neemt contact op met de school.',
    'Zij laat de fractie dit nog weten.',
    'De vraag over de kosten beantwoordt hij schriftelijk.',
    'Er volgt een memo over de kosten.',
    'Het overzicht wordt nagezonden.',
    'Hij pakt dit op met de beheerder.',
    'Hij gaat dat na.',
    'Hij laat een second opinion uitvoeren.',
    'Zij laat de brug keuren en tot die tijd wordt er niet gesloopt.',
    'Hij bespreekt dat met de bewoners.',
    'Hij kijkt daar nog eens naar.',
  ])('is promised: %s', (sentence) => expect(promises(sentence)).toBe(true))

  it.each([
    'Hij deelt die zorg.',
    'Hij neemt de vraag serieus.',
    'Hij laat zien wat het kost.',
    'Hij beantwoordt de vraag met een voorbeeld.',
    'Hij ziet geen reden om het te onderzoeken.',
    'Hij heeft het genoteerd.',
    'Hij laat weten dat de brug open is.',
    'Hij laat zich niet verleiden tot een bedrag.',
    'De cijfers laten een daling zien.',
    'Hij laat het bestaan van de brief in het midden.',
    'Mevrouw De Wit komt in de raad met een motie.',
    'De fractie stuurt de vragen rond.',
    'Het voorstel gaat als bespreekstuk naar de raad.',
  ])('is none: %s', (sentence) => expect(promises(sentence)).toBe(false))

  it('unless it is a member who spoke last', () => {
    const sentence = 'Er volgt een memo over de kosten.'
    const { layout, context } = given(`${opening} ${sentence}\n`, { kind: 'besluitenlijst' })
    expect(findCommitments(layout, context)).toEqual([])
  })
})

describe('in minutes with the name of who speaks before it', () => {
  const spoken = (text: string) => {
    const { layout, context } = given(`Verslag van de raadscommissie\n\n${text}\n`, {
      kind: 'besluitenlijst',
    })
    return findCommitments(layout, context).map(({ text: words, madeBy }) => `${madeBy}: ${words}`)
  }

  it.each(['College', 'Het college', 'B en W', 'Wethouder De Boer'])(
    'all that %s says is the executive, until the next name',
    (who) => {
      expect(
        spoken(`VVD: Wat kost het?\n\n${who}: De bomen zijn oud. Ik laat een second opinion uitvoeren.`),
      ).toEqual([`${who}: Ik laat een second opinion uitvoeren.`])
    },
  )

  it.each(['CDA', 'Mevrouw Kaya', 'De voorzitter', 'De heer Smit'])('what %s says is not', (who) => {
    expect(
      spoken(`College: De bomen zijn oud.\n\n${who}: Dat is goed. Ik laat een second opinion uitvoeren.`),
    ).toEqual([])
  })
})
