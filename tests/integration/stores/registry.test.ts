import { describe, expect, test } from 'vitest'
import { chainEntry, firstBrokenLink, type JournalDraft } from '#app/domain/audit.ts'
import type { Consultation } from '#app/domain/consultation.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import {
  destroyCodes,
  findCode,
  findSeed,
  insertCodes,
  insertSeed,
} from '#db/registry/code.ts'
import { listPrinted } from '#db/registry/code-order.ts'
import {
  changeVotingEnd,
  findConsultation,
  findConsultationById,
  insertConsultation,
  listConsultations,
  listConsultationsToTend,
  recordAct,
  recordCancellation,
} from '#db/registry/consultation.ts'
import {
  findCharter,
  findCouncilBySlug,
  findRelay,
  insertCharter,
  insertCollege,
  insertCouncil,
  insertRelay,
  latestCharter,
  listColleges,
  listCouncils,
  listRelays,
} from '#db/registry/council.ts'
import { insertEntry, lastEntry, listEntries } from '#db/registry/journal.ts'
import { findRelease, findSealing, insertRelease, insertSealing } from '#db/registry/release.ts'
import { latestTurnout, recordTurnout } from '#db/registry/turnout.ts'
import { openStores, type RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import {
  aCharter,
  aConsultation,
  aCouncil,
  aHash,
  anId,
  aRelay,
  CALENDAR,
  COLLEGES,
} from '#tests/factories/consultation.ts'
import { givenConsultation, givenCouncil } from '#tests/factories/registry.ts'
import { counting } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2026-12-01T08:00:00.000Z'

describe.each(ENGINES)('the registry on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  describe('councils', () => {
    test('come back as they were written, by slug and in the order of their names', async () => {
      const council = await givenCouncil(registry(), {
        name: 'CLSM d’Évreux',
        demonstration: false,
      })
      expect(await findCouncilBySlug(registry(), council.slug)).toEqual(council)
      await givenCouncil(registry(), { name: 'CLSM de Zuydcoote' })
      await givenCouncil(registry(), { name: 'CLSM d’Étampes' })
      const names = (await listCouncils(registry())).map(({ name }) => name)
      expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare))
      expect(await findCouncilBySlug(registry(), 'nowhere')).toBeUndefined()
    })

    test('never share a slug', async () => {
      const council = await givenCouncil(registry())
      const twin = insertCouncil(registry(), aCouncil({ slug: council.slug }), NOW)
      await expect(twin).rejects.toThrow()
    })

    test('keep their colleges in the order they were added', async () => {
      const council = await givenCouncil(registry())
      expect(await listColleges(registry(), council.id)).toEqual(COLLEGES)
      const late = { id: 'elus', name: 'Élus', description: 'Vous siégez au conseil.' }
      await insertCollege(registry(), council.id, late)
      expect(await listColleges(registry(), council.id)).toEqual([...COLLEGES, late])
    })

    test('keep every version of their charter', async () => {
      const council = await givenCouncil(registry())
      const second = aCharter({ version: 2, adoptedOn: '2026-10-01' })
      await insertCharter(registry(), council.id, second)
      expect(await latestCharter(registry(), council.id)).toEqual(second)
      expect(await findCharter(registry(), council.id, 1)).toEqual(aCharter())
      expect(await findCharter(registry(), council.id, 3)).toBeUndefined()
      expect(await latestCharter(registry(), anId())).toBeUndefined()
    })

    test("do not see each other's relays", async () => {
      const [here, elsewhere] = [await givenCouncil(registry()), await givenCouncil(registry())]
      const relays = [aRelay({ name: 'UNAFAM' }), aRelay({ name: 'Épicerie sociale' })]
      for (const relay of relays) await insertRelay(registry(), here.id, relay)
      expect(await listRelays(registry(), here.id)).toEqual(relays.toReversed())
      expect(await listRelays(registry(), elsewhere.id)).toEqual([])
      const id = relays[0]?.id ?? ''
      expect(await findRelay(registry(), here.id, id)).toEqual(relays[0])
      expect(await findRelay(registry(), elsewhere.id, id)).toBeUndefined()
    })
  })

  describe('consultations', () => {
    test('come back whole, with every part that may be absent or present', async () => {
      const council = await givenCouncil(registry())
      const { charterVersion, ...withoutCharter } = aConsultation({ councilId: council.id })
      expect(charterVersion).toBe(1)
      const variants: Consultation[] = [
        aConsultation({ councilId: council.id }),
        {
          ...withoutCharter,
          id: anId(),
          slug: 'brouillon',
          themes: [],
          priorities: [],
          colleges: [],
          distressContacts: [],
          method: 'approval',
          grades: [],
          missingOpinions: 'worst',
          officialWeighting: 'college',
        },
        aConsultation({
          councilId: council.id,
          colleges: COLLEGES.toReversed(),
          calendar: {
            proposing: {
              opensAt: '2026-09-10T08:00:00.000Z',
              closesAt: '2026-10-10T08:00:00.000Z',
            },
            voting: CALENDAR.voting,
          },
          openedAt: CALENDAR.openedAt,
          sealedAt: NOW,
          releasedAt: NOW,
          decidedAt: NOW,
          followedUpAt: NOW,
        }),
        aConsultation({ councilId: council.id, cancelledAt: NOW, cancelReason: 'Trop tôt.' }),
      ]
      for (const consultation of variants) {
        await transact(registry(), (trx) => insertConsultation(trx, consultation, NOW))
        expect(await findConsultation(registry(), council.id, consultation.slug)).toEqual(
          consultation,
        )
        expect(await findConsultationById(registry(), council.id, consultation.id)).toEqual(
          consultation,
        )
      }
      const listed = await listConsultations(registry(), council.id)
      expect(listed.sort(byId)).toEqual(variants.sort(byId))
    })

    test('are listed newest first', async () => {
      const council = await givenCouncil(registry())
      const [old, recent] = [aConsultation, aConsultation].map((make) =>
        make({ councilId: council.id }),
      )
      if (old === undefined || recent === undefined) throw new Error('Two were made')
      await insertConsultation(registry(), recent, '2026-06-01T08:00:00.000Z')
      await insertConsultation(registry(), old, '2025-06-01T08:00:00.000Z')
      expect(await listConsultations(registry(), council.id)).toEqual([recent, old])
    })

    test('keep the names their colleges had', async () => {
      const consultation = await givenConsultation(registry())
      const { councilId, id } = consultation
      await registry()
        .updateTable('college')
        .set({ name: 'Personnes concernées' })
        .where('council_id', '=', councilId)
        .where('college_id', '=', 'usagers')
        .execute()
      expect(await findConsultationById(registry(), councilId, id)).toEqual(consultation)
    })

    test('are found in their own council only', async () => {
      const consultation = await givenConsultation(registry())
      const elsewhere = await givenCouncil(registry())
      expect(await findConsultation(registry(), elsewhere.id, consultation.slug)).toBeUndefined()
      expect(await findConsultationById(registry(), elsewhere.id, consultation.id)).toBeUndefined()
      expect(await recordAct(registry(), elsewhere.id, consultation.id, 'opened', NOW)).toBe(false)
      expect(await recordCancellation(registry(), elsewhere.id, consultation.id, NOW, 'x')).toBe(
        false,
      )
    })

    test('have an id of their own in all councils, for the urn knows nothing else', async () => {
      const consultation = await givenConsultation(registry())
      const elsewhere = await givenCouncil(registry())
      const twin = aConsultation({ councilId: elsewhere.id, id: consultation.id })
      await expect(insertConsultation(registry(), twin, NOW)).rejects.toThrow()
      const namesake = aConsultation({ councilId: elsewhere.id, slug: consultation.slug })
      await insertConsultation(registry(), namesake, NOW)
    })

    test.each<[string, Partial<Consultation>]>([
      ['an unknown council', { councilId: anId() }],
      ['a charter not adopted', { charterVersion: 9 }],
      ['a foreign college', { colleges: [{ id: 'martiens', name: 'M', description: '' }] }],
      ['an unknown theme', { themes: [] }],
    ])('are refused with %s', async (_, flaw) => {
      const council = await givenCouncil(registry())
      const consultation = aConsultation({ councilId: council.id, ...flaw })
      const attempt = transact(registry(), (trx) => insertConsultation(trx, consultation, NOW))
      await expect(attempt).rejects.toThrow()
      expect(await listConsultations(registry(), consultation.councilId)).toEqual([])
    })

    test('to be tended are opened, neither cancelled nor sealed, of all councils', async () => {
      const opened = { openedAt: CALENDAR.openedAt }
      const expected = [
        await givenConsultation(registry(), opened),
        await givenConsultation(registry(), opened),
      ]
      const others = [
        await givenConsultation(registry()),
        await givenConsultation(registry(), { ...opened, cancelledAt: NOW }),
        await givenConsultation(registry(), { ...opened, sealedAt: NOW }),
      ]
      const tended = await listConsultationsToTend(registry())
      const ids = tended.map(({ id }) => id)
      expect(tended).toEqual(expect.arrayContaining(expected))
      for (const { id } of others) expect(ids).not.toContain(id)
    })

    test('record an act once, however many ask at the same time', async () => {
      const { councilId, id } = await givenConsultation(registry())
      const attempts = await Promise.all(
        Array.from({ length: 8 }, (_, second) =>
          transact(registry(), (trx) =>
            recordAct(trx, councilId, id, 'opened', `2026-10-01T08:00:0${second}.000Z`),
          ),
        ),
      )
      expect(attempts.filter(Boolean)).toHaveLength(1)
      const winner = attempts.indexOf(true)
      expect(await findConsultationById(registry(), councilId, id)).toMatchObject({
        openedAt: `2026-10-01T08:00:0${winner}.000Z`,
      })
    })

    test('record each act in its own place', async () => {
      const { councilId, id, ...draft } = await givenConsultation(registry())
      const acts = ['opened', 'sealed', 'released', 'decided', 'followed-up'] as const
      for (const [day, act] of acts.entries())
        expect(await recordAct(registry(), councilId, id, act, `2026-12-0${day}`)).toBe(true)
      expect(await findConsultationById(registry(), councilId, id)).toEqual({
        ...draft,
        councilId,
        id,
        openedAt: '2026-12-00',
        sealedAt: '2026-12-01',
        releasedAt: '2026-12-02',
        decidedAt: '2026-12-03',
        followedUpAt: '2026-12-04',
      })
    })

    test('once cancelled record nothing more; once sealed cannot be cancelled', async () => {
      const cancelled = await givenConsultation(registry())
      const key = [cancelled.councilId, cancelled.id] as const
      expect(await recordCancellation(registry(), ...key, NOW, 'Élections.')).toBe(true)
      expect(await recordCancellation(registry(), ...key, NOW, 'Autre.')).toBe(false)
      expect(await recordAct(registry(), ...key, 'opened', NOW)).toBe(false)
      expect(await findConsultationById(registry(), ...key)).toMatchObject({
        cancelReason: 'Élections.',
      })
      const sealed = await givenConsultation(registry(), { sealedAt: NOW })
      expect(await recordCancellation(registry(), sealed.councilId, sealed.id, NOW, 'x')).toBe(
        false,
      )
    })

    test('let voting end later, never earlier', async () => {
      const { councilId, id } = await givenConsultation(registry())
      const later = '2026-12-10T23:00:00.000Z'
      expect(await changeVotingEnd(registry(), councilId, id, later)).toBe(true)
      expect(await changeVotingEnd(registry(), councilId, id, CALENDAR.voting.closesAt)).toBe(false)
      expect(await findConsultationById(registry(), councilId, id)).toMatchObject({
        calendar: { voting: { closesAt: later } },
      })
    })

    test('are read with as many queries whether there are two or fifty', async () => {
      const council = await givenCouncil(registry())
      const counts: number[] = []
      for (const size of [2, 50]) {
        const missing = size - (await listConsultations(registry(), council.id)).length
        await transact(registry(), async (trx) => {
          for (let made = 0; made < missing; made += 1)
            await givenConsultation(trx, { councilId: council.id })
        })
        const { store, statements } = counting(registry())
        expect(await listConsultations(store, council.id)).toHaveLength(size)
        counts.push(statements.length)
      }
      expect(counts).toEqual([4, 4])
    })
  })

  describe('codes', () => {
    function aBatch({ councilId, id }: Consultation, collegeId = 'usagers') {
      return { councilId, consultationId: id, batchId: anId(), collegeId, createdAt: NOW }
    }

    test('admit to their college, in their consultation', async () => {
      const consultation = await givenConsultation(registry())
      const other = await givenConsultation(registry(), { councilId: consultation.councilId })
      const hashes = Array.from({ length: 2_500 }, aHash)
      await transact(registry(), (trx) => insertCodes(trx, aBatch(consultation), hashes))
      await insertCodes(registry(), aBatch(consultation, 'aidants'), [aHash(), aHash()])
      const { councilId, id } = consultation
      const hash = hashes[1_234] ?? ''
      expect(await findCode(registry(), councilId, id, hash)).toEqual({ collegeId: 'usagers' })
      expect(await findCode(registry(), councilId, id, aHash())).toBeUndefined()
      expect(await findCode(registry(), councilId, other.id, hash)).toBeUndefined()
      expect(await findCode(registry(), anId(), id, hash)).toBeUndefined()
    })

    test('are refused for a college or a relay from elsewhere', async () => {
      const consultation = await givenConsultation(registry())
      const elsewhere = await givenCouncil(registry())
      const relay = aRelay()
      await insertRelay(registry(), elsewhere.id, relay)
      const { councilId } = consultation
      for (const flaw of [
        { collegeId: 'martiens' },
        { relayId: relay.id },
        { councilId: elsewhere.id },
      ])
        await expect(
          insertCodes(registry(), { ...aBatch(consultation), ...flaw }, [aHash()]),
        ).rejects.toThrow()
      await insertRelay(registry(), councilId, relay)
      await insertCodes(registry(), { ...aBatch(consultation), relayId: relay.id }, [aHash()])
    })

    test('lie in the table in the order of their hashes, not of their making', async () => {
      const consultation = await givenConsultation(registry())
      const hashes = Array.from({ length: 300 }, aHash)
      await insertCodes(registry(), aBatch(consultation), hashes)
      const rows = await registry()
        .selectFrom('participation_code')
        .select('code_hash')
        .where('consultation_id', '=', consultation.id)
        .execute()
      expect(rows.map(({ code_hash }) => code_hash)).toEqual(hashes.toSorted())
    })

    test('are destroyed with the seed; how many there were stays known', async () => {
      const consultation = await givenConsultation(registry())
      const { councilId, id } = consultation
      const [seed, hash] = [aHash(), aHash()]
      expect(await findSeed(registry(), councilId, id)).toBeUndefined()
      await insertSeed(registry(), councilId, id, seed)
      await expect(insertSeed(registry(), councilId, id, aHash())).rejects.toThrow()
      expect(await findSeed(registry(), councilId, id)).toBe(seed)
      await insertCodes(registry(), aBatch(consultation), [hash])
      await transact(registry(), (trx) => destroyCodes(trx, councilId, id))
      expect(await findSeed(registry(), councilId, id)).toBeUndefined()
      expect(await findCode(registry(), councilId, id, hash)).toBeUndefined()
      expect(await listPrinted(registry(), councilId, id)).toMatchObject([{ codes: 1 }])
    })
  })

  describe('the journal', () => {
    function aDraft(councilId: string): JournalDraft {
      const details = { college: 'usagers', count: 40, relay: null }
      return {
        councilId,
        at: NOW,
        act: 'codes-issued',
        actor: 'operator',
        subject: anId(),
        details,
      }
    }

    async function append(trx: RegistryDb, councilId: string): Promise<void> {
      await insertEntry(trx, chainEntry(await lastEntry(trx, councilId), aDraft(councilId)))
    }

    test('stays one unbroken chain when several write at once', async () => {
      const council = await givenCouncil(registry())
      await Promise.all(
        Array.from({ length: 12 }, () =>
          transact(registry(), async (trx) => {
            // A row that refers to the council comes first, as in the use-cases: no deadlock.
            await insertRelay(trx, council.id, aRelay())
            await append(trx, council.id)
          }),
        ),
      )
      const entries = await listEntries(registry(), council.id, 0, 100)
      expect(entries).toHaveLength(12)
      expect(firstBrokenLink(entries)).toBeNull()
      expect(entries[0]?.details).toEqual({ college: 'usagers', count: 40, relay: null })
      expect(await listEntries(registry(), council.id, 3, 2)).toEqual(entries.slice(3, 5))
    })

    test('is each council’s own', async () => {
      const [here, elsewhere] = [await givenCouncil(registry()), await givenCouncil(registry())]
      await transact(registry(), (trx) => append(trx, here.id))
      expect(await listEntries(registry(), elsewhere.id, 0, 10)).toEqual([])
      const entry = chainEntry(undefined, aDraft(anId()))
      await expect(insertEntry(registry(), entry)).rejects.toThrow()
    })

    test('cannot be read for appending outside a transaction', async () => {
      await expect(lastEntry(registry(), anId())).rejects.toThrow('transaction')
    })

    test('is never changed, emptied or overwritten', async () => {
      const council = await givenCouncil(registry())
      await transact(registry(), (trx) => append(trx, council.id))
      const changing = registry()
        .updateTable('journal_entry')
        .set({ actor: 'clock' })
        .where('council_id', '=', council.id)
        .execute()
      await expect(changing).rejects.toThrow('journal_entry is append-only')
      const deleting = registry()
        .deleteFrom('journal_entry')
        .where('council_id', '=', council.id)
        .execute()
      await expect(deleting).rejects.toThrow('journal_entry is append-only')
      const again = chainEntry(undefined, aDraft(council.id))
      await expect(insertEntry(registry(), again)).rejects.toThrow()
    })
  })

  describe('results', () => {
    const result: PublishedResult = { kind: 'too-few-ballots', threshold: 11 }

    test('a sealing is written once', async () => {
      const { councilId, id } = await givenConsultation(registry())
      const sealing = { sealedAt: NOW, blocks: [['usagers', 'aidants'], ['citoyens']] }
      const key = { councilId, consultationId: id }
      expect(await findSealing(registry(), councilId, id)).toBeUndefined()
      await insertSealing(registry(), { ...key, ...sealing })
      expect(await findSealing(registry(), councilId, id)).toEqual(sealing)
      await expect(insertSealing(registry(), { ...key, ...sealing })).rejects.toThrow()
    })

    test('a release comes back as it was published, with the hash of its text', async () => {
      const { councilId, id } = await givenConsultation(registry())
      const release = { councilId, consultationId: id, releasedAt: NOW, content: result }
      expect(await findRelease(registry(), councilId, id)).toBeUndefined()
      const contentHash = await insertRelease(registry(), release)
      expect(contentHash).toMatch(/^[0-9a-f]{64}$/)
      expect(await findRelease(registry(), councilId, id)).toEqual({
        releasedAt: NOW,
        content: result,
        contentHash,
      })
      await expect(insertRelease(registry(), release)).rejects.toThrow()
    })

    test('a release is never changed or withdrawn', async () => {
      const { councilId, id } = await givenConsultation(registry())
      await insertRelease(registry(), {
        councilId,
        consultationId: id,
        releasedAt: NOW,
        content: result,
      })
      const changing = registry()
        .updateTable('release')
        .set({ content: '{}' })
        .where('consultation_id', '=', id)
        .execute()
      await expect(changing).rejects.toThrow('release is append-only')
      const deleting = registry().deleteFrom('release').where('consultation_id', '=', id).execute()
      await expect(deleting).rejects.toThrow('release is append-only')
    })

    test('the turnout of a day is said once', async () => {
      const { councilId, id } = await givenConsultation(registry())
      const key = { councilId, consultationId: id }
      expect(await latestTurnout(registry(), councilId, id)).toBeUndefined()
      await recordTurnout(registry(), { ...key, day: '2026-11-03', atLeast: null })
      await recordTurnout(registry(), { ...key, day: '2026-11-03', atLeast: 11 })
      const none = { day: '2026-11-03', atLeast: null }
      expect(await latestTurnout(registry(), councilId, id)).toEqual(none)
      await recordTurnout(registry(), { ...key, day: '2026-11-04', atLeast: 22 })
      const some = { day: '2026-11-04', atLeast: 22 }
      expect(await latestTurnout(registry(), councilId, id)).toEqual(some)
    })
  })

  test('two openings of one place see the same registry', async () => {
    const second = await openStores(stores().config)
    const council = await givenCouncil(second.registry)
    expect(await findCouncilBySlug(registry(), council.slug)).toEqual(council)
    await second.close()
  })
})

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
