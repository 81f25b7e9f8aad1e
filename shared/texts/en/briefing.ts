import type { briefingTexts as dutch } from '../nl/briefing.ts'

/** The printed briefing. */
export const briefingTexts: Record<keyof typeof dutch, string> = {
  'briefing.title': 'Briefing: {dossier}',
  'briefing.untitled': 'Briefing',
  'briefing.page': 'Page {page} of {pages}',
  'briefing.mark.secret': '▲\u00a0Contains secret documents',
  'briefing.mark.restricted': '▲\u00a0Contains restricted documents',
  'briefing.quote': '“{words}”',
  'briefing.head.overline': 'Briefing · as at {date}',
  'briefing.head.municipality': 'Municipality of {names}',
  'briefing.head.municipalities': 'Municipalities of {names}',
  'briefing.and': '{first} and {last}',
  'briefing.count.documents': '{count, plural, one {# document} other {# documents}}',

  'briefing.figure.late': 'late',
  'briefing.figure.open': '{count, plural, one {open commitment} other {open commitments}}',
  'briefing.figure.dodged':
    '{count, plural, one {question without a full answer} other {questions without a full answer}}',
  'briefing.figure.documents': '{count, plural, one {document} other {documents}}',

  'briefing.attention.heading': 'Attention',

  'briefing.core.heading': 'In short',
  'briefing.core.documents':
    'This dossier contains {count, plural, one {# document} other {# documents}}, from {from} up to and including {to}.',
  'briefing.core.documentsOneDay':
    'This dossier contains {count, plural, one {# document} other {# documents}}, of {from}.',
  'briefing.core.documentsUndated':
    'This dossier contains {count, plural, =0 {no documents} one {# document without a date} other {# documents without a date}}.',
  'briefing.core.commitments':
    'Of the {total, plural, one {# commitment} other {# commitments}}, {open, plural, =0 {none is open} one {# is open} other {# are open}}.',
  'briefing.core.late':
    '{count, plural, one {# item is late} other {# items are late}}. The longest: {item}, {days, plural, one {# day} other {# days}}.',
  'briefing.core.conflicts':
    '{count, plural, =0 {No warnings} one {# warning} other {# warnings}} under Attention{judged, plural, =0 {} one {; # other was judged by you (not right) and is not there} other {; # others were judged by you (not right) and are not there}}.',
  'briefing.core.noTerm':
    '{count, plural, one {# open commitment has} other {# open commitments have}} no date: {items}.',
  'briefing.core.settledNotFulfilled':
    'Officially settled, but in your view not fulfilled or not wholly fulfilled: {items}.',
  'briefing.core.next': 'The next date is {date}: {what}.',
  'briefing.core.dodged':
    'Of the {total, plural, one {# question} other {# questions}}, {dodged, plural, one {# got} other {# got}} no full answer in your view.',
  'briefing.core.toJudge':
    'For {count, plural, one {# question} other {# questions}} an answer is missing or sounds evasive. You have not judged that yet.',
  'briefing.core.motions': '{count, plural, one {# motion} other {# motions}}: {outcomes}.',
  'briefing.core.dictum':
    'Of the {total, plural, one {# dictum point} other {# dictum points}}, {open, plural, =0 {none is open} one {# is open} other {# are open}}.',
  'briefing.core.advice': '{count, plural, one {# advice point} other {# advice points}}: {reactions}.',
  'briefing.core.count': '{count} {word}',
  'briefing.core.missing':
    '{count, plural, one {# document that is referred to is missing} other {# documents that are referred to are missing}}.',
  'briefing.core.dossierNote': 'Own note: ',
  'briefing.core.leftOut': 'Left out of this briefing: {parts}.',
  'briefing.leftOut.secretDocuments': '{count, plural, one {# secret document} other {# secret documents}}',
  'briefing.leftOut.secretItems': '{count, plural, one {# secret item} other {# secret items}}',
  'briefing.leftOut.restrictedDocuments':
    '{count, plural, one {# restricted document} other {# restricted documents}}',
  'briefing.leftOut.restrictedItems': '{count, plural, one {# restricted item} other {# restricted items}}',

  'briefing.timeline.heading': 'Timeline',
  'briefing.timeline.picture':
    'Timeline with {count, plural, one {# moment} other {# moments}}. {finding}. The lines below name them with their source.',
  'briefing.timeline.now': 'Date of this briefing',
  'briefing.timeline.document': '{kind}: {subject}',
  'briefing.timeline.due': 'Latest date of {item}',
  'briefing.timeline.dueDerived': 'Latest date (derived) of {item}',
  'briefing.timeline.decision': 'Decision moment: {item}',
  'briefing.timeline.settled': '{item} is officially {status}',
  'briefing.timeline.settledHow': '{item} is officially {status}: {how}',
  'briefing.timeline.extended': 'Extension of {item} until {date}',
  'briefing.timeline.extendedOpen': 'Extension of {item}, without a new date',
  'briefing.timeline.status': 'Status of {item}: {status}',
  'briefing.timeline.note': 'Note on {item}',
  'briefing.timeline.noteOnly': 'Note',
  'briefing.timeline.undated': 'Without a date and so not on the timeline: {names}.',

  'briefing.commitments.heading': 'Commitments',
  'briefing.commitments.late': 'Late ({count})',
  'briefing.commitments.open': 'Open ({count})',
  'briefing.commitments.notFulfilled':
    'Officially settled, in your view not fulfilled or not wholly fulfilled ({count})',
  'briefing.commitments.none': 'No commitments are open.',
  'briefing.commitments.settled': 'Settled: {items}.',
  'briefing.commitments.settledItem': '{item} ({status}; own verdict: {verdict})',

  'briefing.column.number': 'No.',
  'briefing.column.commitment': 'Commitment',
  'briefing.column.term': 'Term',
  'briefing.column.status': 'Status and verdict',
  'briefing.column.source': 'Source',
  'briefing.column.dictum': 'Dictum point',
  'briefing.column.advice': 'Advice point',
  'briefing.column.reaction': 'Reaction of the executive',
  'briefing.column.missing': 'Missing document',
  'briefing.column.namedAs': 'Named as',

  'briefing.item.noNumber': '–',
  'briefing.item.holder': '{name}',
  'briefing.item.madeBy': 'by {name}',
  'briefing.item.madeTo': 'to {name}',
  'briefing.item.promisedOn': 'promised {date}',
  'briefing.item.toQuote': 'To the quotation of {item}',
  'briefing.item.late': '▲\u00a0{days, plural, one {# day} other {# days}} late',
  'briefing.item.ownVerdict': 'Own verdict: {sign}\u00a0{verdict}',
  'briefing.item.settledOn': 'on {date}',
  'briefing.item.sourceStatus': 'Source: ',

  'briefing.term.date': '{date} ({certainty})',
  'briefing.term.dateDerived': '~ {date} ({certainty})',
  'briefing.term.none': 'No date',
  'briefing.term.noLiteral': 'No term named',
  'briefing.term.first': 'First {date}, then extended',
  'briefing.certainty.exact': 'exact',
  'briefing.certainty.derived': 'derived',
  'briefing.certainty.conditional': 'conditional',
  'briefing.certainty.none': 'not determined',

  'briefing.motions.heading': 'Motions and dictum points',
  'briefing.motions.amendment': 'Amendment',
  'briefing.motions.submitters': 'Submitters: {names}.',
  'briefing.motions.noDictum': 'No dictum points of this motion are recorded.',

  'briefing.questions.heading': 'Questions without a full answer',
  'briefing.questions.none': 'All questions are answered in your view, or still wait for your verdict.',
  'briefing.questions.number': 'question {number}',
  'briefing.questions.unjudged': '○ Not judged yet',
  'briefing.questions.unjudgedWhy': 'Words that point to evasion: ',
  'briefing.questions.noAnswer': 'No answer is recorded.',
  'briefing.questions.refersTo': 'The answer refers to question {number}.',
  'briefing.questions.answer': 'Answer: ',
  'briefing.questions.evasion': 'Evasive words: ',
  'briefing.questions.answered': 'Answered in your view: {items}.',
  'briefing.questions.waiting': 'Answer recorded, not judged yet: {items}.',

  'briefing.advice.heading': 'Advice and reaction',
  'briefing.advice.caption': '{count, plural, one {# advice point} other {# advice points}}: {reactions}',
  'briefing.advice.requested': 'requested advice',
  'briefing.advice.unrequested': 'unrequested advice',
  'briefing.advice.realisation': 'Implementation: {word}',

  'briefing.kpis.heading': 'Figures against the norm',
  'briefing.quotes.heading': 'Quotations',
  'briefing.quotes.evidence': 'Evidence for {item}',
  'briefing.quotes.back': 'Back to {item}',

  'briefing.notes.heading': 'Own notes',
  'briefing.notes.about': 'on {item}',

  'briefing.missing.heading': 'Missing documents',
  'briefing.missing.intro': 'The documents refer to these. They are not in Raadsgeheugen.',
  'briefing.missing.commitment': 'Earlier commitment',

  'briefing.sources.heading': 'Sources',
  'briefing.sources.none': 'This dossier contains no documents that may be in this briefing.',
  'briefing.sources.label': '[{number}]',
  'briefing.sources.citePage': '[{number}] p. {pages}',
  'briefing.sources.alt': 'Source {number}: {name}',
  'briefing.sources.altPage': 'Source {number}, page {pages}: {name}',
  'briefing.sources.date': '{date}',
  'briefing.sources.dateByUser': '{date} (date given by you)',
  'briefing.sources.noDate': 'date unknown',
  'briefing.sources.reference': 'reference {reference}',
  'briefing.sources.pages': '{count, plural, one {# page} other {# pages}}',
  'briefing.sources.citedPages': 'cited: p. {pages}',
  'briefing.sources.usedOn': 'In this briefing on page',
  'briefing.sources.backTo': 'Back to page {page}',
}
