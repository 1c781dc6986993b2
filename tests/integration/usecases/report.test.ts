import { describe, expect, it } from 'vitest'
import { reportDocument } from '#app/documents/report.ts'
import { roadmapDocument } from '#app/documents/roadmap.ts'
import { wordsOf } from '#app/documents/description.ts'
import { addEvidence, addStep, createAction } from '#app/usecases/action-acts.ts'
import { publishDecisions } from '#app/usecases/decisions.ts'
import { answerEvaluation } from '#app/usecases/evaluation.ts'
import { readYearReport } from '#app/usecases/report.ts'
import { readPublicRoadmap, readRoadmap } from '#app/usecases/roadmap.ts'
import { givenAgenda, givenDecisions } from '#tests/factories/committee.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { expectSameStructure } from '#tests/setup/same-structure.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const SECRET = 'canari-interne'

describe.each(ENGINES)('the roadmap and the report of a year on %s', (engine) => {
  const stores = useStores(engine)

  /** A decision with an action, and actions that come from none: one public, one for the committee. */
  async function given() {
    const world = aWorld(stores())
    const met = await givenAgenda(world)
    await givenDecisions(met)
    const { coordinator, address, consultation } = met
    const words = { aim: '', owner: 'CCAS', theme: 'Accès aux droits', toldPublicly: false }
    const create = async (title: string, more: Partial<typeof words> = {}, decision = false) => {
      const from = decision
        ? { consultation: address.consultation, priority: consultation.priorities[0]?.id ?? '' }
        : null
      const { id } = expectOk(
        await createAction(coordinator, address.council, { ...words, ...more, title }, from),
      )
      return { council: address.council, action: id }
    }
    const decided = await create('Venue d’une décision', {}, true)
    const open = await create('Rendue publique', { toldPublicly: true, theme: '' })
    const inside = await create(`${SECRET} action`)
    for (const at of [decided, inside]) {
      expectOk(await addStep(coordinator, at, { title: `${SECRET} étape` }))
      const evidence = { text: `${SECRET} preuve`, address: '', datedOn: '2026-11-30' }
      expectOk(await addEvidence(coordinator, at, { ...evidence, toldPublicly: false }))
    }
    const shown = { text: 'Elle est ouverte.', address: 'https://example.org/a', datedOn: '2026-11-30' }
    expectOk(await addEvidence(coordinator, open, { ...shown, toldPublicly: true }))
    return { world, ...met, decided, open, inside }
  }

  const titles = (roadmap: { parts: readonly { actions: readonly { title: string }[] }[] }) =>
    roadmap.parts.flatMap(({ actions }) => actions.map(({ title }) => title))

  it('show everybody what comes from published decisions or was made public, and nothing else', async () => {
    const { world, coordinator, address } = await given()
    const anybody = world.as('public')
    const told = async () => expectOk(await readPublicRoadmap(anybody, address.council))
    expect(titles(await told())).toEqual(['Rendue publique'])
    expectOk(await publishDecisions(coordinator, address))
    expect(titles(await told())).toEqual(['Venue d’une décision', 'Rendue publique'])
    expect(JSON.stringify(await told())).not.toContain(SECRET)
    const paper = wordsOf(roadmapDocument(await told()))
    expect(paper.join('\n')).toContain('https://example.org/a')

    const byFramework = expectOk(await readPublicRoadmap(anybody, address.council, 'framework'))
    expect(byFramework.parts.map(({ heading }) => heading)).toEqual([''])
    expect(titles(byFramework).toSorted()).toEqual(titles(await told()).toSorted())
    const all = expectOk(await readRoadmap(coordinator, address.council))
    expect(titles(all).toSorted()).toEqual([`${SECRET} action`, 'Rendue publique', 'Venue d’une décision'].toSorted())
    expect(codesOf(await readPublicRoadmap(anybody, 'ailleurs'))).toEqual(['unknown-council'])
  })

  it('tell a plenary only what everybody may read', async () => {
    const { world, coordinator, address, consultation, decided, inside } = await given()
    const answer = { question: 'stigma', answer: 'yes', from: 0 } as const
    for (const [at, text] of [[decided, 'On en parle au marché.'], [inside, SECRET]] as const)
      expectOk(await answerEvaluation(coordinator, { ...at, year: '2026' }, [{ ...answer, text }]))
    const read = async (year = '2026') =>
      expectOk(await readYearReport(coordinator, address.council, year))
    expect((await read()).decisions).toEqual([])
    expectOk(await publishDecisions(coordinator, address))
    const report = await read()
    expect(report.running).toBe(true)
    expect(report.consultations).toMatchObject([{ title: consultation.title, told: { ballots: 56 } }])
    expect(report.decisions).toHaveLength(consultation.priorities.length)
    expect(report.actions.map(({ title }) => title).toSorted()).toEqual(['Rendue publique', 'Venue d’une décision'])
    expect(report.evaluation).toMatchObject([{ title: 'Venue d’une décision', answers: [{ answer: 'yes' }] }])
    expect(wordsOf(reportDocument(report)).join('\n')).not.toContain(SECRET)
    const titles = await expectSameStructure(reportDocument(report))
    expect(titles.length).toBeGreaterThan(6)
    const before = await read('2025')
    await expectSameStructure(reportDocument(before))
    expect(before).toMatchObject({ consultations: [], decisions: [], actions: [], evaluation: [] })
    expect(codesOf(await readYearReport(coordinator, address.council, '2027'))).toEqual(['year-malformed'])
    for (const role of ['moderator', 'group-member', 'relay'] as const) {
      const member = await givenMember(world, consultation.councilId, role)
      expect(codesOf(await readYearReport(member, address.council, '2026'))).toEqual(['forbidden'])
      expect(codesOf(await readRoadmap(member, address.council))).toEqual(['forbidden'])
    }
  })

  it('say of a vote in which too few took part that there is no figure', async () => {
    const world = aWorld(stores())
    const { coordinator, address } = await givenAgenda(world, {}, 2)
    const report = expectOk(await readYearReport(coordinator, address.council, '2026'))
    expect(report.consultations).toMatchObject([{ told: null, threshold: 11 }])
    expect(wordsOf(reportDocument(report)).join('\n')).toContain('Moins de 11 bulletins')
  })
})
