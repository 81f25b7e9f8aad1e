import { describe, expect, it } from 'vitest'
import { readHead } from '../../../electron/recognise/head/head.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { asSource } from '../as-source.ts'

const head = (text: string, municipalities: readonly string[] = []) =>
  readHead(layOut(asSource(text)), municipalities).head

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
      dates: [
        { role: 'ingediend', date: '2024-04-03', range: { start: 55, end: 67 } },
        { role: 'besloten', date: '2024-05-12', range: { start: 82, end: 93 } },
      ],
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

  it.each([
    [
      'behind the words that say what happened',
      '(ingekomen 3 mei 2022 en antwoorden door het college verzonden op 7 juni 2022)',
    ],
    ['behind the number of a decision', 'B&W-nummer 22.0417; besluit d.d. 7 juni 2022'],
    ['before a reference on the same line', 'Waterrade, 7 juni 2022.                    22bb004711'],
    ['in a column of a letterhead', 'Van                     Datum\nCollege van B en W      7 juni 2022'],
    ['beside other fields', 'Reg.nr. : 4711              Datum   : 7 juni 2022'],
    ['beside other fields without colons', 'Bijlagen    2      Datum    7 juni 2022'],
    ['in a line that the file ran together', 'Opgesteld door: team Onderwijs Datum: 7 juni 2022'],
    ['beside who answered', 'Ingediend: 3 mei 2022\nBeantwoord door college: 7 juni 2022'],
    ['in the head of an English mail', 'From: Raadsgriffie\nSent: dinsdag 7 juni 2022 09:14'],
    [
      'above the day it was sent',
      'Waterrade, 7 juni 2022        Uw brief van:     -\n            Verzonden: 9 JUN 2022',
    ],
  ])('may stand %s', (_where, words) => {
    const text = `Beantwoording schriftelijke vragen\n${words}\nOp 3 mei 2022 zijn vragen gesteld.\n1. Kan dat?\nAntwoord: Ja, sinds 1 januari 2020.`
    expect(head(text).date).toBe('2022-06-07')
  })

  it('may stand in the foot of a page, also of one in the middle', () => {
    expect(
      head(
        'Raadsbrief\nGeachte raad,\nWij gaan met de\nWaterrade, 7 juni 2022 | blad 2 van 3\nbewoners in gesprek.',
      ).date,
    ).toBe('2022-06-07')
  })

  it('of questions is the day they came in, and never that of another letter', () => {
    expect(head('Schriftelijke vragen\nIngekomen: 3 mei 2022\n1. Kan dat?\n2. Mag dat?').date).toBe(
      '2022-05-03',
    )
    expect(head('Geachte raad,\nUw brief van\n3 mei 2022\nOnderwerp: de kade').date).toBeNull()
  })

  it('of a list is its state', () => {
    expect(
      head(
        'Openstaande toezeggingen aan de raad\nbijgewerkt tot en met 7 juni 2022\nToezegging nr. 1\nStatus: open',
      ).date,
    ).toBe('2022-06-07')
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
    [
      'Indieners: Yara Smit (Sociaal Waterrade) en Bo de Wit (Groen Waterrade)',
      [
        { name: 'Yara Smit', group: 'Sociaal Waterrade' },
        { name: 'Bo de Wit', group: 'Groen Waterrade' },
      ],
    ],
    ['Fractie: AB/OPA\nSteller: P. Visser', [{ name: 'P. Visser', group: 'AB/OPA' }]],
    ['Van: Lokaal Waterrade, Bo de Wit', [{ name: 'Bo de Wit', group: 'Lokaal Waterrade' }]],
    [
      'Kan dat?\nGroet,\nBo de Wit\nfractie Kernlijst Waterrade',
      [{ name: 'Bo de Wit', group: 'Kernlijst Waterrade' }],
    ],
    [
      'Vragen van mevrouw T. Smit (Student & Stad) en de heer K. van Dam (D66)\nover de kade',
      [
        { name: 'T. Smit', group: 'Student & Stad' },
        { name: 'K. van Dam', group: 'D66' },
      ],
    ],
    [
      'Vragen van de leden Smit en El Amrani\nGezien het bovenstaande stellen ondergetekenden, namens de fracties van Volt en SP, de volgende vragen.',
      [
        { name: 'Smit', group: 'Volt' },
        { name: 'El Amrani', group: 'SP' },
      ],
    ],
    [
      'Hierbij ons antwoord op de door mevrouw G. de Wit van de fractie van de Partij voor de Dieren ex art. 36 RvO gestelde vragen.',
      [{ name: 'G. de Wit', group: 'Partij voor de Dieren' }],
    ],
  ])('are read from %j', (words, askers) => {
    expect(head(`Schriftelijke vragen\n${words}`).askers).toEqual(askers)
  })
})

describe('the subject', () => {
  it.each([
    ['Onderwerp: Opvang van dak- en thuislozen', 'Opvang van dak- en thuislozen'],
    [
      'Onderwerp: Beantwoording van de schriftelijke vragen van het raadslid\nR. van der Meer (Leefbaar Waterrade) over de kade',
      'Beantwoording van de schriftelijke vragen van het raadslid R. van der Meer (Leefbaar Waterrade) over de kade',
    ],
    [
      'Onderwerp\nBeantwoording vragen van de leden Smit en Kaya\ninzake de kade\nAan de raad',
      'Beantwoording vragen van de leden Smit en Kaya inzake de kade',
    ],
    ['Onderwerp     De kade\nIngediend     3 mei 2022\nVerzonden     7 juni 2022', 'De kade'],
  ])('of %j is whole', (text, subject) => {
    expect(head(text).subject).toBe(subject)
  })

  it('of a letter without one is what it says it is about, never its salutation', () => {
    expect(
      head(
        'Geachte heer Van Dam,\nNaar aanleiding van uw schriftelijke vragen over de sluiting van de kade treft u hieronder ons antwoord.',
      ).subject,
    ).toBe('de sluiting van de kade')
  })
})

describe('the subject without a label', () => {
  const letter = (above: string, first: string) =>
    head(`Gemeente Waterrade\n${above}\n\nGeachte leden van de raad,\n\n${first}\n\nMet vriendelijke groet,`)
      .subject

  it.each([
    'In het najaar van 2024 hebben bewoners van de Dijkweg gevraagd om een oversteek.',
    'De oversteek aan de Dijkweg is sinds maart van dit jaar afgesloten voor verkeer.',
    'Op 3 maart spraken wij met u over de oversteek aan de Dijkweg en wat daar nodig is\nvoor de kinderen.',
  ])('is never the first sentence of a letter: %j', (first) => {
    expect(letter('Waterrade, 3 maart 2025', first)).toBe('')
  })

  it('is what the letter says that it is about', () => {
    expect(
      letter('Waterrade, 3 maart 2025', 'Met deze brief informeren wij u over de oversteek aan de Dijkweg.'),
    ).toBe('de oversteek aan de Dijkweg')
  })

  it('is the title above the salutation, not who writes, where and when', () => {
    const above = 'Rekenkamer Waterrade\nt.a.v. de voorzitter, mevrouw J. Meer\nWaterrade, 3 maart 2025\n'
    expect(letter(`${above}\nReactie op het onderzoek naar de Dijkweg`, 'Dank voor uw rapport.')).toBe(
      'Reactie op het onderzoek naar de Dijkweg',
    )
  })

  it.each([
    'De gemeenteraad heeft in maart besloten om de Dijkweg af te sluiten.\nDaarna is er gebouwd.',
    'Vanaf maart is de Dijkweg in beide richtingen afgesloten voor alle verkeer dat door de\nwijk rijdt.',
  ])('of a text without a salutation is no sentence either: %j', (text) => {
    expect(head(text).subject).toBe('')
  })

  it.each([
    'Waterrade is klaar voor 2030',
    'Wat wordt de toekomst van het zwembad?',
    'Herinrichting Dijkweg',
  ])('may be a heading: %s', (title) => {
    expect(head(`${title}\n\nDe raad heeft in maart gevraagd om een plan.`).subject).toBe(title)
  })

  it('stands behind "Over:"', () => {
    expect(head('Adviesraad Waterrade\nOver: De Dijkweg en de bus\n\nGeacht college,').subject).toBe(
      'De Dijkweg en de bus',
    )
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

it('a column of a list is no portfolio holder', () => {
  expect(
    head('Toezeggingenlijst\nNr\nPortefeuillehouder\nTermijn\nStatus\n1\nDe kade').portfolioHolder,
  ).not.toBe('Termijn')
})

describe('a municipality', () => {
  it.each([
    ['Lijst van toezeggingen gemeenteraad Zandwijk\nStand per 1 mei 2024', 'Zandwijk'],
    ['Vragen over de markt\nIn de gemeente\nLindervaart is geen markt meer.', 'Lindervaart'],
    [
      'Gemeente Hoger-dam\nGeachte raad,\nhet college van burgemeester en wethouders van Hogerdam',
      'Hogerdam',
    ],
    ['Memo\n\ngemeente gouda\n\nGeachte raad,', 'Gouda'],
    ['Technische vragen\n1. Ligt dat gebied hier?\nA: Nee, dat hoort bij de gemeente Voorst.', null],
  ])('in %j', (text, name) => expect(head(text).municipality).toBe(name))
})

describe('a date', () => {
  it.each([
    [
      'in a margin column under the name',
      `Antwoord op raadsvragen\nWachttijden, gesteld door M. Bos (Zandwijk\nVooruit) op 12 februari 2024\n1 Klopt het?\nJa, dat klopt.\nGemeente Zandwijk\nGriffie\nZ24-008817\n5 maart 2024\nPagina 1 van 1`,
      '2024-03-05',
    ],
    [
      'of asking, over two lines',
      'Antwoord op raadsvragen\nWachttijden, gesteld door M. Bos (Zandwijk\nVooruit) op 12 februari 2024\n1 Klopt het?\nJa, dat klopt.',
      '2024-02-12',
    ],
    [
      'of the state of the answers',
      'Gemeente Zandwijk\nBeantwoording technische vragen Programmabegroting 2024\nStand: 23 oktober 2023 (tweede levering)\n1. Klopt het?\nAntwoord: ja.',
      '2023-10-23',
    ],
    [
      'of the meeting in which the executive settled it, above the signature',
      'Raadsinformatiebrief\nGeachte leden van de raad,\nDe wachttijd is in 2023 opgelopen.\nAldus besloten in de collegevergadering van 3 mei 2024,\nde secretaris, de burgemeester,',
      '2024-05-03',
    ],
    [
      'set apart in the foot',
      'Memo\nAan: de raad\nVan: wethouder Smit\nGeachte raad,\nDe wachttijd is opgelopen.\nRaadsmemo wethouder Smit - 3 mei 2024 - pagina 1',
      '2024-05-03',
    ],
    [
      'below its place in a column',
      'Aan de gemeenteraad van Zandwijk\nOns kenmerk                   Zandwijk,\nR23.001482                    11 december 2023\nOnderwerp: Zwembad            Verzonden: 12 december 2023\nGeachte raad,\nWij informeren u.',
      '2023-12-11',
    ],
    [
      'of the answers below the letter that asks',
      'Partij Zandwijk\nAan het college van burgemeester en wethouders\nZandwijk, 16 november 2021\nBetreft: vragen art. 39 RvO over jongerenwerk\n1. Klopt het?\n2. Wat gaat u doen?\n\nBeantwoording\n1. Antwoord: ja.\n2. Antwoord: niets.\nZandwijk, 14 december 2021\nburgemeester en wethouders',
      '2021-12-14',
    ],
  ])('%s', (_, text, date) => expect(head(text).date).toBe(date))

  it('that ends the sentence of the line above it is not the document’s', () => {
    const text =
      'Raadsbrief\nGemeente Zandwijk\nDit is een brief over het besluit dat wij namen op\n20 januari 2025\nen over meer.'
    expect(head(text).date).toBe(null)
  })
})

describe('the date of a document', () => {
  const dated = (head: string, foot = '') =>
    readHead(
      layOut(
        asSource(
          `Participatieraad Oudermeer\nAan het college\n${head}\n\nGeacht college,\n\nOp 3 maart 2020 ontvingen wij uw nota. Die is door de raad vastgesteld in de vergadering van 6 februari 2020.\nWij adviseren u de termijn te verkorten.\n\nMet vriendelijke groet,\n\n${foot}`,
        ),
      ),
    ).head.date

  it.each([
    ['Datum: 14-5-20'],
    ['Datum advies: 14 mei 2020'],
    ['Uw brief: 12 februari 2020\nOnze brief: 14 mei 2020'],
    ['Advies nr. 3, 14 mei 2020'],
    ['Oudermeer,\t14 mei 2020'],
    ['', 'Vastgesteld in de vergadering van de Participatieraad op 14 mei 2020,\n\nJ. Tolsma'],
    ['', 'Dit advies is vastgesteld op 14 mei 2020.\n'],
  ])('is read from %j and %j', (head, foot = '') => {
    expect(dated(head, foot)).toBe('2020-05-14')
  })

  it.each([[''], ['Betreft: uw nota van 12 februari 2020'], ['Kenmerk 14-5-20'], ['Datum: mei 2020']])(
    'is none with %j, whatever other days the text names',
    (head) => {
      expect(dated(head)).toBeNull()
    },
  )
})

describe('the head of a letter of advice or a list', () => {
  const read = (text: string) => readHead(layOut(asSource(text)), ['Bergen op Zoom']).head

  it('has the whole name of the board, its title and its subject only', () => {
    const { sender, subject } = read(
      'ADVIESRAAD SOCIAAL DOMEIN BERGEN OP ZOOM\n\nAan het college van burgemeester en wethouders\n4611 AP  Bergen op Zoom\n\ndatum:      20 februari 2025\nbetreft:    Advies over de Verordening 2025\nuw brief:   16 januari 2025, kenmerk B2025-0044\n\nGeacht college,\n\nWij adviseren u de termijn te verkorten.\n',
    )
    expect(sender).toBe('ADVIESRAAD SOCIAAL DOMEIN BERGEN OP ZOOM')
    expect(subject).toBe('Advies over de Verordening 2025')
  })

  it('has the title of the advice where no line says what it is about', () => {
    expect(
      read(
        'Adviesraad Sociaal Domein Bergen op Zoom\n\nOngevraagd advies jeugd en wachttijden\n\nAan: het college van B en W\nDatum: 30 augustus 2022\n\nWaarom dit advies?\nWij adviseren u de wachttijd te verkorten.\n',
      ).subject,
    ).toBe('Ongevraagd advies jeugd en wachttijden')
  })

  it('has no addressee and no holder that are those of one item', () => {
    const { recipient, portfolioHolder } = read(
      'Overzicht openstaande toezeggingen\nStand van zaken op 14 september 2023\n\nToezegging 2022-38\nGedaan op:  13 december 2022\nPortefeuillehouder:  P. Hofman\nAan:        PvdA\nInhoud:     De raad krijgt een overzicht.\n\nToezegging 2023-02\nGedaan op:  31 januari 2023\nAan:        gehele raad\nInhoud:     De raad wordt uitgenodigd.\n',
    )
    expect([recipient, portfolioHolder]).toEqual([null, null])
  })
})
