import { laneOf, type Mark } from './timeline.ts'

/** A sign as a path about its middle, the same on screen and on paper. */
export type TimelineSign = Readonly<{ path: string; filled: boolean; lines: boolean }>

const circle = 'M4.500 0A4.500 4.500 0 1 1 -4.500 0A4.500 4.500 0 1 1 4.500 0Z'
const shapes = {
  late: 'M0 -6L6.500 5.500L-6.500 5.500Z',
  document: 'M-4 -5.500L1 -5.500L4.500 -2L4.500 5.500L-4 5.500Z',
  question: 'M-5.500 -5L5.500 -5L5.500 2.500L0.500 2.500L-2.500 5.500L-2.500 2.500L-5.500 2.500Z',
  motion: 'M-5 -5.500L5 -5.500L5 3L0 6L-5 3Z',
  term: circle,
  decision: 'M0 -6.500L6.500 0L0 6.500L-6.500 0Z',
  reaction: 'M-5.500 0L0 -5.500L0 -2.500L5.500 -2.500L5.500 2.500L0 2.500L0 5.500Z',
  extended:
    'M-5 -3.500L1 -3.500M-2 -6L1 -3.500L-2 -1M-1.500 3A3.500 3.500 0 1 1 5.500 3A3.500 3.500 0 1 1 -1.500 3Z',
  settled: 'M-5 0.500L-1.500 4L5 -4',
} as const

/** Another shape per sort, so that colour is never the only difference; what has come to its end is filled. */
export const signOf = ({ moments, lane }: Pick<Mark, 'moments' | 'lane'>): TimelineSign => {
  const [first] = moments
  if (first === undefined) return { path: '', filled: false, lines: false }
  if (moments.some(({ late }) => late)) return { path: shapes.late, filled: true, lines: false }
  const whats = new Set(moments.map(({ what }) => what))
  const only = whats.size === 1 ? first.what : null
  if (only === 'settled') return { path: shapes.settled, filled: false, lines: true }
  if (only === 'extended') return { path: shapes.extended, filled: false, lines: true }
  const ends = only === 'answered' || only === 'reaction' || laneOf[first.what] === 'decision'
  return { path: shapes[lane], filled: ends || only === 'due', lines: false }
}
