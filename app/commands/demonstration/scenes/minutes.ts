import { publicCalling } from '#app/i18n/public-calling.ts'
import type { AgendaAddress } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { approveMinutes, proposeMinutes, publishMinutes } from '#app/usecases/minutes-acts.ts'
import { readMinutes } from '#app/usecases/minutes.ts'
import { agreed, type Days, type Moment } from '../past.ts'

/** The coordinator puts the minutes of a meeting before the members. */
export function minuted(agenda: AgendaAddress, days: Days, day: number): Moment {
  return {
    at: days.on(day, 10),
    play: async (as) => {
      const coordinator = as('coordinator')
      agreed(await proposeMinutes(coordinator, agenda, await versionOf(coordinator, agenda)))
    },
  }
}

/** A later meeting approves them; everybody reads their public version. */
export function minutesApproved(
  agenda: AgendaAddress,
  later: AgendaAddress,
  days: Days,
  day: number,
): Moment {
  return {
    at: days.on(day, 10),
    play: async (as) => {
      const coordinator = as('coordinator')
      const version = () => versionOf(coordinator, agenda)
      const approval = { approvedIn: later.agenda, corrections: '' }
      agreed(await approveMinutes(coordinator, agenda, approval, await version()))
      agreed(await publishMinutes(coordinator, agenda, publicCalling(), await version()))
    },
  }
}

async function versionOf(coordinator: UseCaseContext, agenda: AgendaAddress): Promise<number> {
  return agreed(await readMinutes(coordinator, agenda, publicCalling())).version
}
