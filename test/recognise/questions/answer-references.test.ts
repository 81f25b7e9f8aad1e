import { describe, expect, it } from 'vitest'
import { findQuestions } from '../../../electron/recognise/questions/questions.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import type { DocumentKind } from '../../../shared/records/document.ts'
import { asSource } from '../as-source.ts'

const asked = (text: string, kind: DocumentKind = 'beantwoording') =>
  findQuestions(layOut(asSource(text)), { kind, askers: [] })

/** Where the fourth of five numbered questions refers. */
const refersTo = (answer: string) =>
  asked(
    `1. Kan dat?\nAntwoord: Ja.\n2. Mag dat?\nAntwoord: Nee.\n3. Moet dat?\nAntwoord: Ja.\n4. Wil dat?\nAntwoord: ${answer}\n5. Gaat dat?\nAntwoord: Ja.\n`,
  ).find(({ number }) => number === '4')?.refersTo

describe('an answer by reference', () => {
  it.each(['C.  VERVOLG', 'Tot slot', '3. Bijlagen', 'Afschrift:'])(
    'ends where %j goes on after the last answer',
    (heading) => {
      const answers = `A.  VRAGEN\n\n 1  Kan dat?\n 2  Mag dat?\n 3  Moet dat?\n\n\nB.  BEANTWOORDING\n\n 1  Dat kan na het onderzoek.\n 2  Nee.\n 3  Idem.\n\n\n${heading}\n\nDit besluit wordt aan de leden van de raad toegezonden.\n`
      expect(asked(answers).map((one) => [one.answerText, one.refersTo])).toEqual([
        ['Dat kan na het onderzoek.', null],
        ['Nee.', null],
        ['Idem.', '2'],
      ])
    },
  )

  it.each([
    'Zie vraag 2 en 3.',
    'Idem als vraag 2.',
    'Idem, zie 2.',
    'Deze vraag is bij 2 beantwoord.',
    'Onder 2 en 3 hebben wij dit toegelicht.',
    'Onder 2 hebben wij uiteengezet hoe dat gaat.',
    'Hierop zijn wij bij vraag 2 al ingegaan.',
    'In het antwoord op vraag 2 is dit al aan de orde gekomen.',
    'Dit komt aan de orde in het antwoord op vraag 2.',
    'Hiervoor geldt hetzelfde als bij vraag 2.',
    'Het antwoord op vraag 2 geldt ook hier.',
    'Dezelfde reactie als bij vraag 2.',
    'We verwijzen naar de beantwoording van de tweede vraag.',
    'Zie het antwoord op uw tweede vraag.',
    'Als antwoord 2.',
    'Zie vraag twee.',
    'Zie ad 2.',
    'Zie sub 2.',
    'Zie #2.',
    'Cf. 2.',
    'Conform het antwoord op vraag 2.',
    'Zie ons eerdere antwoord (vraag 2).',
    'Nee, dat is niet het geval, zie het antwoord op vraag 2.',
    'Uit de algemene reserve, zie het antwoord op vraag 2.',
    'Uit de algemene reserve (zie het antwoord op vraag 2).',
    'Deze vraag komt overeen met vraag 2; zie aldaar.',
    'Wij menen deze vraag bij vraag 2 te hebben beantwoord.',
    'Met het antwoord op vraag 2 is ook deze vraag beantwoord.',
    'Beantwoord onder 2.',
    'Opgenomen in het antwoord op vraag 2.',
    'Het antwoord hierop treft u aan bij vraag 2.',
    'Dat onderdeel loopt mee in het ontwerp van dit jaar, zie het antwoord op\n\nvraag 2.',
  ])('names its question: %j', (answer) => {
    expect(refersTo(answer)).toBe('2')
  })

  it.each([
    ['Dito.', '3'],
    ['Als hierboven.', '3'],
    ['Deze vraag is hierboven al beantwoord.', '3'],
    ['Zie de vorige vraag.', '3'],
    ['Zie het antwoord op de volgende vraag.', '5'],
    ['Zie het antwoord hieronder.', '5'],
  ])('names the question beside it: %j', (answer, number) => {
    expect(refersTo(answer)).toBe(number)
  })

  it.each([
    'Zoals bij vraag 2 is aangegeven, gaat het om drie woningen.',
    'In aanvulling op het antwoord op vraag 2 melden wij dat het krediet is verhoogd.',
    'De bij vraag 2 genoemde locaties zijn niet geschikt.',
    'Het bij vraag 2 genoemde bedrag staat in de begroting.',
    'Daarvoor is het krediet bedoeld dat is genoemd bij vraag 2.',
    'Zie artikel 2 van de verordening.',
    'Zie blz. 2 van de nota.',
    'Zie 2 maart 2021.',
    'Zie onderstaande tabel.',
    'Zie hieronder een overzicht van de kosten: 2021 € 3.000, 2022 € 4.000.',
    'Zie vraag 2 van de enquête.',
    'Zie de beantwoording van vraag 2 van de schriftelijke vragen van D66 van 3 mei 2021.',
    'Zie de beantwoording van vraag 2 in onze brief van 3 mei 2021.',
    'Bij 2 van de 5 scholen is dit beantwoord.',
    'Ja, dat is mogelijk. Wij onderzoeken dit samen met de provincie. Zie ook vraag 2.',
    'Het gaat om veertien woningen (zie ook vraag 2).',
    'Het gaat om dezelfde 2 locaties als vorig jaar.',
    'Hetzelfde geldt voor de 2 andere wijken.',
    'Als hierboven de grens wordt overschreden, volgt een boete.',
    'De vorige vraag ging over wonen; deze gaat over zorg en daar is geld voor.',
    'Uit het antwoord op vraag 2 blijkt dat het college dit niet kan toezeggen.',
    'Zie 3 voorbeelden op onze website.',
    'Anders dan bij vraag 2 gaat het hier om huurwoningen.',
    'Net als bij vraag 2 geldt hier een termijn van zes weken.',
    'Zie vraag 4.',
  ])('is none that says something itself, or names something else: %j', (answer) => {
    expect(refersTo(answer)).toBeNull()
  })

  it.each([
    ['Zie onder b.', 'b'],
    ['Uit de voorziening, zie het antwoord op vraag b.', 'b'],
    ['Zie het antwoord bij a en b.', 'a'],
    ['Zie a.u.b. de bijlage.', null],
  ])('names a letter where letters number the questions: %j', (answer, letter) => {
    const found = asked(
      `a. Kan dat?\n> Ja.\n\nb. Mag dat?\n> Nee.\n\nc. Moet dat?\n> Ja.\n\nd. Wil dat?\n> ${answer}\n\ne. Gaat dat?\n> Ja.\n`,
    )
    expect(found.find(({ number }) => number === 'd')?.refersTo).toBe(letter)
  })

  it.each([
    ['Zie onder a.', '2a'],
    ['Zie antwoord vraag 2a.', '2a'],
    ['Zie 1b.', '1b'],
    ['Zie het antwoord op vraag 1.', '1'],
  ])('names a part of its own question by its letter: %j', (answer, number) => {
    const found = asked(
      `1a. Kan dat?\nAntwoord: Ja.\n1b. Mag dat?\nAntwoord: Nee.\n2a. Moet dat?\nAntwoord: Ja.\n2b. Wil dat?\nAntwoord: ${answer}\n`,
    )
    expect(found.find((one) => one.number === '2b')?.refersTo).toBe(number)
  })

  it.each([
    ['Zie SP 2.', 'SP 2'],
    ['Zie vraag 2 (SP).', 'SP 2'],
    ['Zie SP, 2.', 'SP 2'],
    ['Zie antwoord 1 aan SP.', 'SP 1'],
    ['Deze vraag is ook door de SP gesteld, zie vraag 2 van die fractie.', 'SP 2'],
    ['Zie ons antwoord aan de SP.', 'SP'],
    ['Idem SP.', 'SP'],
    ['Zie de motie van de SP.', null],
    ['Zie het verkiezingsprogramma van de SP, punt 2.', null],
  ])('names the question of another group: %j', (answer, where) => {
    const found = asked(
      `SP\n1. Kan dat?\nAntwoord: Ja.\n2. Mag dat?\nAntwoord: Ja.\nHavenbelang\n1. Waarom niet?\nAntwoord: Ja.\n2. Wie dan?\nAntwoord: ${answer}\n`,
    )
    expect(found.at(-1)?.refersTo).toBe(where)
  })

  it('is read in a table as well', () => {
    const found = asked(
      'Nr | Vraag | Antwoord\n1 | Kan dat? | Ja.\n2 | Mag dat? | Idem.\n3 | Moet dat? | Zie 1.\n',
      'technische_vragen',
    )
    expect(found.map(({ refersTo }) => refersTo)).toEqual([null, '1', '1'])
  })
})

describe('an answer', () => {
  it('begins behind its number, whatever letter its first word is', () => {
    const found = asked(
      '1. Kan dat?\n2. Had dat beter gekund?\n\nAd 1. Ja, dat kan.\n\nAd 2. U heeft gelijk dat dit beter had gekund.\n',
    )
    expect(found.map(({ answerText }) => answerText)).toEqual([
      'Ja, dat kan.',
      'U heeft gelijk dat dit beter had gekund.',
    ])
  })

  it('is not announced by the last word of a question', () => {
    const found = asked(
      '1. Hoeveel jongeren staan er ingeschreven?\n2. Overweegt het college om een verordening in te voeren? Graag een gemotiveerd\nantwoord.\n\nWij beantwoorden deze vragen als volgt.\n\nAd 1. Er staan er twaalf ingeschreven.\n\nAd 2. Nee.\n',
    )
    expect(found.map(({ answerText }) => answerText)).toEqual(['Er staan er twaalf ingeschreven.', 'Nee.'])
  })

  it('in a table whose cells stand below each other ends at the head of the next page', () => {
    const found = asked(
      'Nr\nVraag\nBeantwoording college\n1.\nKlopt het dat de bomen zijn gekapt? Graag het rapport.\nJa. Een ecoloog heeft ze gezien.\n\nBeantwoording vragen - Kanaaldam\n\nNr\nVraag\nBeantwoording college\n2.\nKomt er herplant?\n– Idem.\n',
    )
    expect(found.map(({ number, answerText, refersTo }) => [number, answerText, refersTo])).toEqual([
      ['1', 'Ja. Een ecoloog heeft ze gezien.', null],
      ['2', '– Idem.', '1'],
    ])
  })
})
