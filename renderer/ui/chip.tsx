import { Button } from 'react-aria-components'

/** A filter as a chip: what it narrows and to what. It opens the menu that it is the trigger of. */
export const Chip = ({ label, value }: Readonly<{ label: string; value?: string | undefined }>) => (
  <Button className={value === undefined ? 'chip' : 'chip on'}>
    {label} {value !== undefined && <b>{value}</b>}
  </Button>
)
