import { describe, expect, it } from 'vitest'
import { findAdvicePoints } from '../../../electron/recognise/advice/advice.ts'
import { given } from '../given.ts'

const found = (text: string) => {
  const { layout, context } = given(text, { kind: 'advies' })
  return findAdvicePoints(layout, context).map(({ text: words }) => words)
}
const said = (sentence: string) =>
  found(
    `Geacht college,\n\nDe nota is in mei verschenen. ${sentence}\n\nMet vriendelijke groet,\n\nde voorzitter\n`,
  )

describe('a board asks without a verb of advice', () => {
  it.each([
    // by what would help
    'Een extra halte bij het ziekenhuis zou veel ouderen helpen.',
    'Het zou al flink schelen als de balie op zaterdag open was.',
    'Een rustpunt halverwege zou geen overbodige luxe zijn.',
    'Een lift bij de zij-ingang zou voor velen een uitkomst zijn.',
    // by what could be done
    'De folders zouden vooraf door ervaringsdeskundigen getoetst kunnen worden.',
    'Deze vraag zou beter aan het begin van het formulier kunnen worden gesteld.',
    'U kunt wel met de kerken afspreken dat hun toilet overdag open is.',
    // by what must be there, and what is wished
    'Voor jongeren moet er een eigen loket komen.',
    'De inkomensgrens zien wij graag verhoogd naar 130%.',
    'Graag zien we in de definitieve nota een paragraaf over vrijwilligers.',
    'Wij doen een dringend beroep op u om de halte te behouden.',
    'Bij ons leeft de wens om de bus langer te laten rijden.',
    'Beter nog is een huisbezoek.',
    'Hier ligt een kans om de scholen te betrekken.',
    'Het verdient daarom de voorkeur om eerst te meten.',
    'Deze plaatsen horen naast de hoofdingang te liggen.',
    'Zo’n folder hoort in elke wachtkamer te liggen.',
    // by a request
    'Zou u de huisartsen hierbij willen betrekken?',
    'Wilt u het formulier ook op papier aanbieden?',
    'Zou het niet beter zijn om eerst een jaar te meten?',
    'Waarom niet de bibliotheek gebruiken als meldpunt?',
    // by what is counted on
    'Voor de volgende ronde rekenen wij op een langere termijn.',
    'De positie van mantelzorgers verdient een apart hoofdstuk.',
    'Het buitengebied verdient meer dan één zin.',
    'Wij vinden dat iedere wijk een eigen spreekuur krijgt.',
    'Onze commissie is van mening dat de drempel bij de zij-ingang weg moet.',
    'Een indicatie mag geen loterij worden.',
    'Dat cijfer kan niet de enige maatstaf zijn, en een jaarlijkse meting is het minste.',
    'Het wordt tijd dat de helling wordt aangepakt.',
    'Wij verzoeken u om bij het Rijk te bepleiten dat de norm omlaag gaat.',
  ])('with: %s', (sentence) => expect(said(sentence)).toEqual([sentence]))

  it.each([
    'Kunt u ons uitleggen hoe dit bedrag tot stand kwam?',
    'Wilt u ons laten weten wat u besluit?',
    'Kunt u aangeven wanneer de nota komt?',
    'De gevolgen zouden groot kunnen zijn.',
    'Volgens de beheerder zouden de kosten gedrukt kunnen worden.',
    'Wij rekenen op een goede samenwerking.',
    'Uw reactie zien wij graag tegemoet.',
    'Uw schriftelijke reactie zien wij graag binnen zes weken tegemoet.',
    'Volgens de wet moet er een plan zijn.',
    'U verdient een compliment voor dit stuk.',
    'Wij vinden dat de nota helder is geschreven.',
    'Op zo’n bedrag mag dat het probleem niet zijn.',
    'Hij mag niet meer autorijden.',
    'Van bewoners horen wij dat de bus te laat komt.',
    'Deze wijken horen bij elkaar.',
    'U kunt ons bereiken op werkdagen.',
    'Ongeveer een derde van onze leden reist met de bus.',
    'Vier weken met een vakantie erin is voor vrijwilligers kort.',
  ])('but not with: %s', (sentence) => expect(said(sentence)).toEqual([]))

  it.each([
    'Wat beter kan',
    'Wat wij missen',
    'Dit zien wij graag anders',
    'Verbeterpunten',
    'Wat is er nog nodig?',
  ])('in each point under the heading: %s', (heading) => {
    const points = '• Een bankje! Het liefst met een leuning.\n• De stoep bij de Hoogstraat ligt scheef.\n'
    expect(found(`Geacht college,\n\nWij lazen de nota.\n\n${heading}\n${points}`)).toEqual([
      'Een bankje! Het liefst met een leuning.',
      'De stoep bij de Hoogstraat ligt scheef.',
    ])
  })

  it.each(['Wat ons bevalt', 'Wat goed gaat', 'Wie wij zijn'])('not under the heading: %s', (heading) => {
    const points = '• De bomen blijven staan.\n• De dorpen kiezen zelf een plek.\n'
    expect(found(`Geacht college,\n\nWij lazen de nota.\n\n${heading}\n${points}`)).toEqual([])
  })

  it('in numbered remarks that answer a point that was asked', () => {
    const text =
      'Geacht college,\n\nVraag 2. Is de toegang goed beschreven?\n\nNee. Wij hebben het volgende op te merken:\n\n2.1 Het loket ligt voor velen te ver weg.\n2.2 De cliëntondersteuner staat alleen in een voetnoot.\n\nVraag 3. Wat vindt u van de verdeling?\n\nDaarover hebben wij geen oordeel.\n'
    expect(found(text)).toEqual([
      'Het loket ligt voor velen te ver weg.',
      'De cliëntondersteuner staat alleen in een voetnoot.',
    ])
  })
})

describe('a list under words that hold back', () => {
  it.each([
    'Wij zijn positief over de nota, onder de volgende voorwaarden:',
    'Wij stemmen in, maar met enkele kanttekeningen:',
    'Een mooi plan. Let hierbij wel op:',
    'Akkoord, mits de volgende aanpassingen:',
    'Wij adviseren positief met twee aanvullingen:',
  ])('holds what is asked, with or without a verb: %s', (lead) => {
    expect(
      found(
        `Geacht college,\n\nDe nota is in mei verschenen.\n\n${lead}\n\na. voor wie nu hulp krijgt een overgang van een jaar;\nb. de balie blijft ook op vrijdag open;\nc. neem een norm in uren op.\n\nMet vriendelijke groet,\n\nde voorzitter\n`,
      ),
    ).toEqual([
      'voor wie nu hulp krijgt een overgang van een jaar;',
      'de balie blijft ook op vrijdag open;',
      'neem een norm in uren op.',
    ])
  })

  it.each(['Wij zijn blij met deze punten:', 'Dit staat er goed in:', 'De nota noemt drie doelen:'])(
    'is none where nothing is held back: %s',
    (lead) => {
      expect(
        found(
          `Geacht college,\n\nDe nota is in mei verschenen.\n\n${lead}\n\n- de nieuwe halte aan de Kerkweg\n- het loket op zaterdag\n\nMet vriendelijke groet,\n\nde voorzitter\n`,
        ),
      ).toEqual([])
    },
  )
})
