/** Goes to a page of the preview. */
export const goToPage = (scroller: HTMLElement | null, page: number): void => {
  const sheet = scroller?.querySelector<HTMLElement>(`[data-page="${page}"]`)
  if (scroller && sheet) scroller.scrollTo({ top: sheet.offsetTop - 12 })
}

/** The page that is read: the one that has the line at a third of the view. */
export const pageInView = (scroller: HTMLElement): number => {
  const line = scroller.scrollTop + scroller.clientHeight / 3
  let page = 1
  for (const sheet of scroller.querySelectorAll<HTMLElement>('[data-page]'))
    if (sheet.offsetTop <= line) page = Number(sheet.dataset.page)
    else break
  return page
}
