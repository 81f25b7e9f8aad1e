const shown: Readonly<Record<string, string>> = {
  Space: 'Spatie',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** Keys as they are printed on a Dutch keyboard. Not read aloud: the act's own name is. */
export const Kbd = ({ keys }: Readonly<{ keys: string }>) => (
  <span aria-hidden="true">
    <kbd>{keyWords(keys)}</kbd>
  </span>
)

export const keyWords = (keys: string): string =>
  keys
    .split('+')
    .map((key) => shown[key] ?? key)
    .join(' ')
