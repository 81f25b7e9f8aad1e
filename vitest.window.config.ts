import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { longestFirst } from './test/longest-first.ts'

// The programs that tests start share what Node compiled.
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, 'node_modules/.cache/node-compile')

// The real program in a real window, two beside each other: each starts a browser of its own, and waits most of its time.
export default defineConfig({
  test: {
    include: ['test/window/**/*.test.ts'],
    globalSetup: ['test/window/built.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: longestFirst(['window/briefing', 'window/packaging', 'window/start']) },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
