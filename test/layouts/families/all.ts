import type { Family } from '../model.ts'
import { advices } from './advice.ts'
import { labelledAnswers } from './answers-labelled.ts'
import { runningAnswers } from './answers-running.ts'
import { tabledAnswers } from './answers-tables.ts'
import { letters } from './letters.ts'
import { commitmentLists, meetings } from './lists.ts'
import { amendments, motions } from './motions.ts'
import { openQuestions } from './questions-open.ts'
import { technicalQuestions } from './technical.ts'

export const families: readonly Family[] = [
  ...runningAnswers,
  ...labelledAnswers,
  ...tabledAnswers,
  ...technicalQuestions,
  ...openQuestions,
  ...motions,
  ...amendments,
  ...advices,
  ...letters,
  ...commitmentLists,
  ...meetings,
]
