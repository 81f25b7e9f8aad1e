import type { MeetingCase } from './types.ts'

export const july: MeetingCase = {
  municipality: 'Waterkerke',
  date: '2022-07-07',
  present: 'De heer K. Postma (voorzitter), mevrouw I. Groen (griffier) en 23 raadsleden',
  points: [
    {
      title: 'Opening en vaststelling van de agenda',
      decision: 'De agenda wordt ongewijzigd vastgesteld.',
      spoken: [
        {
          who: 'De voorzitter',
          words:
            'Ik open de vergadering en heet iedereen van harte welkom. Is er bezwaar tegen de agenda? Dat is niet het geval.',
        },
      ],
    },
    {
      title: 'Voorjaarsnota 2022',
      decision: 'Het voorstel wordt met algemene stemmen aangenomen.',
      motions: [
        {
          number: 'M2022-031',
          title: 'Geen kind zonder bibliotheek',
          outcome: 'aangenomen met 15 stemmen voor en 8 tegen',
        },
        {
          number: 'M2022-032',
          title: 'Koopavond in Kerkdorp',
          outcome: 'verworpen met 6 stemmen voor en 17 tegen',
        },
      ],
      spoken: [
        {
          who: 'Mevrouw Bosma (ChristenUnie)',
          words:
            'In Kerkdorp gaat de bibliotheek dicht. Wij vinden dat niet uit te leggen aan de kinderen die daar opgroeien.',
        },
        {
          who: 'De heer Yildiz (PvdA)',
          words: 'Ik sluit mij daarbij aan. Kan de wethouder zeggen wat een uitleenpunt kost?',
        },
        {
          who: 'Wethouder Haverkate',
          words:
            'De kosten schat ik op vijftienduizend euro. Ik zeg de raad toe dat ik de precieze raming vóór 1 oktober 2022 toestuur. De motie laat ik over aan het oordeel van de raad.',
        },
      ],
    },
    {
      title: 'Bestemmingsplan Singel-Noord',
      decision: 'Het plan wordt vastgesteld. De fractie van de SP wordt geacht te hebben tegengestemd.',
      spoken: [
        {
          who: 'De heer Sterk (SP)',
          words:
            'De bewoners hebben hun zienswijzen pas vorige week terug gehad. Dat is te kort om te reageren.',
        },
        {
          who: 'Wethouder Tichelaar',
          words:
            'Dat had eerder gemoeten. De planning van de zienswijzen ga ik aanpassen. Ik kom hier na de zomer schriftelijk op terug.',
        },
      ],
    },
  ],
  commitments: [
    {
      quote: 'Ik zeg de raad toe dat ik de precieze raming vóór 1 oktober 2022 toestuur.',
      due_date: '2022-09-30',
    },
    { quote: 'Ik kom hier na de zomer schriftelijk op terug.', due_date: '2022-09-30' },
  ],
  borderline: ['De planning van de zienswijzen ga ik aanpassen.'],
}

export const april: MeetingCase = {
  municipality: 'Lindervaart',
  date: '2025-04-24',
  present: 'Mevrouw E. ter Beek (voorzitter), de heer N. Faber (griffier) en 19 raadsleden',
  points: [
    {
      title: 'Vragenhalfuur',
      decision: 'De vragen zijn beantwoord.',
      spoken: [
        {
          who: 'Mevrouw De Wit (SP)',
          words: 'Bewoners van de Vaartwijk klagen over ratten. Wat doet het college daaraan?',
        },
        {
          who: 'Wethouder Oude Luttikhuis',
          words:
            'Er is vorige week een bestrijder aan de slag gegaan. Ik zal de raad binnen vier weken informeren over het resultaat.',
        },
      ],
    },
    {
      title: 'Cultuurnota 2025-2028',
      decision: 'De nota wordt gewijzigd vastgesteld.',
      motions: [
        {
          number: '2025-A2',
          title: 'Ruimte voor makers',
          outcome: 'aangenomen met 12 stemmen voor en 7 tegen',
        },
        { number: '2025-M4', title: 'Poppodium op de werf', outcome: 'aangehouden' },
        { number: '2025-M5', title: 'Gratis museumdag', outcome: 'ingetrokken' },
      ],
      spoken: [
        {
          who: 'De heer Brandsma (CDA)',
          words: 'Ons amendement geeft makers twee jaar zekerheid. Dat kost weinig en levert veel op.',
        },
        {
          who: 'Wethouder Pronk',
          words:
            'Ik kan met het amendement leven. Over de gratis museumdag ga ik met het museum in overleg; u krijgt daarvan vóór 1 september 2025 bericht.',
        },
        { who: 'Mevrouw De Wit (SP)', words: 'Dan trek ik motie M5 in.' },
      ],
    },
  ],
  commitments: [
    { quote: 'Ik zal de raad binnen vier weken informeren over het resultaat.', due_date: '2025-05-22' },
    {
      quote:
        'Over de gratis museumdag ga ik met het museum in overleg; u krijgt daarvan vóór 1 september 2025 bericht.',
      due_date: '2025-08-31',
    },
  ],
  borderline: [],
}
