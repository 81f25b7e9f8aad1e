import {
  type Contract,
  contract,
  type InputOf,
  type OperationName,
  type OutputOf,
  type Reply,
} from '../shared/contract.ts'
import { Refusal } from '../shared/refusal.ts'
import { tablesOf } from '../shared/tables.ts'
import { setLanguage, type TextKey, t } from '../shared/texts/translate.ts'
import { adviceHandlers } from './operations/advice.ts'
import { answerHandlers } from './operations/answers.ts'
import { briefingHandlers } from './operations/briefing.ts'
import { exportEach } from './operations/briefing-each.ts'
import { keptBriefingHandlers } from './operations/briefing-kept.ts'
import { writePicture } from './operations/briefing-picture.ts'
import { conflictHandlers } from './operations/conflicts.ts'
import { type Context, type Job, label } from './operations/context.ts'
import { dataHandlers } from './operations/data.ts'
import { documentsAgain } from './operations/documents-again.ts'
import { doubleHandlers } from './operations/doubles.ts'
import { draftHandlers } from './operations/drafts.ts'
import { followUpHandlers, settle } from './operations/follow-up.ts'
import {
  addFound,
  changeFound,
  mergeFound,
  moveAnswer,
  moveFound,
  setFoundState,
  splitFound,
} from './operations/found.ts'
import { describeDocument, settleHeadReading } from './operations/heads.ts'
import { importFiles, retryNotRead } from './operations/import-files.ts'
import { kpiHandlers } from './operations/kpis.ts'
import { linkHandlers } from './operations/links.ts'
import { exportList } from './operations/list-export.ts'
import { importList } from './operations/list-import.ts'
import { previewList } from './operations/list-plan.ts'
import { listReader, withPlace } from './operations/list-reading.ts'
import { logHandlers } from './operations/log.ts'
import { missingHandlers } from './operations/missing.ts'
import { motionHandlers } from './operations/motions.ts'
import { previewRules, saveMunicipality } from './operations/municipalities.ts'
import { pageDrawer } from './operations/page.ts'
import { confirmPassage, movePassage } from './operations/passages.ts'
import { removeProfile } from './operations/profiles.ts'
import { recordDocument } from './operations/record.ts'
import { registerHandlers } from './operations/register.ts'
import { rereadDocuments } from './operations/reread.ts'
import { loadSample, removeSample } from './operations/sample.ts'
import { recogniseScan } from './operations/scan.ts'
import { searchHandlers } from './operations/search.ts'
import { sinceHandlers } from './operations/since.ts'
import { statisticsHandlers } from './operations/statistics.ts'
import { termHandlers } from './operations/terms.ts'
import { viewHandlers } from './operations/views.ts'
import { damageOf } from './store/open.ts'

type Handlers = { [N in OperationName]: (input: InputOf<N>, job: Job) => OutputOf<N> | Promise<OutputOf<N>> }

/** Runs an act that gives nothing back. */
const done = (run: () => unknown): null => {
  run()
  return null
}

/** Every operation of the contract: what the window and the command line can ask for, and nothing else. */
const handlersOf = (context: Context): Handlers => {
  const { store, today } = context
  const { changes } = store
  const drawPage = pageDrawer(context)
  const readList = listReader(context)
  /** The history of the items that an undo or redo touched takes it up. */
  const reversed =
    (kind: 'undone' | 'redone') => (reversal: Parameters<Parameters<typeof changes.undo>[0]>[0]) => {
      // A label's key comes from the catalogue: changes write no other.
      const what = t(reversal.label.key as TextKey, reversal.label.values)
      store.municipalities.removeUnused()
      store.draftTies.loosen()
      for (const id of reversal.itemIds) store.followUp.reversed(reversal.seq, id, kind, what, today())
    }
  const change = <T>(
    operation: OperationName,
    values: Record<string, string | number>,
    run: () => T,
    key = `change.${operation}`,
  ): T => changes.change({ operation, label: label(key, values) }, run)

  return {
    'app.overview': () => store.overview(today()),
    'app.choices': () => store.choices(),
    'app.changes': ({ before }) => changes.list(before),
    'app.saveSettings': (settings) =>
      done(() => {
        store.settings.save(settings)
        setLanguage(settings.language)
      }),
    'app.undo': () => changes.undo(reversed('undone')),
    'app.redo': () => changes.redo(reversed('redone')),

    'documents.import': ({ files, dossierId }, job) => importFiles(context, files, { dossierId }, job),
    'documents.list': ({ state }) => store.documents.list(state),
    'documents.window': ({ offset, limit, ...list }) => store.documents.window(list, offset, limit),
    'documents.line': ({ id, ...list }) => ({ line: store.documents.line(list, id) }),
    'documents.rows': ({ ids }) => store.documents.rows(ids),
    'documents.notRead': () => store.notRead.list(),
    'documents.takeOffNotRead': ({ ids }) => done(() => store.notRead.takeOff(ids)),
    'documents.retryNotRead': ({ ids }, job) => retryNotRead(context, ids, job),
    'documents.older': () => ({ count: store.documents.older.count() }),
    'documents.ofDossier': ({ id }) => ({ id, documents: store.documents.ofDossier(id) }),
    'documents.named': ({ text, limit, ...narrowed }) => store.documents.named(text, limit, narrowed),
    'documents.again': ({ id }) => documentsAgain(context, id),
    'documents.open': ({ id }) => {
      const { lines, ...text } = store.documents.text(id)
      return {
        ...store.documents.row(id),
        ...text,
        headings: lines.flatMap(({ role, start, end }) => (role === 'heading' ? [{ start, end }] : [])),
        tables: tablesOf(text.text, lines),
        confidences: lines.flatMap(({ start, end, confidence }) =>
          confidence === undefined ? [] : [{ start, end, confidence }],
        ),
        headSources: store.documents.headSources(id),
        headDecided: store.documents.decided(id),
        headReadings: store.documents.headReadings(id),
        findings: store.findings.ofDocument(id),
        textVersions: store.texts.earlier(id),
        moved: store.texts.moved(id),
        attachments: store.documents.attachedTo(id),
        items: store.found.ofDocument(id),
        missing: store.missing.ofDocument(id),
        referredIn: store.missing.referringTo(id),
        dossiers: store.documents.dossiersOf(id),
      }
    },
    'documents.describe': (input) => describeDocument(context, input),
    'documents.settleHeadReading': (input) => settleHeadReading(context, input),
    'documents.record': (input) => recordDocument(context, input),
    'documents.discard': ({ id }) => {
      const { subject, state } = store.documents.row(id)
      if (state === 'recorded') throw new Refusal('already-recorded')
      return change('documents.discard', { title: subject }, () => done(() => store.documents.remove(id)))
    },
    'documents.trash': ({ id }) =>
      change('documents.trash', { title: store.documents.row(id).subject }, () =>
        done(() => store.documents.trash(id)),
      ),
    'documents.restore': ({ id }) =>
      change('documents.restore', { title: store.documents.row(id).subject }, () =>
        done(() => store.documents.restore(id)),
      ),
    'documents.page': (input, { signal }) => drawPage(input, signal),
    'documents.recogniseScan': (input, job) => recogniseScan(context, input, job),
    'documents.reread': ({ ids }, job) =>
      rereadDocuments(context, ids === 'older' ? store.documents.older.ids() : ids, job),
    'documents.textVersion': ({ id, number }) => store.texts.version(id, number),
    'passages.confirm': (input) => confirmPassage(context, input),
    'passages.move': (input) => movePassage(context, input),
    'profiles.list': () => store.profiles.list(),
    'profiles.remove': (input) => removeProfile(context, input),
    ...missingHandlers(context),
    ...sinceHandlers(context),
    ...answerHandlers(context),

    'found.accept': ({ ids }) => done(() => setFoundState(context, ids, 'accepted')),
    'found.drop': ({ ids }) => done(() => setFoundState(context, ids, 'dropped')),
    'found.change': (input) => done(() => changeFound(context, input)),
    'found.move': (input) => done(() => moveFound(context, input)),
    'found.moveAnswer': (input) => done(() => moveAnswer(context, input)),
    'found.merge': (input) => done(() => mergeFound(context, input)),
    'found.split': (input) => splitFound(context, input),
    'found.add': (input) => addFound(context, input),

    'items.list': ({ filter, order, offset, limit }) => ({
      ...store.items.list(filter, order, offset, limit, today()),
      total: store.items.total(),
    }),
    'items.open': ({ id }) => store.details.open(id),
    'items.suggestEvidence': ({ id, text, documentId }) =>
      documentId === undefined
        ? store.evidence.suggest(id, text)
        : store.evidence.within(id, documentId, text),
    'items.settle': (input) => settle(context, input),
    ...followUpHandlers(context),
    ...termHandlers(context),
    ...registerHandlers(context),
    ...kpiHandlers(context),
    ...statisticsHandlers(context),
    ...conflictHandlers(context),
    ...doubleHandlers(context),
    ...linkHandlers(context),
    ...logHandlers(context),
    ...viewHandlers(context),
    ...draftHandlers(context),
    ...motionHandlers(context),
    ...adviceHandlers(context),

    'dossiers.list': () => store.dossiers.list(today()),
    'dossiers.open': ({ id }) => store.dossierDetail(id, today()),
    'dossiers.create': ({ name, note, documentIds, itemIds }) =>
      change('dossiers.create', { name }, () => {
        const id = store.dossiers.create(name, note ?? '')
        store.dossiers.put(id, documentIds ?? [], itemIds ?? [])
        return { id }
      }),
    'dossiers.describe': ({ id, name, note }) =>
      change('dossiers.describe', { name }, () => done(() => store.dossiers.describe(id, name, note))),
    'dossiers.remove': ({ id }) =>
      change('dossiers.remove', { name: store.dossiers.find(id, today()).name }, () =>
        done(() => store.dossiers.remove(id)),
      ),
    'dossiers.put': ({ id, documentIds, itemIds, present }) =>
      change(
        'dossiers.put',
        { name: store.dossiers.find(id, today()).name },
        () => done(() => (present ? store.dossiers.put : store.dossiers.take)(id, documentIds, itemIds)),
        present ? 'change.dossiers.put' : 'change.dossiers.take',
      ),

    'lists.preview': (input, job) => previewList(context, readList, withPlace(context, input), job),
    'lists.import': (input, job) => importList(context, readList, withPlace(context, input), job),
    'lists.export': (input, job) => exportList(context, input, job),

    ...searchHandlers(context),

    'municipalities.list': () => store.municipalities.list(),
    'municipalities.preview': (input) => previewRules(context, input),
    'municipalities.save': (input) => saveMunicipality(context, input),
    'municipalities.remove': ({ id }) => {
      const name = store.municipalities.list().find((one) => one.id === id)?.name ?? ''
      return change('municipalities.remove', { name }, () => done(() => store.municipalities.remove(id)))
    },

    ...briefingHandlers(context),
    ...keptBriefingHandlers(context),
    'briefings.exportEach': (input, job) => exportEach(context, input, job),
    'briefings.picture': (input) => writePicture(context, input),
    'sample.load': (_, job) => loadSample(context, job),
    'sample.remove': () => done(() => removeSample(context)),
    ...dataHandlers(context),
  }
}

export type Operations = ReturnType<typeof operations>

/** The one place where an operation is checked, run, and answered with a value, a refusal or a defect. */
export const operations = (context: Context, report: (error: unknown) => void) => {
  const handlers = handlersOf(context)
  return {
    /** Typed, for the command line and tests: refusals and defects are thrown. */
    run: async <N extends OperationName>(
      name: N,
      input: InputOf<N>,
      job: Job = quiet(),
    ): Promise<OutputOf<N>> =>
      // The contract ties the handler of N to the input and output of N; the compiler can't follow that through the index.
      (handlers[name] as (input: InputOf<N>, job: Job) => Promise<OutputOf<N>>)(inputOf(name, input), job),
    /** For the window: whatever comes in, an answer goes back. */
    answer: (name: string, input: unknown, job: Job): Promise<Reply> =>
      replyTo(() => {
        if (!Object.hasOwn(contract, name)) throw new Refusal('bad-input')
        const known = name as OperationName // just looked up
        const handler = handlers[known] as (input: unknown, job: Job) => unknown // as above
        return handler(inputOf(known, input), job)
      }, report),
    /** Whether an operation changes what is stored, so that what is on screen is read again. */
    changes: (name: string): boolean =>
      Object.hasOwn(contract, name) &&
      !['read', 'look', 'note'].includes((contract as Contract)[name as OperationName].kind),
  }
}

/** A value, a refusal or a defect. What SQLite says of a damaged file is a refusal: the user has backups. */
export const replyTo = async (run: () => unknown, report: (error: unknown) => void): Promise<Reply> => {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    const refusal = error instanceof Refusal ? error : damageOf(error)
    if (refusal !== null) return { ok: false, refusal: refusal.code, values: refusal.values }
    report(error)
    return { ok: false, defect: error instanceof Error ? error.name : 'Error' }
  }
}

export const inputOf = <N extends OperationName>(name: N, input: unknown): InputOf<N> => {
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) throw new Refusal('bad-input', {}, { cause: parsed.error })
  // safeParse gives what InputOf is inferred from.
  return parsed.data as InputOf<N>
}

const quiet = (): Job => ({ progress: () => {}, signal: new AbortController().signal })
