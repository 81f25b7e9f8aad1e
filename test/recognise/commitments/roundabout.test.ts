import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../../electron/recognise/commitments/commitments.ts'
import { given } from '../given.ts'

const found = (sentence: string) => {
  const { layout, context } = given(`Geachte leden van de raad,\n\n${sentence}\n`)
  return findCommitments(layout, context)
}
const tierOf = (sentence: string) => found(sentence).at(0)?.tier ?? 'none'
const spoken = (sentence: string, before: string) => {
  const { layout, context } = given(`Besluitenlijst van de raad\n\n${before} ${sentence}\n`, {
    kind: 'besluitenlijst',
  })
  return findCommitments(layout, context).some(({ text }) => text === sentence)
}

describe('a promise that names no deed of the executive', () => {
  it.each([
    // what reaches the reader
    'De evaluatie bereikt u in mei.',
    'Mocht de raming hoger uitvallen, dan komt er een voorstel uw kant op.',
    'Bij de jaarrekening 2024 treft u een overzicht van alle klachten aan.',
    'Het antwoord op deze vraag volgt separaat.',
    'Een nieuwe planning volgt.',
    // who is called on
    'U wordt door een van onze medewerkers gebeld.',
    'De indieners worden uitgenodigd om mee te denken.',
    'De drie gezinnen worden persoonlijk geïnformeerd.',
    // a deed as the subject
    'Toezending van het verslag is beoogd voor mei 2024.',
    'Publicatie van het ontwerp is gepland voor het derde kwartaal van 2024.',
    'Plaatsing van de borden geschiedt in maart 2024.',
    // what is no longer needed from a day on
    'Vanaf 1 september 2024 hoeven ouders geen bonnen meer in te leveren.',
    'Met ingang van 1 mei 2024 volstaat een melding bij het loket.',
    // what comes to be
    'Op het plein komt een waterpunt.',
    'De adressen komen op een lijst bij de balie.',
    'Bij de ingang komt een bord te hangen.',
    'De meting wordt nog herhaald.',
    'Het verslag wordt bij het voorstel gevoegd.',
    'De gegevens worden alsnog aan het dossier gehecht.',
    'In uw vergadering van 9 juli 2024 ligt een voorstel voor een noodfonds voor.',
    'Uiterlijk 15 oktober 2024 weet u of de proef doorgaat.',
    'De drempels worden in week 26 door de aannemer gelegd.',
    'Daarbij is het onze bedoeling ook de wachtlijst te tonen.',
    'De subsidieregels worden op dit punt verduidelijkt.',
    'Onze inzet is dat er in 2025 geen wachtlijst meer is.',
    'Wij spannen ons in om de wachtlijst te bekorten.',
    // sitting together by a day, and what somebody took upon themselves
    'Wij zitten op 12 maart 2024 met de huurders om tafel.',
    'De wethouder heeft zich voorgenomen alle scholen te bezoeken.',
  ])('is proposed: %s', (sentence) => expect(tierOf(sentence)).not.toBe('none'))

  it.each([
    'Bewoners worden geïnformeerd als er gewerkt wordt.',
    'Alle klanten die nog wachten worden binnen een week gebeld.',
    'Op 4 juli 2023 nam uw raad een motie aan, waarin het college wordt uitgenodigd tot spoed.',
    'De huurders worden door de corporatie uitgenodigd.',
    'Hieruit volgt dat de reserve daalt.',
    'De behandeling in uw raad is gepland voor mei 2024.',
    'Ouders hoeven geen bonnen in te leveren.',
    'In de bijlage treft u een overzicht aan.',
    // A habit, whatever the word for how often.
    'De coördinator komt daar elke twee weken.',
    'Onze collega’s zijn iedere dinsdag op het plein.',
    'De wijkagent belt om de week met de beheerder.',
    // What others do, and what comes out.
    'Onze verzekeraar behandelt deze claims.',
    'Met dat bedrag komen we net uit.',
    'Elke claim wordt door onze verzekeraar beoordeeld.',
    'De maatregel wordt volgens de exploitant voor de winter genomen.',
    'Dat onderzoek is, zo heeft het bureau ons verzekerd, eind augustus 2024 klaar.',
    // What comes and goes by itself, and what somebody thinks of it.
    'In de ochtend komen er veel bezoekers.',
    'Op de markt komen vooral mensen uit de buurt.',
    'Bij de post komt een tekort naar voren.',
    'De bomen komen na de kap vrij in de wind te staan.',
    'Wij stellen het op prijs dat u meedenkt.',
    'Wij beperken ons tot de hoofdlijnen.',
    'Besluit B&W 08-06-2024',
    // What was, who signs, rows of a table, what anybody must do.
    'Er is een inloopavond geweest op 3 mei.',
    'J. de Boer wethouder Zorg en Inkomen',
    'Ontwerp maart 2024 mei 2024 Aanleg juni 2024 augustus 2024 Oplevering oktober 2024 december 2024',
    'Voor ouderen is er in de zomer een eettafel, maar daar moet je je voor opgeven.',
  ])('is none: %s', (sentence) => expect(tierOf(sentence)).toBe('none'))

  it('has no latest date where something holds from a day on', () => {
    const [made] = found('Vanaf 1 september 2024 hoeven ouders geen bonnen meer in te leveren.')
    expect(made?.term).toBeNull()
  })

  it('that is surely sent, whatever else is yearly in it', () => {
    expect(tierOf('Een berekening van de jaarlijkse kosten wordt u apart toegezonden.')).toBe('strong')
  })

  it('in minutes, where what is looked into stands before where', () => {
    const before = 'Wethouder Kok moet het antwoord schuldig blijven.'
    expect(spoken('Zij gaat dat bij de corporatie na en laat het via de griffie weten.', before)).toBe(true)
    expect(spoken('Zij hoopt dat bij de corporatie iemand het weet.', before)).toBe(false)
  })
})
