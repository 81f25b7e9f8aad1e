import { withLetters } from '../text/letters.ts'

const addressee =
  '(?:(?:aan )?(?:het|de|dit|ons|onze|haar|zijn) (?:(?:dagelijks|algemeen|Haags|Amsterdams|verantwoordelijke?|zittende|nieuwe|betrokken) )*(?:college|burgemeester|wethouders?|presidium|griffie|griffier|raad|gemeenteraad|raadsleden|voorzitter|seniorenconvent|fractievoorzittersoverleg|fractievoorzitters|werkgroep|rekenkamer(?:commissie)?|agendacommissie|auditcommissie|werkgeverscommissie|commissie|bestuur|stadsdeel\\p{L}*|portefeuillehouders?(?: \\p{L}+)?|formateur|informateur|coalitie|fracties|gemeente|kabinet|rijk|tweede kamer|minister|staatssecretaris|organisatie)|burgemeester en wethouders|b\\s?(?:&|en)\\s?w|wethouder \\p{Lu}[\\p{L}-]+|zichzelf(?: en (?:het )?college)?)'

const ofAddressee =
  '(?:(?:,? (?:van|en|te|in|evenals|alsmede|c\\.q\\.|of) |, )(?:(?:het |de )?(?:college|b\\s?(?:&|en)\\s?w|b\\s?(?:&|en)\\s?w\\.|burgemeester(?: en wethouders)?|wethouders?(?: \\p{Lu}[\\p{L}-]+)?|raad|gemeenteraad|gemeente(?: \\p{Lu}[\\p{L}-]+)?|presidium|griffier?|\\p{Lu}[\\p{L}-]+)))*'

const adverbs =
  '(?:(?:daarom|derhalve|dan ook|dus|tevens|voorts|verder|hierbij|hiermee|dringend|nadrukkelijk|ook|als volgt|tenslotte|bovendien|met klem)[, ]+)*'

/** The words that open a dictum. The list is a start: verb, who it is asked of, particle. */
export const leadPattern = withLetters(
  `(?<=^|[.;:!?]\\s+|^en\\s+)(?:(?:de (?:gemeente)?raad|wij|we)[, ]+)?(?:en[, ]+|voorts[, ]+|tevens[, ]+|daarnaast[, ]+|daarom[, ]+|verder[, ]+)*(?:wij |we )?(?:` +
    [
      `(?:verzoek(?:t|en)|vra(?:agt|gen)|gelast(?:en)?|machtig(?:t|en)|verplicht) ${adverbs}${addressee}${ofAddressee}(?:[, ]+${adverbs.replace('*', '{0,2}')})?(?: er ?(?:op|voor|naar|toe))?`,
      `(?:draag(?:t|en)|roep(?:t|en)|nodig(?:t|en)|spoor(?:t)|daag(?:t)|dring(?:t|en)(?: er)?(?: bij)?) ${adverbs}${addressee}${ofAddressee} (?:${adverbs})?(?:op(?: aan)?|uit|aan)`,
      `(?:draag(?:t|en)|roep(?:t|en)) op ${adverbs}${addressee}?`,
      `ge(?:eft|ven) ${addressee}${ofAddressee} (?:(?:de )?opdracht(?: mee)?|mee|in overweging)`,
      `(?:moedig(?:t|en) ${addressee}${ofAddressee} aan|instrueer(?:t|en) ${addressee}${ofAddressee})`,
      `spre(?:ekt|ken) (?:(?:als (?:zijn|haar|hun) mening|de wens|zich|hierbij|daarom|voorts|tevens|ook|verder|zijn|haar|de) )*uit`,
      `(?:besluit(?:en)?|stel(?:t|len) voor)(?: (?:als volgt|${addressee}${ofAddressee}(?: op te dragen| te verzoeken| te vragen| op te roepen)?))?(?=[\\s,]*(?::|$|om\\b|dat\\b|op te|te\\b|het |de |in |tot |aan |onder |artikel |beslispunt |punt ))`,
      'verzoekt(?=\\s*:)',
      '(?:betreurt|veroordeelt|zegt(?= (?:hierbij |daarom )?(?:het|haar|zijn) vertrouwen)|keurt(?=[^.;]{0,120} (?:af|goed)))(?= )',
      'stel(?:t|len) (?:de|uw) (?:gemeente)?raad (?:daarom )?voor(?: om)?(?: (?:het volgende|als volgt)(?: besluit)?(?: te (?:nemen|besluiten))?\\.?)?',
    ].join('|') +
    ')(?:[, ]+(?:om|dat|tot))?(?: het volgende)?[,:]*(?:\\s*(?:om|dat))?\\s*:?\\s*',
  'iu',
)

export const preamble =
  /^(?:(?:en|voorts|tevens|verder|ook|daarnaast|mede)\s+)*(?:constaterende?|constateert|overwegende?|overweegt|van (?:mening|oordeel)|is van (?:mening|oordeel)|gehoord|gelezen|gelet op|gezien|bijeen|in vergadering bijeen|in aanmerking nemende|kennis genomen|vaststellende|erkennende|indachtig|wetende|onderschrijvende|de (?:gemeente)?raad\b.{0,60}\bbijeen)\b/iu

/** What ends a dictum; none of it belongs to a point. */
export const closing =
  /^(?:(?:en )?ga(?:at|an) (?:over|(?:vervolgens|hierna|weer) over|verder)|en gaat|toelichting|indiener|(?:mede-?)?ondertek|ondergetekende|namens|aldus|de indieners?|de leden|het lid|de griffier|de voorzitter|bijlage|stemuitslag|stemming|uitslag|datum|fractie|financiële (?:dekking|consequenties|gevolgen)|dekking\b|handtekening|ingediend|de motie (?:is|wordt)|dit hebben (?:we|wij) besloten|dit is besloten|voor:|tegen:|voorgesteld door|bron(?:nen)?:|(?:bestuurlijke |onze )?(?:reactie|antwoord|beantwoording|afdoening|stand van zaken|uitvoering)\b|het college (?:geeft|reageert|antwoordt|heeft|beschouwt|is|kan|wil)\b)/iu

export const closingInside =
  /(?:^|[\s,;.])(?:en ga(?:at|an) (?:(?:weer|verder|vervolgens|hierna) )?over tot (?:de )?orde|en gaat over tot)/iu

/** A running foot that came through: it neither ends a dictum nor belongs to a point. */
export const pageFoot =
  /^(?:(?:.{0,60}[\s|–-])?(?:pagina|blad|blz\.?|pag\.?) ?\d{1,3}(?: (?:van|\/) ?\d{1,3})?|\d{1,3}|[–-] ?\d{1,3} ?[–-]|(?:www\.)?[\w-]+\.nl|z\.?o\.?z\.?)$/iu

export const newPart =
  /^(?:en gaat|indiener|de leden van|het lid van|namens de|ondertek|toelichting:?$|aldus |het college (?:geeft|reageert|beschouwt))/iu

/** "Het voorstel als volgt te wijzigen:" announces a change without saying what changes. */
export const wholeChange = withLetters(
  /^(?:(?:om )?(?:het|de|dit) )?(?:bovengenoemde? |onderliggende? |voorliggende? )?(?:\p{L}*(?:voorstel|besluit|verordening|nota))(?![\p{L}])(?!.*(?:\bpunt|beslispunt|artikel|dictum|pagina|bladzijde|\blid\b|alinea)).{0,160}(?:als volgt|te wijzigen|gewijzigd|aangepast|te amenderen).{0,40}:$/isu,
)

export const ownChange = withLetters(
  /^(?:(?:in|aan|na|onder|bij|achter|op) )?(?:(?:een|het|de|dit) )?(?:(?:nieuwe?|extra|tweede|derde|laatste|eerste) )?(?:artikel|beslispunt|besluitpunt|punt|dictum|pagina|bladzijde|blz\.|paragraaf|hoofdstuk|tekst|zin|alinea|lid|onderdeel|zinsnede|passage|bijlage|bedrag)(?![\p{L}])[^.;]{0,160}?(?<![\p{L}])(?:te (?:schrappen|wijzigen|vervangen|laten vervallen|verwijderen|voegen|nemen|doen|laten)|toe te voegen|op te nemen|in te voegen)(?![\p{L}])/iu,
)

export const oldText = /^(?:oude|huidige|bestaande|oorspronkelijke) tekst\s*:?$/iu

export const furtherWords = withLetters(
  /^(?:[Ee]n )?(?:[Vv]oorts|[Tt]evens|[Dd]aarnaast|[Vv]erder)\s*:?\s*(?=$|\p{Lu})/u,
)

/** "Artikel 4, eerste lid, luidt thans:" shows under the dictum what is there now. */
export const nowReads = withLetters(
  /^[^:]{0,80}\bluid(?:t|en) (?:thans|nu|momenteel|op dit moment|in het voorstel)(?![\p{L}])/iu,
)
