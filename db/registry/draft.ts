import type { Consultation, Theme } from '#app/domain/consultation.ts'
import type { College } from '#app/domain/council.ts'
import type { RegistryDb } from './schema.ts'

type Key = Pick<Consultation, 'councilId' | 'id'>

/** The slugs of all of a council's consultations. One query. */
export async function listSlugs(db: RegistryDb, councilId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('consultation')
    .select('slug')
    .where('council_id', '=', councilId)
    .execute()
  return rows.map(({ slug }) => slug)
}

/**
 * Writes the words, rules and dates of a draft as they are now, counting its version on; call it with
 * the consultation held. Themes, priorities and colleges have functions of their own. Throws where the
 * slug is taken in the council.
 */
export async function changeDraft(trx: RegistryDb, draft: Consultation): Promise<void> {
  const { proposing, voting } = draft.calendar
  await trx
    .updateTable('consultation')
    .set((eb) => ({
      slug: draft.slug,
      title: draft.title,
      question: draft.question,
      context: draft.context,
      summary: draft.summary,
      reach: draft.reach,
      method: draft.method,
      grades: JSON.stringify(draft.grades),
      missing_opinions: draft.missingOpinions,
      most_approvals: draft.mostApprovals ?? null,
      budget: draft.budget ?? null,
      threshold: draft.threshold,
      official_weighting: draft.officialWeighting,
      charter_version: draft.charterVersion ?? null,
      distress_contacts: JSON.stringify(draft.distressContacts),
      email_voting: draft.emailVoting ? 1 : 0,
      proposing_opens_at: proposing?.opensAt ?? null,
      proposing_closes_at: proposing?.closesAt ?? null,
      voting_opens_at: voting.opensAt,
      voting_closes_at: voting.closesAt,
      version: eb('version', '+', 1),
    }))
    .where('council_id', '=', draft.councilId)
    .where('consultation_id', '=', draft.id)
    .execute()
}

/**
 * Gives a draft these themes, in this order; one that is not among them is taken off its priorities
 * first. Call it with the consultation held, before there are proposals: throws where one has a theme
 * that goes.
 */
export async function replaceThemes(
  trx: RegistryDb,
  { councilId, id }: Key,
  themes: readonly Theme[],
): Promise<void> {
  const kept = themes.map((theme) => theme.id)
  await trx
    .updateTable('priority')
    .set({ theme_id: null })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', id)
    .$if(kept.length > 0, (query) => query.where('theme_id', 'not in', kept))
    .execute()
  await trx
    .deleteFrom('theme')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', id)
    .$if(kept.length > 0, (query) => query.where('theme_id', 'not in', kept))
    .execute()
  if (themes.length === 0) return
  await trx
    .insertInto('theme')
    .values(
      themes.map((theme, position) => ({
        council_id: councilId,
        consultation_id: id,
        theme_id: theme.id,
        position,
        name: theme.name,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'consultation_id', 'theme_id']).doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        name: eb.ref('excluded.name'),
      })),
    )
    .execute()
}

/**
 * Gives a draft these colleges, in merge order, with their words as they are now. Call it with the
 * consultation held, before there are proposals. Throws on a college that is not the council's.
 */
export async function replaceColleges(
  trx: RegistryDb,
  { councilId, id }: Key,
  colleges: readonly College[],
): Promise<void> {
  await trx
    .deleteFrom('consultation_college')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', id)
    .execute()
  if (colleges.length === 0) return
  await trx
    .insertInto('consultation_college')
    .values(
      colleges.map((college, merge_rank) => ({
        council_id: councilId,
        consultation_id: id,
        college_id: college.id,
        merge_rank,
        name: college.name,
        description: college.description,
      })),
    )
    .execute()
}
