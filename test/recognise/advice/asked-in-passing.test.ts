import { expect, it } from 'vitest'
import { recognise } from '../../../electron/recognise/recognise.ts'
import { asSource } from '../as-source.ts'

const pointsIn = (sentence: string) =>
  recognise(
    asSource(
      `Adviesraad Sociaal Domein Meerdam\n\nAan het college van burgemeester en wethouders\nMeerdam, 4 april 2024\nBetreft: advies beleidsplan\n\nGeacht college,\n\nOp 3 maart vroeg u ons advies over het beleidsplan. Wij hebben het in onze vergadering besproken.\n\n${sentence}\n\nMet vriendelijke groet,\nJ. de Wit, voorzitter\n`,
    ),
  ).advicePoints

it.each([
  'Als u daar toch toe besluit, geef dan bestaande pashouders een overgangsjaar.',
  'Mocht dat niet lukken, zoek dan naar een andere locatie.',
  'Het is goed om de consulenten daarin te trainen.',
  'Een vast aanspreekpunt per gezin zou veel onrust wegnemen.',
  'Wat ons betreft krijgt iedere wijk een eigen inloop.',
  'Zonder begeleiding heeft het loket weinig zin; regel die dus.',
  'Wij zouden het jammer vinden als de subsidie verdwijnt.',
  'De eigen bijdrage mag van ons niet omhoog.',
  'Liever zien wij dat de gemeente de regie zelf houdt.',
  'Graag worden wij betrokken bij de uitwerking.',
  'Bij de evaluatie hoort ook het oordeel van de cliënten zelf.',
  'Naar onze overtuiging kan het niet zonder extra geld.',
  'Het verdient de voorkeur om met één aanbieder te werken.',
  'Vergeet daarbij de jongeren niet.',
])('asks something of the executive in a letter of advice: %s', (sentence) => {
  expect(pointsIn(sentence)).toHaveLength(1)
})

it.each([
  'Als dat gebeurt, komt er een wachtlijst.',
  'Het is goed dat u kiest voor maatwerk.',
  'Ook is het goed dat de consulent mag afwijken.',
  'Wij waarderen de heldere opzet van het plan.',
  'Wij kunnen ons vinden in de voorgestelde tarieven.',
  'Wij stemmen in met het plan.',
  'De gemeente heeft dit vorig jaar ook al gevraagd.',
  'Wij ontvangen uw reactie graag binnen zes weken.',
  'Onze raad bestaat uit negen leden.',
  'Wij lazen dat u de wachttijd wilt verkorten.',
])('asks nothing: %s', (sentence) => expect(pointsIn(sentence)).toEqual([]))
