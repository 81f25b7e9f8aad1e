/** Moves the focus to the next pane of the window (navigation, screen, detail, source, messages). */
export const nextPane = (by: 1 | -1): void => {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
    .filter((pane) => pane.offsetParent !== null || pane.getClientRects().length > 0)
    // A pane that holds other panes is stood for by those.
    .filter((pane) => pane.querySelector('[data-pane]') === null)
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + by + panes.length) % panes.length]
  if (next !== undefined) focusPane(next)
}

/** Puts the focus where work in a pane starts. */
export const focusPane = (pane: HTMLElement): void => startOf(pane).focus()

/** Where work in a pane starts: its list or its text, which the arrow keys go through, before its buttons. */
export const startOf = (pane: HTMLElement): HTMLElement =>
  pane.querySelector<HTMLElement>('[data-focus-first]') ??
  (pane.matches('[tabindex="0"]') ? pane : null) ??
  pane.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"], [role="grid"] [tabindex="0"]') ??
  pane.querySelector<HTMLElement>('section[tabindex="0"]') ??
  pane.querySelector<HTMLElement>('[aria-current]') ??
  pane.querySelector<HTMLElement>('[tabindex="0"], button, input') ??
  pane
