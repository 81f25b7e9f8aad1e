import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../electron/recognise/text/clean.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { paragraphs } from '../../../electron/recognise/text/sentences.ts'
import type { SourceText } from '../../../shared/records/source-text.ts'
import { asSource, withLines } from '../as-source.ts'

const paragraphsOf = (source: SourceText) => {
  const layout = layOut(source)
  return paragraphs(layout).map(({ range }) => cleanText(layout, range))
}
const inWord = (lines: readonly string[]) =>
  withLines(lines.map((words) => ({ words, role: 'paragraph' as const })))

const pasted = [
  'Geachte leden van de raad,',
  'De brug over het kanaal blijft langer dicht dan wij in het voorjaar hadden',
  'gedacht, omdat het staal voor de constructie niet op tijd kon worden geleverd.',
  'Vraag 1',
  'Wanneer kan de aannemer met het werk beginnen, en hoe lang blijft de omleiding',
  'voor fietsers en voor de bussen van lijn 7 dan nog bestaan?',
  'Antwoord',
  'De aannemer heeft ons gezegd dat hij in het najaar begint. De omleiding blijft tot',
  'het einde van het werk, en de borden worden in september nagekeken door de',
  'wijkbeheerder en de vereniging van bewoners.',
]

describe('A text that was pasted into a word processor, a paragraph for each line', () => {
  it('has the paragraphs that it would have as a text', () => {
    const found = paragraphsOf(inWord(pasted))
    expect(found).toEqual(paragraphsOf(asSource(pasted.join('\n'))))
    expect(found).toContain(
      'Wanneer kan de aannemer met het werk beginnen, en hoe lang blijft de omleiding voor fietsers en voor de bussen van lijn 7 dan nog bestaan?',
    )
  })
})

describe('A document whose paragraphs are paragraphs', () => {
  const points = [
    'de brug te herstellen',
    'de bewoners te horen',
    'een voorstel te doen',
    'en te melden wat het kost',
  ]

  it('keeps them where a list in small letters stands in it', () => {
    const whole = [
      ...Array.from({ length: 16 }, (_, at) => `Op dag ${at + 1} is de brug dicht voor al het verkeer.`),
      'De raad vraagt het college',
      ...points,
    ]
    expect(paragraphsOf(inWord(whole))).toHaveLength(whole.length)
  })

  it('keeps them where they are longer than a line', () => {
    const long =
      'en de brug blijft dicht voor al het verkeer dat niet van de hulpdiensten is, zo lang als het werk duurt, '
    const whole = Array.from({ length: 12 }, () => long.repeat(3).trim())
    expect(paragraphsOf(inWord(whole))).toHaveLength(12)
  })
})
