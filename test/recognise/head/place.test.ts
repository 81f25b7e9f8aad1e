import { describe, expect, it } from 'vitest'
import { readHead } from '../../../electron/recognise/head/head.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import type { SenderProfile } from '../../../shared/records/sender-profile.ts'
import { asSource } from '../as-source.ts'

const read = (
  text: string,
  municipalities: readonly string[] = [],
  profiles: readonly SenderProfile[] = [],
) => readHead(layOut(asSource(text)), municipalities, profiles)
const municipality = (text: string, known: readonly string[] = []) => read(text, known).head.municipality

describe('the municipality is read from', () => {
  it.each([
    ['an address of the clerk', 'Vragen over de kade\ngriffie@zevenaar.nl\nKan dat?', 'Zevenaar'],
    ['a web address', 'Memo kade\nwww.gemeentegoes.nl\nDe kade is goed. www.gemeentegoes.nl', 'Goes'],
    ['a letterhead in capitals', 'GEMEENTE ZUTPHEN\nRaadsbrief', 'Zutphen'],
    ['a name alone at the head', 'Zaanstad\n\nGeachte raad,\nDe kade is klaar.', 'Zaanstad'],
    [
      'an advisory council',
      'Seniorenraad Leeuwarden\nGeacht college,\nWij adviseren u te wachten.',
      'Leeuwarden',
    ],
    [
      'its adjective',
      'Vragen\nDe Zutphense kade is stuk. Zutphenaren klagen. Kan Zutphen dat herstellen?',
      'Zutphen',
    ],
    [
      'a name of more words over two lines',
      'Aan de raad van de gemeente Alphen\naan den Rijn',
      'Alphen aan den Rijn',
    ],
    ['the signature', 'Raadsbrief\nDe kade is klaar.\nBurgemeester en wethouders van Epe', 'Epe'],
    ['a name that merged away', 'Raad van de gemeente Haaren\nMotie', 'Haaren'],
    ['another name for it', "Gemeente 's-Gravenhage\nRaadsbrief", 'Den Haag'],
  ])('%s', (_from, text, name) => expect(municipality(text)).toBe(name))

  it.each([
    ['a word', 'De beste keuze. Best goed. De grave fout. Het houten huis bij de sluis.'],
    ['a surname', 'De heer Van Kampen en mevrouw Buren stellen vragen.'],
    ['an example elsewhere', 'De kade\nZoals in de gemeente Zwolle kan dit goedkoper.'],
    ['the province', 'De kade\nDe provincie Utrecht betaalt. De provincie Utrecht beslist.'],
  ])('never %s', (_what, text) => expect(municipality(text)).toBeNull())
})

describe('every date of the head', () => {
  it('has what it is the date of, and where it stands', () => {
    const text =
      'Beantwoording schriftelijke vragen\nDatum ontvangst: 3 mei 2024\nDatum collegebesluit: 4 juni 2024\nVerzonden: 6 juni 2024\n1. Kan dat?\nAntwoord: Ja.'
    const { head } = read(text)
    expect(head.dates.map(({ role, date }) => [role, date])).toEqual([
      ['ontvangen', '2024-05-03'],
      ['besloten', '2024-06-04'],
      ['verzonden', '2024-06-06'],
    ])
    expect(head.date).toBe('2024-06-04')
    expect(head.dates.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '3 mei 2024',
      '4 juni 2024',
      '6 juni 2024',
    ])
  })

  it('is not one that a sentence happens to break before', () => {
    const motion =
      'Motie: Kade\nDe raad van de gemeente Waterrade in vergadering bijeen d.d. 31 maart 2022\nDraagt het college op:\n* een voorstel te doen en dit uiterlijk in de\nraadsvergadering van 30 juni 2022 voor te leggen'
    expect(read(motion).head.date).toBe('2022-03-31')
  })

  it('may be written in figures behind a place', () => {
    expect(read('Waterrade, 12-4-2022\nGeachte raad,\nDe kade is klaar.').head.date).toBe('2022-04-12')
    expect(read('Waterrade: 12 april 2022\nGeachte raad,\nDe kade is klaar.').head.date).toBe('2022-04-12')
  })

  it('may stand at the end of a letterhead that lost its columns, or in the title', () => {
    expect(
      read(
        'Aan de raad\nteam Kade ons kenmerk 22.114873 Waterrade, 6 december 2022\nGeachte raad,\nDe kade is klaar.',
      ).head.date,
    ).toBe('2022-12-06')
    expect(
      read('Antwoorden technische vragen commissie Stad 20 september 2021\n1. Kan dat?\nJa, dat kan.').head
        .date,
    ).toBe('2021-09-20')
  })
})

it('each field can be shown where it was read', () => {
  const text =
    'Gemeente Waterrade\nAan de gemeenteraad\nDatum: 3 mei 2024\nOns kenmerk: Z-24.118\nPortefeuillehouder: L. Prins\nOnderwerp: Voortgang van de\nkade\n\nGeachte raad,\nDe kade is klaar.\nBurgemeester en wethouders van Waterrade'
  const { head, sources } = read(text)
  const shown = (name: keyof typeof sources) => text.slice(sources[name]?.start, sources[name]?.end)
  expect(head.subject).toBe('Voortgang van de kade')
  expect(shown('subject')).toBe('Voortgang van de\nkade')
  expect([shown('reference'), shown('portfolioHolder'), shown('date'), shown('municipality')]).toEqual([
    'Z-24.118',
    'L. Prins',
    '3 mei 2024',
    'Waterrade',
  ])
})

describe('what was learned of a sender', () => {
  const profile: SenderProfile = {
    id: 1,
    municipality: 'Waterrade',
    sender: 'college',
    documents: 2,
    questionLabels: [],
    answerLabels: [],
    furniture: [],
    dateLabels: ['Besloten te Waterrade'],
    kindTitles: [{ words: 'raadsvenster', kind: 'raadsbrief' }],
    promises: [],
    noPromises: [],
  }
  const text = (name: string) =>
    `Raadsvenster 12\nGemeente ${name}\nBesloten te Waterrade 3 mei 2024\nDe kade is klaar.\nBurgemeester en wethouders van ${name}`

  it('names the kind and finds the date of its own documents', () => {
    expect(read(text('Waterrade')).head.kind).toBe('overig')
    const learned = read(text('Waterrade'), [], [profile])
    expect(learned.head).toMatchObject({ kind: 'raadsbrief', date: '2024-05-03' })
    expect(learned.profile?.id).toBe(1)
  })

  it('changes nothing for another municipality or another sender', () => {
    const elsewhere = text('Zevenaar')
    expect(read(elsewhere, [], [profile])).toEqual(read(elsewhere))
    const board = `Van: Adviesraad Waterrade\n${text('Waterrade')}`
    expect(read(board, [], [profile])).toEqual(read(board))
  })
})

describe('a mark of confidentiality', () => {
  it.each([
    ['Raadsbrief | VERTROUWELIJK\nGeachte raad,', 'besloten'],
    ['Raadsbrief\nOnder embargo tot 3 mei 2024\nGeachte raad,', 'besloten'],
    ['Memo\nStatus: niet openbaar\nGeachte raad,', 'besloten'],
    [`Memo\n${'De kade is klaar.\n'.repeat(60)}Strikt geheim`, 'geheim'],
    ['Raadsbrief\nDe geheimhouding op de kostenraming blijft van kracht.', 'openbaar'],
    ['Raadsbrief\nDeze lijst is vertrouwelijk en ligt ter inzage bij de griffie.', 'openbaar'],
  ])('of %j makes it %s', (text, level) => expect(read(text).head.confidentiality).toBe(level))
})
