import { defineConfig } from 'vitest/config'

const major = Number(process.versions.node.split('.')[0])
if (major < 24)
  throw new Error(
    `Tests need Node 24 (better-sqlite3 13 crashes on ${process.version}): start them with "npm test" or "npx vitest".`,
  )

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/window/**', 'node_modules/**'],
    environment: 'node',
    pool: 'forks',
    // By itself vitest leaves one core free: of two cores that is half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
})
