import type { DraftKind, LetterParts } from './records/draft.ts'

/**
 * Texts for letters that come along, three of each kind. A letter to a Dutch council is in Dutch whatever language the window
 * has, so these are no texts of the catalogue. What the program knows is filled in when a letter is made of them; other words in
 * braces are the writer's to fill in.
 */
type BuiltIn = Readonly<{ id: number; kind: DraftKind; name: string; parts: LetterParts }>

const college = 'Aan het college van burgemeester en wethouders van de gemeente {gemeente}'
const usual = { repeatAsked: false, listSources: true, sayUnsourced: false, reference: '', place: '{plaats}' }
const ofCouncil = { ...usual, sender: '{naam adviesraad}\n{adres}', addressee: college }
const ofGroup = {
  ...usual,
  sender: 'Fractie {fractie}',
  addressee: college,
  signature: 'Namens de fractie {fractie},\n\n{naam}',
}
const signed = 'Met vriendelijke groet,\n\nnamens de {naam adviesraad},\n{naam}, voorzitter'

const advice: readonly BuiltIn[] = [
  {
    id: -1,
    kind: 'advice',
    name: 'Gevraagd advies',
    parts: {
      ...ofCouncil,
      repeatAsked: true,
      subject: 'Advies over {onderwerp}',
      opening:
        'Geacht college,\n\nOp {datum aanvraag} vroeg u ons om advies over {onderwerp}. Wij danken u daarvoor. In deze brief leest u ons advies.',
      closing:
        'Wij horen graag per punt wat u met ons advies doet, en waarom. Wij ontvangen uw reactie graag {reactietermijn}.',
      signature: signed,
    },
  },
  {
    id: -2,
    kind: 'advice',
    name: 'Ongevraagd advies',
    parts: {
      ...ofCouncil,
      subject: 'Ongevraagd advies over {onderwerp}',
      opening:
        'Geacht college,\n\nMet deze brief geven wij u uit eigen beweging advies over {onderwerp}. Wij doen dat omdat {aanleiding}.',
      closing:
        'Wij gaan over deze punten graag met u in gesprek. Wij horen graag per punt wat u met ons advies doet, en waarom. Wij ontvangen uw reactie graag {reactietermijn}.',
      signature: signed,
    },
  },
  {
    id: -3,
    kind: 'advice',
    name: 'Kort advies',
    parts: {
      ...ofCouncil,
      subject: 'Advies over {onderwerp}',
      opening: 'Geacht college,\n\nOver {onderwerp} adviseren wij u het volgende.',
      closing: 'Wij ontvangen uw reactie graag {reactietermijn}.',
      signature: signed,
    },
  },
]

const questions: readonly BuiltIn[] = [
  {
    id: -4,
    kind: 'questions',
    name: 'Schriftelijke vragen',
    parts: {
      ...ofGroup,
      subject: 'Schriftelijke vragen over {onderwerp}',
      opening:
        'Geacht college,\n\nOp grond van {artikel} stelt de fractie {fractie} u de volgende vragen over {onderwerp}.',
      closing: 'Wij ontvangen uw antwoorden graag {antwoordtermijn}.',
    },
  },
  {
    id: -5,
    kind: 'questions',
    name: 'Vervolgvragen na een antwoord',
    parts: {
      ...ofGroup,
      subject: 'Vervolgvragen over {onderwerp}',
      opening:
        'Geacht college,\n\nU hebt eerder vragen over {onderwerp} beantwoord. Een deel daarvan is voor ons nog niet beantwoord. Op grond van {artikel} stellen wij u daarom de volgende vragen.',
      closing:
        'Wij vragen u om elke vraag apart te beantwoorden. Wij ontvangen uw antwoorden graag {antwoordtermijn}.',
    },
  },
  {
    id: -6,
    kind: 'questions',
    name: 'Vragen over toezeggingen',
    parts: {
      ...ofGroup,
      subject: 'Schriftelijke vragen over toezeggingen: {onderwerp}',
      opening:
        'Geacht college,\n\nHet college heeft de raad toezeggingen gedaan over {onderwerp}. Op grond van {artikel} vragen wij u wanneer u deze nakomt.',
      closing: 'Wij ontvangen uw antwoorden graag {antwoordtermijn}.',
    },
  },
]

const reminders: readonly BuiltIn[] = [
  {
    id: -7,
    kind: 'reminder',
    name: 'Rappel op een advies',
    parts: {
      ...ofCouncil,
      subject: 'Rappel: reactie op ons advies over {onderwerp}',
      opening:
        'Geacht college,\n\nOp {datum aanvraag} stuurden wij u advies over {onderwerp}. Op de volgende punten hebben wij nog geen reactie gezien.',
      closing: 'Wilt u ons per punt laten weten wat u ermee doet, en waarom?',
      signature: signed,
    },
  },
  {
    id: -8,
    kind: 'reminder',
    name: 'Rappel op toezeggingen of moties',
    parts: {
      ...ofGroup,
      subject: 'Rappel: {onderwerp}',
      opening: 'Geacht college,\n\nVan de volgende punten is de termijn voorbij. Ze staan bij ons nog open.',
      closing: 'Wilt u ons per punt laten weten wat de stand van zaken is, en wanneer het klaar is?',
    },
  },
  {
    id: -9,
    kind: 'reminder',
    name: 'Rappel op vragen',
    parts: {
      ...ofGroup,
      subject: 'Rappel: beantwoording van vragen over {onderwerp}',
      opening:
        'Geacht college,\n\nOp {datum aanvraag} stelden wij u vragen over {onderwerp}. Op de volgende vragen hebben wij nog geen antwoord gezien.',
      closing: 'Wilt u deze vragen alsnog beantwoorden?',
    },
  },
]

export const builtInTemplates = [...advice, ...questions, ...reminders]

const braced = /\{[^{}\n]{1,60}\}/g

/** The words in braces of a text, each once, in order. */
export const unfilledIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.match(braced) ?? [])),
]

/** Puts what is known in the place of the words in braces; what isn't known stays to be filled in. */
export const fillIn = (text: string, known: Readonly<Record<string, string | null>>): string =>
  text.replace(braced, (whole) => {
    const name = whole.slice(1, -1)
    return (Object.hasOwn(known, name) ? known[name] : null) ?? whole
  })
