import { describe, expect, it } from 'vitest'
import { ENGINES } from '#tests/setup/databases.ts'
import { playKilledRounds } from '#tests/setup/killed-site.ts'

const ROUNDS = 50

describe.concurrent.each(ENGINES)('a server killed fifty times while people vote on %s', (engine) => {
  it('has lost no acknowledged ballot and doubled none', async () => {
    const figures = await playKilledRounds(engine, ROUNDS)
    const { acknowledged, unanswered, unansweredFound, sealed } = figures
    expect(acknowledged).toBeGreaterThan(0)
    expect(sealed).toBe(acknowledged + unanswered)
    console.info(
      `${engine}: ${ROUNDS} kills, ${acknowledged} ballots acknowledged and found, ` +
        `${unanswered} unanswered (${unansweredFound} of them in the urn) and sent again, ` +
        `${sealed} sealed`,
    )
  })
})
