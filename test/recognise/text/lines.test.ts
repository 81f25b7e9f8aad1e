import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../electron/recognise/text/clean.ts'
import { wholeText } from '../../../electron/recognise/text/layout.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { paragraphs, sentences } from '../../../electron/recognise/text/sentences.ts'
import { asSource, withLines } from '../as-source.ts'

const layOutText = (text: string) => layOut(asSource(text))
const paragraphsOf = (text: string) => {
  const layout = layOutText(text)
  return paragraphs(layout).map(({ range }) => cleanText(layout, range))
}
const sentencesOf = (text: string) => sentences(layOutText(text)).map((sentence) => sentence.text)
const furnitureOf = (text: string) => {
  const layout = layOutText(text)
  return layout.furniture.map(({ start, end }) => text.slice(start, end))
}

describe('paragraphs', () => {
  it('are parted by empty lines', () => {
    expect(paragraphsOf('De brug is dicht en blijft\ndicht tot mei.\n\nDaarna gaat hij open.')).toEqual([
      'De brug is dicht en blijft dicht tot mei.',
      'Daarna gaat hij open.',
    ])
  })

  it('stay whole where the source has an empty line after every line', () => {
    const text = [
      'Het onderhoud van de brug over het kanaal is uitgesteld omdat het staal voor de',
      'constructie niet op tijd kon worden geleverd en de aannemer daardoor pas in het',
      'najaar met het werk kan beginnen.',
      '',
      'De omleiding voor fietsers blijft daarom langer bestaan dan wij eerder hadden',
      'gedacht en aan de bewoners hadden gemeld.',
    ].join('\n\n')
    expect(paragraphsOf(text)).toHaveLength(2)
  })

  it('go on behind an article or "vanuit" at the end of a line, however short, where a name follows', () => {
    expect(
      paragraphsOf(
        'Hoe heeft het college de afspraken van vorig jaar (een strakkere planning,\nextra inzet vanuit\nMeander, boetes) gebruikt en wat heeft mevrouw\nJansen daarop gezegd?\nHet college deelt uw zorg.',
      ),
    ).toEqual([
      'Hoe heeft het college de afspraken van vorig jaar (een strakkere planning, extra inzet vanuit Meander, boetes) gebruikt en wat heeft mevrouw Jansen daarop gezegd?',
      'Het college deelt uw zorg.',
    ])
  })

  it('end behind a label that stands alone, and behind "roept het college op"', () => {
    expect(paragraphsOf('Aan de raad\nVan\nHet college\nDatum\n3 mei 2024')).toHaveLength(5)
    expect(paragraphsOf('De raad roept het college op\nDe brug te herstellen')).toHaveLength(2)
  })

  it('begin at bullets, numbers and headings', () => {
    expect(
      paragraphsOf(
        'Stand van zaken\nSinds het voorjaar werken wij aan het herstel van de brug over het kanaal. Wij doen twee dingen:\n\uF0B7 de brug schilderen;\n\uF0B7 het dek vervangen.',
      ),
    ).toHaveLength(4)
  })

  it('do not begin at a year that opens a line', () => {
    const text =
      'Het alternatief voor deze regeling moet in ieder geval voor de eerste januari van\n2021 ingekocht zijn en dat lukt.'
    expect(paragraphsOf(text)).toHaveLength(1)
  })

  it('are the cells of a table', () => {
    const cell = (column: number) => ({ role: 'cell' as const, cell: { table: 0, row: 0, column } })
    const layout = layOut(
      withLines([
        { words: 'Wat kost dat?', ...cell(0) },
        { words: 'Veel.', ...cell(1) },
      ]),
    )
    expect(paragraphs(layout)).toHaveLength(2)
  })
})

describe('page furniture', () => {
  it('is the page number that breaks a sentence in two, with the head beside it', () => {
    expect(
      furnitureOf('De wethouder gaat met de\n4\nvoorstel\nDatum 2 mei 2021\n2/6\nbewoners in gesprek.'),
    ).toEqual(['4', 'voorstel', 'Datum 2 mei 2021', '2/6'])
  })

  it('is a running head that returns beside the page numbers, however the text runs on', () => {
    const layout = layOutText(
      'Vragen over de haven\n\n1. Hoe vaak wordt de kade langs de\nPagina 1 van 2\nVragen over de haven\nnoordzijde geschouwd?\nPagina 2 van 2\nVragen over de haven\nEinde.',
    )
    expect(cleanText(layout, wholeText(layout))).toContain('langs de noordzijde geschouwd?')
  })

  it('is a page number glued to the first word of a page', () => {
    const text = 'Dat wordt onderzocht.\n2Deze week volgt een besluit.'
    expect(furnitureOf(text)).toEqual(['2'])
    expect(sentencesOf(text)).toEqual(['Dat wordt onderzocht.', 'Deze week volgt een besluit.'])
  })

  it('is what the reader of the file says it is', () => {
    const layout = layOut(
      withLines([{ words: 'Waterrade', role: 'furniture' }, { words: 'De tekst.' }], 'pdf'),
    )
    expect(cleanText(layout, wholeText(layout))).toBe('De tekst.')
  })

  it.each(['blad 2', 'Volgvel 2', 'Pag. 2 van 4', 'z.o.z.'])('is %j', (words) => {
    expect(furnitureOf(`Wij gaan met de bewoners\n${words}\nin gesprek.`)).toEqual([words])
  })

  it('is the reference beside a page number', () => {
    expect(furnitureOf('Wij gaan met de bewoners\nblad 2\n22bb004711\nin gesprek.')).toEqual([
      'blad 2',
      '22bb004711',
    ])
  })

  it('is never an answer label, however often it returns', () => {
    expect(furnitureOf('1. Kan dat?\nAntwoord:\nJa.\n2. Mag dat?\nAntwoord:\nNee.')).toEqual([])
  })

  it('numbered headings of the text at the edges of pages are its own', () => {
    const page = (numbers: readonly number[]) =>
      numbers
        .map((number) => `Punt ${number}\nDe brug over de vaart ${number} keer per jaar open.`)
        .join('\n')
    expect(furnitureOf(`${page([1, 2, 3])}\nPunt 4\f${page([5, 6])}\nPunt 7`)).toEqual([])
  })

  it('the number of a row at the edge of a page is no page number where those run with the pages', () => {
    const text =
      'Vragen over het park\nOver de banken\nVan hout\n1\nHoeveel banken zijn er?\nEr zijn er acht.\nDat is genoeg.\n1\f5\nKomen er banken bij?\nNee, er komen er geen bij.\n' +
      'Dat kost te veel.\n2'
    expect(furnitureOf(text)).toEqual(['1', '2'])
  })
})

describe('clean text', () => {
  const clean = (text: string) => {
    const layout = layOutText(text)
    return cleanText(layout, wholeText(layout))
  }

  it('joins a word that was hyphenated at the line end', () => {
    expect(clean('hulp om het gezinsher-\nstel mogelijk te maken')).toBe(
      'hulp om het gezinsherstel mogelijk te maken',
    )
  })

  it('keeps the hyphen that belongs to the word', () => {
    expect(clean('de aanvraag van Wmo-\nhulpmiddelen')).toBe('de aanvraag van Wmo-hulpmiddelen')
    expect(clean('een noord-zuidlijn, dus de noord-\nzuidlijn')).toBe(
      'een noord-zuidlijn, dus de noord-zuidlijn',
    )
    expect(clean('in- en\nuitvoer, aan-\nen afvoer')).toBe('in- en uitvoer, aan- en afvoer')
    expect(clean('het noord‐\nWestland')).toBe('het noord‐Westland')
  })
})

describe('sentences', () => {
  it('do not end at abbreviations or initials', () => {
    const text =
      'Op 16 november jl. heeft dhr. A.P.W. Smit o.a. met mw. De Wit en ca. 20 bewoners gesproken. Zie art. 5 en nr. 12 d.d. 3 mei 2020. Het duurt t/m juni.'
    expect(sentencesOf(text)).toHaveLength(3)
  })

  it('end at "jl." or "etc." when a capital follows', () => {
    expect(
      sentencesOf('Dat was op 3 mei jl. Het college nam stoelen, tafels etc. De rest volgt.'),
    ).toHaveLength(3)
  })

  it.each([
    'In het voorjaar is met de bewoners van de wijk gesproken over het plan. Wij sturen u\nvóór de zomer het plan van aanpak voor alle straten van de wijk Noord\n- met de kosten per straat - toe.',
    'In het voorjaar is met de bewoners van de wijk gesproken over het plan.\nWij sturen u het plan van aanpak – dat in het vorige jaar is gemaakt\n– vóór de zomer van dit jaar toe.',
    'In het voorjaar is met de bewoners van de wijk gesproken over het plan.\nVóór de zomer sturen wij u het plan van aanpak voor alle straten toe\n– maar niet eerder dan na het overleg.',
    'In het voorjaar is met de bewoners van de wijk gesproken over het plan.\nVóór de zomer sturen wij u het plan van aanpak voor alle straten toe\n– dat is gemaakt met de bewoners van de wijk en met alle winkeliers,\nna lang overleg – en de kosten daarvan.',
  ])('go on over a line that begins with the dash of an aside: %j', (text) => {
    expect(sentencesOf(text)).toHaveLength(2)
  })

  it.each([
    'Bij dit plan vragen wij van het college in het bijzonder aandacht voor de punten\n- de kosten van het onderhoud\n- de gevolgen voor de bewoners',
    'Bij dit plan vragen wij van het college in het bijzonder aandacht voor de punten\n- dat de kosten bekend zijn\n- dat de bewoners weten wanneer de straat open gaat',
    'Wij letten op:\n- de kosten van het onderhoud aan de bruggen in Noord en in West\n- maar ook de gevolgen voor de bewoners van beide wijken',
  ])('do not go on into the items of a list with dashes: %j', (text) => {
    expect(sentencesOf(text)).toHaveLength(3)
  })

  it('are not glued to the heading before them', () => {
    expect(sentencesOf('Aanleiding\nIn de vergadering van maart is hierover gesproken.')[0]).toBe(
      'Aanleiding',
    )
  })

  it('stand in the text exactly where their ranges say, without their list marker', () => {
    const text = 'Wij doen dit:\n1. de kade her-\nstellen;\n2. het pad verbreden.'
    const layout = layOutText(text)
    const [, second] = sentences(layout)
    expect(second?.text).toBe('de kade herstellen;')
    expect(text.slice(second?.range.start, second?.range.end)).toBe('de kade her-\nstellen;')
  })
})
