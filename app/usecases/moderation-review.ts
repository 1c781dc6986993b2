import type { NamedArticles } from '#app/domain/charter.ts'
import type { State } from '#app/domain/consultation.ts'
import type { CaseLevel, CaseOutcome } from '#app/domain/distress-case.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { Span } from '#app/domain/detection.ts'
import type { WordField, Words } from '#app/domain/masking.ts'
import type { ModelSentence } from '#app/domain/model-sentence.ts'
import type { OpinionKind, Queue } from '#app/domain/moderation.ts'
import { permit, type Permission } from '#app/domain/permission.ts'
import {
  proposalTransition,
  type ProposalMessage,
  type ProposalStatus,
} from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { listModelSentences } from '#db/registry/model-sentence.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import { countModerators, countTexts, neighbour } from '#db/registry/moderation.ts'
import { findOriginal } from '#db/registry/proposal-original.ts'
import { findProposal, listMessages } from '#db/registry/proposal.ts'
import {
  findProposedRefusal,
  tookPartInRefusal,
  type ProposedRefusal,
} from '#db/registry/proposed-refusal.ts'
import { permitInConsultation, type InConsultation } from './authority.ts'
import { readNamedArticles } from './charter-acceptance.ts'
import type { UseCaseContext } from './context.ts'
import { mayAnswer, mayRefer } from './distress.ts'
import { readDuplicates, type Duplicate } from './duplicates.ts'
import type { ConsultationAddress } from './locate.ts'
import { marksOf, mayMask, mayUnmask } from './masking.ts'
import {
  ageOf,
  around,
  head,
  placeOf,
  readOnlyFor,
  themeName,
  type ConsultationHead,
  type Held,
  type ReadOnly,
} from './moderation-places.ts'
import { byQueue } from './moderation-queue.ts'
import { reviewerMark } from './reviewer-mark.ts'
import { mayDiscuss } from './second-opinions.ts'
import { waitingForAnother } from './waits-for-another.ts'

/** What the reader of a text may do with it, now. */
export interface MayDo {
  /** Accept, return or refuse a text that waits. */
  rule: boolean
  /** Confirm a refusal that a colleague proposed. */
  confirm: boolean
  /** Decline a proposed refusal, or take back one's own. */
  decline: boolean
  /** Rule on the appeal against a refusal. */
  ruleOnAppeal: boolean
  retract: boolean
  mask: boolean
  /** Put back the words before they were masked. */
  unmask: boolean
  ask: boolean
  giveOpinion: boolean
  refer: boolean
  dismiss: boolean
  answerDistress: boolean
  /** Set apart a text in distress. */
  setApart: boolean
}

export interface ModerationReview {
  consultation: ConsultationHead & { question: string; state: State }
  readOnly: ReadOnly
  may: MayDo
  proposal: {
    id: string
    status: ProposalStatus
    version: number
    /** Since it last came before moderation; of one that rests, since it was received. */
    ageInDays: number
    /** Whether it came back after its first arrival. */
    back: boolean
    theme: string | null
    organisation: string | null
    /** Null for a text withdrawn by its author, or erased when its time was over. */
    words: Words | null
  }
  /** The list in which it stands; null once withdrawn. */
  queue: Queue | null
  /** Whether the words open only when asked for. */
  blurred: boolean
  /** Passages that could tell who somebody is, by field. */
  marks: Record<WordField, readonly Span[]>
  distress: DistressView | null
  /** The refusal that waits for a second pair of eyes. */
  proposed: (Omit<ProposedRefusal, 'mark'> & { mine: boolean }) | null
  /** Whether the reader took part in the refusal that is appealed against. */
  tookPart: boolean
  /** What moderators wrote to one another. */
  opinions: readonly OpinionView[]
  /** The words before passages were masked, for moderators alone. */
  original: Words | null
  rules: { secondEyes: boolean; breakAfter: number }
  /** Whether nobody else moderates here. */
  alone: boolean
  /** Sentences that the council wrote itself. */
  models: readonly ModelSentence[]
  /** Texts that say something close, for whoever may rule on this one. */
  similar: readonly Duplicate[]
  /** The articles of the charter that reasons rest upon. */
  charter: NamedArticles | null
  /** What moderation and author said to one another, in order. */
  messages: readonly ProposalMessage[]
  /** Those beside this one in its queue (the waiting ones, for a text withdrawn). */
  previous: string | null
  next: string | null
  /** How many texts wait. */
  waiting: number
}

export interface OpinionView {
  kind: OpinionKind
  text: string
  writtenOn: string
  mine: boolean
  /** Whether the author has changed the text since. */
  former: boolean
}

export interface DistressView {
  level: CaseLevel
  raisedBy: 'rules' | 'moderator'
  open: boolean
  openedOn: string
  answeredOn: string | null
  closedOn: string | null
  outcome: CaseOutcome | null
}

/** One text to read, what stands around it, and the texts beside it. */
export async function readReview(
  context: UseCaseContext,
  address: ConsultationAddress,
  proposalId: string,
): Promise<Result<ModerationReview>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-moderation')
  if (!permitted.ok) return permitted
  const at = permitted.value
  const { consultation, council, authority, state } = at
  const key = { councilId: council.id, consultationId: consultation.id, id: proposalId }
  const proposal = await findProposal(registry, key)
  if (proposal === undefined) return refused(refusal('unknown-proposal'))
  const today = calendarDay(context.now(), council.timeZone)
  const held = await around(registry, key, proposal)
  const gone = proposal.status === 'withdrawn' || proposal.erasedOn !== undefined
  const words = gone ? null : wordsOf(proposal)
  const mark = reviewerMark(context, proposalId)
  const rules = await findModerationRules(registry, council.id)
  const texts = await countTexts(registry, key, today)
  const stored = await findProposedRefusal(registry, key)
  const proposed = proposal.status === 'refusal-proposed' ? stored : undefined
  const tookPart = await tookPartInRefusal(registry, key, mark)
  const original = await findOriginal(registry, key)
  const moderates = permit(authority.capacities, 'moderate').ok
  const answers = permit(authority.capacities, 'answer-distress', state).ok
  const beside = held.queue ?? 'waiting'
  const { distress } = held
  const barred = await waitingForAnother(registry, context, {
    councilId: council.id,
    consultationId: consultation.id,
  })
  const neighbours = { place: placeOf(held), without: barred.map(({ id }) => id) }
  // What was answered stays hard to read; a false alarm does not.
  const inDistress = distress !== undefined && distress.outcome !== 'dismissed'
  const masked = original !== undefined
  const may = mayDo(at, held, { mark, proposed, tookPart, masked })
  const ruled = may.rule || may.ruleOnAppeal || may.confirm
  return accepted({
    consultation: { ...head(at, rules), question: consultation.question },
    readOnly: readOnlyFor(at),
    may,
    proposal: {
      id: proposal.id,
      status: proposal.status,
      version: proposal.version,
      ...ageOf(proposal, held.queue, today),
      theme: gone ? null : themeName(at, proposal.themeId),
      organisation: gone ? null : (proposal.organisation ?? null),
      words,
    },
    queue: held.queue,
    blurred: words !== null && (inDistress ? !answers : moderates && rules.blurred),
    marks: words === null ? NO_MARKS : marksOf(words),
    distress:
      distress === undefined
        ? null
        : {
            level: distress.level,
            raisedBy: distress.raisedBy,
            open: held.caseOpen,
            openedOn: distress.openedOn,
            answeredOn: distress.answeredOn ?? null,
            closedOn: distress.closedOn ?? null,
            outcome: distress.outcome ?? null,
          },
    proposed: proposed === undefined ? null : presentProposed(proposed, mark),
    tookPart: proposal.status === 'appealed' && tookPart,
    opinions: gone
      ? []
      : held.opinions.map(({ mark: author, ...said }) => ({ ...said, mine: author === mark })),
    original: moderates && !gone ? (original ?? null) : null,
    rules: { secondEyes: rules.secondEyes, breakAfter: rules.breakAfter },
    alone: (await countModerators(registry, council.id)) < 2,
    models: (await listModelSentences(registry, council.id)).map(({ act, reason, text }) => ({
      act,
      reason,
      text,
    })),
    similar: ruled && words !== null ? await readDuplicates(context, at, { id: proposalId, ...words }) : [],
    charter: await readNamedArticles(registry, council.id, consultation.charterVersion),
    messages: gone ? [] : await listMessages(registry, key),
    previous: (await neighbour(registry, key, beside, 'before', neighbours)) ?? null,
    next: (await neighbour(registry, key, beside, 'after', neighbours)) ?? null,
    waiting: byQueue(texts).waiting.proposals,
  })
}

const NO_MARKS = { title: [], text: [], why: [] }

function presentProposed({ mark: by, ...proposed }: ProposedRefusal, mark: string) {
  return { ...proposed, mine: by === mark }
}

function mayDo(
  at: InConsultation,
  held: Held,
  known: { mark: string; proposed: { mark: string } | undefined; tookPart: boolean; masked: boolean },
): MayDo {
  const { status } = held.proposal
  const { question, caseOpen, distress } = held
  const may = (permission: Permission) =>
    permit(at.authority.capacities, permission, at.state).ok
  const ruling = may('moderate') && !caseOpen
  const discusses = mayDiscuss(at, held).ok
  const answers = caseOpen && mayAnswer(at)
  return {
    rule: ruling && status === 'submitted',
    confirm: ruling && status === 'refusal-proposed' && known.proposed?.mark !== known.mark,
    decline: ruling && status === 'refusal-proposed',
    ruleOnAppeal: may('rule-on-appeal') && !caseOpen && status === 'appealed' && !known.tookPart,
    retract: may('retract-proposal') && proposalTransition(status, 'retract').ok,
    mask: mayMask(at, held).ok,
    unmask: known.masked && mayUnmask(at, held).ok,
    ask: discusses && question === undefined,
    giveOpinion: discusses && question !== undefined && question.mark !== known.mark,
    refer: may('refer-distress') && mayRefer(held),
    dismiss: caseOpen && may('dismiss-distress') && (distress?.level === 'concern' || answers),
    answerDistress: answers,
    setApart: answers && proposalTransition(status, 'set-apart').ok,
  }
}

function wordsOf({ title, text, why }: Words): Words {
  return { title, text, why }
}
