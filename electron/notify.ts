import { Notification } from 'electron'
import type { PassedTerm } from '../shared/contract/terms.ts'
import { type TextKey, t } from '../shared/texts/translate.ts'
import type { StoreLink } from './store-link.ts'

const quarterOfAnHour = 15 * 60_000
const most = 4

/**
 * Says on the desktop which terms have just passed, once each, where the settings ask for it. The store knows what was told;
 * here it is only asked from time to time, as a day may begin while the program runs.
 */
export const tellPassedTerms = (store: StoreLink, onClick: () => void) => {
  if (!Notification.isSupported()) return
  // A notification that nothing holds on to loses its click.
  let shown: Notification | null = null
  const tell = async () => {
    const reply = await store.call('terms.passed', {}, null)
    if (!reply.ok) return
    const passed = reply.value as readonly PassedTerm[] // what the contract says of this operation
    if (passed.length === 0) return
    shown = new Notification({
      title: t('terms.passedTitle', { count: passed.length }),
      body: bodyOf(passed),
    })
    shown.on('click', onClick)
    shown.show()
  }
  void tell()
  setInterval(() => void tell(), quarterOfAnHour).unref()
}

/** One line for each. Of what is not public there is a number and no more: a title may hold names. */
const bodyOf = (passed: readonly PassedTerm[]): string =>
  [
    ...passed.slice(0, most).map(({ kind, number, title }) =>
      [number ?? t(`itemKind.${kind}` as TextKey), title] // kinds and their words are one list
        .filter((words) => words !== null)
        .join(' '),
    ),
    ...(passed.length > most ? [t('terms.passedMore', { count: passed.length - most })] : []),
  ].join('\n')
