/** How a council moderates. */
export interface ModerationRules {
  /** Whether a refusal needs a second pair of eyes. */
  secondEyes: boolean
  /** Within how many days a text should have been read. */
  targetDays: number
  /** For how many days after a refusal its author may appeal. */
  appealDays: number
  /** After how many texts read in a row a break is suggested. */
  breakAfter: number
  /** Whether texts are blurred until asked for. */
  blurred: boolean
  /** Beyond how many texts an hour a consultation asks for more patience. */
  textsPerHour: number
  /** Where people find help nearby, besides the numbers that hold everywhere. */
  help: string
}

/** Of a council that has said nothing else. */
export const USUAL_RULES: ModerationRules = {
  secondEyes: false,
  targetDays: 5,
  appealDays: 30,
  breakAfter: 15,
  blurred: false,
  textsPerHour: 60,
  help: '',
}
