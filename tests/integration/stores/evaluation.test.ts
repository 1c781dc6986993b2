import { describe, expect, test } from 'vitest'
import type { EvaluationAnswer } from '#app/domain/evaluation.ts'
import type { Indicator } from '#app/domain/indicator.ts'
import { insertAction } from '#db/registry/action.ts'
import { insertAnswers, listEvaluatedYears, listEvaluation } from '#db/registry/evaluation.ts'
import {
  deleteIndicator,
  insertIndicator,
  keepValue,
  listIndicators,
  listIndicatorsOfCouncil,
} from '#db/registry/indicator.ts'
import { anAction } from '#tests/factories/action.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import { counting } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

function anIndicator(overrides: Partial<Indicator> = {}): Indicator {
  return { id: anId(), name: 'Permanences tenues', unit: 'par mois', aboutPeople: false, ...overrides }
}

function anAnswer(overrides: Partial<EvaluationAnswer> = {}): EvaluationAnswer {
  return { question: 'stigma', answer: 'in-part', text: '', answeredOn: '2027-02-01', position: 1, ...overrides }
}

describe.each(ENGINES)('what an action changed, on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(councilId?: string) {
    const action = anAction({ councilId: councilId ?? (await givenCouncil(registry())).id })
    await insertAction(registry(), action)
    return action
  }

  test('indicators come back in the order in which they were added, with their values, latest first', async () => {
    const action = await given()
    const full = anIndicator({ aboutPeople: true, baseline: '12', target: '24.5' })
    const bare = anIndicator()
    for (const one of [full, bare]) await insertIndicator(registry(), action, one)
    for (const [measuredOn, figure] of [
      ['2027-01-31', '15'],
      ['2027-03-31', '18.25'],
      ['2027-02-28', '0'],
    ] as const)
      await keepValue(registry(), action, full.id, { measuredOn, figure })
    await keepValue(registry(), action, full.id, { measuredOn: '2027-02-28', figure: '16' })
    const values = [
      { measuredOn: '2027-03-31', figure: '18.25' },
      { measuredOn: '2027-02-28', figure: '16' },
      { measuredOn: '2027-01-31', figure: '15' },
    ]
    const measured = [{ ...full, values }, { ...bare, values: [] }]
    expect(await listIndicators(registry(), action)).toEqual(measured)
    const other = await given(action.councilId)
    const another = anIndicator()
    await insertIndicator(registry(), other, another)
    const counted = counting(registry())
    expect(await listIndicatorsOfCouncil(counted.store, action.councilId)).toEqual(
      new Map([
        [action.id, measured],
        [other.id, [{ ...another, values: [] }]],
      ]),
    )
    expect(counted.statements).toHaveLength(2)
  })

  test('an indicator goes with its values, of its own action and council only', async () => {
    const action = await given()
    const elsewhere = await given()
    const indicator = anIndicator()
    for (const one of [action, elsewhere]) {
      await insertIndicator(registry(), one, indicator)
      await keepValue(registry(), one, indicator.id, { measuredOn: '2027-01-31', figure: '15' })
    }
    await deleteIndicator(registry(), { ...action, councilId: elsewhere.councilId }, indicator.id)
    expect(await listIndicators(registry(), action)).toHaveLength(1)
    await deleteIndicator(registry(), action, indicator.id)
    expect(await listIndicators(registry(), action)).toEqual([])
    expect((await listIndicators(registry(), elsewhere))[0]?.values).toHaveLength(1)
    await expect(insertIndicator(registry(), { ...action, id: anId() }, anIndicator())).rejects.toThrow()
    await expect(
      keepValue(registry(), action, indicator.id, { measuredOn: '2027-01-31', figure: '1' }),
    ).rejects.toThrow()
  })

  test('answers stay beside those that follow them, year by year, in their own council only', async () => {
    const action = await given()
    const elsewhere = await given()
    const first = anAnswer({ text: 'Deux communes sur trois.' })
    const second = anAnswer({ answer: 'yes', position: 2 })
    const third = anAnswer({ question: 'access-to-care', answer: 'too-early' })
    await insertAnswers(registry(), action, 2027, [])
    await insertAnswers(registry(), action, 2027, [first, third])
    await insertAnswers(registry(), action, 2027, [second])
    await insertAnswers(registry(), action, 2025, [first])
    await insertAnswers(registry(), elsewhere, 2030, [first])
    const counted = counting(registry())
    const told = await listEvaluation(counted.store, action.councilId, 2027)
    expect(counted.statements).toHaveLength(1)
    expect([...told.keys()]).toEqual([action.id])
    const answers = told.get(action.id) ?? []
    expect(answers).toHaveLength(3)
    expect(answers).toEqual(expect.arrayContaining([first, second, third]))
    expect(await listEvaluatedYears(registry(), action.councilId)).toEqual([2027, 2025])
    expect(await listEvaluation(registry(), action.councilId, 2026)).toEqual(new Map())
    await expect(insertAnswers(registry(), action, 2027, [anAnswer({ answer: 'no' })])).rejects.toThrow()
    await expect(insertAnswers(registry(), { ...action, id: anId() }, 2027, [first])).rejects.toThrow()
  })
})
