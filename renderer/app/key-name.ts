/** What of a key press says which key it was. */
export type KeyPress = Readonly<{
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}>

/** How a key is written in the window: "Ctrl+K", "S", "Shift+S", "/", "Space". */
export const keyOf = (press: KeyPress): string => {
  const { key } = press
  const plain = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  // A sign is named by itself, however it is typed: "?" needs Shift on one keyboard and not on another.
  const shifted = press.shiftKey && (key.length > 1 || key === ' ' || /[a-z]/i.test(key))
  const held = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    shifted ? 'Shift' : '',
  ]
  return [...held, plain].filter((part) => part !== '').join('+')
}

/** A chord or a function key, which works while text is typed too. */
export const isChord = (keys: string): boolean => /^(?:Ctrl|Alt)\+|^(?:Shift\+)?F\d+$/.test(keys)

/** A letter that types where letters are text; may be switched off for lists. */
export const isLetter = (keys: string): boolean => /^(?:Shift\+)?[A-Z]$/.test(keys)
