/** What stands in a list of commitments, whatever its layout. Written for these tests; of no municipality. */
export type Promised = Readonly<{
  number: string
  /** Day of the promise. */
  on: string
  meeting: string
  holder: string
  to: string
  subject: string
  said: string
  term: string
  /** Latest day that the term gives, counted from the day of the promise; null where it gives none. */
  due: string | null
  status: string
}>
export type Register = Readonly<{ municipality: string; stand: string; rows: readonly Promised[] }>

const rows = (lines: string): readonly Promised[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [
        number = '',
        on = '',
        meeting = '',
        holder = '',
        to = '',
        subject = '',
        said = '',
        term = '',
        due = '',
        status = '',
      ] = line.split('|').map((cell) => cell.trim())
      return { number, on, meeting, holder, to, subject, said, term, due: due || null, status }
    })

const hoogmade: Register = {
  municipality: 'Westerveld',
  stand: '2024-06-03',
  rows: rows(`
23-041 | 2023-11-14 | Raad | Wethouder Terpstra | CDA | Sporthal | Overzicht van de exploitatiekosten van de sporthal over de laatste drie jaar. | uiterlijk 1 maart 2024 | 2024-03-01 | Afgedaan met memo van 20 februari 2024
23-044 | 2023-12-12 | Raad | Burgemeester Koopal | VVD, D66 | Veiligheid | De burgemeester bespreekt met de politie de aanrijtijden in het buitengebied en laat de raad weten wat daaruit komt. | P.M. | | Open
24-002 | 2024-01-23 | Commissie | Wethouder Terpstra | SP | Bijstand | Nagaan of de aanvraag van bijzondere bijstand met minder formulieren kan. | tweede kwartaal 2024 | 2024-06-30 | Loopt
24-007 | 2024-02-13 | Raad | Wethouder Oldeman | GroenLinks | Fietspad | De raad krijgt een bijgestelde raming voor het fietspad langs de vaart, met daarin de kosten van verlichting. | eind 2024 | 2024-12-31 | In behandeling
24-009 | 2024-03-12 | Raad | Wethouder Oldeman | PvdA | Bomenkap | Bewoners van de Lindelaan worden voortaan vier weken voor de kap ingelicht. | n.v.t. | | Open
24-013 | 2024-04-16 | Commissie | Burgemeester Koopal | alle fracties | Crisisplan | Het nieuwe crisisplan wordt in een besloten bijeenkomst toegelicht aan de raad. | najaar 2024 | 2024-12-20 | Nog niet gestart`),
}

const kerkveen: Register = {
  municipality: 'Landerd',
  stand: '2022-10-10',
  rows: rows(`
T118 | 2022-02-10 | Raadsvergadering | Mw. Zandstra | Lokaal Sterk | Afval | Evaluatie van de proef met ondergrondse containers delen met de raad. | 1 juli 2022 | 2022-07-01 | Afgehandeld
T121 | 2022-03-31 | Raadsvergadering | Dhr. Bloemhof | CDA | Zwembad | In gesprek met de stichting over ruimere openingstijden in de schoolvakanties; de uitkomst gaat naar de commissie. | voor het einde van het jaar | 2022-12-31 | Loopt
T122 | 2022-03-31 | Raadsvergadering | Mw. Zandstra | PvdA | Jeugdhulp | De wachttijden per aanbieder worden opgenomen in de halfjaarlijkse monitor. | Q4 2022 | 2022-12-31 | Loopt
T125 | 2022-06-09 | Commissie Inwoners | Dhr. Bloemhof | VVD | Parkeren | Onderzoek naar betaald parkeren op de dijk wordt uitgebreid met een variant zonder betaling in de winter. | medio 2023 | 2023-07-15 | Nieuw
T130 | 2022-07-07 | Raadsvergadering | Mw. Zandstra | D66 | Laadpalen | De lijst met plekken voor laadpalen komt op de website en de raad ontvangt de link. | z.s.m. | | Nieuw
T133 | 2022-09-15 | Commissie Ruimte | Dhr. Bloemhof | SGP | Molen | Met de eigenaar van de molen wordt gesproken over het onderhoud van de wieken. | 31 december 2022 | 2022-12-31 | Nieuw`),
}

export const registers: readonly Register[] = [hoogmade, kerkveen]
