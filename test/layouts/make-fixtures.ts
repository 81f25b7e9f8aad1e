/**
 * Makes the documents of every layout family again: npx node test/layouts/make-fixtures.ts [part of a name …]
 * Asks for LibreOffice (soffice), and Chromium for what is printed by a browser. The tests read what was made before.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { families } from './families/all.ts'
import { type Format, fileOf, type Made } from './model.ts'
import { toFodt } from './to-fodt.ts'
import { toHtml } from './to-html.ts'
import { toMail, toText } from './to-text.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const filters = {
  pdf: 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}',
  'pdf-tagged': 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
  docx: 'docx:MS Word 2007 XML',
  odt: 'odt:writer8',
  rtf: 'rtf:Rich Text Format',
} satisfies Partial<Record<Format, string>>

const run = (command: string, args: readonly string[]) => {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 })
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}: ${stderr}`)
}

/** One start of LibreOffice for all documents of a format. */
function convert(made: readonly Made[], filter: string, folder: string) {
  if (made.length === 0) return
  const sources = made.map((each) => {
    const path = join(folder, `${each.name}.fodt`)
    writeFileSync(path, toFodt(each))
    return path
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...sources])
  for (const each of made) copyFileSync(join(folder, fileOf(each)), join(fixtures, fileOf(each)))
}

function print(each: Made, folder: string) {
  const page = join(folder, `${each.name}.html`)
  writeFileSync(page, toHtml(each))
  const target = join(fixtures, fileOf(each))
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
  run('chromium', [...options, `--print-to-pdf=${target}`, `file://${page}`])
}

const asked = process.argv.slice(2)
const wanted = families
  .flatMap(({ documents }) => documents)
  .filter(({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)))
const folder = mkdtempSync(join(tmpdir(), 'raadsgeheugen-layouts-'))
mkdirSync(fixtures, { recursive: true })
try {
  for (const [format, filter] of Object.entries(filters))
    convert(
      wanted.filter((each) => each.format === format),
      filter,
      folder,
    )
  for (const each of wanted) {
    if (each.format === 'pdf-print') print(each, folder)
    if (each.format === 'txt') writeFileSync(join(fixtures, fileOf(each)), toText(each))
    if (each.format === 'eml') writeFileSync(join(fixtures, fileOf(each)), toMail(each))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
