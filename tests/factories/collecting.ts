import type { Consultation } from '#app/domain/consultation.ts'
import { CALENDAR } from './consultation.ts'
import { givenOpenConsultation, type Played, type World } from './world.ts'

/** Texts are collected in the first half of October, consolidated in the second; voting is in November. */
export const COLLECTING = {
  proposing: { opensAt: '2026-10-01T08:00:00.000Z', closesAt: '2026-10-18T08:00:00.000Z' },
  voting: CALENDAR.voting,
} as const
export const WHILE_PROPOSING = '2026-10-15T08:00:00.000Z'
export const WHILE_CONSOLIDATING = '2026-10-20T08:00:00.000Z'

/** An opened consultation that collects texts and has no priorities yet, while it collects them. */
export async function givenCollecting(
  world: World,
  overrides: Partial<Consultation> = {},
): Promise<Played> {
  const played = await givenOpenConsultation(world, {
    calendar: COLLECTING,
    priorities: [],
    ...overrides,
  })
  world.setNow(WHILE_PROPOSING)
  return played
}
