import { listSheets, orderCodes, printSheet } from '#app/usecases/code-orders.ts'
import { COUNCIL } from '../content.ts'
import { agreed, type Days, type Moment } from '../past.ts'
import { addressOf, type Scene } from './consultation.ts'

/** The structure for which the demonstration's relay prints. */
const RELAY = 'ccas-aubrelle'

/** The coordinator lets the relay print a sheet of codes for a college. */
export function ordered(
  scene: Scene,
  days: Days,
  day: number,
  sheet: { collegeId: string; most: number },
): Moment {
  return {
    at: days.on(day, 9),
    play: async (as) =>
      agreed(await orderCodes(as('coordinator'), addressOf(scene), { relayId: RELAY, ...sheet })),
  }
}

/** The relay prints the sheets that wait for it; their codes are on paper and nowhere else. */
export function printed(scene: Scene, days: Days, day: number): Moment {
  return {
    at: days.on(day, 13),
    play: async (as) => {
      const { sheets } = agreed(await listSheets(as('relay'), COUNCIL.slug, 1))
      for (const { order, most, status } of sheets)
        if (status === 'waiting')
          agreed(await printSheet(as('relay'), addressOf(scene), order, most))
    },
  }
}
