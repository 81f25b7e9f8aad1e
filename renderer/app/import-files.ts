import type { ChosenFile } from '../../shared/contract.ts'
import type { ImportOutcome } from '../../shared/records/import-outcome.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge, refusalText } from './bridge.ts'
import { runJob } from './jobs.ts'
import { isTyping, modalOpen } from './keys.ts'
import { lookAtList } from './list-exchange.ts'
import { go, type Place, placeNow, wentOn } from './places.ts'
import { showToast } from './toasts.ts'

let typed = 0
document.addEventListener('input', () => (typed += 1), { capture: true })

/** Where somebody was when files began to come in, and how much had been typed. */
type Begun = Readonly<{ from: Place; typed: number }>
const begin = (): Begun => ({ from: placeNow(), typed })

/** Asks for files and imports them. */
export const chooseAndImport = async (): Promise<void> => importFiles(await bridge().chooseFiles())

/** Imports files, says what became of each, and opens the check of the first that was read. */
export const importFiles = async (files: readonly ChosenFile[], dossierId?: number): Promise<void> => {
  if (files.length === 0) return
  const input = { files: files.map(({ token }) => token), ...(dossierId === undefined ? {} : { dossierId }) }
  const begun = begin()
  const outcomes = await runJob('documents.import', input)
  if (outcomes === undefined) return
  const lists = files.filter(({ name }) => outcomes.some((one) => one.isList && one.fileName === name))
  const [list] = lists
  if (list !== undefined && files.length === 1) return lookAtList(list)
  for (const one of lists) offerList(one)
  tellAndShow(outcomes, begun)
}

/** Reads files once more that did not come in. */
export const retryNotRead = async (ids: readonly string[]): Promise<void> => {
  const begun = begin()
  const outcomes = await runJob('documents.retryNotRead', { ids: [...ids] })
  if (outcomes !== undefined) tellAndShow(outcomes, begun)
}

/** Who went elsewhere or writes something meanwhile isn't taken away from it: the check is offered. */
const tellAndShow = (outcomes: readonly ImportOutcome[], begun: Begun): void => {
  const writes = typed !== begun.typed && isTyping(document.activeElement)
  const stays = !isAt(wentOn(begun.from)) || modalOpen() || writes
  const first = outcomes.find(({ outcome, isList }) => outcome === 'imported' && !isList)
  const known = outcomes.find(({ outcome }) => outcome === 'known')
  const place: Place | null =
    first?.documentId != null
      ? { screen: 'check', documentId: first.documentId }
      : known?.documentId != null
        ? { screen: 'documents', id: known.documentId }
        : null
  report(outcomes, stays ? place : null)
  if (place !== null && !stays) go(place)
}

/** The same screen: another row or filter of it is no other place. */
const isAt = (from: Place): boolean => {
  const here = placeNow()
  const thing = (place: Place) => ('documentId' in place ? place.documentId : 'id' in place ? place.id : null)
  return here.screen === from.screen && (from.screen === 'documents' || thing(here) === thing(from))
}

/** A list of a griffie came with other files: it says more row by row than as a document that is to be checked. */
const offerList = (list: ChosenFile): void => {
  const act = { label: () => t('app.lookAtList'), run: () => lookAtList(list) }
  showToast({ text: () => t('app.isList', { file: list.name }), act })
}

/** So many files have a line of their own; the others are counted. */
const mostLines = 8

const report = (outcomes: readonly ImportOutcome[], offered: Place | null): void => {
  const of = (what: ImportOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === what)
  const [imported, refused, known, cancelled] = [of('imported'), of('refused'), of('known'), of('cancelled')]
  if (outcomes.length === 1 && imported.length === 1 && offered === null) return
  const counts = {
    count: imported.filter(({ attached }) => !attached).length,
    of: outcomes.filter(({ attached }) => !attached).length,
    attached: imported.filter(({ attached }) => attached).length,
    found: imported.reduce((sum, one) => sum + one.found, 0),
  }
  const isLeft = refused.length + cancelled.length > 0
  const look = { label: () => t('app.checkImported'), run: () => offered !== null && go(offered) }
  const left = { label: () => t('app.showNotRead'), run: showNotRead }
  showToast({
    tone: refused.length > 0 ? 'refused' : 'plain',
    text: () => t('app.imported', counts),
    lines: [
      ...(cancelled.length === 0 ? [] : [() => t('app.importsCancelled', { count: cancelled.length })]),
      ...linesOf(refused, 'app.moreRefused'),
      ...linesOf(known, 'app.moreKnown'),
    ],
    act: isLeft ? left : offered === null ? null : look,
  })
  if (isLeft && offered !== null)
    showToast({ text: () => t('app.toCheckNow', { count: imported.length }), act: look })
}

const linesOf = (files: readonly ImportOutcome[], more: 'app.moreRefused' | 'app.moreKnown') => [
  ...files.slice(0, mostLines).map((one) => () => `${one.fileName}: ${fate(one)}`),
  ...(files.length > mostLines ? [() => t(more, { count: files.length - mostLines })] : []),
]

const showNotRead = (): void => go({ screen: 'documents', tab: 'notRead' })

const fate = ({ refusal, values }: ImportOutcome): string =>
  refusal === null ? t('app.importKnown') : refusalText(refusal, values)
