import { describe, expect, it } from 'vitest'
import { findEvasion } from '../../electron/recognise/evasion.ts'

describe('words with which an answer dodges', () => {
  it.each([
    ['Zie antwoord 2.1.', 'Zie antwoord 2.1'],
    ['Zie het antwoord op vraag 3.', 'Zie het antwoord op vraag 3'],
    ['Idem.', 'Idem'],
    ['Zie het bovenstaande antwoord.', 'Zie het bovenstaande antwoord'],
    ['Deze vraag is reeds beantwoord onder 4.', 'is reeds beantwoord onder 4'],
    ['Dat is ons niet bekend.', 'is ons niet bekend'],
    ['Dit wordt niet geregistreerd.', 'wordt niet geregistreerd'],
    ['Het komt aan de orde bij de begroting.', 'komt aan de orde bij'],
  ])('%j: %j', (answer, words) => {
    expect(findEvasion(answer)).toBe(words)
  })

  it.each([
    'Ja, de brug gaat in mei open.',
    'De gegevens zijn bekend en staan in bijlage 2.',
    'Het idee is beantwoord met een brief.',
  ])('%j dodges nothing', (answer) => {
    expect(findEvasion(answer)).toBeNull()
  })
})
