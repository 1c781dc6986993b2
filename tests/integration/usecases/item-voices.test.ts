import { describe, expect, it } from 'vitest'
import { ROLES } from '#app/domain/membership.ts'
import { removeItem } from '#app/usecases/agenda-acts.ts'
import { settleItem } from '#app/usecases/agenda-item-acts.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import {
  answerQuestion,
  askQuestion,
  declareConflict,
  readVoices,
} from '#app/usecases/item-voices.ts'
import { applyRetention } from '#app/usecases/retention.ts'
import { listEntries } from '#db/registry/journal.ts'
import { givenAgenda } from '#tests/factories/committee.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('what members say about an item on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const met = await givenAgenda(world)
    const { councilId } = met.consultation
    const member = await givenMember(world, councilId, 'steering-member', { seat: 'Aidants' })
    const chair = await givenMember(world, councilId, 'chair')
    const { points } = expectOk(await readAgenda(met.coordinator, met.agenda))
    const item = { ...met.agenda, item: points[1]?.id ?? '' }
    return { world, ...met, councilId, member, chair, item }
  }

  it('is a question, read by its seat alone, and answered by the coordinator', async () => {
    const { coordinator, member, chair, item, agenda, councilId } = await given()
    expectOk(await askQuestion(member, item, 'Quel budget ?'))
    expectOk(await askQuestion(member, item, 'Quel budget ?'))
    expect(codesOf(await askQuestion(member, item, ''))).toEqual(['text-missing'])
    expect(codesOf(await askQuestion(member, item, 'x'.repeat(1001)))).toEqual(['text-too-long'])
    const { questions, mayAnswer } = expectOk(await readVoices(coordinator, item))
    expect([questions.length, mayAnswer]).toEqual([1, true])
    expect(questions[0]).toMatchObject({ seat: 'Aidants', text: 'Quel budget ?', answer: '' })
    expect(Object.keys(questions[0] ?? {})).not.toContain('membershipId')
    const id = questions[0]?.id ?? ''
    expectOk(await answerQuestion(coordinator, item, id, { answer: 'Aucun.', version: 1 }))
    const late = answerQuestion(coordinator, item, id, { answer: 'Un peu.', version: 1 })
    expect(codesOf(await late)).toEqual(['changed-meanwhile'])
    expect(codesOf(await answerQuestion(chair, item, id, { answer: 'x', version: 2 }))).toEqual([
      'forbidden',
    ])
    expect(expectOk(await readVoices(chair, item)).questions[0]).toMatchObject({ answer: 'Aucun.' })
    expect(codesOf(await removeItem(coordinator, agenda, item.item))).toEqual(['item-asked'])
    const entries = await listEntries(stores().registry, councilId, 0, 1000)
    expect(JSON.stringify(entries)).not.toContain('budget')
  })

  it('is a conflict of interest, told to those who chair and keep the meeting, taken back as freely', async () => {
    const { coordinator, member, chair, item, agenda } = await given()
    expectOk(await declareConflict(member, item, true))
    expectOk(await declareConflict(member, item, true))
    expect(expectOk(await readVoices(member, item))).toMatchObject({ conflicts: [], ownConflict: true })
    for (const who of [coordinator, chair])
      expect(expectOk(await readVoices(who, item)).conflicts).toMatchObject([{ seat: 'Aidants' }])
    expect(expectOk(await readVoices(chair, item)).ownConflict).toBe(false)
    expect(expectOk(await readVoices(coordinator, item)).ownConflict).toBeNull()
    expectOk(await declareConflict(member, item, false))
    expect(expectOk(await readVoices(chair, item)).conflicts).toEqual([])
    expectOk(await declareConflict(member, item, true))
    expectOk(await removeItem(coordinator, agenda, item.item))
  })

  it('is said by those who sit in the committee, about what they read', async () => {
    const { world, coordinator, councilId, member, item } = await given()
    const settings = { visibility: 'named', readers: [], frameworks: [], plannedMinutes: 0 } as const
    expectOk(await settleItem(coordinator, item, settings, 1))
    for (const act of [
      askQuestion(member, item, 'x'),
      declareConflict(member, item, true),
      readVoices(member, item),
    ])
      expect(codesOf(await act)).toEqual(['unknown-agenda-item'])
    for (const role of ROLES.filter((one) => one !== 'chair' && one !== 'steering-member')) {
      const other = await givenMember(world, councilId, role)
      // To members of other groups this meeting is not there.
      const refusal = role === 'group-member' ? 'unknown-agenda' : 'forbidden'
      expect(codesOf(await askQuestion(other, item, 'x'))).toEqual([refusal])
      expect(codesOf(await declareConflict(other, item, true))).toEqual([refusal])
    }
  })

  it('is erased five years after the meeting', async () => {
    const { world, member, chair, item } = await given()
    expectOk(await askQuestion(member, item, 'Quel budget ?'))
    expectOk(await declareConflict(member, item, true))
    const [year = ''] = world.now().split('-')
    const left = async () => {
      expect(expectOk(await applyRetention(world.as('clock')))).toEqual([])
      const { questions, conflicts } = expectOk(await readVoices(chair, item))
      return [questions.length, conflicts.length]
    }
    world.setNow(`${Number(year) + 4}-01-01T08:00:00.000Z`)
    expect(await left()).toEqual([1, 1])
    world.setNow(`${Number(year) + 6}-01-01T08:00:00.000Z`)
    expect(await left()).toEqual([0, 0])
  })
})
