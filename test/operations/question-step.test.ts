import { expect, it } from 'vitest'
import { questionStepOf } from '../../shared/question-step.ts'
import { testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

it('a question is submitted, put off, answered in part and wholly, or withdrawn, and back by undo', async () => {
  using program = testProgram('2026-05-20')
  const text = 'Waarom is het hek weg?'
  const { ids } = recordedItems(program, text, [{ quote: text, kind: 'question' }], {
    kind: 'schriftelijke_vragen',
    date: '2026-05-01',
  })
  const { run } = program.operations
  const step = async () => questionStepOf(await run('items.open', { id: ids[0] ?? 0 }))
  const settle = (scope: 'part' | 'whole') =>
    run('items.settle', {
      ids,
      on: '2026-05-20',
      scope,
      how: null,
      evidence: { kind: 'none', note: 'brief' },
    })
  expect(await step()).toBe('submitted')
  await run('items.extend', { ids, to: '2026-07-01', on: '2026-05-20', reason: '' })
  expect(await step()).toBe('extended')
  await settle('part')
  expect(await step()).toBe('partly_answered')
  await settle('whole')
  expect(await step()).toBe('answered')
  await run('app.undo', {})
  await run('items.withdraw', { ids, on: '2026-05-20', note: '' })
  expect(await step()).toBe('withdrawn')
  await run('app.undo', {})
  expect(await step()).toBe('partly_answered')
  await run('items.setStatus', { ids, status: 'vervallen', on: '2026-05-20' })
  expect(await step()).toBe('lapsed')
})
