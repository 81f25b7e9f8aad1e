import fc from 'fast-check'
import type { Block, Run } from '../../electron/briefing/block.ts'

/** Blocks of every kind that holds words, with words that are hard to set. */
const text = fc
  .array(
    fc.oneof(
      fc.lorem({ maxCount: 3 }),
      fc.constantFrom(
        '&',
        '<b>',
        '“€ 5”',
        'ë'.repeat(300),
        'a/b-c',
        '\t',
        '',
        'verantwoordelijkheden,',
        'portefeuillehoudersoverleg',
        'Wmo-hulpmiddelen',
      ),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '))

const run: fc.Arbitrary<Run> = fc.record({
  text,
  face: fc.constantFrom('regular', 'bold', 'italic', 'semibold'),
})
const paragraphs = fc.array(fc.record({ runs: fc.array(run, { maxLength: 4 }), small: fc.boolean() }), {
  maxLength: 4,
})
const sourced = fc.record({ paragraphs, sources: fc.constant([{ text: '[1]', to: 'bron-1' }] as const) })

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const),
    text: fc.lorem(),
  }),
  sourced.map((content): Block => ({ kind: 'paragraph', ...content })),
  sourced.map((content): Block => ({ kind: 'quote', ...content })),
  fc
    .array(sourced, { maxLength: 5 })
    .map((items): Block => ({ kind: 'list', items: items.map((item) => ({ label: '•', ...item })) })),
  fc.array(sourced, { maxLength: 5 }).map(
    (entries): Block => ({
      kind: 'timeline',
      entries: entries.map((entry) => ({ label: '22-11-2026', mark: 'now', ...entry })),
    }),
  ),
  fc
    .array(sourced, { maxLength: 3 })
    .map((body): Block => ({ kind: 'notice', sign: '▲', title: 'Let op', body })),
  fc.integer({ min: 1, max: 7 }).map(
    (count): Block => ({
      kind: 'figures',
      figures: Array.from({ length: count }, () => ({ value: '12', label: 'te laat', alarm: false })),
    }),
  ),
  fc.array(fc.tuple(paragraphs, paragraphs, paragraphs), { maxLength: 5 }).map(
    (rows): Block => ({
      kind: 'table',
      columns: [
        { title: 'Nr', width: 1 },
        { title: 'Tekst', width: 3 },
        { title: 'Portefeuillehouder', width: 1 },
      ],
      rows: rows.map((cells) => ({ cells })),
    }),
  ),
)

export const anyBlocks = fc.array(anyBlock, { maxLength: 12 })
