import { describe, expect, it } from 'vitest'
import { ROLES } from '#app/domain/membership.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { addToAgenda, composeAgenda } from '#app/usecases/agenda-acts.ts'
import { NOTHING_CHOSEN, readChoices } from '#app/usecases/agenda-choice.ts'
import { readItem } from '#app/usecases/agenda-item.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import { publishDecisions, readDecisions, recordDecision } from '#app/usecases/decisions.ts'
import { writeFollowUp } from '#app/usecases/follow-ups.ts'
import { insertAction } from '#db/registry/action.ts'
import { givenAgenda, givenDecisions, givenReleased, RETAINED } from '#tests/factories/committee.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { statementsOf } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const WORDS = agendaWords()
const anAgendaId = () => anId().replaceAll(/[^0-9a-f]/g, '').padEnd(32, '0').slice(0, 32)

describe.each(ENGINES)('an agenda that is composed on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const met = await givenAgenda(world)
    const { councilId } = met.consultation
    const council = met.address.council
    const compose = async (choice: Partial<typeof NOTHING_CHOSEN>, id = anAgendaId()) => {
      const made = await composeAgenda(met.coordinator, council, { ...NOTHING_CHOSEN, ...choice }, WORDS, id)
      return { council, agenda: expectOk(made).id }
    }
    const choices = async () =>
      expectOk(await readChoices(met.coordinator, { council, agenda: null }))
    return { world, ...met, council, councilId, compose, choices }
  }

  async function givenPublished(met: Awaited<ReturnType<typeof given>>, words = RETAINED) {
    await givenDecisions(met, words)
    expectOk(await publishDecisions(met.coordinator, met.address))
  }

  it('takes several results, each in its own order, between its first and its last item', async () => {
    const { compose, coordinator, councilId, address } = await given()
    const other = await givenReleased(stores().registry, councilId, {
      title: 'Le logement',
      priorities: [
        { id: 'crise', title: 'Ailleurs du même nom', description: '' },
        { id: 'p2', title: 'Une seconde', description: '' },
      ],
    })
    const agenda = await compose({ results: [other.slug, address.consultation] })
    const page = expectOk(await readAgenda(coordinator, agenda))
    expect(page.points.map(({ kind }) => kind)).toEqual([
      'opening',
      ...Array(7).fill('priority'),
      'closing',
    ])
    expect(page.points.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(page.consultations.map(({ title, tooFew }) => [title, tooFew])).toEqual([
      ['Le logement', 11],
      [expect.any(String), null],
    ])
    const about = page.points.flatMap(({ priority }) => priority?.consultation.slug ?? [])
    expect(about).toEqual([...Array(2).fill(other.slug), ...Array(5).fill(address.consultation)])
    expect(page.points.slice(3, -1).map(({ priority }) => priority?.result?.place?.first)).toEqual([
      1, 2, 3, 4, 5,
    ])
    expect(page.agenda.title).toBe(WORDS.title(null))
    expect(page.left).toEqual([])
    expect(page.consultations.every(({ withdrawn }) => !withdrawn)).toBe(true)
  })

  it('may be made of nothing: its first and its last item are always there', async () => {
    const { compose, coordinator } = await given()
    const page = expectOk(await readAgenda(coordinator, await compose({})))
    expect(page.points.map(({ kind }) => kind)).toEqual(['opening', 'closing'])
    expect([page.consultations, page.decidable]).toEqual([[], []])
  })

  it('is made once of a form that was sent twice', async () => {
    const { compose, coordinator, address, council } = await given()
    const id = anAgendaId()
    const one = await compose({ results: [address.consultation] }, id)
    expect(await compose({ results: [address.consultation] }, id)).toEqual(one)
    const odd = composeAgenda(coordinator, council, NOTHING_CHOSEN, WORDS, 'pas-un-identifiant')
    expect(codesOf(await odd)).toEqual(['body-malformed'])
  })

  it('shares a result with another one: each names the other, and the decision is one', async () => {
    const { compose, coordinator, agenda, address } = await given()
    const second = await compose({ results: [address.consultation] })
    const first = expectOk(await readAgenda(coordinator, agenda))
    const again = expectOk(await readAgenda(coordinator, second))
    const here = first.points[1]
    const there = again.points.find(({ priority }) => priority?.id === here?.priority?.id)
    expect(here?.priority?.alsoOn).toMatchObject([{ id: second.agenda, title: again.agenda.title }])
    expect(there?.priority?.alsoOn).toMatchObject([{ id: agenda.agenda }])

    const item = { ...agenda, item: here?.id ?? '' }
    expectOk(await recordDecision(coordinator, item, RETAINED, 0))
    const other = { ...second, item: there?.id ?? '' }
    expect(expectOk(await readItem(coordinator, other)).point.priority?.decision).toMatchObject({
      ...RETAINED,
      version: 1,
    })
    const later = { ...RETAINED, motive: 'Autrement.' }
    expect(codesOf(await recordDecision(coordinator, other, later, 0))).toEqual(['changed-meanwhile'])
    expectOk(await recordDecision(coordinator, other, later, 1))
    expect(expectOk(await readItem(coordinator, item)).point.priority?.decision?.motive).toBe('Autrement.')
    const { priorities, missing } = expectOk(await readDecisions(coordinator, address))
    expect([missing, priorities.length]).toEqual([4, 5])
  })

  it('offers results, decisions that wait, the nearest deadline first, and late actions', async () => {
    const met = await given()
    const { coordinator, agenda, address, choices, world, councilId } = met
    expect((await choices()).followUps).toEqual([])
    await givenPublished(met)
    const [one, two] = (await choices()).followUps
    expect(await choices()).toMatchObject({
      agenda: null,
      results: [{ slug: address.consultation, priorities: 5, standsOn: [{ id: agenda.agenda }] }],
      actions: [],
    })
    expect(one).toMatchObject({ outcome: 'retained', deadlineOn: '2027-09-01', status: null, standsOn: [] })
    const done = { consultation: one?.consultation ?? '', priority: one?.priority ?? '' }
    const followUp = { council: agenda.council, ...done }
    expectOk(await writeFollowUp(coordinator, followUp, { status: 'done', text: 'Ouvert.' }))
    const late = { status: 'under-way', text: 'Cela avance.' } as const
    const waiting = { consultation: two?.consultation ?? '', priority: two?.priority ?? '' }
    expectOk(await writeFollowUp(coordinator, { council: agenda.council, ...waiting }, late))
    world.setNow('2027-08-01T08:00:00.000Z')
    const left = await choices()
    expect(left.followUps).toHaveLength(4)
    expect(left.followUps.find(({ priority }) => priority === waiting.priority)).toMatchObject({
      status: 'under-way',
      due: 'near',
    })
    const action = {
      councilId,
      id: anId(),
      title: 'Ouvrir la maison',
      aim: '',
      owner: 'Ville',
      theme: '',
      deadlineOn: '2027-07-01',
      toldPublicly: false,
      state: 'under-way',
      createdOn: '2027-01-20',
      version: 1,
    } as const
    await insertAction(stores().registry, action)
    expect((await choices()).actions).toEqual([
      { id: action.id, title: action.title, owner: 'Ville', deadlineOn: '2027-07-01' },
    ])

    const made = await met.compose({ followUps: [waiting], actions: [action.id] })
    const { points } = expectOk(await readAgenda(coordinator, made))
    expect(points.map(({ kind }) => kind)).toEqual(['opening', 'follow-up', 'action', 'closing'])
    expect(points[1]?.priority).toMatchObject({
      id: waiting.priority,
      decision: { outcome: 'retained' },
      followUps: [{ status: 'under-way', text: 'Cela avance.' }],
    })
    expect(points[2]?.action).toMatchObject({ title: action.title, state: 'under-way' })
    expect(
      (await choices()).followUps.find(({ priority }) => priority === waiting.priority)?.standsOn,
    ).toMatchObject([{ id: made.agenda }])
  })

  it('takes nothing that is not public, not open or not there', async () => {
    const met = await given()
    const { coordinator, council, address, councilId } = met
    await givenPublished(met, { ...RETAINED, outcome: 'set-aside', owner: '' })
    const compose = async (choice: Partial<typeof NOTHING_CHOSEN>) =>
      codesOf(await composeAgenda(coordinator, council, { ...NOTHING_CHOSEN, ...choice }, WORDS, anAgendaId()))
    const cancelled = await givenReleased(stores().registry, councilId, {
      cancelledAt: '2027-01-01T08:00:00.000Z',
      cancelReason: 'Une erreur',
    })
    for (const slug of ['jamais-vue', cancelled.slug])
      expect(await compose({ results: [slug] })).toEqual(['not-released'])
    const setAside = { consultation: address.consultation, priority: 'crise' }
    expect(await compose({ followUps: [setAside] })).toEqual(['unknown-priority'])
    expect(await compose({ actions: ['jamais-vue'] })).toEqual(['unknown-action'])
    expect((await met.choices()).results.map(({ slug }) => slug)).toEqual([address.consultation])
  })

  it('gets more before its last item, and nothing twice', async () => {
    const met = await given()
    const { coordinator, agenda, address, councilId } = met
    const other = await givenReleased(stores().registry, councilId)
    const add = (choice: Partial<typeof NOTHING_CHOSEN>) =>
      addToAgenda(coordinator, agenda, { ...NOTHING_CHOSEN, ...choice }, WORDS)
    expect(codesOf(await add({}))).toEqual(['choice-missing'])
    expectOk(await add({ results: [other.slug, address.consultation] }))
    expectOk(await add({ results: [other.slug] }))
    const { points, agenda: head } = expectOk(await readAgenda(coordinator, agenda))
    expect(points).toHaveLength(7 + other.priorities.length)
    expect(points.at(-1)?.kind).toBe('closing')
    expect(points.at(-2)?.priority?.consultation.slug).toBe(other.slug)
    expect(head.version).toBe(1 + other.priorities.length)
    const { agenda: shown } = expectOk(
      await readChoices(coordinator, { council: agenda.council, agenda: agenda.agenda }),
    )
    expect(shown?.id).toBe(agenda.agenda)
  })

  it('says that a result was corrected or taken back, and loses nothing that was written', async () => {
    const { coordinator, agenda, councilId, consultation } = await given()
    const read = async () => expectOk(await readAgenda(coordinator, agenda))
    expect((await read()).points[1]?.priority?.source).toBe('as-made')
    const { registry } = stores()
    // No release is ever changed in its place: this one stands for the one that took the place of another.
    await registry
      .updateTable('agenda_item')
      .set({ made_of: 'b'.repeat(64) })
      .where('council_id', '=', councilId)
      .where('consultation_id', '=', consultation.id)
      .execute()
    expect((await read()).points[1]?.priority?.source).toBe('corrected')
    await registry
      .updateTable('consultation')
      .set({ cancelled_at: '2027-01-02T08:00:00.000Z', cancel_reason: 'Une erreur' })
      .where('council_id', '=', councilId)
      .where('consultation_id', '=', consultation.id)
      .execute()
    const page = await read()
    expect(page.points).toHaveLength(7)
    expect(page.points[1]?.priority?.source).toBe('withdrawn')
    expect(page.consultations).toMatchObject([{ withdrawn: true }])
    expect(page.decidable).toEqual([])
  })

  it('is composed by the coordinator alone', async () => {
    const { world, councilId, council, agenda } = await given()
    for (const role of ROLES.filter((one) => one !== 'coordinator')) {
      const member = await givenMember(world, councilId, role)
      for (const act of [
        composeAgenda(member, council, NOTHING_CHOSEN, WORDS, anAgendaId()),
        addToAgenda(member, agenda, NOTHING_CHOSEN, WORDS),
        readChoices(member, { council, agenda: null }),
        readChoices(member, { council, agenda: agenda.agenda }),
      ])
        expect(codesOf(await act)).toEqual(['forbidden'])
    }
  })

  it('asks as much of the stores of one result as of five', async () => {
    const { compose, coordinator, councilId, address, council } = await given()
    const small = await compose({ results: [address.consultation] })
    const few = await statementsOf(coordinator, (counted) => readAgenda(counted, small))
    const choosing = await statementsOf(coordinator, (counted) =>
      readChoices(counted, { council, agenda: null }),
    )
    const others = []
    for (let more = 0; more < 4; more += 1)
      others.push(await givenReleased(stores().registry, councilId))
    const large = await compose({ results: others.map(({ slug }) => slug) })
    const many = await statementsOf(coordinator, (counted) => readAgenda(counted, large))
    expect(many.length).toBe(few.length)
    const choosingMore = await statementsOf(coordinator, (counted) =>
      readChoices(counted, { council, agenda: null }),
    )
    expect(choosingMore.length).toBe(choosing.length)
  })
})
