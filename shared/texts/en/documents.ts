import type { documentsTexts as dutch } from '../nl/documents.ts'

/** The library. */
export const documentsTexts: Record<keyof typeof dutch, string> = {
  'documents.title': 'Documents',
  'documents.tabs': 'Which documents',
  'documents.library': 'Library',
  'documents.toCheck': 'To check',
  'documents.missing': 'Missing',
  'documents.notRead': 'Not read',
  'documents.notReadAbout':
    'Nothing of these files was stored. Once a file can be read, it leaves this list by itself.',
  'documents.notReadAttached': 'attached to {mail}',
  'documents.retry': 'Try again',
  'documents.retryOne': 'Try “{file}” again',
  'documents.notReadMore':
    'And {count, plural, one {# more file} other {# more files}}. The two buttons above count for these too.',
  'documents.notReadShowMore': 'Show more',
  'documents.retryAll': 'Try all again',
  'documents.takeOffAll': 'Take all off',
  'documents.takeOff': 'Take “{file}” off this list',
  'documents.import': 'Import',
  'documents.kindOfDay': '{kind} of {date}',
  'documents.dropHint': 'or drag files here: PDF, Word, e-mail, Excel or text',
  'documents.date': 'Date',
  'documents.subject': 'Subject',
  'documents.kind': 'Kind',
  'documents.municipality': 'Municipality',
  'documents.pages': 'Pages',
  'documents.items': 'Items',
  'documents.state': 'State',
  'documents.noDate': 'unknown',
  'documents.recorded': 'Recorded',
  'documents.waits': '{count, plural, =0 {To check} one {To check (#)} other {To check (#)}}',
  'documents.status':
    '{count, plural, one {# document} other {# documents}}{toCheck, plural, =0 {} other { · # to check}}',
  'documents.missingStatus': '{count, plural, one {# missing document} other {# missing documents}}',
  'documents.empty':
    'No documents yet. Import the documents of the meeting: PDF, Word, e-mail, Excel or text.',
  'documents.olderReader':
    '{count, plural, one {# document was} other {# documents were}} read with an older reader. A newer reader can read {count, plural, one {it} other {them}} better.',
  'documents.rereadAll': 'Read again',
  'documents.reread':
    '{newer, plural, =0 {No new text} one {# document has a new text} other {# documents have a new text}}{same, plural, =0 {} other {, # stayed the same}}.',
  'documents.rereadMoved':
    '{title}: {count, plural, one {# place} other {# places}} not found again exactly.',
  'documents.rereadFound':
    '{title}: {found, plural, =0 {} one {# new find} other {# new finds}}{both, select, yes { and } other {}}{readings, plural, =0 {} one {# detail now read differently} other {# details now read differently}}.',
  'documents.rereadRefused': '{title}: {why}',
  'documents.nothingToCheck': 'Everything has been checked. New imports will appear here.',
  'documents.nothingMissing': 'No document that a recorded document refers to is missing.',
  'documents.words': 'Words in the name',
  'documents.filters': 'Filter documents',
  'documents.filterAct': 'Filter documents by words',
  'documents.nothingFound': 'No document matches these filters.',
  'documents.open': 'Open',
  'documents.trash': 'Move to the bin',
  'documents.missingWhat': 'What is referred to',
  'documents.commitment': 'Commitment',
  'documents.missingPage': '{title}, p. {page}',
  'documents.missingDropped': '“{what}” is no longer followed as missing.',
}
