import type { desktopTexts as dutch } from '../nl/desktop.ts'

/** Menu, dialogs of the system, long work, and the check of the data. */
export const desktopTexts: Record<keyof typeof dutch, string> = {
  'desktop.reading': 'Reading {file}',
  'desktop.recognisingPage': 'Recognising text of {title}: page {page} of {of}',
  'desktop.chooseFiles': 'Choose documents to import',
  'desktop.choosePlace': 'Where do you want to keep it?',
  'desktop.fileDocuments': 'Documents (PDF, Word, e-mail, Excel, text)',
  'desktop.fileAll': 'All files',
  'desktop.fileDocx': 'Word document',
  'desktop.filePdf': 'PDF',
  'desktop.fileXlsx': 'Excel workbook',
  'desktop.fileCsv': 'CSV (semicolon)',
  'desktop.fileJson': 'JSON (Open Raadsinformatie)',
  'desktop.fileIcs': 'Calendar (iCalendar)',
  'desktop.fileBackup': 'Backup of Raadsgeheugen',
  'desktop.storeGone':
    'The storage of Raadsgeheugen stopped unexpectedly. What was reported as saved is on the disk. Start the program again.',
  'desktop.menuFile': 'File',
  'desktop.menuImport': 'Import documents…',
  'desktop.menuExport': 'Make a briefing…',
  'desktop.menuQuit': 'Quit',
  'desktop.menuEdit': 'Edit',
  'desktop.menuUndo': 'Undo',
  'desktop.menuRedo': 'Redo',
  'desktop.learnWord': 'Add to word list',
  'desktop.menuCut': 'Cut',
  'desktop.menuCopy': 'Copy',
  'desktop.menuPaste': 'Paste',
  'desktop.menuSelectAll': 'Select all',
  'desktop.menuView': 'View',
  'desktop.menuZoomIn': 'Larger',
  'desktop.menuZoomOut': 'Smaller',
  'desktop.menuZoomReset': 'Normal size',
  'desktop.menuFullScreen': 'Full screen',
  'desktop.menuHelp': 'Help',
  'desktop.menuKeys': 'Shortcuts',
  'check.damaged': 'The file with your data is damaged. Put back a backup.',
  'check.references':
    '{count, plural, one {# reference points} other {# references point}} to something that is gone.',
  'check.passages':
    '{count, plural, one {# quotation no longer agrees} other {# quotations no longer agree}} with the source.',
  'check.history':
    'For {count, plural, one {# item} other {# items}} the history says something else than the state.',
  'check.original': 'The original file “{file}” is missing or has changed.',
  'check.index': 'The search index is damaged; it is made anew if you throw it away.',
}
