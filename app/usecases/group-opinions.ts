import { standsOn, type Body } from '#app/domain/body.ts'
import { calendarDay } from '#app/domain/day.ts'
import { spansIn } from '#app/domain/detection.ts'
import {
  lastOpinions,
  reasonsAgainstOpinion,
  type GroupOpinion,
  type OpinionSubject,
  type OpinionWords,
} from '#app/domain/group-opinion.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { listBodies } from '#db/registry/body.ts'
import {
  insertOpinion,
  listConsolidationGroups,
  listOpinions,
  listOpinionsOn,
  setConsolidationGroups,
} from '#db/registry/group-opinion.ts'
import { listBodiesOfMemberships } from '#db/registry/mandate.ts'
import { listSources } from '#db/registry/priority.ts'
import { listAccepted } from '#db/registry/proposal-list.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actOnConsultation, permitInConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'

/** Beyond this nobody would read them one by one: the latest are shown. */
const MOST_PROPOSALS = 300

/** What a group says of something, for those who work on it. */
export interface WorkOpinion extends OpinionWords {
  bodyId: string
  group: string
  version: number
  writtenOn: string
}

/** A priority being made or an accepted proposal, with what groups say of it. */
export interface WorkObject {
  about: OpinionSubject
  id: string
  title: string
  text: string
  /** Of a priority: the titles of the proposals of which it is made. */
  sources: readonly string[]
  opinions: readonly WorkOpinion[]
}

export interface GroupWork {
  consultation: { slug: string; title: string }
  groups: readonly { id: string; name: string }[]
  /** In whose name the reader may write now. */
  mine: readonly { id: string; name: string }[]
  objects: readonly WorkObject[]
}

/**
 * Accepted proposals and the priorities being made, with what groups say of them: for the members of the
 * groups that take part, and for those who consolidate. Always the same number of queries.
 */
export async function readGroupWork(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<GroupWork>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-group-work')
  if (!permitted.ok) return permitted
  const at = permitted.value
  const { councilId, id: consultationId, slug, title, priorities } = at.consultation
  const key = { councilId, consultationId }
  const groups = await listConsolidationGroups(registry, key)
  const own = await ownGroups(registry, context, at, groups)
  if (own.length === 0 && !permit(at.authority.capacities, 'read-consolidation').ok)
    return refused(refusal('forbidden'))
  const proposals = await listAccepted(registry, { ...key, words: [] }, { limit: MOST_PROPOSALS, offset: 0 })
  const sources = Map.groupBy(await listSources(registry, councilId, consultationId), ({ priorityId }) => priorityId)
  const names = new Map((await listBodies(registry, councilId)).map(({ id, name }) => [id, name] as const))
  const opinions = Map.groupBy(
    lastOpinions(await listOpinions(registry, key)),
    ({ about, objectId }) => `${about} ${objectId}`,
  )
  const opinionsOn = (about: OpinionSubject, id: string) =>
    (opinions.get(`${about} ${id}`) ?? []).map(({ bodyId, version, text, suggestion, writtenOn }) => ({
      bodyId,
      group: names.get(bodyId) ?? '',
      version,
      text,
      suggestion,
      writtenOn,
    }))
  const mayWrite = permit(at.authority.capacities, 'give-group-opinion', at.state).ok
  return accepted({
    consultation: { slug, title },
    groups: groups.map(nameOf),
    mine: mayWrite ? own.map(nameOf) : [],
    objects: [
      ...priorities.map(({ id, title: called, description }) => ({
        about: 'priority' as const,
        id,
        title: called,
        text: description,
        sources: (sources.get(id) ?? []).flatMap((source) => (source.title === null ? [] : [source.title])),
        opinions: opinionsOn('priority', id),
      })),
      ...proposals.map(({ id, title: called, text }) => ({
        about: 'proposal' as const,
        id,
        title: called,
        text,
        sources: [],
        opinions: opinionsOn('proposal', id),
      })),
    ],
  })
}

/** What somebody writes in the name of a group. */
export interface OpinionDraft extends OpinionWords {
  bodyId: string
  about: OpinionSubject
  objectId: string
  /** The last version that was before one's eyes; 0 for none. */
  version: number
  /** Whether the writer was shown what may tell of somebody, and keeps it. */
  sure: boolean
}

/**
 * Writes what a group says, public at once where it is about a published text. Refuses whoever does not sit
 * in the group, words that others have changed meanwhile, and once what may tell of somebody.
 */
export async function giveOpinion(
  context: UseCaseContext,
  address: ConsultationAddress,
  draft: OpinionDraft,
): Promise<Result<null>> {
  return actOnConsultation(context, address, 'give-group-opinion', async (trx, at) => {
    const { councilId, id: consultationId, priorities } = at.consultation
    const key = { councilId, consultationId }
    const own = await ownGroups(trx, context, at, await listConsolidationGroups(trx, key))
    const { bodyId, about, objectId, text, suggestion } = draft
    if (!own.some(({ id }) => id === bodyId)) return refused(refusal('forbidden'))
    const there =
      about === 'priority'
        ? priorities.some(({ id }) => id === objectId)
        : (await listAccepted(trx, { ...key, words: [] }, { limit: MOST_PROPOSALS, offset: 0 })).some(({ id }) => id === objectId)
    if (!there) return refused(refusal(about === 'priority' ? 'unknown-priority' : 'unknown-proposal'))
    const before = (await listOpinionsOn(trx, key, [objectId])).filter(
      (opinion) => opinion.bodyId === bodyId && opinion.about === about,
    )
    const last = before.at(-1)
    const reasons = reasonsAgainstOpinion(draft, { before: last !== undefined })
    if (reasons.length > 0) return refused(...reasons)
    if ((last?.version ?? 0) !== draft.version) return refused(refusal('changed-meanwhile'))
    if (last?.text === text && last.suggestion === suggestion) return accepted(null)
    if (!draft.sure && spansIn(text).length > 0) return refused(refusal('passages-found', { field: 'text' }))
    const writtenOn = calendarDay(context.now(), at.council.timeZone)
    const version = draft.version + 1
    await insertOpinion(trx, key, { bodyId, about, objectId, version, text, suggestion, writtenOn })
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'group-opinion-given',
      subject: consultationId,
      details: { version },
    })
    return accepted(null)
  })
}

/** Says which groups take part in consolidating: working groups and the plenary, not the committee itself. */
export async function entrustConsolidation(
  context: UseCaseContext,
  address: ConsultationAddress,
  bodyIds: readonly string[],
): Promise<Result<null>> {
  return actOnConsultation(context, address, 'entrust-consolidation', async (trx, at) => {
    const { councilId, id: consultationId } = at.consultation
    const offered = await groupsOf(trx, context, at)
    const chosen = offered.filter(({ id }) => bodyIds.includes(id))
    if (chosen.length !== new Set(bodyIds).size) return refused(refusal('unknown-body'))
    await setConsolidationGroups(trx, { councilId, consultationId }, chosen.map(({ id }) => id))
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'consolidation-entrusted',
      subject: consultationId,
      details: { groups: chosen.length },
    })
    return accepted(null)
  })
}

/** What the page of consolidation says of groups: those that take part, and those that could. */
export interface GroupsOnDesk {
  /** Empty for those who may not choose, or not any more. */
  offered: readonly { id: string; name: string; chosen: boolean }[]
  taking: readonly string[]
  /** How many opinions there are. */
  opinions: number
}

/** The groups of a consultation's consolidation, for its page. */
export async function groupsOnDesk(
  context: UseCaseContext,
  at: InConsultation,
): Promise<GroupsOnDesk> {
  const { registry } = context
  const { councilId, id: consultationId } = at.consultation
  const key = { councilId, consultationId }
  const taking = await listConsolidationGroups(registry, key)
  const chosen = new Set(taking.map(({ id }) => id))
  const all = await groupsOf(registry, context, at)
  const mayChoose = permit(at.authority.capacities, 'entrust-consolidation', at.state).ok
  const opinions = lastOpinions(await listOpinions(registry, key))
  return {
    offered: mayChoose ? all.map((body) => ({ ...nameOf(body), chosen: chosen.has(body.id) })) : [],
    taking: taking.map(({ name }) => name),
    opinions: opinions.filter(({ text, suggestion }) => text !== '' || suggestion !== '').length,
  }
}

/** What groups say of these objects. `public`: without what is for those who consolidate. */
export interface ToldOpinion {
  about: OpinionSubject
  group: string
  text: string
  writtenOn: string
}

/** The last words of groups on these proposals and priorities, those taken back left out. One query. */
export async function toldOpinions(
  db: RegistryDb,
  key: { councilId: string; consultationId: string },
  objectIds: readonly string[],
): Promise<ToldOpinion[]> {
  const all: (GroupOpinion & { group: string })[] = await listOpinionsOn(db, key, objectIds)
  return lastOpinions(all)
    .filter(({ text }) => text !== '')
    .map(({ about, group, text, writtenOn }) => ({ about, group, text, writtenOn }))
}

/** Working groups and the plenary, as far as they are there. */
async function groupsOf(
  db: RegistryDb,
  { now }: Pick<UseCaseContext, 'now'>,
  { council }: Pick<InConsultation, 'council'>,
): Promise<Body[]> {
  const day = calendarDay(now(), council.timeZone)
  const bodies = await listBodies(db, council.id)
  return bodies.filter(({ kind, dissolvedOn }) => kind !== 'steering' && standsOn(dissolvedOn, day))
}

/** Those of these groups in which the reader sits today; whoever tends bodies writes for all of them. */
async function ownGroups(
  db: RegistryDb,
  { now }: Pick<UseCaseContext, 'now'>,
  { council, authority }: Pick<InConsultation, 'council' | 'authority'>,
  groups: readonly Body[],
): Promise<readonly Body[]> {
  const day = calendarDay(now(), council.timeZone)
  const standing = groups.filter(({ dissolvedOn }) => standsOn(dissolvedOn, day))
  if (permit(authority.capacities, 'tend-bodies').ok) return standing
  const ids = authority.memberships.map(({ id }) => id)
  const sits = await listBodiesOfMemberships(db, council.id, ids, day)
  return standing.filter(({ id }) => sits.has(id))
}

function nameOf({ id, name }: Body): { id: string; name: string } {
  return { id, name }
}
