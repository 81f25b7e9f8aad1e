import type { AmendmentCase, MotionCase } from './types.ts'

export const toilets: MotionCase = {
  municipality: 'Zandwijk',
  number: 'M24-19',
  title: 'Een openbaar toilet hoort erbij',
  date: '2024-06-27',
  agenda: 'Kadernota 2025',
  heard: 'gehoord de beraadslagingen over de Kadernota 2025',
  noting: [
    'in het centrum van Zandwijk sinds 2019 geen openbaar toilet meer is;',
    'de Maag Lever Darm Stichting adviseert om de vijfhonderd meter een toilet beschikbaar te hebben;',
  ],
  considering: [
    'ongeveer een op de acht inwoners door ziekte of leeftijd vaak naar het toilet moet;',
    'winkeliers positief reageren op het idee om hun toilet open te stellen tegen een kleine vergoeding;',
    'een toegankelijk centrum meer bezoekers trekt;',
  ],
  dictum: [
    'in gesprek te gaan met winkeliers en horeca over het openstellen van toiletten;',
    'te onderzoeken waar een rolstoeltoegankelijk openbaar toilet geplaatst kan worden en wat dit kost;',
    'de raad vóór 1 december 2024 een voorstel te doen met een dekking,',
  ],
  submitters: [
    ['M. Terhorst', 'Zandwijk Vooruit'],
    ['A.B. Prins', 'D66'],
  ],
}

export const ferry: MotionCase = {
  municipality: 'Nieuw-Overmeer',
  number: '2023-M-07',
  title: 'Houd het pontje in de vaart',
  date: '2023-11-09',
  agenda: 'Programmabegroting 2024-2027',
  heard: 'gelezen de Programmabegroting 2024-2027',
  noting: [
    'het voetveer over de Meer in 2022 door 41.000 fietsers en wandelaars is gebruikt;',
    'de bijdrage van de provincie per 1 januari 2024 vervalt;',
    'de stichting die het veer exploiteert jaarlijks een tekort van € 22.000 verwacht;',
  ],
  considering: [
    'het veer de enige veilige fietsroute is tussen Overmeer en het station;',
    'omrijden over de provinciale weg ruim zeven kilometer langer is;',
  ],
  dictum: [
    'het tekort van de stichting voor de jaren 2024 en 2025 te dekken uit de reserve mobiliteit;',
    'samen met de buurgemeenten een duurzame oplossing voor de exploitatie te zoeken;',
    'bij de provincie te pleiten voor herstel van de bijdrage;',
    'de raad bij de Kadernota 2025 over de voortgang te berichten,',
  ],
  submitters: [
    ['J. el Amrani', 'GroenLinks'],
    ['T. Wiersma', 'PvdA'],
    ['K. Molenaar', 'Lokaal Overmeer'],
  ],
}

export const light: MotionCase = {
  municipality: 'Duinrade',
  number: '14',
  title: 'Donkerte is ook natuur',
  date: '2025-02-13',
  agenda: 'Beleidsplan openbare verlichting',
  heard: 'beraadslagende over het Beleidsplan openbare verlichting',
  noting: [
    'langs de duinrand zestig lichtmasten de hele nacht op volle sterkte branden;',
    'de duinen een Natura 2000-gebied zijn waar vleermuizen en nachtvlinders leven;',
  ],
  considering: [
    'kunstlicht het gedrag van dieren verstoort;',
    'dimmen ook energie bespaart;',
    'de sociale veiligheid op fietsroutes gewaarborgd moet blijven;',
  ],
  dictum: [
    'de verlichting langs de duinrand tussen 23.00 en 6.00 uur te dimmen tot ten hoogste 30%;',
    'bij vervanging uitsluitend amberkleurige lampen te gebruiken;',
    'de effecten na een jaar te meten en met de raad te delen,',
  ],
  submitters: [['S. Rozendaal', 'Partij voor de Dieren']],
}

export const readers: MotionCase = {
  municipality: 'Waterkerke',
  number: 'M2022-031',
  title: 'Geen kind zonder bibliotheek',
  date: '2022-07-07',
  agenda: 'Voorjaarsnota 2022',
  heard: 'in behandeling hebbende de Voorjaarsnota 2022',
  noting: [
    'een kwart van de vijftienjarigen onvoldoende kan lezen om mee te komen in de samenleving;',
    'de bibliotheek in Kerkdorp in september sluit;',
  ],
  considering: [
    'lezen begint met boeken dichtbij huis;',
    'de vrijwilligers van het dorpshuis bereid zijn een uitleenpunt te bemensen;',
  ],
  dictum: [
    'met de bibliotheek en het dorpshuis een uitleenpunt in Kerkdorp in te richten;',
    'hiervoor in 2022 eenmalig € 15.000 beschikbaar te stellen;',
    'de raad in het vierde kwartaal van 2022 over de resultaten te informeren,',
  ],
  submitters: [
    ['G. Bosma', 'ChristenUnie'],
    ['F. Yildiz', 'PvdA'],
  ],
}

export const parking: AmendmentCase = {
  municipality: 'Hogerdam',
  number: 'A-03',
  title: 'Eerste vergunning betaalbaar',
  date: '2023-11-16',
  proposal: 'Verordening parkeerbelastingen 2024',
  changes: [
    {
      what: 'Artikel 4, eerste lid',
      old: 'Het tarief voor een eerste bewonersvergunning bedraagt € 96 per jaar.',
      new: 'Het tarief voor een eerste bewonersvergunning bedraagt € 60 per jaar.',
    },
    {
      what: 'Artikel 4, tweede lid',
      old: 'Het tarief voor een tweede bewonersvergunning bedraagt € 144 per jaar.',
      new: 'Het tarief voor een tweede bewonersvergunning bedraagt € 216 per jaar.',
    },
  ],
  reason: [
    'Een eerste auto is voor veel bewoners noodzakelijk; een tweede is dat meestal niet. Met deze verschuiving blijft de totale opbrengst gelijk.',
  ],
  submitters: [
    ['P. de Vries-Okafor', 'PvdA'],
    ['R. Lubbers', 'Hogerdams Belang'],
  ],
}

export const culture: AmendmentCase = {
  municipality: 'Lindervaart',
  number: '2025-A2',
  title: 'Ruimte voor makers',
  date: '2025-04-24',
  proposal: 'Cultuurnota 2025-2028',
  changes: [
    {
      what: 'Beslispunt 2',
      old: 'voor broedplaatsen in 2026 een bedrag van € 40.000 te reserveren;',
      new: 'voor broedplaatsen in 2026 en 2027 telkens een bedrag van € 40.000 te reserveren;',
    },
    {
      what: 'Beslispunt 5',
      old: 'de nota na vier jaar te evalueren.',
      new: 'de nota na twee jaar tussentijds te evalueren en na vier jaar volledig.',
    },
  ],
  reason: [
    'Kunstenaars hebben zekerheid nodig om in een werkplek te investeren. Eén jaar is daarvoor te kort.',
    'Een tussentijdse evaluatie geeft de raad de kans om bij te sturen.',
  ],
  submitters: [['H.J. Brandsma', 'CDA']],
}
