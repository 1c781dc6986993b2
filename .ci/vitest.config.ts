import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Everybody's properties see the same inputs; `SEED=… npm test` chooses others. */
const seed = Number(process.env['SEED'] ?? 20_250_911)

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    env: { SEED: String(seed) },
    restoreMocks: true,
    // Who waits for a disk, a database or a child process leaves a processor to another.
    maxWorkers: availableParallelism() + 1,
    setupFiles: ['tests/setup/console.ts', 'tests/setup/seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/setup/postgres.ts'],
          // The longest, of 1,733 ballots over HTTP, takes one minute on a quiet machine.
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/setup/postgres.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
