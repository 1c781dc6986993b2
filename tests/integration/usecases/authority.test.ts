import { describe, expect, it } from 'vitest'
import type { Council } from '#app/domain/council.ts'
import { ROLES } from '#app/domain/membership.ts'
import { ALL_PERMISSIONS, permit, type Capacity } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { statusOf } from '#app/http/refusal-status.ts'
import { actOnConsultation, permitInConsultation } from '#app/usecases/authority.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { editTexts, readSettings, removeCollege } from '#app/usecases/council-settings.ts'
import { readDecisions } from '#app/usecases/decisions.ts'
import { readDraft, saveDraft, startDraft } from '#app/usecases/drafting.ts'
import {
  cancelConsultation,
  createConsultation,
  extendVoting,
  openConsultation,
} from '#app/usecases/lifecycle.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'
import { approveRelease, readSealedResult } from '#app/usecases/release.ts'
import { readPreview } from '#app/usecases/staff-consultations.ts'
import { tend } from '#app/usecases/tick.ts'
import { aConsultation } from '#tests/factories/consultation.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import {
  aWorld,
  expectOk,
  givenMember,
  givenOpenConsultation,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

/** What somebody is told: the codes, and the status of a page that says so. */
function told(result: Result<unknown>): string {
  if (result.ok) return 'accepted'
  return `${statusOf(result.refusals)} ${result.refusals.map(({ code }) => code).join()}`
}

describe.each(ENGINES)('whoever acts in a council on %s', (engine) => {
  const stores = useStores(engine)

  /** A draft, one that was cancelled before it opened, and an address where there is nothing. */
  async function givenUnopened() {
    const world = aWorld(stores())
    const council = await givenCouncil(stores().registry)
    const operator = world.as('operator')
    const address = (consultation: string) => ({ council: council.slug, consultation })
    for (const slug of ['brouillon', 'abandon']) {
      const { colleges, ...draft } = aConsultation({ slug })
      const ids = colleges.map(({ id }) => id)
      expectOk(await createConsultation(operator, council.slug, { ...draft, colleges: ids }))
    }
    expectOk(await cancelConsultation(operator, address('abandon'), ''))
    return {
      world,
      council,
      unopened: [address('brouillon'), address('abandon')],
      missing: address('jamais-vue'),
    }
  }

  function answers(
    context: UseCaseContext,
    to: ConsultationAddress,
  ): Record<string, () => Promise<Result<unknown>>> {
    return {
      ...Object.fromEntries(
        ALL_PERMISSIONS.flatMap((permission) => [
          [
            `may ${permission}`,
            () => permitInConsultation(context.registry, context, to, permission),
          ],
          [
            `does ${permission}`,
            () => actOnConsultation(context, to, permission, async () => accepted(null)),
          ],
        ]),
      ),
      'reads the result': () => readSealedResult(context, to),
      'agrees to the release': () => approveRelease(context, to),
      'reads the decisions': () => readDecisions(context, to),
      'previews': () => readPreview(context, to),
      'reads the draft': () => readDraft(context, to),
    }
  }

  it('learns of no draft unless they read or write drafts', { timeout: 180_000 }, async () => {
    const { world, council, unopened, missing } = await givenUnopened()
    const people: [Capacity, UseCaseContext][] = [['public', world.as('public')]]
    for (const role of ROLES) people.push([role, await givenMember(world, council.id, role)])
    for (const [capacity, context] of people) {
      const knows = permit([capacity], 'list-consultations').ok
      for (const [what, ask] of Object.entries(answers(context, missing))) {
        const nothing = told(await ask())
        expect(nothing, `${capacity} ${what}`).toMatch(/^(403 forbidden|404 unknown-consultation)$/)
        if (!knows)
          for (const draft of unopened) {
            const asked = answers(context, draft)[what]
            expect(asked && told(await asked()), `${capacity} ${what} ${draft.consultation}`).toBe(
              nothing,
            )
          }
      }
    }
  })

  it('is told why not, where they know the draft', async () => {
    const { world, council, unopened } = await givenUnopened()
    const [draft, abandoned] = unopened
    if (draft === undefined || abandoned === undefined) throw new Error('No draft')
    const chair = await givenMember(world, council.id, 'chair')
    const coordinator = await givenMember(world, council.id, 'coordinator')
    expect(told(await readSealedResult(chair, draft))).toBe('409 not-sealed')
    expect(told(await approveRelease(chair, draft))).toBe('409 not-sealed')
    expect(told(await readDecisions(coordinator, draft))).toBe('409 not-released')
    expect(told(await openConsultation(coordinator, abandoned))).toBe('409 cancelled')
    expect(told(await openConsultation(world.as('operator'), abandoned))).toBe('409 cancelled')
  })

  it('waits for nobody who waits for them: colleges go while drafts take them in', async () => {
    for (let round = 0; round < 8; round += 1) {
      const world = aWorld(stores())
      const council = await givenCouncil(stores().registry)
      const coordinator = await givenMember(world, council.id, 'coordinator')
      const participants = await givenDraftWithoutColleges(coordinator, council)
      const { texts } = expectOk(await readSettings(coordinator, council.slug))
      const acts = await Promise.all([
        participants.save(),
        removeCollege(coordinator, council.slug, 'aidants'),
        editTexts(coordinator, council.slug, { ...texts, name: `CLSM ${round}` }),
        createConsultation(coordinator, council.slug, {
          ...aConsultation({ slug: 'autre' }),
          colleges: ['aidants', 'usagers'],
        }),
      ])
      const [saved, removed, , created] = acts.map(told)
      const { colleges } = expectOk(await readSettings(coordinator, council.slug))
      const left = colleges.find(({ id }) => id === 'aidants')
      expect(left === undefined).toBe(removed === 'accepted')
      if (removed === 'accepted')
        expect([saved, created]).toEqual(['422 unknown-college', '422 unknown-college'])
      else expect([removed, left?.inUse]).toEqual(['422 college-in-use', true])
    }
  })

  it('waits for nobody who waits for them: sealing, extending and settings at once', async () => {
    const world = aWorld(stores())
    const { address, consultation } = await givenOpenConsultation(world)
    const coordinator = await givenMember(world, consultation.councilId, 'coordinator')
    const { texts } = expectOk(await readSettings(coordinator, address.council))
    const later = (day: number) => `2026-12-${10 + day}T23:00:00.000Z`
    const acts = await Promise.all([
      ...[0, 1, 2, 3].map((day) => extendVoting(coordinator, address, later(day), 'Neige')),
      ...[1, 2, 3, 4].map((version) =>
        editTexts(coordinator, address.council, { ...texts, version, name: `CLSM ${version}` }),
      ),
    ])
    for (const act of acts)
      expect(told(act)).toMatch(/^(accepted|409 changed-meanwhile|422 extension-not-later)$/)
    world.setNow('2026-12-31T00:00:00.000Z')
    const [tended] = await Promise.all([
      tend(world.as('clock')),
      editTexts(coordinator, address.council, { ...texts, version: 9 }),
    ])
    expect(expectOk(tended).errors).toEqual([])
  })

  /** A draft that nobody votes in yet, and the saving of all colleges in it. */
  async function givenDraftWithoutColleges(coordinator: UseCaseContext, council: Council) {
    const { slug } = expectOk(await startDraft(coordinator, council.slug, 'Un brouillon'))
    const address = { council: council.slug, consultation: slug }
    const { draft, colleges } = expectOk(await readDraft(coordinator, address))
    const save = (version: number, ids: readonly string[]) =>
      saveDraft(coordinator, address, version, {
        step: 'participants',
        emailVoting: false,
        colleges: ids,
        threshold: draft.threshold,
      })
    expectOk(await save(draft.version, ['usagers']))
    return { save: () => save(draft.version + 1, colleges.map(({ id }) => id)) }
  }
})
