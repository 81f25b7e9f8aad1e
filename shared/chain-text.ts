import { dutchDate } from './dates.ts'
import type { SourcedPassage } from './records/item.ts'
import type { Chain, ChainStep } from './records/link.ts'
import { type TextKey, t } from './texts/translate.ts'

/** A chain without what is secret or restricted, unless that is asked for; with how many steps were left out. */
export const discreet = (chain: Chain, secret: boolean): Readonly<{ chain: Chain; leftOut: number }> => {
  const steps = secret
    ? chain.steps
    : chain.steps.filter(({ confidentiality }) => confidentiality === 'openbaar')
  return { chain: { ...chain, steps }, leftOut: chain.steps.length - steps.length }
}

/** A chain to paste or to read in a terminal: every quote with its document, date and page. */
export const chainText = (whole: Chain, secret = false): string => {
  const { chain, leftOut } = discreet(whole, secret)
  const names = new Map(chain.steps.map((step) => [step.key, stepName(step)]))
  const about = chainName(chain)
  return [
    ...(about === '' ? [] : [t('chain.title', { name: about })]),
    ...chain.steps.map((step) => stepLines(step, names).join('\n')),
    ...(chain.more === 0 ? [] : [t('chain.more', { count: chain.more })]),
    ...(leftOut === 0 ? [] : [t('chain.leftOut', { count: leftOut })]),
  ].join('\n\n')
}

/** The item that a chain is asked for; empty where that is left out. */
export const chainName = ({ itemId, steps }: Chain): string => {
  const asked = steps.find(({ key }) => key === `item:${itemId}`)
  return asked === undefined ? '' : stepName(asked)
}

const stepLines = (step: ChainStep, names: ReadonlyMap<string, string>): readonly string[] => {
  const via = viaWords(step, names)
  const value = valueWords(step)
  const head = [
    stepDate(step),
    t(`chain.what.${step.what}`),
    step.of === null ? stepName(step) : (names.get(step.of) ?? ''),
  ]
  return [
    head.filter((word) => word !== '').join(' · '),
    ...(via === null ? [] : [via]),
    ...(via === null || !step.via?.note ? [] : [step.via.note]),
    ...(value === '' ? [] : [value]),
    ...stepQuotes(step).map(quoteWithSource),
    ...(step.words === '' || isQuoted(step) ? [] : [step.words]),
    ...(step.more === 0 ? [] : [t('chain.stepMore', { count: step.more })]),
  ]
}

export const stepDate = ({ on }: Pick<ChainStep, 'on'>): string =>
  on === null ? t('chain.noDate') : dutchDate(on)

/** An item by its number, words by their document. */
export const stepName = ({ item, passage }: Pick<ChainStep, 'item' | 'passage'>): string =>
  item === null ? (passage?.documentTitle ?? '') : (item.number ?? item.title)

/**
 * "Wijkt af van A2017-001.3": how it hangs on the step from which it was reached, with the words there that it is about; null
 * where that step is left out.
 */
export const viaWords = (
  { via }: Pick<ChainStep, 'via'>,
  names: ReadonlyMap<string, string>,
): string | null => {
  const name = via === null ? undefined : names.get(via.step)
  if (via === null || name === undefined) return null
  const link = t(`item.link.${via.kind}.${via.direction}`)
  const words = `${via.scope === 'part' ? t('links.partly', { link }) : link} ${name}`
  return via.there === null ? words : `${words}: “${flat(via.there.quote)}”`
}

/** What was chosen of a closed list, in its words. */
export const valueWords = ({ value }: Pick<ChainStep, 'value'>): string =>
  // A step has the name of a list and one of its values.
  value === null ? '' : t(`${value.list}.${value.value}` as TextKey)

/** The words of a step, and those of it that its link is about, each once. */
export const stepQuotes = ({
  passage,
  via,
}: Pick<ChainStep, 'passage' | 'via'>): readonly SourcedPassage[] => {
  const here = via?.here ?? null
  const all = [here, passage].flatMap((one) => (one === null ? [] : [one]))
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)
}

/** A reason that was copied from the very words that stand above it. */
const isQuoted = ({ passage, words }: ChainStep): boolean =>
  passage !== null && flat(passage.quote).includes(flat(words))

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** Where words stand: kind, document, date and page. */
export const sourceWords = (passage: SourcedPassage): string => {
  const { documentKind, documentTitle, documentDate, page, attachment } = passage
  return [
    t(`documentKind.${documentKind}`),
    documentTitle,
    documentDate === null ? t('source.noDate') : dutchDate(documentDate),
    attachment === 'changed' ? t('chain.sourceChanged') : t('source.quotePage', { page }),
  ].join(', ')
}

const quoteWithSource = (passage: SourcedPassage): string =>
  t('source.quoteForm', { quote: flat(passage.quote), source: sourceWords(passage) })
