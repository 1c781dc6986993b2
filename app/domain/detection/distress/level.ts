import type { Folded } from '../fold.ts'
import type { DistressLevel } from '../span.ts'
import {
  isAboutPrevention,
  isDenied,
  isProposal,
  isWell,
  namesPrevention,
  withoutQuotations,
} from './context.ts'
import { likenessOf, type Likeness } from './fitted.ts'
import { normalise } from './normalise.ts'
import { signsIn, type Signs } from './rules.ts'
import { LEVELS } from './weights.ts'

/** Reads in what distress the author of a text seems to be, or somebody else at this moment. */
export function readDistress(folded: Pick<Folded, 'plain' | 'cased'>): DistressLevel {
  const text = wordsToRead(folded)
  return levelOf(scoresOf(text, signsIn(text), likenessOf(text)))
}

/** What is read of a text: its normalised words, without what it quotes. */
export function wordsToRead({ plain, cased }: Pick<Folded, 'plain' | 'cased'>): string {
  return withoutQuotations(normalise(plain, cased))
}

/** From where on a text is read as urgent, or as a concern: chosen on texts the models had not seen (decision 23). */
const URGENT = -0.6
const CONCERN = 0.3

/** What rules find and what texts of this likeness were called, taken together. */
export function levelOf({ urgent, any }: Likeness): DistressLevel {
  if (urgent > URGENT) return 'urgent'
  return any > CONCERN ? 'concern' : 'none'
}

/** How much speaks for each level, of all that is found: above 0, more likely than not. */
export function scoresOf(text: string, signs: Signs, likeness: Likeness): Likeness {
  const evidence = evidenceIn(text, signs, likeness)
  return { urgent: weighed(evidence, LEVELS.urgent), any: weighed(evidence, LEVELS.any) }
}

/**
 * What rules and models find in a text, as numbers: the columns of the regression that says how much each counts, fitted
 * over texts whose likeness was read by models that had not seen them (`npm run bench -- fit-distress`).
 */
export function evidenceIn(text: string, signs: Signs, { urgent, any }: Likeness): readonly number[] {
  const { group, self, share } = speakerOf(text)
  const quiet = quietOf(text, signs)
  return [
    urgent - quiet,
    any - quiet,
    Number(signs.outright),
    Number(signs.danger),
    Math.min(2, signs.shown),
    Math.min(2, signs.concerns),
    Number(signs.outright || signs.danger || signs.shown > 0),
    Number(isAboutPrevention(text)),
    Number(isProposal(text)),
    Number(namesPrevention(text)),
    Math.min(1, text.length / LONG),
    Number(isWell(text)),
    Number(isDenied(text) && !signs.outright),
    group,
    self,
    share,
  ]
}

/** One weight a column, and a last one that stands alone. */
function weighed(evidence: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, column) => sum + weight * (evidence[column] ?? 1), 0)
}

/** Of a few words in which no rule finds anything, likeness alone says little: what is taken off it. */
function quietOf(text: string, signs: Signs): number {
  if (signs.outright || signs.danger || signs.shown + signs.concerns > 0) return 0
  const words = text.split(' ', BRIEF + 2).length - 2
  return MOST_QUIET * Math.max(0, 1 - words / BRIEF)
}

const BRIEF = 14
const MOST_QUIET = 6
const LONG = 1500
const OF_ONESELF = / (?:je|me|moi|mon|ma|mes)(?= )/g
const OF_A_GROUP = / (?:nous|notre|nos)(?= )/g

/** Whether a group speaks more than somebody, whether somebody speaks of themself at all, and how much; 0 to 1. */
function speakerOf(text: string): { group: number; self: number; share: number } {
  const self = text.match(OF_ONESELF)?.length ?? 0
  const group = text.match(OF_A_GROUP)?.length ?? 0
  const words = text.split(' ').length
  return { group: Number(group > self), self: Number(self > 0), share: Math.min(1, (5 * self) / words) }
}
