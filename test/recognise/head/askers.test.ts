import { describe, expect, it } from 'vitest'
import { readHead } from '../../../electron/recognise/head/head.ts'
import { recognise } from '../../../electron/recognise/recognise.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { asSource } from '../as-source.ts'

const head = (text: string) => readHead(layOut(asSource(text))).head
const asked = (text: string) => head(text).askers.map(({ name, group }) => [name, group])
const groupsOf = (text: string) => recognise(asSource(text)).head.askers.map(({ group }) => group)
const letter =
  '\nOnderwerp: beantwoording schriftelijke vragen over de kade\n\nGeachte heer, mevrouw,\n\nU heeft ons vragen gesteld. Hieronder leest u de antwoorden.\n\n1. Kan de kade open?\nAntwoord: Ja.\n2. Wie beslist?\nAntwoord: De raad.\n\nburgemeester en wethouders van Oudermeer\n'

describe('who asks', () => {
  it.each([
    [
      'Aan de fractie van Wakker Oudermeer\nt.a.v. de heer D. van Essen\n',
      'D. van Essen',
      'Wakker Oudermeer',
    ],
    ["Raadsfractie Meer '97\nDe heer D. van Eijck\n", 'D. van Eijck', "Meer '97"],
    ['SP-fractie\nmevrouw L. Hendriks\n', 'L. Hendriks', 'SP'],
    ['Gemeenteraad van Oudermeer\ni.a.a. fractie PvdA, mevrouw Anneke Bol\n', 'Anneke Bol', 'PvdA'],
    ['Aan: de gemeenteraad, fractie FNP (Hylke Bosma)\n', 'Hylke Bosma', 'FNP'],
    ['Samen Oudermeer\nt.a.v. de heer Thijs Peters\n', 'Thijs Peters', 'Samen Oudermeer'],
  ])('is read from the block of addressees %j', (block, name, group) => {
    expect(asked(`${block}${letter}`)).toEqual([[name, group]])
  })

  it('belongs to no board that a letter is sent to', () => {
    expect(asked(`Stichting Dorpshuis\nt.a.v. de heer J. Smit\n${letter}`).map(([, group]) => group)).toEqual(
      [null],
    )
  })

  it.each([
    'Op 9 november ontvingen wij van mevrouw P. Lammers (CDA) en de heer H. Ooster (Volt) vragen over de kade.',
    'Op 9 november dienden mevrouw P. Lammers (CDA) en de heer H. Ooster (Volt) schriftelijke vragen in over de kade.',
    'Op 9 november hebben mevrouw P. Lammers (CDA) en de heer H. Ooster (Volt) vragen over de kade gesteld.',
  ])('is read from the sentence that introduces the questions: %s', (sentence) => {
    expect(
      asked(
        `Aan de leden van de gemeenteraad\nOnderwerp: Beantwoording vragen over de kade\n\nGeachte raadsleden,\n\n${sentence}\n\n1. Kan de kade open?\nAntwoord: Ja.\n`,
      ),
    ).toEqual([
      ['P. Lammers', 'CDA'],
      ['H. Ooster', 'Volt'],
    ])
  })

  it.each([
    'Vragensteller     C. van Schaik\nFractie           ProOudermeer\n',
    'Fractie            ProOudermeer\nSteller vragen     C. van Schaik\n',
    'Steller vragen\nProOudermeer, mw. C. van Schaik\n',
    'Ingediend:            26 oktober 2023\nDoor:                 mw. C. van Schaik (ProOudermeer)\n',
    'Indiener: C. van Schaik (ProOudermeer) Datum ontvangst: 6 maart 2023 Datum beantwoording: 28 maart 2023\n',
  ])('is read from the form %j', (form) => {
    expect(
      asked(
        `Beantwoording schriftelijke vragen\n${form}Datum antwoord    8 april 2025\n\n1. Kan de kade open?\nAntwoord: Ja.\n`,
      ),
    ).toEqual([['C. van Schaik', 'ProOudermeer']])
  })

  it('may be a group that only its council knows, above its questions', () => {
    expect(
      groupsOf(
        'Antwoorden technische vragen kade\n\nVragen van de VVD\n1. Kan de kade open?\n> Ja.\n\nVragen van Nieuwe Lijn\n2. Wie beslist daarover?\n> De raad.\n',
      ),
    ).toEqual(['VVD', 'Nieuwe Lijn'])
  })

  it('is a group with all of its name', () => {
    expect(
      asked(
        'MEMO\nBetreft: Vragen inzake Wmo\n\nVorige week stelde de fractie Hart voor de Meerwaard enkele\nschriftelijke vragen.\n\n1. Hoeveel cliënten wachten?\nAntwoord: Twaalf.\n2. Hoe lang?\nAntwoord: Een jaar.\n',
      ),
    ).toEqual([[null, 'Hart voor de Meerwaard']])
  })
})
