import { z } from 'zod'

/** One item is one thing that can be followed. */
export const itemKinds = [
  'question',
  'motion',
  'dictum_point',
  'advice_point',
  'commitment',
  'decision_moment',
] as const
export type ItemKind = (typeof itemKinds)[number]

/**
 * proposed: found by the program, waiting for a person. accepted: a person agrees, the document isn't recorded yet.
 * dropped: a person says it is no item. recorded: it counts; only these are followed, found and printed.
 */
export const itemStates = ['proposed', 'accepted', 'dropped', 'recorded'] as const
export type ItemState = (typeof itemStates)[number]

export const officialStatuses = [
  'open',
  'in_behandeling',
  'deels_voldaan',
  'voorstel_tot_afdoening',
  'afgedaan',
  'vervallen',
  'onbekend',
] as const
export type OfficialStatus = (typeof officialStatuses)[number]

/** Statuses under which a term still runs. */
export const openStatuses = ['open', 'in_behandeling', 'deels_voldaan', 'voorstel_tot_afdoening', 'onbekend'] as const

export const verdicts = [
  'nog_niet_beoordeeld',
  'nagekomen',
  'deels_nagekomen',
  'niet_nagekomen',
  'niet_te_beoordelen',
] as const
export type Verdict = (typeof verdicts)[number]

export const settledHows = [
  'inhoudelijk_resultaat',
  'document_toegezonden',
  'aankondiging_van_aanpak',
  'samengevoegd',
  'mondeling',
  'achterhaald',
] as const
export type SettledHow = (typeof settledHows)[number]

export const motionOutcomes = [
  'ingediend',
  'aangenomen',
  'verworpen',
  'ingetrokken',
  'aangehouden',
  'overgenomen',
  'vervallen',
  'onbekend',
] as const
export type MotionOutcome = (typeof motionOutcomes)[number]

export const answerVerdicts = [
  'beantwoord',
  'gedeeltelijk',
  'verwezen_ander_antwoord',
  'verwezen_ander_stuk',
  'doorgeschoven',
  'geen_gegevens',
  'geweigerd',
  'niet_beantwoord',
] as const
export type AnswerVerdict = (typeof answerVerdicts)[number]

/** Verdicts that a briefing calls dodged: the question was not, or not wholly, answered where it was put. */
export const dodgedVerdicts = [
  'gedeeltelijk',
  'verwezen_ander_antwoord',
  'verwezen_ander_stuk',
  'doorgeschoven',
  'geen_gegevens',
  'geweigerd',
  'niet_beantwoord',
] as const satisfies readonly AnswerVerdict[]

export const reactions = [
  'geen_reactie',
  'overgenomen',
  'gedeeltelijk_overgenomen',
  'niet_overgenomen',
  'al_bestaand_beleid',
  'in_beraad',
  'onduidelijk',
] as const
export type Reaction = (typeof reactions)[number]

export const realisations = ['onbekend', 'gerealiseerd', 'deels', 'niet'] as const
export type Realisation = (typeof realisations)[number]

/** A passage as it is shown: where it stands and its exact words. */
export const passage = z.strictObject({
  id: z.int(),
  documentId: z.int(),
  start: z.int(),
  end: z.int(),
  page: z.int(),
  quote: z.string(),
})
export type Passage = Readonly<z.infer<typeof passage>>

