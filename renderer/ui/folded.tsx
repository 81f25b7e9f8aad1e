import './folded.css'
import type { ReactNode } from 'react'

/** A cell that holds on a second line what has no room in columns of its own; a row of these is `foldedBy` higher. */
export const Folded = ({ children, below }: Readonly<{ children: ReactNode; below: ReactNode }>) => (
  <span className="folded">
    <span>{children}</span>
    <span className="muted">{below}</span>
  </span>
)

export const foldedBy = 16
