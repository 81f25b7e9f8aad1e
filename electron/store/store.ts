import type { Overview } from '../../shared/contract.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { adviceStore } from './advice.ts'
import { answersStore } from './answers.ts'
import { answersProposedStore } from './answers-proposed.ts'
import { asOfStore } from './as-of.ts'
import { backupTo } from './backup.ts'
import { backupsStore } from './backups.ts'
import { briefingTemplatesStore } from './briefing-templates.ts'
import { briefingsStore } from './briefings.ts'
import { chainStore } from './chain.ts'
import { changesStore } from './changes.ts'
import { checkStore } from './check.ts'
import { conflictsStore } from './conflicts.ts'
import type { CopyJob } from './copy-job.ts'
import { documentsStore } from './documents.ts'
import { dossierDetail } from './dossier-detail.ts'
import { dossiersStore } from './dossiers.ts'
import { doublesStore } from './doubles.ts'
import { draftsStore } from './drafts.ts'
import { draftPointsStore } from './drafts-points.ts'
import { draftTiesStore } from './drafts-ties.ts'
import { draftVersionsStore } from './drafts-versions.ts'
import { dueStore } from './due.ts'
import { eventsStore } from './events.ts'
import { evidenceStore } from './evidence.ts'
import { exportedStore } from './exported.ts'
import { findingsStore } from './findings.ts'
import { followUpStore } from './follow-up.ts'
import { foundStore } from './found.ts'
import { registerFunctions } from './functions.ts'
import { itemDetailStore } from './item-detail.ts'
import { listVersion } from './item-version.ts'
import { itemsStore } from './items.ts'
import { kpisStore } from './kpis.ts'
import { linksStore } from './links.ts'
import { listsStore } from './lists.ts'
import { logStore } from './log.ts'
import { missingStore } from './missing.ts'
import { motionsStore } from './motions.ts'
import { municipalitiesStore } from './municipalities.ts'
import { notReadStore } from './not-read.ts'
import { asRefusal, indexFile, isStoreFile, openDatabase } from './open.ts'
import { originals as originalsIn } from './originals.ts'
import { partsStore } from './parts.ts'
import { passagesStore } from './passages.ts'
import { profilesStore } from './profiles.ts'
import { finishRestore } from './restore.ts'
import { reversalStore } from './reversal.ts'
import { searchStore } from './search.ts'
import { searchIndex } from './search-index.ts'
import { searchesStore } from './searches.ts'
import { settingsStore } from './settings.ts'
import { sinceStore } from './since.ts'
import { statisticsStore } from './statistics.ts'
import { templatesStore } from './templates.ts'
import { temporaryFiles } from './temporary.ts'
import { textsStore } from './texts.ts'
import { todayStore } from './today.ts'
import { viewsStore } from './views.ts'

export type StoreOptions = Readonly<{
  /** Where the store stands: one database, one index, one folder of originals. */
  folder: string
  migrations: string
  /** The moment, for time stamps. */
  now: () => Date
  /** Texts of an older reader can be made anew. */
  readerVersion: number
  /** The search index is brought up to date a little at a time, by whoever calls its `step`; else by whoever asks it something. */
  inBackground?: boolean | undefined
}>

/** Opens everything that is kept, with every statement prepared: a store that opens knows all its queries to be valid. */
export const openStore = ({ folder, migrations, now, readerVersion, inBackground = false }: StoreOptions) => {
  asRefusal(() => finishRestore(folder))
  const db = openDatabase(folder, migrations)
  try {
    const stamp = () => now().toISOString()
    registerFunctions(db)
    const changes = changesStore(db, stamp)
    const settings = settingsStore(db)
    const municipalities = municipalitiesStore(db)
    const version = listVersion(db)
    const documents = documentsStore(db, { municipalities, version, readerVersion }, stamp)
    const passages = passagesStore(db)
    const findings = findingsStore(db)
    const texts = textsStore(db, { documents, findings }, stamp)
    const profiles = profilesStore(db)
    const index = searchIndex(db, indexFile(folder), inBackground)
    const answers = answersStore(db)
    const statistics = statisticsStore(db, version)
    const items = itemsStore(db, index, { answers, statistics, version })
    const events = eventsStore(db, passages, stamp)
    const links = linksStore(db, items, passages)
    const dossiers = dossiersStore(db, stamp)
    const missing = missingStore(db, { passages, documents, items })
    const due = dueStore(db, municipalities)
    const found = foundStore(db, { passages, due })
    const followUp = followUpStore(db, items, events)
    const parts = partsStore(db, passages)
    const kpis = kpisStore(db, { items, passages })
    const conflicts = conflictsStore(db, { items, passages, municipalities }, stamp)
    const details = itemDetailStore(db, { items, passages, events, dossiers, parts })
    const motions = motionsStore(db, { items, events, passages })
    const briefings = briefingsStore(db, {
      dossiers,
      documents,
      conflicts,
      details,
      missing,
      motions,
      passages,
    })
    const todays = todayStore(db, { items, documents, missing }, stamp)
    const asOf = asOfStore(db)
    const search = searchStore(db, index)
    const evidence = evidenceStore(db, index, documents)
    const originals = originalsIn(folder)
    const temporary = temporaryFiles(folder)
    const writes = db.prepare<[], number>('SELECT total_changes()').pluck()
    const overview = db.prepare<[], Record<'toCheckCount' | 'trashCount' | 'sampleCount', number>>(
      `SELECT (SELECT count(*) FROM document WHERE state = 'to_check' AND deleted_at IS NULL) AS toCheckCount,
         (SELECT count(*) FROM document WHERE deleted_at IS NOT NULL) AS trashCount,
         (SELECT count(*) FROM document WHERE sample = 1) AS sampleCount`,
    )
    const toCheck = db.prepare<[], { id: number; title: string }>(
      "SELECT id, subject AS title FROM document WHERE state = 'to_check' AND deleted_at IS NULL ORDER BY id LIMIT 50",
    )
    // From one value to the next along the grid's own index, instead of through all items.
    const choices = (column: 'group_name' | 'holder') => {
      const value = `ifnull(${column}, '~')`
      const list = db.prepare<[], { value: string }>(
        `WITH RECURSIVE choice (value) AS (
           SELECT min(${value}) FROM item WHERE state = 'recorded'
           UNION ALL
           SELECT (SELECT min(${value}) FROM item WHERE state = 'recorded' AND ${value} > choice.value) FROM choice WHERE value IS NOT NULL)
         SELECT value FROM choice WHERE value <> '~'`,
      )
      return () => list.all().map(({ value }) => value)
    }
    const [groups, holders] = [choices('group_name'), choices('holder')]
    // From one year back to the next, in the same way.
    const years = db
      .prepare<[], string>(
        `WITH RECURSIVE year (value) AS (
           SELECT substr(max(on_date), 1, 4) FROM item WHERE state = 'recorded'
           UNION ALL
           SELECT (SELECT substr(max(on_date), 1, 4) FROM item WHERE state = 'recorded' AND on_date < year.value) FROM year WHERE value IS NOT NULL)
         SELECT value FROM year WHERE value IS NOT NULL`,
      )
      .pluck()
    const makers = db
      .prepare<[], string>(
        'SELECT DISTINCT made_by FROM commitment WHERE made_by IS NOT NULL ORDER BY made_by LIMIT 1000',
      )
      .pluck()

    return {
      changes,
      settings,
      municipalities,
      documents,
      notRead: notReadStore(db),
      passages,
      texts,
      findings,
      profiles,
      items,
      events,
      links,
      conflicts,
      doubles: doublesStore(db),
      dossiers,
      missing,
      due,
      todays,
      asOf,
      found,
      followUp,
      motions,
      advice: adviceStore(db),
      lists: listsStore(db, { passages, items, events }),
      parts,
      kpis,
      answers,
      statistics,
      views: viewsStore(db),
      searches: searchesStore(db),
      drafts: draftsStore(db, stamp),
      draftPoints: draftPointsStore(db),
      draftVersions: draftVersionsStore(db, stamp),
      draftTies: draftTiesStore(db),
      templates: templatesStore(db),
      briefingTemplates: briefingTemplatesStore(db),
      exported: exportedStore(db),
      log: logStore(db, events),
      reversal: reversalStore(db),
      answersProposed: answersProposedStore(db, { documents, items, found, index }),
      since: sinceStore(db, { documents }, now),
      details,
      chain: chainStore(db, { details, passages, documents }),
      briefings,
      index,
      search,
      evidence,
      originals,
      temporary,
      /** How many rows were written since it was opened: whoever keeps something made of them sees that it is old. */
      writes: (): number => writes.get() ?? 0,
      overview: (today: IsoDate): Overview => {
        const counts = overview.get()
        if (!counts) throw new Error('the overview gave no row')
        const { sampleCount, ...rest } = counts
        return {
          ...rest,
          // Counted once until items change: every list asks for them too.
          itemCount: items.total(),
          openCount: items.count({ open: true }, today),
          lateCount: items.count({ late: true }, today),
          missingCount: missing.count(),
          settings: settings.read(),
          today,
          dossiers: dossiers.names(),
          toCheck: toCheck.all(),
          undo: changes.nextUndo(),
          redo: changes.nextRedo(),
          sampleLoaded: sampleCount > 0,
          savedAt: changes.savedAt(),
        }
      },
      choices: () => ({
        municipalities: municipalities.list().map(({ name }) => name),
        groups: groups(),
        holders: holders(),
        makers: makers.all(),
        dossiers: dossiers.names(),
        years: years.all(),
      }),
      dossierDetail: dossierDetail(db, { dossiers, documents, items, missing, events }),
      /** Whether a path is one of the store's own files, which nothing may be written over. */
      folder,
      isOwnFile: (file: string): boolean => isStoreFile(folder, file),
      check: (job: CopyJob) => checkStore(db, { folder, originals, index, temporary }, job),
      backup: (file: string) => asRefusal(() => backupTo(db, file)),
      backups: backupsStore(db, { folder, migrations, now, temporary }),
      close: () => {
        index.close()
        db.pragma('wal_checkpoint(TRUNCATE)')
        db.close()
      },
    }
  } catch (error) {
    db.close()
    throw error
  }
}
export type Store = ReturnType<typeof openStore>
