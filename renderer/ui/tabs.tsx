import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { Count } from './signs.tsx'

export type TabChoice<V extends string> = Readonly<{ value: V; label: string; count?: number | undefined }>

type Props<V extends string> = Readonly<{
  label: string
  tabs: readonly TabChoice<V>[]
  value: V
  onChange: (value: V) => void
  /** What the chosen tab shows. */
  children?: ReactNode
}>

/** A row of tabs and, as children, what the chosen one shows. */
export const Tabs = <V extends string>({ label, tabs, value, onChange, children }: Props<V>) => (
  <AriaTabs
    className={children === undefined ? 'tabs-only' : 'tabs-with-panel'}
    selectedKey={value}
    onSelectionChange={(key) => {
      const chosen = tabs.find((one) => one.value === key)
      if (chosen) onChange(chosen.value)
    }}
  >
    <TabList className="tabs" aria-label={label}>
      {tabs.map((one) => (
        <Tab key={one.value} id={one.value} className="tab">
          {one.label}
          {one.count !== undefined && <Count of={one.count} />}
        </Tab>
      ))}
    </TabList>
    {/* A panel keeps the id that it was first drawn with, so each tab has its own. */}
    <TabPanel key={value} id={value} className={children === undefined ? 'hidden-text' : 'tab-panel'}>
      {children}
    </TabPanel>
  </AriaTabs>
)
