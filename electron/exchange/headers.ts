import type { ListField } from '../../shared/records/list-exchange.ts'

/** Words of a header without accents, signs and capitals: "Fractie(s)" is "fractie s". */
export const foldHeader = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/#/g, ' nr ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** How griffies head their columns, by what the column holds. The first field of a header that is still free is proposed. */
const spellings: Readonly<Record<ListField, string>> = {
  number:
    'nr|no|nummer|volgnr|volgnummer|toezeggingsnummer|toezeggingnummer|toezegging nr|toezeggingsnr|nr toezegging|nummer toezegging|motienummer|motie nr|nr motie|nummer motie|registratienummer|reg nr|regnr|id|kenmerk|code|item|itemnummer|rangnummer|nr toezegging motie',
  sourceNumber: 'nr bron|nummer bron|bronnummer|extern nummer|nummer in de bron|nr in de bron|ons nummer',
  kind: 'soort|type|instrument|soort toezegging|soort item|motie toezegging|toezegging motie',
  subject:
    'onderwerp|titel|onderwerp toezegging|onderwerp motie|onderwerp titel|titel onderwerp|titel motie|titel toezegging|korte omschrijving|omschrijving|naam|betreft|onderwerp agendapunt',
  text: 'tekst|tekst toezegging|tekst toezegging of dictum|tekst toezegging dictum|toezegging of dictum|toezegging|toezeggingen|dictum|dictum motie|actie toezegging|toezegging actie|actie|omschrijving toezegging|inhoud toezegging|inhoud|letterlijke tekst|tekst motie|besluit|toezegging omschrijving|toezegging motie|motie toezegging|omschrijving|verzoek|afspraak|actiepunt|opdracht|wat',
  date: 'datum|datum toezegging|datum motie|toezeggingsdatum|dd|d d|gedaan op|datum gedaan|datum vergadering|vergaderdatum|datum indiening|ingediend op|datum ingekomen|datum raadsvergadering|toegezegd op|datum raad commissie|vergadering d d|raadsvergadering d d|datum aangenomen',
  source:
    'vergadering|vergadering stuk|vergadering of stuk|stuk|bron|gedaan in|toegezegd in|forum|orgaan|gremium|raad commissie|commissie raad|commissie|raad|bijeenkomst|soort vergadering|raadsvergadering',
  agendaItem: 'agendapunt|agenda punt|agendapuntnummer|agendapunt nr|ap|nr agendapunt|agenda',
  madeBy:
    'toegezegd door|gedaan door|door|toezegging door|toezegger|portefeuillehouder toen|oorspronkelijke portefeuillehouder|door wie|toezegging gedaan door',
  madeTo: 'toegezegd aan|toezegging aan|gedaan aan|aan|aan wie|op verzoek van|raadslid|toezegging gedaan aan',
  holder:
    'portefeuillehouder|portefeuillehouders|portefeuillehouder s|huidige portefeuillehouder|portefeuillehouder nu|pfh|ph|pho|porth|port houder|portef houder|wethouder|collegelid|lid college|portefeuille|bestuurder|verantwoordelijke|verantwoordelijk|burgemeester wethouder|wie',
  group:
    'fractie|fracties|fractie s|partij|partijen|partij en|indienende fractie|indienende fracties|raadsfractie|fractie raadslid',
  submitters:
    'indiener|indieners|indiener s|ingediend door|vragensteller|vragenstellers|vraagsteller|steller|eerste indiener|raadslid|indienende partij|verzocht door',
  coSubmitters:
    'mede indiener|mede indieners|mede indiener s|medeindiener|medeindieners|medeindiener s|mede ondertekenaars|ondertekenaars|medeondertekenaars|mede ingediend door|overige indieners',
  policyField:
    'beleidsveld|beleidsterrein|programma|thema|taakveld|domein|beleidsdomein|rubriek|categorie|cluster',
  // Not the number of a case: each would make a dossier of its own.
  dossier: 'dossier|dossiers|project|dossiernaam|in dossier|naam dossier',
  termLiteral:
    'termijn letterlijk|termijn|planning|wanneer|termijn afdoening|termijn van afdoening|afdoeningstermijn|afhandeltermijn|verwachte afdoening|planning afdoening|tijdpad|gereed|termijn planning|verwacht',
  dueOn:
    'uiterste datum|deadline|uiterlijk|uiterlijke datum|uiterste datum deadline|streefdatum|einddatum|vervaldatum|termijndatum|datum termijn|afdoen voor|afdoen uiterlijk|uiterlijk gereed|gereed op|gereed voor|datum gereed|planning datum|verwachte datum|verwachte datum afdoening|uiterste datum afdoening|streefdatum afdoening|afdoening voor|afdoening uiterlijk|afhandelen voor|afhandeling voor|afdoen uiterlijk voor|uiterste termijn|beantwoorden voor',
  certainty: 'zekerheid|zekerheid termijn',
  committeeOn: 'datum commissie|commissiedatum|datum cie|cie datum|commissie d d',
  councilOn: 'datum raad|raadsdatum|datum gemeenteraad|raad d d|datum raadsbehandeling',
  promisedDocument:
    'op te stellen document|op te stellen stuk|product|te leveren product|te leveren document|resultaat|document|vorm',
  outcome:
    'uitslag|uitkomst|uitslag stemming|stemuitslag|stemming uitslag|uitkomst stemming|resultaat stemming|uitslag motie|uitkomst motie|besluit raad|raadsbesluit|besluitvorming',
  status:
    'status|afgedaan|afgehandeld|status toezegging|status motie|stand|officiele status|voldaan|afgedaan ja nee',
  followUp:
    'stand van zaken|svz|stvz|voortgang|actuele stand|actuele stand van zaken|stand v zaken|stavaza|uitvoering|reactie college|voortgang stand van zaken|stand van zaken afdoening|status toelichting|laatste stand van zaken|actualiteit|laatste voortgang|voortgangsinformatie|laatste stand|stand uitvoering',
  settledOn:
    'datum afdoening|afdoeningsdatum|afgedaan op|datum afgedaan|datum afgehandeld|afgehandeld op|datum afhandeling|afdoening datum|voldaan op|datum voldaan|afgedaan d d|afgehandeld d d|voldaan d d|datum gereedmelding|gereedgemeld op',
  settlementDocument:
    'afdoeningsdocument|afgedaan met|wijze van afdoening|afdoening|afgedaan door|afdoening door|afdoening via|wijze afdoening|document afdoening|afgehandeld met|afhandeling|afdoeningsvoorstel|voorstel tot afdoening|afdoeningswijze',
  relatesTo: 'relatie met|relatie|gerelateerd aan|hangt samen met|verwijzing|zie ook|samenhang',
  note: 'opmerking|opmerkingen|toelichting|bijzonderheden|notitie|notities|aantekening|aantekeningen|opmerking griffie',
}

/** Heads in other words: what each must hold to stand for a field. Looked at where no spelling fits, the surest first. */
const likely: readonly (readonly [ListField, RegExp])[] = [
  ['sourceNumber', /\b(?:nr|nummer)\b.*\bbron\b/],
  [
    'number',
    /\b(?:volg|toezegging|motie|registratie)\w*\b.*\b(?:nr|nummer)$|^(?:nr|nummer) (?:van de )?(?:toezegging|motie|vraag)/,
  ],
  [
    'settledOn',
    /\b(?:afgedaan|afgehandeld|voldaan|afgerond)\b.*\b(?:op|d d|datum|per)\b|^datum (?:van )?(?:afdoening|afhandeling)\b/,
  ],
  [
    'dueOn',
    /^(?:afdoe\w+|afhandel\w+|gereed|klaar|uitvoer\w+|reactie|antwoord)\b.*\b(?:voor|uiterlijk)$|\b(?:deadline|streefdatum|einddatum|uiterste datum)\b/,
  ],
  ['followUp', /\b(?:stand van zaken|svz|voortgang)\b/],
  ['coSubmitters', /^mede ?(?:indien|ondertek)/],
  ['submitters', /^(?:eerste )?(?:indiener|vragensteller|steller)\b/],
  ['group', /^(?:indienende |betrokken )?(?:fractie|partij)\b/],
  ['madeBy', /\b(?:toegezegd|gedaan|toezegging)\b.*\bdoor\b/],
  ['madeTo', /\b(?:toegezegd|gedaan|toezegging)\b.*\baan\b/],
  ['holder', /\b(?:portefeuillehouder|wethouder|collegelid)\b/],
  ['outcome', /\b(?:uitslag|stemuitslag)\b/],
  ['termLiteral', /\b(?:termijn|planning|tijdpad)\b/],
  [
    'date',
    /^(?:datum|dd) (?:van )?(?:de )?(?:toezegging|motie|vraag|indiening|vergadering)\b|^(?:raads)?vergadering(?:sdatum|datum)\b/,
  ],
  ['policyField', /\b(?:beleidsveld|beleidsterrein|programma|portefeuille)\b/],
  ['note', /\b(?:opmerking|opmerkingen|bijzonderheden)\b/],
  ['status', /\b(?:status|afgedaan|afgehandeld)\b/],
  ['text', /\b(?:tekst|inhoud|omschrijving) (?:van )?(?:de )?(?:toezegging|motie|dictum|actie)\b/],
  ['subject', /^(?:onderwerp|titel)\b/],
]

const fieldsOf = new Map<string, ListField[]>()
// "Portefeuille-houder" and "Fractie (s)" are found without their spaces.
const squeezed = new Map<string, ListField[]>()
const squeeze = (folded: string): string => folded.replaceAll(' ', '')
// The keys of a Record<ListField, …>.
for (const [field, words] of Object.entries(spellings) as [ListField, string][])
  for (const word of words.split('|')) {
    fieldsOf.set(word, [...(fieldsOf.get(word) ?? []), field])
    squeezed.set(squeeze(word), [...(squeezed.get(squeeze(word)) ?? []), field])
  }

/** The field that a head in other words may stand for. A sentence is no head. */
const likelyField = (header: string): ListField | null => {
  const words = shortHeader(header) || foldHeader(header)
  if (words.split(' ').length > 6) return null
  return likely.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Without what stands in brackets to explain it: "Status (open/afgedaan)". */
const shortHeader = (header: string): string => foldHeader(header.replace(/\([^)]*\)/g, ' '))

/** The fields that a header stands for by its spelling, likeliest first. */
const spelledFields = (header: string): readonly ListField[] => {
  const whole = foldHeader(header)
  const short = shortHeader(header)
  return (
    fieldsOf.get(whole) ??
    fieldsOf.get(short) ??
    squeezed.get(squeeze(whole)) ??
    squeezed.get(squeeze(short)) ??
    []
  )
}

/** What each column holds by its header; no field twice. What is spelled as we know it chooses first. */
export const proposeFields = (headers: readonly string[]): readonly (ListField | null)[] => {
  const chosen = [...spelledIn(headers)]
  for (const [at, header] of headers.entries()) {
    const field = chosen[at] === null ? likelyField(header) : null
    if (field !== null && !chosen.includes(field)) chosen[at] = field
  }
  // Of a motion with its outcome the council's day is the one on which it was put to the vote, and not one on which it comes back.
  const council = chosen.indexOf('councilOn')
  if (council >= 0 && !chosen.includes('date') && chosen.includes('outcome')) chosen[council] = 'date'
  return chosen
}

/** Headers that can be one thing only choose first. */
const spelledIn = (headers: readonly string[]): readonly (ListField | null)[] => {
  const options = headers.map(spelledFields)
  const chosen: (ListField | null)[] = headers.map(() => null)
  const taken = new Set<ListField>()
  // Where a list names who promised and who answers for it now, "Portefeuillehouder" is the one then.
  const now = headers.findIndex((header) =>
    /^(?:huidige portefeuillehouder|portefeuillehouder nu)$/.test(foldHeader(header)),
  )
  if (now >= 0) {
    const then = headers.findIndex((header) => foldHeader(header) === 'portefeuillehouder')
    chosen[now] = 'holder'
    taken.add('holder')
    if (then >= 0) {
      chosen[then] = 'madeBy'
      taken.add('madeBy')
    }
  }
  const order = [...options.keys()].sort(
    (a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0) || a - b,
  )
  for (const at of order) {
    if (chosen[at] !== null) continue
    const field = options[at]?.find((one) => !taken.has(one))
    if (field === undefined) continue
    chosen[at] = field
    taken.add(field)
  }
  return chosen
}

/** How much a row looks like the head of a list: how many different things its cells are known to head, by their very spelling. */
export const headerScore = (cells: readonly string[]): number =>
  new Set(spelledIn(cells).filter((field) => field !== null)).size
