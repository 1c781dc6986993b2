import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { METHODS, type Method } from '#app/domain/consultation.ts'
import { disclose } from '#app/domain/disclosure.ts'
import { targetsOf } from '#app/domain/disclosure/figures.ts'
import { determinedBy, inGroupsTold, releaseOf } from '#app/domain/disclosure/release.ts'
import type { ConsultationResult, PublishedResult } from '#app/domain/result.ts'
import { loadSolver } from '#app/solver/highs.ts'
import { approveRelease } from '#app/usecases/release.ts'
import { listEntries } from '#db/registry/journal.ts'
import { findRelease, insertRelease, keepSealedResult } from '#db/registry/release.ts'
import { openStores, type Stores } from '#db/stores.ts'
import { castAll, decide, givenTwin, morning, release, seal } from '#tests/factories/played-twin.ts'
import { givenTwins, sealedCount, type Twins } from '#tests/factories/twins.ts'
import { codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { differences, showing, type Artefacts } from '#tests/setup/artefacts.ts'
import { freshPlace, type Place } from '#tests/setup/databases.ts'
import {
  figuresOf,
  numbersInDocument,
  numbersOn,
  resultFromTable,
} from '#tests/setup/read-figures.ts'
import { without } from '#tests/unit/domain/attack.ts'

const solver = await loadSolver()
const PUBLIC = '/clsm/pays-de-vire/consultations/priorites'

function body(artefacts: Artefacts, reader: string, ending: string): string {
  const found = [...artefacts].find(
    ([key, text]) => key.startsWith(`${reader} `) && key.endsWith(ending) && text.startsWith('200'),
  )
  if (found === undefined) throw new Error(`${reader} gets nothing at …${ending}`)
  return found[1].slice(found[1].indexOf('\n\n') + 2)
}

describe.each(METHODS)('the figures released by %s', (method: Method) => {
  let twins: Twins
  let artefacts: Artefacts
  let result: ConsultationResult
  let opened: { stores: Stores; place: Place } | undefined

  beforeAll(async () => {
    twins = givenTwins(method, 'blocks', solver)
    const place = await freshPlace('sqlite')
    const stores = await openStores(place.config)
    opened = { stores, place }
    const twin = await givenTwin(stores, twins.fixed)
    const site = await showing(twin)
    try {
      await castAll(twin, twins.one, 0, twins.one.length)
      await seal(twin)
      const released = await release(twin)
      await decide(released)
      artefacts = await site.artefacts(released, 'results')
    } finally {
      await site.stop()
    }
    const file: { result: PublishedResult } = JSON.parse(body(artefacts, 'nobody', 'resultats.json'))
    if (file.result.kind !== 'result') throw new Error('Too few ballots')
    result = file.result
  })
  afterAll(async () => {
    await opened?.stores.close()
    await opened?.place.remove()
  })

  it('determine nothing below the threshold to whoever has the files alone', () => {
    const table = resultFromTable(body(artefacts, 'nobody', 'resultats.csv'), twins.fixed)
    expect(table).toEqual(result)
    const count = inGroupsTold(sealedCount(twins.fixed, twins.one), table)
    const targets = targetsOf(count.blocks.map(({ profile }) => profile), count)
    expect(targets.length).toBeGreaterThan(0)
    expect(determinedBy(table, targets, solver)).toBeNull()
  })

  it('are the only ones on any page, and in any document', () => {
    const figures = figuresOf(result)
    const beyond = (numbers: readonly number[]) => numbers.filter((number) => !figures.has(number))
    for (const [reader, ending] of [
      ['nobody', `${PUBLIC}/resultats`],
      ['simple reader', `${PUBLIC}/resultats`],
      ['coordinator', '/resultat'],
      ['chair', '/resultat'],
      ['steering-member', '/resultat'],
    ] as const) {
      const numbers = numbersOn(body(artefacts, reader, ending))
      expect(numbers).toContain(result.ballots)
      expect(beyond(numbers), `${reader} ${ending}`).toEqual([])
    }
    const document = numbersInDocument(body(artefacts, 'coordinator', '/ordre-du-jour.docx'))
    expect(document).toContain(result.ballots)
    expect(beyond(document)).toEqual([])
  })

  it('would stand out where there was another', () => {
    const figures = figuresOf(result)
    const { blocks } = sealedCount(twins.fixed, twins.one)
    const counts = blocks.flatMap(({ profile }) => [...profile.counts.flat(), ...(profile.pairs ?? [])])
    const hidden = counts.find((ballots) => ballots > 0 && !figures.has(ballots)) ?? Infinity
    const page = body(artefacts, 'nobody', `${PUBLIC}/resultats`)
    const leaky = page.replace('</main>', `<table><td>${hidden}</td></table></main>`)
    expect(numbersOn(leaky).filter((number) => !figures.has(number))).toEqual([hidden])
  })
})

describe('a release', () => {
  it('is made once: whoever agrees again is refused, and nothing new is shown', async () => {
    const { fixed, one } = givenTwins('majority-judgment', 'blocks', solver)
    const place = await freshPlace('sqlite')
    const stores = await openStores(place.config)
    /** What a recount with more told would come to. */
    let again: PublishedResult | null = null
    const twin = await givenTwin(stores, fixed, {
      release: (count) => Promise.resolve(again ?? releaseOf(count, solver)),
    })
    const site = await showing(twin)
    const { world, address, as, consultation } = twin
    const { councilId, id: consultationId } = consultation
    try {
      await castAll(twin, one, 0, one.length)
      await seal(twin)
      for (const role of ['coordinator', 'chair'] as const)
        expectOk(await approveRelease(as(role), address))
      await morning(twin, '2026-12-02T06:00:00.000Z')
      const before = await site.artefacts(twin, 'results')
      again = disclose(sealedCount(fixed, one), [], without('merge-small-cells'))

      world.setNow('2026-12-02T16:00:00.000Z')
      for (const role of ['coordinator', 'chair'] as const) {
        expect(codesOf(await approveRelease(as(role), address))).not.toEqual([])
        const successor = await givenMember(world, councilId, role)
        expect(codesOf(await approveRelease(successor, address))).not.toEqual([])
      }
      const { registry } = world.as('operator')
      const released = await findRelease(registry, councilId, consultationId)
      await expect(
        insertRelease(registry, { councilId, consultationId, releasedAt: world.now(), content: again }),
      ).rejects.toThrow()
      expect(await keepSealedResult(registry, { councilId, consultationId, content: again })).toEqual(
        released?.content,
      )
      await morning(twin, world.now())

      expect(await findRelease(registry, councilId, consultationId)).toEqual(released)
      expect(differences(before, await site.artefacts(twin, 'results'))).toEqual([])
      const journal = await listEntries(registry, councilId, 0, 1000)
      expect(journal.filter(({ act }) => act === 'result-released')).toHaveLength(1)
    } finally {
      await site.stop()
      await stores.close()
      await place.remove()
    }
  })
})
