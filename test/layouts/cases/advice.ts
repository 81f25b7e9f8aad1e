import type { AdviceCase } from './types.ts'

export const transport: AdviceCase = {
  municipality: 'Zandwijk',
  sender: 'Adviesraad Sociaal Domein Zandwijk',
  subject: 'Advies over het nieuwe contract leerlingenvervoer',
  reference: 'ASD 24-06',
  date: '2024-04-16',
  opening: [
    'Op 11 maart vroeg u ons om advies over het programma van eisen voor het leerlingenvervoer vanaf schooljaar 2025. Wij spraken met negen ouders, twee chauffeurs en de directeur van De Horizon.',
    'Over het algemeen zijn wij te spreken over de stukken. Op vier punten kan het programma beter.',
  ],
  points: [
    {
      title: 'Vaste chauffeurs',
      before:
        'Ouders noemen wisselende chauffeurs als hun grootste zorg. Kinderen met autisme raken ervan overstuur.',
      point:
        'Wij adviseren u in het contract vast te leggen dat een kind ten hoogste drie verschillende chauffeurs per schooljaar heeft.',
    },
    {
      title: 'Reistijd',
      before: 'Nu mag een rit negentig minuten duren.',
      point: 'Wij bevelen aan om de langste reistijd terug te brengen naar zestig minuten.',
      after: 'Voor enkele kinderen die buiten de regio naar school gaan, kan een uitzondering nodig zijn.',
    },
    {
      title: 'Klachten',
      before: 'Een klacht komt nu bij de vervoerder zelf terecht.',
      point:
        'Wij raden u aan een onafhankelijk meldpunt in te richten, dat elk kwartaal over de klachten rapporteert.',
    },
    {
      title: 'Ouders betrekken',
      before: 'Bij de vorige aanbesteding zaten geen ouders aan tafel.',
      point: 'Wij verzoeken u om twee ouders te laten meebeslissen bij de beoordeling van de inschrijvingen.',
    },
  ],
  closing: [
    'Wij zijn graag bereid om dit advies toe te lichten. Uw schriftelijke reactie zien wij binnen zes weken tegemoet.',
  ],
  signed: 'mevrouw T. Aarnink, voorzitter',
}

export const loneliness: AdviceCase = {
  municipality: 'Duinrade',
  sender: 'Participatieraad Duinrade',
  subject: 'Ongevraagd advies aanpak eenzaamheid onder ouderen',
  reference: 'PR/2025-02',
  date: '2025-03-04',
  opening: [
    'De afgelopen winter bezochten leden van onze raad elf koffieochtenden. Wat wij daar hoorden, geeft aanleiding voor een ongevraagd advies.',
    'De gemeente doet al veel. Toch zien wij dat het aanbod vooral mensen bereikt die de weg al kennen.',
  ],
  points: [
    {
      title: 'Huisbezoek',
      before: 'In 2019 kreeg iedere inwoner van 75 jaar een huisbezoek. Dat is na de coronatijd niet hervat.',
      point:
        'Wij adviseren u de huisbezoeken aan inwoners van 75 jaar en ouder vanaf 2026 weer in te voeren.',
    },
    {
      title: 'Vervoer',
      before: 'Wie slecht ter been is, komt zonder vervoer niet bij een activiteit.',
      point: 'Wij pleiten ervoor om de buurtbus ook in de avond en in het weekend te laten rijden.',
      after: 'De vereniging van vrijwillige chauffeurs staat daarvoor open.',
    },
    {
      title: 'Taal',
      before: 'Folders en formulieren zijn voor veel ouderen te moeilijk.',
      point: 'Ook adviseren wij u alle brieven aan ouderen voortaan door een testpanel te laten lezen.',
    },
  ],
  closing: ['Graag bespreken wij dit advies met u in het bestuurlijk overleg van april.'],
  signed: 'de heer W. Ouwehand, voorzitter',
}

export const housingAdvice: AdviceCase = {
  municipality: 'Hogerdam',
  sender: 'Wmo-adviesraad Hogerdam',
  subject: 'Advies Verordening maatschappelijke ondersteuning 2023',
  reference: '2022-11',
  date: '2022-10-18',
  opening: [
    'U vroeg ons op 20 september 2022 te adviseren over de concept-verordening. Dank voor het vertrouwen en voor de heldere toelichting door uw medewerkers.',
  ],
  points: [
    {
      title: 'Onafhankelijke ondersteuning',
      before:
        'Uit onze enquête blijkt dat twee derde van de aanvragers niet weet dat cliëntondersteuning bestaat.',
      point: 'We adviseren u om cliëntondersteuning in elke ontvangstbevestiging aan te bieden.',
    },
    {
      title: 'Hulpmiddelen',
      before: 'Een scootmobiel die kapot is, betekent dagen binnen zitten.',
      point: 'We bevelen u aan een hersteltermijn van 48 uur in de verordening op te nemen.',
    },
    {
      title: 'Eigen bijdrage',
      before: 'Voor mensen met een laag inkomen stapelen de kosten zich op.',
      point:
        'We vragen u daarom te onderzoeken of inwoners met een inkomen tot 130% van het sociaal minimum kunnen worden vrijgesteld.',
    },
  ],
  closing: ['Wij wensen u veel wijsheid bij de besluitvorming en ontvangen graag uw reactie.'],
  signed: 'B. Hendriksen, secretaris',
}
