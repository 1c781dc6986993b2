import type { Queue } from '#app/domain/moderation.ts'
import { stands, texts } from './moderation-lists.ts'
import type { RegistryDb } from './schema.ts'

/** Somebody's mark on a text that is not theirs to decide while it stands in this list. */
export interface Marked {
  consultationId: string
  id: string
  queue: Extract<Queue, 'appeals' | 'second-eyes' | 'opinions'>
  mark: string
}

/**
 * Who had to do with the texts that wait for another moderator: whoever took part in a refusal that is
 * appealed against, proposed one, or asked a question. Of a council, or of one of its consultations. Three queries.
 */
export async function listMarks(
  db: RegistryDb,
  { councilId, consultationId }: { councilId: string; consultationId?: string },
): Promise<Marked[]> {
  const marked = (queue: Marked['queue']) =>
    texts(db)
      .where('p.council_id', '=', councilId)
      .$if(consultationId !== undefined, (query) =>
        query.where('p.consultation_id', '=', consultationId ?? ''),
      )
      .where(stands(queue))
  const beside = (table: 'refusal_review' | 'proposed_refusal', queue: Marked['queue']) =>
    marked(queue)
      .innerJoin(
        (eb) =>
          eb
            .selectFrom(table)
            .select(['council_id', 'consultation_id', 'proposal_id', 'reviewer_mark'])
            .as('r'),
        (join) =>
          join
            .onRef('r.council_id', '=', 'p.council_id')
            .onRef('r.consultation_id', '=', 'p.consultation_id')
            .onRef('r.proposal_id', '=', 'p.proposal_id'),
      )
      .select(['p.consultation_id', 'p.proposal_id', 'r.reviewer_mark'])
      .execute()
  const asking = await marked('opinions')
    .select(['p.consultation_id', 'p.proposal_id', 'q.reviewer_mark'])
    .execute()
  const found = [
    ...(await beside('refusal_review', 'appeals')).map((row) => ({ queue: 'appeals' as const, ...row })),
    ...(await beside('proposed_refusal', 'second-eyes')).map((row) => ({
      queue: 'second-eyes' as const,
      ...row,
    })),
    ...asking.map((row) => ({ queue: 'opinions' as const, ...row })),
  ]
  return found.map(({ queue, consultation_id, proposal_id, reviewer_mark }) => ({
    consultationId: consultation_id,
    id: proposal_id,
    queue,
    mark: reviewer_mark ?? '',
  }))
}
