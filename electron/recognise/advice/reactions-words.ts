import type { Reaction } from '../../../shared/records/item.ts'

/** What the executive says to a piece of advice, in the order in which the words decide. */
const phrases: readonly (readonly [Reaction, RegExp])[] = [
  [
    'gedeeltelijk_overgenomen',
    /(?<![\p{L}])(?:gedeeltelijk|deels|ten dele|voor een deel|grotendeels|in aangepaste vorm|in gewijzigde vorm)(?![\p{L}])[^.;]{0,60}(?<![\p{L}])over(?:genomen|nemen)?(?![\p{L}])|(?<![\p{L}])over(?:genomen|nemen)?(?![\p{L}])[^.;]{0,40}(?:gedeeltelijk|deels|ten dele|met uitzondering van|met dien verstande)|^(?:deels|gedeeltelijk)(?: over| akkoord| eens|\.|,)|(?<![\p{L}])(?:nemen|neemt)(?![\p{L}])[^.;]{0,60}(?<![\p{L}])over(?![\p{L}]), (?:maar|zij het)/iu,
  ],
  [
    'niet_overgenomen',
    /(?<![\p{L}])(?:niet|geen)(?![\p{L}])[^.;]{0,30}(?<![\p{L}])over(?:genomen|nemen)?(?![\p{L}])|over (?:nemen|te nemen) (?:wij|we) niet|(?:neemt|nemen)(?![\p{L}])[^.;]{0,60}(?<![\p{L}])niet(?![\p{L}])[^.;]{0,20}over|(?:volgen|volgt|delen|deelt|steunen|steunt|onderschrijven|onderschrijft)(?![\p{L}])[^.;]{0,60}(?<![\p{L}])niet(?![\p{L}])|(?:wijzen|wijst)(?![\p{L}])[^.;]{0,60}(?<![\p{L}])af(?![\p{L}])|terughoudend|geen (?:aanleiding|noodzaak|reden|meerwaarde|toegevoegde waarde|voorstander)|niet (?:mogelijk|haalbaar|wenselijk|nodig|noodzakelijk|mee eens|opportuun|aan de orde)|(?:zien|ziet) (?:wij |we |het college )?(?:hier(?:van|voor)?|daar(?:van|voor)? )?(?:op dit moment )?af(?![\p{L}])|kunnen (?:wij|we)(?: \p{L}+){0,4} niet|leggen (?:wij|we)(?: \p{L}+){0,4} naast ons neer/iu,
  ],
  [
    'al_bestaand_beleid',
    /(?<![\p{L}])(?:al|reeds|inmiddels)(?![\p{L}])(?: \p{L}+){0,3} (?:opgenomen|verwerkt|geregeld|geborgd|beleid|voorzien|uitgevoerd|praktijk|het geval|onderdeel|staand|gebruikelijk|benoemd|vastgelegd|gerealiseerd|mogelijk|ingevoerd)(?![\p{L}])|bestaand(?:e)? (?:beleid|praktijk|werkwijze)|staand(?:e)? (?:beleid|praktijk)|(?:dit|dat) doen (?:wij|we) (?:al|reeds|nu al)|(?:gebeurt|doen (?:wij|we) dit|werken (?:wij|we) zo|kan) (?:nu )?(?:al|reeds)(?![\p{L}])|hierin (?:is|wordt)(?: al| reeds)? voorzien|in lijn met (?:ons|het|bestaand)/iu,
  ],
  [
    'overgenomen',
    /(?<![\p{L}])(?:nemen|neemt)(?![\p{L}])[^.;]{0,80}(?<![\p{L}])over(?![\p{L}]| de| het| een)|(?:wordt|worden|is|zijn|hebben)(?![\p{L}])[^.;]{0,60}overgenomen|over te nemen|(?:volgen|volgt|omarmen|omarmt) (?:wij |we )?(?:uw|dit|het|deze|de) (?:advies|aanbeveling|suggestie|voorstel)|(?:akkoord|geheel eens|helemaal eens|mee eens)(?![\p{L}])|(?:is|zijn|wordt|worden|hebben (?:wij|we))(?: \p{L}+){0,8} (?:aangepast|toegevoegd|aangevuld|gewijzigd|opgenomen|verwerkt|verduidelijkt)(?![\p{L}])|(?:passen|vullen) (?:wij|we)(?: \p{L}+){0,8} aan(?![\p{L}])|(?:zullen|gaan) (?:wij|we|dit|dat|de|het)(?: \p{L}+){0,10} (?:opnemen|toevoegen|aanpassen|verwerken|verduidelijken|aanvullen)|^(?:overgenomen|over(?:ge)?nomen|ja|akkoord)(?:[.,]|$)/iu,
  ],
  [
    'in_beraad',
    /(?<![\p{L}])(?:betrekken|betrekt|meewegen|wegen)(?![\p{L}])[^.;]{0,80}(?<![\p{L}])(?:bij|mee)(?![\p{L}])|(?:nemen|neemt)(?![\p{L}])[^.;]{0,80}(?<![\p{L}])mee(?![\p{L}])|mee te nemen|meegenomen|in overweging|in beraad|(?:onderzoeken|onderzoekt|verkennen|bekijken|bezien|nagaan)(?![\p{L}])|kom(?:en|t)(?![\p{L}])[^.;]{0,40}(?<![\p{L}])terug(?![\p{L}])|nog geen (?:besluit|standpunt|keuze|beslissing)|op een later moment|in de verdere uitwerking|bij de uitwerking/iu,
  ],
  [
    'overgenomen',
    /(?<![\p{L}])(?:onderschrijven|onderschrijft|(?:delen|deelt) (?:wij |we )?(?:uw|deze|dit)|(?:uw|deze) (?:zorg|mening|wens|opvatting)(?: \p{L}+){0,6} delen (?:wij|we)|(?:wij|we) gaan|gaan (?:wij|we)|(?:wij|we) zullen|zullen (?:wij|we))(?![\p{L}])/iu,
  ],
]

type Read = Readonly<{ reaction: Reaction; why: string }>
/** The first phrases decide; where none of them is said, the later ones tell at least what is done with it. */
const firm = 4

/** The reaction in some words of the executive and the words that made it that; null where they don't react. */
export const reactionIn = (text: string): Read | null => first(text, 0, phrases.length)

/** The reaction in several sentences: the first that decides, else the first that says anything. */
export const reactionOf = (sentences: readonly string[]): Read | null => {
  for (const [from, until] of [
    [0, firm],
    [firm, phrases.length],
  ] as const) {
    for (const sentence of sentences) {
      const found = first(sentence, from, until)
      if (found !== null) return found
    }
  }
  return null
}

function first(text: string, from: number, until: number): Read | null {
  for (const [reaction, pattern] of phrases.slice(from, until)) {
    const found = pattern.exec(text)
    if (found !== null) return { reaction, why: found[0] }
  }
  return null
}
