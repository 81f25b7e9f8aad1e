import { describe, expect, it } from 'vitest'
import { recognise } from '../../../electron/recognise/recognise.ts'
import { readTerm } from '../../../shared/term-rules.ts'
import { defaultTermRules } from '../../../shared/terms.ts'
import { asSource } from '../as-source.ts'

/** Tables as pdftotext -layout prints them: blanks alone between the columns, which begin further on or back in each row and may touch. */
const numbered = `Beantwoording technische vragen leegstand
Gemeente Meerdam, 3 april 2024

Nr Vraag                              Antwoord
1    Hoeveel woningen staan er op Volgens de laatste telling van januari
     dit moment leeg in het       staan er 64 woningen leeg. Een deel
     centrum van de stad?         daarvan wordt verbouwd en komt dit
                                  najaar weer beschikbaar.
2    Kan het college aangeven         Er is een leegstandsverordening
     welke maatregelen zijn           vastgesteld. De kosten bedragen 40.000
     genomen om de leegstand          euro per jaar. Daarvan is de helft
     tegen te gaan en wat deze        bestemd voor toezicht.
     hebben gekost?
3    Is het college bereid om         Ja. Wij benaderen eigenaren al sinds
     eigenaren van langdurig          2022. Wij sturen de raad voor de zomer
     leegstaande panden actief te     een overzicht van de gevoerde
     benaderen?                       gesprekken.
4    Welke rol speelt de corporatie   Zie het antwoord op vraag 2.
     hierbij?
5    Wanneer verwacht het college Dat is niet te voorspellen.
     dat de leegstand onder de 2%
     ligt?
6    Zijn er plannen om               Voor de Langestraat ligt een aanvraag
     winkelruimte om te zetten        voor twaalf appartementen. De
     naar woningen, en zo ja, om      beslissing valt in het derde kwartaal van
     hoeveel woningen gaat het?       2024.`

const unruled = `Beantwoording schriftelijke vragen fractie D66 over
leegstand
Gemeente Meerdam
Datum: 3 april 2024

Vraag                               Antwoord
1. Hoeveel woningen staan er op Volgens de laatste telling van januari staan
dit moment leeg in het centrum er 64 woningen leeg. Een deel daarvan
van de stad?                    wordt verbouwd en komt dit najaar weer
                                beschikbaar.
2. Kan het college aangeven         Er is een leegstandsverordening
welke maatregelen zijn              vastgesteld. De kosten bedragen 40.000
genomen om de leegstand             euro per jaar. Daarvan is de helft bestemd
tegen te gaan en wat deze           voor toezicht.
hebben gekost?
3. Is het college bereid om         Ja. Wij benaderen eigenaren al sinds 2022.
eigenaren van langdurig             Wij sturen de raad voor de zomer een
leegstaande panden actief te        overzicht van de gevoerde gesprekken.
benaderen?
4. Welke rol speelt de corporatie   Zie het antwoord op vraag 2.
hierbij?
5. Wanneer verwacht het college Dat is niet te voorspellen.
dat de leegstand onder de 2%
ligt?
6. Zijn er plannen om               Voor de Langestraat ligt een aanvraag voor
winkelruimte om te zetten naar      twaalf appartementen. De beslissing valt in
woningen, en zo ja, om hoeveel      het derde kwartaal van 2024.
woningen gaat het?`

const withGroups = `Technische vragen jaarrekening
Gemeente Meerdam, 3 april 2024

Fractie Nr Pagina Vraag                                           Antwoord
VVD       1    12       Hoeveel woningen staan er op dit          Volgens de laatste telling van januari staan er 64
                        moment leeg in het centrum van de         woningen leeg. Een deel daarvan wordt verbouwd en
                        stad?                                     komt dit najaar weer beschikbaar.
SP        2    13       Kan het college aangeven welke            Er is een leegstandsverordening vastgesteld. De
                        maatregelen zijn genomen om de            kosten bedragen 40.000 euro per jaar. Daarvan is de
                        leegstand tegen te gaan en wat deze       helft bestemd voor toezicht.
                        hebben gekost?
CDA       3    14       Is het college bereid om eigenaren van    Ja. Wij benaderen eigenaren al sinds 2022. Wij sturen
                        langdurig leegstaande panden actief te    de raad voor de zomer een overzicht van de
                        benaderen?                                gevoerde gesprekken.
VVD       4    15       Welke rol speelt de corporatie hierbij?   Zie het antwoord op vraag 2.
SP        5    16       Wanneer verwacht het college dat de       Dat is niet te voorspellen.
                        leegstand onder de 2% ligt?
CDA       6    17       Zijn er plannen om winkelruimte om te     Voor de Langestraat ligt een aanvraag voor twaalf
                        zetten naar woningen, en zo ja, om        appartementen. De beslissing valt in het derde
                        hoeveel woningen gaat het?                kwartaal van 2024.`

const sevenColumns = `Lijst met toezeggingen
Gemeente Meerdam, stand 1 april 2024

 Nr       Datum      Vergadering       Toezegging                          Portefeuillehouder Termijn         Status
 2023- 12-01-        Raad              Verkeersveiligheid Hoofdweg: de     Wethouder Bakker       Q2 2024     In
 14    2023                            wethouder zegt toe de raad te                                          behandeling
                                       informeren over de
                                       snelheidsmetingen.
 2023- 09-02-        Commissie         Woonwagenlocaties: de wethouder     Wethouder Smeets       voor de     Open
 15    2023          Ruimte            komt terug op het aantal                                   zomer
                                       standplaatsen en de kosten                                 2024
                                       daarvan.
 2023- 09-02-        Raad              Evaluatie vuurwerkverbod wordt      Burgemeester           1 mei       Open
 16    2023                            aan de raad gestuurd.                                      2024
 2023- 23-03-        Commissie         De wethouder zegt toe cijfers over    Wethouder De Graaf   najaar      Loopt
 17    2023          Samenleving       de wachttijden in de jeugdhulp met                         2024
                                       de raad te delen en daarbij ook in te
                                       gaan op de regionale verschillen.
 2023- 20-04-        Raad              Kosten sporthal: er komt een memo   Wethouder Bakker       juni 2024   Open
 18    2023                            met de actuele raming.`

const brokenHead = `Overzicht toezeggingen raad
Gemeente Meerdam, stand 1 april 2024

Datum Toezegging                       Portefeuille- Afdoening Stand van
                                       houder                  zaken
12-01-     Verkeersveiligheid          Wethouder    Q2 2024      In
2023       Hoofdweg: de wethouder      Bakker                    behandeling
           zegt toe de raad te
           informeren over de
           snelheidsmetingen.
09-02-     Woonwagenlocaties: de    Wethouder       voor de      Open
2023       wethouder komt terug op Smeets           zomer
           het aantal standplaatsen                 2024
           en de kosten daarvan.
09-02-     Evaluatie                   Burgemeester 1 mei 2024   Open
2023       vuurwerkverbod wordt
           aan de raad gestuurd.
23-03-     De wethouder zegt toe      Wethouder De najaar        Loopt
2023       cijfers over de            Graaf        2024
           wachttijden in de
           jeugdhulp met de raad te
           delen en daarbij ook in te
           gaan op de regionale
           verschillen.
20-04-     Kosten sporthal: er komt    Wethouder    juni 2024    Open
2023       een memo met de             Bakker
           actuele raming.`

const tenColumns = `Termijnagenda toezeggingen
Gemeente Meerdam, stand 1 april 2024


 Nr       Datum Orgaan                 Onderwerp            Toezegging            Fractie Portefeuillehouder Uiterste Status        Opmerking
                                                                                                             datum
 2023- 12-01-         Raad             Verkeersveiligheid   Verkeersveiligheid    PvdA   Wethouder Bakker     Q2 2024   In          -
 14    2023                            H                    Hoofdweg: de                                                behandeling
                                                            wethouder zegt toe
                                                            de raad te
                                                            informeren over de
                                                            snelheidsmetingen.
 2023- 09-02-         Commissie        Woonwagenlocaties Woonwagenlocaties: VVD          Wethouder Smeets     voor de   Open        -
 15    2023           Ruimte                             de wethouder komt                                    zomer
                                                         terug op het aantal                                  2024
                                                         standplaatsen en de
                                                         kosten daarvan.
 2023- 09-02-         Raad             Evaluatie            Evaluatie             SP     Burgemeester         1 mei     Open        -
 16    2023                            vuurwerkve           vuurwerkverbod                                    2024
                                                            wordt aan de raad
                                                            gestuurd.
 2023- 23-03-         Commissie   De wethouder zegt         De wethouder zegt     D66    Wethouder De Graaf   najaar    Loopt       -
 17    2023           Samenleving to                        toe cijfers over de                               2024
                                                            wachttijden in de
                                                            jeugdhulp met de
                                                            raad te delen en
                                                            daarbij ook in te
                                                            gaan op de
                                                            regionale
                                                            verschillen.
 2023- 20-04-         Raad             Kosten sporthal      Kosten sporthal: er   CDA    Wethouder Bakker     juni      Open        -
 18    2023                                                 komt een memo                                     2024
                                                            met de actuele
                                                            raming.`

const asked = [
  'Hoeveel woningen staan er op dit moment leeg in het centrum van de stad?',
  'Kan het college aangeven welke maatregelen zijn genomen om de leegstand tegen te gaan en wat deze hebben gekost?',
  'Is het college bereid om eigenaren van langdurig leegstaande panden actief te benaderen?',
  'Welke rol speelt de corporatie hierbij?',
  'Wanneer verwacht het college dat de leegstand onder de 2% ligt?',
  'Zijn er plannen om winkelruimte om te zetten naar woningen, en zo ja, om hoeveel woningen gaat het?',
]

describe('questions and answers in columns of blanks', () => {
  it.each([
    ['a column of numbers', numbered],
    ['numbers in the questions', unruled],
    ['group, number and page before them', withGroups],
  ])('are found whole, each with its own answer: %s', (_name, text) => {
    const { questions, commitments } = recognise(asSource(text))
    expect(commitments.map((one) => [one.text, one.inAnswerTo, one.term?.literal])).toEqual([
      ['Een deel daarvan wordt verbouwd en komt dit najaar weer beschikbaar.', 0, 'dit najaar'],
      ['Wij sturen de raad voor de zomer een overzicht van de gevoerde gesprekken.', 2, 'voor de zomer'],
    ])
    for (const { range, term } of commitments) {
      expect(text.slice(range.start, range.start + 5)).toMatch(/^(?:Een d|Wij s)/u)
      expect(term === null ? '' : text.slice(term.range.start, term.range.end)).toMatch(
        /^(?:dit|voor)(?![\p{L}])/u,
      )
    }
    expect(questions.map((question) => question.text)).toEqual(asked)
    expect(questions.map((question) => question.number)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(questions.map(({ answerText }) => answerText?.slice(0, 30))).toEqual([
      'Volgens de laatste telling van',
      'Er is een leegstandsverordenin',
      'Ja. Wij benaderen eigenaren al',
      'Zie het antwoord op vraag 2.',
      'Dat is niet te voorspellen.',
      'Voor de Langestraat ligt een a',
    ])
    expect(questions[3]?.refersTo).toBe('2')
  })
})

describe('a list of promises in columns of blanks', () => {
  it.each([
    ['seven columns', sevenColumns],
    ['five columns, names broken over two lines', brokenHead],
    ['ten columns, numbers and days broken', tenColumns],
  ])('gives each row with its term: %s', (_name, text) => {
    const found = recognise(asSource(text)).commitments
    expect(
      found.map(({ term }) => readTerm(term?.literal ?? '', '2024-04-01', defaultTermRules).dueOn),
    ).toEqual(['2024-06-30', '2024-06-30', '2024-05-01', '2024-12-20', '2024-06-30'])
    expect(found.map(({ holder }) => holder)).toEqual([
      'Wethouder Bakker',
      'Wethouder Smeets',
      'Burgemeester',
      'Wethouder De Graaf',
      'Wethouder Bakker',
    ])
    expect(found[3]?.text).toBe(
      'De wethouder zegt toe cijfers over de wachttijden in de jeugdhulp met de raad te delen en daarbij ook in te gaan op de regionale verschillen.',
    )
  })
})

describe('what only looks like columns stays prose', () => {
  it.each([
    [
      'two blanks after a full stop',
      'De brug is dicht.  Het verkeer rijdt om.  Dat is lastig.\nHet werk duurt lang.  Wij informeren u in mei over de planning.  Daarna volgt de rest.\nDe kosten zijn hoog.  Ze worden gedekt uit de reserve.  Die is groot genoeg.',
    ],
    [
      'lines filled out to the margin',
      'De  brug  is  al  een  jaar  dicht  en  het  verkeer  rijdt  om  langs  de\nkerk  en  de  school.   Wij   informeren   u   in   mei   over   de   planning   van\nhet  werk  en  de  kosten  daarvan,  die  uit  de  reserve  worden  gedekt.',
    ],
    [
      'an address beside another',
      'Gemeente Meerdam              De raad van Meerdam\nPostbus 12                    Kerkstraat 1\n1234 AB Meerdam               1234 CD Meerdam\n\nWij informeren u in mei over de planning.',
    ],
  ])('%s', (_name, text) => {
    const { commitments, questions } = recognise(
      asSource(`Geachte leden van de raad,\nDatum: 3 april 2024\n\n${text}\n`),
    )
    expect(questions).toEqual([])
    expect(commitments.map(({ text: own }) => own.replace(/\s+/gu, ' '))).toEqual([
      expect.stringMatching(/^Wij informeren u in mei over de planning/),
    ])
  })
})

describe('a list of promises over two pages with motions below it', () => {
  const text = `Griffie Meerdam

TOEZEGGINGEN EN MOTIES

ten behoeve van de raadsvergadering van 4 april 2024

1. TOEZEGGINGEN

Nr       Datum        Portefeuille-   Toezegging                             Planning     Stand van zaken
         verg.        houder
24-01    11-01-2024   A. Smeets       De wethouder stuurt de raad de         mei 2024     Loopt.
                                      telling van de fietsen bij het station.
24-02    11-01-2024   B. de Graaf     Er komt een sessie over de schulden-   Q3 2024
                                      hulp.
24-03    15-02-2024   A. Smeets       De wethouder deelt de planning van de voor kerst    Uitstel
                                      Hoofdweg met de raad.                               gevraagd.

Toezeggingen en moties Meerdam                                                    pagina 1 van 2

Nr       Datum        Portefeuille-   Toezegging                             Planning     Stand van zaken
         verg.        houder
24-04    14-03-2024   B. de Graaf     De raad ontvangt een memo over de      P.M.
                                      huisartsen.

2. AANGENOMEN MOTIES

Nr       Datum        Titel                           Indiener(s)    Stand van zaken
M24-1    11-01-2024   Water op elk schoolplein        SP             Uitgevoerd.
M24-2    15-02-2024   Een bankje langs elk pad        CDA, VVD       Loopt.
M24-3    14-03-2024   Vrij parkeren op zaterdag       VVD            In juni meer.`

  it('gives the rows of the promises alone, without the foot of the page', () => {
    const { head, commitments } = recognise(asSource(text))
    expect(head.date).toBe('2024-04-04')
    expect(commitments.map((one) => [one.text, one.term?.literal ?? null, one.holder])).toEqual([
      ['De wethouder stuurt de raad de telling van de fietsen bij het station.', 'mei 2024', 'A. Smeets'],
      ['Er komt een sessie over de schuldenhulp.', 'Q3 2024', 'B. de Graaf'],
      ['De wethouder deelt de planning van de Hoofdweg met de raad.', 'voor kerst', 'A. Smeets'],
      ['De raad ontvangt een memo over de huisartsen.', 'P.M.', 'B. de Graaf'],
    ])
  })
})

it('reads a page between the number and the words of a question as no part of either', () => {
  const { questions } = recognise(
    asSource(
      'Technische vragen begroting 2025\nAntwoord onder de vraag\n\nVVD\n1.   blz. 18   Waardoor daalt de opbrengst?\n     Door een lager tarief.\n2    (p. 21)   Welke velden komen aan de beurt?\n     Het hoofdveld.\n3.   pag. 4-6  Is de renteontwikkeling meegenomen?\n     Ja.\n\nSP\n1.   blz. 9    Hoeveel fte is vacant?\n     Vier fte.\n2.   Pagina 30 van de begroting noemt een tekort. Klopt dat?\n     Ja, dat klopt.',
    ),
  )
  expect(questions.map(({ number, text }) => [number, text])).toEqual([
    ['1', 'Waardoor daalt de opbrengst?'],
    ['2', 'Welke velden komen aan de beurt?'],
    ['3', 'Is de renteontwikkeling meegenomen?'],
    ['1', 'Hoeveel fte is vacant?'],
    ['2', 'Pagina 30 van de begroting noemt een tekort. Klopt dat?'],
  ])
})

it.each([
  ['Zie het antwoord op vraag 14-2.', '14-2'],
  ['Zie vraag 2-4.', '2'],
])('reads a number with the item that it is on whole, and a range from its first: %s', (answer, to) => {
  const { questions } = recognise(
    asSource(
      `Beantwoording schriftelijke vragen\n\nVraag 1\nHoeveel bomen zijn er?\nAntwoord: 30.\n\nVraag 2\nHoe oud zijn die?\nAntwoord: Tien jaar.\n\nVraag 3\nWaar staan ze?\nAntwoord: ${answer}\n`,
    ),
  )
  expect(questions[2]?.refersTo).toBe(to)
})
