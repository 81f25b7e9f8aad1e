import type { InputOf, OutputOf } from '../../shared/contract.ts'
import { addDays, dutchDate } from '../../shared/dates.ts'
import { eventNote } from '../../shared/event-words.ts'
import { type InForce, type ItemEvent, type ItemRow, isLate, isOpen } from '../../shared/records/item.ts'
import type { TermExplanation, TermOrigin } from '../../shared/records/term-explanation.ts'
import { addTerm, termSteps } from '../../shared/term-count.ts'
import { backAndForth } from '../../shared/term-history.ts'
import { startOf } from '../../shared/term-start.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Dated, type RuleOfItem, ruleOf } from '../store/due.ts'
import type { Context } from './context.ts'

/** The reads and notes about terms. */
export const termHandlers = (context: Context) => {
  const { store, today } = context
  return {
    'items.why': ({ id }: InputOf<'items.why'>) => explainTermOf(context, id),
    'items.listOn': (input: InputOf<'items.listOn'>) => listOn(context, input),
    'terms.passed': () => passedTerms(context),
    'app.see': (what: InputOf<'app.see'>) => {
      store.todays.see(what)
      return null
    },
    'app.today': () => store.todays.read(today(), store.settings.read().mine),
  }
}

/** "Waarom?": where the date in force comes from, the computation in steps, and every date before it. */
const explainTermOf = ({ store }: Context, id: number): TermExplanation => {
  const item = store.due.find(id)
  const row = store.items.row(id)
  const found = store.found.find(id)
  const rules = store.municipalities.rulesOf(row.municipality)
  const events = store.events.ofItem(id)
  const rule = item.termLiteral === null ? ruleOf(item, rules) : null
  const start = startOf(rule?.term ?? {}, item)
  const origin = originOf(item)
  const [listed] = store.lists.ofIds([id])
  const list = listed?.listed && listed.fromList ? listed.documentTitle : null
  const said = (text: string) => (text === '' ? [] : [{ text, date: row.dueOn }])
  const steps = {
    extended: () => said(setWords(events, row.dueOn, list)),
    given: () => said(setWords(events, row.dueOn, list)),
    literal: () => said(found.because),
    // The rules may have changed since for what was settled: then the words stand that were written down.
    rule: () =>
      rule !== null && start !== null && addTerm(start.date, rule.term, rules) === row.dueOn
        ? termSteps(start.date, rule.term, rules)
        : said(found.because),
    none: () => said(noTermWords(item, row, rule)),
  }[origin]()
  const counts = origin === 'rule' || (origin === 'literal' && row.certainty !== 'exact')
  return {
    origin,
    literal: row.termLiteral,
    rule: rule !== null && origin === 'rule' ? { name: nameOf(rule), article: rule.term.article } : null,
    start: counts ? start : null,
    startByUser: counts && start !== null && isByUser(store, item.documentId, start.origin),
    steps,
    dueOn: row.dueOn,
    certainty: row.certainty,
    foundBy: found.why,
    remindOn: row.remindOn,
    earlier: earlierDates(events),
  }
}

const isByUser = (
  { documents }: Context['store'],
  documentId: number,
  origin: NonNullable<TermExplanation['start']>['origin'],
): boolean => {
  if (origin === 'lijst') return false
  const decided = documents.decided(documentId)
  return origin === 'document'
    ? documents.row(documentId).dateOrigin === 'user'
    : documents.row(documentId).dates.some(({ role, range }) => role === origin && range === null) &&
        decided.includes(origin)
}

const originOf = (
  item: Readonly<{ extended: number; dueByUser: number; termLiteral: string | null; dueOn: string | null }>,
): TermOrigin => {
  if (item.extended === 1) return 'extended'
  if (item.dueByUser === 1) return 'given'
  if (item.termLiteral !== null) return 'literal'
  return item.dueOn === null ? 'none' : 'rule'
}

const nameOf = ({ instrument, term }: RuleOfItem): string =>
  term.name ?? (instrument === 'own' ? '' : t(`settings.${instrument}`))

const noTermWords = (item: Dated, row: ItemRow, rule: RuleOfItem | null): string => {
  if (item.kind === 'question' && item.answered) return t('terms.answered')
  if (item.kind === 'dictum_point' && item.outcome !== 'aangenomen' && item.outcome !== 'overgenomen')
    return t('terms.notAdopted')
  if (rule !== null) return t('terms.noStart')
  return row.municipality === null ? t('terms.noMunicipality') : t('terms.noRule', { name: row.municipality })
}

/** The line of the history that gave the date of a person or a list, in words: it says who moved what, and why. */
const setWords = (events: readonly ItemEvent[], dueOn: string | null, list: string | null): string => {
  const at = events.findLastIndex(
    ({ kind, after, takenBack }, index) =>
      index > 0 &&
      !takenBack &&
      !backAndForth.includes(kind) &&
      after.dueOn === dueOn &&
      events[index - 1]?.after.dueOn !== dueOn,
  )
  const [event, before] = [events[at], events[at - 1]]
  if (event === undefined || before === undefined)
    return list === null ? t('item.byUser') : t('terms.byList', { list })
  const on = dutchDate(event.onDate)
  const from = before.after.dueOn === null ? null : dutchDate(before.after.dueOn)
  const to = dueOn === null ? t('terms.nothing') : dutchDate(dueOn)
  if (event.kind === 'listed') return t('terms.byNewerList', { from: from ?? t('terms.nothing'), on })
  const words =
    event.kind === 'term'
      ? from === null
        ? t('item.becauseGiven', { on })
        : t('item.becauseCorrected', { from, on })
      : from === null
        ? t('item.becausePostponedNew', { to, on })
        : t('item.becausePostponed', { from, to, on })
  return event.note === '' ? words : `${words} “${eventNote(event)}”`
}

const earlierDates = (events: readonly ItemEvent[]): TermExplanation['earlier'] =>
  events.flatMap((event, at) => {
    const before = events[at - 1]
    if (before === undefined || before.after.dueOn === event.after.dueOn) return []
    const because = t('terms.replaced', {
      how: event.kind,
      note: event.note === '' ? '' : `: “${eventNote(event)}”`,
    })
    return [{ dueOn: before.after.dueOn, replacedOn: event.onDate, because }]
  })

/** The rows of a filter as they stood on a day; what was promised or asked later is not among them. */
const listOn = ({ store, today }: Context, { filter, on }: InputOf<'items.listOn'>): ItemRow[] => {
  const { late, open, ...rest } = filter
  // From today on an item stands as its last events say, also where they were given a later day: as in every list.
  const isPast = on < today()
  const states = isPast ? store.asOf.inForce(on) : new Map<number, InForce>()
  const rows: ItemRow[] = []
  const order = { column: 'dueOn', descending: false } as const
  for (let offset = 0; ; offset += 500) {
    const window = store.items.list(rest, order, offset, 500, today()).rows
    for (const row of window) {
      const then = { ...row, ...states.get(row.id) }
      const isThere = !isPast || row.onDate === null || row.onDate <= on
      if (isThere && (!late || isLate(then, on)) && (!open || isOpen(then.officialStatus))) rows.push(then)
    }
    if (window.length < 500)
      return rows.sort((a, b) =>
        (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : a.dueOn === b.dueOn ? 0 : 1,
      )
  }
}

/** What passed since it was last told. The first time only what ended yesterday: nobody wants a flood. */
const passedTerms = ({ store, today }: Context): OutputOf<'terms.passed'> => {
  if (!store.settings.read().notify) return []
  const from = store.settings.toldUntil() ?? addDays(today(), -1)
  const passed = store.todays.passed(from, today())
  if (from !== today()) store.settings.setToldUntil(today())
  return passed
}
