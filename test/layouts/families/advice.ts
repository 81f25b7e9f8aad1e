import { housingAdvice, loneliness, transport } from '../cases/advice.ts'
import type { AdviceCase } from '../cases/types.ts'
import { type Block, type Family, type Format, h, long, nothing, p, type Sheet, startOf } from '../model.ts'

type AdviceLayout = Readonly<{
  name: string
  about: string
  format?: Format
  sheet: Sheet
  points: (given: AdviceCase) => readonly Block[]
}>

const family = (
  { name, about, format = 'pdf', sheet, points }: AdviceLayout,
  cases: readonly AdviceCase[],
): Family => ({
  name,
  about,
  documents: cases.map((given, index) => ({
    name: `${name}-${index + 1}`,
    format,
    sheet,
    blocks: [
      p(given.sender, { bold: true, size: 14, below: 16 }),
      p(`Aan het college van burgemeester en wethouders van ${given.municipality}`, { below: 12 }),
      p(`${given.municipality}, ${long(given.date)}`, { below: 0 }),
      p(`Kenmerk: ${given.reference}`, { below: 0 }),
      p(`Onderwerp: ${given.subject}`, { below: 12 }),
      p('Geacht college,'),
      ...given.opening.map((text) => p(text)),
      ...points(given),
      ...given.closing.map((text) => p(text)),
      p(`Namens de ${given.sender},`, { above: 8, below: 18 }),
      p(given.signed),
    ],
    label: {
      ...nothing,
      type: 'advice',
      municipality: given.municipality,
      dates: [given.date],
      advice: given.points.map(({ point }) => startOf(point)),
      advice_borderline: given.closing.map((text) => startOf(text.split('. ').at(-1) ?? '')),
    },
  })),
})

export const advices = [
  family(
    {
      name: 'advies-genummerd',
      about: '"Advies 1" as a heading above each point',
      sheet: { font: 'P052', size: 11, spacing: 170, foot: 'Pagina {page} van {pages}' },
      points: (given) =>
        given.points.flatMap(({ title, before, point, after }, index): Block[] => [
          h(`Advies ${index + 1}: ${title}`, 2),
          p(before),
          p(point),
          ...(after ? [p(after)] : []),
        ]),
    },
    [transport, housingAdvice],
  ),
  family(
    {
      name: 'advies-lopend',
      about: 'in running text, justified with broken words',
      sheet: { font: 'Nimbus Roman', size: 12, spacing: 170, justified: true, foot: '{page}' },
      points: (given) =>
        given.points.map(({ before, point, after }) => p([before, point, after].filter(Boolean).join(' '))),
    },
    [loneliness, transport],
  ),
  family(
    {
      name: 'advies-kaders',
      about: 'each point in a box below its reasons, printed by a browser, margin column at the left',
      format: 'pdf-print',
      sheet: {
        font: 'DejaVu Serif',
        size: 10,
        foot: '{page}/{pages}',
        margin: {
          side: 'left',
          lines: ['Secretariaat', 'Postbus 12', '1234 AB', '', 'info@raad.invalid'],
        },
      },
      points: (given) =>
        given.points.flatMap(({ title, before, point, after }): Block[] => [
          h(title, 2),
          p(before),
          { is: 'box', blocks: [p(point, { bold: true })] },
          ...(after ? [p(after)] : []),
        ]),
    },
    [housingAdvice, loneliness],
  ),
  family(
    {
      name: 'advies-opsomming-word',
      about: 'Word file: the reasons first, all points as bullets at the end',
      format: 'docx',
      sheet: { font: 'Nimbus Sans', size: 11 },
      points: (given) => [
        ...given.points.map(({ before, after }) => p([before, after].filter(Boolean).join(' '))),
        h('Onze adviezen', 2),
        { is: 'list', mark: '•', items: given.points.map(({ point }) => point) },
      ],
    },
    [transport, loneliness],
  ),
]
