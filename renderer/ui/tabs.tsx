import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { follow } from './follow-pointer.ts'
import { Count } from './signs.tsx'

export type TabChoice<V extends string> = Readonly<{
  value: V
  label: string
  count?: number | undefined
  /** May be drawn to another place among those that may. */
  movable?: boolean
}>

type Props<V extends string> = Readonly<{
  label: string
  tabs: readonly TabChoice<V>[]
  value: V
  onChange: (value: V) => void
  /** A movable tab was drawn to a place among the movable ones, counted from 0. */
  onMove?: (value: V, to: number) => void
  /** What the chosen tab shows. */
  children?: ReactNode
}>

/** A row of tabs and, as children, what the chosen one shows. */
export const Tabs = <V extends string>({ label, tabs, value, onChange, onMove, children }: Props<V>) => {
  const named = (key: unknown, then: (value: V) => void) => {
    const found = tabs.find((one) => one.value === key)
    if (found) then(found.value)
  }
  const list = useRef<HTMLDivElement>(null)
  const move = useRef<(key: string, to: number) => void>(() => {})
  move.current = (key, to) => named(key, (one) => onMove?.(one, to))
  useEffect(() => {
    const row = list.current
    const down = (event: PointerEvent) => drawTab(event, (key, to) => move.current(key, to))
    // A press on a tab goes no further than the tab: it is heard before that.
    row?.addEventListener('pointerdown', down, { capture: true })
    return () => row?.removeEventListener('pointerdown', down, { capture: true })
  }, [])
  const row = (
    <AriaTabs className="tabs-only" selectedKey={value} onSelectionChange={(key) => named(key, onChange)}>
      <TabList ref={list} className="tabs" aria-label={label}>
        {tabs.map((one) => (
          <Tab
            key={one.value}
            id={one.value}
            className="tab"
            {...(one.movable ? { 'data-movable': one.value } : {})}
          >
            {one.label}
            {one.count !== undefined && <Count of={one.count} />}
          </Tab>
        ))}
      </TabList>
      {/* A panel keeps the id that it was first drawn with, so each tab has its own. */}
      {children === undefined && <TabPanel key={value} id={value} className="hidden-text" />}
    </AriaTabs>
  )
  if (children === undefined) return row
  return (
    <div className="tabs-with-panel">
      {row}
      <Panel key={value} list={list}>
        {children}
      </Panel>
    </div>
  )
}

/**
 * What the chosen tab shows. The library's own panel looks, whenever anything in it comes or goes, whether something in it takes the
 * focus, and has all of it laid out for that: a list that is scrolled was laid out twice for each step.
 * It stands beside the library's tabs: what is in them is also drawn unseen, to find the tabs, and the lines of a list would be tabs.
 */
const Panel = ({
  list,
  children,
}: Readonly<{ list: RefObject<HTMLElement | null>; children: ReactNode }>) => {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const tie = () => {
      const tab = list.current?.querySelector('[role=tab][aria-selected=true]')
      const id = tab?.getAttribute('aria-controls')
      if (!panel.current || !tab || !id) return
      panel.current.id = id
      panel.current.setAttribute('aria-labelledby', tab.id)
      // What holds nothing to go to is reached itself.
      if (panel.current.querySelector(reached) === null) panel.current.tabIndex = 0
      else panel.current.removeAttribute('tabindex')
    }
    tie()
    // The tabs may be drawn after what they show.
    const drawn = new MutationObserver(tie)
    if (list.current)
      drawn.observe(list.current, { subtree: true, childList: true, attributeFilter: ['aria-controls'] })
    return () => drawn.disconnect()
  })
  return (
    <div role="tabpanel" ref={panel} className="tab-panel">
      {children}
    </div>
  )
}
const reached = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]'

/** Draws a movable tab to the place among the others where it is let go. */
const drawTab = (event: PointerEvent, onPlace: (key: string, to: number) => void): void => {
  const mine = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-movable]') : null
  const key = mine?.dataset.movable
  const row = mine?.closest('[role=tablist]')
  if (!row || key === undefined || event.button !== 0) return
  const tabs = () => [...row.querySelectorAll<HTMLElement>('[data-movable]')]
  const placeAt = (x: number) => {
    const at = tabs().findIndex((tab) => x < tab.getBoundingClientRect().right)
    return at < 0 ? tabs().length - 1 : at
  }
  const isMine = (tab: HTMLElement | undefined) => tab?.dataset.movable === key
  const mark = (at: number) => {
    for (const [index, tab] of tabs().entries())
      tab.classList.toggle('drop-here', index === at && !isMine(tab))
  }
  follow(
    event,
    (x) => mark(placeAt(x)),
    (x, moved) => {
      mark(-1)
      const to = placeAt(x)
      if (moved && !isMine(tabs()[to])) onPlace(key, to)
    },
  )
}
