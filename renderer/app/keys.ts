/** A field where letters are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    'textarea, select, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=range])',
  ) !== null

/** A list or menu that has its own use for letters. */
export const hasOwnKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role=menu], [role=listbox], [role=dialog]') !== null

/** A modal dialog is open: what lies under it doesn't listen. */
export const modalOpen = (): boolean => document.querySelector('.modal') !== null
