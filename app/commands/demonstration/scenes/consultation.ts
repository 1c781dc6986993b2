import { DEFAULT_GRADES, MINIMUM_THRESHOLD } from '#app/domain/consultation.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'
import {
  cancelConsultation,
  createConsultation,
  openConsultation,
  type NewConsultation,
} from '#app/usecases/lifecycle.ts'
import type { Text } from '../consultations.ts'
import { COUNCIL } from '../content.ts'
import type { Contribution } from '../contributions/contribution.ts'
import { agreed, type Days, type Moment } from '../past.ts'

export const COLLEGES: readonly string[] = COUNCIL.colleges.map(({ id }) => id)
/** Hours of the day (UTC) at which phases open and close. */
export const OPENING = 8
export const CLOSING = 17

/** From one day to another, counted from the start of the demonstration. */
export type Stretch = readonly [opens: number, closes: number]

/** A consultation that is played: its words, its days, and who takes part. */
export interface Scene {
  text: Text
  proposing?: Stretch
  voting: Stretch
  contributions?: readonly Contribution[]
  /** Ballots of each college, by its id. */
  voters?: Readonly<Record<string, number>>
  more?: Partial<NewConsultation>
}

export function addressOf({ text }: Pick<Scene, 'text'>): ConsultationAddress {
  return { council: COUNCIL.slug, consultation: text.slug }
}

/** The coordinator writes a draft and leaves it. */
export function drafted(scene: Scene, days: Days, day: number): Moment {
  return {
    at: days.on(day, 15),
    play: async (as) =>
      agreed(
        await createConsultation(as('coordinator'), COUNCIL.slug, definitionOf(scene, days)),
      ),
  }
}

/** The coordinator writes it and opens it the next day, two days before it begins. */
export function opened(scene: Scene, days: Days): readonly Moment[] {
  const begins = Math.min(scene.proposing?.[0] ?? scene.voting[0], 0)
  return [
    drafted(scene, days, begins - 3),
    {
      at: days.on(begins - 2, 9),
      play: async (as) => agreed(await openConsultation(as('coordinator'), addressOf(scene))),
    },
  ]
}

export function cancelled(scene: Scene, days: Days, day: number, reason: string): Moment {
  return {
    at: days.on(day, 10),
    play: async (as) =>
      agreed(await cancelConsultation(as('coordinator'), addressOf(scene), reason)),
  }
}

/** Where texts are collected, priorities are made of them later. */
function definitionOf(scene: Scene, days: Days): NewConsultation {
  const { text, proposing, voting, more } = scene
  const period = ([opens, closes]: Stretch) => ({
    opensAt: days.iso(opens, OPENING),
    closesAt: days.iso(closes, CLOSING),
  })
  return {
    ...text,
    ...(proposing && { priorities: [] }),
    method: 'majority-judgment',
    grades: DEFAULT_GRADES,
    missingOpinions: 'ignored',
    threshold: MINIMUM_THRESHOLD,
    officialWeighting: 'person',
    colleges: COLLEGES,
    emailVoting: false,
    distressContacts: proposing ? ['Paule Ansermoy', 'Yanis Brémontel'] : [],
    calendar: {
      ...(proposing && { proposing: period(proposing) }),
      voting: period(voting),
    },
    ...more,
  }
}
