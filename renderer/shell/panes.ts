/** Moves the focus to the next pane of the window (navigation, screen, detail, source, messages) that can take it. */
export const nextPane = (by: 1 | -1): void => {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
    .filter((pane) => pane.offsetParent !== null || pane.getClientRects().length > 0)
    // A pane that holds other panes is stood for by those.
    .filter((pane) => pane.querySelector('[data-pane]') === null)
  const found = panes.findIndex((pane) => pane.contains(document.activeElement))
  // From nowhere, the first is next and the last before.
  const at = found < 0 && by < 0 ? 0 : found
  for (let step = 1; step <= panes.length; step++) {
    const next = panes[(at + by * step + panes.length * 2) % panes.length]
    if (next !== undefined && focusPane(next)) return
  }
}

/** Puts the focus where work in a pane starts; false where nothing in it takes the focus. */
export const focusPane = (pane: HTMLElement): boolean => {
  for (const one of startsOf(pane)) {
    if (document.activeElement === one) return true
    one.focus()
    if (document.activeElement === one) return true
  }
  return false
}

/** Where work in a pane starts: its list or its text, which the arrow keys go through, before its fields and buttons. */
const starts = [
  '[data-focus-first]',
  '[role="treegrid"] [tabindex="0"], [role="grid"] [tabindex="0"]',
  'section[tabindex="0"]',
  // What is current may be a list item, which takes no focus itself.
  '[aria-current]',
  '[aria-current] :is(a[href], button, input, textarea, [tabindex="0"])',
  '[tabindex="0"], a[href], button, input, textarea, select',
] as const

const startsOf = (pane: HTMLElement): readonly HTMLElement[] => {
  const [own = '', ...others] = starts
  const first = (selector: string) => [...pane.querySelectorAll<HTMLElement>(selector)].slice(0, 3)
  const itself = pane.matches('[tabindex="0"]') ? [pane] : []
  return [...first(own), ...itself, ...others.flatMap(first), pane]
}
