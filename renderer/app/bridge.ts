import type { Bridge, InputOf, OperationName, OutputOf } from '../../shared/contract.ts'
import type { RefusalValues } from '../../shared/refusal.ts'
import { textOf } from './label.ts'

/** The preload's bridge. */
export const bridge = (): Bridge => window.raad

/** What the user can mend. `message` is the Dutch sentence to show. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError'
  readonly code: string
  readonly values: RefusalValues

  constructor(code: string, values: RefusalValues) {
    super(refusalText(code, values))
    this.code = code
    this.values = values
  }
}

/** Our mistake: the detail is for the log, the user gets one sentence. */
export class DefectError extends Error {
  override readonly name = 'DefectError'
}

/** The Dutch sentence of a refusal's code. */
export const refusalText = (code: string, values?: RefusalValues): string =>
  textOf({ key: `refusal.${code}`, values })

/** Asks the store to do one operation of the contract. Throws a RefusalError or a DefectError. */
export const call = async <N extends OperationName>(
  name: N,
  input: InputOf<N>,
  jobId?: string,
): Promise<OutputOf<N>> => {
  const reply = await bridge().call(name, input, jobId)
  // The contract's handlers are typed by the same table, so a value under this name has this type.
  if (reply.ok) return reply.value as OutputOf<N>
  if ('refusal' in reply) throw new RefusalError(reply.refusal, reply.values)
  throw new DefectError(reply.defect)
}
