import type { ChosenFile } from '../../shared/contract.ts'
import type { ImportOutcome } from '../../shared/records/import-outcome.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge, refusalText } from './bridge.ts'
import { runJob } from './jobs.ts'
import { lookAtList } from './list-exchange.ts'
import { go } from './places.ts'
import { showToast } from './toasts.ts'

/** Asks for files and imports them. */
export const chooseAndImport = async (): Promise<void> => importFiles(await bridge().chooseFiles())

/** Imports files, says what became of each, and opens the check of the first that was read. */
export const importFiles = async (files: readonly ChosenFile[], dossierId?: number): Promise<void> => {
  if (files.length === 0) return
  const input = { files: files.map(({ token }) => token), ...(dossierId === undefined ? {} : { dossierId }) }
  const outcomes = await runJob('documents.import', input)
  if (outcomes === undefined) return
  const lists = files.filter(({ name }) => outcomes.some((one) => one.isList && one.fileName === name))
  const [list] = lists
  if (list !== undefined && files.length === 1) return lookAtList(list)
  for (const one of lists) offerList(one)
  tellAndShow(outcomes)
}

/** Reads files once more that did not come in. */
export const retryNotRead = async (ids: readonly string[]): Promise<void> => {
  const outcomes = await runJob('documents.retryNotRead', { ids: [...ids] })
  if (outcomes !== undefined) tellAndShow(outcomes)
}

const tellAndShow = (outcomes: readonly ImportOutcome[]): void => {
  report(outcomes)
  const first = outcomes.find(({ outcome, isList }) => outcome === 'imported' && !isList)
  const known = outcomes.find(({ outcome }) => outcome === 'known')
  if (first?.documentId != null) go({ screen: 'check', documentId: first.documentId })
  else if (known?.documentId != null) go({ screen: 'documents', id: known.documentId })
}

/** A list of a griffie came with other files: it says more row by row than as a document that is to be checked. */
const offerList = (list: ChosenFile): void => {
  const act = { label: () => t('app.lookAtList'), run: () => lookAtList(list) }
  showToast({ text: () => t('app.isList', { file: list.name }), act })
}

const report = (outcomes: readonly ImportOutcome[]): void => {
  const imported = outcomes.filter(({ outcome }) => outcome === 'imported')
  const others = outcomes.filter(({ outcome }) => outcome !== 'imported')
  const found = imported.reduce((sum, one) => sum + one.found, 0)
  const refused = others.some(({ outcome }) => outcome === 'refused')
  if (outcomes.length === 1 && imported.length === 1) return
  const counts = {
    count: imported.filter(({ attached }) => !attached).length,
    of: outcomes.filter(({ attached }) => !attached).length,
    attached: imported.filter(({ attached }) => attached).length,
    found,
  }
  showToast({
    tone: refused ? 'refused' : 'plain',
    text: () => t('app.imported', counts),
    lines: others.map((one) => () => `${one.fileName}: ${fate(one)}`),
    act: refused ? { label: () => t('app.showNotRead'), run: showNotRead } : null,
  })
}

const showNotRead = (): void => go({ screen: 'documents', tab: 'notRead' })

const fate = ({ outcome, refusal, values }: ImportOutcome): string => {
  if (refusal !== null) return refusalText(refusal, values)
  return outcome === 'known' ? t('app.importKnown') : t('app.importCancelled')
}
