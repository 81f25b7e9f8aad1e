import { expect, it } from 'vitest'
import { proposePoint } from '../../electron/letters/proposals.ts'
import { fixtureText, importAndRecord, listAll, testProgram } from '../fixtures/program.ts'

it('quotes the whole sentence in which an answer dodged, and no other', async () => {
  using program = testProgram('2030-01-01')
  await importAndRecord(program, fixtureText('beantwoording'))
  const row = (await listAll(program)).find(({ kind }) => kind === 'question') ?? expect.fail()
  const item = await program.operations.run('items.open', { id: row.id })
  const [answer] = item.answers
  if (answer === undefined) expect.fail('the question has no answer')
  const quote = 'Wij delen uw zorg. De norm komt\nterug in de verdere uitwerking van het plan. Dat is in mei.'
  const { text } = proposePoint(
    'questions',
    { ...item, evasion: 'in de verdere uitwerking', answers: [{ ...answer, quote }] },
    '2030-01-01',
  )
  expect(text).toContain(
    'Het college antwoordde: “De norm komt terug in de verdere uitwerking van het plan”.',
  )
})

it('asks for an answer of its own where one is quoted, and for an answer where there is none', async () => {
  using program = testProgram('2030-01-01')
  await importAndRecord(program, fixtureText('beantwoording'))
  const row = (await listAll(program)).find(({ kind }) => kind === 'question') ?? expect.fail()
  const item = await program.operations.run('items.open', { id: row.id })
  const evasive = {
    ...item,
    answerVerdict: null,
    evasion: item.answers[0]?.quote.slice(0, 20) ?? expect.fail(),
  }
  const asked = (of: typeof item) => proposePoint('questions', of, '2030-01-01').text
  expect(asked(evasive)).toMatch(
    /Het college antwoordde: .* Wil het college deze vraag zelf beantwoorden\?$/s,
  )
  expect(asked({ ...evasive, evasion: null })).toMatch(/Wil het college deze vraag zelf beantwoorden\?$/)
  expect(asked({ ...evasive, answers: [], evasion: null })).toMatch(
    /geen antwoord gezien\. Wat is het antwoord van het college op deze vraag\?$/,
  )
})
