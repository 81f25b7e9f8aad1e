import type { DocumentKind } from '../../shared/records/document.ts'

type Expected = Readonly<{
  kind: DocumentKind
  date: string
  questions: number
  answers: number
  advicePoints: number
  dictumPoints: number
  /**
   * Literal start, literal term and latest date under Waterrade's rules; `null` where no date may be derived. A list gives the
   * date of each promise (`from`); elsewhere it is the document's.
   */
  commitments: readonly Readonly<{
    quote: string
    term: string | null
    from?: string
    dueOn: string | null
  }>[]
  decisionMoments: number
}>

const nothing = { questions: 0, answers: 0, advicePoints: 0, dictumPoints: 0, decisionMoments: 0 }

/** What a careful reader finds in each document of the sample dossier, by file name. */
export const expected: Readonly<Record<string, Expected>> = {
  '2026-03-17 Advies Participatieraad hulpmiddelen.docx': {
    ...nothing,
    kind: 'advies',
    date: '2026-03-17',
    advicePoints: 6,
    commitments: [],
  },
  '2026-04-21 Collegereactie op advies hulpmiddelen.txt': {
    ...nothing,
    kind: 'collegereactie',
    date: '2026-04-21',
    commitments: [
      {
        quote: 'Bij de begroting komen wij hierop bij u terug.',
        term: 'Bij de begroting',
        dueOn: '2026-11-12',
      },
      {
        quote: 'In het voorjaar van 2027 ontvangt u van ons een evaluatie van de nadere regels.',
        term: 'In het voorjaar van 2027',
        dueOn: '2027-06-20',
      },
    ],
  },
  '2026-06-25 Motie Een rolstoel binnen tien werkdagen.txt': {
    ...nothing,
    kind: 'motie',
    date: '2026-06-25',
    dictumPoints: 3,
    commitments: [],
  },
  '2026-06-25 Besluitenlijst gemeenteraad.pdf': {
    ...nothing,
    kind: 'besluitenlijst',
    date: '2026-06-25',
    commitments: [
      {
        quote: 'Wethouder Van Dijk zegt toe de raad vóór 1 oktober 2026 de uitkomsten',
        term: 'vóór 1 oktober 2026',
        dueOn: '2026-09-30',
      },
      {
        quote: 'Wethouder Bremer zegt toe in de jaarrekening 2026 apart',
        term: 'in de jaarrekening 2026',
        dueOn: null,
      },
    ],
  },
  '2026-08-17 Schriftelijke vragen Wmo-hulpmiddelen.docx': {
    ...nothing,
    kind: 'schriftelijke_vragen',
    date: '2026-08-17',
    questions: 11,
    commitments: [],
  },
  '2026-09-15 Beantwoording vragen Wmo-hulpmiddelen.pdf': {
    ...nothing,
    kind: 'beantwoording',
    date: '2026-09-15',
    questions: 11,
    answers: 11,
    commitments: [
      {
        quote: 'In oktober 2026 ontvangt u een raadsbrief met de klachtencijfers per maand.',
        term: 'In oktober 2026',
        dueOn: '2026-10-31',
      },
      { quote: 'Wij zullen nagaan of dit ook bij reparaties kan.', term: null, dueOn: null },
    ],
  },
  '2026-10-06 Raadsbrief voortgang Wmo-hulpmiddelen.pdf': {
    ...nothing,
    kind: 'raadsbrief',
    date: '2026-10-06',
    decisionMoments: 1,
    commitments: [
      {
        quote: 'Wij sturen u uiterlijk 1 november 2026 een overzicht',
        term: 'uiterlijk 1 november 2026',
        dueOn: '2026-11-01',
      },
      {
        quote: 'U ontvangt de uitkomsten nu uiterlijk 18 december 2026.',
        term: 'uiterlijk 18 december 2026',
        dueOn: '2026-12-18',
      },
      {
        quote: 'In het vierde kwartaal van 2026 informeert het college u',
        term: 'In het vierde kwartaal van 2026',
        dueOn: '2026-12-31',
      },
      {
        quote: 'Zodra de gesprekken met een tweede leverancier zijn afgerond',
        term: 'Zodra de gesprekken met een tweede leverancier zijn afgerond',
        dueOn: null,
      },
    ],
  },
  '2026-11-03 Toezeggingenlijst commissie Samenleving.docx': {
    ...nothing,
    kind: 'toezeggingenlijst',
    date: '2026-11-03',
    commitments: [
      {
        quote: 'De wethouder zal nagaan of de actuele levertijden',
        term: 'Eerste kwartaal 2027',
        from: '2026-06-09',
        dueOn: '2027-03-31',
      },
      {
        quote: 'De wethouder informeert de commissie over gezamenlijke inkoop',
        term: 'P.M.',
        from: '2026-09-08',
        dueOn: null,
      },
      {
        quote: 'De wethouder zegt toe met gebruikers van een scootmobiel te spreken',
        term: 'voor het zomerreces',
        from: '2026-04-14',
        dueOn: '2026-07-10',
      },
    ],
  },
}
