import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { en } from './en.ts'
import { nl } from './nl.ts'

/** Window, menus, command line and PDF read their words here. Messages are ICU; Dutch is the source catalogue. */
export type TextKey = keyof typeof nl
export type TextValues = Readonly<Record<string, string | number>>

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** What English hasn't got yet is said in Dutch. */
const messages: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { nl, en: { ...nl, ...en } }
const locales = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>

/** Lingui asks for it at each use; a screen of rows says the same words hundreds of times. */
const compiled = new Map<string, ReturnType<typeof compileMessage>>()
const catalogueOf = (language: Language) => {
  const i18n = setupI18n({ locale: language, locales: locales[language], messages })
  i18n.setMessagesCompiler((message) => {
    const known = compiled.get(message)
    if (known !== undefined) return known
    const made = compileMessage(message)
    compiled.set(message, made)
    return made
  })
  return i18n
}
const catalogues = { nl: catalogueOf('nl'), en: catalogueOf('en') } as const

let spoken: Language = 'nl'
/** The language that this process speaks from now on: window, main and store worker are told apart. */
export const setLanguage = (language: Language): void => {
  spoken = language
}
export const languageNow = (): Language => spoken
export const localeNow = (): 'nl-NL' | 'en-GB' => locales[spoken]

/** The words for a key: t('items.count', { count: 3 }). */
export const t = (key: TextKey, values?: TextValues): string => catalogues[spoken]._(key, values)

/** The words in Dutch whatever the language is: for cells of a list, which a griffie reads and which are read back. */
export const inDutch = (key: TextKey, values?: TextValues): string => catalogues.nl._(key, values)

/** Makes something in Dutch whatever the language is: a letter, or a list for others. */
export const speakingDutch = <T>(make: () => T): T => speaking('nl', make)

/** Makes something in a language, and speaks the other again. */
export const speaking = <T>(language: Language, make: () => T): T => {
  const before = spoken
  spoken = language
  try {
    return make()
  } finally {
    spoken = before
  }
}
