/** One line of the benchmark's table. Times are in milliseconds unless the unit says otherwise. */
export type Figure = Readonly<{
  name: string
  unit: 'ms' | 'MB' | '×' | '/s'
  /** The median; of a single value that value. */
  p50: number
  p95?: number
  p99?: number
  max?: number
  /** What it has to stay under, and which of its figures that is said of. */
  floor?: Readonly<{ of: 'p50' | 'p95' | 'max'; under: number }>
  /** The same or less done without the program, in the same run. */
  bare?: number
  note?: string
}>

/** How many times its bare figure one is. */
export const ratioOf = ({ p50, bare }: Figure): number | undefined => (bare ? p50 / bare : undefined)

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

export const median = (values: readonly number[]): number =>
  at(
    [...values].sort((a, b) => a - b),
    0.5,
  )

export const spread = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99), max: at(sorted, 1) }
}

export const timed = async (act: () => unknown): Promise<number> => {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** The median of several runs. */
export const medianOf = async (runs: number, act: () => unknown): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await timed(act))
  return median(times)
}

export const megabytes = (bytes: number): number => bytes / 1e6
export const rss = (): number => megabytes(process.memoryUsage.rss())
