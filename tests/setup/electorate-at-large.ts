import { randomInt } from 'node:crypto'
import { castBallot, type Credential } from '#app/usecases/ballots.ts'
import { consultationKeys } from '#app/usecases/codes.ts'
import { hashAddress, hashCode } from '#app/domain/secret.ts'
import { anAddress, givenRight } from '#tests/factories/voting-right.ts'
import { aBallot, aChangeKey, aSalt, expectOk, givenCodes, type Played, type World } from '#tests/factories/world.ts'

/** What only whoever plays knows: the row of the registry that stands for a person, and the person's ballot. */
export interface Truth {
  ballotOf: ReadonlyMap<string, string>
  /** Of each ballot, in how many people's hands a right to cast it was at that moment, in its college. */
  hands: readonly number[]
}

interface Voter {
  name: string
  college: string
  credential: Credential
}

export interface Electorate {
  /** Rights by e-mail that are given, and codes printed in each college. */
  rights: number
  codes: Readonly<Record<string, number>>
  ballots: number
  /** Whether whoever gets a right uses it at once, against the advice of the page. */
  atOnce: boolean
}

/**
 * An electorate that votes by both paths: rights are given in the order of addresses that come, everybody casts at a
 * moment that has nothing to do with when the right was given (or at once), some never. `pause` is called after every
 * fifty ballots.
 */
export async function letVote(
  world: World,
  played: Played,
  { rights, codes, ballots, atOnce }: Electorate,
  pause: () => Promise<void>,
): Promise<Truth> {
  const { registry, serverSecret } = world.as('operator')
  const keys = await consultationKeys(registry, serverSecret, played)
  if (keys === null) throw new Error('It is open')
  const waiting: Voter[] = []
  for (const [college, count] of Object.entries(codes))
    for (const code of await givenCodes(world, played.address, college, count))
      waiting.push({ name: hashCode(code, keys), college, credential: { code } })
  const ballotOf = new Map<string, string>()
  const hands: number[] = []

  const castFor = async (voter: Voter) => {
    hands.push(waiting.filter(({ college }) => college === voter.college).length)
    waiting.splice(waiting.indexOf(voter), 1)
    const { receipt } = expectOk(
      await castBallot(world.as('public'), played.address, voter.credential, {
        ballot: aBallot(played.consultation, randomInt(5), { crise: randomInt(5), repit: randomInt(5) }),
        salt: aSalt(),
        changeKey: aChangeKey(),
        replacing: false,
      }),
    )
    ballotOf.set(voter.name, receipt.ballotId)
    if (ballotOf.size % 50 === 0) await pause()
  }

  let given = 0
  while (ballotOf.size < ballots) {
    const asks = given < rights && (atOnce || randomInt(ballots - ballotOf.size + rights - given) < rights - given)
    if (!asks) {
      const voter = waiting[randomInt(waiting.length)]
      if (voter !== undefined) await castFor(voter)
      continue
    }
    const email = anAddress()
    const token = await givenRight(world, played, email)
    given += 1
    const voter: Voter = { name: hashAddress(email, keys), college: 'citoyens', credential: { token } }
    waiting.push(voter)
    if (atOnce) await castFor(voter)
  }
  return { ballotOf, hands }
}
