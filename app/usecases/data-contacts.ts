import type { DataContacts, PublicCouncil } from '#app/domain/council.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isSlug } from '#app/domain/slug.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import { findDataContacts, keepDataContacts } from '#db/registry/data-contacts.ts'
import { actInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'

/** What a council's version of the page about data says of it. */
export type AnsweringCouncil = Pick<PublicCouncil, 'slug' | 'name' | 'contact' | 'demonstration'> &
  DataContacts

/** Who answers for one's data: the council of a slug; null without one, or for one that nobody has. */
export async function readDataPage(
  context: UseCaseContext,
  slug: string | null,
): Promise<Result<{ council: AnsweringCouncil | null }>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const found =
    slug !== null && isSlug(slug) ? await findCouncilBySlug(context.registry, slug) : undefined
  if (found === undefined) return accepted({ council: null })
  const { name, contact, demonstration } = found
  const { controller, officer, host } = await findDataContacts(context.registry, found.id)
  return accepted({
    council: { slug: found.slug, name, contact, demonstration, controller, officer, host },
  })
}

/** Writes whom the council names, over the version that whoever edits it has read. */
export async function editDataContacts(
  context: UseCaseContext,
  councilSlug: string,
  contacts: DataContacts & { version: number },
): Promise<Result<null>> {
  return actInCouncil(context, councilSlug, 'edit-council', async (trx, { council, capacity }) => {
    if (!(await keepDataContacts(trx, council.id, contacts)))
      return refused(refusal('changed-meanwhile'))
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'data-contacts-edited',
      subject: council.id,
    })
    return accepted(null)
  })
}
