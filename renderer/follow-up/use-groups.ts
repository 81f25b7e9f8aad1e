import type { GridLine, Grouping } from '../../shared/records/saved-view.ts'
import { groupWords } from '../../shared/texts/group-words.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import type { GridGroup } from '../ui/grid-props.ts'
import type { Windows } from '../ui/grid-windows.ts'
import type { Listed } from './use-list.ts'

type Given = Readonly<{
  lines: Windows<GridLine>
  listed: Listed
  onClosed: (closed: readonly (string | null)[]) => void
  onLine: (index: number) => void
}>

/** The heads of groups in the grid, and how they close and open. Null where nothing is grouped. */
export const useGroups = ({ lines, listed, onClosed, onLine }: Given) => {
  const { grouping } = listed
  if (grouping === null) return null
  const groupAt = (index: number) => {
    const line = lines.rowAt(index)
    return line?.kind === 'group' ? line : undefined
  }
  const { by, closed } = grouping
  return {
    /** Rows are told apart by what is drawn, so that a head is the same object until it changes. */
    groupAt: (index: number): GridGroup | undefined => {
      const line = groupAt(index)
      return line === undefined ? undefined : headOf(by, line)
    },
    onToggle: (index: number) => {
      const key = groupAt(index)?.group.key
      if (key !== undefined)
        onClosed(closed.includes(key) ? closed.filter((one) => one !== key) : [...closed, key])
    },
    onHead: async (index: number) => {
      const line = lines.rowAt(index)
      if (line?.kind !== 'item') return
      for (let above = index - 1; lines.rowAt(above) !== undefined; above--)
        if (groupAt(above) !== undefined) return onLine(above)
      try {
        const { head } = await call('items.position', { ...listed, id: line.row.id })
        if (head !== null) onLine(head)
      } catch (error) {
        showError(error)
      }
    },
    all: async (close: boolean) => {
      if (!close) return onClosed([])
      try {
        const groups = await call('items.groups', { filter: listed.filter, by })
        onClosed(groups.map(({ key }) => key))
      } catch (error) {
        showError(error)
      }
    },
  }
}

const drawn = new WeakMap<object, GridGroup>()
const headOf = (by: Grouping, line: Extract<GridLine, { kind: 'group' }>): GridGroup => {
  const known = drawn.get(line)
  if (known) return known
  const { group, closed } = line
  const { count, lateCount: late } = group
  const note = late === 0 ? t('followUp.groupCount', { count }) : t('followUp.groupLate', { count, late })
  const made = { label: groupWords(by, group), note, closed }
  drawn.set(line, made)
  return made
}
