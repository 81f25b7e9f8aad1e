import { describe, expect, it } from 'vitest'
import { readHead } from '../../../electron/recognise/head/head.ts'
import { recognise } from '../../../electron/recognise/recognise.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { asSource } from '../as-source.ts'

const kind = (text: string) => readHead(layOut(asSource(text))).head.kind
const asked = '1. Kan de kade open?\n2. Waarom is hij dicht?\n3. Wie beslist daarover?'
const given = '1. Kan de kade open?\nJa, dat kan na het onderzoek.\n2. Waarom is hij dicht?\nHij is verzakt.'
const motion =
  'De raad, bijeen op 3 mei 2022,\nOverwegende dat de kade dicht is,\nVerzoekt het college de kade te openen.\nEn gaat over tot de orde van de dag.'

it.each([
  [
    'raadsbrief',
    'INFORMATIENOTA AAN DE GEMEENTERAAD\nDatum: 28 september 2021\nOnderwerp: Zwembad\n\n1. Wat is er aan de hand?\nDe bouw is duurder.\n\n2. Welke mogelijkheden zijn er?\nOpnieuw aanbesteden.\n\n3. Hoe nu verder?\nWij doen een voorstel.',
  ],
  ['schriftelijke_vragen', `Schriftelijke vragen artikel 36\n${asked}`],
  ['schriftelijke_vragen', `Kade dicht\n${asked}`],
  ['beantwoording', `Beantwoording raadsvragen\n${given}`],
  ['beantwoording', `Schriftelijke vragen als bedoeld in artikel 36\n${given}`],
  ['technische_vragen', `Antwoorden technische vragen kadernota\n${given}`],
  ['motie', `Motie: Open de kade\n${motion}`],
  ['motie', motion],
  ['amendement', 'Amendement: Kade\nDe raad besluit aan punt 2 toe te voegen: de kade.'],
  [
    'raadsbrief',
    `Geachte leden van de raad,\nOnderwerp: Afdoening motie Open de kade\nDe motie luidt:\n${motion}\nHet college`,
  ],
  [
    'raadsbrief',
    'Raadsinformatiebrief 12\nGeachte raad,\n1. Wat is er gebeurd?\nDe kade verzakte.\n2. Wat doen wij?\nHerstel.\n3. Wat kost het?\nVeel.',
  ],
  [
    'advies',
    'Wmo-raad Kanaalrijk\nAan het college\nGeacht college,\nWij adviseren u de kade toegankelijk te maken.',
  ],
  [
    'collegereactie',
    'Geachte leden van de Wmo-raad,\nOnderwerp: Reactie op uw advies over de kade\nWij nemen dit over.\nBurgemeester en wethouders',
  ],
  ['toezeggingenlijst', 'Lijst van openstaande toezeggingen\nT1 De wethouder meldt wanneer de kade opent.'],
  ['besluitenlijst', 'Besluitenlijst raad 3 mei 2022\n1. Opening\nDe voorzitter opent de vergadering.'],
  ['technische_vragen', `Beantwoording informatieve vragen Kaderbrief\n${given}`],
  [
    'toezeggingenlijst',
    'Termijnagenda – toezeggingen college\nToezegging T-1\nTekst: De kade.\nToezegging T-2\nTekst: De brug.',
  ],
  [
    'collegereactie',
    'Aan de Seniorenraad Waterrade\nOnderwerp: de kade\nGeachte leden,\nWij nemen dit over.\nBurgemeester en wethouders van Waterrade',
  ],
  [
    'raadsbrief',
    'Memo\nAan: gemeenteraad\nVan: wethouder Prins\nOnderwerp: vragen uit de raadsavond\nBeste raadsleden,\nEen deel kon ik meteen beantwoorden.\nDe kade\nIs de kade klaar? Ja.',
  ],
  [
    'schriftelijke_vragen',
    `Raadsvragen 2024-141\nAan: college van burgemeester en wethouders\nVan: A. Smit (D66)\nBetreft: Schriftelijke vragen ex artikel 51\nGeacht college,\nKade\n1. Kan de kade open?\nToelichting van de kade.\n2. Mag dat ook later?\nBij voorbaat dank voor de beantwoording.`,
  ],
  [
    'schriftelijke_vragen',
    'Waterrade, 12-4-2022\nGeacht college,\nDe fractie van het CDA stelt de volgende vragen:\n1. Kan dat?\n2. Mag dat?',
  ],
  [
    'advies',
    'Wmo-adviesraad gemeente Laren\nGevraagd advies nota\nDe adviesraad adviseert het college te wachten.',
  ],
  [
    'technische_vragen',
    'Programmabegroting 2025: vragen en antwoorden\nStadsbelang\n1. Pagina 14: waarom stijgt de post wegen?\nDoor de prijzen.\n2. Blz. 20: hoeveel mensen telt het team?\nTwaalf mensen.',
  ],
  [
    'beantwoording',
    'Onderwerp: uw vragen over de zwembaden\nGeachte raadsleden,\nOp 12 oktober 2023 stelde u ons vragen. Hieronder treft u onze antwoorden aan.\n1. Kent het college de wachttijden?\nJa, die zijn ons bekend.\n2. Is het college bereid om meer lessen te geven?\nNee. Dat is aan de exploitant.',
  ],
  [
    'toezeggingenlijst',
    'TOEZEGGINGEN EN AFSPRAKEN RAAD\nNr    Datum        Wethouder      Gereed        Status\n31    18-01-2024   Kok            najaar        loopt\nIn beeld brengen welke hallen het eerst aan onderhoud toe zijn.\n32    15-02-2024   De Boer        n.t.b.        nieuw\nDe Boer komt terug op de dijk.',
  ],
  // What the executive asked stands above each piece of the advice.
  [
    'advies',
    'SENIORENRAAD WATERRADE\nAan: College van B en W\nDatum: 3 mei 2022\nBetreft: Advies conceptnota Mobiliteit\nGeacht college,\nU legt ons twee vragen voor.\nVraag 1. Herkent u zich in de nota?\nGrotendeels. De haltes ontbreken.\nVraag 2. Wat mist u?\nEen halte bij het ziekenhuis.\nNamens de Seniorenraad,\nJ. Smit',
  ],
  [
    'schriftelijke_vragen',
    `Schriftelijke vragen artikel 36\nAan: College van B en W\nBetreft: advies Seniorenraad over de kade\nGeacht college,\n${asked}\nNamens de fractie van Waterrade Vooruit,\nJ. Smit`,
  ],
  ['overig', 'Jaarverslag kademuren\nEr zijn drie kades hersteld.'],
  ['overig', 'Parkeertarieven\nEen uur kost twee euro.'],
])('%s is told from what the document is called or how it is built', (expected, text) => {
  expect(kind(text)).toBe(expected)
})

it.each([
  [
    'raadsbrief',
    'COLLEGEBERICHT\nVan : College van B&W     Datum : 4 juni 2021\nAan : Gemeenteraad\nTitel\nUitvoering moties kade\nMotie 2021-12 “Kade open”\nIn de motie werd het college opgeroepen om de kade te openen.\nDe kade is open.',
  ],
  [
    'toezeggingenlijst',
    'Openstaande toezeggingen aan de commissie\nbijgewerkt tot en met 4 mei 2023\nToezegging nr. 31\nInhoud: De wethouder meldt wanneer de kade opent.\nToezegging nr. 32\nInhoud: De burgemeester stuurt de brief.',
  ],
  [
    'schriftelijke_vragen',
    `Schriftelijke vragen artikel 36\nIngekomen: 3 mei 2022\nUiterlijke datum beantwoording: 3 juni 2022\n${asked}`,
  ],
  [
    'beantwoording',
    'Beantwoording technische en politieke vragen (art. 51 RvO)\nVraag 1: Kan dat?\nAntwoord: Ja, dat kan.\nVraag 2: Mag dat?\nAntwoord: Nee.',
  ],
  ['schriftelijke_vragen', `Raadsvragen kade\nGewenste beantwoording: schriftelijk\n${asked}`],
])('%s is not changed by what it writes about or waits for', (expected, text) => {
  expect(kind(text)).toBe(expected)
})

describe('a title that is set in its own way', () => {
  const closing = '\nPvdA\nA. de Boer\n'
  const body =
    '\nVergadering d.d.   : 26 september 2019\nOnderwerp   : Respijtzorg\n\na. De Sociale Raad heeft in zijn advies van 4 juli 2019 om een recht gevraagd.\n\nOndergetekenden stellen voor om het ontwerpbesluit als volgt te wijzigen.\n\nBesluit:\n\n1. In artikel 14 het woord ‘kan’ te vervangen door ‘zal’.\n\n2. Artikel 22 te schrappen.\n'

  it('is read where its letters stand apart', () => {
    const { head, motions } = recognise(
      asSource(`Raad gemeente Gouda\n\n   A M E N D E M E N T\n${body}${closing}`),
    )
    expect(head.kind).toBe('amendement')
    expect(head.date).toBe('2019-09-26')
    expect(motions.flatMap(({ dictum }) => dictum).length).toBe(2)
  })

  it('names an advice of the board’s own series, with numbered headings and the day behind d.d.', () => {
    const { head } = recognise(
      asSource(
        'Adviesgroep Toegankelijk Gouda\n\nADVIES 2025/04: Herinrichting Marktplein\n\naan        B&W Gouda\nd.d.       19-09-2025\n\n1. AANLEIDING\n\nDe gemeente richt het plein opnieuw in.\n\n2. WAT GAAT GOED\n\n2.1  De stoepranden verdwijnen.\n\n3. WAT MOET BETER\n\n3.1  Licht\n     Kies voor lage masten. Kan het licht later uit?\n',
      ),
    )
    expect([head.kind, head.date, head.municipality]).toEqual(['advies', '2025-09-19', 'Gouda'])
  })

  it('is no advice of its own where a letter answers it', () => {
    expect(
      recognise(
        asSource(
          'Gemeente Gouda\nAan de Adviesraad Sociaal Domein\n\nReactie op uw advies 2025/04\n\nGeachte leden,\n\nWij nemen uw advies over.\n\nburgemeester en wethouders van Gouda\n',
        ),
      ).head.kind,
    ).not.toBe('advies')
  })
})

it('what a board writes to the executive is advice, also where it never says so', () => {
  const letter = (board: string, to: string) =>
    kind(
      `${board}\n\nGemeente Laren\nCollege van burgemeester en wethouders\n\nLaren, 11 februari 2020\n\nBetreft: Reactie op het uitvoeringsprogramma\n\nGeacht ${to},\n\nWij hebben het programma in onze vergadering besproken. Het is prettig leesbaar.\n\nHoogachtend,\n\nde voorzitter\n`,
    )
  for (const board of ['JEUGD- EN SENIORENPLATFORM LAREN', 'Cliëntenberaad Laren', 'Ouderenpanel Laren'])
    expect(letter(board, 'college'), board).toBe('advies')
  expect(letter('Stichting Welzijn Laren', 'college')).not.toBe('advies')
})
