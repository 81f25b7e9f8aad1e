import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line.ts'
import { readDocx } from '../../electron/documents/docx.ts'
import { testProgram } from '../fixtures/program.ts'

it('lists letters and writes one as DOCX or PDF from the command line, and says what it lacks', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-cli-'))
  try {
    const data = path.join(folder, 'data')
    const program = testProgram('2026-05-20', data)
    const { id } = await program.operations.run('drafts.create', {
      kind: 'advice',
      title: 'Hulpmiddelen',
      municipality: null,
      dossierId: null,
      requestId: null,
      itemIds: [],
      templateId: null,
    })
    await program.operations.run('drafts.addPoint', {
      draftId: id,
      position: 0,
      text: 'Meet de uitval.',
      range: null,
    })
    program.close()
    const run = async (...args: readonly string[]) => {
      const [out, error]: [string[], string[]] = [[], []]
      const code = await runCommandLine([...args, '--data', data], {
        out: (text) => out.push(text),
        error: (text) => error.push(text),
      })
      return { code, out: out.join('\n'), error: error.join('\n') }
    }
    const list = await run('advice', 'list', '--json')
    expect(JSON.parse(list.out)).toMatchObject([{ id, kind: 'advice', state: 'draft', withoutSource: 1 }])
    const docx = path.join(folder, 'brief.docx')
    const done = await run('advice', 'export', String(id), docx)
    expect(done.code).toBe(0)
    expect(done.error).toContain('1 punt heeft geen bron.')
    expect(done.error).toContain('{naam adviesraad}')
    expect(readDocx(readFileSync(docx)).text).toContain('1. Meet de uitval.')
    expect((await run('advice', 'export', String(id), path.join(folder, 'brief.pdf'))).code).toBe(0)
    expect((await run('advice', 'export', String(id), path.join(folder, 'brief.odt'))).code).toBe(1)
    expect((await run('advice', 'export', '99', docx)).code).toBe(1)
    expect((await run('advice', 'export')).code).toBe(2)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
