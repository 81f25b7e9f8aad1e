import { actor } from './phrases-promises.ts'

/** "het college", "wij", "wethouder Van Dijk": with the name that stands behind the office. */
export const promiserIn = (text: string): string | null => {
  const found = actor.exec(text)
  if (found === null) return null
  const name =
    /^ (?:(?:\p{Lu}\.)+ ?)?(?:(?:[Vv]an|[Dd]e|der|den|ter|te|'t) )*\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}-]+)?/u.exec(
      text.slice(found.index + found[0].length),
    )
  return /wethouder|burgemeester|portefeuillehouder/iu.test(found[0])
    ? `${found[0]}${name?.[0] ?? ''}`
    : found[0]
}

export const holderIn = (text: string): string | null =>
  /(?<![\p{L}])(?:[Ww]ethouder|[Bb]urgemeester|[Pp]ortefeuillehouder)s? ((?:(?:van|de|der|den|ter|te|het|in 't) )*\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}-]+)?)/u.exec(
    text,
  )?.[1] ?? null
