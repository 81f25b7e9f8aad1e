import type { BriefingChange } from '../../shared/records/briefing-plan.ts'
import type { Block, Paragraph, Run, Sourced } from './block.ts'

type Line = Readonly<{ heading: string; text: string }>

/**
 * What is otherwise in a later briefing: lines that went, came or changed, under their heading. The numbers of sources and the
 * pages where they are used say nothing about what is told, and are left out.
 */
export const compareBriefings = (
  before: readonly Block[],
  after: readonly Block[],
): readonly BriefingChange[] => {
  const [old, now] = [linesOf(before), linesOf(after)]
  const headings = orderOf(headingsOf(old), headingsOf(now))
  return headings.flatMap((heading) => {
    const under = (lines: readonly Line[]) =>
      lines.flatMap((line) => (line.heading === heading ? [line.text] : []))
    return changesUnder(under(old), under(now)).map((change) => ({ heading, ...change }))
  })
}

const headingsOf = (lines: readonly Line[]) => [...new Set(lines.map(({ heading }) => heading))]

/** Every heading once, in the order of the later one; what is only in the earlier one comes behind what it stood behind. */
const orderOf = (old: readonly string[], now: readonly string[]): readonly string[] => {
  const order = [...now]
  for (const [at, heading] of old.entries()) {
    if (order.includes(heading)) continue
    const previous = old[at - 1]
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, heading)
  }
  return order
}

const linesOf = (blocks: readonly Block[]): readonly Line[] => {
  let [part, heading] = ['', '']
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'heading') {
      if (block.level === 2) part = block.text
      heading = block.level === 2 || part === '' ? block.text : `${part} – ${block.text}`
      return []
    }
    return textsOf(block).flatMap((text) => {
      const line = text.replace(/\s+/g, ' ').trim()
      return line === '' ? [] : [{ heading, text: line }]
    })
  })
}

const isCitation = ({ to }: Run) => to !== undefined && /^(?:bron|bijlage)-/.test(to)
const textOf = ({ runs }: Paragraph) => runs.flatMap((run) => (isCitation(run) ? [] : [run.text])).join('')
const all = (paragraphs: readonly Paragraph[]) => paragraphs.map(textOf)
const oneLine = (label: string, { paragraphs }: Pick<Sourced, 'paragraphs'>) =>
  [label, ...all(paragraphs)].join(' ')

const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'contents':
      return []
    case 'title':
      return [block.title, block.subtitle]
    case 'figures':
      return block.figures.map(({ value, label }) => `${value} ${label}`)
    case 'paragraph':
    case 'quote':
      return all(block.paragraphs)
    case 'notice':
      return [block.title, ...block.body.flatMap(({ paragraphs }) => all(paragraphs))]
    case 'list':
      // A line that only moved up in its list has another number, and says the same.
      return block.items.map((item) => oneLine(/^(?:\d+\.|\p{P})$/u.test(item.label) ? '' : item.label, item))
    case 'timeline':
      return block.entries.map((entry) => oneLine(entry.label, entry))
    case 'table':
      return block.rows.map(({ cells }) =>
        cells
          .map((cell) => all(cell).join(' ').trim())
          .filter((cell) => cell !== '')
          .join(' · '),
      )
    case 'picture':
      return [block.summary]
    case 'chart':
    case 'bars':
      return [...all(block.paragraphs), block.summary]
    case 'sources':
      return block.entries.map(({ paragraphs }) => all(paragraphs.slice(0, 1)).join(' '))
  }
}

type Change = Readonly<{ before: string | null; after: string | null }>

const changesUnder = (old: readonly string[], now: readonly string[]): readonly Change[] => {
  const steps = stepsBetween(old, now)
  const gone = steps.filter(({ after }) => after === null).map(({ before }) => before ?? '')
  const taken = new Set<string>()
  const partners = new Map<string, string>()
  for (const { before, after } of steps) {
    if (before !== null || after === null) continue
    const [best] = gone
      .filter((line) => !taken.has(line))
      .map((line) => ({ line, alike: likeness(line, after) }))
      .toSorted((a, b) => b.alike - a.alike)
    if (best === undefined || best.alike < alikeEnough) continue
    taken.add(best.line)
    partners.set(after, best.line)
  }
  // A line that changed stands where the earlier one stood.
  const became = new Map([...partners].map(([after, before]) => [before, after]))
  return steps.flatMap(({ before, after }): readonly Change[] => {
    if (before !== null && after !== null) return []
    if (before !== null) return [{ before, after: became.get(before) ?? null }]
    return after !== null && partners.has(after) ? [] : [{ before, after }]
  })
}

/** Lines that share so many of their words are one line that changed. */
const alikeEnough = 0.5

const likeness = (a: string, b: string): number => {
  const [mine, yours] = [a, b].map((text) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
  const rest = [...(yours ?? [])]
  let shared = 0
  for (const word of mine ?? []) {
    const at = rest.indexOf(word)
    if (at === -1) continue
    rest.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / Math.max(1, (mine?.length ?? 0) + (yours?.length ?? 0))
}

/** More pairs than this are not looked through: lines that both have, in any order, stay. */
const most = 4_000_000

/** Both beside each other in order: a line that stayed has both sides, one that went or came has one. */
const stepsBetween = (old: readonly string[], now: readonly string[]): readonly Change[] => {
  if (old.length * now.length > most) {
    const [known, still] = [new Set(old), new Set(now)]
    return [
      ...old.flatMap((before) => (still.has(before) ? [] : [{ before, after: null }])),
      ...now.map((after) => ({ before: known.has(after) ? after : null, after })),
    ]
  }
  const width = now.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const steps: Change[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [before = null, after = null] = [old[i], now[j]]
    if (before !== null && before === after) {
      steps.push({ before, after })
      i += 1
      j += 1
    } else if (before !== null && (after === null || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ before, after: null })
      i += 1
    } else {
      steps.push({ before: null, after })
      j += 1
    }
  }
  return steps
}
