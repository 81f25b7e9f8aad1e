import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAdvicePoints } from '../../../electron/recognise/advice/advice.ts'
import type { DocumentKind } from '../../../shared/records/document.ts'
import { corpusText, given, hasCorpus } from '../given.ts'

const found = (text: string, kind: DocumentKind = 'advies') => {
  const { layout, context } = given(text, { kind })
  return findAdvicePoints(layout, context)
}

describe('advice to the executive', () => {
  it.each([
    'Wij adviseren u meer aandacht te besteden aan communicatie.',
    'De Participatieraad beveelt het college aan de termijn te verkorten.',
    'Tevens verzoeken wij u ervaringsdeskundigen te betrekken.',
    'Wij pleiten voor een ruimere regeling.',
    'Wij vragen aandacht voor de positie van mantelzorgers.',
    'Wij geven u in overweging de pilot te verlengen.',
    'Het zou goed zijn als de gemeente alle mantelzorgers een brief stuurt.',
    'De ASD adviseert u de folder te vereenvoudigen.',
    'Het verdient aanbeveling deze groep alsnog op te nemen.',
    'Ons advies is bovendien om de folder te vereenvoudigen.',
    'Graag worden wij daar vanaf het begin bij betrokken.',
    'Wij willen u dringend adviseren om de folder te vereenvoudigen.',
    'Stel een plan op met per gebouw een jaartal.',
    'Ons advies: verkort de termijn.',
    'Het advies van de Wmo-raad is om de termijn te verkorten.',
    'De Adviesraad vraagt het college om de termijn te verkorten.',
    'Geadviseerd wordt om de termijn te verkorten.',
    'Wij zouden graag zien dat de termijn korter wordt.',
    'Onze suggestie is om ervaringsdeskundigen in te zetten.',
    'Wat ons betreft komt er een loket in elke kern.',
    'De Participatieraad dringt aan op een snelle uitvoering.',
    'Wij nodigen u uit om met de aanbieders te praten.',
    'Een maximale wachttijd hoort naar onze mening in de regels thuis.',
    'Ons standpunt is dat een huisbezoek alleen bij een vermoeden mag.',
    'Ook zou het goed zijn als de regeling voor rijlessen geldt.',
    'Onze voorkeur gaat uit naar één telefoonnummer.',
    'Wij herhalen dat advies met klem.',
    'Wat u wel kunt doen, is bewoners vooraf een berekening meegeven.',
    'Wij gaan ervan uit dat u ons de volle termijn gunt.',
    'Er zou een app moeten komen voor jongeren.',
    'Ook jonge mantelzorgers verdienen extra aandacht.',
    'Ten eerste: bouw meer kleine appartementen in het centrum.',
  ])('is each recommendation: %s', (sentence) =>
    expect(found(`Geacht college,\n\n${sentence}\n`)).toHaveLength(1),
  )

  it.each([
    'U heeft ons verzocht advies uit te brengen over de verordening.',
    'Wij zien uw schriftelijke reactie graag tegemoet.',
    'Wij verzoeken u om binnen zes weken schriftelijk te reageren.',
    'Wat adviseren andere gemeenten?',
    'Ons advies is positief.',
    'Zorg is duur in deze tijd.',
    'Wij verzoeken u ons schriftelijk te informeren over uw besluit.',
    'Wij vragen ons af of dit haalbaar is.',
    'Wij ontvangen graag uw schriftelijke reactie.',
    'Wij onderschrijven de keuze voor sociale huur.',
    'Wij missen een paragraaf over taal.',
    'De zorgverzekeraar adviseert haar klanten om eerst de huisarts te bellen.',
    'Wij verzoeken u ons voor 1 januari te laten weten wat u ermee doet.',
    'Wij gaan ervan uit dat u uw reactie aan ons toestuurt.',
    'Wij hopen dat u onze opmerkingen meeneemt.',
    'Een bewoner zei: “Ze zouden eens met de bus moeten gaan.”',
    'Wij willen u graag het volgende meegeven.',
    'De raad adviseert positief, mits dit is verwerkt.',
    'Volgens het plan zou de gemeente een steunpunt moeten openen.',
    'In het plan staat dat er een loket zou moeten komen.',
    'Dat zou wat ons betreft een gemiste kans zijn.',
  ])('is not what only tells of advice: %s', (sentence) =>
    expect(found(`Geacht college,\n\n${sentence}\n`)).toEqual([]),
  )

  it('goes on behind the end of a page where a point ended in a semicolon', () => {
    const text =
      'Geacht college,\n\nWij adviseren u:\n\n- de zone te vergroten;\n- een rit op zaterdag te regelen;\n\nAdviesraad Oudermeer - Raadhuisplein 1\n1\n\n- een pool van beheerders op te zetten.\n\nDe dorpen hebben het zwaar.\n\n- Zij sluiten.\n'
    expect(found(text).map((point) => point.text)).toEqual([
      'de zone te vergroten;',
      'een rit op zaterdag te regelen;',
      'een pool van beheerders op te zetten.',
    ])
  })

  it('is read from a list that lost its bullets', () => {
    const text =
      'Geacht college,\n\nOns advies:\n\nde vroege signalen uit te breiden;\nde wachttijd terug te brengen;\ninwoners te benaderen.\n\nDank voor uw aandacht.\n'
    expect(found(text).map((point) => point.text)).toEqual([
      'de vroege signalen uit te breiden;',
      'de wachttijd terug te brengen;',
      'inwoners te benaderen.',
    ])
  })

  it('is read on where the head names an appendix', () => {
    const text =
      'Bijlage: verslag panelavond\n\nGeacht college,\n\nWij adviseren u de termijn te verkorten.\n'
    expect(found(text)).toHaveLength(1)
  })

  it('is each point under a heading that asks what is advised', () => {
    const text =
      'Geacht college,\n\nWat adviseren wij?\n1. Eén loket voor ondernemers met geldzorgen.\n2. Samenwerking met accountants.\n\nWat levert het op?\nIedere euro verdient zich terug.\n'
    expect(found(text).map(({ number, tier }) => [number, tier])).toEqual([
      ['1', 'possible'],
      ['2', 'possible'],
    ])
  })

  it('may be what a paragraph misses, whatever the next one recommends', () => {
    const text =
      'Geacht college,\n\nOver het plan\nWel missen wij een beschrijving van de ritten.\n\nBetrek bij de uitwerking twee deskundigen.\n'
    expect(found(text).map(({ tier }) => tier)).toEqual(['possible', 'strong'])
  })

  it('may be an order under a numbered heading, or a list under one lead', () => {
    const headed = found(
      'Advies 1. Eigen kracht\nHet begrip is ruim. Neem in de toelichting voorbeelden op.\n\nAdvies 2. Termijnen\nWij bevelen aan de termijn te verkorten.\n',
    )
    expect(headed.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'Neem in de toelichting voorbeelden op.'],
      ['2', 'Wij bevelen aan de termijn te verkorten.'],
    ])
    const listed = found('Wij adviseren u:\n- de termijn te verkorten;\n- jongeren te betrekken.\n')
    expect(listed.map(({ text }) => text)).toEqual(['de termijn te verkorten;', 'jongeren te betrekken.'])
  })

  it('is each point under "Aanbeveling 1", also where nothing in it is worded as advice', () => {
    expect(
      found(
        'Aanbevelingen\nAanbeveling 1\nElk kwartaal staan de wachttijden op de website.\nAanbeveling 2\nVerleng de nazorg tot een jaar.\n',
      ).map(({ number, tier }) => [number, tier]),
    ).toEqual([
      ['1', 'possible'],
      ['2', 'strong'],
    ])
  })

  it('is each point of a list of advice that does more than agree', () => {
    expect(
      found(
        'Onze adviezen zetten wij puntsgewijs op een rij.\n\n• Bouw zonder trappen.\n• Doorstroming: benoem een coach.\n• Wij onderschrijven de keuze voor huur.\n• Dorpen. Wij achten dit aantal onvoldoende.\n',
      ).map(({ text }) => text),
    ).toEqual(['Bouw zonder trappen.', 'benoem een coach.', 'Wij achten dit aantal onvoldoende.'])
  })

  it('may be implied by criticism, where nothing else under that heading recommends', () => {
    expect(
      found(
        'Algemeen\nDe nota is helder. Wij missen concrete doelen.\n\nTaal\nWij missen voorbeelden. Wij adviseren u die op te nemen.\n',
      ).map(({ text, tier }) => [text, tier]),
    ).toEqual([
      ['Wij missen concrete doelen.', 'possible'],
      ['Wij adviseren u die op te nemen.', 'strong'],
    ])
  })

  it('is not what the executive asked for', () => {
    expect(
      found(
        'U vraagt ons in het bijzonder te kijken naar:\n- de leesbaarheid;\n- neem hierbij ook taal mee.\n\nWij adviseren u te wachten.\n',
      ),
    ).toHaveLength(1)
  })

  it('goes on where a point of a list is broken before a year', () => {
    const listed = found(
      'Wij adviseren u:\n- een papieren versie van de aanvraag beschikbaar te houden, ook nog na\n2025;\n- jongeren te betrekken.\n',
    )
    expect(listed.map(({ text }) => text)).toEqual([
      'een papieren versie van de aanvraag beschikbaar te houden, ook nog na 2025;',
      'jongeren te betrekken.',
    ])
  })

  it('is known to be asked for or not where the text says so', () => {
    const advice = 'Wij adviseren u de termijn te verkorten.'
    expect(found(`U heeft ons verzocht advies uit te brengen. ${advice}`)[0]?.requested).toBe(true)
    expect(found(`In maart vroeg u de Jongerenraad om advies. ${advice}`)[0]?.requested).toBe(true)
    expect(found(`Ongevraagd advies\n\n${advice}`)[0]?.requested).toBe(false)
    expect(found(advice)[0]?.requested).toBeNull()
  })

  it('is found in advice only', () => {
    expect(found('Wij adviseren u de termijn te verkorten.', 'raadsbrief')).toEqual([])
  })

  it.runIf(hasCorpus)('of the Participatieraad on support at home recommends sixteen times', () => {
    const points = found(corpusText('002_f466945a59949b59.txt'))
    expect(points.filter(({ tier }) => tier === 'strong')).toHaveLength(16)
  })

  it('takes any text', () => {
    const words = fc.constantFrom(
      'Advies 1.',
      '\n',
      'Wij adviseren u',
      ':',
      '- ',
      'Neem op',
      'dat',
      '.',
      'Aanbeveling 2: Zorg voor rust',
      '1.',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (some) => {
        const text = some.join(' ')
        for (const { range } of found(text))
          expect(range.start < range.end && range.end <= text.length).toBe(true)
      }),
    )
  })
})

describe('a list inside a list', () => {
  const listed = (lead: string) =>
    found(
      `Aan het college\n\nHet plan is goed bekeken. ${lead}\n\n•  Paden\n   o  de route langs de gevel vrijhouden van terrassen;\n   o  een goot leggen van de halte naar de ingang.\n\n                                        - 2 -\n\n•  Zitten\n   o  minstens de helft van de banken een leuning geven.\n\nMet vriendelijke groet,\n`,
    ).map(({ text }) => text)

  it('gives its points, not the words that they stand under, nor the number of the page', () => {
    expect(listed('Wij kwamen op de volgende verbeterpunten, die wij u als advies meegeven:')).toEqual([
      'de route langs de gevel vrijhouden van terrassen;',
      'een goot leggen van de halte naar de ingang.',
      'minstens de helft van de banken een leuning geven.',
    ])
  })

  it('gives none where the lead tells what was good', () => {
    expect(listed('Wij herkennen de volgende punten van eerder als goed uitgevoerd:')).toEqual([])
  })
})

it('takes "Advies: geen." for none, and goes on with the next article', () => {
  const text =
    'Aan het college\n\nArtikel 3\nAdvies: geen.\n\nArtikel 4\nAdvies: verkort de termijn tot vier weken.\n\nMet vriendelijke groet,\n'
  expect(found(text).map(({ text: words }) => words)).toEqual(['Advies: verkort de termijn tot vier weken.'])
})
