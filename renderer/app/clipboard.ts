/** Puts text on the clipboard. False where it couldn't be. */
export const toClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // All permissions are denied to the window, the clipboard's too; the older way needs none.
    return copyByCommand(text)
  }
}

function copyByCommand(text: string): boolean {
  const [focused, selection] = [document.activeElement, document.getSelection()]
  const ranges =
    selection === null
      ? []
      : Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at))
  const area = document.createElement('textarea')
  area.className = 'hidden-text'
  area.value = text
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  selection?.removeAllRanges()
  for (const range of ranges) selection?.addRange(range)
  return copied
}
