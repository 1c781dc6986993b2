import { expect } from 'vitest'
import { firstBrokenLink } from '#app/domain/audit.ts'
import type { Receipt } from '#app/domain/ballot.ts'
import { EMAIL_COLLEGE } from '#app/domain/consultation.ts'
import { checkReceipt } from '#app/usecases/ballots.ts'
import { verifyUrns } from '#app/usecases/sealed-urn.ts'
import { insertVotingLink, noteEligibility } from '#db/registry/eligibility.ts'
import { listEntries } from '#db/registry/journal.ts'
import { findSealing } from '#db/registry/release.ts'
import { insertSigningKey } from '#db/registry/signing-key.ts'
import type { Stores } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { aHash } from '#tests/factories/consultation.ts'
import {
  aBallot,
  AFTER_VOTING,
  aWorld,
  cast,
  expectOk,
  givenCodes,
  givenOpenConsultation,
  type Played,
  type World,
} from '#tests/factories/world.ts'
import { everyRow } from '#tests/setup/rows.ts'

/** A vote that is over, and the receipts of all who took part. */
export interface Voted {
  stores: Stores
  world: World
  played: Played
  receipts: readonly Receipt[]
}

const PER_COLLEGE = 3

export async function givenVoted(stores: Stores): Promise<Voted> {
  const world = aWorld(stores)
  const played = await givenOpenConsultation(world)
  const receipts: Receipt[] = []
  for (const { id } of played.consultation.colleges)
    for (const [index, code] of (await givenCodes(world, played.address, id, PER_COLLEGE)).entries()) {
      const ballot = aBallot(played.consultation, index % 5, { regards: 4 - (index % 5) })
      receipts.push(expectOk(await cast(world, played, code, { ballot })).receipt)
    }
  await giveSignature(stores, played)
  world.setNow(AFTER_VOTING)
  return { stores, world, played, receipts }
}

/** Somebody has a right to vote by e-mail, and has not used it. No key need be drawn for what is only destroyed. */
async function giveSignature({ registry }: Stores, { consultation }: Played): Promise<void> {
  const of = { councilId: consultation.councilId, consultationId: consultation.id }
  const hashes = { addressHash: aHash(), linkHash: aHash(), blindedHash: aHash() }
  const key = { publicKey: aHash(), keyHash: aHash(), privateKey: aHash() }
  await insertSigningKey(registry, { ...of, ...key, collegeId: EMAIL_COLLEGE })
  await insertVotingLink(registry, { ...of, ...hashes, expiresAt: '2027-01-01T00:00:00.000Z' })
  await transact(registry, (trx) =>
    noteEligibility(trx, { ...of, ...hashes, collegeId: EMAIL_COLLEGE }),
  )
}

/** The blocks that the urn has fixed, as they are kept there; null while it is open. */
export async function blocksFixed({ stores, played }: Voted): Promise<unknown> {
  const poll = await stores.urn
    .selectFrom('poll')
    .select('blocks')
    .where('consultation_id', '=', played.consultation.id)
    .executeTakeFirst()
  return poll?.blocks == null ? null : JSON.parse(poll.blocks)
}

/** No row of the consultation is left in these: they led from somebody to a ballot. */
const EMPTIED = ['ballot', 'participation_code', 'consultation_seed', 'eligibility', 'voting_link']

/**
 * Expects a sealing that is whole, however often it was cut short: one entry in the journal, every receipt
 * counted, the root of the ballots as they are, and no row left that led from somebody to a ballot.
 */
export async function expectWholeSealing(voted: Voted): Promise<{ blocks: unknown }> {
  const { stores, world, played, receipts } = voted
  const { councilId, id } = played.consultation
  const sealing = await findSealing(stores.registry, councilId, id)
  const [verified] = expectOk(await verifyUrns(world.as('operator'), played.address))
  expect(verified).toMatchObject({ root: sealing?.root, asRecorded: true })
  expect(sealing).toMatchObject({ reconciliation: 'within' })
  const journal = await listEntries(stores.registry, councilId, 0, 1000)
  for (const act of ['urn-sealed', 'urn-reconciled', 'credentials-destroyed'])
    expect(journal.filter((entry) => entry.act === act)).toHaveLength(1)
  expect(firstBrokenLink(journal)).toBeNull()
  for (const receipt of receipts)
    expect(expectOk(await checkReceipt(world.as('public'), played.address, receipt))).toBe('counted')
  const sealed = await stores.urn
    .selectFrom('sealed_ballot')
    .select('id')
    .where('consultation_id', '=', id)
    .execute()
  expect(sealed).toHaveLength(receipts.length)
  for (const store of [stores.registry, stores.urn])
    for (const [table, rows] of await everyRow(store))
      for (const row of rows.filter((one) => one['consultation_id'] === id)) {
        expect(EMPTIED).not.toContain(table)
        if (table === 'signing_key') expect(row).toMatchObject({ private_key: null, issued: 1 })
      }
  return { blocks: sealing?.blocks }
}
