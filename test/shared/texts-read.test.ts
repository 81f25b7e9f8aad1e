import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { appRoot } from '../../electron/app-root.ts'

type Node = Readonly<{ type: string; start: number }>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** Where a file asks for words while it loads: outside every function. */
const askedOnLoad = (file: string, source: string): string[] => {
  const walk = (node: Node): number[] => {
    if (/Function/.test(node.type)) return []
    const callee = 'callee' in node ? node.callee : null
    const own = node.type === 'CallExpression' && isNode(callee) && 'name' in callee && callee.name === 't'
    return [...(own ? [node.start] : []), ...Object.values<unknown>(node).flat().filter(isNode).flatMap(walk)]
  }
  return walk(parseSync(file, source).program).map(
    (start) => `${file}:${source.slice(0, start).split('\n').length}`,
  )
}

it('asks for words when they are shown, never when a file loads: the language may change', () => {
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: appRoot })
  const found = files.flatMap((file) => askedOnLoad(file, readFileSync(path.join(appRoot, file), 'utf8')))
  expect(files.length).toBeGreaterThan(300)
  expect(found).toEqual([])
})

it('sees words that are asked for while a file loads', () => {
  const source = "const a = t('app.name')\nconst b = { c: [t('app.name')] }\nconst d = () => t('app.name')\n"
  expect(askedOnLoad('a.ts', source)).toEqual(['a.ts:1', 'a.ts:2'])
})
