/** Made-up letters, with by hand who and what they name. */
export const letters = [
  `Gemeente Oosterwold
Postbus 12, 8000 AA Oosterwold
Behandeld door: mw. drs. K.A. van der Molen
Doorkiesnummer: 038 498 24 61
E-mail: k.vander.molen@oosterwold.example
Onderwerp: Beantwoording vragen over de huishoudelijke hulp
Geachte heer Zuidema,
Op 3 maart 2026 stelde u vragen over de uitvoering van de Wmo. Wethouder Prins heeft toegezegd u te informeren.
Mevrouw Van der Molen van de afdeling Samenleving sprak met de heer en mevrouw Hoekstra uit de Kerkstraat.
Mevrouw Hoekstra wacht sinds mei op hulp. Haar zoon, Bert Hoekstra, belde met het loket (14 038).
A. Inleiding
De inleiding van deze brief is kort.
B. Besluit
Het besluit volgt. Zie artikel 36 van het Reglement van Orde.
Hoogachtend,
burgemeester en wethouders van Oosterwold,
namens dezen,
ing. P.J. Terpstra-de Boer
teammanager Zorg`,
  `Aan de gemeenteraad
Contactpersoon: Fatima El Amrani (tel. 06-12345678)
De griffier, mr. J.W. Klaassen, heeft de motie van de raadsleden De Wit (VVD) en Aydın (GroenLinks) doorgestuurd.
Onze collega Sjoerd Wiersma en beleidsadviseur Renske v.d. Heuvel hebben met stichting De Brug overlegd.
De bewoner dhr. Özdemir gaf aan dat de lift van Zorggroep Almere defect was. Cliënt M. 't Hart kreeg geen antwoord.
In de bijlage van dhr Ö. Özdemir staat een verslag van de bijeenkomst in Den Haag op 12 april.
Voor vragen: s.wiersma@oosterwold.example of info@oosterwold.example, telefoon +31 38 498 24 70.
De minister van Volksgezondheid stuurde op 5 mei 2026 een brief. Minister De Jonge antwoordde.
Met vriendelijke groet,
Sjoerd Wiersma
beleidsmedewerker`,
  `Besluitenlijst van 4 juni 2026
Aanwezig: Passier, C.E. (Charlotte), Bakker, H., en de heren Van Dijk, Postma en mevrouw Nguyen.
Inspreker: mevr. A. (Anja) de Graaf-Visser; zij spreekt namens de Participatieraad.
De heer Postma vraagt naar de Jeugdwet en de Wet open overheid. De voorzitter sluit af.
Toezegging door wethouder Prins (D66): de raad ontvangt in het derde kwartaal een nota.
Namens deze: Willemijn ter Horst, secretaris
Kosten: € 1.234,56; rekening NL00BANK0123456789; zaaknummer 2026-0123456.`,
  `Motie: Rust in het Lelieveld
Indiener(s):
S.B. Rietman, Oosterwoldse VVD
Vragenstellers: D66 (mw. Kamphuis), Oosterwold Vooruit (dhr. Sikkema)
Portefeuillehouder(s): Gerlof A. van Emst
Behandeld door Directie Wonen en Openbare Werken
Portefeuille: wethouder Wonen en Vervoer, Energie en Haven
Gezien de vragen van het lid Bijlsma en van de leden Overbeek en Ter Braak over de Prof. Lorentzstraat en het Piet Hein-gebouw;
En gaat over tot de orde van de dag.
Jesper Hogeboom-Vink
Ondertekend door De Griffier M. Wolters Duif`,
  `Besluitenlijst
Raadsleden
GroenLinks (2) VVD (3)
B.J. (Bo) Zandstra, P. (Pim) van Rijn, K.L. (Kees) Vink - van der Horst R. (Rob) Groot de, T. (Tess) Ooms (tot en met punt 8)
College van B en W
De heer E. Dorst, mevrouw Q. Lith
Inspreker de heer Klomp sprak in.
Steller: Horst, Sybren van der
Met vriendelijke groet,
de secretaris,
de locoburgemeester,
Ymke Raap

Bas de Roos

Tjalling Veer, burgemeester Ot Brink, secretaris
W.X. Zeldenrust Y.Z. Kooy
gemeentesecretaris burgemeester`,
]

/** Who is known in the register as holding an office. */
export const officers = ['Prins', 'J. Zuidema'] as const

export const named = {
  people: [
    'K.A. van der Molen',
    'Bert Hoekstra',
    'P.J. Terpstra-de Boer',
    'Fatima El Amrani',
    'J.W. Klaassen',
    'Sjoerd Wiersma',
    'Renske v.d. Heuvel',
    'Ö. Özdemir',
    "M. 't Hart",
    'Passier, C.E. (Charlotte)',
    'Bakker, H.',
    'Van Dijk',
    'Postma',
    'Nguyen',
    'A. (Anja) de Graaf-Visser',
    'Willemijn ter Horst',
    'M. Wolters Duif',
    'Klomp',
    'Horst, Sybren van der',
    'Ymke Raap',
    'Ot Brink',
    'W.X. Zeldenrust',
  ],
  inOffice: [
    'Prins',
    'J. Zuidema',
    'De Wit',
    'Aydın',
    'De Jonge',
    'S.B. Rietman',
    'Kamphuis',
    'Sikkema',
    'Gerlof A. van Emst',
    'Bijlsma',
    'Overbeek',
    'Ter Braak',
    'Jesper Hogeboom-Vink',
    'B.J. (Bo) Zandstra',
    'P. (Pim) van Rijn',
    'K.L. (Kees) Vink - van der Horst',
    'R. (Rob) Groot de',
    'T. (Tess) Ooms',
    'E. Dorst',
    'Q. Lith',
    'Bas de Roos',
    'Tjalling Veer',
    'Y.Z. Kooy',
  ],
  ways: [
    '038 498 24 61',
    'k.vander.molen@oosterwold.example',
    '14 038',
    '06-12345678',
    's.wiersma@oosterwold.example',
    'info@oosterwold.example',
    '+31 38 498 24 70',
  ],
  /** What is not found, and what is found and no name, as it is today. */
  missed: [] as readonly string[],
  extra: [] as readonly string[],
}
