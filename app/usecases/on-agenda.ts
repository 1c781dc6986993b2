import { LONGEST_AGENDA_TITLE, type Agenda, type AgendaItem } from '#app/domain/agenda.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { holdAgenda } from '#db/registry/agenda.ts'
import { listItems } from '#db/registry/agenda-item.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import { actInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'

/** What of an agenda changed: all that the journal says about it. */
export type Change = 'details' | 'order' | 'item-added' | 'item-removed' | 'item-written' | 'item-settings' | 'time' | 'file-added' | 'file-removed' | 'file-joined'

export interface OnAgenda extends InCouncil {
  agenda: Agenda
  items: readonly AgendaItem[]
}

/** Whether there was anything to change. */
export type Done = 'changed' | 'as-it-was'

/** A change of an agenda that is held meanwhile, journalled where it was one. */
export async function actOnAgenda(
  context: UseCaseContext,
  address: AgendaAddress,
  change: Change,
  act: (trx: RegistryDb, at: OnAgenda) => Promise<Result<Done>>,
): Promise<Result<null>> {
  return actInCouncil(context, address.council, 'write-agenda', async (trx, at) => {
    const key = { councilId: at.council.id, id: address.agenda }
    const agenda = await holdAgenda(trx, key)
    if (agenda === undefined) return refused(refusal('unknown-agenda'))
    const items = await listItems(trx, key)
    const done = await act(trx, { ...at, agenda, items })
    if (!done.ok) return done
    if (done.value === 'changed')
      await record(trx, context, {
        councilId: at.council.id,
        capacity: at.capacity,
        act: 'agenda-edited',
        subject: agenda.id,
        details: { change },
      })
    return accepted(null)
  })
}

/** A new item about nothing in particular, for all members. */
export function freeItem(context: Pick<UseCaseContext, 'randomBytes'>, title: string): AgendaItem {
  return {
    id: newId(context),
    kind: 'free',
    title,
    notes: '',
    minutes: '',
    plannedMinutes: 0,
    visibility: 'members',
    readers: [],
    frameworks: [],
    version: 1,
    settingsVersion: 1,
  }
}

/** Why this cannot be the title of an agenda or of an item. */
export function titleFaults(title: string, field = 'title'): readonly Refusal[] {
  if (title.trim() === '') return [refusal('title-missing', { field })]
  return title.length > LONGEST_AGENDA_TITLE ? [tooLong(field, LONGEST_AGENDA_TITLE)] : []
}

export function tooLong(field: string, most: number): Refusal {
  return refusal('text-too-long', { field, details: { most } })
}
