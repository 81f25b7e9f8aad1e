import type { InputOf, OperationName } from '../../shared/contract.ts'
import { builtInTemplates, unfilledIn } from '../../shared/letters.ts'
import type { Draft, EarlierAdvice } from '../../shared/records/draft.ts'
import { dodgedVerdicts, type ItemRow } from '../../shared/records/item.ts'
import { contentOf, textsOf } from '../letters/content.ts'
import type { Store } from '../store/store.ts'
import { fold } from '../store/words.ts'
import { type Context, type Job, label } from './context.ts'
import { exportDraft } from './drafts-export.ts'
import { addItems, createDraft, dueOf } from './drafts-new.ts'
import { sendDraft } from './drafts-send.ts'

/** Letters that are being written, and the texts that they begin with. */
export const draftHandlers = (context: Context) => {
  const { store, today } = context
  const { drafts, draftPoints, draftVersions, templates, passages } = store
  const act = <T>(operation: OperationName, title: string, run: () => T): T =>
    store.changes.change({ operation, label: label(`change.${operation}`, { title }) }, run)
  /** One act on a draft, or on something under it: what was sent refuses. */
  const on = <T>(operation: OperationName, draftId: number, run: () => T): T =>
    act(operation, drafts.head(draftId).title, () => drafts.write(draftId, run))
  const onPoint = (operation: OperationName, id: number, run: () => unknown): null =>
    on(operation, draftPoints.find(id).draftId, () => done(run))
  /** The stretches of the typing that goes on. */
  let typing: Readonly<{ stay: string; parts: readonly number[] }> = { stay: '', parts: [] }
  const goesOn = (stay: string | undefined) => {
    if (stay === undefined) return
    typing = { stay, parts: store.changes.goOn(stay === typing.stay ? typing.parts : []) }
  }
  const anchor = ({ documentId, ...range }: { documentId: number; start: number; end: number }) =>
    passages.anchor(documentId, range)

  return {
    'drafts.list': () => drafts.list(),
    'drafts.open': ({ id }: InputOf<'drafts.open'>) => openDraft(context, id),
    'drafts.create': (input: InputOf<'drafts.create'>) =>
      act('drafts.create', input.title, () => ({ id: createDraft(context, input) })),
    'drafts.copy': ({ id, title }: InputOf<'drafts.copy'>) =>
      act('drafts.copy', title, () => ({ id: copyDraft(store, id, title) })),
    'drafts.change': ({ id, parts, asked, stay, ...fields }: InputOf<'drafts.change'>) =>
      on('drafts.change', id, () => {
        const head = drafts.head(id)
        drafts.change(id, {
          ...defined(fields),
          parts: { ...head.parts, ...defined(parts ?? {}) },
          ...(asked
            ? {
                asked: asked.map(({ range, ...one }) => ({
                  ...one,
                  passageId: range === null ? null : anchor(range),
                })),
              }
            : {}),
        })
        goesOn(stay)
        return null
      }),
    'drafts.addPoint': ({ draftId, position, text, range }: InputOf<'drafts.addPoint'>) =>
      on('drafts.addPoint', draftId, () => ({
        id: draftPoints.add(
          draftId,
          position,
          { text, reason: '', answers: [], about: null },
          range === null ? [] : [anchor(range)],
        ),
      })),
    'drafts.addItems': ({ id, itemIds }: InputOf<'drafts.addItems'>) =>
      on('drafts.addItems', id, () => ({ ids: addItems(context, id, itemIds) })),
    'drafts.changePoint': ({ id, stay, ...fields }: InputOf<'drafts.changePoint'>) =>
      onPoint('drafts.changePoint', id, () => {
        draftPoints.change(id, defined(fields))
        goesOn(stay)
      }),
    'drafts.movePoint': ({ id, position }: InputOf<'drafts.movePoint'>) =>
      onPoint('drafts.movePoint', id, () => draftPoints.move(id, position)),
    'drafts.removePoint': ({ id }: InputOf<'drafts.removePoint'>) =>
      onPoint('drafts.removePoint', id, () => draftPoints.remove(id)),
    'drafts.addSource': ({ pointId, range }: InputOf<'drafts.addSource'>) =>
      onPoint('drafts.addSource', pointId, () => draftPoints.addSource(pointId, anchor(range))),
    'drafts.removeSource': ({ pointId, passageId }: InputOf<'drafts.removeSource'>) =>
      onPoint('drafts.removeSource', pointId, () => draftPoints.removeSource(pointId, passageId)),
    'drafts.keepVersion': ({ id }: InputOf<'drafts.keepVersion'>) =>
      on('drafts.keepVersion', id, () => ({
        number: draftVersions.keep(id, 'kept', contentOf(store, id)),
      })),
    'drafts.version': ({ id, number }: InputOf<'drafts.version'>) => draftVersions.read(id, number),
    'drafts.restore': ({ id, number }: InputOf<'drafts.restore'>) =>
      on('drafts.restore', id, () => ({ lost: restoreVersion(store, id, number) })),
    'drafts.remove': ({ id }: InputOf<'drafts.remove'>) =>
      act('drafts.remove', drafts.head(id).title, () => done(() => drafts.remove(id))),
    'drafts.export': (input: InputOf<'drafts.export'>, job: Job) => exportDraft(context, input, job),
    'drafts.send': (input: InputOf<'drafts.send'>, job: Job) => sendDraft(context, input, job),
    'drafts.sources': ({ dossierId, text }: InputOf<'drafts.sources'>) =>
      sourcesFor(store, { dossierId, text }, today()),
    'templates.list': () => [
      ...builtInTemplates.map((template) => ({ ...template, builtIn: true })),
      ...templates.list(),
    ],
    'templates.save': (input: InputOf<'templates.save'>) =>
      act('templates.save', input.name, () => ({ id: templates.save(input) })),
    'templates.remove': ({ id }: InputOf<'templates.remove'>) =>
      act('templates.remove', '', () => {
        const name = templates.remove(id)
        store.changes.describe(label('change.templates.remove', { title: name }))
        return null
      }),
  }
}

const done = (run: () => unknown): null => {
  run()
  return null
}

/** Only the fields that were given. */
const defined = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  // What is undefined was just taken out.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

const openDraft = (context: Context, id: number): Draft => {
  const { store } = context
  const { passages, items } = store
  const { requestId, ...head } = store.drafts.head(id)
  const found = (passageId: number) => passages.find(passageId) ?? []
  const elsewhere = (documentId: number): string | null => {
    const { municipality } = store.documents.row(documentId)
    return head.municipality === null || fold(municipality ?? '') === fold(head.municipality)
      ? null
      : municipality
  }
  return {
    ...head,
    request: requestId === null ? null : store.documents.row(requestId),
    asked: head.asked.map(({ passageId, ...asked }) => ({
      ...asked,
      passage: passageId === null ? null : passages.find(passageId),
    })),
    points: store.draftPoints.ofDraft(id).map(({ draftId: _, about, itemId, ...point }) => ({
      ...point,
      sources: store.draftPoints
        .sourcesOf(point.id)
        .flatMap(found)
        .map((passage) => ({ ...passage, elsewhere: elsewhere(passage.documentId) })),
      about: about === null ? null : items.find(about),
      item: itemId === null ? null : items.find(itemId),
    })),
    dueBecause: becauseOf(context, { requestId, dueOn: head.dueOn, municipality: head.municipality }),
    versions: store.draftVersions.ofDraft(id),
    earlier: earlierAdvice(context, head.dossierId, head.documentId),
    unfilled: unfilledIn(textsOf(contentOf(store, id))),
  }
}

/** How the day follows from the request, while it is that day. */
const becauseOf = (
  context: Context,
  draft: Readonly<{ requestId: number | null; dueOn: string | null; municipality: string | null }>,
): string => {
  if (draft.requestId === null || draft.dueOn === null) return ''
  const asked = dueOf(context, draft.requestId, draft.municipality)
  return asked !== null && asked.dueOn === draft.dueOn ? asked.because : ''
}

const earlierAdvice = (
  { store, today }: Context,
  dossierId: number | null,
  documentId: number | null,
): EarlierAdvice[] => {
  if (dossierId === null) return []
  return itemsWith(store, { kinds: ['advice_point'], dossierId }, today())
    .filter((row) => row.documentId !== documentId)
    .map((item) => {
      const { text, passage, reason, realisation, reactionPassages } = store.details.open(item.id)
      return {
        item,
        text,
        passage,
        reaction: item.reaction ?? 'geen_reactie',
        reason,
        reactionPassages,
        realisation: realisation ?? 'onbekend',
      }
    })
}

const itemsWith = (
  store: Store,
  filter: Parameters<Store['items']['list']>[0],
  today: string,
): readonly ItemRow[] =>
  store.items.list(filter, { column: 'dueOn', descending: false }, 0, 100_000, today).rows

/** A copy has the words, points and sources, and is a draft whatever became of the other. */
const copyDraft = (store: Store, id: number, title: string): number => {
  const head = store.drafts.head(id)
  const made = store.drafts.create({ ...head, title })
  for (const { id: pointId, position, ...point } of store.draftPoints.ofDraft(id))
    store.draftPoints.add(made, position, point, store.draftPoints.sourcesOf(pointId))
  return made
}

const restoreVersion = (store: Store, id: number, number: number): number => {
  const { title, parts, asked, points } = store.draftVersions.read(id, number)
  const now = contentOf(store, id)
  if (!store.draftVersions.isKept(id, now)) store.draftVersions.keep(id, 'restored', now)
  const known = asked.map((one) => ({
    ...one,
    passageId: one.passageId !== null && store.passages.find(one.passageId) ? one.passageId : null,
  }))
  store.drafts.change(id, { title, parts, asked: known })
  return store.draftPoints.restore(id, points)
}

/** A question that was dodged in somebody's judgement, or seems to be and nobody judged it yet. */
const sourcesFor = (
  store: Store,
  { dossierId, text }: Readonly<{ dossierId: number | null; text: string | undefined }>,
  today: string,
) => {
  const filter = { ...(dossierId === null ? {} : { dossierId }), ...(text ? { text } : {}) }
  const evaded = store.draftTies.evadedIds()
  return {
    dodged: itemsWith(store, { ...filter, kinds: ['question'] }, today).filter(({ id, answerVerdict }) =>
      answerVerdict === null ? evaded.has(id) : dodgedVerdicts.some((verdict) => verdict === answerVerdict),
    ),
    late: itemsWith(
      store,
      { ...filter, kinds: ['commitment', 'question', 'dictum_point'], late: true },
      today,
    ),
    earlierAdvice: itemsWith(store, { ...filter, kinds: ['advice_point'], open: true }, today).filter(
      ({ reaction, dueOn }) => reaction === 'geen_reactie' && (dueOn === null || dueOn < today),
    ),
  }
}
