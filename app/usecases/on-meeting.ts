import type { Agenda } from '#app/domain/agenda.ts'
import type { Body } from '#app/domain/body.ts'
import type { Meeting } from '#app/domain/meeting.ts'
import { refusal, refused, type Result } from '#app/domain/refusal.ts'
import { holdAgenda } from '#db/registry/agenda.ts'
import { findBody } from '#db/registry/body.ts'
import { findMeeting } from '#db/registry/meeting.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import { actInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'

export interface OnMeeting extends InCouncil {
  agenda: Agenda
  meeting: Meeting
  body: Body
}

/** An act on a planned meeting, whose agenda is held meanwhile. */
export async function onMeeting<T>(
  context: UseCaseContext,
  address: AgendaAddress,
  act: (trx: RegistryDb, at: OnMeeting) => Promise<Result<T>>,
): Promise<Result<T>> {
  return actInCouncil(context, address.council, 'write-agenda', async (trx, at) => {
    const key = { councilId: at.council.id, id: address.agenda }
    const agenda = await holdAgenda(trx, key)
    if (agenda === undefined) return refused(refusal('unknown-agenda'))
    const meeting = await findMeeting(trx, key)
    const body = meeting && (await findBody(trx, at.council.id, meeting.bodyId))
    if (meeting === undefined || body === undefined) return refused(refusal('meeting-not-planned'))
    return act(trx, { ...at, agenda, meeting, body })
  })
}
