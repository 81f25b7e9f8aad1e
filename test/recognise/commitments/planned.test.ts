import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../../electron/recognise/commitments/commitments.ts'
import type { DocumentHead } from '../../../shared/records/document.ts'
import { given } from '../given.ts'

const found = (text: string, head: Partial<DocumentHead> = {}) => {
  const { layout, context } = given(text, head)
  return findCommitments(layout, context)
}
const inLetter = (sentence: string) =>
  found(`Geachte leden van de raad,\n\n${sentence}\n`).at(0)?.tier ?? 'none'
const inMinutes = (sentence: string) =>
  found(
    `Besluitenlijst van de raad\n\nDe heer Bos vraagt naar de stand van zaken. Wethouder Smit licht het toe. ${sentence}\n`,
    { kind: 'besluitenlijst' },
  ).at(0)?.tier ?? 'none'

describe('what is planned by others than "wij" in a letter of the executive', () => {
  it.each([
    'Een extern bureau rekent het plan in het tweede kwartaal voor ons na.',
    'Binnen een maand ontvangen alle huurders een brief met uitleg.',
    'De nieuwe nota komt in het derde kwartaal naar de commissie.',
    'De doorrekening volgt bij de programmabegroting.',
    'Met ingang van 1 september 2024 ligt het formulier bij de balie.',
    'De projectleider organiseert in maart een inloopavond.',
    'Volgende week gaat er een brief uit naar alle omwonenden.',
    'De portefeuillehouder is op 20 juni in uw vergadering aanwezig.',
    'In week 16 wordt de verlichting vervangen door twee hogere masten.',
    'De leverancier krijgt van ons de opdracht om de storing te verhelpen.',
    'De omwonenden horen direct daarna van ons waar zij aan toe zijn.',
    'Lukt dat niet, dan sluiten wij het pad tijdelijk af.',
    'Wij kiezen ervoor de verordening binnen twee jaar te evalueren.',
    'Ons streven is dat de nieuwe regels op 1 januari 2025 ingaan.',
    'Wij treden in overleg met de eigenaar van het pand om de poort te openen.',
    'In het nieuwe contract leggen wij een boeteclausule vast.',
    'De aannemer vervangt in week 20 alle armaturen in de tunnel.',
    'Op grond van de uitkomsten stelt de vastgoedafdeling een meerjarenplan op.',
    'Voor de beide dorpshuizen zoekt het team Verkiezingen een andere locatie.',
    'Een blauwe zone wordt door de verkeerskundigen op haalbaarheid bekeken.',
    'In week 19 hangt een telbureau in beide straten slangen op.',
    'In april ontlucht een installateur de leidingen.',
    'Fase 2, de Snoystraat en omgeving, is eind 2026 klaar.',
    'De reparatie is ingepland op 10 oktober.',
    'Er staat een afspraak op 16 december, waarbij ook de GGD aanschuift.',
    'De bemensing ervan verzorgt Alescon in opdracht van ons.',
    'Voordat dat gebeurt, dienen wij samen met de buurgemeenten een reactie in.',
    'Wel laten we daar een jaar na de invoering de parkeerdruk meten.',
    'Zodra ze binnen zijn, wordt de tabel aangevuld.',
    'Wanneer het contract in 2027 afloopt, wordt de keuze opnieuw afgewogen.',
  ])('is proposed: %s', (sentence) => {
    expect(inLetter(sentence)).toBe('possible')
  })

  it.each([
    'De provincie stelt in juni de subsidieregeling vast.',
    'Het Rijk komt in het najaar met een wetsvoorstel.',
    'De vereniging gaat in april het clubhuis schilderen.',
    'De bibliotheek opent in mei een nieuwe vestiging.',
    'ProRail vervangt in mei het spoor.',
    'De school start na de zomer met een nieuwe directeur.',
    'De politie zal in de zomer extra controleren.',
    'De bouw begint in april en duurt naar verwachting achttien maanden.',
    'Ondernemers ontvangen in januari de aanslag reclamebelasting.',
    'Het aantal meldingen komt in 2024 naar verwachting lager uit.',
    'De verordening wordt op 8 november door de raad behandeld.',
    'Zij zullen de uitkomsten in december presenteren.',
    'Wie daar recht op heeft, ontvangt van de gemeente een bijdrage.',
    'De nadere regels gelden vanaf 1 mei 2026.',
    'De storingsdienst is vanaf 1 september 2026 ook op zaterdag bereikbaar.',
    'Helpt dat niet, dan mogen wij tot 10% bij een andere leverancier bestellen.',
    'Het tarief bedraagt vanaf 1 mei 2026 € 3,50.',
    'De subsidie loopt tot 1 juli 2026.',
    'Op 1 november stonden 214 inwoners op de wachtlijst.',
    'Per 1 mei zijn er 118 statushouders gehuisvest.',
    'Consulenten beoordelen tijdens gesprekken of de hulp past.',
    'Volgens de parkeervisie wordt betaald parkeren alleen ingevoerd als de wijk daarom vraagt.',
    'Uw conclusie is dat de raad te laat wordt geïnformeerd.',
    'De accountmanager van Zorgland bezoekt regelmatig alle klanten.',
  ])('is none: %s', (sentence) => {
    expect(inLetter(sentence)).toBe('none')
  })
})

describe('what a member of the executive says in minutes', () => {
  it.each([
    'De wethouder zegt dat de dorpsraad vóór 1 juli antwoord heeft.',
    'Wethouder Smit geeft aan dat de evaluatie in het najaar naar de raad komt.',
    'Wethouder Smit meldt dat het onderzoek in mei klaar is.',
    'Deze week nog verspreidt de gemeente een brief onder de bewoners, zo zegt hij.',
    'Zij wil desgevraagd wel toezeggen dat de gemeente daarbij aanwezig is.',
    'Ze laat de raad in juni weten wat daaruit gekomen is.',
    'Hij laat de cijfers binnen twee weken aan de commissie toekomen.',
    'Bij de begroting komt ze met een voorstel voor de dekking.',
    'De buitendienst plaatst in maart een nieuw bord, zo verzekert hij.',
    'Er wordt door ons een quickscan gemaakt per dorp.',
  ])('is proposed or sure: %s', (sentence) => {
    expect(inMinutes(sentence)).not.toBe('none')
  })

  it.each([
    'De wethouder merkt op dat de ontwikkelaar de omwonenden in mei zal uitnodigen.',
    'De heer Bos zegt dat zijn fractie in mei een motie indient.',
    'De wethouder wil daar niet op vooruitlopen en zegt dat niet toe.',
  ])('is none of others: %s', (sentence) => {
    expect(inMinutes(sentence)).toBe('none')
  })
})

it('in minutes "hij" is the member of the executive after whose words a motion was withdrawn', () => {
  const said = (before: string) =>
    found(
      `Besluitenlijst van de raad\n\n9. Motie. ${before} Hij zal de halte inbrengen bij de provincie.\n`,
      {
        kind: 'besluitenlijst',
      },
    ).map(({ madeBy }) => madeBy)
  expect(said('De indiener trekt haar in na de beantwoording door wethouder Kramer.')).toEqual([
    'wethouder Kramer',
  ])
  expect(said('De heer Bos trekt haar in na een schorsing.')).toEqual([])
})

describe('the term of what is promised', () => {
  const termOf = (sentence: string) =>
    found(`Geachte leden van de raad,\n\n${sentence}\n`).at(0)?.term?.literal ?? null

  it('does not begin with what is done', () => {
    expect(termOf('De exploitant heeft opdracht gekregen om dit binnen drie weken te verhelpen.')).toBe(
      'binnen drie weken',
    )
  })

  it('is none where a moment only says from when', () => {
    expect(
      termOf('Wij laten de raad na het gesprek met de inspecteur op 13 juni weten wat eruit kwam.'),
    ).toBe(null)
  })
})
