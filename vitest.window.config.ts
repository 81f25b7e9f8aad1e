import { defineConfig } from 'vitest/config'

// The real program in a real window, one after the other: each starts a browser of its own.
export default defineConfig({
  test: {
    include: ['test/window/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
