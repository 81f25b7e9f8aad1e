import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { nl } from './nl.ts'

/** The one catalogue: window, menus, command line and PDF read their words here. Messages are ICU. */
export type TextKey = keyof typeof nl
export type TextValues = Readonly<Record<string, string | number>>

const i18n = setupI18n({ locale: 'nl', messages: { nl } })
i18n.setMessagesCompiler(compileMessage)

/** The words for a key: t('items.count', { count: 3 }). */
export const t = (key: TextKey, values?: TextValues): string => i18n._(key, values)
