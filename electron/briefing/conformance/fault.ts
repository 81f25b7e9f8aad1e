/**
 * One thing in which a file is not what it claims. `rule` is the clause as veraPDF numbers it: "UA 7.1-3" of ISO 14289-1,
 * "A 6.2.11.5" of ISO 19005-3; "own" is what we ask beside the standards.
 */
export type Fault = Readonly<{ rule: string; says: string; page: number | null }>

export type Report = (rule: string, says: string, page?: number) => void

/** Each rule is told once per page, so that a report of a long file stays short. */
export const faultList = (): Readonly<{ report: Report; faults: () => readonly Fault[] }> => {
  const found = new Map<string, Fault>()
  return {
    report: (rule, says, page) => {
      const key = `${rule} ${page ?? ''} ${says}`
      if (!found.has(key)) found.set(key, { rule, says, page: page ?? null })
    },
    faults: () => [...found.values()],
  }
}
