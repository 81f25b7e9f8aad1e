import type { cliTexts as dutch } from '../nl/cli.ts'

/** The command line. */
export const cliTexts: Record<keyof typeof dutch, string> = {
  'cli.usage': `Raadsgeheugen on the command line

  npm run cli -- inspect FILE [--json] [--ocr]                what the program recognises in a file; --ocr reads scans
  npm run cli -- import FILE… [--dossier NAME] [--accept strong|all|none] [--ocr]
  npm run cli -- list [--kind KIND] [--late] [--on DATE] [--dossier NAME] [--json] [--secret]
                                                              --on: with the term and status that held on that day
  npm run cli -- why ID [--json]                              how the due date of an item was computed
  npm run cli -- advice list [--json]                         letters in preparation and sent
  npm run cli -- advice export ID FILE.(docx|pdf) [--json] [--secret]
  npm run cli -- link FROM KIND TO [--note TEXT]              links two items or words: ID, or DOC:START-END
  npm run cli -- chain ID [--json] [--secret] [--out FILE.pdf] from the first question to the last evidence
  npm run cli -- missing [--json] [--secret]                  what documents refer to that is not here, with what it may be
  npm run cli -- since DATE --dossier NAME [--json] [--secret] what has changed in a dossier since a day
  npm run cli -- conflicts --dossier NAME [--json] [--secret] what may contradict or come too late, and why
  npm run cli -- stats [--json] [--secret]                    answers and their term, what is open, KPIs
  npm run cli -- lists import FILE --municipality NAME [--kind KIND] [--dry-run] [--json]
                                                              a list of the clerk’s office; --dry-run only shows what would change
  npm run cli -- lists export FILE.(csv|xlsx|json|ics|pdf) [--kind KIND] [--portfolio NAME] [--municipality NAME]
                 [--layout total|per_holder|overdue|due_soon] [--months N] [--secret]
  npm run cli -- fulfil ID --on DATE [--evidence DOC:START-END] [--note TEXT]
  npm run cli -- brief --dossier NAME --out FILE.(pdf|docx|html|txt)
                 [--purpose debate|committee|handover|advice|reminder] [--length 2|6|20|all] [--paper a4|a5] [--large] [--card] [--hide NAME]… [--secret --ground TEXT] [--on DATE] [--json]
                                                              --hide leaves a name, address or number out; more than once
  npm run cli -- brief --each portfolioHolder|group --out FOLDER [--format pdf|docx|html|txt] [--dossier NAME] […]
                                                              a briefing per portfolio holder or group; Ctrl+C stops in between
  npm run cli -- backup FOLDER                                checked backup of data and originals
  npm run cli -- backup FILE.sqlite                           the data alone, without the originals
  npm run cli -- restore FOLDER [--incomplete]                restores the newest backup; what was there is kept aside
  npm run cli -- check                                        whether everything that is stored is right
  npm run cli -- demo                                         the sample dossier with list and briefing

--data DIR chooses another folder for the data. DATE is yyyy-mm-dd. ID is the item’s own number or its serial number.`,
  'cli.unknown': 'The command “{name}” does not exist; npm run cli -- --help shows the commands.',
  'cli.wrongOption': 'An option is wrong or lacks its value; npm run cli -- --help shows the options.',
  'cli.needsOne': 'This command needs exactly one {what}.',
  'cli.needsDate': 'This command needs a date: --on yyyy-mm-dd.',
  'cli.needsFiles': 'Name at least one file to import.',
  'cli.wrongAccept': 'After --accept can stand strong, all or none.',
  'cli.wrongKind': 'After --kind can stand: {kinds}.',
  'cli.needsLink': 'Write link FROM KIND TO; FROM and TO are an ID or DOC:START-END, for example 3:120-240.',
  'cli.wrongLinkKind': 'The kind of link can be: {kinds}.',
  'cli.linked': '{from} {link} {to}',
  'cli.wrongEvidence': 'After --evidence stands DOC:START-END, for example 3:120-240.',
  'cli.needsEvidence':
    'Give evidence with --evidence DOC:START-END, or say with --note why there is no evidence.',
  'cli.needsAdvice': 'Write advice list or advice export ID FILE.docx (or .pdf).',
  'cli.adviceRow':
    '{id}  {kind}, {state}: {title} ({points, plural, one {# point} other {# points}}, {without} without a source)',
  'cli.adviceWritten': 'Letter written: {file}',
  'cli.adviceWithoutSource': '{count, plural, one {# point has} other {# points have}} no source.',
  'cli.adviceLeftOut': '{count, plural, one {# source was} other {# sources were}} left out: not public.',
  'cli.adviceUnfilled': 'Still to fill in: {words}',
  'cli.needsList': 'Write lists import FILE or lists export FILE.',
  'cli.needsMunicipality': 'Say with --municipality NAME which municipality the list is of.',
  'cli.wrongFormat': 'The name of the file ends in one of: {formats}.',
  'cli.wrongLayout': 'After --layout can stand: {layouts}.',
  'cli.wrongMonths': 'After --months stands a number from 1 to 24.',
  'cli.listDossierNew': 'New dossier “{name}”: {count, plural, one {# item} other {# items}}',
  'cli.listDossier': 'In dossier “{name}”: {count, plural, one {# item} other {# items}}',
  'cli.listRow': 'Line {line}: {reason}',
  'cli.listNothing':
    'No line of this list can be read; nothing was changed. In the window you can say what the columns hold.',
  'cli.listImported':
    'Accepted: {added, number} new, {changed, number} changed, {left, number} not accepted.',
  'cli.listExported':
    '{count, plural, one {# item} other {# items}} in {file}{leftOut, plural, =0 {} one {; # secret or restricted item left out} other {; # secret or restricted items left out}}',
  'cli.missingCount':
    '{count, plural, =0 {Nothing is missing.} one {# document is missing.} other {# documents are missing.}}',
  'cli.maybe': 'perhaps {id}: {title}',
  'cli.needsDossier': 'Say with --dossier NAME which dossier.',
  'cli.needsBrief':
    'A briefing needs --dossier NAME and --out FILE, or --each portfolioHolder (or group) and --out FOLDER.',
  'cli.wrongEach': '--each can be: portfolioHolder, group.',
  'cli.wrongChoice': '{option} can be: {choices}.',
  'cli.needsGround': 'Give with --secret the ground on which the reader may see this: --ground TEXT.',
  'cli.briefing': '{at} of {total}: {name}',
  'cli.briefedEach':
    '{name}: {file} ({pages, plural, one {# page} other {# pages}}){leftOut, plural, =0 {} one {; # secret or restricted document or part left out} other {; # secret or restricted documents and parts left out}}',
  'cli.briefLeftOut':
    '{count, plural, one {# secret or restricted document or part was} other {# secret or restricted documents and parts were}} left out.',
  'cli.briefStopped':
    'Stopped. {count, plural, =0 {No briefing was made yet.} one {# briefing is done.} other {# briefings are done.}}',
  'cli.briefNobody': 'Nothing has a name to it; no briefing was made.',
  'cli.defect': 'Something went wrong in the program ({name}). What was saved is still there.',
  'cli.withoutText':
    '{count, plural, one {# page is an image without text} other {# pages are images without text}}; with --ocr the program recognises the text.',
  'cli.recognisingPage': 'Recognising page {page} of {of}…',
  'cli.recognisedText':
    'Text recognised by the computer on {count, plural, one {# page} other {# pages}}, certainty {confidence}%.',
  'cli.imported': 'imported, {count, plural, =0 {nothing found} one {# find} other {# finds}}',
  'cli.known': 'was imported before',
  'cli.recorded': '{count, plural, one {# item recorded} other {# items recorded}}',
  'cli.noTerm': ' no date',
  'cli.late': 'LATE',
  'cli.statsNow': 'On {date}: {open} open, of which {late} late; {settled} settled',
  'cli.statsAnswers':
    'Questions of {name}: {asked} asked, {onTime} of {judged} within the term, median {median} days',
  'cli.statsStanding':
    'Portfolio {name}: {open} open, {late} late, {settled} settled, {notKept} settled but not fulfilled',
  'cli.statsKpi': 'KPI {title}: {over} of {count} measurements past the norm ({months})',
  'cli.leftOut':
    '{count, plural, one {# restricted or secret thing} other {# restricted or secret things}} left out. With --secret it is in it.',
  'cli.count': '{count, plural, one {# item} other {# items}}, {late} late',
  'cli.fulfilled': '{number} settled and fulfilled on {date}',
  'cli.briefed': 'Briefing made: {file} ({pages, plural, one {# page} other {# pages}})',
  'cli.backedUp': 'Backup made and checked: {file} ({kilobytes} kB)',
  'cli.backedUpAll':
    'Backup made and checked: {folder}, {documents, plural, one {# document} other {# documents}} and {originals, plural, one {# original} other {# originals}} ({copied} new).',
  'cli.backupMended':
    '{count, plural, one {# copy of an original had gone bad and was made anew.} other {# copies of originals had gone bad and were made anew.}}',
  'cli.backupWithout': 'The originals are not in this file; backup FOLDER takes them along.',
  'cli.originalMissing': 'Original missing or damaged: {file}',
  'cli.notRestored':
    'Not restored, nothing changed: {count, plural, one {# original is missing} other {# originals are missing}}. With --incomplete it goes without.',
  'cli.restored': 'Backup of {made} restored. What was there is in {aside}.',
  'cli.restoredFresh': 'Backup of {made} restored.',
  'cli.checked':
    '{documents, plural, one {# document} other {# documents}}, {items, plural, one {# item} other {# items}}, {passages, plural, one {# passage} other {# passages}}',
  'cli.allWell': 'Everything is right.',
  'cli.dataAt': 'The data of this example is in {folder}',
  'cli.wrongLanguage': 'Choose --language nl or --language en.',
}
