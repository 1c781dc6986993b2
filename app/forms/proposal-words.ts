import { z } from 'zod'
import {
  reasonsAgainstProposal,
  tidyLine,
  tidyText,
  type ProposalText,
} from '#app/domain/proposal.ts'
import { accepted, refused, type Result } from '#app/domain/refusal.ts'

/** The words of a proposal as typed; `theme` is empty for none. */
export interface TypedWords {
  title: string
  text: string
  why: string
  theme: string
}

/** Far longer than any proposal: whoever pastes a whole book is told so at its field, and loses nothing. */
const TYPED = z.string().max(4_000_000)

export const WORD_FIELDS = {
  title: TYPED.default(''),
  text: TYPED.default(''),
  why: TYPED.default(''),
  theme: z.string().max(100).default(''),
}
export const WORD_NAMES = ['title', 'text', 'why', 'theme'] as const

export const NOTHING_TYPED: TypedWords = { title: '', text: '', why: '', theme: '' }

/** The proposal that typed words make, or why they make none, each reason at its field. */
export function readWords(
  typed: TypedWords,
  themes: readonly { id: string }[],
): Result<ProposalText> {
  const words = tidied(typed)
  const reasons = reasonsAgainstProposal(words, themes)
  return reasons.length > 0 ? refused(...reasons) : accepted(words)
}

/** As it will be kept and read, whatever is still missing. */
export function tidied({ title, text, why, theme }: TypedWords): ProposalText {
  return {
    title: tidyLine(title),
    text: tidyText(text),
    why: tidyText(why),
    ...(theme !== '' && { themeId: theme }),
  }
}

/** The words of a proposal, to be changed. */
export function asTyped({ title, text, why, themeId = '' }: Partial<ProposalText>): TypedWords {
  return { title: title ?? '', text: text ?? '', why: why ?? '', theme: themeId }
}

/** Whether somebody has begun to write. */
export function hasWords({ title, text, why }: TypedWords): boolean {
  return `${title}${text}${why}`.trim() !== ''
}
