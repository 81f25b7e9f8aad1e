import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../../electron/recognise/commitments/commitments.ts'
import { recognise } from '../../../electron/recognise/recognise.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import type { DocumentHead } from '../../../shared/records/document.ts'
import type { FoundQuestion } from '../../../shared/records/recognised.ts'
import { readTerm } from '../../../shared/term-rules.ts'
import { defaultTermRules } from '../../../shared/terms.ts'
import { asSource, withLines } from '../as-source.ts'
import { corpusText, given, hasCorpus } from '../given.ts'

const found = (text: string, head: Partial<DocumentHead> = {}) => {
  const { layout, context } = given(text, head)
  return findCommitments(layout, context)
}
const tierOf = (sentence: string) =>
  found(`Geachte leden van de raad,\n\n${sentence}\n`).at(0)?.tier ?? 'none'

describe('a promise to the council', () => {
  it.each([
    'Wij komen hier in het derde kwartaal bij u op terug.',
    'Het college zal de raad hierover voor het zomerreces nader informeren.',
    'U ontvangt voor de zomer een raadsinformatiebrief over de voortgang.',
    'Uw raad wordt hierover in het najaar geïnformeerd.',
    'Zodra het onderzoek is afgerond, sturen wij u de rapportage toe.',
    'Wij houden u op de hoogte van de ontwikkelingen.',
    'Wij leggen het plan in september ter besluitvorming aan u voor.',
    'De wethouder zegt toe de commissie hierover schriftelijk te informeren.',
    'Ik zeg u toe dat ik dit zal uitzoeken.',
    'De resultaten van de pilot worden in het vierde kwartaal van 2024 aan de commissie teruggekoppeld.',
    'Over de uitkomsten informeren wij u in Q2 2024.',
    'Naar verwachting kan het college uw raad in april nader informeren.',
    'In mei 2024 bespreken we de eerste cijfers met de dorpsraden.',
    'Per 1 april starten wij met een spreekuur in het gemeentehuis.',
    'Het inmeten laten we in juni uitvoeren door een landmeter.',
    'Wij sturen u uiterlijk 1 november 2024 een overzicht van de subsidies.',
    'Op 14 maart nodigen wij u uit voor een werkbezoek aan de haven.',
    'De raad krijgt het evaluatierapport uiterlijk 1 december 2024.',
    'Begin volgend jaar volgt een tussenstand, die wij ter kennisname aan u zenden.',
    'Tijdens de raadsvergadering van 21 maart praat wethouder De Boer u bij.',
    'Vervolgens sturen wij u elke maand een kort bericht.',
    'Voortaan vragen wij u tijdig om advies.',
    'Het rapport wordt uiterlijk 3 juni 2024 vertrouwelijk ter inzage gelegd.',
    'Er wordt na de zomer een inloopavond georganiseerd in het dorpshuis.',
    'U kunt de doorrekening in het tweede kwartaal tegemoetzien.',
    'Wij zullen dit bij de veiligheidsregio aan de orde stellen.',
    'In de tweede helft van 2024 voeren wij opnieuw een meting uit.',
    'Het college stelt in het tweede kwartaal een havenmeester aan.',
    'Voor het zomerreces volgt een tweede raadsinformatiebrief over de sluis.',
    'Medio april zal een technische briefing voor de raad worden georganiseerd.',
    'In het derde kwartaal ontvangt de raad een startnotitie.',
    'Voor de behandeling in de commissie sturen wij u een aanvullende memo.',
    'Het onderzoek loopt nog, maar wij zullen u over de uitkomst berichten.',
    'Het plan, dat wij in september aan uw raad voorleggen, wordt nog doorgerekend.',
    'Bij de Zomerrapportage 2024 melden wij wat de werkelijke kosten zijn.',
    'De gevolgen voor de meerjarenraming verwerken wij in de najaarsnota 2024.',
    'Bij de jaarstukken leggen wij verantwoording af over de besteding van dit budget.',
    'In de volgende voortgangsbrief laten wij zien hoe druk het op de pont is.',
    'Wij komen na het reces met een uitgewerkt plan voor de kade naar uw raad.',
    'Het college stuurt de raad vóór de behandeling een nieuwe tabel.',
    'Voor die tijd nodigen wij uw raad uit aan boord van de pont.',
    'Over de uitkomst van dat gesprek berichten wij uw raad per memo.',
    'Uw raad krijgt voor de zomer een tussenstand.',
    'In mei houden we een inloopavond in het buurthuis.',
    'We voeren vanaf 2025 een vast tarief in.',
    'U krijgt van mij nog een overzicht van de kosten.',
    'De raad ziet de concept-overeenkomst voordat deze wordt getekend.',
  ])('is strong: %s', (sentence) => expect(tierOf(sentence)).toBe('strong'))

  it.each([
    'Het college zal onderzoeken of dit mogelijk is.',
    'Wij zullen nagaan hoe dit is gelopen.',
    'Het college is bereid om dit te onderzoeken.',
    'Wij zijn voornemens om in 2025 een nieuwe regeling op te stellen.',
    'Er volgt nog een gesprek met de leverancier.',
    'Het college komt voor de zomer met een voorstel.',
    'Dit nemen wij mee bij de actualisatie van het beleid.',
    'Wij gaan hierover graag met uw raad in gesprek.',
    'Het college streeft ernaar de wachtlijst eind 2024 te hebben weggewerkt.',
    'Het college onderzoekt of er bij de sluis een steiger kan komen.',
    'Met de huisartsen bezien we of de wachttijd korter kan.',
    'Voor de dekking wordt een voorstel gedaan bij de Voorjaarsnota 2024.',
    'Wij hervatten de proef zodra de brug weer open is.',
    'Na oplevering van het definitief ontwerp evalueren wij de samenwerking.',
    'Die stellen we in.',
    'Over een half jaar bekijken we of de drempel het gewenste effect heeft gehad.',
    'Ook komt er een meldpunt voor schade door de golfslag.',
    'Tevens wordt er een onderzoek ingesteld naar de oorzaak.',
    'Met ingang van het nieuwe schooljaar vergoeden wij het busvervoer.',
    'Het is onze intentie om de regeling per 1 april 2024 in te voeren.',
    'De werkzaamheden starten naar verwachting in oktober 2024.',
    'Het college wil in 2025 beginnen met de bouw van de steiger.',
    'De verlichting op de kade wordt de komende weken aangepast.',
    'De wegwijzers worden in week 20 opnieuw afgesteld.',
    'Wij vragen de provincie om de snelheid op de dijk te verlagen.',
    'Aan die toezegging houden wij vast.',
    'Wel nemen wij in de toelichting op dat de pont gratis is.',
    'Het streven is om de regeling in september open te stellen.',
    'Na afloop van de proef zal een evaluatie plaatsvinden.',
    'Om dit te voorkomen stelt het college een nieuw toetsingskader op.',
    'Mocht de proef slagen, dan zullen wij deze verlengen.',
    'Wij verwachten voor de zomer duidelijkheid te hebben.',
    'Vanaf 1 september 2024 rekenen wij voor bewonersinitiatieven geen leges meer.',
    'Het nieuwe rooster passen wij toe vanaf het volgende schooljaar.',
    'Voordat uw raad besluit, laten wij een second opinion uitvoeren.',
    'Uiterlijk 1 oktober 2024 zal bij alle scholen een oversteek beschikbaar zijn.',
    'De omwonenden krijgen vóór 1 april bericht over de definitieve route.',
    'De huurders worden vóór de start van de werkzaamheden persoonlijk bezocht.',
    'Verder wordt bekeken of de subsidie ook voor verenigingen kan gelden.',
    'Er wordt nagegaan welke panden nog geen brandmelder hebben.',
    'Op verzoek van de fractie van D66 zoeken we uit hoe andere gemeenten dit doen.',
    'Op verzoek van de heer De Wit kijk ik of de bus er langs kan.',
    'De korven staan uiterlijk eind oktober weer in de straten.',
    'Wij maken met de ondernemers afspraken over het laden en lossen.',
    'De portefeuillehouder nodigt de schippers uit voor een gesprek.',
    'Tot slot brengen wij dit onderwerp in bij de regio.',
    'De nieuwe tarieven gaan in op 1 januari 2025.',
  ])('is possible: %s', (sentence) => expect(tierOf(sentence)).toBe('possible'))

  it.each([
    'Is het college bereid de raad hierover te informeren?',
    'Met deze brief informeren wij u over de stand van zaken.',
    'Hierbij bieden wij u de rapportage aan.',
    'Wij hebben u hierover op 12 januari 2024 geïnformeerd.',
    'U bent hierover bij brief van 3 mei 2023 geïnformeerd.',
    'Het college heeft eerder toegezegd de raad te informeren.',
    'De toezegging van 12 mei 2023 is hiermee afgedaan.',
    'Wij gaan ervan uit u hiermee voldoende te hebben geïnformeerd.',
    'De fractie verzoekt het college de raad te informeren voor 1 mei 2024.',
    'De provincie zal in 2024 een besluit nemen.',
    'Jaarlijks informeren wij u via de jaarstukken.',
    'Als een inwoner zich meldt, gaat de consulent met de inwoner in gesprek.',
    'Het college zal dit niet onderzoeken.',
    'Het gaat om een bedrag van € 30.000.',
    'U krijgt de vergunning als u aan de voorwaarden voldoet.',
    'Wij delen uw zorgen.',
    'Het tekort zal in 2025 oplopen tot € 4 miljoen.',
    'Tijdens de behandeling zegde wethouder Kok toe om na de zomer met een planning te komen.',
    'De wethouder zei in de raad van 25 januari: ‘Wij komen hier voor de zomer op terug.’',
    'Met deze brief informeren wij u over de voortgang van het programma tot eind 2025.',
    'Met deze brief informeren wij u over de motie ‘Voor de zomer van 2025 schoon’.',
    'Zoals toegezegd ontvangt u hierbij de evaluatie.',
    'De keuze voor een locatie moet uiterlijk 1 december 2024 zijn gemaakt.',
    'Wij vragen de raad om voor 1 juli 2024 een besluit te nemen.',
    'Wij zien dat het aantal meldingen in 2024 stijgt.',
    'In 2024 ramen wij een tekort van twee miljoen.',
    'De woningcorporatie start in september 2024 met de sloop.',
    'Wij verwachten dat het Rijk in mei 2024 met een regeling komt.',
    'Er worden in 2024 door de provincie drie bruggen vervangen.',
    'Zoals aangegeven onderzoeken we deze mogelijkheden.',
    'Zoals u weet, wordt de brug in 2025 vervangen.',
    'De fractie wil weten wanneer het college de raad informeert.',
    'De bewoners willen dat de gemeente voor 1 mei 2024 maatregelen neemt.',
    'Aanvragen worden binnen acht weken afgehandeld.',
    'Tegen dit besluit kan binnen zes weken bezwaar worden gemaakt.',
    'Volgens de planning was de bouw in januari gereed.',
    'Wij gaan ervan uit dat de prijzen in 2025 dalen.',
    'In 2025 investeren wij € 2 miljoen in de haven.',
    'De woningen worden in 2025 door de ontwikkelaar opgeleverd.',
    'De subsidie wordt na oplevering uitbetaald.',
    'We koppelen een vaste begeleider aan ieder gezin.',
    'Het college kan dit niet toezeggen.',
    'Het college streeft naar een haven voor iedereen.',
    'Volgens artikel 3 moet het verzoek binnen acht weken worden beantwoord.',
    'De agenda wordt gewijzigd vastgesteld.',
    'Toegevoegd wordt motie 152 over de pont.',
    'De aanbesteding van het leerlingenvervoer is in november afgerond.',
    'Graag informeren wij u over de cijfers van het jaar 2023.',
    'Onder de norm volgt een gesprek met de aanbieder.',
    'Daarom leggen wij u de volgende vragen voor.',
    'Er wordt gekeken wat het meest passend is.',
    'Per locatie wordt afgewogen of er een steiger komt.',
    'Als de aanvraag compleet is, beslist het college binnen acht weken.',
    'Wij bieden inwoners hulp bij het invullen van formulieren.',
    'Over individuele gevallen doen wij geen uitspraken.',
  ])('is none: %s', (sentence) => expect(tierOf(sentence)).toBe('none'))

  it('says literally which words made it one, by whom, to whom and by when', () => {
    const text =
      'Het college heeft dit besproken.\nWethouder De Boer informeert uw raad in het tweede kwartaal.'
    const [one] = found(text)
    expect(one).toMatchObject({
      madeBy: 'Wethouder De Boer',
      madeTo: 'uw raad',
      holder: 'De Boer',
      tier: 'strong',
    })
    expect(text.slice(one?.range.start, one?.range.end)).toBe(one?.text)
    expect(text.slice(one?.term?.range.start, one?.term?.range.end)).toBe('in het tweede kwartaal')
    expect(one?.why.every((words) => text.includes(words))).toBe(true)
  })

  it('takes the term of the promise, not the period of the figures', () => {
    const [one] = found(
      'De cijfers van het eerste halfjaar van 2024 worden in het najaar aan de raad verstuurd.',
    )
    expect(one?.term?.literal).toBe('in het najaar')
  })

  it.each([
    ['Binnen zes weken na heden ontvangt u van ons een memo met de uitkomsten.', 'Binnen zes weken na heden'],
    [
      'In de raadsvergadering van 14 maart 2024 informeren wij u.',
      'In de raadsvergadering van 14 maart 2024',
    ],
    ['Bij de najaarsrapportage 2024 informeren wij uw raad.', 'Bij de najaarsrapportage 2024'],
    ['De bomen planten wij in het plantseizoen 2024-2025.', 'in het plantseizoen 2024-2025'],
    ['Wij plaatsen het rapport vóór dinsdag 12.00 uur op de site.', 'vóór dinsdag 12.00 uur'],
    ['Over de pont rapporteren wij in de reguliere P&C-cyclus.', 'in de reguliere P&C-cyclus'],
    ['Wij komen vóór de behandeling van de Kadernota met een plan.', 'vóór de behandeling van de Kadernota'],
  ])('has as its term only the words that say when: %s', (sentence, literal) =>
    expect(found(sentence)[0]?.term?.literal).toBe(literal),
  )

  it('has no term that belongs to the other side of a semicolon or to a title in quotes', () => {
    expect(
      found('De nota wordt op 12 juni 2024 door de raad behandeld; een afschrift sturen wij aan de raad.')[0]
        ?.term,
    ).toBeNull()
    expect(
      found('Wij houden u op de hoogte van de motie ‘Voor de zomer van 2024 schoon’.')[0]?.term,
    ).toBeNull()
  })

  it.each([
    ['In maart meten wij opnieuw en uiterlijk 9 juni 2024 informeren wij u.', 'uiterlijk 9 juni 2024'],
    [
      'Wij zorgen dat de korven in 2024 uiterlijk 9 oktober 2024 op hun plek staan.',
      'uiterlijk 9 oktober 2024',
    ],
    [
      'Wij evalueren het beheer in november met de omwonenden; de evaluatie krijgt u toegezonden.',
      'in november',
    ],
  ])('has the date of its own words before another: %s', (sentence, literal) =>
    expect(found(sentence)[0]?.term?.literal).toBe(literal),
  )

  it('has no date that only says when something else might be', () => {
    const [one] = found(
      'Mocht uit de telling in 2025 blijken dat het te druk is, dan zullen wij dit herzien.',
    )
    expect(one).toMatchObject({ tier: 'possible', term: null })
  })

  it('is looked for more gladly under a heading that announces what comes', () => {
    const text = 'De haven is druk.\n\nVervolg\n\nHet ontwerp wordt uitgewerkt.\n'
    expect(found(text)).toMatchObject([{ tier: 'possible' }])
    expect(found(text.replace('Vervolg', 'Aanleiding'))).toEqual([])
  })

  it('is not what a letter does itself under the heading that sums it up', () => {
    const text = 'Kernboodschap\n\nHet college informeert de raad over de pont.\n'
    expect(found(text)).toEqual([])
    expect(found(text.replace('.\n', ' zodra die vaart.\n'))).toMatchObject([{ tier: 'strong' }])
  })

  it('never has a date that the moment it hangs on does not give', () => {
    const [one] = found('De bomen planten wij in het plantseizoen 2024-2025.')
    expect(readTerm(one?.term?.literal ?? '', '2024-02-01', defaultTermRules).dueOn).toBeNull()
  })

  it('follows what the documents of the same sender taught', () => {
    const { layout, context } = given('Wij kijken hier met u naar om.\n\nWij houden u op de hoogte.')
    const profile = {
      id: 1,
      municipality: 'Oudermeer',
      sender: null,
      documents: 3,
      questionLabels: [],
      answerLabels: [],
      furniture: [],
      dateLabels: [],
      kindTitles: [],
      promises: ['kijken hier met u naar om'],
      noPromises: ['houden u op de hoogte'],
    }
    expect(findCommitments({ ...layout, profile }, context)).toMatchObject([
      { tier: 'possible', why: ['kijken hier met u naar om'] },
    ])
  })

  it('names the executive and the council where the text says "wij" and "u", and keeps names', () => {
    expect(found('Wij informeren u in mei 2024.')).toMatchObject([
      { madeBy: 'het college', madeTo: 'de raad' },
    ])
    const board = { kind: 'collegereactie', recipient: 'Seniorenraad Oudermeer' } as const
    expect(found('Over een jaar evalueren wij dit met u.', board)).toMatchObject([
      { madeTo: 'Seniorenraad Oudermeer' },
    ])
    expect(found('Burgemeester Smit informeert u in mei 2024.')).toMatchObject([
      { madeBy: 'Burgemeester Smit', holder: 'Smit' },
    ])
  })

  it('is never what a motion in the letter asks, nor what a question says', () => {
    const motion = 'De motie luidt als volgt:\nVerzoekt het college:\n- de raad in mei te informeren.\n'
    expect(
      found(`${motion}\nHet college geeft antwoord op deze motie.\nWij zullen dit onderzoeken.`),
    ).toHaveLength(1)
    expect(found('Het college zal de raad informeren.', { kind: 'schriftelijke_vragen' })).toEqual([])
  })

  it('answers the question in whose answer it stands', () => {
    const text = '1. Wanneer komt het college terug?\nWij informeren uw raad in juni.'
    const { layout, context } = given(text, { kind: 'beantwoording' })
    const start = text.indexOf('Wij')
    const question: FoundQuestion = {
      range: { start: 3, end: start - 1 },
      text: 'Wanneer komt het college terug?',
      tier: 'strong',
      why: [],
      number: '1',
      parent: null,
      group: null,
      asker: null,
      answers: [{ start, end: text.length }],
      answerText: 'Wij informeren uw raad in juni.',
      refersTo: null,
    }
    expect(findCommitments(layout, { ...context, questions: [question] })).toMatchObject([{ inAnswerTo: 0 }])
  })
})

describe('minutes', () => {
  const minutes = [
    'De heer Jansen (VVD) vraagt of het college de raad voor de zomer zal informeren.',
    'Wethouder De Boer zegt toe de commissie in april te informeren.',
    'De burgemeester heeft toegezegd de beelden te laten beoordelen.',
    'Toezegging (wethouder Kok): in mei komt er een overzicht van alle subsidies.',
    'Mevrouw De Wit zegt dat haar fractie tegen zal stemmen.',
  ].join('\n')

  it('give what the executive promised out loud, not what members ask', () => {
    const made = found(minutes, { kind: 'besluitenlijst' })
    expect(made.map(({ madeBy }) => madeBy)).toEqual([
      'Wethouder De Boer',
      'De burgemeester',
      'wethouder Kok',
    ])
    expect(made.every(({ tier }) => tier === 'strong')).toBe(true)
    expect(made.map(({ holder }) => holder)).toEqual(['De Boer', null, 'Kok'])
  })

  it('know who "hij" is: the wethouder who spoke, not the member', () => {
    const told = (speaker: string) =>
      found(`${speaker} gaat in op de planning. Hij komt hier voor de zomer schriftelijk op terug.`, {
        kind: 'besluitenlijst',
      })
    expect(told('Wethouder De Boer')).toMatchObject([{ madeBy: 'Wethouder De Boer', tier: 'strong' }])
    expect(told('De heer Jansen (VVD)')).toEqual([])
  })

  it.each([
    ['Wethouder Kok: “Dat zeg ik u toe.”', 1],
    ['Wethouder KOK: Voorzitter, dank u wel. Ik kom daar schriftelijk op terug.', 1],
    ['De heer Jansen (VVD): Voorzitter, dank u wel. Ik kom daar in tweede termijn op terug.', 0],
    ['De burgemeester: Dank u wel. Ik zal u die cijfers toesturen.', 1],
    ['Wethouder Kok geeft aan dat hij de raad voor de zomer een overzicht stuurt.', 1],
    ['De wethouder is bereid om dit te onderzoeken.', 1],
    ['De wethouder belooft de commissie een notitie te sturen.', 1],
    ['Wethouder Kok neemt dit mee in de uitwerking.', 1],
    ['Wethouder Kok antwoordt dat het druk is, maar dat zij volgende week met de reder om tafel gaat.', 1],
    ['De wethouder kan dit niet toezeggen.', 0],
    ['Mevrouw De Boer (D66) dankt de wethouder voor de toezegging.', 0],
    ['De VVD zal tegen het voorstel stemmen.', 0],
    ['Wethouder Kok: Dat weet ik niet. U krijgt dat van mij schriftelijk, voor de volgende sessie.', 1],
    [
      'De heer Jansen (VVD): Ik weet het niet. U krijgt dat van mij schriftelijk, voor de volgende sessie.',
      0,
    ],
    ['De wethouder heeft toegezegd om in het pontbeleid, dat in juni komt, een nachttarief op te nemen.', 1],
    ['De motie wordt ingetrokken naar aanleiding van de toezegging van de wethouder.', 0],
  ])('hear who speaks: %s', (text, count) =>
    expect(found(text, { kind: 'besluitenlijst' })).toHaveLength(count),
  )

  it('tell what was promised in other years without promising it again', () => {
    const old = 'In 2019 is toegezegd dat er een loket zou komen.'
    expect(found(old, { kind: 'besluitenlijst' })).toEqual([])
    const sent = 'Het convenant wordt binnen drie maanden aan de raad toegezonden.'
    expect(found(sent, { kind: 'besluitenlijst' })).toMatchObject([{ tier: 'strong', madeTo: 'de raad' }])
  })
})

describe('a list of commitments', () => {
  const list = { kind: 'toezeggingenlijst', date: '2024-09-01' } as const

  it('is read from a table: text, date, holder, term and status from their columns', () => {
    const table = [
      '| Nr | Datum | Portefeuillehouder | Toezegging | Termijn | Status |',
      '|----|-------|--------------------|------------|---------|--------|',
      '| T1 | 18-01-2024 | Kok | Er komt een memo over de tarieven. | Q3 2024 | Open |',
      '| T2 | 27-06-2024 | De Boer | De raad ontvangt een afschrift van de brief. | 2 weken |  |',
    ].join('\n')
    const made = found(table, list)
    expect(made).toMatchObject([
      {
        text: 'Er komt een memo over de tarieven.',
        holder: 'Kok',
        promisedOn: '2024-01-18',
        statusWords: 'Open',
      },
      { holder: 'De Boer', promisedOn: '2024-06-27', statusWords: null },
    ])
    const [, second] = made
    expect(readTerm(second?.term?.literal ?? '', second?.promisedOn ?? null, defaultTermRules).dueOn).toBe(
      '2024-07-11',
    )
  })

  it('is read from blocks of labelled lines, words of the source kept', () => {
    const block = (number: number, said: string, term: string) =>
      `Nummer: T${number}\nDatum toezegging: ${number}-10-2023\nPortefeuillehouder: burgemeester Smit\nToezegging: ${said}\nTermijn: ${term}\nStatus: open\n`
    const made = found(
      `Toezeggingenlijst\n\n${block(4, 'De burgemeester stuurt de raad een overzicht.', 'Q1 2024')}\n${block(7, 'De evaluatie wordt met de raad gedeeld.', 'P.M.')}`,
      list,
    )
    expect(made).toMatchObject([
      { promisedOn: '2023-10-04', term: { literal: 'Q1 2024' }, statusWords: 'open' },
      { promisedOn: '2023-10-07', term: { literal: 'P.M.' } },
    ])
  })

  it('is read from blocks under their number, the fields below the words', () => {
    const block = (number: number, said: string, term: string) =>
      `Toezegging T-${number}\n\n${said}\n\nGedaan op: ${number} mei 2024 (Raad)\nPortefeuillehouder: Kok\nTermijn: ${term}\nStatus: Open\n\n`
    const made = found(
      `Lijst van toezeggingen\n\n${block(3, 'De wethouder zoekt uit hoe vaak de pont stilligt.', 'voor de zomer')}${block(9, 'Er komt een avond over de dijk.', 'P.M.')}`,
      list,
    )
    expect(made).toMatchObject([
      {
        text: 'De wethouder zoekt uit hoe vaak de pont stilligt.',
        promisedOn: '2024-05-03',
        holder: 'Kok',
        term: { literal: 'voor de zomer' },
        statusWords: 'Open',
      },
      { text: 'Er komt een avond over de dijk.', promisedOn: '2024-05-09', term: { literal: 'P.M.' } },
    ])
  })

  it('keeps a semicolon between quotation marks in its cell', () => {
    const text =
      'Nr;Datum;Portefeuillehouder;Toezegging;Planning;Stand van zaken\n1;"18-1-2024";"Kok";"De pont vaart langer; de raad krijgt een memo.";"voor de zomer";"Loopt"\n2;"15-2-2024";"De Boer";"Er komt een avond over de dijk.";"1-6-2024";""\n'
    expect(found(text, { ...list, date: null })).toMatchObject([
      {
        text: 'De pont vaart langer; de raad krijgt een memo.',
        promisedOn: '2024-01-18',
        term: { literal: 'voor de zomer' },
        statusWords: 'Loopt',
      },
      { holder: 'De Boer' },
    ])
  })

  it('gives a cell only its own words where its row goes on over the page', () => {
    const words = [
      ['Nr', 0],
      ['Toezegging', 1],
      ['Termijn', 2],
      ['T1', 3],
      ['De wethouder koppelt', 4],
      ['15 juni 2024', 5],
      ['dit terug aan de raad.', 4],
      ['T2', 6],
      ['Er komt een avond over de dijk.', 7],
      ['najaar 2024', 8],
    ] as const
    const layout = layOut(
      withLines(
        words.map(([said, at]) => ({
          words: said,
          cell: { table: 0, row: Math.floor(at / 3), column: at % 3 },
        })),
      ),
    )
    expect(findCommitments(layout, given('', list).context)).toMatchObject([
      { text: 'De wethouder koppelt dit terug aan de raad.', term: { literal: '15 juni 2024' } },
      { text: 'Er komt een avond over de dijk.', term: { literal: 'najaar 2024' } },
    ])
  })

  it('is read from rows that lost their cells', () => {
    const rows = [
      '1 12-10-2023 Wethouder Kok zegt toe de raad te informeren over de wachtlijsten. Loopt',
      '2 9-11-2023 De burgemeester zegt toe met de politie te spreken over de nachtdienst. Afgedaan',
    ].join('\n')
    expect(found(rows, list)).toMatchObject([
      { promisedOn: '2023-10-12', statusWords: 'Loopt', madeBy: 'Wethouder Kok' },
      { promisedOn: '2023-11-09', statusWords: 'Afgedaan' },
    ])
  })

  it('is read from cells that stand under each other, in the order of the header above them', () => {
    const cells = [
      'Nr\nDatum\nToezegging\nPortefeuillehouder\nTermijn\nStatus\n',
      'T-01\n18-1-2024\nEr komt een overzicht van alle speelplekken in de kernen en van de\nstaat waarin zij zijn.\nKok\nQ3 2024\nLoopt\n',
      'T-02\n15-2-2024\nDe raad ontvangt de cijfers over het zwembad.\nDe Boer\n1-12-2024\n',
    ].join('\n')
    expect(found(cells, list)).toMatchObject([
      {
        text: 'Er komt een overzicht van alle speelplekken in de kernen en van de staat waarin zij zijn.',
        holder: 'Kok',
        promisedOn: '2024-01-18',
        term: { literal: 'Q3 2024' },
        statusWords: 'Loopt',
      },
      { holder: 'De Boer', term: { literal: '1-12-2024' }, statusWords: null },
    ])
  })

  it('is read from cells under each other where the day and its meeting share one', () => {
    const cells = [
      'Nr.\nDatum / vergadering\nToezegging\nPH\nGereed\nStand van zaken\n',
      '2023-19\n9 november 2023, raad\nVerslag van de proef met de buurtbus, met de cijfers per halte.\nKok\nvoorjaar 2024\nProef loopt.\n',
      '2024-02\n18 januari 2024, beeldvormende avond\nDe wethouder neemt de wens van het dorp mee.\nDe Boer\nP.M.\nTweede gesprek volgt in mei.\n',
    ].join('\n')
    expect(found(cells, list)).toMatchObject([
      { holder: 'Kok', promisedOn: '2023-11-09', term: { literal: 'voorjaar 2024' } },
      { holder: 'De Boer', promisedOn: '2024-01-18', statusWords: 'Tweede gesprek volgt in mei.' },
    ])
  })

  it('takes no day of what is said of how it stands for the term, where the column of latest days is empty', () => {
    const cells = [
      'Nr\nDatum\nToezegging\nTermijn\nUiterste datum\nStand van zaken\n',
      '1\n18-1-2024\nDe raad ontvangt een brief over de brug.\nP.M.\n\nAannemer gesproken op 05-02-2024.\n',
      '2\n15-2-2024\nEr komt een avond over de dijk.\nvoor de zomer\n30-06-2024\nZaal besproken op 08-03-2024.\n',
    ].join('\n')
    expect(found(cells, list)).toMatchObject([
      { term: { literal: 'P.M.' }, statusWords: 'Aannemer gesproken op 05-02-2024.' },
      { term: { literal: 'voor de zomer 30-06-2024' }, statusWords: 'Zaal besproken op 08-03-2024.' },
    ])
  })

  it.each([
    [
      'semicolons',
      'Nr;Datum;Portefeuillehouder;Toezegging;Termijn;Status\n1;18-1-2024;Kok;De raad ontvangt een memo over de sporthal.;Q3 2024;Open\n2;15-2-2024;De Boer;Er komt een avond over de dijk.;1-6-2024;Loopt\n',
    ],
    [
      'tabs',
      'Nr\tDatum\tOnderwerp\tToezegging\tPortefeuillehouder\tDeadline\tStand van zaken\n1\t18-1-2024\tSport\tDe raad ontvangt een memo over de sporthal.\tKok\tQ3 2024\tOpen\n2\t15-2-2024\tDijk\tEr komt een avond over de dijk.\tDe Boer\t1-6-2024\tLoopt\n',
    ],
    [
      'columns of blanks',
      'Nr    Datum       Toezegging                         Wethouder   Termijn    Status\n1     18-1-2024   De raad ontvangt een memo over     Kok         Q3 2024    Open\n                  de sporthal.\n2     15-2-2024   Er komt een avond over de dijk.    De Boer     1-6-2024   Loopt\n',
    ],
  ])('is read from %s, each row with its own words', (_how, text) =>
    expect(found(text, list)).toMatchObject([
      {
        text: 'De raad ontvangt een memo over de sporthal.',
        holder: 'Kok',
        promisedOn: '2024-01-18',
        term: { literal: 'Q3 2024' },
        statusWords: 'Open',
      },
      { text: 'Er komt een avond over de dijk.', holder: 'De Boer', statusWords: 'Loopt' },
    ]),
  )

  it('is read from the lines under each row where the words have no column, over a page end too', () => {
    const text =
      'Nr    Datum        Wethouder      Gereed               Status\n-----------------------------------------------------------\n\n31    18-01-2024   Kok            voor de zomer        loopt\nIn beeld brengen welke sporthallen het eerst aan\nonderhoud toe zijn.\n\n32    15-02-2024   De Boer        volgende commissie   nieuw\nDe Boer komt terug op de dijk.\n\n                              1\n\nNr    Datum        Wethouder      Gereed               Status\n-----------------------------------------------------------\n\n33    15-02-2024   Kok                                 loopt\nEr komt een memo over het zwembad.\n\nAfspraken van de raad zelf\n- De griffie zoekt een datum.\n'
    expect(found(text, list).map((one) => [one.text, one.term?.literal ?? null, one.promisedOn])).toEqual([
      ['In beeld brengen welke sporthallen het eerst aan onderhoud toe zijn.', 'voor de zomer', '2024-01-18'],
      ['De Boer komt terug op de dijk.', 'volgende commissie', '2024-02-15'],
      ['Er komt een memo over het zwembad.', null, '2024-02-15'],
    ])
  })

  it('never takes the day on which a row says that it was promised for its term', () => {
    const row = '130 19-06-2025 A. Kok volgende commissie: wethouder Kok komt bij de raad terug op de dijk.'
    expect(found(`${row}\n`).map(({ term }) => term?.literal)).not.toContain('19-06-2025')
  })

  it('is read from numbered items with their status under them', () => {
    const items =
      '1. Wethouder Kok zegt toe dat de raad voor de zomer de bezoekcijfers ontvangt.\nStatus: open\n\n2. Nagaan of de brug breder kan (wethouder De Boer).\nStatus: in behandeling\n'
    expect(found(items, list)).toMatchObject([
      { holder: 'Kok', statusWords: 'open', term: { literal: 'voor de zomer' } },
      { text: 'Nagaan of de brug breder kan', holder: 'wethouder De Boer', statusWords: 'in behandeling' },
    ])
  })

  it('counts an entry once when its words return as the heading of the answer', () => {
    const text =
      'A. Toezegging 1: de vragen over het plan worden schriftelijk beantwoord.\n\nTOEZEGGING 1: DE VRAGEN OVER HET PLAN WORDEN SCHRIFTELIJK BEANTWOORD.\nAntwoord: dat is gedaan.'
    expect(found(text, list).map(({ text: said }) => said)).toEqual([
      'de vragen over het plan worden schriftelijk beantwoord.',
    ])
  })
})

describe('any text at all', () => {
  const words = fc.constantFrom(
    'het college',
    'wij',
    'zal',
    'zegt',
    'toe',
    'de raad',
    'informeren',
    'uiterlijk',
    '1 mei',
    'wordt',
    'geïnformeerd',
    '|',
    '\n',
    'Toezegging:',
    'Nr',
    'Datum',
    '- ',
    '1.',
    'voor de zomer',
    '“',
    ';',
    '.',
    '?',
    'Status: open',
    'verzoekt het college:',
    '12-10-2023 ',
  )
  const texts = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((some) => some.join(' ')),
    fc.string({ unit: 'binary' }),
  )
  const kinds = fc.constantFrom(
    'raadsbrief',
    'toezeggingenlijst',
    'besluitenlijst',
    'beantwoording',
    'overig',
  )

  it('gives ranges inside the text, terms inside their words, and no error', () => {
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        for (const { range, term, text: said } of found(text, { kind })) {
          expect(said.trim()).not.toBe('')
          expect(range.start >= 0 && range.start < range.end && range.end <= text.length).toBe(true)
          if (term === null) continue
          expect(term.range.end <= text.length && term.range.start < term.range.end).toBe(true)
          const { dueOn } = readTerm(term.literal, '2024-02-01', defaultTermRules)
          if (dueOn !== null)
            expect(term.literal).toMatch(/\d|zomer|voorjaar|najaar|kwartaal|jaar|week|maand/u)
        }
      }),
      { numRuns: 400 },
    )
  })
})

it.each([
  ['Bij de voorstellen voor 2028 leggen wij u hiervoor een gewijzigde verordening voor.', 'voor 2028', false],
  ['Wij komen hier nog voor 2028 bij uw raad op terug.', 'voor 2028', true],
  ['Bij een nieuwe storing berichten wij uw raad binnen twee weken.', 'binnen twee weken', false],
  ['Over deze storing berichten wij uw raad binnen twee weken.', 'binnen twee weken', true],
])('“%s”: “%s” is its term: %s', (text, literal, isTerm) => {
  const [promise] = found(text, { date: '2026-05-01', dateOrigin: 'in_text' })
  expect(promise).toBeDefined()
  expect(promise?.term?.literal.includes(literal) ?? false).toBe(isTerm)
})

it.each([
  ['Daarover gaan wij in de loop van 2025 met uw raad het gesprek aan.', 'strong'],
  ['Mocht de opening later worden, dan stellen wij u daarvan direct op de hoogte.', 'strong'],
  ['Als de keuze is gemaakt, hoort u dat van ons.', 'strong'],
  ['Als er nieuws is, laat ik u dat weten.', 'strong'],
  ['Mocht u dat wensen, dan stellen wij u daarvan op de hoogte.', 'possible'],
  ['Wij gaan de havendienst vragen om schippers voortaan altijd te informeren.', 'possible'],
  ['De kosten van de sluis worden nog in beeld gebracht.', 'possible'],
  ['Wij onderzoeken of de pont ook na 1 mei kan blijven varen.', 'possible'],
  ['De havenmeester ontvangt van ons een voorstel.', 'possible'],
  ['Tot de opening informeren wij u ieder kwartaal over de kade.', 'possible'],
  ['Wij informeren u ieder kwartaal over de kade.', 'possible'],
  ['Per kwartaal praten wij uw raad bij over de kade.', 'possible'],
  ['U ontvangt elke maand een overzicht van de bouw.', 'possible'],
  ['De wethouder rapporteert elk jaar aan de raad.', 'none'],
  ['U ontvangt nu al elke maand een overzicht van de bouw.', 'none'],
  ['Bewoners ontvangen ieder kwartaal een nieuwsbrief.', 'none'],
  ['De aannemer rapporteert ons wekelijks.', 'none'],
  ['Eind dit jaar is de brug hersteld.', 'possible'],
  ['De lampen zijn eind 2024 vervangen.', 'possible'],
  ['De subsidie is eind 2022 op.', 'none'],
  ['Eind 2018 is de brug hersteld.', 'none'],
  ['Het definitief ontwerp is op 3 november door de stuurgroep vastgesteld.', 'none'],
  ['De eerste versie is op 1 september aan de gemeenten beschikbaar gesteld.', 'none'],
  ['Per 1 mei zijn twee sluiswachters gestart, ieder voor 28 uur.', 'none'],
  ['Met de schippers is op 18 april een gesprek gehouden.', 'none'],
  ['De schouw van de kade is op 4 oktober gepland.', 'possible'],
  ['De folder is op 1 september gereed.', 'possible'],
  ['De wethouder stuurt in september zijn plannen aan de raad.', 'strong'],
  ['In september wordt zijn plan aan de raad aangeboden.', 'strong'],
  ['Een nieuwe aanvraag wordt getoetst aan de nota.', 'none'],
  ['Op 12 mei jl. ontvingen wij uw advies over de haven.', 'none'],
  ['Wat doen wij in 2025', 'none'],
])('“%s” is %s', (text, tier) => expect(tierOf(text)).toBe(tier))

it.each([
  ['Wij leggen het plan in de raad van mei aan u voor.', '2023-05-31'],
  ['De wethouder komt hier in de commissie van september op terug.', '2023-09-30'],
  ['Het panel wordt in het najaar bevraagd; wij laten daarin een vraag over vuurwerk opnemen.', '2023-12-20'],
  ['De regio besluit in mei; wij informeren u daarna.', null],
  ['Elk jaar in mei sturen wij u de cijfers toe.', null],
])('“%s” has its own latest date', (text, due) => {
  const [made] = found(`Geachte leden van de raad,\n\n${text}\n`, { date: '2023-03-14' })
  expect(made).toBeDefined()
  expect(readTerm(made?.term?.literal ?? '', '2023-03-14', defaultTermRules).dueOn).toBe(due)
})

describe.runIf(hasCorpus)('the letter on Welzorg', () => {
  const made = hasCorpus
    ? found(corpusText('001_48fe55fd0bd9fd7d.txt'), { date: null, dateOrigin: 'unknown' })
    : []
  const strong = made.filter(({ tier }) => tier === 'strong')

  it('holds three firm commitments and three softer ones', () => {
    expect(strong.map(({ term }) => term?.literal.slice(0, 22))).toEqual([
      'als er meer duidelijkh',
      'voor de zomer',
      'In het tweede kwartaal',
    ])
    expect(made.filter(({ tier }) => tier === 'possible')).toHaveLength(3)
  })

  it('has no date until the user gives one', () => {
    const due = (on: string | null) =>
      strong.map(({ term }) => readTerm(term?.literal ?? '', on, defaultTermRules).dueOn)
    expect(due(null)).toEqual([null, null, null])
    expect(due('2023-01-15')).toEqual([null, '2023-06-30', '2023-06-30'])
  })
})

describe('in an answer without a time', () => {
  const found = (sentence: string) =>
    recognise(
      asSource(
        `Gemeente Oudermeer\nBeantwoording schriftelijke vragen\nDatum: 3 mei 2023\n\n1. Welke scholen zijn dat?\nAntwoord: Dat zijn er drie. ${sentence}\n\n2. Kan dat?\nAntwoord: Ja, dat kan.\n`,
      ),
    ).commitments.length

  it.each([
    'Bij deze drie scholen komen veel auto’s, smalle stoepen en ontbrekende oversteekplaatsen samen.',
    'De tabel laat de cijfers vanaf maart zien.',
    'De kaart geeft de routes weer.',
  ])('no thing promises: %s', (sentence) => expect(found(sentence)).toBe(0))

  it('who acts may: what they do is proposed', () => {
    expect(found('Samen met de werkgroep maken we een schetsontwerp.')).toBe(1)
  })
})

describe('the term of a promise', () => {
  const termOf = (sentence: string) =>
    found(`Geachte leden van de raad,\n\n${sentence}\n`, { date: '2025-03-03', dateOrigin: 'in_text' }).at(0)
      ?.term?.literal ?? null

  it.each([
    ['Wij brengen dit in bij de voorbereiding van het contract, waarover de regio in 2026 besluit.', null],
    ['Wij sturen u in mei 2025 het plan, waarover de regio in 2026 besluit.', 'in mei 2025'],
    ['Wij sturen u het plan, waarvan wij in mei 2025 de cijfers kennen.', 'in mei 2025'],
  ])('is not when others do something with it: %s', (sentence, term) => expect(termOf(sentence)).toBe(term))

  it('is read with what somebody said, not in it', () => {
    const sentence =
      'De motie wordt ingetrokken, nadat wethouder Kok heeft aangegeven dat het onderzoek in de tweede helft van 2026 aan de raad wordt aangeboden.'
    expect(termOf(sentence)).toBe('in de tweede helft van 2026')
  })

  it('has the day of the meeting in it', () => {
    expect(termOf('U krijgt het bedrag voor de besluitvorming in de raad van 9 april.')).toBe(
      'voor de besluitvorming in de raad van 9 april',
    )
  })
})

describe('nothing is promised', () => {
  it.each([
    'De kolken worden tweemaal per jaar gereinigd, in april en november.',
    'De bladbakken worden elk najaar geleegd.',
    'Wij houden daaraan vast.',
    'Wie schade heeft, kan een claim indienen; de gemeente beslist daar binnen acht weken op.',
    'Het college beslist binnen acht weken na ontvangst van de aanvraag.',
    'Aanvragers krijgen binnen acht weken een beschikking.',
    'Binnen twee weken na een melding gaat een medewerker langs.',
    'Dat respecteren wij.',
    'In de begroting voor 2026 is € 40.000 opgenomen.',
    'Bij de kadernota is een bedrag van € 20.000 beschikbaar.',
    'Op basis van een uitvraag in mei gaat het om 41 kinderen.',
    'U ontvangt deze brief omdat wij u tussentijds wilden informeren.',
    'In de wet beschikt u over een recht van amendement.',
  ])('by a habit, a stand or a rule for whoever it concerns: %s', (sentence) =>
    expect(tierOf(sentence)).toBe('none'),
  )

  it.each([
    'De kolken worden in april gereinigd.',
    'Wie schade heeft, krijgt vóór 1 mei bericht van ons.',
    'Wij leggen dat vóór 1 mei vast.',
    'Binnen acht weken na ontvangst van het rapport sturen wij u onze reactie.',
    'Bewoners krijgen binnen twee weken een brief van ons.',
    'In mei gaan wij om tafel met de dorpsraad.',
    'In de begroting voor 2026 nemen wij € 40.000 op.',
    'U ontvangt in mei een brief.',
    'Na de zomer beschikt uw raad over alle cijfers.',
    'Het is onze bedoeling dat de raad zich medio 2026 kan uitspreken.',
    'Wij zullen de provincie verzoeken om een halte bij de school.',
    'Wij gaan het waterschap vragen om de sloot te baggeren.',
  ])('but here it is: %s', (sentence) => expect(tierOf(sentence)).not.toBe('none'))
})
