import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { listAccepted } from '#db/registry/proposal-list.ts'
import { locatePublic } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress } from './locate.ts'

/** Published proposals as a browser compares them with what is being written in it, without asking anybody. */
export interface PublishedTexts {
  texts: readonly PublishedText[]
  /** Whether these are all. */
  all: boolean
}

export interface PublishedText {
  id: string
  title: string
  /** How it begins: enough to be compared. */
  text: string
}

/** Some 120 KB once packed, which a telephone fetches in a second or two. */
const MOST_TEXTS = 500
const LONGEST = 700

/** The latest published proposals of a consultation. One query. */
export async function readPublishedTexts(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<PublishedTexts>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { councilId, id: consultationId } = located.value.consultation
  const found = await listAccepted(
    context.registry,
    { councilId, consultationId, words: [] },
    { limit: MOST_TEXTS + 1, offset: 0 },
  )
  return accepted({
    texts: found.slice(0, MOST_TEXTS).map(({ id, title, text, why }) => ({
      id,
      title,
      text: `${text}\n${why}`.slice(0, LONGEST),
    })),
    all: found.length <= MOST_TEXTS,
  })
}
