const columns = [
  'number',
  'date',
  'meeting',
  'holder',
  'text',
  'subject',
  'term',
  'status',
  'to',
  'sort',
] as const
export type Column = (typeof columns)[number]

/** What clerks' offices write above a column or before a value, the narrow names first. */
const names: readonly (readonly [Column, RegExp])[] = [
  [
    'term',
    /^(?:termijn(?:en)?(?: (?:van )?(?:afdoening|nakoming|uitvoering|beantwoording))?|afdoeningsdatum|afdoen (?:voor|uiterlijk)|datum (?:afdoening|nakoming|uitvoering)|(?:uiterste|uiterlijke|beoogde|geplande|verwachte) (?:termijn|datum(?: (?:van )?(?:afdoening|nakoming|gereed))?|afdoening|planning)|planning(?: afdoening)?|gereed ?(?:datum|op|voor|uiterlijk|per)?|q|kwartaal|deadline|afdoeningstermijn|streef(?:datum|termijn)|datum gereed|(?:af|uit)voer(?:ing)?s?(?:datum|termijn)|uiterlijk|wanneer(?: gereed)?|(?:te )?afdoen(?:ing)? (?:voor|uiterlijk|gepland)|verwachte (?:datum|afdoening).*|datum (?:afhandeling|planning|deadline)|klaar(?: op| voor)?|einddatum|afhandeling (?:voor|uiterlijk)|afhandelen voor|afdoeningsplanning|gepland(?: op| voor)?|agendering|terugkoppeling (?:voor|uiterlijk|wanneer))$/iu,
  ],
  [
    'date',
    /^(?:datum|d\.d\.|datum (?:van )?(?:de )?(?:toezegging|vergadering|verg\.|cie\.?|raad|commissie|gedaan|raadsvergadering|commissievergadering|bijeenkomst|actie|afspraak)|gedaan(?: op)?|toegezegd op|raad d\.d\.|vergaderdatum|datum (?:raads|commissie)?bijeenkomst|toezeggingsdatum|datum (?:forum|cie\.?|ronde|toegezegd)|dd\.?|afgesproken op|raadsdatum|(?:op )?welke datum|datum (?:raad|commissie) ?\/ ?(?:raad|commissie|forum))$/iu,
  ],
  [
    'number',
    /^(?:nr|nr\.|nrs?\.?|nummer|no|no\.|id|reg\.? ?nr\.?|zaaknummer|(?:nr\.?|nummer) (?:toezegging|actie)|volgnr\.?|volgnummer|#|code|kenmerk|(?:toezegging|actie) ?(?:nr\.?|nummer)|registratienummer|griffienummer|zaaknr\.?|toezeggings?nummer)$/iu,
  ],
  [
    'holder',
    /^(?:(?:huidige|verantwoordelijk) )?(?:portefeuillehouder|pfh|pf|ph|wethouder|bestuurder|collegelid|toegezegd door|toezegging (?:door|van)|gedaan door|door|door wie|verantwoordelijke?|portefeuille|pho|wie|p\.?h\.?|port\.?(?:houder)?|college|wethouder\/burgemeester|bestuurlijk (?:trekker|verantwoordelijke)|trekker|eigenaar|actiehouder|actie door|naam (?:portefeuillehouder|wethouder)|lid college|afkomstig van|wie (?:heeft|deed) .{0,20}toegezegd|wie (?:doet|pakt) .{0,20}op)$/iu,
  ],
  [
    'meeting',
    /^(?:vergadering(?:\/stuk)?|gremium|orgaan|raads(?:vergadering|bijeenkomst)|commissievergadering|gedaan tijdens|raad ?\/ ?commissie|commissie|bron|forum|bijeenkomst|soort vergadering|gedaan in|agendapunt)$/iu,
  ],
  [
    'text',
    /^(?:toezegging(?:en)?|(?:omschrijving|tekst|inhoud|beschrijving|formulering)(?: (?:van )?(?:de )?(?:toezegging|actie|afspraak))?(?: of dictum)?|actie|afspraak|actiepunt(?:en)?|toegezegd(?: is)?|wat(?: is (?:er )?toegezegd)?|toezegging (?:aan de raad|(?:van het )?college)|korte (?:inhoud|omschrijving|beschrijving)(?: van de)?(?: toezegging| actie)?|toezegging\/actie|verzoek of toezegging|wat is toegezegd|afspraken|gedane toezegging)$/iu,
  ],
  ['subject', /^(?:onderwerp(?: (?:van de )?toezegging)?|titel|thema|dossier|betreft)$/iu],
  [
    'status',
    /^(?:(?:huidige |actuele )?status|(?:laatste |actuele )?stand(?: van zaken.{0,30})?|svz|voortgang|afdoening|afgedaan|wijze van afdoening|reactie(?: (?:van )?(?:het )?college)?|opmerking(?:en)?|toelichting|afdoeningsvoorstel|voorstel(?: (?:tot )?afdoening)?|resultaat|voortgang\/status|status\/toelichting|afhandeling|nakoming|uitvoering|bijzonderheden|(?:wat is )?de stand van zaken|hoe staat het ermee)$/iu,
  ],
  [
    'to',
    /^(?:aan|toegezegd aan|aan wie|fractie|fracties|vragensteller|raadslid|gevraagd door|indiener|(?:op )?verzoek van|steller|(?:naar aanleiding|n\.a\.v\.) (?:van )?(?:vraag van|vraag|fractie)|vraag van|partij)$/iu,
  ],
  ['sort', /^(?:soort|type|instrument|categorie)$/iu],
]

const named = (plain: string): Column | null => names.find(([, pattern]) => pattern.test(plain))?.[0] ?? null

/**
 * What a column holds by the words above it. "Portefeuillehouder(s)", "Termijn (uiterlijk)" and "Status / stand van zaken" are read
 * by their first name.
 */
export const readColumn = (words: string): Column | null => {
  if (words.length > 90) return null
  const plain = words
    .replace(/[\s*_]+/gu, ' ')
    .replace(/ ?[:?] ?$/u, '')
    .replace(/(?<=\p{Ll})[-\u00ad] ?(?=\p{Ll})/gu, '')
    .trim()
  if (plain === '' || plain.length > 60) return null
  const bare = plain.replace(/ ?\([^()]*\)/gu, '').trim()
  const first = bare.split(/ ?\/ ?/u)[0] ?? ''
  return named(plain) ?? named(bare) ?? (first === bare ? null : named(first)) ?? shortened(plain)
}

const inFull: readonly (readonly [string, Column])[] = [
  ['datum', 'date'],
  ['toezegging', 'text'],
  ['omschrijving', 'text'],
  ['onderwerp', 'subject'],
  ['portefeuillehouder', 'holder'],
  ['wethouder', 'holder'],
  ['verantwoordelijke', 'holder'],
  ['termijn', 'term'],
  ['planning', 'term'],
  ['afdoening', 'status'],
  ['opmerkingen', 'status'],
  ['vergadering', 'meeting'],
  ['fractie', 'to'],
]
/** "Toez.", "Onderw.": the beginning of a name with a point behind it. */
const shortened = (plain: string): Column | null => {
  const begin = /^(?<begin>\p{L}{3,})\.$/u.exec(plain)?.groups?.begin?.toLowerCase()
  return begin === undefined ? null : (inFull.find(([name]) => name.startsWith(begin))?.[1] ?? null)
}
