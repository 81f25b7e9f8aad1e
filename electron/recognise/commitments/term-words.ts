import { addDays, type IsoDate, monthNames } from '../../../shared/dates.ts'
import { readTerm } from '../../../shared/term-rules.ts'
import { defaultTermRules } from '../../../shared/terms.ts'
import { withLetters } from '../text/letters.ts'

/** Words that say when. `hard` where they give a moment by themselves, not "tijdig" or "zodra …". */
export type TermWords = Readonly<{
  start: number
  end: number
  literal: string
  hard: boolean
  /** "Vanaf 1 september": it says from when, which is no latest date. */
  from?: true
  /** "Bij de kadernota", "vóór de behandeling van …": a moment to hold it to, whose day the text doesn't give. */
  moment?: true
}>

const month = `(?:${monthNames.join('|')})`
const year = '(?:19|20)\\d\\d'
const years = `(?:(?:,? van)?,? (?:het jaar )?(?:${year}(?:\\s?[-/]\\s?(?:${year}|\\d\\d))?|dit jaar|volgend jaar|komend jaar)(?!\\d))?`
const limit =
  '(?:uiterlijk|nog|al|pas|reeds|direct|kort|vlak|ruim|spoedig|meteen|snel|rond|omstreeks|richting|tegen|vanaf|naar verwachting)'
const lead = `(?:${limit} )*(?:(?:in|vóór|voor|v66r|na|per|op|tegen|met ingang van|gedurende|tijdens|van|over|sinds|tot|tot en met|t/m|uit|d\\.d\\.|dd\\.?) )?(?:(?:de|het|deze|dit) )?(?:(?:loop|maand|periode) van )?(?:(?:de|het) )?`
const partly =
  '(?:(?:aan )?(?:het )?(?:begin|medio|midden|half|halverwege|eind|einde)(?: van)?(?: het| de| dit)? )?'
const number =
  '(?:\\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien)'
const unit = '(?:dagen|dag|werkdagen|weken|week|maanden|maand|kwartalen|jaar|jaren|uur)'
const meeting =
  '(?:begroting|programmabegroting|meerjarenprogrammabegroting|(?:voorjaars|zomer|najaars|herfst|winter|halfjaar|halfjaars|kwartaal|jaar|tussen)rapportage|meerjarenbegroting|kadernota|kaderbrief|voorjaarsnota|najaarsnota|zomernota|perspectiefnota|bestuursrapportage|berap|burap|jaarrekening|jaarstukken|jaarverslag|raadsvergadering|commissievergadering|voortgangsrapportages?|voortgangsberichten?|tussenrapportage|actualisatie|raadsconferentie)'

const hardWords = [
  `(?:begin|medio|eind) (?:van )?${year} ?/ ?(?:begin|medio|eind) (?:van )?${year}(?!\\d)`,
  `(?:maan|dins|woens|donder|vrij|zater|zon)dag \\d{1,2} ${month}(?: ${year})?`,
  `\\d{1,2}(?:e)? (?:(?:en|of|/) \\d{1,2} )?${month}(?: ${year})?(?: a\\.s\\.| aanstaande)?`,
  `\\d{1,2}[-/]\\d{1,2}[-/]${year}`,
  `${year}[ -]?[QK][1-4](?!\\d)|(?:IV|I{1,3})e? kwartaal${years}|(?:voor |rond |uiterlijk )?(?:de )?jaarwisseling|ultimo (?:van )?${year}`,
  `${partly}(?:(?:eerste|tweede|derde|vierde|laatste|1e|2e|3e|4e|volgend|komend|dit) (?:(?:en|of|/) (?:eerste|tweede|derde|vierde|2e|3e|4e) )?kwartaal|[QK][1-4](?!\\d)(?:\\s?[-/]\\s?[QK]?[1-4])?)${years}`,
  `(?:eerste|tweede|1e|2e) (?:half ?jaar|jaarhelft|helft(?: van ${month})?)${years}`,
  `${partly}(?:zomer|kerst|mei|herfst|voorjaars|krokus)?(?:reces(?:periode)?|vakantie)${years}`,
  `${partly}(?:zomer(?!s|t)|kerst|voorjaar|najaar|herfst|lente)(?![\\p{L}-])${years}`,
  `${partly}(?:${month}(?:\\s?[-/]\\s?| en | of ))?${month}${years}`,
  `(?:begin|medio|midden|halverwege|eind|einde)(?: van)?(?: het)? (?:jaar )?(?:${year}(?!\\d)|dit jaar|volgend jaar|komend jaar|de week|de maand|deze maand|het jaar|jaar)`,
  `(?:eind|einde) van (?:het|dit) (?:kalender|school)?jaar`,
  '(?:later|nog|eind|begin|medio) dit jaar|dit (?:kalender)?jaar(?: nog)?|dit (?:voor|na)jaar|(?:begin |eind )?(?:volgend|komend) (?:voor|na)?jaar',
  `(?:in|uiterlijk|per|voor|vóór|vanaf|met ingang van) ${year}(?!\\d)`,
  `(?:in de )?loop van (?:het jaar )?(?:${year}(?!\\d)|dit jaar|volgend jaar|komend jaar|dit (?:voor|na)jaar|het (?:voor|na)jaar|de zomer)`,
  `(?:de )?(?:eerste|tweede|derde|vierde|laatste) week van ${month}(?: ${year})?`,
  `(?:de )?eerste maanden van ${year}`,
  'lopende? (?:kalender)?jaar|volgende? (?:zomer|voorjaar|najaar)',
  `tussen ${month} en ${month}(?: ${year})?`,
  `(?:binnen|over|uiterlijk binnen) (?:circa |ongeveer |maximaal |naar verwachting |uiterlijk )?(?:(?:driekwart|anderhalf|een half) jaar|${number}(?: (?:à|tot|of|-) ${number})? ${unit})(?: na (?:heden|vandaag|(?:de )?(?:dagtekening|verzending|datum)(?: van (?:deze|dit|het|de) \\p{L}+)?|(?:(?:de|het|een|uw|deze|dit|ons|onze) )?\\p{L}+(?: (?:van|door|in|over) (?:(?:de|het|een|deze|dit|ons|onze|uw) )?[\\p{L}-]+){0,2}))?`,
  `(?:[\\p{L}-]+e )?[\\p{L}-]{0,20}(?:(?:vergadering|bijeenkomst|commissie|behandeling|overleg|sessie) (?:van|op|d\\.d\\.)|(?<!uw )raad (?:van|d\\.d\\.)) (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?\\d{1,2} ${month}(?: ${year})?`,
  `(?<=(?<![\\p{L}])(?:in|tijdens|bij) (?:de|het|onze|uw) )(?:[\\p{L}-]+ ){0,3}?[\\p{L}-]{0,20}(?:vergadering|bijeenkomst|commissie|raad|overleg|sessie|ronde|forum|avond) (?:van|in) ${month}(?: ${year})?`,
  '(?:volgende|komende|aankomende) maand|deze maand',
  `(?:week|wk) \\d{1,2}(?!\\d)(?: (?:van )?${year})?`,
]
const products =
  '(?:\\p{L}*(?:brief|rapportage|bericht|memo|monitor|nota|begroting|verslag|evaluatie|herziening|actualisatie|aanbesteding|herindicatie|cyclus|ps?&s?c|p en c|actualisatie|behandeling|ronde|tranche|sessie|overleg|gesprek|vergadering|bijeenkomst|commissie|raad|onderhoudsbeurt|contract|periode|versie|update|jaarrekening|uitvraag|subsidieronde|keukentafelgesprek|onderzoek))'
/** Before these "voor" says when; before a "start" or an "uitvoering" it may say what for. */
const talks =
  'start van (?:het|de) (?:nieuwe )?(?:schooljaar|seizoen|werkzaamheden|bouw|aanleg|sloop|project|zomer|winter)|behandeling|bespreking|besluitvorming|ondertekening|sluiting|stemming'
const stages =
  'behandeling|bespreking|vaststelling|besluitvorming|ondertekening|sluiting|stemming|opening|ingebruikname|oplevering|aanvang|start|uitvoering|sloop|verhuizing|publicatie|aanbesteding|gunning'
const meetingWords = [
  'deze week(?: nog)?|nog deze week|(?:begin |eind |uiterlijk |nog )?(?:volgende|komende|aankomende) week',
  'na de bouwvak(?:antie)?',
  `(?:in )?de week van \\d{1,2} ${month}(?: ${year})?`,
  '(?:komend|dit|volgend|aankomend) (?:plant|strooi|stook|maai|bad|vaar|zwem|sport|kampeer)seizoen',
  '(?:voor|vóór|voorafgaand aan|bij|tijdens) (?:de |het )?(?:behandeling|bespreking|vaststelling|besluitvorming) (?:in|door) (?:de |het |uw )?(?:raad|commissie|gemeenteraad|raadscommissie|forum)(?: (?:van|op) \\d{1,2} [a-z]+(?: (?:19|20)\\d\\d)?)?',
  '(?:bij|tijdens|in|voor|vóór|aan|op) (?:de |het )?(?:eerstvolgende|volgende|komende|aankomende|eerste) (?:raad|commissie|raadscommissie|gemeenteraad|raadsvergadering|vergadering|bijeenkomst)',
  `(?:bij|tijdens|in|via|met|voorafgaand aan|aan|voor|vóór) (?:de |het |een )?(?:behandeling van (?:de |het )?)?(?:eerstvolgende |volgende |komende |aankomende |eerste |tweede |definitieve |jaarlijkse )?${meeting}[\\p{L}-]*(?:,? (?:van |in )?(?:${month})?(?: ?${year})?)?`,
  `(?:in|bij|tijdens|met|via|voor|vóór) (?:de|het|een|onze|ons) (?:eerst)?(?:volgende|komende|eerstkomende) (?:[\\p{L}-]+ )?${products}(?: (?:van|op|in|over) (?:\\d{1,2} )?(?:${month})(?: ${year})?)?(?! (?:heeft|hebben|is|zijn|was|waren)(?![\\p{L}]))`,
  `(?:in|bij|via|met) (?:de |het )?(?:(?:reguliere|gebruikelijke|gewone|jaarlijkse) )?(?:p\\s?&\\s?c|p en c|planning[ -]en[ -]control|begrotings)[ -]?(?:cyclus|documenten|stukken|producten|instrumenten)`,
  `(?:uiterlijk |nog )?(?:(?:${number} (?:dagen|weken|maanden|week|maand|jaar)|ruim|kort) )?(?:(?:vóór|voorafgaand aan) (?:(?:de|het|uw) )?(?:${stages})|voor (?:(?:de|uw) )?(?:${talks}))(?![\\p{L}-])(?: (?:van|over|door) (?:(?:de|het|deze|dit|uw|onze|een) )?[\\p{L}\\d-]+)?`,
  `(?:uiterlijk )?(?:in|vóór|voor|tijdens|na) (?:de|deze|komende) winter(?:periode|maanden)?|binnen nu en ${number} ${unit}`,
  `(?:bij|tijdens|na) (?:de|het) (?:behandeling|bespreking|stemming) (?:van|over) (?:de|het|deze|dit|uw|onze) [\\p{L}\\d-]+`,
  '(?:uiterlijk |nog )?(?:vóór|voor|uiterlijk|komende|aanstaande|eerstkomende|volgende) (?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?(?: \\d{1,2}[.:]\\d\\d uur)?',
  `(?:in|tijdens|voor|vóór) (?:het |dit )?(?:eerst)?(?:volgende |komende |nieuwe )?(?:plant|strooi|stook|maai|bad|vaar|zwem|sport|evenementen|kap|bloei|kampeer|toeristen|theater)seizoen(?: ${year}(?:\\s?[-/]\\s?(?:${year}|\\d\\d))?)?`,
]
const softWords = [
  '(?:voordat|vóórdat|alvorens) [^,.;:?!]{4,140}|voor die tijd|voordien|in de tussentijd|na de (?:inspraak|zienswijzen|consultatie|proef|pilot|verkiezingen|formatie)',
  'tijdig|op (?:zeer )?korte termijn|binnen (?:enkele|een paar|enige) (?:dagen|weken|maanden)|zo (?:spoedig|snel) mogelijk|z\\.?s\\.?m\\.?(?!\\p{L})|te zijner tijd|t\\.z\\.t\\.|binnenkort|spoedig|(?:in |gedurende )?de komende (?:tijd|periode|weken|maanden|jaren)|op een later moment|(?:met ingang van|vanaf|in|per) (?:het )?(?:volgende?|komende?|nieuwe?) (?:school|begrotings|seizoen)s?jaar|in een later stadium|binnen afzienbare tijd',
  '(?:zodra|als(?= (?:er|de|het|dat|dit|die|deze|wij|we|u|uw|een|onze|daar|hier|alle|blijkt|meer)(?![\\p{L}]))|wanneer|nadat(?! [^,.;:?!]{0,60}(?<![\\p{L}])(?:heeft|hebben|had|hadden)(?![\\p{L}]) (?:[\\p{L}-]+ ){0,4}?(?:aangegeven|gezegd|toegezegd|gemeld|meegedeeld|medegedeeld|verklaard|toegelicht|geantwoord|laten weten)(?![\\p{L}]))|gelijktijdig met|tegelijk met|na (?:de )?(?:vaststelling|afronding|ontvangst|oplevering|besluitvorming|behandeling|goedkeuring|evaluatie|publicatie|realisatie|gunning|uitspraak|afloop)) [^,.;:?!]{4,140}',
]

const pattern = withLetters(
  `(?<![\\p{L}\\d-])(?:(?<hard>${lead}(?:${hardWords.join('|')}))|(?<meeting>${meetingWords.join('|')})|(?<soft>${softWords.join('|')}))(?![\\p{L}\\d])`,
  'giu',
)
/** One look for any of the words above; a text without them needs no search. */
export const timeHint =
  /\d|kwartaal|helft|half|reces|vakantie|zomer|kerst|voorjaar|najaar|herfst|lente|jaar|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|binnen|over|week|maand|begroting|nota|rapportage|bericht|raad|commissie|rekening|stukken|termijn|mogelijk|tijd|spoedig|later|z\.?s\.?m|komende|volgende|seizoen|winter|(?:maan|dins|woens|donder|vrij|zater|zon)dag|vóór|voor(?:dat|afgaand| de | uw | (?:behandeling|bespreking|besluitvorming|ondertekening|sluiting|stemming))|alvorens|cyclus|zodra|als|wanneer|nadat|gelijk|na /iu

/** Words that say of when something is, not by when it comes: "de cijfers van het eerste halfjaar". */
const attributive =
  /^(?:van|over|sinds|uit|vanaf|tot en met|t\/m|d\.d\.|dd\.?|gedurende)\b(?! (?:ongeveer|circa|maximaal|naar verwachting|een|\d{1,2} (?:dag|week|weken|maand|jaar)|twee|drie|vier|vijf|zes|enkele))/iu

/** "Wij komen hier voor 2027 op terug" says when; behind a noun, "de voorstellen voor 2027", it says what for. */
const beforeWhich = withLetters(
  /(?:^|[,;:(]|(?<![\p{L}])(?:u|raad|college|hier\p{L}*|daar\p{L}*|dit|dat|deze|het|ons|wij|we|ik|nog|al|wel|ook|dan|ruim|uiterlijk|ergens|zal|zullen|wordt|worden|is|zijn|komt|komen|informeren|ontvangt))\s*$/iu,
)

/** Every term in a sentence that does not lie before the reference date, those with a moment of their own first. */
export const findTerms = (text: string, reference: IsoDate | null): TermWords[] => {
  if (!timeHint.test(text)) return []
  const found: (TermWords & { rank: number })[] = []
  // `matchAll` would make this large expression anew for each sentence.
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { hard, meeting: awaited, soft } = match.groups ?? {}
    // "… om dit binnen drie weken te doen": the first word is what is done.
    const aside = /^(?:dit|deze) (?=binnen|over|uiterlijk)/iu.exec(match[0])?.[0].length ?? 0
    const literal = match[0].slice(aside).trim()
    const start = match.index + aside
    if (/^voor (?:19|20)\d\d$/iu.test(literal) && !beforeWhich.test(text.slice(0, start))) continue
    if (hard !== undefined && attributive.test(literal)) {
      const begin = /^vanaf (?<rest>.+)$/iu.exec(literal)?.groups?.rest
      const from = begin === undefined ? null : readTerm(begin, reference, defaultTermRules).dueOn
      if (from !== null && reference !== null && from >= reference)
        found.push({
          start,
          end: match.index + match[0].trimEnd().length,
          literal,
          hard: false,
          from: true,
          rank: 9,
        })
      continue
    }
    if (
      /(?:\b(?:van|over|sinds|uit|vanaf|tot en met|d\.d\.|dd\.?|vergadering van|tussen)|\()\s*(?:de |het )?$/iu.test(
        text.slice(0, start),
      ) &&
      !/^(?:in|voor|vóór|uiterlijk)\b/iu.test(literal)
    )
      continue
    // "Elk jaar in mei", "jaarlijks, uiterlijk 1 juli": a rhythm, and no latest date.
    const each = hard === undefined ? undefined : eachYear.exec(text.slice(0, start))?.groups?.rhythm
    if (each !== undefined) {
      const from = text.slice(0, start).lastIndexOf(each)
      const end = match.index + match[0].trimEnd().length
      found.push({ start: from, end, literal: text.slice(from, end), hard: false, rank: 2 })
      continue
    }
    // "Na het gesprek op 13 juni" says from when.
    if (hard !== undefined && afterMeeting.test(text.slice(0, start))) {
      found.push({
        start,
        end: match.index + match[0].trimEnd().length,
        literal,
        hard: false,
        from: true,
        rank: 9,
      })
      continue
    }
    const term = readTerm(literal, reference, defaultTermRules)
    const conditional = term.certainty === 'conditional'
    if (
      hard !== undefined &&
      reference !== null &&
      !conditional &&
      (term.dueOn === null || term.dueOn < reference)
    )
      continue
    if (meetingDay.test(literal) && !/\d{4}/.test(literal) && !isNear(term.dueOn, reference)) continue
    const rank = hard !== undefined && !conditional ? 0 : soft === undefined ? 1 : 2
    found.push({
      start,
      end: match.index + match[0].trimEnd().length,
      literal,
      hard: rank === 0,
      ...(rank === 0 || (awaited === undefined && !conditional) ? {} : { moment: true }),
      rank,
    })
  }
  return found
    .toSorted((a, b) => a.rank - b.rank || a.start - b.start)
    .map(({ rank: _rank, ...term }) => term)
}

const eachYear = withLetters(
  /(?<![\p{L}])(?<rhythm>(?:jaarlijks|halfjaarlijks|elk jaar|ieder jaar|elk (?:voor|na)jaar|(?:twee|drie|vier|\d) ?(?:keer|maal) per jaar|tweemaal per jaar|eens per jaar)),? (?:(?:en )?wel |steeds |telkens |altijd )?$/iu,
)

const afterMeeting = withLetters(
  /(?<![\p{L}])na (?:het|de|een|deze|dit) (?:[\p{L}-]+ ){0,2}(?:gesprek|overleg|bijeenkomst|vergadering|raad|commissie|sessie|avond)(?: [\p{L}-]+){0,5} $/iu,
)

const meetingDay = withLetters(
  /(?:vergadering|bijeenkomst|commissie|behandeling|overleg|sessie|raad) (?:van|op|d\.d\.) (?:\p{L}+dag )?\d/iu,
)
/** A meeting without its year is the one to come only within half a year; else it is one that has been. */
const isNear = (dueOn: IsoDate | null, reference: IsoDate | null) =>
  dueOn !== null && reference !== null && dueOn <= addDays(reference, 183)
