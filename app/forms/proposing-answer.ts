import type { ProposalText } from '#app/domain/proposal.ts'
import { refused, type Result } from '#app/domain/refusal.ts'
import { needsCare, readingOf, replaced } from './marks.ts'
import { tidied } from './proposal-words.ts'
import {
  advance,
  asksCollege,
  codeOf,
  proposalOf,
  reasonsAgainstConsent,
  stepToMend,
  type CloseProposal,
  type ProposalDraft,
  type ProposingAnswer,
  type ProposingForm,
  type ProposingRules,
  type ProposingView,
} from './proposing.ts'
import type { Chance } from './steps.ts'

/** What the server does for a proposal that is being written. */
export interface ProposingSite {
  send: (proposal: SentProposal) => Promise<Result<{ kept: 'these-words' | 'first' }>>
  /** What others have said that is close; null where that could not be found out. */
  similar: (words: { title: string; text: string; why: string }) => Promise<readonly CloseProposal[] | null>
  /** Says that the form of this tracking code is open from now on. */
  openTicket: (code: string) => string
}

/** The server's answer to a step, or to sending. What shows the review shows what is close, too. */
export async function answerProposing(
  posted: ProposingForm,
  rules: ProposingRules,
  chance: Chance,
  site: ProposingSite,
): Promise<Extract<ProposingAnswer, { kind: 'view' | 'sent' }>> {
  if (posted.intent.name !== 'send')
    return { kind: 'view', view: await completed(advance(posted, rules, chance, replaced), chance, site) }
  const answer = await sendDraft(posted.draft, rules, chance, site.send)
  if (answer.kind === 'sent') return answer
  // In a flood a refusal should cost little.
  return { ...answer, view: opened(answer.view, chance, site) }
}

async function completed(
  view: ProposingView,
  chance: Chance,
  site: ProposingSite,
): Promise<ProposingView> {
  if (view.step !== 'review') return view
  return { ...opened(view, chance, site), similar: await site.similar(tidied(view.draft)) }
}

/** From the review on, the form says since when it is open, and what the site reads in the words. */
function opened(
  view: ProposingView,
  chance: Chance,
  { openTicket }: Pick<ProposingSite, 'openTicket'>,
): ProposingView {
  if (view.step !== 'review') return view
  const code = codeOf(view.draft, chance)
  const ticket = view.draft.ticket === '' ? openTicket(code) : view.draft.ticket
  return { ...view, draft: { ...view.draft, code, ticket }, reading: readingOf(tidied(view.draft)) }
}

/** What is sent when somebody sends a draft. */
export interface SentProposal {
  words: ProposalText
  code: string
  collegeId?: string
  organisation?: string
  proof: string
  ticket: string
}

/** Sends what a draft makes. On a refusal the screen comes back on which it can be mended. */
export async function sendDraft(
  draft: ProposalDraft,
  rules: ProposingRules,
  chance: Chance,
  send: (proposal: SentProposal) => Promise<Result<{ kept: 'these-words' | 'first' }>>,
): Promise<Extract<ProposingAnswer, { kind: 'view' | 'sent' }>> {
  const code = codeOf(draft, chance)
  const made = proposalOf(draft, rules)
  const reasons = reasonsAgainstConsent(draft)
  const words = made.ok && reasons.length > 0 ? refused(...reasons) : made
  const { college, organisation, proof, ticket } = draft
  const received = words.ok
    ? await send({
        words: words.value,
        code,
        proof,
        ticket,
        ...(college !== '' && asksCollege(rules) && { collegeId: college }),
        ...(organisation !== '' && rules.organisations !== null && { organisation }),
      })
    : words
  if (received.ok) {
    const earlier = received.value.kept === 'first'
    return { kind: 'sent', sent: { code, earlier, care: needsCare(tidied(draft)) } }
  }
  const step = stepToMend(received.refusals, rules)
  return { kind: 'view', view: { step, draft: { ...draft, code }, refusals: received.refusals } }
}
