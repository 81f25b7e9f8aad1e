import { Tabs as AriaTabs, Tab, TabList } from 'react-aria-components'

export type TabChoice<V extends string> = Readonly<{ value: V; label: string; count?: number | undefined }>

type Props<V extends string> = Readonly<{
  label: string
  tabs: readonly TabChoice<V>[]
  value: V
  onChange: (value: V) => void
}>

/** A row of tabs; what they show is drawn by the caller, below it. */
export const Tabs = <V extends string>({ label, tabs, value, onChange }: Props<V>) => (
  <AriaTabs
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
          {one.count !== undefined && <span className="count">{one.count}</span>}
        </Tab>
      ))}
    </TabList>
  </AriaTabs>
)
