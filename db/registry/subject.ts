import type { RegistryDb } from './schema.ts'

/** What an entry of the journal is about, where it is still there. */
export type Subject =
  | { kind: 'consultation'; slug: string; title: string; draft: boolean }
  | { kind: 'proposal'; consultation: string; title: string; status: string }
  | { kind: 'priority'; consultation: string; title: string; draft: boolean }
  | { kind: 'agenda'; title: string }
  | { kind: 'body'; title: string }

/** The things of a council behind these ids, by id; unknown ids are left out. As many queries as kinds. */
export async function findSubjects(
  db: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Subject>> {
  const found = new Map<string, Subject>()
  if (ids.length === 0) return found
  const consultations = await db
    .selectFrom('consultation')
    .select(['consultation_id as id', 'slug', 'title', 'opened_at'])
    .where('council_id', '=', councilId)
    .where('consultation_id', 'in', ids)
    .execute()
  const proposals = await db
    .selectFrom('proposal')
    .innerJoin('consultation', (join) =>
      join
        .onRef('consultation.council_id', '=', 'proposal.council_id')
        .onRef('consultation.consultation_id', '=', 'proposal.consultation_id'),
    )
    .select(['proposal.proposal_id as id', 'proposal.title', 'proposal.status', 'consultation.slug'])
    .where('proposal.council_id', '=', councilId)
    .where('proposal.proposal_id', 'in', ids)
    .execute()
  const priorities = await db
    .selectFrom('priority')
    .innerJoin('consultation', (join) =>
      join
        .onRef('consultation.council_id', '=', 'priority.council_id')
        .onRef('consultation.consultation_id', '=', 'priority.consultation_id'),
    )
    .select(['priority.priority_id as id', 'priority.title'])
    .select(['consultation.slug', 'consultation.opened_at'])
    .where('priority.council_id', '=', councilId)
    .where('priority.priority_id', 'in', ids)
    .execute()
  const agendas = await db
    .selectFrom('agenda')
    .select(['agenda_id as id', 'title'])
    .where('council_id', '=', councilId)
    .where('agenda_id', 'in', ids)
    .execute()
  const bodies = await db
    .selectFrom('body')
    .select(['body_id as id', 'name as title'])
    .where('council_id', '=', councilId)
    .where('body_id', 'in', ids)
    .execute()
  for (const { id, slug, title, opened_at } of consultations)
    found.set(id, { kind: 'consultation', slug, title, draft: opened_at === null })
  for (const { id, slug, title, status } of proposals)
    found.set(id, { kind: 'proposal', consultation: slug, title, status })
  for (const { id, slug, title, opened_at } of priorities)
    found.set(id, { kind: 'priority', consultation: slug, title, draft: opened_at === null })
  for (const { id, title } of agendas) found.set(id, { kind: 'agenda', title })
  for (const { id, title } of bodies) found.set(id, { kind: 'body', title })
  return found
}
