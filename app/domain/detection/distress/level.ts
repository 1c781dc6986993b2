import type { Folded } from '../fold.ts'
import type { DistressLevel } from '../span.ts'
import { isAboutPrevention, isDenied, isWell, withoutQuotations } from './context.ts'
import { likenessOf, type Likeness } from './fitted.ts'
import { normalise } from './normalise.ts'
import { signsIn, type Signs } from './rules.ts'

/** Reads in what distress the author of a text seems to be, or somebody else at this moment. */
export function readDistress(folded: Pick<Folded, 'plain' | 'cased'>): DistressLevel {
  const text = wordsToRead(folded)
  return levelOf(text, signsIn(text), likenessOf(text))
}

/** What is read of a text: its normalised words, without what it quotes. */
export function wordsToRead({ plain, cased }: Pick<Folded, 'plain' | 'cased'>): string {
  return withoutQuotations(normalise(plain, cased))
}

/** From where on a text is read as urgent, or as a concern: chosen on texts the models had not seen (decision 23). */
const URGENT = -0.2
const CONCERN = 0.2

/** What rules find and what texts of this likeness were called, taken together. */
export function levelOf(text: string, signs: Signs, likeness: Likeness): DistressLevel {
  const { urgent, any } = scoresOf(text, signs, likeness)
  if (urgent > URGENT) return 'urgent'
  return any > CONCERN ? 'concern' : 'none'
}

/**
 * How much speaks for each level. The weights are a logistic regression over texts whose likeness was read by models
 * that had not seen them.
 */
export function scoresOf(text: string, signs: Signs, { urgent, any }: Likeness): Likeness {
  const outright = Number(signs.outright)
  const danger = Number(signs.danger)
  const shown = Math.min(2, signs.shown)
  const concerns = Math.min(2, signs.concerns)
  const prevention = Number(isAboutPrevention(text))
  const well = Number(isWell(text))
  const denied = Number(isDenied(text) && !signs.outright)
  const { group, self } = speakerOf(text)
  // Of a few words in which no rule finds anything, likeness alone says little.
  const brief = Number(outright + danger + shown === 0 && text.length < BRIEF)
  const speaks = 2 * self - 0.9 * group - 1.3 * well - denied
  return {
    urgent:
      urgent +
      (2.2 * outright + 1.2 * danger + 1.1 * shown - 0.4 * concerns - 1.8 * prevention + speaks - 1.5 * brief - 1.4),
    any:
      (0.8 * any + 0.15 * urgent) +
      (outright + 1.4 * danger + 1.3 * shown + 0.7 * concerns - 1.9 * prevention + speaks - 0.9 * well - 1.7),
  }
}

const BRIEF = 45
const OF_ONESELF = / (?:je|me|moi|mon|ma|mes)(?= )/g
const OF_A_GROUP = / (?:nous|notre|nos)(?= )/g

/** Whether a group speaks more than somebody, and whether somebody speaks of themself at all; 0 or 1. */
function speakerOf(text: string): { group: number; self: number } {
  const self = text.match(OF_ONESELF)?.length ?? 0
  const group = text.match(OF_A_GROUP)?.length ?? 0
  return { group: Number(group > self), self: Number(self > 0) }
}
