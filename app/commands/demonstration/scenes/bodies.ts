import type { BodyAddress } from '#app/usecases/in-body.ts'
import { createBody, readBodies } from '#app/usecases/bodies.ts'
import { readSeat } from '#app/usecases/body-reading.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { entrustConsolidation, giveOpinion, readGroupWork } from '#app/usecases/group-opinions.ts'
import { addMandate, type MandateDraft } from '#app/usecases/mandates.ts'
import { addSeat } from '#app/usecases/seats.ts'
import {
  CARE_GROUP,
  COMMITTEE,
  HOUSING_GROUP,
  PLENARY,
  type BodySaid,
  type HolderSaid,
  type SeatSaid,
} from '../bodies.ts'
import { COUNCIL } from '../content.ts'
import { agreed, type Days, type Moment } from '../past.ts'
import { PEOPLE } from '../people.ts'
import { addressOf, type Scene } from './consultation.ts'

/** The coordinator writes who sits where: committee, groups, plenary. */
export function composed(days: Days, day: number): Moment {
  return {
    at: days.on(day, 10),
    play: async (as) => {
      const coordinator = as('coordinator')
      for (const body of [COMMITTEE, HOUSING_GROUP, CARE_GROUP, PLENARY])
        await compose(coordinator, body, days, day)
    },
  }
}

async function compose(
  coordinator: UseCaseContext,
  { seats, ...words }: BodySaid,
  days: Days,
  day: number,
): Promise<void> {
  const { id } = agreed(await createBody(coordinator, COUNCIL.slug, words))
  const address = { council: COUNCIL.slug, body: id }
  for (const seat of seats) await fill(coordinator, address, seat, days, day)
}

async function fill(
  coordinator: UseCaseContext,
  address: BodyAddress,
  { college, organisation, holder, alternate }: SeatSaid,
  days: Days,
  day: number,
): Promise<void> {
  const { id: seat } = agreed(await addSeat(coordinator, address, { college, organisation }, null))
  const { accounts } = agreed(await readSeat(coordinator, { ...address, seat }))
  const draft = (kind: MandateDraft['kind'], { name, account, email = '', until }: HolderSaid) => ({
    kind,
    name,
    email: account === undefined ? email : PEOPLE[account].email,
    beginsOn: days.date(day),
    ...(until !== undefined && { endsOn: days.date(until) }),
    membershipId:
      account === undefined
        ? null
        : (accounts.find((one) => one.name === PEOPLE[account].name)?.membershipId ?? null),
  })
  if (holder) agreed(await addMandate(coordinator, { ...address, seat }, draft('holder', holder)))
  if (alternate)
    agreed(await addMandate(coordinator, { ...address, seat }, draft('alternate', alternate)))
}

/** The coordinator asks the groups about a consolidation; two of them have said something already. */
export function heardGroups(scene: Scene, days: Days, day: number): Moment {
  return {
    at: days.on(day, 17),
    play: async (as) => {
      const coordinator = as('coordinator')
      const address = addressOf(scene)
      const { bodies } = agreed(await readBodies(coordinator, COUNCIL.slug))
      const idOf = (name: string) => bodies.find((body) => body.name === name)?.id ?? ''
      const groups = [idOf(HOUSING_GROUP.name), idOf(CARE_GROUP.name)]
      agreed(await entrustConsolidation(coordinator, address, groups))
      const { objects } = agreed(await readGroupWork(coordinator, address))
      const priority = objects.find(({ about }) => about === 'priority')
      const proposal = objects.find(({ about }) => about === 'proposal')
      if (priority === undefined || proposal === undefined) return
      const said = { version: 0, sure: false }
      agreed(
        await giveOpinion(as('psychiatry'), address, {
          ...said,
          ...{ bodyId: idOf(CARE_GROUP.name), about: 'priority', objectId: priority.id },
          text: 'Le groupe y est favorable, à condition que quelqu’un réponde aussi le dimanche.',
          suggestion: 'Dire « le soir et la fin de semaine » plutôt que « la nuit » : c’est ce que demandent les textes.',
        }),
      )
      agreed(
        await giveOpinion(as('groupMember'), address, {
          ...said,
          ...{ bodyId: idOf(HOUSING_GROUP.name), about: 'proposal', objectId: proposal.id },
          text: 'Cette demande revient souvent dans notre groupe. Elle concerne aussi les résidences.',
          suggestion: '',
        }),
      )
    },
  }
}
