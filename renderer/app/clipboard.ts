/** Puts text on the clipboard, and beside it the same as HTML for what takes a table. False where it couldn't be. */
export const toClipboard = async (text: string, html?: string): Promise<boolean> => {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text)
    else {
      const blob = (words: string, type: string) => new Blob([words], { type })
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ])
    }
    return true
  } catch {
    // All permissions are denied to the window, the clipboard's too; the older way needs none.
    return copyByCommand(text, html)
  }
}

const copyByCommand = (text: string, html: string | undefined): boolean => {
  let copied = false
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    copied = event.clipboardData !== null
  }
  document.addEventListener('copy', give, { capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', give, { capture: true })
  return copied
}
