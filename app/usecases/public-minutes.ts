import type { PublicCouncil } from '#app/domain/council.ts'
import type { ToldMinutes } from '#app/domain/minutes.ts'
import { permit } from '#app/domain/permission.ts'
import { stillPublic } from '#app/domain/public-minutes.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isSlug } from '#app/domain/slug.ts'
import { listItems } from '#db/registry/agenda-item.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import { findMinutes, listPublishedMinutes } from '#db/registry/minutes.ts'
import type { AgendaAddress } from './agendas.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'

export const MINUTES_PER_PAGE = 20

export interface PublicMinutesList {
  council: PublicCouncil
  minutes: readonly { id: string; title: string; meetsOn: string; publishedAt: string }[]
  page: number
  more: boolean
}

/** The published minutes of a council, those of the latest meeting first; pages count from 1. */
export async function readPublishedMinutes(
  context: UseCaseContext,
  councilSlug: string,
  page: number,
): Promise<Result<PublicMinutesList>> {
  const council = await publicCouncil(context, councilSlug)
  if (!council.ok) return council
  const limit = MINUTES_PER_PAGE
  const lines = await listPublishedMinutes(context.registry, council.value.id, {
    offset: (page - 1) * limit,
    limit: limit + 1,
  })
  return accepted({
    council: presentCouncil(council.value),
    minutes: lines.slice(0, limit).map(({ agendaId, published, publishedAt }) => ({
      id: agendaId,
      title: published.title,
      meetsOn: published.meetsOn,
      publishedAt,
    })),
    page,
    more: lines.length > limit,
  })
}

export interface PublicMinutesPage {
  council: PublicCouncil
  told: ToldMinutes
  publishedAt: string
}

/** The published minutes of a meeting; refuses with `unknown-minutes` whatever is not, whether or not it exists. */
export async function readPublicMinutes(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<PublicMinutesPage>> {
  const council = await publicCouncil(context, address.council)
  if (!council.ok) return council
  const key = { councilId: council.value.id, id: address.agenda }
  const minutes = await findMinutes(context.registry, key)
  if (minutes?.state !== 'published' || minutes.published === null || minutes.publishedAt === undefined)
    return refused(refusal('unknown-minutes'))
  const items = await listItems(context.registry, key)
  return accepted({
    council: presentCouncil(council.value),
    told: stillPublic(minutes.published, items),
    publishedAt: minutes.publishedAt,
  })
}

async function publicCouncil(context: UseCaseContext, slug: string) {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const council = isSlug(slug) ? await findCouncilBySlug(context.registry, slug) : undefined
  return council === undefined ? refused(refusal('unknown-council')) : accepted(council)
}
