import type { QuestionCase } from './types.ts'

export const housing: QuestionCase = {
  municipality: 'Lindervaart',
  subject: 'Huisvesting van statushouders',
  reference: 'RIS 30455',
  asker: 'H.J. Brandsma',
  group: 'CDA',
  askedOn: '2025-01-20',
  answeredOn: '2025-02-18',
  holder: 'wethouder Oude Luttikhuis',
  intro:
    'De taakstelling voor het huisvesten van statushouders is in 2024 niet gehaald. Tegelijk wachten starters al jaren op een woning. De CDA-fractie wil weten hoe het college deze opgaven verbindt.',
  questions: [
    {
      text: 'Hoe groot is de achterstand op de taakstelling per 1 januari 2025?',
      answer: ['De achterstand bedraagt 34 personen. Daarvan dateren er 9 uit het eerste halfjaar van 2024.'],
    },
    {
      text: 'Welke oorzaken ziet het college voor deze achterstand?',
      answer: [
        'De doorstroming in de sociale huur stokt. Corporatie Vaartwonen verhuurde in 2024 nog maar 96 woningen, tegen 151 in 2022. Daarnaast sluit het aanbod slecht aan: de helft van de statushouders is alleenstaand, terwijl vooral gezinswoningen vrijkomen.',
      ],
    },
    {
      text: 'Heeft de provincie aangekondigd in te grijpen?',
      answer: [
        'De provincie heeft ons op 9 januari 2025 op trede 3 van de interventieladder geplaatst. Wij hebben daarop een herstelplan ingediend.',
      ],
    },
    {
      text: 'Zo ja, wanneer is de raad daarover geïnformeerd?',
      sub: true,
      answer: ['Met de raadsinformatiebrief van 16 januari 2025 (kenmerk RIS 30391).'],
    },
    {
      text: 'Ziet het college mogelijkheden om leegstaande kantoren om te bouwen?',
      answer: [
        'Ja. Voor het voormalige belastingkantoor aan de Havenkade loopt een haalbaarheidsstudie naar 60 studio’s, waarvan een derde voor statushouders en twee derde voor starters. De uitkomst van die studie sturen wij u in mei 2025 toe.',
      ],
    },
    {
      text: 'Hoe worden omwonenden bij deze plannen betrokken?',
      answer: [
        'Volgens de participatieverordening organiseren wij ten minste twee bijeenkomsten. De eerste vond plaats op 4 februari; 85 omwonenden waren aanwezig. Hun zorgen gaan vooral over parkeren en over het behoud van de speelplek.',
      ],
    },
    {
      text: 'Kan het college toezeggen dat starters uit Lindervaart voorrang krijgen?',
      answer: [
        'Nee. Lokale voorrang mag volgens de Huisvestingswet alleen voor ten hoogste de helft van de woningen, en vraagt een huisvestingsverordening. Die heeft Lindervaart niet.',
      ],
    },
  ],
  commitments: [
    { quote: 'De uitkomst van die studie sturen wij u in mei 2025 toe.', due_date: '2025-05-31' },
  ],
  borderline: ['Volgens de participatieverordening organiseren wij ten minste twee bijeenkomsten.'],
}

export const trees: QuestionCase = {
  municipality: 'Waterkerke',
  subject: 'Kap van platanen aan de Singel',
  reference: 'WK-21-077',
  asker: 'L. Sijbesma',
  group: 'Partij voor de Dieren',
  askedOn: '2021-05-03',
  answeredOn: '2021-05-25',
  holder: 'wethouder mevrouw D. Haverkate',
  intro:
    'Vorige week verschenen oranje kruisen op elf platanen aan de Singel. Buurtbewoners zijn niet ingelicht. Wij stellen het college de volgende vragen.',
  questions: [
    {
      text: 'Waarom moeten deze elf bomen worden gekapt?',
      answer: [
        'Bij de boomveiligheidscontrole van maart 2021 bleek dat zeven platanen massaria hebben en dat bij vier andere de wortels het riool beschadigen. Massaria is een schimmel waardoor takken zonder waarschuwing kunnen afbreken.',
      ],
    },
    {
      text: 'Is onderzocht of de bomen op een andere manier behouden kunnen blijven? Graag ontvangen wij het onderzoek.',
      answer: [
        'Ja. Een onafhankelijke boomdeskundige heeft alle elf bomen bekeken. Voor drie bomen is snoeien nog mogelijk. Het rapport is als bijlage bij deze beantwoording gevoegd.',
      ],
    },
    {
      text: 'Waarom zijn omwonenden niet vooraf ingelicht?',
      answer: [
        'De brief aan de bewoners is door een fout bij de bezorging pas op 6 mei verspreid, drie dagen nadat de kruisen waren aangebracht. Dat betreuren wij.',
      ],
    },
    {
      text: 'Worden er nieuwe bomen geplant, hoeveel en van welke soort?',
      answer: [
        'Voor elke gekapte boom komt een nieuwe terug. Wij kiezen voor een mengsel van soorten:',
        'a. vier haagbeuken;',
        'b. drie veldesdoorns;',
        'c. vier zilverlinden.',
        'Zo is de rij minder kwetsbaar voor één ziekte.',
      ],
    },
    {
      text: 'Wanneer gebeurt dat?',
      sub: true,
      answer: ['In het plantseizoen van november 2021 tot maart 2022.'],
    },
    {
      text: 'Hoeveel bomen zijn sinds 2015 in Waterkerke gekapt en hoeveel zijn er teruggeplant?',
      answer: [
        'Sinds 2015 zijn 1.204 gemeentelijke bomen gekapt en 1.377 geplant. Van de kap op particuliere grond houden wij geen cijfers bij.',
      ],
    },
    {
      text: 'Is het college bereid om de kap op te schorten tot de raad over het bomenplan heeft gesproken?',
      answer: [
        'Voor de drie bomen die gesnoeid kunnen worden: ja. Voor de andere acht niet, omdat wij aansprakelijk zijn als er een tak valt. Wij komen na de zomer met het bomenplan naar uw raad.',
      ],
    },
    {
      text: 'Wil het college bewoners voortaan eerder betrekken?',
      answer: ['Zie het antwoord op vraag {3}.'],
      refersTo: 3,
      unnumbered: ['Zeker. De werkwijze is inmiddels aangepast.'],
    },
  ],
  commitments: [{ quote: 'Wij komen na de zomer met het bomenplan naar uw raad.', due_date: '2021-09-30' }],
  borderline: ['Voor elke gekapte boom komt een nieuwe terug.'],
}

export const youthCare: QuestionCase = {
  municipality: 'Duinrade',
  subject: 'Jeugdhulp bij aanbieders zonder contract',
  reference: 'D-2024/3391',
  asker: 'C. van Wezel',
  group: 'Lijst Duinrade',
  askedOn: '2024-08-26',
  answeredOn: '2024-09-24',
  holder: 'wethouder Bakhuis',
  intro:
    'Lijst Duinrade ontving signalen van ouders dat hun kind bij een aanbieder zonder contract niet meer terechtkan. De verwijzing van de huisarts blijkt dan weinig waard. Daarom leggen wij u de volgende vragen voor.',
  questions: [
    {
      text: 'Klopt het dat het college sinds 1 juli geen nieuwe aanvragen bij niet-gecontracteerde aanbieders toekent?',
      answer: [
        'Nee. Sinds 1 juli toetsen wij strenger of een gecontracteerde aanbieder dezelfde hulp kan bieden. Als dat niet zo is, blijft hulp zonder contract mogelijk. In juli en augustus kenden wij acht van de negentien aanvragen toe.',
      ],
    },
    {
      text: 'Om hoeveel jeugdigen gaat het, en hoeveel is daarmee gemoeid?',
      answer: [
        'Op 1 september 2024 ontvingen 77 jeugdigen hulp zonder contract. De kosten daarvan zijn € 1,1 miljoen per jaar, ongeveer 9% van het budget voor jeugdhulp.',
      ],
    },
    {
      text: 'Wat gebeurt er met jeugdigen die nu al hulp krijgen?',
      answer: ['Zij kunnen de hulp afmaken. Bij een verlenging bekijken wij opnieuw wat nodig is.'],
    },
    {
      text: 'Geldt dit ook voor dyslexiezorg?',
      sub: true,
      answer: ['Ja, ook daarvoor.'],
    },
    {
      text: 'Hoe verhoudt deze werkwijze zich tot de Jeugdwet, die zegt dat een verwijzing van de huisarts volstaat?',
      answer: [
        'De huisarts mag verwijzen naar jeugdhulp, maar de gemeente bepaalt welke aanbieder die hulp levert. De Centrale Raad van Beroep heeft dat in 2022 bevestigd. Wij vinden wel dat dit beter uitgelegd moet worden; daarover zijn wij met de huisartsen in gesprek.',
      ],
    },
    {
      text: 'Hoeveel bezwaren zijn ingediend en hoe zijn die afgelopen?',
      answer: [
        'Tot 1 september zijn vijf bezwaren ontvangen. Daarvan zijn er twee gegrond en één ongegrond verklaard; over de overige twee is nog niet beslist. Zodra op alle bezwaren is beslist, berichten wij u over de uitkomst.',
      ],
    },
    {
      text: 'Wil het college de nieuwe werkwijze evalueren en de uitkomsten met de raad delen?',
      answer: [
        'Ja. Wij evalueren de werkwijze in het voorjaar van 2025 en bespreken de uitkomsten uiterlijk 15 mei 2025 met de commissie Samenleving.',
      ],
    },
  ],
  commitments: [
    { quote: 'Zodra op alle bezwaren is beslist, berichten wij u over de uitkomst.', due_date: null },
    {
      quote:
        'Wij evalueren de werkwijze in het voorjaar van 2025 en bespreken de uitkomsten uiterlijk 15 mei 2025 met de commissie Samenleving.',
      due_date: '2025-05-15',
    },
  ],
  borderline: ['Bij een verlenging bekijken wij opnieuw wat nodig is.'],
}
