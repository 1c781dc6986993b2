/** What a preview shows: the page in one of its phases, or the ballot. */
export const MOMENTS = ['propositions', 'avant-le-vote', 'vote', 'bulletin'] as const
export type Moment = (typeof MOMENTS)[number]

/** The phase in which the page is shown. */
export const STATE_OF = {
  'propositions': 'proposing',
  'avant-le-vote': 'consolidating',
  'vote': 'voting',
  'bulletin': 'voting',
} as const satisfies Record<Moment, string>

/** The moments of a consultation, with or without a phase in which texts are collected. */
export function momentsOf(collects: boolean): readonly Moment[] {
  return MOMENTS.filter((moment) => collects || moment !== 'propositions')
}
