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
    'toegezegd door|gedaan door|toezegging door|toezegger|portefeuillehouder toen|oorspronkelijke portefeuillehouder|door wie|toezegging gedaan door',
  madeTo: 'toegezegd aan|toezegging aan|gedaan aan|aan wie|op verzoek van|raadslid|toezegging gedaan aan',
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
    'uiterste datum|deadline|uiterlijk|uiterlijke datum|uiterste datum deadline|streefdatum|einddatum|vervaldatum|termijndatum|datum termijn|afdoen voor|afdoen uiterlijk|uiterlijk gereed|gereed op|gereed voor|datum gereed|planning datum|verwachte datum|verwachte datum afdoening|uiterste datum afdoening|streefdatum afdoening',
  certainty: 'zekerheid|zekerheid termijn',
  committeeOn: 'datum commissie|commissiedatum|datum cie|cie datum|commissie d d',
  councilOn: 'datum raad|raadsdatum|datum gemeenteraad|raad d d|datum raadsbehandeling',
  promisedDocument:
    'op te stellen document|op te stellen stuk|product|te leveren product|te leveren document|resultaat|document|vorm',
  status:
    'status|afgedaan|afgehandeld|status toezegging|status motie|stand|officiele status|voldaan|afgedaan ja nee',
  followUp:
    'stand van zaken|svz|stvz|voortgang|actuele stand|actuele stand van zaken|stand v zaken|stavaza|uitvoering|reactie college|voortgang stand van zaken|stand van zaken afdoening|status toelichting|laatste stand van zaken|actualiteit',
  settledOn:
    'datum afdoening|afdoeningsdatum|afgedaan op|datum afgedaan|datum afgehandeld|afgehandeld op|datum afhandeling|afdoening datum|voldaan op|datum voldaan',
  settlementDocument:
    'afdoeningsdocument|afgedaan met|wijze van afdoening|afdoening|afgedaan door|afdoening door|afdoening via|wijze afdoening|document afdoening|afgehandeld met|afhandeling|afdoeningsvoorstel|voorstel tot afdoening|afdoeningswijze',
  relatesTo: 'relatie met|relatie|gerelateerd aan|hangt samen met|verwijzing|zie ook|samenhang',
  note: 'opmerking|opmerkingen|toelichting|bijzonderheden|notitie|notities|aantekening|aantekeningen|opmerking griffie',
}

const fieldsOf = new Map<string, ListField[]>()
// The keys of a Record<ListField, …>.
for (const [field, words] of Object.entries(spellings))
  for (const word of words.split('|')) fieldsOf.set(word, [...(fieldsOf.get(word) ?? []), field as ListField])

/** The fields that a header may stand for, likeliest first. */
export const fieldsOfHeader = (header: string): readonly ListField[] => fieldsOf.get(foldHeader(header)) ?? []

/** What each column holds by its header; no field twice. Headers that can be one thing only choose first. */
export const proposeFields = (headers: readonly string[]): readonly (ListField | null)[] => {
  const options = headers.map(fieldsOfHeader)
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

/** How much a row looks like the head of a list: how many different things its cells are known to head. */
export const headerScore = (cells: readonly string[]): number =>
  new Set(proposeFields(cells).filter((field) => field !== null)).size
