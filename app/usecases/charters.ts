import { reasonsAgainstArticles, reasonsAgainstPlainText } from '#app/domain/charter.ts'
import type { Charter, PublicCouncil } from '#app/domain/council.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isSlug } from '#app/domain/slug.ts'
import { listConsultations } from '#db/registry/consultation.ts'
import {
  findCharter,
  findCouncilBySlug,
  insertCharter,
  latestCharter,
  listCharterVersions,
} from '#db/registry/council.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actInCouncil, permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import { record } from './journal.ts'

export interface CharterPage {
  council: PublicCouncil
  /** The version to read; null where the council has adopted none. */
  charter: Charter | null
  /** Every version, the one in force first. */
  versions: readonly Omit<Charter, 'text'>[]
}

/** The charter as everybody reads it. */
export interface PublicCharterPage extends CharterPage {
  /** Consultations moderated under a version of it, whose figures are told, newest first. */
  moderated: readonly { slug: string; title: string }[]
}

/** The charter on its public page: the version in force, or (`version`) one that a consultation was held under. */
export async function readCharter(
  context: UseCaseContext,
  councilSlug: string,
  version: number | null,
): Promise<Result<PublicCharterPage>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const council = isSlug(councilSlug)
    ? await findCouncilBySlug(context.registry, councilSlug)
    : undefined
  if (council === undefined) return refused(refusal('unknown-council'))
  const page = await pageOf(context.registry, council.id, version)
  if (!page.ok) return page
  const moderated = (await listConsultations(context.registry, council.id))
    .filter(({ openedAt, calendar }) => openedAt !== undefined && calendar.proposing !== undefined)
    .map(({ slug, title }) => ({ slug, title }))
  return accepted({ council: presentCouncil(council), ...page.value, moderated })
}

/** The versions of the charter, for whoever may adopt another. */
export async function readCharterVersions(
  context: UseCaseContext,
  councilSlug: string,
): Promise<Result<CharterPage>> {
  const permitted = await permitInCouncil(context.registry, context, councilSlug, 'adopt-charter')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const page = await pageOf(context.registry, council.id, null)
  return page.ok ? accepted({ council: presentCouncil(council), ...page.value }) : page
}

async function pageOf(
  db: RegistryDb,
  councilId: string,
  version: number | null,
): Promise<Result<Omit<CharterPage, 'council'>>> {
  const versions = await listCharterVersions(db, councilId)
  const asked = version ?? versions[0]?.version
  if (asked === undefined) return accepted({ charter: null, versions })
  if (!versions.some((known) => known.version === asked))
    return refused(refusal('unknown-charter'))
  return accepted({ charter: (await findCharter(db, councilId, asked)) ?? null, versions })
}

/**
 * Adopts a new version of the charter, over the one that whoever writes it has read (0: none). Former
 * versions stay, and consultations already opened keep theirs.
 */
export async function adoptCharter(
  context: UseCaseContext,
  councilSlug: string,
  { version, text, adoptedOn, urnKeptMonths, articles = {}, plainText = '' }: Charter,
): Promise<Result<{ version: number }>> {
  return actInCouncil(context, councilSlug, 'adopt-charter', async (trx, { council, capacity }) => {
    const inForce = await latestCharter(trx, council.id)
    if ((inForce?.version ?? 0) !== version) return refused(refusal('changed-meanwhile'))
    if (adoptedOn > calendarDay(context.now(), council.timeZone))
      return refused(refusal('date-in-future', { field: 'adoptedOn' }))
    const unknown = [
      ...reasonsAgainstArticles(text, articles),
      ...reasonsAgainstPlainText(text, plainText),
    ]
    if (unknown.length > 0) return refused(...unknown)
    const next = version + 1
    await insertCharter(trx, council.id, {
      version: next,
      text,
      adoptedOn,
      urnKeptMonths,
      articles,
      plainText,
    })
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'charter-adopted',
      subject: council.id,
      details: { version: next },
    })
    return accepted({ version: next })
  })
}
