import type { InputOf } from '../../shared/contract.ts'
import type { DraftKind } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { act, showError } from '../app/act.ts'
import type { Act } from '../app/acts.ts'
import { call } from '../app/bridge.ts'
import { go, usePlace } from '../app/places.ts'
import { store } from '../app/store.ts'

/** A letter that is asked for and not begun yet: what it will be about. */
export type AskedLetter = Readonly<{
  kind: DraftKind
  itemIds: readonly number[]
  templateId: number | null
}>

/** The dialog for a new letter; null where it isn't open. */
export const newLetter = store<AskedLetter | null>(null)

export const askForLetter = (asked: Partial<AskedLetter> = {}): void =>
  newLetter.set({ kind: 'advice', itemIds: [], templateId: null, ...asked })

/** Begins a letter and goes to it. True where that could be done. */
export const beginLetter = async (input: InputOf<'drafts.create'>): Promise<boolean> => {
  const made = await act('drafts.create', input)
  if (made !== undefined) go({ screen: 'letter', id: made.id })
  return made !== undefined
}

/** A letter about a document: its title, its municipality, its dossier where there is only one, and what it asks come along. */
export const beginOn = async (documentId: number, kind: DraftKind): Promise<void> => {
  try {
    const { subject, municipality, dossiers } = await call('documents.open', { id: documentId })
    const [first, ...others] = dossiers
    await beginLetter({
      kind,
      title: titleFor(kind, subject).slice(0, 300),
      municipality,
      dossierId: first !== undefined && others.length === 0 ? first.id : null,
      requestId: documentId,
      itemIds: [],
      templateId: null,
    })
  } catch (error) {
    showError(error)
  }
}

/** What a letter on a document is about: "Adviesaanvraag hulpmiddelen" asks for advice on "hulpmiddelen". */
const titleFor = (kind: DraftKind, subject: string): string => {
  if (kind === 'reminder') return t('drafts.reminderTitle', { title: subject })
  const asked =
    /^(?:adviesaanvraag|adviesvraag|adviesverzoek|aanvraag (?:om )?advies|verzoek om advies)(?:\s+(?:over|inzake|voor))?[\s:]+/iu
  return (kind === 'advice' && subject.replace(asked, '')) || subject
}

/** Ways to a new letter from any screen, and from the document that is being read. */
export const useLetterActs = (): readonly Act[] => {
  const place = usePlace()
  const everywhere: Act = {
    id: 'letter.new',
    label: t('drafts.new'),
    keys: ['Ctrl+N'],
    run: () => askForLetter(),
    everywhere: true,
  }
  if (place.screen !== 'source') return [everywhere]
  const { documentId } = place
  return [
    { id: 'letter.advice', label: t('drafts.adviceOn'), run: () => void beginOn(documentId, 'advice') },
    {
      id: 'letter.questions',
      label: t('drafts.questionsOn'),
      run: () => void beginOn(documentId, 'questions'),
    },
    { id: 'letter.reminder', label: t('drafts.reminderOn'), run: () => void beginOn(documentId, 'reminder') },
    everywhere,
  ]
}
