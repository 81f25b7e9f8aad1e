import type { InputOf } from '../../shared/contract.ts'
import type { Context } from './context.ts'

export const statisticsHandlers = ({ store: { answers, statistics }, today }: Context) => ({
  'statistics.answers': ({ by, municipality }: InputOf<'statistics.answers'>) =>
    answers.figures(by, municipality ?? null, today()),
  'statistics.standing': ({ by, municipality }: InputOf<'statistics.standing'>) =>
    statistics.standing(by, municipality ?? null, today()),
  'statistics.followUp': ({ months, municipality }: InputOf<'statistics.followUp'>) =>
    statistics.followUp(months, municipality ?? null, today()),
})
