import type { answersTexts as dutch } from '../nl/answers.ts'

/** Answers that came to questions that are followed. */
export const answersTexts: Record<keyof typeof dutch, string> = {
  'answers.sign.text': 'the same question',
  'answers.sign.reference': 'it gives the reference of the questions',
  'answers.sign.date': 'it gives the date of the questions',
  'answers.sign.subject': 'the subject of the questions is in it',
  'answers.sign.number': 'the same number',
  'answers.sign.words': 'words in both question and answer: {words}',
  'answers.followed':
    '{count, plural, one {This document answers a question that you follow.} other {This document answers # questions that you follow.}}',
  'answers.here':
    '{count, plural, one {The answer to one of these questions is recorded already} other {The answers to # of these questions are recorded already}}: “{title}”, {date}. Link them there; until then the questions stay open.',
  'answers.look': 'Look',
  'answers.whenRecorded':
    '{count, plural, =0 {Recording it links none of them.} one {When it is recorded that question gets its answer.} other {When it is recorded # questions get their answers.}}',
  'answers.tieThem': '{count, plural, =0 {You link none of them.} other {Link the answer to the question.}}',
  'answers.noDate': 'First give the document a date: that is the day of the answer.',
  'answers.tie': '{count, plural, one {Link question} other {Link # questions}}',
  'answers.tied':
    '{count, plural, one {The question has its answer.} other {# questions have their answers.}}',
  'answers.choose': 'Link the answer to {name}',
  'answers.repeated': 'Here it is question {number}: {text}',
  'answers.alone': 'Here is answer {number}, without the question.',
  'answers.because': 'Because: {signs}.',
  'answers.inTime': 'In time: the term is {date}.',
  'answers.late': 'Late: the term was {date}.',
  'answers.recorded':
    '{title}: {count, plural, one {# item} other {# items}} recorded, {tied, plural, one {# question has its answer} other {# questions have their answers}}.',
}
