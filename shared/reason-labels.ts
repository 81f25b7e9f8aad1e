/** What a word that made a commitment a proposal says of it. */
const reasonKinds = ['who', 'what', 'whom', 'when'] as const
type Reason = Readonly<{ kind: (typeof reasonKinds)[number]; words: string }>

const executive =
  "(?:wij|we|ik|hij|zij|ze|(?:(?:het|ons) )?college(?: van [\\p{L} &]+)?|b (?:&|en) w|burgemeester en wethouders|(?:(?:de|onze) )?(?:loco-?)?(?:wethouder|burgemeester|portefeuillehouder|gemeentesecretaris)(?: [\\p{L}’'. -]+)?|(?:de|onze) gemeente|de (?:ambtelijke )?organisatie|de griffie)"
const onlyWho = new RegExp(`^${executive}$`, 'iu')
const whoIn =
  /(?<![\p{L}-])(?:wij|we|ik|(?:het|ons) college|de wethouder|de burgemeester|de gemeente)(?![\p{L}-])/iu
const onlyWhom =
  /^(?:u|(?:uw|de|onze) (?:gemeente)?raad|raad|raadsleden|(?:de |uw )?commissie|(?:alle |de )?fracties?|de vragenstellers?)$/iu

/**
 * The words by which a commitment was found, as who does what, to whom and by when. The term is known by its literal words; who
 * acts often stands among the words of the deed ("zullen wij informeren") and is then said apart.
 */
export const labelReasons = (why: readonly string[], termLiteral: string | null): Reason[] => {
  const term = termLiteral?.toLowerCase() ?? null
  const found = why.map((words): Reason => {
    const lower = words.toLowerCase()
    if (term !== null && (term === lower || term.includes(lower))) return { kind: 'when', words }
    if (onlyWhom.test(words)) return { kind: 'whom', words }
    return { kind: onlyWho.test(words) ? 'who' : 'what', words }
  })
  const who = found.some(({ kind }) => kind === 'who')
    ? undefined
    : found.map(({ words }) => whoIn.exec(words)?.[0]).find((words) => words !== undefined)
  const all = who === undefined ? found : [{ kind: 'who', words: who } as const, ...found]
  return reasonKinds.flatMap((kind) => all.filter((one) => one.kind === kind))
}
