/** Goes to a page of the preview. */
export const goToPage = (scroller: HTMLElement | null, page: number): void => {
  const sheet = scroller?.querySelector<HTMLElement>(`[data-page="${page}"]`)
  if (scroller && sheet) scroller.scrollTo({ top: sheet.offsetTop - 12 })
}

/** The page that is read: the one that has the line at a third of the view. */
export const pageInView = (scroller: HTMLElement): number => {
  const line = scroller.scrollTop + scroller.clientHeight / 3
  const sheets = scroller.querySelectorAll<HTMLElement>('[data-page]')
  // They stand in order: of hundreds a few are asked where they are.
  let [low, high] = [0, sheets.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sheets[middle]?.offsetTop ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return Number(sheets[low]?.dataset.page ?? 1)
}
