import { describe, expect, it } from 'vitest'
import { readHead } from '../../electron/recognise/head.ts'
import { layOut } from '../../electron/recognise/lines.ts'
import { asSource } from './as-source.ts'

const head = (text: string, municipalities: readonly string[] = []) =>
  readHead(layOut(asSource(text)), municipalities)

const answers = `Gemeente Waterrade
Aan de gemeenteraad
Datum indiening 3 april 2024
Datum akkoord 12 mei 2024
Ons kenmerk: DSO/2024.118
Portefeuillehouder: wethouder L. Prins
Onderwerp
Beantwoording schriftelijke vragen van de leden De Boer en Kaya inzake bussen in de
avond
Gezien het vorenstaande hebben de leden De Boer en Kaya, respectievelijk namens de fracties van D66
en DENK, de volgende vragen gesteld:
1. Rijdt de bus na 20.00 uur, zoals op 1 januari 2023 is beloofd?
Antwoord: Ja.
Burgemeester en wethouders van Waterrade`

describe('the head of a document', () => {
  it('gives each of its parts as the text does', () => {
    expect(head(answers)).toEqual({
      kind: 'beantwoording',
      municipality: 'Waterrade',
      date: '2024-05-12',
      dateOrigin: 'in_text',
      reference: 'DSO/2024.118',
      sender: 'Burgemeester en wethouders van Waterrade',
      recipient: 'gemeenteraad',
      subject: 'Beantwoording schriftelijke vragen van de leden De Boer en Kaya inzake bussen in de avond',
      askers: [
        { name: 'De Boer', group: 'D66' },
        { name: 'Kaya', group: 'DENK' },
      ],
      portfolioHolder: 'L. Prins',
      confidentiality: 'openbaar',
    })
  })
})

describe('the date', () => {
  it('of answers is the day of the answer, of questions the day they were put', () => {
    const questions = answers
      .replace('Datum akkoord 12 mei 2024\n', '')
      .replace('Beantwoording s', 'S')
      .replace('Antwoord: Ja.\n', '')
    expect(head(questions).date).toBe('2024-04-03')
  })

  it('may stand in the running head of a later page', () => {
    expect(
      head(
        'Antwoorden op vragen\nVraag 1: Kan dat?\nJa, sinds de\n4\nDatum 3 augustus 2017\n2/5\nzomer van 2015.',
      ).date,
    ).toBe('2017-08-03')
  })

  it('may stand behind a place', () => {
    expect(
      head('Geachte raad,\nWij informeren uw raad over de brug.\nKanaalrijk, 8 maart 2022\nHet college').date,
    ).toBe('2022-03-08')
  })

  it('may stand beside another field on one line', () => {
    expect(head('Geachte raad,\nBehandeld door: A. Smit     Datum: 14 november 2023').date).toBe('2023-11-14')
  })

  it('of a motion is that of the meeting', () => {
    expect(
      head(
        'Motie: Groen dak\nDe raad van de gemeente Waterrade, in vergadering bijeen op donderdag 22 mei 2025,\nConstaterende dat 1 juni 2020 voorbij is;\nVerzoekt het college daken te vergroenen.',
      ).date,
    ).toBe('2025-05-22')
  })

  it('is unknown where the text only dates other things', () => {
    const text =
      'Geachte raad,\nOp 16 en 30 november jl. sprak u over de brug. In de brief van 3 mei 2022 is dat gemeld.\nHet contract loopt tot 1 juni 2024.\nHet college van burgemeester en wethouders van Kanaalrijk'
    expect(head(text)).toMatchObject({
      date: null,
      dateOrigin: 'unknown',
      kind: 'raadsbrief',
      municipality: 'Kanaalrijk',
    })
  })

  it('is never one that the calendar does not have', () => {
    expect(head('Raadsbrief\nDatum: 31-02-2024\nGeachte raad,').date).toBeNull()
  })
})

describe('the municipality', () => {
  it('is the one that speaks, not one that is mentioned', () => {
    expect(
      head(
        'Aan de raad van de gemeente Almere\nDe gemeente Utrecht en de gemeente Zeist doen mee. Almere ook.',
      ).municipality,
    ).toBe('Almere')
  })

  it('may be one that the user works with', () => {
    expect(head('Stukken voor Rijkerwoude over de sporthal.').municipality).toBeNull()
    expect(head('Stukken voor Rijkerwoude over de sporthal.', ['Rijkerwoude']).municipality).toBe(
      'Rijkerwoude',
    )
    expect(head('Griffie Rijkerwoude\nStukken over de sporthal.', ['Rijkerwoude']).municipality).toBe(
      'Rijkerwoude',
    )
  })

  it('is null where none is named', () => {
    expect(head('Het beste plan is het groene plan.').municipality).toBeNull()
  })
})

describe('the askers', () => {
  it.each([
    ['Indiener: J. Terpstra (Lijst Hoogbroek)', [{ name: 'J. Terpstra', group: 'Lijst Hoogbroek' }]],
    [
      'Naam en fractie: Joke Harms, Sociaal Kanaalrijk',
      [{ name: 'Joke Harms', group: 'Sociaal Kanaalrijk' }],
    ],
    [
      'Vragenstellers: CDA (mw. Hofman), D66 (dhr. Sanders)',
      [
        { name: 'Hofman', group: 'CDA' },
        { name: 'Sanders', group: 'D66' },
      ],
    ],
    ['Steller: dhr. P. Visser\nFractie: SP', [{ name: 'P. Visser', group: 'SP' }]],
    [
      'ChristenUnie en VVD stellen de volgende vragen over de haven.',
      [
        { name: null, group: 'ChristenUnie' },
        { name: null, group: 'VVD' },
      ],
    ],
    [
      'Kan dat?\nMet vriendelijke groet,\nAnna Vermeer\nGroenLinks',
      [{ name: 'Anna Vermeer', group: 'GroenLinks' }],
    ],
  ])('are read from %j', (words, askers) => {
    expect(head(`Schriftelijke vragen\n${words}`).askers).toEqual(askers)
  })
})

describe('confidentiality', () => {
  it.each([
    ['GEHEIM\nMemo over de grondprijs', 'geheim'],
    ['Op dit stuk is geheimhouding opgelegd op grond van artikel 87 Gemeentewet.', 'geheim'],
    ['VERTROUWELIJK\nRaadsbrief', 'besloten'],
    [
      'Raadsbrief\nDe geheimhouding op de stukken is opgeheven op grond van artikel 89 Gemeentewet.',
      'openbaar',
    ],
    ['Motie: Geen geheime stukken meer\nDe raad wil minder besloten overleg.', 'openbaar'],
  ])('of %j is %s', (text, expected) => {
    expect(head(text).confidentiality).toBe(expected)
  })
})
