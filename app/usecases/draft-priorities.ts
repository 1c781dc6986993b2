import type { Consultation, Priority } from '#app/domain/consultation.ts'
import { MOST_PRIORITIES, moved } from '#app/domain/draft.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import type { JournalAct } from '#app/domain/audit.ts'
import { changeDraft } from '#db/registry/draft.ts'
import {
  changePriority,
  deletePriority,
  insertPriority,
  orderPriorities,
} from '#db/registry/priority.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'
import { actOnDraft } from './drafting.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'

/** What is done to the list of priorities of a draft, where no proposals are collected first. */
export type PriorityChange =
  | { act: 'add'; words: PriorityWords }
  | { act: 'edit'; id: string; words: PriorityWords }
  | { act: 'remove'; id: string }
  | { act: 'up' | 'down'; id: string }

export type PriorityWords = Omit<Priority, 'id'>

const JOURNALLED: Record<PriorityChange['act'], JournalAct> = {
  add: 'priority-added',
  edit: 'priority-edited',
  remove: 'priority-removed',
  up: 'priorities-ordered',
  down: 'priorities-ordered',
}

/**
 * Changes the priorities of a draft, from a version of it. Returns the id of the priority concerned.
 * Refuses `changed-meanwhile`, an unknown priority or theme, and a list that is too long.
 */
export async function changePriorities(
  context: UseCaseContext,
  address: ConsultationAddress,
  version: number,
  change: PriorityChange,
): Promise<Result<{ id: string }>> {
  return actOnDraft(context, address, version, async (trx, { consultation: draft, capacity }) => {
    const id = change.act === 'add' ? newId(context) : change.id
    const possible = judge(draft, change)
    if (!possible.ok) return possible
    await write(trx, draft, id, change)
    await changeDraft(trx, draft)
    const ordering = change.act === 'up' || change.act === 'down'
    await record(trx, context, {
      councilId: draft.councilId,
      capacity,
      act: JOURNALLED[change.act],
      subject: draft.id,
      details: ordering ? {} : { priority: id },
    })
    return accepted({ id })
  })
}

function judge({ priorities, themes }: Consultation, change: PriorityChange): Result<null> {
  if (change.act !== 'add' && !priorities.some(({ id }) => id === change.id))
    return refused(refusal('unknown-priority'))
  if (change.act === 'add' && priorities.length >= MOST_PRIORITIES)
    return refused(refusal('too-many', { field: 'title', details: { most: MOST_PRIORITIES } }))
  const themeId = 'words' in change ? change.words.themeId : undefined
  if (themeId !== undefined && !themes.some(({ id }) => id === themeId))
    return refused(refusal('unknown-theme', { field: 'theme' }))
  return accepted(null)
}

async function write(
  trx: RegistryDb,
  { councilId, id: consultationId, priorities }: Consultation,
  id: string,
  change: PriorityChange,
): Promise<void> {
  const key = { councilId, consultationId, id }
  switch (change.act) {
    case 'add':
      return insertPriority(trx, councilId, consultationId, { id, ...change.words })
    case 'edit':
      return changePriority(trx, key, change.words)
    case 'remove':
      return deletePriority(trx, key)
    case 'up':
    case 'down': {
      const ids = priorities.map((priority) => priority.id)
      return orderPriorities(trx, councilId, consultationId, moved(ids, id, change.act))
    }
  }
}
