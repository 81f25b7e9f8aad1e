import { adviceTexts } from './en/advice.ts'
import { alikeTexts } from './en/alike.ts'
import { answersTexts } from './en/answers.ts'
import { appTexts } from './en/app.ts'
import { briefingTexts } from './en/briefing.ts'
import { briefingsTexts } from './en/briefings.ts'
import { changeTexts } from './en/changes.ts'
import { cliTexts } from './en/cli.ts'
import { conflictsTexts } from './en/conflicts.ts'
import { desktopTexts } from './en/desktop.ts'
import { documentsTexts } from './en/documents.ts'
import { dossiersTexts } from './en/dossiers.ts'
import { draftsTexts } from './en/drafts.ts'
import { eventTexts } from './en/events.ts'
import { figuresTexts } from './en/figures.ts'
import { followUpTexts } from './en/follow-up.ts'
import { importsTexts } from './en/imports.ts'
import { itemTexts } from './en/item.ts'
import { keptBriefingTexts } from './en/kept-briefings.ts'
import { lettersTexts } from './en/letters.ts'
import { linksTexts } from './en/links.ts'
import { listsTexts } from './en/lists.ts'
import { logTexts } from './en/log.ts'
import { missingTexts } from './en/missing.ts'
import { motionsTexts } from './en/motions.ts'
import { paletteTexts } from './en/palette.ts'
import { recordTexts } from './en/records.ts'
import { refusalTexts } from './en/refusals.ts'
import { searchTexts } from './en/search.ts'
import { settingsTexts } from './en/settings.ts'
import { sinceTexts } from './en/since.ts'
import { sourceTexts } from './en/source.ts'
import { termsTexts } from './en/terms.ts'
import { todayTexts } from './en/today.ts'
import { trashTexts } from './en/trash.ts'
import { welcomeTexts } from './en/welcome.ts'
import type { nl } from './nl.ts'

/** English, the second catalogue: the same parts and keys as the Dutch. */
export const en: Partial<Record<keyof typeof nl, string>> = {
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
}
