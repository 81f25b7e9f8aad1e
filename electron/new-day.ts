import { civilDate } from '../shared/dates.ts'

const minute = 60_000

/**
 * Tells that a day has begun where the user is, within a minute of it: what is late, and the day that an act is proposed for,
 * are read again in a window that stays open, also where the computer slept through midnight.
 */
export const onNewDay = (tell: () => void) => {
  let day = civilDate(new Date())
  const look = () => {
    const now = civilDate(new Date())
    if (now === day) return
    day = now
    tell()
  }
  setInterval(look, minute).unref()
}
