import type { Permission } from '#app/domain/permission.ts'
import type { Proposal } from '#app/domain/proposal.ts'
import { refusal, refused, type Result } from '#app/domain/refusal.ts'
import { holdProposal } from '#db/registry/proposal.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actOnConsultation, type InConsultation } from './authority.ts'
import { locatePublic } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress } from './locate.ts'
import { findByCode } from './proposals.ts'

/** What an author may be permitted to do with the tracking code. */
export type AuthorsPermission = Extract<
  Permission,
  | 'follow-proposal'
  | 'revise-proposal'
  | 'withdraw-proposal'
  | 'appeal-refusal'
  | 'object-to-merge'
  | 'ask-for-notice'
>

/** An act of the author on the proposal of a tracking code, held meanwhile. */
export async function actOnOwn(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
  permission: AuthorsPermission,
  act: (trx: RegistryDb, at: InConsultation, proposal: Proposal) => Promise<Result<null>>,
): Promise<Result<null>> {
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  return actOnConsultation(context, address, permission, async (trx, at) => {
    const found = await findByCode(trx, context, at.consultation, code)
    const held = found && (await holdProposal(trx, found))
    return held === undefined ? refused(unknownCode()) : act(trx, at, held)
  })
}

export function unknownCode() {
  return refusal('tracking-code-unknown', { field: 'code' })
}
