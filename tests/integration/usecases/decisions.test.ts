import { describe, expect, it } from 'vitest'
import { firstBrokenLink } from '#app/domain/audit.ts'
import type { DecisionWords } from '#app/domain/decision.ts'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import { publishDecisions, readDecisions, recordDecision } from '#app/usecases/decisions.ts'
import { removeItem } from '#app/usecases/agenda-acts.ts'
import { readConsultation } from '#app/usecases/consultations.ts'
import { addFramework, readFrameworks, retireFramework } from '#app/usecases/frameworks.ts'
import { readOutcome } from '#app/usecases/outcome.ts'
import { readResult } from '#app/usecases/results.ts'
import { listEntries } from '#db/registry/journal.ts'
import { listPublishedDecisions } from '#db/registry/decision.ts'
import {
  givenAgenda,
  givenDecisions,
  givenSealed,
  RETAINED,
  type Met,
} from '#tests/factories/committee.ts'
import {
  aWorld,
  codesOf,
  expectOk,
  givenMember,
  givenOpenConsultation,
  givenRelease,
} from '#tests/factories/world.ts'
import { statementsOf } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const STEERING: readonly Role[] = ['coordinator', 'chair', 'steering-member']
const SET_ASIDE = {
  outcome: 'set-aside',
  motive: 'Hors de portée du conseil.',
  owner: '',
  decidedOn: '2027-01-14',
} as const

describe.each(ENGINES)('decisions on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const met = await givenAgenda(world, {}, 3)
    const items = await itemsOf(met)
    const [first = ''] = items
    const { councilId, id } = met.consultation
    const record = (words: DecisionWords = RETAINED, version = 0, item = first) =>
      recordDecision(met.coordinator, { ...met.agenda, item }, words, version)
    const overview = async () => expectOk(await readDecisions(met.coordinator, met.address))
    const outcome = async () => expectOk(await readOutcome(world.as('public'), met.address))
    const journal = () => listEntries(stores().registry, councilId, 0, 1000)
    const published = () => listPublishedDecisions(stores().registry, councilId, id)
    return { world, ...met, items, first, record, overview, outcome, journal, published }
  }

  async function itemsOf({ coordinator, agenda }: Met): Promise<string[]> {
    const { points } = expectOk(await readAgenda(coordinator, agenda))
    return points.flatMap(({ id, priority }) => (priority === null ? [] : [id]))
  }

  it('name a framework in force, and go on naming it once it is retired', async () => {
    const { coordinator, address, record, overview } = await given()
    const cls = { kind: 'cls', title: 'Contrat local de santé', url: '' } as const
    const within = { ...RETAINED, framework: cls.title }
    expect(codesOf(await record(within))).toEqual(['unknown-framework'])
    expectOk(await addFramework(coordinator, address.council, cls))
    expectOk(await record(within))
    const { frameworks } = expectOk(await readFrameworks(coordinator, address.council))
    expectOk(await retireFramework(coordinator, address.council, frameworks[0]?.id ?? '', true))
    expectOk(await record({ ...within, owner: 'Mairie' }, 1))
    const { priorities } = await overview()
    const [decided] = priorities.filter(({ decision }) => decision !== null)
    expect(decided?.decision?.framework).toBe(cls.title)
    expect(decided?.former[0]?.framework).toBe(cls.title)
    expectOk(await record(RETAINED, 2))
    expect(codesOf(await record(within, 3))).toEqual(['unknown-framework'])
  })

  it('are noted on an item, read by the committee, and not public yet', async () => {
    const { agenda, coordinator, record, overview, outcome, journal, published } = await given()
    expectOk(await record())
    const { priorities, missing } = await overview()
    expect(missing).toBe(4)
    expect(priorities.find(({ decision }) => decision !== null)?.decision).toMatchObject({
      ...RETAINED,
      version: 1,
    })
    const { points } = expectOk(await readAgenda(coordinator, agenda))
    expect(points[1]?.priority?.decision).toMatchObject(RETAINED)
    expect([(await outcome()).answers, await published()]).toEqual([[], []])
    expect((await journal()).at(-1)).toMatchObject({
      act: 'decision-recorded',
      actor: 'coordinator',
      details: { version: 1 },
    })
    expect(JSON.stringify((await journal()).at(-1))).not.toContain(RETAINED.motive)
  })

  it('are written by the coordinator alone and read by the committee alone', async () => {
    const { world, address, agenda, first, consultation, published } = await given()
    for (const role of ROLES) {
      const member = await givenMember(world, consultation.councilId, role)
      const read = await readDecisions(member, address)
      expect([role, read.ok]).toEqual([role, STEERING.includes(role)])
      if (role === 'coordinator') continue
      const item = { ...agenda, item: first }
      expect(codesOf(await recordDecision(member, item, RETAINED, 0))).toEqual(['forbidden'])
      expect(codesOf(await publishDecisions(member, address))).toEqual(['forbidden'])
      if (read.ok) expect([read.value.mayPublish, read.value.mayWrite]).toEqual([false, false])
    }
    expect(await published()).toEqual([])
  })

  it('say all that is missing, and belong to an item about a priority', async () => {
    const { agenda, coordinator, record } = await given()
    expect(codesOf(await record({ ...RETAINED, motive: '', owner: '' }))).toEqual([
      'motive-missing',
      'owner-missing',
    ])
    const { points } = expectOk(await readAgenda(coordinator, agenda))
    expect(codesOf(await record(RETAINED, 0, points[0]?.id))).toEqual(['unknown-agenda-item'])
    expect(codesOf(await record(RETAINED, 0, 'x'))).toEqual(['unknown-agenda-item'])
  })

  it('are not overwritten by whoever did not see them', async () => {
    const { record, overview } = await given()
    const outcomes = await Promise.all([record(), record(SET_ASIDE), record(RETAINED)])
    const lost = outcomes.flatMap(codesOf)
    expect(lost.every((code) => code === 'changed-meanwhile')).toBe(true)
    expect(lost.length).toBeGreaterThanOrEqual(1)
    const [kept] = (await overview()).priorities.flatMap(({ decision }) => decision ?? [])
    expect(kept?.version).toBe(1)
    expectOk(await record(SET_ASIDE, 1))
    expectOk(await record(SET_ASIDE, 1))
    const [changed] = (await overview()).priorities.flatMap(({ decision }) => decision ?? [])
    expect(changed).toMatchObject({ ...SET_ASIDE, version: kept?.outcome === 'retained' ? 2 : 1 })
    expect(changed?.deadlineOn).toBeUndefined()
  })

  it('become public together, once every priority has one', async () => {
    const met = await given()
    const { world, address, consultation, coordinator, items, record, outcome, journal } = met
    expectOk(await record())
    const early = await publishDecisions(coordinator, address)
    expect(early.ok ? [] : early.refusals).toEqual([
      { code: 'decision-missing', details: { count: 4 } },
    ])
    expect((await outcome()).decidedAt).toBeNull()
    for (const item of items.slice(1)) expectOk(await record(SET_ASIDE, 0, item))
    expect((await met.overview()).mayPublish).toBe(true)
    expectOk(await publishDecisions(coordinator, address))

    const page = await outcome()
    expect(page.decidedAt).toBe(world.now())
    expect(page.answers.map(({ outcome }) => outcome)).toEqual([
      'retained',
      ...Array<string>(4).fill('set-aside'),
    ])
    expect(page.answers.map(({ id }) => id).toSorted()).toEqual(
      consultation.priorities.map(({ id }) => id).toSorted(),
    )
    expect(Object.keys(page.answers[0] ?? {}).toSorted()).toEqual(
      [
        'actions',
        'budget',
        'changedAt',
        'deadlineOn',
        'decidedOn',
        'followUps',
        'former',
        'framework',
        'funder',
        'id',
        'mergedInto',
        'motive',
        'outcome',
        'owner',
        'sources',
        'title',
      ].toSorted(),
    )
    const publicContext = world.as('public')
    const { decidedAt } = expectOk(await readResult(publicContext, address))
    const shown = expectOk(await readConsultation(publicContext, address))
    expect([decidedAt, shown.decidedAt, shown.consultation.state]).toEqual([
      page.decidedAt,
      page.decidedAt,
      'decided',
    ])
    expect((await journal()).at(-1)).toMatchObject({
      act: 'decisions-published',
      subject: consultation.id,
      details: { retained: 1, deferred: 0, merged: 0, setAside: 4 },
    })
    expect(firstBrokenLink(await journal())).toBeNull()
    expect(codesOf(await publishDecisions(coordinator, address))).toEqual(['not-in-this-phase'])
    expect((await met.overview()).mayPublish).toBe(false)
  })

  it('may still change afterwards, publicly, with the day of the change', async () => {
    const met = await given()
    const { world, coordinator, address, record, outcome, published } = met
    await givenDecisions(met)
    expectOk(await publishDecisions(coordinator, address))
    expect((await outcome()).answers.map(({ changedAt }) => changedAt)).toEqual(
      Array(5).fill(null),
    )
    const before = world.now()
    world.setNow('2027-03-01T09:00:00.000Z')
    expectOk(await record(RETAINED, 1))
    expect((await outcome()).answers[0]?.changedAt).toBeNull()
    expectOk(await record({ ...RETAINED, owner: 'CCAS' }, 1))
    expect((await outcome()).answers[0]).toMatchObject({ owner: 'CCAS', changedAt: world.now() })
    const decisions = await published()
    expect(decisions).toHaveLength(5)
    expect(new Set(decisions.map(({ publishedAt }) => publishedAt))).toEqual(new Set([before]))
    expect(codesOf(await record(SET_ASIDE, 1))).toEqual(['changed-meanwhile'])
  })

  it('are reversed openly: everybody reads what stood before in a word, the committee its sentences', async () => {
    const met = await given()
    const { world, coordinator, address, record, outcome, overview, first } = met
    await givenDecisions(met)
    expectOk(await publishDecisions(coordinator, address))
    world.setNow('2027-03-01T09:00:00.000Z')
    expectOk(await record(SET_ASIDE, 1))
    const [answer] = (await outcome()).answers
    expect(answer).toMatchObject({
      outcome: 'set-aside',
      former: [
        {
          outcome: 'retained',
          decidedOn: RETAINED.decidedOn,
          deadlineOn: RETAINED.deadlineOn,
          replacedAt: world.now(),
        },
      ],
    })
    expect(JSON.stringify(answer)).not.toContain(RETAINED.motive)
    const row = (await overview()).priorities.find(({ item }) => item?.itemId === first)
    expect(row?.former).toMatchObject([{ ...RETAINED, version: 1, wasPublic: true }])
  })

  it('merge a priority with another, which then answers for both', async () => {
    const met = await given()
    const { coordinator, address, record, outcome, items } = met
    const { points } = expectOk(await readAgenda(coordinator, met.agenda))
    const [one, other] = points.flatMap(({ priority }) => (priority === null ? [] : [priority.id]))
    const merged = (into: string | undefined) => ({
      ...SET_ASIDE,
      outcome: 'merged' as const,
      ...(into !== undefined && { mergedInto: into }),
    })
    expect(codesOf(await record(merged(undefined)))).toEqual(['merge-target-missing'])
    expect(codesOf(await record(merged(one)))).toEqual(['merge-target-missing'])
    expect(codesOf(await record(merged('another-council')))).toEqual(['merge-target-missing'])
    expectOk(await record(merged(other)))
    expect(codesOf(await record(merged(one), 0, items[1]))).toEqual(['merge-target-merged'])
    for (const item of items.slice(1)) expectOk(await record(RETAINED, 0, item))
    expectOk(await publishDecisions(coordinator, address))
    const { answers } = await outcome()
    expect(answers.find(({ id }) => id === one)?.mergedInto?.id).toBe(other)
    expect(answers.find(({ id }) => id === other)?.mergedInto).toBeNull()
    expect(codesOf(await record(merged(answers[2]?.id), 1, items[1]))).toEqual([
      'answers-for-others',
    ])
  })

  it('wait for a priority that was taken off the agenda', async () => {
    const met = await given()
    const { coordinator, agenda, address, items, overview } = met
    expectOk(await removeItem(coordinator, agenda, items[2] ?? ''))
    await givenDecisions(met)
    const { priorities, missing } = await overview()
    expect(missing).toBe(1)
    expect(priorities.filter(({ item }) => item === null)).toHaveLength(1)
    expect(codesOf(await publishDecisions(coordinator, address))).toEqual(['decision-missing'])
  })

  it('are not taken before the result is public', async () => {
    const world = aWorld(stores())
    const played = await givenSealed(world, {}, 1)
    const coordinator = await givenMember(world, played.consultation.councilId, 'coordinator')
    expect(codesOf(await readDecisions(coordinator, played.address))).toEqual(['not-released'])
    expect(codesOf(await publishDecisions(coordinator, played.address))).toEqual([
      'not-in-this-phase',
    ])
    await givenRelease(world, played)
    expect(expectOk(await readDecisions(coordinator, played.address)).missing).toBe(5)
  })

  it('say honestly where things stand at every moment, also where too few voted', async () => {
    const world = aWorld(stores())
    const { address } = await givenOpenConsultation(world)
    const voting = expectOk(await readOutcome(world.as('public'), address))
    expect(voting).toMatchObject({ releasedAt: null, decidedAt: null, tooFew: false, answers: [] })
    const met = await givenAgenda(world, {}, 2)
    const few = expectOk(await readOutcome(world.as('public'), met.address))
    expect(few).toMatchObject({ releasedAt: world.now(), decidedAt: null, tooFew: true })
    const shown = expectOk(await readConsultation(world.as('public'), met.address))
    expect([shown.tooFew, shown.decidedAt]).toEqual([true, null])
    await givenDecisions(met)
    expectOk(await publishDecisions(met.coordinator, met.address))
    const answered = expectOk(await readOutcome(world.as('public'), met.address))
    expect(answered.answers.map(({ id }) => id)).toEqual(
      met.consultation.priorities.map(({ id }) => id),
    )
  })

  it('ask as much of the stores with five priorities as with thirty', async () => {
    const world = aWorld(stores())
    const priorities = Array.from({ length: 30 }, (_, index) => ({
      id: `p${index}`,
      title: `Priorité ${index}`,
      description: '',
    }))
    const asked: number[][] = []
    for (const met of [await givenAgenda(world, {}, 1), await givenAgenda(world, { priorities }, 1)]) {
      await givenDecisions(met)
      const { coordinator, address } = met
      const statements = [
        await statementsOf(coordinator, (counted) => readDecisions(counted, address)),
        await statementsOf(coordinator, (counted) => publishDecisions(counted, address)),
        await statementsOf(world.as('public'), (counted) => readOutcome(counted, address)),
      ]
      asked.push(statements.map(({ length }) => length))
    }
    expect(asked[1]).toEqual(asked[0])
  })
})
