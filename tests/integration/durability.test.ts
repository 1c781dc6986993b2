import { describe, expect, it } from 'vitest'
import { ENGINES } from '#tests/setup/databases.ts'
import { playKilledRounds } from '#tests/setup/killed-site.ts'

const ROUNDS = 5

describe.concurrent.each(ENGINES)('a server killed while people vote on %s', (engine) => {
  it(`has lost no acknowledged ballot and doubled none, ${ROUNDS} times out of ${ROUNDS}`, async () => {
    const { acknowledged, unanswered, sealed } = await playKilledRounds(engine, ROUNDS)
    expect(acknowledged).toBeGreaterThan(0)
    expect(sealed).toBe(acknowledged + unanswered)
  })
})
