import type { Queue } from '#app/domain/moderation.ts'
import { listMarks } from '#db/registry/reviewer-marks.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'
import { reviewerMark } from './reviewer-mark.ts'

/** A text that waits for another moderator than the reader. */
export interface WaitsForAnother {
  consultationId: string
  id: string
  queue: Queue
}

/**
 * The texts of a council, or of one of its consultations, that wait for another moderator: the reader took part in
 * the refusal that is appealed against, proposed it, or asked the question. Always the same number of queries.
 */
export async function waitingForAnother(
  db: RegistryDb,
  context: Pick<UseCaseContext, 'serverSecret' | 'actor'>,
  place: { councilId: string; consultationId?: string },
): Promise<readonly WaitsForAnother[]> {
  const marks = await listMarks(db, place)
  return marks
    .filter(({ id, mark }) => reviewerMark(context, id) === mark)
    .map(({ consultationId, id, queue }) => ({ consultationId, id, queue }))
}
