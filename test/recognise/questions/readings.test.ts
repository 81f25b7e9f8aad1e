import { describe, expect, it } from 'vitest'
import { findQuestions } from '../../../electron/recognise/questions/questions.ts'
import { groupHeading } from '../../../electron/recognise/text/groups.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import type { DocumentKind } from '../../../shared/records/document.ts'
import type { SourceText } from '../../../shared/records/source-text.ts'
import { asSource, withLines } from '../as-source.ts'

/** Number, the whole question, how its answer begins and where it refers, parted by bars. */
const found = (source: string | SourceText, kind: DocumentKind = 'beantwoording') => {
  const layout = layOut(typeof source === 'string' ? asSource(source) : source)
  return findQuestions(layout, { kind, askers: [] }).map(({ number, text, answerText, refersTo }) =>
    [number ?? '-', text, answerText?.slice(0, 22) ?? '', ...(refersTo === null ? [] : [refersTo])].join(
      ' | ',
    ),
  )
}

describe('words that point to a page', () => {
  it('are the question’s own below a label', () => {
    const text =
      '1. Vraag:\nPag 9: waarom daalt de reserve?\nAntwoord:\nDoor de aankoop van de loods.\n' +
      '2. Vraag:\nPag 14: is dat eenmalig?\nAntwoord:\nJa, dat is eenmalig.\n'
    expect(found(text)).toEqual([
      '1 | Pag 9: waarom daalt de reserve? | Door de aankoop van de',
      '2 | Pag 14: is dat eenmalig? | Ja, dat is eenmalig.',
    ])
  })
})

describe('tables whose cells are parted by a sign', () => {
  it('have no bars at their edges, and rows that go on below', () => {
    const text =
      'Nr. | Partij | Vraag | Antwoord\n' +
      '1 | CDA | Waarom stijgt de huur van de loods? | Door de index, en door de kosten\nvan het nieuwe dak.\n' +
      '2 | VVD | Graag een overzicht per jaar. | Dat volgt in mei.\n\nDit was de eerste levering.\n'
    expect(found(text, 'technische_vragen')).toEqual([
      '1 | Waarom stijgt de huur van de loods? | Door de index, en door',
      '2 | Graag een overzicht per jaar. | Dat volgt in mei.',
    ])
  })

  it('hold semicolons and quotation marks', () => {
    const text =
      'Nr;Vraag;Antwoord\n1;"Hoeveel zijn het er?";"Acht."\n2;Zo ja, waar?;In de haven; bij de sluis.\n'
    expect(found(text, 'technische_vragen')).toEqual([
      '1 | Hoeveel zijn het er? | Acht.',
      '2 | Zo ja, waar? | In de haven; bij de sl',
    ])
  })
})

describe('questions that run on', () => {
  it('in one paragraph are cut at their numbers', () => {
    expect(
      found(
        '1) Hoeveel banken telt het park nu? 2) Komen er banken bij? 3) Zo ja, op welke termijn?\n\nMet groet,\n',
        'schriftelijke_vragen',
      ),
    ).toEqual([
      '1 | Hoeveel banken telt het park nu? | ',
      '2 | Komen er banken bij? | ',
      '3 | Zo ja, op welke termijn? | ',
    ])
  })

  it('a list in an answer that asks nothing stays in it', () => {
    const text =
      '1. Waarom is het duurder?\n\nEr zijn twee oorzaken: 1) het staal steeg in prijs. 2) de grond was vuil.\n\n2. Wie betaalt?\n\nHet Rijk betaalt.\n'
    expect(found(text).map((line) => line.slice(0, 1))).toEqual(['1', '2'])
  })

  it('behind a label begin with its number', () => {
    expect(
      found(
        'Vraag: 1. Wanneer vertrekt het bedrijf?\n2. Wie betaalt dat?\nAntwoord: 1. In mei.\n2. De provincie.\n',
      ),
    ).toEqual(['1 | Wanneer vertrekt het bedrijf? | In mei.', '2 | Wie betaalt dat? | De provincie.'])
  })
})

describe('questions without numbers', () => {
  const lines = [
    'Hieronder staan onze antwoorden. Uw vragen zijn cursief.',
    'Is het college bekend met de brief van de buurt over de oversteek bij de kade?',
    'Ja, deze brief is op 12 september ontvangen en op 4 oktober 2018 beantwoord.',
    'Hoeveel ongevallen hebben er in de afgelopen vijf jaar op die oversteek bij de',
    'kade plaatsgevonden?',
    'Volgens de politie zeven, waarvan twee met letsel en vijf met alleen schade.',
    'Wil het college de buurt betrekken bij het ontwerp van een nieuwe oversteek?',
    'Ja. Wij nodigen de buurt uit om mee te denken over de inrichting van de oversteek.',
  ]
  const expected = [
    'Is het college | Ja, deze brief is op 1',
    'Hoeveel ongevallen | Volgens de politie zev',
    'Wil het college | Ja. Wij nodigen de buu',
  ]
  const short = (text: string) =>
    found(text).map((line) => {
      const [, asked = '', answer = ''] = line.split(' | ')
      return `${asked
        .split(' ')
        .slice(0, asked.startsWith('Hoeveel') ? 2 : 3)
        .join(' ')} | ${answer}`
    })

  it('are told apart where every line has an empty line below it', () => {
    expect(short(lines.join('\n\n'))).toEqual(expected)
  })

  it('are not hidden by a stray page number above one of them', () => {
    const asked = [
      'Waarom is het bad gesloten?',
      'De pomp is stuk.',
      'Wanneer gaat het open?',
      'In mei gaat het open.',
      'Wat kost dat?',
      'Dat kost € 8.000.',
      '2\nWie betaalt dat?',
      'De provincie betaalt.',
    ]
    expect(found(`Wij beantwoorden uw vragen.\n\n${asked.join('\n\n')}\n`)).toHaveLength(4)
  })

  it('count once where they are listed first and answered later', () => {
    const asked = ['Waarom is het veld dicht?', 'Wanneer gaat het open?']
    const text = `U vroeg ons:\n- ${asked.join('\n- ')}\n\nOnze antwoorden:\n\n${asked[0]}\nHet zand kwam te laat.\n\n${asked[1]}\nIn april 2022.\n`
    expect(found(text)).toEqual([
      '- | Waarom is het veld dicht? | Het zand kwam te laat.',
      '- | Wanneer gaat het open? | In april 2022.',
    ])
  })

  it('in bold are questions without a question mark too', () => {
    const source = withLines([
      { words: 'Hieronder treft u onze antwoorden aan.' },
      { words: 'Waarom worden de bomen gekapt?', bold: true },
      { words: 'Zij zijn ziek.' },
      { words: 'Komen er nieuwe bomen?', bold: true },
      { words: 'Voor elke boom komt er een terug.' },
      { words: 'Deelt het college onze zorg over het groen', bold: true },
      { words: 'Ja, die zorg delen wij.' },
    ])
    expect(found(source).map((line) => line.split(' | ')[1]?.split(' ')[0])).toEqual([
      'Waarom',
      'Komen',
      'Deelt',
    ])
  })
})

describe('questions that are told', () => {
  it('"de fractie vraagt of" asks without a mark', () => {
    const text =
      'Technische vragen\nD66\n1) De fractie vraagt hoeveel woningen er komen.\n   Er komen 86 woningen.\n2) Gevraagd wordt om een toelichting op de post onvoorzien.\n   De post is wettelijk verplicht.\n'
    expect(found(text, 'technische_vragen')).toEqual([
      '1 | De fractie vraagt hoeveel woningen er komen. | Er komen 86 woningen.',
      '2 | Gevraagd wordt om een toelichting op de post onvoorzien. | De post is wettelijk v',
    ])
  })
})

describe('a reference to an answer', () => {
  const refersTo = (answer: string) => {
    const text = `SP\n1. Kan dat?\nAntwoord: Ja.\n2. Mag dat?\nAntwoord: Ja.\nHavenbelang\n1. Waarom niet?\nAntwoord: ${answer}`
    const layout = layOut(asSource(text))
    return findQuestions(layout, { kind: 'beantwoording', askers: [] }).at(-1)?.refersTo
  }

  it.each([
    ['Zie het antwoord op vraag 2 van de SP.', 'SP 2'],
    ['Zie antwoord vraag 1 van de fractie van de SP.', 'SP 1'],
    ['Zie de beantwoording van de vraag van de SP hierboven.', 'SP'],
    ['Zie A2.', '2'],
    ['Ja. Zie ook ons antwoord op vraag V.', 'V'],
    ['Zie het antwoord op vraag 2 van uw brief.', '2'],
    ['Verwezen wordt naar het antwoord op vraag 2.', '2'],
    ['Wij verwijzen hiervoor graag naar het antwoord dat wij bij vraag 2 gaven.', '2'],
    ['Het antwoord op deze vraag vindt u bij vraag 2.', '2'],
    ['Deze vraag is meegenomen in de beantwoording van vraag 2.', '2'],
    ['Dat staat in het antwoord op vraag nr. 2.', '2'],
    ['Zie het gestelde onder 2.', '2'],
    ['Zie SP, vraag 2.', 'SP 2'],
    ['Zie het antwoord aan de SP op vraag 2.', 'SP 2'],
    ['Zie het antwoord op vraag 2 van Havenbelang.', 'Havenbelang 2'],
    ['Zie antwoord 1 t/m 2.', '1'],
  ])('%j is read with the group it names', (answer, where) => {
    expect(refersTo(answer)).toBe(where)
  })

  it.each([
    'Wij verwijzen naar punt 4 van de motie.',
    'Zie bijlage 2.',
    'Zoals bij vraag 2 toegelicht is de gebruikelijke weg gevolgd. Daar is geen aanleiding voor.',
    'Op vraag 2 van de enquête antwoordde 40% ja.',
  ])('%j names no question of the document', (answer) => {
    expect(refersTo(answer)).toBeNull()
  })
})

describe('a heading', () => {
  it.each([
    ['SP', 'SP'],
    ['Vragen CDA d.d. 3 juni 2019', 'CDA'],
    ['Vragen Senioren Oudermeer d.d. 4 juni 2019', 'Senioren Oudermeer'],
    ['Breda ’97', 'Breda ’97'],
    ['Fractie Breda ’97', 'Breda ’97'],
    ['LEEFBAAR OUDERMEER', 'LEEFBAAR OUDERMEER'],
    ['Partij van de Arbeid', 'Partij van de Arbeid'],
  ])('%j names a group', (heading, group) => {
    expect(groupHeading(heading)).toBe(group)
  })

  it.each([
    'STAND VAN ZAKEN',
    'Sociaal Domein',
    'Lokaal Bestuur',
    'Lijst van vragen',
    'Leefbaar en veilig',
    'Programma Sociaal',
    'Groep 8',
  ])('%j names none', (heading) => {
    expect(groupHeading(heading)).toBeNull()
  })
})

describe('a bullet that asks without its mark', () => {
  it('is a question where the label of an answer stands right below it', () => {
    const text =
      'Antwoorden op vragen bij de jaarstukken\n\nWaterrade Vooruit\n\n' +
      '- Hoeveel aanvragen zijn er afgewezen\nAntwoord: Dat waren er negen.\n\n' +
      '- Zo ja, wat doet het college daaraan\nAntwoord: Elke afwijzing wordt nagebeld.\n\n' +
      '- Is er een lijst van alle loketten\nAntwoord: Ja, de sociale kaart.\n'
    expect(found(text, 'technische_vragen')).toEqual([
      '- | Hoeveel aanvragen zijn er afgewezen | Dat waren er negen.',
      '- | Zo ja, wat doet het college daaraan | Elke afwijzing wordt n',
      '- | Is er een lijst van alle loketten | Ja, de sociale kaart.',
    ])
  })

  it('but not what an answer lists above a reaction inside it', () => {
    const text =
      '1. Wat is er gedaan?\nAntwoord: Twee dingen:\n- Is het loket eerder open;\n- de folder is herschreven.\nReactie: van bewoners was die goed.\n'
    expect(found(text)).toHaveLength(1)
  })
})
