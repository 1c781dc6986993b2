import { describe, expect, it } from 'vitest'
import type { Consultation } from '#app/domain/consultation.ts'
import { castBallot, checkCredentials, checkReceipt } from '#app/usecases/ballots.ts'
import { cancelConsultation, extendVoting } from '#app/usecases/lifecycle.ts'
import { approveRelease } from '#app/usecases/release.ts'
import { tend } from '#app/usecases/tick.ts'
import { countBallots } from '#db/urn/ballot.ts'
import { PRIORITIES } from '#tests/factories/consultation.ts'
import {
  aBallot,
  aChangeKey,
  AFTER_VOTING,
  aSalt,
  aWorld,
  BEFORE_VOTING,
  cast,
  codesOf,
  expectOk,
  givenCodes,
  givenMember,
  givenOpenConsultation,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

describe.each(ENGINES)('voting by participation code on %s', (engine) => {
  const stores = useStores(engine)

  async function given(count = 1, overrides = {}) {
    const world = aWorld(stores())
    const played = await givenOpenConsultation(world, overrides)
    const codes = await givenCodes(world, played.address, 'usagers', count)
    const [code = ''] = codes
    return { world, played, codes, code, address: played.address }
  }

  it('counts a first ballot and gives a receipt that answers "counted"', async () => {
    const { world, played, code, address } = await given()
    const { receipt } = expectOk(await cast(world, played, code))
    expect(expectOk(await checkReceipt(world.as('public'), address, receipt))).toBe('counted')
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(1)
  })

  it('refuses a second ballot with the same code, and says only that the code is used', async () => {
    const { world, played, code, address } = await given()
    expectOk(await cast(world, played, code))
    expect(codesOf(await cast(world, played, code))).toEqual(['code-used'])
    expect(codesOf(await checkCredentials(world.as('public'), address, { code }))).toEqual([
      'code-used',
    ])
  })

  it('gives the same receipt when the very same ballot is sent twice after a lost answer', async () => {
    const { world, played, code } = await given()
    const casting = {
      ballot: aBallot(played.consultation, 2),
      salt: aSalt(),
      changeKey: aChangeKey(),
    }
    const first = expectOk(await cast(world, played, code, casting))
    const second = expectOk(await cast(world, played, code, casting))
    expect(second).toEqual(first)
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(1)
  })

  it('takes a changed ballot under the same change key for the same person whose answer was lost', async () => {
    const { world, played, code, address } = await given()
    const changeKey = aChangeKey()
    const lost = expectOk(await cast(world, played, code, { changeKey }))
    const ballot = aBallot(played.consultation, 3)
    const second = expectOk(await cast(world, played, code, { changeKey, ballot }))
    const check = async (receipt: typeof lost.receipt) =>
      expectOk(await checkReceipt(world.as('public'), address, receipt))
    expect(await check(lost.receipt)).toBe('replaced')
    expect(await check(second.receipt)).toBe('counted')
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(1)
  })

  it('does not take a same-looking ballot under another change key for a repetition', async () => {
    const { world, played, code } = await given()
    const casting = { ballot: aBallot(played.consultation, 2), salt: aSalt() }
    expectOk(await cast(world, played, code, casting))
    expect(codesOf(await cast(world, played, code, casting))).toEqual(['code-used'])
  })

  it('replaces a ballot with code and change key; the old receipt then says so', async () => {
    const { world, played, code, address } = await given()
    const changeKey = aChangeKey()
    const before = expectOk(await cast(world, played, code, { changeKey }))
    const after = expectOk(
      await cast(world, played, code, {
        changeKey,
        replacing: true,
        ballot: aBallot(played.consultation, 4),
      }),
    )
    const check = async (receipt: typeof before.receipt) =>
      expectOk(await checkReceipt(world.as('public'), address, receipt))
    expect(await check(before.receipt)).toBe('replaced')
    expect(await check(after.receipt)).toBe('counted')
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(1)
  })

  it('refuses to replace with the code alone, whoever keeps the printed sheet', async () => {
    const { world, played, code } = await given()
    expectOk(await cast(world, played, code))
    const stolen = { replacing: true, changeKey: aChangeKey() }
    expect(codesOf(await cast(world, played, code, stolen))).toEqual(['change-key-wrong'])
  })

  it('refuses to replace a ballot that was never cast', async () => {
    const { world, played, code } = await given()
    expect(codesOf(await cast(world, played, code, { replacing: true }))).toEqual([
      'code-not-used-yet',
    ])
  })

  it('does not recognise an invented code, nor that of another consultation or council', async () => {
    const { world, played } = await given()
    const other = await givenOpenConsultation(world)
    const [foreign = ''] = await givenCodes(world, other.address, 'usagers', 1)
    expect(codesOf(await cast(world, played, foreign))).toEqual(['code-unknown'])
    expect(codesOf(await cast(world, played, '0000000000000000'))).toEqual(['code-unknown'])
    const crossed = { council: other.address.council, consultation: played.address.consultation }
    const casting = {
      ballot: aBallot(played.consultation, 0),
      salt: aSalt(),
      changeKey: aChangeKey(),
      replacing: false,
    }
    expect(codesOf(await castBallot(world.as('public'), crossed, { code: foreign }, casting))).toEqual([
      'unknown-consultation',
    ])
  })

  it.each<{ refused: string; rules: Partial<Consultation>; opinions: (number | null)[] }>([
    { refused: 'too-many-approvals', rules: { method: 'approval', mostApprovals: 2 }, opinions: [1, 1, 1, 0, 0] },
    { refused: 'opinion-unknown', rules: { method: 'approval' }, opinions: [1, 1, 2, 0, 0] },
    { refused: 'ranking-malformed', rules: { method: 'ranking' }, opinions: [1, 1, 3, null, null] },
    { refused: 'opinion-unknown', rules: { method: 'ranking' }, opinions: [1, 6, null, null, null] },
    { refused: 'over-budget', rules: { method: 'budget', budget: 20 }, opinions: [1, 1, 1, 0, 0] },
    { refused: 'opinion-unknown', rules: { method: 'majority-judgment' }, opinions: [0, 5, null, null, null] },
  ])('refuses a $rules.method ballot that no page makes: $refused', async ({ refused, rules, opinions }) => {
    const { world, played, code } = await given(1, {
      ...(rules.method !== 'majority-judgment' && { grades: [] }),
      priorities: PRIORITIES.map((priority) => ({ ...priority, cost: 10 })),
      ...rules,
    })
    const { method } = played.consultation
    const ids = played.consultation.priorities.map(({ id }) => id)
    const ballotOf = (given: readonly (number | null)[]) => ({
      method,
      opinions: Object.fromEntries(ids.map((id, index) => [id, given[index] ?? null])),
    })
    const sent = await cast(world, played, code, { ballot: ballotOf(opinions) })
    expect(codesOf(sent)).toEqual([refused])
    const blank = method === 'approval' || method === 'budget' ? 0 : null
    expectOk(await cast(world, played, code, { ballot: ballotOf(ids.map(() => blank)) }))
  })

  it('refuses ballots before voting opens and from the closing instant on', async () => {
    const { world, played, code } = await given()
    world.setNow(BEFORE_VOTING)
    expect(codesOf(await cast(world, played, code))).toEqual(['voting-not-begun'])
    world.setNow(played.consultation.calendar.voting.closesAt)
    expect(codesOf(await cast(world, played, code))).toEqual(['voting-over'])
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(0)
  })

  it.each([
    ['an unknown priority', { ailleurs: 0 }],
    ['a grade off the scale', { crise: 5 }],
    ['half a grade', { crise: 1.5 }],
    ['a negative grade', { crise: -1 }],
  ])('refuses a ballot with %s and writes nothing', async (_, opinions: Record<string, number>) => {
    const { world, played, code } = await given()
    const ballot = aBallot(played.consultation, 0, opinions)
    expect(codesOf(await cast(world, played, code, { ballot })).length).toBeGreaterThan(0)
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(0)
  })

  it('refuses a commitment that the browser did not make of this ballot and salt', async () => {
    const { world, played, code } = await given()
    const commitment = aSalt()
    expect(codesOf(await cast(world, played, code, { commitment }))).toEqual(['ballot-malformed'])
  })

  it('makes one ballot of forty simultaneous ones with one code', async () => {
    const { world, played, code } = await given()
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        cast(world, played, code, { ballot: aBallot(played.consultation, index % 5) }),
      ),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(new Set(outcomes.flatMap(codesOf))).toEqual(new Set(['code-used']))
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(1)
  })

  it('counts every acknowledged ballot and no other when casts race with the closing instant', async () => {
    const { world, played, codes, address } = await given(60)
    world.setNow('2026-11-30T22:59:59.999Z')
    let acknowledged = 0
    const outcomes = await Promise.all(
      codes.map(async (code) => {
        const outcome = await cast(world, played, code)
        acknowledged += outcome.ok ? 1 : 0
        if (acknowledged === 20) {
          world.setNow(AFTER_VOTING)
          await tend(world.as('clock'))
        }
        return outcome
      }),
    )
    expect(new Set(outcomes.flatMap(codesOf))).toEqual(new Set(['voting-over']))
    const answers = await Promise.all(
      outcomes.flatMap((outcome) =>
        outcome.ok ? [checkReceipt(world.as('public'), address, outcome.value.receipt)] : [],
      ),
    )
    expect(new Set(answers.map(expectOk))).toEqual(new Set(['counted']))
    const sealed = await stores()
      .urn.selectFrom('sealed_ballot')
      .select('id')
      .where('consultation_id', '=', played.consultation.id)
      .execute()
    expect(sealed).toHaveLength(answers.length)
  })

  it('lets voting end later for a stated reason, and only later', async () => {
    const { world, played, code, address } = await given()
    const operator = world.as('operator')
    const later = '2026-12-15T23:00:00.000Z'
    expect(codesOf(await extendVoting(operator, address, later, ' '))).toEqual(['reason-missing'])
    expect(codesOf(await extendVoting(operator, address, world.now(), 'Neige'))).toEqual([
      'extension-not-later',
    ])
    expectOk(await extendVoting(operator, address, later, 'La neige a fermé les structures.'))
    world.setNow(AFTER_VOTING)
    expectOk(await cast(world, played, code))
  })

  it('destroys the ballots of a cancelled consultation and answers no receipt', async () => {
    const { world, played, code, address } = await given()
    const { receipt } = expectOk(await cast(world, played, code))
    expectOk(await cancelConsultation(world.as('operator'), address, 'Le projet est abandonné.'))
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(0)
    expect(codesOf(await checkReceipt(world.as('public'), address, receipt))).toEqual(['cancelled'])
    expect(codesOf(await cast(world, played, code))).toEqual(['cancelled'])
    world.setNow(AFTER_VOTING)
    const chair = await givenMember(world, played.consultation.councilId, 'chair')
    expect(codesOf(await approveRelease(chair, address))).toEqual(['cancelled'])
  })

  it('destroys the ballots of a cancelled consultation even after a crash between the two stores', async () => {
    const { world, played, code, address } = await given()
    expectOk(await cast(world, played, code))
    const crash = { ...world.as('operator') }
    Object.defineProperty(crash, 'urn', {
      get: () => {
        throw new Error('power cut')
      },
    })
    await expect(cancelConsultation(crash, address, 'Abandon')).rejects.toThrow('power cut')
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(1)
    await tend(world.as('clock'))
    expect(await countBallots(stores().urn, played.consultation.id)).toBe(0)
  })

  it('writes nothing to the registry when somebody votes', async () => {
    const { world, played, code, address } = await given()
    const before = await everyRow(stores().registry)
    expectOk(await checkCredentials(world.as('public'), address, { code }))
    const { receipt } = expectOk(await cast(world, played, code))
    await cast(world, played, code)
    await checkReceipt(world.as('public'), address, receipt)
    expect(await everyRow(stores().registry)).toEqual(before)
  })
})
