import { Button } from '../ui/button.tsx'

type KeyedAct = Readonly<{ label: string; keys: string; run: () => void }>

/** What can be done with the current row, with the keys that do the same. */
export const FoundKeys = ({ acts }: Readonly<{ acts: readonly KeyedAct[] }>) => (
  <div className="found-keys">
    {acts.map(({ label, keys, run }) => (
      <Button key={label} look="quiet" keys={keys} onPress={run}>
        {label}
      </Button>
    ))}
  </div>
)
