import { describe, expect, it } from 'vitest'
import { firstBrokenLink } from '#app/domain/audit.ts'
import { stateAt } from '#app/domain/consultation.ts'
import type { DecisionWords } from '#app/domain/decision.ts'
import type { FollowUpWords } from '#app/domain/follow-up.ts'
import { ROLES } from '#app/domain/membership.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import { publishDecisions, readDecisions, recordDecision } from '#app/usecases/decisions.ts'
import { readFollowUps, writeFollowUp } from '#app/usecases/follow-ups.ts'
import { readOutcome } from '#app/usecases/outcome.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { listFollowUps } from '#db/registry/follow-up.ts'
import { listEntries } from '#db/registry/journal.ts'
import { givenAgenda, RETAINED } from '#tests/factories/committee.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const BEGUN: FollowUpWords = { status: 'under-way', text: 'Les travaux ont commencé.' }
const DONE: FollowUpWords = { status: 'done', text: 'La porte est ouverte.' }
const OUTCOMES = ['retained', 'deferred', 'set-aside', 'retained', 'retained'] as const

describe.each(ENGINES)('follow-ups on %s', (engine) => {
  const stores = useStores(engine)

  /** Decisions about five priorities, the first three of them one of each kind; not public yet. */
  async function givenDecided() {
    const world = aWorld(stores())
    const met = await givenAgenda(world, {}, 3)
    const { coordinator, agenda, address } = met
    const { councilId, id } = met.consultation
    const { points } = expectOk(await readAgenda(coordinator, agenda))
    const items = points.filter(({ priority }) => priority !== null)
    const decide = (item: string, words: DecisionWords, version = 0) =>
      recordDecision(coordinator, { ...agenda, item }, words, version)
    for (const [index, outcome] of OUTCOMES.entries())
      expectOk(await decide(items[index]?.id ?? '', { ...RETAINED, outcome }))
    const { priorities } = expectOk(await readDecisions(coordinator, address))
    const [retained = '', deferred = '', setAside = ''] = OUTCOMES.slice(0, 3).map(
      (outcome) => priorities.find(({ decision }) => decision?.outcome === outcome)?.id,
    )
    const itemOf = (priority: string) =>
      priorities.find((one) => one.id === priority)?.item?.itemId ?? ''
    const write = (priority: string, words = BEGUN, who = coordinator) =>
      writeFollowUp(who, { ...address, priority }, words)
    const publish = async () => expectOk(await publishDecisions(coordinator, address))
    const outcome = async () => expectOk(await readOutcome(world.as('public'), address))
    const told = async (priority: string) =>
      (await outcome()).answers.find((answer) => answer.id === priority)?.followUps
    const written = () => listFollowUps(stores().registry, councilId, id)
    const state = async () => {
      const found = await findConsultationById(stores().registry, councilId, id)
      return found && stateAt(found, world.now())
    }
    const journal = () => listEntries(stores().registry, councilId, 0, 1000)
    const priority = { retained, deferred, setAside }
    return { world, ...met, priority, itemOf, decide, write, publish, outcome, told, written, state, journal }
  }

  async function given() {
    const decided = await givenDecided()
    await decided.publish()
    return decided
  }

  it('move the consultation on with the first, and stay: public at once, latest first', async () => {
    const { world, priority, write, told, state, journal, consultation } = await given()
    expect(await state()).toBe('decided')
    world.setNow('2027-03-01T23:30:00.000Z')
    expectOk(await write(priority.retained))
    expect(await state()).toBe('followed-up')
    expect((await journal()).at(-1)).toMatchObject({
      act: 'follow-up-written',
      actor: 'coordinator',
      subject: consultation.id,
      details: { priority: priority.retained, status: 'under-way' },
    })
    world.setNow('2027-06-01T09:00:00.000Z')
    expectOk(await write(priority.retained, DONE))
    expectOk(await write(priority.deferred, BEGUN))
    expect(await state()).toBe('followed-up')
    expect(await told(priority.retained)).toEqual([
      { ...DONE, writtenOn: '2027-06-01' },
      // Past midnight where the council is.
      { ...BEGUN, writtenOn: '2027-03-02' },
    ])
    expect(await told(priority.deferred)).toEqual([{ ...BEGUN, writtenOn: '2027-06-01' }])
    expect(await told(priority.setAside)).toEqual([])
    expect(JSON.stringify(await journal())).not.toContain(BEGUN.text)
    expect(firstBrokenLink(await journal())).toBeNull()
  })

  it('are written by the coordinator alone', async () => {
    const { world, address, consultation, priority, write, written, state } = await given()
    for (const role of ROLES) {
      if (role === 'coordinator') continue
      const member = await givenMember(world, consultation.councilId, role)
      expect(codesOf(await write(priority.retained, BEGUN, member)), role).toEqual(['forbidden'])
      const read = await readFollowUps(member, { ...address, priority: priority.retained })
      expect(codesOf(read), role).toEqual(['forbidden'])
      const page = await readDecisions(member, address)
      if (page.ok) expect(page.value.priorities.some(({ mayFollowUp }) => mayFollowUp)).toBe(false)
    }
    for (const kind of ['public', 'operator', 'clock'] as const)
      expect(codesOf(await write(priority.retained, BEGUN, world.as(kind)))).toEqual(['forbidden'])
    expect([await written(), await state()]).toEqual([[], 'decided'])
  })

  it('wait until the decisions are public', async () => {
    const { address, coordinator, priority, write, written, publish, state } = await givenDecided()
    expect(codesOf(await write(priority.retained))).toEqual(['not-in-this-phase'])
    const page = await readFollowUps(coordinator, { ...address, priority: priority.retained })
    expect(codesOf(page)).toEqual(['not-in-this-phase'])
    expect([await written(), await state()]).toEqual([[], 'released'])
    await publish()
    expectOk(await write(priority.retained))
  })

  it('belong to what was retained or deferred, and say all that is missing', async () => {
    const { address, coordinator, priority, write, written, state } = await given()
    expect(codesOf(await write(priority.setAside))).toEqual(['set-aside'])
    expect(codesOf(await write('nulle-part'))).toEqual(['unknown-priority'])
    expect(codesOf(await write(priority.retained, { status: 'done', text: ' ' }))).toEqual([
      'follow-up-missing',
    ])
    expect([await written(), await state()]).toEqual([[], 'decided'])
    const { priorities } = expectOk(await readDecisions(coordinator, address))
    expect(priorities.map(({ mayFollowUp }) => mayFollowUp)).toEqual(
      priorities.map(({ id }) => id !== priority.setAside),
    )
  })

  it('are written once when a button is pressed twice, and again on another day', async () => {
    const { world, priority, write, written, journal } = await given()
    const before = (await journal()).length
    const sent = await Promise.all([1, 2, 3].map(() => write(priority.retained)))
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect(await written()).toHaveLength(1)
    expect((await journal()).length).toBe(before + 1)
    expectOk(await write(priority.deferred))
    world.setNow('2027-06-01T09:00:00.000Z')
    expectOk(await write(priority.retained))
    expect((await written()).map(({ position }) => position).toSorted()).toEqual([1, 1, 2])
  })

  it('of two people who write at once are both kept', async () => {
    const { world, consultation, priority, write, told } = await given()
    const other = await givenMember(world, consultation.councilId, 'coordinator')
    const sent = await Promise.all([
      write(priority.retained),
      write(priority.retained, DONE, other),
    ])
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect((await told(priority.retained))?.map(({ status }) => status).toSorted()).toEqual([
      'done',
      'under-way',
    ])
  })

  it('keep a decision open to change: what is set aside later keeps its past and takes no more', async () => {
    const { address, coordinator, priority, itemOf, decide, write, outcome } = await given()
    expectOk(await write(priority.retained))
    const item = itemOf(priority.retained)
    expectOk(await decide(item, { ...RETAINED, outcome: 'set-aside' }, 1))
    expect(codesOf(await write(priority.retained, DONE))).toEqual(['set-aside'])
    const answer = (await outcome()).answers.find(({ id }) => id === priority.retained)
    expect(answer).toMatchObject({ outcome: 'set-aside', followUps: [BEGUN] })
    const page = expectOk(await readFollowUps(coordinator, { ...address, priority: priority.deferred }))
    expect(page).toMatchObject({ followUps: [], decision: { outcome: 'deferred' } })
  })
})
