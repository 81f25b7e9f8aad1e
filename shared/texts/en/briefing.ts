import type { briefingTexts as dutch } from '../nl/briefing.ts'

/** The printed briefing. */
export const briefingTexts: Record<keyof typeof dutch, string> = {
  'briefing.title': 'Briefing: {dossier}',
  'briefing.untitled': 'Briefing',
  'briefing.page': 'Page {page} of {pages}',
  'briefing.contents.title': 'Contents',
  'briefing.contents.entry': '{heading}, page {page}',
  'briefing.contents.back': '{heading}: back to the contents',
  'briefing.mark.secret': '▲\u00a0Contains secret documents',
  'briefing.mark.restricted': '▲\u00a0Contains restricted documents',
  'briefing.quote': '“{words}”',
  'briefing.head.overline': '{purpose} · as at {date}',
  'briefing.head.part': '{whole} · {part}',
  'briefing.head.only': '{names} only',
  'briefing.head.municipality': 'Municipality of {names}',
  'briefing.head.municipalities': 'Municipalities of {names}',
  'briefing.and': '{first} and {last}',
  'briefing.count.documents': '{count, plural, one {# document} other {# documents}}',

  'briefing.figure.late': '{count, plural, one {late item} other {late items}}',
  'briefing.figure.open': '{count, plural, one {open commitment} other {open commitments}}',
  'briefing.figure.dodged':
    '{count, plural, one {question without a full answer} other {questions without a full answer}}',
  'briefing.figure.documents': '{count, plural, one {document} other {documents}}',

  'briefing.attention.heading': 'Attention',

  'briefing.core.heading':
    '{count, plural, =1 {In one line} =2 {In two lines} =3 {In three lines} =4 {In four lines} other {In five lines}}',
  'briefing.core.documents':
    'This dossier contains {count, plural, =0 {no documents} one {# document} other {# documents}}',
  'briefing.core.documentsOf':
    'In this briefing: {count, plural, =0 {none} other {#}} of {all, plural, one {# document} other {# documents}} of this dossier',
  'briefing.core.daysUnknown': '{count, plural, one {, without a date} other {, all without a date}}',
  'briefing.core.dayOne': 'of {from}',
  'briefing.core.days': 'from {from} up to and including {to}',
  'briefing.core.daysSome': ': {count} {days} and {undated} without a date',
  'briefing.core.noneShown': 'This dossier contains no documents that may be in this briefing.',
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
  'briefing.core.adviceNone':
    '{count, plural, one {No reaction to the one advice point is recorded.} other {No reaction to any of the # advice points is recorded.}}',
  'briefing.advice.captionNone':
    '{count, plural, one {# advice point, without a reaction} other {# advice points, all without a reaction}}',
  'briefing.core.commitmentsAll':
    '{count, plural, one {The one commitment is open.} other {All # commitments are open.}}',
  'briefing.core.dictumAll':
    '{count, plural, one {The one dictum point is open.} other {All # dictum points are open.}}',
  'briefing.core.dodgedAll':
    '{count, plural, one {The one question got no full answer in your view.} other {None of the # questions got a full answer in your view.}}',
  'briefing.core.countAll': '{count, plural, one {{word}} other {all {word}}}',
  'briefing.core.count': '{count} {word}',
  'briefing.core.missing':
    '{count, plural, one {# document that is referred to is missing} other {# documents that are referred to are missing}}.',
  'briefing.core.dossierNote': 'Own note: ',
  'briefing.count.items': '{count, plural, one {# item} other {# items}}',
  'briefing.core.later': 'Not included, as it is of after {date}: {parts}.',
  'briefing.core.leftOut': 'Left out of this briefing: {parts}.',
  'briefing.leftOut.secretDocuments': '{count, plural, one {# secret document} other {# secret documents}}',
  'briefing.leftOut.secretItems': '{count, plural, one {# secret item} other {# secret items}}',
  'briefing.leftOut.restrictedDocuments':
    '{count, plural, one {# restricted document} other {# restricted documents}}',
  'briefing.leftOut.restrictedItems': '{count, plural, one {# restricted item} other {# restricted items}}',

  'briefing.timeline.heading': 'Timeline',
  'briefing.timeline.picture':
    'Timeline with {count, plural, one {# moment} other {# moments}}. {finding}.{isWhole, select, true { The lines below name them with their source.} other {}}',
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
  'briefing.questions.also': '{name} (also {others})',
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
  'briefing.quotes.heading': 'Quotations opposite each other',

  'briefing.notes.heading': 'Own notes',
  'briefing.notes.about': 'on {item}',

  'briefing.missing.heading': 'Missing documents',
  'briefing.missing.intro': 'The documents refer to these. They are not in Raadsgeheugen.',
  'briefing.missing.commitment': 'Earlier commitment',

  'briefing.sources.heading': 'Sources',
  'briefing.sources.none': 'This briefing names no documents.',
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
  'briefing.sources.usedAt': 'Back to the place in the briefing:',
  'briefing.style.notice': 'Notice',
  'briefing.style.small': 'Small',
  'briefing.style.table': 'Table text',
  'briefing.style.source': 'Source',
  'briefing.drawing': 'Drawing',
  'briefing.drawing.value': 'Value',
  'briefing.drawing.period': 'Period',
  'briefing.drawing.bar': 'What',
  'briefing.drawing.parts': 'Parts',
  'briefing.drawing.total': 'Total',

  'briefing.everything': 'All dossiers',
  'briefing.purpose.debate': 'Debate',
  'briefing.purpose.committee': 'Committee',
  'briefing.purpose.handover': 'Handover',
  'briefing.purpose.advice': 'Advice',
  'briefing.purpose.reminder': 'Reminder',
  'briefing.mark.ground': '{mark} · {ground}',
  'briefing.count.question': '{count, plural, one {# question} other {# questions}}',
  'briefing.count.motion': '{count, plural, one {# motion} other {# motions}}',
  'briefing.count.dictum_point': '{count, plural, one {# dictum point} other {# dictum points}}',
  'briefing.count.advice_point': '{count, plural, one {# advice point} other {# advice points}}',
  'briefing.count.commitment': '{count, plural, one {# commitment} other {# commitments}}',
  'briefing.count.decision_moment': '{count, plural, one {# decision} other {# decisions}}',
  'briefing.cut': 'Left out to keep the briefing short: {counts}.',
  'briefing.cut.here': 'Shortened, not listed here: {counts}.',
  'briefing.cut.inPassing': '{count, plural, one {# other question} other {# other questions}}',
  'briefing.cut.card': 'Not on this card: {counts}.',
  'briefing.cut.count': '{left, number} of {of}',
  'briefing.cut.core': '{count, plural, one {# line in short} other {# lines in short}}',
  'briefing.cut.at_stake':
    '{count, plural, one {# line of what is at stake} other {# lines of what is at stake}}',
  'briefing.cut.timeline': '{count, plural, one {# line of the timeline} other {# lines of the timeline}}',
  'briefing.cut.commitments': '{count, plural, one {# commitment} other {# commitments}}',
  'briefing.cut.motions': '{count, plural, one {# motion} other {# motions}}',
  'briefing.cut.dodged':
    '{count, plural, one {# question without a full answer} other {# questions without a full answer}}',
  'briefing.cut.advice': '{count, plural, one {# advice point} other {# advice points}}',
  'briefing.cut.kpis': '{count, plural, one {# figure against the norm} other {# figures against the norm}}',
  'briefing.cut.quotes': '{count, plural, one {# pair of quotations} other {# pairs of quotations}}',
  'briefing.cut.conflicts': '{count, plural, one {# warning} other {# warnings}}',
  'briefing.cut.missing': '{count, plural, one {# missing document} other {# missing documents}}',
  'briefing.cut.proposals': '{count, plural, one {# question or text} other {# questions and texts}}',
  'briefing.cut.since': '{count, plural, one {# change} other {# changes}}',
  'briefing.atStake.heading': 'What is at stake',
  'briefing.atStake.decision':
    'Decision {date} ({days, plural, =0 {today} one {in # day} other {in # days}}): {what}',
  'briefing.atStake.undated': 'Decision without a known day: {what}',
  'briefing.atStake.held': 'Held over until {date}, then it lapses: {what}',
  'briefing.atStake.document': '{name} ({date})',
  'briefing.atStake.contents': 'In it: {counts}.',
  'briefing.core.counted': 'Counted over {count} documents; the parts stand further on with their sources.',
  'briefing.core.decision':
    '{days, plural, =0 {Today} one {In # day} other {In # days}}, {date}, the decision is taken: {what}.',
  'briefing.core.kpi':
    '{title}: {over} of {count, plural, one {# measurement} other {# measurements}} break the norm.',
  'briefing.item.evidence': 'Evidence: ',
  'briefing.motions.meeting': '{meeting}.',
  'briefing.motions.votes': 'Vote: {votes}.',
  'briefing.motions.heldUntil': 'Held over until {date}; then it lapses.',
  'briefing.motions.execution': 'Execution: {word}.',
  'briefing.column.said': 'Said',
  'briefing.column.against': 'Against it',
  'briefing.proposals.heading': 'Draft questions and speaking text',
  'briefing.proposals.questions': 'Questions to put',
  'briefing.proposals.draft': 'Draft from your letter {from}',
  'briefing.proposals.proposal': 'Proposed by the program on {from}',
  'briefing.proposals.joined':
    'For {items} the answer refers to answer {number}. Will the executive answer these questions themselves?',
  'briefing.proposals.spoken': 'Speaking text',
  'briefing.proposals.skeleton':
    'Proposed by the program: the essence as a skeleton. Make it your own story.',
  'briefing.since.heading': 'What has changed since {date}',
  'briefing.since.nothing': 'Nothing has changed since then.',
  'briefing.notes.own': 'Own words',
  'briefing.appendices.heading': 'Appendices',
  'briefing.appendices.number': 'Appendix {number}',
  'briefing.appendices.pages': '{count, plural, one {# page} other {# pages}}, behind this briefing',
  'briefing.appendices.file': 'As a file in this PDF: {name}',
  'briefing.appendices.alt': 'Appendix {number}, page {page}: {name}',
  'briefing.appendices.page': 'p. {page}',
  'briefing.appendices.textAsRead': 'Text as Raadsgeheugen read it',
  'briefing.appendices.untagged':
    'This appendix has no tags for screen readers. That is why this PDF doesn’t say that it is accessible (PDF/UA).',
  'briefing.appendices.faulty':
    'The tags for screen readers in this appendix are not complete. That is why this PDF doesn’t say that it is accessible (PDF/UA).',
  'briefing.appendices.scan':
    '{count, plural, one {# page is a picture} other {# pages are pictures}}: a screen reader reads nothing there.',
  'briefing.appendices.notArchival':
    'This appendix doesn’t keep the rules for archiving (PDF/A). That is why this PDF doesn’t say that it does.',
  'briefing.appendices.locked':
    'This file is protected against editing. It is in this PDF as a file; its pages are not behind it.',
  'briefing.appendices.damaged':
    'This file is damaged. It is in this PDF as a file; its pages are not behind it.',
  'briefing.appendices.otherKind':
    'The original is not a PDF. Behind this briefing is the text as Raadsgeheugen read it.',
  'briefing.appendices.gone': 'The original file was not found, so it isn’t included.',
  'briefing.appendices.warning': '{name}: {remark}',
  'briefing.card.ask': 'Questions',
  'briefing.card.late': 'Late',
  'briefing.warning.noSources':
    'The source list is not in this briefing: the numbers beside the lines lead nowhere.',
  'briefing.warning.tooLong':
    'Even without all that can go, this briefing is longer than {pages} pages. Shorten your own notes or choose fewer parts.',
  'briefing.warning.ground':
    'Write down on what ground restricted or secret documents may stand in this briefing. Without a ground it is not saved.',
  'briefing.warning.sinceEverything':
    'What has changed is kept per dossier: a briefing of all dossiers doesn’t have it.',

  'briefing.card.count': '{count, plural, one {# late item} other {# late items}}',

  'briefing.excerpt': 'Shortened: the whole quotation has {count} words and stands in the source.',
  'briefing.core.moreConflicts':
    '{count, plural, one {# more warning} other {# more warnings}} under Attention.',

  'briefing.proposals.order':
    'Begin with line 1 in short{count, plural, one {} =2 {, then line 2} =3 {, then lines 2 and 3} other {, then lines 2 to {count}}}{questions, select, true {, and end with your first question} other {}}.',
}
