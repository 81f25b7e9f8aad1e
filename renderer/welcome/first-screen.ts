import { useEffect, useState } from 'react'
import type { Settings } from '../../shared/contract.ts'
import { go, hasGone, type Place, placeNow, refine } from '../app/places.ts'

type Role = Settings['role']

/** Which screen comes first: all that a role changes. */
const firstPlace = (role: Role): Place => {
  if (role === 'adviesraad') return { screen: 'dossiers' }
  return role === 'griffie' ? { screen: 'followUp' } : { screen: 'today' }
}

let started = false

/** Opens the role's screen when the program starts; true as long as that is still to be done. */
export const useFirstScreen = (role: Role): boolean => {
  const [waiting, setWaiting] = useState(!started && !hasGone() && firstPlace(role).screen !== 'today')
  useEffect(() => {
    const first = firstPlace(role)
    // Where a window opens elsewhere, as at a dropped file, it stays there; who chose a screen before this one was drawn gets that.
    if (!started && !hasGone() && first.screen !== 'today' && placeNow().screen === 'today') refine(first)
    started = true
    setWaiting(false)
  }, [role])
  return waiting
}

export const goFirst = (role: Role): void => go(firstPlace(role))
