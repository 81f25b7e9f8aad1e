/** Documents with rows and columns in which nobody promises the council anything. */
export const decoys: readonly Readonly<{ name: string; text: string }>[] = [
  {
    name: 'an agenda with times and speakers',
    text: `Gemeente Westerveld
Agenda raadsvergadering 14 maart 2024

Nr.      Tijd     Onderwerp                          Portefeuillehouder
1        20.00    Opening en mededelingen            voorzitter
2        20.05    Vaststelling van de agenda         voorzitter
3        20.10    Bestemmingsplan De Hoef            Wethouder Oldeman
4        21.00    Verordening jeugdhulp 2024         Wethouder Terpstra
5        22.00    Sluiting                           voorzitter
`,
  },
  {
    name: 'a list of who was there',
    text: `Presentielijst gemeenteraad Westerveld
Datum: 14 maart 2024

| Nr | Naam | Fractie | Aanwezig | Opmerking |
|---|---|---|---|---|
| 1 | A. de Boer | CDA | ja | tot 22.00 uur |
| 2 | B. Terpstra | VVD | nee | ziek gemeld op 13 maart 2024 |
| 3 | C. van Dam | PvdA | ja | |
`,
  },
  {
    name: 'a budget with descriptions and days',
    text: `Gemeente Landerd
Overzicht van kredieten 2024

Nr;Omschrijving;Datum;Bedrag;Toelichting
1;Vervanging van de verlichting in de sporthal;01-03-2024;45.000;aanbesteed
2;Onderhoud van de daken van drie dorpshuizen;01-06-2024;120.000;in uitvoering
3;Aanschaf van een veegwagen met elektrische aandrijving;01-09-2024;210.000;besteld
`,
  },
  {
    name: 'a list of decisions',
    text: `Besluitenlijst college van burgemeester en wethouders Landerd
Vergadering van 12 maart 2024

| Nr | Onderwerp | Besluit | Portefeuillehouder |
|---|---|---|---|
| 1 | Subsidie dorpsfeest | Het college stelt de subsidie vast op 2.500 euro. | Zandstra |
| 2 | Verkeersbesluit Dorpsstraat | Het college wijst de Dorpsstraat aan als fietsstraat. | Bloemhof |
| 3 | Kapvergunning | Het college verleent de vergunning voor drie bomen. | Bloemhof |
`,
  },
  {
    name: 'measurements against a norm',
    text: `Gemeente Westerveld
Rapportage dienstverlening, eerste kwartaal 2024

Indicator                          Norm     Januari   Februari   Maart     Toelichting
Telefoon opgenomen in 30 sec.      80%      76%       81%        83%       stijgende lijn
Klachten op tijd afgedaan          95%      92%       97%        96%       norm gehaald
Vergunningen binnen de termijn     90%      88%       91%        90%       norm gehaald
`,
  },
  {
    name: 'documents that came in',
    text: `Lijst van ingekomen stukken raad Landerd 7 april 2022

Nr | Datum | Afzender | Onderwerp | Voorstel tot afdoening
1 | 21-03-2022 | Provincie | Begrotingscirculaire 2023 voor de gemeenten | voor kennisgeving aannemen
2 | 24-03-2022 | Dorpsraad | Brief over het verkeer bij de school in het dorp | in handen van het college
3 | 28-03-2022 | Inwoner | Klacht over de kap van bomen aan de Laan | in handen van het college
`,
  },
]
