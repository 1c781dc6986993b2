import { describe, expect, it } from 'vitest'
import type { Indicator } from '#app/domain/indicator.ts'
import { addIndicator, removeIndicator, writeFigure } from '#app/usecases/indicators.ts'
import { answerEvaluation, readEvaluation, type TypedAnswer } from '#app/usecases/evaluation.ts'
import { readAction } from '#app/usecases/actions.ts'
import { insertAction } from '#db/registry/action.ts'
import { listEntries } from '#db/registry/journal.ts'
import { anAction } from '#tests/factories/action.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aWorld, codesOf, expectOk, givenMember, givenOpenConsultation } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('what an action changes on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const { consultation, address } = await givenOpenConsultation(world)
    world.setNow('2027-03-10T08:00:00.000Z')
    const { councilId } = consultation
    const coordinator = await givenMember(world, councilId, 'coordinator')
    const action = anAction({ councilId, id: anId() })
    await insertAction(stores().registry, action)
    const at = { council: address.council, action: action.id }
    const read = async () => expectOk(await readAction(coordinator, at))
    return { world, councilId, council: address.council, coordinator, action, at, read }
  }

  it('is measured by indicators, never of fewer people than may be told', async () => {
    const { coordinator, at, read } = await given()
    const words: Omit<Indicator, 'id'> = {
      name: 'Personnes reçues',
      unit: 'par an',
      aboutPeople: true,
      baseline: 'few',
      target: '60',
    }
    expectOk(await addIndicator(coordinator, at, words))
    expect(codesOf(await addIndicator(coordinator, at, words))).toEqual(['name-taken'])
    const [indicator] = (await read()).indicators
    const on = { ...at, indicator: indicator?.id ?? '' }
    const write = (figure: string | undefined, measuredOn: string | undefined = '2027-03-01') =>
      writeFigure(coordinator, on, { figure, measuredOn })
    expect(codesOf(await write('10'))).toEqual(['figure-too-small'])
    expect(codesOf(await write(undefined))).toEqual(['figure-malformed'])
    expect(codesOf(await write('42', '2027-03-11'))).toEqual(['date-in-future'])
    expectOk(await write('42'))
    expectOk(await write('42'))
    expectOk(await write('24'))
    expectOk(await write('few', '2027-01-01'))
    expect((await read()).indicators).toEqual([
      {
        ...words,
        id: indicator?.id,
        values: [
          { measuredOn: '2027-03-01', figure: '24' },
          { measuredOn: '2027-01-01', figure: 'few' },
        ],
      },
    ])
    expectOk(await removeIndicator(coordinator, on))
    expect(codesOf(await removeIndicator(coordinator, on))).toEqual(['unknown-indicator'])
    const { indicators, changes } = await read()
    expect(indicators).toEqual([])
    expect(changes.map(({ kind }) => kind)).toEqual([
      'indicator-removed',
      'figure-added',
      'figure-corrected',
      'figure-added',
      'indicator-added',
    ])
  })

  it('is answered by year; a corrected answer keeps those before it', async () => {
    const { world, councilId, council, coordinator, at } = await given()
    const typed = (more: Partial<TypedAnswer>): TypedAnswer => ({
      question: 'stigma',
      answer: 'too-early',
      text: '',
      from: 0,
      ...more,
    })
    const year = { ...at, year: '2027' }
    expect(codesOf(await answerEvaluation(coordinator, { ...at, year: '2026' }, []))).toEqual([
      'unknown-action',
    ])
    expect(codesOf(await answerEvaluation(coordinator, { ...at, year: '2028' }, []))).toEqual([
      'year-malformed',
    ])
    const half = [typed({}), typed({ question: 'crises', answer: undefined, text: 'x' })]
    expect(codesOf(await answerEvaluation(coordinator, year, half))).toEqual(['evaluation-missing'])
    expectOk(await answerEvaluation(coordinator, year, [typed({})]))
    expectOk(await answerEvaluation(coordinator, year, [typed({})]))
    const later = typed({ answer: 'in-part', text: 'Deux communes en parlent.' })
    expect(codesOf(await answerEvaluation(coordinator, year, [later]))).toEqual(['changed-meanwhile'])
    world.setNow('2027-06-01T08:00:00.000Z')
    expectOk(await answerEvaluation(coordinator, year, [{ ...later, from: 1 }]))
    const page = expectOk(await readEvaluation(coordinator, council, '2027'))
    const first = { question: 'stigma', answer: 'too-early', text: '', answeredOn: '2027-03-10', position: 1 }
    expect(page.actions).toMatchObject([
      {
        id: at.action,
        answers: [
          {
            question: 'stigma',
            present: { answer: 'in-part', text: later.text, answeredOn: '2027-06-01', position: 2 },
            before: [first],
          },
        ],
      },
    ])
    expect(page).toMatchObject({ years: [2027], previous: 2026, next: null, mayWrite: true })
    expect(expectOk(await readEvaluation(coordinator, council, '2026')).actions).toEqual([])

    const entries = await listEntries(stores().registry, councilId, 0, 1000)
    const told = entries.filter(({ act }) => act === 'action-evaluated')
    expect(told.map(({ details }) => details)).toEqual([
      { year: 2027, questions: 1 },
      { year: 2027, questions: 1 },
    ])
    for (const role of ['chair', 'steering-member', 'group-member', 'moderator'] as const) {
      const member = await givenMember(world, councilId, role)
      expect(codesOf(await answerEvaluation(member, year, [typed({})]))).toEqual(['forbidden'])
      const reads = role === 'chair' || role === 'steering-member'
      expect((await readEvaluation(member, council, '2027')).ok).toBe(reads)
    }
  })
})
