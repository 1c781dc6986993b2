import { calendarDay } from '#app/domain/day.ts'
import { spansIn, type Span } from '#app/domain/detection.ts'
import { maskWords, type Chosen, type WordField, type Words } from '#app/domain/masking.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { deleteOriginal, findOriginal, keepOriginal } from '#db/registry/proposal-original.ts'
import { changeProposalText, findProposal, insertMessage } from '#db/registry/proposal.ts'
import { actOnConsultation, permitInConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { around, holdText, type Held } from './moderation-places.ts'
import { noteNews } from './notices.ts'

/** The passages of a text that could tell who somebody is. */
export function marksOf({ title, text, why }: Words): Record<WordField, readonly Span[]> {
  return { title: spansIn(title), text: spansIn(text), why: spansIn(why) }
}

/** Which passages of which text, in the version that was read. */
export interface Masking extends Chosen {
  proposalId: string
  version: number
}

/** The words as everybody would read them, with these passages masked; nothing is written. */
export async function previewMask(
  context: UseCaseContext,
  address: ConsultationAddress,
  masking: Masking,
): Promise<Result<Words>> {
  const { registry } = context
  const at = await permitInConsultation(registry, context, address, 'rule-on-appeal')
  if (!at.ok) return at
  const { council, consultation } = at.value
  const key = { councilId: council.id, consultationId: consultation.id, id: masking.proposalId }
  const proposal = await findProposal(registry, key)
  if (proposal === undefined) return refused(refusal('unknown-proposal'))
  if (proposal.version !== masking.version) return refused(refusal('changed-meanwhile'))
  const allowed = mayMask(at.value, await around(registry, key, proposal))
  return allowed.ok ? maskWords(proposal, marksOf(proposal), masking) : allowed
}

/**
 * Masks passages of a text before it is public. Its author is told; the words as they were are kept for an
 * appeal, as long as retention has it, and read by moderators alone.
 */
export async function maskPassages(
  context: UseCaseContext,
  address: ConsultationAddress,
  masking: Masking,
): Promise<Result<null>> {
  return actOnConsultation(context, address, 'rule-on-appeal', async (trx, at) => {
    const found = await holdText(trx, at, masking)
    if (!found.ok) return found
    const { key, proposal } = found.value
    const allowed = mayMask(at, found.value)
    if (!allowed.ok) return allowed
    const masked = maskWords(proposal, marksOf(proposal), masking)
    if (!masked.ok) return masked
    const today = calendarDay(context.now(), at.council.timeZone)
    const { themeId } = proposal
    await keepOriginal(trx, key, proposal, today)
    await changeProposalText(trx, key, {
      ...masked.value,
      ...(themeId !== undefined && { themeId }),
    })
    await insertMessage(trx, key, { kind: 'masked', text: '', writtenOn: today })
    await noteNews(trx, context, key)
    await record(trx, context, {
      councilId: at.council.id,
      capacity: at.capacity,
      act: 'proposal-masked',
      subject: masking.proposalId,
    })
    return accepted(null)
  })
}

/** Whether somebody may mask passages of this text now: one that they may rule on. */
export function mayMask(
  { authority, state }: InConsultation,
  { proposal: { status }, caseOpen }: Held,
): Result<unknown> {
  const permission = status === 'appealed' ? 'rule-on-appeal' : 'moderate'
  const allowed = permit(authority.capacities, permission, state)
  if (!allowed.ok) return allowed
  if (caseOpen) return refused(refusal('with-referent'))
  const open = status === 'submitted' || status === 'appealed'
  return open ? accepted(null) : refused(refusal('proposal-closed'))
}

/** Which text, in the version that was read; `public`: whether the words may be read by everybody. */
export interface Unmasking {
  proposalId: string
  version: number
  public: boolean
}

/**
 * Puts back the words of a text as they were before the first mask, and forgets them as such; its author is told.
 * Refuses `original-gone` once they are not kept any more, and `marks-left` of a public text unless somebody says
 * that everybody may read them.
 */
export async function unmaskWords(
  context: UseCaseContext,
  address: ConsultationAddress,
  unmasking: Unmasking,
): Promise<Result<null>> {
  return actOnConsultation(context, address, 'rule-on-appeal', async (trx, at) => {
    const found = await holdText(trx, at, unmasking)
    if (!found.ok) return found
    const { key, proposal } = found.value
    const allowed = mayUnmask(at, found.value)
    if (!allowed.ok) return allowed
    const original = await findOriginal(trx, key)
    if (original === undefined) return refused(refusal('original-gone'))
    if (proposal.status === 'accepted' && !unmasking.public)
      return refused(refusal('marks-left', { field: 'despite' }))
    const { themeId } = proposal
    await changeProposalText(trx, key, { ...original, ...(themeId !== undefined && { themeId }) })
    await deleteOriginal(trx, key)
    const writtenOn = calendarDay(context.now(), at.council.timeZone)
    await insertMessage(trx, key, { kind: 'unmasked', text: '', writtenOn })
    await noteNews(trx, context, key)
    await record(trx, context, {
      councilId: at.council.id,
      capacity: at.capacity,
      act: 'proposal-unmasked',
      subject: unmasking.proposalId,
    })
    return accepted(null)
  })
}

/** Whether somebody may put back words that were masked: wherever they may mask some, and of a public text. */
export function mayUnmask(at: InConsultation, held: Held): Result<unknown> {
  if (held.proposal.status !== 'accepted') return mayMask(at, held)
  const allowed = permit(at.authority.capacities, 'moderate', at.state)
  if (!allowed.ok) return allowed
  return held.caseOpen ? refused(refusal('with-referent')) : accepted(null)
}
