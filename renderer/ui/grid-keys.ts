import type { KeyboardEvent } from 'react'
import type { GridProps } from './grid-props.ts'
import type { useGridSelection } from './grid-selection.ts'

type Given = Readonly<{
  selection: ReturnType<typeof useGridSelection>
  /** Rows in sight. */
  page: number
  goTo: (index: number) => void
}>

/** The keyboard of the rows. */
export const gridKeys = <R extends object>(props: GridProps<R>, { selection, page, goTo }: Given) => {
  const { current, windows } = props
  const count = windows.count ?? 0
  const onChord = (event: KeyboardEvent<HTMLElement>) => {
    const key = event.key.toLowerCase()
    if (event.altKey || event.shiftKey) return
    if (key === 'a') selection.all()
    // Words that are selected with the mouse come before rows.
    else if (key === 'c' && props.onCopy && document.getSelection()?.isCollapsed !== false) props.onCopy()
    else return
    event.preventDefault()
  }
  /** Left closes a group or goes to its head, right opens it or goes into it. */
  const alongTree = (key: string): boolean => {
    const group = props.groupAt?.(current)
    if (key === 'ArrowRight' && group !== undefined)
      group.closed ? props.onToggle?.(current) : goTo(current + 1)
    else if (key === 'ArrowLeft' && group !== undefined) {
      if (!group.closed) props.onToggle?.(current)
    } else if (key === 'ArrowLeft' && props.onHead !== undefined) props.onHead(current)
    else return false
    return true
  }
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey) return
    if (event.ctrlKey || event.metaKey) {
      onChord(event)
      return
    }
    const letter = props.letterKeys && event.key.length === 1 ? event.key.toLowerCase() : ''
    const by: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      j: current + 1,
      k: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: count - 1,
    }
    const to = by[event.key.length === 1 ? letter : event.key]
    const isHead = props.groupAt?.(current) !== undefined
    if (to !== undefined && event.key === 'ArrowUp' && current === 0) {
      event.currentTarget.closest('.grid')?.querySelector<HTMLElement>('.grid-sort')?.focus()
    } else if (to !== undefined) {
      // A letter with Shift is still that letter.
      if (event.shiftKey && event.key.length > 1)
        selection.stretch(current, Math.max(0, Math.min(count - 1, to)))
      else selection.endStretch()
      goTo(to)
    } else if (props.groupAt !== undefined && !event.shiftKey && alongTree(event.key)) {
      // Done.
    } else if (event.key === 'Enter' && isHead) props.onToggle?.(current)
    else if (event.key === ' ' && isHead) props.onToggle?.(current)
    else if (event.key === 'Enter') props.onOpen(current)
    else if (event.key === ' ') props.onPreview(current)
    else if (letter !== '' && !event.shiftKey && props.onLetter?.(letter) === true) {
      // Taken.
    } else if (letter === 'x') selection.toggle(current)
    else return
    event.preventDefault()
  }
}
