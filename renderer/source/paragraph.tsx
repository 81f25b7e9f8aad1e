import { Fragment } from 'react'
import type { Block, Segment } from '../../shared/reading.ts'
import type { Mark } from './marks.ts'

type Marks = ReadonlyMap<string, readonly Mark[]>
/** What a paragraph is drawn with: its segments by its beginning. */
export type Drawn = Readonly<{
  segments: ReadonlyMap<number, readonly Segment[]>
  marks: Marks
  current: string | null
}>

export const Paragraph = ({ block, drawn }: Readonly<{ block: Block; drawn: Drawn }>) => {
  const { marks, current } = drawn
  const segments = drawn.segments.get(block.start) ?? []
  const keys = new Set(segments.flatMap((segment) => segment.keys))
  const kinds = [...keys].map((key) => marks.get(key)?.[0]?.kind)
  const isLong = current !== null && (marks.get(current) ?? []).some(spansParagraphs)
  const isBullet = block.kind === 'list' && /^[^\p{L}\d(]/u.test(segments[0]?.shown ?? '')
  return (
    <p
      className={`source-${block.kind}`}
      data-block={block.start}
      data-tight={block.tight || undefined}
      data-bullet={isBullet || undefined}
      data-part={kinds.includes('answer') ? 'answer' : kinds.includes('motion') ? 'motion' : undefined}
      data-lit={(isLong && keys.has(current)) || undefined}
    >
      {runsOf(segments, isLong ? null : current).map((run) =>
        run.current ? (
          <span key={run.start} className="source-current">
            <Run segments={run.segments} marks={marks} />
          </span>
        ) : (
          <Run key={run.start} segments={run.segments} marks={marks} />
        ),
      )}
    </p>
  )
}

/** Outlines around page after page would hide the text: such a mark has a bar along its paragraphs. */
const spansParagraphs = ({ kind, start, end }: Mark) => kind === 'motion' || end - start > 1200

const Run = ({ segments, marks }: Readonly<{ segments: readonly Segment[]; marks: Marks }>) =>
  segments.map((segment) => {
    const on = segment.keys.flatMap((key) => marks.get(key) ?? [])
    const kinds = [
      ...new Set(
        on.filter((mark) => mark.start < segment.end && mark.end > segment.start).map(({ kind }) => kind),
      ),
    ]
    const begun = on.filter(({ start }) => start >= segment.start && start < segment.end)
    const begins = begun.filter(({ tag }) => tag !== '')
    const unsure = begun.find(({ kind }) => kind === 'unsure')
    return (
      <Fragment key={segment.start}>
        {begins.length > 0 && <Tags marks={begins} />}
        {unsure !== undefined && <span className="hidden-text source-said">{unsure.label} </span>}
        <span
          data-start={segment.start}
          data-keys={segment.keys.join(' ') || undefined}
          className={kinds.map((kind) => `mark-${kind}`).join(' ') || undefined}
        >
          {segment.shown}
        </span>
      </Fragment>
    )
  })

/** What begins here, in the margin. The mouse and a screen reader choose by it; the keyboard has the list. */
const Tags = ({ marks }: Readonly<{ marks: readonly Mark[] }>) => (
  <span className="source-tags">
    {marks.map((mark) => (
      <button
        key={`${mark.key}:${mark.start}`}
        type="button"
        tabIndex={-1}
        className={`source-tag tag-${mark.kind}`}
        data-choose={mark.key}
        aria-label={mark.label}
        title={mark.label}
      >
        {mark.tag}
      </button>
    ))}
  </span>
)

type RunOfSegments = Readonly<{ start: number; current: boolean; segments: readonly Segment[] }>

/** Neighbouring segments of the current mark are outlined as one. */
const runsOf = (segments: readonly Segment[], current: string | null): readonly RunOfSegments[] => {
  const runs: { start: number; current: boolean; segments: Segment[] }[] = []
  for (const segment of segments) {
    const isCurrent = current !== null && segment.keys.includes(current)
    const last = runs.at(-1)
    if (last !== undefined && last.current === isCurrent) last.segments.push(segment)
    else runs.push({ start: segment.start, current: isCurrent, segments: [segment] })
  }
  return runs
}
