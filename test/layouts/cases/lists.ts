import type { CommitmentsCase, Promised } from './types.ts'

const rows = (lines: string): readonly Promised[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [number = '', on = '', meeting = '', holder = '', quote = '', term = '', due = '', status = ''] =
        line.split('|').map((cell) => cell.trim())
      return { number, on, meeting, holder, quote, term, due_date: due || null, status }
    })

export const spring: CommitmentsCase = {
  municipality: 'Zandwijk',
  date: '2024-05-01',
  rows: rows(`
T-101 | 2023-11-09 | Raad | Van Rossum | De wethouder zegt toe de raad een overzicht te sturen van alle subsidies aan sportverenigingen. | 1 februari 2024 | 2024-02-01 | Afgedaan met brief van 25 januari 2024
T-102 | 2023-11-09 | Raad | Burgemeester Smilde | De burgemeester zal met de politie spreken over de bezetting van het wijkbureau en de raad over de uitkomst berichten. | eerste kwartaal 2024 | 2024-03-31 | Open
T-105 | 2023-12-14 | Cie Ruimte | Haverkamp | Wethouder Haverkamp komt met een voorstel voor de herinrichting van het Marktplein, inclusief een variant zonder parkeerplaatsen. | voor de zomer van 2024 | 2024-06-30 | In behandeling
T-108 | 2024-01-18 | Cie Samenleving | Van Rossum | De wethouder zoekt uit hoeveel jongeren de voetbalcompetitie voor statushouders heeft bereikt. | P.M. | | Open
T-109 | 2024-01-25 | Raad | Haverkamp | Toegezegd wordt dat de raad de geluidsmetingen langs de Ringweg ontvangt zodra deze beschikbaar zijn. | z.s.m. | | Open
T-112 | 2024-02-15 | Cie Bestuur | Burgemeester Smilde | Het college stuurt de commissie de evaluatie van het vuurwerkverbod. | 1 april 2024 | 2024-04-01 | Afgedaan
T-114 | 2024-02-22 | Raad | Van Rossum | De wethouder zal onderzoeken of de drempel voor bijzondere bijstand kan worden verlaagd en komt hierop terug bij de Kadernota. | Kadernota 2025 | | Open
T-117 | 2024-03-14 | Cie Ruimte | Haverkamp | De wethouder gaat in gesprek met de bewoners van de Molenhoek over de fietstunnel en koppelt de uitkomst terug aan de commissie. | 15 juni 2024 | 2024-06-15 | In behandeling
T-118 | 2024-03-21 | Raad | Van Rossum | De raad ontvangt een technische toelichting op de tarieven voor jeugdhulp. | tweede kwartaal 2024 | 2024-06-30 | Open
T-121 | 2024-04-11 | Cie Bestuur | Burgemeester Smilde | De burgemeester neemt de opmerkingen over de toegankelijkheid van stembureaus mee in de evaluatie van de verkiezingen. | september 2024 | 2024-09-30 | Open
T-122 | 2024-04-18 | Raad | Haverkamp | Het college legt de raad een afwegingskader voor zonnevelden voor. | eind 2024 | 2024-12-31 | Open
T-123 | 2024-04-18 | Raad | Van Rossum | Wethouder Van Rossum stuurt de raad de brief aan het ministerie over de energietoeslag. | 2 mei 2024 | 2024-05-02 | Open`),
}

export const autumn: CommitmentsCase = {
  municipality: 'Duinrade',
  date: '2025-09-15',
  rows: rows(`
2025-04 | 2025-01-16 | Gemeenteraad | Bakhuis | Wethouder Bakhuis informeert de raad over de uitkomsten van de aanbesteding van de regiotaxi. | 1 juni 2025 | 2025-06-01 | Afgedaan
2025-05 | 2025-01-16 | Gemeenteraad | De Ruyter | De wethouder gaat na of de strandtenten langer open kunnen blijven. | n.v.t. | | Voorstel tot afdoening
2025-09 | 2025-02-13 | Gemeenteraad | De Ruyter | De raad krijgt een memo over de kosten van amberkleurige verlichting. | medio 2025 | 2025-07-15 | Open
2025-11 | 2025-03-06 | Commissie Samenleving | Bakhuis | De wethouder bespreekt met de huisartsen de wachttijden voor jeugdhulp en doet daarvan verslag aan de commissie. | najaar 2025 | 2025-12-20 | Open
2025-14 | 2025-04-10 | Gemeenteraad | Burgemeester Van Lynden | De burgemeester zegt toe de raad jaarlijks te rapporteren over ondermijning. | 31 december 2025 | 2025-12-31 | Open
2025-15 | 2025-04-24 | Commissie Fysiek | De Ruyter | Het college komt terug op de vraag van de heer Rozendaal over het snoeibeleid in het broedseizoen. | op korte termijn | | Open
2025-19 | 2025-06-05 | Commissie Samenleving | Bakhuis | De wethouder stuurt de commissie een lijst van wijken zonder ontmoetingsplek. | 1 oktober 2025 | 2025-10-01 | In behandeling
2025-22 | 2025-07-03 | Gemeenteraad | De Ruyter | Er komt een bijeenkomst voor raadsleden over de kustversterking. | vierde kwartaal 2025 | 2025-12-31 | Open`),
}
