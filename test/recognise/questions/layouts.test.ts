import { describe, expect, it } from 'vitest'
import { findQuestions } from '../../../electron/recognise/questions/questions.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import type { DocumentKind } from '../../../shared/records/document.ts'
import type { SenderProfile } from '../../../shared/records/sender-profile.ts'
import { asSource } from '../as-source.ts'

/** A document with what a careful reader finds in it: number, how the question begins, how its answer begins, where it refers. */
type Expected = readonly [string | null, string, (string | null)?, (string | null)?]
const expectFound = (text: string, expected: readonly Expected[], kind: DocumentKind = 'beantwoording') => {
  const found = findQuestions(layOut(asSource(text)), { kind, askers: [] })
  const shown = found.map(({ number, text: words, answerText, refersTo }, at) => [
    number,
    words.slice(0, expected[at]?.[1].length ?? 60),
    answerText === null ? null : answerText.slice(0, expected[at]?.[2]?.length ?? 60),
    refersTo,
  ])
  expect(shown).toEqual(
    expected.map(([number, words, answer = null, refers = null]) => [number, words, answer, refers]),
  )
}

describe('labels of a house style nobody told about', () => {
  it('"Onze reactie:" and "Punt 2" are learned from the document itself', () => {
    expectFound(
      `Geachte raad,

Hieronder treft u onze antwoorden aan.

Punt 1
Hoeveel lichtmasten zijn er in 2023 vervangen?
Onze reactie:
In 2023 zijn 412 masten vervangen.

Punt 2
Waarom loopt de vervanging in Oosterveld achter?
Onze reactie:
De aannemer kreeg de armaturen niet geleverd.

Punt 3
Komt dit nog goed?
Onze reactie:
Zie 2.
`,
      [
        ['1', 'Hoeveel lichtmasten', 'In 2023 zijn'],
        ['2', 'Waarom loopt', 'De aannemer'],
        ['3', 'Komt dit nog goed?', 'Zie 2.', '2'],
      ],
    )
  })

  it('V and A', () => {
    expectFound(
      `Technische vragen jaarrekening

V1: Wat verklaart het overschot op de jeugdhulp?
A1: Er zijn minder trajecten gestart dan geraamd.

V2: Wordt dit structureel geacht?
A2: Nee.
`,
      [
        ['1', 'Wat verklaart', 'Er zijn minder'],
        ['2', 'Wordt dit structureel', 'Nee.'],
      ],
      'technische_vragen',
    )
  })

  it('who answers stands before the colon', () => {
    expectFound(
      `Rondvraag commissie Ruimte

De heer Postma (CDA): Wanneer gaat de kade open?
Wethouder Blok: De kade gaat op 1 mei open.

Mevrouw Aydin (SP): Klopt het dat er geen budget meer is?
Wethouder Blok: Dat klopt niet. Er resteert € 40.000.

De heer Postma (CDA): Wie toetst de planning?
Wethouder Blok: Een extern bureau.
`,
      [
        [null, 'Wanneer gaat', 'De kade gaat'],
        [null, 'Klopt het dat', 'Dat klopt niet.'],
        [null, 'Wie toetst', 'Een extern bureau.'],
      ],
    )
  })
})

describe('questions first, answers later', () => {
  it('with the numbers of several at once and no label', () => {
    expectFound(
      `De vragen:
1. Hoe vaak is de sluis in storing geweest?
2. Wat was de oorzaak?
3. Wie draagt de schade voor de schippers?
4. Komt er een noodplan?

Ons antwoord luidt:

1 en 2.
De sluis was elf keer in storing, steeds door vocht in de besturing.
3. De schade komt voor rekening van de schippers zelf.
4. Ja, dat plan is in maart gereed.
`,
      [
        ['1', 'Hoe vaak', 'De sluis was elf'],
        ['2', 'Wat was', 'De sluis was elf'],
        ['3', 'Wie draagt', 'De schade komt'],
        ['4', 'Komt er', 'Ja, dat plan'],
      ],
    )
  })

  it('where the label of a question stands again above its answer', () => {
    expectFound(
      `Vraag 1
Kent u de klachten over de veerdienst?
Vraag 2
Wat gaat u daaraan doen?

Beantwoording

Vraag 1
Ja, wij kennen deze klachten.
Vraag 2
Wij spreken de vervoerder hierop aan.
`,
      [
        ['1', 'Kent u', 'Ja, wij kennen'],
        ['2', 'Wat gaat u', 'Wij spreken'],
      ],
    )
  })

  it('per group', () => {
    expectFound(
      `Vragen VVD
1. Wat kost de proef?
2. Wanneer eindigt hij?
Antwoorden
1. De proef kost € 20.000.
2. Op 1 juli.

Vragen PvdA
1. Wie beoordeelt de proef?
2. Krijgt de raad het verslag?
Antwoorden
1. Een onafhankelijk bureau.
2. Ja, in september.
`,
      [
        ['1', 'Wat kost', 'De proef kost'],
        ['2', 'Wanneer eindigt', 'Op 1 juli'],
        ['1', 'Wie beoordeelt', 'Een onafhankelijk'],
        ['2', 'Krijgt de raad', 'Ja, in september'],
      ],
      'technische_vragen',
    )
  })

  it('of one number with its letters', () => {
    expectFound(
      `1. a. Wanneer is het riool in de Havenstraat vervangen?
b. Wat heeft dat gekost?
2. Welke straten volgen?

Antwoorden:
Ad 1a: In 2019.
Ad 1b: Ruim twee ton.
Ad 2: De Kerkstraat en de Singel.
`,
      [
        ['1a', 'Wanneer is', 'In 2019'],
        ['1b', 'Wat heeft', 'Ruim twee ton'],
        ['2', 'Welke straten', 'De Kerkstraat'],
      ],
    )
  })
})

describe('without any label', () => {
  it('an answer is what stands below its question, lists and years in it included', () => {
    expectFound(
      `1. Welke maatregelen heeft het college genomen tegen de wateroverlast in de Polderwijk?
Het college heeft de volgende maatregelen genomen:
1. De duiker onder de Dijkweg is verruimd.
2. Het gemaal heeft een tweede pomp gekregen.
3. De sloten zijn gebaggerd.
In het jaar
2022 is hiervoor € 1,2 miljoen uitgegeven.
2. Is dat voldoende om een bui als die van juni op te vangen?
Nee, een bui die eens in de honderd jaar valt kan het stelsel niet aan.
3. Wanneer volgt het nieuwe rioleringsplan?
4e kwartaal van dit jaar.
`,
      [
        ['1', 'Welke maatregelen', 'Het college heeft de volgende'],
        ['2', 'Is dat voldoende', 'Nee, een bui'],
        ['3', 'Wanneer volgt', '4e kwartaal'],
      ],
    )
  })

  it('a lead-in stands before the question, and the asker explains below it', () => {
    expectFound(
      `1. In de begroting staat een bedrag van € 3 ton voor sportvelden. In de perspectiefnota was dat nog € 5 ton.
Waar komt dit verschil vandaan?
Toelichting van vraagsteller: wij konden dit in de stukken niet terugvinden.

Het verschil is ontstaan door een verschuiving naar 2025.

2. Het veld van De Treffers is afgekeurd.
Is het college daarvan op de hoogte?

Ja.
`,
      [
        ['1', 'In de begroting', 'Het verschil is'],
        ['2', 'Het veld van', 'Ja.'],
      ],
      'technische_vragen',
    )
  })

  it('questions in numbered chapters', () => {
    expectFound(
      `Beantwoording technische vragen nota Wonen

1. Inleiding
Op 3 maart zijn vragen gesteld over de nota.

2. Betaalbaarheid
2.1 Hoeveel sociale huurwoningen komen erbij?
Tot 2030 zijn dat er 640.
2.2 Welk deel daarvan is geschikt voor starters?
Ongeveer een derde.

3. Leefbaarheid
3.1 Wat is de rol van de wijkraden?
Zij adviseren het college.
`,
      [
        ['2.1', 'Hoeveel sociale', 'Tot 2030'],
        ['2.2', 'Welk deel', 'Ongeveer een derde'],
        ['3.1', 'Wat is de rol', 'Zij adviseren'],
      ],
      'technische_vragen',
    )
  })

  it('letters that begin again under each heading', () => {
    expectFound(
      `Parkeren
a) Hoeveel vergunningen zijn er uitgegeven?
Er zijn 1.340 vergunningen uitgegeven.
b) Is er een wachtlijst?
Ja, van drie maanden.

Fietsen
a) Waar komen de nieuwe stallingen?
Bij het station en op de Markt.
b) Worden die bewaakt?
Alleen die bij het station.
`,
      [
        ['a', 'Hoeveel vergunningen', 'Er zijn 1.340'],
        ['b', 'Is er een', 'Ja, van drie'],
        ['a', 'Waar komen', 'Bij het station'],
        ['b', 'Worden die', 'Alleen die'],
      ],
      'technische_vragen',
    )
  })
})

describe('tables', () => {
  it('with nothing but Vraag and Antwoord above each pair', () => {
    expectFound(
      `Vraag
Hoeveel bomen worden er gekapt?
Antwoord
Er worden 34 bomen gekapt.
Vraag
Worden die herplant?
Antwoord
Ja, een op een.
`,
      [
        [null, 'Hoeveel bomen', 'Er worden 34'],
        [null, 'Worden die', 'Ja, een op een'],
      ],
    )
  })

  it('whose head returns on each page, with years and amounts in the cells', () => {
    expectFound(
      `Nr
Vraag
Antwoord
1
Hoeveel bezoekers trok het zwembad?
2021: 44.000 bezoekers
2022: 71.500 bezoekers
2
Wat is de prijs van een kaartje?
€ 5,50 voor volwassenen.
Nr
Vraag
Antwoord
3
Wordt het bad in de winter verwarmd?
Zie vraag 1.
`,
      [
        ['1', 'Hoeveel bezoekers', '2021: 44.000'],
        ['2', 'Wat is de prijs', '€ 5,50'],
        ['3', 'Wordt het bad', 'Zie vraag 1.', '1'],
      ],
    )
  })
})

describe('only asked', () => {
  it('as bullets with sub-bullets between paragraphs that tell', () => {
    expectFound(
      `Geacht college,

De ijsbaan staat op instorten. Wie had dat gedacht?

Wij vragen u:
- Wanneer is de ijsbaan voor het laatst gekeurd?
- Wat kwam daaruit?
  o Is het rapport openbaar?

De vereniging heeft al twee keer aan de bel getrokken.

- Bent u bereid met de vereniging te spreken?

Met vriendelijke groet,
T. de Boer
`,
      [
        [null, 'Wanneer is'],
        [null, 'Wat kwam'],
        [null, 'Is het rapport'],
        [null, 'Bent u bereid'],
      ],
      'schriftelijke_vragen',
    )
  })

  it('below numbered considerations', () => {
    expectFound(
      `Overwegende dat:
1. de brug sinds april dicht is;
2. ondernemers omzet mislopen;
3. de raad hierover niet is ingelicht;

stellen wij de volgende vragen:
1. Sinds wanneer weet het college dat de brug niet veilig is?
2. Wij ontvingen signalen dat herstel pas in 2026 begint. Klopt dat?
3. Graag ontvangen wij de inspectierapporten.
4. Is het college bereid ondernemers tegemoet te komen? Zo nee, waarom niet?

Toelichting:
1. De rapporten zijn in maart al gedeeld met de provincie.
2. De omzetdaling is volgens de ondernemers 30%.
`,
      [
        ['1', 'Sinds wanneer'],
        ['2', 'Wij ontvingen'],
        ['3', 'Graag ontvangen'],
        ['4', 'Is het college'],
      ],
      'schriftelijke_vragen',
    )
  })
})

describe('mail', () => {
  it('answered between the lines with an arrow or in brackets', () => {
    for (const mark of ['=> ', '--> ', '→ ', '>> '])
      expectFound(
        `Beste griffie,

1. Kan ik de onderliggende stukken ontvangen?
${mark}Die zijn vandaag toegezonden.
2. Is de planning nog haalbaar?
${mark}Nee, er is een maand vertraging.
`,
        [
          ['1', 'Kan ik de', 'Die zijn vandaag'],
          ['2', 'Is de planning', 'Nee, er is'],
        ],
        'technische_vragen',
      )
  })
})

describe('real house styles, in other words', () => {
  it('labels that name the page, below names of groups with a colon', () => {
    expectFound(
      `Memo
Aan: de leden van de gemeenteraad
Van: college van burgemeester en wethouders
Datum: 14 mei 2024
Onderwerp: Beantwoording technische vragen Jaarstukken 2023

Fractie: CDA

Vraag 1 (pagina 23)
In de jaarstukken staat dat er 14 fte vacatureruimte is. Hoe verhoudt dit zich tot de inhuur?
Beantwoording:
De inhuur bedroeg 2,3 miljoen. Daarvan is 1,1 miljoen gedekt uit vacatureruimte.

Vraag 2 (pagina 41)
Kan worden toegelicht waarom de kosten van het sociaal domein lager zijn?
Beantwoording:
Zie pagina 44 van de jaarstukken.

Fractie: Lokaal Sterk

Vraag 1 (pagina 12)
Waarom is er 3 ton minder uitgegeven aan groenonderhoud?
Beantwoording:
Door het natte voorjaar is een maaironde vervallen. Zie ook het antwoord op vraag 2 van het CDA.
Vraag 2
Zelfde vraag voor de wegen.
Beantwoording:
Idem.
`,
      [
        ['1', 'In de jaarstukken', 'De inhuur'],
        ['2', 'Kan worden', 'Zie pagina 44'],
        ['1', 'Waarom is er', 'Door het natte'],
        ['2', 'Zelfde vraag', 'Idem.', '1'],
      ],
      'technische_vragen',
    )
  })

  it('labels in a column of their own, and lettered answers behind one', () => {
    expectFound(
      `Gemeente Berkenrade                                                      Raadsvragen

Datum         3 juni 2021
Nummer        2021-033
Vragensteller(s)  M. Postma (GroenLinks)
Onderwerp     Bomenkap Lindelaan

Vraag 1.    Waarom zijn de lindes aan de Lindelaan gekapt zonder dat omwonenden
            zijn geïnformeerd?

Antwoord    De bomen waren ziek en vormden een gevaar. Er is een brief verstuurd aan
            de direct aanwonenden.

Vraag 2.    Wordt er herplant en zo ja, wanneer?

Antwoord    Ja, in het plantseizoen 2021-2022.

Vraag 3.    Is het college met ons van mening dat:
            a.  bewoners eerder betrokken hadden moeten worden;
            b.  de communicatie beter moet?

Antwoord    a. Nee, gelet op de spoed was dat niet mogelijk.
            b. Ja, wij evalueren de werkwijze.
`,
      [
        ['1', 'Waarom zijn de lindes', 'De bomen waren'],
        ['2', 'Wordt er herplant', 'Ja, in het'],
        ['3', 'Is het college', null],
        ['3a', 'bewoners eerder', 'Nee, gelet'],
        ['3b', 'de communicatie', 'Ja, wij'],
      ],
    )
  })

  it('questions first, their labels again for several at once', () => {
    expectFound(
      `Beantwoording vragen ex artikel 40 van de VVD-fractie over de hondenbelasting

Inleiding VVD
De hondenbelasting is een onderwerp dat veel inwoners bezighoudt.

De fractie van de VVD heeft hierover de volgende vragen:

Vraag 1:
Hoeveel honden zijn er geregistreerd?
Vraag 2:
Hoeveel huishoudens hebben kwijtschelding gekregen?
Vraag 3:
Deelt het college de mening dat afschaffing gewenst is?

Antwoord college:

Vraag 1 en 2:
Er zijn 5.412 honden geregistreerd, verdeeld over 4.980 huishoudens. 412 huishoudens hebben kwijtschelding gekregen.

Vraag 3:
Nee. De opbrengst wordt gebruikt voor de algemene middelen.
`,
      [
        ['1', 'Hoeveel honden', 'Er zijn 5.412'],
        ['2', 'Hoeveel huishoudens', 'Er zijn 5.412'],
        ['3', 'Deelt het college', 'Nee. De opbrengst'],
      ],
    )
  })

  it('pages that open the questions', () => {
    expectFound(
      `Technische vragen begroting 2022

PvdA

Pag. 12: Wat wordt bedoeld met "inclusieve stad"?
Hiermee wordt bedoeld dat iedereen kan meedoen.

Pag. 34, tabel 3: Klopt het bedrag van € 340.000?
Nee, dit moet zijn € 430.000. Dit wordt hersteld via een erratum.

Pag. 56: Hoeveel bijstandsgerechtigden zijn er per 1 juli 2021? En hoe is dit vergeleken met vorig jaar?
Per 1 juli 2021: 2.130. Vorig jaar: 2.210.

D66

Pag. 10: Wat is de planning van het klimaatplan?
Het klimaatplan komt in Q1 2022 naar de raad.

Pag. 18: Waarom ontbreekt een indicator voor biodiversiteit?
Deze wordt ontwikkeld.
`,
      [
        [null, 'Pag. 12: Wat wordt', 'Hiermee wordt'],
        [null, 'Pag. 34, tabel 3: Klopt', 'Nee, dit moet'],
        [null, 'Pag. 56: Hoeveel', 'Per 1 juli'],
        [null, 'Pag. 10: Wat is', 'Het klimaatplan'],
        [null, 'Pag. 18: Waarom', 'Deze wordt'],
      ],
      'technische_vragen',
    )
  })

  it('a form whose parts are numbered in Roman', () => {
    expectFound(
      `RAADSVRAGEN
Registratienummer: 2019/771
I.   VRAAGSTELLER: mw. A. Bos (PvdA)
II.  ONDERWERP: eenzaamheid onder ouderen
III. VRAGEN:
     1.  Hoeveel ouderen voelen zich eenzaam in onze gemeente?
     2.  Welke organisaties ontvangen subsidie voor het tegengaan van eenzaamheid en
         hoeveel?
     3.  Wat is het effect daarvan?
IV.  ANTWOORD:
     1.  Volgens de GGD-monitor 2018 voelt 43% van de 65-plussers zich eenzaam.
     2.  De volgende organisaties:
         -  Welzijn Berkenrade: € 45.000
         -  Humanitas: € 12.000
     3.  Dat is lastig te meten. Wij verwijzen u naar het antwoord op vraag 2 voor de
         activiteiten.
`,
      [
        ['1', 'Hoeveel ouderen', 'Volgens de GGD'],
        ['2', 'Welke organisaties', 'De volgende'],
        ['3', 'Wat is het effect', 'Dat is lastig', null],
      ],
    )
  })

  it('who asked between the number and the question', () => {
    expectFound(
      `Beantwoording mondelinge vragen commissie Samenleving d.d. 9 september

1. Vraag mevrouw De Graaf (CDA): wanneer wordt het speeltuintje hersteld?
Antwoord: de speeltuin wordt in oktober hersteld.

2. Vraag de heer Bakker (VVD): wat kost het?
Antwoord: € 8.000.

3. Vraag mevrouw Yilmaz (DENK): is er ook gedacht aan een toegankelijk toestel?
Antwoord: ja, er komt een inclusieve schommel.
`,
      [
        ['1', 'wanneer wordt', 'de speeltuin'],
        ['2', 'wat kost het?', '€ 8.000.'],
        ['3', 'is er ook', 'ja, er komt'],
      ],
    )
  })

  it('the number before the label', () => {
    expectFound(
      `Beantwoording van de schriftelijke vragen van de heer J. Klaver over Zwembad De Dolfijn

1. Vraag
Wat is de stand van zaken rond de renovatie van zwembad De Dolfijn?

1. Antwoord
De renovatie ligt op schema.

2. Vraag
Welke gevolgen heeft de energieprijs voor de exploitatie?

2. Antwoord
Het tekort loopt op met € 200.000 per jaar.

3. Vraag
Wordt het tarief verhoogd?

3. Antwoord
Zie het antwoord op vraag 2. Een besluit hierover nemen wij bij de begroting.
`,
      [
        ['1', 'Wat is de stand', 'De renovatie'],
        ['2', 'Welke gevolgen', 'Het tekort'],
        ['3', 'Wordt het tarief', 'Zie het antwoord', '2'],
      ],
    )
  })

  it('letters for chapters with numbers in them', () => {
    expectFound(
      `Beantwoording vragen over het evenemententerrein

A. Geluid
A.1 Hoe vaak is de geluidsnorm overschreden?
Drie keer in 2023.
A.2 Zijn er boetes opgelegd?
Ja, twee.

B. Verkeer
B.1 Hoe is het parkeren geregeld?
Met een pendelbus vanaf het industrieterrein.
B.2 Zie ook vraag A.2: is er ook gehandhaafd op wildparkeren?
Ja.
`,
      [
        ['A.1', 'Hoe vaak', 'Drie keer'],
        ['A.2', 'Zijn er', 'Ja, twee'],
        ['B.1', 'Hoe is', 'Met een'],
        ['B.2', 'Zie ook', 'Ja.'],
      ],
    )
  })
})

describe('answers without labels', () => {
  it('below the parts of a question answer them all; what an answer asks is its own', () => {
    expectFound(
      `Zaaknummer 88123
Onderwerp: art. 39-vragen GroenLinks inzake hittestress

Geachte heer Smit,

Op 12 juli 2022 hebben wij uw brief ontvangen met vragen over hittestress. In deze brief
geven wij antwoord. Voor de leesbaarheid herhalen wij uw vragen (cursief).

1) Heeft de gemeente een hitteplan? Zo ja, is dit geactualiseerd? Zo nee, waarom niet?

Ja. Het lokale hitteplan is in 2021 vastgesteld en wordt in 2023 geactualiseerd.

2) Welke plekken in de gemeente zijn het heetst op warme dagen, en:
   a) welke maatregelen zijn daar genomen?
   b) wat hebben deze gekost?

De Markt en het stationsplein zijn het heetst. Er zijn 40 bomen geplant voor € 90.000.

3) Is het college bereid om bij nieuwbouw schaduw als eis op te nemen?

Wij nemen dit mee in het programma van eisen. Overigens wijzen wij erop dat uw raad in
2020 al heeft besloten tot een groennorm. Hoe die norm wordt toegepast? Daarover
informeren wij u in het najaar.

Wij hopen uw vragen zo voldoende te hebben beantwoord.
`,
      [
        ['1', 'Heeft de gemeente', 'Ja. Het lokale'],
        ['2', 'Welke plekken', 'De Markt'],
        ['2a', 'welke maatregelen', 'De Markt'],
        ['2b', 'wat hebben', 'De Markt'],
        ['3', 'Is het college', 'Wij nemen dit mee'],
      ],
    )
  })

  it('may begin with a number', () => {
    expectFound(
      `Beantwoording raadsvragen snippergroen

Op uw vragen van 6 juni antwoorden wij als volgt.

Vraag 1. Hoeveel verzoeken tot aankoop van snippergroen zijn er
sinds 2019 ontvangen en hoeveel daarvan zijn gehonoreerd?
184 verzoeken, waarvan 96 gehonoreerd.

Vraag 2. Welk bedrag heeft dit opgeleverd?
€ 412.000 over de jaren 2019 tot en met 2022.

Vraag 3. Hoe wordt omgegaan met illegaal gebruik?
Er loopt een project. De stappen zijn:
1) inventariseren;
2) aanschrijven;
3) handhaven.
Vraag 4. Zijn de stappen 1 en 2 al afgerond?
Alleen stap 1.
`,
      [
        ['1', 'Hoeveel verzoeken', '184 verzoeken'],
        ['2', 'Welk bedrag', '€ 412.000'],
        ['3', 'Hoe wordt', 'Er loopt een project.'],
        ['4', 'Zijn de stappen', 'Alleen stap 1.'],
      ],
    )
  })
})

describe('tables that are written out', () => {
  const expected: Expected[] = [
    ['1', 'Hoeveel reserves', 'Er is 12 miljoen'],
    ['2', 'Wat is de ratio', '1,8. Dat is'],
    ['3', 'Waarom stijgen', 'Zie ook antwoord 1.', '1'],
  ]
  it('with tabs', () => {
    expectFound(
      'Antwoorden\n\nNr.\tFractie\tVraag\tAntwoord\n1\tVVD\tHoeveel reserves zijn er?\tEr is 12 miljoen.\n2\t\tWat is de ratio?\t1,8. Dat is veel.\n3\tSP\tWaarom stijgen de lasten?\tZie ook antwoord 1.\n',
      expected,
    )
  })

  it('with bars, empty cells, the head on each page and cells over more rows', () => {
    expectFound(
      '| Technische vragen | | | |\n| Nr | Fractie | Vraag | Antwoord |\n|---|---|---|---|\n| 1 | VVD | Hoeveel reserves | Er is 12 miljoen |\n| | | zijn er? | euro. |\n| Nr | Fractie | Vraag | Antwoord |\n| 2 | | Wat is de ratio? | 1,8. Dat is veel. |\n| 3 | SP | Waarom stijgen de lasten? | Zie ook antwoord 1. |\n',
      expected,
    )
  })

  it('in columns: the passage of a question holds all its lines', () => {
    const text =
      'Nr   Vraag                          Antwoord\n\n1    Hoeveel bomen zijn er          Er zijn er zestig\n     gekapt sinds 2020?             gekapt.\n'
    const [only] = findQuestions(layOut(asSource(text)), { kind: 'beantwoording', askers: [] })
    expect(only && text.slice(only.range.start, only.range.end)).toMatch(/^Hoeveel bomen.*sinds 2020\?$/s)
  })
})

it('the labels of a sender are known from its profile', () => {
  const text = 'Kwestie 4\nDe brug is dicht.\nOns standpunt\nDe brug gaat in mei open.\n'
  const read = (labels: boolean) =>
    findQuestions(
      {
        ...layOut(asSource(text)),
        profile: labels
          ? { ...noProfile, questionLabels: ['kwestie'], answerLabels: ['ons standpunt'] }
          : null,
      },
      { kind: 'beantwoording', askers: [] },
    ).map(({ number, text: words, answerText }) => [number, words, answerText])
  expect(read(true)).toEqual([['4', 'De brug is dicht.', 'De brug gaat in mei open.']])
  expect(read(false)).toEqual([])
})
const noProfile: SenderProfile = {
  id: 1,
  municipality: 'Waterrade',
  sender: 'college',
  documents: 3,
  questionLabels: [],
  answerLabels: [],
  furniture: [],
  dateLabels: [],
  kindTitles: [],
  promises: [],
  noPromises: [],
}

describe('references', () => {
  const refersTo = (answer: string) =>
    findQuestions(
      layOut(
        asSource(
          `1. Kan dat?\nAntwoord: Ja.\n2. Mag dat?\nAntwoord: Nee.\n3. Moet dat?\nAntwoord: ${answer}`,
        ),
      ),
      { kind: 'beantwoording', askers: [] },
    ).at(-1)?.refersTo

  it.each([
    ['Zie antwoord vraag 1.', '1'],
    ['Zie 1.', '1'],
    ['Zie onder 1.', '1'],
    ['Zie beantwoording vraag 1 en 2.', '1'],
    ['Zie de antwoorden op de vragen 1 en 2.', '1'],
    ['Idem.', '2'],
    ['Idem aan vraag 1.', '1'],
    ['Zie vorige antwoord.', '2'],
    ['Zie het vorige antwoord.', '2'],
    ['Zie boven.', '2'],
    ['Zie het bovenstaande antwoord.', '2'],
    ['Hiervoor verwijzen wij u naar de beantwoording van vraag 1.', '1'],
    ['Voor het antwoord op deze vraag verwijst het college naar het antwoord op vraag 1.', '1'],
    ['Het antwoord op deze vraag is gelijk aan dat op vraag 1.', '1'],
    ['Dit is beantwoord bij vraag 1.', '1'],
    ['Ja, zie antwoord 1.', '1'],
    ['Zie ook de beantwoording onder vraag 1.', '1'],
    ['(zie vraag 1)', '1'],
    ['Kortheidshalve verwijzen wij naar ons antwoord op vraag 1.', '1'],
    ['Deze vraag is reeds beantwoord onder 1.', '1'],
  ])('%j is read', (answer, number) => {
    expect(refersTo(answer)).toBe(number)
  })

  it.each([
    'Zie de raadsbrief van 1 maart 2023.',
    'Zie pagina 2 van de nota.',
    'Wij maken over de kosten nog afspraken met de provincie. Voor de verdeling verwijzen wij naar het antwoord op vraag 1.',
    'Zie hiervoor hoofdstuk 2.',
    'Zie tabel 1.',
    'Idem dito is niet van toepassing op deze regeling, die in 2 fasen loopt.',
  ])('%j is none', (answer) => {
    expect(refersTo(answer)).toBeNull()
  })
})
