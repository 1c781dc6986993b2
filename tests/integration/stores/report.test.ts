import { describe, expect, test } from 'vitest'
import { insertAgenda } from '#db/registry/agenda.ts'
import { insertBody } from '#db/registry/body.ts'
import { keepDecision } from '#db/registry/decision.ts'
import { insertMeeting } from '#db/registry/meeting.ts'
import { insertRelease } from '#db/registry/release.ts'
import { listDecisionsPublishedIn, listMeetingsBetween, listReleasesIn } from '#db/registry/report.ts'
import { transact } from '#db/transaction.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aPublishedResult } from '#tests/factories/published-results.ts'
import { givenConsultation, givenCouncil } from '#tests/factories/registry.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

/** A year of a council in Paris: from its first instant on, until before that of the next. */
const YEAR = { from: '2025-12-31T23:00:00.000Z', until: '2026-12-31T23:00:00.000Z' }
const LAST_MOMENT = '2026-12-31T22:59:59.999Z'
const OUTSIDE = ['2025-12-31T22:59:59.999Z', YEAR.until]

describe.each(ENGINES)('the report of a year on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry
  const content = aPublishedResult({ method: 'majority-judgment' })

  test('tells the results released in it, from its first instant to its last, in their order', async () => {
    const { id: councilId } = await givenCouncil(registry())
    const release = async (title: string, releasedAt: string, more = {}) => {
      const { id: consultationId } = await givenConsultation(registry(), { councilId, title, ...more })
      await insertRelease(registry(), { councilId, consultationId, releasedAt, content })
    }
    await release('last', LAST_MOMENT)
    await release('first', YEAR.from)
    for (const instant of OUTSIDE) await release('outside', instant)
    await release('cancelled', '2026-06-01T10:00:00.000Z', { cancelledAt: '2026-07-01T10:00:00.000Z' })
    const told = await listReleasesIn(registry(), councilId, YEAR)
    expect(told).toEqual([
      { title: 'first', releasedAt: YEAR.from, content },
      { title: 'last', releasedAt: LAST_MOMENT, content },
    ])
    expect(await listReleasesIn(registry(), (await givenCouncil(registry())).id, YEAR)).toEqual([])
  })

  test('tells the decisions published in it, and none that waits', async () => {
    const consultation = await givenConsultation(registry())
    const { councilId, id: consultationId } = consultation
    const [one, two] = consultation.priorities
    const decide = (priorityId: string, publishedAt?: string) =>
      transact(registry(), (trx) =>
        keepDecision(
          trx,
          { councilId, consultationId },
          {
            priorityId,
            outcome: 'retained',
            motive: 'Le besoin est partagé.',
            owner: 'CCAS',
            decidedOn: '2026-06-01',
            version: 1,
            ...(publishedAt !== undefined && { publishedAt }),
          },
        ),
      )
    await decide(one?.id ?? '', LAST_MOMENT)
    await decide(two?.id ?? '')
    expect(await listDecisionsPublishedIn(registry(), councilId, YEAR)).toEqual([
      { consultation: consultation.title, priority: one?.title, outcome: 'retained', owner: 'CCAS' },
    ])
    const next = { from: YEAR.until, until: '2027-12-31T23:00:00.000Z' }
    expect(await listDecisionsPublishedIn(registry(), councilId, next)).toEqual([])
  })

  test('tells the meetings from one day to another, both included, those cancelled left out', async () => {
    const { id: councilId } = await givenCouncil(registry())
    const bodyId = anId()
    const body = { councilId, id: bodyId, kind: 'steering', name: 'COPIL', mission: '', quorum: null, version: 1 } as const
    await insertBody(registry(), body, YEAR.from)
    const meet = async (title: string, meetsOn: string | undefined, cancelled?: boolean) => {
      const id = anId()
      await insertAgenda(
        registry(),
        { councilId, id, title, place: '', version: 1, ...(meetsOn !== undefined && { meetsOn }) },
        YEAR.from,
      )
      if (cancelled !== undefined)
        await insertMeeting(registry(), {
          councilId,
          agendaId: id,
          bodyId,
          beginsAt: `${meetsOn}T13:00:00.000Z`,
          length: 120,
          link: '',
          access: '',
          sequence: 0,
          guests: '',
          version: 1,
          ...(cancelled && { cancelledAt: YEAR.from }),
        })
    }
    await meet('last', '2026-12-31')
    await meet('first', '2026-01-01', false)
    await meet('cancelled', '2026-05-01', true)
    await meet('no day', undefined)
    await meet('before', '2025-12-31')
    await meet('after', '2027-01-01')
    const told = await listMeetingsBetween(registry(), councilId, '2026-01-01', '2026-12-31')
    // Nothing that was typed about them, while no public minutes say it.
    expect(told.map(({ title, meetsOn }) => [title, meetsOn])).toEqual([
      [null, '2026-01-01'],
      [null, '2026-12-31'],
    ])
  })
})
