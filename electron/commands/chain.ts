import { chainText, discreet } from '../../shared/chain-text.ts'
import { type Command, itemOf, one, withProgram } from './call.ts'

/** From the first question to the last proof; what is secret or restricted only where that is asked for. */
export const chain: Command = (call) => {
  const wanted = one(call, 'ID')
  const secret = call.options.secret === true
  return withProgram(call.options, async ({ store, operations }) => {
    const found = await operations.run('items.chain', { id: itemOf(store, wanted) })
    const { chain: shown, leftOut } = discreet(found, secret)
    call.terminal.out(
      call.options.json ? JSON.stringify({ ...shown, leftOut }, null, 1) : chainText(found, secret),
    )
    return 0
  })
}
