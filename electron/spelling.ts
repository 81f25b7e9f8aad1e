import { type BrowserWindow, Menu } from 'electron'
import { t } from '../shared/texts/translate.ts'

/**
 * Spelling is checked only where the system itself does it. On macOS the browser uses the system's checker, in the languages that
 * the user chose there, and asks nobody. On Linux, and on Windows for a language whose pack isn't installed, it fetches a
 * dictionary from a host of the browser's maker as soon as checking is on; nothing says beforehand which it will be, so it stays
 * off there. A dictionary of our own would be a dependency for a file that this program has no other use for.
 */
export const platformSpells = process.platform === 'darwin'

/** A right click on a word that the system doesn't know offers the words that it does. */
export const offerSpelling = (window: BrowserWindow): void => {
  if (!platformSpells) return
  const { webContents } = window
  webContents.on('context-menu', (_event, { isEditable, misspelledWord, dictionarySuggestions }) => {
    if (!isEditable) return
    const spelling =
      misspelledWord === ''
        ? []
        : [
            ...dictionarySuggestions.map((word) => ({
              label: word,
              click: () => webContents.replaceMisspelling(word),
            })),
            {
              label: t('desktop.learnWord'),
              click: () => void webContents.session.addWordToSpellCheckerDictionary(misspelledWord),
            },
            { type: 'separator' as const },
          ]
    Menu.buildFromTemplate([
      ...spelling,
      { role: 'cut', label: t('desktop.menuCut') },
      { role: 'copy', label: t('desktop.menuCopy') },
      { role: 'paste', label: t('desktop.menuPaste') },
    ]).popup({ window })
  })
}
