import { describe, expect, it } from 'vitest'
import { findAdvicePoints } from '../../../electron/recognise/advice/advice.ts'
import { given } from '../given.ts'

const found = (text: string) => {
  const { layout, context } = given(text, { kind: 'advies' })
  return findAdvicePoints(layout, context).map(({ text: words }) => words)
}

/** A sentence as the second one under a heading of a letter of advice. */
const said = (sentence: string) =>
  found(
    `Geacht college,\n\nOver het onderwerp\nDe nota is in mei verschenen. ${sentence}\n\nMet vriendelijke groet,\n\nde voorzitter\n`,
  )

describe('a board asks for something', () => {
  it.each([
    // with a verb
    'De Adviesraad is tegen het vervallen van deze service en vraagt u het voorstel in te trekken.',
    'Voorts vragen wij u de caseload te verlagen.',
    'Wel willen we u op het hart drukken om niemand over te zetten.',
    'Aanbevolen wordt om de regeling te verlengen.',
    'Overwogen kan worden om de grens te verhogen.',
    'Te overwegen valt een hogere inkomensgrens.',
    'Een suggestie is om de regeling te verlengen.',
    'Tip: betrek de ouderenbonden bij het vervolg.',
    'Daarom ons advies: verleng de regeling.',
    // with a judgement
    'Een termijn van zes maanden achten wij passend.',
    'Wij achten een langere overgangsperiode nodig.',
    'Wenselijk is een vast contactpersoon per gezin.',
    'Verstandig lijkt het om eerst de pilot af te wachten.',
    'Beter is het om met één loket te beginnen.',
    'Het zou goed zijn een vertrouwenspersoon aan te wijzen.',
    'Mooi zou zijn als er een maatjesproject kwam.',
    'Drie maanden lijkt ons het minste.',
    'Van belang is dat ouderen de folder begrijpen.',
    'Voorwaarde is wel dat de vrijwilligers worden opgeleid.',
    'Voor ons is een onafhankelijke klachtencommissie van groot belang.',
    'Ons inziens kan de drempel omlaag.',
    'Wat de Adviesraad betreft moet de proef worden voortgezet.',
    // with a stance or a wish
    'Wij zijn geen voorstander van het verhogen van de eigen bijdrage.',
    'Wij kunnen niet instemmen met het schrappen van de taxipas.',
    'Wij maken bezwaar tegen de verhoging van de eigen bijdrage.',
    'Wij zien liever dat de gemeente zelf de intake doet.',
    'Graag zouden wij een vaste contactpersoon zien.',
    'Gelet op het voorgaande roept onze Raad uw College op om elke straat een bank te geven.',
    'De raad geeft u dan ook in overweging de proefplaatsing te verkorten.',
    'Voor de duidelijkheid zien wij scholing graag met naam genoemd.',
    'We willen het definitieve ontwerp ook nog zien, vóórdat het naar de raad gaat.',
    'Wij zouden graag al bij de startnotitie worden betrokken.',
    'Wij verwachten van de gemeente dat zij de wachtlijst halveert.',
    'Wij benadrukken dat de hulp dichtbij moet zijn.',
    'Meer aandacht verdient de groep jonge mantelzorgers.',
    'Er is meer aandacht nodig voor laaggeletterden.',
    'De gemeente zou hier zelf het initiatief kunnen nemen.',
    'Dat moet scherper.',
    // with an order
    'Dus: instrueer de marktmeester.',
    'En geef bewoners één telefoonnummer.',
    'Zet, vooruitlopend op de behandeling, overbruggingshulp in.',
    'Onderzoek of leges kunnen vervallen.',
    'Publiceer elke maand de actuele wachttijd.',
    // with criticism, or a norm for what the executive does
    'Wij vinden het onbegrijpelijk dat laaggeletterdheid niet wordt genoemd.',
    'Het plan gaat er ten onrechte van uit dat iedereen een computer heeft.',
    'Hoe de wijkteams elkaar weten te vinden, blijft onduidelijk.',
    'Wij betwijfelen of de besparing wordt gehaald.',
    'De gemeente moet hierin de regie nemen.',
    'In de verordening moet duidelijk staan wie beslist.',
  ])('%s', (sentence) => {
    expect(said(sentence)).toEqual([sentence])
  })

  it.each([
    'Inwoners moeten nu zelf elf bewijsstukken aanleveren.',
    'Mensen moeten kiezen tussen eten en stoken.',
    'De Centrale Raad van Beroep oordeelde dat een norm objectief onderbouwd moet zijn.',
    'De gemeente moet op grond van de wet binnen acht weken beslissen.',
    'Volgens uw nota moet de drempel omlaag.',
    'U schrijft dat inwoners meer zelf moeten doen.',
    'Dat vinden wij een goede zaak.',
    'Wij vinden het goed dat u met jongeren sprak.',
    'De wachttijd is met negen weken te lang.',
    'Vraag en aanbod sluiten niet aan.',
    'Het college is van plan de regeling te verlengen.',
    'Uiteraard zijn wij bereid ons advies toe te lichten.',
    'Wij hechten eraan die zorgen met u te delen.',
    'In dit ongevraagde advies vragen wij uw aandacht voor deze groep.',
    'Alles afwegend kunnen wij niet instemmen met het concept zoals het er ligt.',
    'Graag lichten wij ons advies toe.',
    'Graag bespreken wij dit advies met u in het bestuurlijk overleg.',
    'Wij zien de toekomst graag tegemoet.',
    'We willen hier blijven wonen.',
    'Wanneer de bus komt, is het te laat.',
    'Folders zijn voor veel ouderen te moeilijk.',
    'Begin januari kregen wij de concept-regels toegestuurd.',
    'Stel dat een gezin verhuist.',
    'Bewoners zouden een petitie zijn gestart.',
    'Wij zijn benieuwd naar uw schriftelijke reactie.',
  ])('but not with: %s', (sentence) => {
    expect(said(sentence)).toEqual([])
  })

  it('not where a quotation goes on over more sentences', () => {
    expect(said('Een inwoner zei: “Ik wist het niet. Ze zouden dat in een brief moeten zetten.”')).toEqual([])
  })

  it('in each point of a list that says what is wanted, not of one that says what is good', () => {
    const points = '- een telefoontje naar iedere cliënt;\n- een filmpje in eenvoudig Nederlands.\n'
    expect(found(`Geacht college,\n\nWat ons voor ogen staat is:\n${points}`)).toEqual([
      'een telefoontje naar iedere cliënt;',
      'een filmpje in eenvoudig Nederlands.',
    ])
    expect(found(`Geacht college,\n\nWat wij goed vinden:\n${points}`)).toEqual([])
  })

  it('in a list whose bullets were lost, where its points stand further in', () => {
    const text =
      'Geacht college,\n\nAanbevelingen\nDe raad komt tot de volgende aanbevelingen:\n\n  Eén vaste contactpersoon voor ieder gezin.\n  Een maandelijks overzicht van de wachttijd.\n\nHoe verder\nWij lichten dit graag toe.\n'
    expect(found(text)).toEqual([
      'Eén vaste contactpersoon voor ieder gezin.',
      'Een maandelijks overzicht van de wachttijd.',
    ])
  })

  it('behind its own label, of which criticism beside it is only the ground', () => {
    const text =
      'Geacht college,\n\nPunt 1 - Doelgroepen\nWij missen de zelfstandigen.\nADVIES A     Benoem zelfstandigen als doelgroep en geef het loket een rol.\n\nPunt 2 - Grens\nEen harde grens heeft een nadeel.\nADVIES B     Tussen de 130 en 150% geldt een glijdende schaal bij alle regelingen.\n'
    expect(found(text)).toEqual([
      'Benoem zelfstandigen als doelgroep en geef het loket een rol.',
      'Tussen de 130 en 150% geldt een glijdende schaal bij alle regelingen.',
    ])
  })
})
