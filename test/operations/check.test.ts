import { expect, it } from 'vitest'
import { fixtureText, importOne, testProgram } from '../fixtures/program.ts'

const questionsOf = async (program: ReturnType<typeof testProgram>, id: number) =>
  (await program.operations.run('documents.open', { id })).items.filter(
    ({ kind, state }) => kind === 'question' && state !== 'dropped',
  )

it('moves the boundary of an item to other words', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('beantwoording'))
  const [first] = await questionsOf(program, document.id)
  const start = document.text.indexOf('speeltoestellen zijn')
  await program.operations.run('found.move', {
    id: Number(first?.id),
    start,
    end: start + 'speeltoestellen zijn er'.length,
  })
  expect((await questionsOf(program, document.id))[0]).toMatchObject({
    text: 'speeltoestellen zijn er',
    start,
  })
})

it('gives a question another answer', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('beantwoording'))
  const [first] = await questionsOf(program, document.id)
  const start = document.text.indexOf('Twee daarvan')
  await program.operations.run('found.moveAnswer', {
    id: Number(first?.id),
    start,
    end: start + 'Twee daarvan stonden aan de Vlietkade.'.length,
  })
  expect((await questionsOf(program, document.id))[0]?.answerText).toBe(
    'Twee daarvan stonden aan de Vlietkade.',
  )
})

it('merges a question that was no question into the answer before it', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('beantwoording'))
  const [first, second] = await questionsOf(program, document.id)
  await program.operations.run('found.merge', { id: Number(first?.id), withId: Number(second?.id) })
  const questions = await questionsOf(program, document.id)
  expect(questions.map(({ sourceNumber }) => sourceNumber)).toEqual(['1', '3'])
  expect(questions[0]?.answerText).toContain('Wij hebben de bestelling geplaatst')
})

it('splits an item in two, and one undo makes it whole again', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('beantwoording'))
  const before = await questionsOf(program, document.id)
  const [first] = before
  const at = document.text.indexOf('zijn er in 2025')
  await program.operations.run('found.split', { id: Number(first?.id), at })
  expect((await questionsOf(program, document.id)).slice(0, 2).map(({ text }) => text)).toEqual([
    'Hoeveel speeltoestellen',
    'zijn er in 2025 afgekeurd?',
  ])
  await program.operations.run('app.undo', {})
  expect(await questionsOf(program, document.id)).toEqual(before)
})

it('changes the kind of a find', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('beantwoording'))
  const [first] = await questionsOf(program, document.id)
  await program.operations.run('found.change', {
    id: Number(first?.id),
    fields: { kind: 'commitment', madeBy: 'het college' },
  })
  const found = (await program.operations.run('documents.open', { id: document.id })).items.find(
    ({ id }) => id === first?.id,
  )
  expect(found).toMatchObject({ kind: 'commitment', madeBy: 'het college', answers: [], state: 'accepted' })
})

it('keeps a date that a person gave when the date of the document changes', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('brief-zonder-datum'))
  const promise = document.items.find(
    ({ kind, termLiteral }) => kind === 'commitment' && termLiteral !== null,
  )
  await program.operations.run('found.change', { id: Number(promise?.id), fields: { dueOn: '2026-08-31' } })
  await program.operations.run('documents.describe', { id: document.id, date: '2026-02-01' })
  const after = (await program.operations.run('documents.open', { id: document.id })).items.find(
    ({ id }) => id === promise?.id,
  )
  expect(after).toMatchObject({ dueOn: '2026-08-31', certainty: 'exact' })
})

it('makes an item from a selection, which counts at once in a recorded document', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('raadsbrief'))
  await program.operations.run('documents.record', { id: document.id, accept: 'all' })
  const start = document.text.indexOf('De keuring van de toestellen')
  const { id } = await program.operations.run('found.add', {
    documentId: document.id,
    start,
    end: start + 57,
    kind: 'commitment',
  })
  expect(await program.operations.run('items.open', { id })).toMatchObject({
    state: 'recorded',
    number: expect.stringMatching(/^T2026-\d{3}$/),
  })
})

it('refuses a selection without words', async () => {
  using program = testProgram()
  const document = await importOne(program, fixtureText('raadsbrief'))
  const blank = document.text.indexOf('\n\n')
  await expect(
    program.operations.run('found.add', {
      documentId: document.id,
      start: blank,
      end: blank + 1,
      kind: 'question',
    }),
  ).rejects.toMatchObject({ code: 'bad-range' })
})
