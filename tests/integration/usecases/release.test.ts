import { describe, expect, it } from 'vitest'
import { firstBrokenLink } from '#app/domain/audit.ts'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { approveRelease, readSealedResult } from '#app/usecases/release.ts'
import { readOutcome } from '#app/usecases/outcome.ts'
import { endMember } from '#app/usecases/team.ts'
import { readToday } from '#app/usecases/today.ts'
import { readResult } from '#app/usecases/results.ts'
import { insertAccount } from '#db/registry/account.ts'
import { insertMembership, listMembers } from '#db/registry/membership.ts'
import { listEntries } from '#db/registry/journal.ts'
import { givenSealed } from '#tests/factories/committee.ts'
import { anId } from '#tests/factories/consultation.ts'
import { anAccount } from '#tests/factories/registry.ts'
import {
  AFTER_VOTING,
  aWorld,
  codesOf,
  expectOk,
  givenMember,
  givenOpenConsultation,
} from '#tests/factories/world.ts'
import { statementsOf } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'

const LATER = '2026-12-01T00:00:01.000Z'
const APPROVERS = [
  ['coordinator', 'chair'],
  ['chair', 'coordinator'],
] as const
const READERS: readonly Role[] = ['coordinator', 'chair', 'steering-member', 'scrutineer']

describe.each(ENGINES)('a sealed result on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const played = await givenSealed(world)
    const { councilId } = played.consultation
    const member = (role: Role) => givenMember(world, councilId, role)
    const nothingPublic = async () => {
      const page = expectOk(await readResult(world.as('public'), played.address))
      expect([page.consultation.state, page.result, page.releasedAt]).toEqual(['sealed', null, null])
      const outcome = expectOk(await readOutcome(world.as('public'), played.address))
      expect([outcome.releasedAt, outcome.answers]).toEqual([null, []])
    }
    return { world, ...played, councilId, member, nothingPublic }
  }

  /** Ends the roles of an account, in the middle of whatever it does. */
  async function end({ actor }: UseCaseContext): Promise<void> {
    if (actor.kind !== 'account') throw new Error('Only accounts have roles')
    await stores()
      .registry.updateTable('membership')
      .set({ ended_at: AFTER_VOTING })
      .where('account_id', '=', actor.accountId)
      .execute()
  }

  async function givenAdministrator(): Promise<UseCaseContext> {
    const account = anAccount({ administrator: true })
    await insertAccount(stores().registry, account, AFTER_VOTING)
    return aWorld(stores()).signedIn(account.id)
  }

  async function name({ actor }: UseCaseContext, councilId: string, role: Role): Promise<void> {
    if (actor.kind !== 'account') throw new Error('Only accounts have roles')
    const { accountId } = actor
    const membership = { id: anId(), accountId, role, name: 'Dominique Exemple' }
    await insertMembership(stores().registry, councilId, membership, LATER)
  }

  it('is read by the committee and the scrutineers, by nobody else, and is not public', async () => {
    const { world, address, member, nothingPublic } = await given()
    for (const role of ROLES) {
      const read = await readSealedResult(await member(role), address)
      expect([role, read.ok]).toEqual([role, READERS.includes(role)])
      if (!read.ok) expect(codesOf(read)).toEqual(['forbidden'])
    }
    for (const actor of ['public', 'operator', 'clock'] as const)
      expect(codesOf(await readSealedResult(world.as(actor), address))).toEqual(['forbidden'])
    const elsewhere = await givenOpenConsultation(world)
    world.setNow(AFTER_VOTING)
    const chairElsewhere = await givenMember(world, elsewhere.consultation.councilId, 'chair')
    expect(codesOf(await readSealedResult(chairElsewhere, address))).toEqual(['forbidden'])
    expect(codesOf(await approveRelease(chairElsewhere, address))).toEqual(['forbidden'])
    await nothingPublic()
  })

  it('does not exist before the urn is sealed, which reading does when it is due', async () => {
    const world = aWorld(stores())
    const { address, consultation } = await givenOpenConsultation(world)
    const chair = await givenMember(world, consultation.councilId, 'chair')
    expect(codesOf(await readSealedResult(chair, address))).toEqual(['not-sealed'])
    world.setNow(AFTER_VOTING)
    expect(expectOk(await readSealedResult(chair, address)).result.kind).toBe('too-few-ballots')
  })

  it('becomes public with the second of two agreements, told by capacity and never by name', async () => {
    const { world, address, councilId, consultation, member, nothingPublic } = await given()
    const [coordinator, chair] = [await member('coordinator'), await member('chair')]
    const first = expectOk(await readSealedResult(coordinator, address))
    expect([first.approvals, first.mayApproveAs]).toEqual([[], 'coordinator'])

    expect(expectOk(await approveRelease(coordinator, address))).toEqual({ released: false })
    await nothingPublic()
    const seen = expectOk(await readSealedResult(chair, address))
    expect(seen.approvals).toEqual([{ capacity: 'coordinator', approvedAt: world.now() }])
    expect([seen.mayApproveAs, seen.mayPrepareAgenda]).toEqual(['chair', false])
    expect(expectOk(await readSealedResult(coordinator, address)).mayApproveAs).toBeNull()
    if (coordinator.actor.kind === 'account')
      expect(JSON.stringify(seen)).not.toContain(coordinator.actor.accountId)

    expect(expectOk(await approveRelease(chair, address))).toEqual({ released: true })
    const published = expectOk(await readResult(world.as('public'), address))
    expect(published.result).toEqual(first.result)
    const after = expectOk(await readSealedResult(coordinator, address))
    expect([after.mayApproveAs, after.mayPrepareAgenda, after.agenda]).toEqual([null, true, null])

    const journal = await listEntries(stores().registry, councilId, 0, 1000)
    expect(
      journal
        .filter(({ subject, act }) => subject === consultation.id && /release/.test(act))
        .map(({ act, actor }) => `${act} ${actor}`),
    ).toEqual([
      'release-approved coordinator',
      'release-approved chair',
      'result-released chair',
    ])
    expect(firstBrokenLink(journal)).toBeNull()
  })

  it('needs two capacities: two coordinators, or one person twice, are one', async () => {
    const { address, member, nothingPublic } = await given()
    const [one, other] = [await member('coordinator'), await member('coordinator')]
    expectOk(await approveRelease(one, address))
    for (const again of [one, other])
      expect(codesOf(await approveRelease(again, address))).toEqual(['approved-already'])
    expect(expectOk(await readSealedResult(other, address)).mayApproveAs).toBeNull()
    await nothingPublic()
  })

  it('needs two people: one who changes roles in between does not agree twice', async () => {
    const { world, address, councilId, member, nothingPublic } = await given()
    const person = await member('coordinator')
    expectOk(await approveRelease(person, address))
    await end(person)
    await name(person, councilId, 'chair')
    world.setNow(LATER)
    expect(expectOk(await readSealedResult(person, address)).mayApproveAs).toBe('chair')
    expect(expectOk(await approveRelease(person, address))).toEqual({ released: false })
    expect(codesOf(await approveRelease(person, address))).toEqual(['approved-already'])
    await nothingPublic()
    expect(expectOk(await approveRelease(await member('coordinator'), address))).toEqual({
      released: true,
    })
  })

  it.each(APPROVERS)('is not released by the agreement of one who is %s no more', async (left, other) => {
    const { world, address, councilId, consultation, member, nothingPublic } = await given()
    const [predecessor, second] = [await member(left), await member(other)]
    expectOk(await approveRelease(predecessor, address))
    await end(predecessor)

    const successor = await member(left)
    const seen = expectOk(await readSealedResult(successor, address))
    expect([seen.approvals, seen.mayApproveAs]).toEqual([[], left])
    expect(await asked(successor)).toBe('approve-release')
    expect(expectOk(await approveRelease(second, address))).toEqual({ released: false })
    await nothingPublic()
    expect(await asked(second)).toBe('approval-awaited')
    expect(await asked(successor)).toBe('approve-release')

    world.setNow(LATER)
    await name(predecessor, councilId, left)
    expect(expectOk(await readSealedResult(predecessor, address)).approvals).toEqual([
      { capacity: other, approvedAt: AFTER_VOTING },
    ])
    expect(expectOk(await approveRelease(successor, address))).toEqual({ released: true })
    await end(successor)
    const after = expectOk(await readSealedResult(second, address))
    expect(after.approvals.map(({ capacity }) => capacity).sort()).toEqual([...APPROVERS[0]].sort())

    const journal = await listEntries(stores().registry, councilId, 0, 1000)
    expect(
      journal
        .filter(({ subject, act }) => subject === consultation.id && act === 'release-approved')
        .map(({ actor, details }) => [actor, details]),
    ).toEqual([
      [left, {}],
      [other, { lapsed: 1 }],
      [left, {}],
    ])

    async function asked(context: UseCaseContext) {
      const { tasks } = expectOk(await readToday(context, address.council))
      return tasks.find(({ kind }) => /^approv/.test(kind))?.kind
    }
  })

  it('is released by two who hold their roles when the second agrees, or not at all', async () => {
    const { address, councilId, member } = await given()
    const [coordinator, chair] = [await member('coordinator'), await member('chair')]
    await member('coordinator')
    expectOk(await approveRelease(coordinator, address))
    const administrator = await givenAdministrator()
    const mine = (await listMembers(stores().registry, councilId)).find(
      ({ accountId }) =>
        coordinator.actor.kind === 'account' && accountId === coordinator.actor.accountId,
    )
    const [approved] = await Promise.all([
      approveRelease(chair, address),
      endMember(administrator, address.council, mine?.id ?? ''),
    ])
    const journal = await listEntries(stores().registry, councilId, 0, 1000)
    const acts = journal.map(({ act }) => act).filter((act) => /^(result-released|member-ended)$/.test(act))
    expect(acts).toEqual(
      expectOk(approved).released ? ['result-released', 'member-ended'] : ['member-ended'],
    )
  })

  it('is not released by somebody who somehow holds both roles', async () => {
    const { world, address, councilId, member, nothingPublic } = await given()
    const person = await member('chair')
    world.setNow(LATER)
    await name(person, councilId, 'coordinator')
    expect(expectOk(await approveRelease(person, address))).toEqual({ released: false })
    expect(codesOf(await approveRelease(person, address))).toEqual(['approved-already'])
    await nothingPublic()
  })

  it('is not released by a role that has just ended', async () => {
    const { address, member, nothingPublic } = await given()
    const [coordinator, chair] = [await member('coordinator'), await member('chair')]
    expectOk(await approveRelease(coordinator, address))
    await end(chair)
    expect(codesOf(await approveRelease(chair, address))).toEqual(['forbidden'])
    expect(codesOf(await readSealedResult(chair, address))).toEqual(['forbidden'])
    await nothingPublic()
  })

  it('is not released where the role ends between reading and writing', async () => {
    const { address, member, nothingPublic } = await given()
    const [coordinator, chair] = [await member('coordinator'), await member('chair')]
    expectOk(await approveRelease(coordinator, address))
    expectOk(await readSealedResult(chair, address))
    expect(codesOf(await approveRelease(endingOnce(chair, () => end(chair)), address))).toEqual(
      ['forbidden'],
    )
    await nothingPublic()
  })

  it('asks as much of the stores whoever reads it, however many agreed', async () => {
    const { address, member } = await given()
    const chair = await member('chair')
    const asked = await statementsOf(chair, (counted) => readSealedResult(counted, address))
    expectOk(await approveRelease(await member('coordinator'), address))
    const later = await statementsOf(chair, (counted) => readSealedResult(counted, address))
    expect(later.length).toBeLessThanOrEqual(asked.length)
  })
})

/** A context in which something happens just before the first transaction. */
function endingOnce(context: UseCaseContext, happens: () => Promise<void>): UseCaseContext {
  let done = false
  const { registry } = context
  return {
    ...context,
    registry: new Proxy(registry, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target)
        if (typeof value !== 'function') return value
        if (property !== 'transaction') return value.bind(target)
        return () => ({
          execute: async (work: Parameters<ReturnType<typeof target.transaction>['execute']>[0]) => {
            if (!done) {
              done = true
              await happens()
            }
            return target.transaction().execute(work)
          },
        })
      },
    }),
  }
}
