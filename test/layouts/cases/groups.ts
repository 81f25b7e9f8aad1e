import type { GroupsCase } from './types.ts'

export const budget: GroupsCase = {
  municipality: 'Hogerdam',
  subject: 'Technische vragen programmabegroting 2024',
  date: '2023-10-26',
  groups: [
    {
      group: 'VVD',
      asked: [
        {
          text: 'Op pagina 14 staat een stelpost van € 350.000. Waarvoor is die bedoeld?',
          answer: 'De stelpost dekt de verwachte stijging van de energielasten van gemeentelijke gebouwen.',
        },
        {
          text: 'Waarom dalen de inkomsten uit toeristenbelasting met 12%?',
          answer:
            'Twee grote vakantieparken zijn in 2023 gestopt met verhuur aan toeristen. Samen waren zij goed voor 31.000 overnachtingen.',
        },
        {
          text: 'Is in de personeelslasten rekening gehouden met de nieuwe cao?',
          answer: 'Ja, met een loonstijging van 6,4% op jaarbasis.',
        },
      ],
    },
    {
      group: 'D66',
      asked: [
        {
          text: 'Welk deel van de duurzaamheidsleningen is nog niet uitgegeven?',
          answer: 'Per 1 oktober resteerde € 212.000 van het fonds van € 1 miljoen.',
        },
        {
          text: 'Kan het college een overzicht geven van alle subsidies boven € 50.000?',
          answer: 'Dat overzicht zenden wij u uiterlijk 6 november 2023 na.',
        },
      ],
    },
    {
      group: 'Hogerdams Belang',
      asked: [
        {
          text: 'Hoeveel fte werkt er bij de buitendienst, en hoeveel daarvan wordt ingehuurd?',
          answer:
            'Er werken 24 fte in vaste dienst. De inhuur bedraagt gemiddeld 5 fte, vooral in het groeiseizoen.',
        },
        {
          text: 'De post onvoorzien blijft gelijk. Is dat voldoende bij de huidige inflatie?',
          answer:
            'In de afgelopen vier jaar is de post nooit volledig gebruikt. Wij zien daarom geen reden voor verhoging.',
        },
        {
          text: 'Wat zijn de kapitaallasten van het nieuwe zwembad?',
          answer:
            'Die bedragen vanaf 2026 € 486.000 per jaar, bij een rente van 2,5% en een looptijd van veertig jaar.',
        },
        {
          text: 'Wat gebeurt er met de opbrengst van de verkochte gronden aan de Lage Dijk?',
          answer: 'De opbrengst gaat naar de algemene reserve grondexploitatie.',
        },
      ],
    },
  ],
  commitments: [
    { quote: 'Dat overzicht zenden wij u uiterlijk 6 november 2023 na.', due_date: '2023-11-06' },
  ],
  borderline: [],
}

export const waste: GroupsCase = {
  municipality: 'Lindervaart',
  subject: 'Technische vragen afvalbeleidsplan 2025-2030',
  date: '2025-03-12',
  groups: [
    {
      group: 'SP',
      asked: [
        {
          text: 'Hoeveel huishoudens gebruiken nu een ondergrondse container?',
          answer: 'Het gaat om 4.850 huishoudens, vooral in het centrum en in de Vaartwijk.',
        },
        {
          text: 'Gaat een huishouden met luiers of medisch afval meer betalen?',
          answer: 'Nee. Zij kunnen een kosteloze extra pas aanvragen.',
        },
      ],
    },
    {
      group: 'ChristenUnie',
      asked: [
        {
          text: 'Welke gemeenten hebben ervaring met het voorgestelde systeem?',
          answer:
            'Onder meer Waterkerke en Duinrade werken er sinds 2021 mee. Het restafval daalde daar van 148 naar 97 kilo per inwoner.',
        },
        {
          text: 'Is er onderzoek gedaan naar de toename van zwerfafval?',
          answer:
            'Ja. In beide gemeenten nam het zwerfafval in het eerste jaar met ongeveer 10% toe. Daarna zakte het terug naar het oude niveau.',
        },
        {
          text: 'Hoeveel containers zijn toegankelijk voor mensen in een rolstoel?',
          answer:
            'Van de 312 containers zijn er 287 drempelvrij bereikbaar. De andere worden bij groot onderhoud aangepast.',
        },
      ],
    },
    {
      group: 'Burgerpartij Lindervaart',
      asked: [
        {
          text: 'Wat is de terugverdientijd van de investering in containers met een chip?',
          answer: 'Die is berekend op zeven jaar, bij gelijkblijvende verwerkingskosten.',
        },
        {
          text: 'Waarom is omgekeerd inzamelen niet als variant doorgerekend?',
          answer: 'Omdat uw raad die variant in de startnotitie van 2023 heeft laten vallen.',
        },
        {
          text: 'Klopt het bedrag van € 86 per huishouden in tabel 4?',
          answer:
            'Nee, dat moet € 68 zijn. Het college stuurt de raad vóór de behandeling een gecorrigeerde tabel.',
        },
      ],
    },
  ],
  commitments: [
    { quote: 'Het college stuurt de raad vóór de behandeling een gecorrigeerde tabel.', due_date: null },
  ],
  borderline: ['De andere worden bij groot onderhoud aangepast.'],
}
