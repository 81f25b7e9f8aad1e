import { givenNames } from './names-given.ts'
import {
  address,
  inAnyCase,
  initials,
  type Kind,
  kindOf,
  prefix,
  prefixes,
  surname,
} from './names-matching.ts'

/** A name as it stands somewhere: `addressed` where a form of address, an office or a label says that it is one. */
export type Found = Readonly<{
  start: number
  end: number
  kind: Kind
  inOffice: boolean
  addressed: boolean
}>

const given = "\\p{Lu}\\p{Ll}[\\p{L}']*(?:-\\p{Lu}\\p{Ll}+)?"
const full = `(?:${initials} ?)?(?:\\(${given}\\) )?(?:${given} ){0,2}?(?:${given} )?${prefixes}${surname}`
/** With more than a surname: what stands behind a word that often has no name behind it. */
const fuller = `(?:${initials} ?(?:\\(${given}\\) )?(?:${given} )?${prefixes}${surname}|(?:${given} ){1,2}${prefixes}${surname}|(?!${inAnyCase('van')} (?!${inAnyCase('de[rn]?')} ))(?:${inAnyCase(prefix)} ){1,3}${surname})`
const more = `(?:(?: \\([^)\\n]{1,30}\\))?(?:, (?:en )?| en | & )${address}*${full})*`

const offices =
  '(?:(?:loco-?)?burgemeesters?|(?:ex-|oud-)?wethouders?|raadsleden|raadslid|raadsvrouw|fractievoorzitters?|fractieleden|fractielid|burgerraadslid|statenlid|statenleden|gedeputeerden?|ministers?|staatssecretaris(?:sen)?|commissaris van de koning)'
const labels =
  '(?:contactperso(?:on|nen)|contact|behandeld door|behandelaar|behandelend ambtenaar|(?:nadere )?inlichtingen(?: bij)?|(?:meer )?informatie(?: bij)?|steller|opsteller|opgesteld door|auteurs?|ondertekend door|ondertekenaar|w\\.? ?g\\.?|(?:was )?getekend|namens dezen?|namens hen|namens hem|namens haar|deze[n]?|de secretaris|de griffier|de gemeentesecretaris|projectleider|afzender|t\\.?a\\.?v\\.?|ter attentie van|verslag|notulist|aanwezig|afwezig|doorkiesnummer van)'
const roles =
  '(?:[\\p{L}-]*(?:medewerk(?:st)?er|adviseur|consulent|ambtenaar|manager|secretaris|griffier|directeur|directrice|co[o]rdinator|leider|inspecteur|jurist|makelaar|voorzitter|verzorgende)|collega|bewo(?:ner|onster)|inwo(?:ner|onster)|client(?:e)?|huisarts|clientondersteuner|woordvoerder|vader|moeder|zoon|dochter|echtgenoot|echtgenote|mantelzorger|wijkverpleegkundige|juf|meester|buurman|buurvrouw)'
const greetings =
  '(?:(?:met )?(?:vriendelijke|hartelijke|beste) groet(?:en)?|hoogachtend|groet(?:en|jes)?|mvg)'

type Rule = Readonly<{ found: RegExp; inOffice?: boolean; sure?: boolean }>
/** The name is the group `names`; a rule finds one, or several with commas and "en" between. */
const rule = (before: string, names: string, kind: Omit<Rule, 'found'> = {}): Rule => ({
  found: new RegExp(`(?<![\\p{L}\\d])${before}(?<names>${names})`, 'gdu'),
  ...kind,
})

const rules: readonly Rule[] = [
  // "Wethouder Van Dijk" is somebody, "wethouders van Zwolle" nobody.
  rule(`${inAnyCase(offices)},? ${address}*(?!van (?!de[rn]? ))`, `${full}${more}`, { inOffice: true }),
  rule(`${address}+`, `${full}${more}`, { sure: true }),
  rule('', `${initials} ?(?:\\(${given}\\) )?${prefixes}${surname}`),
  rule('', `${surname}, ${initials}(?: ?\\(${given}\\))?(?: ${inAnyCase(prefix)}(?![\\p{L}]))?`),
  rule(`${inAnyCase(labels)}[ \\n]*[:,]?[ \\n]*${address}*`, `${fuller}(?:(?:, | en )${fuller})*`, {
    sure: true,
  }),
  rule(`${inAnyCase(labels)} ?: ?\\n?${address}*`, full),
  rule(`${inAnyCase(roles)}[,:]? ${address}*`, fuller),
  rule(`${inAnyCase(greetings)}[,. \\n]*${address}*`, `${fuller}`, { sure: true }),
  rule('', `(?:${[...givenNames].join('|')}) (?:\\p{Lu}\\. ?)*(?:(?:${given}) )?${prefixes}${surname}`),
]

/** Words with a capital that are never the last part of a name. */
const never = new Set(
  `de het een en of in op aan voor van bij met naar over wij u uw ik hij zij dit dat deze die als indien ook wel niet hierbij namens betreft onderwerp datum
   telefoon telefoonnummer tel mobiel doorkiesnummer email mail fax postbus bijlage bijlagen kenmerk zaaknummer nummer
   januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
   voorzitter burgemeester wethouder wethouders griffier secretaris gemeentesecretaris raad raadslid raadsleden college commissie gemeente gemeenteraad
   fractie minister staatssecretaris koning portefeuillehouder beleidsadviseur beleidsmedewerker adviseur medewerker directeur manager teamleider
   cda vvd d66 pvda sp groenlinks christenunie sgp pvv volt bbb denk ja21 fvd
   schriftelijke mondelinge technische toezegging toezeggingen vraag vragen antwoord antwoorden inleiding bijlage toelichting
   wmo awb avg bbv artikel art lid pagina pag nota brief motie amendement besluit advies agenda`.split(/\s+/),
)

const emails = /(?<![\w.+-])[\p{L}\d][\p{L}\d.+-]*@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
/** Dutch numbers of ten digits, with 31 before them, or of nine with the area in brackets; general ones of 14 0xx. */
const phones =
  /(?<![\p{L}\d+.,-])(?:(?:\+|00)31[ .-]?(?:\(0\))?[ .-]?|\(?0)[1-9](?:[ ()./-]{0,3}\d){8}(?![\d-])|(?<![\p{L}\d-])14 ?0\d{2,3}(?!\d)/gu
const extensions =
  /(?:doorkiesnummer|doorkies|toestel(?:nummer)?|tst\.?|telefoon(?:nummer)?|tel\.?|mobiel)[ :]*\n?(?<number>\(?\d[\d ()-]{1,14}\d)(?!\d)/giu

/** Mailboxes and numbers of an office, not of somebody. */
const general =
  /^(?:info|post|postbus|gemeente|griffie|raad|raadsgriffie|college|contact|secretariaat|bestuurssecretariaat|communicatie|pers|klachten|loket|wmo|administratie|receptie|privacy|noreply|no-reply)[\w.-]*@|^14 ?0/i

/** Every name, address and number of a plain text, in any order; some are found by more than one rule. `isWord` says whether a text has the word in small letters. */
export const foundIn = (text: string, isWord: (word: string) => boolean): readonly Found[] => [
  ...rules.flatMap(({ found, inOffice = false, sure = false }) =>
    [...text.matchAll(found)].flatMap((match) => {
      const [start = 0] = match.indices?.groups?.names ?? []
      return eachOf(match.groups?.names ?? '').flatMap(({ name, at }): Found[] => {
        const kept = trimmed(name)
        const isOrdinary = !/[ .,]/.test(kept) && isWord(kept.toLowerCase())
        const isEnumerated =
          /^\p{Lu}\. ?\p{Lu}/u.test(kept) && isWord((kept.split(/[. ]+/).at(-1) ?? '').toLowerCase())
        if (kept === '' || (!sure && /(?:straat|laan|plein|gracht|kade|singel|steeg)$/.test(kept))) return []
        if (!sure && (isOrdinary || isEnumerated)) return []
        const from = start + at
        return [
          { start: from, end: from + kept.length, kind: 'person', inOffice, addressed: sure || inOffice },
        ]
      })
    }),
  ),
  ...[...text.matchAll(emails)].map((match) => reached(match.index, match[0], 'email')),
  ...[...text.matchAll(phones)].map((match) => reached(match.index, match[0], 'phone')),
  ...[...text.matchAll(extensions)].flatMap((match) => {
    const number = match.groups?.number ?? ''
    return kindOf(number) === 'phone'
      ? [reached(match.index + match[0].length - number.length, number, 'phone')]
      : []
  }),
]

const reached = (start: number, text: string, kind: Kind): Found => ({
  start,
  end: start + text.length,
  kind,
  inOffice: general.test(text),
  addressed: true,
})

/** "Jansen (VVD), de heer De Vries en Smit" apart; "Passier, C.E." is one. */
const eachOf = (names: string): readonly Readonly<{ name: string; at: number }>[] => {
  const between = new RegExp(
    `(?: \\([^)\\n]{1,30}\\))?(?:, (?!\\p{Lu}\\.)(?:en )?| en | & )${address}*`,
    'gu',
  )
  const out: { name: string; at: number }[] = []
  let at = 0
  for (const match of names.matchAll(between)) {
    out.push({ name: names.slice(at, match.index), at })
    at = match.index + match[0].length
  }
  return [...out, { name: names.slice(at), at }]
}

/** "Hoekstra uit de Kerkstraat": a street or a place, where what comes first is no given name. */
const livesAt = new RegExp(
  `^(?!(?:${[...givenNames].join('|')}) )(\\p{Lu}\\p{Ll}[\\p{L}']*(?: \\p{Lu}\\p{Ll}[\\p{L}']*)?) (?:in|uit|over|onder|bij|op|aan) (?:de[nr]?|het|'t) `,
  'u',
)

/** Without what is no part of a name at its end: "Jansen Wethouder", "De Vries Telefoon". */
const trimmed = (name: string): string => {
  const words = (livesAt.exec(name)?.[1] ?? name).trimEnd().split(' ')
  while (words.length > 0 && never.has((words.at(-1) ?? '').replace(/[.,]$/, '').toLowerCase())) words.pop()
  const kept = words.join(' ')
  return /\p{Lu}[\p{L}']/u.test(kept) ? kept : ''
}
