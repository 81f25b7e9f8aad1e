import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMotions, quotedMotions } from '../../../electron/recognise/motions/motions.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import type { DocumentKind } from '../../../shared/records/document.ts'
import { withLines } from '../as-source.ts'
import { given } from '../given.ts'

const found = (text: string, kind: DocumentKind = 'motie') => {
  const { layout, context } = given(text, { kind, subject: 'Onderwerp' })
  return findMotions(layout, context)
}
const points = (text: string, kind?: DocumentKind) =>
  found(text, kind)[0]
    ?.dictum.filter(({ parent }) => parent === null)
    .map(({ text: words }) => words)

const frame = (dictum: string) =>
  `Motie: Veilig fietsen\nDe raad van de gemeente Oudermeer, in vergadering bijeen op 3 juli 2024,\nConstaterende dat:\n- er ongelukken zijn;\nOverwegende dat:\n- de raad het college vaker verzoekt om maatregelen;\n${dictum}\nEn gaat over tot de orde van de dag.\n\nA. Bakker (VVD)\n`

describe('the dictum', () => {
  it('has points behind numbers without a point, also behind one that ends in "en"', () => {
    const text = frame(
      'Draagt het college op:\n\nI    met de scholen een programma voor groep 7 en\n     groep 8 uit te werken;\nII   de kosten te dekken uit de reserve en\nIII  de raad voor 1 april een voorstel te doen;\n',
    )
    expect(points(text)).toEqual([
      'met de scholen een programma voor groep 7 en groep 8 uit te werken;',
      'de kosten te dekken uit de reserve en',
      'de raad voor 1 april een voorstel te doen;',
    ])
  })

  it('goes on behind a line that is cut short before a name, where the list has another point below it', () => {
    const text = frame(
      'Verzoekt het college:\n- met de buren van het plein en van de Stichting\nOud en Jong in Oudermeer te overleggen over het groen en over de bankjes\nop het plein;\n- de uitkomsten van dit gesprek aan de raad te melden.\n',
    )
    expect(points(text)).toEqual([
      'met de buren van het plein en van de Stichting Oud en Jong in Oudermeer te overleggen over het groen en over de bankjes op het plein;',
      'de uitkomsten van dit gesprek aan de raad te melden.',
    ])
  })

  it('ends before a sentence behind its last point, and before one behind a point that is whole', () => {
    const after = frame(
      'Verzoekt het college:\n- het plein te vergroenen\n\nDe bewoners vroegen hier al in 2019 om.\n',
    )
    expect(points(after)).toEqual(['het plein te vergroenen'])
    const between = frame(
      'Verzoekt het college:\n- het plein te vergroenen;\n\nDe bewoners vroegen hier al in 2019 om.\n\n- Zij kregen geen antwoord.\n',
    )
    expect(points(between)).toEqual(['het plein te vergroenen;'])
  })

  it.each([
    'Verzoekt het college:',
    'Verzoekt het college om:',
    'verzoekt het college van burgemeester en wethouders',
    'Draagt het college op:',
    'Roept het college op om:',
    'Verzoekt het Presidium:',
    'Wij vragen het college om:',
    'Nodigt het college uit om:',
    'Spreekt uit dat:',
    'Verzoekt het college om in overleg met de scholen:',
    'Besluit het college te verzoeken:',
    'Geeft het college opdracht om:',
    'Dringt er bij het college op aan om:',
    'Verzoekt het college van burgemeester en wethouders van de gemeente Oudermeer om:',
    'Verzoekt wethouder Jansen om:',
    'Roept zichzelf en het college op om:',
    'Geeft het college in overweging om:',
    'Moedigt het college aan om:',
    'Neemt zich voor om:',
    'Wil dat het college:',
    'Dictum:',
  ])('begins at "%s" and gives a point for each bullet', (lead) => {
    expect(
      points(frame(`${lead}\n- kruispunten te\nverbeteren;\n- de raad vóór 1 mei 2025 te informeren.`)),
    ).toEqual(['kruispunten te verbeteren;', 'de raad vóór 1 mei 2025 te informeren.'])
  })

  it('keeps the numbers of its points, and a list under a point with that point', () => {
    const motion = found(
      frame(
        'Verzoekt het college:\n1. een plan te maken;\n2. Hierbij:\na. scholen te betrekken;\nb. ouders te horen;\n3. dit te melden.',
      ),
    )
    expect(motion[0]?.dictum.map(({ number, parent }) => [number, parent])).toEqual([
      ['1', null],
      ['2', null],
      ['a', 1],
      ['b', 1],
      ['3', null],
    ])
    expect(motion[0]?.dictum[1]?.text).toBe('Hierbij: a. scholen te betrekken; b. ouders te horen;')
  })

  it('keeps every point of a list inside a point with that point, and goes on over the foot of a page', () => {
    expect(
      points(
        frame(
          'Verzoekt het college:\n• daarbij te kijken naar:\n- de inzet van trainers;\n- de vervoerskosten;\n• de ervaringen in de Haven-\n\nMotie 2024/12 - pagina 2\n\nstraat te betrekken;\n• de raad te informeren.',
        ),
      ),
    ).toEqual([
      'daarbij te kijken naar: - de inzet van trainers; - de vervoerskosten;',
      'de ervaringen in de Havenstraat te betrekken;',
      'de raad te informeren.',
    ])
  })

  it('may stand in running text, and may have more than one lead', () => {
    expect(
      points(
        frame(
          'Spreekt uit dat dit onwenselijk is;\nEn verzoekt het college om te onderzoeken of dit anders kan.',
        ),
      ),
    ).toEqual(['dit onwenselijk is;', 'te onderzoeken of dit anders kan.'])
  })

  it('keeps a “dat” that opens the line under its lead', () => {
    expect(points(frame('Spreekt uit\ndat dit onwenselijk is voor de haven;'))).toEqual([
      'dat dit onwenselijk is voor de haven;',
    ])
  })

  it('goes on under “En voorts” on a line of its own', () => {
    expect(
      points(frame('Roept het college op\nDe brug te sluiten.\n\nEn voorts\nSchippers te betrekken.')),
    ).toEqual(['De brug te sluiten.', 'Schippers te betrekken.'])
  })

  it('may have a list that lost its bullets', () => {
    expect(
      points(frame('Verzoekt het college:\nte onderzoeken of dit kan;\nde raad hierover te informeren.')),
    ).toEqual(['te onderzoeken of dit kan;', 'de raad hierover te informeren.'])
  })

  it('may have a list that lost its bullets and closes its lines with commas', () => {
    expect(
      points(
        frame('Draagt het college op\neen plan te maken,\nde raad te informeren,\nen de kosten te dekken.'),
      ),
    ).toEqual(['een plan te maken,', 'de raad te informeren,', 'en de kosten te dekken.'])
  })

  it('may be a judgement that asks nothing', () => {
    expect(points(frame('Zegt het vertrouwen in wethouder Jansen op.'))).toEqual([
      'het vertrouwen in wethouder Jansen op.',
    ])
  })

  it('has the points of a list inside a point twice: in its words and each on its own', () => {
    const text = frame(
      'Verzoekt het college:\n1. te onderzoeken:\na. wat het kost;\nb. wie betaalt;\n2. dit te melden.',
    )
    const [motion] = found(text)
    expect(motion?.dictum.map(({ number, parent }) => [number, parent])).toEqual([
      ['1', null],
      ['a', 0],
      ['b', 0],
      ['2', null],
    ])
    const [whole, inner] = motion?.dictum ?? []
    expect(text.slice(whole?.range.start, whole?.range.end)).toContain(
      text.slice(inner?.range.start, inner?.range.end),
    )
  })

  it('of an amendment in everyday words begins where the change is named', () => {
    const text =
      'Water voor iedereen\nAmendement\nWe vinden dat:\n- water vrij is.\nWe stellen de raad voor om het volgende besluit te nemen.\nHet voorstel vast te stellen, nadat het als volgt is aangepast:\n\nop pagina 4 "twee tappunten"\n\nTe veranderen in:\n\n"zes tappunten".\nDit hebben we besloten in de openbare raadsvergadering van 9 november 2023.\nPartij voor de Dieren, Janneke Smit\n'
    expect(points(text, 'amendement')).toEqual([
      'op pagina 4 "twee tappunten" Te veranderen in: "zes tappunten".',
    ])
  })

  it('leaves out the closing words, the signatures and the explanation', () => {
    const text = frame('Verzoekt het college:\n- dit te doen op korte termijn.')
    expect(points(`${text}Toelichting\n- Dit is geen punt van het dictum.\n`)).toEqual([
      'dit te doen op korte termijn.',
    ])
  })

  it('of an amendment keeps the words to be put in with the change', () => {
    const text =
      'Amendement A3\nDe raad van Oudermeer, bijeen op 7 november 2024,\nBesluit:\n1. In punt 2 "vijf" te vervangen door "drie".\n2. Een punt 4 toe te voegen, luidende:\n"4. Jaarlijks te rapporteren."\n\nToelichting\nVijf jaar is te lang.\n'
    const [motion] = found(text, 'amendement')
    expect(motion).toMatchObject({ amendment: true, number: 'A3' })
    expect(motion?.dictum.map(({ text: words }) => words)).toEqual([
      'In punt 2 "vijf" te vervangen door "drie".',
      'Een punt 4 toe te voegen, luidende: "4. Jaarlijks te rapporteren."',
    ])
  })
})

describe('what stands around the dictum', () => {
  it('gives title, submitters with their groups, and the outcome', () => {
    const text = `${frame('Verzoekt het college:\n- dit te doen op korte termijn.').replace('De raad', 'Indieners: A. Bakker (VVD), B. de Wit (CDA)\nDe raad')}Aldus verworpen in de openbare raadsvergadering van 3 juli 2024\n`
    expect(found(text)[0]).toMatchObject({
      title: 'Veilig fietsen',
      outcome: 'verworpen',
      submitters: [
        { name: 'A. Bakker', group: 'VVD' },
        { name: 'B. de Wit', group: 'CDA' },
      ],
    })
  })

  it.each([
    ['Aangenomen / verworpen / ingetrokken / aangehouden', 'onbekend'],
    ['☐ aangenomen ☒ verworpen', 'verworpen'],
    ['Stemming: aangenomen met 28 stemmen voor en 15 tegen', 'aangenomen'],
    ['Besluit: AANGEHOUDEN', 'aangehouden'],
    ['Stemuitslag: unaniem aangenomen', 'aangenomen'],
  ] as const)('has its outcome from what is written under it: %s', (line, outcome) =>
    expect(found(`${frame('Verzoekt het college:\n- dit te doen.')}\n${line}\n`)[0]?.outcome).toBe(outcome),
  )

  it.each([
    ['Indiener: Karin Oosterveld (Groen Waterrade)', [['Karin Oosterveld', 'Groen Waterrade']]],
    [
      'Ingediend door:\nA. Bakker          VVD\nC. de Wit          BIJ1',
      [
        ['A. Bakker', 'VVD'],
        ['C. de Wit', 'BIJ1'],
      ],
    ],
    [
      'PvdA             Waterrade Vooruit\nN. Achterop       T. Lievers',
      [
        ['N. Achterop', 'PvdA'],
        ['T. Lievers', 'Waterrade Vooruit'],
      ],
    ],
    ['Mees Kuipers, Student & Starter', [['Mees Kuipers', 'Student & Starter']]],
    [
      'Oudermeer, 3 juli 2024\nMees Kuipers – VVD\nAnna de Wit – SP\nVoor\nD66, CDA',
      [
        ['Mees Kuipers', 'VVD'],
        ['Anna de Wit', 'SP'],
      ],
    ],
  ])('knows who put it, a person and a group each: %s', (signed, people) => {
    const motion = `Motie: Fietsen\nDe raad van Oudermeer,\nVerzoekt het college:\n- dit te doen.\nEn gaat over tot de orde van de dag.\n\n${signed}\n`
    expect(found(motion)[0]?.submitters.map(({ name, group }) => [name, group])).toEqual(people)
  })

  it('is called what stands under its number', () => {
    const motion =
      'Motie 2024/12\n\nHoud de kade schoon\n\nDe raad van Oudermeer,\nVerzoekt het college:\n- dit te doen.\n'
    expect(found(motion)).toMatchObject([{ title: 'Houd de kade schoon', number: '2024/12' }])
  })

  it('has an unknown outcome where the text gives none', () => {
    expect(found(frame('Verzoekt het college:\n- dit te doen op korte termijn.'))[0]?.outcome).toBe(
      'onbekend',
    )
  })
})

it('keeps its parts apart for who reads along', () => {
  const text = `${frame('Verzoekt het college:\n- dit te doen op korte termijn.')}Toelichting\nDat is nodig.\n`
  expect(
    found(text)[0]?.parts.map(({ kind, range }) => [kind, text.slice(range.start, range.end).split('\n')[0]]),
  ).toEqual([
    ['constaterende', 'Constaterende dat:'],
    ['overwegende', 'Overwegende dat:'],
    ['dictum', 'Verzoekt het college:'],
    ['toelichting', 'Toelichting'],
  ])
})

describe('a motion in another document', () => {
  const letter =
    'De motie luidt als volgt:\nConstaterende dat:\n- er tekorten zijn;\nVerzoekt het college:\n- een inventarisatie te maken.\nHet college geeft op de volgende manier antwoord op deze motie:\nWij doen dat.\n'

  it('is quoted, not put: a letter gives no motion', () => {
    expect(found(letter, 'raadsbrief')).toEqual([])
    const { layout } = given(letter)
    const [range] = quotedMotions(layout)
    expect(letter.slice(range?.start, range?.end).trim()).toMatch(
      /^De motie luidt[\s\S]*inventarisatie te maken\.$/,
    )
  })

  it('has title, number and group apart in a decision list that only gives the result', () => {
    const minutes =
      'Besluitenlijst raad\n\n5. Nota haven\nAmendement A-1 (VVD) ‘Geen liggeld op zondag’: verworpen met 11 stemmen voor en 27 tegen.\nMotie M-2 (SP, PvdA) ‘Steiger voor iedereen’: aangehouden.\n'
    expect(found(minutes, 'besluitenlijst')).toMatchObject([
      { title: 'Geen liggeld op zondag', number: 'A-1', outcome: 'verworpen', amendment: true },
      {
        title: 'Steiger voor iedereen',
        outcome: 'aangehouden',
        submitters: [
          { name: null, group: 'SP' },
          { name: null, group: 'PvdA' },
        ],
      },
    ])
  })

  it('stands in a row of results with its number, groups and title', () => {
    const text =
      'Besluitenlijst\nAmendementen\n2410-A1 LO Oudermeer Geen hogere leges AANGEHOUDEN\nMoties\n2410-M1 SP, PvdA Zwemles voor alle kinderen AANGENOMEN (unaniem)\n| M2 | VVD | Ondernemersloket | verworpen |\n'
    const { layout, context } = given(text, { kind: 'besluitenlijst' })
    expect(
      findMotions(layout, context).map(({ number, title, outcome, submitters }) => [
        number,
        title,
        outcome,
        ...submitters.map(({ group }) => group),
      ]),
    ).toEqual([
      ['2410-A1', 'Geen hogere leges', 'aangehouden', 'LO Oudermeer'],
      ['2410-M1', 'Zwemles voor alle kinderen', 'aangenomen', 'SP', 'PvdA'],
      ['M2', 'Ondernemersloket', 'verworpen', 'VVD'],
    ])
  })

  it('has its outcome in a decision list, with the dictum where it is printed', () => {
    const text =
      'Besluitenlijst\nMotie Grofvuil wordt aangenomen. Tegen: 7 (SP, CDA)\nWij vragen het college om: de kosten te melden. En te onderzoeken of het goedkoper kan.\nMotie ‘Meer bomen’ wordt verworpen.\n'
    expect(found(text, 'besluitenlijst')).toMatchObject([
      { title: 'Grofvuil', outcome: 'aangenomen', dictum: [{}, {}] },
      { title: 'Meer bomen', outcome: 'verworpen', dictum: [] },
    ])
  })
})

it('takes any text, and points inside it', () => {
  const words = fc.constantFrom(
    'Verzoekt het college:',
    '\n',
    '- te doen wat nodig is;',
    '1.',
    'En gaat over tot de orde',
    'Motie A wordt aangenomen',
    'Besluit:',
    'Indiener:',
    'VVD',
    'o ',
    '▪ punt van zorg',
    'Constaterende dat:',
    '\f',
    ';',
  )
  const texts = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((some) => some.join(' ')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom('motie', 'amendement', 'besluitenlijst', 'overig'), (text, kind) => {
      for (const motion of found(text, kind))
        for (const { range } of motion.dictum)
          expect(range.start < range.end && range.end <= text.length).toBe(true)
    }),
    { numRuns: 400 },
  )
})

it('gives each new text of an amendment that sets old and new beside each other', () => {
  const rows = [
    ['Onderdeel', 'Oude tekst', 'Nieuwe tekst'],
    ['Artikel 4', 'Het tarief is € 96.', 'Het tarief is € 60.'],
    ['Artikel 5', 'De nota na vier jaar te evalueren.', 'De nota na twee jaar te evalueren.'],
  ]
  const cells = rows.flatMap((words, row) =>
    words.map((text, column) => ({ words: text, role: 'cell' as const, cell: { table: 0, row, column } })),
  )
  const lines = [
    { words: 'Amendement A3' },
    { words: 'De raad van de gemeente Oudermeer, in vergadering bijeen op 3 juli 2024,' },
    { words: 'besluit het voorstel als volgt te wijzigen:' },
    ...cells,
    { words: 'Toelichting', role: 'heading' as const },
    { words: 'Dit is eerlijker.' },
  ]
  const { context } = given('', { kind: 'amendement' })
  const [motion] = findMotions(layOut(withLines(lines)), context)
  expect(motion?.dictum.map(({ text }) => text)).toEqual([
    'Het tarief is € 60.',
    'De nota na twee jaar te evalueren.',
  ])
})
