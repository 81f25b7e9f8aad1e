import type { QuestionCase } from './types.ts'

export const homeHelp: QuestionCase = {
  municipality: 'Zandwijk',
  subject: 'Wachttijden huishoudelijke hulp',
  reference: 'Z24-008817',
  asker: 'M. Terhorst',
  group: 'Zandwijk Vooruit',
  askedOn: '2024-02-12',
  answeredOn: '2024-03-05',
  holder: 'wethouder Van Rossum',
  intro:
    'Inwoners melden ons dat zij maanden op huishoudelijke hulp wachten. In het Zandwijks Weekblad van 1 februari vertelden drie van hen hun verhaal. Dat was voor onze fractie aanleiding voor de volgende vragen.',
  questions: [
    {
      text: 'Herkent het college het beeld dat inwoners langer dan drie maanden op huishoudelijke hulp wachten?',
      answer: [
        'Ja, dat beeld herkennen wij. Op 1 februari 2024 stonden 143 inwoners op de wachtlijst bij een of meer aanbieders. Van hen wachtten er 38 langer dan dertien weken. De gemiddelde wachttijd liep in het afgelopen halfjaar op van zes naar negen weken.',
      ],
    },
    {
      text: 'Wat zijn volgens het college de oorzaken van deze wachttijden?',
      answer: [
        'Er spelen drie oorzaken:',
        '- het ziekteverzuim bij de aanbieders is met 11% hoger dan in voorgaande jaren;',
        '- vacatures blijven gemiddeld vier maanden openstaan;',
        '- het aantal meldingen nam in 2023 met 9% toe.',
        'De eerste twee oorzaken versterken elkaar: wie er nog werkt, krijgt er adressen bij en valt eerder uit.',
      ],
    },
    {
      text: 'Hoeveel van deze wachtenden zijn ouder dan 80 jaar?',
      sub: true,
      answer: ['Van de 143 wachtenden zijn 61 inwoners ouder dan 80 jaar.'],
    },
    {
      text: 'Is er overbrugging geregeld voor inwoners die niet kunnen wachten? Zo nee, waarom niet?',
      answer: [
        'In schrijnende gevallen zet het Sociaal Team overbruggingshulp in. In 2023 is dat 27 keer gebeurd. De kosten, in totaal € 41.300, zijn betaald uit het budget voor maatwerk.',
      ],
    },
    {
      text: 'Deelt het college onze opvatting dat een wachttijd van meer dan zes weken in strijd is met de contracten, en welke gevolgen verbindt het daaraan',
      answer: [
        'In de contracten staat dat een aanbieder binnen vijftien werkdagen start. Aanbieders die zich daar niet aan houden, hebben wij in januari een verbeterplan gevraagd. Wij informeren uw raad uiterlijk 1 juni 2024 over de uitkomsten van deze verbeterplannen.',
      ],
    },
    {
      text: 'Overweegt het college om een boete op te leggen aan aanbieders die in gebreke blijven?',
      answer: ['Zie het antwoord op vraag {5}.'],
      refersTo: 5,
      unnumbered: ['Nee, op dit moment niet. Een boete lost het tekort aan personeel niet op.'],
    },
    {
      text: 'Op welke wijze wordt de raad van het verloop van de wachtlijst op de hoogte gehouden?',
      answer: [
        'De wachttijden zijn een vast onderdeel van de kwartaalrapportage sociaal domein. Die rapportage staat sinds 2022 op de gemeentelijke website.',
      ],
    },
  ],
  commitments: [
    {
      quote: 'Wij informeren uw raad uiterlijk 1 juni 2024 over de uitkomsten van deze verbeterplannen.',
      due_date: '2024-06-01',
    },
  ],
  borderline: ['De wachttijden zijn een vast onderdeel van de kwartaalrapportage sociaal domein.'],
}

export const schoolRoads: QuestionCase = {
  municipality: 'Nieuw-Overmeer',
  subject: 'Verkeersveiligheid rond basisscholen',
  reference: '2023-RV-0412',
  asker: 'J. el Amrani',
  group: 'GroenLinks',
  askedOn: '2023-09-18',
  answeredOn: '2023-10-10',
  holder: 'wethouder Kistemaker',
  intro:
    'Op 11 september is aan de Kerkweg een leerling van basisschool De Regenboog aangereden. De aanrijding liep goed af, maar ouders zijn ongerust. De fractie van GroenLinks stelt daarom de volgende vragen.',
  questions: [
    {
      text: 'Is het college bekend met de aanrijding van 11 september aan de Kerkweg?',
      answer: ['Ja. De politie heeft ons dezelfde dag op de hoogte gesteld.'],
    },
    {
      text: 'Hoeveel ongevallen hebben in de afgelopen vijf jaar plaatsgevonden in de schoolzones van onze gemeente?',
      answer: [
        'In de periode van 2018 tot en met 2022 registreerde de politie veertien ongevallen in de schoolzones. Bij vier daarvan raakte iemand gewond. Niet elk ongeval wordt gemeld; de werkelijke aantallen liggen vermoedelijk hoger.',
      ],
    },
    {
      text: 'Bij welke scholen is de situatie volgens het college het meest urgent?',
      answer: [
        'Op grond van de schouw van mei 2023 zijn dat:',
        '1. De Regenboog aan de Kerkweg;',
        '2. De Wilgenhof aan de Dijkstraat;',
        '3. het Kindcentrum Overmeer-Zuid.',
        'Bij deze drie scholen komen veel auto’s, smalle stoepen en ontbrekende oversteekplaatsen samen.',
      ],
    },
    {
      text: 'Is het college bereid om voor deze scholen met ouders en directies om tafel te gaan?',
      sub: true,
      answer: ['Ja. De eerste gesprekken zijn gepland in november.'],
    },
    {
      text: 'Welke maatregelen zijn op korte termijn mogelijk aan de Kerkweg?',
      answer: [
        'Wij brengen vóór de kerstvakantie een tijdelijke versmalling aan en verplaatsen twee parkeerplaatsen. De kosten bedragen ongeveer € 18.000 en passen binnen het budget voor kleine verkeersmaatregelen.',
        'Een definitieve inrichting vraagt meer tijd. Het college legt u in het eerste kwartaal van 2024 een voorstel voor de herinrichting van de Kerkweg voor.',
      ],
    },
    {
      text: 'Kan het college aangeven of de snelheid op de Dijkstraat omlaag kan naar 30 kilometer per uur?',
      answer: [
        'Dat kan pas wanneer de weg daarop is ingericht. De Dijkstraat staat voor 2025 op de onderhoudsplanning. In 2021 is de snelheid al eens onderzocht; 85% van de automobilisten reed toen niet harder dan 52 kilometer per uur.',
      ],
    },
    {
      text: 'Wil het college de raad over de voortgang informeren?',
      answer: ['Ja. Zie ook ons antwoord op vraag {5}.'],
      refersTo: 5,
      unnumbered: ['Ja, dat doen wij met het voorstel dat hierboven is genoemd.'],
    },
  ],
  commitments: [
    {
      quote:
        'Het college legt u in het eerste kwartaal van 2024 een voorstel voor de herinrichting van de Kerkweg voor.',
      due_date: '2024-03-31',
    },
  ],
  borderline: [
    'Wij brengen vóór de kerstvakantie een tijdelijke versmalling aan en verplaatsen twee parkeerplaatsen.',
    'De eerste gesprekken zijn gepland in november.',
    'Ja. Zie ook ons antwoord op vraag',
    'Ja, dat doen wij met het voorstel dat hierboven is genoemd.',
    'Dat kan pas wanneer de weg daarop is ingericht.',
  ],
}

export const debts: QuestionCase = {
  municipality: 'Hogerdam',
  subject: 'Bereik van de schuldhulpverlening',
  reference: 'HD/2022/1180',
  asker: 'P. de Vries-Okafor',
  group: 'PvdA',
  askedOn: '2022-11-01',
  answeredOn: '2022-11-29',
  holder: 'wethouder Sluiter',
  intro:
    'Uit cijfers van het CBS blijkt dat bijna acht procent van de huishoudens in Hogerdam problematische schulden heeft. Slechts een klein deel van hen klopt bij de gemeente aan.',
  questions: [
    {
      text: 'Hoeveel huishoudens in Hogerdam hebben problematische schulden?',
      answer: ['Volgens het CBS waren dat er op 1 januari 2022 1.462, ofwel 7,8% van alle huishoudens.'],
    },
    {
      text: 'Hoeveel van deze huishoudens ontvangen schuldhulp van de gemeente?',
      answer: [
        'In 2021 meldden 214 huishoudens zich. Met 131 van hen is een plan van aanpak gemaakt; 52 trajecten zijn inmiddels afgerond, waarvan 37 met een schuldregeling.',
      ],
    },
    {
      text: 'Waarom weten zo weinig mensen de weg naar de schuldhulp te vinden?',
      answer: [
        'Uit landelijk onderzoek blijkt dat schaamte, wantrouwen tegenover de overheid en onbekendheid met de hulp een rol spelen. Wij hebben geen aanwijzingen dat dit in Hogerdam anders is.',
      ],
    },
    {
      text: 'Wordt elke melding van de woningcorporatie, de zorgverzekeraars en het waterbedrijf opgevolgd?',
      sub: true,
      answer: [
        'Elke melding leidt tot een brief. Bij twee of meer meldingen gaat een medewerker langs de deur. In 2021 ging het om 388 meldingen en 96 huisbezoeken.',
      ],
    },
    {
      text: 'Wil het college een campagne starten om de schuldhulp bekender te maken? Zo ja, per wanneer?',
      answer: [
        'Ja. Samen met de bibliotheek en de voedselbank bereiden wij een campagne voor die in maart 2023 start. Over de opzet ontvangt u eind januari 2023 een informatiebrief.',
      ],
    },
    {
      text: 'Wat kost deze campagne en uit welk budget wordt zij betaald?',
      answer: [
        'Wij ramen de kosten op € 25.000. Dekking vinden wij in de rijksmiddelen voor armoedebestrijding.',
      ],
    },
    {
      text: 'Is het college bereid te onderzoeken of een schuldenfonds voor jongeren haalbaar is?',
      answer: [
        'Een schuldenfonds vraagt een flinke investering vooraf. Wij zeggen toe de ervaringen van de gemeente Nieuw-Overmeer op te vragen en uw raad daarover vóór het zomerreces van 2023 te informeren.',
      ],
    },
    {
      text: 'Kan de raad de antwoorden ontvangen voor de begrotingsbehandeling?',
      answer: [
        'Dat is helaas niet gelukt, omdat de cijfers over 2021 pas op 22 november beschikbaar kwamen.',
      ],
    },
  ],
  commitments: [
    { quote: 'Over de opzet ontvangt u eind januari 2023 een informatiebrief.', due_date: '2023-01-31' },
    {
      quote:
        'Wij zeggen toe de ervaringen van de gemeente Nieuw-Overmeer op te vragen en uw raad daarover vóór het zomerreces van 2023 te informeren.',
      due_date: '2023-06-30',
    },
  ],
  borderline: [
    'Ja. Samen met de bibliotheek en de voedselbank bereiden wij een campagne voor die in maart 2023 start.',
  ],
}
