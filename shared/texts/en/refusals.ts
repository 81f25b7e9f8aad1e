import type { refusalTexts as dutch } from '../nl/refusals.ts'

/** One sentence for everything that is refused: what happened, what is safe, what to do. */
export const refusalTexts: Record<keyof typeof dutch, string> = {
  'refusal.empty-file':
    'This file is empty, so nothing was saved; ask the sender to send the document again.',
  'refusal.not-found':
    'This file is not there (any more); nothing was changed, check the place and the name.',
  'refusal.not-a-file':
    'This is a folder and not a file; nothing was changed, choose the files in the folder.',
  'refusal.not-readable':
    'This file may not or cannot be read; nothing was changed, copy it to a folder of your own and try again.',
  'refusal.too-large':
    'This file is too large ({megabytes} MB, it may be {limit} MB); nothing was saved, split the document and import the parts.',
  'refusal.unknown-type':
    'The content is not a document that Raadsgeheugen can read, but {found, select, binary {something unknown} program {a program} html {a web page} zip {a zip file} ods {an ODS spreadsheet} xls {an old Excel file} pptx {a PowerPoint file} xml {an XML file} other {a picture}}. Nothing was saved; save it as PDF or .docx and try again.',
  'refusal.old-word-or-encrypted':
    'This is a file from an old version of Office; nothing was saved, save it as .docx or PDF and try again.',
  'refusal.encrypted-pdf':
    'This PDF is protected with a password; nothing was saved, ask for a PDF without a password.',
  'refusal.broken-pdf': 'This PDF is damaged and can’t be read; nothing was saved, ask for a new copy.',
  'refusal.incomplete-pdf':
    'This PDF is not complete, probably because its download broke off; nothing was saved, fetch the file again.',
  'refusal.broken-docx':
    'This Word file is damaged and can’t be read; nothing was saved, open it in Word and save it again.',
  'refusal.broken-file':
    'This file is damaged and can’t be read; nothing was saved, open it in its own program and save it again.',
  'refusal.encrypted-file':
    'This file is protected with a password; nothing was saved, save it without a password and try again.',
  'refusal.no-page': 'This page can’t be drawn; its text is there, choose the text view.',
  'refusal.recognition-failed': 'Recognising the text failed; the document is still as it was, try again.',
  'refusal.too-complex':
    'This file asks for more memory or pages than is safe; nothing was saved, split the document or save it again as PDF.',
  'refusal.no-list':
    'This file has no list with column headings; nothing was changed, choose a file with a line such as “Nr, Datum, Onderwerp”.',
  'refusal.list-changed':
    'This file has changed since you looked at it; nothing was changed, choose the file again.',
  'refusal.file-changing':
    'This file kept changing while it was being read; nothing was saved, wait until all of it has been fetched and try again.',
  'refusal.reader-timeout':
    'Reading this file took too long and was stopped; nothing was saved, save it again as PDF and try that file.',
  'refusal.reader-crashed':
    'Reading this file failed; nothing was saved and the other files go on, save it again as PDF and try that file.',
  'refusal.not-found-item': 'This item does not exist (any more); nothing was changed.',
  'refusal.refers-to-itself':
    'This document itself refers to the missing document, so it can’t be that document. Nothing was changed; choose another document.',
  'refusal.not-found-missing': 'This missing document is gone; nothing was changed.',
  'refusal.not-found-document': 'This document does not exist (any more); nothing was changed.',
  'refusal.not-found-dossier': 'This dossier does not exist (any more); nothing was changed.',
  'refusal.not-found-municipality': 'This municipality does not exist (any more); nothing was changed.',
  'refusal.already-settled':
    'This item is settled or lapsed already; nothing was changed. First set its status back to open if you want to go on with it.',
  'refusal.already-recorded': 'This document is recorded already; nothing was changed.',
  'refusal.not-recorded': 'This item is not recorded yet; first check the document and record it.',
  'refusal.doubles-differ':
    'These two have a different status or verdict. Make those the same first; nothing was changed.',
  'refusal.wrong-kind': 'This can’t be done with this kind of item; nothing was changed.',
  'refusal.store-too-new':
    'This data was made with a newer version of Raadsgeheugen. Nothing in it was changed. Install the newest version and start again.',
  'refusal.store-locked':
    'The data is in use by another window or program already. Nothing was changed. Close the other window and try again.',
  'refusal.store-damaged':
    'The file with your data is damaged. Nothing in it was changed, and backups are still there. Restore the newest one: in Settings, Data and backup, in the window that opens where starting fails, or with the command restore.',
  'refusal.program-broken':
    'The data could not be opened: a part of the program is missing or does not work. Nothing in your data was changed. Install Raadsgeheugen again.',
  'refusal.not-our-store':
    'This file does not belong to Raadsgeheugen. Nothing in it was changed. Choose another folder for the data.',
  'refusal.backup-damaged':
    'The backup was not sound and was thrown away; your data itself is in order. Try another place.',
  'refusal.backup-place-gone':
    'The place of the last backup is not there now. Nothing changed; connect the disk or choose another place.',
  'refusal.backup-place-unreadable':
    'The folder {folder} can’t be read: {trouble, select, rights {you may not look in it} gone {it is not there now} other {the disk or the network gives no answer}}. So nobody knows whether it holds backups. Nothing changed, here or there; {trouble, select, rights {ask for access to the folder} other {connect the disk or the network again}} or choose another folder.',
  'refusal.backup-place-lost':
    'No backup was made: the folder {folder} could not be reached any more. Your data on this computer is as it was, and earlier backups did not change. Connect the disk or the network again and try once more, or choose another place.',
  'refusal.backup-unfit':
    'This backup is damaged or not of Raadsgeheugen. Your data is as it was; choose another backup.',
  'refusal.no-backup':
    'There is no backup of Raadsgeheugen here. Nothing changed; choose the folder that holds the backup.',
  'refusal.no-room':
    'There is too little room here: {needed} MB needed, {free} MB free. Nothing changed; make room or choose another place.',
  'refusal.work-running':
    'Some work is still running, such as an import. Nothing changed; wait until it is done or cancel it, and try again.',
  'refusal.disk-full':
    'The disk is full. What was saved is still there; free up space and do the last action again.',
  'refusal.cannot-write': 'This place can’t be written to. Nothing was changed; choose another place.',
  'refusal.file-exists': 'The program’s own data is in this place. Nothing was changed; choose another name.',
  'refusal.bad-input': 'This input is not right. Nothing was changed; check what was filled in.',
  'refusal.bad-range': 'No text was chosen. Nothing was changed; choose words in the source.',
  'refusal.already-running': 'Raadsgeheugen is running already; its window is now in front.',
  'refusal.cancelled': 'Cancelled. What was done already is kept.',
  'refusal.no-date': 'This document has no date yet. Fill that in first; nothing was changed.',
  'refusal.nothing-to-undo': 'There is nothing to undo.',
  'refusal.nothing-to-redo': 'There is nothing to redo.',
  'refusal.name-taken':
    'There is something with the name “{name}” already. Nothing was changed; choose another name.',
  'refusal.municipality-in-use':
    'This municipality still belongs to documents. Nothing was changed; first give those documents another municipality.',
  'refusal.cannot-merge': 'These two can’t be merged. Nothing was changed.',
  'refusal.cannot-split':
    'It can’t be split at this place. Nothing was changed; choose a place within the text of the item.',
  'refusal.sample-present': 'The sample dossier is loaded already.',
  'refusal.not-found-passage': 'This passage is gone, or is confirmed already; nothing was changed.',
  'refusal.not-found-profile': 'This is deleted already.',
  'refusal.nested-too-deep':
    'This attachment is too deep: in an e-mail in an e-mail in an e-mail. It was not saved; save it separately and then add it.',
  'refusal.part-outside':
    'A part must come from the words of the item itself. Nothing was changed; choose words within the quote or type a description.',
  'refusal.not-found-kpi': 'This KPI or measurement is gone; nothing was changed.',
  'refusal.not-found-table':
    'This table is no longer in the document; nothing was changed. Type in the measurements yourself.',
  'refusal.not-found-view': 'This view is gone; nothing was changed.',
  'refusal.not-found-search': 'This search is gone; nothing was changed.',
  'refusal.not-found-link': 'This link is gone; nothing was changed.',
  'refusal.link-known':
    'This link is there already; nothing was changed, choose another kind or other words.',
  'refusal.words-not-recorded':
    'The document with these words is not recorded yet; first check it and record it.',
  'refusal.link-to-itself':
    'This would be linked to itself; nothing was changed, choose another item or other words.',
  'refusal.not-found-event': 'This line is not in the history; nothing was changed.',
  'refusal.cannot-reverse':
    'This line can’t be reversed on its own; nothing was changed. Use Undo, or change the item.',
  'refusal.already-taken-back': 'This line is reversed already; nothing was changed.',
  'refusal.built-upon':
    'Something was built on this ({what}, {on}), so it can’t be reversed; nothing was changed. First reverse that later line.',
  'refusal.not-found-draft': 'This letter is gone; nothing was changed.',
  'refusal.not-found-point': 'This point is no longer in the letter; nothing was changed.',
  'refusal.not-found-version': 'This version is not there; nothing was changed.',
  'refusal.not-found-template': 'This template is gone; nothing was changed. Choose another.',
  'refusal.draft-sent': 'This letter was sent and can’t be changed any more. Make a copy of it to write on.',
  'refusal.draft-changed':
    'The letter was changed while it was being recorded; it was not sent. Check it and send it again.',
  'refusal.point-empty':
    'Point {number} has no text yet; the letter was not sent. Write the point or take it away.',
  'refusal.letter-unfilled':
    'The letter still has {words} in it; it was not sent. Fill it in or take it away.',
  'refusal.letter-secret':
    'Point {number} quotes words of a restricted or secret document; nothing was written. Write the point in your own words, or choose that sources that are not public may be in it.',
  'refusal.letter-format':
    'A letter can be saved as .docx or as .pdf; nothing was written. Give a file name that ends like that.',
  'refusal.no-votes':
    'It doesn’t say how any group voted; nothing was recorded. Fill in the vote of at least one group.',
  'refusal.names-in-originals':
    'Names that you leave out are still in “{name}”, which goes along as an original; nothing was saved. Leave the original out, or say that the names may stay there.',
  'refusal.original-changed':
    '“{name}” is no longer the file that went along with this briefing; nothing was saved. Make a new briefing.',
  'refusal.printer-stopped': 'Printing stopped unexpectedly. Nothing was lost. Try again.',
  'refusal.level-raised':
    '“{name}” is more confidential than when this briefing was made; nothing was saved. Make a new briefing: it leaves the document out or asks for the ground.',
  'refusal.not-found-briefing': 'This briefing is no longer there.',
  'refusal.nothing-to-draw':
    'There is nothing to draw: there are no figures, or they are confidential. Nothing was written.',
  'refusal.briefing-format':
    'A briefing is only saved as .pdf now; nothing was written. Give a file name that ends like that.',
  'refusal.ground-needed':
    'Restricted and secret documents stand in a briefing only with the ground for it; nothing was saved. Write down why the reader may see them.',
}
