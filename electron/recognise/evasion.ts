/**
 * Words with which an answer dodges, as DOMAIN.md lists them and in their usual variants. Only a proposal to look: the verdict
 * on an answer is the user's.
 */
const phrases = [
  /\bzie (?:ook )?(?:het |ons |de )?(?:antwoord|beantwoording)(?:en)?(?: (?:op|bij|van|onder))?(?: (?:de )?vraag)? ?\d[\d.]*[a-z]?\b/iu,
  /^(?:idem|zie (?:hierboven|boven|(?:het |ons )?(?:vorige|voorgaande|bovenstaande) antwoord))\b/iu,
  /\b(?:is |zijn )?(?:al |reeds )beantwoord (?:bij|onder|in) (?:vraag )?\d[\d.]*[a-z]?\b/iu,
  /\b(?:wij|we|het college) verwijz(?:en|t) (?:wij |we |u )?(?:hiervoor |daarvoor |kortheidshalve |graag )?naar\b/iu,
  /\bverwijzen (?:wij|we) (?:u )?(?:graag )?naar\b/iu,
  /\bis (?:(?:ons|bij ons|op dit moment|nog|momenteel) )*niet bekend\b/iu,
  /\b(?:wordt|worden) (?:(?:door ons|nu|nog|momenteel|hier) )*niet (?:apart |afzonderlijk |centraal )?(?:geregistreerd|bijgehouden|gemeten|gemonitord)\b/iu,
  /\b(?:hebben|heeft) (?:wij|we|het college|de gemeente)?\s?(?:hier |daar )?(?:geen|niet de) (?:inzicht|cijfers|gegevens|zicht|informatie)\b/iu,
  /\bkom(?:t|en) (?:nog |later )?aan de orde (?:in|bij|tijdens)\b/iu,
  /\bin de (?:verdere |nadere )(?:uitwerking|planvorming|besluitvorming)\b/iu,
  /\b(?:is |het is )?(?:nog )?te vroeg om\b/iu,
  /\b(?:kunnen|kan|willen|wil) (?:wij|we|het college)?\s?(?:hier|daar|hierop|daarop)?\s?(?:nu |nog |op dit moment )*(?:geen|niet) (?:uitspraken|uitspraak|mededelingen|antwoord|op vooruitlopen|vooruitlopen)\b/iu,
] as const

/** The first words of an answer that dodge, literally; null where there are none. */
export const findEvasion = (answer: string): string | null => {
  const matches = phrases.map((phrase) => phrase.exec(answer)).filter((match) => match !== null)
  const [first] = matches.sort((a, b) => a.index - b.index)
  return first ? first[0] : null
}
