import { describe, expect, it } from 'vitest'
import { findQuestions } from '../../../electron/recognise/questions/questions.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import type { DocumentKind } from '../../../shared/records/document.ts'
import { asSource, withLines } from '../as-source.ts'

const ask = (text: string, kind: DocumentKind = 'beantwoording') =>
  findQuestions(layOut(asSource(text)), { kind, askers: [] })
const pairs = (text: string, kind?: DocumentKind) =>
  ask(text, kind).map(({ number, text: words, answerText }) => [number, words, answerText])

describe('numbering', () => {
  it.each([
    ['1. Kan dat?\nAntwoord:\nJa.\n2. Mag dat?\nAntwoord:\nNee.', ['1', '2']],
    ['1 Kan dat?\nJa.\n2 Mag dat?\nNee.', ['1', '2']],
    ['Vraag 1:\nKan dat?\nJa.\nVraag 2:\nMag dat?\nNee.', ['1', '2']],
    ['1. Kan dat?\nJa.\n1.1 Hoe dan?\nZo.\n1.1.1. Echt?\nJa.\n2. Mag dat?\nNee.', ['1', '1.1', '1.1.1', '2']],
    ['1a. Kan dat?\nJa.\n1b. Hoe dan?\nZo.\n2a. Mag dat?\nNee.', ['1a', '1b', '2a']],
    ['1 a. Kan dat?\nJa.\nb. Hoe dan?\nZo.\n2 Mag dat?\nNee.', ['1a', '1b', '2']],
    ['A. Kan dat?\nJa.\nB. Mag dat?\nNee.', ['A', 'B']],
    ['I. Kan dat?\nJa.\nII. Mag dat?\nNee.', ['I', 'II']],
    ['• Kan dat?\nDat kan.\n• Mag dat?\nDat mag niet.', [null, null]],
  ])('is kept as it is printed: %j', (text, numbers) => {
    expect(ask(text).map(({ number }) => number)).toEqual(numbers)
    expect(ask(text).every(({ answerText }) => answerText !== null)).toBe(true)
  })

  it('makes a tree', () => {
    const found = ask(
      '1. Kan dat?\nJa.\n1.1 Hoe dan?\nZo.\n1.2 Sinds wanneer?\nNu.\n2. U zei dat het mag.\na) Mag het?\nb) Hoe dan?',
    )
    expect(found.map(({ number, parent }) => [number, parent])).toEqual([
      ['1', null],
      ['1.1', 0],
      ['1.2', 0],
      ['2', null],
      ['2a', 3],
      ['2b', 3],
    ])
  })

  it('may hold one that does not ask, between two that do', () => {
    expect(
      pairs(
        '1. Klopt de tabel?\nJa.\n2. De tweede tabel telt niet op.\nDat klopt.\n3. En de derde?\nDie wel.',
      ),
    ).toHaveLength(3)
  })

  it('may begin again below the names of who ask', () => {
    const found = ask(
      'Vragen van dhr. Kuiper (Volt)\nVraag: Kan dat?\nAntwoord: Ja.\nVragen van mw. Smit (SP)\nVraag: Mag dat?\nAntwoord: Nee.',
    )
    expect(found.map(({ group, answerText }) => [group, answerText])).toEqual([
      ['Volt', 'Ja.'],
      ['SP', 'Nee.'],
    ])
  })

  it('may begin again under every group', () => {
    const found = ask(
      'SP\n1. Kan dat?\nAntwoord: Ja.\n2. Mag dat?\nAntwoord: Nee.\nKanaalpartij\n1. Hoe dan?\nAntwoord: Zo.',
      'technische_vragen',
    )
    expect(found.map(({ group, number, answerText }) => [group, number, answerText])).toEqual([
      ['SP', '1', 'Ja.'],
      ['SP', '2', 'Nee.'],
      ['Kanaalpartij', '1', 'Zo.'],
    ])
  })
})

it('bullets below the name of a group ask beside the numbers of others', () => {
  const found = ask(
    'D66\n1. Kan dat?\nEr is uitgegaan van:\n• een groei van 3%\n• een daling van 2%\nDat kan dus.\nSP\n• Mag dat?\nDat mag.\n• Er wordt gebouwd. Graag een lijst.\nDe lijst volgt.',
    'technische_vragen',
  )
  expect(found.map(({ group, number, answerText }) => [group, number, answerText])).toEqual([
    ['D66', '1', 'Er is uitgegaan van: • een groei van 3% • een daling van 2% Dat kan dus.'],
    ['SP', null, 'Dat mag.'],
    ['SP', null, 'De lijst volgt.'],
  ])
})

it('the last of a list may ask without a question mark', () => {
  expect(
    pairs(
      '1) Kan dat?\n\n2) Mag dat?\n\n3) Wij ontvangen graag een overzicht van de kosten.\n\nWij zien uw antwoorden tegemoet.',
      'schriftelijke_vragen',
    ).map(([number, text]) => [number, text]),
  ).toEqual([
    ['1', 'Kan dat?'],
    ['2', 'Mag dat?'],
    ['3', 'Wij ontvangen graag een overzicht van de kosten.'],
  ])
})

it('a number may stand on a line of its own above its question', () => {
  expect(pairs('1\nWat kost de kade?\nAntwoord\nVeel.\n2\nWaarom is dat?\nAntwoord\nDaarom.')).toEqual([
    ['1', 'Wat kost de kade?', 'Veel.'],
    ['2', 'Waarom is dat?', 'Daarom.'],
  ])
})

describe('what only looks like a question is left alone', () => {
  it('a numbered list inside an answer', () => {
    const text =
      '1. Wat doet u?\nDit kan betekenen:\n1. dat de prijs stijgt;\n2. dat het contract stopt;\n3. dat wij wachten.\n2. Wat kost dat?\nNiets.'
    expect(pairs(text)).toEqual([
      [
        '1',
        'Wat doet u?',
        'Dit kan betekenen: 1. dat de prijs stijgt; 2. dat het contract stopt; 3. dat wij wachten.',
      ],
      ['2', 'Wat kost dat?', 'Niets.'],
    ])
  })

  it('a list of statements that leads to the questions', () => {
    const text =
      'Wij stellen vast:\n1. De brug is dicht.\n2. Er is geen omleiding.\nWij hebben de volgende vragen:\n1. Klopt dit?\n2. Hoe lang nog?'
    expect(ask(text, 'schriftelijke_vragen').map(({ text: words }) => words)).toEqual([
      'Klopt dit?',
      'Hoe lang nog?',
    ])
  })

  it('a line that starts with a year or an amount', () => {
    const text =
      '1. Hoeveel is het?\nIn het jaar waarover u vraagt was dat meer dan in het jaar\n2021 en ook meer dan\n3 ton per jaar.\n2. Is dat veel?\nJa.'
    expect(ask(text)).toHaveLength(2)
  })

  it('a quoted question, a motion, a letter with headings that ask', () => {
    expect(ask('1. Kent u het bericht “Rijdt de bus nog?”\nJa.\n2. Rijdt hij?\nNee.')).toHaveLength(2)
    expect(ask('1. Kan dat?\n2. Mag dat?', 'motie')).toEqual([])
    expect(
      ask('1. Wat is er gebeurd?\nVeel.\n2. Wat kost dat?\nVeel.\n3. En nu?\nNiets.', 'raadsbrief'),
    ).toEqual([])
  })

  it('the signature below the last answer', () => {
    const [only] = ask('1. Kan dat?\nAntwoord: Ja.\nBurgemeester en wethouders van Waterrade,\nde secretaris')
    expect(only?.answerText).toBe('Ja.')
  })
})

it('the lettered pieces of a question are its parts, its bullets are its words', () => {
  const text =
    '1. Bent u bereid om:\na. vaker te legen;\nb. te handhaven?\n2. Zo nee, waarom niet?\nToelichting\nDe foto is van mei.'
  expect(pairs(text, 'schriftelijke_vragen')).toEqual([
    ['1', 'Bent u bereid om:', null],
    ['1a', 'vaker te legen;', null],
    ['1b', 'te handhaven?', null],
    ['2', 'Zo nee, waarom niet?', null],
  ])
  expect(pairs(text.replace('a. ', '- ').replace('b. ', '- '), 'schriftelijke_vragen')).toEqual([
    ['1', 'Bent u bereid om: - vaker te legen; - te handhaven?', null],
    ['2', 'Zo nee, waarom niet?', null],
  ])
})

describe('answers', () => {
  it('may stand below all questions, for one or more numbers at once', () => {
    const questions = 'Vragen:\n1) Hoeveel?\n2) Waarom?\n3) Waar?\n4) Wanneer?\n'
    const expected = ['Zestig.', 'Daarom, en daar.', 'Daarom, en daar.', 'Straks.']
    for (const answers of [
      'Antwoorden:\nAd 1)\nZestig.\nAd 2) en 3)\nDaarom, en daar.\nAd 4)\nStraks.',
      'Beantwoording van de vragen\n1. Zestig.\n2.-3. Daarom, en daar.\n4. Straks.',
      'Antwoord vraag 1\nZestig.\nAntwoord vraag 2 t/m 3\nDaarom, en daar.\nAntwoord op vraag 4:\nStraks.',
    ]) {
      expect(ask(questions + answers).map(({ answerText }) => answerText)).toEqual(expected)
    }
  })

  it('belong to all questions directly above them', () => {
    const found = ask('1. Kan dat?\n2. Mag dat?\nAntwoord: Beide niet.\n3. Waarom?\nAntwoord: Daarom.')
    expect(found.map(({ answerText }) => answerText)).toEqual(['Beide niet.', 'Beide niet.', 'Daarom.'])
  })

  it('may follow on the same line', () => {
    expect(pairs('1. Kan dat vaker? Antwoord: Nee, dat is te duur.\n2. Waarom? Antwoord: Daarom.')).toEqual([
      ['1', 'Kan dat vaker?', 'Nee, dat is te duur.'],
      ['2', 'Waarom?', 'Daarom.'],
    ])
  })

  it('need no label, and leave the request after the question mark to the question', () => {
    expect(
      pairs(
        '1. Hoeveel zijn er? Graag een overzicht per wijk.\nEr zijn er zestig.\n2. U noemt dit kaal. Wat verstaat u daaronder.\n\nAlleen schoonmaken.',
      ),
    ).toEqual([
      ['1', 'Hoeveel zijn er? Graag een overzicht per wijk.', 'Er zijn er zestig.'],
      ['2', 'U noemt dit kaal. Wat verstaat u daaronder.', 'Alleen schoonmaken.'],
    ])
  })

  it('run on over page furniture in one passage', () => {
    const text =
      '1. Wat doet u?\nAntwoord: Wij gaan met de\nPagina 1 van 2\nbewoners in gesprek.\n2. Wanneer?\nAntwoord: Nu.'
    const [first] = ask(text)
    expect(first).toMatchObject({ answerText: 'Wij gaan met de bewoners in gesprek.' })
    expect(first?.answers).toHaveLength(1)
  })

  it('are quoted or quote in e-mail', () => {
    expect(
      pairs(
        'Vragen van de raad\n- Waarom stijgt het?\n> Door inflatie.\n- En de rente?\n> Die ook.',
        'technische_vragen',
      ),
    ).toEqual([
      [null, 'Waarom stijgt het?', 'Door inflatie.'],
      [null, 'En de rente?', 'Die ook.'],
    ])
  })

  it('stand beside their questions in a table', () => {
    const cell = (row: number, column: number, words: string) => ({
      words,
      role: 'cell' as const,
      cell: { table: 0, row, column },
    })
    const rows = [
      ['Nr', 'Vraag', 'Antwoord'],
      ['1', 'Hoeveel woningen?', 'Zestig.'],
      ['2', 'Waarom zo weinig?', 'Zie antwoord 1.'],
    ]
    const source = withLines(rows.flatMap((row, at) => row.map((words, column) => cell(at, column, words))))
    const found = findQuestions(layOut(source), { kind: 'beantwoording', askers: [] })
    expect(
      found.map(({ number, text, answerText, refersTo }) => [number, text, answerText, refersTo]),
    ).toEqual([
      ['1', 'Hoeveel woningen?', 'Zestig.', null],
      ['2', 'Waarom zo weinig?', 'Zie antwoord 1.', '1'],
    ])
  })

  it('stand beside their questions where columns of a text are printed line by line', () => {
    const text = [
      'Nr   Vraag                          Antwoord',
      '',
      '1    Hoeveel bomen zijn er          Er zijn er zestig ge-',
      '     gekapt sinds 2020?             kapt en tien geplant.',
      '',
      '2    Waarom? Graag een              Zie antwoord 1.',
      '     toelichting.',
      '',
      'Waterrade, 3 mei 2022',
    ].join('\n')
    expect(pairs(text)).toEqual([
      ['1', 'Hoeveel bomen zijn er gekapt sinds 2020?', 'Er zijn er zestig gekapt en tien geplant.'],
      ['2', 'Waarom? Graag een toelichting.', 'Zie antwoord 1.'],
    ])
  })

  it('stand below their questions where the cells of a table are printed one by one', () => {
    const text =
      'Nr.\nFractie\nVraag\nAntwoord\n1\nVVD\nWat kost de kade?\nEen miljoen.\n2\nOuderen\nWater en Rade\nIs dat veel?\nNee. Het is gemiddeld.\nAgendapunt 7: Kade\n3\nSP\nWie betaalt dat?\nDe provincie.'
    expect(
      ask(text, 'technische_vragen').map((one) => [one.number, one.group, one.text, one.answerText]),
    ).toEqual([
      ['1', 'VVD', 'Wat kost de kade?', 'Een miljoen.'],
      ['2', 'Ouderen Water en Rade', 'Is dat veel?', 'Nee. Het is gemiddeld.'],
      ['3', 'SP', 'Wie betaalt dat?', 'De provincie.'],
    ])
  })

  it('stand unquoted below the questions that a mail quotes', () => {
    const text =
      'Hierbij de antwoorden.\n\n> Blz. 4\n> 1. Waarom stijgt de huur van de kade, en sinds wanneer is dat\n> (ongeveer) zo?\nDoor inflatie.\n\n> 2. En de rente?\nDie ook.\n1. eerst met een half procent;\n2. daarna met een heel.\n> Blz. 9\n> Wie betaalt dat?\nDe provincie.'
    expect(pairs(text, 'technische_vragen')).toEqual([
      ['1', 'Waarom stijgt de huur van de kade, en sinds wanneer is dat (ongeveer) zo?', 'Door inflatie.'],
      ['2', 'En de rente?', 'Die ook. 1. eerst met een half procent; 2. daarna met een heel.'],
      [null, 'Wie betaalt dat?', 'De provincie.'],
    ])
  })

  it('may be lettered as the parts of their question are', () => {
    for (const answers of ['1a. Ja.\n1b. Sinds mei.', 'a. Ja.\nb. Sinds mei.'])
      expect(
        pairs(
          `1.\na. Kan dat?\nb. Sinds wanneer?\nAntwoord\n${answers}\n2.\na. Mag dat?\nb. Waarom?\nAntwoord\n2a. Nee.\n2b. Daarom.`,
        ),
      ).toEqual([
        ['1a', 'Kan dat?', 'Ja.'],
        ['1b', 'Sinds wanneer?', 'Sinds mei.'],
        ['2a', 'Mag dat?', 'Nee.'],
        ['2b', 'Waarom?', 'Daarom.'],
      ])
  })

  it('keep the rows of a little table', () => {
    const [first] = pairs('1. Hoeveel per wijk?\n\nWijk\tAantal\nNoord\t12\nZuid\t9\n\n2. Waarom?\n\nDaarom.')
    expect(first?.[2]).toBe('Wijk Aantal Noord 12 Zuid 9')
  })

  it('may be announced by a sentence that is part of no question', () => {
    const text =
      '1. Kan dat?\n2. Mag dat?\n\nNamens het college beantwoord ik de vragen als volgt:\n\nAd 1. Ja.\n\nAd 2. Nee.'
    expect(pairs(text)).toEqual([
      ['1', 'Kan dat?', 'Ja.'],
      ['2', 'Mag dat?', 'Nee.'],
    ])
  })

  it('count once where the questions are printed again above them', () => {
    const text =
      'Gestelde vragen\n1. Hoeveel laadpalen staan er?\n2. Hoeveel komen erbij?\nAntwoorden\n1. Hoeveel laadpalen staan er?\nDrie.\n2. Hoeveel komen erbij?\nGeen.'
    expect(ask(text).map(({ answerText }) => answerText)).toEqual(['Drie.', 'Geen.'])
  })
})

describe('a reference to another answer', () => {
  const refers = (answer: string) =>
    ask(`1. Kan dat?\nAntwoord: Ja.\n2. Mag dat?\nAntwoord: ${answer}`).at(-1)?.refersTo

  it.each([
    ['Zie antwoord 2.1', '2.1'],
    ['Zie het antwoord op vraag 1.', '1'],
    ['Nee. Zie verder het antwoord op vraag 1.', '1'],
    ['Zie de beantwoording van vraag 7a.', '7a'],
    ['Wij verwijzen u hiervoor naar het antwoord op vraag 3.', '3'],
    ['Zie hierboven.', '1'],
    ['Zie het antwoord op de eerste vraag van D66.', 'D66 1'],
  ])('%j is read', (answer, number) => {
    expect(refers(answer)).toBe(number)
  })

  it.each([
    'Zoals onder 2 is gesteld, is dat niet toegestaan.',
    'Zie artikel 5 van de verordening.',
    'Voor het antwoord verwijzen wij naar de brief van 3 mei 2022.',
    'Zie bijlage 2.',
  ])('%j is none', (answer) => {
    expect(refers(answer)).toBeNull()
  })
})

describe('passages', () => {
  it('of a question hold its words only, those of an answer the answer only', () => {
    const text = 'Vraag 1 (VVD): Kan dat?\nAntwoord 1: Ja, dat kan.\n'
    const [only] = ask(text)
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    expect(only && [words(only.range), ...only.answers.map(words), only.group]).toEqual([
      'Kan dat?',
      'Ja, dat kan.',
      'VVD',
    ])
  })
})
