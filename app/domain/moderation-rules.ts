import { refusal, type Refusal } from './refusal.ts'

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
  /** Of whoever answers distress, and of the deputy; for moderation alone, never on a public page. */
  referentPhone: string
  deputyPhone: string
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
  referentPhone: '',
  deputyPhone: '',
}

/** Between what a council may choose, each at its field. */
export const RULE_LIMITS = {
  targetDays: [1, 60],
  appealDays: [15, 120],
  breakAfter: [3, 100],
  textsPerHour: [10, 10_000],
} as const
export type RuleFigure = keyof typeof RULE_LIMITS
export const LONGEST_HELP = 1_000
export const PHONES = ['referentPhone', 'deputyPhone'] as const
export const LONGEST_PHONE = 40
/** As people write one, an extension of a switchboard included. */
const PHONE = /^\+?[\d\s.()/-]+$/
const FEWEST_DIGITS = 3

/** Every reason why a council cannot moderate so; empty when it can. */
export function reasonsAgainstRules(rules: ModerationRules): readonly Refusal[] {
  const figures: RuleFigure[] = ['targetDays', 'appealDays', 'breakAfter', 'textsPerHour']
  const wrong = figures.flatMap((field) => {
    const [least, most] = RULE_LIMITS[field]
    const fits = Number.isInteger(rules[field]) && rules[field] >= least && rules[field] <= most
    return fits ? [] : [refusal('figure-out-of-range', { field, details: { least, most } })]
  })
  if (rules.help.length > LONGEST_HELP)
    wrong.push(refusal('text-too-long', { field: 'help', details: { most: LONGEST_HELP } }))
  for (const field of PHONES)
    if (!isPhone(rules[field])) wrong.push(refusal('phone-malformed', { field }))
  return wrong
}

/** A number that can be called, or none. */
function isPhone(typed: string): boolean {
  if (typed === '') return true
  return typed.length <= LONGEST_PHONE && PHONE.test(typed) && digitsOf(typed).length >= FEWEST_DIGITS
}

function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '')
}

/** What a telephone dials: the digits of a number as it was written, and its plus sign. */
export function dialled(phone: string): string {
  return `${phone.startsWith('+') ? '+' : ''}${digitsOf(phone.replace('(0)', ''))}`
}
