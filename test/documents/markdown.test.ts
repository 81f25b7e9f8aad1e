import { expect, it } from 'vitest'
import { readMarkdown } from '../../electron/documents/markdown.ts'
import { drawn } from './fixture.ts'

it('headings, lists and tables become what they mean and every word stays', () => {
  const text = `# Motie: *lokaal* geld

De raad van **Waterrade**,
bijeen op 3 maart 2026,
zie [de brief](https://waterrade.example/brief).

Dictum
------
1. Zorg voor een_meldpunt
   - ook in de zomer
2) Meld de cijfers

> citaat

| Fractie | Stem |
|---------|:----:|
| A \\| B | voor |

2 * 3 * 4 blijft staan
`
  expect(drawn(readMarkdown(Buffer.from(text)))).toEqual([
    'heading: Motie: lokaal geld',
    'paragraph: De raad van Waterrade, bijeen op 3 maart 2026, zie de brief (https://waterrade.example/brief).',
    'heading: Dictum',
    'listItem: 1. Zorg voor een_meldpunt',
    'listItem: • ook in de zomer',
    'listItem: 2) Meld de cijfers',
    'paragraph: > citaat',
    'cell 0.0.0: Fractie',
    'cell 0.0.1: Stem',
    'cell 0.1.0: A | B',
    'cell 0.1.1: voor',
    'paragraph: 2 * 3 * 4 blijft staan',
  ])
})
