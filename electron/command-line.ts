import { parseArgs } from 'node:util'
import { Refusal } from '../shared/refusal.ts'
import { type Language, languages, setLanguage, type TextKey, t } from '../shared/texts/translate.ts'
import { commands } from './commands.ts'
import { options, type Terminal, WrongUse } from './terminal.ts'

/** Runs one command. 0: done; 1: refused, with one sentence; 2: wrong use. */
export const runCommandLine = async (args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> => {
  try {
    const { values, positionals } = parse(args)
    const language = languageOf(values.language)
    if (language !== undefined) setLanguage(language)
    const [name, ...rest] = positionals
    if (values.help || name === undefined) {
      terminal.out(t('cli.usage'))
      return name === undefined && !values.help ? 2 : 0
    }
    if (!Object.hasOwn(commands, name)) throw new WrongUse(t('cli.unknown', { name }))
    const command = commands[name as keyof typeof commands] // just looked up
    return await command({ positionals: rest, options: values, terminal })
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.error(error.message)
      return 2
    }
    if (error instanceof Refusal) {
      // Every code has a sentence: the catalogue's own type demands it.
      terminal.error(t(`refusal.${error.code}` as TextKey, error.values))
      return 1
    }
    terminal.error(t('cli.defect', { name: error instanceof Error ? error.name : 'Error' }))
    if (process.env.RAADSGEHEUGEN_DEBUG) console.error(error)
    return 1
  }
}

const languageOf = (name: string | undefined): Language | undefined => {
  const language = languages.find((one) => one === name)
  if (name !== undefined && language === undefined) throw new WrongUse(t('cli.wrongLanguage'))
  return language
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch {
    throw new WrongUse(t('cli.wrongOption'))
  }
}
