import { describe, expect, it } from 'vitest'
import { listedCommitments } from '../../../electron/recognise/commitments/list.ts'
import { readHead } from '../../../electron/recognise/head/head.ts'
import { recognise } from '../../../electron/recognise/recognise.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { readTerm } from '../../../shared/term-rules.ts'
import { defaultTermRules } from '../../../shared/terms.ts'
import { asSource } from '../as-source.ts'
import { decoys } from './decoys.ts'
import type { ListLayout, Shown } from './draw.ts'
import { layouts } from './layouts.ts'
import { registers } from './rows.ts'

type Found = Readonly<Record<'said' | Shown | 'due', string | null>>

/** Only what the layout shows of a row. */
const shown = ({ shows }: ListLayout, { said, due, ...rest }: Found): Partial<Found> => ({
  said,
  ...Object.fromEntries(shows.map((name) => [name, rest[name]])),
  ...(shows.includes('term') ? { due } : {}),
})

const bareName = (name: string | null) =>
  name?.replace(/^(?:Wethouder|Burgemeester|Mw\.|Dhr\.) /iu, '') ?? null

describe('a list of commitments', () => {
  describe.each(layouts)('as $name', (layout) => {
    it.each(registers)('of $municipality gives each row with its words and nothing else', (register) => {
      const { head, commitments } = recognise(asSource(layout.text(register)))
      const found = commitments.map((one) => {
        const from = layout.shows.includes('on') ? one.promisedOn : head.date
        const term = one.term === null ? null : readTerm(one.term.literal, from, defaultTermRules)
        return shown(layout, {
          said: one.text.replace(/\.$/u, ''),
          on: one.promisedOn,
          holder: bareName(one.holder),
          term: one.term?.literal ?? null,
          due: term?.dueOn ?? null,
          status: one.statusWords,
        })
      })
      const wanted = register.rows.map((row) =>
        shown(layout, {
          said: row.said.replace(/\.$/u, ''),
          on: row.on,
          holder: bareName(row.holder),
          term: row.term,
          due: row.due,
          status: (layout.status ?? (({ status }) => status))(row),
        }),
      )
      const bySaid = (one: Partial<Found>, other: Partial<Found>) =>
        (one.said ?? '').localeCompare(other.said ?? '')
      expect(found.toSorted(bySaid)).toEqual(wanted.toSorted(bySaid))
      expect(commitments.map(({ tier }) => tier)).toEqual(register.rows.map(() => 'strong'))
    })
  })
})

describe('a list of motions and commitments', () => {
  const table = (head: string, rows: readonly string[]) =>
    [
      `${head}\n`,
      '| Nr | Datum | Omschrijving | Pfh | Stand van zaken |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n')
  const motions = ['| M1 | 14-03-2024 | Verzoekt het college de sporthal te verduurzamen. | Oldeman | Open |']
  const promises = ['| T1 | 14-03-2024 | De raad krijgt een memo over de sporthal. | Oldeman | Open |']

  it('gives only the commitments, in whichever order', () => {
    for (const parts of [
      [table('Moties', motions), table('Toezeggingen', promises)],
      [table('Toezeggingen', promises), table('Moties', motions)],
    ]) {
      const text = `Gemeente Westerveld\nOverzicht moties en toezeggingen raad\n\n${parts.join('\n\n')}\n`
      const { commitments } = recognise(asSource(text))
      expect(commitments.map((one) => one.text)).toEqual(['De raad krijgt een memo over de sporthal.'])
    }
  })
})

describe('a table that is no list of commitments', () => {
  it.each(decoys)('$name', ({ text }) => {
    const layout = layOut(asSource(text))
    const { commitments } = listedCommitments(layout, readHead(layout).head)
    expect(commitments.map((one) => one.text)).toEqual([])
  })
})

describe('a list in American form', () => {
  const list = (first: string, second: string) =>
    recognise(
      asSource(
        `Gemeente Waterrade\nToezeggingen en moties (openstaand)\n\n${[first, second]
          .map(
            (due, at) =>
              `ID                  T-10${at}\nTitel               Brug ${at}\nToezegging          De wethouder stuurt de raad de cijfers van brug ${at} toe.\nEinddatum           ${due}\nPortefeuillehouder  J. Verhees\nStatus              Open`,
          )
          .join('\n\n')}\n`,
      ),
    )
  const due = ({ commitments }: ReturnType<typeof list>) =>
    commitments.map(({ term }) => readTerm(term?.literal ?? '', null, defaultTermRules).dueOn)

  it('has all its days in that form where one can be nothing else', () => {
    expect(list('4/1/2022', '6/30/2022').head.kind).toBe('toezeggingenlijst')
    expect(due(list('4/1/2022', '6/30/2022'))).toEqual(['2022-04-01', '2022-06-30'])
  })

  it('is none where no day shows it, or one has its day first', () => {
    expect(due(list('4/1/2022', '7/6/2022'))).toEqual(['2022-01-04', '2022-06-07'])
    expect(due(list('4/1/2022', '30/6/2022'))).toEqual(['2022-01-04', '2022-06-30'])
  })
})
