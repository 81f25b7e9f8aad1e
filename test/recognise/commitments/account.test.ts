import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../../electron/recognise/commitments/commitments.ts'
import { given } from '../given.ts'

const tierOf = (sentence: string) => {
  const { layout, context } = given(`Geachte leden van de raad,\n\n${sentence}\n`)
  return findCommitments(layout, context).at(0)?.tier ?? 'none'
}
const spoken = (sentence: string, before: string) => {
  const { layout, context } = given(`Besluitenlijst van de raad\n\n${before} ${sentence}\n`, {
    kind: 'besluitenlijst',
  })
  return findCommitments(layout, context).some(({ text }) => text === sentence)
}

describe('a promise by who acts, in which tense and when, whatever its verb', () => {
  it.each([
    'Wij vlinderen de vloer van de gymzaal in het voorjaar van 2025.',
    'In de zomervakantie schuren en lakken wij de banken op het plein.',
    'Bij de eerstvolgende herziening van de nota verzachten wij deze eis.',
    'Daar komt per 1 november een inloopspreekuur bij.',
    'De kramen gaan komend voorjaar naar de nieuwe markt.',
    'De eerste vijftig huurders kunnen na de zomer op een vergoeding rekenen.',
    'Over de uitkomst kunt u in het derde kwartaal een bericht verwachten.',
    'De plaatsing daarvan is voorzien in de herfstvakantie.',
    'Eind deze maand hebben alle buurthuizen een kluis.',
    'Wij willen de subsidie vóór 1 juli 2024 halveren.',
    'Volgende maand stempelen mijn mensen alle kaarten af.',
  ])('is proposed: %s', (sentence) => expect(tierOf(sentence)).not.toBe('none'))

  it.each([
    // The past, also of verbs that nobody listed.
    'In juli en augustus kenden wij acht van de negentien aanvragen toe.',
    'Wij hebben op 17 maart 2024 een brandbrief aan het ministerie geschreven.',
    // Others, with and without a name.
    'Actium rapporteert daar in het najaar over.',
    'Het waterschap baggert de vaart in juni 2024.',
    'De winkeliers vlinderen de vloer in het voorjaar van 2025.',
    'Volgens de beheerder wordt de ketel voor de winter vervangen.',
    // How things are, and from when.
    'Het huidige contract loopt tot 1 juni 2026.',
    'De taakstelling is in de eerste helft van 2025 131 personen.',
    'Vanaf 1 mei werken twee extra medewerkers aan de telefoon.',
    'Het tekort zal in 2025 oplopen tot € 4 miljoen.',
    // What may be, or is asked.
    'Wij kunnen dan in mei een stop opleggen.',
    'Wij vragen u in juni 2024 met het voorstel in te stemmen.',
    // Habit, refusal, and what stands here.
    'Elke melding wordt binnen twee werkdagen behandeld.',
    'Wij vlinderen de vloer in 2025 niet.',
    'Wat doen wij in 2025',
    'Wij delen uw zorg.',
  ])('is none: %s', (sentence) => expect(tierOf(sentence)).toBe('none'))
})

describe('a promise that says no time', () => {
  const long =
    'De regeling is in dat jaar door de raad vastgesteld na een uitgebreide bespreking met alle betrokken partijen in de stad. '

  it.each([
    'Samen met de werkgroep maken we er een schetsontwerp van.',
    'Voor de kooplieden zoeken wij een andere plek op het plein.',
    'Via een nieuwsbrief praten we omwonenden bij.',
    // Its subject stands before an insertion, or before "en".
    'Wij meten de kuilen op en vlakken ze met de buurt uit.',
    'Mevrouw Smit van team Communicatie neemt daarvoor contact met u op.',
  ])('is proposed where a text is terse: %s', (sentence) => expect(tierOf(sentence)).toBe('possible'))

  it.each([
    'Samen met de werkgroep maken we er een schetsontwerp van.',
    'Voor de kooplieden zoeken wij een andere plek op het plein.',
  ])('is none among long sentences, where the present tense describes: %s', (sentence) =>
    expect(tierOf(`${long.repeat(3)}${sentence}`)).toBe('none'),
  )

  it.each([
    // A view, a habit, a condition, and what the text itself does.
    'Uw zorg over de kosten delen wij.',
    'Variant c raden wij af.',
    'Bij een verzoek om een zebrapad toetsen wij de verkeersdrukte met een telling.',
    'Besluit de raad daartoe, dan wijst het college een locatie aan.',
    'Het college geeft antwoord op deze motie.',
    'Dat doen wij al sinds de aanleg.',
  ])('is none: %s', (sentence) => expect(tierOf(sentence)).toBe('none'))
})

describe('in minutes', () => {
  const wethouder = 'De heer Bos vraagt naar de vloer. Wethouder Smit licht het toe.'
  it('is what the member of the executive goes on to say', () => {
    expect(spoken('Over een maand wil hij de commissie de kosten laten zien.', wethouder)).toBe(true)
  })
  it('is not what a member says', () => {
    expect(
      spoken('Over een maand wil hij de commissie de kosten laten zien.', 'De heer Bos is niet overtuigd.'),
    ).toBe(false)
  })
})
