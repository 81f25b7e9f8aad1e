import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { nl } from './nl.ts'

/** The one catalogue: window, menus, command line and PDF read their words here. Messages are ICU. */
export type TextKey = keyof typeof nl
export type TextValues = Readonly<Record<string, string | number>>

const i18n = setupI18n({ locale: 'nl', messages: { nl } })
/** Lingui asks for it at each use; a screen of rows says the same words hundreds of times. */
const compiled = new Map<string, ReturnType<typeof compileMessage>>()
i18n.setMessagesCompiler((message) => {
  const known = compiled.get(message)
  if (known !== undefined) return known
  const made = compileMessage(message)
  compiled.set(message, made)
  return made
})

/** The words for a key: t('items.count', { count: 3 }). */
export const t = (key: TextKey, values?: TextValues): string => i18n._(key, values)
