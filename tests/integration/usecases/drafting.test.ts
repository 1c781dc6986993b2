import { beforeAll, describe, expect, it } from 'vitest'
import { plannedCalendar } from '#app/domain/draft.ts'
import { ROLES } from '#app/domain/membership.ts'
import type { Result } from '#app/domain/refusal.ts'
import { readConsultation } from '#app/usecases/consultations.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { addPriority } from '#app/usecases/consolidation.ts'
import { readCouncil } from '#app/usecases/councils.ts'
import { changePriorities } from '#app/usecases/draft-priorities.ts'
import { readDraft, saveDraft, startDraft, type DraftChange } from '#app/usecases/drafting.ts'
import { cancelConsultation, openConsultation } from '#app/usecases/lifecycle.ts'
import { listForStaff, readOverview, readPreview } from '#app/usecases/staff-consultations.ts'
import { readToday, type Today } from '#app/usecases/today.ts'
import { insertCharter, insertCollege, insertCouncil } from '#db/registry/council.ts'
import { listEntries } from '#db/registry/journal.ts'
import { endMembership, listMembers } from '#db/registry/membership.ts'
import { aCharter, aCouncil, CALENDAR, COLLEGES } from '#tests/factories/consultation.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import {
  aWorld,
  BEFORE_VOTING,
  codesOf,
  expectOk,
  givenMember,
  type World,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

const WORDS = {
  step: 'question',
  title: 'Les priorités de 2027',
  slug: 'priorites-2027',
  question: 'Que faut-il faire d’abord ?',
  context: '',
  summary: 'Vous dites ce qui compte.',
  reach: '',
} as const satisfies DraftChange

const LIST: DraftChange = { step: 'proposals', collects: false, themes: [], distressContacts: [] }

describe.each(ENGINES)('a draft on %s', (engine) => {
  const stores = useStores(engine)
  let world: World
  beforeAll(() => {
    world = aWorld(stores())
  })

  async function given() {
    world.setNow(BEFORE_VOTING)
    const council = await givenCouncil(stores().registry)
    const coordinator = await givenMember(world, council.id, 'coordinator')
    const started = expectOk(await startDraft(coordinator, council.slug, 'Nos priorités'))
    const address = { council: council.slug, consultation: started.slug }
    const read = () => readDraft(coordinator, address)
    const save = async (change: DraftChange, version?: number) => {
      const known = version ?? expectOk(await read()).draft.version
      return saveDraft(coordinator, address, known, change)
    }
    return { council, coordinator, address, read, save }
  }

  async function givenReferents(councilId: string) {
    for (const role of ['referent', 'deputy-referent'] as const)
      await givenMember(world, councilId, role)
  }

  const acts = async (councilId: string) =>
    (await listEntries(stores().registry, councilId, 0, 50)).map(({ act, actor }) => `${actor} ${act}`)

  it('begins with a title, and with what most councils want', async () => {
    const { council, address, read } = await given()
    const { draft, reasons } = expectOk(await read())
    expect(address.consultation).toBe('nos-priorites')
    expect(draft).toMatchObject({
      title: 'Nos priorités',
      method: 'majority-judgment',
      threshold: 11,
      officialWeighting: 'person',
      version: 1,
      calendar: plannedCalendar(BEFORE_VOTING, council.timeZone, true),
    })
    expect(draft.colleges).toEqual(COLLEGES)
    expect(draft.unfinished).toEqual(['question', 'proposals'])
    expect(reasons.map(({ code }) => code)).toEqual([
      'question-missing',
      'summary-missing',
      'distress-contacts-missing',
      'referents-missing',
    ])
    expect(await acts(council.id)).toEqual(['coordinator consultation-created'])
  })

  it('names those who answer distress where the council has them', async () => {
    const { council, coordinator } = await given()
    await givenMember(world, council.id, 'deputy-referent')
    const { slug } = expectOk(await startDraft(coordinator, council.slug, 'Une autre'))
    const page = expectOk(await readDraft(coordinator, { council: council.slug, consultation: slug }))
    const deputy = (await listMembers(stores().registry, council.id)).find(
      ({ role }) => role === 'deputy-referent',
    )
    expect(page.draft.distressContacts).toEqual(['', deputy?.name])
  })

  it('gets an address of its own, never that of a page', async () => {
    const { council, coordinator, address } = await given()
    const again = expectOk(await startDraft(coordinator, council.slug, 'Nos priorités'))
    expect(again.slug).toBe('nos-priorites-2')
    const page = expectOk(await startDraft(coordinator, council.slug, 'Nouvelle'))
    expect(page.slug).not.toBe('nouvelle')
    const read = expectOk(await readDraft(coordinator, address))
    for (const slug of ['nouvelle', again.slug])
      expect(
        await saveDraft(coordinator, address, read.draft.version, { ...WORDS, slug }),
      ).toMatchObject({ ok: false, refusals: [{ code: 'slug-taken', field: 'slug' }] })
  })

  it('is written step by step, each counted and journalled once', async () => {
    const { council, coordinator, address, save } = await given()
    const saved = expectOk(await save(WORDS))
    const there = { ...address, consultation: saved.slug }
    expect(codesOf(await readDraft(coordinator, address))).toEqual(['unknown-consultation'])
    const steps: DraftChange[] = [
      {
        step: 'proposals',
        collects: true,
        themes: [{ name: 'Se loger' }],
        distressContacts: ['Dr Claire Morvan', 'Yann Le Goff'],
      },
      { step: 'participants', emailVoting: false, colleges: ['citoyens', 'usagers'], threshold: 15 },
      {
        step: 'method',
        method: 'approval',
        grades: [],
        missingOpinions: 'ignored',
        officialWeighting: 'college',
      },
    ]
    for (const [index, step] of steps.entries())
      expectOk(await saveDraft(coordinator, there, index + 2, step))
    const { draft, reasons } = expectOk(await readDraft(coordinator, there))
    expect(draft).toMatchObject({
      version: 5,
      themes: [{ name: 'Se loger' }],
      threshold: 15,
      method: 'approval',
      officialWeighting: 'college',
    })
    expect(draft.colleges.map(({ id }) => id)).toEqual(['citoyens', 'usagers'])
    expect(reasons.map(({ code }) => code)).toEqual(['referents-missing'])
    await givenReferents(council.id)
    expect(expectOk(await readDraft(coordinator, there)).reasons).toEqual([])
    const again = steps[2]
    if (again === undefined) throw new Error('There are three steps')
    expectOk(await saveDraft(coordinator, there, 5, again))
    expect(expectOk(await readDraft(coordinator, there)).draft.version).toBe(5)
    expect(await acts(council.id)).toEqual([
      'coordinator consultation-created',
      ...Array.from({ length: 4 }, () => 'coordinator consultation-defined'),
    ])
  })

  it('keeps the id of a theme it knows, and gives a new one to any other', async () => {
    const { save, read } = await given()
    expectOk(await save({ ...LIST, themes: [{ name: 'Se loger' }] }))
    const [theme] = expectOk(await read()).draft.themes
    const themes = [
      { id: theme?.id ?? '', name: 'Habiter' },
      { id: 'forge', name: 'Autre' },
    ]
    expectOk(await save({ ...LIST, themes }))
    const after = expectOk(await read()).draft.themes
    expect(after[0]).toEqual({ id: theme?.id, name: 'Habiter' })
    expect(after[1]?.id).not.toBe('forge')
  })

  it('refuses what was made from an older version, and keeps what is there', async () => {
    const { coordinator, address, save, read } = await given()
    const other = await givenMember(world, (await given()).council.id, 'coordinator')
    expectOk(await save(LIST))
    const before = await everyRow(stores().registry)
    const late = saveDraft(coordinator, address, 1, {
      step: 'participants',
      emailVoting: false,
      colleges: [],
      threshold: 11,
    })
    expect(codesOf(await late)).toEqual(['changed-meanwhile'])
    expect(codesOf(await changePriorities(coordinator, address, 1, { act: 'add', words: { title: 'a', description: '' } }))).toEqual(['changed-meanwhile'])
    expect(codesOf(await openConsultation(coordinator, address, 1))).toEqual(['changed-meanwhile'])
    expect(await everyRow(stores().registry)).toEqual(before)
    expect(expectOk(await read()).draft.calendar.proposing).toBeUndefined()
    expect(codesOf(await readDraft(other, address))).toEqual(['forbidden'])
  })

  it('lets one of two who write at once through', async () => {
    const { council, coordinator, address } = await given()
    const second = await givenMember(world, council.id, 'coordinator')
    const write = (context: UseCaseContext, threshold: number) =>
      saveDraft(context, address, 1, { step: 'participants', emailVoting: false, colleges: ['usagers'], threshold })
    const outcomes = await Promise.all([write(coordinator, 12), write(second, 13)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.flatMap(codesOf)).toEqual(['changed-meanwhile'])
  })

  it('is nobody else’s, and a role that ends in the middle gives nothing more', async () => {
    const { council, coordinator, address } = await given()
    const before = await everyRow(stores().registry)
    for (const role of ROLES.filter((one) => one !== 'coordinator')) {
      const member = await givenMember(world, council.id, role)
      expect(codesOf(await readDraft(member, address)), role).toEqual(['forbidden'])
      expect(codesOf(await saveDraft(member, address, 1, LIST)), role).toEqual(['forbidden'])
      expect(codesOf(await startDraft(member, council.slug, 'x')), role).toEqual(['forbidden'])
    }
    expect(await everyRow(stores().registry).then((rows) => rows.get('consultation'))).toEqual(
      before.get('consultation'),
    )
    const member = (await listMembers(stores().registry, council.id)).find(
      ({ role }) => role === 'coordinator',
    )
    await endMembership(stores().registry, council.id, member?.id ?? '', world.now())
    expect(codesOf(await saveDraft(coordinator, address, 1, LIST))).toEqual(['forbidden'])
  })

  describe('its priorities', () => {
    const add = (title: string) => ({ act: 'add', words: { title, description: '' } }) as const

    it('are added, moved, changed and taken away, each from the version last seen', async () => {
      const { council, coordinator, address, save, read } = await given()
      expectOk(await save(LIST))
      const change = async (what: Parameters<typeof changePriorities>[3]) => {
        const { draft } = expectOk(await read())
        return expectOk(await changePriorities(coordinator, address, draft.version, what)).id
      }
      const titles = async () => expectOk(await read()).draft.priorities.map(({ title }) => title)
      const a = await change(add('a'))
      const b = await change(add('b'))
      await change(add('c'))
      await change({ act: 'up', id: b })
      expect(await titles()).toEqual(['b', 'a', 'c'])
      await change({ act: 'up', id: b })
      await change({ act: 'down', id: a })
      expect(await titles()).toEqual(['b', 'c', 'a'])
      await change({ act: 'edit', id: a, words: { title: 'A', description: 'Oui.' } })
      await change({ act: 'remove', id: b })
      expect(await titles()).toEqual(['c', 'A'])
      expect((await acts(council.id)).slice(2)).toEqual([
        ...Array.from({ length: 3 }, () => 'coordinator priority-added'),
        ...Array.from({ length: 3 }, () => 'coordinator priorities-ordered'),
        'coordinator priority-edited',
        'coordinator priority-removed',
      ])
    })

    it('know only the themes and priorities of this draft', async () => {
      const { coordinator, address } = await given()
      const refusedAs = async (what: Parameters<typeof changePriorities>[3]) =>
        codesOf(await changePriorities(coordinator, address, 1, what))
      const words = { title: 'a', description: '', themeId: 'ailleurs' }
      expect(await refusedAs({ act: 'add', words })).toEqual(['unknown-theme'])
      expect(await refusedAs({ act: 'remove', id: 'ailleurs' })).toEqual(['unknown-priority'])
      expect(await refusedAs({ act: 'up', id: 'ailleurs' })).toEqual(['unknown-priority'])
    })
  })

  describe('opening', () => {
    it('refuses with every reason, and opens nothing', async () => {
      const { coordinator, address, save } = await given()
      expectOk(await save({ step: 'participants', emailVoting: false, colleges: [], threshold: 11 }))
      world.setNow('2030-01-01T08:00:00.000Z')
      expect(codesOf(await openConsultation(coordinator, address))).toEqual([
        'question-missing',
        'summary-missing',
        'colleges-missing',
        'calendar-past',
        'distress-contacts-missing',
        'referents-missing',
      ])
      expect(codesOf(await readConsultation(world.as('public'), address))).toEqual([
        'unknown-consultation',
      ])
    })

    it('takes the charter adopted since, the colleges’ names of today, and collects at once', async () => {
      world.setNow(BEFORE_VOTING)
      const council = aCouncil()
      await insertCouncil(stores().registry, council, CALENDAR.createdAt)
      await insertCollege(stores().registry, council.id, { id: 'tous', name: 'Tous', description: '' })
      const coordinator = await givenMember(world, council.id, 'coordinator')
      const { slug } = expectOk(await startDraft(coordinator, council.slug, 'Nos priorités'))
      const address = { council: council.slug, consultation: slug }
      const ready: DraftChange[] = [
        { ...WORDS, slug },
        { ...LIST, collects: true, distressContacts: ['A', 'B'] },
      ]
      for (const [index, step] of ready.entries())
        expectOk(await saveDraft(coordinator, address, index + 1, step))
      expect(codesOf(await openConsultation(coordinator, address, 3))).toEqual([
        'charter-missing',
        'referents-missing',
      ])
      expect(expectOk(await readOverview(coordinator, address))).toMatchObject({ ready: false })
      expect(kinds(await readToday(coordinator, council.slug))).toEqual([
        'charter-missing',
        'draft-unfinished',
      ])
      await insertCharter(stores().registry, council.id, aCharter({ version: 1 }))
      await insertCharter(stores().registry, council.id, aCharter({ version: 2 }))
      expect(codesOf(await openConsultation(coordinator, address, 3))).toEqual(['referents-missing'])
      expect(codesOf(await openConsultation(world.as('operator'), address, 3))).toEqual(['referents-missing'])
      await givenReferents(council.id)
      expect(expectOk(await readDraft(coordinator, address)).reasons).toEqual([])
      expect(expectOk(await readOverview(coordinator, address))).toMatchObject({ ready: true })
      expect(kinds(await readToday(coordinator, council.slug))).toEqual(['draft-ready'])
      const opened = expectOk(await openConsultation(coordinator, address, 3))
      expect([opened.charterVersion, opened.calendar.proposing?.opensAt]).toEqual([2, BEFORE_VOTING])
      const page = expectOk(await readConsultation(world.as('public'), address))
      expect(page.consultation).toMatchObject({
        state: 'proposing',
        charterVersion: 2,
        calendar: opened.calendar,
      })
      expect(codesOf(await readDraft(coordinator, address))).toEqual(['not-in-this-phase'])
      expect(codesOf(await saveDraft(coordinator, address, 4, LIST))).toEqual(['not-in-this-phase'])
    })
  })

  it('that is abandoned needs no reason, and stays unknown to the public', async () => {
    const { council, coordinator, address } = await given()
    expectOk(await cancelConsultation(coordinator, address, ''))
    expect(codesOf(await readConsultation(world.as('public'), address))).toEqual([
      'unknown-consultation',
    ])
    expect(expectOk(await readCouncil(world.as('public'), council.slug)).consultations).toEqual([])
    const { consultations } = expectOk(await listForStaff(coordinator, council.slug))
    expect(consultations).toMatchObject([{ state: 'cancelled', openedAt: null, pages: [] }])
  })

  it('shows beforehand what the public page will show, and to those who run it only', async () => {
    const { council, coordinator, address, save } = await given()
    const saved = expectOk(await save(WORDS))
    const there = { ...address, consultation: saved.slug }
    expectOk(
      await saveDraft(coordinator, there, 2, {
        ...LIST,
        collects: true,
        distressContacts: ['Dr Claire Morvan', 'Yann Le Goff'],
      }),
    )
    const preview = expectOk(await readPreview(coordinator, there, 'proposing'))
    expect(JSON.stringify(preview)).not.toContain('Morvan')
    await givenReferents(council.id)
    expectOk(await openConsultation(coordinator, there))
    const page = expectOk(await readConsultation(world.as('public'), there))
    const { calendar: _planned, ...before } = preview.consultation
    const { calendar: _actual, ...after } = page.consultation
    expect(before).toEqual(after)
    expectOk(await readPreview(await givenMember(world, council.id, 'chair'), there))
    const moderator = await givenMember(world, council.id, 'moderator')
    expect(codesOf(await readPreview(moderator, there))).toEqual(['forbidden'])
    expect(codesOf(await readOverview(moderator, there))).toEqual(['forbidden'])
  })

  it('is in the list of those who run it, and in no other', async () => {
    const { council, coordinator } = await given()
    expect(expectOk(await listForStaff(coordinator, council.slug))).toMatchObject({
      consultations: [{ state: 'draft', pages: ['prepare', 'preview'] }],
      mayCreate: true,
    })
    for (const role of ['moderator', 'relay', 'steering-member', 'scrutineer'] as const) {
      const list = expectOk(
        await listForStaff(await givenMember(world, council.id, role), council.slug),
      )
      expect(list).toMatchObject({ consultations: [], mayCreate: false, overviews: false })
    }
  })

  it('opened without its priorities in time can only be cancelled', async () => {
    const { council, coordinator, address, save } = await given()
    await givenReferents(council.id)
    const saved = expectOk(await save(WORDS))
    const there = { ...address, consultation: saved.slug }
    expectOk(
      await saveDraft(coordinator, there, 2, { ...LIST, collects: true, distressContacts: ['A', 'B'] }),
    )
    const { calendar } = expectOk(await openConsultation(coordinator, there))
    world.setNow(calendar.voting.opensAt)
    expect(expectOk(await readOverview(coordinator, there))).toMatchObject({
      consultation: { state: 'consolidating' },
      late: 'begun',
    })
    world.setNow(calendar.voting.closesAt)
    expect(expectOk(await readOverview(coordinator, there)).late).toBe('over')
    const late = { words: { title: 'Trop tard', description: '' }, sources: [] }
    expect(codesOf(await addPriority(coordinator, there, late))).toEqual(['calendar-past'])
    expect(codesOf(await cancelConsultation(coordinator, there, ' '))).toEqual(['reason-missing'])
    expectOk(await cancelConsultation(coordinator, there, 'Personne n’était prêt.'))
  })
})

function kinds(today: Result<Today>) {
  return expectOk(today).tasks.map(({ kind }) => kind)
}
