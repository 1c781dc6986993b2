import { nameArticles, type NamedArticles } from '#app/domain/charter.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { hasAccepted, insertAcceptance } from '#db/registry/charter-acceptance.ts'
import { findCharter, latestCharter } from '#db/registry/council.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'

/** The version of the charter that whoever is signed in is asked to agree to; null where nothing is asked. */
export async function versionToAccept(
  { registry, actor }: Pick<UseCaseContext, 'registry' | 'actor'>,
  { council, authority }: InCouncil,
  inForce: { version: number } | undefined,
): Promise<number | null> {
  if (inForce === undefined || actor.kind !== 'account') return null
  if (!permit(authority.capacities, 'accept-charter').ok) return null
  const known = await hasAccepted(registry, council.id, actor.accountId, inForce.version)
  return known ? null : inForce.version
}

/** Agrees to the charter, in the version that was read: `changed-meanwhile` where another is in force. */
export async function acceptCharter(
  context: UseCaseContext,
  councilSlug: string,
  version: number,
): Promise<Result<null>> {
  return actInCouncil(context, councilSlug, 'accept-charter', async (trx, { council, capacity }) => {
    const { actor } = context
    if (actor.kind !== 'account') return refused(refusal('forbidden'))
    const inForce = await latestCharter(trx, council.id)
    if (inForce === undefined) return refused(refusal('unknown-charter'))
    if (inForce.version !== version) return refused(refusal('changed-meanwhile'))
    const on = calendarDay(context.now(), council.timeZone)
    if (await insertAcceptance(trx, council.id, actor.accountId, { version, on }))
      await record(trx, context, {
        councilId: council.id,
        capacity,
        act: 'charter-accepted',
        subject: council.id,
        details: { version },
      })
    return accepted(null)
  })
}

/** The articles behind the reasons of a refusal, in the version under which a consultation is held. */
export async function readNamedArticles(
  db: RegistryDb,
  councilId: string,
  version: number | undefined,
): Promise<NamedArticles | null> {
  const charter = version === undefined ? undefined : await findCharter(db, councilId, version)
  return charter === undefined ? null : nameArticles(charter)
}
