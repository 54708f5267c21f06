import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { ByEnvironment } from './tests/support/by-environment.ts'

/** What is waited for may take a while on a busy machine; the second that Vitest waits is too short. */
const PATIENT = { poll: { timeout: 15_000 } }

/**
 * Unit and property tests need nothing but Node; integration and fault tests start a real Postgres and real sockets.
 * Faults come after all others, for some of them take times; tests/run-faults.js runs them at full size.
 * On a noisy machine one more try tells slow sockets from a fault; `npm test` names every test that needed it.
 */
export default defineConfig({
  test: {
    // On two cores the default is one, and most of these tests wait for sockets, disks and clocks.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: ByEnvironment },
    projects: [
      {
        test: {
          name: 'unit',
          expect: PATIENT,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Modules are loaded once for all files of a worker: a third of the processor time.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'property',
          include: ['tests/property/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          expect: PATIENT,
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/start-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: process.env.CI ? 1 : 0,
        },
      },
      {
        test: {
          name: 'faults',
          expect: PATIENT,
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/start-postgres.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
