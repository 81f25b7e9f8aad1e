/**
 * A page over all of the window with a list as long as the program's, as plain as can be: as many rows in sight, each as many
 * words in as many elements, filled anew by hand at each key and each turn of the wheel. What it drops, the machine drops.
 */
export const cover = `(() => {
  const rows = [...document.querySelectorAll('.grid-body [role=row]')]
  const words = rows.map((row) => [...row.children].map((cell) => cell.innerText))
  const [height, count] = [rows[0].offsetHeight, Number(document.querySelector('.grid').getAttribute('aria-rowcount'))]
  const [page, long] = [document.createElement('div'), document.createElement('div')]
  page.id = 'plain-rows'
  page.tabIndex = 0
  page.style.cssText = 'position: fixed; inset: 0; z-index: 9999; overflow: auto; background: white; color: black'
  long.style.cssText = 'position: relative; height: ' + count * height + 'px'
  const made = words.map((cells) => {
    const row = document.createElement('div')
    row.tabIndex = -1
    row.style.cssText = 'position: absolute; inset: 0 0 auto; display: flex; gap: 12px; outline-offset: -2px; height: ' + height + 'px'
    row.append(...cells.map(() => {
      const cell = document.createElement('span')
      cell.style.cssText = 'flex: 1; overflow: hidden; white-space: nowrap'
      return cell
    }))
    return row
  })
  long.append(...made)
  page.append(long)
  document.body.append(page)
  let [at, first] = [0, -1]
  const fill = () => {
    const from = Math.max(0, Math.floor(page.scrollTop / height) - 3)
    if (from === first) return
    first = from
    for (let index = from; index < from + made.length; index++) {
      const row = made[index % made.length]
      if (row.dataset.index === String(index)) continue
      row.dataset.index = String(index)
      row.style.transform = 'translateY(' + index * height + 'px)'
      words[index % 7].forEach((word, cell) => { if (row.children[cell]) row.children[cell].textContent = index + ' ' + word })
    }
  }
  page.addEventListener('scroll', fill)
  page.addEventListener('keydown', (event) => {
    // The program behind it would act on the keys too.
    event.stopPropagation()
    const inSight = Math.floor(page.clientHeight / height) - 1
    const by = { ArrowDown: 1, PageDown: inSight }[event.key]
    if (by === undefined) return
    event.preventDefault()
    at = Math.min(count - 1, at + by)
    if ((at + 1) * height > page.scrollTop + page.clientHeight) page.scrollTop = (at + 1) * height - page.clientHeight
    fill()
    made.find((row) => row.dataset.index === String(at))?.focus({ preventScroll: true })
  })
  fill()
  made[0].focus()
})()`

export const uncover = `(() => {
  document.getElementById('plain-rows').remove()
  document.querySelector('.grid-row.current').focus()
})()`
