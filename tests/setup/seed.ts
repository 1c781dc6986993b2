import fc from 'fast-check'

/**
 * The seed of every property, set in `.ci/vitest.config.ts`. fast-check prints it, with the path to
 * the counterexample, when a property fails: `SEED=… npm test` plays the same run again.
 */
fc.configureGlobal({ seed: Number(process.env['SEED']) })
