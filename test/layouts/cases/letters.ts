import type { LetterCase } from './types.ts'

export const pool: LetterCase = {
  municipality: 'Hogerdam',
  subject: 'Voortgang nieuwbouw zwembad De Dam',
  reference: '2024-118302',
  date: '2024-01-30',
  contact: 'R. Veldkamp',
  opening:
    'Met deze brief brengen wij u op de hoogte van de stand van zaken bij de nieuwbouw van zwembad De Dam.',
  parts: [
    {
      title: 'Aanleiding',
      paragraphs: [
        'Op 13 juli 2023 stelde uw raad een krediet van € 14,2 miljoen beschikbaar. Daarbij vroeg u ons om u elk half jaar bij te praten.',
      ],
    },
    {
      title: 'Stand van zaken',
      paragraphs: [
        'De aanbesteding is in november afgerond. Drie partijen schreven in; de opdracht is gegund aan bouwbedrijf Terpstra en Zonen. De bouw begint in april en duurt naar verwachting achttien maanden.',
        'De warmtepomp levert meer vertraging op dan gedacht. De netbeheerder kan de zwaardere aansluiting pas in 2026 leveren. Wij onderzoeken of een tijdelijke oplossing mogelijk is en komen daar uiterlijk 1 mei 2024 bij u op terug.',
      ],
    },
    {
      title: 'Financiën',
      paragraphs: [
        'De aanneemsom past binnen het krediet. Van de post onvoorzien is tot nu toe 21% gebruikt. Een volledig overzicht van de kosten ontvangt u bij de bestuursrapportage in juni 2024.',
      ],
    },
  ],
  figures: {
    head: ['Maand', 'Bezoekers', 'Norm', 'Klachten'],
    rows: [
      ['oktober 2023', '11.240', '10.500', '14'],
      ['november 2023', '10.875', '10.500', '9'],
      ['december 2023', '8.310', '9.000', '17'],
    ],
  },
  closing: 'Wij vertrouwen erop u hiermee voldoende te hebben geïnformeerd.',
  commitments: [
    {
      quote:
        'Wij onderzoeken of een tijdelijke oplossing mogelijk is en komen daar uiterlijk 1 mei 2024 bij u op terug.',
      due_date: '2024-05-01',
    },
    {
      quote: 'Een volledig overzicht van de kosten ontvangt u bij de bestuursrapportage in juni 2024.',
      due_date: '2024-06-30',
    },
  ],
  borderline: [],
}

export const sociaalTeam: LetterCase = {
  municipality: 'Nieuw-Overmeer',
  subject: 'Bereikbaarheid van het Sociaal Team',
  reference: 'NO-23-5571',
  date: '2023-05-16',
  contact: 'S. Dekkers',
  opening:
    'In de commissie van 4 april zijn vragen gesteld over de telefonische bereikbaarheid van het Sociaal Team. Graag informeren wij u over de cijfers en over de maatregelen.',
  parts: [
    {
      title: 'Cijfers over het eerste kwartaal',
      paragraphs: [
        'Met de uitvoerder is afgesproken dat 90% van de bellers binnen een minuut iemand spreekt. In geen van de drie maanden is die norm gehaald. De tabel laat de cijfers zien.',
      ],
    },
    {
      title: 'Maatregelen',
      paragraphs: [
        'Vanaf 1 mei werken twee extra medewerkers aan de telefoon. Ook kunnen inwoners via de website een terugbelverzoek doen. Over het effect van deze maatregelen rapporteren wij u in het derde kwartaal van 2023.',
        'De verhuizing van het team naar het gemeentehuis staat gepland voor september. Voor die tijd nodigen wij uw raad uit voor een werkbezoek.',
      ],
    },
    {
      title: 'Vervolg',
      paragraphs: [
        'Het contract met de uitvoerder loopt af op 31 december 2024. Uw raad ontvangt uiterlijk 15 december 2023 een startnotitie over de nieuwe opdracht.',
      ],
    },
  ],
  figures: {
    head: ['Maand', 'Oproepen', 'Binnen een minuut', 'Norm'],
    rows: [
      ['januari', '1.914', '71%', '90%'],
      ['februari', '1.702', '76%', '90%'],
      ['maart', '1.655', '82%', '90%'],
    ],
  },
  closing: 'Heeft u naar aanleiding van deze brief vragen, dan kunt u die stellen aan de griffie.',
  commitments: [
    {
      quote: 'Over het effect van deze maatregelen rapporteren wij u in het derde kwartaal van 2023.',
      due_date: '2023-09-30',
    },
    { quote: 'Voor die tijd nodigen wij uw raad uit voor een werkbezoek.', due_date: null },
    {
      quote: 'Uw raad ontvangt uiterlijk 15 december 2023 een startnotitie over de nieuwe opdracht.',
      due_date: '2023-12-15',
    },
  ],
  // A plan that names nobody: a careful clerk may follow it or not.
  borderline: ['De verhuizing van het team naar het gemeentehuis staat gepland voor september.'],
}
