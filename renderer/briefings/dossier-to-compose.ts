type Dossiers = readonly Readonly<{ id: number }>[]

/** Which dossier is composed; `gone` was, and is there no more; `none` there is at all. */
type ToCompose =
  | Readonly<{ is: 'here'; dossierId: number | null }>
  | Readonly<{ is: 'gone' }>
  | Readonly<{ is: 'none' }>

/**
 * Which dossier a briefing is about: the first that is known of what the place says, what is on screen and what was composed last,
 * else the first of all. Where that one was removed no other takes its place by itself: a briefing of another dossier would go out unseen.
 */
export const dossierToCompose = (
  known: readonly (number | null | undefined)[],
  dossiers: Dossiers,
): ToCompose => {
  const wanted = [...known, dossiers[0]?.id].find((one) => one !== undefined)
  if (wanted === undefined || (wanted !== null && dossiers.length === 0)) return { is: 'none' }
  const isThere = wanted === null || dossiers.some(({ id }) => id === wanted)
  return isThere ? { is: 'here', dossierId: wanted } : { is: 'gone' }
}
