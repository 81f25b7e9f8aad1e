import type { ReactNode } from 'react'
import { AdviceScreen } from '../advice/advice-screen.tsx'
import type { Place, PlaceOf, ScreenName } from '../app/places.ts'
import { BriefingsScreen } from '../briefings/briefings-screen.tsx'
import { ComposerScreen } from '../briefings/composer-screen.tsx'
import { DocumentsScreen } from '../documents/documents-screen.tsx'
import { DossiersScreen } from '../dossiers/dossiers-screen.tsx'
import { LetterScreen } from '../drafts/letter-screen.tsx'
import { FiguresScreen } from '../figures/figures-screen.tsx'
import { FollowUpScreen } from '../follow-up/follow-up-screen.tsx'
import { CheckScreen } from '../imports/check-screen.tsx'
import { ChainScreen } from '../links/chain-screen.tsx'
import { ListsScreen } from '../lists/lists-screen.tsx'
import { LogScreen } from '../log/log-screen.tsx'
import { SearchScreen } from '../search/search-screen.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { SourceScreen } from '../source/source-screen.tsx'
import { TodayScreen } from '../today/today-screen.tsx'
import { TrashScreen } from '../trash/trash-screen.tsx'

/** The screen of each place: a new place asks for its line here. */
const screens: { readonly [S in ScreenName]: (place: PlaceOf<S>) => ReactNode } = {
  today: () => <TodayScreen />,
  followUp: ({ view, itemId, filter, text }) => (
    <FollowUpScreen view={view} itemId={itemId} filter={filter} text={text} />
  ),
  dossiers: ({ id }) => <DossiersScreen id={id} />,
  documents: ({ id, tab }) => <DocumentsScreen id={id} tab={tab} />,
  check: ({ documentId }) => <CheckScreen key={documentId} documentId={documentId} />,
  source: ({ documentId, start, end }) => <SourceScreen documentId={documentId} start={start} end={end} />,
  chain: ({ itemId }) => <ChainScreen key={itemId} itemId={itemId} />,
  search: ({ text }) => <SearchScreen text={text} />,
  lists: () => <ListsScreen />,
  briefings: () => <BriefingsScreen />,
  briefing: ({ dossierId }) => <ComposerScreen dossierId={dossierId} />,
  letter: ({ id }) => <LetterScreen key={id} id={id} />,
  advice: ({ documentId, letterId }) => <AdviceScreen documentId={documentId} letterId={letterId} />,
  figures: () => <FiguresScreen />,
  trash: () => <TrashScreen />,
  log: () => <LogScreen />,
  settings: () => <SettingsScreen />,
}

export const screenOf = (place: Place): ReactNode => {
  // The place's own screen takes it; TypeScript can't see that the two go together.
  const show = screens[place.screen] as (place: Place) => ReactNode
  return show(place)
}
