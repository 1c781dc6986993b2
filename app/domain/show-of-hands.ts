/**
 * An open vote of a body, seat by seat: everybody in the room sees who shows what. It has nothing to do with
 * the secret vote of a consultation.
 */
export const HAND_CHOICES = ['for', 'against', 'abstains', 'takes-no-part'] as const
export type HandChoice = (typeof HAND_CHOICES)[number]

export interface Hand {
  seatId: string
  choice: HandChoice
}

export interface ShowOfHands {
  id: string
  itemId: string
  bodyId: string
  question: string
  /** In the order in which they were held. */
  position: number
  closedAt?: string
  /** Counts the changes, from 1. */
  version: number
  hands: readonly Hand[]
}

export const LONGEST_QUESTION = 300
/** More votes than this on one item are a mistake. */
export const MOST_SHOWS = 20

export type HandCount = Readonly<Record<HandChoice, number>>

/** How many seats showed what. */
export function countHands(hands: readonly Hand[]): HandCount {
  const of = (choice: HandChoice) => hands.filter((hand) => hand.choice === choice).length
  return {
    'for': of('for'),
    'against': of('against'),
    'abstains': of('abstains'),
    'takes-no-part': of('takes-no-part'),
  }
}
