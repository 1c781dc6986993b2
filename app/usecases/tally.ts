import { parseBallot } from '#app/domain/ballot.ts'
import { actAt, stateAt, type Consultation } from '#app/domain/consultation.ts'
import type { Council } from '#app/domain/council.ts'
import { calendarDay } from '#app/domain/day.ts'
import { fixBlocks, turnoutWhileVoting } from '#app/domain/disclosure.ts'
import { permit, type Capacity } from '#app/domain/permission.ts'
import { reconcile } from '#app/domain/reconciliation.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { nameOfBlock, rootOf } from '#app/domain/seal.ts'
import {
  addBallot,
  emptyProfile,
  tallyRules,
  type Profile,
  type TallyRules,
} from '#app/domain/tally/profile.ts'
import { eraseDestroyedCredentials } from '#db/registry/code.ts'
import { findConsultationById, holdConsultation, recordAct } from '#db/registry/consultation.ts'
import { holdCouncil } from '#db/registry/council.ts'
import {
  findSealedResult,
  findSealing,
  insertSealing,
  keepSealedResult,
} from '#db/registry/release.ts'
import { latestTurnout, recordTurnout } from '#db/registry/turnout.ts'
import type { UrnDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import {
  countBallots,
  countSealedBallots,
  erasePhysicalTraces,
  rewriteSealed,
  streamBallots,
  streamSealedBallots,
} from '#db/urn/ballot.ts'
import { closePoll, ensurePoll, lockPoll, type Poll } from '#db/urn/poll.ts'
import type { UseCaseContext } from './context.ts'
import { destroyCredentials, recordDestruction } from './credentials.ts'
import { record } from './journal.ts'
import { countCredentials, countHandedOut, type Credentials } from './reconciliation.ts'

/** Blocks: lists of college ids, in merge order. */
type Blocks = readonly (readonly string[])[]

/**
 * The consultation, sealed first if its voting is over and nobody has sealed it yet. Where sealing
 * fails it stays closed, and the clock tries again: a page must not fail with it.
 */
export async function sealIfDue(
  context: UseCaseContext,
  consultation: Consultation,
): Promise<Consultation> {
  if (stateAt(consultation, context.now()) !== 'closed') return consultation
  const sealing = sealUrn({ ...context, actor: { kind: 'clock' } }, consultation)
  const sealed = await sealing.catch(() => null)
  if (sealed?.ok) return sealed.value
  // Somebody else may have sealed it since it was read.
  const { councilId, id } = consultation
  return (await findConsultationById(context.registry, councilId, id)) ?? consultation
}

/** Sealings under way in this process: whoever comes meanwhile waits for the same one. */
const underWay = new Map<string, Promise<Result<Consultation>>>()

/**
 * Seals the urn of a closed consultation, once: fixes the blocks, rewrites the ballots in the order of
 * their ids with blocks instead of colleges, computes the root over them, then destroys the codes and
 * their keys. Only the last step
 * says "sealed": after a crash all are taken again, and whoever comes second finds them done.
 */
export async function sealUrn(
  context: UseCaseContext,
  consultation: Consultation,
): Promise<Result<Consultation>> {
  const allowed = permit([context.actor.kind], 'seal-urn')
  if (!allowed.ok) return allowed
  const { id } = consultation
  const sealing =
    underWay.get(id) ?? seal(context, consultation, allowed.value).finally(() => underWay.delete(id))
  underWay.set(id, sealing)
  return sealing
}

async function seal(
  context: UseCaseContext,
  { councilId, id }: Consultation,
  capacity: Capacity,
): Promise<Result<Consultation>> {
  const consultation = await transact(context.registry, (trx) =>
    holdConsultation(trx, councilId, id),
  )
  if (consultation === undefined) return refused(refusal('unknown-consultation'))
  const due = actAt(consultation, 'seal', context.now())
  if (!due.ok) return due
  const credentials = await countCredentials(context.registry, consultation)
  const closed = await transact(context.urn, (trx) =>
    closeUrn(trx, context, consultation, credentials),
  )
  if (!closed.ok) return closed
  const { blocks = [], reconciliation } = closed.value
  await erasePhysicalTraces(context.urn)
  const root = await rootOf(streamSealedBallots(context.urn, id))
  const ballots = await countSealedBallots(context.urn, id)
  await transact(context.registry, (trx) => destroyCredentials(trx, context, consultation))
  await eraseDestroyedCredentials(context.registry)
  return transact(context.registry, async (trx) => {
    await holdCouncil(trx, councilId)
    const now = context.now()
    if (await recordAct(trx, councilId, id, 'sealed', now)) {
      await insertSealing(trx, {
        councilId,
        consultationId: id,
        sealedAt: now,
        blocks,
        root,
        ...(reconciliation !== undefined && { reconciliation }),
      })
      const about = { councilId, capacity, subject: id }
      // The root of an empty urn is known to everybody, and a voter may recognise that of one ballot.
      const shown = ballots >= consultation.threshold
      await record(trx, context, {
        ...about,
        act: 'urn-sealed',
        ...(shown && { details: { root } }),
      })
      const compared = reconciliation === 'beyond-credentials' ? 'beyond' : 'within'
      if (reconciliation !== undefined)
        await record(trx, context, {
          ...about,
          act: 'urn-reconciled',
          details: { ballots: compared },
        })
      await recordDestruction(trx, context, { consultation, capacity })
    }
    return accepted((await findConsultationById(trx, councilId, id)) ?? consultation)
  })
}

async function closeUrn(
  trx: UrnDb,
  context: UseCaseContext,
  consultation: Consultation,
  credentials: Credentials,
): Promise<Result<Pick<Poll, 'blocks' | 'reconciliation'>>> {
  await ensurePoll(trx, {
    consultationId: consultation.id,
    closesAt: consultation.calendar.voting.closesAt,
  })
  const poll = await lockPoll(trx, consultation.id)
  if (poll === undefined || poll.state === 'cancelled') return refused(refusal('cancelled'))
  if (poll.state === 'sealed') return accepted(poll)
  if (context.now() < poll.closesAt) return refused(refusal('not-in-this-phase'))
  const counts = await countByCollege(trx, consultation)
  const { threshold } = consultation
  const blocks = fixBlocks(counts, rulesOf(consultation), threshold)
  const ballots = new Map(counts.map(({ id, profile }) => [id, profile.ballots] as const))
  const reconciliation = reconcile({ ballots, ...credentials }, threshold)
  const blockOfCollege = new Map(
    blocks.flatMap((colleges) => colleges.map((college) => [college, nameOfBlock(colleges)] as const)),
  )
  await rewriteSealed(trx, consultation.id, blockOfCollege)
  await closePoll(trx, consultation.id, 'sealed', { blocks, reconciliation })
  return accepted({ blocks, reconciliation })
}

function rulesOf({ priorities, ...consultation }: Consultation): TallyRules {
  return tallyRules({ ...consultation, options: priorities })
}

async function countByCollege(
  trx: UrnDb,
  consultation: Consultation,
): Promise<{ id: string; profile: Profile }[]> {
  const rules = rulesOf(consultation)
  const profiles = new Map(
    consultation.colleges.map((college) => [college.id, emptyProfile(rules)] as const),
  )
  for await (const { college, content } of streamBallots(trx, consultation.id)) {
    const profile = profiles.get(college)
    if (profile === undefined) throw new Error('Ballot of a college outside the consultation')
    addBallot(profile, parseBallot(content), rules)
  }
  return [...profiles].map(([id, profile]) => ({ id, profile }))
}

/**
 * The result of a sealed consultation under the disclosure rules, computed once and kept: what the
 * committee reads first is what gets released. Refuses with `not-sealed` before sealing.
 */
export async function sealedResult(
  context: UseCaseContext,
  { councilId, id }: Consultation,
): Promise<Result<PublishedResult>> {
  const known = await findSealedResult(context.registry, councilId, id)
  if (known !== undefined) return accepted(known)
  const consultation = await findConsultationById(context.registry, councilId, id)
  const sealing = await findSealing(context.registry, councilId, id)
  if (consultation === undefined || sealing === undefined) return refused(refusal('not-sealed'))
  const content = await tally(context, consultation, sealing.blocks)
  return accepted(await keepSealedResult(context.registry, { councilId, consultationId: id, content }))
}

async function tally(
  context: UseCaseContext,
  consultation: Consultation,
  blocks: Blocks,
): Promise<PublishedResult> {
  const rules = rulesOf(consultation)
  const profiles = new Map(blocks.map((block) => [nameOfBlock(block), emptyProfile(rules)] as const))
  for await (const { block, content } of streamSealedBallots(context.urn, consultation.id)) {
    const profile = profiles.get(block)
    if (profile === undefined) throw new Error('Ballot of an unknown block')
    addBallot(profile, parseBallot(content), rules)
  }
  const { colleges } = consultation
  return context.release({
    rules,
    grades: consultation.grades,
    options: consultation.priorities.map(({ id, title }) => ({ id, title })),
    threshold: consultation.threshold,
    official: consultation.officialWeighting,
    codesHandedOut: await countHandedOut(context.registry, consultation),
    blocks: blocks.map((block) => ({
      colleges: colleges.filter((college) => block.includes(college.id)),
      profile: profiles.get(nameOfBlock(block)) ?? emptyProfile(rules),
    })),
  })
}

/** Writes down, once a day while voting is under way, how many ballots there are at least. */
export async function renewTurnout(
  context: UseCaseContext,
  consultation: Consultation,
  council: Pick<Council, 'timeZone'>,
): Promise<Result<null>> {
  const allowed = permit([context.actor.kind], 'record-turnout')
  if (!allowed.ok) return allowed
  const { councilId, id, threshold } = consultation
  const day = calendarDay(context.now(), council.timeZone)
  const latest = await latestTurnout(context.registry, councilId, id)
  if (latest?.day === day) return accepted(null)
  const atLeast = turnoutWhileVoting(await countBallots(context.urn, id), threshold)
  await recordTurnout(context.registry, { councilId, consultationId: id, day, atLeast })
  return accepted(null)
}
