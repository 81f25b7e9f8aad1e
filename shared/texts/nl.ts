import { adviceTexts } from './nl/advice.ts'
import { alikeTexts } from './nl/alike.ts'
import { answersTexts } from './nl/answers.ts'
import { appTexts } from './nl/app.ts'
import { briefingTexts } from './nl/briefing.ts'
import { briefingsTexts } from './nl/briefings.ts'
import { changeTexts } from './nl/changes.ts'
import { cliTexts } from './nl/cli.ts'
import { conflictsTexts } from './nl/conflicts.ts'
import { desktopTexts } from './nl/desktop.ts'
import { documentsTexts } from './nl/documents.ts'
import { dossiersTexts } from './nl/dossiers.ts'
import { draftsTexts } from './nl/drafts.ts'
import { eventTexts } from './nl/events.ts'
import { figuresTexts } from './nl/figures.ts'
import { followUpTexts } from './nl/follow-up.ts'
import { importsTexts } from './nl/imports.ts'
import { itemTexts } from './nl/item.ts'
import { keptBriefingTexts } from './nl/kept-briefings.ts'
import { lettersTexts } from './nl/letters.ts'
import { linksTexts } from './nl/links.ts'
import { listsTexts } from './nl/lists.ts'
import { logTexts } from './nl/log.ts'
import { missingTexts } from './nl/missing.ts'
import { motionsTexts } from './nl/motions.ts'
import { paletteTexts } from './nl/palette.ts'
import { recordTexts } from './nl/records.ts'
import { refusalTexts } from './nl/refusals.ts'
import { searchTexts } from './nl/search.ts'
import { settingsTexts } from './nl/settings.ts'
import { sinceTexts } from './nl/since.ts'
import { sourceTexts } from './nl/source.ts'
import { termsTexts } from './nl/terms.ts'
import { todayTexts } from './nl/today.ts'
import { trashTexts } from './nl/trash.ts'
import { welcomeTexts } from './nl/welcome.ts'

/** Dutch, the source catalogue: one part per screen or product, keys prefixed with its name. */
export const nl = {
  ...adviceTexts,
  ...alikeTexts,
  ...answersTexts,
  ...appTexts,
  ...briefingTexts,
  ...briefingsTexts,
  ...keptBriefingTexts,
  ...changeTexts,
  ...cliTexts,
  ...conflictsTexts,
  ...desktopTexts,
  ...documentsTexts,
  ...dossiersTexts,
  ...draftsTexts,
  ...eventTexts,
  ...figuresTexts,
  ...followUpTexts,
  ...importsTexts,
  ...itemTexts,
  ...linksTexts,
  ...missingTexts,
  ...lettersTexts,
  ...listsTexts,
  ...logTexts,
  ...motionsTexts,
  ...paletteTexts,
  ...recordTexts,
  ...refusalTexts,
  ...searchTexts,
  ...settingsTexts,
  ...sinceTexts,
  ...sourceTexts,
  ...termsTexts,
  ...todayTexts,
  ...trashTexts,
  ...welcomeTexts,
} as const
