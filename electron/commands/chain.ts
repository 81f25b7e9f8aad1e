import path from 'node:path'
import { chainText, discreet } from '../../shared/chain-text.ts'
import type { InputOf } from '../../shared/contract.ts'
import { linkKinds } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Program } from '../program.ts'
import { WrongUse } from '../terminal.ts'
import { type Command, itemOf, one, withProgram } from './call.ts'

/** From the first question to the last proof; what is secret or restricted only where that is asked for. */
export const chain: Command = (call) => {
  const wanted = one(call, 'ID')
  const secret = call.options.secret === true
  return withProgram(call.options, async ({ store, operations }) => {
    const id = itemOf(store, wanted)
    if (call.options.out !== undefined) {
      const file = path.resolve(call.options.out)
      const made = await operations.run('items.exportChain', { id, file, secret })
      call.terminal.out(t('chain.exported', { file, leftOut: made.leftOut }))
      return 0
    }
    const found = await operations.run('items.chain', { id })
    const { chain: shown, leftOut } = discreet(found, secret)
    call.terminal.out(
      call.options.json ? JSON.stringify({ ...shown, leftOut }, null, 1) : chainText(found, secret),
    )
    return 0
  })
}

/** Links two items or words: link 2:140-230 wijkt_af_van A2017-001.1 */
export const link: Command = ({ positionals, options, terminal }) => {
  const [from, word, to, ...more] = positionals
  const kind = linkKinds.find((known) => known === word)
  if (from === undefined || to === undefined || more.length > 0) throw new WrongUse(t('cli.needsLink'))
  if (kind === undefined) throw new WrongUse(t('cli.wrongLinkKind', { kinds: linkKinds.join(', ') }))
  return withProgram(options, async ({ store, operations }) => {
    const ends = { from: sideOf(store, from), to: sideOf(store, to) }
    await operations.run('links.add', { kind, scope: 'whole', note: options.note ?? '', ...ends })
    terminal.out(t('cli.linked', { from, link: t(`item.link.${kind}.from`).toLowerCase(), to }))
    return 0
  })
}

/** An item by its id or number, or words as DOC:START-END. */
const sideOf = (store: Program['store'], text: string): InputOf<'links.add'>['from'] => {
  const place = /^(\d+):(\d+)-(\d+)$/.exec(text)
  if (place === null) return { itemId: itemOf(store, text), range: null }
  return {
    itemId: null,
    range: { documentId: Number(place[1]), start: Number(place[2]), end: Number(place[3]) },
  }
}
